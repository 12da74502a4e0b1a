//! Guesses what a sheet and its columns hold.

use super::{
    ColumnGuess, Field, Guess, Kind,
    evidence::Evidence,
    fitting,
    heads::{self, Head},
    kinds, nameless, words,
};
use crate::import::{formats::Row, header::shared_name};

/// Different values that are shown of a column.
const SAMPLES: usize = 3;

/// Guesses kind and columns; `sheet_name` is the tab's, or the file's when it is a text file.
pub fn guess(headers: &[String], sample_rows: &[Row], sheet_name: &str) -> Guess {
    let kind = kinds::guess(headers, sample_rows, sheet_name);
    Guess { kind, columns: guess_columns(kind.unwrap_or(Kind::People), headers, sample_rows) }
}

/// Guesses a table that has no header, by its values and by what the sheet is called.
pub fn guess_nameless(rows: &[Row], sheet_name: &str) -> Guess {
    let kind = nameless::kind(rows, sheet_name);
    Guess { kind, columns: guess_columns(kind.unwrap_or(Kind::People), &[], rows) }
}

/// Guesses the columns when a person has said of which kind the rows are.
pub fn guess_columns(kind: Kind, headers: &[String], sample_rows: &[Row]) -> Vec<ColumnGuess> {
    let width = sample_rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headers.len());
    let mut columns: Vec<ColumnGuess> =
        (0..width).filter_map(|index| column(kind, index, headers, sample_rows)).collect();
    drop_doubles(kind, &mut columns);
    if headers.iter().all(String::is_empty) {
        nameless::settle(kind, &mut columns, sample_rows);
    } else {
        name_by_nickname(kind, &mut columns);
    }
    columns
}

fn column(kind: Kind, index: usize, headers: &[String], rows: &[Row]) -> Option<ColumnGuess> {
    let header = headers.get(index).cloned().unwrap_or_default();
    let evidence = Evidence::of(rows, index);
    if header.is_empty() && rows.iter().all(|row| row.cell(index).is_empty()) {
        return None;
    }
    let halves = words::halves(&header, kind);
    let is_headless = headers.iter().all(String::is_empty);
    let (field, sure, candidate) = if words::is_running_number(&header) && counts(rows, index) {
        (None, true, None)
    } else if let Some((first, _)) = halves {
        (Some(first), false, None)
    } else if is_headless {
        let seen = evidence.field().filter(|field| kind.fields().contains(field));
        (seen.or_else(|| nameless::field(kind, rows, index)), false, None)
    } else {
        weighed(kind, &header, &evidence, || nameless::field(kind, rows, index))
    };
    let splits = evidence.splits && matches!(field, Some(Field::PersonName | Field::Phone));
    let (index, samples) = (u32::try_from(index).ok()?, samples(rows, index));
    Some(ColumnGuess { index, header, field, sure, candidate, splits, halves, samples })
}

/// What a column holds of which nothing is known for sure: it is kept as text.
fn kept(kind: Kind) -> Option<Field> {
    Some(Field::Other).filter(|other| kind.fields().contains(other))
}

/// Whether the values only count the rows: 1, 2, 3 …, beginning anew where a group does. `XQ-2026-001` does not.
fn counts(rows: &[Row], index: usize) -> bool {
    let mut last = 0;
    rows.iter().map(|row| row.cell(index)).filter(|cell| !cell.is_empty()).all(|cell| {
        let number = cell.text().trim().trim_end_matches(['.', '、']).parse::<u32>();
        let counts = number.as_ref().is_ok_and(|number| *number == last + 1 || *number == 1);
        last = number.unwrap_or(0);
        counts
    })
}

/// What a column is taken for, whether that is sure, and what it may be where it is kept as text. What is not sure is
/// text; the values may say which way to reach a person a 联系方式 is.
fn weighed(
    kind: Kind,
    header: &str,
    values: &Evidence,
    looks: impl Fn() -> Option<Field>,
) -> (Option<Field>, bool, Option<Field>) {
    let seen = values.field().filter(|field| kind.fields().contains(field));
    let text = |candidate: Option<Field>| (kept(kind), false, candidate.filter(|field| *field != Field::Other));
    match heads::read(header, kind) {
        Head::Word(word) => match seen {
            Some(seen) if word.field == seen => (Some(seen), true, None),
            Some(seen) if word.is_contact() && !word.sure => (Some(seen), true, None),
            _ if !fitting::fits(word.field, header, word.sure, values) => text(None),
            _ => (Some(word.field), word.sure, None),
        },
        // It is text for sure.
        Head::Text => (kept(kind), true, None),
        Head::Unknown(likely) => {
            let likely = likely.filter(|field| fitting::fits(*field, header, false, values));
            let by_values = || seen.or_else(|| if header.is_empty() { looks() } else { None });
            text(likely.or_else(by_values))
        }
    }
}

/// Of a table that names its people by their nicknames alone, those are the names.
fn name_by_nickname(kind: Kind, columns: &mut [ColumnGuess]) {
    let is_named = |column: &ColumnGuess| column.field == Some(Field::PersonName) || column.splits;
    let of_people = matches!(kind, Kind::People | Kind::Mentors | Kind::Alumni);
    if of_people
        && !columns.iter().any(is_named)
        && let Some(column) = columns.iter_mut().find(|column| {
            column.field == Some(Field::Alias) || (column.field == Some(Field::Other) && column.header.contains("昵称"))
        })
    {
        column.field = Some(Field::PersonName);
        column.sure = false;
    }
}

/// Leaves each field to one column: the first sure one, else the first. A second column is not dropped: where it has the
/// same name it may be joined to the first, else it is kept as text.
fn drop_doubles(kind: Kind, columns: &mut [ColumnGuess]) {
    let half =
        |column: &ColumnGuess| words::name_half(&column.header).filter(|_| column.field == Some(Field::PersonName));
    let whole = columns.iter().any(|column| column.field == Some(Field::PersonName) && half(column).is_none());
    let has = |wanted| columns.iter().any(|column| half(column) == Some(wanted));
    let halves = !whole && has(words::NameHalf::Surname) && has(words::NameHalf::Given);
    for at in 0..columns.len() {
        // 姓 and 名 are one name together.
        if halves && columns[at].field == Some(Field::PersonName) {
            continue;
        }
        let Some(field) = columns[at].field.filter(|field| !field.may_repeat()) else { continue };
        let holder = columns
            .iter()
            .position(|other| other.field == Some(field) && other.sure && words::name_half(&other.header).is_none())
            .or_else(|| columns.iter().position(|other| other.field == Some(field) && other.sure))
            .or_else(|| columns.iter().position(|other| other.field == Some(field)));
        if let Some(holder) = holder.filter(|holder| *holder != at) {
            let is_twin = !columns[at].header.is_empty()
                && shared_name(&columns[holder].header) == shared_name(&columns[at].header);
            if is_twin && field.is_joined() {
                continue;
            }
            columns[at].field = kept(kind);
            columns[at].sure = false;
            columns[at].candidate = None;
            columns[at].splits = false;
            columns[at].halves = None;
        }
    }
}

fn samples(rows: &[Row], index: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in rows.iter().map(|row| row.cell(index)).filter(|cell| !cell.is_empty()) {
        let text = cell.text();
        if !samples.iter().any(|sample| *sample == text) {
            samples.push(text.into_owned());
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}
