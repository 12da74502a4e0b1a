//! Taking files in.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Code, Nursery, OpId, Refusal, Result,
    alumni::Purpose,
    code,
    error::Args,
    import::{
        ColumnAccount, ConsentRequest, ConsentSource, Counts, Difference, EarlierImport, Fate, Field, ImportRequest,
        Inspection, Kind, NonRecord, Origin, Pasted, PlannedQuery, PlannedRow, RowCounts, RowFilter, Unread,
        memory::Mapping,
        ops::{self, Look, Said},
        plan::{LeftOut, Plan},
    },
    words::Words,
};
use serde_json::{Value, json};

use super::{found, imports, mapped};
use crate::{
    args::Import,
    desk::{self, Desk},
    say::Speaker,
};

pub fn import(desk: &Desk, speaker: &Speaker, asked: &Import) -> Result<()> {
    for out in [&asked.refused, &asked.save_mapping].into_iter().flatten() {
        desk::free(out, asked.force)?;
    }
    // The file first: what is wrong with it is so without a nursery, too.
    let origin = origin(speaker, &asked.path).map_err(|e| desk::about(&asked.path, e))?;
    let look =
        Look { encoding: asked.encoding.clone(), header_row: asked.header_row, kind: asked.kind, ..Look::default() };
    let mut inspected = ops::inspect_as(origin.clone(), &look).map_err(|e| desk::about(&asked.path, e))?;
    found::only(&mut inspected, &asked.sheet)?;
    if let Some(path) = &asked.mapping {
        Mapping::load(path).and_then(|mapping| mapping.apply(&mut inspected)).map_err(|e| desk::about(path, e))?;
    }
    let said = mapped::said(asked)?;
    ops::request_as(&inspected, &said).map_err(|e| desk::about(&asked.path, e))?;
    // A plan needs no more than a look; the import itself needs the file.
    let nursery = if asked.plan { desk.look()? } else { desk.open()? };
    if asked.mapping.is_none() && !asked.guess {
        inspected = ops::inspect_mapped(&nursery, origin.clone(), None, &look)?;
        found::only(&mut inspected, &asked.sheet)?;
    }
    let request = request(&inspected, origin.clone(), asked, &said)?;
    if let Some(path) = &asked.save_mapping {
        ops::mapping_of(&request)?.save(path).map_err(|e| desk::about(path, e))?;
    }
    let recalled = inspected.sheets.iter().filter(|sheet| {
        let is_recalled = |held: &&str| sheet.recalled.is_some() && *held == sheet.name;
        request.sheets.iter().map(|held| held.name.as_str()).any(|held| is_recalled(&held))
    });
    let mut beginning: Vec<String> =
        recalled.map(|sheet| speaker.sentence("cli-import-as-last-time", &[("sheet", json!(sheet.name))])).collect();
    let (taken_before, zone) = nursery.read(|r| Ok((ops::taken_before(r, &origin)?, r.zone())))?;
    beginning.extend(taken_before.as_ref().map(|import| imports::taken_before(speaker, import, zone)));
    if inspected.photos > 0 {
        beginning.push(speaker.sentence("cli-import-photos", &[("count", json!(inspected.photos))]));
    }
    beginning.extend(found::hidden(speaker, &inspected, &request));
    beginning.extend(found::tables(speaker, &inspected, &request));
    beginning.extend(found::offers(speaker, &inspected, &request));
    if asked.plan {
        beginning.extend(found::lines(speaker, &inspected, &request));
    }
    let taken_for = asked.plan.then(|| found::document(&inspected, &request));
    for sheet in &inspected.sheets {
        let taken = request.sheets.iter().any(|held| held.name == sheet.name);
        if taken && sheet.hidden_unknown {
            beginning.push(speaker.sentence("cli-import-hidden-unknown", &[("sheet", json!(sheet.name))]));
        }
        if taken && sheet.hidden_rows > 0 && !asked.leave_hidden {
            let values = [("sheet", json!(sheet.name)), ("count", json!(sheet.hidden_rows))];
            beginning.push(speaker.sentence("cli-import-hidden-rows", &values));
        }
    }
    let never = Arc::new(AtomicBool::new(false));
    let plan = Arc::new(ops::plan(&nursery, request, &mut |_, _| {}, &never)?);
    if let Some(path) = &asked.refused {
        ops::save_refused(&plan, path).map_err(|e| desk::about(path, e))?;
    }
    let left_out = plan.left_out();
    let likely = rows_of(&nursery, &plan, RowFilter::Likely)?;
    let differs = plan.differences();
    if asked.plan {
        let preview = plan.preview(0);
        let rows = if asked.rows { Some(rows_of(&nursery, &plan, RowFilter::All)?) } else { None };
        let told = Told {
            kinds: &preview.kinds,
            refused: &preview.refused,
            unread: &preview.unread,
            part_stored: plan.part_stored(),
            account: &preview.account,
            row_counts: preview.row_counts,
            non_records: &preview.non_records,
            own_refusals: preview.own_refusals,
            differs: &differs,
            left_out,
            op: None,
            likely: &likely,
            rows: rows.as_deref(),
            found: taken_for,
            proposed: found::proposed(&inspected),
            taken_before: taken_before.as_ref(),
        };
        return told.tell(speaker, &beginning, &[speaker.sentence("cli-import-planned", &[])]);
    }
    let (non_records, part_stored) = (plan.non_records().to_vec(), plan.part_stored().to_vec());
    let own_refusals = plan.own_refusals();
    let done = ops::carry_out(&nursery, plan, |_, _| {}, never)?;
    let result = &done.value;
    let told = Told {
        kinds: &result.kinds,
        refused: &result.refused,
        unread: &result.unread,
        part_stored: &part_stored,
        account: &result.account,
        row_counts: result.row_counts,
        non_records: &non_records,
        own_refusals,
        differs: &differs,
        left_out,
        op: done.op,
        likely: &likely,
        rows: None,
        found: None,
        proposed: found::proposed(&inspected),
        taken_before: taken_before.as_ref(),
    };
    if !likely.is_empty() {
        beginning.push(speaker.sentence("cli-import-likely-new", &[("count", json!(likely.len()))]));
    }
    told.tell(speaker, &beginning, &[])
}

/// The file; with `-`, what stands on the standard input.
fn origin(speaker: &Speaker, path: &Path) -> Result<Origin> {
    if path != Path::new("-") {
        return Ok(Origin::from(path));
    }
    Ok(Pasted::read(&speaker.sentence("import-pasted", &[]), std::io::stdin().lock())?.into())
}

/// What was found, with what the command line says over it.
fn request(inspected: &Inspection, origin: Origin, asked: &Import, said: &Said) -> Result<ImportRequest> {
    let mut request = ops::request_as(inspected, said)?;
    if let Origin::Pasted(pasted) = origin {
        request.pasted = Some(pasted);
    }
    for answer in &asked.consent {
        let given = consent(answer)?;
        request.consents.retain(|c| c.purpose != given.purpose);
        request.consents.push(given);
    }
    request.encoding.clone_from(&asked.encoding);
    mapped::apply(&mut request, inspected, asked)?;
    Ok(request)
}

fn rows_of(nursery: &Nursery, plan: &Plan, filter: RowFilter) -> Result<Vec<PlannedRow>> {
    let query = PlannedQuery { filter, only: None, after: None, limit: Some(u32::MAX) };
    Ok(nursery.read(|r| ops::rows(r, plan, &query))?.rows)
}

/// What an import did, or would do.
struct Told<'r> {
    kinds: &'r BTreeMap<Kind, Counts>,
    refused: &'r [PlannedRow],
    unread: &'r [Unread],
    part_stored: &'r [Unread],
    account: &'r [ColumnAccount],
    row_counts: RowCounts,
    non_records: &'r [NonRecord],
    own_refusals: u32,
    differs: &'r [Difference],
    left_out: LeftOut,
    op: Option<OpId>,
    likely: &'r [PlannedRow],
    /// All rows, where they were asked for.
    rows: Option<&'r [PlannedRow]>,
    /// What the file was taken for, in a plan.
    found: Option<Value>,
    /// What the file says of all rows, and nobody has applied.
    proposed: Value,
    /// The import by which the same bytes were taken in before.
    taken_before: Option<&'r EarlierImport>,
}

impl Told<'_> {
    fn tell(&self, speaker: &Speaker, beginning: &[String], ending: &[String]) -> Result<()> {
        speaker.tell(&self.document(&speaker.words), || {
            let kinds = self.kinds.iter().map(|(kind, counts)| of_kind(speaker, *kind, counts));
            let nothing = self.kinds.is_empty().then(|| speaker.sentence("import-none-all", &[]));
            let rows = self.rows.unwrap_or_default().iter().filter(|row| row.fate != Fate::Refused);
            let rows = rows.map(|row| of_row(speaker, row));
            let likely = self.likely.iter().flat_map(|row| likely_lines(speaker, row));
            let refused = self.refused.iter().map(|r| {
                let values =
                    [("sheet", json!(r.sheet)), ("row", json!(r.row)), ("reason", json!(why(&speaker.words, r.code)))];
                speaker.sentence("cli-import-refused-row", &values)
            });
            let unread = self.unread.iter().chain(self.part_stored).map(|u| {
                let values = [
                    ("sheet", json!(u.sheet)),
                    ("row", json!(u.row)),
                    ("column", json!(u.column)),
                    ("reason", json!(why(&speaker.words, Some(u.code)))),
                ];
                speaker.sentence("cli-import-unread-cell", &values)
            });
            let left_out = left_out_lines(speaker, self.left_out);
            let non_records = self.non_records.iter().map(|row| {
                let values = [("sheet", json!(row.sheet)), ("row", json!(row.row)), ("text", json!(row.text))];
                speaker.sentence("cli-import-non-record", &values)
            });
            let differs = self.differs.iter().map(|cell| {
                let values = [
                    ("sheet", json!(cell.sheet)),
                    ("row", json!(cell.row)),
                    ("column", json!(cell.header)),
                    ("said", json!(cell.said)),
                    ("held", json!(cell.held.as_deref().unwrap_or_default())),
                ];
                speaker.sentence("cli-import-differs", &values)
            });
            let account = account_lines(speaker, self.account, self.row_counts);
            let own = (self.own_refusals > 0)
                .then(|| speaker.sentence("import-own-refusals", &[("count", json!(self.own_refusals))]));
            let left_out = left_out.into_iter().chain(non_records).chain(account).chain(own).chain(differs);
            let found = beginning.iter().cloned().chain(kinds).chain(nothing).chain(left_out).chain(rows).chain(likely);
            found.chain(refused).chain(unread).chain(ending.iter().cloned()).collect()
        })
    }

    fn document(&self, words: &Words) -> Value {
        let sum = |of: fn(&Counts) -> u32| self.kinds.values().map(of).sum::<u32>();
        let refused = self.refused.iter();
        let refused =
            refused.map(|r| json!({ "sheet": r.sheet, "row": r.row, "code": r.code, "message": why(words, r.code) }));
        let named = |cells: &[Unread]| -> Vec<Value> {
            let named = cells.iter().map(|u| {
                json!({ "sheet": u.sheet, "row": u.row, "column": u.column, "code": u.code, "message": why(words, Some(u.code)) })
            });
            named.collect()
        };
        let mut document = json!({
            "new": sum(|c| c.new), "changed": sum(|c| c.changed), "same": sum(|c| c.same),
            "refused": refused.collect::<Vec<_>>(), "unread": named(self.unread), "partStored": named(self.part_stored),
            "op": self.op, "kinds": self.kinds, "likely": self.likely,
            "leftOut": self.left_out, "proposed": self.proposed, "takenBefore": self.taken_before,
            "account": self.account, "rowCounts": self.row_counts, "nonRecords": self.non_records,
            "differs": self.differs, "ownRefusals": self.own_refusals,
        });
        if let Some(rows) = self.rows {
            document["rows"] = json!(rows);
        }
        if let Some(found) = &self.found {
            document["found"] = found.clone();
        }
        document
    }
}

fn of_kind(speaker: &Speaker, kind: Kind, counts: &Counts) -> String {
    let kind = speaker.sentence(&format!("import-kind-{}", kind.as_ref()), &[]);
    let values = [
        ("kind", json!(kind)),
        ("new", json!(counts.new)),
        ("changed", json!(counts.changed)),
        ("differs", json!(counts.differs)),
        ("same", json!(counts.same)),
        ("refused", json!(counts.refused)),
    ];
    speaker.sentence("cli-import-kind", &values)
}

/// How many rows were passed over as no records, where any were.
fn left_out_lines(speaker: &Speaker, left_out: LeftOut) -> Vec<String> {
    let said = [
        ("import-totals-left-out", left_out.totals),
        ("import-sections-left-out", left_out.sections),
        ("import-hidden-left-out", left_out.hidden),
    ];
    let said = said.into_iter().filter(|(_, count)| *count > 0);
    said.map(|(key, count)| speaker.sentence(key, &[("count", json!(count))])).collect()
}

/// Where the cells of each column go, and the rows: `手机: 24 = 22 stored + 2 kept`.
pub(super) fn account_lines(speaker: &Speaker, account: &[ColumnAccount], rows: RowCounts) -> Vec<String> {
    let part = |key: &str, count: u32| {
        (count > 0).then(|| speaker.sentence(&format!("import-account-{key}"), &[("count", json!(count))]))
    };
    let sum = |parts: &[(&str, u32)]| {
        parts.iter().filter_map(|(key, count)| part(key, *count)).collect::<Vec<_>>().join(" + ")
    };
    let columns = account.iter().map(|column| {
        let parts = sum(&[
            ("stored", column.stored),
            ("same", column.same),
            ("kept", column.kept),
            ("differs", column.differs),
            ("left-out", column.left_out),
            ("non-record", column.non_record),
            ("refused", column.refused),
        ]);
        let values = [
            ("sheet", json!(column.sheet)),
            ("column", json!(column.column)),
            ("count", json!(column.filled)),
            ("parts", json!(parts)),
        ];
        speaker.sentence("cli-import-account", &values)
    });
    let parts = sum(&[
        ("left-out", rows.left_out),
        ("non-record", rows.non_record),
        ("refused", rows.refused),
        ("new", rows.new),
        ("differs", rows.differs),
        ("changed", rows.changed),
        ("same", rows.same),
    ]);
    let read = speaker.sentence("cli-import-rows-read", &[("count", json!(rows.read)), ("parts", json!(parts))]);
    std::iter::once(read).chain(columns).collect()
}

/// A row with what would happen to it, whom it is taken for and why, and what would change.
fn of_row(speaker: &Speaker, row: &PlannedRow) -> String {
    let field = |name: &str| speaker.name_of(&format!("import-field-{name}"));
    let value = |field: Field, value: &str| match field {
        Field::Consent | Field::ConsentDirectory => value
            .split('、')
            .map(|answer| speaker.name_of(&format!("alumni-standing-{answer}")))
            .collect::<Vec<_>>()
            .join("、"),
        _ => value.to_owned(),
    };
    let changes = row.changes.iter().map(|change| {
        let values = change.old.iter().chain(&change.new).map(|text| value(change.field, text)).collect::<Vec<_>>();
        // Being an alumnus or a mentor has no value.
        let values = if values.is_empty() { String::new() } else { format!(": {}", values.join(" → ")) };
        field(change.field.as_ref()) + &values
    });
    let known = row.known.iter().map(|known| {
        let why = speaker.name_of(&format!("import-why-{}", known.why.as_ref()));
        let id = known.id.map_or_else(String::new, |id| format!(" {id}"));
        format!("= {}{id} ({why})", known.name)
    });
    let values = [
        ("sheet", json!(row.sheet)),
        ("row", json!(row.row)),
        ("name", json!(row.name)),
        ("fate", json!(speaker.name_of(&format!("import-fate-{}", row.fate.as_ref())))),
        ("more", json!(known.chain(changes).collect::<Vec<_>>().join("; "))),
    ];
    speaker.sentence("cli-import-row", &values).trim_end_matches([' ', '：', ':']).to_owned()
}

/// Whom a new person looks like, one line each, with what to type to say so.
fn likely_lines(speaker: &Speaker, row: &PlannedRow) -> Vec<String> {
    let lines = row.likely.iter().map(|likely| {
        let id = likely.id.map(|id| id.to_string()).or(likely.row.map(|row| row.to_string())).unwrap_or_default();
        let values = [
            ("sheet", json!(row.sheet)),
            ("row", json!(row.row)),
            ("name", json!(row.name)),
            ("other", json!(likely.name)),
            ("id", json!(id)),
            ("score", json!(likely.likeness.score)),
            ("reasons", json!(speaker.reasons(&likely.likeness))),
        ];
        speaker.sentence("cli-import-likely", &values)
    });
    lines.collect()
}

/// Why a row or a cell was not taken, in a sentence.
fn why(words: &Words, code: Option<Code>) -> Option<String> {
    code.map(|code| words.error(code, &Args::new()))
}

/// `PURPOSE=yes|no|column:NAME`.
fn consent(typed: &str) -> Result<ConsentRequest> {
    let unknown = || Refusal::new(code::UNKNOWN_WORD).arg("word", typed);
    let (purpose, answer) = typed.split_once('=').ok_or_else(unknown)?;
    let purpose: Purpose =
        purpose.trim().parse().map_err(|_| Refusal::new(code::UNKNOWN_PURPOSE).arg("word", purpose))?;
    let answer = match answer.trim() {
        "yes" => ConsentSource::Given,
        "no" => ConsentSource::Refused,
        other => ConsentSource::Column(other.strip_prefix("column:").ok_or_else(unknown)?.to_owned()),
    };
    Ok(ConsentRequest { purpose, answer, answered_on: None, means: None })
}
