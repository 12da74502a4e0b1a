//! Workbooks of before 2007 whose container is sound, with changes in the records within: `.xls`.

use std::{
    io::{Cursor, Read as _, Write as _},
    sync::LazyLock,
};

use bolero::{TypeGenerator, check};

use crate::{
    edits::{Edit, edited, one_of, pick, place},
    files::{Folder, is_read_whole, seed},
};

/// A record: what it is, and its bytes.
type Record = (u16, Vec<u8>);

/// A change to the records of a workbook. Places are shares of all, in 65536ths.
#[derive(Clone, Debug, TypeGenerator)]
enum Change {
    Bytes {
        at: u16,
        #[generator(bolero::produce::<Vec<Edit>>().with().len(1_usize..4))]
        edits: Vec<Edit>,
    },
    /// It says to be something else.
    Kind {
        at: u16,
        kind: u8,
    },
    /// It says to be longer or shorter than it is.
    Length {
        at: u16,
        length: u16,
    },
    Gone {
        at: u16,
    },
    Twice {
        at: u16,
    },
    /// It stands elsewhere.
    Moved {
        at: u16,
        to: u16,
    },
}

#[derive(Clone, Debug, TypeGenerator)]
struct Changed {
    book: u8,
    #[generator(bolero::produce::<Vec<Change>>().with().len(0_usize..5))]
    changes: Vec<Change>,
}

/// Records that a reader looks for: sheets, texts, cells, formats, merged cells, parts of longer records.
const KINDS: [u16; 24] = [
    0x0809, 0x000A, 0x0085, 0x00FC, 0x003C, 0x00FD, 0x0203, 0x027E, 0x00BD, 0x0006, 0x0207, 0x0205, 0x0201, 0x00BE,
    0x00E5, 0x0022, 0x041E, 0x00E0, 0x0042, 0x002F, 0x0200, 0x0204, 0x0018, 0x01B8,
];

static BOOKS: LazyLock<Vec<Vec<Record>>> = LazyLock::new(|| {
    let books = [
        "corpora/tablib/dates.xls",
        "corpora/tablib/errors.xls",
        "corpora/csvkit/test.xls",
        "corpora/pyexcel-xls/complex-merged-cells-sheet.xls",
        "corpora/pyexcel-xls/date_field.xls",
        "corpora/pyexcel-xls/hidden_sheets.xls",
    ];
    books.map(seed).map(records).into()
});

/// The records of a workbook.
fn records(book: Vec<u8>) -> Vec<Record> {
    let mut container = cfb::CompoundFile::open(Cursor::new(book)).unwrap();
    let mut bytes = Vec::new();
    container.open_stream("/Workbook").unwrap().read_to_end(&mut bytes).unwrap();
    let (mut rest, mut records) = (bytes.as_slice(), Vec::new());
    while let [a, b, c, d, more @ ..] = rest {
        let (data, after) = more.split_at(usize::from(u16::from_le_bytes([*c, *d])).min(more.len()));
        records.push((u16::from_le_bytes([*a, *b]), data.to_vec()));
        rest = after;
    }
    records
}

/// A workbook of changed records, each under its length or another.
fn changed(records: &[Record], changes: &[Change]) -> Vec<u8> {
    let mut records: Vec<(Record, Option<u16>)> = records.iter().map(|record| (record.clone(), None)).collect();
    for change in changes {
        let all = records.len();
        if all == 0 {
            break;
        }
        match change {
            Change::Bytes { at, edits } => {
                let held = &mut records[place(*at, all)].0.1;
                *held = edited(held, edits, &["\u{1}", "\0\0", "王", "\u{ff}"]);
            }
            Change::Kind { at, kind } => records[place(*at, all)].0.0 = pick(&KINDS, *kind),
            Change::Length { at, length } => records[place(*at, all)].1 = Some(*length),
            Change::Gone { at } => drop(records.remove(place(*at, all))),
            Change::Twice { at } => {
                let at = place(*at, all);
                records.insert(at, records[at].clone());
            }
            Change::Moved { at, to } => {
                let held = records.remove(place(*at, all));
                records.insert(place(*to, all), held);
            }
        }
    }
    let mut bytes = Vec::new();
    for ((kind, data), length) in records {
        let length = length.unwrap_or(u16::try_from(data.len()).unwrap_or(u16::MAX));
        bytes.extend(kind.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(data);
    }
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    container.create_stream("/Workbook").unwrap().write_all(&bytes).unwrap();
    container.into_inner().into_inner()
}

#[test]
fn an_old_workbook_with_changed_records_is_read_whole_or_refused() {
    let folder = Folder::new();
    check!().with_type::<Changed>().for_each(|drawn| {
        let records = one_of(&BOOKS, drawn.book);
        is_read_whole(&folder.lay("a.xls", &changed(records, &drawn.changes)));
    });
}
