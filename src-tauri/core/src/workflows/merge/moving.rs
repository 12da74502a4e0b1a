//! Moving everything that names one person to another.
//!
//! What becomes of each table's rows is said where the table is declared ([`Merged`](crate::slice::Merged)): rows that only
//! name the person are pointed elsewhere, those whose identity is made of their two ends are made anew by the slice that
//! holds them (`merging.rs`), contacts and posts are copied, so that the record that goes stays as it was, and what is
//! history stays and is answered through `merging`.

use super::{
    MergeField as F,
    pair::pair,
    rules::{self, Cells},
    store,
};
use crate::{
    alumni::{self, EnteredMembership, Membership, MembershipCells, Purpose},
    cohorts,
    engine::Write,
    error::Result,
    mentors::{self, MentorRole},
    people::{self, PersonDraft, PersonId},
    sessions,
    views::person::PersonPanel,
};

/// Two records on their way to being one.
pub struct Moving<'m> {
    pub survivor: PersonId,
    pub merged: PersonId,
    /// What becomes of the fields of one value.
    pub cells: &'m Cells,
}

impl Moving<'_> {
    /// Writes the fields of one value, and keeps the values that lost as cells.
    pub fn cells(&self, w: &mut Write<'_>) -> Result<()> {
        let own = |field| self.cells.result(field).map(str::to_owned);
        let cells = PersonDraft {
            id: Some(self.survivor),
            name: self.cells.result(F::Name).unwrap_or_default().to_owned(),
            reading: own(F::Reading),
            alias: own(F::Alias),
            city: own(F::City),
            sector: own(F::Sector),
            expertise: own(F::Expertise),
            remark: own(F::Remark),
            ..PersonDraft::default()
        };
        people::ops::write_cells(w, &cells)?;
        for (field, value) in self.cells.asides() {
            people::ops::keep_cell(w, self.survivor, field.as_ref(), value)?;
        }
        Ok(())
    }

    /// Takes part wherever either took part, holds whatever session either held, and was wherever either was.
    pub fn links(&self, w: &Write<'_>) -> Result<()> {
        cohorts::ops::take_over(w, self.survivor, self.merged)?;
        sessions::merging::hosts(w, self.survivor, self.merged)?;
        sessions::merging::attendance(w, self.survivor, self.merged)
    }

    /// One mentor, who mentors whomever either mentored.
    pub fn mentor(&self, w: &Write<'_>) -> Result<()> {
        let role = MentorRole {
            hours_per_month: self.cells.result(F::MentorHours).and_then(|hours| hours.parse().ok()),
            languages: self.cells.result(F::MentorLanguages).map(str::to_owned),
            bio: self.cells.result(F::MentorBio).map(str::to_owned),
        };
        mentors::merging::mentor(w, self.survivor, self.merged, &role)
    }

    /// One membership for each cohort.
    pub fn memberships(&self, w: &mut Write<'_>, survivor: &PersonPanel, merged: &PersonPanel) -> Result<()> {
        let cells = |membership: &Membership| MembershipCells {
            joined_on: membership.joined_on,
            circles: membership.circles.clone(),
            helps_with: membership.helps_with.clone(),
        };
        let memberships = merged.memberships.iter().map(|other| {
            let own = survivor.memberships.iter().find(|own| own.cohort == other.cohort);
            let known = own.map_or_else(|| cells(other), |own| rules::membership(&cells(own), &cells(other)));
            EnteredMembership { person: self.survivor, cohort: other.cohort, cells: known }
        });
        alumni::merging::memberships(w, self.merged, &memberships.collect::<Vec<_>>())
    }

    /// Says the strict answers again that a newer yes of the other record would outweigh, and takes out answers that
    /// were written down under both.
    pub fn answers(&self, w: &mut Write<'_>, survivor: &PersonPanel, merged: &PersonPanel) -> Result<()> {
        use strum::IntoEnumIterator as _;
        for twice in &merged.consents {
            if survivor.consents.iter().any(|own| rules::is_same_answer(own, twice)) {
                alumni::merging::drop_answer(w, twice.id)?;
            }
        }
        for purpose in Purpose::iter() {
            let (_, again) = rules::stricter(&survivor.consents, &merged.consents, purpose, w.today());
            if let Some(again) = again {
                alumni::merging::answer_again(w, self.survivor, &again)?;
            }
        }
        Ok(())
    }

    /// Who was told apart from the one that goes is told apart from the one that stays.
    pub fn apart(&self, w: &Write<'_>) -> Result<()> {
        let merged = |(one, other): &(PersonId, PersonId)| *one == self.merged || *other == self.merged;
        for (one, other) in store::apart(w)?.into_iter().filter(merged) {
            let third = if one == self.merged { other } else { one };
            if third != self.survivor {
                store::insert_apart(w, pair(self.survivor, third))?;
            }
        }
        store::drop_apart(w, self.merged)
    }

    /// Sets the record aside that goes, and says for whom it stands.
    pub fn finish(&self, w: &Write<'_>) -> Result<()> {
        people::ops::soft_delete(w, self.merged)?;
        store::insert_merging(w, self.survivor, self.merged)
    }
}
