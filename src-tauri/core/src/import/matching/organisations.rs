//! The organisations that the file speaks of, beside those that are there.

use std::collections::HashMap;

use super::{
    super::{Field, account::CellFate},
    DirtyFields, Outcomes,
};
use crate::{
    kit::names::fold,
    organisations::{Organisation, OrganisationDraft, OrganisationId, OrganisationKind, rules},
};

/// Place of an organisation among the [`Organisations`].
pub(in super::super) type OrganisationAt = u32;

/// One organisation.
#[derive(Debug)]
pub(in super::super) struct OrganisationRecord {
    /// Absent for a new one.
    pub id: Option<OrganisationId>,
    pub draft: OrganisationDraft,
    /// What is left of its name without legal form and place.
    pub core: String,
    pub marks: DirtyFields,
}

/// All organisations, by name and by credit code.
#[derive(Debug, Default)]
pub(in super::super) struct Organisations {
    pub records: Vec<OrganisationRecord>,
    by_name: HashMap<String, Vec<OrganisationAt>>,
    by_code: HashMap<String, OrganisationAt>,
}

impl Organisations {
    pub fn new(known: Vec<Organisation>) -> Self {
        let mut all = Self::default();
        all.add(known);
        all
    }

    /// Adds those that are there.
    pub fn add(&mut self, known: Vec<Organisation>) {
        for organisation in known {
            let draft = OrganisationDraft {
                name: organisation.name,
                short_name: organisation.short_name,
                credit_code: organisation.credit_code,
                city: organisation.city,
                kind: organisation.kind,
            };
            let folded = fold(&draft.name);
            self.push(Some(organisation.id), draft, folded);
        }
    }

    /// Lets none be found by name or code any more.
    pub fn close(&mut self) {
        (self.by_name, self.by_code) = (HashMap::new(), HashMap::new());
    }

    pub fn get(&self, at: OrganisationAt) -> &OrganisationRecord {
        &self.records[at as usize]
    }

    /// The one with this credit code or else this name after folding; one of the same name with another code is another.
    pub fn find(&self, folded: &str, code: Option<&str>) -> Option<OrganisationAt> {
        if let Some(at) = code.and_then(|code| self.by_code.get(code)) {
            return Some(*at);
        }
        let differs = |at: &OrganisationAt| {
            let held = self.get(*at).draft.credit_code.as_deref();
            matches!((held, code), (Some(held), Some(code)) if held != code)
        };
        self.by_name.get(folded)?.iter().find(|at| !differs(at)).copied()
    }

    /// Somebody's employer, new where it is not known.
    pub fn employer(&mut self, name: &str) -> OrganisationAt {
        let folded = fold(name);
        match self.find(&folded, None) {
            Some(at) => at,
            None => {
                let draft = OrganisationDraft { name: name.to_owned(), ..OrganisationDraft::default() };
                self.push(None, draft, folded)
            }
        }
    }

    /// A new organisation of a startup.
    pub fn make(&mut self, name: &str, code: Option<&str>) -> OrganisationAt {
        let draft = OrganisationDraft {
            name: name.to_owned(),
            credit_code: code.map(str::to_owned),
            kind: OrganisationKind::Startup,
            ..OrganisationDraft::default()
        };
        self.push(None, draft, fold(name))
    }

    /// Writes what a roster says of a startup's organisation.
    pub fn say(&mut self, at: OrganisationAt, said: &OrganisationDraft, line: &mut Outcomes) {
        let OrganisationRecord { draft, marks, .. } = &mut self.records[at as usize];
        marks.cell(Field::ShortName, &mut draft.short_name, said.short_name.clone(), line);
        // A new one was made with its code.
        let has_own_code = draft.credit_code.is_some() && draft.credit_code == said.credit_code;
        match has_own_code && line.of(Field::Company) == CellFate::Stored {
            true => line.note(Field::CreditCode, CellFate::Stored),
            false => marks.cell(Field::CreditCode, &mut draft.credit_code, said.credit_code.clone(), line),
        }
        marks.cell(Field::City, &mut draft.city, said.city.clone(), line);
        let record = &self.records[at as usize];
        if let Some(code) = &record.draft.credit_code {
            self.by_code.entry(code.clone()).or_insert(at);
        }
    }

    fn push(&mut self, id: Option<OrganisationId>, draft: OrganisationDraft, folded: String) -> OrganisationAt {
        let at = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.by_name.entry(folded).or_default().push(at);
        if let Some(code) = &draft.credit_code {
            self.by_code.entry(code.clone()).or_insert(at);
        }
        let core = rules::core_name(&draft.name);
        self.records.push(OrganisationRecord { id, draft, core, marks: DirtyFields::default() });
        at
    }
}
