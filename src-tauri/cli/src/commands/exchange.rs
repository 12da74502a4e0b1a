//! Taking files in and handing reports out.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Code, OpId, Refusal, Result,
    alumni::Purpose,
    error::Args,
    exchange::{ConsentRequest, ConsentSource, Counts, Kind, PlannedRow, Unread, ops},
    reports::{ContactReport, ReportFormat, contacts},
    words::Words,
};
use serde_json::{Value, json};

use super::{filters::Filters, records::alumni_query};
use crate::{
    args::Import,
    desk::{self, Desk},
    say::Speaker,
};

pub fn import(desk: &Desk, speaker: &Speaker, asked: &Import) -> Result<()> {
    let inspected = ops::inspect(&asked.path).map_err(|e| desk::about(&asked.path, e))?;
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
        let told = Told { kinds: &preview.kinds, refused: &preview.refused, unread: &preview.unread, op: None };
        return told.tell(speaker, &[speaker.sentence("cli-import-planned", &[])]);
    }
    let done = ops::carry_out(&nursery, Arc::new(plan), |_, _| {}, never)?;
    let result = &done.value;
    Told { kinds: &result.kinds, refused: &result.refused, unread: &result.unread, op: done.op }.tell(speaker, &[])
}

/// What an import did, or would do.
struct Told<'r> {
    kinds: &'r BTreeMap<Kind, Counts>,
    refused: &'r [PlannedRow],
    unread: &'r [Unread],
    op: Option<OpId>,
}

impl Told<'_> {
    fn tell(&self, speaker: &Speaker, ending: &[String]) -> Result<()> {
        speaker.tell(&self.document(&speaker.words), || {
            let kinds = self.kinds.iter().map(|(kind, counts)| of_kind(speaker, *kind, counts));
            let refused = self.refused.iter().map(|r| {
                let values =
                    [("sheet", json!(r.sheet)), ("row", json!(r.row)), ("reason", json!(why(&speaker.words, r.code)))];
                speaker.sentence("cli-import-refused-row", &values)
            });
            let unread = self.unread.iter().map(|u| {
                let values = [
                    ("sheet", json!(u.sheet)),
                    ("row", json!(u.row)),
                    ("column", json!(u.column)),
                    ("reason", json!(why(&speaker.words, Some(u.code)))),
                ];
                speaker.sentence("cli-import-unread-cell", &values)
            });
            kinds.chain(refused).chain(unread).chain(ending.iter().cloned()).collect()
        })
    }

    fn document(&self, words: &Words) -> Value {
        let sum = |of: fn(&Counts) -> u32| self.kinds.values().map(of).sum::<u32>();
        let refused = self.refused.iter();
        let refused =
            refused.map(|r| json!({ "sheet": r.sheet, "row": r.row, "code": r.code, "message": why(words, r.code) }));
        let unread = self.unread.iter();
        let unread = unread.map(|u| {
            json!({ "sheet": u.sheet, "row": u.row, "column": u.column, "code": u.code, "message": why(words, Some(u.code)) })
        });
        json!({
            "new": sum(|c| c.new), "changed": sum(|c| c.changed), "same": sum(|c| c.same),
            "refused": refused.collect::<Vec<_>>(), "unread": unread.collect::<Vec<_>>(),
            "op": self.op, "kinds": self.kinds,
        })
    }
}

fn of_kind(speaker: &Speaker, kind: Kind, counts: &Counts) -> String {
    let kind = speaker.sentence(&format!("import-kind-{}", kind.as_ref()), &[]);
    let values = [
        ("kind", json!(kind)),
        ("new", json!(counts.new)),
        ("changed", json!(counts.changed)),
        ("same", json!(counts.same)),
        ("refused", json!(counts.refused)),
    ];
    speaker.sentence("cli-import-kind", &values)
}

/// Why a row or a cell was not taken, in a sentence.
fn why(words: &Words, code: Option<Code>) -> Option<String> {
    code.map(|code| words.error(code, &Args::new()))
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
        _ => return Err(desk::about(&out, Refusal::new(Code::UnknownFormat).into())),
    };
    let nursery = desk.open()?;
    let mut f = Filters::new(filters)?;
    let query = nursery.read(|r| alumni_query(r, &mut f, None))?;
    f.done()?;
    let report =
        ContactReport { query, purpose, columns: Vec::new(), full, format, language: speaker.words.language() };
    let exported = contacts::export(&nursery, &report, &out, &mut |_, _| {}, &AtomicBool::new(false));
    let exported = exported.map_err(|e| if e.code() == Code::FolderMissing { desk::about(&out, e) } else { e })?;
    speaker.tell(&exported, || {
        let file = exported.file.display().to_string();
        let left_out = exported.left_out.iter();
        let left_out = left_out
            .map(|(reason, n)| speaker.sentence("cli-left-out", &[("reason", json!(reason)), ("count", json!(n))]));
        std::iter::once(speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(exported.rows))]))
            .chain(left_out)
            .collect()
    })
}
