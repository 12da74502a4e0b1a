### 未导入的行另存为文件时加上的列。

exchange-refused-row = 原文件行号
exchange-refused-reason = 未导入的原因
