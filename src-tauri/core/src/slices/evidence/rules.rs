//! Which files are kept, and how they are called. Pure.

use super::slice::code::{EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE};
use crate::{error::Refusal, kit::limits};

/// The largest file that is kept here, in bytes: 20 MB.
pub const MOST: u64 = 20 * 1024 * 1024;
/// Bytes of a megabyte, as sizes are told.
const MEGABYTE: u64 = 1024 * 1024;
/// Names that Windows keeps for devices, whatever ending they have
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

/// Whether a file of this size is kept here.
///
/// # Errors
/// `evidence_empty`; `evidence_too_large` with both sizes in megabytes.
pub fn accept_size(name: &str, size: u64) -> Result<(), Refusal> {
    match size {
        0 => Err(Refusal::field("path", EVIDENCE_EMPTY).arg("file", name)),
        size if size > MOST => Err(Refusal::field("path", EVIDENCE_TOO_LARGE)
            .arg("file", name)
            .arg("size", size.div_ceil(MEGABYTE))
            .arg("most", MOST / MEGABYTE)),
        _ => Ok(()),
    }
}

/// Endings of kinds of files that show something and do nothing: papers, pictures, office documents without macros, plain
/// text. What is not among them, as a page with scripts or a program, is saved and never opened.
const OPENED: [&str; 23] = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "docx", "xlsx", "pptx", "doc", "xls",
    "ppt", "wps", "et", "dps", "odt", "ods", "odp", "txt",
];

/// Whether a file of this name is opened in its own program without being saved first.
pub fn is_opened(name: &str) -> bool {
    let name = safe_name(name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| OPENED.contains(&ending.as_str()))
}

/// A file's name as it is kept: without control characters, and no longer than a line. Its ending stays.
pub fn kept_name(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name = name.trim();
    if name.is_empty() { "file".to_owned() } else { shortened(name, limits::LINE) }
}

/// Cut in the middle, before the ending.
fn shortened(name: &str, most: usize) -> String {
    let count = name.chars().count();
    if count <= most {
        return name.to_owned();
    }
    let ending = name.rfind('.').map_or("", |at| &name[at..]);
    let ending = if ending.chars().count() > 12 { "" } else { ending };
    let stem: String = name.chars().take(most - ending.chars().count()).collect();
    stem + ending
}

/// A name that every system takes: without what Windows forbids in names, without a dot or blank at its end, and none of a
/// device. Two names may become one.
pub fn safe_name(name: &str) -> String {
    let forbidden = |c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c);
    let clean: String = name.chars().map(|c| if forbidden(c) { '_' } else { c }).collect();
    let clean = clean.trim_end_matches(['.', ' ']).trim_start();
    let clean = if clean.is_empty() { "file" } else { clean };
    let stem = clean.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_device = DEVICES.iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|rest| match *device {
            "COM" | "LPT" => matches!(rest, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"),
            _ => rest.is_empty(),
        })
    });
    // The longest name of a file is 255 bytes on most systems.
    let safe = if is_device { format!("_{clean}") } else { clean.to_owned() };
    let letters = (1..=limits::LINE).rev().find(|most| shortened(&safe, *most).len() <= 240).unwrap_or(1);
    shortened(&safe, letters)
}
