//! The rows of a plan as a person looks through them: a page at a time, each with what would happen and why, and its
//! cells to be mended.

use std::collections::HashMap;

use super::{
    AccountCell, AccountQuery, CellFate, Choice, Known, Likely, MatchReason, PlannedCell, PlannedQuery, PlannedRow,
    RowFilter, RowOutcome, changes,
    edits::Edits,
    header,
    plan::{PlacedRow, Plan, RefusedRow},
};
use crate::{
    engine::Read,
    error::{Refusal, Result, code},
    kit::{Cursor, Way, page},
};

/// A row of the plan, taken or left out.
#[derive(Clone, Copy)]
enum Entry<'p> {
    Placed(&'p PlacedRow),
    Refused(&'p RefusedRow),
}

impl Entry<'_> {
    fn place(&self) -> (u16, u32) {
        match self {
            Self::Placed(row) => (row.sheet, row.row),
            Self::Refused(row) => (row.sheet, row.row),
        }
    }
}

impl Plan {
    /// A page of the rows, in the order of the file.
    ///
    /// # Errors
    /// The file's failures only.
    pub(super) fn page(&self, r: &Read<'_>, query: &PlannedQuery) -> Result<page::Page<PlannedRow>> {
        let mut entries: Vec<Entry<'_>> =
            self.rows.iter().map(Entry::Placed).chain(self.refused.iter().map(Entry::Refused)).collect();
        let mut unread: HashMap<(&str, u32), u32> = HashMap::new();
        for cell in &self.unread {
            *unread.entry((cell.sheet.as_str(), cell.row)).or_default() += 1;
        }
        entries.retain(|entry| match (query.filter, entry) {
            (RowFilter::All, _) | (RowFilter::Refused, Entry::Refused(_)) => true,
            (RowFilter::Refused, _) => false,
            (RowFilter::Unread, entry) => {
                let (sheet, row) = entry.place();
                unread.contains_key(&(self.sheet(sheet).name.as_str(), row))
            }
            (RowFilter::Likely, Entry::Placed(row)) => self.is_likely(row),
            (RowFilter::New, Entry::Placed(row)) => row.fate == RowOutcome::New,
            (RowFilter::Changed, Entry::Placed(row)) => row.fate == RowOutcome::Changed,
            (RowFilter::Differs, Entry::Placed(row)) => row.fate == RowOutcome::Differs,
            (RowFilter::Same, Entry::Placed(row)) => row.fate == RowOutcome::Same,
            (_, Entry::Refused(_)) => false,
        });
        if let Some((sheet, row)) = &query.only {
            entries.retain(|entry| {
                let (held, number) = entry.place();
                number == *row && self.sheet(held).name == *sheet
            });
        }
        entries.sort_by_key(Entry::place);
        let total = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let limit = query.limit.unwrap_or(page::PAGE) as usize;
        // A place is the number of a row; that behind all rows is none.
        let number = |place: &Cursor, otherwise| place.key.parse::<usize>().unwrap_or(otherwise).min(entries.len());
        let way = Way::of(query.after.as_ref(), query.before.as_ref());
        let (first, last) = match way {
            Way::First => (0, limit),
            Way::After(place) => (number(place, 0), number(place, 0).saturating_add(limit)),
            Way::Before(place) => (number(place, usize::MAX).saturating_sub(limit), number(place, usize::MAX)),
        };
        let last = last.min(entries.len());
        let rows = entries[first..last].iter().map(|entry| {
            let shown = self.shown(r, *entry)?;
            let unread = unread.get(&(shown.sheet.as_str(), shown.row)).copied().unwrap_or(0);
            Ok(PlannedRow { unread, ..shown })
        });
        let rows = rows.collect::<Result<Vec<_>>>()?;
        let place = |row: usize| Cursor { key: row.to_string(), id: String::new() };
        let (next, previous) = ((last < entries.len()).then(|| place(last)), (first > 0).then(|| place(first)));
        Ok(page::Page { rows, total: matches!(way, Way::First).then_some(total), next, previous })
    }

    fn shown(&self, r: &Read<'_>, entry: Entry<'_>) -> Result<PlannedRow> {
        let mut planned = match entry {
            Entry::Refused(row) => self.refused_row(row),
            Entry::Placed(row) => {
                let mut planned = self.planned(row);
                if self.same_as(row).is_none() {
                    planned.changes = changes::of(r, &self.records, row.target)?;
                }
                planned.known = self.known(row);
                planned.likely = self.likely_of(row);
                planned
            }
        };
        planned.choice = self.choice(&planned.sheet, planned.row);
        Ok(planned)
    }

    fn choice(&self, sheet: &str, row: u32) -> Option<Choice> {
        let mut chosen = self.request.rows.iter().rev();
        chosen.find(|choice| choice.row == row && choice.sheet == sheet).map(|choice| choice.choice)
    }

    /// The person whom a row is about, where the row does not make them.
    fn known(&self, row: &PlacedRow) -> Option<Known> {
        let at = row.person.filter(|_| row.why != MatchReason::Nobody)?;
        let person = self.records.people.get(at);
        (person.id.is_some() || person.first != Some((row.sheet, row.row))).then(|| Known {
            id: person.id,
            name: person.draft.name.clone(),
            company: self.records.company_of(at).map(str::to_owned),
            why: row.why,
        })
    }

    fn likely_of(&self, row: &PlacedRow) -> Vec<Likely> {
        if !self.is_likely(row) {
            return Vec::new();
        }
        let alike = row.person.map(|at| self.likely().get(at)).unwrap_or_default();
        let named = alike.iter().filter_map(|(at, likeness)| {
            let person = self.records.people.get(*at);
            let place = person.first.filter(|(sheet, _)| *sheet == row.sheet).map(|(_, row)| row);
            // Somebody from another sheet of the file has no name yet by which they could be chosen.
            (person.id.is_some() || place.is_some()).then(|| Likely {
                id: person.id,
                row: place.filter(|_| person.id.is_none()),
                name: person.draft.name.clone(),
                company: self.records.company_of(*at).map(str::to_owned),
                likeness: likeness.clone(),
            })
        });
        named.collect()
    }

    /// Whether the row makes a person who looks like somebody, and nobody has said whether they are one.
    fn is_likely(&self, row: &PlacedRow) -> bool {
        row.why == MatchReason::Nobody
            && row.person.is_some_and(|at| {
                let makes = self.records.people.get(at).first == Some((row.sheet, row.row));
                makes && !self.likely().get(at).is_empty()
            })
    }

    /// How many rows make somebody who looks like somebody.
    pub(super) fn count_likely(&self) -> u32 {
        u32::try_from(self.rows.iter().filter(|row| self.is_likely(row)).count()).unwrap_or(u32::MAX)
    }

    /// The cells of a column that have one fate, in the order of the file: they are read from it once more. Tells how
    /// many there are, whatever the limit.
    ///
    /// # Errors
    /// Why the file cannot be read any more.
    pub(super) fn account_cells(&self, query: &AccountQuery) -> Result<(u32, Vec<AccountCell>)> {
        let mut places: Vec<(usize, u32, usize)> = Vec::new();
        for (at, (sheet, ledger)) in self.sheets.iter().zip(&self.ledgers).enumerate() {
            if sheet.name == query.sheet {
                let is_asked = |column: usize| self.column_name(sheet, column) == query.column;
                places.extend(ledger.cells(is_asked, query.fate).into_iter().map(|(row, column)| (at, row, column)));
            }
        }
        let count = u32::try_from(places.len()).unwrap_or(u32::MAX);
        places.truncate(query.limit.unwrap_or(page::PAGE) as usize);
        let held: HashMap<(u32, u32), Option<String>> = match query.fate {
            CellFate::Differs => {
                let of_sheet = self.differs.iter().filter(|differing| self.sheet(differing.sheet).name == query.sheet);
                of_sheet
                    .map(|differing| self.difference(differing))
                    .map(|difference| ((difference.row, difference.column), difference.held))
                    .collect()
            }
            _ => HashMap::new(),
        };
        let mut source = self.source()?;
        let Some(at) = source.sheets().iter().position(|held| held.name == query.sheet) else {
            return Ok((0, Vec::new()));
        };
        let mut cells = Vec::new();
        let mut wanted = places.iter().peekable();
        let edits = Edits::of(&self.request.cells, &query.sheet);
        for row in source.rows(at)? {
            if wanted.peek().is_none() {
                break;
            }
            let mut row = row?;
            edits.mend(&mut row);
            while let Some((_, number, column)) = wanted.next_if(|(_, number, _)| *number <= row.number) {
                if *number == row.number {
                    let key = (*number, u32::try_from(*column).unwrap_or(u32::MAX));
                    let held = held.get(&key).cloned().flatten();
                    cells.push(AccountCell { row: *number, value: row.cell(*column).text().into_owned(), held });
                }
            }
        }
        Ok((count, cells))
    }

    /// The cells of a row that are taken in, as mended, with those that could not be read.
    ///
    /// # Errors
    /// `no_such_row`; why the file cannot be read any more.
    pub(super) fn cells(&self, sheet: &str, row: u32) -> Result<Vec<PlannedCell>> {
        let no_such_row = || Refusal::new(code::NO_SUCH_ROW).arg("sheet", sheet).arg("row", row);
        let asked = self.request.sheets.iter().find(|asked| asked.name == sheet).ok_or_else(no_such_row)?;
        let mut source = self.source()?;
        let at = source.sheets().iter().position(|held| held.name == sheet).ok_or_else(no_such_row)?;
        let about = &source.sheets()[at];
        let header = header::header_at(&about.preview, asked.header_row, &about.merges);
        let header = header.ok_or_else(no_such_row)?.or_called_by(asked, &about.preview);
        let mut found = None;
        for held in source.rows(at)? {
            let held = held?;
            if held.number == row {
                found = Some(held);
                break;
            }
        }
        let mut found = found.filter(|held| held.number >= header.first_data_row).ok_or_else(no_such_row)?;
        Edits::of(&self.request.cells, sheet).mend(&mut found);
        let code = |header: &str| {
            let mut unread = self.unread.iter().filter(|cell| cell.row == row && cell.sheet == sheet);
            unread.find(|cell| cell.column.split(" + ").any(|name| name == header)).map(|cell| cell.code)
        };
        let columns = asked.columns.keys().chain(asked.splits.keys()).chain(asked.joins.values().flatten());
        let mut columns: Vec<u32> = columns.copied().collect();
        columns.sort_unstable();
        columns.dedup();
        let cells = columns.into_iter().map(|column| {
            let header = header.names.get(column as usize).cloned().unwrap_or_default();
            let halves = asked.splits.get(&column).map(|fields| vec![fields.0, fields.1]);
            let joined = asked.joins.iter().find(|(_, columns)| columns.contains(&column)).map(|(field, _)| *field);
            PlannedCell {
                column,
                fields: halves.unwrap_or_else(|| joined.or(asked.columns.get(&column).copied()).into_iter().collect()),
                value: found.cell(column as usize).text().into_owned(),
                code: code(&header),
                header,
            }
        });
        Ok(cells.collect())
    }
}
