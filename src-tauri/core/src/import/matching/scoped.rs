//! Records of which only that was read which the rows of a small file name.

use std::collections::BTreeSet;

use super::{super::reading::What, identity::PersonAt, likely, records::Records};
use crate::{
    engine::Read,
    error::Result,
    organisations::{OrganisationId, ops as organisation_ops},
    people::{PersonId, ops as people_ops},
    search,
};

impl Records {
    /// Whether all that a row names was looked for.
    pub fn covers(&self, what: &What) -> bool {
        self.scope.as_ref().is_none_or(|scope| scope.covers(what))
    }

    /// Whether only that was read which the file's rows name.
    pub fn is_scoped(&self) -> bool {
        self.scope.is_some()
    }

    /// Reads those whom the new people of the file may look like, where not everybody was read.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn meet_likely(&mut self, r: &Read<'_>) -> Result<()> {
        if self.scope.is_none() {
            return Ok(());
        }
        let new: Vec<PersonAt> =
            (0..).zip(&self.people.records).filter(|(_, one)| likely::is_new(one)).map(|(at, _)| at).collect();
        let mut keys = BTreeSet::new();
        for at in new {
            keys.extend(self.likeness_keys(self.people.get(at)).numbers());
        }
        let mut near: BTreeSet<PersonId> = BTreeSet::new();
        for key in keys.difference(&self.met_keys) {
            near.extend(search::ops::people_under(r, *key, likely::MOST + 1)?);
        }
        self.met_keys.extend(keys);
        let held: BTreeSet<PersonId> = self.people.records.iter().filter_map(|person| person.id).collect();
        let people = people_ops::among(r, &near.difference(&held).copied().collect::<Vec<_>>())?;
        let employers = people.iter().flat_map(|person| &person.affiliations).filter_map(|post| post.organisation);
        let held: BTreeSet<OrganisationId> = self.organisations.records.iter().filter_map(|held| held.id).collect();
        let missing: BTreeSet<OrganisationId> = employers.filter(|id| !held.contains(id)).collect();
        self.organisations.add(organisation_ops::among(r, &missing.into_iter().collect::<Vec<_>>())?);
        self.people.add(people, &self.organisations);
        Ok(())
    }
}
