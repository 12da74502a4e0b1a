//! The cells of a row by what they hold. What cannot be read is kept with its reason.

use serde_json::Value;

use super::{
    super::{
        Field,
        fault::Fault,
        formats::{Cell, Days, Row},
    },
    claims::{Claim, Claimed, Kept},
    columns::Column,
    made::MADE,
    units::Unit,
    words,
};
use crate::{
    alumni::Answer,
    error::{Code, code},
    kit::{
        edition::{Edition, read_edition},
        id_number, limits, masked,
        names::{fold, tidy},
        text::{is_invisible, plain},
    },
    records::values::does_not_apply,
};

/// Nobody employs more, nobody gives more hours.
const MOST: u32 = 1_000_000;
const MOST_HOURS: u32 = 744;

/// A row under its columns, with what its cells have been taken for so far.
pub(super) struct Cells<'a> {
    row: &'a Row,
    made: &'a [Cell],
    columns: &'a [Column],
    pub(super) days: &'a Days,
    claims: Vec<Claim>,
    kept: Vec<Kept>,
}

/// How far the cells of a row had been taken at some moment.
#[derive(Clone, Copy)]
pub(super) struct Checkpoint(usize, usize);

impl<'a> Cells<'a> {
    /// `made` are the cells of columns from [`MADE`] on.
    pub fn new(row: &'a Row, made: &'a [Cell], columns: &'a [Column], days: &'a Days) -> Self {
        Self { row, made, columns, days, claims: Vec::new(), kept: Vec::new() }
    }

    /// The moment to which [`Self::roll_back`] returns.
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint(self.claims.len(), self.kept.len())
    }

    /// Gives back what was taken since: it made no record.
    pub fn roll_back(&mut self, to: Checkpoint) {
        self.claims.truncate(to.0);
        self.kept.truncate(to.1);
    }

    pub(super) fn claim(&mut self, column: &Column, to: Claimed) {
        self.claims.extend(column.sources.iter().map(|source| Claim { column: *source, to }));
    }

    /// Sets the cells aside that are not what was meant: `#N/A`, a damaged letter. They are blank to all that reads.
    pub fn set_flawed_aside(&mut self, of_file: &[Column]) {
        for column in of_file {
            let cell = self.row.cell(column.index);
            if let Some(flaw) = cell.flaw() {
                self.set_aside(column, cell, Some(flaw.code()));
            }
        }
    }

    /// Sets the cells aside that hide what they are about, as exports for other eyes do. They are no values.
    pub fn set_masked_aside(&mut self) {
        for column in self.columns {
            let cell = cell_at(self.row, self.made, column.index);
            if hides(column.field, cell) {
                self.set_aside(column, cell, Some(code::MASKED_VALUE));
            }
        }
    }

    /// Why the cell of a field was set aside.
    pub fn why_not(&self, field: Field) -> Option<Code> {
        self.kept.iter().filter(|kept| kept.field == field).find_map(|kept| kept.code)
    }

    /// Why a row that needs a field makes no record: what stands in its cell, else `absent`.
    pub fn fault(&self, field: Field, absent: Code) -> Fault {
        Fault::at(field, self.why_not(field).unwrap_or(absent))
    }

    /// What the cells were taken for, and those that are kept as text: all that no field has taken, as it stands, but
    /// for the columns that are left out. `label` names a column.
    pub fn finish(
        mut self,
        is_left_out: impl Fn(usize) -> bool,
        label: impl Fn(usize) -> String,
        field_of: impl Fn(usize) -> Field,
    ) -> (Vec<Claim>, Vec<Kept>) {
        let name = self.cell(Field::PersonName).map(|(_, cell)| fold(&tidy(&cell.text())));
        for (at, cell) in self.row.filled().filter(|(_, cell)| !cell.is_blank()) {
            let Ok(column) = u16::try_from(at) else { continue };
            let is_taken = self.claims.iter().any(|claim| claim.column == column)
                || self.kept.iter().any(|kept| kept.columns.contains(&column));
            // A column that no field takes and that says the name once more, as a contact's N beside its FN.
            let is_name = || name.as_ref().is_some_and(|name| *name == fold(&tidy(&cell.text())));
            if !is_taken && !is_left_out(at) && is_name() {
                self.claims.push(Claim { column, to: Claimed::Said });
            } else if !is_taken && !is_left_out(at) {
                let value = cell.text().into_owned();
                let (label, field) = (label(at), field_of(at));
                let code = told_of_ids(&label, &value, None);
                self.kept.push(Kept { field, label, value, code, columns: vec![column] });
            }
        }
        (self.claims, self.kept)
    }

    pub(super) fn cell(&self, field: Field) -> Option<(&'a Column, &'a Cell)> {
        self.cells(field).next()
    }

    /// The cells of a field that say something; a formula that failed and 无 do not.
    pub(super) fn cells(&self, field: Field) -> impl Iterator<Item = (&'a Column, &'a Cell)> + use<'a> {
        let (row, made) = (self.row, self.made);
        let columns = self.columns.iter().filter(move |column| column.field == field);
        columns
            .map(move |column| (column, cell_at(row, made, column.index)))
            .filter(|(column, cell)| cell.is_read() && !cell.is_blank() && !hides(column.field, cell))
    }

    /// The header of a field's column.
    pub fn label(&self, field: Field) -> String {
        self.columns.iter().find(|column| column.field == field).map(|column| column.header.clone()).unwrap_or_default()
    }

    pub(super) fn set_aside(&mut self, column: &Column, cell: &Cell, code: Option<Code>) {
        let (label, value) = (column.header.clone(), cell.text().into_owned());
        let code = told_of_ids(&label, &value, code);
        let kept = Kept { field: column.field, label, value, code, columns: column.sources.clone() };
        if !self.kept.contains(&kept) {
            self.kept.push(kept);
        }
    }

    /// Keeps the whole cell beside what was read of it: words around it say more.
    pub(super) fn keep_whole(&mut self, column: &Column, cell: &Cell) {
        self.set_aside(column, cell, Some(code::PART_STORED));
    }

    /// What makes the row a record.
    pub fn name(&mut self, field: Field) -> Result<String, Fault> {
        let found = self.cell(field);
        let name = found.map(|(_, cell)| tidy(&cell.text())).unwrap_or_default();
        match name.chars().count() {
            0 => Err(self.fault(field, code::NO_NAME)),
            letters if letters > limits::LINE => Err(Fault::at(field, code::TEXT_TOO_LONG)),
            _ => {
                found.into_iter().for_each(|(column, _)| self.claim(column, Claimed::Field(field)));
                Ok(name)
            }
        }
    }

    /// A line of text, tidied; a remark keeps its lines.
    pub fn text(&mut self, field: Field) -> Option<String> {
        if field != Field::Remark {
            return self.short_text(field, limits::LINE);
        }
        self.long_text(field, limits::REMARK)
    }

    /// A text that keeps its lines, of so many characters at most.
    pub fn long_text(&mut self, field: Field, most: usize) -> Option<String> {
        let (column, cell) = self.cell(field)?;
        let text: String = cell.text().trim().chars().filter(|c| !is_invisible(*c) || *c == '\n').collect();
        self.short(column, cell, text, most)
    }

    /// As [`Self::text`], of so many characters at most.
    pub fn short_text(&mut self, field: Field, most: usize) -> Option<String> {
        let (column, cell) = self.cell(field)?;
        let text = tidy(&cell.text());
        self.short(column, cell, text, most)
    }

    fn short(&mut self, column: &Column, cell: &Cell, text: String, most: usize) -> Option<String> {
        // Bytes first: counting characters is dear, and few texts are long.
        if text.len() > most && text.chars().count() > most {
            self.set_aside(column, cell, Some(code::TEXT_TOO_LONG));
            return None;
        }
        // What shows no letter has nothing to store, and is kept as it stands.
        let text = Some(text).filter(|text| !text.is_empty())?;
        self.claim(column, Claimed::Field(column.field));
        Some(text)
    }

    /// What `read` makes of a cell's text.
    pub fn value(&mut self, field: Field, read: impl Fn(&str) -> Result<Value, Code>) -> Option<Value> {
        let (column, cell) = self.cell(field)?;
        match read(&cell.text()) {
            Ok(Value::Null) => None,
            Ok(value) => {
                self.claim(column, Claimed::Field(field));
                Some(value)
            }
            Err(code) => {
                self.set_aside(column, cell, Some(code));
                None
            }
        }
    }

    /// Takes a cell that says that its question does not apply: N/A, which says nothing elsewhere.
    pub fn not_applicable(&mut self, field: Field) -> bool {
        let mut columns = self.columns.iter().filter(|column| column.field == field);
        let found = columns.find(|column| does_not_apply(&cell_at(self.row, self.made, column.index).text()));
        if let Some(column) = found {
            self.claim(column, Claimed::Field(field));
        }
        found.is_some()
    }

    /// A number, in the unit that its column names.
    pub fn number(&mut self, field: Field) -> Option<u32> {
        let (column, cell) = self.cell(field)?;
        let most = if field == Field::HoursPerMonth { MOST_HOURS } else { MOST };
        let Unit::Times(times) = column.unit else {
            self.set_aside(column, cell, Some(code::UNKNOWN_UNIT));
            return None;
        };
        let text = cell.text();
        let number = words::number(&text, times).filter(|number| *number <= most);
        match number {
            None => self.set_aside(column, cell, Some(code::NOT_A_NUMBER)),
            Some(_) => {
                self.claim(column, Claimed::Field(field));
                if words::is_about(&text) {
                    self.keep_whole(column, cell);
                }
            }
        }
        number
    }

    /// A code as people write it; a doubtful one stays, since paper forms carry such codes.
    pub fn credit_code(&mut self, field: Field) -> Option<String> {
        let (column, cell) = self.cell(field)?;
        if id_number::is_in(&column.header, &cell.text()) {
            self.set_aside(column, cell, None);
            return None;
        }
        let text = plain(&self.text(field)?);
        Some(text.to_uppercase().chars().filter(|c| !matches!(c, ' ' | '-')).collect())
    }

    /// The cohorts that a cell names: 第 3 期、第 5 期 are two.
    pub fn editions(&mut self, field: Field, most: usize) -> Vec<Edition> {
        let Some(text) = self.short_text(field, most) else { return Vec::new() };
        let several: Vec<Edition> = words::names(&text).iter().map(|name| read_edition(name)).collect();
        match several.iter().all(|edition| edition.number.is_some()) {
            true if several.len() > 1 => several,
            // 人工智能、医疗专场 is the name of one.
            _ => vec![read_edition(&text)],
        }
    }

    /// Keeps the cell of a field as it stands beside what was read of it.
    pub fn keep_said(&mut self, field: Field) {
        if let Some((column, cell)) = self.cell(field) {
            self.keep_whole(column, cell);
        }
    }

    /// What the person of the row answered, as the answer of this number among those of the row.
    pub fn answer(&mut self, column: &Column, number: usize) -> Option<Answer> {
        let cell = cell_at(self.row, self.made, column.index);
        if let Some(flaw) = cell.flaw() {
            self.set_aside(column, cell, Some(flaw.code()));
            return None;
        }
        match words::answer(&cell.text()) {
            Ok(answer) => {
                if answer.is_some() {
                    self.claim(column, Claimed::Answer(u8::try_from(number).unwrap_or(u8::MAX)));
                }
                answer
            }
            Err(words::NeitherYesNorNo) => {
                self.set_aside(column, cell, Some(code::UNKNOWN_WORD));
                None
            }
        }
    }
}

/// Whether a cell is masked: `139****1234`, `张*`.
fn hides(field: Field, cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    match field {
        Field::Phone => masked::is_phone(text),
        Field::Email => masked::is_email(text),
        Field::Wechat => masked::is_wechat(text),
        Field::PersonName | Field::Author => masked::is_name(text),
        _ => false,
    }
}

/// The cell of a column, of the file or made.
fn cell_at<'a>(row: &'a Row, made: &'a [Cell], index: usize) -> &'a Cell {
    match index.checked_sub(MADE) {
        Some(at) => made.get(at).unwrap_or(&Cell::Empty),
        None => row.cell(index),
    }
}

/// Of an ID number that need not be collected more is to be said than why it has no place.
fn told_of_ids(label: &str, value: &str, code: Option<Code>) -> Option<Code> {
    if id_number::is_in(label, value) { Some(code::ID_NUMBER) } else { code }
}
