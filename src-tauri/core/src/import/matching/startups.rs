//! The startups of the file, beside those that are there.

use std::collections::{HashMap, HashSet};

use super::{
    super::{Field, account::CellFate},
    DirtyFields, Outcomes,
    cohorts::CohortAt,
    identity::PersonAt,
    organisations::{OrganisationAt, Organisations},
};
use crate::{
    cohorts::EnrolmentId,
    kit::names::fold,
    organisations::rules::core_name,
    people::PersonId,
    startups::{Startup, StartupDraft, StartupId, rules},
};

/// Place of a startup among the [`Startups`].
pub(in super::super) type StartupAt = u32;

/// One startup.
#[derive(Debug)]
pub(in super::super) struct StartupRecord {
    /// Absent for a new one.
    pub id: Option<StartupId>,
    pub organisation: OrganisationAt,
    /// Its cells; those of the organisation stand there.
    pub draft: StartupDraft,
    pub marks: DirtyFields,
    /// Whom the file names with it.
    pub people: Vec<PersonAt>,
    /// Its cohorts; of one that is there, read when the file first speaks of it.
    pub enrolments: Option<Vec<EnrolmentRecord>>,
    /// Where the file first says it.
    pub first: Option<(u16, u32)>,
}

/// A startup in a cohort.
#[derive(Debug)]
pub(in super::super) struct EnrolmentRecord {
    /// Absent for a new one.
    pub id: Option<EnrolmentId>,
    pub cohort: CohortAt,
    /// Who is there already.
    pub stored: Vec<PersonId>,
    /// Who is new.
    pub joining: Vec<PersonAt>,
}

/// All startups, by organisation and by what is left of their names.
#[derive(Debug, Default)]
pub(in super::super) struct Startups {
    pub records: Vec<StartupRecord>,
    by_organisation: HashMap<OrganisationAt, StartupAt>,
    by_core: HashMap<String, Vec<StartupAt>>,
    /// Core -> full names that the file has for it.
    names: HashMap<String, HashSet<String>>,
}

impl Startups {
    pub fn new(known: Vec<Startup>, organisations: &Organisations) -> Self {
        let places: HashMap<_, _> = (0..).zip(&organisations.records).filter_map(|(at, o)| Some((o.id?, at))).collect();
        let mut all = Self::default();
        for startup in known {
            let Some(organisation) = places.get(&startup.organisation).copied() else { continue };
            let draft = StartupDraft {
                id: Some(startup.id),
                name: startup.name,
                sector: startup.sector,
                funding_stage: startup.funding_stage,
                founded_on: startup.founded_on,
                one_liner: startup.one_liner,
                team_size: startup.team_size,
                ..StartupDraft::default()
            };
            all.push(Some(startup.id), organisation, draft, organisations);
        }
        all
    }

    pub fn get(&self, at: StartupAt) -> &StartupRecord {
        &self.records[at as usize]
    }

    pub fn get_mut(&mut self, at: StartupAt) -> &mut StartupRecord {
        &mut self.records[at as usize]
    }

    /// Hears a name before any startup is taken in: two names of one file are two companies, however alike.
    pub fn announce(&mut self, name: &str) {
        self.names.entry(core_name(name)).or_default().insert(fold(name));
    }

    /// Takes in a startup as a row says it: one that is known, or a new one.
    pub fn take(
        &mut self,
        said: StartupDraft,
        organisations: &mut Organisations,
        place: (u16, u32),
        line: &mut Outcomes,
    ) -> StartupAt {
        let found = self.find(&said, organisations);
        let at = found.unwrap_or_else(|| {
            let code = said.credit_code.as_deref();
            let organisation =
                organisations.find(&fold(&said.name), code).unwrap_or_else(|| organisations.make(&said.name, code));
            let draft = StartupDraft { name: said.name.clone(), ..StartupDraft::default() };
            self.push(None, organisation, draft, organisations)
        });
        let StartupRecord { organisation, draft, marks, first, .. } = &mut self.records[at as usize];
        first.get_or_insert(place);
        let is_same_name = fold(&said.name) == fold(&organisations.get(*organisation).draft.name);
        line.note(
            Field::Company,
            match (found, is_same_name) {
                (None, true) => CellFate::Stored,
                (Some(_), true) => CellFate::Same,
                // One credit code, or one name without legal form and place, and two names.
                (_, false) => CellFate::Differs,
            },
        );
        organisations.say(*organisation, &rules::organisation_of(&said), line);
        marks.cell(Field::Sector, &mut draft.sector, said.sector, line);
        marks.cell(Field::FundingStage, &mut draft.funding_stage, said.funding_stage, line);
        marks.cell(Field::Founded, &mut draft.founded_on, said.founded_on, line);
        marks.cell(Field::OneLiner, &mut draft.one_liner, said.one_liner, line);
        marks.cell(Field::TeamSize, &mut draft.team_size, said.team_size, line);
        at
    }

    /// By credit code, by full name, or by what is left of the name where that leaves no doubt.
    fn find(&self, said: &StartupDraft, organisations: &Organisations) -> Option<StartupAt> {
        let code = said.credit_code.as_deref();
        if let Some(at) = organisations.find(&fold(&said.name), code) {
            return self.by_organisation.get(&at).copied();
        }
        let core = core_name(&said.name);
        let [one] = self.by_core.get(&core)?.as_slice() else { return None };
        let held = organisations.get(self.get(*one).organisation).draft.credit_code.as_deref();
        let other_code = matches!((held, code), (Some(held), Some(code)) if held != code);
        let one_name = self.names.get(&core).is_none_or(|names| names.len() == 1);
        (one_name && !other_code).then_some(*one)
    }

    fn push(
        &mut self,
        id: Option<StartupId>,
        organisation: OrganisationAt,
        draft: StartupDraft,
        organisations: &Organisations,
    ) -> StartupAt {
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.by_organisation.entry(organisation).or_insert(at);
        self.by_core.entry(organisations.get(organisation).core.clone()).or_default().push(at);
        let (marks, people, first) = (DirtyFields::default(), Vec::new(), None);
        let enrolments = id.is_none().then(Vec::new);
        self.records.push(StartupRecord { id, organisation, draft, marks, people, enrolments, first });
        at
    }
}
