### Import: five steps from a file to records.

import-title = Import
import-subtitle = From Excel, CSV, a phone's contacts or the clipboard
import-steps = Steps of the import
import-step-file = File
import-step-sheets = Sheets and header
import-step-columns = Match columns
import-step-check = Check
import-step-done = Done
import-job-inspecting = Reading the file
import-job-planning = Checking each row
import-job-writing = Writing
import-job-finishing = Finishing: lists and search
import-job-stopping = Cancelling
import-job-left = about { $time } left
import-cancel = Cancel
import-back = Back
import-next = Next
import-check = Check
import-import = Import
import-nothing-yet = Nothing is written yet.
import-drop = Drop a list here
import-drop-hint = Excel and WPS (.xlsx, .xls, .ods), CSV, contacts of a phone (.vcf); or copy cells and paste them here
import-pick = Choose a file
import-paste = Paste a range
import-paste-cells = Cells, or a list of names
import-paste-hint = Select cells in Excel or WPS, copy them and paste them here. A header is not needed, and a list of one column will do.
import-pasted = Pasted range
import-promise-guess = Encoding, sheets, header and columns are recognised; you can change each of them.
import-promise-plan = Before anything is written you see, row by row, what would change.
import-promise-undo = The whole import can be undone in one step.
import-encoding = Encoding
import-encoding-hint = If the text below is garbled, try another.
import-photos = { $count ->
    [one] { $count } photo is not imported
   *[other] { $count } photos are not imported
}
import-header-at = Row { $row }: { $cells }
import-header-none = No header
import-header-is = The header is in row { $row }. If it is not, click the row that is.
import-header-is-none = No header. If there is one, click its row.
import-point-at-header = Point at its header…
import-make-header = Row { $row } is the header
import-turned =
    { $count ->
        [one] Labels down the first column, read as one record.
       *[other] Labels down the first column; each column beside them is read as a record: { $count } of them.
    }
import-area = The table in { $area } of the sheet “{ $sheet }”.
import-area-open = The table that begins at { $area } of the sheet “{ $sheet }”.
import-rows =
    { $count ->
        [one] { $shown } row
       *[other] { $shown } rows
    }
import-sample = First rows of { $sheet }
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
import-hidden-take = Import hidden rows, too
import-hidden-unknown = An old .xls does not tell which rows are hidden, so all of them are imported. To leave them out, save the file as .xlsx in Excel.
import-hidden-left-out =
    { $count ->
        [one] One hidden row is left out.
       *[other] { $count } hidden rows are left out.
    }
import-kind = This sheet lists
import-kind-counts = { $kind }: { $counts }
import-stop = {". "}
import-kind-needed = Choose what this sheet lists
import-kind-choose = Choose
import-kind-startups = Startups
import-kind-people = People
import-kind-mentors = Mentors
import-kind-sessions = Sessions
import-kind-alumni = Alumni
import-kind-notes = Notes
import-header = Header row
import-leave-out = Leave out
import-splits = Split into { $first } and { $second }
import-joined = Joined into one
import-recalled-column = As last time
import-as-last-time = The columns are matched as on { $day }, when a file with these headers was imported.
import-as-mapping = The columns are matched as the mapping file says.
import-as-guessed = The columns are matched as recognised now.
import-guess-anew = Recognise again
import-recall = Back to the earlier match
import-constants = The same in every row
import-constants-hint = What the file does not say, such as city or sector. A row that says it itself keeps its own.
import-constant-add = Add a field
import-constant-field = The same field in every row
import-constant-value = { $field } of every row
import-constant-remove = Remove
import-mapping-why = The matching is remembered for the next file with these headers. It can also be saved as a file for colleagues.
import-mapping-use = Use a mapping file…
import-mapping-save = Save as mapping file…
import-mapping-saved = The mapping file was saved
import-left-out = Left out
import-chosen = Changed
import-sure = Recognised
import-confirmed = Confirmed
import-kept = Kept as text
import-question = Is this “{ $field }”?
import-question-of = { $column }: is this “{ $field }”?
import-question-yes = Yes
import-question-text = Keep as text
import-columns-count = { $filled } imported · { $out } left out
import-to-ask = { $count } to check
import-column = Column in the file
import-samples = Samples
import-field = Import as
import-verdict = Verdict
import-nameless = Column { $column }
import-field-of = Import { $column } as
import-cohort = Cohort
import-cohort-title = Which cohort they belong to
import-cohort-of = Cohort: { $sheet }
import-cohort-cleared = If this stays empty, the rows join no cohort.
import-cohort-hint = The file names no cohort. If this stays empty, the rows join none.
import-programme = Programme
import-programme-hint = If this stays empty, the programme that is running now.
import-from-title-row = From the title in row { $row }
import-from-sheet-name = From the sheet’s name
import-from-file-name = From the file’s name
import-as-file = In the file: { $value }
import-as-last = As last time: { $value }
import-as-last-field = As last time: { $field } { $value }
import-cohort-example = e.g. Autumn 2026
import-consent = What did these people agree to?
import-consent-why = Purpose by purpose. “Not known” is an answer and means no consent.
import-consent-unknown = Not known
import-consent-given = All agreed
import-consent-refused = All refused
import-consent-column = As column “{ $column }” says
import-consent-day = Answered on
import-consent-means = How they answered
import-consent-means-hint = Form, WeChat, telephone
import-cohorts-made = New cohorts: { $names }.
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
import-fate-changed = Updated
import-fate-same = Unchanged
import-fate-refused = Left out
import-place = Where
import-place-of = { $sheet }, row { $row }
import-name = Name
import-fate = What happens
import-changes = Details
import-reason = Why
import-refused-at = “{ $column }”: { $reason }
import-same-as = same as row { $row }
import-row = Row { $row }
import-whom = { $name } ({ $company })
import-known = same as { $who }: { $why }
import-perhaps = may be { $who }: { $why }
import-likeness = score { $score }, { $reasons }
import-change = { $field }: { $old } → { $new }
import-filled = { $field }: { $new }
import-and = {"; "}
import-unread-cells =
    { $count ->
        [one] one cell not recognised
       *[other] { $count } cells not recognised
    }
import-fate-likely = Possible match
import-filter = Rows shown
import-filter-all = All
import-filter-likely = Possible matches
import-filter-refused = Left out
import-filter-unread = Cells not recognised
import-filter-new = New
import-filter-changed = Updated
import-filter-same = Unchanged
import-none-all = The file has no rows.
import-none-likely = Nobody is left to be confirmed.
import-none-unread = Every cell is recognised.
import-none-new = No row is new.
import-none-changed = No row updates anything.
import-none-same = No row is there already.
import-check-keys = On a row:
import-cell = { $column } → { $field }
import-choose-same = Same as { $name }
import-choose-new = Import as new
import-choose-out = Leave out
import-choose-auto = Decide automatically
import-editor-close = Back to the list
import-why-phone = same name and phone
import-why-email = same name and e-mail
import-why-wechat = same name and WeChat
import-why-company = same name and company
import-why-name = same name, nothing else to compare
import-why-chosen = chosen by you
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
        [one] { $count } row may be somebody you have. Nobody confirmed it, so it was imported as new.
       *[other] { $count } rows may be people you have. Nobody confirmed it, so they were imported as new.
    }
import-to-duplicates = Review the pairs
import-undone = This import was undone
import-unread-count =
    { $count ->
        [one] { $count } cell was not recognised and is kept as it stood.
       *[other] { $count } cells were not recognised and are kept as they stood.
    }
import-refused-file = { $file } - rows left out.xlsx
import-refused-saved = The rows left out were saved
import-save-refused = Save these rows…
import-undo = Undo this import
import-see = Go to { $what }
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
import-field-health = Health
import-field-visibility = Who may read it
import-field-other = Other, kept as text
import-column-by-place = Column #
import-account-stored = { $count } stored
import-account-same = { $count } the same
import-account-kept = { $count } kept as text
import-account-differs = { $count } differ
import-account-left-out = { $count } left out
import-account-non-record = { $count } not records
import-account-refused = { $count } refused
import-account-new = { $count } new
import-account-changed = { $count } updated
import-own-refusals = { $count ->
    [one] { $count } row itself says no: that counts, and not the consent given for all.
   *[other] { $count } rows themselves say no: that counts, and not the consent given for all.
}
import-fate-differs = Differs
import-filter-differs = Differs
import-none-differs = No row differs.
import-difference = { $field }: the file says “{ $said }”, there stands “{ $held }”
import-account = Where each cell goes
import-account-rows = { $count } rows read = { $parts }
import-account-open = { $column }: open the cells that are { $cells }
import-account-cells = Cells of { $column }
import-account-value = In the file
import-account-held = In the record
import-settle-file = Take the file’s
import-settle-record = Keep the record’s
import-settle-all = { $count ->
    [one] 1 cell differs from the record. Without a choice the record stands, and the file’s value is kept as text.
   *[other] { $count } cells differ from the record. Without a choice the record stands, and the file’s values are kept as text.
}
import-settle-all-file = Take the file’s everywhere
import-settle-all-record = Keep the record’s everywhere
import-settled-file = Chosen: the file’s
import-settled = { $column }: { $stands }
