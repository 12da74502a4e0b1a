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
overview-none-overdue-undated = none overdue, { $count } without a due day
overview-no-data = no data yet
overview-attendance = Attendance
overview-covers =
    { $count ->
        [one] { $marked } of { $due } mark
       *[other] { $marked } of { $due } marks
    }
overview-notes = Notes this week
overview-last-week = { $count } last week
overview-compared-more = { $count } more by { $weekday } than last week
overview-compared-less = { $count } fewer by { $weekday } than last week
overview-compared-same = by { $weekday } as many as last week
overview-begins =
    { $count ->
        [one] Begins on { $day }, tomorrow
       *[other] Begins on { $day }, in { $count } days
    }
overview-ended = Ended on { $day }
overview-steps-title = Next steps
overview-no-steps = Nothing open
overview-no-steps-yet = No next steps yet
overview-no-steps-hint = What a note asks to follow up is listed here by its due day.
overview-attention = Needs attention
overview-log = Note
overview-log-about = Note on { $name }
overview-fewer = Fewer
overview-attention-nobody = No data yet
overview-attention-nothing = No data yet
overview-attention-some = Nobody among those with notes
overview-attention-all = Nobody needs attention
overview-attention-why-nobody = No startup in this cohort is admitted or active yet.
overview-attention-why-nothing = No startup has a note in the last { $days }, so nobody can tell.
overview-attention-why-some = { $heard } of { $count } startups have a note in the last { $days }. There is no data on the others yet.
overview-attention-why-all =
    { $count ->
        [one] The startup has a note in the last { $days }, and no next step is late.
       *[other] All { $count } startups have a note in the last { $days }, and no next step is late.
    }
overview-sessions = Sessions this week
overview-all-sessions = All
overview-no-sessions = No sessions this week
overview-plan-session = Plan one
overview-clash = Clash
overview-comma = , { "" }
overview-attendance-title = Attendance by week
overview-attendance-sentence = Week { $week }: { $present } present, { $late } late, { $absent } absent, { $leave } on leave, { $unmarked } not marked.
overview-no-attendance = No data yet. Once sessions are marked, attendance is shown here week by week.
overview-no-weeks = Fill in the first and last day to see attendance week by week.
overview-mark-present = Present
overview-mark-late = Late
overview-mark-absent = Absent
overview-mark-leave = On leave
overview-mark-unmarked = Not marked
overview-notes-title = Notes by week
overview-notes-sentence =
    { $count ->
        [one] { $count } note in this cohort.
       *[other] { $count } notes in this cohort.
    }
overview-notes-head = Notes
overview-failed = The overview could not be read
overview-again = Try again
overview-begin = Start here: { $incubator }
overview-begin-hint = Create a cohort, or import your Excel rosters. Startups, notes and attendance come together on this page.
overview-begin-startup = Go to startups

overview-more = { $count } more
overview-more-startups = { $count } more
overview-snooze-of = Snooze { $name }
overview-review = Review
overview-milestones = Milestones done
overview-milestones-count = { $count } in all
overview-plan-ahead =
    { $count ->
        [one] planned { $plan } by last Sunday, 1 point ahead
       *[other] planned { $plan } by last Sunday, { $count } points ahead
    }
overview-plan-behind =
    { $count ->
        [one] planned { $plan } by last Sunday, 1 point behind
       *[other] planned { $plan } by last Sunday, { $count } points behind
    }
overview-plan-even = planned { $plan } by last Sunday, just so
overview-milestones-title = Milestones: plan and actual
overview-milestones-sentence = Week { $week }: { $done } done, { $planned } planned by its end.
overview-plan = Plan
overview-actual = Actual
overview-earlier-title = Beside earlier cohorts
overview-earlier-title-week = Beside earlier cohorts in week { $week }
overview-earlier-cohort = Cohort
overview-earlier-now = today
overview-earlier-startups = Startups
overview-earlier-overdue = Overdue
overview-earlier-notes = Notes
overview-earlier-answered = Check-ins answered
overview-earlier-marked = { $marked } of { $due } marked
