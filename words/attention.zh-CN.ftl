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


attention-name-cash = 现金不足
attention-name-milestone-overdue = 里程碑逾期
attention-name-action-overdue = 下一步逾期
attention-name-open-ask = 求助没有回应
attention-name-attendance = 到场少
attention-name-health = 健康度连降
attention-name-never-contacted = 从未联系
attention-name-silent = 没有消息
attention-name-no-mentor = 没有导师

attention-from-cash = 按 { $day } 那周的填报推算
attention-from-milestone-overdue =
    { $count ->
       *[other] { $shown } 项，最早的 { $day } 到期
    }
attention-from-action-overdue =
    { $count ->
       *[other] { $shown } 项，最早的 { $day } 到期
    }
attention-from-open-ask =
    { $count ->
       *[other] { $shown } 条，最早的在 { $day }
    }
attention-from-attendance = 从 { $day } 起有签到的四次活动
attention-from-health = 从 { $day } 起连续三次，一次比一次低
attention-from-never-contacted = { $day } 进营
attention-from-silent = 上次有消息是 { $day }
attention-from-no-mentor = 从 { $day } 起

attention-see-cash = 看填报
attention-see-milestone-overdue = 看里程碑
attention-see-action-overdue = 看下一步
attention-see-open-ask = 看求助
attention-see-attendance = 看出勤
attention-see-health = 看记录
attention-see-never-contacted = 看记录
attention-see-silent = 看记录
attention-see-no-mentor = 看人员

attention-why-title = 为什么需要关注
attention-snooze = 暂缓
attention-snooze-ask = 暂缓…
attention-snooze-title = 暂缓提醒：{ $name }
attention-which = 哪一条
attention-why = 为什么
attention-why-hint = 一句话，别人也看得懂
attention-until = 暂缓到
attention-until-hint = 到这一天，情况还在就重新提醒
attention-until-week = 下周一
attention-until-fortnight = 下下周一
attention-snoozed = { $name }“{ $reason }”暂缓到{ $day }
attention-asleep = 已暂缓 { $count } 条
attention-asleep-until = 到 { $day }：{ $why }
attention-wake = 恢复
attention-wake-of = 恢复提醒：{ $name }，{ $reason }
attention-woken = 已恢复提醒：{ $name }，{ $reason }
attention-changes = 本周新增 { $fresh } · 已解除 { $over }
attention-no-changes = 本周没有新增，也没有解除
attention-new = 本周新增
attention-over = 本周已解除
