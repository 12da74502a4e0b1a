# Who needs attention
attention-reason-cash = cash for { $value } months
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
attention-reason-never-contacted = in for { $days } days, never contacted
attention-reason-silent = silent for { $days } days
attention-reason-no-mentor = no mentor for { $days } days
