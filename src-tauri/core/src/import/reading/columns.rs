//! Which cells of a row a field is read from: columns of the file as they are, and cells that are made of them.

use std::collections::BTreeMap;

use super::{
    super::{
        Field, SheetRequest,
        formats::Cell,
        language::language_of,
        mapping::words::{NameHalf, name_half},
    },
    made::{MADE, Made},
    units::Unit,
};
use crate::{
    error::{Refusal, Result, code},
    kit::text::{is_han, typed},
    words::Words,
};

/// A column that is read.
#[derive(Debug)]
pub(super) struct Column {
    pub index: usize,
    pub field: Field,
    pub header: String,
    /// What its header says of its numbers: 人数（百人）.
    pub unit: Unit,
    /// The columns of the file from which its cell comes; none where all rows say the same.
    pub sources: Vec<u16>,
}

impl Column {
    /// A column of the file as it stands there.
    pub fn new(index: usize, field: Field, header: String) -> Self {
        let sources = u16::try_from(index).into_iter().collect();
        Self::made(index, field, header, sources)
    }

    fn made(index: usize, field: Field, header: String, sources: Vec<u16>) -> Self {
        let unit = Unit::of(field, &header);
        Self { index, field, header, unit, sources }
    }
}

/// The columns of the file that are read in any way, as they stand there.
pub(super) fn of_file(sheet: &SheetRequest, headers: &[String]) -> Vec<Column> {
    let known = |field: &Field| sheet.kind.fields().contains(field);
    let plain = sheet.columns.iter().map(|(index, field)| (*index, *field));
    let split = sheet.splits.iter().map(|(index, fields)| (*index, fields.0));
    let joined = sheet.joins.iter().flat_map(|(field, columns)| columns.iter().map(|index| (*index, *field)));
    let all: BTreeMap<u32, Field> = plain.chain(split).chain(joined).filter(|(_, field)| known(field)).collect();
    let header = |index: u32| headers.get(index as usize).cloned().unwrap_or_default();
    all.into_iter().map(|(index, field)| Column::new(index as usize, field, header(index))).collect()
}

/// The columns that a person has asked for: those of the file, then those that are made. What all rows say comes
/// last, so that a row's own cell goes before it.
///
/// # Errors
/// `field_of_other_kind` for a field that the kind does not have; `not_for_all` for a constant that cannot be one.
pub(super) fn of(sheet: &SheetRequest, headers: &[String]) -> Result<(Vec<Column>, Vec<Made>)> {
    let halves = sheet.splits.values().flat_map(|(one, other)| [one, other]);
    let mut all = sheet.columns.values().chain(halves).chain(sheet.joins.keys()).chain(sheet.constants.keys());
    if let Some(field) = all.find(|field| !sheet.kind.fields().contains(field)) {
        return Err(sheet.kind.refuses(*field).into());
    }
    let mut asked = Asked { columns: Vec::new(), made: Vec::new() };
    let header = |index: u32| headers.get(index as usize).cloned().unwrap_or_default();
    let known = |field: &Field| sheet.kind.fields().contains(field);
    let plain: Vec<(u32, Field)> = sheet.columns.iter().map(|(index, field)| (*index, *field)).collect();
    for (at, (index, field)) in plain.iter().enumerate().filter(|(_, (_, field))| known(field)) {
        if sheet.splits.contains_key(index) || sheet.joins.contains_key(field) {
            continue;
        }
        let alike: Vec<u32> = plain.iter().filter(|(_, other)| other == field).map(|(index, _)| *index).collect();
        if alike.len() == 1 || field.may_repeat() {
            asked.columns.push(Column::new(*index as usize, *field, header(*index)));
        } else if plain[..at].iter().all(|(_, other)| other != field) {
            let (columns, given_first) = in_order(*field, alike, headers);
            asked.join(*field, columns, given_first, header);
        }
    }
    for (field, columns) in sheet.joins.iter().filter(|(field, columns)| known(field) && !columns.is_empty()) {
        asked.join(*field, columns.clone(), false, header);
    }
    for (index, fields) in &sheet.splits {
        for (field, second) in [(fields.0, false), (fields.1, true)].into_iter().filter(|(field, _)| known(field)) {
            asked.make(Made::Half { column: *index as usize, fields: *fields, second }, field, header(*index));
        }
    }
    let words = (!sheet.constants.is_empty()).then(|| Words::new(language_of(headers)));
    for (field, value) in sheet.constants.iter().filter(|(field, _)| known(field)) {
        if !field.may_be_constant() {
            return Err(Refusal::new(code::NOT_FOR_ALL).arg("field", field.as_ref()).into());
        }
        if let Some(value) = typed(value) {
            let label = words.as_ref().map(|words| words.say(&field.label(), &[])).unwrap_or_default();
            asked.make(Made::Always(Cell::of_text(value)), *field, label);
        }
    }
    Ok((asked.columns, asked.made))
}

struct Asked {
    columns: Vec<Column>,
    made: Vec<Made>,
}

impl Asked {
    fn make(&mut self, made: Made, field: Field, header: String) {
        let sources: Vec<usize> = match &made {
            Made::Half { column, .. } => vec![*column],
            Made::Joined { columns, .. } => columns.clone(),
            Made::Always(_) => Vec::new(),
        };
        let sources = sources.into_iter().filter_map(|index| u16::try_from(index).ok()).collect();
        self.columns.push(Column::made(MADE + self.made.len(), field, header, sources));
        self.made.push(made);
    }

    fn join(&mut self, field: Field, columns: Vec<u32>, given_first: bool, header: impl Fn(u32) -> String) {
        let label = columns.iter().map(|index| header(*index)).filter(|name| !name.is_empty()).collect::<Vec<_>>();
        let columns = columns.into_iter().map(|index| index as usize).collect();
        self.make(Made::Joined { columns, field, given_first }, field, label.join(" + "));
    }
}

/// The order in which columns are joined: as they stand, but 姓 before 名 and a first name before a last one; and whether
/// it is the latter.
fn in_order(field: Field, mut columns: Vec<u32>, headers: &[String]) -> (Vec<u32>, bool) {
    let header = |index: &u32| headers.get(*index as usize).map_or("", String::as_str);
    if field != Field::PersonName || !columns.iter().any(|index| name_half(header(index)).is_some()) {
        return (columns, false);
    }
    let given_first = !columns.iter().any(|index| header(index).contains(is_han));
    columns.sort_by_key(|index| match name_half(header(index)) {
        Some(NameHalf::Surname) => u8::from(given_first),
        Some(NameHalf::Given) => u8::from(!given_first),
        None => 2,
    });
    (columns, given_first)
}
