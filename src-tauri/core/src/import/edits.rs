//! Cells that a person has mended. The file stays as it is: they are written over its rows as they are read.

use std::collections::HashMap;

use super::{
    CellEdit,
    formats::{self, Cell, Row},
};

/// Cells of a sheet that a person has mended, by row.
pub(super) struct Edits<'q>(HashMap<u32, Vec<&'q CellEdit>>);

impl<'q> Edits<'q> {
    /// Those that are about a sheet.
    pub fn of(edits: &'q [CellEdit], sheet: &str) -> Self {
        let mut by_row: HashMap<u32, Vec<&CellEdit>> = HashMap::new();
        for edit in edits.iter().filter(|edit| edit.sheet == sheet) {
            by_row.entry(edit.row).or_default().push(edit);
        }
        Self(by_row)
    }

    /// Writes them over a row of the file.
    pub fn mend(&self, row: &mut Row) {
        for edit in self.0.get(&row.number).into_iter().flatten() {
            let column = edit.column as usize;
            if column >= formats::MAX_COLUMNS {
                continue;
            }
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Cell::Empty);
            }
            row.cells[column] = Cell::of_text(edit.value.as_str());
        }
    }
}
