use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::fault::fault_of;
use super::*;

mod books;
mod faults;
mod texts;

pub(super) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

/// A file of these bytes, in a folder that lives as long as the first value.
pub(super) fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

pub(super) fn fault(name: &str, bytes: &[u8]) -> ReadFault {
    let (_folder, path) = file(name, bytes);
    open(&path).map(|source| source.sheets().len()).expect_err("must be refused")
}

pub(super) fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

/// Number and texts of each row of the first sheet.
pub(super) fn read(name: &str, bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let (_folder, path) = file(name, bytes);
    let mut source = open(&path).unwrap();
    source.rows(0).unwrap().map(|row| row.unwrap()).map(|row| (row.number, texts(&row))).collect()
}

pub(super) fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A compound file with one entry of that name in its directory, and nothing else of worth.
pub(super) fn compound(name: &str) -> Vec<u8> {
    let mut bytes = vec![0; 1536];
    bytes[..8].copy_from_slice(COMPOUND);
    let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[1024..1024 + units.len()].copy_from_slice(&units);
    bytes[1024 + 64] = u8::try_from(units.len() + 2).unwrap();
    bytes[1024 + 66] = 2;
    bytes
}

/// The parts of a workbook whose workbook part and first sheet are given.
pub(super) fn by_hand(workbook: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let workbook = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{relations}">{workbook}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>"#);
    zipped(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

pub(super) fn open_document(cells: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="导师"><table:table-row>{cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// Each flawed cell of the first sheet by its row and column, with what is wrong and its text.
pub(super) fn flaws(name: &str, bytes: &[u8]) -> Vec<(u32, usize, Flaw, String)> {
    let (_folder, path) = file(name, bytes);
    let mut source = open(&path).unwrap();
    let rows: Vec<Row> = source.rows(0).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for row in &rows {
        let flawed = row.filled().filter_map(|(column, cell)| Some((column, cell.flaw()?, cell.text())));
        found.extend(flawed.map(|(column, flaw, text)| (row.number, column, flaw, text.into_owned())));
    }
    found
}
