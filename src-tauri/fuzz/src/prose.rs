//! Texts as they stand in cells, headers and search fields: words of the field, and anything else.

use bolero::TypeGenerator;

use crate::edits::pick;

/// What stands in headers.
pub const HEADERS: [&str; 48] = [
    "姓名",
    "姓",
    "名",
    "手机",
    "联系电话",
    "电话 (2)",
    "微信",
    "邮箱",
    "联系方式",
    "公司",
    "企业名称",
    "职务",
    "城市",
    "行业",
    "届次",
    "入会日期",
    "是否公开",
    "是否同意",
    "备注",
    "擅长领域",
    "负责人",
    "成立日期",
    "团队人数",
    "融资轮次",
    "融资金额(万元)",
    "统一社会信用代码",
    "日期",
    "主题",
    "开始时间",
    "结束时间",
    "时间",
    "主讲人",
    "地点",
    "每月可用小时",
    "语言",
    "序号",
    "内容",
    "记录人",
    "下一步",
    "截止日期",
    "健康度",
    "载体名称",
    "建筑面积",
    "有效期",
    "Name",
    "Phone",
    "负责人信息 / 姓名",
    "合计",
];

/// What stands in cells.
pub const VALUES: [&str; 56] = [
    "陈一鸣",
    "周晓岚",
    "欧阳修远",
    "Lena Brandt",
    "王伟 13900001234",
    "13900001235",
    "+86 139 0000 1236",
    "0571-55501234",
    "13900001236 李秘书",
    "1.39E+10",
    "chen@example.org",
    "xiaolan_88",
    "星桥科技有限公司",
    "星桥科技（杭州）有限公司",
    "云岭科技/创始人",
    "自由职业",
    "CTO",
    "杭州",
    "人工智能、硬件",
    "第3期",
    "第 3 期、第 5 期",
    "4",
    "2019年3月",
    "2026-03-05",
    "3/5/26",
    "05.03.2026",
    "2026-02-30",
    "45000",
    "2026-03-05 14:00",
    "9:30-11:30",
    "22:30",
    "24:00",
    "是",
    "否",
    "同意",
    "不同意",
    "1,200",
    "¥1,200.50",
    "12万",
    "0.001亿元",
    "-0.5",
    "约50人",
    "３０",
    "天使轮",
    "-",
    "无",
    "/",
    "合计",
    "#N/A",
    "####",
    "=1+1",
    "91999999MA0AAAA01Y",
    "https://example.org/a?b=c",
    "zhangwei",
    "zw",
    "孵化器",
];

/// Marks that mean something to one reader or another.
const MARKS: [&str; 40] = [
    " ", "\u{3000}", "\u{a0}", "\u{feff}", "\u{200b}", "\0", "\n", "\r\n", "\t", ",", "，", ";", "、", "/", "-", "—",
    ".", "。", ":", "：", "\"", "'", "*", "(", ")", "（", "）", "+", "%", "万", "亿", "元", "年", "月", "日", " NEAR ",
    " AND ", " OR ", " NOT ", "\u{fffd}",
];

/// A piece of a text.
#[derive(Clone, Debug, TypeGenerator)]
pub enum Piece {
    Header(u8),
    Value(u8),
    Mark(u8),
    Number(u32),
    Letter(char),
    Letters(#[generator(bolero::produce::<Vec<char>>().with().len(0_usize..6))] Vec<char>),
    /// What was said so far, so many times more.
    Again(#[generator(1_u8..6)] u8),
}

/// A text of a few pieces.
#[derive(Clone, Debug, TypeGenerator)]
pub struct Text(#[generator(bolero::produce::<Vec<Piece>>().with().len(0_usize..5))] Vec<Piece>);

/// A header: mostly one that is known.
#[derive(Clone, Debug, TypeGenerator)]
pub enum Header {
    Known(u8),
    AlsoKnown(u8),
    Said(Text),
}

/// A cell: mostly a value that some column may hold.
#[derive(Clone, Debug, TypeGenerator)]
pub enum Value {
    Known(u8),
    AlsoKnown(u8),
    Said(Text),
    Blank,
}

impl Text {
    /// The text itself.
    pub fn say(&self) -> String {
        let mut said = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Header(at) => said.push_str(pick(&HEADERS, *at)),
                Piece::Value(at) => said.push_str(pick(&VALUES, *at)),
                Piece::Mark(at) => said.push_str(pick(&MARKS, *at)),
                Piece::Number(number) => said.push_str(&number.to_string()),
                Piece::Letter(letter) => said.push(*letter),
                Piece::Letters(letters) => said.extend(letters),
                Piece::Again(times) => said.push_str(&said.repeat(usize::from(*times))),
            }
        }
        said
    }
}

impl Header {
    /// The header itself.
    pub fn say(&self) -> String {
        match self {
            Self::Known(at) | Self::AlsoKnown(at) => pick(&HEADERS, *at).to_owned(),
            Self::Said(text) => text.say(),
        }
    }
}

impl Value {
    /// The cell's text.
    pub fn say(&self) -> String {
        match self {
            Self::Known(at) | Self::AlsoKnown(at) => pick(&VALUES, *at).to_owned(),
            Self::Said(text) => text.say(),
            Self::Blank => String::new(),
        }
    }
}
