### Words of the parts that every screen is made of.

parts-close = Close
parts-previous = Previous
parts-next = Next
parts-undo = Undo
parts-redo = Redo
parts-undone = Undone ({ $text })
parts-redone = Redone ({ $text })
parts-next-day = { $time } +1
parts-not-undone =
    { $count ->
        [one] One row was changed since and stays.
       *[other] { $count } rows were changed since and stay.
    }
parts-nothing-to-undo = Nothing to undo or redo
parts-show = Show in folder
parts-failed = That did not work ({ $code })
parts-choices = Choices
parts-discard-title = Not saved yet
parts-discard-text = What was typed here is lost when it is closed.
parts-discard-yes = Close without saving
parts-discard-no = Go on writing
parts-create = Create “{ $text }”
parts-narrowed = Narrowed: { $by }
parts-narrowed-clear = Clear search and filters
parts-none-found = Nothing found
parts-nothing-chosen = Nothing is chosen: pick one from the list. “{ $text }” alone is no choice.
parts-found =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
parts-as-table = Show as a table
parts-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
parts-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
parts-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
parts-today-at = today { $time }
parts-yesterday-at = yesterday { $time }
parts-weekday-1 = Mon
parts-weekday-2 = Tue
parts-weekday-3 = Wed
parts-weekday-4 = Thu
parts-weekday-5 = Fri
parts-weekday-6 = Sat
parts-weekday-7 = Sun
parts-day-example = e.g. 11-23, next wed
parts-day-strange = not a valid day
parts-day-pick = Pick a day
parts-board-help = Space lifts a card, the left and right arrow keys move it, Space drops it, Esc puts it back. Each card has a menu that moves it, too.
parts-board-move = Move { $name }
parts-board-lifted = { $name } lifted
parts-board-over = { $name }, now over { $column }
parts-board-moved = { $name } moved to { $column }
parts-board-back = { $name } put back

parts-edit-cell = Edit this cell
parts-copied-rows =
    { $count ->
        [one] { $count } row copied
       *[other] { $count } rows copied
    }
parts-not-copied = Nothing could be copied
parts-cancel = Cancel
parts-link = Address of the link
parts-link-copy = Copy address
parts-link-copied = Address copied
parts-link-not-copied = The address could not be copied. Select it and press Ctrl C.
parts-link-only-copied = Addresses of this kind are not opened from here; they can be copied.
parts-link-open-web = Open in browser…
parts-link-open-mail = Write e-mail…
parts-link-open = Open
parts-link-question-web = Open this address in the browser?
parts-link-question-mail = Write to this address in the mail program?
parts-link-look-web = This leads out of Miaopu, to the site in bold. Open it only if you know it.
parts-link-look-mail = Your mail program opens with a new message to:
parts-link-foreign = The name of this site has other letters than a–z; it is shown as the network knows it. It may only look like a name that you know.
