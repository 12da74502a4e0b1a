### Mentors: the card, and whom they mentor.

mentors-new = New mentor
mentors-make = Make a mentor
mentors-made = { $name } is a mentor now
mentors-card = As a mentor
mentors-hours = Hours a month
mentors-languages = Languages
mentors-bio = About
mentors-notes =
    { $count ->
        [one] { $count } note written
       *[other] { $count } notes written
    }
mentors-mentorships = Startups mentored
mentors-add-mentorship = Add a startup: name, pinyin
mentors-primary = First mentor of { $startup }
mentors-state = How far with { $startup }
mentors-state-wished = Wished
mentors-state-talking = Talking
mentors-state-confirmed = Confirmed
mentors-state-ended = Ended
mentors-mentorship-saved = { $name } mentors { $startup }: { $state }
