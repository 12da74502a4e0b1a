# Milestones and plans
milestones-title = Milestones
milestones-name = Milestone
milestones-startup = Startup
milestones-cohort = Cohort
milestones-due-on = Due
milestones-weight = Weight
milestones-owner = Owner
milestones-wanted = Evidence wanted
milestones-done-on = Done
milestones-remark = Remark

plan-steps-title = Milestone plans
plan-steps-name = Milestone
plan-steps-programme = Programme
plan-steps-week = Week
plan-steps-weekday = Weekday (1–7)
plan-steps-weight = Weight
plan-steps-wanted = Evidence wanted

history-op-save-milestone = Milestone saved
history-op-remove-milestone = Milestone removed
history-op-save-plan-step = Milestone plan saved
history-op-remove-plan-step = Milestone plan removed
history-op-apply-plan = Milestones made by the plan
history-op-slip-milestone = Milestone put off
history-op-settle-milestone = Milestone reached

error-no-such-milestone = This milestone is not there any more.
error-no-such-plan-step = This step of the plan is not there any more.
error-cohort-undated = { $cohort } has no first and last day yet, so milestones cannot be given days. Set the days of the cohort first.
error-plan-too-long = The plan is longer than the cohort: “{ $step }” would be due on { $day }, and the cohort ends on { $ends } ({ $weeks } weeks). Change the weeks of the plan, or the cohort's last day.
error-no-plan = “{ $programme }” has no milestone plan yet. Write its steps under “Milestone plans”, or import a table.
error-no-startups-yet = { $cohort } has no startups that are admitted or active yet. Add startups to the cohort first.
error-same-day = The new day is the same as the old one. Choose another day.
