# Plans of programmes: which milestones, in which week
plan-steps-title = Milestone plans
plan-steps-name = Milestone
plan-steps-programme = Programme
plan-steps-week = Week
plan-steps-weekday = Weekday (1–7)
plan-steps-weight = Weight
plan-steps-wanted = Evidence wanted

history-op-save-plan-step = Milestone plan saved
history-op-remove-plan-step = Milestone plan removed
error-no-such-plan-step = This step of the plan is not there any more.
