### Evidence: files that prove a milestone.

evidence-title = Evidence
evidence-add = Add a file
evidence-adding = Taking in { $file }
evidence-added = Evidence added: { $name }
evidence-linked = Place noted: { $name }
evidence-removed = Evidence removed: { $name }
evidence-saved = Saved: { $name }
evidence-open = Open
evidence-open-hint = Opens a copy to read: { $name }
evidence-save-hint = Save as a file: { $name }
evidence-save = Save as
evidence-remove = Remove
evidence-more = More: { $name }
evidence-drop = Choose a file, or drop one here (up to 20 MB)
evidence-drop-here = Let go to add it as evidence
evidence-drop-text = It is kept inside the nursery, up to 20 MB each
evidence-link = Only note its place
evidence-elsewhere = Not in the nursery: { $place }
evidence-copy-place = Copy its place
evidence-place-copied = The file’s place is copied
evidence-cli-none = There is no evidence.
evidence-cli-saved = { $count ->
    [one] 1 file
   *[other] { $count } files
} of evidence saved in { $folder }.
evidence-cli-elsewhere = { $name } is not in the nursery; it is at { $place }.
evidence-cli-cleaned = { $pieces } removed pieces of evidence cleaned up, { $bytes } bytes freed.

history-op-attach-evidence = Evidence added
history-op-remove-evidence = Evidence removed
history-op-clean-up-evidence = Removed evidence cleaned up

error-no-such-evidence = This evidence is not there any more.
error-evidence-too-large = { $file } has { $size } MB, more than { $most } MB, and was not put into the nursery. Note only its place, or make it smaller and add it again.
error-evidence-empty = { $file } is empty. Choose another file.
error-evidence-elsewhere = { $file } is not in the nursery; it is at { $place }. Open it there.
error-evidence-not-opened = { $file } is of a kind that is not opened from here, since it may do something when it is. Save it as a file first.
error-evidence-lost = What the nursery keeps of { $file } is damaged or lost, and cannot be saved. Take it from a backup, or add it anew.
