### Import: five steps from a file to records.

import-title = Import
import-subtitle = Take in a list from Excel or CSV, or paste it
import-steps = Steps of the import
import-step-file = File
import-step-sheets = Sheets and header
import-step-columns = Columns
import-step-check = Check
import-step-done = Done
import-job-inspecting = Looking at the file
import-job-planning = Checking each row
import-job-writing = Writing
import-job-left = about { $time } left
import-cancel = Cancel
import-back = Back
import-next = Next
import-check = Check
import-import = Import
import-nothing-yet = Nothing is written yet.
import-drop = Drop an Excel or CSV file here
import-drop-hint = .xlsx, .xls, .csv, .vcf; or copy cells in Excel or WPS and paste them here
import-pick = Choose a file
import-paste = Paste a range
import-paste-cells = Cells, or a list of names
import-paste-hint = Select cells in Excel or WPS, copy them and paste them here. A header is not needed, and a list of one column will do.
import-pasted = Pasted range
import-promise-guess = Encoding, sheets, header and columns are recognised; you can change each.
import-promise-plan = You see what would happen to every row before anything is written.
import-promise-undo = The whole import can be undone in one step.
import-encoding = Encoding
import-encoding-hint = If letters below look wrong, choose another.
import-photos = { $count ->
    [one] { $count } photo is left aside
   *[other] { $count } photos are left aside
}
import-header-at = Row { $row }: { $cells }
import-header-none = No header
import-rows =
    { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
import-no-table = No table found
import-hidden = hidden sheet
import-hidden-rows =
    { $count ->
        [one] One row is hidden in Excel{ $filtered ->
            [yes] {" "}by a filter
           *[no] {""}
        }. Take it, too?
       *[other] { $count } rows are hidden in Excel{ $filtered ->
            [yes] {" "}by a filter
           *[no] {""}
        }. Take them, too?
    }
import-hidden-take = Take hidden rows, too
import-hidden-unknown = In an old .xls nobody can tell which rows are hidden: all of them are taken. To leave hidden rows out, save it as .xlsx.
import-hidden-left-out =
    { $count ->
        [one] One hidden row is left out.
       *[other] { $count } hidden rows are left out.
    }
import-kind = Holds
import-kind-counts = { $kind }: { $counts }
import-stop = {". "}
import-kind-needed = Say what this sheet holds
import-kind-choose = Choose
import-kind-startups = Startups
import-kind-people = People
import-kind-mentors = Mentors
import-kind-sessions = Sessions
import-kind-alumni = Alumni
import-kind-notes = Notes
import-header = Header row
import-leave-out = Leave out
import-splits = Name and phone are split
import-joined = Joined into one
import-recalled-column = As last time
import-as-last-time = The columns are taken as on { $day }, when a file with these headers went in.
import-as-mapping = The columns are taken as the mapping says.
import-as-guessed = The columns are taken as recognised here.
import-guess-anew = Recognise anew
import-recall = As before
import-constants = The same in every row
import-constants-hint = What the file does not say: a city, an edition. A row's own cell goes before it.
import-constant-add = Add a field
import-constant-field = Field that all rows say
import-constant-value = { $field } of all rows
import-constant-remove = Remove
import-mapping-why = How the columns are taken is remembered for the next file with these headers. It can also be shared as a file.
import-mapping-use = Use a mapping
import-mapping-save = Save this mapping
import-mapping-saved = The mapping was saved
import-left-out = Left out
import-chosen = Changed
import-sure = Recognised
import-unsure = Please look
import-columns-count = { $filled } taken · { $unsure } unsure · { $out } left out
import-column = Column in the file
import-samples = Samples
import-field = Taken as
import-verdict = Verdict
import-nameless = Column { $column }
import-field-of = { $column } is taken as
import-cohort = Cohort
import-cohort-hint = The file names none; without one the rows join no cohort.
import-cohort-example = e.g. Autumn 2026
import-consent = What did these people agree to?
import-consent-why = Purpose by purpose. “Not known” is an answer and means no consent.
import-consent-unknown = Not known
import-consent-given = All agreed
import-consent-refused = All refused
import-consent-column = As column “{ $column }” says
import-consent-day = Answered on
import-consent-means = By what means
import-consent-means-hint = Form, WeChat, telephone
import-cohorts-made = Cohorts to be made: { $names }.
import-totals-left-out =
    { $count ->
        [one] { $count } total row is left out.
       *[other] { $count } total rows are left out.
    }
import-sections-left-out =
    { $count ->
        [one] { $count } row that is no record (a group heading, a header again, a note, an example) is left out.
       *[other] { $count } rows that are no records (group headings, headers again, notes, examples) are left out.
    }
import-planned = What happens to the rows
import-refused = Rows left out
import-fate-new = New
import-fate-changed = Changed
import-fate-same = Same
import-fate-refused = Left out
import-place = Where
import-place-of = { $sheet }, row { $row }
import-name = Name
import-fate = What happens
import-changes = Contents
import-reason = Why
import-same-as = same as row { $row }
import-row = Row { $row }
import-known = is { $who }: { $why }
import-perhaps = perhaps { $who }: { $why }
import-likeness = { $score } of 100, { $reasons }
import-change = { $field }: { $old } → { $new }
import-filled = { $field }: { $new }
import-and = {"; "}
import-unread-cells =
    { $count ->
        [one] one cell not understood
       *[other] { $count } cells not understood
    }
import-fate-likely = Perhaps known
import-filter = Rows shown
import-filter-all = All
import-filter-likely = Perhaps known
import-filter-refused = Left out
import-filter-unread = Cells not understood
import-filter-new = New
import-filter-changed = Changed
import-filter-same = Same
import-none-all = The file has no rows.
import-none-likely = Nobody looks like somebody else any more.
import-none-unread = Every cell is understood.
import-none-new = No row is new.
import-none-changed = No row changes anything.
import-none-same = No row is there already.
import-check-keys = In the rows: { $mend } mend · { $fresh } new person · { $same } same person · { $out } leave out · { $auto } as recognised
import-cell = { $column } → { $field }
import-choose-same = Same as { $name }
import-choose-new = A new person
import-choose-out = Leave out
import-choose-auto = As recognised
import-editor-close = Back to the rows
import-why-phone = same name and phone
import-why-email = same name and e-mail
import-why-wechat = same name and WeChat
import-why-company = same name and company
import-why-name = same name, nothing else known
import-why-chosen = you said so
import-likeness-same-phone = same phone
import-likeness-same-wechat = same WeChat
import-likeness-same-email = same e-mail
import-likeness-same-name = same name
import-likeness-same-reading = name sounds the same
import-likeness-like-name = name is nearly the same
import-likeness-same-company = same company
import-likeness-like-company = company is nearly the same
import-likeness-same-city = same city
import-likeness-other-name = but another name
import-likeness-other-phone = but another phone
import-none-refused = No row is left out.
import-more = { $count } more rows are not listed
import-done = Imported: { $file }
import-likely-left =
    { $count ->
        [one] { $count } row looks like somebody, nobody has said whether it is the same person, and it went in as a new one.
       *[other] { $count } rows look like somebody, nobody has said whether it is the same person, and they went in as new ones.
    }
import-to-duplicates = Look at the pairs
import-undone = This import was undone
import-unread-count =
    { $count ->
        [one] { $count } cell was not understood and is kept as it stood.
       *[other] { $count } cells were not understood and are kept as they stood.
    }
import-refused-file = { $file } - rows left out.xlsx
import-refused-saved = The rows left out were saved
import-show = Show in folder
import-save-refused = Save these rows
import-undo = Undo this import
import-again = Import another

import-field-company = Company
import-field-short-name = Short name
import-field-credit-code = Credit code
import-field-sector = Sector
import-field-founded = Founded
import-field-funding-stage = Funding stage
import-field-one-liner = One-liner
import-field-team-size = Team size
import-field-city = City
import-field-person-name = Name
import-field-reading = Pinyin
import-field-alias = Other name
import-field-role = Role
import-field-phone = Phone
import-field-wechat = WeChat
import-field-email = E-mail
import-field-address = Address
import-field-cohort = Cohort
import-field-organisation = Organisation
import-field-expertise = Expertise
import-field-hours-per-month = Hours a month
import-field-languages = Languages
import-field-remark = Remark
import-field-day = Day
import-field-time = Time
import-field-starts = Starts
import-field-ends = Ends
import-field-title = Title
import-field-session-kind = Kind of session
import-field-hosts = Hosts
import-field-place = Place
import-field-joined-on = Joined on
import-field-consent-directory = Consent: directory
import-field-consent = Consent
import-field-last-contact = Last contact
import-field-helps-with = Would help with
import-field-circles = Circles
import-field-membership = Becomes an alumnus
import-field-mentoring = Becomes a mentor
import-field-note-kind = Kind of note
import-field-text = Text
import-field-author = Author
import-field-next-step = Next step
import-field-due = Due
import-field-other = Other, kept as it stands
