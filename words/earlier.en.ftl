### Earlier imports: what each took in, how much of it is still as it came, and taking it back.

earlier-title = Earlier imports
earlier-more = Earlier
earlier-failed = The earlier imports could not be read
earlier-standing = What it wrote
earlier-counting = Counting…
earlier-all-stands = { $count ->
    [one] Its only row is as it came.
   *[other] All { $shown } rows are as they came.
}
earlier-some-stand = { $count ->
    [one] Of { $all } rows 1 is as it came.
   *[other] Of { $all } rows { $shown } are as they came.
}
earlier-none-known = Nothing of what it wrote is known any more.
earlier-as-it-came = As it came
earlier-changed = Changed since
earlier-removed = Removed since
earlier-undo-keeps = An undo leaves what was changed since.
earlier-close = Close
earlier-same-file = This file was imported before, { $when } as “{ $name }”.
earlier-same-file-undone = This file was imported before, { $when } as “{ $name }”; that import was undone.
earlier-show = Show that import

earlier-noun-startup = Startups
earlier-noun-person = People
earlier-noun-mentor = Mentors
earlier-noun-membership = Alumni memberships
earlier-noun-session = Sessions
earlier-noun-session-host = Hosts of sessions
earlier-noun-note = Notes
earlier-noun-action-item = Next steps
earlier-noun-organisation = Organisations
earlier-noun-contact-private = Contact details
earlier-noun-affiliation = Posts
earlier-noun-kept-cell-private = Cells kept as text
earlier-noun-consent = Consents
earlier-noun-interaction = Interactions
earlier-noun-programme = Programmes
earlier-noun-cohort = Cohorts
earlier-noun-enrolment = Enrolments
earlier-noun-enrolment-change = States in a cohort
earlier-noun-participant = Participants
earlier-noun-mentorship = Mentorships
earlier-noun-attendance = Attendance marks
earlier-noun-other = Other records
