### Glossary: one word for one thing.

glossary-title = Glossary
glossary-why = One word for each thing, in both languages.

glossary-programme = Programme
glossary-programme-means = What is run cohort after cohort, such as Force Accelerator.
glossary-cohort = Cohort
glossary-cohort-means = One edition of a programme, such as Batch 4 or Autumn 2026. The overview is about the one that is running.
glossary-startup = Startup
glossary-startup-means = A company or team that is incubated. Those in the cohort are admitted or active.
glossary-enrolment = Enrolment
glossary-enrolment-means = A startup's place in a cohort. It goes from applied to interviewing, admitted, active and graduated, or is deferred, withdrawn or rejected.
glossary-participant = Participant
glossary-participant-means = A person of a startup who comes to the sessions; the sign-in sheet lists them.
glossary-session = Session
glossary-session-means = A workshop, review, roadshow and the like, on a day.
glossary-attendance = Attendance
glossary-attendance-means = What was marked at sessions: present, late, absent, on leave. The rate is those present or late of all who were marked and not on leave; “7 of 600 marks” says how many marks it rests on.
glossary-note = Note
glossary-note-means = Something written about a startup: progress, a risk, an ask or a next step.
glossary-next = Next step
glossary-next-means = What a note agrees on, with or without a due day; after it, the step is overdue.
glossary-attention = Needs attention
glossary-attention-means = Startups with something overdue or unanswered, with falling health, few at sessions, little cash, no mentor, or without a note or check-in for as long as Settings say; each reason can be snoozed. Without notes it says “no data yet”, and never that all is well.
glossary-mentorship = Mentorship
glossary-mentorship-means = A mentor's work with a startup: proposed, in talks, confirmed, ended.
glossary-primary = Primary mentor
glossary-primary-means = Of a startup's mentors, the one in charge.
glossary-alumnus = Alumnus
glossary-alumnus-means = A participant after graduation, or a former member from an imported list.
glossary-consent = Consent
glossary-consent-means = A person's answer on one purpose: given, refused, withdrawn, expired. Not asked means no consent.
glossary-kept = Kept as text
glossary-kept-means = A cell of an import that was not understood, stored unchanged with its column's name.
glossary-nursery = Nursery
glossary-nursery-means = The one .miaopu file that holds everything.
