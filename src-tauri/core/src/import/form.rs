//! A form with its labels down the first column, or a label before each value: the table that it is when it is turned.

use std::collections::HashSet;

use super::{
    formats::{Cell, Row, Sheet},
    header::one_line,
    mapping::words,
};

/// As many labels must be known before a sheet is taken for a form.
const KNOWN_LABELS: usize = 3;

/// The rows of a form as a table: titles, a header of its labels, and a row for each column of values. None where the
/// sheet is no form.
pub(super) fn turned(sheet: &Sheet) -> Option<Vec<Row>> {
    if sheet.rows as usize > sheet.preview.len() || !sheet.later.is_empty() {
        return None;
    }
    let rows = &sheet.preview;
    let first = rows.iter().filter_map(|row| row.filled().next().map(|(column, _)| column)).min()?;
    let labels: Vec<&Row> = rows.iter().filter(|row| is_label_row(row, first)).collect();
    // A column of 同意 is no column of labels: each stands there once.
    let names: Vec<String> = labels.iter().map(|row| words::fold(&row.cell(first).text())).collect();
    let different: HashSet<&String> = names.iter().collect();
    if different.len() < names.len() {
        return None;
    }
    let known = labels.iter().filter(|row| is_known(row.cell(first))).count();
    let all_known: usize = labels.iter().map(|row| known_words(row)).sum();
    let in_pairs = known >= 2 && all_known > KNOWN_LABELS && 2 * known >= labels.len();
    let has_header = rows.iter().any(|row| {
        let words = known_words(row);
        words >= 2 && 2 * words > row.filled().count() && (!is_label_row(row, first) || has_labels_side_by_side(row))
    });
    let others = rows.iter().filter(|row| !row.cell(first).is_empty() && row.filled().count() > 1).count();
    if !(known >= KNOWN_LABELS || in_pairs) || 2 * labels.len() < others || has_header {
        return None;
    }
    let has_pairs = labels.iter().any(|row| row.filled().skip(1).any(|(_, cell)| is_known(cell)));
    Some(if has_pairs { of_pairs(rows) } else { of_columns(rows, first) })
}

/// A label in the first column, and something else than a label beside it.
fn is_label_row(row: &Row, first: usize) -> bool {
    let mut filled = row.filled();
    let (Some((column, label)), Some((_, value))) = (filled.next(), filled.next()) else { return false };
    column == first && is_label(label) && !is_known(value)
}

/// Whether two labels stand in adjoining columns: in a form the column beside a label is its value's, though it be blank.
fn has_labels_side_by_side(row: &Row) -> bool {
    row.cells.windows(2).any(|cells| cells.iter().all(is_known))
}

fn known_words(row: &Row) -> usize {
    row.filled().filter(|(_, cell)| is_known(cell)).count()
}

fn is_known(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if words::is_known(&label(text)) && !words::may_be_data(&label(text)))
        || matches!(cell, Cell::Text(text) if text.trim_end().ends_with([':', '：']) && words::is_known(&label(text)))
}

fn is_label(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.chars().count() <= 40 && text.contains(char::is_alphabetic) && !text.contains('@'))
}

/// A label without the colon behind it.
fn label(text: &str) -> String {
    text.trim().trim_end_matches([':', '：']).trim_end().to_owned()
}

/// Each column beside the labels is a record.
fn of_columns(rows: &[Row], first: usize) -> Vec<Row> {
    let (titles, table): (Vec<&Row>, Vec<&Row>) = rows
        .iter()
        .partition(|row| row.filled().count() == 1 && !is_known(row.cell(first)) && !row.cell(first).is_empty());
    let header = table.iter().map(|row| Cell::of_text(label(&one_line(row.cell(first))))).collect();
    let width = table.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let records = (first + 1..width).map(|column| table.iter().map(|row| row.cell(column).clone()).collect());
    numbered(titles, header, records.collect())
}

/// Labels and values take turns; all of it is one record.
fn of_pairs(rows: &[Row]) -> Vec<Row> {
    let mut titles: Vec<&Row> = Vec::new();
    let (mut header, mut record): (Vec<Cell>, Vec<Cell>) = (Vec::new(), Vec::new());
    for row in rows {
        let filled: Vec<&Cell> = row.filled().map(|(_, cell)| cell).collect();
        if let [one] = filled.as_slice()
            && !is_known(one)
        {
            if header.is_empty() {
                titles.push(row);
            } else {
                header.push(Cell::Empty);
                record.push((*one).clone());
            }
            continue;
        }
        let mut cells = filled.into_iter().peekable();
        while let Some(cell) = cells.next() {
            // After a label comes its value, unless another label does: then it was left blank.
            let value = cells.next_if(|next| !is_known(next));
            match (is_label(cell), value) {
                (true, value) => {
                    header.push(Cell::of_text(label(&one_line(cell))));
                    record.push(value.cloned().unwrap_or(Cell::Empty));
                }
                (false, value) => {
                    for cell in std::iter::once(cell).chain(value) {
                        header.push(Cell::Empty);
                        record.push(cell.clone());
                    }
                }
            }
        }
    }
    numbered(titles, header, vec![record])
}

fn numbered(titles: Vec<&Row>, header: Vec<Cell>, records: Vec<Vec<Cell>>) -> Vec<Row> {
    let titles = titles.into_iter().map(|row| row.cells.clone());
    let rows = titles.chain([header]).chain(records).filter(|cells| cells.iter().any(|cell| !cell.is_empty()));
    (1..).zip(rows).map(|(number, cells)| Row { number, cells }).collect()
}
