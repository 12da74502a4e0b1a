### 记一条：写记录、最近的记录、下一步。

notes-title = 记一条
notes-subtitle = 三十秒，不离键盘
notes-startup = 企业
notes-startup-hint = 名称、拼音或首字母
notes-nobody-chosen = 还没有选定企业，这条记录还没有保存。请从列表里选一家。
notes-kind = 类型
notes-kind-progress = 进展
notes-kind-risk = 风险
notes-kind-ask = 求助
notes-kind-next = 下一步
notes-text = 内容
notes-text-hint = 谈了什么？有什么进展？下一步谁来做？
notes-follow = 跟进
notes-follow-none = 不提醒
notes-follow-tomorrow = 明天
notes-follow-week = 下周
notes-follow-date = 选日期
notes-step = 下一步做什么
notes-step-hint = 不写就取内容的第一行
notes-keys = Tab 逐项前进，/ 用模板，Ctrl + 回车保存
notes-save = 保存
notes-cancel = 取消
notes-saved = 已保存：{ $name }
notes-edited = 已修改：{ $name }
notes-removed = 已删除：{ $name }的记录
notes-another = 换一家企业
notes-recent = 最近记录
notes-about-last = 上一条记录
notes-about-none = 还没有记录
notes-about-open = 未完成的下一步
notes-about-nothing-open = 没有未完成的下一步
notes-earlier = 更早的记录
notes-none = 还没有记录
notes-none-hint = 写下第一条，企业的进展就从这里开始积累。
notes-read-only = 这份文件只能读，不能写新记录
notes-more = 更多操作
notes-edit = 修改
notes-remove = 删除
notes-only-mine = 仅自己可见
notes-settled = 已完成：{ $text }
notes-reopened = 重新打开：{ $text }
notes-overdue = 逾期 { $days }
notes-due-today = 今天到期
notes-due = { $day } 到期

notes-templates = 模板
notes-template-meeting = 会谈
notes-template-meeting-text =
    谈了什么：
    结论：
    下一步：
notes-template-next = 下一步
notes-template-next-text = - 谁在哪天前做什么：
notes-template-metrics = 指标
notes-template-metrics-text =
    - 收入：
    - 用户：
    - 团队：
    - 现金还能用几个月：
notes-template-blocker = 卡点
notes-template-blocker-text =
    卡在哪里：
    试过什么：
    需要谁帮忙：

notes-answer = 标为已回应
notes-unanswer = 重新打开
notes-answered = 已回应：{ $name }的求助
notes-unanswered = 重新打开：{ $name }的求助
notes-answered-on = 已回应 { $day }
notes-health = 健康度 { $value }
