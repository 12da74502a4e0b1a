//! What tells one person from another.
//!
//! Nobody is merged on a name alone. The same person has the same name and, by the surest first:
//!
//! 1. the same phone;
//! 2. the same e-mail address or WeChat, where the phones do not differ;
//! 3. the same company, where nobody else would fit and nothing of that differs.
//!
//! Where several would fit, it is the one who has all that is said, else a new person. Of whom nothing more is said
//! than that name or company, it is one of whom nothing more is known either, so that a file goes in once.
//! Rows that say more are taken in before rows that say less ([`MatchKeys::rank`]): what a row means then does not hang on
//! where in the file it stands.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher as _},
};

use super::super::MatchReason;
use crate::{
    kit::names::fold,
    people::{ContactDraft, ContactKind, PersonDraft, likeness::sign_of},
};

/// Place of a person among the people of the file and those that are there.
pub(in super::super) type PersonAt = u32;

/// By what a person is known, besides the name.
#[derive(Debug, Default)]
pub(in super::super) struct MatchKeys {
    name: String,
    phones: Vec<String>,
    emails: Vec<String>,
    wechats: Vec<String>,
    /// What is left of the company's name without legal form and place.
    company: Option<String>,
}

impl MatchKeys {
    pub fn new(name: &str, contacts: &[ContactDraft], company: Option<String>) -> Self {
        let mut signs = Self { name: fold(name), company, ..Self::default() };
        for contact in contacts {
            let way = match contact.kind {
                // A house is shared and a line is written in many ways: it tells nobody apart.
                ContactKind::Address => continue,
                ContactKind::Mobile | ContactKind::Landline => &mut signs.phones,
                ContactKind::Email => &mut signs.emails,
                ContactKind::Wechat => &mut signs.wechats,
            };
            way.push(sign_of(contact));
        }
        signs
    }

    pub fn company(&self) -> Option<&str> {
        self.company.as_deref()
    }

    /// How much they tell: 0 a phone, 1 an address, 2 a company, 3 a name alone.
    fn rank(&self) -> usize {
        if !self.phones.is_empty() {
            0
        } else if !self.emails.is_empty() || !self.wechats.is_empty() {
            1
        } else if self.company.is_some() {
            2
        } else {
            3
        }
    }

    /// Whether there is no way to reach the person.
    pub fn is_out_of_reach(&self) -> bool {
        self.rank() >= 2
    }

    pub fn phones_differ(&self, other: &Self) -> bool {
        differ(&self.phones, &other.phones)
    }

    pub fn contacts_differ(&self, other: &Self) -> bool {
        self.phones_differ(other) || differ(&self.emails, &other.emails) || differ(&self.wechats, &other.wechats)
    }

    /// The keys under which a person of these signs is found.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        let phones = self.phones.iter().map(|sign| self.key('p', sign));
        let emails = self.emails.iter().map(|sign| self.key('e', sign));
        let wechats = self.wechats.iter().map(|sign| self.key('w', sign));
        let company = self.company.iter().map(|sign| self.key('c', sign));
        let name = (self.rank() == 3).then(|| self.key('n', "")).into_iter();
        phones.chain(emails).chain(wechats).chain(company).chain(name)
    }

    fn key(&self, way: char, sign: &str) -> Key {
        Key::of(&(way, sign, &self.name))
    }
}

/// A sign of a person together with their name, as 128 bits of hash: of a million people no two share one by chance
/// (10^-26), and a hash takes a third of the room that the words take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in super::super) struct Key([u64; 2]);

impl Key {
    fn of(words: &impl Hash) -> Self {
        Self([0_u8, 1].map(|half| {
            let mut hasher = DefaultHasher::new();
            (half, words).hash(&mut hasher);
            hasher.finish()
        }))
    }

    /// A half of it, where a key shared by chance costs time alone.
    pub fn short(self) -> u64 {
        self.0[0]
    }
}

/// Who is found by which signs.
#[derive(Debug, Default)]
pub(super) struct Index {
    found: HashMap<Key, Found>,
    /// Those who share a sign, in the order of their places. Nearly all signs are one person's.
    shared: Vec<Vec<PersonAt>>,
}

/// Who has a sign.
#[derive(Clone, Copy, Debug)]
enum Found {
    One(PersonAt),
    /// Place among the lists of those who share one.
    Shared(u32),
}

impl Index {
    /// Writes down by which signs somebody is found.
    pub fn add(&mut self, at: PersonAt, signs: &MatchKeys) {
        for key in signs.keys() {
            let shared = &mut self.shared;
            let found = self.found.entry(key).or_insert(Found::One(at));
            match *found {
                Found::One(other) if other != at => {
                    *found = Found::Shared(u32::try_from(shared.len()).unwrap_or(u32::MAX));
                    shared.push(vec![other.min(at), other.max(at)]);
                }
                Found::Shared(place) => {
                    let all = &mut shared[place as usize];
                    if let Err(place) = all.binary_search(&at) {
                        all.insert(place, at);
                    }
                }
                Found::One(_) => {}
            }
        }
    }

    /// Forgets these people: they are found by none of their signs any more.
    pub fn forget(&mut self, gone: &HashSet<PersonAt>) {
        let Self { found, shared } = self;
        found.retain(|_, found| match *found {
            Found::One(at) => !gone.contains(&at),
            Found::Shared(place) => {
                let all = &mut shared[place as usize];
                all.retain(|at| !gone.contains(at));
                !all.is_empty()
            }
        });
    }

    /// All who are found by one of these signs.
    pub fn by_any<'i>(&'i self, signs: &MatchKeys) -> impl Iterator<Item = PersonAt> + 'i {
        let found: Vec<&'i [PersonAt]> = signs.keys().map(|key| self.of(key)).collect();
        found.into_iter().flatten().copied()
    }

    /// Those who have one of the phones.
    pub fn by_phone<'i>(&'i self, signs: &'i MatchKeys) -> impl Iterator<Item = PersonAt> + 'i {
        signs.phones.iter().flat_map(|phone| self.under(signs, 'p', phone)).copied()
    }

    /// Those who have the first of the addresses that anybody has, and which kind of address that is.
    pub fn by_address(&self, signs: &MatchKeys) -> (&[PersonAt], MatchReason) {
        let emails = signs.emails.iter().map(|sign| (self.under(signs, 'e', sign), MatchReason::Email));
        let wechats = signs.wechats.iter().map(|sign| (self.under(signs, 'w', sign), MatchReason::Wechat));
        emails.chain(wechats).find(|(found, _)| !found.is_empty()).unwrap_or_default()
    }

    /// Those who work or worked for the company.
    pub fn by_company(&self, signs: &MatchKeys) -> &[PersonAt] {
        signs.company.as_ref().map(|company| self.under(signs, 'c', company)).unwrap_or_default()
    }

    /// Those of whom the name alone was known when they came.
    pub fn by_name_alone(&self, signs: &MatchKeys) -> &[PersonAt] {
        self.under(signs, 'n', "")
    }

    fn under(&self, signs: &MatchKeys, way: char, sign: &str) -> &[PersonAt] {
        self.of(signs.key(way, sign))
    }

    fn of(&self, key: Key) -> &[PersonAt] {
        match self.found.get(&key) {
            None => &[],
            Some(Found::One(at)) => std::slice::from_ref(at),
            Some(Found::Shared(place)) => &self.shared[*place as usize],
        }
    }
}

/// How much a row tells of its person, as [`MatchKeys::rank`] counts, without reading more of it than that.
pub(in super::super) fn rank(said: &PersonDraft) -> usize {
    let has = |which: fn(ContactKind) -> bool| said.contacts.iter().any(|contact| which(contact.kind));
    match said.company {
        _ if has(is_phone) => 0,
        _ if has(|kind| matches!(kind, ContactKind::Email | ContactKind::Wechat)) => 1,
        Some(_) => 2,
        None => 3,
    }
}

fn differ(some: &[String], others: &[String]) -> bool {
    !some.is_empty() && !others.is_empty() && !some.iter().any(|one| others.contains(one))
}

/// Whether two contacts reach the same place.
pub(super) fn same_way(one: &ContactDraft, other: &ContactDraft) -> bool {
    (one.kind == other.kind || (is_phone(one.kind) && is_phone(other.kind))) && sign_of(one) == sign_of(other)
}

fn is_phone(kind: ContactKind) -> bool {
    matches!(kind, ContactKind::Mobile | ContactKind::Landline)
}
