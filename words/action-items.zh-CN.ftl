### 下一步：挂在记录、里程碑、活动、企业上，谁在哪天前做什么。

action-items-title = 下一步
action-items-text = 要做什么
action-items-text-hint = 谁在哪天前做什么
action-items-startup = 企业
action-items-find-startup = 输入企业名或拼音
action-items-owner = 负责人
action-items-owner-is = 负责人：{ $name }
action-items-find-owner = 输入姓名或拼音
action-items-due-on = 截止日
action-items-add = 加一步
action-items-new = 新的下一步
action-items-edit = 修改这一步
action-items-remove = 删除
action-items-more = 更多：{ $text }
action-items-save = 保存
action-items-saved = 已保存：{ $text }
action-items-removed = 已删除：{ $text }
action-items-none = 还没有下一步

history-op-save-action-item = 保存下一步
history-op-remove-action-item = 删除下一步

error-no-such-action-item = 这一步已经不在了，可能刚被删除。请刷新后再看。
