//! What each row of a sheet is, before it is compared with any record: a title, a total, a refused row, or a line that
//! says something.

use std::collections::HashMap;

use super::{
    Choice, ConsentRequest, ImportRequest, SheetRequest,
    edits::Edits,
    fault::Fault,
    formats::{HiddenRows, Merge, Row, Sheet},
    header::{Header, NO_HEADER},
    layouts::Layout,
    matching::identity,
    non_records,
    reading::{Line, Reader, What},
};
use crate::{
    engine::Read,
    error::{Result, code},
};

/// What a row of the file is.
pub(super) enum Seen {
    /// Of the header, whose cells are not counted.
    Header,
    /// Above the table.
    Above(Row),
    Hidden(Row),
    Total(Row),
    Section(Row),
    Refused(Row, Fault),
    Line(Box<Line>),
}

/// How the rows of a sheet are read.
#[derive(Debug)]
pub(super) struct SheetRows {
    pub reader: Reader,
    layout: Option<&'static Layout>,
    headers: Vec<String>,
    has_header: bool,
    first_row: u32,
    first_data_row: u32,
    merges: Vec<Merge>,
    /// Rows that a person wants to leave.
    hidden: HiddenRows,
}

impl SheetRows {
    /// For what a person has asked of a sheet below this header.
    ///
    /// # Errors
    /// As [`Reader::new`].
    pub fn new(
        r: &Read<'_>,
        asked: &SheetRequest,
        consents: &[ConsentRequest],
        header: &Header,
        about: &Sheet,
    ) -> Result<Self> {
        Ok(Self {
            reader: Reader::new(asked, &header.names, consents, &about.days, r.today(), r.zone())?,
            layout: Layout::of(&header.names),
            headers: header.names.clone(),
            has_header: header.row_number != NO_HEADER,
            first_row: header.first_row,
            first_data_row: header.first_data_row,
            merges: about.merges.clone(),
            hidden: if asked.leave_hidden { about.hidden_rows.clone() } else { HiddenRows::default() },
        })
    }

    /// What a row is, with the cells that a person has mended.
    pub fn see(&self, mut row: Row, decisions: &Decisions<'_>) -> Seen {
        let is_no_record = self.layout.is_some_and(|layout| layout.is_no_record(&row));
        if let Some(layout) = self.layout {
            layout.clear(&mut row);
        }
        decisions.edits.mend(&mut row);
        let is_section = || {
            self.has_header && non_records::is_repeated(&row, &self.headers)
                || non_records::is_section_row(&row, self.headers.len(), &self.merges)
        };
        if row.number < self.first_row {
            Seen::Above(row)
        } else if row.number < self.first_data_row {
            Seen::Header
        } else if self.hidden.contains(row.number) {
            Seen::Hidden(row)
        } else if non_records::is_total_row(&row) {
            Seen::Total(row)
        } else if is_no_record || is_section() {
            Seen::Section(row)
        } else if decisions.choice(row.number) == Some(Choice::LeaveOut) {
            Seen::Refused(row, code::LEFT_OUT.into())
        } else {
            match self.reader.read(row) {
                Ok(line) => Seen::Line(Box::new(line)),
                Err((row, fault)) => Seen::Refused(row, fault),
            }
        }
    }
}

/// What a person has decided of single rows and cells of a sheet.
pub(super) struct Decisions<'q> {
    edits: Edits<'q>,
    choices: HashMap<u32, Choice>,
}

impl<'q> Decisions<'q> {
    /// Those of a request that are about a sheet; of several about one row the last.
    pub fn of(request: &'q ImportRequest, sheet: &str) -> Self {
        let choices = request.rows.iter().filter(|choice| choice.sheet == sheet).map(|held| (held.row, held.choice));
        Self { edits: Edits::of(&request.cells, sheet), choices: choices.collect() }
    }

    /// What was chosen for a row.
    pub fn choice(&self, row: u32) -> Option<Choice> {
        self.choices.get(&row).copied()
    }

    /// When a line is taken in: at once, or after the others of the sheet, in the order of these numbers.
    pub fn turn(&self, line: &Line) -> Option<usize> {
        let rank = match self.choice(line.row.number) {
            // Whom another row says must have been said.
            Some(Choice::SameRow(_)) => usize::MAX,
            _ => line.what.person().map_or(0, identity::rank),
        };
        (rank > 0 || matches!(line.what, What::Startup { .. })).then_some(rank)
    }
}
