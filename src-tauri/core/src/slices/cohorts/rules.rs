//! What the field knows of cohorts and enrolments. Pure: the day comes from outside.

use strum::IntoEnumIterator as _;

use super::{Cohort, CohortDraft, CohortState, EnrolmentChange, EnrolmentState, Lack};
use crate::{
    error::{Refusal, code},
    kit::{Day, edition::read_edition, limits},
};

/// Whether an enrolment may go from one state to another.
///
/// Applicants are interviewed, admitted, become active and graduate; who was not taken may apply again; a deferred
/// one comes back as admitted or active; nothing follows on graduating.
pub fn may_move(from: EnrolmentState, to: EnrolmentState) -> bool {
    use EnrolmentState::{Active, Admitted, Applied, Deferred, Graduated, Interviewing, Rejected, Withdrawn};
    match from {
        Applied => matches!(to, Interviewing | Admitted | Rejected | Withdrawn),
        Interviewing => matches!(to, Applied | Admitted | Rejected | Withdrawn),
        Admitted => matches!(to, Interviewing | Active | Deferred | Withdrawn),
        Active => matches!(to, Admitted | Graduated | Deferred | Withdrawn),
        Deferred => matches!(to, Admitted | Active | Withdrawn),
        Rejected | Withdrawn => matches!(to, Applied),
        Graduated => false,
    }
}

/// Where an enrolment may go from here, in the field's order.
pub fn next_states(from: EnrolmentState) -> Vec<EnrolmentState> {
    EnrolmentState::iter().filter(|to| may_move(from, *to)).collect()
}

/// Whether a person would ask why.
pub fn needs_reason(state: EnrolmentState) -> bool {
    matches!(state, EnrolmentState::Withdrawn | EnrolmentState::Deferred | EnrolmentState::Rejected)
}

/// Accepts a move after what has happened so far, or names what stops it.
///
/// # Errors
/// `illegal_move`, `reason_needed`, `too_long`, `before_last_move`, `in_the_future`.
pub fn accept_move(
    last: &EnrolmentChange,
    to: EnrolmentState,
    day: Day,
    reason: Option<&str>,
    today: Day,
) -> Result<EnrolmentChange, Refusal> {
    if !may_move(last.state, to) {
        return Err(Refusal::field("state", code::ILLEGAL_MOVE)
            .arg("from", last.state.as_ref())
            .arg("to", to.as_ref()));
    }
    if day < last.day {
        return Err(Refusal::field("day", code::BEFORE_LAST_MOVE).arg("day", last.day));
    }
    if day > today {
        return Err(Refusal::field("day", code::IN_THE_FUTURE).arg("today", today));
    }
    let reason = reason.map(str::trim).filter(|r| !r.is_empty());
    if needs_reason(to) && reason.is_none() {
        return Err(Refusal::field("reason", code::REASON_NEEDED));
    }
    limits::MOVE.check("reason", reason.unwrap_or_default())?;
    Ok(EnrolmentChange { state: to, day, reason: reason.map(str::to_owned) })
}

/// Accepts a cohort as typed, tidied, or names the field that stops it. A number that its name holds (第 4 期) is its
/// edition where no other is given.
///
/// # Errors
/// `missing` and `too_long` at a name, `ends_before_start` at a date.
pub fn accept(mut draft: CohortDraft) -> Result<CohortDraft, Refusal> {
    draft.programme = name("programme", &draft.programme)?;
    draft.name = name("name", &draft.name)?;
    if let (Some(starts), Some(ends)) = (draft.starts_on, draft.ends_on)
        && ends < starts
    {
        return Err(Refusal::field("endsOn", code::ENDS_BEFORE_START).arg("starts", starts));
    }
    draft.edition = draft.edition.or(read_edition(&draft.name).number);
    Ok(draft)
}

fn name(field: &'static str, typed: &str) -> Result<String, Refusal> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(Refusal::field(field, code::MISSING));
    }
    limits::COHORT.check(field, name)?;
    Ok(name.to_owned())
}

/// What a cohort lacks, in the order in which it is made good.
pub fn lacks(cohort: &Cohort, has_sessions: bool, has_participants: bool) -> Vec<Lack> {
    let dated = cohort.starts_on.is_some() && cohort.ends_on.is_some();
    [
        (cohort.startups == 0, Lack::Startups),
        (!dated, Lack::Dates),
        (!has_sessions, Lack::Sessions),
        (has_sessions && cohort.startups > 0 && !has_participants, Lack::Participants),
    ]
    .into_iter()
    .filter_map(|(lacking, what)| lacking.then_some(what))
    .collect()
}

/// Puts cohorts in the order in which a person would tell them: programme by programme, each by the year that its name
/// begins with, then by the number of the edition (第 10 期 follows 第 9 期), then by the first day and the name.
pub fn sort(cohorts: &mut [Cohort]) {
    cohorts.sort_by_cached_key(|c| {
        let named = read_edition(&c.name);
        let year = named.label.get(..4).and_then(|year| year.parse::<u16>().ok());
        (c.programme_name.clone(), year, c.edition.or(named.number), c.starts_on, c.name.clone(), c.id)
    });
}

/// The cohort that the program is about today: a running one before a recruiting one before the rest, and among
/// equals the one that began last, then the highest edition.
pub fn current(cohorts: &[Cohort]) -> Option<&Cohort> {
    let rank = |state| match state {
        CohortState::Running => 3,
        CohortState::Recruiting => 2,
        CohortState::Planned => 1,
        CohortState::Finished => 0,
    };
    cohorts.iter().max_by_key(|c| (rank(c.state), c.starts_on, c.edition))
}

/// The week of a cohort on `day`, from 1; weeks start on Monday, and the first holds the cohort's first day.
/// None outside the cohort or without its dates.
pub fn week(starts_on: Option<Day>, ends_on: Option<Day>, day: Day) -> Option<u32> {
    let (starts, ends) = (starts_on?, ends_on?);
    if day < starts.monday() || day > ends {
        return None;
    }
    u32::try_from(day.since(starts.monday()) / 7 + 1).ok()
}

/// How many weeks a cohort has.
pub fn weeks(starts_on: Option<Day>, ends_on: Option<Day>) -> Option<u32> {
    week(starts_on, ends_on, ends_on?)
}
