//! What the field knows of mentors. Pure: the day comes from outside.

use super::{MentorDraft, MentorRole, MentorshipState};
use crate::{
    error::{Refusal, code},
    kit::{Day, limits, text::typed},
};

/// Nobody gives more hours than a month has.
const MOST_HOURS: u32 = 744;

/// Accepts what only a mentor has, as typed, or names the field that stops it.
///
/// # Errors
/// `too_long` at a field, `not_a_number` at `hoursPerMonth`.
pub fn accept(draft: &MentorDraft) -> Result<MentorRole, Refusal> {
    let text = |t: &Option<String>| t.as_deref().and_then(typed).map(str::to_owned);
    if draft.hours_per_month.is_some_and(|hours| hours > MOST_HOURS) {
        return Err(Refusal::field("hoursPerMonth", code::NOT_A_NUMBER).arg("most", MOST_HOURS));
    }
    let role =
        MentorRole { hours_per_month: draft.hours_per_month, languages: text(&draft.languages), bio: text(&draft.bio) };
    limits::MENTOR.check_all(&[("languages", &role.languages), ("bio", &role.bio)])?;
    Ok(role)
}

/// The days of a mentorship in a state: it begins when it is confirmed and ends when it is ended.
pub fn days(
    state: MentorshipState,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    today: Day,
) -> (Option<Day>, Option<Day>) {
    match state {
        MentorshipState::Wished | MentorshipState::Talking => (None, None),
        MentorshipState::Confirmed => (starts_on.or(Some(today)), None),
        MentorshipState::Ended => (starts_on, ends_on.or(Some(today))),
    }
}

/// How far a mentorship has come that two records have come to differently.
pub fn further(one: MentorshipState, other: MentorshipState) -> MentorshipState {
    let way = |state| match state {
        MentorshipState::Wished => 0,
        MentorshipState::Talking => 1,
        MentorshipState::Confirmed => 2,
        MentorshipState::Ended => 3,
    };
    if way(other) > way(one) { other } else { one }
}
