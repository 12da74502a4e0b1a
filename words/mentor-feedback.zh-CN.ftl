mentor-feedback-title = 带教评价
mentor-feedback-mentor = 导师
mentor-feedback-startup = 企业
mentor-feedback-side = 谁评价
mentor-feedback-side-startup = 企业
mentor-feedback-side-mentor = 导师
mentor-feedback-rating = 评分（1–5）
mentor-feedback-day = 日期
mentor-feedback-round = 轮次
mentor-feedback-remark = 意见

history-op-save-mentor-feedback = 保存带教评价
history-op-remove-mentor-feedback = 删除带教评价
error-no-such-mentor-feedback = 这条评价已经不在了。
