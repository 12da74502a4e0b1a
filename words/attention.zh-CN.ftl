# 需要关注
attention-reason-cash = 现金只够 { $value } 个月
attention-reason-milestone-overdue = 里程碑逾期 { $days } 天
attention-reason-action-overdue = 下一步逾期 { $days } 天
attention-reason-open-ask = 求助 { $days } 天没有回应
attention-reason-attendance = 近四次到场 { $value }%
attention-reason-health = 健康度连降，现为 { $value }
attention-reason-never-contacted = 进营 { $days } 天从未联系
attention-reason-silent = { $days } 天没有消息
attention-reason-no-mentor = { $days } 天没有导师

history-op-snooze = 暂缓提醒
history-op-wake = 恢复提醒
history-op-answer-ask = 回应求助
error-not-later = 请选明天到一年以内的一天（今天是 { $today }）。
error-not-an-ask = 这条记录不是求助，无需回应。
