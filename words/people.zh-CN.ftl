### 人员：名单、侧栏、联系方式。

people-title = 人员与导师
people-subtitle = 创始人、导师和校友
people-search = 姓名、拼音、公司、手机号
people-count = { $count ->
       *[other] { $shown } 人
    }
people-which = 哪些人
people-segment-all = 全部
people-segment-founders = 创始人
people-segment-mentors = 导师
people-segment-alumni = 校友
people-all-cities = 全部城市
people-new = 新建人员
people-none = 还没有人员
people-none-text = 新建一位，或从 Excel 名单导入。
people-import = 导入名单
people-duplicates = { $count ->
       *[other] { $shown } 对可能重复
    }
people-work = 职务与公司
people-load = 带教
people-load-of = { $count } 家
people-last-contact = 最近联系
people-mobile = 手机
people-wechat = 微信号

people-more = 更多
people-remove = 删除此人
people-removed = 已删除：{ $name }
people-saved = 已保存：{ $name }
people-facts = 资料
people-name = 姓名
people-company = 公司
people-role = 职务
people-sector = 赛道
people-city = 城市
people-expertise = 专长
people-alias = 英文名
people-reading = 读音
people-reading-hint = 与常用读音不同时填
people-remark = 备注
people-cohorts = 期次
people-cohort-unknown = 期次不详
people-circles = 圈子
people-helps-with = 愿意帮忙
people-startups = 所在企业
people-before = 曾任
people-until = 至 { $day }
people-kept = 原样保留的内容
people-kept-why = 导入时没有读懂的单元格，原样保留在这里。

people-contact-mobile = 手机
people-contact-landline = 座机
people-contact-wechat = 微信号
people-contact-email = 邮箱
people-contact-address = 通讯地址
people-contact-add = 添加联系方式
people-contact-menu = { $value }：更改
people-contact-edit = 修改
people-contact-prefer = 设为首选
people-contact-remove = 删除
people-copy = 点击复制
people-copied = 已复制：{ $text }
people-not-copied = 没能复制到剪贴板

people-dialog-new = 新建人员
people-cancel = 取消
people-save = 保存
