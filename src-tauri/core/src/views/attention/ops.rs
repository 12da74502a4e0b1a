//! Who needs attention.

use std::{cmp::Reverse, collections::HashSet};

use super::{AttentionChanges, AttentionRow, ReasonFound, ReasonOf, facts, rules};
use crate::{
    attention::{self, AttentionReason, Snooze},
    cohorts::CohortId,
    engine::Read,
    error::Result,
    incubator,
    kit::Day,
    startups::{self, StartupId},
};

/// Who needs attention today, of one cohort or of all that are not over: by the most pressing reason, and within that the
/// longest first. Startups of which all reasons are put off come last.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, cohort: Option<CohortId>) -> Result<Vec<AttentionRow>> {
    told(r, on(r, cohort, r.today())?)
}

/// As [`list`], with what is new of it since the Monday of this week and what is over, by what stood on the Sunday before.
/// Reasons that are put off count as well for that.
///
/// # Errors
/// The file's failures only.
pub fn with_changes(r: &Read<'_>, cohort: Option<CohortId>) -> Result<(Vec<AttentionRow>, AttentionChanges)> {
    let since = r.today().monday();
    let (before, now) = (on(r, cohort, since.plus(-1))?, on(r, cohort, r.today())?);
    let (was, is) = (flat(&before), flat(&now));
    let beyond = |reasons: &[ReasonOf], known: &[ReasonOf]| {
        let known: HashSet<(StartupId, AttentionReason)> =
            known.iter().map(|reason| (reason.startup, reason.code)).collect();
        reasons.iter().filter(|reason| !known.contains(&(reason.startup, reason.code))).cloned().collect()
    };
    let changes = AttentionChanges { since, new: beyond(&is, &was), over: beyond(&was, &is) };
    Ok((told(r, now)?, changes))
}

/// The startups that have a reason, those that are put off apart.
fn told(r: &Read<'_>, found: Vec<Found>) -> Result<Vec<AttentionRow>> {
    let asleep = attention::ops::asleep(r, r.today())?;
    let mut rows: Vec<AttentionRow> = found
        .into_iter()
        .map(|(id, name, reasons)| {
            let held = |reason: &ReasonFound| {
                asleep.iter().find(|snooze| snooze.startup == id && snooze.reason == reason.code)
            };
            let asleep: Vec<Snooze> = reasons.iter().filter_map(|reason| held(reason).cloned()).collect();
            let reasons = reasons.into_iter().filter(|reason| held(reason).is_none()).collect();
            AttentionRow { noun: "startup", id, name, reasons, asleep }
        })
        .collect();
    by_urgency(&mut rows);
    Ok(rows)
}

/// Who needed attention on a day, by the most pressing reason; what is put off today counts as well.
///
/// # Errors
/// The file's failures only.
pub fn on_day(r: &Read<'_>, cohort: Option<CohortId>, day: Day) -> Result<Vec<AttentionRow>> {
    let row = |(id, name, reasons)| AttentionRow { noun: "startup", id, name, reasons, asleep: Vec::new() };
    let mut rows: Vec<AttentionRow> = on(r, cohort, day)?.into_iter().map(row).collect();
    by_urgency(&mut rows);
    Ok(rows)
}

/// The most pressing first, and within a reason the longest; those of whom all is put off last.
fn by_urgency(rows: &mut [AttentionRow]) {
    rows.sort_by_cached_key(|row| {
        let first = row.reasons.first();
        (first.is_none(), first.map(|reason| (reason.code, Reverse(reason.days))), row.name.clone(), row.id)
    });
}

/// A startup with its name and its reasons.
type Found = (StartupId, String, Vec<ReasonFound>);

fn flat(rows: &[Found]) -> Vec<ReasonOf> {
    let of = |(startup, name, reasons): &Found| -> Vec<ReasonOf> {
        reasons.iter().map(|reason| ReasonOf { startup: *startup, name: name.clone(), code: reason.code }).collect()
    };
    let mut all: Vec<ReasonOf> = rows.iter().flat_map(of).collect();
    all.sort_by_cached_key(|reason| (reason.code, reason.name.clone(), reason.startup));
    all
}

/// The startups that had a reason on a day, with all of theirs.
fn on(r: &Read<'_>, cohort: Option<CohortId>, day: Day) -> Result<Vec<Found>> {
    let silent_days = startups::ops::silent_days(r)?;
    let from = incubator::ops::thresholds(r)?;
    let facts = facts::load(r, cohort, day)?;
    let found = facts.into_iter().map(|(id, facts)| {
        let reasons = rules::reasons(&facts, day, silent_days, &from);
        (id, facts.name, reasons)
    });
    Ok(found.filter(|(_, _, reasons)| !reasons.is_empty()).collect())
}
