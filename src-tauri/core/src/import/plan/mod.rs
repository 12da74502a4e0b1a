//! The plan of an import: every row with what would happen to it. It can be shown, thrown away, or carried out.

mod answers;
mod counts;
mod lines;
mod making;
mod preview;
mod scoping;
mod sheets;
mod types;
mod untaken;

pub(super) use making::make;
#[cfg(test)]
pub(super) use making::make_from;
pub use types::{LeftOut, Plan};
pub(super) use types::{PlacedRow, RefusedRow};
