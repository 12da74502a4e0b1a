# 里程碑与计划
milestones-title = 里程碑
milestones-name = 里程碑
milestones-startup = 企业
milestones-cohort = 期次
milestones-due-on = 截止日
milestones-weight = 权重
milestones-owner = 负责人
milestones-wanted = 需要的凭证
milestones-done-on = 完成日
milestones-remark = 备注

plan-steps-title = 里程碑计划
plan-steps-name = 里程碑
plan-steps-programme = 项目
plan-steps-week = 周次
plan-steps-weekday = 星期（1–7）
plan-steps-weight = 权重
plan-steps-wanted = 需要的凭证

history-op-save-milestone = 保存里程碑
history-op-remove-milestone = 删除里程碑
history-op-save-plan-step = 保存里程碑计划
history-op-remove-plan-step = 删除里程碑计划
history-op-apply-plan = 按计划建立里程碑
history-op-slip-milestone = 里程碑改期
history-op-settle-milestone = 里程碑完成

error-no-such-milestone = 这个里程碑已经不在了。
error-no-such-plan-step = 这一步计划已经不在了。
error-cohort-undated = { $cohort }还没有开始和结束日期，里程碑无从排起。请先在期次里填上日期。
error-plan-too-long = 计划比这一期长：“{ $step }”要到 { $day }，而这一期 { $ends } 结束（共 { $weeks } 周）。请改计划的周次，或把这一期延长。
error-no-plan = “{ $programme }”还没有里程碑计划。请先在“里程碑计划”里写下各步，或导入一张表。
error-no-startups-yet = { $cohort }里还没有已录取或在营的企业。请先把企业加进这一期。
error-same-day = 新的截止日和原来的是同一天。请选另一天。
