//! What the field knows of startups. Pure: the day comes from outside.

use super::StartupDraft;
use crate::{
    error::{Refusal, code},
    kit::{Day, credit, limits, names::tidy},
    organisations::{self, OrganisationDraft, OrganisationKind},
};

/// After how many days without a note a startup is silent, where the nursery has not set another number.
pub const SILENT_DAYS: u32 = 14;

/// Accepts a startup as typed, tidied, or names the field that stops it.
///
/// # Errors
/// `missing` and `too_long` at a field, `in_the_future` at `foundedOn`.
pub fn accept(draft: StartupDraft, today: Day) -> Result<StartupDraft, Refusal> {
    let text = |typed: &Option<String>| typed.as_deref().map(tidy).filter(|t| !t.is_empty());
    let organisation = organisations::rules::accept(&organisation_of(&draft))?;
    if draft.founded_on.is_some_and(|founded| founded.first() > today) {
        return Err(Refusal::field("foundedOn", code::IN_THE_FUTURE).arg("today", today));
    }
    let accepted = StartupDraft {
        id: draft.id,
        name: organisation.name,
        short_name: organisation.short_name,
        credit_code: organisation.credit_code,
        city: organisation.city,
        sector: text(&draft.sector),
        funding_stage: text(&draft.funding_stage),
        founded_on: draft.founded_on,
        one_liner: text(&draft.one_liner),
        team_size: draft.team_size,
    };
    limits::STARTUP.check_all(&[
        ("sector", &accepted.sector),
        ("fundingStage", &accepted.funding_stage),
        ("oneLiner", &accepted.one_liner),
    ])?;
    Ok(accepted)
}

/// What of a startup is its organisation's.
pub fn organisation_of(draft: &StartupDraft) -> OrganisationDraft {
    OrganisationDraft {
        name: draft.name.clone(),
        short_name: draft.short_name.clone(),
        credit_code: draft.credit_code.clone(),
        city: draft.city.clone(),
        kind: OrganisationKind::Startup,
    }
}

/// Whether a credit code is written that cannot be right.
pub fn is_doubtful(credit_code: Option<&str>) -> bool {
    credit_code.is_some_and(|code| credit::check(code).is_err())
}
