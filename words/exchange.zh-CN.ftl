### 未导入的行另存为文件时加上的列。

exchange-refused-row = 原文件行号
exchange-refused-reason = 未导入的原因
exchange-refused-cut = {" "}有内容超出 Excel 的上限，已截断；存为 .csv 可保留全部。
exchange-cell-cut = …【截断：Excel 每格最多 32,767 个字符，完整内容请存为 .csv】
