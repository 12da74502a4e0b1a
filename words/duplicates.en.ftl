### Duplicates: two records that look like one person, and making them one.

duplicates-title = Duplicates
duplicates-subtitle = People who are there twice: make them one, or say that they are two
duplicates-pairs =
    { $count ->
        [one] { $shown } pair
       *[other] { $shown } pairs
    }
duplicates-place = { $at }/{ $of }
duplicates-previous = Previous pair
duplicates-next = Next pair
duplicates-score = Likeness { $score }
duplicates-why = { $score }: { $reasons }
duplicates-comma = {", "}
duplicates-a = A
duplicates-b = B
duplicates-keep = A (stays)
duplicates-go = B (goes into A)
duplicates-result = Result
duplicates-field = Field
duplicates-take-a = Take A: { $value }
duplicates-take-b = Take B: { $value }
duplicates-take-both = Both
duplicates-taken = taken
duplicates-aside = also kept: { $values }
duplicates-merge = Merge
duplicates-apart = Not the same
duplicates-skip = Skip
duplicates-merged = { $name }: two records are one now
duplicates-kept-apart = Not the same: { $one } and { $other }
duplicates-none = Nobody is there twice
duplicates-none-text = People who share a phone, an address, or a name and a company would be listed here.
duplicates-all-done = Every pair has been looked at
duplicates-all-done-text =
    { $count ->
        [one] One was skipped and is still there.
       *[other] { $shown } were skipped and are still there.
    }
duplicates-again = Look at them again
duplicates-failed = The duplicates could not be looked for
duplicates-gone = This pair is no longer there.
duplicates-keys = { $a }/{ $b } take A or B · { $merge } merge · { $apart } not the same · { $skip } skip
duplicates-nothing-lost = Nothing is lost: what cannot stand beside the other value is kept with the person, and one undo takes everything back.
duplicates-cohort-unknown = cohort unknown
duplicates-role-founder = founder
duplicates-role-mentor = mentor
duplicates-role-alumnus = alumnus
duplicates-basis-given = agreed
duplicates-basis-refused = refused
duplicates-basis-withdrawn = withdrawn
duplicates-basis-expired = expired
duplicates-basis-no-consent = not asked
duplicates-consent = Consent: { $purpose }

duplicates-field-name = Name
duplicates-field-reading = Pinyin
duplicates-field-alias = Other name
duplicates-field-mobile = Mobile
duplicates-field-landline = Landline
duplicates-field-wechat = WeChat
duplicates-field-email = E-mail
duplicates-field-address = Address
duplicates-field-company = Company and role
duplicates-field-earlier-posts = Before
duplicates-field-city = City
duplicates-field-sector = Sector
duplicates-field-expertise = Expertise
duplicates-field-remark = Remark
duplicates-field-roles = Is
duplicates-field-startups = Startups
duplicates-field-cohorts = Alumnus of
duplicates-field-mentor-hours = Hours a month
duplicates-field-mentor-languages = Languages
duplicates-field-mentor-bio = As a mentor
duplicates-field-mentorships = Mentors
duplicates-field-consent = Consent
duplicates-field-notes = Notes written
duplicates-field-action-items = Next steps
duplicates-field-sessions = Sessions held
duplicates-field-attendance = Sessions attended
duplicates-field-interactions = Contacts with them
duplicates-field-kept-cells = What could not be read
