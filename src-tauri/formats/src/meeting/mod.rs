//! Who was in an online meeting, from what 腾讯会议, Zoom and Teams hand out, or from a plain list of names.
//!
//! [`read`] tells the maker by the words of the columns and takes the sheets apart into [`Attendee`]s;
//! [`Attendee::presence`] merges what one person did (came again, sat at two machines) into intervals;
//! [`combined`] puts together a meeting that broke off and went on. Each filled cell is claimed, a header, or handed out as
//! left over.

mod attendees;
mod combine;
mod fields;
mod names;
mod order;
mod presence;
mod sheets;
mod stamp;
#[cfg(test)]
mod tests;
mod types;
mod words;

use crate::{ReadFault, Row, Source};

pub use combine::{Apart, combined, continues};
pub use names::Names;
pub use order::{Hints, Order};
pub use presence::{Interval, Presence};
pub use stamp::DayOrder;
pub use types::{Attendee, CellAt, Export, Join, Leave, LeftCell, Table, Total};
pub use words::Maker;

/// The most rows of a sheet that are read: a meeting has some hundred people, who come and go.
const MAX_ROWS: u32 = 100_000;

/// Reads an export; none where the file is none. Where `list` is said, a plain list of names is one, too.
///
/// # Errors
/// What reading the rows answers.
pub fn read(source: &mut Source, hints: &Hints<'_>, list: bool) -> Result<Option<Export>, ReadFault> {
    if source.sheets().iter().any(|sheet| sheet.rows > MAX_ROWS) {
        return Ok(None);
    }
    let names: Vec<String> = source.sheets().iter().map(|sheet| sheet.name.clone()).collect();
    let mut tables = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let rows = source.rows(at)?.collect::<Result<Vec<Row>, ReadFault>>()?;
        tables.push(Table { name, rows });
    }
    Ok(read_tables(&tables, hints, list))
}

/// As [`read`], from rows that are there already.
pub fn read_tables(tables: &[Table], hints: &Hints<'_>, list: bool) -> Option<Export> {
    let taken = sheets::take(tables).or_else(|| if list { sheets::take_list(tables) } else { None })?;
    Some(attendees::export(taken, hints))
}

/// Whether the rows are those of a meeting program: the first ones are enough.
pub fn is_export(tables: &[Table]) -> bool {
    sheets::take(tables).is_some()
}
