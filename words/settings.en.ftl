### Settings.

settings-title = Settings
settings-subtitle = Preferences of this computer, rules of this nursery
settings-me = Who I am
settings-me-hint = Your notes and what you export carry this name. It is remembered on this computer only.
settings-me-nobody = Not chosen yet
settings-me-change = Somebody else…
settings-me-keep = Leave it
settings-me-said = { $name } is working now
settings-copied = The backup was copied to { $file }; you work in the copy.
settings-log-set-aside = Beside the file lay unsaved changes of another copy of it; they were set aside as { $file } and not played into this one.
settings-copy-of = A copy of the backup { $file }
settings-look = Appearance
settings-language = Language
settings-theme = Theme
settings-theme-system = Follow the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Table density
settings-density-comfortable = Comfortable
settings-density-normal = Normal
settings-density-compact = Compact
settings-nursery = Incubator
settings-incubator = Name
settings-silent-days = Remind of startups without a note for this many days
settings-silent-days-hint = Shown on the overview. From 1 to 365.
settings-zone = Time zone
settings-zone-hint = Session times are shown in it.
settings-saved = Settings saved
settings-file = Data file
settings-file-hint = Everything is in this one file; nothing goes over the network.
settings-read-only = Read only
settings-show = Show in folder
settings-open = Open another file…
settings-opened = Opened: { $file }
settings-backups = Backups
settings-back-up = Back up now
settings-backed-up = Backed up: { $file }
settings-no-backups = No backup yet.
settings-more-backups =
    { $count ->
        [one] { $count } earlier backup
       *[other] { $count } earlier backups
    }
settings-show-backup = Show the backup of { $when } in its folder
settings-check = Check the file
settings-check-now = Check now
settings-checking = Checking…
settings-check-hint = Reads the whole file and says whether it is sound.
settings-check-well = The file is sound
settings-check-findings =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
settings-finding-engine = Database engine
settings-finding-dangling-link = Link to a missing record
settings-finding-deleted-parent = Belongs to a removed record
settings-finding-stale-derived = Out-of-date index rows
settings-finding-unknown-word = Not known to this version

settings-thresholds = When a startup needs attention
settings-thresholds-hint = Beyond these a startup is listed under “Needs attention” in the overview.
settings-threshold-cash = Cash lasts for less than
settings-threshold-milestone = A milestone is overdue by
settings-threshold-action = A next step is overdue by
settings-threshold-ask = An ask is unanswered for more than
settings-threshold-attendance = Of the last four sessions, fewer came than
settings-threshold-mentor = Without a mentor for more than
settings-threshold-late = Late in meetings from
settings-threshold-early = Left early at
settings-threshold-range = 1 to { $most }
settings-unit-days = days
settings-unit-minutes = minutes
settings-unit-months = months
settings-unit-percent = %
settings-threshold-refused = Type a whole number from 1 to { $most }.

settings-evidence-left = Removed evidence still takes { $size } ({ $pieces ->
    [one] 1 file
   *[other] { $pieces } files
}), so that undo can bring it back.
settings-evidence-clean = Clean up for good
settings-evidence-cleaned = Cleaned up, { $size } freed
