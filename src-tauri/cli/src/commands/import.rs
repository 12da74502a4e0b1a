//! Taking files in.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Nursery, Refusal, Result,
    alumni::Purpose,
    code,
    import::{
        ConsentRequest, ConsentSource, ImportRequest, Inspection, Origin, Pasted, PlannedQuery, PlannedRow, RowFilter,
        memory::Mapping,
        ops::{self, Look, Said},
        plan::Plan,
    },
};
use serde_json::json;

use super::{found, imports, mapped, told::Told};
use crate::{
    args::Import,
    context::{self, CliContext},
    say::Speaker,
};

pub fn import(context: &CliContext, speaker: &Speaker, asked: &Import) -> Result<()> {
    for out in [&asked.refused, &asked.save_mapping].into_iter().flatten() {
        context::free(out, asked.force)?;
    }
    // The file first: what is wrong with it is so without a nursery, too.
    let origin = origin(speaker, &asked.path).map_err(|e| context::about(&asked.path, e))?;
    let look =
        Look { encoding: asked.encoding.clone(), header_row: asked.header_row, kind: asked.kind, ..Look::default() };
    let mut inspected = ops::inspect_as(origin.clone(), &look).map_err(|e| context::about(&asked.path, e))?;
    found::only(&mut inspected, &asked.sheet)?;
    if let Some(path) = &asked.mapping {
        Mapping::load(path).and_then(|mapping| mapping.apply(&mut inspected)).map_err(|e| context::about(path, e))?;
    }
    let said = mapped::said(asked)?;
    ops::request_as(&inspected, &said).map_err(|e| context::about(&asked.path, e))?;
    // A plan needs no more than a look; the import itself needs the file.
    let nursery = if asked.plan { context.look()? } else { context.open()? };
    if asked.mapping.is_none() && !asked.guess {
        inspected = ops::inspect_mapped(&nursery, origin.clone(), None, &look)?;
        found::only(&mut inspected, &asked.sheet)?;
    }
    let request = request(&inspected, origin.clone(), asked, &said)?;
    if let Some(path) = &asked.save_mapping {
        ops::mapping_of(&request)?.save(path).map_err(|e| context::about(path, e))?;
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
    let made = plan.new_cohorts();
    if !made.is_empty() {
        let names = made.join(&speaker.sentence("cli-comma", &[]));
        beginning.push(speaker.sentence("import-cohorts-made", &[("names", json!(names))]));
    }
    if let Some(path) = &asked.refused {
        ops::save_refused(&plan, path).map_err(|e| context::about(path, e))?;
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
    let query = PlannedQuery { filter, limit: Some(u32::MAX), ..PlannedQuery::default() };
    Ok(nursery.read(|r| ops::rows(r, plan, &query))?.rows)
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
