criteria-title = 评审指标
criteria-name = 评审指标
criteria-cohort = 期次
criteria-weight = 权重
criteria-top = 最高分
criteria-place = 次序
criteria-hint = 评分要点
criteria-usual-technology = 技术和产品
criteria-usual-model = 商业模式及实施方案
criteria-usual-market = 行业及市场
criteria-usual-team = 团队
criteria-usual-finance = 财务分析

history-op-save-criterion = 保存评审指标
history-op-remove-criterion = 删除评审指标
error-no-such-criterion = 这项评审指标已经不在了。
