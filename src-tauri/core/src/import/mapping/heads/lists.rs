//! Words around what is meant: whose a column is, and what changes nothing.

/// Words that make a column somebody else's, or something else, wherever they stand.
pub(super) const ELSE: &str = "介绍人 推荐人 引荐人 推荐单位 推荐机构 推荐渠道 紧急 应急 财务 会计 出纳 助理 秘书 家长 父亲 母亲 父母 配偶 家属 亲属 监护人 \
    子女 不可用 无效 失效 停用 空号 传真 担保人 证明人 投资人 投资方 班主任 辅导员 辅导老师 辅导导师 客户经理 代理人 受托人 委托人 保荐 \
    第三方 供应商 客户 合作方 竞争对手 竞品 股东 监事 董秘 人事 行政 法务 曾任 曾用 原单位 原公司 前任 母公司 子公司 分公司 集团 户籍 籍贯 \
    出生 毕业 学校 专业 期望 意向 希望 计划 目标 拟 上传 附件 照片 网址 链接 填表 填报 经办 审核 审批 登记人 录入 身份证 证件号 证件类型 护照 \
    开户 银行 账号 发票";
/// The same, in English: words of a name, not letters in it.
pub(super) const ELSE_LATIN: &str = "referrer referral referred referee recommender recommended recommendation introducer introduced \
    emergency assistant parent parents guardian spouse children child mother father fax finance financial accountant \
    accounting secretary invalid unavailable former previous prior ex phonetic yomi billing nominator nominated sponsor kin \
    passport idcard ssn ip url link file photo upload attachment bank account \
    manager supervisor customer client supplier competitor expected desired planned target label type";
/// What a name that only asks begins with or holds.
pub(super) const QUESTIONS: &str = "是否 有无 能否 可否 愿否 会否 需否";
/// What a question in English begins with that is answered by yes and no.
pub(super) const QUESTIONS_LATIN: &str = "whether is are do does did has have can could would will may";
/// Words before what is meant that change nothing.
pub(super) const NEUTRAL: &str = "请填写 请输入 请选择 请提供 请问 请留下 请留 填写 输入 您的 你的 您 你 我的 本人的 本人 个人 真实 有效 常用 主要 目前 当前 现在 现有 \
    现 最新 最近 近期 所在 所属 所处 所从事 从事 的 第一 第二 其他 其它 更多 可用 备用 另一 工作 办公 办公室 商务 住宅 家庭 移动 联系 通讯 注册 工商 \
    全部 详细 完整 及 和 与 或 入驻 在孵 入孵 参赛 申报 申请 报名 参会 参加 创业 具体 系统匹配 企业级";
pub(super) const NEUTRAL_LATIN: &str = "your my the a an full primary main work business office home personal mobile other another second \
    current present legal registered official preferred e of for please enter what is s contact own value";
/// Whose a column is: the person of the row.
pub(super) const PERSON: &str = "学员 创始人 负责人 项目负责人 企业负责人 公司负责人 联系人 企业联系人 公司联系人 法人 法定代表人 法人代表 创业者 创办人 发起人 对接人 \
    报名人 参会人 申请人 成员 用户 人员 嘉宾 主讲 主讲人 讲师 参与者 会员 校友";
pub(super) const PERSON_LATIN: &str =
    "founder founders contact person participant applicant attendee student member speaker host user";
/// Whose a column is: the company of the row.
pub(super) const COMPANY: &str = "企业 公司 单位 项目 团队 机构 组织 品牌";
pub(super) const COMPANY_LATIN: &str = "company startup team project organisation organization business firm employer";
/// Whose a column is only among mentors.
pub(super) const MENTOR: &str = "导师 专家 顾问";
pub(super) const MENTOR_LATIN: &str = "mentor advisor coach expert";
/// Of a session.
pub(super) const SESSION: &str = "课程 活动 上课 讲座 授课 举办 会议";
pub(super) const SESSION_LATIN: &str = "session event course class lecture";
