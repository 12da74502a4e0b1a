//! Whom the nursery knows of those who were in a meeting.

use std::collections::{BTreeSet, HashMap};

use miaopu_formats::meeting::Attendee;

use super::{KnownAs, store};
use crate::{
    engine::Read,
    error::Result,
    kit::{contact::Email, names::fold, phone::Phone},
    people::{self, PersonId, PersonName},
};

/// Who is called how, and reached how; those whom the session expects come first.
pub struct Known {
    expected: BTreeSet<PersonId>,
    names: HashMap<String, BTreeSet<PersonId>>,
    ways: HashMap<String, BTreeSet<PersonId>>,
    /// What was asked and answered, now and before.
    said: HashMap<String, PersonId>,
}

/// Who somebody is.
pub enum Who {
    One(PersonId),
    Several(Vec<PersonId>),
    Nobody,
}

impl Known {
    pub fn read(r: &Read<'_>, expected: BTreeSet<PersonId>, answers: &[KnownAs]) -> Result<Self> {
        let mut names: HashMap<String, BTreeSet<PersonId>> = HashMap::new();
        let mut ways: HashMap<String, BTreeSet<PersonId>> = HashMap::new();
        for (person, name, alias) in store::names(r)? {
            for called in [Some(name), alias].into_iter().flatten() {
                names.entry(fold(&called)).or_default().insert(person);
            }
        }
        for (person, value) in store::ways(r)? {
            ways.entry(way(&value)).or_default().insert(person);
        }
        let mut said: HashMap<String, PersonId> =
            store::remembered(r)?.into_iter().map(|(name, person)| (fold(&name), person)).collect();
        for answer in answers {
            said.insert(fold(&answer.name), people::ops::known(r, answer.person)?);
        }
        Ok(Self { expected, names, ways, said })
    }

    /// Who an attendee is that sat alone before a machine: by what was answered, by phone and address, by what they are
    /// called.
    pub fn who(&self, attendee: &Attendee) -> Who {
        let called = [Some(&attendee.names.shown), attendee.names.people.first()];
        if let Some(person) = called.into_iter().flatten().find_map(|name| self.said.get(&fold(name))) {
            return Who::One(*person);
        }
        let addresses = [&attendee.phone, &attendee.email, &attendee.account].into_iter().flatten();
        for address in addresses {
            if let Some(only) = self.ways.get(&way(address)).and_then(only) {
                return Who::One(only);
            }
        }
        self.called(attendee.names.candidates().iter().map(String::as_str))
    }

    /// Who one of several before a machine is, by name alone.
    pub fn named(&self, name: &str) -> Who {
        match self.said.get(&fold(name)) {
            Some(person) => Who::One(*person),
            None => self.called([name].into_iter()),
        }
    }

    fn called<'n>(&self, names: impl Iterator<Item = &'n str>) -> Who {
        let mut several: Vec<PersonId> = Vec::new();
        for name in names {
            let Some(found) = self.names.get(&fold(name)) else { continue };
            let here: BTreeSet<PersonId> = found.intersection(&self.expected).copied().collect();
            // Whom the session expects counts for more than others of the name.
            match only(if here.is_empty() { found } else { &here }) {
                Some(one) => return Who::One(one),
                None => several.extend(found),
            }
        }
        several.dedup();
        if several.is_empty() { Who::Nobody } else { Who::Several(several) }
    }
}

/// The one of a set that holds no other.
fn only(found: &BTreeSet<PersonId>) -> Option<PersonId> {
    found.first().copied().filter(|_| found.len() == 1)
}

/// An address of e-mail or a number, as two of them are compared.
fn way(value: &str) -> String {
    match (Email::read(value), Phone::read(value)) {
        (Ok(email), _) => email.key(),
        (_, Ok(phone)) => phone.key().to_owned(),
        _ => fold(value),
    }
}

/// The names of these people.
pub fn names_of(r: &Read<'_>, people: &[PersonId]) -> Result<Vec<PersonName>> {
    people.iter().map(|person| people::ops::name_of(r, *person)).collect()
}
