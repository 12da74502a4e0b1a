//! Each filled cell is claimed, a header, or left over: once.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::{Cell, Row};

const HEADS: [&str; 16] = [
    "用户昵称（入会昵称）",
    "Name (Original Name)",
    "Name",
    "Full Name",
    "姓名",
    "入会时间",
    "Join Time",
    "退会时间",
    "Duration",
    "累计参会时长",
    "User Email",
    "身份",
    "User Action",
    "Timestamp",
    "备注",
    "First Join",
];
const VALUES: [&str; 16] = [
    "陈一鸣",
    "小岚(周晓岚)",
    "Brandt, Lena",
    "2026-03-05 14:00:00",
    "05/03/26, 14:00:00",
    "--",
    "0:30:00",
    "Joined",
    "Left",
    "a@example.org",
    "主持人",
    "会议主题:",
    "Topic",
    "2. Participants",
    "x",
    "",
];

fn cells() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    let word = prop_oneof![prop::sample::select(HEADS.to_vec()), prop::sample::select(VALUES.to_vec())];
    let header = prop::collection::vec(prop::sample::select(HEADS.to_vec()), 2..7);
    let rows = prop::collection::vec(prop::collection::vec(word, 0..7), 0..6);
    let values = prop::collection::vec(prop::collection::vec(prop::sample::select(VALUES.to_vec()), 0..7), 0..8);
    (rows, header, values).prop_map(|(mut rows, header, values)| {
        rows.push(header);
        rows.extend(values);
        rows
    })
}

fn table(cells: &[Vec<&str>]) -> Table {
    let row = |(at, row): (usize, &Vec<&str>)| Row {
        number: u32::try_from(at).unwrap() + 1,
        cells: row.iter().map(|text| Cell::of_text(*text)).collect(),
    };
    let rows = cells.iter().enumerate().map(row).filter(|row| row.filled().next().is_some()).collect();
    Table { name: "a".into(), rows }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn each_cell_has_one_fate(first in cells(), second in cells()) {
        let tables = [table(&first), table(&second)];
        let Some(export) = read_tables(&tables, &Hints::default(), true) else { return Ok(()) };
        let mut fates: HashMap<CellAt, u32> = HashMap::new();
        let left = export.leftover.iter().map(|left| left.at);
        for at in export.claimed.iter().chain(&export.headers).copied().chain(left) {
            *fates.entry(at).or_default() += 1;
        }
        for (sheet, table) in tables.iter().enumerate() {
            for row in &table.rows {
                for (column, cell) in row.filled() {
                    let at = CellAt { sheet, row: row.number, column };
                    prop_assert_eq!(fates.remove(&at), Some(1), "{:?} {:?}", at, cell);
                }
            }
        }
        prop_assert!(fates.is_empty(), "{fates:?}");
        for attendee in &export.attendees {
            prop_assert!(attendee.cells.iter().all(|at| export.claimed.contains(at)));
        }
    }
}
