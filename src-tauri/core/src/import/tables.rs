//! The tables of a source. A sheet mostly holds one; it may hold several, one above the other or side by side, and a
//! form with its labels down the first column holds one that lies on its side. Each is told of as a sheet of its own,
//! so that nothing behind here knows the difference, and each cell of a sheet is in one of them.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Field, Noun, Origin, form,
    formats::{Cell, Format, PREVIEW_ROWS, ReadFault, Row, Sheet, Source},
    header::{self, Header},
    layouts::Layout,
    mapping::words,
};

/// The part of a sheet that a table takes, both ends included: rows as Excel counts, columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Area {
    /// Its first row, titles above its header included.
    pub first_row: u32,
    /// Its last row; absent where it goes on to the end of the sheet.
    pub last_row: Option<u32>,
    /// Its first column.
    pub first_column: u32,
    /// Its last column; absent where it goes on to the last one.
    pub last_column: Option<u32>,
}

/// Tables side by side are looked for among so many columns.
const WIDEST: usize = 256;

impl Area {
    const WHOLE: Self = Self { first_row: 0, last_row: None, first_column: 0, last_column: None };

    fn has_row(&self, number: u32) -> bool {
        number >= self.first_row && self.last_row.is_none_or(|last| number <= last)
    }

    /// What stands of a row in the area; none where nothing does. Columns keep their places.
    fn cut(&self, mut row: Row) -> Option<Row> {
        if *self == Self::WHOLE {
            return Some(row);
        }
        if !self.has_row(row.number) {
            return None;
        }
        if let Some(last) = self.last_column {
            row.cells.truncate(last as usize + 1);
        }
        row.cells.iter_mut().take(self.first_column as usize).for_each(|cell| *cell = Cell::Empty);
        let filled = row.cells.iter().rposition(|cell| !cell.is_empty())?;
        row.cells.truncate(filled + 1);
        Some(row)
    }
}

/// Where the rows of a table come from.
enum Part {
    /// The area of a sheet, by its place among the source's.
    Area { of: usize, area: Area, several: bool },
    /// A form that was turned, so that its labels stand above its values.
    Turned(Vec<Row>),
}

/// A source by its tables, each under a name of its own.
pub(super) struct Tables {
    source: Source,
    sheets: Vec<Sheet>,
    parts: Vec<Part>,
}

impl Tables {
    /// Opens where a table comes from; a text file in the encoding of this label, where there is one.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn open(origin: &Origin, encoding: Option<&str>) -> Result<Self, ReadFault> {
        origin.open(encoding).map(Self::of)
    }

    fn of(source: Source) -> Self {
        let mut tables = Self { sheets: Vec::new(), parts: Vec::new(), source };
        let sheets: Vec<Sheet> = tables.source.sheets().to_vec();
        let taken: BTreeSet<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        for (of, sheet) in sheets.iter().enumerate() {
            let is_known = Layout::find(&sheet.preview).is_some();
            if let Some(rows) = form::turned(sheet).filter(|_| !is_known) {
                let mut filled = Vec::new();
                rows.iter().for_each(|row| row.count(&mut filled));
                let about = Sheet {
                    filled,
                    rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                    preview: rows.clone(),
                    merges: Vec::new(),
                    ..sheet.clone()
                };
                tables.add(about, Part::Turned(rows));
                continue;
            }
            let areas = areas(sheet);
            let several = areas.len() > 1;
            let parts = if several { tables.surveyed(of, sheet, &areas) } else { vec![sheet.clone()] };
            let mut number = 1;
            for (area, part) in areas.into_iter().zip(parts) {
                let name =
                    |number: usize| if number == 1 { part.name.clone() } else { format!("{} ({number})", part.name) };
                while number > 1 && taken.contains(name(number).as_str()) {
                    number += 1;
                }
                tables.add(Sheet { name: name(number), ..part }, Part::Area { of, area, several });
                number += 1;
            }
        }
        tables
    }

    /// The tables of a sheet that holds several, each with its own rows. One that cannot be read once more has been read
    /// by the survey; whatever is wrong then is told when its rows are asked for.
    fn surveyed(&mut self, of: usize, sheet: &Sheet, areas: &[Area]) -> Vec<Sheet> {
        let blank = || Sheet { rows: 0, filled: Vec::new(), preview: Vec::new(), later: Vec::new(), ..sheet.clone() };
        let mut parts: Vec<Sheet> = areas.iter().map(|_| blank()).collect();
        let Ok(rows) = self.source.rows(of) else { return parts };
        for row in rows.map_while(Result::ok) {
            for (area, part) in areas.iter().zip(&mut parts) {
                if let Some(row) = area.cut(row.clone()) {
                    part.rows += 1;
                    row.count(&mut part.filled);
                    if part.preview.len() < PREVIEW_ROWS {
                        part.preview.push(row);
                    }
                }
            }
        }
        parts
    }

    fn add(&mut self, sheet: Sheet, part: Part) {
        self.sheets.push(sheet);
        self.parts.push(part);
    }

    /// The tables, each as a sheet.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Where a table lies, where its sheet holds several.
    pub fn area(&self, table: usize) -> Option<Area> {
        match self.parts.get(table) {
            Some(Part::Area { area, several: true, .. }) => Some(*area),
            _ => None,
        }
    }

    /// The sheet of the file that a table stands in, by its place.
    pub fn sheet_of(&self, table: usize) -> usize {
        match self.parts.get(table) {
            Some(Part::Area { of, .. }) => *of,
            _ => usize::MAX - table,
        }
    }

    /// Whether a table is a form that was turned.
    pub fn is_turned(&self, table: usize) -> bool {
        matches!(self.parts.get(table), Some(Part::Turned(_)))
    }

    /// The encoding of a text file, by its name in the web's standard.
    pub fn encoding(&self) -> Option<&'static str> {
        self.source.encoding()
    }

    /// The kind of file, by its content.
    pub fn format(&self) -> Format {
        self.source.format()
    }

    /// Pictures in contacts that were left aside.
    pub fn photos(&self) -> u32 {
        self.source.photos()
    }

    /// All rows of a table that hold anything, from its top.
    pub fn rows(&mut self, table: usize) -> Result<Box<dyn Iterator<Item = Result<Row, ReadFault>> + '_>, ReadFault> {
        match self.parts.get(table) {
            None => Ok(Box::new(std::iter::empty())),
            Some(Part::Turned(rows)) => Ok(Box::new(rows.iter().cloned().map(Ok))),
            Some(Part::Area { of, several: false, .. }) => Ok(Box::new(self.source.rows(*of)?)),
            Some(Part::Area { of, area, .. }) => {
                let area = *area;
                let rows = self.source.rows(*of)?;
                Ok(Box::new(rows.filter_map(move |row| row.map(|row| area.cut(row)).transpose())))
            }
        }
    }
}

/// The tables of a sheet; all of the sheet where it holds one.
fn areas(sheet: &Sheet) -> Vec<Area> {
    let bands = bands(sheet);
    let kept: Vec<&Row> = sheet.preview.iter().chain(sheet.later.iter().flatten()).collect();
    let mut areas: Vec<Area> = Vec::new();
    for (at, first_row) in bands.iter().enumerate() {
        let band = Area { first_row: *first_row, last_row: bands.get(at + 1).map(|next| next - 1), ..Area::WHOLE };
        let rows: Vec<Row> = kept.iter().filter_map(|row| band.cut((*row).clone())).collect();
        areas.extend(beside(&rows).into_iter().map(|(first_column, last_column)| Area {
            first_column,
            last_column,
            ..band
        }));
    }
    if areas.len() == 1 { vec![Area::WHOLE] } else { areas }
}

/// The header of a table that speaks for itself: several of its words are known.
fn clear_header(rows: &[Row]) -> Option<Header> {
    let header = header::find_header(rows, &[])?;
    let known = header.names.iter().filter(|name| words::is_known(name)).count();
    (known >= 2).then_some(header)
}

/// The first rows of tables that stand one above the other.
fn bands(sheet: &Sheet) -> Vec<u32> {
    let mut bands = vec![1];
    let mut blocks: Vec<Vec<Row>> = Vec::new();
    for row in &sheet.preview {
        match blocks.last_mut() {
            Some(block) if block.last().is_some_and(|last| last.number + 1 == row.number) => block.push(row.clone()),
            _ => blocks.push(vec![row.clone()]),
        }
    }
    blocks.extend(sheet.later.iter().cloned());
    let mut above: Vec<Row> = Vec::new();
    for block in blocks {
        let current = clear_header(&above).filter(|header| above.iter().any(|row| row.number >= header.first_data_row));
        if current.is_some_and(|current| begins_another(&current, &block)) {
            bands.extend(block.first().map(|row| row.number));
            above.clear();
        }
        above.extend(block);
    }
    bands
}

/// Whether rows below a gap begin with the header of another table, perhaps under a title of its own.
fn begins_another(current: &Header, rows: &[Row]) -> bool {
    let Some(header) = clear_header(rows) else { return false };
    let at_top = rows.iter().position(|row| row.number == header.row_number).is_some_and(|at| at <= 2);
    let is_followed = rows.iter().any(|row| row.number >= header.first_data_row);
    let folded = |header: &Header| -> Vec<String> {
        header.names.iter().map(|name| words::fold(name)).filter(|name| !name.is_empty()).collect()
    };
    at_top && is_followed && folded(current) != folded(&header)
}

/// The columns of tables that stand side by side: a blank column between them, and each with a header of its own that
/// names whom or what it is about. A table with a blank column in it is one.
fn beside(rows: &[Row]) -> Vec<(u32, Option<u32>)> {
    const WHOLE: [(u32, Option<u32>); 1] = [(0, None)];
    let filled: BTreeSet<usize> = rows.iter().flat_map(|row| row.filled().map(|(column, _)| column)).collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for column in filled {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => runs.push((column, column)),
        }
    }
    let is_wide = runs.last().is_some_and(|(_, last)| *last >= WIDEST);
    if runs.len() < 2 || is_wide {
        return WHOLE.to_vec();
    }
    let cut = |(first, last): (usize, usize)| -> Vec<Row> {
        let column = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let area = Area { first_column: column(first), last_column: Some(column(last)), ..Area::WHOLE };
        rows.iter().filter_map(|row| area.cut(row.clone())).collect()
    };
    let mut tables: Vec<(usize, usize)> = vec![runs[0]];
    for run in &runs[1..] {
        let Some(left) = tables.last_mut() else { break };
        if are_apart(&cut(*left), &cut(*run)) { tables.push(*run) } else { left.1 = run.1 }
    }
    let starts: Vec<u32> = tables.iter().map(|(first, _)| u32::try_from(*first).unwrap_or(u32::MAX)).collect();
    (0..starts.len())
        .map(|at| (if at == 0 { 0 } else { starts[at] }, starts.get(at + 1).map(|next| next - 1)))
        .collect()
}

/// Whether two blocks side by side are two tables: each names somebody or something, and they name the same thing twice
/// or do not go on for the same rows. Of a plain noun, which names nobody, somebody beside it is always another table.
fn are_apart(left: &[Row], right: &[Row]) -> bool {
    let (Some(one), Some(other)) = (clear_header(left), clear_header(right)) else { return false };
    let fields = |header: &Header| -> BTreeSet<Field> {
        header.names.iter().filter_map(|name| words::exact(name)?.first().copied()).collect()
    };
    let names = |fields: &BTreeSet<Field>| {
        [Field::PersonName, Field::Company, Field::Title].iter().any(|field| fields.contains(field))
    };
    let (one_has, other_has) = (fields(&one), fields(&other));
    let data = |rows: &[Row], header: &Header| -> Vec<u32> {
        rows.iter().map(|row| row.number).filter(|number| *number >= header.first_data_row).collect()
    };
    let (one_rows, other_rows) = (data(left, &one), data(right, &other));
    let (one_noun, other_noun) =
        (plain_noun(&one).filter(|_| !names(&one_has)), plain_noun(&other).filter(|_| !names(&other_has)));
    let apart = one_has.intersection(&other_has).next().is_some() || one_rows != other_rows || one_noun != other_noun;
    let is_named = |has, noun: Option<Noun>| noun.is_some() || names(has);
    is_named(&one_has, one_noun)
        && is_named(&other_has, other_noun)
        && !one_rows.is_empty()
        && !other_rows.is_empty()
        && apart
}

/// The plain noun whose record a header names.
fn plain_noun(header: &Header) -> Option<Noun> {
    let is_title = |noun: &Noun, name: &String| {
        noun.headed(name).is_some_and(|field| field.field().name == noun.record().title().name)
    };
    let knows = |noun: &Noun| header.names.iter().filter(|name| noun.headed(name).is_some()).count() >= 2;
    Noun::all().find(|noun| knows(noun) && header.names.iter().any(|name| is_title(noun, name)))
}
