# 日历文件
history-op-import-calendar = 导入日历
error-zone-unknown = 文件里的这些时区不知道指哪里：{ $zones }。请用 --zone '{ $zone }=Asia/Shanghai' 逐个指明。
error-no-such-zone = “{ $word }”不是时区。请用 Asia/Shanghai 这样的名称。
calendar-refused-cut-off = 文件在这一条中间断了
calendar-refused-no-beginning = 没有写什么时候开始
calendar-refused-no-moment = 看不懂什么时候举行
calendar-refused-ends-first = 结束早于开始
calendar-refused-skipped-hour = 这个钟点被夏令时拨过
calendar-refused-bad-rule = 看不懂怎么重复
calendar-refused-too-many = 重复次数太多
calendar-refused-lasts-too-long = 持续超过一天；有时间的活动最长 24 小时
calendar-refused-twice = 与另一条是同一条
calendar-refused-text-too-long = 标题或地点太长
calendar-refused-no-session = 时间不是一场活动的时间
calendar-fate-outside = 不在取用的日期内
calendar-fate-endless = 没有终点的重复，只取这些日期内的
calendar-fate-uncounted = 没有数完的重复
calendar-fate-called-off = 日历里已取消，这里也没有
calendar-fate-called-off-here = 日历里已取消，但这里还在；如果不办了，请删除
calendar-fate-older = 比上次导入的旧，未改动
calendar-fate-superseded = 被文件里较新的版本取代
calendar-fate-no-series = 所改的那一次不在重复里
calendar-fate-technical = 程序自用的行
calendar-fate-left = 没有用到，行
calendar-fate-taken = 取用
