### Matching startups with mentors.

matching-fit-asked = asked for { $word }
matching-fit-expertise = knows { $word }
matching-fit-sector = same sector: { $word }
matching-fit-sector-before =
    { $count ->
        [one] has advised a startup in { $word }
       *[other] has advised { $count } startups in { $word }
    }
matching-fit-stage = there for { $word }
matching-fit-stage-before =
    { $count ->
        [one] has advised a startup at { $word }
       *[other] has advised { $count } startups at { $word }
    }
matching-fit-language = speaks { $word }
matching-fit-free =
    { $count ->
        [one] one place left
       *[other] { $count } places left
    }
matching-fit-rated =
    { $count ->
        [one] rated { $word } of 5 (once)
       *[other] rated { $word } of 5 ({ $count } times)
    }
matching-fit-startup-wishes =
    { $count ->
        [1] first choice of the startup
        [2] second choice of the startup
       *[other] wished for by the startup
    }
matching-fit-mentor-wishes = the mentor wishes for it
matching-fit-both-wish =
    { $count ->
        [1] each other's first choice
       *[other] each wishes for the other
    }
matching-ban-conflict = conflict of interest
matching-ban-own-company = works there
matching-ban-declined = has said no before
matching-ban-mentoring = is its mentor already
matching-ban-away = not there at that time
matching-ban-language = no language in common
matching-ban-by-hand = ruled out by you
matching-why-no-mentors = There are no mentors yet
matching-why-no-capacity = All who fit have no place left
matching-why-all-banned = All are out of the question: conflicts of interest or refusals
matching-why-nobody-fits = Nobody is there at that time and speaks its language

history-op-accept-match = Match accepted
error-already-mentored = { $startup } has a mentor by now. Match anew.
error-match-banned = { $startup } cannot get this mentor: { $ban ->
    [conflict] there is a conflict of interest
    [own_company] the mentor works there
    [declined] one of the two has said no before
    [mentoring] the mentor is its mentor already
    [away] the mentor is not there at that time
   *[other] the two have no language in common
  }. Choose another mentor.
error-match-changed = The match names a startup twice. Match anew.
error-day-too-far = Choose a day within a year of today ({ $today }).

matching-title = Mentor matching
matching-subtitle = { $without } of { $all } startups have no mentor yet; this match gives one to { $matched }
matching-subtitle-none = Startups without a mentor, and whom they could get
matching-cohort = Cohort
matching-all-cohorts = All cohorts
matching-by = By
matching-by-expertise = Expertise
matching-by-sector = Sector
matching-by-stage = Stage
matching-by-wish = Wishes
matching-by-load = Places
matching-by-language = Language
matching-by-rating = Ratings
matching-anew = Start over
matching-failed = The match could not be worked out
matching-no-mentors-text = Make somebody a mentor, or import a table of mentors; then come back.
matching-all-have = Every startup has a mentor
matching-all-have-text = Startups that are admitted or active and have no confirmed mentor appear here.
matching-nobody = No startup is inside yet
matching-nobody-text = Startups that are admitted to this cohort or active in it are matched with mentors here.
matching-to-startups = See startups
matching-startup = Startup
matching-mentor = Mentor
matching-why = Why
matching-load = Now → then / most
matching-pairs = Who gets whom
matching-no-reason = nothing in particular speaks for it or against it
matching-pinned = Settled by you
matching-left-before =
    { $count ->
        [one] left without once
       *[other] left without { $count } times
    }
matching-left = Without a mentor
matching-left-hint = first in the next match
matching-left-full = those who fit have no place left: { $names }
matching-between = { ", " }
matching-one-more = One place more for { $name }
matching-place-added =
    { $count ->
        [one] { $name } is there for one startup now
       *[other] { $name } is there for { $count } startups now
    }
matching-another = Invite a mentor
matching-choices = Mentors to choose from
matching-chosen = as it stands
matching-over = more than they are there for
matching-move = { $startup } would get { $mentor }
matching-move-out = { $startup } would get nobody
matching-ban-conflict-why = conflict of interest: { $why }
matching-rule-out = Not { $name } this time
matching-rule-in = { $name } may be chosen again
matching-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
matching-fewer = Fewer
matching-loads = Mentors
matching-loads-then = after the match
matching-key-now = now
matching-key-added = added
matching-key-free = free
matching-stand-full = full
matching-stand-over = over
matching-to-terms = Places and wishes of mentors
matching-sum = This match
matching-sum-mentored = With a mentor
matching-sum-of = { $before } → { $after } of { $all }
matching-sum-each = Each mentor
matching-sum-wishes = Startups' wishes
matching-sum-wished = { $count } come true, { $first } first choices
matching-sum-below = Fewer than wanted
matching-becomes =
    { $count ->
        [one] One mentorship becomes confirmed and begins today.
       *[other] { $count } mentorships become confirmed and begin today.
    }
matching-becomes-none = Nobody can be matched as it stands.
matching-by-hand =
    { $count ->
        [one] One thing was settled by you.
       *[other] { $count } things were settled by you.
    }
matching-stay =
    { $count ->
        [one] One startup stays without and comes first next time.
       *[other] { $count } startups stay without and come first next time.
    }
matching-undo = { $keys } takes all of it back.
matching-accept =
    { $count ->
        [one] Accept, begin one mentorship
       *[other] Accept, begin { $count } mentorships
    }
matching-accepted =
    { $count ->
        [one] One mentorship begun
       *[other] { $count } mentorships begun
    }
