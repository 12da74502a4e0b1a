### Attendance.

attendance-title = Attendance
attendance-subtitle = 1 2 3 4 mark a person and go on to the next
attendance-session = Session
attendance-find = Subject, or a day such as 11-23
attendance-all-present = All present
attendance-rest-present = All others present
attendance-number = No.
attendance-person = Startup and person
attendance-present = Present
attendance-late = Late
attendance-absent = Absent
attendance-leave = On leave
attendance-unmarked = not marked
attendance-remark = Remark
attendance-remark-of = Remark on { $name }
attendance-help = 1 present · 2 late · 3 absent · 4 on leave · ↑ ↓ another person · Backspace clears a mark · Enter, or just type, for a remark (G goes to another screen)
attendance-marked = { $name }: { $mark }
attendance-remarked = Remark saved: { $name }
attendance-all-marked =
    { $count ->
        [one] { $count } person marked present
       *[other] { $count } people marked present
    }
attendance-failed = The sheet could not be opened
attendance-nobody = Nobody is expected at this session
attendance-nobody-text = Expected are the participants of the cohort's startups. Name them in the startup's panel.
attendance-to-startups = Go to startups
attendance-no-session = No sessions yet
attendance-no-session-text = Plan one first.
attendance-new-session = New session
attendance-shape = Show
attendance-one = Session
attendance-season = Season
attendance-season-subtitle = Arrow keys walk, Enter opens the sheet of that session
attendance-season-startup = Startup
attendance-season-rate = Rate
attendance-season-all = All, %
attendance-season-comma = {", "}
attendance-season-key = Key
attendance-season-late = Some late
attendance-season-some = Some came
attendance-season-none = Nobody came
attendance-season-leave = On leave
attendance-season-open = Not marked
attendance-season-copy = Copy as a table
attendance-season-on-time = All came
attendance-sign-in = Sign-in sheet
attendance-sign-in-file = { $session }-sign-in-{ $day }
attendance-sign-in-saved = The sign-in sheet is saved, ready to print
attendance-meeting-import = Import list
attendance-meeting-title = Import the list of a meeting
attendance-meeting-reading = Reading the list…
attendance-meeting-new = No session was at this time; a new one is made: { $session }
attendance-meeting-undated = The list has no date. Choose the session.
attendance-meeting-count =
    { $count ->
        [one] { $count } person in the list: { $marks } to be marked, { $unknown } not recognised
       *[other] { $count } people in the list: { $marks } to be marked, { $unknown } not recognised
    }
attendance-meeting-people = People in the list
attendance-meeting-name = Name in the list
attendance-meeting-minutes = Minutes
attendance-meeting-who = Person
attendance-meeting-who-is = Who { $name } is
attendance-meeting-unknown = Not recognised: find by name
attendance-meeting-several-people = Could be { $count } people: choose
attendance-meeting-likely = possible
attendance-meeting-mark = Mark
attendance-meeting-stands = Stays as marked: { $mark }
attendance-meeting-twice = Same person, counted
attendance-meeting-left-early = Left early
attendance-meeting-leaves-first = left before coming: not marked
attendance-meeting-backwards =
    { $count ->
        [one] { $count } cell is of a row that ends before it begins: not used
       *[other] { $count } cells are of rows that end before they begin: not used
    }
attendance-meeting-others =
    { $count ->
        [one] Mark { $count } person who is not in the list absent
       *[other] Mark { $count } people who are not in the list absent
    }
attendance-meeting-cells = Cells read: { $read }. Cells of headers: { $header }.
attendance-meeting-left =
    { $count ->
        [one] { $count } cell is not used and not stored
       *[other] { $count } cells are not used and not stored
    }
attendance-meeting-several = There were several sessions at this time. Which one was it?
attendance-meeting-choose = Choose a session
attendance-meeting-which-day = Its dates can be read in two ways. On which day was the meeting?
attendance-meeting-by-time = Name no session
attendance-meeting-other-file = Choose another file
attendance-meeting-more = Add the list of what followed…
attendance-meeting-with = With another part: { $file }
attendance-meeting-without = Leave it out
attendance-meeting-cancel = Cancel
attendance-meeting-confirm = Mark attendance
attendance-meeting-done =
    { $count ->
        [one] { $count } person marked from the list
       *[other] { $count } people marked from the list
    }
history-op-import-attendance = Attendance of a meeting taken in
error-not-in-list = Nobody in the list is called “{ $name }”. Write the name as the list shows it.
error-no-session-ahead = No session is planned from today on. Name one with --session.
error-parts-apart = These files are not parts of one meeting: their numbers or titles differ. Take them in one by one.
error-parts-far-apart = Nobody can tell that these files are parts of one meeting: more than an hour lies between them, or one does not say when it was. Take them in one by one.
error-not-a-meeting = This file is no list of a meeting. Use what 腾讯会议, Zoom or Teams hand out, or a table with a column of names.
error-other-meeting = This file is of another meeting, on { $day }, at another time than “{ $title }”. Choose the right session, or name none.
error-several-sessions = There were several sessions at this time: { $sessions }. Say which with --session, or choose it in the window.
error-day-order-unknown = Its dates can be read in two ways: { $one } or { $other }. Say whether the day or the month stands first (--day-first or --month-first).
error-meeting-without-day = The file has no date, so nobody can tell which day the meeting was on. Make the session first, then name it.
