### Weekly review: startup by startup.

review-title = Weekly review
review-subtitle = { $cohort } · those who need attention first
review-place = { $at } of { $count }
review-back = Previous startup
review-next = Next startup
review-resumed = Goes on from { $day }
review-again = Begin again
review-end = End
review-leave = Back to the overview
review-do-note = Note
review-do-health = Health
review-do-settle = Settle step
review-do-snooze = Snooze
review-failed = The weekly review could not be opened
review-nobody = No startup in this cohort is admitted or active yet
review-nobody-text = Once startups are in, they are gone through here one by one.

review-no-reason = Nothing needs attention
review-last = Last note
review-no-note = No notes yet
review-open-asks = Open asks
review-open-steps = Open next steps
review-no-steps = No open next steps
review-nothing-to-snooze = There is no reason to snooze
review-nothing-to-settle = There are no open next steps

review-numbers = Check-in of this week and last
review-figure = Figure
review-this-week = This week { $day }
review-last-week = Last week { $day }
review-unanswered = No answer
review-not-applicable = n/a
review-runway =
    { $months ->
        [1] Cash for { $months } month
       *[other] Cash for { $months } months
    }
review-not-burning = Not burning cash
review-blocked = Blocked by
review-asks = Asks
review-no-numbers = No check-in this week or last

review-health = Health
review-health-1 = 1 ill
review-health-2 = 2 poor
review-health-3 = 3 fair
review-health-4 = 4 good
review-health-5 = 5 thriving
review-health-why = Why
review-health-hint = One line
review-health-saved = Health of { $name } noted: { $value }

review-account = Summary of the review
review-nothing = No startup was looked at yet
review-copy = Copy summary
review-copied = Summary copied; paste it into a chat or a document
review-heading = { $cohort }, weekly review of { $day }
review-part-looked =
    { $count ->
        [one] 1 startup looked at
       *[other] { $count } startups looked at
    }
review-part-left =
    { $count ->
        [one] 1 startup left out
       *[other] { $count } startups left out
    }
review-part-note =
    { $count ->
        [one] 1 note written
       *[other] { $count } notes written
    }
review-part-step =
    { $count ->
        [one] 1 next step settled
       *[other] { $count } next steps settled
    }
review-part-snooze =
    { $count ->
        [one] 1 reason snoozed
       *[other] { $count } reasons snoozed
    }
review-line = { $name }: { $text }
review-note-text = { $kind }, { $text }
review-health-text = Health { $value }, { $text }
review-snooze-text = { $reason } until { $day }, { $why }
