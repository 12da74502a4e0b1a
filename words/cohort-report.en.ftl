# Progress report of a cohort
cohort-report-title = Progress of { $cohort }
cohort-report-foot = For running the programme. It names people: do not pass it on.
cohort-report-span = Span
cohort-report-states = Startups
cohort-report-milestones = Milestones
cohort-report-milestones-line = { $done } of { $count } reached, { $overdue } overdue
cohort-report-milestones-done = Reached
cohort-report-milestones-all = Milestones
cohort-report-attendance = Attendance
cohort-report-attendance-line = { $rate } (marked { $marked } of { $due })
cohort-report-behind = Who is behind, and why
cohort-report-nobody-behind = No startup needs attention.
cohort-report-startup = Startup
cohort-report-startups = Startups
cohort-report-why = Why
cohort-report-next = Next step
cohort-report-attendance-by-week = Attendance by week
cohort-report-week = Week { $week }
cohort-report-week-head = Week
cohort-report-rate = Rate
cohort-report-present = Present
cohort-report-late = Late
cohort-report-absent = Absent
cohort-report-leave = On leave
cohort-report-marked = Marked / due
cohort-report-steps = Open next steps
cohort-report-step = Next step
cohort-report-owner = Owner
cohort-report-due = Due
cohort-report-done-on = Done on
cohort-report-state = State
cohort-report-sector = Sector
cohort-report-founders = Participants
cohort-report-mentors = Mentors
cohort-report-no-mentor = No mentor yet
cohort-report-milestone = Milestone
cohort-report-stands = Stands
cohort-report-slips = Put off
cohort-report-done = done on { $day }
cohort-report-overdue =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
cohort-report-open = to come
cohort-report-figures = Check-ins
cohort-report-figure = Figure
cohort-report-wan = {" "}(10,000 yuan)
cohort-report-yuan = {" "}(yuan)
cohort-report-unanswered = no answer
cohort-report-runway = Its cash lasts for { $months } months.
cohort-report-not-burning = It does not burn cash.
cohort-report-notes = Notes that may be shared
cohort-report-note = Note
cohort-report-day = Day
cohort-report-author = Author
