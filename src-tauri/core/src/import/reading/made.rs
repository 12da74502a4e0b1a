//! Cells that stand in no column of the file as they are: halves of a cell, several cells joined, and what all rows say.

use std::borrow::Cow;

use super::super::{
    Field,
    formats::{Cell, Row},
};
use crate::kit::{
    phone::{Phone, split_name_and_phone},
    text::is_han,
};

/// From this column on a cell is made; no file has so many.
pub(super) const MADE: usize = 1 << 24;

/// How a cell is made.
#[derive(Debug)]
pub(super) enum Made {
    /// One half of a cell that holds two fields.
    Half { column: usize, fields: (Field, Field), second: bool },
    /// Several cells as one; `given_first` are those of a name in the order of Latin headers.
    Joined { columns: Vec<usize>, field: Field, given_first: bool },
    /// What all rows say.
    Always(Cell),
}

impl Made {
    /// The cell for a row.
    pub fn of(&self, row: &Row) -> Cell {
        match self {
            Self::Always(cell) => cell.clone(),
            Self::Half { column, fields, second } => {
                let cell = row.cell(*column);
                if cell.flaw().is_some() {
                    return Cell::Empty;
                }
                match (halves(&cell.text(), *fields), second) {
                    // A cell that holds one field alone keeps its type.
                    ((first, rest), false) if rest.is_empty() && !first.is_empty() => cell.clone(),
                    ((first, rest), true) if first.is_empty() && !rest.is_empty() => cell.clone(),
                    ((first, _), false) => Cell::of_text(first),
                    ((_, rest), true) => Cell::of_text(rest),
                }
            }
            Self::Joined { columns, field, given_first } => {
                let cells = || columns.iter().map(|column| row.cell(*column)).filter(|cell| cell.is_read());
                // A Chinese name under First Name and Last Name begins with the last one all the same.
                if *given_first && cells().all(|cell| cell.text().contains(is_han)) {
                    return joined(cells().rev(), *field);
                }
                joined(cells(), *field)
            }
        }
    }
}

/// Takes a cell of two fields apart; where it holds one alone, the other half is empty.
pub(super) fn halves(text: &str, fields: (Field, Field)) -> (String, String) {
    let phones = (fields.0 == Field::Phone, fields.1 == Field::Phone);
    if phones == (true, false) {
        let (second, first) = halves(text, (fields.1, fields.0));
        return (first, second);
    }
    let text = text.trim();
    if phones == (false, true) {
        return split_name_and_phone(text).unwrap_or_else(|| match Phone::read_all(text) {
            Ok(_) => (String::new(), text.to_owned()),
            Err(_) => (text.to_owned(), String::new()),
        });
    }
    let employer =
        matches!(fields.0, Field::Company | Field::Organisation).then(|| behind_organisation(text)).flatten();
    let (first, second) = employer.or_else(|| apart(text)).unwrap_or((text, ""));
    (first.trim().to_owned(), second.trim().to_owned())
}

/// What the names of companies end with, and those of other organisations: a role may follow without a mark.
const COMPANIES: [&str; 3] = ["公司", " Ltd", " Inc"];
const OTHERS: [&str; 13] =
    ["集团", "大学", "学院", "学校", "研究院", "研究所", "中心", "医院", "银行", "委员会", "管委会", "协会", "事务所"];
const MARKS: [char; 16] = ['/', '／', '|', '｜', '、', ',', '，', ';', '；', '\t', '\n', '—', '–', '-', '：', ':'];

/// An organisation, and what follows its name: 云岭科技有限公司研发中心主任 works for the company, 复旦大学附属医院院长 for
/// the hospital.
fn behind_organisation(text: &str) -> Option<(&str, &str)> {
    let company = COMPANIES.iter().filter_map(|name| Some(text.find(name)? + name.len())).min();
    let other = || OTHERS.iter().filter_map(|name| Some(text.rfind(name)? + name.len())).max();
    let (front, rest) = text.split_at(company.or_else(other)?);
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '.' || MARKS.contains(&c));
    let inside = rest.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    Some((front, inside.unwrap_or(rest))).filter(|(_, role)| !role.trim().is_empty())
}

/// At brackets around the end, else at the first mark that separates, else at the first blank.
fn apart(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_suffix([')', '）'])
        && let Some((before, inside)) = inner.split_once(['(', '（'])
        && !before.trim().is_empty()
    {
        return Some((before, inside));
    }
    let split = text.split_once(MARKS).or_else(|| text.split_once(char::is_whitespace))?;
    (!split.0.trim().is_empty() && !split.1.trim().is_empty()).then_some(split)
}

/// Several cells as one. What was said already is not said again: 上海 and 上海市 are one city.
fn joined<'c>(cells: impl Iterator<Item = &'c Cell>, field: Field) -> Cell {
    let filled: Vec<&Cell> = cells.filter(|cell| !cell.is_empty()).collect();
    match filled.as_slice() {
        [] => return Cell::Empty,
        [one] => return (*one).clone(),
        [Cell::Day(day), Cell::Time(time)] => return Cell::Instant(day.and_time(*time)),
        _ => {}
    }
    let mut text = String::new();
    for part in filled.iter().map(|cell| cell.text()) {
        let part: Cow<'_, str> = Cow::Owned(part.trim().to_owned());
        if text.is_empty() {
            text.push_str(&part);
        } else if let Some(longer) = part.strip_prefix(text.as_str()).filter(|rest| rest.chars().count() <= 1) {
            text.push_str(longer);
        } else if !text.ends_with(&*part) {
            text.push_str(joiner(field, text.ends_with(is_han) && part.starts_with(is_han)));
            text.push_str(&part);
        }
    }
    Cell::of_text(text)
}

/// What stands between two parts: nothing in a Chinese name or address, a mark in a list, a blank among Latin words.
fn joiner(field: Field, chinese: bool) -> &'static str {
    use Field::*;
    match field {
        Remark | Text | OneLiner => "\n",
        Expertise | HelpsWith | Circles | Languages | Hosts | Sector if chinese => "、",
        Expertise | HelpsWith | Circles | Languages | Hosts | Sector => ", ",
        Role if chinese => "、",
        Role => " / ",
        _ if chinese => "",
        _ => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halved(text: &str, fields: (Field, Field)) -> [String; 2] {
        halves(text, fields).into()
    }

    fn join(field: Field, texts: &[&str]) -> String {
        let cells: Vec<Cell> = texts.iter().map(|text| Cell::of_text(*text)).collect();
        joined(cells.iter(), field).text().into_owned()
    }

    #[test]
    fn a_name_and_a_phone_are_told_apart_in_any_order_and_with_any_mark() {
        let fields = (Field::PersonName, Field::Phone);
        for text in
            ["张三 13800138000", "张三/13800138000", "张三（13800138000）", "张三：13800138000", "13800138000张三"]
        {
            assert_eq!(halved(text, fields), ["张三", "13800138000"], "{text}");
        }
        assert_eq!(halved("张三", fields), ["张三", ""]);
        assert_eq!(halved("13800138000", fields), ["", "13800138000"]);
        assert_eq!(halved("13800138000 张三", (Field::Phone, Field::PersonName)), ["13800138000", "张三"]);
    }

    #[test]
    fn two_texts_are_told_apart_at_brackets_marks_or_a_blank() {
        let fields = (Field::PersonName, Field::Role);
        for text in ["张三（创始人）", "张三/创始人", "张三 创始人", "张三-创始人"] {
            assert_eq!(halved(text, fields), ["张三", "创始人"], "{text}");
        }
        assert_eq!(halved("张三", fields), ["张三", ""]);
        assert_eq!(halved("（张三）", fields), ["（张三）", ""]);
        let phones = (Field::Phone, Field::Phone);
        assert_eq!(halved("13800138000/13900139000", phones), ["13800138000", "13900139000"]);
    }

    #[test]
    fn a_role_begins_where_the_name_of_its_organisation_ends() {
        let fields = (Field::Company, Field::Role);
        for (text, halves) in [
            ("云岭科技有限公司总经理", ["云岭科技有限公司", "总经理"]),
            ("云岭科技（上海）有限公司 总经理", ["云岭科技（上海）有限公司", "总经理"]),
            ("云岭科技有限公司（创始人）", ["云岭科技有限公司", "创始人"]),
            ("云岭集团有限公司研发中心主任", ["云岭集团有限公司", "研发中心主任"]),
            ("复旦大学附属医院院长", ["复旦大学附属医院", "院长"]),
            ("Green Leaf Ltd. - CEO", ["Green Leaf Ltd", "CEO"]),
            ("云岭生物/CTO", ["云岭生物", "CTO"]),
            ("云岭生物 CTO", ["云岭生物", "CTO"]),
            ("云岭科技有限公司", ["云岭科技有限公司", ""]),
        ] {
            assert_eq!(halved(text, fields), halves, "{text}");
        }
    }

    #[test]
    fn parts_are_joined_as_their_language_and_field_join_them() {
        assert_eq!(join(Field::PersonName, &["欧阳", "超"]), "欧阳超");
        assert_eq!(join(Field::PersonName, &["Ada", "Lovelace"]), "Ada Lovelace");
        assert_eq!(join(Field::City, &["江苏省", "苏州市"]), "江苏省苏州市");
        assert_eq!(join(Field::City, &["上海", "上海市", ""]), "上海市");
        assert_eq!(join(Field::Expertise, &["财务", "融资"]), "财务、融资");
        assert_eq!(join(Field::Remark, &["甲", "乙"]), "甲\n乙");
        assert_eq!(join(Field::City, &["", ""]), "");
    }

    #[test]
    fn a_day_and_a_time_make_an_instant_and_one_cell_alone_keeps_its_type() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        let time = chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap();
        let cells = [Cell::Day(day), Cell::Time(time)];
        assert_eq!(joined(cells.iter(), Field::Starts), Cell::Instant(day.and_time(time)));
        assert_eq!(joined([Cell::Number(3.0), Cell::Empty].iter(), Field::TeamSize), Cell::Number(3.0));
    }

    proptest::proptest! {
        #[test]
        fn no_cell_makes_the_splitting_panic(text in "[张三 /（）()0-9+,\u{200B}é-]{0,24}") {
            for fields in [(Field::PersonName, Field::Phone), (Field::Phone, Field::PersonName), (Field::Company, Field::Role)] {
                let (first, second) = halves(&text, fields);
                proptest::prop_assert!(first.chars().count() + second.chars().count() <= text.chars().count() + 1);
            }
        }
    }
}
