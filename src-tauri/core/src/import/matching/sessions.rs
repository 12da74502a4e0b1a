//! The sessions of the file, beside those that are there. A session is the same when day, title and place are, and the
//! begin where both have one.

use std::collections::HashMap;

use chrono::NaiveTime;

use super::{
    super::{
        Field,
        account::CellFate,
        reading::{Session as Said, Times},
    },
    DirtyFields, Outcomes,
    cohorts::CohortAt,
    identity::PersonAt,
    people::People,
};
use crate::{
    cohorts::CohortId,
    engine::Read,
    error::Result,
    kit::{Day, Instant, days::Span, names::fold},
    mentors,
    people::PersonId,
    sessions::{SessionId, ops},
};

/// Place of a session among the [`Sessions`].
pub(in super::super) type SessionAt = u32;

/// One session.
#[derive(Debug)]
pub(in super::super) struct SessionRecord {
    /// Absent for a new one.
    pub id: Option<SessionId>,
    pub said: Said,
    /// The cohort that the file names.
    pub cohort: Option<CohortAt>,
    /// The cohort that it has already.
    pub stored_cohort: Option<CohortId>,
    pub hosts: Vec<PersonAt>,
    /// Who holds it already.
    pub stored_hosts: Vec<PersonId>,
    pub marks: DirtyFields,
    /// Where the file first says it.
    pub first: Option<(u16, u32)>,
}

/// What makes a session the same.
const IDENTITY: [Field; 5] = [Field::Day, Field::Time, Field::Starts, Field::Title, Field::Place];

impl SessionRecord {
    /// What another row of the file says of the session, beside what its first row has said.
    fn say(&self, said: &Said, cohort: Option<CohortAt>, line: &mut Outcomes) {
        let same = |is_same| if is_same { CellFate::Same } else { CellFate::Differs };
        IDENTITY.into_iter().for_each(|field| line.note(field, CellFate::Same));
        line.note(Field::SessionKind, same(!said.is_kind_said || said.kind == self.said.kind));
        let is_same = said.times.end().is_none() || said.times.end() == self.said.times.end();
        line.note(said.times.end_in.unwrap_or(Field::Ends), same(is_same));
        line.note(Field::Hosts, CellFate::Same);
        if cohort.is_some() {
            line.note(Field::Cohort, same(cohort == self.cohort));
        }
    }
}

/// The times of a session that is there, beside what a line says of them: what was not known is added, an end that is
/// another stays until a person settles it.
fn times_beside(held: Option<Span>, said: &Times, marks: &mut DirtyFields, line: &mut Outcomes) -> Option<Span> {
    let Some(begin) = said.begin() else { return held };
    if held.is_none() {
        marks.add(Field::Starts);
        line.note(said.begin_in.unwrap_or(Field::Starts), CellFate::Stored);
    }
    let held_end = held.and_then(|held| held.ends);
    let Some(end) = said.end() else { return Some(Span { starts: begin, ends: held_end }) };
    let field = said.end_in.unwrap_or(Field::Ends);
    let file_stands = line.file_stands.has(field) || line.file_stands.has(Field::Ends);
    let (ends, fate) = match held_end {
        Some(held) if held == end => (held, CellFate::Same),
        Some(held) if !file_stands => (held, CellFate::Differs),
        _ => {
            marks.add(Field::Ends);
            (end, CellFate::Stored)
        }
    };
    line.note(field, fate);
    Some(Span { starts: begin, ends: Some(ends) })
}

/// Who a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Host {
    Nobody,
    One(PersonAt),
    Several,
}

/// The sessions that the file speaks of, and the names of those who may hold them.
#[derive(Debug, Default)]
pub(in super::super) struct Sessions {
    pub records: Vec<SessionRecord>,
    by_identity: HashMap<(Day, Option<NaiveTime>, String, Option<String>), SessionAt>,
    /// Made when the first host is looked for; by then all other sheets have been taken in.
    names: Option<HashMap<String, Vec<PersonAt>>>,
}

impl Sessions {
    pub fn get(&self, at: SessionAt) -> &SessionRecord {
        &self.records[at as usize]
    }

    /// Takes in a session. One of which the file does not say whose it is belongs to no cohort.
    pub fn take(
        &mut self,
        r: &Read<'_>,
        mut said: Said,
        cohort: Option<(CohortAt, Option<CohortId>)>,
        hosts: Vec<(PersonAt, Option<PersonId>)>,
        place: (u16, u32),
        line: &mut Outcomes,
    ) -> Result<SessionAt> {
        let identity = (said.day, said.times.begin(), said.title.clone(), said.place.clone());
        if let Some(at) = self.by_identity.get(&identity) {
            let record = &mut self.records[*at as usize];
            record.say(&said, cohort.map(|(at, _)| at), line);
            for (host, _) in hosts {
                if !record.hosts.contains(&host) {
                    record.hosts.push(host);
                    line.note(Field::Hosts, CellFate::Stored);
                }
            }
            return Ok(*at);
        }
        let begin = said.times.begin().and_then(|begin| Instant::local(said.day.0.and_time(begin), r.zone()));
        let id = ops::same(r, said.day, begin, &said.title, said.place.as_deref())?;
        let stored = id.map(|id| ops::require(r, id)).transpose()?;
        let mut marks = DirtyFields::default();
        let mut stored_hosts = Vec::new();
        let mut stored_cohort = None;
        IDENTITY.into_iter().for_each(|field| {
            line.note(field, if stored.is_some() { CellFate::Same } else { CellFate::Stored });
        });
        if stored.is_none() {
            // Several cohorts, or hosts whom nobody can tell, are kept as text.
            let hosts = (!hosts.is_empty()).then_some(Field::Hosts);
            let cohort = cohort.is_some().then_some(Field::Cohort);
            let stored = [Field::SessionKind, Field::Ends].into_iter().chain(hosts).chain(cohort);
            stored.for_each(|field| line.note(field, CellFate::Stored));
        }
        if let Some(stored) = stored {
            let mut kind = Some(stored.kind);
            marks.cell(Field::SessionKind, &mut kind, said.is_kind_said.then_some(said.kind), line);
            said.kind = kind.unwrap_or(said.kind);
            said.times.span = times_beside(stored.span(r.zone()), &said.times, &mut marks, line);
            match cohort {
                Some((_, id)) if id.is_some() && id == stored.cohort => line.note(Field::Cohort, CellFate::Same),
                Some(_) if stored.cohort.is_none() || line.file_stands.has(Field::Cohort) => {
                    marks.add(Field::Cohort);
                    line.note(Field::Cohort, CellFate::Stored);
                }
                Some(_) => line.note(Field::Cohort, CellFate::Differs),
                None => {}
            }
            stored_hosts = stored.hosts.iter().map(|host| host.id).collect();
            stored_cohort = stored.cohort;
            let is_there = |id: &Option<PersonId>| id.is_some_and(|id| stored_hosts.contains(&id));
            for (_, id) in &hosts {
                line.note(Field::Hosts, if is_there(id) { CellFate::Same } else { CellFate::Stored });
            }
            if hosts.iter().any(|(_, id)| !is_there(id)) {
                marks.add(Field::Hosts);
            }
        }
        let hosts = hosts.into_iter().map(|(at, _)| at).collect();
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        let cohort = cohort.map(|(at, _)| at);
        let first = Some(place);
        self.records.push(SessionRecord { id, said, cohort, stored_cohort, hosts, stored_hosts, marks, first });
        self.by_identity.insert(identity, at);
        Ok(at)
    }

    /// Who a host is: the only person of that name, or the only mentor among several.
    pub(super) fn host(&mut self, r: &Read<'_>, people: &People, name: &str) -> Result<Host> {
        let names = self.names.get_or_insert_with(|| {
            let mut names: HashMap<String, Vec<PersonAt>> = HashMap::new();
            for (at, person) in (0..).zip(&people.records) {
                let named = names.entry(fold(&person.draft.name)).or_default();
                let at = people.standing(at);
                if !named.contains(&at) {
                    named.push(at);
                }
            }
            names
        });
        let named = names.get(&fold(name)).map(Vec::as_slice).unwrap_or_default();
        match named {
            [] => return Ok(Host::Nobody),
            [one] => return Ok(Host::One(*one)),
            _ => {}
        }
        let mut mentors = Vec::new();
        for at in named {
            let person = people.get(*at);
            let known = person.id.map(|id| mentors::ops::card_of(r, id)).transpose()?.flatten();
            if person.mentor.is_some() || known.is_some() {
                mentors.push(*at);
            }
        }
        Ok(if let [one] = mentors.as_slice() { Host::One(*one) } else { Host::Several })
    }

    /// Hears of a host who was not known.
    pub fn meet(&mut self, name: &str, at: PersonAt) {
        self.names.get_or_insert_default().entry(fold(name)).or_default().push(at);
    }
}
