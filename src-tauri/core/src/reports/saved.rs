//! Reports as somebody wants them again: whom, what for, which columns. Never the whole numbers: those are asked for
//! each time.

use super::{ContactReport, ReportDefinitionId, SavedReport, store};
use crate::{
    engine::{
        Read, Write,
        texts::{self, Texts},
    },
    error::{Refusal, Result, code},
    kit::{limits, names::tidy},
    views::alumni::{AlumniOrder, AlumniQuery},
};

/// All saved reports, by name.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>) -> Result<Vec<SavedReport>> {
    store::definitions(r)
}

/// The saved report of this name.
///
/// # Errors
/// `no_such_report`.
pub fn named(r: &Read<'_>, name: &str) -> Result<SavedReport> {
    let name = tidy(name);
    let found = store::definitions(r)?.into_iter().find(|saved| saved.name == name);
    found.ok_or_else(|| Refusal::new(code::NO_SUCH_REPORT).arg("word", name).into())
}

/// Saves a report under a name; one that has this name already is replaced.
///
/// # Errors
/// `missing`, `too_long` at `name`.
pub fn save(w: &mut Write<'_>, name: &str, report: ContactReport) -> Result<ReportDefinitionId> {
    let name = tidy(name);
    if name.is_empty() {
        return Err(Refusal::field("name", code::MISSING).into());
    }
    limits::SAVED_REPORT.check("name", &name)?;
    let query = AlumniQuery { order: AlumniOrder::default(), after: None, before: None, limit: None, ..report.query };
    let report = ContactReport { query, full: false, ..report };
    let held = store::definitions(w)?.into_iter().find(|saved| saved.name == name);
    let id = held.map_or_else(|| w.new_id(), |saved| saved.id);
    store::save_definition(w, id, &name, &report)?;
    w.about(id);
    Ok(id)
}

/// Removes a saved report.
///
/// # Errors
/// `no_such_record`.
pub fn remove(w: &mut Write<'_>, id: ReportDefinitionId) -> Result<()> {
    w.about(id);
    if store::remove_definition(w, id)? { Ok(()) } else { Err(Refusal::new(code::NO_SUCH_RECORD).into()) }
}

/// As [`exports::ops::unname`](crate::exports::ops::unname), of the names of saved reports and what they search for.
///
/// # Errors
/// The file's failures, and what `seen` answers.
pub(crate) fn unname(
    w: &Write<'_>,
    without: impl Fn(&str) -> Option<String>,
    seen: impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let texts = Texts {
        table: "report_definition",
        id: "id",
        title: Some("name"),
        json: "definition",
        places: &["/query/text", "/query/own/*/value"],
        rows: "TRUE",
    };
    texts::rewrite(w, &texts, without, seen)
}
