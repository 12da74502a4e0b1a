# Milestones
milestones-title = Milestones
milestones-name = Milestone
milestones-startup = Startup
milestones-cohort = Cohort
milestones-due-on = Due
milestones-weight = Weight
milestones-owner = Owner
milestones-wanted = Evidence wanted
milestones-done-on = Done
milestones-remark = Remark

milestones-subtitle = What each startup reaches, and by when
milestones-startups =
    { $count ->
        [one] 1 startup
       *[other] { $count } startups
    }
milestones-progress = { $done } of { $all } done ({ $share } by weight), planned { $planned }
milestones-search = Startup or milestone
milestones-all-cohorts = All cohorts
milestones-shape = View
milestones-shape-startups = Startups
milestones-shape-due = Due days
milestones-shape-lanes = Timeline
milestones-chip-late = Overdue
milestones-chip-week = This week
milestones-due-late = Overdue
milestones-due-week = Due this week
milestones-due-next = Due next week
milestones-due-later = Later
milestones-due-done = Done
milestones-late-first = Longest overdue first
milestones-late =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
milestones-late-short = { $days } d late
milestones-late-still =
    { $days ->
        [one] 1 day overdue, no new day yet
       *[other] { $days } days overdue, no new day yet
    }
milestones-stand-done = Done
milestones-stand-now = In progress
milestones-stand-later = To come
milestones-stand-late = Overdue
milestones-due-today = due today
milestones-due-tomorrow = due tomorrow
milestones-key-late = Overdue; the line is the due day
milestones-week = Week { $week }
milestones-today = Today { $day }
milestones-now = Today
milestones-shown = { $shown } of { $all } startups
milestones-no-owner = Nobody yet
milestones-settle = Mark as done
milestones-settled = Done: { $name }
milestones-reopen = Open again
milestones-reopened = Open again: { $name }
milestones-slip = Put off
milestones-slip-title = Put off: { $name }
milestones-slip-to = New due day
milestones-slip-why = Reason
milestones-slip-hint = Stays with the milestone
milestones-slip-saved = { $name } is due on { $day } now
milestones-slipped =
    { $count ->
        [one] Put off once
       *[other] Put off { $count } times
    }
milestones-never-slipped = Never put off
milestones-at-first = First
milestones-was-due = due { $day }
milestones-no-reason = no reason given
milestones-lacks = Lacks: { $wanted }
milestones-nothing-wanted = No evidence is wanted
milestones-more = More
milestones-history = History
milestones-edit = Edit milestone
milestones-remove = Remove
milestones-removed = Removed: { $name }
milestones-new = New milestone
milestones-new-short = New
milestones-save = Save
milestones-saved = Saved: { $name }
milestones-find-startup = Name or pinyin of a startup
milestones-find-owner = Name or pinyin of a person
milestones-no-cohort = Of no cohort
milestones-due-hint = A day changed here counts as put off, without a reason
milestones-weight-hint = 1–100, 1 where left empty
milestones-plan = Apply plan
milestones-plan-title = Apply the plan to { $cohort }
milestones-plan-text = By the plan of “{ $programme }”, each startup that is admitted or active gets these milestones. Those that it has under the same name stay as they are.
milestones-plan-steps = Steps of the plan
milestones-plan-week = Week
milestones-plan-beyond = after the cohort's last day
milestones-plan-none = “{ $programme }” has no milestone plan yet
milestones-plan-none-text = Write down its steps first: in which week, what, and what proves it. They can be imported from a table, too.
milestones-plan-edit = See and change plans
milestones-plan-apply = Apply
milestones-plan-applied =
    { $made ->
        [one] 1 milestone made
       *[other] { $made } milestones made
    }
milestones-plan-applied-some =
    { $made ->
        [one] 1 milestone made, { $there } were there already and stay
       *[other] { $made } milestones made, { $there } were there already and stay
    }
milestones-failed = The milestones could not be opened
milestones-no-cohorts = No cohort yet
milestones-no-cohorts-text = Milestones follow the weeks of a cohort. Make a cohort first, then apply a plan.
milestones-to-cohorts = New cohort
milestones-none = This cohort has no milestones yet
milestones-none-text = Apply the programme's plan to give every startup its milestones at once, or make them one by one.
milestones-none-outside = There are no milestones yet. Make one, or choose a cohort and apply a plan.
milestones-none-found = No milestone like that
milestones-none-found-text = Try another word, or clear the filters.
milestones-clear = Clear filters

history-op-save-milestone = Milestone saved
history-op-remove-milestone = Milestone removed
history-op-apply-plan = Milestones made by the plan
history-op-slip-milestone = Milestone put off
history-op-settle-milestone = Milestone reached

error-no-such-milestone = This milestone is not there any more.
error-cohort-undated = { $cohort } has no first and last day yet, so milestones cannot be given days. Set the days of the cohort first.
error-plan-too-long = The plan is longer than the cohort: “{ $step }” would be due on { $day }, and the cohort ends on { $ends } ({ $weeks } weeks). Change the weeks of the plan, or the cohort's last day.
error-no-plan = “{ $programme }” has no milestone plan yet. Write its steps under “Milestone plans”, or import a table.
error-no-startups-yet = { $cohort } has no startups that are admitted or active yet. Add startups to the cohort first.
error-same-day = The new day is the same as the old one. Choose another day.
