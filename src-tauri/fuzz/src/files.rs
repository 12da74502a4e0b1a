//! What must be true of a file that was opened; and any bytes under any name.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use bolero::{TypeGenerator, check};
use miaopu_core::import::formats::{self, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, Source};
use tempfile::TempDir;

use crate::edits::{Edit, edited, one_of, pick};

/// A folder of a target's own, gone with it.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Lays a file there in place of the one before.
    pub fn lay(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

/// A small file of the tests, by its path below `tests/`.
pub fn seed(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(path)).unwrap()
}

/// Holds that a file is refused, or that all of it can be read.
pub fn is_read_whole(path: &Path) {
    if let Ok(source) = formats::open(path) {
        is_whole(source);
    }
}

/// Holds that an opened file has no fault any more, and holds what the survey says.
pub fn is_whole(mut source: Source) {
    for (at, sheet) in source.sheets().to_vec().into_iter().enumerate() {
        let rows = source.rows(at).expect("a sheet that was surveyed is there");
        let (mut last, mut filled, mut first) = (0, Vec::new(), Vec::new());
        let mut count = 0;
        for row in rows {
            let row = row.expect("the survey has found all faults");
            assert!(row.number > last, "row {} comes after row {last}", row.number);
            last = row.number;
            assert!(row.filled().next().is_some(), "row {last} holds nothing");
            assert!(row.cells.len() <= MAX_COLUMNS, "row {last} has {} columns", row.cells.len());
            assert!(row.cells.iter().all(|cell| cell.text().len() <= MAX_CELL_BYTES), "row {last} has a long cell");
            row.count(&mut filled);
            count += 1;
            if first.len() < sheet.preview.len() {
                first.push(row);
            }
        }
        assert!(last <= MAX_ROWS);
        assert_eq!(count, sheet.rows);
        assert_eq!(filled, sheet.filled);
        // As text: a cell may hold a number that is unlike itself.
        assert_eq!(format!("{first:?}"), format!("{:?}", sheet.preview));
    }
}

#[derive(Clone, Debug, TypeGenerator)]
struct AnyBytes {
    seed: u8,
    name: u8,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..6))]
    edits: Vec<Edit>,
}

/// Beginnings by which formats are told.
const WORDS: [&str; 8] = ["PK\u{3}\u{4}", "BEGIN:VCARD\r\n", "{\\rtf", "<html>", "\u{feff}", "sep=;\n", "\0", "\""];
const NAMES: [&str; 10] = ["a.xlsx", "a.xls", "a.ods", "a.csv", "a.tsv", "a.txt", "a.vcf", "a.et", "a.ics", "a"];

static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let files = [
        "data/alumni-gbk.csv",
        "data/phone-contacts.vcf",
        "data/cohort-4-roster.xlsx",
        "data/field/Connections.csv",
        "data/field/wecom-tz08-weekly.ics",
        "corpora/agate/test_utf16_little.csv",
        "corpora/pyexcel-ods3/multilineods.ods",
        "corpora/tablib/dates.xls",
    ];
    files.map(seed).into_iter().chain([Vec::new()]).collect()
});

#[test]
fn any_bytes_under_any_name_are_read_whole_or_refused() {
    let folder = Folder::new();
    check!().with_type::<AnyBytes>().for_each(|drawn| {
        let seed = one_of(&SEEDS, drawn.seed);
        let bytes = edited(seed, &drawn.edits, &WORDS);
        is_read_whole(&folder.lay(pick(&NAMES, drawn.name), &bytes));
    });
}
