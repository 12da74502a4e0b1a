### My list: all that I am to do.

my-list-title = My list
my-list-subtitle = { $name } · { $count ->
    [one] 1 item
   *[other] { $count } items
}{ $late ->
    [0] {""}
   *[other] , { $late } overdue
}
my-list-subtitle-everyone = Everyone · { $count ->
    [one] 1 item
   *[other] { $count } items
}{ $late ->
    [0] {""}
   *[other] , { $late } overdue
}
my-list-whose = Whose
my-list-mine = Mine
my-list-everyone = Everyone’s
my-list-steps = Next steps
my-list-milestones = Milestones
my-list-asks = Asks waiting for an answer
my-list-contacts = Alumni to contact
my-list-shown = The earliest { $shown } of { $count } are shown
my-list-tick = Done: { $text }
my-list-answer = Mark as answered: { $text }
my-list-open = Open
my-list-change-day = Change the day
my-list-day = Due
my-list-more = More: { $text }
my-list-late = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
my-list-waited = { $days ->
    [0] asked today
    [one] waiting for 1 day
   *[other] waiting for { $days } days
}
my-list-contact-due = Contact by { $day }
my-list-last-contact = Last contact { $day }
my-list-new = Add a step
my-list-day-saved = { $text }: due { $day }
my-list-day-cleared = { $text }: no due day
my-list-empty = Nothing to do
my-list-empty-text = Next steps, milestones, asks that wait for an answer and alumni to contact stand here, the longest overdue first. A step without an owner is of whoever wrote the note.
my-list-nobody = Nobody knows yet who you are
my-list-nobody-text = Say so in “Who I am” in Settings, and the list is yours.
my-list-to-settings = Open Settings
my-list-failed = The list does not open
my-list-all = All { $count }
my-list-more-of-list = Open my list
