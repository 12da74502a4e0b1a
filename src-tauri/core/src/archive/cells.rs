//! Values as cells and back.

use std::borrow::Cow;

use rusqlite::types::{Value, ValueRef};

/// What a text may not begin with: a spreadsheet would run it, or it is our own mark.
const MARKED: [char; 12] = ['\\', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell of a value. The schema has no column of bytes; one would be lost, so it is no cell.
pub(super) fn written(value: ValueRef<'_>) -> Option<Cow<'_, str>> {
    match value {
        ValueRef::Null => Some(Cow::Borrowed("")),
        ValueRef::Integer(number) => Some(Cow::Owned(number.to_string())),
        ValueRef::Real(number) => Some(Cow::Owned(number.to_string())),
        ValueRef::Text(bytes) => {
            let text = std::str::from_utf8(bytes).ok()?;
            let marked = text.is_empty() || text.trim_start_matches(' ').starts_with(MARKED);
            Some(if marked { Cow::Owned(format!("\\{text}")) } else { Cow::Borrowed(text) })
        }
        ValueRef::Blob(_) => None,
    }
}

/// The value of a cell in a column of whole numbers, or of text.
pub(super) fn read(cell: &str, is_number: bool) -> Option<Value> {
    match cell {
        "" => Some(Value::Null),
        number if is_number => number.parse().ok().map(Value::Integer),
        text => Some(Value::Text(text.strip_prefix('\\').unwrap_or(text).to_owned())),
    }
}
