### 评委的评分表。

score-sheet-title = 评分表
score-sheet-how = 请按表头的分值范围（从 0 到最高分）打分，不评的留空，填好后以 .xlsx 格式发回。
score-sheet-number = 序号
score-sheet-company = 申请企业
score-sheet-about = 项目情况
score-sheet-recommendation = 评审建议
score-sheet-comment = 评语
score-sheet-row-new = 新交
score-sheet-row-changed = 有改动
score-sheet-row-draft = 草稿
score-sheet-row-same = 没有变化
score-sheet-row-blank = 空白
score-sheet-row-refused = 未收入
