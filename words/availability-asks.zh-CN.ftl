availability-asks-title = 询问门诊时间
availability-asks-mentor = 导师
availability-asks-asked-on = 询问日期
availability-asks-remark = 备注

availability-asks-card = { $count } 位导师还没有每周时段
availability-asks-never = 还没问过
availability-asks-on = { $day } 已问过
availability-asks-copy = 复制消息，问 { $count } 位导师
availability-asks-again = 再问一次
availability-asks-done = 已复制，并记下今天问过 { $count } 位导师。可粘贴到微信。
availability-asks-all = 都问过了。点某一位可以再问一次。
availability-asks-message = { $names }老师好，我们在排导师门诊。您每周哪一天、几点到几点方便接待企业，在哪个房间或线上？只需回复一次，我们会记下来。

history-op-save-availability-ask = 记下询问门诊时间
history-op-remove-availability-ask = 删除询问门诊时间
error-no-such-availability-ask = 这条记录已经不在了。
