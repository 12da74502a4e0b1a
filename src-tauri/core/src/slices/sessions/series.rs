//! The days of a series: every so many weeks on a weekday. Pure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Clash, SessionId};
use crate::{
    error::{Code, Refusal, code},
    kit::Day,
};

/// How many sessions a series holds at most.
pub const MOST: usize = 200;
/// How many weeks lie between two of a series at most.
const MOST_WEEKS: u32 = 52;
/// How many days are looked at until so many are found that are no days off.
const MOST_LOOKED_AT: usize = 2 * MOST;

/// A series holds more sessions than anybody plans.
pub const SERIES_TOO_LONG: Code = Code::new("series_too_long");
/// A series holds no session besides the one that it is made from.
pub const SERIES_EMPTY: Code = Code::new("series_empty");

/// Repeats a session every so many weeks.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RepeatDraft {
    /// The first of the series, which stays as it is.
    pub session: SessionId,
    /// Every so many weeks, from 1.
    pub weeks: u32,
    /// On which day of the week, from Monday 1 to Sunday 7; absent: that of the session.
    #[serde(default)]
    pub weekday: Option<u32>,
    /// How many sessions there are to be, the first among them.
    #[serde(default)]
    pub count: Option<u32>,
    /// The last day on which one may be.
    #[serde(default)]
    pub until: Option<Day>,
    /// Days off are left out, and do not count.
    #[serde(default)]
    pub skip_holidays: bool,
}

/// What a series would be, before it is made.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RepeatPlan {
    /// Its days in their order, also those that are left out; without that of the first session.
    pub dates: Vec<RepeatDate>,
    /// Years in which it has days, and of which no paper says what is off.
    pub unknown_years: Vec<i32>,
}

/// A day of a series.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RepeatDate {
    /// The day.
    pub day: Day,
    /// As what it is off; absent: it is not.
    pub holiday: Option<String>,
    /// No session is made on it.
    pub left_out: bool,
    /// What the session would clash with.
    pub clashes: Vec<Clash>,
    /// What it would share its day with, where nobody can tell whether they clash.
    pub untimed: Vec<Clash>,
}

/// The days of a series that begins with a session on `first`, each with whether it is left out. `is_off` says of a day
/// whether it is off.
///
/// # Errors
/// `missing` at `count` where nothing ends it; `out_of_range` at `weeks`, `weekday` and `count`; `series_too_long`,
/// `series_empty` at `until` or `count`.
pub fn days(first: Day, draft: &RepeatDraft, is_off: impl Fn(Day) -> bool) -> Result<Vec<(Day, bool)>, Refusal> {
    let within = |field, value: u32, least: u32, most: u32| match value {
        fit if (least..=most).contains(&fit) => Ok(()),
        _ => Err(Refusal::field(field, code::OUT_OF_RANGE).arg("least", least).arg("most", most)),
    };
    within("weeks", draft.weeks, 1, MOST_WEEKS)?;
    within("weekday", draft.weekday.unwrap_or(1), 1, 7)?;
    within("count", draft.count.unwrap_or(2), 2, u32::try_from(MOST).unwrap_or(u32::MAX))?;
    if draft.count.is_none() && draft.until.is_none() {
        return Err(Refusal::field("count", code::MISSING));
    }
    let from_monday = draft.weekday.map_or_else(|| first.since(first.monday()), |weekday| i64::from(weekday) - 1);
    let begin = first.monday().plus(from_monday);
    let wanted = draft.count.map_or(usize::MAX, |count| count as usize - 1);
    let (mut found, mut made) = (Vec::new(), 0);
    for step in 0..=MOST_LOOKED_AT as i64 + 1 {
        let day = begin.plus(7 * i64::from(draft.weeks) * step);
        if day <= first {
            continue;
        }
        if made == wanted || draft.until.is_some_and(|until| day > until) {
            break;
        }
        if made == MOST || found.len() == MOST_LOOKED_AT {
            return Err(Refusal::field("until", SERIES_TOO_LONG).arg("most", MOST));
        }
        let left_out = draft.skip_holidays && is_off(day);
        made += usize::from(!left_out);
        found.push((day, left_out));
    }
    if made == 0 {
        return Err(Refusal::field("until", SERIES_EMPTY));
    }
    Ok(found)
}
