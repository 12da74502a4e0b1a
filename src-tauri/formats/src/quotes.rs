//! Follows the quotation marks of a text table, which the csv parser forgives without a word.

use super::ReadFault;
use super::limits::{MAX_CELL_BYTES, MAX_COLUMNS, WIDEST};

/// A state machine over the bytes of a table, in any number of pieces.
///
/// A mark that is never closed swallows the rest of the file into one cell. It is noticed in two ways:
/// the file ends inside the cell; or the next mark that was meant to *open* a cell closes this one,
/// so that a cell of several lines is followed by text where only a delimiter may stand.
pub(super) struct Quotes {
    delimiter: u8,
    place: Place,
    row: u32,
    opened_in: u32,
    lines_inside: u32,
    cell_bytes: usize,
    /// Delimiters of the row so far.
    cells: usize,
}

enum Place {
    CellStart,
    Plain,
    Quoted,
    AfterMark,
}

impl Quotes {
    pub(super) fn new(delimiter: u8) -> Self {
        Quotes { delimiter, place: Place::CellStart, row: 1, opened_in: 1, lines_inside: 0, cell_bytes: 0, cells: 0 }
    }

    /// Takes the next piece; line ends are already `\n`.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadFault> {
        for &byte in bytes {
            self.step(byte)?;
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) -> Result<(), ReadFault> {
        self.cell_bytes += 1;
        self.place = match (&self.place, byte) {
            (Place::Quoted, b'"') => Place::AfterMark,
            (Place::Quoted, _) => {
                self.lines_inside += u32::from(byte == b'\n');
                Place::Quoted
            }
            (Place::AfterMark, b'"') => Place::Quoted,
            (_, b'\n') => {
                self.row += 1;
                self.cells = 0;
                self.cell_bytes = 0;
                self.lines_inside = 0;
                Place::CellStart
            }
            (_, byte) if byte == self.delimiter => {
                self.cells += 1;
                if self.cells > WIDEST {
                    return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
                }
                self.cell_bytes = 0;
                self.lines_inside = 0;
                Place::CellStart
            }
            (Place::CellStart, b'"') => {
                self.opened_in = self.row;
                Place::Quoted
            }
            (Place::AfterMark, byte) if self.lines_inside > 0 && byte != b' ' => {
                return Err(ReadFault::UnclosedQuote { row: self.opened_in });
            }
            _ => Place::Plain,
        };
        if self.cell_bytes > MAX_CELL_BYTES {
            // A cell this long inside quotes is a mark that was forgotten, not a text.
            return Err(match self.place {
                Place::Quoted => ReadFault::UnclosedQuote { row: self.opened_in },
                _ => ReadFault::CellTooLong { row: self.row },
            });
        }
        Ok(())
    }

    /// The file has ended.
    pub(super) fn finish(&self) -> Result<(), ReadFault> {
        match self.place {
            Place::Quoted => Err(ReadFault::UnclosedQuote { row: self.opened_in }),
            _ => Ok(()),
        }
    }
}
