mentor-terms-title = 带教约定
mentor-terms-mentor = 导师
mentor-terms-at-least = 至少几家
mentor-terms-at-most = 最多几家
mentor-terms-sectors = 赛道
mentor-terms-stages = 阶段
mentor-terms-from-on = 起
mentor-terms-until-on = 止
mentor-terms-remark = 备注

history-op-save-mentor-terms = 保存带教约定
history-op-remove-mentor-terms = 删除带教约定
error-no-such-mentor-terms = 这条约定已经不在了。
error-least-above-most = “至少几家”比“最多几家”还多，请改其中一个。
