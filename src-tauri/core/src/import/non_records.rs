//! Rows among those of a table that are no records: totals, names of groups, the header once more, notes below the
//! table, and examples of how it is to be filled in.

use super::{
    formats::{Cell, Merge, Row},
    header::{one_line, shared_name},
    mapping::words,
};

/// Whether a row sums up those above it: 合计, 总计, 小计, Total.
pub fn is_total_row(row: &Row) -> bool {
    let mut texts = row.filled().take(2).map(|(_, cell)| words::fold(&cell.text()));
    texts.next().is_some_and(|first| begins_as_total(&first)) || texts.next().is_some_and(|second| is_total(&second))
}

const TOTALS: &str = "合计 总计 小计 共计 总数 合计人数 合计数 总人数 平均 平均值 平均数 total totals subtotal grandtotal sum \
    average mean";

fn is_total(folded: &str) -> bool {
    TOTALS.split_whitespace().any(|total| total == folded)
}

/// `合计24家` and `total3` are totals; 合计科技 and Totality are companies.
fn begins_as_total(folded: &str) -> bool {
    TOTALS
        .split_whitespace()
        .filter_map(|total| folded.strip_prefix(total))
        .any(|rest| !rest.starts_with(char::is_alphabetic))
}

/// Whether a row is no record: the name of the group of those below it (one text, merged over more than half of the
/// columns), or what somebody has noted about the table.
pub fn is_section_row(row: &Row, columns: usize, merges: &[Merge]) -> bool {
    if columns > 1 && is_non_record(row) {
        return true;
    }
    let mut filled = row.filled();
    let (Some((column, Cell::Text(_))), None) = (filled.next(), filled.next()) else { return false };
    let is_wide = |merge: &Merge| merge.right > merge.left && 2 * (merge.right - merge.left + 1) > columns;
    let begins = |merge: &&Merge| merge.left == column && merge.top == row.number && merge.bottom == row.number;
    merges.iter().find(begins).is_some_and(is_wide)
}

/// Whether a row below the header says the same again, as where pages were copied one under the other.
pub fn is_repeated(row: &Row, names: &[String]) -> bool {
    let is_name = |(column, cell): (usize, &Cell)| {
        names.get(column).is_some_and(|name| !name.is_empty() && shared_name(name) == one_line(cell))
    };
    let named = names.iter().filter(|name| !name.is_empty()).count();
    let filled = row.filled().count();
    filled >= named.min(2) && filled > 0 && row.filled().all(is_name)
}

/// What a note begins with, before a colon.
const NOTES: &str = "备注 注 注意 说明 填表说明 附注 制表 制表人 制表日期 填表人 填表日期 填报人 填报单位 审核 审核人 经办人 note notes";
/// What an example begins with, before a colon or a bracket, or alone.
const EXAMPLES: &str = "例 示例 样例 范例 填写示例 example e.g.";

const OPENING: [char; 6] = ['(', '（', '[', '【', '*', '※'];
const CLOSING: [char; 4] = [')', '）', ']', '】'];
const COLONS: [char; 2] = [':', '：'];

/// Whether a row is a note (one text: 制表人：王一) or an example (例：张三, and whatever stands beside it).
fn is_non_record(row: &Row) -> bool {
    let mut filled = row.filled();
    let Some((_, Cell::Text(first))) = filled.next() else { return false };
    let text = first.trim_start().trim_start_matches(OPENING);
    let is_alone = filled.next().is_none();
    let after = |word: &str| {
        let (begin, rest) = text.split_at_checked(word.len())?;
        begin.eq_ignore_ascii_case(word).then(|| rest.trim_start())
    };
    let is_note = || NOTES.split(' ').filter_map(after).any(|rest| rest.starts_with(COLONS));
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(COLONS) || rest.starts_with(CLOSING);
    (is_alone && is_note()) || EXAMPLES.split(' ').filter_map(after).any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(texts: &[&str]) -> Row {
        Row { number: 1, cells: texts.iter().map(|text| Cell::of_text(*text)).collect() }
    }

    #[test]
    fn a_header_may_stand_there_again_and_one_of_its_words_alone_is_data() {
        let names = ["姓名", "电话", "电话 (2)", "身份"].map(str::to_owned);
        let is_repeated = |texts: &[&str]| is_repeated(&row(texts), &names);
        assert!(is_repeated(&["姓名", "电话", "电话", "身份"]) && is_repeated(&["姓名", "电话", "", ""]));
        assert!(!is_repeated(&["姓名", "", "", ""]) && !is_repeated(&["张三", "电话", "电话", "身份"]));
        assert!(!is_repeated(&["", "", "", ""]) && !is_repeated(&["电话", "姓名", "", ""]));
    }

    #[test]
    fn totals_are_told_from_companies_with_such_names() {
        for total in [
            ["合计", "24家"],
            ["合 计：", "24"],
            ["", "小计"],
            ["Total:", "3"],
            ["Grand Total", ""],
            ["合计24家", ""],
            ["平均", "8"],
        ] {
            assert!(is_total_row(&row(&total)), "{total:?}");
        }
        for other in [["合计科技", "1"], ["1", "Totality Ltd"], ["张三", "合计科技"], ["Summer", "1"], ["", ""]]
        {
            assert!(!is_total_row(&row(&other)), "{other:?}");
        }
    }

    #[test]
    fn a_text_merged_over_most_columns_is_a_section() {
        let group = &row(&["第一组"]);
        let merge = |right| [Merge { top: 1, bottom: 1, left: 0, right }];
        assert!(is_section_row(group, 4, &merge(3)) && is_section_row(group, 4, &merge(2)));
        assert!(!is_section_row(group, 4, &merge(1)) && !is_section_row(group, 4, &[]));
        assert!(!is_section_row(&row(&["第一组", "b"]), 4, &merge(3)));
    }

    #[test]
    fn notes_and_examples_are_told_from_people_and_companies() {
        for texts in [
            ["备注：以上名单截至九月", ""],
            ["", "制表人: 王一"],
            ["※注：红色为新增", ""],
            ["例：张三", "138xxxxxxxx"],
            ["（示例）李四", "13800138000"],
            ["示例", "张三"],
            ["Example: Ann", "1"],
        ] {
            assert!(is_non_record(&row(&texts)), "{texts:?}");
        }
        for texts in [
            ["备注：王一", "13800138001"],
            ["例如", "1"],
            ["示例科技有限公司", "王一"],
            ["张三", "例：备注"],
            ["张三：13800138000", ""],
            ["注", "x"],
            ["", ""],
        ] {
            assert!(!is_non_record(&row(&texts)), "{texts:?}");
        }
    }
}
