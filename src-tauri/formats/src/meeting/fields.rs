//! The cells of one row, each taken once.

use std::collections::HashMap;

use miaopu_kit::nothing::says_nothing;

use super::types::CellAt;
use super::words::Role;

/// The cells of a row that no field has taken.
pub(super) struct Fields {
    pub cells: HashMap<Role, (CellAt, String)>,
    pub is_of_minutes: bool,
}

/// A cell that a field has taken; without a value where it says that there is none.
pub(super) struct FieldTaken<T> {
    pub at: CellAt,
    pub value: Option<T>,
}

pub(super) fn value<T: Copy>(taken: &Option<FieldTaken<T>>) -> Option<T> {
    taken.as_ref().and_then(|taken| taken.value)
}

impl Fields {
    pub(super) fn has(&self, role: Role) -> bool {
        self.cells.contains_key(&role)
    }

    /// Takes a cell that can be read, or that says that nothing is there.
    pub(super) fn take<T>(&mut self, role: Role, read: impl FnOnce(&str) -> Option<T>) -> Option<FieldTaken<T>> {
        let (at, text) = self.cells.get(&role)?;
        let at = *at;
        let value = read(text);
        if value.is_none() && !says_nothing(text) {
            return None;
        }
        self.cells.remove(&role);
        Some(FieldTaken { at, value })
    }
}

/// Keeps a text, or sees that it is the one that is kept.
pub(super) fn agrees(place: &mut Option<String>, text: &str) -> Option<()> {
    if says_nothing(text) {
        return None;
    }
    let kept = place.get_or_insert_with(|| text.to_owned());
    kept.eq_ignore_ascii_case(text).then_some(())
}

pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "是" => Some(true),
        "no" | "false" | "否" => Some(false),
        _ => None,
    }
}
