//! What the law and the field say about using the data of alumni. Pure: the day comes from outside.

use strum::{AsRefStr, EnumString};

use super::{Answer, Consent, ConsentDraft, InteractionDraft, Purpose};
use crate::{
    error::{Refusal, code},
    kit::{Day, limits},
};

/// Why a person's data may be used for a purpose, or why not; among the answers of one day a later one here wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, AsRefStr, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// Contract or statutory duty: nobody need be asked.
    ByLaw,
    /// Nobody asked, or nobody knows the answer.
    NoConsent,
    /// They agreed.
    Given,
    /// They agreed for a time that is over.
    Expired,
    /// They took it back.
    Withdrawn,
    /// They said no.
    Refused,
}

impl Basis {
    /// Whether the data may be used.
    pub fn permits(self) -> bool {
        matches!(self, Self::ByLaw | Self::Given)
    }
}

/// Whether a purpose rests on consent; the others rest on the contract or on a statutory duty.
pub fn needs_consent(purpose: Purpose) -> bool {
    !matches!(purpose, Purpose::Programme | Purpose::Statistics)
}

/// On what the use of a person's data for `purpose` rests today.
///
/// The newest word counts, and taking an answer back is a word of that day; among those of one day, or without any
/// day, the strictest. What expires on a day still holds on it. `basis.sql` says the same to lists.
pub fn basis(answers: &[Consent], purpose: Purpose, today: Day) -> Basis {
    if !needs_consent(purpose) {
        return Basis::ByLaw;
    }
    let of_purpose = answers.iter().filter(|c| c.purpose == purpose);
    of_purpose
        .map(|c| (c.answered_on.max(c.withdrawn_on), stands(c, today)))
        .max()
        .map_or(Basis::NoConsent, |(_, basis)| basis)
}

/// What one answer is worth today.
fn stands(answer: &Consent, today: Day) -> Basis {
    if answer.answer == Answer::Refused {
        Basis::Refused
    } else if answer.withdrawn_on.is_some() {
        Basis::Withdrawn
    } else if answer.expires_on.is_some_and(|last| last < today) {
        Basis::Expired
    } else {
        Basis::Given
    }
}

/// Accepts an answer as typed, tidied; its day is today where none was typed.
///
/// # Errors
/// `in_the_future`, `ends_before_start`, `too_long` at a field.
pub fn accept_consent(mut draft: ConsentDraft, today: Day) -> Result<ConsentDraft, Refusal> {
    let day = past("answeredOn", draft.answered_on, today)?;
    if draft.expires_on.is_some_and(|last| last < day) {
        return Err(Refusal::field("expiresOn", code::ENDS_BEFORE_START).arg("starts", day));
    }
    draft.answered_on = Some(day);
    draft.means = tidy(draft.means);
    limits::CONSENT.check_all(&[("means", &draft.means)])?;
    Ok(draft)
}

/// Accepts an interaction as typed, tidied, and says on which day it was.
///
/// # Errors
/// `in_the_future`, `ends_before_start`, `too_long` at a field.
pub fn accept_interaction(mut draft: InteractionDraft, today: Day) -> Result<(InteractionDraft, Day), Refusal> {
    let day = past("day", draft.day, today)?;
    if draft.next_on.is_some_and(|next| next < day) {
        return Err(Refusal::field("nextOn", code::ENDS_BEFORE_START).arg("starts", day));
    }
    draft.result = tidy(draft.result);
    limits::INTERACTION.check_all(&[("result", &draft.result)])?;
    Ok((draft, day))
}

/// The day as typed, or today; what has not come yet cannot have happened.
fn past(field: &'static str, typed: Option<Day>, today: Day) -> Result<Day, Refusal> {
    let day = typed.unwrap_or(today);
    if day > today { Err(Refusal::field(field, code::IN_THE_FUTURE).arg("today", today)) } else { Ok(day) }
}

fn tidy(typed: Option<String>) -> Option<String> {
    typed.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}
