### Startups: table, board, and the record of one.

startups-title = Startups
startups-subtitle = Enter opens, arrow keys move
startups-board-subtitle = Space lifts a card, arrow keys move it, Space drops it
startups-shape = View
startups-shape-table = Table
startups-shape-board = Board
startups-search = Search startups
startups-search-hint = Name, pinyin, initials
startups-cohort = Cohort
startups-all-cohorts = All cohorts
startups-cohort-menu = Cohort actions
startups-cohort-edit = Edit { $name }
startups-cohort-new = New cohort
startups-no-cohort = None yet
startups-all-states = All states
startups-all-sectors = All sectors
startups-count =
    { $count ->
        [one] { $count } startup
       *[other] { $count } startups
    }
startups-new = New startup
startups-new-short = New
startups-import = Import Excel
startups-none = No startups yet
startups-none-hint = Add one, or drop an Excel roster on the window.
startups-no-match = No startup matches
startups-board-none = The board shows startups that are enrolled in a cohort.
startups-failed = The startups could not be read
startups-again = Try again

startups-name = Startup
startups-full-name = Full name
startups-full-name-hint = As on the business licence
startups-short-name = Short name
startups-sector = Sector
startups-state = State
startups-founders = Founders
startups-city = City
startups-funding = Funding
startups-last-note = Last note
startups-open = Next steps
startups-open-count = { $count ->
        [one] { $count } next step
       *[other] { $count } next steps
    }
startups-open-none = No next steps
startups-open-late = , { $days } late
startups-late = { $days } late
startups-due = due { $day }
startups-silent = No note for { $days }
startups-one-liner = One-liner
startups-team-size = Team size
startups-founded = Founded
startups-founded-hint = A year or a month will do: 2019, 2019-03
startups-credit-code = Credit code
startups-credit-code-doubtful = The check character is wrong; kept as written. Please compare with the licence.

startups-made = Added: { $name }
startups-saved = Saved: { $name }
startups-removed = Removed: { $name }
startups-save = Save
startups-cancel = Cancel
startups-close = Close
startups-full = Full page (F)
startups-side = Back to the side (F)
startups-more = More
startups-log = Log a note
startups-remove = Remove startup
startups-move = { $state }, change state
startups-not-enrolled = Not in a cohort yet
startups-tab-summary = Summary
startups-tab-notes = Notes
startups-tab-attendance = Attendance
startups-tab-people = People
startups-kept = Kept as text
startups-kept-hint = Cells of an import that were not understood, as they stood. Once the fields above are right, you can ignore them.

startups-attended = { $came } of { $marked } marks: came
startups-mark-present = Present
startups-mark-late = Late
startups-mark-absent = Absent
startups-mark-leave = On leave
startups-no-attendance = No attendance yet
startups-no-attendance-hint = Once sessions are marked, they are listed here.

startups-team = Team
startups-add-member = Add member
startups-no-team = No team members yet
startups-participates = Participant
startups-participates-long = As a participant (on the sign-in sheet)
startups-comes = { $name } is a participant
startups-stays = { $name } is no longer a participant
startups-person = Name
startups-person-hint = Name, pinyin or initials
startups-role = Role
startups-role-hint = e.g. Founder and CEO
startups-mobile = Mobile
startups-wechat = WeChat
startups-add = Add
startups-member-added = Added: { $name }
startups-copy = Click to copy
startups-copied = Number copied
startups-mentors = Mentors
startups-mentor = Mentor
startups-add-mentor = Add mentor
startups-no-mentors = No mentor yet
startups-mentor-from = from { $day }
startups-mentors-from = { $mentors } (from { $day })
startups-primary = Primary mentor
startups-primary-long = As the primary mentor
startups-mentor-saved = Saved: mentor { $name }
startups-mentorship = Mentorship with { $name }
startups-mentorship-wished = Proposed
startups-mentorship-talking = In talks
startups-mentorship-confirmed = Confirmed
startups-mentorship-ended = Ended

startups-notes-all = All
startups-notes-none = No notes of this kind
startups-last = Last note
startups-all-notes = All { $count }
startups-open-steps = Open next steps
startups-open-asks = Open asks
startups-all-mentors = With or without a mentor
startups-without-mentor = Without a mentor
startups-match = Match a mentor
startups-office-hour = Book an office hour
