### Cohorts, and where a startup stands in one.

cohorts-state-applied = Applied
cohorts-state-interviewing = Interviewing
cohorts-state-admitted = Admitted
cohorts-state-active = Active
cohorts-state-graduated = Graduated
cohorts-state-deferred = Deferred
cohorts-state-withdrawn = Withdrawn
cohorts-state-rejected = Rejected
cohorts-stands-planned = Planned
cohorts-stands-recruiting = Recruiting
cohorts-stands-running = Running
cohorts-stands-finished = Finished
cohorts-moved = { $name }: { $state }
cohorts-move-title = { $name } → { $state }
cohorts-move = Move
cohorts-reason = Reason
cohorts-reason-hint = For those who read it later.
cohorts-day = Day
cohorts-cancel = Cancel
cohorts-save = Save
cohorts-saved = Saved: { $name }
cohorts-new = New cohort
cohorts-edit = Edit cohort
cohorts-name = Name
cohorts-name-hint = e.g. Autumn 2026, Batch 4
cohorts-programme = Programme
cohorts-programme-hint = e.g. Force Accelerator; created if it is new
cohorts-starts = First day
cohorts-ends = Last day
cohorts-demo-day = Demo day
cohorts-state = State
cohorts-edition = Edition
cohorts-capacity = Places
cohorts-cohort = Cohort
cohorts-since = From
cohorts-participants = Participants
cohorts-none = No cohort yet
cohorts-enrol = Enrol
cohorts-enrol-title = Enrol { $name }
cohorts-enrolled = { $name } enrolled in { $cohort }
cohorts-lacks = Next for { $cohort }:
cohorts-lack-startups = Add startups
cohorts-lack-dates = Fill in the dates
cohorts-lack-sessions = Plan sessions
cohorts-lack-participants = Name participants
cohorts-entered =
    { $count ->
        [one] { $count } startup is in { $cohort }.
       *[other] { $count } startups are in { $cohort }.
    }
cohorts-entered-next =
    { $count ->
        [one] { $count } startup is in { $cohort }. Next:
       *[other] { $count } startups are in { $cohort }. Next:
    }
cohorts-enrol-all = Enrol startups in a cohort
cohorts-enrol-all-which = Startups without a cohort: { $chosen } of { $count } selected
cohorts-enrol-all-hint = Their team members become participants; you can change that later.
cohorts-enrol-all-each = Select all
cohorts-enrol-all-none = Every startup is in a cohort
cohorts-enrol-all-none-hint = Import a roster, or add startups on their screen.
cohorts-enrol-all-failed = The startups could not be read
cohorts-enrol-count = Enrol { $count }
cohorts-enrolled-all =
    { $count ->
        [one] { $count } startup enrolled in { $cohort }
       *[other] { $count } startups enrolled in { $cohort }
    }
cohorts-outside =
    { $count ->
        [one] { $count } startup is in no cohort yet.
       *[other] { $count } startups are in no cohort yet.
    }
cohorts-enrol-together = Enrol them together…
history-op-copy-season = Cohort made from an earlier one
error-cohort-there = The programme has a cohort “{ $name }” already. Choose another name.
error-season-undated = “{ $cohort }” has neither a first day nor sessions, so nobody knows by how much to shift them. Give it a first day first.
cohorts-season = New cohort from { $name }…
cohorts-season-title = New cohort from { $cohort }
cohorts-season-avoid = Avoid public holidays: go to the next working day
cohorts-season-makes = { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
} on the same weekdays, { $figures } figures, until { $ends }.{" "}
cohorts-season-plan = Milestones by the programme’s plan ({ $steps } steps), applied once startups are enrolled.
cohorts-season-new-plan = The programme has no plan of milestones: { $steps } steps are made from those of the earlier cohort.
cohorts-season-unknown = The holidays of { $years } are not known yet, and none were avoided. Take them in on the calendar once they are published.
cohorts-season-moved = { $count ->
    [one] One session was moved off a holiday
   *[other] { $count } sessions were moved off holidays
}
cohorts-season-clashing = { $count ->
    [one] One session clashes with another; move it on the calendar afterwards
   *[other] { $count } sessions clash with others; move them on the calendar afterwards
}
cohorts-season-sessions = Sessions
cohorts-season-session = Session
cohorts-season-was = Earlier
cohorts-season-now = New
cohorts-season-off = { $holiday }, moved
cohorts-season-on = { $holiday }
cohorts-season-clash = clashes with “{ $title }”
cohorts-season-make = Make it
cohorts-season-saved = Made { $name }
