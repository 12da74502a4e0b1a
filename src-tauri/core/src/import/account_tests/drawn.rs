//! Tables of known words, and what is said in them.

use super::*;

/// Headers from all kinds and from nowhere.
pub(in crate::import) const HEADERS: [&str; 39] = [
    "姓名",
    "手机",
    "联系电话",
    "邮箱",
    "微信",
    "公司",
    "职务",
    "城市",
    "行业",
    "届次",
    "入会日期",
    "是否公开",
    "是否同意",
    "备注",
    "擅长领域",
    "企业名称",
    "负责人",
    "成立日期",
    "团队人数",
    "融资轮次",
    "统一社会信用代码",
    "日期",
    "主题",
    "开始时间",
    "结束时间",
    "主讲人",
    "地点",
    "每月可用小时",
    "语言",
    "注册资本",
    "序号",
    "介绍人",
    "紧急联系人电话",
    "企业",
    "内容",
    "记录人",
    "下一步",
    "截止日期",
    "",
];

/// Values that fit some column, and values that fit none.
pub(in crate::import) const VALUES: [&str; 40] = [
    "",
    "",
    "",
    "陈一鸣",
    "周晓岚",
    "王伟",
    "Lena Brandt",
    "13900001234",
    "13900001235",
    "0571-55501234",
    "13900001236 李秘书",
    "chen@example.org",
    "xiaolan_88",
    "星桥科技有限公司",
    "星桥科技（杭州）有限公司",
    "青芽农业有限公司",
    "自由职业",
    "创始人",
    "CTO",
    "杭州",
    "上海",
    "人工智能",
    "第3期",
    "第 3 期、第 5 期",
    "2019年3月",
    "2026-03-05",
    "2026-03-05 14:00",
    "22:30",
    "00:30",
    "是",
    "否",
    "同意",
    "不同意",
    "12",
    "约50人",
    "天使轮",
    "-",
    "无",
    "合计",
    "91999999MA0AAAA01Y",
];

/// Values that fit a column of this header; all of them where none is known.
pub(super) fn fitting(header: &str) -> Vec<&'static str> {
    match header {
        "姓名" | "负责人" | "主讲人" | "记录人" => vec!["陈一鸣", "周晓岚", "王伟"],
        "手机" | "联系电话" => vec!["13900001234", "13900001235", ""],
        "邮箱" => vec!["chen@example.org", ""],
        "公司" | "企业名称" | "企业" => vec!["星桥科技有限公司", "青芽农业有限公司"],
        "城市" => vec!["杭州", "上海", ""],
        "届次" => vec!["第3期", "第 3 期、第 5 期", ""],
        "日期" => vec!["2026-03-05", "2026-03-05 14:00"],
        _ => VALUES.to_vec(),
    }
}

/// A row of values of which most fit their columns; it may end early, or go on beyond the last column.
pub(in crate::import) fn row(headers: &[&'static str]) -> impl Strategy<Value = Vec<&'static str>> + use<> {
    let any = || proptest::sample::select(VALUES.to_vec());
    let cells: Vec<_> = headers
        .iter()
        .map(|header| prop_oneof![3 => proptest::sample::select(fitting(header)), 1 => any()].boxed())
        .chain([any().boxed()])
        .collect();
    (cells, 0..=2 * headers.len()).prop_map(|(mut cells, length)| {
        cells.truncate(length);
        cells
    })
}

/// A table in which the first row mostly stands once more, with a value in a cell that stands nowhere else.
pub(super) fn table() -> impl Strategy<Value = (Vec<&'static str>, Vec<Vec<&'static str>>)> {
    let headers = proptest::sample::subsequence(HEADERS.to_vec(), 2..8);
    headers.prop_flat_map(|headers| {
        let other = (0..headers.len(), proptest::sample::select(vec!["异地七", "别处八"]), 0..4usize);
        let rows = proptest::collection::vec(row(&headers), 1..9);
        (Just(headers), rows, other).prop_map(|(headers, mut rows, (at, value, chance))| {
            let mut again = rows[0].clone();
            if let Some(cell) = again.get_mut(at).filter(|_| chance > 0) {
                *cell = value;
                rows.push(again);
            }
            (headers, rows)
        })
    })
}

/// What a value is compared by: its letters and digits.
pub(in crate::import) fn letters(text: &str) -> String {
    crate::kit::names::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The filled cells of a table's header, which are not counted.
pub(in crate::import) fn header_cells(sheet: &Sheet, request: &crate::import::ImportRequest) -> usize {
    let asked = request.sheets.iter().find(|asked| asked.name == sheet.name);
    let found = match asked {
        Some(asked) => header::header_at(&sheet.preview, asked.header_row, &sheet.merges),
        None => header::find_header(&sheet.preview, &sheet.merges),
    };
    let Some(header) = found else { return 0 };
    let is_header = |row: &&Row| (header.first_row..header.first_data_row).contains(&row.number);
    sheet.preview.iter().filter(is_header).flat_map(|row| &row.cells).filter(|cell| !cell.is_blank()).count()
}

/// Whether a text of a record stands in a cell of these, which are given by their letters, a line each: as it is, as a
/// phone of this country, an edition, a day, an answer.
///
/// A text that was joined from several cells has each of its parts in one.
pub(in crate::import) fn is_said(text: &str, said: &str) -> bool {
    is_in_a_cell(text, said) || text.split([',', ';', '、', '\n']).all(|part| is_in_a_cell(part, said))
}

pub(super) fn is_in_a_cell(text: &str, said: &str) -> bool {
    let digits: String = said.chars().filter(|c| c.is_ascii_digit() || *c == '\n').collect();
    let bare = letters(text);
    let number: String = bare.chars().filter(char::is_ascii_digit).collect();
    said.contains(&bare)
        || bare.strip_prefix("86").is_some_and(|rest| digits.contains(rest.trim_start_matches('0')))
        || (bare.starts_with('第') && (said.contains('期') || said.contains(&number)))
        || (!number.is_empty() && bare == number && matches!(number.len(), 6 | 8))
        || matches!(text, "given" | "refused")
}

/// All texts that a nursery holds of its records: their cells, contacts, and what is kept.
pub(in crate::import) fn texts(n: &TestNursery) -> Vec<String> {
    let mut texts = Vec::new();
    n.read(|r| {
        let tables = [
            "SELECT name, reading, alias, city, sector, expertise, remark FROM person WHERE deleted_at IS NULL",
            "SELECT value FROM contact_private WHERE deleted_at IS NULL",
            "SELECT value FROM kept_cell_private WHERE deleted_at IS NULL",
            "SELECT name, short_name, credit_code, city FROM organisation WHERE deleted_at IS NULL",
            "SELECT role FROM affiliation WHERE deleted_at IS NULL",
            "SELECT sector, funding_stage, founded_on, one_liner, team_size FROM startup WHERE deleted_at IS NULL",
            "SELECT name FROM cohort WHERE deleted_at IS NULL",
            "SELECT joined_on, circles, helps_with FROM membership WHERE deleted_at IS NULL",
            "SELECT hours_per_month, languages FROM mentor WHERE deleted_at IS NULL",
            "SELECT title, place FROM session WHERE deleted_at IS NULL",
            "SELECT answer FROM consent WHERE deleted_at IS NULL",
            "SELECT text FROM note WHERE deleted_at IS NULL",
            "SELECT text, due_on FROM action_item WHERE deleted_at IS NULL",
        ];
        for sql in tables {
            let found: Vec<Vec<String>> = r.rows(sql, &[], |row| {
                let count = row.as_ref().column_count();
                (0..count)
                    .map(|at| {
                        Ok(match row.get_ref(at)? {
                            rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                            _ => String::new(),
                        })
                    })
                    .collect()
            })?;
            texts.extend(found.into_iter().flatten().filter(|text| !text.is_empty()));
        }
        Ok(())
    })
    .unwrap();
    texts
}
