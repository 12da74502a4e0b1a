//! Invented names, companies, words and numbers.

use super::dice::Dice;
use crate::people::{ContactDraft, ContactKind, PersonDraft};

pub const SECTORS: &[&str] =
    &["人工智能", "生物医药", "医疗器械", "集成电路", "物联网", "智能制造", "新材料", "航空航天", "企业服务", "新能源"];
pub const STAGES: &[&str] = &["未融资", "种子轮", "天使轮", "Pre-A轮", "A轮"];
pub const ROLES: &[&str] = &["创始人兼CEO", "联合创始人", "CTO", "总经理", "运营负责人", "市场总监"];
pub const EXPERTISE: &[&str] = &[
    "股权与融资",
    "市场营销",
    "财务税务",
    "知识产权",
    "人力资源",
    "产品",
    "供应链",
    "医疗注册",
    "政策申报",
    "路演表达",
];
const CITIES: &[&str] = &["上海", "上海", "上海", "苏州", "杭州", "南京", "北京", "深圳", "宁波", "合肥"];
const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾",
    "彭", "吕", "单", "解", "仇", "欧阳", "尉迟", "上官", "诸葛",
];
const GIVEN: &[&str] = &[
    "明远", "若涵", "思嘉", "子琪", "浩然", "欣怡", "宇航", "雨桐", "嘉豪", "诗涵", "俊杰", "静", "磊", "敏", "洋",
    "艳", "勇", "军", "杰", "娟", "涛", "超", "秀英", "志强", "海燕", "建华", "晓东", "文博", "一诺", "沐阳", "佳宁",
    "书瑶", "景行", "知夏", "云舟", "清和", "望舒", "承泽", "亦凡", "梓萱",
];
const ROOTS: &[&str] = &[
    "云岭", "星澜", "鹿鸣", "元初", "松果", "拓岳", "溪谷", "青禾", "知微", "海棠", "九章", "北辰", "微光", "木石",
    "若水", "飞廉", "听涛", "明川", "千寻", "半夏", "澄明", "远山", "禾光", "衡石", "观复",
];
const TRADES: &[(&str, &str)] = &[
    ("人工智能", "智能"),
    ("生物医药", "生物"),
    ("医疗器械", "医疗"),
    ("集成电路", "微电子"),
    ("物联网", "物联"),
    ("智能制造", "智造"),
    ("新材料", "新材"),
    ("航空航天", "航天"),
    ("企业服务", "软件"),
    ("新能源", "能源"),
];
const FOREIGN_FIRST: &[&str] = &["Amelia", "Noah", "Sofia", "Lucas", "Priya", "Kenji", "Elena", "Omar"];
const FOREIGN_LAST: &[&str] = &["Clarke", "Weber", "Rossi", "Tanaka", "Nair", "Lindqvist", "Moreau", "Haddad"];
const FOREIGN_COMPANIES: &[&str] =
    &["Northfield Robotics", "Blue Heron Bio", "Kestrel Analytics", "Fernleaf Energy", "Harbourlight AI"];
const PREFIXES: &[&str] = &["138", "139", "150", "159", "177", "186", "188", "199"];

pub const LINES: &[(&str, &str)] = &[
    ("人工智能", "让一线工程师用自然语言调试产线"),
    ("生物医药", "缩短抗体筛选周期的微流控平台"),
    ("医疗器械", "可居家使用的心衰监测贴片"),
    ("集成电路", "面向车规的低功耗接口芯片"),
    ("物联网", "老楼也装得起的消防感知网"),
    ("智能制造", "小批量零件的柔性夹具"),
    ("新材料", "可回收的轻量化复合板材"),
    ("航空航天", "低空巡检无人机的起降机场"),
    ("企业服务", "帮中小企业把合同管明白"),
    ("新能源", "园区级储能的调度软件"),
];

/// Companies have at least so many different names.
pub const NAMES_AT_LEAST: usize = 200;

/// A person of no company yet; one in twelve comes from abroad.
pub fn person(dice: &mut Dice) -> PersonDraft {
    let foreign = dice.chance(8);
    let name = if foreign {
        format!("{} {}", dice.pick(FOREIGN_FIRST), dice.pick(FOREIGN_LAST))
    } else {
        format!("{}{}", dice.pick(SURNAMES), dice.pick(GIVEN))
    };
    let number = format!("{}{:08}", dice.pick(PREFIXES), dice.below(100_000_000));
    let account = format!("mp{}{}", &number[7..], dice.below(900) + 100);
    let mut contacts = vec![ContactDraft { kind: ContactKind::Mobile, value: number }];
    if dice.chance(70) {
        contacts.push(ContactDraft { kind: ContactKind::Wechat, value: account.clone() });
    }
    if dice.chance(60) {
        contacts.push(ContactDraft { kind: ContactKind::Email, value: format!("{account}@example.com") });
    }
    PersonDraft { name, city: Some((*dice.pick(CITIES)).to_owned()), contacts, ..PersonDraft::default() }
}

/// The short name of a company in a sector; a small share comes from abroad.
pub fn company(dice: &mut Dice, sector: &str) -> String {
    if dice.chance(6) {
        return (*dice.pick(FOREIGN_COMPANIES)).to_owned();
    }
    let trade = TRADES.iter().find(|(s, _)| *s == sector).map_or("科技", |(_, trade)| trade);
    format!("{}{trade}", dice.pick(ROOTS))
}

/// The registered name for a short one.
pub fn registered(short: &str) -> String {
    if short.is_ascii() { format!("{short} Ltd.") } else { format!("{short}科技（上海）有限公司") }
}
