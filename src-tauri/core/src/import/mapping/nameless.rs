//! What columns without a name may be, by their values alone: of a table that has no header.

use std::cmp::Reverse;

use super::{ColumnGuess, Field, Kind, evidence::Evidence, words};
use crate::{
    import::formats::{Cell, Row},
    kit::{
        days::read_day,
        names::{surname, tidy},
        text::is_han,
    },
    organisations::rules::has_legal_form,
};

/// The surnames of nine in ten.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易\
    乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲\
    房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫\
    寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊";

/// How companies end in daily speech, which leaves out their legal form.
const TRADES: &str = "科技 智能 生物 能源 医疗 医药 网络 软件 信息 数据 教育 文化 传媒 资本 投资 创投 基金 大学 学院 研究院 研究所 \
    实验室 中心 工作室 事务所 银行 机器人 材料 环保 半导体 光电 电子 农业 物流 咨询 labs tech technologies capital ventures ai \
    university institute bank studio partners group gmbh llc corp";

/// How a role ends, or is called.
const ROLES: &str = "创始人 合伙人 经理 总裁 董事长 董事 总监 主管 主任 主席 负责人 法人 法定代表人 秘书长 院长 教授 助理 顾问 专员 \
    工程师 ceo cto cfo coo cmo founder cofounder partner director manager president chairman professor engineer head";

const CITIES: &str = "上海 北京 天津 重庆 苏州 南京 无锡 常州 杭州 宁波 温州 深圳 广州 东莞 佛山 成都 武汉 西安 长沙 郑州 合肥 青岛 \
    济南 厦门 福州 南昌 昆明 贵阳 南宁 海口 沈阳 大连 哈尔滨 长春 石家庄 太原 兰州 香港 shanghai beijing shenzhen guangzhou \
    hangzhou suzhou nanjing chengdu wuhan singapore london";

/// A longer text is a sentence, not a name.
const NAME_LETTERS: usize = 30;
/// Most and fewest words of a Latin name.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// What the rows are; none where no column says whom or what they are about.
pub(super) fn kind(rows: &[Row], sheet_name: &str) -> Option<Kind> {
    use Field::*;
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let fields: Vec<Field> = (0..width)
        .filter_map(|column| Evidence::of(rows, column).field().or(looks(rows, column).first().copied()))
        .collect();
    let has = |wanted: &[Field]| wanted.iter().any(|field| fields.contains(field));
    let kinds: &[Kind] = match (has(&[Company]), has(&[PersonName, Phone, Email])) {
        (true, _) if has(&[CreditCode]) => &[Kind::Startups],
        (true, true) => &[Kind::People, Kind::Mentors, Kind::Alumni, Kind::Startups],
        (false, true) => &[Kind::People, Kind::Mentors, Kind::Alumni],
        (true, false) => &[Kind::Startups],
        (false, false) => &[],
    };
    kinds.iter().copied().min_by_key(|kind| Reverse(words::named_weight(*kind, &[], sheet_name)))
}

/// The field of this kind that a column without a name looks like.
pub(super) fn field(kind: Kind, rows: &[Row], column: usize) -> Option<Field> {
    looks(rows, column).iter().copied().find(|field| kind.fields().contains(field))
}

/// Without it a row of this kind is no record: where no value shows it, it is the first text that is nothing else.
pub(super) fn settle(kind: Kind, columns: &mut [ColumnGuess], rows: &[Row]) {
    let needed = match kind {
        Kind::Startups => Field::Company,
        Kind::People | Kind::Mentors | Kind::Alumni => Field::PersonName,
        Kind::Sessions => Field::Title,
        Kind::Notes => Field::Text,
        // Nothing but its header tells what such a table holds.
        Kind::Record(_) => return,
    };
    let splits = |column: &ColumnGuess| column.splits && needed == Field::PersonName;
    if columns.iter().any(|column| column.field == Some(needed) || splits(column)) {
        return;
    }
    let is_text = |column: &&mut ColumnGuess| {
        let texts = texts(rows, column.index as usize);
        column.field.is_none() && !texts.is_empty() && most(&texts, |text| text.contains(char::is_alphabetic))
    };
    if let Some(column) = columns.iter_mut().find(is_text) {
        column.field = Some(needed);
    }
}

/// Whether a text is somebody's name, as names mostly are: 陈思远, 欧阳超, 约翰·史密斯, Ada Lovelace.
pub(crate) fn is_person(text: &str) -> bool {
    let name = tidy(text);
    let letters = name.chars().count();
    if letters > NAME_LETTERS || !name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '·' | '\'' | '-'))
    {
        return false;
    }
    if name.contains(is_han) {
        let (surname, given) = surname(&name);
        let is_known = !surname.is_empty() && (surname.chars().count() == 2 || SURNAMES.contains(surname));
        return name.contains('·') || (is_known && (1..=2).contains(&given.chars().count()));
    }
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    NAME_WORDS.contains(&name.split(' ').count()) && name.split(' ').all(is_name) && !is_organisation(&name)
}

fn is_organisation(text: &str) -> bool {
    has_legal_form(text) || ends(text, TRADES)
}

/// What most values of a column look like: the fields they may be, the likeliest first.
fn looks(rows: &[Row], column: usize) -> &'static [Field] {
    use Field::*;
    let is_day = |row: &Row| matches!(row.cell(column), Cell::Day(_) | Cell::Instant(_));
    if rows.iter().any(is_day) {
        return &[Day, JoinedOn, Founded];
    }
    let texts = texts(rows, column);
    match () {
        () if texts.is_empty() => &[],
        () if most(&texts, |text| read_day(text).is_ok()) => &[Day, JoinedOn, Founded],
        () if most(&texts, is_city) => &[City],
        () if half(&texts, |text| ends(text, ROLES)) => &[Role],
        // Not every company is called like one.
        () if half(&texts, is_organisation) => &[Company, Organisation],
        () if most(&texts, is_person) => &[PersonName, Hosts],
        () => &[],
    }
}

fn is_city(text: &str) -> bool {
    let name = words::fold(text);
    let name = name.strip_suffix('市').unwrap_or(&name);
    CITIES.split_whitespace().any(|city| city == name)
}

/// Whether a text ends in one of these words.
fn ends(text: &str, words: &str) -> bool {
    let folded = text.trim().to_lowercase();
    words.split_whitespace().any(|word| {
        // A Latin word ends a text as a word of its own: Green AI, and not Dubai.
        folded.strip_suffix(word).is_some_and(|before| !word.is_ascii() || !before.ends_with(char::is_alphanumeric))
    })
}

fn texts(rows: &[Row], column: usize) -> Vec<String> {
    let cells = rows.iter().map(|row| row.cell(column));
    cells.filter(|cell| matches!(cell, Cell::Text(_))).map(|cell| cell.text().into_owned()).collect()
}

fn most(texts: &[String], is: impl Fn(&str) -> bool) -> bool {
    5 * count(texts, is) >= 4 * texts.len()
}

fn half(texts: &[String], is: impl Fn(&str) -> bool) -> bool {
    2 * count(texts, is) > texts.len()
}

fn count(texts: &[String], is: impl Fn(&str) -> bool) -> usize {
    texts.iter().filter(|text| is(text)).count()
}
