### Applications and their review.

applications-title = Applications
applications-company = Company
applications-cohort = Cohort
applications-state = State
applications-state-new = New
applications-state-in-review = In review
applications-state-shortlisted = Shortlisted
applications-state-admitted = Admitted
applications-state-waitlisted = Waiting list
applications-state-declined = Declined
applications-state-withdrawn = Withdrawn
applications-contact = Contact
applications-phone = Phone
applications-email = E-mail
applications-wechat = WeChat
applications-received-on = Received
applications-source = Source
applications-one-liner = One line
applications-sector = Sector
applications-stage = Funding stage
applications-city = City
applications-startup = Startup
applications-decided-on = Decided on
applications-reason = Reason for the decision
applications-remark = Remark

history-op-save-application = Application saved
history-op-remove-application = Application removed
history-op-decide-applications = Applications decided
history-op-admit-applications = Applications admitted
error-no-such-application = This application is not there any more.
error-application-without-cohort = Say for which cohort this application is. In an import, choose the cohort of all rows.
error-applied-twice = { $company } has applied for this cohort already. Open that application instead.
error-admitted-by-admitting = Use “Admit” instead: it makes the startup, the founder and the enrolment as well.

applications-subtitle = { $cohort }: { $count ->
    [one] one application
   *[other] { $count } applications
    }
applications-of = Cohort
applications-trimmed = Without highest and lowest
applications-trimmed-hint = The highest and the lowest score of an application are left out, of five reviewers on.
applications-hidden = After your review
applications-hidden-why = What others say is shown once you have given your own review. The file is on this machine: this keeps the screen from swaying you, and is no secrecy.
applications-asked = { $count ->
    [0] Nobody is asked anew
    [one] One review is asked for
   *[other] { $count } reviews are asked for
    }
applications-short = Too few reviewers for: { $names }
applications-founder = Founder
applications-plan-known = startup is there already
applications-plan-new = becomes a new startup
applications-plan-person-known = { $name } is there already
applications-plan-person-new = { $name } becomes a new person
applications-plan-nobody = nobody is named
applications-plan-enrolled = is in the cohort already
applications-plan-likely = Looks like { $names }: left apart, can be merged later
applications-rank = Rank
applications-score = Score
applications-spread = Spread
applications-answered = Answered
applications-recommend = Recommended
applications-tied = Same score as another
applications-partial = Scored before a criterion was added
applications-conflict-count = { $count ->
    [one] one conflict
   *[other] { $count } conflicts
    }
applications-set-up = Criteria and reviewers
applications-take-in = Take in applications
applications-sheets = Score sheets
applications-decide = Decide
applications-admit = Admit { $count }
applications-select = Select { $name }
applications-weights = Weights add up to { $sum }
applications-to-give = You have { $count ->
    [0] given all your reviews
    [one] one review to give
   *[other] { $count } reviews to give
    }
applications-score-next = Score next
applications-empty-title = No applications yet
applications-empty-text = Take in the export of your form (问卷星, 腾讯文档 …) or a table, and say that its rows are applications.
applications-no-cohort-title = No cohort yet
applications-no-cohort-text = Applications are for a cohort. Make it first, on the board of startups.
applications-no-criteria = No criteria yet: nobody can be asked for scores.
applications-answers = Answers
applications-no-answers = The form asked nothing else.
applications-reviews = Reviews
applications-no-reviews = Nobody has given a review yet.
applications-waiting = Waiting for { $names }
applications-withdrawn-on = withdrawn on { $day }, counts no longer
applications-own = Your review
applications-of-points = of { $top }
applications-recommendation = Recommendation
applications-comment = Comment
applications-save-draft = Keep as draft
applications-give-next = Give, and next
applications-saved-draft = Draft of { $name } kept
applications-given = Review of { $name } given
applications-withdraw = Withdraw review
applications-withdrawn = Review of { $name } withdrawn
applications-declare = Conflict of interest
applications-declare-why = Why
applications-declare-why-hint = Shares, family, advised it before …
applications-declare-title = Conflict of interest: { $name }
applications-declare-do = Declare
applications-declared = Conflict declared: { $name }
applications-judge-again = Judges it after all
applications-conflict-general = declared for mentoring
applications-conflicts = Do not judge
applications-state-of = Decision
applications-decide-title = Decide: { $names }
applications-decide-do = Save decision
applications-decided = { $count ->
    [one] One application decided
   *[other] { $count } applications decided
    }
applications-decide-reason-hint = Kept with the application
applications-admit-title = Admit { $count ->
    [one] one application
   *[other] { $count } applications
    }
applications-admit-text = Startups, founders and enrolments are made in one step; Ctrl+Z takes all of it back.
applications-admit-do = Admit
applications-admitted = { $count ->
    [one] One application admitted
   *[other] { $count } applications admitted
    }
applications-setup-criteria = Criteria
applications-setup-add = Add criterion
applications-setup-remove = Remove criterion { $name }
applications-setup-usual = Usual criteria
applications-setup-usual-source = By the 12th China Innovation and Entrepreneurship Contest for startups (Shaanxi, 2023).
applications-setup-earlier = As { $cohort }
applications-setup-reviewers = Reviewers
applications-setup-find = Name or pinyin
applications-setup-each = Reviewers an application
applications-setup-all = All
applications-setup-do = Save and ask
applications-setup-load = { $given } of { $asked } given
applications-sheets-title = Score sheets
applications-sheets-text = One .xlsx a reviewer, to be filled in offline. What comes back is matched by a hidden column.
applications-sheets-all = All into a folder
applications-sheets-one = Save
applications-sheets-back = Take sheets in
applications-sheets-none = Set criteria and reviewers first.
applications-sheets-saved = { $count ->
    [one] Score sheet saved
   *[other] { $count } score sheets saved
    }
applications-sheet-of = { $reviewer }, { $cohort }
applications-sheet-do = { $count ->
    [0] Nothing to take in
    [one] Take one review in
   *[other] Take { $count } reviews in
    }
applications-sheet-taken = { $count ->
    [one] One review taken in
   *[other] { $count } reviews taken in
    }
applications-failed = Applications could not be opened
