### 校友联系表的表头。

contacts-sheet = 校友联系表
contacts-name = 姓名
contacts-company = 公司
contacts-role = 职务
contacts-cohorts = 期次
contacts-sector = 赛道
contacts-city = 城市
contacts-mobile = 手机
contacts-wechat = 微信号
contacts-email = 邮箱
contacts-last-contact = 最近联系
contacts-address = 通讯地址

contacts-left-out = 未列入
contacts-left-out-why = 原因
contacts-left-out-people = 人数
contacts-left-out-sum = 合计

contacts-cover = 说明
contacts-cover-purpose = 用途
contacts-cover-filter = 范围
contacts-cover-columns = 列
contacts-cover-values = 号码与地址
contacts-cover-people = 列入人数
contacts-cover-left-out = 未列入人数
contacts-cover-day = 制表时间
contacts-cover-maker = 制表人
contacts-cover-and = 、
contacts-cover-notice = 本表含个人信息，只限“{ $purpose }”使用；不得转发他人或改作他用，用毕请删除（《个人信息保护法》第六条、第十三条）。

contacts-filter-none = 全部校友
contacts-filter-text = 搜索“{ $value }”
contacts-filter-cohort = { $value }
contacts-filter-sector = 赛道：{ $value }
contacts-filter-city = 城市：{ $value }
contacts-filter-expertise = 专长：{ $value }
contacts-filter-helps = 愿意帮忙：{ $value }
contacts-filter-silent = { $value } 天未联系
contacts-filter-agreed = 已同意：{ $value }
contacts-filter-own = { $label }：{ $value }

contacts-no-cohort = 期次不详
contacts-no-sector = 赛道不详
contacts-seal = 盖章
contacts-seal-maker = 制表人
contacts-seal-issuer = 单位
contacts-seal-day = 日期
contacts-addressee = { $name }（收）
