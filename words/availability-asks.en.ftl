availability-asks-title = Asked for their times
availability-asks-mentor = Mentor
availability-asks-asked-on = Asked on
availability-asks-remark = Remark

availability-asks-card = { $count ->
    [one] 1 mentor
   *[other] { $count } mentors
} without weekly times
availability-asks-never = not asked yet
availability-asks-on = asked on { $day }
availability-asks-copy = { $count ->
    [one] Copy a message to 1 mentor
   *[other] Copy a message to { $count } mentors
}
availability-asks-again = Ask again
availability-asks-done = { $count ->
    [one] Copied, and 1 mentor marked as asked today. Paste it into WeChat.
   *[other] Copied, and { $count } mentors marked as asked today. Paste it into WeChat.
}
availability-asks-all = All of them have been asked. A click on one asks again.
availability-asks-message = Dear { $names }, we are planning the office hours. On which day of the week and at what time are you there for startups, in which room or online? Please answer once; we keep it.

history-op-save-availability-ask = Asked for their times
history-op-remove-availability-ask = Asking for their times removed
error-no-such-availability-ask = This is not there any more.
