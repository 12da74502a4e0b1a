//! What an export of a meeting says.

use chrono::NaiveDateTime;

use super::names::Names;
use super::order::Order;
use super::words::{Maker, is_host};
use crate::Row;

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
    /// Cells of rows that end before they begin: their times are not taken.
    pub backwards: Vec<LeftCell>,
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
    /// A row of theirs ends before it begins, and is not among the joins.
    pub is_backwards: bool,
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
        self.role.as_deref().is_some_and(is_host)
    }
}
