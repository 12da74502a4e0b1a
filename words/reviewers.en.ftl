reviewers-title = Reviewers
reviewers-person = Reviewer
reviewers-cohort = Cohort
reviewers-remark = Remark

history-op-save-reviewer = Reviewer saved
history-op-remove-reviewer = Reviewer removed
error-no-such-reviewer = This reviewer is not there any more.
