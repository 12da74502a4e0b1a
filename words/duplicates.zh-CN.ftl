### 重复：看起来是同一个人的两条记录，以及把它们并成一条。

duplicates-title = 查重合并
duplicates-subtitle = 录入了两次的人：合并成一条，或者确认是两个人
duplicates-pairs =
    { $count ->
       *[other] { $shown } 对
    }
duplicates-place = { $at }/{ $of }
duplicates-previous = 上一对
duplicates-next = 下一对
duplicates-score = 相似度 { $score }
duplicates-why = { $score }：{ $reasons }
duplicates-comma = 、
duplicates-a = A
duplicates-b = B
duplicates-keep = A（保留）
duplicates-go = B（并入 A）
duplicates-result = 合并结果
duplicates-field = 字段
duplicates-take-a = 取 A：{ $value }
duplicates-take-b = 取 B：{ $value }
duplicates-take-both = 两者都留
duplicates-taken = 已取
duplicates-aside = 另存：{ $values }
duplicates-merge = 合并
duplicates-apart = 不是同一人
duplicates-skip = 跳过
duplicates-merged = { $name }：两条记录已合并
duplicates-kept-apart = 已确认不是同一人：{ $one }与{ $other }
duplicates-none = 没有重复的人
duplicates-none-text = 手机、邮箱、微信相同，或姓名与单位都相近的人，会列在这里。
duplicates-all-done = 每一对都看过了
duplicates-all-done-text =
    { $count ->
       *[other] 跳过的 { $shown } 对还留着。
    }
duplicates-again = 再看一遍
duplicates-failed = 查重没有成功
duplicates-gone = 这一对已经不在了。
duplicates-keys = { $a }/{ $b } 取 A 或 B · { $merge } 合并 · { $apart } 不是同一人 · { $skip } 跳过
duplicates-nothing-lost = 什么都不会丢：不能并列的值会另存在这个人名下，一次撤销即可全部还原。
duplicates-cohort-unknown = 期数不详
duplicates-role-founder = 创始人
duplicates-role-mentor = 导师
duplicates-role-alumnus = 校友
duplicates-basis-given = 同意
duplicates-basis-refused = 不同意
duplicates-basis-withdrawn = 已撤回
duplicates-basis-expired = 已过期
duplicates-basis-no-consent = 未征询
duplicates-consent = 授权：{ $purpose }

duplicates-field-name = 姓名
duplicates-field-reading = 读音
duplicates-field-alias = 别名
duplicates-field-mobile = 手机
duplicates-field-landline = 座机
duplicates-field-wechat = 微信
duplicates-field-email = 邮箱
duplicates-field-address = 地址
duplicates-field-company = 单位与职务
duplicates-field-earlier-posts = 曾任
duplicates-field-city = 城市
duplicates-field-sector = 领域
duplicates-field-expertise = 专长
duplicates-field-remark = 备注
duplicates-field-roles = 身份
duplicates-field-startups = 团队
duplicates-field-cohorts = 校友期数
duplicates-field-mentor-hours = 每月小时数
duplicates-field-mentor-languages = 语言
duplicates-field-mentor-bio = 导师简介
duplicates-field-mentorships = 辅导团队
duplicates-field-consent = 授权
duplicates-field-notes = 写过的笔记
duplicates-field-action-items = 下一步
duplicates-field-sessions = 主讲的活动
duplicates-field-attendance = 签到的活动
duplicates-field-interactions = 联系记录
duplicates-field-kept-cells = 未能识别的内容
