//! What became of cells with answers, once all of them have been heard.

use super::types::{Differing, HeardAnswer, PlacedRow, Plan};
use crate::{
    alumni::Purpose,
    engine::Read,
    error::Result,
    import::{CellFate, Field, RowOutcome},
};

impl Plan {
    /// Settles what became of the cells with answers, now that all have been heard: of two answers of one person to
    /// one purpose a refusal stands, and the other is kept as text.
    pub(super) fn settle_answers(&mut self, r: &Read<'_>) -> Result<()> {
        for heard in std::mem::take(&mut self.answers) {
            let PlacedRow { sheet, row, target, person, .. } = self.rows[heard.at];
            let alumnus = person.and_then(|at| self.records.people.get(at).alumnus.as_deref());
            let stands = alumnus.into_iter().flat_map(|held| &held.answers).find(|held| held.purpose == heard.purpose);
            let fate = match stands {
                Some(stands) if stands.answer != heard.answer => CellFate::Differs,
                Some(stands) if stands.is_news => CellFate::Stored,
                _ => CellFate::Same,
            };
            self.ledgers[usize::from(sheet)].amend(heard.cell, fate);
            let held = &mut self.rows[heard.at].fate;
            match fate {
                CellFate::Differs if *held != RowOutcome::New => *held = RowOutcome::Differs,
                CellFate::Stored if *held == RowOutcome::Same => *held = RowOutcome::Changed,
                _ => {}
            }
            if fate == CellFate::Differs {
                let field = if heard.purpose == Purpose::Directory { Field::ConsentDirectory } else { Field::Consent };
                let label = self.column_name(self.sheet(sheet), usize::from(heard.column));
                self.records.keep(r, target, person, field, &label, heard.said.clone().into())?;
                let HeardAnswer { column, said, .. } = heard;
                self.differs.push(Differing { sheet, row, column, field, target, person, said, held: None });
            }
        }
        Ok(())
    }
}
