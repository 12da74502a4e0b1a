### A person's rights: a copy of their data, and erasing it.

privacy-own-paper = Hand out personal data (PDF)…
privacy-own-data = Hand out personal data (JSON)…
privacy-own-file = personal-data-{ $name }
privacy-own-done = Personal data saved: { $file }
privacy-erase = Erase for good…
privacy-erase-title = Erase { $name } for good?
privacy-erase-why = Everything known about them is removed, from the history too. This cannot be undone.
privacy-removed = Removed:
privacy-retained = Kept without the name, because others' records or the law need it:
privacy-named-in = { $count ->
    [one] { $count } note has the name in its text. It stays as it is; check it yourself.
   *[other] { $count } notes have the name in their text. They stay as they are; check them yourself.
}
privacy-backups = Earlier backups still hold this person: delete them, or let them expire.
privacy-owed = The record is erased, but traces of it may still lie in empty parts of the file: the disk was full, or the program was ended. Free some space and start the program again; it overwrites them then.
privacy-type-name = Type the name to confirm
privacy-erase-yes = Erase for good
privacy-cancel = Cancel
privacy-erased = Erased for good. Receipt { $receipt }
privacy-receipt-title = Receipt of the erasure
privacy-receipt-at = On { $at } ({ $zone })
privacy-receipt-save = Save the receipt…
privacy-receipt-file = erasure-receipt-{ $receipt }.txt
privacy-receipt-saved = The receipt was saved
privacy-close = Close

privacy-table-person = the person
privacy-table-contact-private = contacts
privacy-table-affiliation = posts
privacy-table-kept-cell-private = cells kept as text
privacy-table-participant = places in startups
privacy-table-mentor = mentor card
privacy-table-mentorship = mentorships
privacy-table-session-host = sessions hosted
privacy-table-membership = alumni memberships
privacy-table-consent = consents
privacy-table-interaction = interactions
privacy-table-recall = recalls
privacy-table-merging = merges
privacy-table-apart = marks as two people
privacy-table-attendance = marks of attendance (for the count)
privacy-table-note = notes they wrote (without their name)
privacy-table-action-item = next steps they own
privacy-table-export-log = exports they made
privacy-table-absence = days off
privacy-table-application = applications
privacy-table-application-private = contacts of applications
privacy-table-availability = times they are there
privacy-table-availability-ask = times they were asked for
privacy-table-conflict = conflicts of interest
privacy-table-evidence = evidence they added
privacy-table-meeting-name = names in meetings
privacy-table-mentor-feedback = feedback on mentoring
privacy-table-mentor-terms = what they agreed to as a mentor
privacy-table-milestone = milestones they own
privacy-table-office-hour = office hours
privacy-table-review = reviews of applications
privacy-table-reviewer = places as a reviewer
privacy-table-snooze = reminders they put off
privacy-table-wish = wishes
privacy-table-erasure = erasures they did
privacy-table-export-roll = exports that held them

privacy-paper-title = Personal data of { $name }
privacy-paper-foot = All personal data that the program holds of this person, made on { $made } at their request (Personal Information Protection Law, Art. 45).
privacy-paper-since = Since
privacy-paper-until = Until
privacy-paper-by = By
privacy-paper-when = When
privacy-paper-session = Session
privacy-paper-mark = Attendance
privacy-paper-attendance = Sessions attended
privacy-paper-startup = Startup
privacy-paper-text = Text
privacy-paper-notes = Notes they wrote
privacy-paper-file = File
