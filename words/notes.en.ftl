### Notes: the logger, what was written last, next steps.

notes-title = Log a note
notes-subtitle = Thirty seconds, hands on the keyboard
notes-startup = Startup
notes-startup-hint = Name, pinyin or initials
notes-nobody-chosen = No startup is chosen, so the note is not saved yet. Pick one from the list.
notes-kind = Kind
notes-kind-progress = Progress
notes-kind-risk = Risk
notes-kind-ask = Ask
notes-kind-next = Next step
notes-text = Note
notes-text-hint = What was said? What has moved? Who does what next?
notes-follow = Follow up
notes-follow-none = None
notes-follow-tomorrow = Tomorrow
notes-follow-week = Next week
notes-follow-date = Pick a day
notes-step = What comes next
notes-step-hint = If empty, the first line of the note
notes-keys = Tab goes on, / inserts a template, Ctrl + Enter saves
notes-save = Save
notes-cancel = Cancel
notes-saved = Saved: { $name }
notes-edited = Changed: { $name }
notes-removed = Note on { $name } removed
notes-another = Another startup
notes-recent = Recent notes
notes-about-last = Last note
notes-about-none = No notes yet
notes-about-open = Open next steps
notes-about-nothing-open = No open next steps
notes-earlier = Earlier notes
notes-none = No notes yet
notes-none-hint = Write the first one: a startup's history begins here.
notes-read-only = This file is read-only; no new notes
notes-more = More
notes-edit = Edit
notes-remove = Remove
notes-only-mine = Only you can read it
notes-settled = Done: { $text }
notes-reopened = Reopened: { $text }
notes-overdue = { $days } late
notes-due-today = Due today
notes-due = Due { $day }

notes-templates = Templates
notes-template-meeting = Meeting
notes-template-meeting-text =
    What we talked about:
    Conclusion:
    Next:
notes-template-next = Next step
notes-template-next-text = - Who does what by when:
notes-template-metrics = Metrics
notes-template-metrics-text =
    - Revenue:
    - Users:
    - Team:
    - Months of cash left:
notes-template-blocker = Blocker
notes-template-blocker-text =
    Where it is stuck:
    What was tried:
    Who could help:

notes-answer = Mark as answered
notes-unanswer = Open again
notes-answered = Answered: ask of { $name }
notes-unanswered = Open again: ask of { $name }
notes-answered-on = Answered { $day }
notes-health = Health { $value }
