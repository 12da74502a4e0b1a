### 导师：名片、带教。

mentors-new = 新建导师
mentors-make = 设为导师
mentors-made = { $name }成为导师
mentors-card = 导师名片
mentors-hours = 每月小时
mentors-languages = 语言
mentors-bio = 简介
mentors-notes = 写过 { $count } 条记录
mentors-mentorships = 带教的企业
mentors-add-mentorship = 添加企业：名称、拼音
mentors-primary = { $startup }：第一导师
mentors-state = { $startup }：进展
mentors-state-wished = 想要
mentors-state-talking = 在谈
mentors-state-confirmed = 已定
mentors-state-ended = 结束
mentors-mentorship-saved = { $name }带教{ $startup }：{ $state }
