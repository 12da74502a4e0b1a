### Overview: the cohort's weeks, figures, who needs attention, this week's sessions.

overview-title = Overview
overview-subtitle =
    { $count ->
        [one] { $cohort } · { $count } startup
       *[other] { $cohort } · { $count } startups
    }
overview-week = Week { $week }
overview-week-short = W{ $week }
overview-week-head = Week
overview-weeks-left =
    { $count ->
        [one] { $count } week to demo day
       *[other] { $count } weeks to demo day
    }
overview-demo-day = Demo day
overview-startups = Startups in the cohort
overview-enrolled = { $count } enrolled
overview-capacity = { $count } places
overview-steps = Open next steps
overview-overdue = { $count } overdue
overview-none-overdue = none overdue
overview-attendance = Attendance
overview-change-rate-more =
    { $count ->
        [one] { $count } point above last week
       *[other] { $count } points above last week
    }
overview-change-rate-less =
    { $count ->
        [one] { $count } point below last week
       *[other] { $count } points below last week
    }
overview-change-rate-same = as last week
overview-notes = Notes this week
overview-change-written-more = { $count } more than last week
overview-change-written-less = { $count } fewer than last week
overview-change-written-same = as many as last week
overview-steps-title = Next steps
overview-no-steps = Nothing open
overview-no-steps-hint = What a note asks to follow up is listed here by its due day.
overview-attention = Needs attention
overview-because-silent = No note for { $days }
overview-because-overdue = A next step is { $days } late
overview-log = Note
overview-log-about = Note on { $name }
overview-more = { $count } more
overview-fewer = Fewer
overview-no-attention = All on track
overview-no-attention-hint = Nobody has gone silent and no next step is late.
overview-sessions = Sessions this week
overview-all-sessions = All
overview-no-sessions = No sessions this week
overview-plan-session = Plan one
overview-clash = Clash
overview-comma = , { "" }
overview-attendance-title = Attendance by week
overview-attendance-sentence = Week { $week }: { $present } on time, { $late } late, { $absent } absent, { $leave } on leave.
overview-no-attendance = Once sessions are marked, attendance is drawn here week by week.
overview-mark-present = On time
overview-mark-late = Late
overview-mark-absent = Absent
overview-mark-leave = Leave
overview-notes-title = Notes by week
overview-notes-sentence =
    { $count ->
        [one] { $count } note in this cohort.
       *[other] { $count } notes in this cohort.
    }
overview-notes-head = Notes
overview-failed = The overview could not be read
overview-again = Try again
overview-begin = { $incubator } begins here
overview-begin-hint = Make a cohort, or bring your Excel rosters. Startups, notes and attendance will come together on this page.
overview-begin-startup = See startups
