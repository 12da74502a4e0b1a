conflicts-title = 利益冲突
conflicts-mentor = 导师
conflicts-startup = 企业
conflicts-why = 原因
conflicts-since-on = 申报日期
conflicts-until-on = 回避到

history-op-save-conflict = 登记利益冲突
history-op-remove-conflict = 删除利益冲突
error-no-such-conflict = 这条利益冲突已经不在了。
