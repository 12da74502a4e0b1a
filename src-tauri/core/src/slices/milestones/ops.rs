//! What a person can do with milestones, besides what all records have.

use super::{
    Milestone, MilestoneId, MilestoneQuery, PlanApplied, PlanDraft, Slip, SlipDraft, rules,
    slice::{SLICE, code},
    store,
};
use crate::{
    action_items, cohorts::{self, CohortId}, evidence,
    engine::{Read, Write},
    error::{Refusal, Result},
    kit::{Day, limits},
    records::{RecordId, Row},
    slice::Draft,
};

/// Milestones, the earliest due first, each with its slips.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &MilestoneQuery) -> Result<Vec<Milestone>> {
    store::list(r, query)
}

/// The milestones of a cohort as they stood on a day: those that were reached later are open.
///
/// # Errors
/// The file's failures only.
pub fn as_of(r: &Read<'_>, cohort: CohortId, day: Day) -> Result<Vec<Milestone>> {
    let query = MilestoneQuery { cohort: Some(cohort), ..MilestoneQuery::default() };
    let mut milestones = list(r, &query)?;
    for milestone in &mut milestones {
        milestone.done_on = milestone.done_on.filter(|done| *done <= day);
    }
    Ok(milestones)
}

/// Makes the milestones of a plan for all startups that are admitted to a cohort or active in it. Who has one of the same
/// name in it keeps that.
///
/// # Errors
/// `no_such_cohort`; `too_long` at `programme`; `no_plan` where the programme has none, `no_startups_yet`, and see [`rules::due_days`].
pub fn apply_plan(w: &mut Write<'_>, draft: &PlanDraft) -> Result<PlanApplied> {
    let cohort = cohorts::ops::require(w, draft.cohort)?;
    let programme = draft.programme.as_deref().unwrap_or(&cohort.programme_name);
    limits::PLAN.check("programme", programme)?;
    let steps = store::steps(w, programme)?;
    if steps.is_empty() {
        return Err(Refusal::new(code::NO_PLAN).arg("programme", programme).into());
    }
    let days = rules::due_days(&cohort, &steps)?;
    let startups = cohorts::ops::inside(w, cohort.id)?;
    if startups.is_empty() {
        return Err(Refusal::new(code::NO_STARTUPS_YET).arg("cohort", &cohort.name).into());
    }
    let mut done = PlanApplied::default();
    for startup in startups {
        for (step, day) in steps.iter().zip(&days) {
            if store::insert(w, cohort.id, startup.id, step, *day)? {
                done.made += 1;
            } else {
                done.there += 1;
            }
        }
    }
    w.about(cohort.id);
    Ok(done)
}

/// The steps of a programme's plan, in their order.
///
/// # Errors
/// The file's failures only.
pub fn plan(r: &Read<'_>, programme: &str) -> Result<Vec<rules::Step>> {
    store::steps(r, programme)
}

/// Puts a milestone off, or brings it forward.
///
/// # Errors
/// `no_such_milestone`, and see [`rules::accept_slip`].
pub fn slip(w: &mut Write<'_>, draft: &SlipDraft) -> Result<()> {
    let from_on = require(w, draft.milestone)?;
    let reason = rules::accept_slip(from_on, draft.to_on, &draft.reason)?;
    store::set_due(w, draft.milestone, draft.to_on)?;
    let slip = Slip { from_on, to_on: draft.to_on, reason: Some(reason), day: w.today() };
    store::insert_slip(w, draft.milestone, &slip)?;
    w.about(draft.milestone);
    Ok(())
}

/// Says on which day milestones were reached, or that they are not.
///
/// # Errors
/// `no_such_milestone`; `in_the_future` at `doneOn`.
pub fn settle(w: &mut Write<'_>, milestones: &[MilestoneId], done_on: Option<Day>) -> Result<()> {
    if done_on.is_some_and(|day| day > w.today()) {
        return Err(Refusal::field("doneOn", crate::code::IN_THE_FUTURE).arg("today", w.today()).into());
    }
    for id in milestones {
        require(w, *id)?;
        store::set_done(w, *id, done_on)?;
        w.about(*id);
    }
    if milestones.len() > 1 {
        w.about_many();
    }
    Ok(())
}

fn require(r: &Read<'_>, id: MilestoneId) -> Result<Day> {
    let missing = || Refusal::new(SLICE.record.as_ref().map_or(crate::code::NO_SUCH_RECORD, |record| record.missing));
    store::due_on(r, id)?.ok_or_else(|| missing().into())
}

/// Keeps that a form or an import has moved the day on which a milestone is due.
///
/// # Errors
/// The file's failures only.
pub(super) fn saved(w: &mut Write<'_>, id: RecordId, before: Option<&Row>, now: &Draft) -> Result<()> {
    let was = before.and_then(|row| rules::day_of(row, "due_on"));
    let (Some(from_on), Some(to_on)) = (was, rules::day_of(now, "due_on")) else { return Ok(()) };
    if from_on == to_on {
        return Ok(());
    }
    store::insert_slip(w, id, &Slip { from_on, to_on, reason: None, day: w.today() })
}

/// Removes what hangs on a milestone.
///
/// # Errors
/// The file's failures only.
pub(super) fn removed(w: &mut Write<'_>, id: RecordId) -> Result<()> {
    action_items::ops::remove_of(w, id)?;
    evidence::ops::remove_of(w, id)?;
    store::remove_slips(w, id)
}
