//! Whom the new people of a file look like: those that are there, and one another.

use std::collections::HashMap;

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
        let faces: Vec<Face> = people.iter().map(|person| self.face(person)).collect();
        let mut under: HashMap<String, Vec<PersonAt>> = HashMap::new();
        for (at, face) in (0..).zip(&faces) {
            face.keys().into_iter().for_each(|key| under.entry(key).or_default().push(at));
        }
        for (at, person) in (0..).zip(people).filter(|(_, person)| is_new(person)) {
            let face = &faces[at as usize];
            let mut near: Vec<PersonAt> = Vec::new();
            for others in face.keys().iter().filter_map(|key| under.get(key)).filter(|others| others.len() <= MOST) {
                near.extend(others.iter().filter(|other| **other != at));
            }
            near.sort_unstable();
            near.dedup();
            let earlier =
                |other: &PersonAt| !is_new(&people[*other as usize]) || people[*other as usize].first < person.first;
            let mut alike: Vec<(PersonAt, Likeness)> = near
                .into_iter()
                .filter(earlier)
                .filter_map(|other| Some((other, judge(face, &faces[other as usize])?)))
                .collect();
            alike.sort_by_key(|(_, likeness)| std::cmp::Reverse(likeness.score));
            alike.truncate(NAMED);
            if !alike.is_empty() {
                found.insert(at, alike);
            }
        }
        found
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
