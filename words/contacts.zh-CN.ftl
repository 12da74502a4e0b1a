### 校友联系表的表头。

contacts-sheet = 校友联系表
contacts-name = 姓名
contacts-company = 公司
contacts-role = 职务
contacts-cohorts = 期次
contacts-sector = 领域
contacts-city = 城市
contacts-mobile = 手机
contacts-wechat = 微信
contacts-email = 邮箱
contacts-last-contact = 最近联系
