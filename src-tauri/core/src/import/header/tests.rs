use std::path::Path;

use super::{super::non_records, *};
use crate::import::formats;

fn rows(texts: &[&[&str]]) -> Vec<Row> {
    (1..)
        .zip(texts)
        .map(|(number, cells)| Row { number, cells: cells.iter().map(|text| Cell::of_text(*text)).collect() })
        .collect()
}

fn found(rows: &[Row], merges: &[Merge]) -> (u32, Vec<String>, u32) {
    let header = find_header(rows, merges).unwrap();
    (header.row_number, header.names, header.first_data_row)
}

fn sheets(name: &str) -> Vec<formats::Sheet> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name);
    formats::open(&path).unwrap().sheets().to_vec()
}

#[test]
fn titles_above_the_header_are_passed_over() {
    let roster = &sheets("cohort-4-roster.xlsx")[0];
    let header = find_header(&roster.preview, &roster.merges).unwrap();
    assert_eq!((header.row_number, header.first_data_row), (3, 4));
    assert_eq!(header.names[..3], ["序号", "企业名称", "赛道"]);
}

#[test]
fn a_sheet_of_sentences_holds_no_table() {
    let remark = &sheets("cohort-4-roster.xlsx")[1];
    assert_eq!(find_header(&remark.preview, &remark.merges), None);
    assert_eq!(find_header(&[], &[]), None);
}

#[test]
fn the_first_row_may_be_the_header() {
    for (name, sheet) in [("alumni-gbk.csv", 0), ("mentors-and-sessions.xlsx", 0), ("mentors-and-sessions.xlsx", 1)] {
        let sheet = &sheets(name)[sheet];
        assert_eq!(find_header(&sheet.preview, &sheet.merges).unwrap().row_number, 1, "{name}");
    }
}

#[test]
fn words_in_the_data_do_not_pass_for_a_header() {
    let rows = rows(&[&["姓名", "职务", "赛道"], &["张三", "创始人", "企业服务"], &["李四", "运营负责人", "企业服务"]]);
    assert_eq!(found(&rows, &[]).0, 1);
    assert_eq!(found(&rows, &[]).1, ["姓名", "职务", "赛道"]);
}

#[test]
fn unknown_names_are_a_header_when_data_follows() {
    let rows = rows(&[&["甲", "乙"], &["丙", "2026-01-01"], &["丁", "2026-01-02"]]);
    assert_eq!(found(&rows, &[]).0, 1);
}

#[test]
fn names_below_merged_groups_are_joined() {
    let table = [
        ["某孵化器在孵企业名册", "", "", "", ""].as_slice(),
        &["序号", "企业名称", "负责人信息", "", "备注"],
        &["序号", "", "姓名", "电话", ""],
        &["1", "云岭科技", "张三", "13800138000", ""],
    ];
    let merge = |top, bottom, left, right| Merge { top, bottom, left, right };
    let merges = [merge(1, 1, 0, 4), merge(2, 3, 0, 0), merge(2, 2, 2, 3)];
    let expected = names(&["序号", "企业名称", "负责人信息 / 姓名", "负责人信息 / 电话", "备注"]);
    assert_eq!(found(&rows(&table), &merges), (3, expected.clone(), 4));
    // A text file has lost the merges.
    assert_eq!(found(&rows(&table), &[]), (3, expected, 4));
}

#[test]
fn names_in_a_second_language_below_the_first_are_header_too() {
    let head = ["姓名", "手机", "备用"].as_slice();
    let both = [head, &["Name", "Mobile", "Spare"], &["张三", "13800138000", "x"]];
    assert_eq!(found(&rows(&both), &[]), (1, names(head), 3));
    let one = [head, &["Name", "13800138000", "x"], &["张三", "13800138001", ""]];
    assert_eq!(found(&rows(&one), &[]).2, 2, "somebody may be called so");
}

#[test]
fn a_blank_row_below_the_header_is_no_data() {
    let mut rows = rows(&[&["姓名", "手机"], &["张三", "13800138000"]]);
    rows[1].number = 4;
    assert_eq!(found(&rows, &[]).2, 4);
}

#[test]
fn a_person_may_point_at_another_row() {
    let rows = rows(&[&["a", "b"], &["姓\n名", "手机"], &["张三", "13800138000"]]);
    assert_eq!(header_at(&rows, 2, &[]).unwrap().names, ["姓 名", "手机"]);
    assert_eq!(header_at(&rows, 9, &[]), None);
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let rows = rows(&[&["姓名", "电话", "电话", "", "电话 (2)", ""], &["王一", "1", "2", "3", "4", "5"]]);
    assert_eq!(found(&rows, &[]).1, names(&["姓名", "电话", "电话 (2)", "", "电话 (2) (2)", ""]));
    assert_eq!((shared_name("电话 (2)"), shared_name("电话(万)"), shared_name("电话")), ("电话", "电话(万)", "电话"));
}

#[test]
fn a_damaged_letter_hides_no_header() {
    let rows = rows(&[&["姓\u{FFFD}名", "手机"], &["王一", "13800138000"]]);
    assert_eq!(found(&rows, &[]).1, ["姓名", "手机"]);
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

proptest::proptest! {
    #[test]
    fn no_rows_make_the_search_panic(texts in proptest::collection::vec(proptest::collection::vec("[姓名手机1a ]{0,4}", 0..5), 0..8)) {
        let rows: Vec<Row> = (1..).zip(&texts).map(|(number, cells)| Row { number, cells: cells.iter().map(|text| Cell::of_text(text.as_str())).collect() }).collect();
        if let Some(header) = find_header(&rows, &[Merge { top: 1, bottom: 3, left: 0, right: 9 }]) {
            proptest::prop_assert!(header.first_data_row > header.row_number);
        }
        rows.iter().for_each(|row| { non_records::is_total_row(row); });
    }
}
