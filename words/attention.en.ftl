# Who needs attention
attention-reason-cash = cash for { $value ->
    [one] 1 month
   *[other] { $value } months
}
attention-reason-milestone-overdue = milestone { $days } { $days ->
    [one] day
   *[other] days
  } overdue
attention-reason-action-overdue = next step { $days } { $days ->
    [one] day
   *[other] days
  } overdue
attention-reason-open-ask = ask unanswered for { $days } { $days ->
    [one] day
   *[other] days
  }
attention-reason-attendance = { $value } % came to the last four
attention-reason-health = health falling, now { $value }
attention-reason-never-contacted = in for { $days ->
    [one] 1 day
   *[other] { $days } days
}, never contacted
attention-reason-silent = silent for { $days ->
    [one] 1 day
   *[other] { $days } days
}
attention-reason-no-mentor = no mentor for { $days ->
    [one] 1 day
   *[other] { $days } days
}

history-op-snooze = Reminder put off
history-op-wake = Reminder back
history-op-answer-ask = Ask answered
error-not-later = Choose a day from tomorrow to a year from now (today is { $today }).
error-not-an-ask = This note is not an ask, so there is nothing to answer.


attention-name-cash = cash running out
attention-name-milestone-overdue = milestone overdue
attention-name-action-overdue = next step overdue
attention-name-open-ask = ask unanswered
attention-name-attendance = few came
attention-name-health = health falling
attention-name-never-contacted = never contacted
attention-name-silent = silent
attention-name-no-mentor = no mentor

attention-from-cash = Worked out from the check-in of the week of { $day }
attention-from-milestone-overdue =
    { $count ->
        [one] 1 of them, due on { $day }
       *[other] { $shown } of them, the first due on { $day }
    }
attention-from-action-overdue =
    { $count ->
        [one] 1 of them, due on { $day }
       *[other] { $shown } of them, the first due on { $day }
    }
attention-from-open-ask =
    { $count ->
        [one] 1 of them, asked on { $day }
       *[other] { $shown } of them, the first asked on { $day }
    }
attention-from-attendance = The last four sessions with marks, since { $day }
attention-from-health = Three times since { $day }, each lower than the one before
attention-from-never-contacted = In the cohort since { $day }
attention-from-silent = Last heard of on { $day }
attention-from-no-mentor = Since { $day }

attention-see-cash = See check-ins
attention-see-milestone-overdue = See milestones
attention-see-action-overdue = See next steps
attention-see-open-ask = See asks
attention-see-attendance = See attendance
attention-see-health = See notes
attention-see-never-contacted = See notes
attention-see-silent = See notes
attention-see-no-mentor = See people

attention-why-title = Why it needs attention
attention-snooze = Snooze
attention-snooze-ask = Snooze…
attention-snooze-title = Snooze: { $name }
attention-which = Which reason
attention-why = Why
attention-why-hint = One line that others understand, too
attention-until = Until
attention-until-hint = From that day on it is told again, if it still holds
attention-until-week = Next Monday
attention-until-fortnight = The Monday after
attention-snoozed = { $name }, { $reason }: snoozed until { $day }
attention-asleep = { $count } snoozed
attention-asleep-until = Until { $day }: { $why }
attention-wake = Wake
attention-wake-of = Wake: { $name }, { $reason }
attention-woken = Told again: { $name }, { $reason }
attention-changes = This week: { $fresh } new · { $over } over
attention-no-changes = Nothing new this week, nothing over
attention-new = New this week
attention-over = Over this week
