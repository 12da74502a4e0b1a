//! What a table of a file seems to hold, with the rows by which a person can tell.

use std::collections::BTreeMap;

use super::{
    ColumnGuess, Kind, Origin, SheetGuess, TopRow,
    formats::{Row, Sheet},
    header::{self, Header, NO_HEADER},
    layouts::{self, Layout},
    look::Look,
    mapping::{self, Guess},
    non_records, proposals,
    tables::Tables,
};
use crate::error::{Refusal, Result, code};

/// Rows of a sheet that an inspection shows.
const SAMPLE: usize = 8;

/// Rows of its top that it shows.
const TOP: usize = 12;
/// Rows above and below a header further down.
const AROUND: usize = 3;

/// What a sheet holds: a table below a header, or one that has none. The latter is offered, and taken where it is all
/// that there is; a helper sheet of a workbook looks like it, too. Where a person has said in which row the header is,
/// that is not guessed.
pub(super) fn guess_sheet(tables: &Tables, at: usize, look: &Look, origin: &Origin) -> Result<SheetGuess> {
    let (sheet, alone) = (&tables.sheets()[at], tables.sheets().len() == 1);
    let known = Layout::find(&sheet.preview);
    let said = look.header_row_of(&sheet.name);
    let found = match said {
        Some(NO_HEADER) => None,
        Some(row) => {
            let no_such_row = || Refusal::new(code::NO_SUCH_ROW).arg("sheet", &sheet.name).arg("row", row);
            match header::header_at(&sheet.preview, row, &sheet.merges) {
                // Of several sheets the row is that of those that have it.
                None if !alone && !look.header_rows.contains_key(&sheet.name) => {
                    header::find_header(&sheet.preview, &sheet.merges)
                }
                found => Some(found.ok_or_else(no_such_row)?),
            }
        }
        None => match known {
            Some((_, row)) => header::header_at(&sheet.preview, row, &[]),
            None => header::find_header(&sheet.preview, &sheet.merges),
        },
    };
    let layout = known.map(|(layout, _)| layout).filter(|_| found.is_some());
    let first = found.as_ref().map_or(NO_HEADER, |header| header.first_data_row);
    let (above, below): (Vec<&Row>, Vec<&Row>) = sheet.preview.iter().partition(|row| row.number < first);
    let is_record =
        |row: &&Row| !non_records::is_total_row(row) && !layout.is_some_and(|layout| layout.is_no_record(row));
    let mut below: Vec<Row> = below.into_iter().filter(is_record).cloned().collect();
    if let Some(layout) = layout {
        below.iter_mut().for_each(|row| layout.clear(row));
    }
    let all: Vec<Row> = sheet.preview.iter().filter(|row| !non_records::is_total_row(row)).cloned().collect();
    let mut nameless = mapping::guess_nameless(&all, &sheet.name);
    let is_table = nameless.columns.len() > 1 || nameless.kind.is_some();
    nameless.kind = match origin {
        Origin::Pasted(_) => nameless.kind.or(Some(Kind::People)),
        Origin::File(_) => nameless.kind.filter(|_| alone || said == Some(NO_HEADER)),
    };
    let has_none = is_table || said == Some(NO_HEADER) || matches!(origin, Origin::Pasted(_));
    let (header_row, guess) = match &found {
        Some(header) => (Some(header.row_number), Some(guess_below(header, &below, sheet, layout))),
        None if has_none => (Some(NO_HEADER), Some(nameless)),
        None => (None, None),
    };
    Ok(SheetGuess {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        hidden_rows: sheet.hidden_rows.filled,
        filtered: sheet.hidden_rows.filtered,
        hidden_unknown: sheet.hidden_rows.unknown,
        rows: sheet.rows.saturating_sub(u32::try_from(above.len()).unwrap_or(0)),
        header_row,
        kind: guess.as_ref().and_then(|guess| guess.kind).filter(|_| alone || !layouts::is_not_data(&sheet.name)),
        columns: guess.map(|guess| of_people(guess.columns, sheet)).unwrap_or_default(),
        sample: below.iter().take(SAMPLE).map(texts).collect(),
        top: top(&sheet.preview, header_row.unwrap_or(NO_HEADER)),
        area: tables.area(at),
        turned: tables.is_turned(at),
        layout: layout.map(|layout| layout.id.to_owned()),
        proposed: proposals::of(&sheet.preview, first, &sheet.name, &origin.name()),
        offered: BTreeMap::new(),
        recalled: None,
    })
}

/// What the columns below a header hold: as the layout says, where it is a known one, else as they look.
fn guess_below(header: &Header, below: &[Row], sheet: &Sheet, layout: Option<&Layout>) -> Guess {
    let mut guess = mapping::guess(&header.names, below, &sheet.name);
    let Some(layout) = layout else { return guess };
    if let Some(kind) = layout.kind {
        guess = Guess { kind: Some(kind), columns: mapping::guess_columns(kind, &header.names, below) };
    }
    layout.settle(guess.kind.unwrap_or(Kind::People), &mut guess.columns);
    guess
}

/// The columns without a field for those that are of the file and not of the people in it.
fn of_people(mut columns: Vec<ColumnGuess>, sheet: &Sheet) -> Vec<ColumnGuess> {
    for column in columns.iter_mut().filter(|column| sheet.technical.contains(&(column.index as usize))) {
        (column.field, column.sure, column.splits, column.halves) = (None, true, false, None);
    }
    columns
}

/// The rows among which a person finds the header: the first ones, and those around it where it stands further down.
fn top(rows: &[Row], header_row: u32) -> Vec<TopRow> {
    let header = rows.iter().position(|row| row.number == header_row).unwrap_or(0);
    let is_near = |at: usize| at < TOP || (at + AROUND >= header && at <= header + AROUND);
    let near = rows.iter().enumerate().filter(|(at, _)| is_near(*at));
    near.map(|(_, row)| TopRow { row: row.number, cells: texts(row) }).collect()
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}
