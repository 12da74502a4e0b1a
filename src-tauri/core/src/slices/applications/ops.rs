//! What a person can do with applications, besides what all records have.

use serde_json::Value;

use super::{Admitted, Application, ApplicationState, DecisionDraft, Reach, rules, slice::code, store};
use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Code, Refusal, Result},
    people::PersonId,
    records::{self, RecordId, Row},
    slice::{Draft, Named},
};

/// There is no such application.
pub const MISSING: Code = Code::new("no_such_application");

/// The applications for a cohort, in the order in which they came.
///
/// # Errors
/// `no_such_cohort`.
pub fn of_cohort(r: &Read<'_>, cohort: CohortId) -> Result<Vec<Application>> {
    cohorts::ops::require(r, cohort)?;
    store::of_cohort(r, cohort)
}

/// One application.
///
/// # Errors
/// `no_such_application`.
pub fn load(r: &Read<'_>, id: RecordId) -> Result<Application> {
    store::load(r, id)?.ok_or_else(|| Refusal::new(MISSING).into())
}

/// How to reach its contact.
///
/// # Errors
/// The file's failures only.
pub fn reach(r: &Read<'_>, id: RecordId) -> Result<Reach> {
    Ok(store::reach(r, id)?.unwrap_or_default())
}

/// Decides of applications, with the reason and the day. One that is open again has neither.
///
/// # Errors
/// See [`rules::accept_decision`]; `no_such_application`.
pub fn decide(w: &mut Write<'_>, draft: &DecisionDraft) -> Result<()> {
    let reason = rules::accept_decision(draft, w.today())?;
    let day = draft.day.unwrap_or_else(|| w.today());
    let is_back = matches!(draft.state, ApplicationState::New | ApplicationState::InReview);
    for id in &draft.applications {
        load(w, *id)?;
        store::set_state(w, *id, draft.state, (!is_back).then_some(day), reason.as_deref())?;
        w.about(*id);
    }
    if draft.applications.len() > 1 {
        w.about_many();
    }
    Ok(())
}

/// Says that somebody judges an application that was new until then.
///
/// # Errors
/// The file's failures only.
pub fn begin_review(w: &Write<'_>, application: &Application) -> Result<()> {
    match application.state {
        ApplicationState::New => store::set_state(w, application.id, ApplicationState::InReview, None, None),
        _ => Ok(()),
    }
}

/// Says that an application was admitted: the startup, the enrolment and the person are there by now.
///
/// # Errors
/// The file's failures only.
pub fn set_admitted(w: &Write<'_>, done: &Admitted, reason: Option<&str>) -> Result<()> {
    store::set_admitted(w, done, reason)
}

/// Takes the names of people out of their applications, for good.
///
/// # Errors
/// The file's failures only.
pub fn empty(w: &Write<'_>, people: &[PersonId]) -> Result<()> {
    store::empty(w, people)
}

/// Sees that a company applies once for a cohort, and links it with the startup of its name, where there is just one.
///
/// # Errors
/// `applied_twice` at `company`.
pub(super) fn saved(w: &mut Write<'_>, id: RecordId, before: Option<&Row>, now: &Draft) -> Result<()> {
    let text = |field: &str| now.get(field).and_then(Value::as_str).unwrap_or_default();
    let company = text("company");
    if store::other(w, id, text("cohort"), company)?.is_some() {
        return Err(Refusal::field("company", code::APPLIED_TWICE).arg("company", company).into());
    }
    if before.is_none()
        && text("startup").is_empty()
        && let [startup] = records::ops::named(w, Named::Startup, company)?.as_slice()
    {
        store::set_startup(w, id, *startup)?;
    }
    Ok(())
}
