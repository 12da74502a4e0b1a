### Next steps: on notes, milestones, sessions and startups, who does what by when.

action-items-title = Next steps
action-items-text = What is to be done
action-items-text-hint = Who does what by when
action-items-startup = Startup
action-items-find-startup = Name of a startup
action-items-owner = Owner
action-items-owner-is = Owner: { $name }
action-items-find-owner = Name of a person
action-items-due-on = Due
action-items-add = Add a step
action-items-new = New next step
action-items-edit = Change this step
action-items-remove = Remove
action-items-more = More: { $text }
action-items-save = Save
action-items-saved = Saved: { $text }
action-items-removed = Removed: { $text }
action-items-none = No next steps yet

history-op-save-action-item = Next step saved
history-op-remove-action-item = Next step removed

error-no-such-action-item = This step is not there any more; it may have been removed just now. Look again.
