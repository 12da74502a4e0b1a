### 导出：校友联系表与导出记录。

exports-title = 报表与导出
exports-subtitle = 为了什么、给哪些人、留有记录
exports-contacts = 校友联系表
exports-log = 导出记录
exports-whom = 哪些校友
exports-whole-nursery = 完整数据
exports-what-for = 用途
exports-what-for-why = 没有同意这一用途的人不会列入，并会数清楚。
exports-choose-purpose = 请选择用途
exports-how = 内容与格式
exports-columns = 列
exports-full = 号码与地址完整写出
exports-full-now = 文件里将是完整的号码与地址，并记入导出记录。
exports-full-title = 完整写出号码与地址？
exports-full-question =
    { $count ->
       *[other] { $shown } 人的手机、微信号和邮箱会完整写进文件。只在这一用途非要不可时才这样做。
    }
exports-full-no = 保持遮挡
exports-full-yes = 完整写出
exports-format = 格式
exports-vcard-masked = 遮盖的号码和地址不写入通讯录文件；手机要用，请选择完整号码。
exports-language = 表头语言
exports-preview = 预览
exports-purpose-first = 选好用途，就能看到会导出谁。
exports-in =
    { $count ->
       *[other] 人列入，用途：{ $purpose }
    }
exports-left-out =
    { $count ->
       *[other] { $shown } 人不列入：{ $reasons }
    }
exports-left-out-of = { $why } { $count }
exports-sample = 开头几行，与文件里一样
exports-nobody = 按这些条件没有人可以列入。
exports-why-no-consent = 没问过
exports-why-refused = 不同意
exports-why-withdrawn = 已撤回
exports-why-expired = 已过期
exports-export = 导出
exports-writing = 正在写文件
exports-cancel = 取消
exports-file-name = 校友联系表-{ $day }
exports-done =
    { $count ->
       *[other] 已导出 { $shown } 人
    }
exports-on-record = 已记入导出记录。
exports-show = 打开所在文件夹
exports-log-failed = 导出记录没能打开
exports-log-none = 还没有导出过
exports-log-none-text = 每次导出都会记下：谁、何时、为了什么、多少人。
exports-at = 时间
exports-by = 谁
exports-file = 文件
exports-people = 人数
exports-out = 不列入
exports-values = 号码
exports-values-full = 完整
exports-values-masked = 遮挡
exports-state = 结果
exports-state-pending = 未完成
exports-state-done = 已写好
exports-state-failed = 没有写成
