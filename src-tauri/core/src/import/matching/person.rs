//! One person of the file: what is known of them, and what its rows say.

use super::{
    super::{Field, account::CellFate},
    DirtyFields, Fields, Outcomes,
    alumni::AlumnusRecord,
    identity::{MatchKeys, PersonAt, same_way},
    organisations::{OrganisationAt, Organisations},
};
use crate::{
    alumni::Membership,
    kit::Id,
    mentors::MentorRole,
    merge::{Former, MergeField},
    organisations::OrganisationId,
    people::{Affiliation, ContactDraft, ContactKind, Person, PersonDraft, PersonId},
};

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
    pub marks: DirtyFields,
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
    pub(super) posts: Vec<(Option<OrganisationAt>, Option<String>)>,
    pub memberships: Vec<Membership>,
    pub(super) mentor: Option<MentorRole>,
    pub(super) overflow: Vec<(MergeField, String)>,
}

impl FormerRecord {
    /// Whether a value of a field gave way when the two became one.
    fn gave_way(&self, field: MergeField, said: &str) -> bool {
        self.overflow.iter().any(|(held, value)| *held == field && value == said)
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
    pub marks: DirtyFields,
}

/// Where a line says that somebody works.
pub(super) struct ToldPost {
    pub organisation: Option<OrganisationAt>,
    /// Whether the line names the company for this person.
    pub is_named: bool,
    /// Whether it is another name of a company that is known by what is left of its name.
    pub is_other_name: bool,
    /// Whether a word such as 自由职业 stands in the company's place, and no role beside it.
    pub is_calling: bool,
}

/// A mentor.
#[derive(Debug)]
pub(in super::super) struct MentorRecord {
    /// There already.
    pub known: bool,
    pub role: MentorRole,
}

impl PersonRecord {
    /// Somebody as they were before they were merged.
    pub(super) fn former(former: &Former, place_of: impl Fn(OrganisationId) -> Option<OrganisationAt>) -> Self {
        let contacts = former.contacts.iter().map(|held| ContactDraft { kind: held.kind, value: held.value.clone() });
        let posts = former.posts.iter().map(|held| PostRecord {
            id: Some(held.id),
            organisation: held.organisation.and_then(&place_of),
            role: held.role.clone(),
            marks: DirtyFields::default(),
        });
        let draft = PersonDraft { contacts: contacts.collect(), ..former.cells.clone() };
        let stored_contacts = draft.contacts.len();
        Self { id: Some(former.id), stored_contacts, posts: posts.collect(), draft, ..Self::default() }
    }

    /// What is said without what was known of them under another record, and gave way when the two became one: that is
    /// no news.
    pub(super) fn news(&self, mut said: PersonDraft, line: &mut Outcomes) -> PersonDraft {
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

    /// Somebody who is there.
    pub fn known(person: Person, place_of: impl Fn(OrganisationId) -> Option<OrganisationAt>) -> Self {
        let posts = person.affiliations.into_iter().map(|held| PostRecord {
            id: Some(held.id),
            organisation: held.organisation.and_then(&place_of),
            role: held.role,
            marks: DirtyFields::default(),
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

    /// By what they are known, together with this company.
    pub(super) fn signs(&self, company: Option<String>) -> MatchKeys {
        MatchKeys::new(&self.draft.name, &self.draft.contacts, company)
    }

    /// Whether they have these contacts and, where one is said, this company.
    pub(super) fn has_all(&self, signs: &MatchKeys, said: &PersonDraft, organisations: &Organisations) -> bool {
        let held = &self.draft.contacts;
        let works_there = |company| {
            let mut employers = self.posts.iter().filter_map(|post| post.organisation);
            employers.any(|at| organisations.get(at).core == company)
        };
        said.contacts.iter().all(|contact| held.iter().any(|held| same_way(held, contact)))
            && signs.company().is_none_or(works_there)
    }

    /// Whether they are there, cannot be reached, were not met in this file yet, and nothing is said that is not known.
    pub(super) fn is_just(&self, said: &PersonDraft) -> bool {
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

    /// Takes in the cells of a row.
    pub(super) fn say(&mut self, said: PersonDraft, line: &mut Outcomes) {
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
    pub(super) fn say_post(&mut self, told: &ToldPost, role: Option<String>, line: &mut Outcomes) {
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
                let mut marks = DirtyFields::default();
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
