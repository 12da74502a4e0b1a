//! The words by which Chinese and English spreadsheets call their columns.

use std::{collections::HashMap, sync::LazyLock};

pub(crate) use super::folding::fold;
use super::{Field, Kind, plain::is_headed};
use Field::*;

/// A field that a column's name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    pub(super) field: Field,
    /// The whole name is the word; else it only contains it.
    pub(super) sure: bool,
    /// It is what the name means first: 公司 is a company before it is a mentor's organisation.
    pub(super) first: bool,
}

impl Word {
    /// Whether the values may overrule it with another way to reach a person.
    pub(super) fn is_contact(self) -> bool {
        matches!(self.field, Phone | Email | Wechat)
    }
}

/// Whole names, folded. A name may mean several fields: the first that the kind has is meant.
const EXACT: &[(&[Field], &str)] = &[
    (
        &[Company, Organisation],
        "公司 公司名称 企业 企业名称 企业全称 公司全称 单位 单位名称 工作单位 所在单位 所在公司 \
         所在企业 任职公司 任职单位 现任职单位 入孵企业 入驻企业 创办企业 注册公司名称 企业名 公司名 单位名 company companyname startup startupname \
         employer organisation organization organisationname organizationname org",
    ),
    (&[Organisation, Company], "机构 机构名称 所在机构 所属机构 任职机构 affiliation firm institution"),
    (&[ShortName], "简称 企业简称 公司简称 品牌 品牌名 品牌名称 shortname brand"),
    (
        &[CreditCode],
        "统一社会信用代码 社会信用代码 信用代码 统一信用代码 营业执照号 税号 creditcode \
         unifiedsocialcreditcode uscc",
    ),
    (
        &[Sector, Expertise],
        "行业 所属行业 行业领域 领域 赛道 所属赛道 技术领域 产业领域 产业方向 产业 \
         所属领域 所属产业 细分领域 细分赛道 行业方向 行业类别 重点领域 sector industry vertical field",
    ),
    (
        &[Founded],
        "成立时间 成立日期 注册时间 注册日期 成立年月 成立年份 创立时间 创办时间 \
         工商注册时间 工商注册日期 注册成立时间 注册成立日期 公司成立时间 企业成立时间 founded foundedon \
         foundeddate foundingdate datefounded incorporated incorporatedon incorporationdate \
         dateofincorporation established",
    ),
    (
        &[FundingStage],
        "融资阶段 融资轮次 轮次 融资情况 融资进展 当前轮次 最新轮次 最近轮次 融资 fundingstage \
         stage round fundinground latestround lastround currentround",
    ),
    (
        &[OneLiner],
        "项目简介 企业简介 公司简介 简介 一句话介绍 一句话简介 主营业务 主营产品 项目介绍 核心产品 \
         oneliner description pitch tagline",
    ),
    (
        &[TeamSize],
        "员工数 员工人数 人数 团队人数 团队规模 在职人数 职工人数 从业人数 企业人数 规模 teamsize \
         employees headcount staff teamcount",
    ),
    (
        &[City, Place],
        "城市 所在城市 所在地 地区 所在地区 注册地 常驻城市 常驻地 现居城市 现居地 居住城市 所在省市 city location region basedin locality",
    ),
    (
        &[PersonName, Hosts],
        "姓名 名字 学员姓名 学员 创始人 创始人姓名 负责人 负责人姓名 项目负责人 企业负责人 联系人 \
         联系人姓名 企业联系人 校友姓名 校友 会员姓名 会员 导师姓名 导师 专家姓名 专家 法定代表人 \
         法人 法人代表 创业者 创业者姓名 创办人 发起人 对接人 参会人 报名人 中文名 中文姓名 真实姓名 name fullname founder foundername contact contactname contactperson person \
         mentor mentorname advisor member alumnus alumniname fn",
    ),
    // Two halves of a name, one column each: joined where both are there.
    (&[PersonName], "姓 姓氏 surname lastname familyname"),
    (&[PersonName], "名 givenname firstname forename"),
    (&[Reading], "拼音 姓名拼音 读音 pinyin reading"),
    (&[Alias], "昵称 用户昵称 微信昵称 群昵称 英文名 别名 曾用名 花名 alias nickname englishname preferredname"),
    (&[Role], "职务 职位 岗位 头衔 职称 担任职务 身份 role jobtitle position"),
    (&[Title, Role], "title"),
    (
        &[Phone],
        "手机 手机号 手机号码 电话 电话号码 联系电话 联系号码 移动电话 办公电话 座机 手机电话 联系手机 mobile \
         mobilephone mobilenumber phone phonenumber tel telephone cell cellphone contactno contactnumber",
    ),
    (&[Wechat], "微信 微信号 微信id 微信账号 wechat wechatid weixin xwechat xwechatid xweixin"),
    (
        &[Address],
        "通讯地址 通信地址 联系地址 邮寄地址 收件地址 寄送地址 地址 家庭地址 adr postaladdress mailingaddress \
         streetaddress",
    ),
    (&[Address, Place], "地址 address"),
    (&[Email], "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 邮件地址 联系邮箱 email emailaddress mail"),
    (
        &[Cohort],
        "届次 期次 期数 届别 届 期 批次 班级 第几期 第几届 几期 几届 所在期次 所属届别 所属期次 所属批次 营期 入营期次 cohort batch edition \
         class",
    ),
    (
        &[Expertise, HelpsWith, Sector],
        "擅长领域 专长 擅长 辅导领域 辅导方向 擅长方向 专业领域 研究方向 可辅导领域 服务领域 \
         expertise areasofexpertise skills speciality specialty topics",
    ),
    (
        &[HoursPerMonth],
        "每月可用小时 每月小时 每月小时数 每月可用时间 每月可用时长 月可用小时 可用小时 每月服务时长 \
         hourspermonth monthlyhours hoursmonth availability capacity",
    ),
    (&[Languages], "语言 语种 工作语言 language languages"),
    (&[Remark, Text], "备注 说明 备注说明 其他 附注 remark remarks note comment comments"),
    (&[Text, Remark], "notes"),
    (&[Day], "日期 活动日期 上课日期 课程日期 授课日期 举办日期 记录日期 走访日期 date day sessiondate"),
    (&[Time, Day], "时间 时段 上课时间 活动时间 课程时间 时间段 起止时间 time timeslot slot"),
    (&[Starts], "开始时间 开始 起始时间 开始日期 start starts starttime startsat from begin"),
    (&[Ends], "结束时间 结束 终止时间 结束日期 end ends endtime endsat to until"),
    (
        &[Title],
        "主题 课程 课程名称 课程主题 活动主题 活动名称 活动 课程内容 标题 topic session \
         sessiontitle subject event eventname",
    ),
    (&[SessionKind, NoteKind], "形式 活动形式 课程形式 活动类型 课程类型 类型 类别 kind type format sessiontype"),
    (
        &[Hosts],
        "主讲 主讲人 讲师 授课老师 授课导师 主讲导师 嘉宾 主讲嘉宾 分享嘉宾 老师 主持人 speaker \
         speakers host hosts facilitator instructor lecturer",
    ),
    (&[Place], "地点 上课地点 活动地点 场地 会议室 教室 place venue room where"),
    (&[JoinedOn], "入会日期 入会时间 加入时间 加入日期 入会年月 joined joinedon joindate datejoined membersince"),
    (
        &[ConsentDirectory],
        "是否同意公开联系方式 是否公开联系方式 同意公开联系方式 公开联系方式 是否公开 是否同意公开 \
         通讯录公开 是否列入通讯录 directoryconsent directory consentdirectory listindirectory oktosharecontact sharecontact",
    ),
    (&[Consent], "是否同意 授权 是否授权 个人信息授权 知情同意 同意 consent consented agreed optin"),
    (
        &[LastContact],
        "最近联系 最近联系时间 最近联系日期 上次联系 上次联系时间 最后联系时间 最后联系日期 \
         lastcontact lastcontacted lastcontactdate",
    ),
    (&[HelpsWith, Expertise], "可提供资源 可提供帮助 愿意提供的帮助 资源 可对接资源 helpswith canhelpwith offers"),
    (&[Circles], "圈子 社群 分会 小组 兴趣小组 circle circles group groups chapter"),
    (&[Text], "沟通内容 记录内容 走访内容 辅导内容 纪要 会议纪要 记录 正文 text content body summary"),
    // Of a session it is what the session is about.
    (&[Text, Title], "内容"),
    (&[NoteKind], "记录类型 沟通类型 notekind notetype"),
    (&[Author], "记录人 填写人 作者 跟进人 走访人 author writtenby by recordedby"),
    (
        &[NextStep],
        "下一步 下一步计划 待办 待办事项 后续跟进 跟进事项 后续计划 nextstep nextsteps actionitem \
         actionitems todo followup",
    ),
    (&[Health], "健康度 状态评分 health"),
    (&[Visibility], "可见范围 谁可见 visibility"),
    (&[Due], "截止日期 截止时间 到期日 完成期限 due duedate deadline dueon"),
];

/// Words inside longer names, the longer first where one contains another: a hint, not a proof.
const INSIDE: &[(&[Field], &str)] = &[
    (
        &[Other],
        "金额 融资额 投资额 营收 营业额 营业收入 销售额 产值 估值 注册资本 注册资金 amount revenue valuation turnover",
    ),
    (&[CreditCode], "信用代码 creditcode"),
    (&[ConsentDirectory, Consent], "公开 通讯录 directory"),
    (&[Consent], "同意 授权 consent"),
    (&[Phone], "联系方式 手机 电话 phone mobile"),
    (&[Wechat], "微信 wechat"),
    (&[Email], "邮箱 邮件 email"),
    (&[LastContact], "联系时间 联系日期 lastcontact"),
    (&[JoinedOn], "入会 加入 joined"),
    (&[Founded], "成立 founded"),
    (&[FundingStage], "融资 轮次 funding"),
    (&[HoursPerMonth], "小时 时长 hours"),
    (&[Expertise, HelpsWith], "擅长 专长 辅导 expertise"),
    (&[ShortName], "简称"),
    (&[OneLiner], "简介 介绍 主营"),
    (&[TeamSize], "人数 员工 employees"),
    (&[Role], "职务 职位 position"),
    (&[Company, Organisation], "项目名称 企业名称 公司名称 单位名称 company"),
    (&[PersonName], "姓名 负责人 联系人 创始人 founder"),
    (&[Hosts], "主讲 讲师 嘉宾 speaker"),
    (&[Title], "主题 topic"),
    (&[Place], "地点 场地 venue"),
    (&[City], "城市 city"),
    (&[Sector], "行业 赛道 industry sector"),
    (&[Cohort], "期次 批次 届次 cohort"),
    (&[NextStep], "下一步 待办 nextstep"),
    (&[Remark], "备注 remark"),
    (&[Starts], "开始 start"),
    (&[Ends], "结束"),
    (&[Day], "日期 date"),
    (&[Time], "时间 时段 time"),
];

const RUNNING_NUMBERS: [&str; 10] = ["序号", "编号", "序", "no", "nr", "id", "#", "number", "index", "seq"];

/// Words in a sheet's name or its headers that speak for a kind.
const KIND_WORDS: &[(Kind, &str)] = &[
    (Kind::Startups, "名册 学员 企业 项目 入孵 在孵 roster startup companies"),
    (Kind::Mentors, "导师 专家 mentor advisor"),
    (Kind::Sessions, "课程 安排 日程 课表 活动 session schedule agenda calendar"),
    (Kind::Alumni, "校友 会员 alumni alumnus member"),
    (Kind::Notes, "纪要 走访 沟通记录 辅导记录 notes"),
    (Kind::People, "通讯录 联系人 contacts people"),
];

/// A sheet's name counts like several columns, a header's word like one.
const SHEET_NAME_WEIGHT: u32 = 4;

/// The fields that a whole name may mean.
pub(crate) fn exact(name: &str) -> Option<&'static [Field]> {
    static WORDS: LazyLock<HashMap<&str, &[Field]>> = LazyLock::new(|| {
        let mut all: HashMap<&str, &[Field]> = HashMap::new();
        for (fields, names) in EXACT {
            names.split_whitespace().for_each(|name| {
                all.entry(name).or_insert(fields);
            });
        }
        all
    });
    WORDS.get(fold(name).as_str()).copied()
}

/// Whether a column is called so.
pub(crate) fn is_known(name: &str) -> bool {
    exact(name).is_some() || is_running_number(name) || is_headed(name)
}

/// Names of columns that stand in rows as well, as somebody's role.
const ROLES: &str = "创始人 负责人 项目负责人 企业负责人 联系人 法定代表人 法人 法人代表 导师 专家 校友 会员 学员 讲师 嘉宾 主持人 founder \
    mentor advisor member alumnus contact speaker host";

/// Whether the name of a column may stand in a row as well.
pub(crate) fn may_be_data(name: &str) -> bool {
    let folded = fold(name);
    ROLES.split_whitespace().any(|role| role == folded)
}

/// Whether a column may be called so.
pub(crate) fn is_hinted(name: &str) -> bool {
    !is_known(name) && inside(&fold(name)).next().is_some()
}

/// A half of a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameHalf {
    Surname,
    Given,
}

/// Which half of a name a column is called.
pub(crate) fn name_half(name: &str) -> Option<NameHalf> {
    let last = name.rsplit(" / ").next().unwrap_or(name);
    match fold(last).as_str() {
        "姓" | "姓氏" | "surname" | "lastname" | "familyname" => Some(NameHalf::Surname),
        "名" | "givenname" | "firstname" | "forename" => Some(NameHalf::Given),
        _ => None,
    }
}

/// Whether the column only counts the rows.
pub(super) fn is_running_number(name: &str) -> bool {
    RUNNING_NUMBERS.contains(&fold(name).as_str())
}

/// What stands between two names that share a column, where it is no mark: 单位及职务.
const AND: [&str; 5] = ["及其", "及", "和", "与", "and"];

/// An employer and a role, where a column of people says both by its name: 工作单位及职务, Company/Title.
pub(super) fn halves(name: &str, kind: Kind) -> Option<(Field, Field)> {
    if !matches!(kind, Kind::People | Kind::Mentors | Kind::Alumni) {
        return None;
    }
    let folded = fold(name.rsplit(" / ").next().unwrap_or(name));
    let among = |name: &str, fields: &[Field]| {
        let of_kind = |field: &&Field| fields.contains(field) && kind.fields().contains(field);
        exact(name)?.iter().find(of_kind).copied()
    };
    folded.char_indices().find_map(|(at, _)| {
        let (front, back) = folded.split_at(at);
        let back = AND.iter().find_map(|and| back.strip_prefix(and)).unwrap_or(back);
        Some((among(front, &[Company, Organisation])?, among(back, &[Role])?))
    })
}

/// A field of this kind that a name may be about, by what stands inside it: a hint, to be asked about.
pub(super) fn hinted(folded: &str, kind: Kind) -> Option<Field> {
    inside(folded).find_map(|fields| fields.iter().find(|field| kind.fields().contains(field))).copied()
}

/// Whether a column is called by a position in a company: its founder, its legal representative.
pub(super) fn heads_a_company(name: &str) -> bool {
    let folded = fold(name.rsplit(" / ").next().unwrap_or(name));
    HEADS.split_whitespace().any(|word| folded.starts_with(word))
}

const HEADS: &str =
    "法定代表人 法人 法人代表 创始人 负责人 企业负责人 公司负责人 项目负责人 创办人 发起人 创业者 企业联系人 founder";

fn inside(folded: &str) -> impl Iterator<Item = &'static [Field]> {
    INSIDE
        .iter()
        .filter(move |(_, words)| words.split(' ').any(|word| folded.contains(word)))
        .map(|(fields, _)| *fields)
}

/// How strongly the words of the sheet's name and of its headers speak for a kind. A header does where it begins with
/// such a word and its last one is known, as 导师姓名 does; 企业性质 says nothing of companies.
pub(super) fn named_weight(kind: Kind, headers: &[String], sheet_name: &str) -> u32 {
    if let Kind::Record(noun) = kind {
        let sheet = fold(sheet_name);
        let is_named = noun.names().iter().any(|name| sheet.contains(&fold(name)));
        return if is_named { SHEET_NAME_WEIGHT } else { 0 };
    }
    let words = KIND_WORDS.iter().filter(|(of, _)| *of == kind).flat_map(|(_, words)| words.split(' '));
    let sheet = fold(sheet_name);
    let latin: Vec<String> = sheet_name
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .collect();
    let known: Vec<String> =
        headers.iter().filter(|header| exact(header).is_some()).map(|header| fold(header)).collect();
    words
        .map(|word| {
            let is_there = if word.is_ascii() {
                latin
                    .iter()
                    .any(|token| token.strip_suffix('s').unwrap_or(token) == word.strip_suffix('s').unwrap_or(word))
            } else {
                sheet.contains(word)
            };
            let in_sheet = if is_there { SHEET_NAME_WEIGHT } else { 0 };
            in_sheet + known.iter().filter(|header| header.starts_with(word)).count() as u32
        })
        .sum()
}
