//! What rows may name: startups, people and cohorts by what they are called, those that other sheets of the file make too.

use std::collections::HashMap;

use super::{
    cohorts::{CohortAt, Cohorts},
    identity::PersonAt,
    organisations::Organisations,
    people::People,
    startups::{StartupAt, Startups},
};
use crate::{
    error::{Code, code},
    kit::{
        edition::read_edition,
        names::{fold, tidy},
    },
    organisations::rules::core_name,
};

/// Who and what is called how. Made when the first row names something; by then the sheets of what can be named were read.
#[derive(Debug, Default)]
pub(in super::super) struct Names {
    startups: HashMap<String, Vec<StartupAt>>,
    /// By what is left of the full name without legal form and place.
    cores: HashMap<String, Vec<StartupAt>>,
    people: HashMap<String, Vec<PersonAt>>,
    cohorts: HashMap<String, Vec<CohortAt>>,
}

impl Names {
    pub(super) fn of(startups: &Startups, organisations: &Organisations, people: &People, cohorts: &Cohorts) -> Self {
        let mut names = Self::default();
        for (at, startup) in (0..).zip(&startups.records) {
            let organisation = organisations.get(startup.organisation);
            let called = [Some(&organisation.draft.name), organisation.draft.short_name.as_ref()];
            for name in called.into_iter().flatten().map(|name| fold(name)) {
                add(&mut names.startups, name, at);
            }
            add(&mut names.cores, organisation.core.clone(), at);
            if let Some(id) = startup.id {
                add(&mut names.startups, id.to_string(), at);
            }
        }
        for (at, person) in (0..).zip(&people.records) {
            let at = people.standing(at);
            add(&mut names.people, fold(&person.draft.name), at);
            if let Some(id) = person.id {
                add(&mut names.people, id.to_string(), at);
            }
        }
        for (at, cohort) in (0..).zip(&cohorts.records) {
            add(&mut names.cohorts, edition(&cohort.name), at);
            add(&mut names.cohorts, edition(&format!("{}{}", cohort.programme, cohort.name)), at);
            if let Some(id) = cohort.id {
                add(&mut names.cohorts, id.to_string(), at);
            }
        }
        names
    }

    /// The startup of a name: full, short, or without legal form and place where only one has it so.
    pub(super) fn startup(&self, name: &str) -> Result<StartupAt, Code> {
        let found = self.startups.get(&fold(name)).or_else(|| self.cores.get(&core_name(name)));
        only(found, code::NO_SUCH_STARTUP)
    }

    pub(super) fn person(&self, name: &str) -> Result<PersonAt, Code> {
        only(self.people.get(&fold(name)), code::NO_SUCH_PERSON)
    }

    /// The cohort of a name, with that of its programme before it or without.
    pub(super) fn cohort(&self, name: &str) -> Result<CohortAt, Code> {
        only(self.cohorts.get(&edition(name)), code::NO_SUCH_COHORT)
    }
}

/// 第四期, 第 4 期 and 第4期 are one.
fn edition(name: &str) -> String {
    read_edition(&tidy(name)).label.split_whitespace().collect::<String>().to_lowercase()
}

fn only(found: Option<&Vec<u32>>, nobody: Code) -> Result<u32, Code> {
    match found.map(Vec::as_slice) {
        Some([one]) => Ok(*one),
        Some(_) => Err(code::AMBIGUOUS_NAME),
        None => Err(nobody),
    }
}

fn add(names: &mut HashMap<String, Vec<u32>>, name: String, at: u32) {
    let named = names.entry(name).or_default();
    if !named.contains(&at) {
        named.push(at);
    }
}
