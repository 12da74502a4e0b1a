//! What a file may cost before it is read: bytes, unpacked bytes, columns, rows, the length of a cell.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};

use quick_xml::events::Event;
use zip::{ZipArchive, read::ZipFile};

use super::fault::fault_of;
use super::tags::{self, Events};
use super::{Format, ReadFault};

/// The most columns of a sheet that are read.
pub const MAX_COLUMNS: usize = 512;
/// The most cells of a row, blank ones included: as many as Excel holds.
pub(super) const WIDEST: usize = 16_384;
/// The most rows of a sheet that are read: as many as Excel holds.
pub const MAX_ROWS: u32 = 1_048_576;
/// The most bytes of one cell.
pub const MAX_CELL_BYTES: usize = 1 << 20;

pub(super) const MB: u64 = 1 << 20;
/// The most bytes of one contact without its pictures, and the most of its lines.
pub(super) const MAX_CARD_BYTES: usize = 8 << 20;
pub(super) const MAX_CARD_LINES: usize = 20_000;
/// The most cells of a file, blank ones included, and the most text in them. Excel's own rows with 19 columns pass.
const MAX_CELLS: u64 = 20_000_000;
pub(super) const MAX_HELD_MB: u64 = 512;
const MAX_FILE_MB: u64 = 256;
/// The most bytes of a text.
pub const MAX_TEXT_BYTES: u64 = MAX_FILE_MB * MB;
/// Old and open formats are held in memory as a whole.
pub(super) const MAX_HELD_FILE_MB: u64 = 32;
/// The most bytes of an open document's content.
pub(super) const MAX_HELD_CONTENT: u64 = 128 * MB;
const MAX_UNPACKED: u64 = 512 * MB;
const MAX_PARTS: usize = 4096;
/// Deflate packs blank cells about 1:30; made-up bombs come near its bound of 1:1032.
const MAX_RATIO: u64 = 200;
/// Below this a high ratio does no harm.
const RATIO_COUNTS_FROM: u64 = 64 * MB;

/// Refuses files that are too large for their format.
pub(super) fn size(bytes: u64, format: Format) -> Result<(), ReadFault> {
    let limit_mb = match format {
        Format::Xlsx | Format::Csv | Format::Vcf => MAX_FILE_MB,
        Format::Xls | Format::Ods => MAX_HELD_FILE_MB,
    };
    if bytes > limit_mb * MB { Err(ReadFault::TooLarge { limit_mb }) } else { Ok(()) }
}

/// What was read of a file: a table of blank cells costs as much as one of full ones.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Held {
    cells: u64,
    bytes: u64,
}

impl Held {
    /// Counts cells, and the bytes of text in them.
    pub(super) fn add(&mut self, cells: usize, bytes: usize) -> Result<(), ReadFault> {
        self.cells = self.cells.saturating_add(cells as u64);
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if self.cells > MAX_CELLS || self.bytes > MAX_HELD_MB * MB {
            return Err(ReadFault::TooMuch { cells: MAX_CELLS, mb: MAX_HELD_MB });
        }
        Ok(())
    }
}

/// Tells which spreadsheet a zip file is, and unpacks it once into nothing to see that it is no bomb.
pub(super) fn zip(file: &mut File, extension: &str) -> Result<Format, ReadFault> {
    let packed = file.metadata()?.len();
    let format = if extension == "ods" { Format::Ods } else { Format::Xlsx };
    let fault = |error: &(dyn std::error::Error + 'static)| fault_of(error, format);
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(|error| fault(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(ReadFault::ZipBomb);
    }

    let format = spreadsheet_inside(&mut archive)?;
    // The sizes in the directory are free to check, but may lie.
    let mut declared = 0_u64;
    for part in 0..archive.len() {
        let part = archive.by_index_raw(part).map_err(|error| fault(&error))?;
        if part.encrypted() {
            return Err(ReadFault::PasswordProtected);
        }
        declared = declared.saturating_add(part.size());
    }
    let most = most_unpacked(packed);
    if declared > most {
        return Err(ReadFault::ZipBomb);
    }
    let mut left = most;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| fault(&error))?;
        let has_texts = has_shared_texts(&part);
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| fault(&error))?;
        left = left.checked_sub(unpacked).ok_or(ReadFault::ZipBomb)?;
        if has_texts {
            let claimed = texts_claimed(archive.by_index(at).map_err(|error| fault(&error))?);
            if claimed > (unpacked / SHORTEST_TEXT).max(HARMLESS_CLAIM) {
                return Err(ReadFault::Broken { format });
            }
        }
    }
    if format == Format::Ods && is_encrypted(&mut archive)? {
        return Err(ReadFault::PasswordProtected);
    }
    drop(archive);
    file.rewind()?;
    Ok(format)
}

/// A shared text of an `.xlsx` takes so many bytes at least, as `<si/>`.
const SHORTEST_TEXT: u64 = 5;
/// A claim of so many texts costs little, and some programs count wrongly.
const HARMLESS_CLAIM: u64 = 1 << 20;

/// Whether calamine may read the texts of the workbook from this part, whatever letters and slashes its name has.
fn has_shared_texts<R: Read>(part: &ZipFile<'_, R>) -> bool {
    part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"))
}

/// How many texts a part claims to have: calamine reserves memory for all of them before it reads the first, and a
/// claim that cannot be met ends the program. Like calamine, this stops at the first element `sst`.
fn texts_claimed(part: impl Read) -> u64 {
    let mut events = Events::new(BufReader::new(part));
    while let Ok(Some(event)) = events.next() {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "sst" => {
                let claim = tags::raw(&tag, "uniqueCount").unwrap_or_default();
                let digits = claim.bytes().filter(u8::is_ascii_digit);
                return digits.fold(0, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
            }
            _ => {}
        }
    }
    0
}

/// How many bytes a file of that many packed bytes may unpack to.
fn most_unpacked(packed: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).clamp(RATIO_COUNTS_FROM, MAX_UNPACKED)
}

fn spreadsheet_inside<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Format, ReadFault> {
    let names = || archive.file_names().filter_map(Result::ok);
    if names().any(|name| name == "xl/workbook.bin") {
        return Err(ReadFault::UnknownFormat { extension: "xlsb".into() });
    }
    let has = |folder: &str| names().any(|name| name.to_ascii_lowercase().starts_with(folder));
    if has("xl/") {
        return Ok(Format::Xlsx);
    }
    if has("word/") || has("ppt/") {
        return Err(ReadFault::IsADocument);
    }
    let mut kind = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        // Who says nothing that can be read is of no kind.
        let _ = part.take(64).read_to_string(&mut kind);
    }
    match kind.strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("spreadsheet") => Ok(Format::Ods),
        Some(_) => Err(ReadFault::IsADocument),
        None => Err(ReadFault::NotASpreadsheet),
    }
}

/// Whether the manifest of an open document says that its parts are encrypted.
fn is_encrypted<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<bool, ReadFault> {
    let part = archive.by_name("META-INF/manifest.xml").map_err(|error| fault_of(&error, Format::Ods))?;
    let mut events = Events::new(BufReader::new(part));
    // What is said after a fault of the manifest, calamine does not read either.
    while let Ok(Some(event)) = events.next() {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "encryption-data" => return Ok(true),
            _ => {}
        }
    }
    Ok(false)
}

/// Tells what a compound file (Office before 2007, and anything that Office encrypts) is.
pub(super) fn compound(file: &mut File) -> Result<Format, ReadFault> {
    size(file.metadata()?.len(), Format::Xls)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    file.rewind()?;

    let mut format = Err(ReadFault::NotASpreadsheet);
    for name in bytes.chunks_exact(128).filter_map(directory_entry) {
        match name.as_str() {
            "EncryptedPackage" => return Err(ReadFault::PasswordProtected),
            // A document may have a workbook embedded, which has an entry of its own.
            "WordDocument" | "PowerPoint Document" => return Err(ReadFault::IsADocument),
            "Workbook" | "Book" => format = Ok(Format::Xls),
            _ => {}
        }
    }
    format
}

/// The name in an entry of a compound file's directory. Entries lie at multiples of their 128 bytes:
/// a name in UTF-16, at 64 its length in bytes with the closing zero, at 66 its kind.
fn directory_entry(bytes: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([bytes[64], bytes[65]]));
    let is_entry = matches!(bytes[66], 1 | 2 | 5) && (4..=64).contains(&length) && length % 2 == 0;
    if !is_entry {
        return None;
    }
    let units = bytes[..length - 2].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_read_however_it_is_written() {
        for (part, claimed) in [
            ("<?xml version='1.0'?><!-- <sst uniqueCount='9'> --><sst count=\"1\" uniqueCount = '12345'>", 12_345),
            ("<x:sst uniqueCount=\"12345\"/>", 12_345),
            ("<sst uniqueCount=\"99999999999999999999999\"/>", u64::MAX),
            ("<sst count=\"9\"/>", 0),
            ("<sst uniqueCount=\"9\"", 0),
        ] {
            assert_eq!(texts_claimed(part.as_bytes()), claimed, "{part}");
        }
    }

    #[test]
    fn cells_and_text_are_counted_up_to_their_limits() {
        let mut held = Held::default();
        assert!(held.add(12 * 1_000_000, 300 << 20).is_ok(), "a million rows of twelve columns");
        assert!(held.add(8_000_000, 0).is_ok());
        assert!(matches!(held.add(1, 0), Err(ReadFault::TooMuch { cells: 20_000_000, mb: 512 })));
        let mut held = Held::default();
        assert!(matches!(held.add(1, (512 << 20) + 1), Err(ReadFault::TooMuch { .. })));
    }
}
