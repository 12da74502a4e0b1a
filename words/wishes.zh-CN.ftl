wishes-title = 结对意愿
wishes-startup = 企业
wishes-mentor = 导师
wishes-side = 谁的意愿
wishes-side-startup = 企业
wishes-side-mentor = 导师
wishes-rank = 第几志愿
wishes-said-on = 提出日期
wishes-remark = 备注

history-op-save-wish = 保存结对意愿
history-op-remove-wish = 删除结对意愿
error-no-such-wish = 这条意愿已经不在了。
