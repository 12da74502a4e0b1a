//! What one row says: cells read by what their columns hold, for the kind of record that the row is.
//!
//! A cell that cannot be read is set aside with its reason and goes along as text; only a row without what makes it a
//! record (a name, a session's day) is refused.

mod cells;
mod claims;
mod columns;
mod contacts;
mod days;
mod line;
mod made;
mod note;
mod reader;
mod record;
mod times;
mod units;
mod words;

pub(super) use claims::{Claimed, Kept, SaidAnswer};
pub(super) use line::{Line, Record, Session, What};
pub(super) use note::Note;
pub(super) use reader::Reader;
pub(super) use times::Times;
