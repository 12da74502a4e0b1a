//! Finds the header of a table that was made for people: titles above it, groups over columns, totals below.

use std::collections::HashSet;

use super::{
    Field, SheetRequest,
    formats::{Cell, Flaw, MAX_COLUMNS, Merge, Row},
    language::language_of,
    mapping::{is_contact, is_person, words},
};
use crate::words::Words;

/// Rows among which the header is looked for.
const SEARCHED: usize = 60;
/// Rows below a candidate that are asked whether they look like its data.
const FOLLOWING: usize = 10;
/// A longer text is a sentence, not a column's name.
const LABEL_LETTERS: usize = 40;

/// Where a table begins and how its columns are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The first of its rows: that of the groups, where there are any.
    pub first_row: u32,
    /// The row of the names, the lower one of two, as [`Row::number`] counts.
    pub row_number: u32,
    /// One for each column, empty where there is none; `负责人信息 / 姓名` where a group stands above.
    pub names: Vec<String>,
    /// The first row that is not header.
    pub first_data_row: u32,
}

impl Header {
    /// Where there is no header, each column is called by what it is taken for, in the language of its rows: 姓名. One
    /// without a name beside others that have one is called by its place: `#3`.
    pub(super) fn or_called_by(mut self, sheet: &SheetRequest, rows: &[Row]) -> Self {
        if self.row_number != NO_HEADER {
            let split = sheet.splits.keys();
            for index in sheet.columns.keys().chain(split).chain(sheet.joins.values().flatten()) {
                let at = *index as usize;
                if at < MAX_COLUMNS && self.names.len() <= at {
                    self.names.resize(at + 1, String::new());
                }
                if let Some(name) = self.names.get_mut(at).filter(|name| name.is_empty()) {
                    *name = format!("#{}", at + 1);
                }
            }
            return self;
        }
        let texts: Vec<String> = rows.iter().flat_map(|row| row.filled()).map(|(_, cell)| cell.text().into()).collect();
        let words = Words::new(language_of(&texts));
        let called = |field: &Field| words.say(&field.label(), &[]);
        let plain = sheet.columns.iter().map(|(index, field)| (*index, called(field)));
        let joined = sheet.joins.iter().flat_map(|(field, all)| all.iter().map(|index| (*index, called(field))));
        let split = sheet.splits.iter();
        let split = split.map(|(index, (one, other))| (*index, format!("{} / {}", called(one), called(other))));
        for (index, name) in plain.chain(joined).chain(split) {
            if let Some(held) = self.names.get_mut(index as usize) {
                *held = name;
            }
        }
        Self { names: told_apart(self.names), ..self }
    }
}

/// The header among the first rows of a sheet; none when the sheet holds no table.
pub fn find_header(rows: &[Row], merges: &[Merge]) -> Option<Header> {
    let searched = &rows[..rows.len().min(SEARCHED)];
    let mut best: Option<(usize, f64)> = None;
    for index in 0..searched.len() {
        let Some(score) = score(rows, index) else { continue };
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| header_from(rows, index, merges))
}

/// Stands for the row of the header where there is none: all rows are data.
pub const NO_HEADER: u32 = 0;

/// The header when a person has said in which row it is, or that there is none; none when that row is blank.
pub fn header_at(rows: &[Row], row_number: u32, merges: &[Merge]) -> Option<Header> {
    if row_number == NO_HEADER {
        let names = vec![String::new(); rows.iter().map(|row| row.cells.len()).max()?];
        return Some(Header { first_row: row_number, row_number, names, first_data_row: NO_HEADER });
    }
    let index = rows.iter().position(|row| row.number == row_number)?;
    Some(header_from(rows, index, merges))
}

/// How much a row looks like a header; none when it cannot be one.
fn score(rows: &[Row], index: usize) -> Option<f64> {
    let row = &rows[index];
    let following = &rows[index + 1..rows.len().min(index + 1 + FOLLOWING)];
    let filled = row.filled().count();
    let labels = row.filled().filter(|(_, cell)| is_label(cell)).count();
    let known = known(row);
    let width = following.iter().map(|row| row.filled().count()).max().unwrap_or(filled);

    // A single cell is a title, unless the table has one column, and then it must be a known one.
    if labels == 0 || (filled == 1 && (known == 0 || width > 1 || following.is_empty())) {
        return None;
    }
    if is_data(row, following) {
        return None;
    }
    let share = labels as f64 / filled as f64;
    if known == 0 && (share < 1.0 || following.is_empty() || !differs(row, following)) {
        return None;
    }
    let covers = (filled as f64 / width.max(1) as f64).min(1.0);
    Some(2.0 * known as f64 + 0.5 * hinted(row) as f64 + 2.0 * share + 2.0 * covers + 3.0 * stability(row, following))
}

/// Cells whose text is a word for a column.
fn known(row: &Row) -> usize {
    row.filled().filter(|(_, cell)| is_label(cell) && words::is_known(&cell.text())).count()
}

/// Whether a row is a record and no header: it holds somebody's phone or e-mail, or stands in a column of names as one
/// of them, and no word in it could only be a column's, as 创始人 is not.
fn is_data(row: &Row, following: &[Row]) -> bool {
    let texts = || row.filled().filter(|(_, cell)| matches!(cell, Cell::Text(_)));
    let names_below = |column: usize| {
        let mut below = following.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).peekable();
        below.peek().is_some() && below.all(|cell| is_person(&cell.text()))
    };
    let names_a_column = |cell: &Cell| words::is_known(&cell.text()) && !words::may_be_data(&cell.text());
    texts().any(|(_, cell)| is_contact(&cell.text()))
        || (texts().any(|(column, cell)| is_person(&cell.text()) && names_below(column))
            && !texts().any(|(_, cell)| names_a_column(cell)))
}

/// Cells whose text has such a word in it, as data may: 企业服务 is a sector.
fn hinted(row: &Row) -> usize {
    row.filled().filter(|(_, cell)| is_label(cell) && words::is_hinted(&cell.text())).count()
}

/// A short text without digits in a row, an address or a colon, which data and remarks have.
fn is_label(cell: &Cell) -> bool {
    let is_text = matches!(cell, Cell::Text(_)) || cell.flaw() == Some(Flaw::Damaged);
    let text = cell.text();
    let text = text.trim();
    if !is_text {
        return false;
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.chars().count() <= LABEL_LETTERS && digits < 4 && !text.contains(['@', '：'])
}

/// Whether at least one column goes on with something else than labels.
fn differs(row: &Row, following: &[Row]) -> bool {
    row.filled().any(|(column, _)| {
        following.iter().any(|below| !below.cell(column).is_empty() && !is_label(below.cell(column)))
    })
}

/// The share of columns in which all that follows has one type. A row in the middle of the data has
/// it as well, but no known words; a title has no columns that go on.
fn stability(row: &Row, following: &[Row]) -> f64 {
    let steady = |column: usize| {
        let mut types =
            following.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).map(std::mem::discriminant);
        types.next().is_some_and(|first| types.all(|other| other == first))
    };
    let columns = row.filled().count().max(1);
    row.filled().filter(|(column, _)| steady(*column)).count() as f64 / columns as f64
}

fn header_from(rows: &[Row], index: usize, merges: &[Merge]) -> Header {
    let (upper, lower) = if index + 1 < rows.len() && is_pair(&rows[index], &rows[index + 1]) {
        (Some(index), index + 1)
    } else if index > 0 && is_pair(&rows[index - 1], &rows[index]) {
        (Some(index - 1), index)
    } else {
        (None, index)
    };
    let row = &rows[lower];
    let names = match upper {
        Some(upper) => joined(&rows[upper], row, merges),
        None => row.cells.iter().map(one_line).collect(),
    };
    let below = rows.get(lower + 1).filter(|next| is_translation(row, next)).map_or(lower, |_| lower + 1);
    let first_data_row = rows.get(below + 1).map_or(rows[below].number + 1, |next| next.number);
    let first_row = upper.map_or(row.number, |upper| rows[upper].number);
    Header { first_row, row_number: row.number, names: told_apart(names), first_data_row }
}

/// The second column of a name is `电话 (2)`, so that each can be pointed at.
fn told_apart(names: Vec<String>) -> Vec<String> {
    let mut given: HashSet<String> = HashSet::new();
    let mut told = Vec::with_capacity(names.len());
    for name in names {
        let mut own = name.clone();
        let mut count = 1;
        while !own.is_empty() && given.contains(&own) {
            count += 1;
            own = format!("{name} ({count})");
        }
        given.insert(own.clone());
        told.push(own);
    }
    told
}

/// The name that several columns share, of one of them.
pub(super) fn shared_name(name: &str) -> &str {
    let numbered = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbered.filter(|(_, number)| digits(number)).map_or(name, |(name, _)| name)
}

/// Whether the two rows are one header: names below groups. A group leaves blanks to its right,
/// with names under them; a row of data stands under names.
fn is_pair(upper: &Row, lower: &Row) -> bool {
    let all_labels = |row: &Row| row.filled().all(|(_, cell)| is_label(cell));
    let under_blank = lower.filled().any(|(column, _)| upper.cell(column).is_empty());
    let names_below = lower.filled().count();
    lower.number == upper.number + 1
        && upper.filled().count() >= 2
        && under_blank
        && all_labels(upper)
        && all_labels(lower)
        && known(lower) > 0
        && 2 * known(lower) >= names_below
}

/// Whether a row says the names of the columns above it in another language: 姓名, and Name below it.
fn is_translation(upper: &Row, lower: &Row) -> bool {
    let mean_the_same = |(column, cell): (usize, &Cell)| {
        let (above, here) = (words::exact(&upper.cell(column).text()), words::exact(&cell.text()));
        above.zip(here).is_some_and(|(above, here)| above.iter().any(|field| here.contains(field)))
    };
    let same = lower.filled().filter(|named| mean_the_same(*named)).count();
    same >= 2 && 2 * same >= lower.filled().count() && lower.filled().all(|(_, cell)| is_label(cell))
}

fn joined(upper: &Row, lower: &Row, merges: &[Merge]) -> Vec<String> {
    let columns = upper.cells.len().max(lower.cells.len());
    let mut group = String::new();
    (0..columns)
        .map(|column| {
            let name = one_line(lower.cell(column));
            match merges.iter().find(|merge| covers(merge, upper.number, column)) {
                Some(merge) => group = one_line(upper.cell(merge.left)),
                // A text file keeps no merges: a group then reaches over the blanks to its right.
                None if !upper.cell(column).is_empty() || name.is_empty() || has_groups(upper, merges) => {
                    group = one_line(upper.cell(column));
                }
                None => {}
            }
            match (group.as_str(), name) {
                (group, name) if name.is_empty() => group.to_owned(),
                (group, name) if group.is_empty() || group == name => name,
                (group, name) => format!("{group} / {name}"),
            }
        })
        .collect()
}

fn covers(merge: &Merge, row: u32, column: usize) -> bool {
    (merge.top..=merge.bottom).contains(&row) && (merge.left..=merge.right).contains(&column)
}

fn has_groups(row: &Row, merges: &[Merge]) -> bool {
    merges.iter().any(|merge| merge.top == row.number && merge.right > merge.left)
}

/// A header may be broken into lines to keep its column narrow.
pub(super) fn one_line(cell: &Cell) -> String {
    let text = cell.text().replace(char::REPLACEMENT_CHARACTER, "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
