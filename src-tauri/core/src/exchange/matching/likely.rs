//! Whom the new people of a file look like: those that are there, and one another.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{PersonAt, Records, people::PersonRecord};
use crate::people::likeness::{Face, Likeness, judge};

/// More of one key are too many to tell anything: a switchboard's number, a common name in a large company.
const MOST: usize = 40;
/// As many are named for one person.
const NAMED: usize = 3;

impl Records {
    /// Each new person of the file that looks like somebody, with those whom they look like, the likest first.
    /// Of two new ones the later is asked about.
    pub fn likely(&self) -> HashMap<PersonAt, Vec<(PersonAt, Likeness)>> {
        let people = &self.people.records;
        let is_new = |person: &PersonRecord| person.id.is_none() && person.first.is_some();
        let mut found = HashMap::new();
        if !people.iter().any(is_new) {
            return found;
        }
        for (at, near) in self.near(is_new) {
            let face = self.face(&people[at as usize]);
            let judged = near.into_iter().filter_map(|other| {
                let likeness = judge(&face, &self.face(&people[other as usize]))?;
                Some((other, likeness))
            });
            let mut alike: Vec<(PersonAt, Likeness)> = judged.collect();
            alike.sort_by_key(|(_, likeness)| std::cmp::Reverse(likeness.score));
            alike.truncate(NAMED);
            if !alike.is_empty() {
                found.insert(at, alike);
            }
        }
        found
    }

    /// Each new person with those who stand under a common key and were there before. Keys are kept as hashes, since
    /// of a million people there are millions of them; what shares a hash by chance is told apart by its face.
    fn near(&self, is_new: impl Fn(&PersonRecord) -> bool) -> BTreeMap<PersonAt, BTreeSet<PersonAt>> {
        let people = &self.people.records;
        let mut keys: Vec<(u64, PersonAt)> = Vec::new();
        for (at, person) in (0..).zip(people) {
            keys.extend(self.face(person).keys().iter().map(|key| (hash_of(key), at)));
        }
        keys.sort_unstable();
        keys.dedup();
        let mut near: BTreeMap<PersonAt, BTreeSet<PersonAt>> = BTreeMap::new();
        let groups = keys.chunk_by(|one, other| one.0 == other.0);
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

    fn face(&self, person: &PersonRecord) -> Face {
        let employers = person.posts.iter().filter_map(|post| post.organisation);
        let cores = employers.map(|at| self.organisations.get(at).core.clone()).collect();
        let draft = &person.draft;
        Face::new(&draft.name, draft.reading.as_deref(), &draft.contacts, cores, draft.city.as_deref())
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
