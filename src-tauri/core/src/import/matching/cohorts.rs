//! The cohorts that the file names, beside those that are there.

use crate::{
    cohorts::{Cohort, CohortId, CohortState},
    kit::edition::{Edition, read_edition},
};

/// Place of a cohort among the [`Cohorts`].
pub(in super::super) type CohortAt = u32;

/// One cohort.
#[derive(Debug)]
pub(in super::super) struct CohortRecord {
    /// Absent for a new one.
    pub id: Option<CohortId>,
    pub programme: String,
    pub name: String,
    pub edition: Option<u32>,
    /// Where a new one stands.
    pub state: CohortState,
}

/// All cohorts, and the programme to which new ones belong.
#[derive(Debug)]
pub(in super::super) struct Cohorts {
    pub records: Vec<CohortRecord>,
    programme: Programme,
}

/// Of which programme the file speaks.
#[derive(Debug)]
pub(in super::super) enum Programme {
    /// Of this one.
    Named(String),
    /// It does not say: a cohort is looked for in this one first, then in all, and made in this one.
    Likely(String),
}

impl Programme {
    fn name(&self) -> &str {
        match self {
            Self::Named(name) | Self::Likely(name) => name,
        }
    }
}

impl Cohorts {
    pub fn new(known: Vec<Cohort>, programme: Programme) -> Self {
        let record = |cohort: Cohort| CohortRecord {
            id: Some(cohort.id),
            programme: cohort.programme_name,
            name: cohort.name,
            edition: cohort.edition,
            state: cohort.state,
        };
        Self { records: known.into_iter().map(record).collect(), programme }
    }

    pub fn get(&self, at: CohortAt) -> &CohortRecord {
        &self.records[at as usize]
    }

    /// The place of a cohort that is there.
    pub fn known(&self, id: CohortId) -> Option<CohortAt> {
        (0..).zip(&self.records).find(|(_, cohort)| cohort.id == Some(id)).map(|(at, _)| at)
    }

    /// The cohort of this name or, where the name is a number alone, of this edition; a new one stands as `state`.
    pub fn take(&mut self, edition: &Edition, state: CohortState) -> CohortAt {
        let own = |cohort: &CohortRecord| cohort.programme == self.programme.name();
        let anywhere = |_: &CohortRecord| matches!(self.programme, Programme::Likely(_));
        if let Some(at) = self.find(edition, own).or_else(|| self.find(edition, anywhere)) {
            return at;
        }
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.records.push(CohortRecord {
            id: None,
            programme: self.programme.name().to_owned(),
            name: shown(&edition.label),
            edition: edition.number,
            state,
        });
        at
    }

    /// By name, or by number where only one has it.
    fn find(&self, edition: &Edition, which: impl Fn(&CohortRecord) -> bool) -> Option<CohortAt> {
        let name = compact(&edition.label);
        let numbered = edition.number.is_some() && is_number_alone(&edition.label);
        let among = || (0..).zip(&self.records).filter(|(_, cohort)| which(cohort));
        let by_name = among().find(|(_, cohort)| compact(&cohort.name) == name);
        by_name.map(|(at, _)| at).or_else(|| {
            let mut same = among().filter(|(_, cohort)| numbered && cohort.edition == edition.number);
            let first = same.next().map(|(at, _)| at);
            first.filter(|_| same.next().is_none())
        })
    }
}

fn compact(name: &str) -> String {
    read_edition(name).label.split_whitespace().collect::<String>().to_lowercase()
}

/// `第3期` and `Cohort 3`, but not `2026年第3期`, whose numbers begin anew each year.
fn is_number_alone(label: &str) -> bool {
    !label.starts_with(|c: char| c.is_ascii_digit())
}

/// A name as it is shown: `第 3 期`.
pub(in super::super) fn shown(label: &str) -> String {
    let numbered =
        label.strip_prefix('第').and_then(|rest| rest.split_at_checked(rest.len().checked_sub('期'.len_utf8())?));
    match numbered {
        Some((number, unit)) if number.bytes().all(|b| b.is_ascii_digit()) => format!("第 {number} {unit}"),
        _ => label.to_owned(),
    }
}
