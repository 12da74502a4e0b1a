### 导师：名片、带教。

mentors-new = 新建导师
mentors-make = 设为导师
mentors-made = { $name }已设为导师
mentors-card = 导师名片
mentors-hours = 每月小时数
mentors-languages = 语言
mentors-bio = 简介
mentors-notes = 写过 { $count } 条记录
mentors-mentorships = 带教的企业
mentors-add-mentorship = 添加企业：名称、拼音
mentors-primary = { $startup }：主导师
mentors-state = { $startup }：带教状态
mentors-state-wished = 意向
mentors-state-talking = 洽谈中
mentors-state-confirmed = 已确定
mentors-state-ended = 已结束
mentors-mentorship-saved = { $name }带教{ $startup }：{ $state }
mentors-counted = { $day } 起计入统计
mentors-not-counted = 导师写过记录后计入统计
