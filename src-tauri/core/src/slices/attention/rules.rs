//! How a reason may be put off. Pure.

use super::{SnoozeDraft, slice::code};
use crate::{
    error::{self, Refusal},
    kit::{Day, limits},
};

/// The longest time for which a reason can be put off, in days.
const LONGEST: i64 = 366;

/// Accepts that a reason is put off: why, tidied.
///
/// # Errors
/// `not_later` at `untilOn` for a day that is not after today, or is more than a year away; `reason_needed`, `too_long` at
/// `why`.
pub fn accept(draft: &SnoozeDraft, today: Day) -> Result<String, Refusal> {
    if draft.until_on <= today || draft.until_on.since(today) > LONGEST {
        return Err(Refusal::field("untilOn", code::NOT_LATER).arg("today", today));
    }
    let why = draft.why.trim();
    if why.is_empty() {
        return Err(Refusal::field("why", error::code::REASON_NEEDED));
    }
    limits::SNOOZE.check("why", why)?;
    Ok(why.to_owned())
}
