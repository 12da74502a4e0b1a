//! The law of imports over workbooks of several sheets, with several tables in a sheet: each filled cell has one fate, and
//! each stored value stands in a cell.

use std::sync::{Arc, atomic::AtomicBool};

use proptest::{
    prelude::*,
    sample::{select, subsequence},
};
use rust_xlsxwriter::Workbook;

use super::{
    Kind, Origin,
    account_tests::drawn::{HEADERS, header_cells, is_said, letters, row, texts},
    formats::Cell,
    ops,
    tables::Tables,
};
use crate::builders::{TestNursery, nursery};

/// A table: its headers, and its rows.
type Table = (Vec<&'static str>, Vec<Vec<&'static str>>);

/// Tables of a sheet, one above the other or side by side.
#[derive(Clone, Debug)]
struct Placed {
    tables: Vec<Table>,
    side_by_side: bool,
    title: Option<&'static str>,
}

fn table() -> impl Strategy<Value = Table> {
    subsequence(HEADERS.to_vec(), 2..7).prop_flat_map(|headers| {
        let rows = prop::collection::vec(row(&headers), 1..6);
        (Just(headers), rows)
    })
}

fn sheet() -> impl Strategy<Value = Placed> {
    let title = select(vec![None, Some("园区企业名单"), Some("原力加速营第四期")]);
    (prop::collection::vec(table(), 1..3), any::<bool>(), title).prop_map(|(tables, side_by_side, title)| Placed {
        tables,
        side_by_side,
        title,
    })
}

fn write(sheets: &[Placed], path: &std::path::Path) {
    let mut book = Workbook::new();
    for placed in sheets {
        let sheet = book.add_worksheet();
        let mut top = 0;
        if let Some(title) = placed.title {
            sheet.write_string(0, 0, title).unwrap();
            top = 1;
        }
        let mut left = 0;
        for (headers, rows) in &placed.tables {
            for (at, line) in (top..).zip(std::iter::once(headers).chain(rows)) {
                for (column, text) in (left..).zip(line) {
                    if !text.is_empty() {
                        sheet.write_string(at, column, *text).unwrap();
                    }
                }
            }
            match placed.side_by_side {
                true => left += u16::try_from(headers.len()).unwrap() + 2,
                false => top += u32::try_from(rows.len()).unwrap() + 2,
            }
        }
    }
    book.save(path).unwrap();
}

/// What stands in the sheets, cell by cell.
fn cells(sheets: &[Placed]) -> Vec<&'static str> {
    let tables = sheets.iter().flat_map(|placed| &placed.tables);
    let of_tables = tables.flat_map(|(headers, rows)| [headers.clone(), rows.concat()].concat());
    sheets.iter().filter_map(|placed| placed.title).chain(of_tables).collect()
}

/// What the notes of a table are about.
fn with_startups(nursery: &TestNursery) {
    let path = nursery.folder.path().join("startups.csv");
    std::fs::write(&path, "企业名称\n星桥科技有限公司\n青芽农业有限公司\n").unwrap();
    let request = ops::default_request(&ops::inspect(&path).unwrap(), Some(Kind::Startups)).unwrap();
    let plan = ops::plan(nursery, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    ops::carry_out(nursery, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn each_cell_of_a_workbook_has_one_fate_and_each_value_an_origin(
        sheets in prop::collection::vec(sheet(), 1..4),
        kind in select(vec![
            None, None, Some(Kind::People), Some(Kind::Startups), Some(Kind::Mentors), Some(Kind::Alumni),
            Some(Kind::Sessions), Some(Kind::Notes),
        ]),
    ) {
        let nursery = nursery();
        with_startups(&nursery);
        let before = texts(&nursery);
        let path = nursery.folder.path().join("book.xlsx");
        write(&sheets, &path);
        let Ok(inspected) = ops::inspect(&path) else { return Ok(()) };
        let Ok(mut request) = ops::default_request(&inspected, kind) else { return Ok(()) };
        request.consents.clear();
        let Ok(plan) = ops::plan(&nursery, request.clone(), &mut |_, _| {}, &AtomicBool::new(false)) else {
            return Ok(());
        };
        let result = ops::carry_out(&nursery, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value;

        let mut counted: usize = 0;
        for column in &result.account {
            let parts = column.stored + column.same + column.kept + column.differs + column.left_out;
            prop_assert_eq!(column.filled, parts + column.non_record + column.refused, "{:?}", column);
            counted += column.filled as usize;
            // Nobody chose to leave out anything; running numbers say nothing.
            let is_taken = request.sheets.iter().any(|sheet| sheet.name == column.sheet);
            prop_assert!(!is_taken || column.left_out == 0 || column.column.starts_with("序号"), "{:?}", column);
        }
        let tables = Tables::open(&Origin::File(path), None).unwrap();
        let of_headers: usize = tables.sheets().iter().map(|sheet| header_cells(sheet, &request)).sum();
        let cells = cells(&sheets);
        let filled = cells.iter().filter(|text| !Cell::of_text(**text).is_blank()).count();
        prop_assert_eq!(counted + of_headers, filled, "{:?}", result.account);
        let rows = result.row_counts;
        let parts = rows.left_out + rows.non_record + rows.refused + rows.new + rows.differs + rows.changed + rows.same;
        prop_assert_eq!(rows.read, parts);

        let said: String = cells.iter().map(|text| letters(text)).collect::<Vec<_>>().join("\n");
        for text in texts(&nursery).iter().filter(|text| !before.contains(text)) {
            prop_assert!(is_said(text, &said), "{} stands in no cell of {:?}", text, sheets);
        }
    }
}
