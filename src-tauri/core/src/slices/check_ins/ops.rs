//! What a person can do with check-ins, besides what all records have.

use std::collections::HashMap;

use serde_json::Value;

use super::{
    CheckIn, CheckInBoard, CheckInQuery, CheckInRow, FigureChoice, FiguresDraft, Runway,
    figures::{Figure, USUAL},
    rules,
    slice::code,
    store,
};
use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Refusal, Result},
    kit::Day,
    records::{RecordId, Row},
    slice::{Draft, Unit},
    startups::StartupId,
};

/// Weeks of a board where nobody says how many, and the most.
const WEEKS: (u32, u32) = (6, 60);
/// Over how many weeks figures are looked for from which the runway is told.
const RUNWAY_WEEKS: i64 = 26;

/// The check-ins of a cohort's startups over some weeks, with the figures that it asks for.
///
/// # Errors
/// `no_such_cohort`.
pub fn board(r: &Read<'_>, query: &CheckInQuery) -> Result<CheckInBoard> {
    cohorts::ops::require(r, query.cohort)?;
    let until = query.until.unwrap_or_else(|| r.today()).monday();
    let weeks = i64::from(query.weeks.unwrap_or(WEEKS.0).clamp(1, WEEKS.1));
    let first = until.plus(-7 * (weeks - 1));
    let startups = cohorts::ops::inside(r, query.cohort)?;
    let ids: Vec<StartupId> = startups.iter().map(|startup| startup.id).collect();
    let mut held = by_startup(store::between(r, &ids, first.min(until.plus(-7 * RUNWAY_WEEKS)), until)?);
    let rows = startups.into_iter().map(|startup| {
        let mut check_ins = held.remove(&startup.id).unwrap_or_default();
        let runway = rules::runway(&check_ins);
        check_ins.retain(|one| one.week >= first);
        CheckInRow { startup, check_ins, runway }
    });
    Ok(CheckInBoard {
        rows: rows.collect(),
        weeks: (0..weeks).map(|week| first.plus(7 * week)).collect(),
        choices: choices(r, query.cohort)?,
    })
}

/// How many startups are or were in a cohort, and how many check-ins they gave for the weeks that begin from one day to
/// another.
///
/// # Errors
/// The file's failures only.
pub fn answered(r: &Read<'_>, cohort: CohortId, from: Day, to: Day) -> Result<(u32, u32)> {
    store::answered(r, cohort, from, to)
}

fn by_startup(check_ins: Vec<CheckIn>) -> HashMap<StartupId, Vec<CheckIn>> {
    let mut held: HashMap<StartupId, Vec<CheckIn>> = HashMap::new();
    for one in check_ins {
        held.entry(one.startup).or_default().push(one);
    }
    held
}

/// For how long the cash of each of these startups lasts on a day, and of which week that is told, where it can be.
///
/// # Errors
/// The file's failures only.
pub fn runways(r: &Read<'_>, startups: &[StartupId], on: Day) -> Result<HashMap<StartupId, (Runway, Day)>> {
    let until = on.monday();
    let held = by_startup(store::between(r, startups, until.plus(-7 * RUNWAY_WEEKS), until)?);
    let of = |(startup, check_ins): (StartupId, Vec<CheckIn>)| {
        let told = check_ins.iter().rev().find(|one| one.figures.contains_key(&Figure::Cash))?.week;
        Some((startup, (rules::runway(&check_ins)?, told)))
    };
    Ok(held.into_iter().filter_map(of).collect())
}

/// All figures, and which of them a cohort asks for.
///
/// # Errors
/// The file's failures only.
pub fn choices(r: &Read<'_>, cohort: CohortId) -> Result<Vec<FigureChoice>> {
    let chosen = store::chosen(r, cohort)?;
    let asked = if chosen.is_empty() { USUAL.to_vec() } else { chosen };
    let choice = |figure: Figure| FigureChoice {
        figure,
        group: figure.group(),
        is_money: figure.unit() == Unit::Money,
        is_asked: asked.contains(&figure),
    };
    Ok(Figure::all().map(choice).collect())
}

/// Chooses the figures that a cohort's startups are asked for. What was answered stays.
///
/// # Errors
/// `no_such_cohort`; `missing` at `figures` where none is chosen.
pub fn choose(w: &mut Write<'_>, draft: &FiguresDraft) -> Result<()> {
    cohorts::ops::require(w, draft.cohort)?;
    if draft.figures.is_empty() {
        return Err(Refusal::field("figures", crate::code::MISSING).into());
    }
    for figure in Figure::all() {
        store::set_asked(w, draft.cohort, figure, draft.figures.contains(&figure))?;
    }
    w.about(draft.cohort);
    Ok(())
}

/// Sees that a startup has one check-in a week.
///
/// # Errors
/// `check_in_there` at `week`.
pub(super) fn saved(w: &mut Write<'_>, id: RecordId, _: Option<&Row>, now: &Draft) -> Result<()> {
    let text = |field: &str| now.get(field).and_then(Value::as_str).unwrap_or_default();
    let week = text("week");
    match store::other(w, id, text("startup"), week)? {
        None => Ok(()),
        Some(_) => Err(Refusal::field("week", code::CHECK_IN_THERE).arg("week", week).into()),
    }
}
