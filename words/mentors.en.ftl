### Mentors: the card, and whom they mentor.

mentors-new = New mentor
mentors-make = Make a mentor
mentors-made = { $name } is a mentor now
mentors-card = Mentor card
mentors-hours = Hours a month
mentors-languages = Languages
mentors-bio = Bio
mentors-notes =
    { $count ->
        [one] { $count } note written
       *[other] { $count } notes written
    }
mentors-mentorships = Startups mentored
mentors-add-mentorship = Add a startup: name, pinyin
mentors-primary = Primary mentor of { $startup }
mentors-state = State of the mentorship with { $startup }
mentors-state-wished = Proposed
mentors-state-talking = In talks
mentors-state-confirmed = Confirmed
mentors-state-ended = Ended
mentors-mentorship-saved = { $name } mentors { $startup }: { $state }
mentors-counted = counts since { $day }
mentors-not-counted = counts once the mentor has written a note
