absences-title = 导师请假
absences-mentor = 导师
absences-from-on = 从
absences-until-on = 到
absences-why = 原因

history-op-save-absence = 保存导师请假
history-op-remove-absence = 删除导师请假
error-no-such-absence = 这条请假已经不在了。
