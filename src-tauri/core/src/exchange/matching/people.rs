//! The people of the file, beside those that are there. Who is who is told by [`super::identity`].

use std::collections::{HashMap, HashSet};

use super::{
    super::{Field, Why, account::CellFate},
    Fields, Marks, Outcomes,
    alumni::AlumnusRecord,
    identity::{Index, Signs, same_way},
    organisations::{OrganisationAt, Organisations},
};
use crate::{
    alumni::Membership,
    duplicates::{Former, MergeField},
    kit::{Id, names::fold},
    mentors::MentorRole,
    organisations::{OrganisationId, rules::core_name},
    people::{Affiliation, ContactDraft, ContactKind, Person, PersonDraft, PersonId, rules::Post},
};

/// Place of a person among the [`People`].
pub(in super::super) type PersonAt = u32;

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

/// One person.
#[derive(Debug, Default)]
pub(in super::super) struct PersonRecord {
    /// Absent for a new one.
    pub id: Option<PersonId>,
    /// Their cells, and all ways to reach them, those that are stored first.
    pub draft: PersonDraft,
    /// How many of the contacts are stored.
    pub stored_contacts: usize,
    /// Where they work and worked.
    pub posts: Vec<PostRecord>,
    /// What they are as a mentor, where the file says that they are one.
    pub mentor: Option<Box<MentorRecord>>,
    /// What they are as an alumnus, and what they answered.
    pub alumnus: Option<Box<AlumnusRecord>>,
    /// What the file says.
    pub marks: Marks,
    /// Where the file first says them.
    pub first: Option<(u16, u32)>,
    /// For whom the record stands, where it was merged into another: it only serves to find that one.
    pub now: Option<PersonAt>,
    /// What is known of them from records that were merged into this one.
    pub former: Vec<FormerRecord>,
}

/// What a merged record knew. A file that says the same says nothing new: when the two became one, somebody saw both.
#[derive(Debug, Default)]
pub(in super::super) struct FormerRecord {
    pub cells: PersonDraft,
    posts: Vec<(Option<OrganisationAt>, Option<String>)>,
    pub memberships: Vec<Membership>,
    mentor: Option<MentorRole>,
    aside: Vec<(MergeField, String)>,
}

impl FormerRecord {
    /// Whether a value of a field gave way when the two became one.
    fn gave_way(&self, field: MergeField, said: &str) -> bool {
        self.aside.iter().any(|(held, value)| *held == field && value == said)
    }

    /// Whether they were a mentor for these hours.
    pub fn gave(&self, hours: u32) -> bool {
        let was = self.mentor.as_ref().is_some_and(|role| role.hours_per_month == Some(hours));
        was || self.gave_way(MergeField::MentorHours, &hours.to_string())
    }

    /// Whether they were a mentor in these languages.
    pub fn spoke(&self, languages: &str) -> bool {
        let was = self.mentor.as_ref().is_some_and(|role| role.languages.as_deref() == Some(languages));
        was || self.gave_way(MergeField::MentorLanguages, languages)
    }
}

/// A post of a person.
#[derive(Debug)]
pub(in super::super) struct PostRecord {
    /// Absent for a new one.
    pub id: Option<Id<Affiliation>>,
    /// Absent for those who work for nobody.
    pub organisation: Option<OrganisationAt>,
    pub role: Option<String>,
    /// What the file says of it.
    pub marks: Marks,
}

/// Where a line says that somebody works.
struct ToldPost {
    organisation: Option<OrganisationAt>,
    /// Whether the line names the company for this person.
    is_named: bool,
    /// Whether it is another name of a company that is known by what is left of its name.
    is_other_name: bool,
    /// Whether a word such as 自由职业 stands in the company's place, and no role beside it.
    is_calling: bool,
}

/// A mentor.
#[derive(Debug)]
pub(in super::super) struct MentorRecord {
    /// There already.
    pub known: bool,
    pub role: MentorRole,
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
        let record = self.get(at);
        let companies = record.posts.iter().filter_map(|post| post.organisation);
        let mut cores: Vec<_> = companies.map(|at| Some(organisations.get(at).core.clone())).collect();
        if cores.is_empty() {
            cores.push(None);
        }
        let signs: Vec<Signs> = cores.into_iter().map(|core| record.signs(core)).collect();
        signs.iter().for_each(|signs| self.index.add(at, signs));
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
            let Former { cells, memberships, mentor, aside, .. } = former;
            self.get_mut(now).former.push(FormerRecord { cells, posts, memberships, mentor, aside });
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
    ) -> (PersonAt, Why) {
        let post = Post::read(said.company.as_deref(), said.role.as_deref());
        let (said_company, said_role) = (said.company.is_some(), said.role.is_some());
        let core = match employer {
            Some(at) => Some(organisations.get(at).core.clone()),
            None => post.company.as_deref().map(core_name),
        };
        let signs = Signs::new(&said.name, &said.contacts, core);
        let found = match who {
            Who::Found => self.find(&signs, &said, organisations),
            Who::New => None,
            Who::Is(at) => Some((at, Why::Chosen)),
        };
        let is_new = found.is_none();
        let (found, why) = found.unwrap_or_else(|| {
            let draft = PersonDraft { name: said.name.clone(), ..PersonDraft::default() };
            let at = self.push(PersonRecord { draft, ..PersonRecord::default() });
            (at, if who == Who::New { Why::Chosen } else { Why::Nobody })
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
    fn find(&self, signs: &Signs, said: &PersonDraft, organisations: &Organisations) -> Option<(PersonAt, Why)> {
        let by_phone: Vec<PersonAt> = self.index.by_phone(signs).collect();
        if let Some(first) = by_phone.first() {
            // Two of one name and one phone of whom somebody has said that they are two: neither is guessed.
            let two = by_phone.iter().any(|other| self.apart.contains(&(self.standing(*first), self.standing(*other))));
            let has_all = |at: &&PersonAt| self.get(**at).has_all(signs, said, organisations);
            let at = if two { by_phone.iter().find(has_all) } else { Some(first) };
            return at.map(|at| (*at, Why::Phone));
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
            return Some((*one, Why::Company));
        }
        let (alike, why) = match signs.company() {
            Some(_) => (colleagues, Why::Company),
            None => (self.index.by_name_alone(signs), Why::Name),
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

impl PersonRecord {
    /// Somebody as they were before they were merged.
    fn former(former: &Former, place_of: impl Fn(OrganisationId) -> Option<OrganisationAt>) -> Self {
        let contacts = former.contacts.iter().map(|held| ContactDraft { kind: held.kind, value: held.value.clone() });
        let posts = former.posts.iter().map(|held| PostRecord {
            id: Some(held.id),
            organisation: held.organisation.and_then(&place_of),
            role: held.role.clone(),
            marks: Marks::default(),
        });
        let draft = PersonDraft { contacts: contacts.collect(), ..former.cells.clone() };
        let stored_contacts = draft.contacts.len();
        Self { id: Some(former.id), stored_contacts, posts: posts.collect(), draft, ..Self::default() }
    }

    /// What is said without what was known of them under another record, and gave way when the two became one: that is
    /// no news.
    fn news(&self, mut said: PersonDraft, line: &mut Outcomes) -> PersonDraft {
        for former in &self.former {
            let cells = &former.cells;
            let held = &self.draft;
            let fields = [
                (MergeField::Reading, Field::Reading, &mut said.reading, &cells.reading, &held.reading),
                (MergeField::Alias, Field::Alias, &mut said.alias, &cells.alias, &held.alias),
                (MergeField::City, Field::City, &mut said.city, &cells.city, &held.city),
                (MergeField::Sector, Field::Sector, &mut said.sector, &cells.sector, &held.sector),
                (MergeField::Expertise, Field::Expertise, &mut said.expertise, &cells.expertise, &held.expertise),
                (MergeField::Remark, Field::Remark, &mut said.remark, &cells.remark, &held.remark),
            ];
            for (field, column, said, was, held) in fields {
                // Of two texts that were joined, each is there.
                let is_part = |said: &String| held.as_ref().is_some_and(|held| held.contains(said.as_str()));
                let gave_way = |said: &String| former.gave_way(field, said);
                if said.is_some()
                    && (*said == *was || said.as_ref().is_some_and(|said| is_part(said) || gave_way(said)))
                {
                    *said = None;
                    line.note(column, CellFate::Same);
                }
            }
        }
        said
    }

    fn had_post(&self, organisation: Option<OrganisationAt>, role: Option<&str>) -> bool {
        let same = |(at, held): &(Option<OrganisationAt>, Option<String>)| {
            *at == organisation && (role.is_none() || held.as_deref() == role)
        };
        self.former.iter().any(|former| former.posts.iter().any(same))
    }

    pub fn known(person: Person, place_of: impl Fn(OrganisationId) -> Option<OrganisationAt>) -> Self {
        let posts = person.affiliations.into_iter().map(|held| PostRecord {
            id: Some(held.id),
            organisation: held.organisation.and_then(&place_of),
            role: held.role,
            marks: Marks::default(),
        });
        let contacts = person.contacts.into_iter().map(|held| ContactDraft { kind: held.kind, value: held.value });
        let contacts: Vec<ContactDraft> = contacts.collect();
        Self {
            id: Some(person.id),
            stored_contacts: contacts.len(),
            posts: posts.collect(),
            draft: PersonDraft {
                id: Some(person.id),
                name: person.name,
                reading: person.reading,
                alias: person.alias,
                city: person.city,
                sector: person.sector,
                expertise: person.expertise,
                remark: person.remark,
                company: None,
                role: None,
                contacts,
            },
            ..Self::default()
        }
    }

    fn signs(&self, company: Option<String>) -> Signs {
        Signs::new(&self.draft.name, &self.draft.contacts, company)
    }

    /// Whether they have these contacts and, where one is said, this company.
    fn has_all(&self, signs: &Signs, said: &PersonDraft, organisations: &Organisations) -> bool {
        let held = &self.draft.contacts;
        let works_there = |company| {
            let mut employers = self.posts.iter().filter_map(|post| post.organisation);
            employers.any(|at| organisations.get(at).core == company)
        };
        said.contacts.iter().all(|contact| held.iter().any(|held| same_way(held, contact)))
            && signs.company().is_none_or(works_there)
    }

    /// Whether they are there, cannot be reached, were not met in this file yet, and nothing is said that is not known.
    fn is_just(&self, said: &PersonDraft) -> bool {
        let known = |held: &Option<String>, said: &Option<String>| said.is_none() || held == said;
        let held = &self.draft;
        self.id.is_some()
            && self.first.is_none()
            && held.contacts.iter().all(|contact| contact.kind == ContactKind::Address)
            && said.contacts.iter().all(|contact| held.contacts.iter().any(|held| same_way(held, contact)))
            && known(&held.reading, &said.reading)
            && known(&held.alias, &said.alias)
            && known(&held.city, &said.city)
            && known(&held.sector, &said.sector)
            && known(&held.expertise, &said.expertise)
            && known(&held.remark, &said.remark)
    }

    fn say(&mut self, said: PersonDraft, line: &mut Outcomes) {
        let Self { draft, marks, .. } = self;
        marks.cell(Field::Reading, &mut draft.reading, said.reading, line);
        marks.cell(Field::Alias, &mut draft.alias, said.alias, line);
        marks.cell(Field::City, &mut draft.city, said.city, line);
        marks.cell(Field::Sector, &mut draft.sector, said.sector, line);
        marks.cell(Field::Expertise, &mut draft.expertise, said.expertise, line);
        marks.cell(Field::Remark, &mut draft.remark, said.remark, line);
        for contact in said.contacts {
            let is_new = !draft.contacts.iter().any(|held| same_way(held, &contact));
            line.note_contact(is_new);
            if is_new {
                marks.add(match contact.kind {
                    ContactKind::Mobile | ContactKind::Landline => Field::Phone,
                    ContactKind::Wechat => Field::Wechat,
                    ContactKind::Email => Field::Email,
                    ContactKind::Address => Field::Address,
                });
                draft.contacts.push(contact);
            }
        }
    }

    /// Takes in where a person works and as what; another company is another post. Who works for nobody (自由职业) has a
    /// post only where no other is known.
    fn say_post(&mut self, told: &ToldPost, role: Option<String>, line: &mut Outcomes) {
        let note_company = |line: &mut Outcomes, fate| {
            if told.is_named {
                line.note(Field::Company, fate);
                line.note(Field::Organisation, fate);
            }
        };
        let organisation = told.organisation;
        if self.had_post(organisation, role.as_deref()) {
            note_company(line, CellFate::Same);
            line.note(Field::Role, CellFate::Same);
            return;
        }
        let idle = self.posts.is_empty();
        match self.posts.iter_mut().find(|post| post.organisation == organisation) {
            Some(post) => {
                post.marks.cell(Field::Role, &mut post.role, role, line);
                if organisation.is_some() {
                    note_company(line, if told.is_other_name { CellFate::Differs } else { CellFate::Same });
                }
            }
            None if organisation.is_none() && (role.is_none() || !idle) => {}
            None => {
                let mut marks = Marks::default();
                marks.add(if organisation.is_some() { Field::Company } else { Field::Role });
                let mut post = PostRecord { id: None, organisation, role: None, marks };
                post.marks.cell(Field::Role, &mut post.role, role, line);
                // Nearly everybody has one: a list that doubles its room would have four.
                self.posts.reserve_exact(1);
                self.posts.push(post);
                if organisation.is_some() {
                    note_company(line, CellFate::Stored);
                    line.implies |= !told.is_named;
                }
            }
        }
        // 自由职业 is stored where it says as what somebody works; beside a role it is kept as text.
        if told.is_calling {
            note_company(line, line.of(Field::Role));
        }
    }

    /// The fields that are not as they were.
    pub fn changed(&self) -> Fields {
        let posts = self.posts.iter().map(|post| post.marks.changed);
        let alumnus = self.alumnus.iter().map(|alumnus| alumnus.changed());
        posts.chain(alumnus).fold(self.marks.changed, Fields::and)
    }
}
