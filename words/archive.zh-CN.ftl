### 完整数据：导出的文件夹里的说明。

archive-readme =
    这是一份苗圃的全部数据：每张表一个 CSV 文件（UTF-8），各列的说明在 datapackage.json（Data Package 标准）。
    空单元格表示没有内容；开头的反斜杠只是记号：去掉它就是原文。
    里面有个人信息，请妥善保管，用完删除。
    放回苗圃：新建一份苗圃，然后运行 miaopu-cli import 这个文件夹。
