//! Handing reports out, and whole nurseries out and in.

use std::{
    io::Read as _,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use chrono_tz::Tz;
use miaopu_core::{
    Read, Refusal, Result,
    alumni::Purpose,
    archive, code,
    exports::{self, Export, Holding, ReportFormat},
    kit::{Id, secret},
    op,
    own_fields::{self, OwnFieldId, OwnNoun},
    reports::{
        ContactReport,
        contacts::{self, Target},
        saved,
    },
};
use serde_json::json;

use super::{filters::Filters, records::alumni_query};
use crate::{
    args::Asked,
    context::{self, CliContext},
    say::Speaker,
};

pub fn export_alumni(context: &CliContext, speaker: &Speaker, out: &Path, asked: Asked) -> Result<()> {
    let Some(format) = format_of(out, &asked) else {
        let refusal = Refusal::new(code::NO_SUCH_ENDING).arg("endings", ".xlsx, .csv, .vcf, .pdf");
        return Err(context::about(out, refusal.into()));
    };
    context::free(out, asked.force)?;
    let password = asked.password_file.as_deref().map(password_in).transpose()?;
    let nursery = context.open()?;
    let report = nursery.read(|r| report_of(r, speaker, &asked, format))?;
    if let Some(name) = asked.save_as {
        let report = report.clone();
        nursery.write(op::SAVE_REPORT, move |w| saved::save(w, &name, report))?;
    }
    let cancelled = AtomicBool::new(false);
    let target = Target { path: out, password: password.as_deref(), press: miaopu_pdf::print };
    let exported = contacts::export(&nursery, &report, &target, &mut |_, _| {}, &cancelled);
    let exported = exported.map_err(|e| if e.code() == code::FOLDER_MISSING { context::about(out, e) } else { e })?;
    speaker.tell(&exported, || {
        let file = exported.file.display().to_string();
        let left_out = exported.left_out.iter();
        let left_out = left_out.map(|(reason, n)| {
            let reason = speaker.name_of(&format!("exports-why-{reason}"));
            speaker.sentence("cli-left-out", &[("reason", json!(reason)), ("count", json!(n))])
        });
        let masked = format.is_contacts() && !report.full;
        std::iter::once(speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(exported.rows))]))
            .chain(left_out)
            .chain(masked.then(|| speaker.sentence("cli-vcard-masked", &[])))
            .collect()
    })
}

fn format_of(out: &Path, asked: &Asked) -> Option<ReportFormat> {
    match out.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "xlsx" => Some(ReportFormat::Xlsx),
        "csv" => Some(ReportFormat::Csv),
        "pdf" if asked.labels => Some(ReportFormat::Labels),
        "pdf" => Some(ReportFormat::Pdf),
        "vcf" if asked.vcard4 => Some(ReportFormat::Vcard4),
        "vcf" => Some(ReportFormat::Vcard3),
        _ => None,
    }
}

/// What is asked for: as a saved report says, and before it as the command line does.
fn report_of(r: &Read<'_>, speaker: &Speaker, asked: &Asked, format: ReportFormat) -> Result<ContactReport> {
    let held = asked.report.as_deref().map(|name| saved::named(r, name)).transpose()?.map(|saved| saved.report);
    let mut f = Filters::new(&asked.filter)?;
    let typed = alumni_query(r, &mut f, None)?;
    f.done()?;
    let held_query = held.as_ref().map(|report| report.query.clone()).unwrap_or_default();
    let query = if asked.filter.is_empty() { held_query } else { typed };
    let held_own = || held.as_ref().map(|report| report.own.clone()).unwrap_or_default();
    let own = if asked.own.is_empty() { held_own() } else { own_named(r, &asked.own)? };
    let held_columns = || held.as_ref().map(|report| report.columns.clone()).unwrap_or_default();
    Ok(ContactReport {
        query,
        purpose: asked.purpose.or(held.as_ref().map(|report| report.purpose)).unwrap_or(Purpose::Directory),
        columns: if asked.columns.is_empty() { held_columns() } else { asked.columns.clone() },
        own,
        grouping: asked.group.or(held.as_ref().and_then(|report| report.grouping)),
        full: asked.full,
        format,
        language: speaker.words.language(),
    })
}

/// The own fields of people of these names.
fn own_named(r: &Read<'_>, names: &[String]) -> Result<Vec<OwnFieldId>> {
    names.iter().map(|name| Ok(own_fields::ops::named(r, OwnNoun::People, name)?.id)).collect()
}

/// The first line of a file: on the command line itself, everybody at the machine could read it.
fn password_in(file: &Path) -> Result<String> {
    let mut held = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().read_to_end(&mut held)?;
    } else {
        held = std::fs::read(file).map_err(|e| context::about(file, e.into()))?;
    }
    secret::first_line(&held).ok_or_else(|| context::about(file, Refusal::new(code::PASSWORD_NOT_TEXT).into()))
}

pub fn exports(context: &CliContext, speaker: &Speaker, holding: Option<&str>, to_recall: bool) -> Result<()> {
    let nursery = context.look()?;
    let zone = nursery.read(|r| Ok(r.zone()))?;
    let held = match holding {
        Some(person) => Some(nursery.read(|r| exports::ops::holding(r, id(person)?))?),
        None if to_recall => Some(nursery.read(exports::ops::to_recall)?),
        None => None,
    };
    match held {
        Some(held) => speaker.tell(&json!({ "total": held.len(), "rows": held }), || {
            let line = |one: &Holding| {
                let name = &one.person.name;
                let state = match (one.due, one.recalled_on) {
                    (true, _) => speaker.sentence("exports-recall-due", &[]),
                    (false, Some(day)) => speaker.sentence("exports-recalled-on", &[("day", json!(day))]),
                    (false, None) => String::new(),
                };
                format!("{}  {} {name}  {state}", line_of(speaker, &one.export, zone), one.person.id)
            };
            held.iter().map(line).collect()
        }),
        None => {
            let log = nursery.read(exports::ops::list)?;
            speaker.tell(&json!({ "total": log.len(), "rows": log }), || {
                log.iter().map(|export| line_of(speaker, export, zone)).collect()
            })
        }
    }
}

/// Who took what, when and why, in a line.
fn line_of(speaker: &Speaker, export: &Export, zone: Tz) -> String {
    let purpose = export.purpose.map(|purpose| speaker.name_of(&format!("alumni-purpose-{}", purpose.as_ref())));
    let cells = [
        export.id.to_string(),
        export.at.local_minute(zone),
        export.author.clone().unwrap_or_default(),
        purpose.unwrap_or_else(|| export.report.clone()),
        export.file_name.clone(),
        export.people.to_string(),
    ];
    cells.join("  ")
}

pub fn recall(context: &CliContext, speaker: &Speaker, export: &str, person: &str) -> Result<()> {
    let (export, person) = (id(export)?, id(person)?);
    let done = context.open()?.perform(op::SETTLE_RECALL, move |w| exports::ops::settle_recall(w, export, person))?;
    speaker.tell(&json!({ "op": done.op }), || vec![speaker.sentence("cli-recalled", &[])])
}

pub fn reports(context: &CliContext, speaker: &Speaker, remove: Option<&str>) -> Result<()> {
    if let Some(name) = remove {
        let nursery = context.open()?;
        let held = nursery.read(|r| saved::named(r, name))?;
        let done = nursery.perform(op::REMOVE_REPORT, move |w| saved::remove(w, held.id))?;
        let said = speaker.sentence("exports-report-removed", &[("name", json!(held.name))]);
        return speaker.tell(&json!({ "op": done.op }), || vec![said]);
    }
    let held = context.look()?.read(saved::list)?;
    speaker.tell(&json!({ "total": held.len(), "rows": held }), || {
        held.iter().map(|one| format!("{}  {}", one.name, one.report.purpose.as_ref())).collect()
    })
}

pub fn id<T>(typed: &str) -> Result<Id<T>> {
    typed.parse().map_err(|_| Refusal::new(code::NO_SUCH_RECORD).arg("word", typed).into())
}

pub fn export_nursery(context: &CliContext, speaker: &Speaker, out: &Path) -> Result<()> {
    let never = AtomicBool::new(false);
    let written =
        archive::ops::write(&context.open()?, out, &mut |_, _| {}, &never).map_err(|e| context::about(out, e))?;
    speaker.tell(&written, || {
        let values = [
            ("folder", json!(written.folder.display().to_string())),
            ("tables", json!(written.tables)),
            ("rows", json!(written.rows)),
        ];
        vec![speaker.sentence("cli-nursery-written", &values)]
    })
}

pub fn import_nursery(context: &CliContext, speaker: &Speaker, folder: &Path) -> Result<()> {
    let nursery = context.open()?;
    let done = archive::ops::read(&nursery, folder, |_, _| {}, Arc::default())?;
    context.greet(&nursery)?;
    let known = nursery.read(|r| Ok(r.author::<miaopu_core::engine::Author>().is_ok()))?;
    let restored = &done.value;
    let document =
        json!({ "tables": restored.tables, "rows": restored.rows, "changed": restored.changed, "op": done.op });
    speaker.tell(&document, || {
        let values = [("tables", json!(restored.tables)), ("rows", json!(restored.rows))];
        let asked = (!known).then(|| speaker.sentence("cli-who-asked", &[]));
        let files = restored.changed.join(&speaker.sentence("cli-comma", &[]));
        let changed =
            (!restored.changed.is_empty()).then(|| speaker.sentence("archive-changed", &[("files", json!(files))]));
        std::iter::once(speaker.sentence("cli-nursery-restored", &values)).chain(changed).chain(asked).collect()
    })
}
