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
