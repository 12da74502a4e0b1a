# Calendar files
history-op-import-calendar = Calendar taken in
error-zone-unknown = Nobody knows where these time zones of the file are: { $zones }. Say it with --zone '{ $zone }=Asia/Shanghai', once for each.
error-no-such-zone = “{ $word }” is no time zone. Use a name such as Asia/Shanghai.
calendar-refused-cut-off = the file ends within it
calendar-refused-no-beginning = no line says when it begins
calendar-refused-no-moment = nobody can read when it is
calendar-refused-ends-first = it ends before it begins
calendar-refused-skipped-hour = clocks were set forward over its hour
calendar-refused-bad-rule = nobody can say how it repeats
calendar-refused-too-many = it repeats too often
calendar-refused-lasts-too-long = it lasts longer than a day; a session with a time lasts 24 hours at most
calendar-refused-twice = another entry is the same one
calendar-refused-text-too-long = its title or place is too long
calendar-refused-no-session = its times are none of a session
calendar-fate-outside = outside the days that are taken
calendar-fate-endless = series without an end, taken within these days
calendar-fate-uncounted = series of which not all was counted
calendar-fate-called-off = called off in the calendar, and not here
calendar-fate-called-off-here = called off in the calendar and here still; remove it if it does not take place
calendar-fate-older = older than what was taken in before; left as it is
calendar-fate-superseded = replaced by a later version in the file
calendar-fate-no-series = changes of a meeting that the series does not have
calendar-fate-technical = lines for programs
calendar-fate-left = not used, line
calendar-fate-taken = taken
