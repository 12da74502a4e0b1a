//! Lists travel in pages, each asked for by a row of the page beside it (keyset): the last of the page before, or the
//! first of the page behind.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many rows a page holds where nothing else is asked.
pub const PAGE: u32 = 100;

/// One page of a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// How many rows the whole list has; asked only with the first page.
    pub total: Option<u32>,
    /// Where the page behind this one begins; absent after the last.
    pub next: Option<Cursor>,
    /// Where the page before this one ends; absent before the first, and in lists that are read forward alone.
    pub previous: Option<Cursor>,
}

/// The place of a row in its list: the value it is sorted by, and its id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Cursor {
    /// The sorted value, as text.
    pub key: String,
    /// The row's id.
    pub id: String,
}

impl Cursor {
    /// The place behind all rows of a list that is sorted by a text: the page before it is the last.
    pub fn end() -> Self {
        Self { key: char::MAX.to_string(), id: String::new() }
    }
}

/// Which page of a list is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Way<'c> {
    /// The first.
    First,
    /// That of the rows behind a place.
    After(&'c Cursor),
    /// That of the rows before a place.
    Before(&'c Cursor),
}

impl<'c> Way<'c> {
    /// What a query says of its page; where it names two places, the rows behind the first.
    pub fn of(after: Option<&'c Cursor>, before: Option<&'c Cursor>) -> Self {
        match (after, before) {
            (Some(after), _) => Self::After(after),
            (None, Some(before)) => Self::Before(before),
            (None, None) => Self::First,
        }
    }

    /// The place, unless it is the first page.
    pub fn place(self) -> Option<&'c Cursor> {
        match self {
            Self::First => None,
            Self::After(place) | Self::Before(place) => Some(place),
        }
    }
}

impl<T> Page<T> {
    /// Cuts `rows` (asked for with one more than `limit`) to a page, and names the next one's beginning.
    pub fn cut(mut rows: Vec<T>, limit: u32, total: Option<u32>, cursor: impl Fn(&T) -> Cursor) -> Self {
        let limit = limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(cursor) } else { None };
        Self { rows, total, next, previous: None }
    }

    /// Cuts `rows` to a page, as they were found on the way (asked for with one more than `limit`; backwards where it goes
    /// back from a place). That there are rows at the place itself is taken for granted.
    pub fn found(
        mut rows: Vec<T>,
        way: Way<'_>,
        limit: u32,
        total: Option<u32>,
        cursor: impl Fn(&T) -> Cursor,
    ) -> Self {
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let (before, behind) = match way {
            Way::First => (false, more),
            Way::After(_) => (true, more),
            Way::Before(place) => {
                rows.reverse();
                (more, *place != Cursor::end())
            }
        };
        Self::of(rows, total, before, behind, cursor)
    }

    /// A page of which it is known whether there are rows before and behind it.
    pub fn of(rows: Vec<T>, total: Option<u32>, before: bool, behind: bool, cursor: impl Fn(&T) -> Cursor) -> Self {
        let next = if behind { rows.last().map(&cursor) } else { None };
        let previous = if before { rows.first().map(&cursor) } else { None };
        Self { rows, total, next, previous }
    }

    /// The same page of what `row` makes of each row.
    pub fn map<U>(self, row: impl FnMut(T) -> U) -> Page<U> {
        Page {
            rows: self.rows.into_iter().map(row).collect(),
            total: self.total,
            next: self.next,
            previous: self.previous,
        }
    }
}
