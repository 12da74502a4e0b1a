//! Example data: a believable nursery of any size, the same for a seed and a day on every machine.
//!
//! It goes through the same doors as a person's work, so it can hold nothing that a person could not have entered.
//! All people, companies and numbers are invented. It serves the first run, the tests and the benches.

use chrono::Datelike as _;

use crate::{
    Nursery,
    cohorts::{self, CohortDraft, CohortId, CohortState},
    engine::Write,
    error::Result,
    incubator, op,
    people::PersonId,
};

mod camp;
mod community;
mod dice;
mod invented;
#[cfg(test)]
mod tests;

use dice::Dice;

/// Who works in a nursery of example data.
const COORDINATOR: &str = "林若涵";
/// Where.
const INCUBATOR: &str = "漕河泾苗圃孵化器";
/// What it runs.
const PROGRAMME: &str = "原力加速营";
/// How long a cohort lasts, in weeks.
const WEEKS: i64 = 12;
/// Which week the current cohort is in.
const PRESENT_WEEK: i64 = 7;

/// How much example data.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Startups of the current cohort.
    pub startups: u32,
    /// Alumni of earlier cohorts.
    pub alumni: u32,
    /// What all chance comes from.
    pub seed: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self { startups: 24, alumni: 240, seed: 1988 }
    }
}

/// Begins a new nursery with example data; the person who works in it.
///
/// # Errors
/// The file's failures only.
pub fn start(nursery: &Nursery, size: &Size) -> Result<PersonId> {
    let me = nursery.write(op::START, |w| incubator::ops::start(w, INCUBATOR, COORDINATOR))?;
    nursery.set_author(me)?;
    fill(nursery, size)?;
    Ok(me)
}

/// Adds example data to a nursery, as one op that can be undone.
///
/// # Errors
/// The file's failures only.
pub fn fill(nursery: &Nursery, size: &Size) -> Result<()> {
    let size = *size;
    nursery.write(op::DEMO, move |w| {
        let mut dice = Dice::new(size.seed);
        let current = present_cohort(w)?;
        let earlier = earlier_cohorts(w)?;
        let mentors = camp::mentors(w, &mut dice, size.startups)?;
        let startups = camp::startups(w, &mut dice, size.startups, current, &mentors)?;
        camp::sessions(w, &mut dice, current, &mentors)?;
        w.refresh()?;
        camp::notes(w, &mut dice, &startups, &mentors)?;
        community::alumni(w, &mut dice, size.alumni, &earlier)?;
        w.about(current);
        Ok(())
    })
}

/// The cohort under way, in its seventh week today.
fn present_cohort(w: &mut Write<'_>) -> Result<CohortId> {
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
fn earlier_cohorts(w: &mut Write<'_>) -> Result<Vec<CohortId>> {
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
