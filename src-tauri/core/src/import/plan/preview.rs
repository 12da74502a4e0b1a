//! A plan as a person sees it, and what carrying it out has done.

use super::types::{PlacedRow, Plan, PlannedSheet, RefusedRow};
use crate::{
    error::Args,
    import::{
        Change, ImportPlan, ImportResult, PlannedRow, RowOutcome,
        matching::{Likely, cohorts::CohortAt},
    },
};

/// Rows that a preview shows, beside all those that are refused.
const SHOWN: usize = 200;
/// Differences that a preview shows.
const SHOWN_DIFFERENCES: usize = 200;

impl Plan {
    /// The plan as the page shows it, under a number by which it can be carried out.
    pub fn preview(&self, id: u32) -> ImportPlan {
        let new_cohorts = self.new_cohorts();
        ImportPlan {
            id,
            file_name: self.file_name.clone(),
            kinds: self.kinds(),
            refused: self.refused_rows(),
            unread: self.unread.clone(),
            rows: self.rows.iter().take(SHOWN).map(|row| self.planned(row)).collect(),
            totals_left_out: self.left_out.totals,
            sections_left_out: self.left_out.sections,
            hidden_left_out: self.left_out.hidden,
            cohorts: new_cohorts,
            likely: self.count_likely(),
            account: self.account(),
            row_counts: self.row_counts(),
            non_records: self.non_records.clone(),
            own_refusals: self.own_refusals(),
            differs: self.differs.iter().take(SHOWN_DIFFERENCES).map(|differing| self.difference(differing)).collect(),
        }
    }

    /// The names of the cohorts that it makes, in their order. One that only rows named that a decision has taken back is none of them.
    pub fn new_cohorts(&self) -> Vec<String> {
        let joined = |at: CohortAt| {
            let alumni = self.records.people.records.iter().filter_map(|person| person.alumnus.as_deref());
            alumni.flat_map(|alumnus| &alumnus.memberships).any(|membership| membership.cohort == Some(at))
        };
        let cohorts = (0..).zip(&self.records.cohorts.records).filter(|(_, cohort)| cohort.id.is_none());
        let mut made: Vec<_> = cohorts.filter(|(at, _)| !self.is_patched || joined(*at)).collect();
        made.sort_by_key(|(_, cohort)| (cohort.edition, &cohort.name));
        made.into_iter().map(|(_, cohort)| cohort.name.clone()).collect()
    }

    /// Whom the new people of the file look like; looked for once.
    pub(in super::super) fn likely(&self) -> &Likely {
        self.likely.get_or_init(|| Likely::of(&self.records))
    }

    /// What carrying it out has done.
    pub(in super::super) fn result(&self) -> ImportResult {
        ImportResult {
            kinds: self.kinds(),
            refused: self.refused_rows(),
            unread: self.unread.clone(),
            account: self.account(),
            row_counts: self.row_counts(),
        }
    }

    /// The sheet of a refused row.
    pub(in super::super) fn sheet(&self, at: u16) -> &PlannedSheet {
        &self.sheets[usize::from(at)]
    }

    /// The row of the file that said the record of this one first.
    pub(in super::super) fn same_as(&self, row: &PlacedRow) -> Option<u32> {
        self.records.first(row.target).filter(|first| *first != (row.sheet, row.row)).map(|(_, row)| row)
    }

    pub(in super::super) fn planned(&self, row: &PlacedRow) -> PlannedRow {
        let is_first = self.same_as(row).is_none();
        let fields =
            if is_first && row.fate != RowOutcome::New { self.records.changed(row.target).list() } else { Vec::new() };
        let differs = self.differs.iter().filter(|held| (held.sheet, held.row) == (row.sheet, row.row));
        PlannedRow {
            fate: row.fate,
            name: self.records.name(row.target).to_owned(),
            changes: fields.into_iter().map(|field| Change { field, old: None, new: None }).collect(),
            same_as: self.same_as(row),
            differs: if row.fate == RowOutcome::Same {
                Vec::new()
            } else {
                differs.map(|held| self.difference(held)).collect()
            },
            ..self.row(row.sheet, row.row)
        }
    }

    /// A row of which nothing is said yet.
    fn row(&self, sheet: u16, row: u32) -> PlannedRow {
        PlannedRow {
            sheet: self.sheet(sheet).name.clone(),
            row,
            fate: RowOutcome::Refused,
            name: String::new(),
            changes: Vec::new(),
            code: None,
            args: Args::new(),
            column: None,
            same_as: None,
            known: None,
            likely: Vec::new(),
            choice: None,
            unread: 0,
            differs: Vec::new(),
        }
    }

    pub(in super::super) fn refused_row(&self, row: &RefusedRow) -> PlannedRow {
        PlannedRow {
            code: Some(row.code),
            args: row.args.clone(),
            column: row.column.clone(),
            ..self.row(row.sheet, row.row)
        }
    }

    fn refused_rows(&self) -> Vec<PlannedRow> {
        self.refused.iter().map(|row| self.refused_row(row)).collect()
    }
}
