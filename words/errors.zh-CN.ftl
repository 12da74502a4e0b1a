### 可能出的错，`core/src/error.rs` 的每个代码一句话。这里没有个人信息。

## 字段
error-missing = 这里还没有填。
error-too-long = 太长了，最多 { $most } 个字。
error-no-such-day = 日历上没有这一天。请写成 2026-03-05 这样的年月日。
error-not-an-end = 结束时间应晚于开始时间。到第二天才结束的，请写成“次日 00:30”。
error-skipped-hour = 当天实行夏令时，时钟拨快一小时，没有这个钟点。请核对时间。
error-ends-before-start = 结束早于开始（{ $starts }）。
error-not-a-phone = 这不是电话号码。境外号码请以 + 和国家代码开头。
error-phone-digits-lost = 表格软件丢掉了这个号码的末几位，请重新填写。
error-not-an-email = 这不是邮箱地址。
error-not-a-wechat-id = 这不是微信号：6 到 20 位字母和数字，以字母开头；也可以是手机号。
error-not-a-number = 这里需要一个合适的数字。
error-out-of-range = 这里应在 { $least } 到 { $most } 之间。
error-not-a-time = 这不是时间。可以写成 9:30-11:30。
error-ambiguous-day = 像 3/5/26 这样的日期分不清年、月、日。请写成 2026-03-05。
error-not-a-day = 看不出是哪一天。请写成 2026-03-05 这样的年月日。
error-not-a-partial-day = 看不出年份或月份。可以写成 2019、2019-03 或 2019-03-14。
error-id-number = 证件号码不必收集。这里遮挡显示，不进入搜索，也不随报表和整库导出，只在本人索取个人资料时提供。用不到的话，请从表里删去这一列。
error-unknown-unit = 这里的单位换算不成这一项的单位。请按这一项的单位填写（导师时间：每月多少小时）。
error-formula-failed = 公式出错，没有值（#N/A、#REF! ……）。请在表格里改好，或填上实际内容。
error-formula-uncomputed = 这一格的公式还没有算出结果。请用 Excel 打开文件，保存一次再导入。
error-cell-damaged = 这一格里有损坏的字。请在原文件里改好，或在这里直接填上。
error-column-too-narrow = 这一格只有 ####：另存时列太窄，内容丢了。请在原表里把列拉宽，再存一次。
error-unknown-word = 这里不认识这个词。请从列出的词里选；命令行用 --help 查看。
error-note-empty = 请先写点内容。
error-note-in-future = 记录的日期不能晚于今天（{ $today }）。
error-note-about-nobody = 这一行没有写明是哪个项目的记录。请补上企业名称。
error-in-the-future = 这一天还没到，今天是 { $today }。

## 记录
error-no-such-record = 这条记录已经不在了。
error-no-such-startup = 这里没有这家企业。请核对名称的写法，或看看是否已经删除。
error-no-such-person = 这里没有这个人。请核对姓名的写法，或看看是否已经删除。
error-no-such-cohort = 这里没有这一期。请核对名称的写法，或看看是否已经删除。
error-no-such-session = 这场活动已经不在了。
error-session-clashes = 与 { $count } 场活动冲突：{ $sessions }。
error-session-too-long = 有时间的活动最长 24 小时。持续几天的活动请不填时间，写上最后一天。
error-days-with-time = 持续几天的活动没有时间。请去掉时间，或去掉最后一天。
error-series-too-long = 一次最多排 { $most } 场。请把截止日期提前。
error-series-empty = 这样一场也排不出来。请改间隔、场数或截止日期。
error-not-a-year-file = 这份文件不是一年的放假安排：要有 year 和 days，每天写 name、date、isOffDay，同一天只写一次。
error-holidays-not-announced = 这份文件里还没有 { $year } 年的放假安排。请等国务院办公厅发布通知后再导入。
error-no-such-mentor = 这位导师已经不在了。
error-still-in-use = 还有 { $count } 条记录与它相连，请先移走或删除。
error-already-enrolled = 这家企业已经在{ $cohort }里了。
error-illegal-move = 从现在的状态不能直接改成这个状态。
error-reason-needed = 这一步需要写明原因。
error-before-last-move = 上一步在 { $day }，这一步不能更早。
error-no-author = 还不知道是谁在操作。请先在“设置”的“我是谁”里选好；命令行请用 who。
error-not-the-author = 记录归作者所有，别人可以评论。
error-ambiguous-name = 有不止一条记录叫这个名字，请选定其中一条。
error-same-record = 这两条本来就是同一条记录。
error-is-author = 这是您本人：请保留您自己的记录，把另一条并进来。

## 历史
error-no-such-op = 历史里没有这一步。
error-nothing-to-undo = 没有可以撤销的改动。
error-nothing-to-redo = 没有可以重做的改动。
error-not-undoable = 这一步不能撤销。
error-already-undone = 这一步已经撤销过了。

## 导入
error-file-not-found = 找不到这个文件，可能被移动或改名了。
error-file-is-folder = 这是文件夹，请选择文件。
error-file-too-large = 文件太大，无法安全读取。请拆成几个。
error-file-holds-too-much = 文件里的内容太多：最多读 2000 万个单元格（空的也算）或 512 MB 文字。请拆成几个文件，分别导入。
error-file-changed = 文件在预览之后变了，或已不在原处。什么都没有导入；请重新打开文件，再看一遍。
error-file-not-readable = 文件读不出来。请用原来的软件打开后另存一次。
error-file-forbidden = 没有读取这个文件的权限。请检查文件和文件夹的权限，或复制一份到自己的文件夹。
error-file-in-use = 文件正被别的程序占用。请在那里关闭它，再试一次。
error-file-lost = 读到一半，磁盘或网络断开了。请检查 U 盘、网络盘是否还连着，再试一次。
error-lock-file = 这是 { $meant } 打开时留下的锁文件，里面没有数据。请选 { $meant }。
error-not-a-spreadsheet = 文件内容与后缀不符。请用 Excel 打开，另存为 .xlsx。
error-file-is-document = 这是文字文档或演示文稿（Word、WPS 等）。请把里面的表格复制到新的 Excel 文件，存成 .xlsx 再导入。
error-not-text = 这里只接受文字：从表格里复制的单元格，或 CSV。工作簿请直接选文件。
error-nothing-pasted = 剪贴板里没有文字。请先在 Excel 或 WPS 里选中一片单元格，按 Ctrl+C 复制。
error-password-protected = 文件有密码。请另存一份没有密码的再导入。
error-file-empty = 文件是空的。请用 Excel 打开看看，内容还在的话保存一次再导入。
error-too-many-columns = 表格的列太多了，最多 { $most } 列。请删去用不到的列，存好再导入。
error-too-many-rows = 表格超过 { $most } 行。请拆成几个。
error-cell-too-long = 第 { $row } 行有一格文字过长。请去掉后再试。
error-zip-bomb = 文件解压后会过大，所以没有打开。请把要导入的表复制到新的 Excel 文件里再导入。
error-unknown-format = 不支持这种文件。请用 .xlsx、.csv 或 .vcf。
error-attendance-export = 这是{ $source }导出的参会或打卡记录，不是名单，没有导入任何内容。签到请在活动里登记；确实要当作名单导入，请用命令行的 --as。
error-is-a-calendar = 这是日历文件（.ics）。请在“日程”的 … 菜单里导入（命令行用 calendar import）。
error-unknown-encoding = 没有这种文字编码。
error-unclosed-quote = 第 { $row } 行有一个引号没有闭合。请在那里补上或删去这个引号。
error-no-table = 文件里没有找到表格。名单要一行一人或一行一家；只有一列时，第一行请写上表头，如“姓名”。
error-unknown-kind = 看不出表格里是什么，请自己选择。
error-column-missing = 有一个必需的列没有选。
error-plan-stale = 预览之后数据又有改动，这是重新核对的结果，请再看一遍。
error-no-such-row = 表里没有这一行。
error-no-such-column = 文件里没有这一列。请照表头原样写。
error-unknown-field = 没有这个字段。字段名如 person_name、phone、city。
error-field-of-other-kind = 这类记录没有“{ $field }”这一项，改成其中一项，或留作文字（other）：{ $fields }。
error-not-for-all = 这一项不能所有行都一样：它是一个人的姓名或联系方式。
error-not-a-mapping = 这不是匹配文件。请选以 .miaopu-mapping 结尾的文件。
error-mapping-does-not-fit = 匹配文件里的列，这个文件里没有。请换一份，或在这里逐列选择。
error-left-out = 您选择不导入这一行。
error-no-name = 这一行没有姓名或名称。
error-text-too-long = 文字太长，放不下。
error-masked-value = 这是打了星号的内容，看不出原值。请换成完整的值，或留空。
error-part-stored = 这一格只有一部分存进了字段，全文已作为文字保留在记录里。
error-day-ahead = 这一天还没有到。

## 导出
error-nobody-left = 没有人可以导出：这些人都没有同意这一用途，也没有其他依据。
error-unknown-purpose = 没有这种用途。
error-folder-missing = 文件夹不存在。
error-folder-not-empty = 这个文件夹里已有内容。请选一个空文件夹或新的名称。
error-not-an-archive = 这不是苗圃导出的完整数据：缺少或无法读取 { $file }。请选导出的文件夹。
error-not-empty = 这份苗圃里已有数据。完整数据只能导入新建的苗圃：请先新建一份。
error-archive-row = { $file } 第 { $row } 行无法读取。请改正后重新导入；什么都没有写入。
error-archive-link = { $file } 里有一行指向不存在的记录。请把缺少的记录补回；什么都没有写入。

## 离开窗口
error-link-forbidden = 这个地址不能从这里打开。请复制后仔细核对再用。
error-link-not-opened = 这台电脑上没有能打开这个地址的程序。请复制地址。
error-not-chosen = 这个文件不是在这里选的。请重新选一次。

## 文件
error-nursery-away = 上次打开的数据文件不在原处。它可能在没有插上的 U 盘里，或者文件、文件夹改了名、移走了。请插上 U 盘后再试一次，或选择它现在的位置。
error-is-backup = 这是一个备份，不直接在里面工作。请在窗口里打开它，会先复制一份；用命令行时，请先把它复制成别处的 .miaopu 文件。
error-file-blank = 这个文件是空的，里面没有苗圃的数据。文件没有被改动。请选择别的文件，或打开一个备份。
error-not-a-database = 这不是苗圃的数据文件。文件没有被改动。
error-not-ours = 这个文件是别的程序建立的。文件没有被改动。
error-file-unreleased = 这个文件由苗圃正式发布之前的版本写成，本版本不能打开它。请用原来的程序打开它，把整个苗圃导出为一个文件夹，再在这里新建的苗圃里取回这个文件夹。文件没有被改动。
error-word-unknown-here = 数据里有本版本的苗圃不认识的内容，是更新的版本写入的。请升级程序；数据没有被改动。
error-from-newer-program = 这个文件由更新版本的苗圃写成（文件版本 { $version }）。请升级程序，文件没有被改动。
error-damaged = 数据文件已损坏，已原样保留。请选择一个备份继续。
error-locked = 文件正被 { $holder } 使用，请先在那里关闭。
error-busy = 文件此刻被别的程序占用。什么都没有改动，请稍后再试。
error-read-only = 这里不能写入文件。请检查文件和文件夹的权限。
error-already-exists = 已经有同名的文件。
error-file-exists = 这个文件已经存在，没有被改动。请换一个名字；确定要覆盖它，就加上 --force。
error-disk-full = 磁盘满了。数据没有丢失，请腾出空间后再试。
error-file-replaced = 数据文件在打开期间被其他程序替换或删除了（网盘同步的文件夹常会这样）。之后的改动不再保存。请先立即备份，留住这里打开的内容，再关闭程序，打开正确的文件。
error-second-name = 这个文件在磁盘上还有第二个名字（硬链接），两个程序用两个名字打开会把它毁掉。请复制这个文件，再打开复制出来的那份。
error-not-confirmed = 磁盘没有确认改动已保存。请检查磁盘，再看看改动在不在。
error-io = 磁盘读写出错。请重试，并检查磁盘。
error-cancelled = 已取消，什么都没有改动。
error-internal = 程序内部出错。什么都没有改动，请反馈给我们。

error-password-needs-workbook = 只有 Excel 工作簿能加打开密码。请选 Excel 格式，或不设密码。
error-password-not-text = 密码文件不是文本文件。请用记事本把密码存成 UTF-8 文本再试。
error-password-too-short = 密码太短，请至少用 { $least } 个字符。
error-labels-need-whole = 标签要印完整地址。请先确认“完整显示号码与地址”。
error-too-many-to-print = 打印件最多列 { $most } 人。请缩小范围，或改用 Excel。
error-font-missing = 本机没有能印出“{ $characters }”的字体。请安装 { $font } 后再试，或改用 Excel。
error-no-such-report = 没有叫这个名字的已存报表。
error-works-here = 这个人正在用这台电脑工作，不能删除自己。请由别的同事来删除。
error-not-the-name = 与姓名不符。请照原样写出这个人的姓名。
error-not-an-address = 网址要以 http:// 或 https:// 开头。
error-no-such-field = 没有“{ $field }”这一项。可用的有：{ $fields }。
error-no-such-own-field = 没有这个自定义字段，也可能已经移除。可用的见自定义字段列表（设置，或 fields list）。
error-field-is-there = 已经有这个字段了。
error-field-of-id-numbers = 证件号码不能作为字段，只原样保留。
error-no-plan-of-a-folder = 完整数据的文件夹要么整份导入，要么不导入，没有预览。请去掉 --plan。
error-no-such-ending = 文件名要以这些结尾之一：{ $endings }。
error-not-whole = 这一项只能是整数。请取整，或写进备注。
error-negative = 这一项不能小于零。
error-unknown-choice = 没有这个选项。可用的有：{ $choices }。
error-ambiguous-record = 文件里另一行、或这里不止一条记录说的是同一件事，内容却不一样，看不出指哪一条。请改其中一条，再导入。
error-not-a-pair = 要写成“名称=值”，中间是等号。
error-unknown-filter = 这个列表没有这个筛选条件。可用的见 list --help。
error-not-printed = 打印窗口没能打开。请检查系统里是否装有打印机或“打印到文件”。
