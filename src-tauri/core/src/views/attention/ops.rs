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
    let asleep = attention::ops::asleep(r, r.today())?;
    let mut rows: Vec<AttentionRow> = on(r, cohort, r.today())?
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

/// What is new since the Monday of this week, and what is over: by what stood on the Sunday before. Reasons that are put
/// off count as well.
///
/// # Errors
/// The file's failures only.
pub fn changes(r: &Read<'_>, cohort: Option<CohortId>) -> Result<AttentionChanges> {
    let since = r.today().monday();
    let (before, now) = (flat(on(r, cohort, since.plus(-1))?), flat(on(r, cohort, r.today())?));
    let keys = |reasons: &[ReasonOf]| -> HashSet<(StartupId, AttentionReason)> {
        reasons.iter().map(|reason| (reason.startup, reason.code)).collect()
    };
    let (was, is) = (keys(&before), keys(&now));
    let beyond = |reasons: Vec<ReasonOf>, known: &HashSet<(StartupId, AttentionReason)>| {
        reasons.into_iter().filter(|reason| !known.contains(&(reason.startup, reason.code))).collect()
    };
    Ok(AttentionChanges { since, new: beyond(now, &was), over: beyond(before, &is) })
}

fn flat(rows: Vec<(StartupId, String, Vec<ReasonFound>)>) -> Vec<ReasonOf> {
    let of = |(startup, name, reasons): (StartupId, String, Vec<ReasonFound>)| {
        reasons.into_iter().map(move |reason| ReasonOf { startup, name: name.clone(), code: reason.code })
    };
    let mut all: Vec<ReasonOf> = rows.into_iter().flat_map(of).collect();
    all.sort_by_cached_key(|reason| (reason.code, reason.name.clone(), reason.startup));
    all
}

/// The startups that had a reason on a day, with all of theirs.
fn on(r: &Read<'_>, cohort: Option<CohortId>, day: Day) -> Result<Vec<(StartupId, String, Vec<ReasonFound>)>> {
    let silent_days = startups::ops::silent_days(r)?;
    let from = incubator::ops::thresholds(r)?;
    let facts = facts::load(r, cohort, day)?;
    let found = facts.into_iter().map(|(id, facts)| {
        let reasons = rules::reasons(&facts, day, silent_days, &from);
        (id, facts.name, reasons)
    });
    Ok(found.filter(|(_, _, reasons)| !reasons.is_empty()).collect())
}
