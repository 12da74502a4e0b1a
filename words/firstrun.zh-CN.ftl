### 第一次打开，以及文件打不开的时候。

firstrun-title = 欢迎来到苗圃
firstrun-lead = 数据只在这台电脑上，不需要网络，也不需要账号。
firstrun-language = 语言
firstrun-incubator = 孵化器名称
firstrun-incubator-hint = 如：漕河泾创业苗圃
firstrun-name = 您的姓名
firstrun-name-hint = 姓在前，如：林若涵
firstrun-name-why = 记录会署上这个名字。
firstrun-begin = 怎样开始
firstrun-way-empty = 从空白开始
firstrun-what-empty = 自己建营期、添企业
firstrun-way-example = 打开示例营期
firstrun-what-example = 24 家虚构企业和十二周的活动，随便试
firstrun-way-import = 导入 Excel
firstrun-what-import = 把现有名单带进来，导入前先看预览
firstrun-way-folder = 从导出的文件夹…
firstrun-what-folder = 取回先前导出的完整数据，名称和姓名都在里面
firstrun-other = 打开已有的数据文件…
firstrun-problem = 数据文件没能打开
firstrun-problem-lead = 文件没有被改动，数据都还在。
firstrun-again = 再试一次
firstrun-other-file = 选择别的文件…
