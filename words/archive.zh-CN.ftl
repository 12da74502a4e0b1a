### 完整数据：导出的文件夹里的说明。

archive-readme =
    这是一份苗圃的全部数据：每张表一个 CSV 文件（UTF-8），各列的说明在 datapackage.json（Data Package 标准）。
    空单元格表示没有内容；开头的反斜杠只是记号：去掉它就是原文。
    导入时按原文保留的证件号码不在其中，只随备份和本人的个人资料保存。
    里面有个人信息，请妥善保管，用完删除。
    放回苗圃：第一次打开苗圃时选“从导出的文件夹”；或新建一份苗圃，运行 miaopu-cli import 这个文件夹。

archive-title = 完整数据
archive-why = 把全部数据导出为一个文件夹的 CSV 文件：任何表格软件都能打开，也能导入一份新的苗圃。里面有个人信息，导出会留下记录。
archive-out = 导出到空文件夹…
archive-in = 从导出的文件夹取回…
archive-job-writing = 正在导出
archive-job-reading = 正在取回
archive-left = 大约还需 { $time }
archive-cancel = 取消
archive-written = 已导出 { $tables } 张表、{ $rows } 行
archive-taken = 已取回 { $tables } 张表、{ $rows } 行
archive-on-record = 已记入导出记录。
archive-show = 打开所在文件夹
archive-changed = 导出以后改动过，已按现在的内容导入：{ $files }。如果不是有意改的，请撤销这次导入。
