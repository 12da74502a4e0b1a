//! Who is who: the people of the file beside those that are there.
//!
//! Nobody is merged on a name alone. The same person has the same name and, by the surest first: the same phone; the
//! same e-mail address, where the phones do not differ; the same company, where nobody else would fit and neither
//! phones nor addresses differ. A person of whom nothing but the name is known is the one of that name of whom nothing
//! more is known either, so that a file of names goes in once.

use std::collections::HashMap;

use super::{
    super::Field,
    Fields, Marks,
    alumni::AlumnusRecord,
    organisations::{OrganisationAt, Organisations},
};
use crate::{
    kit::{Id, names::fold},
    mentors::MentorRole,
    organisations::rules::core_name,
    people::{Affiliation, ContactDraft, ContactKind, Person, PersonDraft, PersonId, rules::Post},
};

/// Place of a person among the [`People`].
pub(in super::super) type PersonAt = u32;

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

/// A mentor.
#[derive(Debug)]
pub(in super::super) struct MentorRecord {
    /// There already.
    pub known: bool,
    pub role: MentorRole,
}

/// What tells a person from others.
struct Signs {
    name: String,
    phones: Vec<String>,
    emails: Vec<String>,
    company: Option<String>,
}

/// All people, by what tells them apart.
#[derive(Debug, Default)]
pub(in super::super) struct People {
    pub records: Vec<PersonRecord>,
    by_phone: HashMap<String, Vec<PersonAt>>,
    by_email: HashMap<String, Vec<PersonAt>>,
    by_company: HashMap<String, Vec<PersonAt>>,
    /// Of those who are there: people of whom nothing but the name is known.
    bare: HashMap<String, Vec<PersonAt>>,
}

impl People {
    /// Those who are there; `organisation_at` tells the place of an organisation.
    pub fn new(known: Vec<Person>, organisations: &Organisations) -> Self {
        let places: HashMap<_, _> = (0..).zip(&organisations.records).filter_map(|(at, o)| Some((o.id?, at))).collect();
        let mut all = Self::default();
        for person in known {
            let posts = person.affiliations.iter().map(|held| PostRecord {
                id: Some(held.id),
                organisation: held.organisation.and_then(|id| places.get(&id).copied()),
                role: held.role.clone(),
                marks: Marks::default(),
            });
            let posts: Vec<PostRecord> = posts.collect();
            let contacts: Vec<ContactDraft> =
                person.contacts.into_iter().map(|c| ContactDraft { kind: c.kind, value: c.value }).collect();
            let record = PersonRecord {
                id: Some(person.id),
                stored_contacts: contacts.len(),
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
                posts,
                ..PersonRecord::default()
            };
            let name = fold(&record.draft.name);
            let is_bare = record.draft.contacts.is_empty() && record.posts.is_empty();
            let at = all.push(record);
            if is_bare {
                all.bare.entry(name).or_default().push(at);
            } else {
                all.index(at, organisations);
            }
        }
        all
    }

    pub fn get(&self, at: PersonAt) -> &PersonRecord {
        &self.records[at as usize]
    }

    pub fn get_mut(&mut self, at: PersonAt) -> &mut PersonRecord {
        &mut self.records[at as usize]
    }

    /// Takes in a person as a row says them: one that is known, or a new one.
    /// `employer` is their company where the row's record tells it otherwise than by name.
    pub fn take(
        &mut self,
        said: PersonDraft,
        employer: Option<OrganisationAt>,
        organisations: &mut Organisations,
        place: (u16, u32),
    ) -> PersonAt {
        let post = Post::read(said.company.as_deref(), said.role.as_deref());
        let core =
            employer.map(|at| organisations.get(at).core.clone()).or_else(|| post.company.as_deref().map(core_name));
        let signs = Signs {
            name: fold(&said.name),
            phones: keys(&said.contacts, is_phone),
            emails: keys(&said.contacts, |kind| kind == ContactKind::Email),
            company: core,
        };
        let at = match self.find(&signs) {
            Some(at) => at,
            None => self.push(PersonRecord {
                draft: PersonDraft { name: said.name.clone(), ..PersonDraft::default() },
                ..PersonRecord::default()
            }),
        };
        let record = &mut self.records[at as usize];
        record.first.get_or_insert(place);
        record.say(said);
        let organisation = employer.or_else(|| {
            let core = signs.company.as_ref()?;
            let held = record.posts.iter().filter_map(|held| held.organisation);
            let same = held.into_iter().find(|at| organisations.get(*at).core == *core);
            same.or_else(|| post.company.as_deref().map(|name| organisations.employer(name)))
        });
        record.say_post(organisation, post.role);
        self.index_signs(at, &signs);
        at
    }

    /// A person who is known to the file by name alone; see the slice's story.
    pub fn named(&mut self, name: &str, organisations: &mut Organisations, place: (u16, u32)) -> PersonAt {
        self.take(PersonDraft { name: name.to_owned(), ..PersonDraft::default() }, None, organisations, place)
    }

    fn find(&self, signs: &Signs) -> Option<PersonAt> {
        let of_name = |map: &HashMap<String, Vec<PersonAt>>, sign: &str| -> Vec<PersonAt> {
            map.get(&key(sign, &signs.name)).cloned().unwrap_or_default()
        };
        if let Some(at) = signs.phones.iter().find_map(|phone| of_name(&self.by_phone, phone).first().copied()) {
            return Some(at);
        }
        let same_address = |at: &PersonAt| !self.get(*at).phones_differ(&signs.phones);
        let by_email =
            signs.emails.iter().find_map(|email| of_name(&self.by_email, email).into_iter().find(same_address));
        if by_email.is_some() {
            return by_email;
        }
        if let Some(company) = &signs.company {
            let colleagues = of_name(&self.by_company, company);
            return match colleagues.as_slice() {
                [one]
                    if !self.get(*one).phones_differ(&signs.phones) && !self.get(*one).emails_differ(&signs.emails) =>
                {
                    Some(*one)
                }
                _ => None,
            };
        }
        let nothing_else = signs.phones.is_empty() && signs.emails.is_empty();
        let bare = nothing_else.then(|| self.bare.get(&signs.name)).flatten()?;
        bare.iter().find(|at| self.get(**at).first.is_none()).copied()
    }

    fn push(&mut self, record: PersonRecord) -> PersonAt {
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.records.push(record);
        at
    }

    fn index(&mut self, at: PersonAt, organisations: &Organisations) {
        let record = self.get(at);
        let companies = record.posts.iter().filter_map(|post| post.organisation);
        let signs: Vec<Signs> = companies
            .map(|company| Some(organisations.get(company).core.clone()))
            .chain([None])
            .map(|company| Signs {
                name: fold(&record.draft.name),
                phones: keys(&record.draft.contacts, is_phone),
                emails: keys(&record.draft.contacts, |kind| kind == ContactKind::Email),
                company,
            })
            .collect();
        signs.iter().for_each(|signs| self.index_signs(at, signs));
    }

    fn index_signs(&mut self, at: PersonAt, signs: &Signs) {
        let point = |map: &mut HashMap<String, Vec<PersonAt>>, sign: &str| {
            let all = map.entry(key(sign, &signs.name)).or_default();
            if !all.contains(&at) {
                all.push(at);
            }
        };
        signs.phones.iter().for_each(|phone| point(&mut self.by_phone, phone));
        signs.emails.iter().for_each(|email| point(&mut self.by_email, email));
        if let Some(company) = &signs.company {
            point(&mut self.by_company, company);
        }
    }
}

impl PersonRecord {
    /// Whether both have phones, and none in common.
    fn phones_differ(&self, others: &[String]) -> bool {
        differ(&keys(&self.draft.contacts, is_phone), others)
    }

    fn emails_differ(&self, others: &[String]) -> bool {
        differ(&keys(&self.draft.contacts, |kind| kind == ContactKind::Email), others)
    }

    fn say(&mut self, said: PersonDraft) {
        let Self { draft, marks, .. } = self;
        marks.cell(Field::Reading, &mut draft.reading, said.reading);
        marks.cell(Field::Alias, &mut draft.alias, said.alias);
        marks.cell(Field::City, &mut draft.city, said.city);
        marks.cell(Field::Sector, &mut draft.sector, said.sector);
        marks.cell(Field::Expertise, &mut draft.expertise, said.expertise);
        marks.cell(Field::Remark, &mut draft.remark, said.remark);
        for contact in said.contacts {
            let sign = sign_of(&contact);
            if !draft.contacts.iter().any(|held| same_way(held.kind, contact.kind) && sign_of(held) == sign) {
                marks.add(match contact.kind {
                    ContactKind::Mobile | ContactKind::Landline => Field::Phone,
                    ContactKind::Wechat => Field::Wechat,
                    ContactKind::Email => Field::Email,
                });
                draft.contacts.push(contact);
            }
        }
    }

    /// Who works for nobody (自由职业) has a post only where no other is known; another company is another post.
    fn say_post(&mut self, organisation: Option<OrganisationAt>, role: Option<String>) {
        let idle = self.posts.is_empty();
        match self.posts.iter_mut().find(|post| post.organisation == organisation) {
            Some(post) => post.marks.cell(Field::Role, &mut post.role, role),
            None if organisation.is_none() && (role.is_none() || !idle) => {}
            None => {
                // What the same file said of work without a company was about this one.
                self.posts.retain(|post| post.id.is_some() || post.organisation.is_some());
                let mut marks = Marks::default();
                marks.add(if organisation.is_some() { Field::Company } else { Field::Role });
                let mut post = PostRecord { id: None, organisation, role: None, marks };
                post.marks.cell(Field::Role, &mut post.role, role);
                self.posts.push(post);
            }
        }
    }

    /// The fields that are not as they were.
    pub fn changed(&self) -> Fields {
        let posts = self.posts.iter().map(|post| post.marks.changed);
        let alumnus = self.alumnus.iter().map(|alumnus| alumnus.changed());
        posts.chain(alumnus).fold(self.marks.changed, Fields::and)
    }
}

fn key(sign: &str, name: &str) -> String {
    [sign, name].join("\n")
}

fn differ(some: &[String], others: &[String]) -> bool {
    !some.is_empty() && !others.is_empty() && !some.iter().any(|one| others.contains(one))
}

fn is_phone(kind: ContactKind) -> bool {
    matches!(kind, ContactKind::Mobile | ContactKind::Landline)
}

fn same_way(one: ContactKind, other: ContactKind) -> bool {
    one == other || (is_phone(one) && is_phone(other))
}

/// What two contacts are compared by; of phones the last 11 digits, without the extension.
fn sign_of(contact: &ContactDraft) -> String {
    if !is_phone(contact.kind) {
        return contact.value.to_lowercase();
    }
    let line = contact.value.split(';').next().unwrap_or_default();
    line.get(line.len().saturating_sub(11)..).unwrap_or(line).to_owned()
}

fn keys(contacts: &[ContactDraft], which: impl Fn(ContactKind) -> bool) -> Vec<String> {
    contacts.iter().filter(|contact| which(contact.kind)).map(sign_of).collect()
}
