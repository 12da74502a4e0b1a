criteria-title = Review criteria
criteria-name = Criterion
criteria-cohort = Cohort
criteria-weight = Weight
criteria-top = Highest score
criteria-place = Order
criteria-hint = What is looked at
criteria-usual-technology = Technology and product
criteria-usual-model = Business model and plan
criteria-usual-market = Industry and market
criteria-usual-team = Team
criteria-usual-finance = Finance

history-op-save-criterion = Review criterion saved
history-op-remove-criterion = Review criterion removed
error-no-such-criterion = This criterion is not there any more.
