### Import: five steps from a file to records.

import-title = Import
import-subtitle = Take in a list from Excel or CSV
import-steps = Steps of the import
import-step-file = File
import-step-sheets = Sheets and header
import-step-columns = Columns
import-step-check = Check
import-step-done = Done
import-job-inspecting = Looking at the file
import-job-planning = Checking each row
import-job-writing = Writing
import-cancel = Cancel
import-back = Back
import-next = Next
import-check = Check
import-import = Import
import-nothing-yet = Nothing is written yet.
import-drop = Drop an Excel or CSV file here
import-drop-hint = .xlsx, .xls, .csv; one file may hold several lists
import-pick = Choose a file
import-promise-guess = Encoding, sheets, header and columns are recognised; you can change each.
import-promise-plan = You see what would happen to every row before anything is written.
import-promise-undo = The whole import can be undone in one step.
import-encoding = Encoding: { $encoding }
import-header-at = Row { $row }: { $cells }
import-rows =
    { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
import-no-table = No table found
import-hidden = hidden sheet
import-kind = Holds
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
import-doubled = Two columns alike
import-splits = Name and phone are split
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
import-planned = What happens to the rows
import-refused = Rows left out
import-unread = Cells not understood
import-unread-kept = They are kept as they stand with their record; the row goes in.
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
import-none-planned = No row can be imported.
import-none-refused = No row is left out.
import-none-unread = Every cell was understood.
import-more = { $count } more rows are not listed
import-done = Imported: { $file }
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
import-field-note-kind = Kind of note
import-field-text = Text
import-field-author = Author
import-field-next-step = Next step
import-field-due = Due
