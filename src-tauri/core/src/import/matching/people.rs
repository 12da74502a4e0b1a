//! The people of the file, beside those that are there. Who is who is told by [`super::identity`].

use std::collections::{HashMap, HashSet};

use super::{
    super::{Field, MatchReason, account::CellFate},
    Outcomes,
    identity::{Index, Key, MatchKeys, PersonAt},
    organisations::{OrganisationAt, Organisations},
    person::{FormerRecord, PersonRecord, ToldPost},
};
use crate::{
    kit::names::fold,
    merge::Former,
    organisations::rules::core_name,
    people::{Person, PersonDraft, PersonId, rules::Post},
};

/// Whom a row is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Who {
    /// Whoever its signs tell.
    #[default]
    Found,
    /// Somebody new, as a person has said.
    New,
    /// This one, as a person has said.
    Is(PersonAt),
}

/// All people, by what tells them apart.
#[derive(Debug, Default)]
pub(in super::super) struct People {
    pub records: Vec<PersonRecord>,
    index: Index,
    /// Of whom somebody has said that they are two.
    apart: HashSet<(PersonAt, PersonAt)>,
}

impl People {
    /// Those who are there.
    pub fn new(known: Vec<Person>, organisations: &Organisations) -> Self {
        let mut all = Self::default();
        all.add(known, organisations);
        all
    }

    /// Adds those who are there.
    pub fn add(&mut self, known: Vec<Person>, organisations: &Organisations) {
        let places: HashMap<_, _> = (0..).zip(&organisations.records).filter_map(|(at, o)| Some((o.id?, at))).collect();
        for person in known {
            let record = PersonRecord::known(person, |id| places.get(&id).copied());
            let at = self.push(record);
            self.find_by_signs(at, organisations);
        }
    }

    /// Makes somebody found by what is known of them.
    fn find_by_signs(&mut self, at: PersonAt, organisations: &Organisations) {
        let signs = self.signs(at, organisations);
        signs.iter().for_each(|signs| self.index.add(at, signs));
    }

    /// What is known of somebody, once for each company of theirs.
    fn signs(&self, at: PersonAt, organisations: &Organisations) -> Vec<MatchKeys> {
        let record = self.get(at);
        let companies = record.posts.iter().filter_map(|post| post.organisation);
        let mut cores: Vec<_> = companies.map(|at| Some(organisations.get(at).core.clone())).collect();
        if cores.is_empty() {
            cores.push(None);
        }
        cores.into_iter().map(|core| record.signs(core)).collect()
    }

    /// The signs by which these people are found, as hashes; those of records that were merged into them, too.
    pub fn keys(&self, people: &HashSet<PersonAt>, organisations: &Organisations) -> Vec<u64> {
        let places = (0..).zip(&self.records).filter(|(at, record)| people.contains(&record.now.unwrap_or(*at)));
        let signs = places.flat_map(|(at, _)| self.signs(at, organisations));
        signs.flat_map(|signs| signs.keys().map(Key::short).collect::<Vec<_>>()).collect()
    }

    /// Whom these signs lead to, as they stand now.
    pub fn found_by(&self, signs: &MatchKeys) -> impl Iterator<Item = PersonAt> {
        self.index.by_any(signs).map(|at| self.standing(at))
    }

    /// Those who were merged into others: a file that tells of them tells of the one that they are now.
    pub fn remember(&mut self, former: Vec<Former>, organisations: &Organisations) {
        let places: HashMap<_, _> = (0..).zip(&organisations.records).filter_map(|(at, o)| Some((o.id?, at))).collect();
        for former in former {
            let Some(now) = self.known(former.now) else { continue };
            let mut record = PersonRecord::former(&former, |id| places.get(&id).copied());
            let posts = record.posts.iter().map(|post| (post.organisation, post.role.clone())).collect();
            record.now = Some(now);
            let at = self.push(record);
            self.find_by_signs(at, organisations);
            let Former { cells, memberships, mentor, overflow, .. } = former;
            self.get_mut(now).former.push(FormerRecord { cells, posts, memberships, mentor, overflow });
        }
    }

    /// Lets people be found by what is known of them now, and of no others.
    pub fn forget(&mut self, people: &HashSet<PersonAt>, organisations: &Organisations) {
        self.index.forget(people);
        for at in people {
            if self.get(*at).id.is_some() {
                self.find_by_signs(*at, organisations);
            }
        }
        // The file's rows may have met them under a former record.
        for record in &mut self.records {
            if record.now.is_some_and(|now| people.contains(&now)) {
                record.first = None;
            }
        }
    }

    /// Lets nobody be found by signs any more.
    pub fn close(&mut self) {
        self.index = Index::default();
    }

    /// Pairs of whom somebody has said that they are two.
    pub fn tell_apart(&mut self, pairs: Vec<(PersonId, PersonId)>) {
        let pairs = pairs.into_iter().filter_map(|(one, other)| Some((self.known(one)?, self.known(other)?)));
        self.apart = pairs.flat_map(|(one, other)| [(one, other), (other, one)]).collect();
    }

    pub fn get(&self, at: PersonAt) -> &PersonRecord {
        &self.records[at as usize]
    }

    pub fn get_mut(&mut self, at: PersonAt) -> &mut PersonRecord {
        &mut self.records[at as usize]
    }

    /// Takes in a person as a row says them: one that is known, or a new one; and why it is that one.
    /// `employer` is their company where the row's record tells it otherwise than by name.
    pub fn take(
        &mut self,
        said: PersonDraft,
        who: Who,
        employer: Option<OrganisationAt>,
        organisations: &mut Organisations,
        place: (u16, u32),
        line: &mut Outcomes,
    ) -> (PersonAt, MatchReason) {
        let post = Post::read(said.company.as_deref(), said.role.as_deref());
        let (said_company, said_role) = (said.company.is_some(), said.role.is_some());
        let core = match employer {
            Some(at) => Some(organisations.get(at).core.clone()),
            None => post.company.as_deref().map(core_name),
        };
        let signs = MatchKeys::new(&said.name, &said.contacts, core);
        let found = match who {
            Who::Found => self.find(&signs, &said, organisations),
            Who::New => None,
            Who::Is(at) => Some((at, MatchReason::Chosen)),
        };
        let is_new = found.is_none();
        let (found, why) = found.unwrap_or_else(|| {
            let draft = PersonDraft { name: said.name.clone(), ..PersonDraft::default() };
            let at = self.push(PersonRecord { draft, ..PersonRecord::default() });
            (at, if who == Who::New { MatchReason::Chosen } else { MatchReason::Nobody })
        });
        self.records[found as usize].first.get_or_insert(place);
        // Who was merged into another is known by their former name, too.
        let is_former_name = fold(&said.name) == fold(&self.get(found).draft.name);
        let at = self.standing(found);
        let record = &mut self.records[at as usize];
        record.first.get_or_insert(place);
        // Who is somebody under another name, as a person has said, has two names.
        let mut said = said;
        let is_same_name = is_former_name || fold(&said.name) == fold(&record.draft.name);
        let name = match is_new {
            true => CellFate::Stored,
            false if is_same_name || record.draft.alias.as_ref().is_some_and(|held| fold(held) == fold(&said.name)) => {
                CellFate::Same
            }
            false if matches!(who, Who::Is(_)) && record.draft.alias.is_none() && said.alias.is_none() => {
                said.alias = Some(said.name.clone());
                CellFate::Stored
            }
            false => CellFate::Differs,
        };
        line.note(Field::PersonName, name);
        let said = record.news(said, line);
        record.say(said, line);
        let organisation = employer.or_else(|| {
            let core = signs.company()?;
            let held = || record.posts.iter().filter_map(|held| held.organisation);
            let is_named = |at: &OrganisationAt| {
                post.company.as_deref().is_some_and(|name| fold(&organisations.get(*at).draft.name) == fold(name))
            };
            let same = held().find(is_named).or_else(|| held().find(|at| organisations.get(*at).core == core));
            same.or_else(|| post.company.as_deref().map(|name| organisations.employer(name)))
        });
        // Where a role is said beside it, the word itself has no place.
        let is_calling = said_company && post.company.is_none() && !said_role;
        let told = ToldPost {
            organisation,
            // The company of a founder is the row's startup, and compared there.
            is_named: employer.is_none(),
            is_other_name: employer.is_none()
                && organisation
                    .zip(post.company.as_deref())
                    .is_some_and(|(at, name)| fold(&organisations.get(at).draft.name) != fold(name)),
            is_calling,
        };
        record.say_post(&told, post.role, line);
        self.index.add(at, &signs);
        (at, why)
    }

    /// The place of somebody who is there, or of the one whom they were merged into.
    pub fn known(&self, id: PersonId) -> Option<PersonAt> {
        let found = (0..).zip(&self.records).find(|(_, person)| person.id == Some(id));
        found.map(|(at, _)| self.standing(at))
    }

    /// The record for which one stands.
    pub fn standing(&self, at: PersonAt) -> PersonAt {
        self.get(at).now.unwrap_or(at)
    }

    /// The person whom a row said first.
    pub fn said_at(&self, place: (u16, u32)) -> Option<PersonAt> {
        let said = (0..).zip(&self.records).find(|(_, person)| person.first == Some(place));
        said.map(|(at, _)| self.standing(at))
    }

    /// Who a person is of whom these signs are known; see [`super::identity`].
    fn find(
        &self,
        signs: &MatchKeys,
        said: &PersonDraft,
        organisations: &Organisations,
    ) -> Option<(PersonAt, MatchReason)> {
        let by_phone: Vec<PersonAt> = self.index.by_phone(signs).collect();
        if let Some(first) = by_phone.first() {
            // Two of one name and one phone of whom somebody has said that they are two: neither is guessed.
            let two = by_phone.iter().any(|other| self.apart.contains(&(self.standing(*first), self.standing(*other))));
            let has_all = |at: &&PersonAt| self.get(**at).has_all(signs, said, organisations);
            let at = if two { by_phone.iter().find(has_all) } else { Some(first) };
            return at.map(|at| (*at, MatchReason::Phone));
        }
        let same_phones = |at: &&PersonAt| !self.get(**at).signs(None).phones_differ(signs);
        let (by_address, address) = self.index.by_address(signs);
        let reached: Vec<PersonAt> = by_address.iter().filter(same_phones).copied().collect();
        match reached.as_slice() {
            [] => {}
            [one] => return Some((*one, address)),
            several => {
                let has_all = |at: &&PersonAt| self.get(**at).has_all(signs, said, organisations);
                return several.iter().find(has_all).map(|at| (*at, address));
            }
        }
        let colleagues = self.index.by_company(signs);
        if let [one] = colleagues
            && !self.get(*one).signs(None).contacts_differ(signs)
        {
            return Some((*one, MatchReason::Company));
        }
        let (alike, why) = match signs.company() {
            Some(_) => (colleagues, MatchReason::Company),
            None => (self.index.by_name_alone(signs), MatchReason::Name),
        };
        alike.iter().find(|at| signs.is_out_of_reach() && self.get(**at).is_just(said)).map(|at| (*at, why))
    }

    /// A person whom the file only names.
    pub fn named(&mut self, name: &str, organisations: &mut Organisations, place: (u16, u32)) -> PersonAt {
        let said = PersonDraft { name: name.to_owned(), ..PersonDraft::default() };
        self.take(said, Who::Found, None, organisations, place, &mut Outcomes::default()).0
    }

    fn push(&mut self, record: PersonRecord) -> PersonAt {
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.records.push(record);
        at
    }
}
