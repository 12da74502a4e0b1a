reviewers-title = 评委
reviewers-person = 评委
reviewers-cohort = 期次
reviewers-remark = 备注

history-op-save-reviewer = 保存评委
history-op-remove-reviewer = 删除评委
error-no-such-reviewer = 这位评委已经不在了。
