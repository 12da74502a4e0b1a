//! What mark follows from when somebody came and went. Pure.

use chrono::{NaiveDateTime, TimeDelta};

use crate::{incubator::Thresholds, sessions::Mark};

/// When a session began and ended by the clock of the place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hours {
    pub from: Option<NaiveDateTime>,
    pub to: Option<NaiveDateTime>,
}

/// Late from so many minutes on; on time where nobody knows when it began.
pub fn mark(first: Option<NaiveDateTime>, hours: Hours, from: &Thresholds) -> Mark {
    let late = TimeDelta::minutes(from.late_minutes.into());
    match (first, hours.from) {
        (Some(first), Some(begins)) if first - begins >= late => Mark::Late,
        _ => Mark::Present,
    }
}

/// Whether somebody went so many minutes before the end, or earlier.
pub fn left_early(last: Option<NaiveDateTime>, hours: Hours, from: &Thresholds) -> bool {
    let early = TimeDelta::minutes(from.early_minutes.into());
    matches!((last, hours.to), (Some(last), Some(ends)) if ends - last >= early)
}
