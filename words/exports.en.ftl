### Exports: the contact report and the log.

exports-title = Reports and exports
exports-subtitle = Contact reports by purpose, every export on record
exports-contacts = Alumni contact report
exports-log = Export log
exports-whom = Which alumni
exports-whole-nursery = The whole nursery
exports-what-for = Purpose
exports-what-for-why = People who have not agreed to it are left out, and counted.
exports-choose-purpose = Choose a purpose
exports-how = Contents and format
exports-columns = Columns
exports-columns-hint = With a column in focus, Alt+↑ and Alt+↓ move it.
exports-full = Numbers and addresses in full, not masked
exports-full-now = The file will hold numbers and addresses in full, and the log says so.
exports-full-title = Show numbers and addresses in full?
exports-full-question =
    { $count ->
        [one] The file will hold mobile, WeChat and e-mail of { $shown } person in full. Choose this only where the purpose needs it.
       *[other] The file will hold mobile, WeChat and e-mail of { $shown } people in full. Choose this only where the purpose needs it.
    }
exports-full-no = Keep them masked
exports-full-yes = Show them in full
exports-format = Format
exports-labels = Labels
exports-labels-hint = 14 labels on a sheet of A4 (99 × 38 mm) with address, company and name. Addresses are in full; people without one are left out.
exports-group = Group by
exports-group-none = No groups
exports-vcard-masked = Masked numbers and addresses are not written into contacts for a phone. Choose them in full if the phone needs them.
exports-language = Language of headers
exports-preview = Preview
exports-purpose-first = Choose a purpose to see who would be in it.
exports-in =
    { $count ->
        [one] person is in, for: { $purpose }
       *[other] people are in, for: { $purpose }
    }
exports-left-out =
    { $count ->
        [one] { $shown } left out: { $reasons }
       *[other] { $shown } left out: { $reasons }
    }
exports-left-out-of = { $why } { $count }
exports-sample = The first lines, as they stand in the file
exports-nobody = Nobody matches.
exports-why-no-consent = not asked
exports-why-refused = refused
exports-why-withdrawn = withdrawn
exports-why-expired = expired
exports-why-id-number = ID numbers
exports-why-no-address = no postal address
exports-export = Export
exports-writing = Writing the file
exports-cancel = Cancel
exports-file-name = alumni-contacts-{ $day }
exports-done =
    { $count ->
        [one] { $shown } person exported
       *[other] { $shown } people exported
    }
exports-on-record = It is in the export log.
exports-open = Open the file
exports-show = Show in folder
exports-log-failed = The log could not be opened
exports-log-none = Nothing has been exported yet
exports-log-none-text = Each export is noted: who, when, what for, how many.
exports-at = When
exports-by = By
exports-file = File
exports-people = People
exports-out = Left out
exports-values = Numbers
exports-values-full = In full
exports-values-masked = Masked
exports-state = Outcome
exports-state-pending = Pending
exports-state-done = Done
exports-state-failed = Failed

exports-column-up = Move { $column } forward
exports-column-down = Move { $column } back
exports-locked = A password is needed to open the file
exports-password = Password
exports-password-hint = At least 8 characters. It is not kept anywhere; tell the recipient in another way.
exports-values-locked = password

exports-report-saved-ones = Saved reports
exports-report-save = Save report…
exports-report-save-title = Save report
exports-report-name = Name
exports-report-hint = A report of the same name is replaced. Whether numbers are in full is not saved; it is asked each time.
exports-report-saved = Report “{ $name }” saved
exports-report-remove = Remove report “{ $name }”
exports-report-removed = Report “{ $name }” removed

exports-handed-out = In these exports
exports-recalls = To call back
exports-recalls-count =
    { $count ->
        [one] { $count } file to call back
       *[other] { $count } files to call back
    }
exports-recalls-none = Nothing to call back
exports-recalls-none-text = When somebody withdraws a consent, the files exported under it are listed here.
exports-recalls-failed = The files to call back could not be listed
exports-recall-why = These files were exported under a consent that was withdrawn. Ask whoever has them to return or delete them, then mark them as called back.
exports-recall-title = { $name } no longer agrees
exports-recall-question = These files were exported under it. Ask for them back, or have them deleted:
exports-recall-due = to call back
exports-recall-settle = Mark as called back
exports-recall-later = Close
exports-recalled = Called back: { $file } ({ $name })
exports-recalled-on = called back { $day }

exports-cohort-report = Cohort progress
exports-cohort-what = Contents
exports-cohort = Cohort
exports-cohort-from = From
exports-cohort-from-hint = Left blank: the cohort's first day
exports-cohort-to = To
exports-cohort-to-hint = Left blank: today
exports-cohort-language = Language of the report
exports-cohort-same = The file says what the preview shows.
exports-cohort-file-name = Progress of { $cohort } { $day }
exports-cohort-failed = The cohorts could not be listed
exports-cohort-none = No cohorts yet
exports-cohort-none-text = Make one among the startups first.
