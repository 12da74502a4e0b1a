//! Whom the new people of a file look like: those that are there, and one another.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{Records, identity::PersonAt, person::PersonRecord};
use crate::{
    kit::sorted::under,
    people::likeness::{Keys, Likeness, MatchFeatures, judge},
};

/// More of one key are too many to tell anything: a switchboard's number, a common name in a large company.
pub(super) const MOST: usize = 40;
/// As many are named for one person.
const NAMED: usize = 3;

/// The new people of a file who look like somebody, and by which signs people are looked for.
#[derive(Debug)]
pub(in super::super) struct Likely {
    /// A hash of each sign with who has it, sorted: of a million people there are millions. What shares a hash by chance
    /// is told apart by its face.
    keys: Vec<(u64, PersonAt)>,
    /// Each new person who looks like somebody, with those whom they look like, the likest first.
    found: HashMap<PersonAt, Vec<(PersonAt, Likeness)>>,
}

impl Likely {
    /// Of two new ones the later is asked about.
    pub fn of(records: &Records) -> Self {
        let people = &records.people.records;
        let mut likely = Self { keys: Vec::new(), found: HashMap::new() };
        if !people.iter().any(is_new) {
            return likely;
        }
        for (at, person) in (0..).zip(people) {
            likely.keys.extend(records.keys(person).map(|key| (key, at)));
        }
        likely.keys.sort_unstable();
        likely.keys.dedup();
        let near = likely.near(records, likely.keys.chunk_by(|one, other| one.0 == other.0));
        likely.found = near.into_iter().filter_map(|(at, near)| Some((at, alike(records, at, near)?))).collect();
        likely
    }

    /// Whom somebody looks like.
    pub fn get(&self, at: PersonAt) -> &[(PersonAt, Likeness)] {
        self.found.get(&at).map(Vec::as_slice).unwrap_or_default()
    }

    /// Looks again at these people, of whom something has changed, and at all who share or shared a sign with them.
    pub fn renew(&mut self, records: &Records, changed: &HashSet<PersonAt>) {
        let mut keys: BTreeSet<u64> =
            self.keys.iter().filter(|(_, at)| changed.contains(at)).map(|(key, _)| *key).collect();
        self.keys.retain(|(_, at)| !changed.contains(at));
        for at in changed {
            let person = records.people.get(*at);
            for key in records.keys(person) {
                keys.insert(key);
                if let Err(place) = self.keys.binary_search(&(key, *at)) {
                    self.keys.insert(place, (key, *at));
                }
            }
        }
        let mut touched = changed.clone();
        for key in &keys {
            let group = under(&self.keys, *key);
            touched.extend(group.iter().map(|(_, at)| *at).take(2 * MOST));
        }
        for at in touched {
            self.found.remove(&at);
            let person = records.people.get(at);
            if !is_new(person) {
                continue;
            }
            let groups: BTreeSet<u64> = records.keys(person).collect();
            let near = self.near(records, groups.iter().map(|key| under(&self.keys, *key))).remove(&at);
            if let Some(alike) = near.and_then(|near| alike(records, at, near)) {
                self.found.insert(at, alike);
            }
        }
    }

    /// Each new person with those who stand under a common key and were there before.
    fn near<'k>(
        &self,
        records: &Records,
        groups: impl Iterator<Item = &'k [(u64, PersonAt)]>,
    ) -> BTreeMap<PersonAt, BTreeSet<PersonAt>> {
        let people = &records.people.records;
        let mut near: BTreeMap<PersonAt, BTreeSet<PersonAt>> = BTreeMap::new();
        for group in groups.filter(|group| (2..=MOST).contains(&group.len())) {
            for (_, at) in group {
                let person = &people[*at as usize];
                if !is_new(person) {
                    continue;
                }
                let others = group.iter().map(|(_, other)| *other).filter(|other| {
                    let other_person = &people[*other as usize];
                    other != at
                        && other_person.now.is_none()
                        && (!is_new(other_person) || other_person.first < person.first)
                });
                near.entry(*at).or_default().extend(others);
            }
        }
        near
    }
}

/// Whether the file makes somebody.
pub(super) fn is_new(person: &PersonRecord) -> bool {
    person.id.is_none() && person.first.is_some()
}

/// Those of the near ones whom somebody looks like, the likest first.
fn alike(records: &Records, at: PersonAt, near: BTreeSet<PersonAt>) -> Option<Vec<(PersonAt, Likeness)>> {
    let face = records.face(records.people.get(at));
    let judged = near.into_iter().filter_map(|other| {
        let likeness = judge(&face, &records.face(records.people.get(other)))?;
        Some((other, likeness))
    });
    let mut alike: Vec<(PersonAt, Likeness)> = judged.collect();
    alike.sort_by_key(|(other, likeness)| {
        let person = records.people.get(*other);
        (Reverse(likeness.score), person.id.is_none(), person.first, person.id, *other)
    });
    alike.truncate(NAMED);
    (!alike.is_empty()).then_some(alike)
}

impl Records {
    /// The signs by which people are looked for, as hashes. Whom a decision has taken back has none.
    fn keys(&self, person: &PersonRecord) -> impl Iterator<Item = u64> {
        let is_there = person.id.is_some() || person.first.is_some();
        let keys = if is_there { self.face(person).keys() } else { Vec::new() };
        keys.into_iter().map(|key| hash_of(&key))
    }

    /// The same signs as those of the people who are there are stored.
    pub(super) fn likeness_keys(&self, person: &PersonRecord) -> Keys {
        Keys::of(&self.face(person))
    }

    fn face(&self, person: &PersonRecord) -> MatchFeatures {
        let employers = person.posts.iter().filter_map(|post| post.organisation);
        let cores = employers.map(|at| self.organisations.get(at).core.clone()).collect();
        let draft = &person.draft;
        MatchFeatures::new(&draft.name, draft.reading.as_deref(), &draft.contacts, cores, draft.city.as_deref())
    }

    /// The name of the company where a person works first of all.
    pub fn company_of(&self, at: PersonAt) -> Option<&str> {
        let mut employers = self.people.get(at).posts.iter().filter_map(|post| post.organisation);
        employers.next().map(|at| self.organisations.get(at).draft.name.as_str())
    }
}

fn hash_of(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
