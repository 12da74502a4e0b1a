### 命令行说的话。

cli-comma = 、
cli-import-kind = { $kind }：新增 { $new }，更新 { $changed }，不一致 { $differs }，已有 { $same }，未导入 { $refused }
cli-import-photos = { $count } 张照片不导入。
cli-import-planned = 这只是预览，什么都没有写入。
cli-import-hidden-unknown = { $sheet }：旧格式 .xls 看不出哪些行是隐藏的，所有行都导入
cli-import-as-last-time = { $sheet }：各列按上次的对应（要重新认，用 --guess）
cli-import-hidden-rows = { $sheet }：{ $count } 行是隐藏的，也导入（不要就加 --leave-hidden）
cli-import-encoding = 按 { $encoding } 读取（不对就用 --encoding 指定）
cli-import-table-left-out = { $sheet }：同一张工作表里的另一个表格，{ $count } 行，不导入（要就用 --sheet 指定，并用 --as 说明是什么）
cli-import-turned = { $sheet }：栏目竖着排在第一列，已转成一行一条
cli-import-proposed = 文件里写着“{ $value }”，没有套用（要就加 --cohort "{ $value }"）
cli-import-offered = 上一个同样表头的文件里每行都是“{ $value }”，这次没有套用（要就加 { $typed }）
cli-import-question = { $sheet }：“{ $column }”拿不准，先留作文字；如果就是{ $field }，用 --column "{ $column }={ $typed }"
cli-import-hidden-sheet = { $sheet }：隐藏的工作表，不导入（要就用 --sheet 指定）
cli-import-columns = { $sheet }：{ $kind }，{ $row ->
    [0] 没有表头
   *[other] 表头在第 { $row } 行
}：{ $columns }
cli-import-row = { $sheet } 第 { $row } 行：{ $name }：{ $fate }：{ $more }
cli-import-likely = { $sheet } 第 { $row } 行：{ $name } 可能就是 { $other }（{ $score } 分：{ $reasons }）。是的话：--row { $row }=same:{ $id }
cli-import-likely-new = { $count } 位新人与别人相像，都分开保留。
cli-import-refused-row = { $sheet } 第 { $row } 行未导入：{ $reason }
cli-import-unread-cell = { $sheet } 第 { $row } 行的「{ $column }」已按原文保留：{ $reason }
cli-who = 在这台电脑上操作的是 { $name }。
cli-who-asked = 还不知道在这台电脑上操作的是谁。请用 who 姓名（或编号）说明；新来的人用 who --new 姓名。
cli-nursery-written = { $folder }：{ $tables } 张表，{ $rows } 行
cli-nursery-restored = 已导入完整数据：{ $tables } 张表，{ $rows } 行
cli-vcard-masked = 遮盖的号码和地址不写入 .vcf；需要时加 --full。
cli-exported = { $file }：{ $count } 人
cli-left-out = 未列入 { $count } 人：{ $reason }
cli-well = 一切正常
cli-found = { $code } { $table } { $detail }
cli-rows = { $count } 行
cli-merge-row = { $field }：A { $a } | B { $b } | 结果 { $result }
cli-undone-mark = （已撤销）
cli-back = 退回 { $count } 行
cli-not-undone = 保留 { $table } { $id }：{ $reason ->
    [edited_since] 之后又改过
   *[in_use] 后来的记录要用到它
}
cli-recalled = 已记为收回
cli-usage-no-command = 没有「{ $command }」这个命令。
cli-usage-unknown = 这里没有「{ $option }」这个选项或参数。
cli-usage-no-value = { $option } 后面要写一个值。
cli-usage-value = 「{ $value }」不能用作 { $option }。
cli-usage-missing = 还缺：{ $option }
cli-usage-no-subcommand = 还缺要做什么的命令。
cli-usage-conflict = { $option } 不能和 { $other } 一起用。
cli-usage-other = 这个命令没有看懂。
cli-usage-known = 可以是：{ $words }
cli-usage-nearest = 最接近的是：{ $words }
cli-usage-usage = 用法：{ $words }
cli-usage-help = 加 --help 看说明。
cli-import-account = { $sheet } · { $column }：{ $count } 格 = { $parts }
cli-import-rows-read = 读了 { $count } 行 = { $parts }
cli-import-non-record = { $sheet } 第 { $row } 行不是记录：{ $text }
cli-import-differs = { $sheet } 第 { $row } 行 { $column }：文件里是“{ $said }”，已有的是“{ $held }”。已有的保留，文件里的先原样保留（用文件里的，加 --differs file）
cli-imports-standing = { $noun }：没有动过 { $as-it-came }，之后改过 { $changed }，之后删除 { $removed }
cli-imports-undo = 要撤销这次导入：miaopu-cli undo { $op }
cli-import-taken-before = { $state ->
    [undone] 这个文件以前导入过：{ $when }，当时叫“{ $name }”，那次导入已经撤销（miaopu-cli imports { $number }）
   *[stands] 这个文件以前导入过：{ $when }，当时叫“{ $name }”（miaopu-cli imports { $number }）
}
cli-attention-nobody = 没有企业需要关注。
cli-plan-applied = 建立了 { $made } 个里程碑，{ $there } 个已有。
cli-did-you-mean = 是不是 { $near }？
cli-office-nothing = { $from } 到 { $to } 没有已约或可约的门诊。
cli-attendance-minutes = { $minutes } 分钟
cli-attendance-unknown = 不认识：用 --name 指明是谁
cli-attendance-several = 可能是 { $people }：用 --name 指明是谁
cli-attendance-early = 早退
cli-attendance-stands = 已有签到“{ $mark }”，保持不变
cli-attendance-missing = 应到而不在文件里的有 { $count } 人，没有标记；要标缺席请加 --others-absent
cli-attendance-no-minutes = 时长未知
cli-attendance-backwards = 这一行离开早于进入，未采用 { $at }：{ $text }
cli-attendance-left = 没有用到 { $at }：{ $text }
cli-filter-text = 文字
cli-filter-cohort = 期次
cli-filter-state = 状态
cli-filter-sector = 赛道
cli-filter-role = 角色
cli-filter-city = 城市
cli-filter-expertise = 专长
cli-filter-from = 从
cli-filter-to = 到
cli-filter-startup = 企业
cli-filter-kind = 类型
cli-filter-silent-days = 未联系天数
cli-filter-helps-with = 愿意帮忙
cli-filter-purpose = 用途
cli-fields-none = 还没有自定义字段。用 fields candidates people 看看哪些列可以设为字段，用 fields add people 名称 增加。
cli-calendar-sum = 新增 { $new }，更改 { $changed }，不变 { $same }
cli-calendar-refused = 没有导入：第 { $line } 行，{ $title }：{ $why }
cli-holidays-year = { $year } 年：放假 { $off } 天，调休上班 { $work } 天；{ $paper }
cli-holidays-no-paper = 没有官方文件的出处
cli-calendar-exported = { $file }：{ $count } 场
cli-calendar-no-room = 那时没有坐得下这么多人的空闲场地。
cli-calendar-room = { $name }  曾容纳 { $most } 人，用过 { $sessions } 场
cli-season-planned = 将建立{ $name }，{ $sessions } 场活动；什么都没有写入。
cli-season-copied = 已建立{ $name }，{ $sessions } 场活动。
cli-season-unknown = { $years }年的放假安排还不知道，没有避开节日。

cli-match-nobody = 在营企业都有导师了。
cli-match-sum = 配上 { $pairs } 家，{ $left } 家没有配上；总分 { $total }
cli-filter-mentor = 导师
cli-office-free = 可约
