//! Which of the known layouts a table has.

use super::{
    known::ALL,
    layout::{Layout, whole},
};
use crate::import::{formats::Row, header::one_line};

/// Rows among which the header of a layout is looked for.
const SEARCHED: usize = 20;

impl Layout {
    /// The layout of which a header has all words.
    pub fn of(names: &[String]) -> Option<&'static Layout> {
        let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return None;
        }
        let folded: Vec<String> = names.iter().map(|name| whole(name)).collect();
        ALL.iter().find(|layout| layout.suits(&folded))
    }

    /// The layout of this id.
    pub fn named(id: &str) -> Option<&'static Layout> {
        ALL.iter().find(|layout| layout.id == id)
    }

    /// The layout of a table, and the row of its header as Excel counts.
    pub fn find(rows: &[Row]) -> Option<(&'static Layout, u32)> {
        rows.iter().take(SEARCHED).find_map(|row| {
            let names: Vec<String> = row.cells.iter().map(one_line).collect();
            Self::of(&names).map(|layout| (layout, row.number))
        })
    }
}
