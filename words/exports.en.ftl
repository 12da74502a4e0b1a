### Exports: the contact report and the log.

exports-title = Reports and exports
exports-subtitle = For what, of whom, and on record
exports-contacts = Alumni contact report
exports-log = Export log
exports-whom = Which alumni
exports-whole-nursery = The whole nursery
exports-what-for = Purpose
exports-what-for-why = Who has not agreed to it is left out, and counted.
exports-choose-purpose = Choose a purpose
exports-how = Contents and format
exports-columns = Columns
exports-columns-hint = Alt+↑ and Alt+↓ on a column move it.
exports-full = Numbers and addresses in full
exports-full-now = Numbers and addresses will stand in the file whole; the log says so.
exports-full-title = Write numbers and addresses in full?
exports-full-question =
    { $count ->
        [one] Mobile, WeChat and e-mail of { $shown } person will stand in the file whole. Do it only where the purpose cannot do without.
       *[other] Mobiles, WeChat and e-mails of { $shown } people will stand in the file whole. Do it only where the purpose cannot do without.
    }
exports-full-no = Keep them masked
exports-full-yes = Write them in full
exports-format = Format
exports-labels = Labels
exports-labels-hint = Address, company and name, 14 labels on a sheet of A4 (99 × 38 mm). Addresses stand on them whole; who has none is left out.
exports-group = Together by
exports-group-none = One list
exports-vcard-masked = Masked numbers and addresses stay out of contacts for a phone; choose them whole if the phone needs them.
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
exports-sample = The first lines, as in the file
exports-nobody = Nobody fits who may be listed.
exports-why-no-consent = not asked
exports-why-refused = refused
exports-why-withdrawn = withdrawn
exports-why-expired = expired
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
exports-locked = Opens by a password only
exports-password = Password
exports-password-hint = 8 characters or more. It is kept nowhere; tell it to the reader by another way.
exports-values-locked = with a password

exports-report-saved-ones = Saved reports
exports-report-save = Save as report
exports-report-save-title = Save as report
exports-report-name = Name
exports-report-hint = A report of this name is replaced. Whole numbers are never saved along: they are asked for each time.
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
exports-recalls-none-text = When somebody takes a consent back, the files that rested on it are listed here.
exports-recalls-failed = The files to call back could not be listed
exports-recall-why = These files rest on a consent that was taken back. Ask whoever has them to return or delete them, then tick them off.
exports-recall-title = { $name } no longer agrees
exports-recall-question = These files rest on it. Ask for them back, or have them deleted:
exports-recall-due = call back
exports-recall-settle = Called back
exports-recall-later = Close
exports-recalled = Called back: { $file } ({ $name })
exports-recalled-on = called back { $day }
