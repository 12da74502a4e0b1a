//! Handing reports out, and whole nurseries out and in.

use std::{
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use miaopu_core::{
    Code, Refusal, Result,
    alumni::Purpose,
    archive,
    reports::{ContactReport, ReportFormat, contacts},
};
use serde_json::json;

use super::{filters::Filters, records::alumni_query};
use crate::{
    desk::{self, Desk},
    say::Speaker,
};

pub fn export_alumni(
    desk: &Desk,
    speaker: &Speaker,
    out: PathBuf,
    purpose: Purpose,
    full: bool,
    newer: bool,
    filters: &[String],
) -> Result<()> {
    let format = match out.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => ReportFormat::Xlsx,
        Some("csv") => ReportFormat::Csv,
        Some("vcf") if newer => ReportFormat::Vcard4,
        Some("vcf") => ReportFormat::Vcard3,
        _ => return Err(desk::about(&out, Refusal::new(Code::UnknownFormat).into())),
    };
    let nursery = desk.open()?;
    let mut f = Filters::new(filters)?;
    let query = nursery.read(|r| alumni_query(r, &mut f, None))?;
    f.done()?;
    let report =
        ContactReport { query, purpose, columns: Vec::new(), full, format, language: speaker.words.language() };
    let exported = contacts::export(&nursery, &report, &out, None, &mut |_, _| {}, &AtomicBool::new(false));
    let exported = exported.map_err(|e| if e.code() == Code::FolderMissing { desk::about(&out, e) } else { e })?;
    speaker.tell(&exported, || {
        let file = exported.file.display().to_string();
        let left_out = exported.left_out.iter();
        let left_out = left_out
            .map(|(reason, n)| speaker.sentence("cli-left-out", &[("reason", json!(reason)), ("count", json!(n))]));
        let masked = format.is_contacts() && !full;
        std::iter::once(speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(exported.rows))]))
            .chain(left_out)
            .chain(masked.then(|| speaker.sentence("cli-vcard-masked", &[])))
            .collect()
    })
}

pub fn export_nursery(desk: &Desk, speaker: &Speaker, out: &Path) -> Result<()> {
    let written = archive::ops::write(&desk.open()?, out).map_err(|e| desk::about(out, e))?;
    speaker.tell(&written, || {
        let values = [
            ("folder", json!(written.folder.display().to_string())),
            ("tables", json!(written.tables)),
            ("rows", json!(written.rows)),
        ];
        vec![speaker.sentence("cli-nursery-written", &values)]
    })
}

pub fn import_nursery(desk: &mut Desk, speaker: &Speaker, folder: &Path) -> Result<()> {
    let done = archive::ops::read(&desk.open()?, folder)?;
    if let Some(author) = done.value.author {
        desk.remember(author)?;
    }
    let restored = &done.value;
    let document = json!({ "tables": restored.tables, "rows": restored.rows, "op": done.op });
    speaker.tell(&document, || {
        let values = [("tables", json!(restored.tables)), ("rows", json!(restored.rows))];
        vec![speaker.sentence("cli-nursery-restored", &values)]
    })
}
