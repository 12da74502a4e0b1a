//! A decision of a person about single rows, worked into a plan: only the rows that it can touch are taken in anew.
//!
//! Rows touch one another where they say a person by one sign, or have come to one person, or one says a sign of the
//! person to whom the other has come: it may come to that person, too, once another row is not in its way. What is left when those rows are taken back and taken in again is what a new plan of
//! the whole file would be; `decide_tests` compares the two.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use super::{
    CellEdit, Choice, ImportRequest, Kind, RowChoice, Settlement,
    matching::identity::PersonAt,
    plan::Plan,
    retained::{keys_of, signs_of},
    sheet_rows::{Decisions, Seen},
};
use crate::{
    engine::{Read, history},
    error::Result,
};

/// A row of a plan: the place of its sheet, and its number.
type Place = (u16, u32);

/// A decision that touches more rows is as well planned anew.
const MOST: usize = 5_000;

/// Rows that are taken in anew.
struct Touched {
    places: BTreeSet<Place>,
    people: HashSet<PersonAt>,
}

impl Plan {
    /// Works in what a person has decided since: choices for rows, mended cells, what stands where the file and a record
    /// differ. Tells whether it could; if not, nothing has changed, and the file is to be planned anew.
    ///
    /// # Errors
    /// `no_such_person`, the nursery's failures.
    pub(super) fn decide(&mut self, r: &Read<'_>, request: ImportRequest) -> Result<bool> {
        if !self.can_decide(r, &request)? || !self.knows_chosen(&request) {
            return Ok(false);
        }
        self.require_people(&request)?;
        let Some(changed) = self.changed_rows(&request) else { return Ok(false) };
        if changed.is_empty() {
            self.request = Arc::new(request);
            return Ok(true);
        }
        let Some((touched, seen)) = self.touched(&request, changed) else { return Ok(false) };
        self.take_back(r, &touched)?;
        self.request = Arc::new(request);
        self.is_patched = true;
        self.take_again(r, seen)?;
        self.settle(r)?;
        let present = self.rows.iter().filter(|row| touched.places.contains(&(row.sheet, row.row)));
        let people: HashSet<PersonAt> = present.filter_map(|row| row.person).chain(touched.people).collect();
        if let Some(mut likely) = self.likely.take() {
            likely.renew(&self.records, &people);
            let _ = self.likely.set(likely);
        }
        Ok(true)
    }

    /// Whether nothing but single rows was decided, of sheets of people, and neither the file nor the nursery was written to
    /// since.
    fn can_decide(&self, r: &Read<'_>, request: &ImportRequest) -> Result<bool> {
        let ImportRequest { rows, cells, settled, .. } = self.request.as_ref().clone();
        let before = ImportRequest { rows, cells, settled, ..request.clone() };
        let of_people = |kind| matches!(kind, Kind::People | Kind::Mentors | Kind::Alumni);
        Ok(self.retained.is_some()
            && before == *self.request
            && self.sheets.iter().all(|sheet| of_people(sheet.kind))
            && !self.records.has_looked_behind_masks()
            && history::last(r)? == self.last_op
            && self.require_same_file().is_ok())
    }

    /// Whether all whom a person has chosen were read; where not everybody was, who is missing may yet be there.
    fn knows_chosen(&self, request: &ImportRequest) -> bool {
        !self.records.is_scoped() || self.require_people(request).is_ok()
    }

    /// The rows of which something else is decided than before; none where a column or a sheet was settled that is settled
    /// otherwise now.
    fn changed_rows(&self, request: &ImportRequest) -> Option<BTreeSet<Place>> {
        let mut places = BTreeSet::new();
        let place = |sheet: &str, row: u32| self.sheet_at(sheet).map(|sheet| (sheet, row));
        let (before, now) = (&self.request.rows, &request.rows);
        for choice in before.iter().chain(now) {
            let of_row = |held: &&RowChoice| held.row == choice.row && held.sheet == choice.sheet;
            let last = |choices: &[RowChoice]| choices.iter().rev().find(of_row).map(|held| held.choice);
            let (then, now) = (last(before), last(now));
            if then != now {
                places.extend(place(&choice.sheet, choice.row));
                for chosen in [then, now].into_iter().flatten() {
                    if let Choice::SameRow(other) = chosen {
                        places.extend(place(&choice.sheet, other));
                    }
                }
            }
        }
        let is_in = |edits: &[CellEdit], edit: &CellEdit| edits.contains(edit);
        let (before, now) = (&self.request.cells, &request.cells);
        let other =
            before.iter().filter(|edit| !is_in(now, edit)).chain(now.iter().filter(|edit| !is_in(before, edit)));
        places.extend(other.filter_map(|edit| place(&edit.sheet, edit.row)));
        let (before, now) = (&self.request.settled, &request.settled);
        let shared = before.iter().zip(now).take_while(|(one, other)| one == other).count();
        for settled in before[shared..].iter().chain(&now[shared..]) {
            self.settled_rows(settled, &mut places);
        }
        let is_wide = |settled: &Settlement| settled.row.is_none() || settled.sheet.is_none();
        if now[shared..].iter().any(is_wide) {
            before[..shared].iter().for_each(|settled| self.settled_rows(settled, &mut places));
        }
        // What was settled for a column or more is no difference any more: nobody knows the rows that it touched.
        let is_lost = before[shared..].iter().any(is_wide) || shared < now.len() && before.iter().any(is_wide);
        (!is_lost).then_some(places)
    }

    /// The rows that a settlement is about: those that differ.
    fn settled_rows(&self, settled: &Settlement, places: &mut BTreeSet<Place>) {
        match (settled.sheet.as_deref(), settled.row) {
            (Some(sheet), Some(row)) => places.extend(self.sheet_at(sheet).map(|sheet| (sheet, row))),
            _ => {
                let differs = self.differs.iter().filter(|differing| {
                    settled.fits(&self.sheet(differing.sheet).name, differing.row, u32::from(differing.column))
                });
                places.extend(differs.map(|differing| (differing.sheet, differing.row)));
            }
        }
    }

    fn sheet_at(&self, name: &str) -> Option<u16> {
        u16::try_from(self.sheets.iter().position(|sheet| sheet.name == name)?).ok()
    }

    /// All rows that the changed ones touch, before or now, and what each is now; none where they are too many or one is
    /// no row of data.
    fn touched(&mut self, request: &ImportRequest, changed: BTreeSet<Place>) -> Option<(Touched, Vec<(Place, Seen)>)> {
        let decisions: Vec<Decisions<'_>> =
            self.sheets.iter().map(|sheet| Decisions::of(request, &sheet.name)).collect();
        let mut touched = Touched { places: BTreeSet::new(), people: HashSet::new() };
        let mut seen = Vec::new();
        let mut fresh = changed;
        while !fresh.is_empty() {
            touched.places.extend(&fresh);
            if touched.places.len() > MOST {
                return None;
            }
            let mut keys = Vec::new();
            let mut in_reach: HashSet<PersonAt> = HashSet::new();
            for place in &fresh {
                let row = self.retained.as_ref()?.rows.get(usize::from(place.0))?.row(place.1)?;
                let sheet = usize::from(place.0);
                let now = self.sheets[sheet].rows.see(row, &decisions[sheet]);
                match &now {
                    Seen::Line(line) if !self.records.covers(&line.what) => return None,
                    Seen::Line(line) => {
                        if let Some(said) = line.what.person() {
                            let signs = signs_of(said);
                            keys.extend(keys_of(&signs));
                            in_reach.extend(self.records.people.found_by(&signs));
                        }
                    }
                    Seen::Refused(..) => {}
                    _ => return None,
                }
                match decisions[sheet].choice(place.1) {
                    Some(Choice::Same(id)) => touched.people.extend(self.records.people.known(id)),
                    Some(Choice::SameRow(other)) => {
                        touched.people.extend(self.records.people.said_at((place.0, other)));
                    }
                    _ => {}
                }
                seen.push((*place, now));
            }
            let retained = self.retained.as_mut()?;
            keys.extend(retained.links.keys(|place| fresh.contains(&place)));
            let placed = self.rows.iter().filter(|row| fresh.contains(&(row.sheet, row.row)));
            touched.people.extend(placed.filter_map(|row| row.person));
            keys.extend(self.records.people.keys(&touched.people, &self.records.organisations));
            let mut near: BTreeSet<Place> = retained.links.rows(&keys).into_iter().collect();
            in_reach.extend(&touched.people);
            let theirs = self.rows.iter().filter(|row| row.person.is_some_and(|at| in_reach.contains(&at)));
            near.extend(theirs.map(|row| (row.sheet, row.row)));
            near.retain(|place| !touched.places.contains(place));
            fresh = near;
        }
        Some((touched, seen))
    }

    /// Makes the plan forget these rows.
    fn take_back(&mut self, r: &Read<'_>, touched: &Touched) -> Result<()> {
        let is_gone = |place: Place| touched.places.contains(&place);
        self.rows.retain(|row| !is_gone((row.sheet, row.row)));
        self.refused.retain(|row| !is_gone((row.sheet, row.row)));
        self.differs.retain(|differing| !is_gone((differing.sheet, differing.row)));
        self.own_refusals.retain(|place| !is_gone(*place));
        let sheets: Vec<(u16, String)> = (0..).zip(self.sheets.iter().map(|sheet| sheet.name.clone())).collect();
        let named = |name: &str| sheets.iter().find(|(_, held)| held == name).map(|(at, _)| *at);
        for cells in [&mut self.unread, &mut self.part_stored] {
            cells.retain(|cell| named(&cell.sheet).is_none_or(|sheet| !is_gone((sheet, cell.row))));
        }
        for (sheet, ledger) in (0..).zip(&mut self.ledgers) {
            ledger.remove(|row| is_gone((sheet, row)));
        }
        if let Some(retained) = &mut self.retained {
            retained.links.remove(is_gone);
        }
        self.records.roll_back(r, &touched.people)
    }

    /// Takes rows in, sheet by sheet and in the order in which a new plan does.
    fn take_again(&mut self, r: &Read<'_>, mut seen: Vec<(Place, Seen)>) -> Result<()> {
        let request = Arc::clone(&self.request);
        seen.sort_by_key(|(place, _)| *place);
        let mut waiting = Vec::new();
        let sheets: Vec<_> = self.sheets.iter().map(|sheet| (sheet.name.clone(), Arc::clone(&sheet.rows))).collect();
        let mut seen = seen.into_iter().peekable();
        for (sheet, (name, rows)) in (0..).zip(&sheets) {
            let decisions = Decisions::of(&request, name);
            while let Some((_, now)) = seen.next_if(|((of, _), _)| *of == sheet) {
                match now {
                    Seen::Line(line) => match decisions.turn(&line) {
                        None => self.take_line(r, sheet, *line, &decisions, &rows.reader)?,
                        Some(turn) => waiting.push((turn, *line)),
                    },
                    Seen::Refused(row, fault) => self.refuse(sheet, &row, fault, &rows.reader),
                    _ => {}
                }
            }
            self.take_waiting(r, sheet, std::mem::take(&mut waiting), &decisions, &rows.reader)?;
        }
        Ok(())
    }
}
