//! What a plan comes to in numbers: cells column by column, rows, differences.

use std::collections::BTreeMap;

use super::types::{Differing, LeftOut, Plan, PlannedSheet};
use crate::{
    error::code,
    import::{
        CellFate, ColumnAccount, Counts, Difference, Kind, NonRecord, RowCounts, RowOutcome, Unread, account, changes,
        header, matching::Target,
    },
};

impl Plan {
    /// What becomes of the cells, column by column.
    pub fn account(&self) -> Vec<ColumnAccount> {
        let sheets = self.sheets.iter().zip(&self.ledgers);
        let taken = sheets.flat_map(|(sheet, ledger)| {
            let columns = ledger.columns(&sheet.name, |column| self.column_name(sheet, column));
            if self.is_of_cards { account::by_name(columns) } else { columns }
        });
        let photos = (self.photos > 0).then(|| {
            let sheet = self.sheets.first().map_or("", |sheet| sheet.name.as_str());
            let mut photos = ColumnAccount::named(sheet, "PHOTO");
            photos.add(CellFate::LeftOut, self.photos);
            photos
        });
        taken.chain(photos).chain(self.untaken.0.iter().cloned()).collect()
    }

    /// What a column is called in the account.
    pub(in super::super) fn column_name(&self, sheet: &PlannedSheet, column: usize) -> String {
        match sheet.headers.get(column).map(String::as_str) {
            None | Some("") => format!("#{}", column + 1),
            Some(header) if self.is_of_cards => header::shared_name(header).to_owned(),
            Some(header) => header.to_owned(),
        }
    }

    /// What becomes of the rows.
    pub fn row_counts(&self) -> RowCounts {
        let mut counts = self.untaken.1;
        counts.non_record += u32::try_from(self.non_records.len()).unwrap_or(u32::MAX);
        counts.left_out += self.left_out.hidden;
        for row in &self.refused {
            *if row.code == code::LEFT_OUT { &mut counts.left_out } else { &mut counts.refused } += 1;
        }
        for row in &self.rows {
            *match row.fate {
                RowOutcome::New => &mut counts.new,
                RowOutcome::Changed => &mut counts.changed,
                RowOutcome::Differs => &mut counts.differs,
                RowOutcome::Same => &mut counts.same,
                RowOutcome::Refused => &mut counts.refused,
            } += 1;
        }
        counts.summed()
    }

    /// All cells that differ from their records, or from another row that said the record before.
    pub fn differences(&self) -> Vec<Difference> {
        self.differs.iter().map(|differing| self.difference(differing)).collect()
    }

    /// A cell that differs, as a person sees it.
    pub(in super::super) fn difference(&self, differing: &Differing) -> Difference {
        let sheet = self.sheet(differing.sheet);
        let held = || changes::value(&self.records, differing.target, differing.field);
        let of_person = differing.person.map(Target::Person);
        let held_of_person = || of_person.and_then(|person| changes::value(&self.records, person, differing.field));
        Difference {
            sheet: sheet.name.clone(),
            row: differing.row,
            column: u32::from(differing.column),
            header: self.column_name(sheet, usize::from(differing.column)),
            field: differing.field,
            said: differing.said.to_string(),
            held: differing.held.clone().or_else(held).or_else(held_of_person),
        }
    }

    /// The rows that no record was looked for in.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// The rows that are no records, each with its text.
    pub fn non_records(&self) -> &[NonRecord] {
        &self.non_records
    }

    /// Cells of which only a part is stored, and the whole is kept as text.
    pub fn part_stored(&self) -> &[Unread] {
        &self.part_stored
    }

    /// Rows that refuse by themselves what all are said to have agreed to.
    pub fn own_refusals(&self) -> u32 {
        u32::try_from(self.own_refusals.len()).unwrap_or(u32::MAX)
    }

    /// How many rows of each kind came to what.
    pub(super) fn kinds(&self) -> BTreeMap<Kind, Counts> {
        let mut kinds: BTreeMap<Kind, Counts> = BTreeMap::new();
        let fates = self.rows.iter().map(|row| (row.sheet, row.fate));
        let refused = self.refused.iter().map(|row| (row.sheet, RowOutcome::Refused));
        for (sheet, fate) in fates.chain(refused) {
            let counts = kinds.entry(self.sheet(sheet).kind).or_default();
            *match fate {
                RowOutcome::New => &mut counts.new,
                RowOutcome::Changed => &mut counts.changed,
                RowOutcome::Differs => &mut counts.differs,
                RowOutcome::Same => &mut counts.same,
                RowOutcome::Refused => &mut counts.refused,
            } += 1;
        }
        kinds
    }
}
