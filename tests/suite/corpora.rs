//! Files with which other projects test their readers (`tests/corpora`): read as another library reads them, planned
//! whatever they hold, and damaged at random without a panic.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use miaopu_core::import::{
    Kind,
    formats::{self, Format, Row},
    ops,
};
use serde_json::Value;

use crate::desk::desk;

/// Damaged copies of each file, of each sort.
const COPIES: usize = 4;

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora")
}

/// All files but licences, in their order.
fn files() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(corpora()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let inside = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut files: Vec<PathBuf> = inside.filter(|path| path.extension().is_some()).collect();
    files.sort();
    files
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

/// The sheets of a file as `expected.json` has them: name, then rows by number.
fn tables(path: &Path) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let mut source = formats::open(path).unwrap();
    let names: Vec<String> = source.sheets().iter().map(|sheet| sheet.name.clone()).collect();
    let mut rows_of = |at| -> BTreeMap<String, Vec<String>> {
        let rows = source.rows(at).unwrap().map(Result::unwrap);
        rows.map(|row| (row.number.to_string(), texts(&row))).collect()
    };
    names.into_iter().enumerate().map(|(at, name)| (name, rows_of(at))).collect()
}

/// The cards of a file as `expected.json` has them.
fn cards(path: &Path) -> Vec<BTreeMap<String, String>> {
    const COMPARED: [&str; 5] = ["FN", "ORG", "TITLE", "TEL", "EMAIL"];
    let mut source = formats::open(path).unwrap();
    let rows: Vec<Vec<String>> = source.rows(0).unwrap().map(|row| texts(&row.unwrap())).collect();
    // The second line of a property stands under `TEL (2)`.
    let is_of = |header: &str, property: &str| header.split(" (").next() == Some(property);
    let said = |row: &[String], property: &str| {
        let cells = rows[0].iter().zip(row).filter(|(header, cell)| is_of(header, property) && !cell.is_empty());
        cells.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join("; ")
    };
    let card =
        |row: &Vec<String>| COMPARED.iter().map(|property| ((*property).to_owned(), said(row, property))).collect();
    rows[1..].iter().map(card).collect()
}

#[test]
fn every_cell_is_read_as_another_library_reads_it() {
    let expected = std::fs::read_to_string(corpora().join("expected.json")).unwrap();
    let expected: BTreeMap<String, Value> = serde_json::from_str(&expected).unwrap();
    assert!(expected.len() >= 50, "{}", expected.len());
    let mut different = Vec::new();
    for (name, expected) in &expected {
        let path = corpora().join(name);
        let source = formats::open(&path).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let is_cards = source.format() == Format::Vcf;
        let found = if is_cards { serde_json::json!(cards(&path)) } else { serde_json::json!(tables(&path)) };
        if found != *expected {
            different.push(format!("{name}:\n  ours   {found}\n  theirs {expected}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn every_file_can_be_planned_as_anything_or_is_refused_with_a_reason() {
    let d = desk();
    let mut planned = 0;
    for path in files() {
        let inspected = ops::inspect(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for kind in [None].into_iter().chain(Kind::all().map(Some)) {
            let plan = ops::default_request(&inspected, kind).and_then(|request| d.plan(request));
            planned += usize::from(plan.is_ok());
        }
    }
    assert!(planned > 0);
}

/// The same numbers at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

/// Opens and reads all of it; only that it comes back matters.
fn survive(path: &Path) {
    if let Ok(mut source) = formats::open(path) {
        for sheet in 0..source.sheets().len() {
            if let Ok(rows) = source.rows(sheet) {
                rows.for_each(drop);
            }
        }
        let inspected = ops::inspect(path).unwrap();
        let _ = ops::default_request(&inspected, None);
    }
}

#[test]
fn no_cut_and_no_wrong_byte_makes_the_reader_panic() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(20_261_125);
    for path in files() {
        let whole = std::fs::read(&path).unwrap();
        let copy = folder.path().join(path.file_name().unwrap());
        for _ in 0..COPIES {
            std::fs::write(&copy, &whole[..dice.below(whole.len())]).unwrap();
            survive(&copy);
            let mut wrong = whole.clone();
            for _ in 0..=dice.below(3) {
                let at = dice.below(wrong.len());
                wrong[at] = u8::try_from(dice.below(256)).unwrap();
            }
            std::fs::write(&copy, wrong).unwrap();
            survive(&copy);
        }
    }
}
