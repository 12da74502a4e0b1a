//! The progress of a cohort as a report: a page for the director, then a page for each startup, on paper or as a workbook.
//! It says what the screens say, since it asks the same doors.

use std::{path::Path, sync::atomic::AtomicBool};

use super::{
    Exported,
    printed::{Document, PdfPrinter, Sheets},
};
use crate::{
    alumni::Purpose,
    engine::{Database, Read, file},
    error::{Refusal, Result, code},
    exports::{self, Content, NewExport, ReportFormat},
    kit::watch::Watch,
    people::PersonId,
    words::Words,
};

mod facts;
mod paper;
#[cfg(test)]
mod tests;
mod types;
mod workbook;

use facts::Progress;
pub use types::CohortReport;

/// The report as it would stand on paper.
///
/// # Errors
/// `no_such_cohort`; `ends_before_start` at `to`, `in_the_future` at `to`.
pub fn preview(r: &Read<'_>, asked: &CohortReport) -> Result<Sheets> {
    let progress = Progress::of(r, asked, &mut Watch::new(&mut |_, _| {}, &AtomicBool::new(false), 0))?;
    paper::sheets(r, &progress, &Words::new(asked.language))
}

/// Writes the report, as .pdf or .xlsx by the name of the file; it stands in the export log.
///
/// # Errors
/// As [`preview`]; `no_such_ending`; `folder_missing`, `file_is_folder`; `cancelled`; the disk's failures.
pub fn export(
    database: &Database,
    asked: &CohortReport,
    path: &Path,
    press: PdfPrinter,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Exported> {
    let path = exports::ops::place_of(path)?;
    let format = format_of(&path)?;
    let words = Words::new(asked.language);
    let (id, export) = exports::ops::recorded(database, |enter| {
        file::replace(&path, |part| {
            let found = database.read(|r| {
                let mut watch = Watch::new(progress, cancelled, 0);
                let found = Progress::of(r, asked, &mut watch)?;
                match format {
                    ReportFormat::Pdf => {
                        let bytes = press(&Document::Sheets(paper::sheets(r, &found, &words)?))?;
                        std::fs::write(part, bytes)?;
                    }
                    _ => workbook::write(&found, &words, part)?,
                }
                watch.go_on()?;
                Ok(found)
            })?;
            let sha256 = exports::ops::hash(part)?;
            enter(entry(asked, format, &found, &path, sha256)?)
        })
    })?;
    Ok(Exported::of(id, export))
}

fn format_of(path: &Path) -> Result<ReportFormat> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => Ok(ReportFormat::Pdf),
        "xlsx" => Ok(ReportFormat::Xlsx),
        _ => Err(Refusal::new(code::NO_SUCH_ENDING).arg("endings", ".pdf, .xlsx").into()),
    }
}

fn entry(
    asked: &CohortReport,
    format: ReportFormat,
    found: &Progress,
    path: &Path,
    sha256: String,
) -> Result<NewExport> {
    let roll: Vec<PersonId> = found.people();
    Ok(NewExport {
        content: Content::Cohort(format, Purpose::Programme),
        fields: "[]".to_owned(),
        filter: serde_json::to_string(asked)?,
        full_values: false,
        protected: false,
        people: u32::try_from(roll.len()).unwrap_or(u32::MAX),
        roll,
        left_out: Default::default(),
        path: path.to_owned(),
        sha256,
    })
}
