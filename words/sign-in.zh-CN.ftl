# 签到表
sign-in-title = { $session } 签到表
sign-in-when = 时间
sign-in-place = 地点
sign-in-hosts = 主讲
sign-in-cohort = 期次
sign-in-expected = 应到人数
sign-in-number = 序号
sign-in-startup = 企业
sign-in-name = 姓名
sign-in-signature = 签名
sign-in-remark = 备注
sign-in-foot = 供项目签到使用；含个人姓名，用后请归档或销毁。
