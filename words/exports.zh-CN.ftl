### 导出：校友联系表与导出记录。

exports-title = 报表与导出
exports-subtitle = 按用途导出联系表，每次导出都有记录
exports-contacts = 校友联系表
exports-log = 导出记录
exports-whom = 哪些校友
exports-whole-nursery = 完整数据
exports-what-for = 用途
exports-what-for-why = 没有同意这一用途的人不会列入，另外计数。
exports-choose-purpose = 请选择用途
exports-how = 内容与格式
exports-columns = 列
exports-columns-hint = 选中一列后，按 Alt+↑、Alt+↓ 调整顺序。
exports-full = 完整显示号码与地址，不遮挡
exports-full-now = 文件里将是完整的号码与地址，并记入导出记录。
exports-full-title = 完整显示号码与地址？
exports-full-question =
    { $count ->
       *[other] { $shown } 人的手机、微信号和邮箱会完整写进文件。请只在这一用途确有必要时选择。
    }
exports-full-no = 保持遮挡
exports-full-yes = 完整显示
exports-format = 格式
exports-labels = 信封标签
exports-labels-hint = 每张 A4 印 14 枚（99 × 38 毫米）：通讯地址、公司、姓名。地址须完整，没有地址的人不列入。
exports-group = 分组
exports-group-none = 不分组
exports-vcard-masked = 遮挡的号码和地址不会写进通讯录文件；手机上要用，请选择完整号码。
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
exports-sample = 开头几行，与导出的文件一致
exports-nobody = 没有符合条件的人。
exports-why-no-consent = 未征询
exports-why-refused = 不同意
exports-why-withdrawn = 已撤回
exports-why-expired = 已过期
exports-why-id-number = 证件号码
exports-why-no-address = 没有通讯地址
exports-export = 导出
exports-writing = 正在写文件
exports-cancel = 取消
exports-file-name = 校友联系表-{ $day }
exports-done =
    { $count ->
       *[other] 已导出 { $shown } 人
    }
exports-on-record = 已记入导出记录。
exports-open = 打开文件
exports-show = 打开所在文件夹
exports-log-failed = 导出记录没能打开
exports-log-none = 还没有导出过
exports-log-none-text = 每次导出都会记下：谁、何时、为了什么、多少人。
exports-at = 时间
exports-by = 导出人
exports-file = 文件
exports-people = 人数
exports-out = 未列入
exports-values = 号码
exports-values-full = 完整
exports-values-masked = 遮挡
exports-state = 结果
exports-state-pending = 未完成
exports-state-done = 已完成
exports-state-failed = 失败

exports-column-up = { $column }：往前移
exports-column-down = { $column }：往后移
exports-locked = 打开文件需要密码
exports-password = 密码
exports-password-hint = 至少 8 个字符。密码不会保存，请通过其他途径告知收件人。
exports-values-locked = 有密码

exports-report-saved-ones = 已保存的报表
exports-report-save = 保存报表…
exports-report-save-title = 保存报表
exports-report-name = 名称
exports-report-hint = 同名的会被替换。是否完整显示号码不会保存，每次都会再问。
exports-report-saved = 已保存报表“{ $name }”
exports-report-remove = 删除报表“{ $name }”
exports-report-removed = 已删除报表“{ $name }”

exports-handed-out = 在哪些导出文件里
exports-recalls = 待收回
exports-recalls-count =
    { $count ->
       *[other] { $count } 份待收回
    }
exports-recalls-none = 没有要收回的文件
exports-recalls-none-text = 有人撤回同意时，凭这一同意导出过的文件会列在这里。
exports-recalls-failed = 待收回的文件没能列出
exports-recall-why = 这些文件是凭已撤回的同意导出的。请向拿到文件的人收回或要求删除，再记为已收回。
exports-recall-title = { $name }不再同意
exports-recall-question = 下列文件凭这一同意导出过。请收回或要求删除：
exports-recall-due = 待收回
exports-recall-settle = 记为已收回
exports-recall-later = 知道了
exports-recalled = 已记为收回：{ $file }（{ $name }）
exports-recalled-on = { $day } 已收回

exports-cohort-report = 期次进展报告
exports-cohort-what = 内容
exports-cohort = 期次
exports-cohort-from = 从
exports-cohort-from-hint = 不填：这一期的第一天
exports-cohort-to = 到
exports-cohort-to-hint = 不填：今天
exports-cohort-language = 报告语言
exports-cohort-same = 文件与右边的预览一致。
exports-cohort-file-name = { $cohort }进展报告-{ $day }
exports-cohort-failed = 期次没能列出
exports-cohort-none = 还没有期次
exports-cohort-none-text = 先在企业里新建一期。
