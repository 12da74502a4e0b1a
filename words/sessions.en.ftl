### Sessions: the agenda and the form.

sessions-title = Sessions
sessions-search = Title
sessions-cohort = Cohort
sessions-all-cohorts = All cohorts
sessions-for-all = Open to all
sessions-today = Today
sessions-is-today = today
sessions-new = New session
sessions-failed = The sessions could not be opened
sessions-none-found = No sessions found
sessions-none-found-text = Try other words, or fewer filters.
sessions-clear = Clear filters
sessions-none = No sessions yet
sessions-none-text = Plan one, or import a timetable.
sessions-import = Import a timetable
sessions-no-time = No time yet
sessions-time-open = May stay empty
sessions-next-day = Ends on the next day
sessions-earlier = Earlier sessions ({ $count } more)
sessions-later = Later sessions ({ $count } more)
sessions-free = Nothing planned today
sessions-week = Week { $week }
sessions-range = { $from } – { $to }
sessions-came = { $here }/{ $expected }
sessions-expected = { $expected } expected
sessions-sheet = Attendance of “{ $title }”
sessions-more = More: “{ $title }”
sessions-edit = Edit session
sessions-attendance = Attendance
sessions-remove = Remove
sessions-removed = Removed: { $title }
sessions-saved = Saved: { $title }
sessions-subject = Title
sessions-kind = Kind
sessions-day = Day
sessions-starts = Starts
sessions-ends = Ends
sessions-place = Place
sessions-place-hint = A room, or a link
sessions-hosts = Hosts
sessions-hosts-hint = Name, pinyin or initials
sessions-host-out = Take { $name } out
sessions-cancel = Cancel
sessions-save = Save
sessions-kind-workshop = Workshop
sessions-kind-office-hours = Office hours
sessions-kind-review = Review
sessions-kind-demo-day = Demo day
sessions-kind-roadshow = Roadshow
sessions-kind-live-course = Live course
sessions-kind-visit = Visit
sessions-kind-other = Other
sessions-shape = Shape
sessions-month = Month
sessions-week-shape = Week
sessions-list = List
sessions-month-before = The month before
sessions-month-after = The month after
sessions-week-before = The week before
sessions-week-after = The week after
sessions-month-of = The month of { $month }
sessions-week-of = { $from } to { $to }
sessions-count = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
sessions-again = Try again
sessions-all-day = All day
sessions-more-of-day = { $count } more
sessions-place-of = { $at } / { $of }
sessions-days = { $from } to { $to }
sessions-until = until { $day }
sessions-off = off
sessions-on = work
sessions-day-off = { $name }, a day off
sessions-day-on = { $name }, a working day in exchange
sessions-day-on-short = Working day
sessions-year-unknown = The days off of { $year } are not known here: none are marked, and none are guessed. The State Council usually publishes them in November before; take in the file of the year then.
sessions-year-unofficial = The days off of { $year } come from a file that names no official paper. Please check them.
sessions-holidays-import = Take in days off…
sessions-holidays-taken = Days off of { $year } taken in: { $off } off, { $on } working days in exchange
sessions-empty-month = Nothing is on this month. Press N for a new session, or take in a calendar file.
sessions-empty-week = Nothing is on this week. Press N for a new session, or take in a calendar file.
sessions-last-day = Last day
sessions-last-day-hint = Only of several days
sessions-edit-short = Change
sessions-copy = Copy to next week
sessions-copy-hint = The same a week later; move it from there
sessions-copied = Copied: { $title }, { $where }
sessions-moved = Moved to { $where }: { $title }
sessions-to-sheet = Attendance
sessions-clash = Clash
sessions-clash-count = { $count ->
    [one] 1 clash
   *[other] { $count } clashes
}
sessions-clash-place = “{ $title }” is in { $names } at the same time
sessions-clash-host = { $names } also holds “{ $title }” at that time
sessions-clash-cohort = The startups of { $names } are to be at “{ $title }”, too
sessions-clash-startup = { $names } are to be at “{ $title }” of another cohort, too
sessions-clash-person = { $names } are to be at “{ $title }” for another startup, too
sessions-clash-and-more = { $names } and others, { $count } in all,
sessions-untimed = No time yet, may clash: { $clash }
sessions-clash-title = This clashes
sessions-clash-question = “{ $title }” on { $where } clashes:
sessions-clash-save = This time clashes. Is it meant so?
sessions-clash-despite = Do it all the same
sessions-clash-not = Leave it
sessions-repeat = Repeat…
sessions-repeat-title = Repeat: { $title }
sessions-repeat-every = Every
sessions-repeat-weeks = { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}
sessions-repeat-on = On
sessions-repeat-end = Ends
sessions-repeat-by-count = after so many
sessions-repeat-by-day = by a day
sessions-repeat-count = How many
sessions-repeat-count-hint = With this one
sessions-repeat-until = Last day
sessions-repeat-skip = Not on days off (those left out do not count)
sessions-repeat-days = The days
sessions-repeat-first = this one
sessions-repeat-left-out = { $name }, left out
sessions-repeat-sum = { $made ->
    [one] 1 new session
   *[other] { $made } new sessions
}, { $leftOut ->
    [one] 1 day left out
   *[other] { $leftOut } days left out
}{ $clashing ->
    [0] {""}
   *[other] , { $clashing } of them clash
}
sessions-repeat-make = { $count ->
    [one] Make 1 session
   *[other] Make { $count } sessions
}
sessions-repeat-despite = { $count ->
    [one] Make it all the same
   *[other] Make all { $count } all the same
}
sessions-repeated = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} made: { $title }
sessions-room = Room
sessions-all-rooms = Rooms
sessions-host = Host
sessions-all-hosts = Hosts
sessions-rooms-free = Free then, and used for as many before:
sessions-rooms-take = { $room } instead
sessions-rooms-so-far = Up to { $most ->
    [one] 1 person
   *[other] { $most } people
} so far, { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
sessions-in-series = { $at } of { $count } in a series
sessions-series-save = Change: { $title }
sessions-series-move = Move: { $title }
sessions-series-remove = Remove: { $title }
sessions-series-question = This is { $at } of { $count } in a series. Which are meant?
sessions-series-one = This one
sessions-series-later = This one and all after it
sessions-series-all = The whole series
sessions-series-held = Also those that have begun, or where attendance was marked
sessions-series-skip = Not onto days off (those stay where they are)
sessions-series-changed = { $deed ->
    [remove] { $count ->
        [one] 1 session is removed
       *[other] { $count } sessions are removed
    }
   *[other] { $count ->
        [one] 1 session is changed
       *[other] { $count } sessions are changed
    }
}
sessions-series-stay = { $count ->
    [one] 1 stays as it is
   *[other] { $count } stay as they are
}
sessions-series-clash = { $count ->
    [one] 1 clashes
   *[other] { $count } clash
}
sessions-series-marks = { $count ->
    [one] 1 attendance mark goes
   *[other] { $count } attendance marks go
} with them. Undo brings them back.
sessions-series-list = The sessions
sessions-series-stays-begun = has begun, stays
sessions-series-stays-marked = { $count ->
    [one] 1 person is
   *[other] { $count } people are
} marked, stays
sessions-series-stays-day-off = { $name }, stays
sessions-series-do = { $count ->
    [one] Change 1 session
   *[other] Change { $count } sessions
}
sessions-series-do-remove = { $count ->
    [one] Remove 1 session
   *[other] Remove { $count } sessions
}
sessions-series-despite = { $count ->
    [one] Change it all the same
   *[other] Change all { $count } all the same
}
sessions-series-done = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} changed: { $title }
sessions-series-removed = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} removed: { $title }
sessions-files = Calendar files and days off
sessions-file-import = Take in a calendar file…
sessions-file-export = Write a calendar file…
sessions-file-title = Take in a calendar file
sessions-file-whose = Cohort
sessions-file-whose-hint = Of a cohort, only what lies within its days; else a year either side of today
sessions-file-reading = Reading…
sessions-file-other = Another file
sessions-file-new = New
sessions-file-changed = Changed
sessions-file-same = Same
sessions-file-refused = Not taken
sessions-file-sessions = The sessions of the file
sessions-file-when = When
sessions-file-step = Becomes
sessions-file-line = Line { $line }
sessions-file-more = { $count } more are not listed, and are taken in as well
sessions-file-nothing = Nothing is on within these days.
sessions-file-as-is = Left as they are here
sessions-file-rest = What else is in the file
sessions-file-confirm = { $count ->
    [one] Take in 1 session
   *[other] Take in { $count } sessions
}
sessions-file-done = Calendar taken in: { $made } new, { $changed } changed
sessions-file-host = Only those held by
sessions-file-host-hint = May be left open
sessions-file-nobody = The file has times, titles and places alone: nobody who holds a session or comes to it.
sessions-file-save = Choose a place and save
sessions-file-written = { $count ->
    [one] 1 session
   *[other] { $count } sessions
} written
sessions-zone-question = { $count ->
    [one] Nobody knows where one time zone of the file is. Say where; it is never taken for UTC:
   *[other] Nobody knows where { $count } time zones of the file are. Say where; none is taken for UTC:
}
sessions-zone-hint = such as Asia/Shanghai
