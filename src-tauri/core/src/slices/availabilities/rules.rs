//! What an availability may say. Pure.

use std::ops::RangeInclusive;

use chrono::NaiveTime;
use serde_json::{Value, json};

use crate::{
    error::{Refusal, code},
    kit::{
        Day,
        days::{read_end, read_times},
    },
    sessions,
    slice::Draft,
    slices::{
        milestones::rules::day_of,
        plan_steps::rules::{in_order, within},
    },
};

/// How long an office hour may be.
const MINUTES: RangeInclusive<i64> = 10..=240;
/// How long it is where nobody says.
pub const USUAL_MINUTES: u32 = 30;
/// How a time stands in the file.
const CLOCK: &str = "%H:%M";

/// An availability as it is stored: its times as `HH:MM`.
///
/// # Errors
/// `not_a_time` at `starts`; `not_a_time`, `not_an_end` at `ends`, also for an end on the next day; `out_of_range` at
/// `minutes`; `ends_before_start` at `until_on`.
pub fn accept(mut draft: Draft, _: Day) -> Result<Draft, Refusal> {
    within(&draft, "minutes", MINUTES)?;
    in_order("until_on", day_of(&draft, "from_on"), day_of(&draft, "until_on"))?;
    let text = |field: &str| draft.get(field).and_then(Value::as_str).unwrap_or_default();
    let starts = read_times(text("starts")).ok().filter(|span| span.ends.is_none()).map(|span| span.starts);
    let starts = starts.ok_or(Refusal::field("starts", code::NOT_A_TIME))?;
    let ends =
        read_end(starts, text("ends")).map_err(|fault| Refusal::field("ends", sessions::rules::code_of(fault)))?;
    if ends.next_day || ends.time <= starts {
        return Err(Refusal::field("ends", code::NOT_AN_END));
    }
    draft.insert("starts".into(), json!(starts.format(CLOCK).to_string()));
    draft.insert("ends".into(), json!(ends.time.format(CLOCK).to_string()));
    Ok(draft)
}

/// A time as it stands in the file.
pub fn time_of(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, CLOCK).ok()
}
