//! Who stands behind contacts that a file hides, as exports for other eyes do.

use std::collections::HashMap;

use super::{
    super::reading::{Kept, What},
    identity::PersonAt,
    records::Records,
};
use crate::{
    error::code,
    kit::{masked, names::fold},
};

impl Records {
    /// The only person of the name that a line gives whose contacts are those that it hides: an export for other eyes that
    /// is taken in again says nothing new of whom it is about. Who gives one contact openly is told by that.
    pub fn behind_masks(&mut self, what: &What, kept: &[Kept]) -> Option<PersonAt> {
        let said = what.person().filter(|said| said.contacts.is_empty())?;
        let hidden = kept.iter().filter(|cell| cell.code == Some(code::MASKED_VALUE));
        let masks: Vec<&str> = hidden.map(|cell| cell.value.as_str()).collect();
        if masks.is_empty() {
            return None;
        }
        let people = &self.people;
        let named = self.named.get_or_insert_with(|| {
            let mut named: HashMap<String, Vec<PersonAt>> = HashMap::new();
            for (at, person) in (0..).zip(&people.records) {
                named.entry(fold(&person.draft.name)).or_default().push(at);
            }
            named
        });
        let is_hidden = |at: &&PersonAt| {
            let held = &people.get(**at).draft.contacts;
            masks.iter().any(|mask| held.iter().any(|contact| masked::fits(mask, &contact.value)))
        };
        let mut found = named.get(&fold(&said.name))?.iter().filter(is_hidden).map(|at| people.standing(*at));
        let one = found.next()?;
        found.all(|other| other == one).then_some(one)
    }

    /// Whether who was there is known by name alone: what rows with hidden contacts mean hangs on all that came before.
    pub fn has_looked_behind_masks(&self) -> bool {
        self.named.is_some()
    }
}
