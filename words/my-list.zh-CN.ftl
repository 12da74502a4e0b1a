### 我的清单：我要做的一切。

my-list-title = 我的清单
my-list-subtitle = { $name } · { $count } 项{ $late ->
    [0] {""}
   *[other] ，{ $late } 项逾期
}
my-list-subtitle-everyone = 所有人 · { $count } 项{ $late ->
    [0] {""}
   *[other] ，{ $late } 项逾期
}
my-list-whose = 谁的
my-list-mine = 我的
my-list-everyone = 所有人
my-list-steps = 下一步
my-list-milestones = 里程碑
my-list-asks = 等回应的求助
my-list-contacts = 该联系的校友
my-list-shown = 显示最早的 { $shown } 项，共 { $count } 项
my-list-tick = 完成：{ $text }
my-list-answer = 标为已回应：{ $text }
my-list-open = 打开
my-list-change-day = 改日期
my-list-day = 截止日
my-list-more = 更多：{ $text }
my-list-late = 逾期 { $days } 天
my-list-waited = { $days ->
    [0] 今天提的
   *[other] 等了 { $days } 天
}
my-list-contact-due = { $day } 该联系
my-list-last-contact = 上次联系 { $day }
my-list-new = 加一步
my-list-day-saved = { $text }：改到 { $day }
my-list-day-cleared = { $text }：不限日期
my-list-empty = 没有要做的事
my-list-empty-text = 下一步、里程碑、等回应的求助和该联系的校友会排在这里，逾期久的在前。没有负责人的下一步算写记录的人的。
my-list-nobody = 还不知道您是谁
my-list-nobody-text = 在设置里说明“我是谁”，清单就按您来排。
my-list-to-settings = 打开设置
my-list-failed = 清单打不开
my-list-all = 全部 { $count } 项
my-list-more-of-list = 打开我的清单
