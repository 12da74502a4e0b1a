### 以前的导入：每次导入了什么，现在还有多少没有动过，以及撤销。

earlier-title = 以前的导入
earlier-more = 更早的导入
earlier-failed = 以前的导入没能读出来
earlier-standing = 写入的内容
earlier-counting = 正在清点……
earlier-all-stands = { $count ->
   *[other] 写入的 { $shown } 行都没有动过。
}
earlier-some-stand = { $count ->
   *[other] 写入的 { $all } 行里有 { $shown } 行没有动过。
}
earlier-none-known = 写入的内容已经都查不到了。
earlier-as-it-came = 没有动过
earlier-changed = 之后改过
earlier-removed = 之后删除
earlier-undo-keeps = 撤销时，之后改过的会保留。
earlier-close = 关闭
earlier-same-file = 这个文件以前导入过：{ $when }，当时叫“{ $name }”。
earlier-same-file-undone = 这个文件以前导入过：{ $when }，当时叫“{ $name }”；那次导入已经撤销。
earlier-show = 查看那次导入

earlier-noun-startup = 企业
earlier-noun-person = 人员
earlier-noun-mentor = 导师
earlier-noun-membership = 校友身份
earlier-noun-session = 活动
earlier-noun-session-host = 主讲人
earlier-noun-note = 记录
earlier-noun-action-item = 下一步
earlier-noun-organisation = 单位
earlier-noun-contact-private = 联系方式
earlier-noun-affiliation = 任职
earlier-noun-kept-cell-private = 原样保留的内容
earlier-noun-consent = 同意情况
earlier-noun-interaction = 联系记录
earlier-noun-programme = 项目
earlier-noun-cohort = 期次
earlier-noun-enrolment = 加入期次的记录
earlier-noun-enrolment-change = 期次里的状态
earlier-noun-participant = 参营人员
earlier-noun-mentorship = 带教
earlier-noun-attendance = 签到
earlier-noun-other = 其他记录
