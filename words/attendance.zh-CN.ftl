### 签到。

attendance-title = 签到
attendance-subtitle = 按 1 2 3 4 登记，自动到下一人
attendance-session = 活动
attendance-find = 主题，或日期如 11-23
attendance-all-present = 全部出席
attendance-rest-present = 其余全部出席
attendance-number = 序号
attendance-person = 企业与人员
attendance-present = 出席
attendance-late = 迟到
attendance-absent = 缺席
attendance-leave = 请假
attendance-unmarked = 未登记
attendance-remark = 备注
attendance-remark-of = { $name }的备注
attendance-help = 1 出席　2 迟到　3 缺席　4 请假　↑↓ 换人　退格取消　回车或直接打字写备注（G 用来换页面）
attendance-marked = { $name }：{ $mark }
attendance-remarked = 已记下{ $name }的备注
attendance-all-marked = { $count } 人登记为出席
attendance-failed = 签到表没能打开
attendance-nobody = 这场活动还没有应到的人
attendance-nobody-text = 应到的是这一期各企业的参营人员。在企业侧栏里指定谁来参加。
attendance-to-startups = 去看企业
attendance-no-session = 还没有活动
attendance-no-session-text = 先在日程里安排一场。
attendance-new-session = 新建活动
