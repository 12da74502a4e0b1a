# 项目的里程碑计划：第几周做到什么
plan-steps-title = 里程碑计划
plan-steps-name = 里程碑
plan-steps-programme = 项目
plan-steps-week = 周次
plan-steps-weekday = 星期（1–7）
plan-steps-weight = 权重
plan-steps-wanted = 需要的凭证

history-op-save-plan-step = 保存里程碑计划
history-op-remove-plan-step = 删除里程碑计划
error-no-such-plan-step = 这一步计划已经不在了。
