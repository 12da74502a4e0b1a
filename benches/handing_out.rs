//! The promises of speed in handing out, as ratios against a peer in the same run (`./dev bench`).
//!
//! `NURSERY=PATH cargo bench -p miaopu-pdf` exports everybody in that nursery as a workbook, beside the bare
//! rust_xlsxwriter that is given the same cells, and prints the first thousand of another import as a PDF.

use std::{
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
    time::{Duration, Instant},
};

use miaopu_core::{
    Nursery, World,
    alumni::Purpose,
    exports::ReportFormat,
    incubator,
    reports::{
        ContactReport, Grouping,
        contacts::{self, Target},
    },
    views::alumni::AlumniQuery,
    words::Language,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// Of each, the best of so many runs counts: whatever else the machine did, it did not make it faster.
const RUNS: usize = 3;

fn main() {
    let given = std::env::var("NURSERY").expect("NURSERY=the nursery with many alumni");
    let few = std::env::var("FEW").expect("FEW=the nursery with a thousand alumni");
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let place = |name: &str| folder.path().join(name);
    let nursery = open(&given, folder.path());

    let ours = best(|| export(&nursery, ReportFormat::Xlsx, &place("ours.xlsx")));
    export(&nursery, ReportFormat::Csv, &place("cells.csv"));
    let cells = cells(&place("cells.csv"));
    let bare = best(|| bare(&cells, &place("bare.xlsx")));
    println!("workbook of {} alumni           {:8.2} s", cells.len() - 1, ours.as_secs_f64());
    println!("bare rust_xlsxwriter             {:8.2} s", bare.as_secs_f64());
    println!("ratio workbook / bare            {:8.2}   (bar: 1.2)", ours.as_secs_f64() / bare.as_secs_f64());
    drop(nursery);

    let nursery = open(&few, folder.path());
    let pdf = best(|| export(&nursery, ReportFormat::Pdf, &place("a.pdf")));
    println!("PDF of a thousand contacts       {:8.2} s   (bar: 3)", pdf.as_secs_f64());
}

/// A copy, so that the bench's exports are not on record where somebody may look.
fn open(path: &str, folder: &Path) -> Nursery {
    let copy: PathBuf = folder.join("n.miaopu");
    std::fs::copy(path, &copy).expect("room for the copy");
    let nursery = Nursery::open(&copy, World::default()).expect("a nursery");
    let me = nursery.read(incubator::ops::colleagues).expect("a nursery").first().expect("somebody who works in it").id;
    nursery.set_author(me).expect("somebody at the desk");
    nursery
}

fn best(mut work: impl FnMut()) -> Duration {
    let timed = (0..RUNS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn export(nursery: &Nursery, format: ReportFormat, path: &Path) {
    let report = ContactReport {
        query: AlumniQuery::default(),
        purpose: Purpose::Programme,
        columns: Vec::new(),
        own: Vec::new(),
        grouping: Some(Grouping::Cohort),
        full: true,
        format,
        language: Language::Chinese,
    };
    let target = Target { path, password: None, press: miaopu_pdf::print };
    contacts::export(nursery, &report, &target, &mut |_, _| {}, &AtomicBool::new(false)).expect("an export");
}

fn cells(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("the cells");
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// The same cells as text, the last column as days, through nothing but the library.
fn bare(rows: &[Vec<String>], path: &Path) {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet_with_constant_memory().expect("a sheet");
    for (line, row) in (0..).zip(rows) {
        for (at, cell) in (0..).zip(row) {
            match ExcelDateTime::parse_from_str(cell).ok().filter(|_| at == 9 && line > 0) {
                Some(date) => sheet.write_datetime_with_format(line, at, &date, &day),
                None => sheet.write_string(line, at, cell),
            }
            .expect("a cell");
        }
    }
    book.save(path).expect("a workbook");
}
