### What can go wrong, one sentence per code of `core/src/error.rs`. No personal data in here.

## A field
error-missing = This is still empty.
error-too-long = This is too long: { $most } characters at most.
error-no-such-day = There is no such day. Write it as 2026-03-05.
error-not-an-end = The end is not after the start. If it ends on the next day, write “+1 00:30”.
error-skipped-hour = Clocks were set forward that night and no clock showed this time. Please check it.
error-ends-before-start = The end is before the start ({ $starts }).
error-not-a-phone = This is not a phone number. Numbers from abroad begin with + and the country code.
error-phone-digits-lost = A spreadsheet has lost the last digits of this phone number. Type it again.
error-not-an-email = This is not an e-mail address.
error-not-a-wechat-id = This is not a WeChat ID: 6 to 20 letters and digits with a letter first, or a mobile number.
error-not-a-number = This is not a number that fits here.
error-out-of-range = This must be between { $least } and { $most }.
error-not-a-time = This is not a time of day. Write 9:30-11:30, for example.
error-ambiguous-day = A day like 3/5/26 can be read in several ways. Write it as 2026-03-05.
error-not-a-day = No whole day is written here. Write it as 2026-03-05.
error-not-a-partial-day = No year or month can be read here. Write 2019, 2019-03 or 2019-03-14.
error-id-number = ID numbers need not be collected. They are shown masked, are in no search, report or export, and are handed out only to the person they belong to. If you do not need them, delete the column from the file.
error-unknown-unit = The unit cannot be turned into that of the field. Write it in the unit of the field (a mentor’s time: hours a month).
error-formula-failed = The formula failed and has no value (#N/A, #REF! …). Correct it in the sheet, or type what it should say.
error-formula-uncomputed = The formula in this cell was never worked out. Open the file in Excel, save it and import it again.
error-cell-damaged = Letters in this cell are damaged. Correct them in the file, or type the text here.
error-column-too-narrow = This cell holds only ####: its column was too narrow when the sheet was saved as text. Make the column wider and save it again.
error-unknown-word = This word is not known here. Take one of those that are offered; on the command line --help names them.
error-note-empty = Write something in the note first.
error-note-in-future = A note cannot be dated after today ({ $today }).
error-note-about-nobody = The row does not say which startup the note is about. Put its name in.
error-in-the-future = This day is still to come; today is { $today }.

## A record
error-no-such-record = This record no longer exists.
error-no-such-startup = No startup here is called so. Check how the name is written, or whether it was removed.
error-no-such-person = Nobody here is called so. Check how the name is written, or whether they were removed.
error-no-such-cohort = No cohort here is called so. Check how the name is written, or whether it was removed.
error-no-such-session = This session no longer exists.
error-session-clashes = It clashes with { $count ->
    [one] a session
   *[other] { $count } sessions
}: { $sessions }.
error-session-too-long = A session with a time lasts 24 hours at most. Leave the time open and give a last day for one that goes on for days.
error-days-with-time = A session of several days has no time. Take out the time or the last day.
error-series-too-long = At most { $most } sessions are made at once. Choose an earlier last day.
error-series-empty = This makes no session. Change the weeks, the number or the last day.
error-not-a-year-file = This file is no year of days off: it needs year and days, each day with name, date and isOffDay, and no day twice.
error-holidays-not-announced = This file has no days off for { $year } yet. Take it in when the State Council has published its notice.
error-no-such-mentor = This mentor no longer exists.
error-still-in-use = Other records still depend on this one ({ $count }). Remove or move them first.
error-already-enrolled = This startup is already in { $cohort }.
error-illegal-move = This move is not possible from the present state.
error-reason-needed = Give a reason.
error-before-last-move = The last step was on { $day }; this one cannot be earlier.
error-no-author = It is not known who is working here. Say who you are first: in Settings, or with `who` on the command line.
error-not-the-author = A note belongs to its author; others may comment on it.
error-ambiguous-name = More than one record has this name. Choose one of them.
error-same-record = These two are already one record.
error-is-author = This is you: keep your own record, and merge the other into it.

## History
error-no-such-op = This step is not in the history.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-not-undoable = This step cannot be undone.
error-already-undone = This step has already been undone.

## Import
error-file-not-found = The file was not found. It may have been moved or renamed.
error-file-is-folder = This is a folder. Choose a file.
error-file-too-large = The file is too large to be read safely. Split it into several.
error-file-holds-too-much = The file holds too much: at most 20 million cells, blank ones included, or 512 MB of text are read. Split it into several files.
error-file-changed = The file has changed since it was looked through, or is not where it was. Nothing was imported: open it again and look it through.
error-file-not-readable = The file cannot be read. Open it in the program it came from and save it again.
error-file-forbidden = You have no permission to read this file. Check the permissions of the file and its folder, or copy it to a folder of your own.
error-file-in-use = Another program holds this file. Close it there and try again.
error-file-lost = The disk or network connection was lost while the file was read. Check that it is still connected and try again.
error-lock-file = This is only the lock file that Excel keeps while { $meant } is open. Choose { $meant }.
error-not-a-spreadsheet = The file is not what its name says. Open it in Excel and save it as .xlsx.
error-file-is-document = This is a document or a presentation (Word, WPS …). Copy the table in it into a new Excel file, save that as .xlsx and import it.
error-not-text = Only text is taken here: cells copied from a spreadsheet, or CSV. Choose a workbook as a file.
error-nothing-pasted = There is no text to take. Select cells in Excel or WPS and copy them with Ctrl+C first.
error-password-protected = The file has a password. Save a copy without one and import that.
error-file-empty = The file is empty. Open it in Excel; if its contents are there, save it and import it again.
error-too-many-columns = The table has more than { $most } columns. Delete those that are not needed, save it and import it again.
error-too-many-rows = The table has more than { $most } rows. Split it into several.
error-cell-too-long = A cell in row { $row } holds too much text. Shorten it and try again.
error-zip-bomb = Unpacked, the file would be far too large, so it was not opened. Copy the table into a new Excel file and import that.
error-unknown-format = Miaopu does not know files of this kind. Use .xlsx, .csv or .vcf.
error-attendance-export = This is an attendance export of { $source } and no list; nothing of it was taken in. Mark attendance at the session, or say what its rows are with --as on the command line.
error-is-a-calendar = This is a calendar (.ics). Take it in on the calendar screen, in the menu … (on the command line: calendar import).
error-unknown-encoding = There is no text encoding of this name.
error-unclosed-quote = A quotation mark is opened in row { $row } and never closed. Close it there or delete it.
error-no-table = No table was found in the file. A list has a row for each person or company; one of a single column needs a header such as "Name".
error-unknown-kind = It is unclear what the table lists. Choose it yourself.
error-column-missing = A required column was not chosen.
error-plan-stale = The data has changed since this preview was made. This is how it stands now: look at it again.
error-no-such-row = The sheet has no such row.
error-no-such-column = The file has no such column. Write it as it stands in the header.
error-unknown-field = There is no such field. Fields are named as in person_name, phone, city.
error-field-of-other-kind = Records of this kind have no field { $field }. Choose one of these, or keep the column as text (other): { $fields }.
error-not-for-all = This field cannot be the same for all rows: it names one person or reaches one.
error-not-a-mapping = This is not a mapping file. Choose one that ends in .miaopu-mapping.
error-mapping-does-not-fit = The mapping file names columns that this file does not have. Choose another, or match the columns here.
error-left-out = You have left this row out.
error-no-name = The row has no name.
error-text-too-long = The text is longer than fits here.
error-masked-value = Part of this is hidden behind asterisks. Put the whole value in, or leave it blank.
error-part-stored = Only a part of this went into its field. The whole is kept as text with the record.
error-day-ahead = This day is still to come.

## Export
error-nobody-left = Nobody is left: none of these people agreed to this purpose, and it has no other basis.
error-unknown-purpose = This purpose is not known.
error-folder-missing = The folder is not there.
error-folder-not-empty = There is something in this folder. Choose an empty one, or a new name.
error-not-an-archive = This is not a nursery that Miaopu exported: { $file } is missing or cannot be read. Choose the exported folder.
error-not-empty = This nursery already holds data. Restore an exported folder into a new nursery: create one first.
error-archive-row = Row { $row } of { $file } cannot be read. Correct it and import again; nothing was written.
error-archive-link = A row of { $file } refers to a record that is missing. Put the record back; nothing was written.

## Ways out of the window
error-link-forbidden = This address is not opened from here. Copy it, and look at it closely before you use it.
error-link-not-opened = No program on this computer opens this address. Copy it instead.
error-not-chosen = This file was not chosen here. Choose it again.

## The file
error-nursery-away = The data file is not where it was. It may be on a stick that is not plugged in, or the file or its folder was renamed or moved. Plug it in and try again, or choose where it is now.
error-is-backup = This is a backup: nobody works in it directly. Open it in the window, which makes a copy first; for the command line, copy it to a .miaopu file elsewhere.
error-file-blank = The file is empty: there is no data of Miaopu in it. It was not changed. Choose another file, or open a backup.
error-not-a-database = The file is not a Miaopu file. It was not changed.
error-not-ours = The file was made by another program. It was not changed.
error-file-unreleased = The file was written by a Miaopu from before its first release, and this version cannot open it. Open it with the older program, export the whole nursery into a folder, and restore that folder here into a new nursery. The file was not changed.
error-word-unknown-here = The nursery holds something that a newer Miaopu has written and this version does not know. Update the program; nothing was changed.
error-from-newer-program = The file was written by a newer Miaopu (version { $version } of the file). Update the program; the file was not changed.
error-damaged = The file is damaged. It was left as it is; choose a backup to go on with.
error-locked = The file is in use by { $holder }. Close it there first.
error-busy = Another program holds the file right now. Nothing was changed; try again in a moment.
error-read-only = The file cannot be written here. Check the permissions of the file and its folder.
error-already-exists = A file of this name already exists.
error-file-exists = This file is there already and was left as it is. Choose another name, or add --force to write over it.
error-disk-full = The disk is full. Nothing was lost; make room and try again.
error-file-replaced = Another program has replaced or removed the data file while it was open, as folders kept in step by a cloud do. Nothing more is saved into it. Make a backup now to keep what is open here, then close the program and open the right file.
error-second-name = This file has a second name on its disk (a hard link), and two programs that open it by two names would destroy it. Copy the file, and open the copy.
error-not-confirmed = The disk did not confirm that the change was saved. Check the disk, then look whether the change is there.
error-io = The disk could not be read or written. Try again, and check the disk.
error-cancelled = Cancelled. Nothing was changed.
error-internal = Something went wrong inside the program. Nothing was changed; please report it.

error-password-needs-workbook = Only an Excel workbook can have a password to open it. Choose Excel, or leave the password out.
error-password-not-text = The password's file is not a text file. Save the password as UTF-8 text and try again.
error-password-too-short = The password is too short: use { $least } characters or more.
error-labels-need-whole = Labels need addresses in full. Confirm “Numbers and addresses in full” first.
error-too-many-to-print = Paper takes { $most } people at most. Narrow the list, or choose Excel.
error-font-missing = No font on this computer can print “{ $characters }”. Install { $font } and try again, or choose Excel.
error-no-such-report = There is no saved report of this name.
error-works-here = This person is working on this computer and cannot be erased from it. Ask a colleague to do it.
error-not-the-name = This is not the name. Type the person's name exactly.
error-not-an-address = An address begins with http:// or https://.
error-no-such-field = There is no field { $field }. There are: { $fields }.
error-no-such-own-field = There is no such own field, or it was removed. The list of own fields (in the settings, or `fields list`) shows those that there are.
error-field-is-there = There is such a field already.
error-field-of-id-numbers = Numbers of identity papers cannot be a field; they are only kept.
error-no-plan-of-a-folder = The folder of a whole nursery goes in whole or not at all: there is nothing to plan. Leave out --plan.
error-no-such-ending = The name of the file has to end with one of these: { $endings }.
error-not-whole = This field holds whole numbers only. Round it, or write it into the remark.
error-negative = This cannot be less than zero.
error-unknown-choice = This is none of the choices. There are: { $choices }.
error-ambiguous-record = Another row of the file, or more than one record here, is of the same, and says something else: nobody can tell which is meant. Change one of them, then import again.
error-not-a-pair = This has no = in it. Write it as NAME=VALUE.
error-unknown-filter = This list has no such filter. `list --help` names those that there are.
error-not-printed = The dialog to print could not be opened. See whether the system has a printer, or prints to files.
