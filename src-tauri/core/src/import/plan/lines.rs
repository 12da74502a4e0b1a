//! Takes a line in: finds or makes its record, and enters what came of each of its cells.

use super::types::{Differing, HeardAnswer, PlacedRow, Plan};
use crate::{
    alumni::Answer,
    engine::Read,
    error::{Result, code},
    import::{
        CellFate, Choice, Field, MatchReason, RowOutcome, Stands, Unread,
        matching::{Fields, OwnOutcome, Target, people::Who},
        reading::{Claimed, Kept, Line, Reader},
        sheet_rows::Decisions,
    },
};

impl Plan {
    /// Finds or makes the record of a line, and enters what came of each of its cells.
    pub(in super::super) fn take_line(
        &mut self,
        r: &Read<'_>,
        sheet: u16,
        line: Line,
        decisions: &Decisions<'_>,
        reader: &Reader,
    ) -> Result<()> {
        let Line { row, what, cohorts, answers, claims, mut kept } = line;
        let place = (sheet, row.number);
        let choice = decisions.choice(row.number);
        if let (Some(retained), Some(said)) = (&mut self.retained, what.person()) {
            retained.links.add(place, said);
        }
        if let Err(fault) = self.records.check(r, &what, &cohorts)? {
            self.refuse(sheet, &row, fault, reader);
            return Ok(());
        }
        let unmasked = self.records.behind_masks(&what, &kept).filter(|_| choice.is_none());
        let who = match choice {
            None if unmasked.is_some() => unmasked.map_or(Who::Found, Who::Is),
            None | Some(Choice::LeaveOut) => Who::Found,
            Some(Choice::New) => Who::New,
            Some(Choice::Same(id)) => self.records.people.known(id).map_or(Who::Found, Who::Is),
            Some(Choice::SameRow(other)) => self.records.people.said_at((sheet, other)).map_or(Who::Found, Who::Is),
        };
        let mut file_stands = Fields::default();
        for claim in &claims {
            if let Claimed::Field(field) = claim.to
                && self.settled(sheet, row.number, claim.column) == Some(Stands::File)
            {
                file_stands.insert(field);
            }
        }
        let refuses = |purpose| {
            answers.iter().any(|own| !own.is_for_all && own.purpose == purpose && own.answer == Answer::Refused)
        };
        let is_overruled =
            answers.iter().any(|said| said.is_for_all && said.answer == Answer::Given && refuses(said.purpose));
        self.own_refusals.extend(is_overruled.then_some(place));
        let taken = self.records.take(r, place, what, &cohorts, &answers, &mut kept, who, file_stands)?;
        let (target, person) = (taken.target, taken.person);

        // What each cell has come to; a cell may have come to several things.
        let mut fates: Vec<Option<CellFate>> = vec![None; row.cells.len()];
        let mut come = |column: u16, fate: CellFate| {
            if let Some(held) = fates.get_mut(usize::from(column)) {
                *held = (*held).max(Some(fate));
            }
        };
        let (mut differs, mut keeps) = (false, false);
        let mut heard: Vec<(u16, u8)> = Vec::new();
        for claim in &claims {
            let cell = row.cell(usize::from(claim.column));
            if cell.is_blank() {
                continue;
            }
            let (field, fate) = match claim.to {
                Claimed::Field(field) => (field, taken.outcomes.of(field)),
                Claimed::Contact(number) => (Field::Other, taken.outcomes.of_contact(number)),
                Claimed::Said => (Field::Other, CellFate::Same),
                Claimed::Answer(number) => {
                    heard.push((claim.column, number));
                    (Field::Consent, CellFate::Stored)
                }
            };
            let mut fate = fate;
            if fate == CellFate::Differs {
                match self.settled(sheet, row.number, claim.column) {
                    Some(Stands::Record) => fate = CellFate::LeftOut,
                    _ => {
                        let said = cell.text().into_owned();
                        differs = true;
                        self.differs.push(Differing {
                            sheet,
                            row: row.number,
                            column: claim.column,
                            field,
                            target,
                            person,
                            said: said.as_str().into(),
                            held: None,
                        });
                        let label = reader.label(usize::from(claim.column));
                        keeps |= !self.records.keep(r, target, person, field, &label, said)?;
                    }
                }
            } else if fate == CellFate::Kept {
                let label = reader.label(usize::from(claim.column));
                if let Some(code) = self.records.why_not_named(r, field, &cell.text())? {
                    let (sheet, column) = (self.sheet(sheet).name.clone(), label.clone());
                    self.unread.push(Unread { sheet, row: row.number, column, code });
                }
                let is_there = self.records.keep(r, target, person, field, &label, cell.text().into_owned())?;
                keeps |= !is_there;
                fate = if is_there { CellFate::Same } else { CellFate::Kept };
            }
            come(claim.column, fate);
        }
        let name = self.sheets[usize::from(sheet)].name.clone();
        for cell in kept {
            let own = self.take_own_cell(r, place, target, &cell)?;
            if let Some(code) = own.as_ref().map_or(cell.code, |own| own.code) {
                let (sheet, column) = (name.clone(), cell.label.clone());
                let list = if code == code::PART_STORED { &mut self.part_stored } else { &mut self.unread };
                list.push(Unread { sheet, row: row.number, column, code });
            }
            let (fate, is_there) = match own {
                Some(own) => (own.fate, own.is_there),
                None => match self.records.keep(r, target, person, cell.field, &cell.label, cell.value)? {
                    true => (CellFate::Same, true),
                    false => (CellFate::Kept, false),
                },
            };
            differs |= fate == CellFate::Differs;
            keeps |= !is_there;
            cell.columns.iter().for_each(|column| come(*column, fate));
        }
        let fates = row.cells.iter().zip(fates).enumerate().map(|(at, (cell, fate))| {
            // Of a cell that nothing was made of, a column that is left out is the reason.
            let fate = fate.or(reader.is_left_out(at).then_some(CellFate::LeftOut)).or(Some(CellFate::Kept));
            fate.filter(|_| !cell.is_blank())
        });
        let ledger = &mut self.ledgers[usize::from(sheet)];
        ledger.enter(row.number, fates);
        let at = self.rows.len();
        for (column, number) in heard {
            let Some(said) = answers.get(usize::from(number)) else { continue };
            self.answers.push(HeardAnswer {
                at,
                cell: ledger.last(column),
                column,
                purpose: said.purpose,
                answer: said.answer,
                said: row.cell(usize::from(column)).text().as_ref().into(),
            });
        }
        let fate = match () {
            () if taken.makes => RowOutcome::New,
            () if differs => RowOutcome::Differs,
            () if keeps || taken.outcomes.changes() => RowOutcome::Changed,
            () => RowOutcome::Same,
        };
        self.rows.push(PlacedRow {
            sheet,
            row: row.number,
            target,
            person,
            why: if unmasked.is_some() { MatchReason::Phone } else { taken.why },
            fate,
        });
        Ok(())
    }

    /// Takes in a cell that no field of the program takes, where it is one of a field that the nursery has made itself.
    fn take_own_cell(
        &mut self,
        r: &Read<'_>,
        (sheet, row): (u16, u32),
        target: Target,
        cell: &Kept,
    ) -> Result<Option<OwnOutcome>> {
        let (Field::Other, None, Some(column)) = (cell.field, cell.code, cell.columns.first().copied()) else {
            return Ok(None);
        };
        let settled = self.settled(sheet, row, column);
        let own = self.records.take_own(r, target, &cell.label, &cell.value, settled)?;
        if let Some(OwnOutcome { fate: CellFate::Differs, held, .. }) = &own {
            let (said, held) = (cell.value.as_str().into(), held.clone());
            self.differs.push(Differing { sheet, row, column, field: Field::Other, target, person: None, said, held });
        }
        Ok(own)
    }

    /// What a person has settled of a cell; of several words the last.
    fn settled(&self, sheet: u16, row: u32, column: u16) -> Option<Stands> {
        let settled = &self.request.settled;
        if settled.is_empty() {
            return None;
        }
        let name = &self.sheet(sheet).name;
        settled.iter().rev().find(|settled| settled.fits(name, row, u32::from(column))).map(|settled| settled.stands)
    }
}
