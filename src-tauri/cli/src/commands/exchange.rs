//! Taking files in and handing reports out.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Code, Refusal, Result,
    alumni::Purpose,
    exchange::{ConsentRequest, ConsentSource, Counts, PlannedRow, Unread, ops},
    reports::{ContactReport, ReportFormat, contacts},
    words::Words,
};
use serde_json::{Value, json};

use super::{filters::Filters, records::alumni_query};
use crate::{args::Import, desk::Desk, say::Speaker};

pub fn import(desk: &Desk, speaker: &Speaker, asked: &Import) -> Result<()> {
    let inspected = ops::inspect(&asked.path)?;
    let mut request = ops::default_request(&inspected, asked.kind.map(Into::into))?;
    for answer in &asked.consent {
        let given = consent(answer)?;
        request.consents.retain(|c| c.purpose != given.purpose);
        request.consents.push(given);
    }
    if asked.cohort.is_some() {
        for sheet in &mut request.sheets {
            sheet.cohort.clone_from(&asked.cohort);
        }
    }
    // A plan needs no more than a look; the import itself needs the file.
    let nursery = if asked.plan { desk.look()? } else { desk.open()? };
    let never = Arc::new(AtomicBool::new(false));
    let plan = ops::plan(&nursery, request, &mut |_, _| {}, &never)?;
    if asked.plan {
        let preview = plan.preview(0);
        let document = document(
            &preview.kinds.values().copied().collect::<Vec<_>>(),
            &json!(preview.kinds),
            &preview.refused,
            &preview.unread,
            &Value::Null,
            &speaker.words,
        );
        return tell(speaker, &document);
    }
    let done = ops::carry_out(&nursery, Arc::new(plan), |_, _| {}, never)?;
    let result = done.value;
    let document = document(
        &result.kinds.values().copied().collect::<Vec<_>>(),
        &json!(result.kinds),
        &result.refused,
        &result.unread,
        &json!(done.op),
        &speaker.words,
    );
    tell(speaker, &document)
}

fn document(
    counts: &[Counts],
    kinds: &Value,
    refused: &[PlannedRow],
    unread: &[Unread],
    op: &Value,
    words: &Words,
) -> Value {
    let sum = |of: fn(&Counts) -> u32| counts.iter().map(of).sum::<u32>();
    let refused: Vec<Value> = refused
        .iter()
        .map(|row| json!({ "sheet": row.sheet, "row": row.row, "code": row.code, "message": row.code.map(|code| words.error(code, &miaopu_core::error::Args::new())) }))
        .collect();
    json!({
        "new": sum(|c| c.new), "changed": sum(|c| c.changed), "same": sum(|c| c.same),
        "refused": refused, "unread": unread, "op": op, "kinds": kinds,
    })
}

fn tell(speaker: &Speaker, document: &Value) -> Result<()> {
    speaker.tell(document, || {
        let counts = ["new", "changed", "same"];
        let counts = counts.map(|name| speaker.sentence(&format!("cli-import-{name}"), &[("count", document[name].clone())]));
        let rows = |list: &str| document[list].as_array().cloned().unwrap_or_default();
        let refused = rows("refused").into_iter().map(|r| {
            let values = [("sheet", r["sheet"].clone()), ("row", r["row"].clone()), ("reason", r["message"].clone())];
            speaker.sentence("cli-import-refused-row", &values)
        });
        let unread = rows("unread").into_iter().map(|u| {
            let values = [("sheet", u["sheet"].clone()), ("row", u["row"].clone()), ("column", u["column"].clone())];
            speaker.sentence("cli-import-unread-cell", &values)
        });
        counts.into_iter().chain(refused).chain(unread).collect()
    })
}

/// `PURPOSE=yes|no|column:NAME`.
fn consent(typed: &str) -> Result<ConsentRequest> {
    let unknown = || Refusal::new(Code::UnknownWord).arg("word", typed);
    let (purpose, answer) = typed.split_once('=').ok_or_else(unknown)?;
    let purpose: Purpose =
        purpose.trim().parse().map_err(|_| Refusal::new(Code::UnknownPurpose).arg("word", purpose))?;
    let answer = match answer.trim() {
        "yes" => ConsentSource::Given,
        "no" => ConsentSource::Refused,
        other => ConsentSource::Column(other.strip_prefix("column:").ok_or_else(unknown)?.to_owned()),
    };
    Ok(ConsentRequest { purpose, answer, answered_on: None, means: None })
}

pub fn export_alumni(
    desk: &Desk,
    speaker: &Speaker,
    out: PathBuf,
    purpose: Purpose,
    full: bool,
    filters: &[String],
) -> Result<()> {
    let format = match out.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => ReportFormat::Xlsx,
        Some("csv") => ReportFormat::Csv,
        _ => return Err(Refusal::new(Code::UnknownFormat).into()),
    };
    let nursery = desk.open()?;
    let mut f = Filters::new(filters)?;
    let query = nursery.read(|r| alumni_query(r, &mut f, None))?;
    f.done()?;
    let report =
        ContactReport { query, purpose, columns: Vec::new(), full, format, language: speaker.words.language() };
    let exported = contacts::export(&nursery, &report, &out, &mut |_, _| {}, &AtomicBool::new(false))?;
    speaker.tell(&exported, || {
        let file = exported.file.display().to_string();
        let left_out = exported.left_out.iter();
        let left_out = left_out.map(|(reason, n)| speaker.sentence("cli-left-out", &[("reason", json!(reason)), ("count", json!(n))]));
        std::iter::once(speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(exported.rows))])).chain(left_out).collect()
    })
}
