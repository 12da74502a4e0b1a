//! Judging applications: who is asked by which criteria, and what they say.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{limits, text::typed},
    people::{self, PersonId},
    records::{self, RecordId},
    slice::Draft,
    slices::{
        applications, criteria, reviewers,
        reviews::{
            self, ReviewConflictDraft, ReviewDraft, ReviewId, ReviewState,
            rules::{self, Scale, ToJudge},
            slice::code as own,
        },
    },
    views::review::{
        CriterionDraft, ReviewCriterion,
        ops::{Facts, facts},
    },
};

/// How a cohort's applications are to be judged.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewSetupDraft {
    /// Those for this cohort.
    pub cohort: CohortId,
    /// By these criteria, in this order; others go.
    pub criteria: Vec<CriterionDraft>,
    /// Who judges; others do no longer.
    pub reviewers: Vec<PersonId>,
    /// So many of them each application; all where absent.
    #[serde(default)]
    pub each: Option<u32>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewAsked {
    /// Reviews that are asked for from now on.
    pub asked: u32,
    /// Applications for which there are fewer reviewers than wanted, by their companies.
    pub short: Vec<String>,
}

/// Sets criteria and reviewers of a cohort, and asks the reviewers about its applications. Who is asked already stays asked,
/// what was said stays said.
///
/// # Errors
/// `no_such_cohort`, `no_such_person`; `missing`, `too_long`, `not_a_number` at a field of a criterion; `still_scored` for
/// one that goes and has scores, or whose highest score is below one that was given. Nothing is written then.
pub fn set_up(w: &mut Write<'_>, draft: &ReviewSetupDraft) -> Result<ReviewAsked> {
    cohorts::ops::require(w, draft.cohort)?;
    save_criteria(w, draft)?;
    save_reviewers(w, draft)?;
    let done = ask(w, draft)?;
    w.about(draft.cohort);
    Ok(done)
}

fn record(values: Value) -> Draft {
    match values {
        Value::Object(values) => values,
        _ => Draft::new(),
    }
}

fn save_criteria(w: &mut Write<'_>, draft: &ReviewSetupDraft) -> Result<()> {
    let slice = &criteria::slice::SLICE;
    let held = facts(w, draft.cohort)?.criteria;
    let stays: BTreeSet<RecordId> = draft.criteria.iter().filter_map(|criterion| criterion.id).collect();
    let gone: Vec<RecordId> = held.iter().map(|one| one.id).filter(|id| !stays.contains(id)).collect();
    records::ops::remove(w, slice, &gone)?;
    for (place, criterion) in (1..).zip(&draft.criteria) {
        limits::CRITERION.check("name", &criterion.name)?;
        limits::CRITERION.check_all(&[("hint", &criterion.hint)])?;
        let CriterionDraft { id, name, weight, top, hint } = criterion;
        let values = json!({
            "id": id, "name": name, "cohort": draft.cohort, "weight": weight, "top": top, "place": place, "hint": hint
        });
        records::ops::save(w, slice, record(values))?;
    }
    Ok(())
}

fn save_reviewers(w: &mut Write<'_>, draft: &ReviewSetupDraft) -> Result<()> {
    let slice = &reviewers::slice::SLICE;
    let held = facts(w, draft.cohort)?.reviewers;
    let gone = held.iter().filter(|(_, person)| !draft.reviewers.contains(&person.id)).map(|(id, _)| *id);
    records::ops::remove(w, slice, &gone.collect::<Vec<_>>())?;
    for person in &draft.reviewers {
        people::ops::require(w, *person)?;
        if held.iter().all(|(_, known)| known.id != *person) {
            records::ops::save(w, slice, record(json!({ "person": person, "cohort": draft.cohort })))?;
        }
    }
    Ok(())
}

/// Asks the reviewers about the applications that are open.
fn ask(w: &mut Write<'_>, draft: &ReviewSetupDraft) -> Result<ReviewAsked> {
    let facts = facts(w, draft.cohort)?;
    let judges: Vec<PersonId> = facts.reviewers.iter().map(|(_, person)| person.id).collect();
    let open = || facts.applications.iter().filter(|application| application.state.is_open());
    let to_judge: Vec<ToJudge> = open().map(|application| of_application(&facts, application)).collect();
    let each = draft.each.and_then(|each| usize::try_from(each).ok());
    let assignment = rules::assign(&to_judge, &judges, each);
    for (application, reviewer) in &assignment.pairs {
        reviews::ops::ask(w, *application, *reviewer)?;
    }
    for application in open().filter(|one| assignment.pairs.iter().any(|(asked, _)| *asked == one.id)) {
        applications::ops::begin_review(w, application)?;
    }
    let company = |id: &RecordId| facts.applications.iter().find(|one| one.id == *id).map(|one| one.company.clone());
    Ok(ReviewAsked {
        asked: u32::try_from(assignment.pairs.len()).unwrap_or(u32::MAX),
        short: assignment.short.iter().filter_map(company).collect(),
    })
}

fn of_application(facts: &Facts, application: &applications::Application) -> ToJudge {
    let asked = facts.of(application.id).iter().filter(|review| review.state != ReviewState::Conflict);
    ToJudge {
        application: application.id,
        asked: asked.map(|review| review.reviewer.id).collect(),
        barred: facts.barred(application),
    }
}

/// The scales of criteria.
pub(super) fn scales(criteria: &[ReviewCriterion]) -> Vec<Scale> {
    let scale = |one: &ReviewCriterion| Scale { criterion: one.id, name: one.name.clone(), top: i64::from(one.top) };
    criteria.iter().map(scale).collect()
}

/// Writes what a reviewer says of an application: a draft, or the review that counts.
///
/// # Errors
/// `no_such_application`; `review_of_another` where who works here judges themselves; `not_asked_to_review`,
/// `review_conflict`; and see [`rules::accept`].
pub fn save(w: &mut Write<'_>, draft: &ReviewDraft) -> Result<ReviewId> {
    let application = applications::ops::load(w, draft.application)?;
    let facts = facts(w, application.cohort)?;
    let reviewer = match draft.reviewer {
        Some(reviewer) => reviewer,
        None => w.author()?,
    };
    if !rules::may_write(facts.seat.me, facts.seat.is_reviewer, reviewer) {
        return Err(Refusal::new(own::OF_ANOTHER).into());
    }
    save_as(w, &facts, &application, reviewer, draft)
}

/// As [`save`], whoever works here: what a person has filled in themselves.
pub(super) fn save_as(
    w: &mut Write<'_>,
    facts: &Facts,
    application: &applications::Application,
    reviewer: PersonId,
    draft: &ReviewDraft,
) -> Result<ReviewId> {
    let held = facts.of(application.id).iter().find(|review| review.reviewer.id == reviewer);
    let not_asked = || Refusal::new(own::NOT_ASKED).arg("company", &application.company);
    let held = held.ok_or_else(not_asked)?;
    if held.state == ReviewState::Conflict || facts.barred(application).contains(&reviewer) {
        return Err(Refusal::new(own::REVIEW_CONFLICT).arg("company", &application.company).into());
    }
    let said = rules::accept(draft, &scales(&facts.criteria))?;
    let given_on = draft.is_given.then(|| held.given_on.unwrap_or_else(|| w.today()));
    reviews::ops::save(w, held.id, &said, given_on)?;
    applications::ops::begin_review(w, application)?;
    w.about(application.id);
    Ok(held.id)
}

/// Takes a review back that was given: it stays with its scores and counts no longer.
///
/// # Errors
/// `no_such_application`; `review_of_another`; `review_not_given`.
pub fn withdraw(w: &mut Write<'_>, application: RecordId, reviewer: Option<PersonId>) -> Result<()> {
    let application = applications::ops::load(w, application)?;
    let seat = facts(w, application.cohort)?.seat;
    let reviewer = match reviewer {
        Some(reviewer) => reviewer,
        None => w.author()?,
    };
    if !rules::may_write(seat.me, seat.is_reviewer, reviewer) {
        return Err(Refusal::new(own::OF_ANOTHER).into());
    }
    let held = reviews::ops::find(w, application.id, reviewer)?.filter(|review| review.state == ReviewState::Given);
    let held = held.ok_or_else(|| Refusal::new(own::NOT_GIVEN).arg("company", &application.company))?;
    reviews::ops::withdraw(w, held.id)?;
    w.about(application.id);
    Ok(())
}

/// Says that somebody does not judge an application, and why; or that they do after all.
///
/// # Errors
/// `no_such_application`, `no_such_person`; `reason_needed` at `why` where it is blank.
pub fn declare_conflict(w: &mut Write<'_>, draft: &ReviewConflictDraft) -> Result<()> {
    limits::REVIEW_CONFLICT.check_all(&[("why", &draft.why)])?;
    let application = applications::ops::load(w, draft.application)?;
    people::ops::require(w, draft.reviewer)?;
    let why = draft.why.as_deref().map(|why| typed(why).ok_or_else(|| Refusal::field("why", code::REASON_NEEDED)));
    let why = why.transpose()?;
    let review = reviews::ops::ask(w, application.id, draft.reviewer)?;
    reviews::ops::set_conflict(w, review, why)?;
    w.about(application.id);
    Ok(())
}

/// The reviewers' judge of a cohort whom a name or an id means.
///
/// # Errors
/// `no_such_person`.
pub fn reviewer_called(r: &Read<'_>, cohort: CohortId, typed: &str) -> Result<people::PersonName> {
    let judges = facts(r, cohort)?.reviewers;
    let is_it = |person: &people::PersonName| person.name == typed.trim() || person.id.to_string() == typed.trim();
    let found = judges.into_iter().map(|(_, person)| person).find(is_it);
    found.ok_or_else(|| Refusal::new(code::NO_SUCH_PERSON).arg("word", typed).into())
}
