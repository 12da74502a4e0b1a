### 词汇表：程序里每件事只用一个词。

glossary-title = 词汇表
glossary-why = 程序里每件事只用一个词，中英文对照。

glossary-programme = 项目
glossary-programme-means = 一期一期办下去的营，如原力加速营。
glossary-cohort = 期次
glossary-cohort-means = 项目的一期，如第 4 期、2026 秋季营。总览说的“本期”是进行中的那一期。
glossary-startup = 企业
glossary-startup-means = 被孵化的公司或团队。“在营”指在本期已入营或加速中的企业。
glossary-enrolment = 加入期次
glossary-enrolment-means = 一家企业进入某一期；状态依次为申请、面试、入营、加速中、结营，也可能缓入、退出或未录取。
glossary-participant = 参营人员
glossary-participant-means = 企业里来参加活动的人，签到表上列的就是他们。
glossary-session = 活动
glossary-session-means = 工作坊、评审、路演等有日期的安排，都列在“日程”里。
glossary-attendance = 出勤
glossary-attendance-means = 签到登记的结果：出席、迟到、缺席、请假。出勤率是出席与迟到占已登记人次（请假不计）的比例，“覆盖 7/600 人次”说明它依据多少登记。
glossary-note = 记录
glossary-note-means = 关于一家企业写下的一条：进展、风险、求助或下一步。
glossary-next = 下一步
glossary-next-means = 记录里约定要做的事，可以有期限；过了期限就是逾期。
glossary-attention = 需要关注
glossary-attention-means = 里程碑或下一步逾期、求助没有回应、健康度连降、到场少、现金不足、没有导师，或超过设定天数没有消息的企业；每条提醒可以暂缓。没有记录时说“还没有数据”，不当作一切正常。
glossary-mentorship = 带教
glossary-mentorship-means = 导师与企业的关系：意向、洽谈中、已确定、已结束。
glossary-primary = 主导师
glossary-primary-means = 一家企业的几位导师里负责的那一位。
glossary-alumnus = 校友
glossary-alumnus-means = 企业结营后的参营人员，或名单里导入的往期成员。
glossary-consent = 同意情况
glossary-consent-means = 一个人对某一用途的答复：同意、不同意、已撤回、已过期；没有问过的是未征询，等于没有同意。
glossary-kept = 原样保留
glossary-kept-means = 导入时没有读懂的单元格，连同列名一字不改地存在记录里。
glossary-nursery = 数据文件
glossary-nursery-means = 一份苗圃：全部内容所在的一个 .miaopu 文件。
