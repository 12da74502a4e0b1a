# 需要关注
attention-reason-cash = 现金不足 { $value } 个月
attention-reason-milestone-overdue = 里程碑逾期 { $days } 天
attention-reason-action-overdue = 下一步逾期 { $days } 天
attention-reason-open-ask = 求助 { $days } 天没有回应
attention-reason-attendance = 近四次到场 { $value }%
attention-reason-health = 健康度连降，现为 { $value }
attention-reason-never-contacted = 进营 { $days } 天从未联系
attention-reason-silent = { $days } 天没有消息
attention-reason-no-mentor = { $days } 天没有导师
