//! Lists travel in pages, each asked for by the last row of the one before (keyset).

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
    /// Where the next page begins; absent after the last.
    pub next: Option<Cursor>,
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

impl<T> Page<T> {
    /// Cuts `rows` (asked for with one more than `limit`) to a page, and names the next one's beginning.
    pub fn cut(mut rows: Vec<T>, limit: u32, total: Option<u32>, cursor: impl Fn(&T) -> Cursor) -> Self {
        let limit = limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(cursor) } else { None };
        Self { rows, total, next }
    }

    /// The same page of what `row` makes of each row.
    pub fn map<U>(self, row: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(row).collect(), total: self.total, next: self.next }
    }
}
