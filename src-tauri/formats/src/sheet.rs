//! What a sheet holds: it is walked through once, before anything of it is planned.

use miaopu_kit::day_order::OrderSigns;

use super::{Cell, HiddenRows, Merge, ReadFault, Row};

/// Rows of each sheet that are kept for finding its header and for showing a preview.
pub const PREVIEW_ROWS: usize = 100;
/// Rows that are kept of each block below a gap further down, and how many blocks.
const BLOCK_ROWS: usize = 12;
const BLOCKS: usize = 50;

/// What one sheet holds, from the survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// As on its tab; the file's name without ending for text files.
    pub name: String,
    /// Hidden in Excel.
    pub hidden: bool,
    /// Rows that hold anything.
    pub rows: u32,
    /// The first [`PREVIEW_ROWS`] of them.
    pub preview: Vec<Row>,
    /// The first rows below each gap of blank rows that comes after them: another table may begin there.
    pub later: Vec<Vec<Row>>,
    /// Cells that were merged.
    pub merges: Vec<Merge>,
    /// Rows that are hidden; not known of `.xls`.
    pub hidden_rows: HiddenRows,
    /// How its days are written.
    pub days: Days,
    /// How many cells of each column hold anything.
    pub filled: Vec<u32>,
    /// Columns that are of the file and not of the people in it: the photo of a contact, its number in a phone.
    pub technical: Vec<usize>,
}

/// How the days of a sheet are written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Days {
    /// Numbers count the days from 1904, as Excel on a Mac once did.
    pub from_1904: bool,
    signs: Vec<OrderSigns>,
}

impl Days {
    /// What the values of a column say about the order of day, month and year.
    pub fn signs(&self, column: usize) -> Option<&OrderSigns> {
        self.signs.get(column)
    }

    fn note(&mut self, row: &Row) {
        for (column, cell) in row.filled() {
            let Cell::Text(text) = cell else { continue };
            if !OrderSigns::has_any(text) {
                continue;
            }
            if self.signs.len() <= column {
                self.signs.resize(column + 1, OrderSigns::default());
            }
            self.signs[column].note(text);
        }
    }
}

/// Walks through a sheet once, counting its rows and keeping the first ones.
pub(crate) fn survey(
    name: String,
    hidden: bool,
    merges: Vec<Merge>,
    rows: impl Iterator<Item = Result<Row, ReadFault>>,
) -> Result<Sheet, ReadFault> {
    let (hidden_rows, days) = (HiddenRows::default(), Days::default());
    let (preview, later) = (Vec::new(), Vec::new());
    let (filled, technical) = (Vec::new(), Vec::new());
    let mut sheet = Sheet { name, hidden, rows: 0, preview, later, merges, hidden_rows, days, filled, technical };
    let mut last = 0;
    for row in rows {
        let row = row?;
        let is_below_gap = row.number > last + 1;
        sheet.rows += 1;
        last = row.number;
        row.count(&mut sheet.filled);
        sheet.days.note(&row);
        if sheet.preview.len() < PREVIEW_ROWS {
            sheet.preview.push(row);
        } else if is_below_gap && sheet.later.len() < BLOCKS {
            sheet.later.push(vec![row]);
        } else if let Some(block) = sheet.later.last_mut()
            && block.len() < BLOCK_ROWS
            && block.last().is_some_and(|above| above.number + 1 == row.number)
        {
            block.push(row);
        }
    }
    Ok(sheet)
}
