//! All records of an import: read once, then found or made by each line.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{
    super::{ConsentRequest, Kind},
    alumni::MembershipRecord,
    cohorts::{Cohorts, Programme},
    identity::PersonAt,
    names::Names,
    notes::Notes,
    organisations::Organisations,
    own_values::OwnFields,
    people::People,
    plain::PlainRecords,
    scope::{InScope, Scope},
    sessions::Sessions,
    startups::Startups,
    target::{KeptCell, Labels},
};
use crate::{
    alumni::ops as alumni_ops,
    cohorts::ops as cohort_ops,
    engine::Read,
    error::Result,
    merge,
    organisations::ops as organisation_ops,
    people::{PersonId, ops as people_ops},
    startups::ops as startup_ops,
};

/// All records that are known or made.
#[derive(Debug)]
pub(in super::super) struct Records {
    pub organisations: Organisations,
    pub people: People,
    pub startups: Startups,
    pub cohorts: Cohorts,
    pub sessions: Sessions,
    pub notes: Notes,
    pub plain: PlainRecords,
    /// What rows may name, made when the first does.
    pub(super) names: Option<Names>,
    pub kept: Vec<KeptCell>,
    /// Fields of the nursery's own, and their values.
    pub(super) own: OwnFields,
    pub labels: Labels,
    /// Who was there before the file by name, made when the first contact is masked.
    pub(super) named: Option<HashMap<String, Vec<PersonAt>>>,
    /// Whether memberships and answers of those who are there were read.
    pub(super) knows_alumni: bool,
    /// Cells that are kept with records that are there, by a hash each; read when the first is asked for.
    pub(super) stored_kept: Option<HashSet<u64>>,
    /// What the rows can name, where only that was read.
    pub(super) scope: Option<Scope>,
    /// Records of which the kept cells were read, where not all were.
    pub(super) kept_read: HashSet<String>,
    /// Keys of likeness of which all people were read.
    pub(super) met_keys: BTreeSet<u32>,
}

impl Records {
    /// Reads what is known, as far as rows of these kinds can touch it, and as far as `scope` reaches where there is one.
    pub fn known(
        r: &Read<'_>,
        kinds: &[Kind],
        answers: bool,
        programme: Programme,
        scope: Option<Scope>,
    ) -> Result<Self> {
        let has = |kind| kinds.contains(&kind);
        let names_startups = kinds.iter().any(|kind| matches!(kind, Kind::Startups | Kind::Notes | Kind::Record(_)));
        let startups = if names_startups { startup_ops::all(r)? } else { Vec::new() };
        let known = match &scope {
            Some(scope) => scope.read(r, &startups)?,
            None => InScope {
                organisations: organisation_ops::all(r)?,
                people: people_ops::all(r)?,
                former: merge::ops::former(r)?,
            },
        };
        let organisations = Organisations::new(known.organisations);
        let mut people = People::new(known.people, &organisations);
        people.remember(known.former, &organisations);
        people.tell_apart(merge::ops::told_apart(r)?);
        let startups = Startups::new(startups, &organisations);
        let cohorts = Cohorts::new(cohort_ops::list(r)?, programme);
        let knows_alumni = answers || has(Kind::Alumni);
        if knows_alumni {
            read_alumni(r, &mut people, &cohorts, scope.is_some())?;
        }
        Ok(Self {
            organisations,
            people,
            startups,
            cohorts,
            sessions: Sessions::default(),
            notes: Notes::default(),
            plain: PlainRecords::default(),
            names: None,
            kept: Vec::new(),
            own: OwnFields::default(),
            labels: Labels::default(),
            stored_kept: None,
            named: None,
            knows_alumni,
            scope,
            kept_read: HashSet::new(),
            met_keys: BTreeSet::new(),
        })
    }

    /// Frees what only serves to find records: no more lines come.
    pub fn close(&mut self) {
        self.people.close();
        self.organisations.close();
        (self.named, self.stored_kept, self.names) = (None, None, None);
        self.kept_read = HashSet::new();
        self.own = OwnFields::default();
    }

    /// Leaves of all answers those that are news.
    pub fn settle(&mut self, asked: &[ConsentRequest], file_name: &str) {
        let said = self.people.records.iter_mut().filter_map(|person| person.alumnus.as_mut());
        said.for_each(|alumnus| alumnus.settle(asked, file_name));
    }
}

/// Reads memberships and answers of those who are there.
fn read_alumni(r: &Read<'_>, people: &mut People, cohorts: &Cohorts, is_scoped: bool) -> Result<()> {
    let places: HashMap<PersonId, PersonAt> =
        (0..).zip(&people.records).filter_map(|(at, person)| Some((person.id?, at))).collect();
    let among: Option<Vec<PersonId>> = is_scoped.then(|| places.keys().copied().collect());
    for (person, membership) in alumni_ops::memberships(r, among.as_deref())? {
        let Some(at) = places.get(&person) else { continue };
        let record = MembershipRecord::known(membership, cohorts);
        people.get_mut(*at).alumnus.get_or_insert_default().memberships.push(record);
    }
    for (person, answer) in alumni_ops::consents(r, among.as_deref())? {
        if let Some(at) = places.get(&person) {
            people.get_mut(*at).alumnus.get_or_insert_default().stored_answers.push(answer);
        }
    }
    Ok(())
}
