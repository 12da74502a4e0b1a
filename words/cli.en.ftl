### What the command line says.

cli-import-new = New: { $count }
cli-import-changed = Changed: { $count }
cli-import-same = There already, unchanged: { $count }
cli-import-refused-row = { $sheet }, row { $row } was left out: { $reason }
cli-import-unread-cell = { $sheet }, row { $row }: "{ $column }" could not be read and was kept as it stood
cli-exported = { $file }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
cli-left-out = Left out: { $count } ({ $reason ->
    [no_consent] no answer on record
    [refused] refused
    [withdrawn] consent withdrawn
    [expired] consent expired
   *[other] { $reason }
})
cli-well = All is well
cli-found = { $code } { $table } { $detail }
cli-undone-mark = (undone)
cli-back = Rows put back: { $count }
cli-kept = Kept { $table } { $id }: { $reason ->
    [edited_since] edited since
   *[in_use] later records need it
}
