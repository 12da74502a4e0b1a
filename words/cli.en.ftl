### What the command line says.

cli-comma = {", "}
cli-import-kind = { $kind }: { $new } new, { $changed } changed, { $differs } differ, { $same } there already, { $refused } left out
cli-import-photos = { $count ->
    [one] { $count } photo is left aside.
   *[other] { $count } photos are left aside.
}
cli-import-planned = This is the plan; nothing was written.
cli-import-hidden-unknown = { $sheet }: in an old .xls nobody can tell which rows are hidden; all of them are taken
cli-import-as-last-time = { $sheet }: columns as last time (--guess to guess them anew)
cli-import-hidden-rows = { $sheet }: { $count ->
    [one] 1 hidden row is taken, too
   *[other] { $count } hidden rows are taken, too
} (--leave-hidden to leave them)
cli-import-encoding = read as { $encoding } (--encoding to read it otherwise)
cli-import-table-left-out = { $sheet }: another table of the same sheet, { $count } rows, left out (--sheet to take it, --as to say what it is)
cli-import-turned = { $sheet }: its labels stand down the first column; turned, so that each record is a row
cli-import-proposed = The file says "{ $value }"; it was not applied (--cohort "{ $value }" applies it)
cli-import-offered = All rows of the last file with these headers said "{ $value }"; it was not applied ({ $typed } applies it)
cli-import-question = { $sheet }: "{ $column }" is not sure and kept as text; if it is { $field }, say --column "{ $column }={ $typed }"
cli-import-hidden-sheet = { $sheet }: a hidden sheet, left out (--sheet to take it)
cli-import-columns = { $sheet }: { $kind }, { $row ->
    [0] no header
   *[other] header in row { $row }
}: { $columns }
cli-import-row = { $sheet }, row { $row }: { $name }: { $fate }: { $more }
cli-import-likely = { $sheet }, row { $row }: { $name } is perhaps { $other } ({ $score } of 100: { $reasons }). If so: --row { $row }=same:{ $id }
cli-import-likely-new = { $count ->
    [one] 1 new person looks like somebody else; both are kept.
   *[other] { $count } new people look like somebody else; all are kept.
}
cli-import-refused-row = { $sheet }, row { $row } was left out: { $reason }
cli-import-unread-cell = { $sheet }, row { $row }: "{ $column }" was kept as it stood: { $reason }
cli-who = { $name } works at this machine.
cli-who-asked = It is not known who works at this machine. Say so with `who NAME` (or an id); somebody new with `who --new NAME`.
cli-nursery-written = { $folder }: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
cli-nursery-restored = The whole nursery is in: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
cli-vcard-masked = Masked numbers and addresses stay out of a .vcf; ask for them with --full.
cli-exported = { $file }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
cli-left-out = Left out: { $count } ({ $reason })
cli-well = All is well
cli-found = { $code } { $table } { $detail }
cli-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
cli-merge-row = { $field }: A { $a } | B { $b } | result { $result }
cli-undone-mark = (undone)
cli-back = Rows put back: { $count }
cli-not-undone = Kept { $table } { $id }: { $reason ->
    [edited_since] edited since
   *[in_use] later records need it
}
cli-recalled = Noted as called back
cli-usage-no-command = There is no command "{ $command }".
cli-usage-unknown = There is no option or argument "{ $option }" here.
cli-usage-no-value = { $option } needs a value.
cli-usage-value = "{ $value }" is not valid for { $option }.
cli-usage-missing = Still missing: { $option }
cli-usage-no-subcommand = The command does not say what to do.
cli-usage-conflict = { $option } cannot be used together with { $other }.
cli-usage-other = The command was not understood.
cli-usage-known = Known: { $words }
cli-usage-nearest = The nearest: { $words }
cli-usage-usage = Usage: { $words }
cli-usage-help = More with --help.
cli-import-account = { $sheet } · { $column }: { $count } filled = { $parts }
cli-import-rows-read = { $count ->
    [one] { $count } row read = { $parts }
   *[other] { $count } rows read = { $parts }
}
cli-import-non-record = { $sheet }, row { $row } is no record: { $text }
cli-import-differs = { $sheet }, row { $row }, { $column }: the file says “{ $said }”, the record says “{ $held }”. The record stands, the file’s value is kept as text (--differs file takes it instead)
cli-imports-standing = { $noun }: { $as-it-came } as they came, { $changed } changed since, { $removed } removed since
cli-imports-undo = To take it back: miaopu-cli undo { $op }
cli-import-taken-before = { $state ->
    [undone] This file was imported before, on { $when } as "{ $name }", and that was undone (miaopu-cli imports { $number })
   *[stands] This file was imported before, on { $when } as "{ $name }" (miaopu-cli imports { $number })
}
cli-attention-nobody = No startup needs attention.
cli-plan-applied = { $made } milestones made, { $there } were there.
cli-did-you-mean = Did you mean { $near }?
cli-office-nothing = No office hour is booked or offered from { $from } to { $to }.
cli-attendance-minutes = { $minutes } min
cli-attendance-unknown = not known: say who with --name
cli-attendance-several = could be { $people }: say who with --name
cli-attendance-early = left early
cli-attendance-stands = marked “{ $mark }” already, which stays
cli-attendance-missing = { $count } who are expected are not in the file and are not marked; --others-absent marks them absent
cli-attendance-no-minutes = minutes not told
cli-attendance-backwards = not taken, since the row ends before it begins: { $at }, { $text }
cli-attendance-left = not used: { $at }, { $text }
cli-filter-text = Text
cli-filter-cohort = Cohort
cli-filter-state = State
cli-filter-sector = Sector
cli-filter-role = Role
cli-filter-city = City
cli-filter-expertise = Expertise
cli-filter-from = From
cli-filter-to = To
cli-filter-startup = Startup
cli-filter-kind = Kind
cli-filter-silent-days = Days without contact
cli-filter-helps-with = Helps with
cli-filter-purpose = Purpose
cli-fields-none = There are no own fields yet. `fields candidates people` shows which columns may become one, `fields add people NAME` makes one.
cli-calendar-sum = new { $new }, changed { $changed }, same { $same }
cli-calendar-refused = not taken: line { $line }, { $title }: { $why }
cli-holidays-year = { $year }: { $off } days off, { $work } working days in exchange; { $paper }
cli-holidays-no-paper = no official paper is named
cli-calendar-exported = { $file }: { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
cli-calendar-no-room = No room is free then that has held as many people.
cli-calendar-room = { $name }  up to { $most ->
    [one] 1 person
   *[other] { $most } people
} so far, { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
cli-season-planned = { $name } would be made with { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}; nothing was written.
cli-season-copied = Made { $name } with { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}.
cli-season-unknown = The holidays of { $years } are not known, and none were avoided.

cli-match-nobody = Every startup that is admitted or active has a mentor.
cli-match-sum = { $pairs } matched, { $left } left without; total { $total }
cli-filter-mentor = Mentor
cli-office-free = free
