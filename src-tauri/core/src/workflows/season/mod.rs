//! A season set up: a cohort made from an earlier one of its programme, with its sessions shifted by whole weeks, so that
//! each keeps its weekday, the figures that its startups are asked for, and the plan of milestones.
//!
//! A session that comes to lie on a day off is put on the next working day; marks, notes and startups stay where they are.

pub mod ops;
mod rules;
#[cfg(test)]
mod tests;
mod types;

pub use types::{SeasonDraft, SeasonPlan, ShiftedSession};
