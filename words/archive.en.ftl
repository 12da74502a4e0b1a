### The whole nursery: the word in the exported folder.

archive-readme =
    This is all that a nursery holds: a CSV file (UTF-8) for each table, described in datapackage.json (Data Package standard).
    An empty cell says nothing; a backslash at the beginning is a mark: without it the text is as it was.
    It holds personal data: keep it safe, and delete it after use.
    To put it back: make a new nursery, then run miaopu-cli import with this folder.
