### 设置。

settings-title = 设置
settings-subtitle = 这台电脑的偏好，和孵化器的设置
settings-me = 我是谁
settings-me-hint = 您写的记录、导出的文件都署这个名字，只在这台电脑上记住。
settings-me-nobody = 还没有选
settings-me-change = 换人…
settings-me-keep = 不换了
settings-me-said = 现在操作的是{ $name }
settings-copied = 备份已复制到 { $file }，在副本里工作。
settings-log-set-aside = 文件旁边有另一份副本没有写完的改动，没有并入这一份，已另存为 { $file }。
settings-copy-of = 由备份复制而来：{ $file }
settings-look = 外观
settings-language = 语言
settings-theme = 主题
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-density = 表格密度
settings-density-comfortable = 宽松
settings-density-normal = 适中
settings-density-compact = 紧凑
settings-nursery = 孵化器
settings-incubator = 名称
settings-silent-days = 多少天没有记录就提醒
settings-silent-days-hint = 显示在总览的“需要关注”里，可填 1 到 365。
settings-zone = 时区
settings-zone-hint = 日程的时间按它显示。
settings-saved = 设置已保存
settings-file = 数据文件
settings-file-hint = 全部内容都在这一个文件里，不经过网络。
settings-read-only = 只读
settings-show = 打开所在文件夹
settings-open = 打开其他文件…
settings-opened = 已打开：{ $file }
settings-backups = 备份
settings-back-up = 现在备份
settings-backed-up = 已备份：{ $file }
settings-no-backups = 还没有备份。
settings-more-backups =
    { $count ->
       *[other] 还有 { $count } 份更早的备份
    }
settings-show-backup = 打开{ $when }备份所在的文件夹
settings-check = 检查文件
settings-check-now = 开始检查
settings-checking = 正在检查……
settings-check-hint = 逐页核对数据文件是否完好。
settings-check-well = 文件完好
settings-check-findings =
    { $count ->
       *[other] 发现 { $count } 处不对
    }
settings-finding-engine = 数据库引擎
settings-finding-dangling-link = 指向不存在的记录
settings-finding-deleted-parent = 属于已删除的记录
settings-finding-stale-derived = 索引没有跟上
settings-finding-unknown-word = 本版本不认识的内容

settings-thresholds = 什么时候需要关注
settings-thresholds-hint = 超过这些界限，企业就列进总览的“需要关注”。
settings-threshold-cash = 现金少于
settings-threshold-milestone = 里程碑逾期达
settings-threshold-action = 下一步逾期达
settings-threshold-ask = 求助没有回应超过
settings-threshold-attendance = 近四次到场低于
settings-threshold-mentor = 没有导师超过
settings-threshold-late = 会议迟到从开始后
settings-threshold-early = 会议早退从结束前
settings-threshold-range = 1 到 { $most }
settings-unit-days = 天
settings-unit-minutes = 分钟
settings-unit-months = 个月
settings-unit-percent = %
settings-threshold-refused = 请填 1 到 { $most } 的整数。

settings-evidence-left = 删除了的凭证文件还占 { $size }（{ $pieces } 个），撤销时要用。
settings-evidence-clean = 清理，不能撤销
settings-evidence-cleaned = 已清理，释放 { $size }
