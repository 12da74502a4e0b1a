# Weekly check-ins
check-ins-title = Check-ins
check-ins-startup = Startup
check-ins-week = Week (Monday)
check-ins-mood = Mood (1–5)
check-ins-cash = Cash at month end
check-ins-net-burn = Net burn of a month
check-ins-customers = Paying customers
check-ins-active-users = Active users
check-ins-interviews = User interviews
check-ins-team = Team
check-ins-hires = New hires
check-ins-monthly-revenue = Monthly revenue
check-ins-mrr = MRR
check-ins-new-orders = New orders
check-ins-raised = Money raised
check-ins-investor-talks = Investor talks
check-ins-shipped = Done this week
check-ins-blocked-by = Blocked by
check-ins-asks = Asks
check-ins-remark = Remark

check-ins-hint-cash = Cash at hand at the end of the month, in yuan; 120万 is understood
check-ins-hint-net-burn = Cash out less cash in of a month, without financing; below nought where money is made
check-ins-hint-customers = Customers that pay now
check-ins-hint-active-users = Users who did the core act in the last 7 days (or 30, but always the same)
check-ins-hint-interviews = Users and customers talked to this week
check-ins-hint-team = People who work full time
check-ins-hint-hires = People who began this month
check-ins-hint-monthly-revenue = Revenue of a month, without tax
check-ins-hint-mrr = All active subscriptions as the price of a month; single sales and services are left out. Without subscriptions, tell the monthly revenue
check-ins-hint-new-orders = Worth of the contracts signed this month
check-ins-hint-raised = Money of investors that has arrived, in all
check-ins-hint-investor-talks = Investors talked to this month
check-ins-group-cash = Cash
check-ins-group-customers = Customers and users
check-ins-group-people = People
check-ins-group-sales = Sales
check-ins-group-financing = Financing

check-ins-subtitle = How each startup does, week by week
check-ins-cohort = Cohort
check-ins-told = { $told } of { $all } startups told
check-ins-figure = Figure
check-ins-choose-figures = Choose the figures of this cohort
check-ins-no-longer = (asked no longer)
check-ins-legend = What a cell can say
check-ins-legend-nought = told as nought
check-ins-legend-unasked = never asked
check-ins-legend-none = asked, open
check-ins-legend-na = need not tell
check-ins-na = n/a
check-ins-none = no answer
check-ins-unasked = not asked
check-ins-week-number = Week { $week }
check-ins-week-head = Week
check-ins-trend = Trend
check-ins-always = always { $value }
check-ins-missing-first = Missing first
check-ins-median = Median
check-ins-answered = Answered / applies
check-ins-of-startups =
    { $count ->
        [one] 1 startup
       *[other] { $count } startups
    }
check-ins-shown = { $shown } of { $all } startups
check-ins-help = Type into a cell
check-ins-help-paste = paste a block
check-ins-cell-saved = Saved: { $name }, { $week }
check-ins-pasted =
    { $count ->
        [one] 1 cell pasted
       *[other] { $count } cells pasted
    }
check-ins-pasted-some =
    { $count ->
        [one] 1 cell pasted; what lay beyond the table was left out
       *[other] { $count } cells pasted; what lay beyond the table was left out
    }
check-ins-paste-refused = Nothing was written: { $why }
check-ins-missing = { $week }: missing
check-ins-running = { $count } weeks in a row
check-ins-times =
    { $count ->
        [one] once
       *[other] { $count } times in all
    }
check-ins-first-time = first time
check-ins-remind = Copy reminder
check-ins-remind-one = Copy a reminder for { $name }
check-ins-message =
    { $count ->
        [one] The check-in of { $week } is still missing from { $names }. Please send it today; it takes three minutes.
       *[other] The check-ins of { $week } are still missing from { $names } ({ $count } startups). Please send them today; it takes three minutes.
    }
check-ins-message-one = Hello { $name }, your check-in of { $week } has not come yet. Please send it today; it takes three minutes.
check-ins-only-copied = Only text is copied, for you to paste into WeChat; nothing is sent.
check-ins-copied = Reminder copied, ready to paste into WeChat
check-ins-all-there =
    { $count ->
        [one] The one startup has told
       *[other] All { $count } startups have told
    }
check-ins-fewer = Fewer
check-ins-more = { $count } more
check-ins-median-of = { $name }: median
check-ins-no-median = Nobody has answered this figure in these weeks.
check-ins-sentence = { $week }: it applies to { $applies }, { $answered } answered, the median is { $median }.
check-ins-rose = Of the { $both } that answered in both weeks it rose from { $was } to { $is }.
check-ins-fell = Of the { $both } that answered in both weeks it fell from { $was } to { $is }.
check-ins-stayed = Of the { $both } that answered in both weeks it stayed at { $is }.
check-ins-no-nought = No answer does not count as 0.
check-ins-runway = How long cash lasts
check-ins-runway-known = { $known } of { $all } can be told
check-ins-runway-hint = Last cash at month end by the mean net burn of three months
check-ins-runway-months = { $months } months
check-ins-runway-not-burning = not burning
check-ins-runway-unknown = not told
check-ins-figures-title = Figures of { $cohort }
check-ins-figures-text = Fewer questions get more answers. What was answered to a figure that is asked no longer stays.
check-ins-figures-count = { $count } chosen
check-ins-figures-saved =
    { $count ->
        [one] 1 figure chosen
       *[other] { $count } figures chosen
    }
check-ins-new = New check-in
check-ins-new-short = New
check-ins-change = Change check-in
check-ins-form-hint = Left empty is no answer; for nought type 0
check-ins-save = Save
check-ins-saved = Check-in saved: { $name }, { $week }
check-ins-failed = The check-ins could not be opened
check-ins-no-cohorts = No cohort yet
check-ins-no-cohorts-text = The startups of a cohort check in each week. Make a cohort first, then add startups to it.
check-ins-to-cohorts = New cohort
check-ins-nobody = No startups of this cohort are asked yet
check-ins-nobody-text = Startups that are admitted or active check in each week. Add startups to the cohort first.
check-ins-to-startups = To the startups
check-ins-elsewhere = This check-in ({ $name }, { $week }) is not among the startups and weeks shown. Choose another cohort.

history-op-save-check-in = Check-in saved
history-op-remove-check-in = Check-in removed
history-op-choose-figures = Figures of check-ins chosen
error-no-such-check-in = This check-in is not there any more.
error-check-in-there = This startup has a check-in for the week of { $week } already. Open that one and change it.
error-negative-figure = This figure cannot be below nought. Check it and type it again.
