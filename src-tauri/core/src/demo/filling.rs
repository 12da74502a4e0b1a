//! Fills a nursery with example data.

use super::{applications, camp, cohorts, community, dice::Dice, mentoring, progress};
use crate::{Nursery, error::Result, incubator, op, people::PersonId};

/// Who works in a nursery of example data.
const COORDINATOR: &str = "林若涵";
/// Where.
const INCUBATOR: &str = "漕河泾苗圃孵化器";
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
        let current = cohorts::present(w)?;
        let earlier = cohorts::earlier(w)?;
        let mentors = camp::mentors(w, &mut dice, size.startups)?;
        let startups = camp::startups(w, &mut dice, size.startups, current, &mentors)?;
        camp::sessions(w, &mut dice, current, &mentors)?;
        w.refresh()?;
        camp::notes(w, &mut dice, &startups, &mentors)?;
        // Of chance of their own, so that what comes after them stays as it was.
        let mut apart = Dice::new(size.seed ^ 1);
        progress::milestones(w, &mut apart, current)?;
        progress::check_ins(w, &mut apart, current)?;
        community::alumni(w, &mut dice, size.alumni, &earlier)?;
        mentoring::mentoring(w, &mut Dice::new(size.seed ^ 2), &startups, &mentors)?;
        mentoring::round(w, current)?;
        applications::applications(w, &mut Dice::new(size.seed ^ 3), &mentors)?;
        w.about(current);
        Ok(())
    })
}
