//! Imports that were carried out.

use chrono_tz::Tz;
use miaopu_core::{
    OpId, Read, Result,
    import::{EarlierImport, earlier, ops},
    schema,
};
use serde_json::json;

use super::account::account_lines;
use crate::{context::CliContext, say::Speaker};

pub fn list(context: &CliContext, speaker: &Speaker, limit: u32) -> Result<()> {
    let (page, zone) = context.look()?.read(|r| Ok((ops::earlier(r, None, Some(limit))?, r.zone())))?;
    speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
        page.rows.iter().map(|import| line_of(speaker, import, zone)).collect()
    })
}

pub fn show(context: &CliContext, speaker: &Speaker, import: &str) -> Result<()> {
    let (opened, zone) = context.look()?.read(|r| Ok((ops::open_earlier(r, op(r, import)?)?, r.zone())))?;
    speaker.tell(&opened, || {
        let standing = opened.standing.iter().map(|of| {
            let noun = speaker.sentence(&schema::table_label(&of.table), &[]);
            let values = [
                ("noun", json!(noun)),
                ("as-it-came", json!(of.as_it_came)),
                ("changed", json!(of.changed)),
                ("removed", json!(of.removed)),
            ];
            speaker.sentence("cli-imports-standing", &values)
        });
        let import = &opened.import;
        let undo = (!import.undone).then(|| speaker.sentence("cli-imports-undo", &[("op", json!(import.op))]));
        let account = account_lines(speaker, &opened.account, import.row_counts);
        std::iter::once(line_of(speaker, import, zone)).chain(account).chain(standing).chain(undo).collect()
    })
}

/// That these bytes were taken in before.
pub fn taken_before(speaker: &Speaker, import: &EarlierImport, zone: Tz) -> String {
    let values = [
        ("state", json!(if import.undone { "undone" } else { "stands" })),
        ("when", json!(import.at.local_minute(zone))),
        ("name", json!(import.file_name)),
        ("number", json!(import.number.to_string())),
    ];
    speaker.sentence("cli-import-taken-before", &values)
}

/// By its number, or by its op.
fn op(r: &Read<'_>, import: &str) -> Result<OpId> {
    if let Ok(number) = import.parse() {
        return earlier::numbered(r, number);
    }
    super::history::op(import)
}

/// Which file, when, by whom, and how many rows came to what.
fn line_of(speaker: &Speaker, import: &EarlierImport, zone: Tz) -> String {
    let rows = import.row_counts;
    let parts = [("new", rows.new), ("changed", rows.changed), ("differs", rows.differs), ("refused", rows.refused)];
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let parts =
        parts.map(|(key, count)| speaker.sentence(&format!("import-account-{key}"), &[("count", json!(count))]));
    let cells = [
        import.number.to_string(),
        import.op.to_string(),
        import.at.local_minute(zone),
        import.author.clone().unwrap_or_default(),
        import.file_name.clone(),
        parts.collect::<Vec<_>>().join(&speaker.sentence("cli-comma", &[])),
        if import.undone { speaker.sentence("cli-undone-mark", &[]) } else { String::new() },
    ];
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
}
