### 评审意见：打分、建议、评语。

reviews-recommendation-admit = 录取
reviews-recommendation-discuss = 讨论
reviews-recommendation-decline = 不通过
reviews-state-asked = 待评
reviews-state-draft = 草稿
reviews-state-given = 已交
reviews-state-withdrawn = 已撤回
reviews-state-conflict = 利益回避


history-op-save-review = 保存评审
history-op-withdraw-review = 撤回评审
history-op-declare-review-conflict = 申报利益回避
history-op-set-up-review = 设置评审
history-op-import-score-sheets = 收回评分表

error-not-asked-to-review = 没有请这位评委评{ $company }。请先在“指标与评委”里分配。
error-score-outside = { $criterion }：{ $score } 不在 0 到 { $top } 之间。
error-score-too-fine = { $criterion }：{ $score } 的小数太多，请保留一位小数。
error-scores-missing = “{ $criterion }”还没有打分。请打完全部指标，或先存为草稿。
error-criteria-changed = 这张评分表发出后，评审指标改过。请重新生成评分表，再把分数填进去。
error-review-conflict = 这位评委与{ $company }有利益关系，需要回避，不参与评审。
error-review-not-given = { $company }没有可以撤回的有效评审。
error-review-of-another = 这是别人的评审。评委只能提交自己的评审。
error-still-scored = 这项指标已经有 { $count } 个打分，不能删除，最高分也不能低于已打的分。
error-unknown-application = 这一行不属于这一期的任何申请：可能是后加的，或申请已经删除。
error-scored-twice = { $company }在表里出现了不止一次，请只留一行。
error-criterion-column-missing = 这张表里没有“{ $criterion }”一列。请补回这一列，或重新生成评分表。
error-named-otherwise = 这一行写的是“{ $word }”，末列的标记却是“{ $company }”，可能只对部分列排过序。请整行排序，或重新生成评分表。
error-not-a-score = { $criterion }：“{ $word }”不是数字。
error-not-a-recommendation = “{ $word }”不是评审建议，请填写录取、讨论或不通过。
error-not-a-score-sheet = 这个文件不是本程序的评分表。请先用“发评分表”生成，再填写。
error-score-sheet = 这是一张评分表，请到“申请”页用“收回评分表”导入。
