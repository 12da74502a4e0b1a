feedback-rounds-title = Feedback rounds
feedback-rounds-name = Round
feedback-rounds-cohort = Cohort
feedback-rounds-side = Who is asked
feedback-rounds-side-startup = The startups
feedback-rounds-side-mentor = The mentors
feedback-rounds-from-on = From
feedback-rounds-until-on = Until
feedback-rounds-remark = Remark

feedback-rounds-new = New round
feedback-rounds-edit = Change the round
feedback-rounds-none = No round of feedback yet
feedback-rounds-none-text = A round asks every startup of a cohort about its mentors, or the mentors about their startups, within some days.
feedback-rounds-nobody = Nobody is asked
feedback-rounds-nobody-text = No startup of this cohort has had a mentor within these days. Match them first, or change the days.
feedback-rounds-failed = The round could not be opened
feedback-rounds-again = Try again
feedback-rounds-span = { $from } – { $until }
feedback-rounds-coverage = { $answered } of { $asked } answered
feedback-rounds-asked = Who is asked
feedback-rounds-startup = Startup
feedback-rounds-mentor = Mentor
feedback-rounds-rating = Rating
feedback-rounds-said = What was said
feedback-rounds-no-answer = no answer yet
feedback-rounds-rate = { $rating } of 5 for { $mentor }, by { $startup }
feedback-rounds-rated = { $mentor }, { $startup }: { $rating } of 5
feedback-rounds-unrated = Answer removed: { $mentor }, { $startup }
feedback-rounds-remark-of = What { $startup } says of { $mentor }
feedback-rounds-remarked = Noted: { $mentor }, { $startup }
feedback-rounds-keys = 1 to 5 rate, Enter writes what was said, Backspace takes the answer out
feedback-rounds-over = This round ended on { $until }. What is entered now is dated on its last day.
feedback-rounds-ahead = This round begins on { $from }. Answers can be entered from then on.
feedback-rounds-results = Results
feedback-rounds-results-by = What the mentors say
feedback-rounds-average = { $average } of 5
feedback-rounds-few = { $count ->
    [one] 1 answer only
   *[other] { $count } answers only
}
feedback-rounds-missing = No answer yet
feedback-rounds-all-there = All have answered
feedback-rounds-remind = Copy a reminder
feedback-rounds-copied = Copied. Paste it into WeChat.
feedback-rounds-only-copied = Nothing is sent. The text is copied, and you paste it.
feedback-rounds-message-startup = Feedback on mentoring, { $round }: we are still waiting for { $names } ({ $count }). Please tell us by { $until } how your mentor helped, from 1 to 5, with a sentence why.
feedback-rounds-message-mentor = Feedback on mentoring, { $round }: we are still waiting for { $names } ({ $count }). Please tell us by { $until } how the work with your startups goes, from 1 to 5, with a sentence why.

history-op-save-feedback-round = Feedback round saved
history-op-remove-feedback-round = Feedback round removed
error-no-such-feedback-round = This feedback round is not there any more.
