//! Takes back what rows have said of people, so that the rows can be taken in anew.

use std::collections::HashSet;

use super::{Records, Target, alumni, identity::PersonAt, person::PersonRecord};
use crate::{alumni::ops as alumni_ops, engine::Read, error::Result, people::ops as people_ops};

impl Records {
    /// Makes these people what they were before the file: who was there is read anew, who was made is nobody.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn roll_back(&mut self, r: &Read<'_>, people: &HashSet<PersonAt>) -> Result<()> {
        for at in people {
            let held = std::mem::take(self.people.get_mut(*at));
            let Some(id) = held.id else { continue };
            let organisations = &self.organisations.records;
            let place_of = |id| (0..).zip(organisations).find(|(_, held)| held.id == Some(id)).map(|(at, _)| at);
            let person = people_ops::load(r, id)?;
            let mut known = PersonRecord { former: held.former, ..PersonRecord::known(person, place_of) };
            if self.knows_alumni {
                let memberships = alumni_ops::memberships_of(r, id)?;
                let answers = alumni_ops::consents_of(r, id)?;
                if !memberships.is_empty() || !answers.is_empty() {
                    let alumnus = known.alumnus.get_or_insert_default();
                    let held = |membership| alumni::MembershipRecord::known(membership, &self.cohorts);
                    alumnus.memberships = memberships.into_iter().map(held).collect();
                    alumnus.stored_answers = answers;
                }
            }
            *self.people.get_mut(*at) = known;
        }
        self.people.forget(people, &self.organisations);
        let is_theirs = |target| matches!(target, Target::Person(at) if people.contains(&at));
        self.kept.retain(|cell| !is_theirs(cell.with));
        self.forget_own(is_theirs);
        Ok(())
    }
}
