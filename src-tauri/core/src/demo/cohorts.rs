//! The cohorts of example data, and how long they last.

use chrono::Datelike as _;

use crate::{
    cohorts::{self, CohortDraft, CohortId, CohortState},
    engine::Write,
    error::Result,
};

/// What it runs.
const PROGRAMME: &str = "原力加速营";
/// How long a cohort lasts, in weeks.
pub const WEEKS: i64 = 12;
/// Which week the current cohort is in.
pub const PRESENT_WEEK: i64 = 7;

/// The cohort under way, in its seventh week today.
pub fn present(w: &mut Write<'_>) -> Result<CohortId> {
    let starts = w.today().monday().plus(-7 * (PRESENT_WEEK - 1));
    let season = if starts.0.month() >= 7 { "秋季营" } else { "春季营" };
    let name = format!("{} {season}", starts.0.year());
    let draft = CohortDraft {
        id: None,
        programme: PROGRAMME.to_owned(),
        name,
        edition: Some(4),
        starts_on: Some(starts),
        ends_on: Some(starts.plus(7 * WEEKS - 1)),
        demo_day: Some(starts.plus(7 * (WEEKS - 1) + 4)),
        capacity: Some(24),
        state: CohortState::Running,
    };
    cohorts::ops::save(w, draft)
}

/// The three editions before it, a year apart each.
pub fn earlier(w: &mut Write<'_>) -> Result<Vec<CohortId>> {
    let today = w.today();
    (1..=3_u32)
        .map(|edition| {
            let starts = today.plus(-365 * i64::from(4 - edition)).monday();
            let draft = CohortDraft {
                id: None,
                programme: PROGRAMME.to_owned(),
                name: format!("第 {edition} 期"),
                edition: Some(edition),
                starts_on: Some(starts),
                ends_on: Some(starts.plus(7 * WEEKS - 1)),
                demo_day: None,
                capacity: Some(24),
                state: CohortState::Finished,
            };
            cohorts::ops::save(w, draft)
        })
        .collect()
}
