### 周会：一家一家看过去。

review-title = 周会
review-subtitle = { $cohort } · 需要关注的在前
review-place = 第 { $at } / { $count } 家
review-back = 上一家
review-next = 下一家
review-resumed = 接着 { $day } 的周会
review-again = 从头开始
review-end = 结束
review-leave = 回到总览
review-do-note = 记一条
review-do-health = 健康度
review-do-settle = 完成下一步
review-do-snooze = 暂缓
review-failed = 周会打不开
review-nobody = 本期还没有在营的企业
review-nobody-text = 企业入营以后，就可以在这里一家一家看过去。

review-no-reason = 没有需要关注的地方
review-last = 上一条记录
review-no-note = 还没有记录
review-open-asks = 还没有回应的求助
review-open-steps = 未完成的下一步
review-no-steps = 没有未完成的下一步
review-nothing-to-snooze = 没有可以暂缓的提醒
review-nothing-to-settle = 没有未完成的下一步

review-numbers = 本周填报与上周
review-figure = 指标
review-this-week = 本周 { $day }
review-last-week = 上周 { $day }
review-unanswered = 未答
review-not-applicable = 不适用
review-runway = 现金可用 { $months } 个月
review-not-burning = 没有净消耗现金
review-blocked = 卡在哪里
review-asks = 需要什么帮助
review-no-numbers = 上周和本周都没有填报

review-health = 健康度
review-health-1 = 1 很差
review-health-2 = 2 较差
review-health-3 = 3 一般
review-health-4 = 4 较好
review-health-5 = 5 很好
review-health-why = 为什么
review-health-hint = 一句话
review-health-saved = 已记录：{ $name }健康度 { $value }

review-account = 周会小结
review-nothing = 还没有看过企业
review-copy = 复制小结
review-copied = 小结已复制，可以粘贴到微信或文档里
review-heading = { $cohort } 周会 { $day }
review-part-looked = 看过 { $count } 家
review-part-left = 没有看 { $count } 家
review-part-note = 写了 { $count } 条记录
review-part-step = 完成 { $count } 项下一步
review-part-snooze = 暂缓 { $count } 条提醒
review-line = { $name }：{ $text }
review-note-text = { $kind }，{ $text }
review-health-text = 健康度 { $value }，{ $text }
review-snooze-text = { $reason }，到 { $day }，{ $why }
