//! What makes an application, and what may be decided of it. Pure.

use serde_json::{Value, json};

use super::{ApplicationState, DecisionDraft, Reach, slice::code as own};
use crate::{
    error::{Refusal, code},
    kit::{Day, limits, text::typed},
    people::{ContactDraft, ContactKind, rules::accept_contact},
    slice::Draft,
    slices::milestones::rules::day_of,
};

/// An application as it is stored: new where nothing else is said. Numbers of its contact stay as the applicant wrote them;
/// they are read when it is admitted.
///
/// # Errors
/// `application_without_cohort` at `cohort`; `in_the_future` at `received_on` or `decided_on`.
pub fn accept(mut draft: Draft, today: Day) -> Result<Draft, Refusal> {
    if draft.get("cohort").is_none_or(Value::is_null) {
        return Err(Refusal::field("cohort", own::NO_COHORT_SAID));
    }
    for field in ["received_on", "decided_on"] {
        if day_of(&draft, field).is_some_and(|day| day > today) {
            return Err(Refusal::field(field, code::IN_THE_FUTURE).arg("today", today));
        }
    }
    if draft.get("state").is_none_or(Value::is_null) {
        draft.insert("state".to_owned(), json!(ApplicationState::New));
    }
    Ok(draft)
}

/// How a contact is reached, as people are, as far as what was written can be read.
pub fn contacts(reach: &Reach) -> Vec<ContactDraft> {
    let ways = [(&reach.phone, ContactKind::Mobile), (&reach.email, ContactKind::Email), (&reach.wechat, ContactKind::Wechat)];
    let read = |(value, kind): (&Option<String>, ContactKind)| {
        accept_contact(&ContactDraft { kind, value: value.clone()? }).ok()
    };
    ways.into_iter().filter_map(read).collect()
}

/// Accepts a decision: its reason, tidied.
///
/// # Errors
/// `missing` at `applications`; `admitted_by_admitting` at `state`; `reason_needed`, `too_long` at `reason`; `in_the_future`
/// at `day`.
pub fn accept_decision(draft: &DecisionDraft, today: Day) -> Result<Option<String>, Refusal> {
    if draft.applications.is_empty() {
        return Err(Refusal::field("applications", code::MISSING));
    }
    if draft.state == ApplicationState::Admitted {
        return Err(Refusal::field("state", own::BY_ADMITTING));
    }
    if draft.day.is_some_and(|day| day > today) {
        return Err(Refusal::field("day", code::IN_THE_FUTURE).arg("today", today));
    }
    let reason = draft.reason.as_deref().and_then(typed).map(str::to_owned);
    if reason.is_none() && draft.state.needs_reason() {
        return Err(Refusal::field("reason", code::REASON_NEEDED));
    }
    limits::DECISION.check_all(&[("reason", &reason)])?;
    Ok(reason)
}
