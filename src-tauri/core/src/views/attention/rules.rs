//! When a startup needs attention. Pure: the day and the thresholds come from outside.

use super::{Facts, Overdue, ReasonFound};
use crate::{attention::AttentionReason, check_ins::Runway, incubator::Thresholds, kit::Day};

/// How often health is to have been told before it can fall.
const VALUES: usize = 3;

/// All reasons of a startup on a day, the most pressing first.
pub fn reasons(facts: &Facts, on: Day, silent_days: u32, from: &Thresholds) -> Vec<ReasonFound> {
    let mut found: Vec<ReasonFound> = [
        cash(facts, from),
        overdue(AttentionReason::MilestoneOverdue, facts.milestones, on, from.milestone_days),
        overdue(AttentionReason::ActionOverdue, facts.actions, on, from.action_days),
        // Older than so many days: a day more than an overdue one.
        overdue(AttentionReason::OpenAsk, facts.asks, on, from.ask_days + 1),
        attendance(facts, from),
        health(facts),
        unheard(facts, on, silent_days),
        no_mentor(facts, on, from),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.sort_by_key(|reason| reason.code);
    found
}

/// Days from a day to another; 0 where it is not before it.
fn days(since: Day, on: Day) -> u32 {
    u32::try_from(on.since(since)).unwrap_or(0)
}

fn cash(facts: &Facts, from: &Thresholds) -> Option<ReasonFound> {
    let (Runway::Months(months), told) = facts.runway? else { return None };
    let value = (months * 10.0).floor() / 10.0;
    let reason = ReasonFound { code: AttentionReason::Cash, days: None, value: Some(value), since: Some(told) };
    (months < f64::from(from.cash_months)).then_some(reason)
}

fn overdue(code: AttentionReason, open: Option<Overdue>, on: Day, least: u32) -> Option<ReasonFound> {
    let Overdue { count, first } = open?;
    let days = days(first, on);
    let reason = ReasonFound { code, days: Some(days), value: Some(f64::from(count)), since: Some(first) };
    (days >= least).then_some(reason)
}

/// (present + late) / (marked − leave); nothing is told of those who were all on leave.
fn attendance(facts: &Facts, from: &Thresholds) -> Option<ReasonFound> {
    let seen = facts.seen?;
    let value = f64::from(seen.count.percent()?);
    let reason =
        ReasonFound { code: AttentionReason::Attendance, days: None, value: Some(value), since: Some(seen.first) };
    (seen.count.came() * 100 < from.attendance_percent * seen.count.due()).then_some(reason)
}

/// The last three values, each lower than the one before it.
fn health(facts: &Facts) -> Option<ReasonFound> {
    let [last, middle, first] = facts.health.get(..VALUES)? else { return None };
    let reason = ReasonFound {
        code: AttentionReason::Health,
        days: None,
        value: Some(f64::from(last.value)),
        since: Some(first.day),
    };
    (last.value < middle.value && middle.value < first.value).then_some(reason)
}

fn unheard(facts: &Facts, on: Day, silent_days: u32) -> Option<ReasonFound> {
    let (code, since) = match facts.heard_on {
        Some(heard) => (AttentionReason::Silent, heard),
        None => (AttentionReason::NeverContacted, facts.since?),
    };
    let days = days(since, on);
    let reason = ReasonFound { code, days: Some(days), value: None, since: Some(since) };
    (days > silent_days).then_some(reason)
}

fn no_mentor(facts: &Facts, on: Day, from: &Thresholds) -> Option<ReasonFound> {
    let since = facts.since.max(facts.mentored_until)?;
    let days = days(since, on);
    let reason = ReasonFound { code: AttentionReason::NoMentor, days: Some(days), value: None, since: Some(since) };
    (!facts.has_mentor && days > from.mentor_days).then_some(reason)
}
