//! The known layouts. Words are folded: small letters, no blanks, no marks; what stands in brackets stays.

use super::layout::Layout;
use crate::import::{
    Field::{self, *},
    Kind,
};

const NONE: Layout = Layout {
    id: "",
    source: "",
    signature: &[],
    kind: None,
    columns: &[],
    blanks: &[],
    no_record: &[],
    is_attendance: false,
};

/// Companies as 企查查 and 天眼查 write them: what stands for nothing.
const HIDDEN: &[&str] = &["-", "--", "***", "暂不予显示", "未公示", "未公开", "暂无"];

/// What Google writes for each way to reach somebody, before and after 2023.
const GOOGLE: &[(&str, Field)] = &[
    ("phone*value", Phone),
    ("email*value", Email),
    ("address*formatted", Address),
    ("organizationname", Company),
    ("organization1name", Company),
    ("organizationtitle", Role),
    ("organization1title", Role),
    ("notes", Remark),
    ("nickname", Alias),
    ("phone*label", Other),
    ("phone*type", Other),
    ("email*label", Other),
    ("email*type", Other),
    ("address*", Other),
    ("labels", Other),
    ("groupmembership", Other),
    ("location", Other),
    ("language", Other),
    ("birthday", Other),
    ("fileas", Other),
];

/// More telling layouts come first.
pub(super) const ALL: &[Layout] = &[
    // Who came to a meeting.
    Layout {
        id: "tencent_meeting",
        source: "腾讯会议",
        signature: &["用户昵称*", "首次入会时间|入会时间", "最后退会时间|退会时间|离会时间"],
        is_attendance: true,
        ..NONE
    },
    Layout {
        id: "zoom",
        source: "Zoom",
        signature: &[
            "nameoriginalname",
            "useremail|email",
            "jointime|totaldurationminutes|totaldurecationminutes|durationminutes",
        ],
        is_attendance: true,
        ..NONE
    },
    Layout {
        id: "teams",
        source: "Microsoft Teams",
        signature: &[
            "name|fullname",
            "firstjoin|firstjointime|jointime",
            "lastleave|lastleavetime|leavetime",
            "inmeetingduration|duration|*duration",
        ],
        is_attendance: true,
        ..NONE
    },
    Layout {
        id: "teams_2020",
        source: "Microsoft Teams",
        signature: &["fullname", "useraction", "timestamp"],
        is_attendance: true,
        ..NONE
    },
    Layout {
        id: "dingtalk", source: "钉钉", signature: &["姓名", "考勤组", "userid"], is_attendance: true, ..NONE
    },
    Layout {
        id: "wecom_punch",
        source: "企业微信",
        signature: &["时间", "姓名", "账号", "考勤概况|打卡详情|打卡时间记录"],
        is_attendance: true,
        ..NONE
    },
    // Companies.
    Layout {
        id: "qcc_batch",
        source: "企查查",
        signature: &["原文件导入名称", "系统匹配企业名称"],
        kind: Some(Kind::Startups),
        columns: &[
            ("系统匹配企业名称", Company),
            ("法定代表人", PersonName),
            ("统一社会信用代码", CreditCode),
            ("成立日期", Founded),
            ("所属城市", City),
            ("电话", Phone),
            ("更多电话", Phone),
            ("邮箱", Email),
            ("更多邮箱", Email),
            ("企业规模", Other),
            ("参保人数", Other),
            ("曾用名", Other),
            ("英文名", Other),
            ("纳税人识别号", Other),
            ("企业地址", Other),
            ("通信地址", Other),
            ("经营范围", Other),
            ("企业简介", Other),
        ],
        blanks: HIDDEN,
        no_record: &["未匹配到相关企业"],
        ..NONE
    },
    Layout {
        id: "qcc_shareholders",
        source: "企查查",
        signature: &["企业名称", "股东名称", "股东类型|认缴出资额"],
        kind: Some(Kind::Startups),
        columns: &[("企业名称", Company)],
        blanks: HIDDEN,
        ..NONE
    },
    Layout {
        id: "tyc_list",
        source: "天眼查",
        signature: &["公司名称|企业名称", "登记状态|经营状态", "可用电话|其他电话|更多电话|联系电话", "法定代表人"],
        kind: Some(Kind::Startups),
        columns: &[
            ("公司名称", Company),
            ("企业名称", Company),
            ("法定代表人", PersonName),
            ("统一社会信用代码", CreditCode),
            ("成立日期", Founded),
            ("所属城市", City),
            ("可用电话", Phone),
            ("其他电话", Phone),
            ("联系电话*", Phone),
            ("不可用电话", Other),
            ("邮箱", Email),
            ("其他邮箱", Email),
            ("注册地址", Other),
            ("曾用名", Other),
            ("参保人数", Other),
            ("人员规模", Other),
        ],
        blanks: HIDDEN,
        no_record: &["未匹配到相关企业"],
        ..NONE
    },
    Layout {
        id: "tyc_investments",
        source: "天眼查",
        signature: &["企业名称", "被投资企业名称", "持股比例"],
        kind: Some(Kind::Startups),
        columns: &[
            ("被投资企业名称", Company),
            ("企业名称", Other),
            ("成立日期", Founded),
            ("所属行业", Sector),
            ("状态", Other),
            ("所属地区", Other),
        ],
        blanks: HIDDEN,
        ..NONE
    },
    Layout {
        id: "crunchbase",
        source: "Crunchbase",
        signature: &["organizationname", "organizationnameurl|cbrankcompany|operatingstatus"],
        kind: Some(Kind::Startups),
        columns: &[
            ("organizationname", Company),
            ("industries", Sector),
            ("headquarterslocation", Other),
            ("description", OneLiner),
            ("foundeddate", Founded),
            ("stage", Other),
            ("lastfundingtype", FundingStage),
            ("contactemail", Other),
            ("phonenumber", Other),
            ("companytype", Other),
        ],
        blanks: &["—", "-"],
        ..NONE
    },
    Layout {
        id: "incubator_yearly",
        source: "孵化器年报",
        signature: &[
            "企业名称|公司名称|单位名称",
            "在孵企业总收入千元|在孵企业总收入万元|*总收入千元|*总收入万元",
            "*知识产权*",
        ],
        kind: Some(Kind::Startups),
        columns: &[
            ("企业名称", Company),
            ("公司名称", Company),
            ("单位名称", Company),
            ("统一社会信用代码", CreditCode),
            ("*从业人员人", Other),
        ],
        ..NONE
    },
    // Forms.
    Layout {
        id: "wjx_number",
        source: "问卷星",
        signature: &["序号", "提交答卷时间", "所用时间", "第*题*"],
        columns: WJX,
        blanks: &["-2", "-3", "(空)", "(跳过)", "（空）", "（跳过）"],
        ..NONE
    },
    Layout {
        id: "wjx_text",
        source: "问卷星",
        signature: &["序号", "提交答卷时间", "所用时间", "来自ip|来源"],
        columns: WJX,
        blanks: &["(空)", "(跳过)", "（空）", "（跳过）", "-2", "-3"],
        ..NONE
    },
    Layout {
        id: "tencent_docs",
        source: "腾讯文档",
        signature: &["提交时间自动", "提交者自动"],
        columns: &[("提交时间自动", Other), ("提交者自动", Other)],
        ..NONE
    },
    Layout {
        id: "tencent_survey",
        source: "腾讯问卷",
        signature: &["编号", "开始答题时间", "结束答题时间"],
        columns: &[
            ("开始答题时间", Other),
            ("结束答题时间", Other),
            ("答题时长", Other),
            ("地理位置*", Other),
            ("用户类型", Other),
            ("用户标识", Other),
            ("昵称", Other),
            ("自定义字段", Other),
            ("ip", Other),
            ("ua", Other),
            ("referrer", Other),
        ],
        ..NONE
    },
    Layout {
        id: "jinshuju",
        source: "金数据",
        signature: &["序号", "提交时间|创建时间", "更新时间|最后更新时间"],
        columns: &[("提交时间", Other), ("创建时间", Other), ("更新时间", Other), ("最后更新时间", Other)],
        ..NONE
    },
    Layout {
        id: "wenjuan",
        source: "问卷网",
        signature: &["答题时长", "序号|编号|答卷编号"],
        columns: &[("答题时长", Other)],
        ..NONE
    },
    Layout {
        id: "typeform",
        source: "Typeform",
        signature: &["submitdateutc", "networkid|startdateutc"],
        columns: &[
            ("responsetype", Other),
            ("startdateutc", Other),
            ("stagedateutc", Other),
            ("submitdateutc", Other),
            ("networkid", Other),
            ("tags", Other),
            ("ending", Other),
        ],
        ..NONE
    },
    // Contacts.
    Layout {
        id: "google_contacts",
        source: "Google",
        signature: &[
            "lastname|familyname|name",
            "phoneticfirstname|yominame|givennameyomi|fileas",
            "labels|groupmembership",
        ],
        kind: Some(Kind::People),
        columns: GOOGLE,
        blanks: &["*"],
        ..NONE
    },
    Layout {
        id: "outlook_en",
        source: "Outlook",
        signature: &["firstname", "lastname", "emailaddress", "mobilephone|businessphone", "categories|jobtitle"],
        kind: Some(Kind::People),
        columns: &[
            ("title", Other),
            ("suffix", Other),
            ("company", Company),
            ("jobtitle", Role),
            ("mobilephone", Phone),
            ("businessphone", Phone),
            ("businessphone2", Phone),
            ("homephone", Phone),
            ("homephone2", Phone),
            ("otherphone", Phone),
            ("primaryphone", Phone),
            ("companymainphone", Other),
            ("*fax", Other),
            ("emailaddress", Email),
            ("email2address", Email),
            ("email3address", Email),
            ("email*", Other),
            ("notes", Remark),
            ("location", Other),
            ("language", Other),
            ("*city", Other),
            ("*street*", Other),
            ("birthday", Other),
            ("priority", Other),
            ("categories", Other),
        ],
        blanks: &["0/0/00", "00/0/0"],
        ..NONE
    },
    Layout {
        id: "outlook_zh",
        source: "Outlook",
        signature: &["姓", "名", "单位|公司", "移动电话", "电子邮件地址"],
        kind: Some(Kind::People),
        columns: &[
            ("单位", Company),
            ("公司", Company),
            ("职务", Role),
            ("移动电话", Phone),
            ("商务电话*", Phone),
            ("住宅电话*", Phone),
            ("其他电话", Phone),
            ("主要电话", Phone),
            ("单位主要电话", Other),
            ("*传真*", Other),
            ("电子邮件地址", Email),
            ("电子邮件2地址", Email),
            ("电子邮件3地址", Email),
            ("电子邮件*", Other),
            ("商务地址*", Other),
            ("住宅地址*", Other),
            ("其他地址*", Other),
            ("附注", Remark),
            ("地点", Other),
            ("语言", Other),
            ("类别", Other),
            ("位置", Other),
        ],
        blanks: &["00/0/0", "0/0/00"],
        ..NONE
    },
    Layout {
        id: "qq_sync",
        source: "QQ同步助手",
        signature: &["姓", "名", "qq", "qq同步助手*|qq同步助手分组"],
        kind: Some(Kind::People),
        columns: &[
            ("家庭电话", Phone),
            ("工作电话", Phone),
            ("其他手机", Phone),
            ("手机", Phone),
            ("单位", Company),
            ("公司部门", Other),
            ("商务地址*", Other),
            ("电子邮件", Email),
            ("备注", Remark),
        ],
        ..NONE
    },
    Layout {
        id: "linkedin",
        source: "LinkedIn",
        signature: &["firstname", "lastname", "connectedon"],
        kind: Some(Kind::People),
        columns: &[
            ("url", Other),
            ("emailaddress", Email),
            ("company", Company),
            ("position", Role),
            ("connectedon", Other),
        ],
        ..NONE
    },
    Layout {
        id: "google_forms",
        source: "Google Forms",
        signature: &["timestamp|时间戳记"],
        columns: &[("timestamp", Other), ("时间戳记", Other)],
        ..NONE
    },
];

const WJX: &[(&str, Field)] = &[
    ("提交答卷时间", Other),
    ("所用时间", Other),
    ("来源", Other),
    ("来源详情", Other),
    ("来自ip", Other),
    ("总分", Other),
];
