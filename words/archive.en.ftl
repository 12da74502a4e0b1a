### The whole nursery: the word in the exported folder.

archive-readme =
    This is all that a nursery holds: a CSV file (UTF-8) for each table, described in datapackage.json (Data Package standard).
    An empty cell says nothing; a backslash at the beginning is a mark: without it the text is as it was.
    ID numbers that imports have kept as text are not in it; they stay in backups and in the person's own data.
    It holds personal data: keep it safe, and delete it after use.
    To put it back: choose “From an exported folder” when Miaopu opens for the first time; or make a new nursery and run miaopu-cli import with this folder.

archive-title = Whole nursery
archive-why = Writes everything into a folder as CSV files, which any spreadsheet opens and a new nursery can import. They hold personal data; the export is put on record.
archive-out = Export into an empty folder…
archive-in = Restore an exported folder…
archive-job-writing = Exporting
archive-job-reading = Restoring
archive-left = about { $time } left
archive-cancel = Cancel
archive-written = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
} with { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} were exported
archive-taken = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
} with { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} were restored
archive-on-record = It is in the export log.
archive-show = Show in folder
archive-changed = Changed since they were exported, and taken as they are now: { $files }. If that was not meant, undo this.
