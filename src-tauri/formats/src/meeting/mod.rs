//! Who was in an online meeting, from what 腾讯会议, Zoom and Teams hand out, or from a plain list of names.
//!
//! [`read`] tells the maker by the words of the columns and takes the sheets apart into [`Attendee`]s;
//! [`Attendee::presence`] merges what one person did (came again, sat at two machines) into intervals;
//! [`combined`] puts together a meeting that broke off and went on. Each filled cell is claimed, a header, or handed out as
//! left over.

mod attendees;
mod combine;
mod names;
mod order;
mod presence;
mod sheets;
mod stamp;
#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDateTime;

use crate::{ReadFault, Row, Source};

pub use combine::{combined, continues};
pub use names::Names;
pub use order::{Hints, Order};
pub use presence::{Interval, Presence};
pub use stamp::DayOrder;
pub use words::Maker;

/// The most rows of a sheet that are read: a meeting has some hundred people, who come and go.
const MAX_ROWS: u32 = 100_000;

/// A sheet and its rows, as the readers of tables give them.
#[derive(Clone, Debug)]
pub struct Table {
    /// As on its tab.
    pub name: String,
    /// The rows that hold anything.
    pub rows: Vec<Row>,
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAt {
    /// The sheet, from 0.
    pub sheet: usize,
    /// The row as Excel counts, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: usize,
}

/// A cell that no field takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftCell {
    /// Where it stands.
    pub at: CellAt,
    /// What its column is called, where it stands under a header.
    pub column: Option<String>,
    /// What stands in it.
    pub text: String,
}

/// What a file says of a meeting. All moments are what the clock of who exported it showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Who makes such files.
    pub maker: Maker,
    /// What the meeting is about.
    pub title: Option<String>,
    /// Its number, as written.
    pub number: Option<String>,
    /// Who made it, as shown.
    pub host: Option<String>,
    /// When it was planned to begin.
    pub planned_from: Option<NaiveDateTime>,
    /// When it was planned to end.
    pub planned_to: Option<NaiveDateTime>,
    /// When it began.
    pub held_from: Option<NaiveDateTime>,
    /// When it ended.
    pub held_to: Option<NaiveDateTime>,
    /// How long it was, in seconds, as the file says.
    pub stated_seconds: Option<u32>,
    /// How many attended, as the file says: not always as many as are in it.
    pub stated_attendees: Option<u32>,
    /// Who attended, in the order of the file.
    pub attendees: Vec<Attendee>,
    /// Which of day and month stands first; where that is asked, no moment of this kind is there.
    pub order: Order,
    /// Cells whose values stand above.
    pub claimed: Vec<CellAt>,
    /// Cells that are heads, labels and titles of sections.
    pub headers: Vec<CellAt>,
    /// All other cells.
    pub leftover: Vec<LeftCell>,
}

/// Somebody, as the meeting program knows them. Two rows are of one only if name and e-mail are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendee {
    /// The name.
    pub names: Names,
    /// The e-mail address.
    pub email: Option<String>,
    /// The name of the account in Teams, mostly an e-mail address.
    pub account: Option<String>,
    /// The number.
    pub phone: Option<String>,
    /// 主持人, Organizer, Attendee, …, as written.
    pub role: Option<String>,
    /// Came in from outside, or without an account; none where the file does not say.
    pub guest: Option<bool>,
    /// Each time that they came in.
    pub joins: Vec<Join>,
    /// What the file adds up itself, which says the same as the joins where these are there.
    pub totals: Vec<Total>,
    /// The cells that this was read from.
    pub cells: Vec<CellAt>,
}

/// Somebody came in and left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// When they came in.
    pub from: Option<NaiveDateTime>,
    /// When they left.
    pub to: Leave,
    /// How long they stayed, in seconds, as the file says.
    pub seconds: Option<u32>,
}

/// When somebody left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Then.
    At(NaiveDateTime),
    /// Not yet when the file was made: `--`.
    StillInside,
    /// The file does not say.
    Unsaid,
}

/// What a file says of all the times that somebody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// When they first came in.
    pub from: Option<NaiveDateTime>,
    /// When they last left.
    pub to: Leave,
    /// How long they were there, in seconds.
    pub seconds: Option<u32>,
    /// How often they came in.
    pub times: Option<u32>,
}

impl Attendee {
    /// Whether the file calls them the one who holds the meeting.
    pub fn is_host(&self) -> bool {
        self.role.as_deref().is_some_and(words::is_host)
    }
}

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
