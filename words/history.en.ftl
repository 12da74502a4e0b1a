### History: each step, and undoing it.

history-title = History
history-subtitle = Who did what and when; each step can be undone
history-failed = The history could not be opened
history-none = Nothing has been done yet
history-none-text = Every save, import and export is noted here.
history-undone = Undone
history-nobody = The program
history-touched =
    { $count ->
        [one] { $shown } row changed
       *[other] { $shown } rows changed
    }
history-undo = Undo
history-redo = Redo
history-older = Earlier
history-about = { $what }: { $about }
history-undo-this = Undo this step
history-redo-this = Redo this step
history-planning = Checking what would go back…
history-back =
    { $count ->
        [one] { $shown } row goes back.
       *[other] { $shown } rows go back.
    }
history-not-undone =
    { $count ->
        [one] { $shown } row stays as it is:
       *[other] { $shown } rows stay as they are:
    }
history-not-undone-of = { $count } × { $noun }: { $why }
history-reason-edited-since = edited since
history-reason-in-use = other records use it
history-cancel = Cancel

history-op-start = Nursery created
history-op-introduce = A colleague began to work here
history-op-restore = A whole nursery taken in
history-op-demo = Example data added
history-op-undo = Undo
history-op-redo = Redo
history-op-save-settings = Settings changed
history-op-save-programme = Programme saved
history-op-save-cohort = Cohort saved
history-op-remove-cohort = Cohort removed
history-op-enrol-startup = Startup enrolled
history-op-move-enrolment = State changed
history-op-save-participants = Participants named
history-op-save-organisation = Organisation saved
history-op-save-startup = Startup saved
history-op-remove-startup = Startup removed
history-op-save-person = Person saved
history-op-remove-person = Person removed
history-op-merge-people = People merged
history-op-keep-apart = Kept apart
history-op-erase-person = Person erased
history-op-save-mentor = Mentor saved
history-op-remove-mentor = Mentor removed
history-op-save-mentorship = Mentorship saved
history-op-save-session = Session saved
history-op-move-session = Session moved
history-op-duplicate-session = Session copied
history-op-repeat-session = Session repeated
history-op-change-series = Series changed
history-op-remove-series = Sessions of a series removed
history-op-import-holidays = Days off taken in
history-op-remove-session = Session removed
history-op-mark-attendance = Attendance marked
history-op-log-note = Note logged
history-op-edit-note = Note changed
history-op-remove-note = Note removed
history-op-settle-action-item = Next step done
history-op-save-membership = Membership saved
history-op-record-consent = Consent recorded
history-op-withdraw-consent = Consent withdrawn
history-op-log-interaction = Interaction logged
history-op-import = Import
history-op-export = Export
history-op-save-report = Report saved
history-op-remove-report = Report removed
history-op-settle-recall = Exported file called back
history-op-backup = Backup

history-table-person = person
history-table-contact-private = contact
history-table-affiliation = affiliation
history-table-organisation = organisation
history-table-startup = startup
history-table-cohort = cohort
history-table-enrolment = enrolment
history-table-participant = participant
history-table-mentor = mentor
history-table-mentorship = mentorship
history-table-session = session
history-table-attendance = attendance mark
history-table-note = note
history-table-action-item = next step
history-table-membership = membership
history-table-consent = consent
history-table-interaction = interaction
history-table-other = record
history-op-save-own-field = Own field saved
history-op-remove-own-field = Own field removed
history-op-set-own-value = Own field filled in
