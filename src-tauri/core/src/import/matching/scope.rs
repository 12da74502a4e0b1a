//! What the rows of a small file can name, so that only that is read of the nursery.
//!
//! Whom a row means is told by a name together with something else ([`super::identity`]): everybody of that name is
//! enough. Employers are found by name or credit code. Startups are few, and all are read where rows are about them.

use std::collections::BTreeSet;

use super::super::{Choice, ImportRequest, reading::What};
use crate::{
    engine::Read,
    error::Result,
    kit::names::fold,
    merge::{self, Former},
    organisations::{Organisation, OrganisationId, ops as organisation_ops},
    people::{Person, PersonDraft, PersonId, ops as people_ops, rules::Post},
    search,
    startups::Startup,
};

/// The names, companies and identities of a file's rows.
#[derive(Debug, Default)]
pub(in super::super) struct Scope {
    /// Of people, folded.
    names: BTreeSet<String>,
    people: BTreeSet<PersonId>,
    /// Names of organisations, folded.
    companies: BTreeSet<String>,
    codes: BTreeSet<String>,
}

/// What is known of what a scope names.
pub(super) struct InScope {
    pub organisations: Vec<Organisation>,
    pub people: Vec<Person>,
    pub former: Vec<Former>,
}

impl Scope {
    /// Of a request, whatever its rows say: whom a person has chosen for rows.
    pub fn of(request: &ImportRequest) -> Self {
        let chosen = request.rows.iter().filter_map(|choice| match choice.choice {
            Choice::Same(id) => Some(id),
            _ => None,
        });
        Self { people: chosen.collect(), ..Self::default() }
    }

    /// Adds what a row names.
    pub fn hear(&mut self, what: &What) {
        what.person().into_iter().for_each(|said| self.person(said));
        match what {
            What::Startup { startup, .. } => {
                self.companies.insert(fold(&startup.name));
                self.codes.extend(startup.credit_code.clone());
            }
            What::Session(said) => self.names.extend(said.hosts.iter().map(|name| fold(name))),
            What::Note(said) => {
                for name in [&said.person, &said.author].into_iter().flatten() {
                    self.names.insert(fold(name));
                    self.people.extend(name.trim().parse::<PersonId>().ok());
                }
            }
            What::Person(_) | What::Mentor(_) | What::Alumnus(_) | What::Record(_) => {}
        }
    }

    fn person(&mut self, said: &PersonDraft) {
        self.names.insert(fold(&said.name));
        self.companies
            .extend(Post::read(said.company.as_deref(), said.role.as_deref()).company.map(|name| fold(&name)));
    }

    /// Whether all that a row names was looked for.
    pub fn covers(&self, what: &What) -> bool {
        let mut own = Self::default();
        own.hear(what);
        own.names.is_subset(&self.names)
            && own.people.is_subset(&self.people)
            && own.companies.is_subset(&self.companies)
            && own.codes.is_subset(&self.codes)
    }

    /// Reads what is known of all this, and of these startups' organisations; each list in the order of the whole.
    pub(super) fn read(&self, r: &Read<'_>, startups: &[Startup]) -> Result<InScope> {
        let mut wanted: BTreeSet<PersonId> = BTreeSet::new();
        for name in &self.names {
            wanted.extend(search::ops::people_called(r, name)?);
        }
        for id in &self.people {
            wanted.insert(people_ops::standing(r, *id)?);
        }
        let mut former = merge::ops::former(r)?;
        wanted.extend(former.iter().filter(|one| self.names.contains(&fold(&one.cells.name))).map(|one| one.now));
        former.retain(|one| wanted.contains(&one.now));
        let people = people_ops::among(r, &wanted.into_iter().collect::<Vec<_>>())?;
        let posts = people.iter().flat_map(|person| &person.affiliations);
        let posts = posts.chain(former.iter().flat_map(|former| &former.posts));
        let mut organisations: BTreeSet<OrganisationId> = posts.filter_map(|post| post.organisation).collect();
        organisations.extend(startups.iter().map(|startup| startup.organisation));
        organisations.extend(organisation_ops::called(r, &self.companies, &self.codes)?);
        let organisations = organisation_ops::among(r, &organisations.into_iter().collect::<Vec<_>>())?;
        Ok(InScope { organisations, people, former })
    }
}
