//! Exports of meeting programs: tables of their words, and the field's own files damaged.

use std::{collections::HashSet, sync::LazyLock};

use bolero::{TypeGenerator, check};
use miaopu_formats::{
    Cell, Row,
    meeting::{CellAt, Hints, Table, combined, continues, read, read_tables},
    open,
};

use crate::{
    edits::{Edit, edited, one_of, pick},
    files::{Folder, seed},
    prose::Value,
};

const WORDS: [&str; 38] = [
    "用户昵称（入会昵称）",
    "首次入会时间",
    "最后退会时间",
    "入会次数",
    "累计参会时长",
    "身份",
    "入会时间",
    "退会时间",
    "Name (Original Name)",
    "User Email",
    "Join Time",
    "Leave Time",
    "Duration (Minutes)",
    "Guest",
    "In Waiting Room",
    "Name",
    "First join",
    "Last leave",
    "In-meeting duration",
    "Full Name",
    "User Action",
    "Timestamp",
    "姓名",
    "会议主题:",
    "会议号:",
    "Meeting ID",
    "Topic",
    "Start Time",
    "2. Participants",
    "2026-03-05 14:00:00",
    "05/03/26, 13:50:12",
    "99/99/9999 99:99",
    "18:14",
    "--",
    "4294967295:59:59",
    "1h 14m 7s",
    "Joined",
    "Left",
];

#[derive(Clone, Debug, TypeGenerator)]
enum Drawn {
    Word(u8),
    Value(Value),
    Empty,
}

impl Drawn {
    fn cell(&self) -> Cell {
        match self {
            Drawn::Word(at) => Cell::of_text(pick(&WORDS, *at)),
            Drawn::Value(value) => Cell::of_text(value.say()),
            Drawn::Empty => Cell::Empty,
        }
    }
}

#[derive(Clone, Debug, TypeGenerator)]
struct Sheets(#[generator(bolero::produce::<Vec<Vec<Vec<Drawn>>>>().with().len(0_usize..3))] Vec<Vec<Vec<Drawn>>>);

impl Sheets {
    fn tables(&self) -> Vec<Table> {
        let row = |(at, cells): (usize, &Vec<Drawn>)| Row {
            number: u32::try_from(at).unwrap() + 1,
            cells: cells.iter().take(8).map(Drawn::cell).collect(),
        };
        let rows = |sheet: &[Vec<Drawn>]| -> Vec<Row> {
            let rows = sheet.iter().take(12).enumerate().map(row);
            rows.filter(|row| row.filled().next().is_some()).collect()
        };
        self.0.iter().map(|sheet| Table { name: "a".into(), rows: rows(sheet) }).collect()
    }
}

#[test]
fn each_cell_of_an_export_has_one_fate() {
    check!().with_type::<Sheets>().for_each(|drawn| {
        let tables = drawn.tables();
        let Some(export) = read_tables(&tables, &Hints::default(), true) else { return };
        let left = export.leftover.iter().map(|left| left.at);
        let fates: Vec<CellAt> = export.claimed.iter().chain(&export.headers).copied().chain(left).collect();
        let each: HashSet<CellAt> = fates.iter().copied().collect();
        assert_eq!(each.len(), fates.len(), "a cell has two fates");
        let filled: usize = tables.iter().flat_map(|table| &table.rows).map(|row| row.filled().count()).sum();
        assert_eq!(each.len(), filled, "a cell has none");
        for attendee in &export.attendees {
            let presence = attendee.presence(export.ends());
            assert!(presence.intervals.windows(2).all(|pair| pair[0].to < pair[1].from));
        }
        let _ = continues(&export, &export);
        assert!(combined(&[export.clone(), export.clone()]).len() <= export.attendees.len());
    });
}

#[derive(Clone, Debug, TypeGenerator)]
struct Damaged {
    seed: u8,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..6))]
    edits: Vec<Edit>,
}

static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let files = ["zoom-join-leave.csv", "创业营 - Attendance report 3-5-26.csv"];
    files.map(|file| seed(&format!("data/field/{file}"))).into()
});

#[test]
fn a_damaged_export_is_read_or_is_none() {
    let folder = Folder::new();
    check!().with_type::<Damaged>().for_each(|drawn| {
        let seed: &Vec<u8> = one_of(&SEEDS, drawn.seed);
        let bytes = edited(seed, &drawn.edits, &WORDS);
        if let Ok(mut source) = open(&folder.lay("a.csv", &bytes)) {
            let _ = read(&mut source, &Hints::default(), true).expect("the survey has found all faults");
        }
    });
}
