//! What the field knows of milestones. Pure: the day comes from outside.

use crate::{
    cohorts::{self, Cohort},
    error::{Refusal, code},
    kit::{Day, limits},
    slice::Draft,
    slices::{
        milestones::slice::code as own,
        plan_steps::rules::{WEIGHTS, within},
    },
};

/// The weekday on which a step without one is due: Friday.
const FRIDAY: u32 = 5;

/// A step of a plan: a milestone of each startup, due in a week of the cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is to be reached.
    pub name: String,
    /// Week of the cohort, from 1.
    pub week: u32,
    /// 1 is Monday.
    pub weekday: Option<u32>,
    /// How much it counts.
    pub weight: Option<u32>,
    /// What is to prove it.
    pub wanted: Option<String>,
}

/// A milestone as it is stored.
///
/// # Errors
/// `out_of_range` at `weight`; `in_the_future` at `done_on`.
pub fn accept(draft: Draft, today: Day) -> Result<Draft, Refusal> {
    within(&draft, "weight", WEIGHTS)?;
    match day_of(&draft, "done_on") {
        Some(done) if done > today => Err(Refusal::field("done_on", code::IN_THE_FUTURE).arg("today", today)),
        _ => Ok(draft),
    }
}

/// The day that a field of a draft or a row holds.
pub fn day_of(values: &Draft, field: &str) -> Option<Day> {
    values.get(field)?.as_str()?.parse().ok()
}

/// When the steps of a plan are due in a cohort. Weeks begin on Monday, and the first holds the cohort's first day; a step
/// that falls before that day is due on it.
///
/// # Errors
/// `cohort_undated`; `plan_too_long` where a step is due after the cohort's last day.
pub fn due_days(cohort: &Cohort, steps: &[Step]) -> Result<Vec<Day>, Refusal> {
    let (Some(starts), Some(ends)) = (cohort.starts_on, cohort.ends_on) else {
        return Err(Refusal::new(own::COHORT_UNDATED).arg("cohort", &cohort.name));
    };
    let due = |step: &Step| {
        let days = i64::from(step.week - 1) * 7 + i64::from(step.weekday.unwrap_or(FRIDAY)) - 1;
        starts.monday().plus(days).max(starts)
    };
    let days: Vec<Day> = steps.iter().map(due).collect();
    match steps.iter().zip(&days).find(|(_, day)| **day > ends) {
        None => Ok(days),
        Some((step, day)) => Err(Refusal::new(own::PLAN_TOO_LONG)
            .arg("step", &step.name)
            .arg("day", day)
            .arg("ends", ends)
            .arg("weeks", cohorts::rules::weeks(Some(starts), Some(ends)).unwrap_or_default())),
    }
}

/// Accepts that a milestone is put off: the reason, tidied.
///
/// # Errors
/// `reason_needed`, `too_long` at `reason`; `same_day` at `toOn`.
pub fn accept_slip(from_on: Day, to_on: Day, reason: &str) -> Result<String, Refusal> {
    if from_on == to_on {
        return Err(Refusal::field("toOn", own::SAME_DAY));
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::field("reason", code::REASON_NEEDED));
    }
    limits::SLIP.check("reason", reason)?;
    Ok(reason.to_owned())
}
