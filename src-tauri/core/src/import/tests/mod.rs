//! Who is who, what a cell says, and that no table is ever lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use proptest::prelude::*;

use super::{
    CellEdit, Choice, ConsentRequest, ConsentSource, Counts, Field, ImportRequest, ImportResult, Kind, PlannedQuery,
    RowChoice, SheetRequest, mapping, ops, plan::Plan,
};
use crate::{
    Code, Done, Result,
    alumni::Purpose,
    builders::{TestNursery, a_cohort, a_person, a_startup, nursery},
    code, cohorts,
    kit::{Cursor, PAGE},
    people::{self, ContactKind},
    sessions::{self, SessionQuery},
    views::{
        self,
        people::{PeopleQuery, PersonRow},
        person::PersonPanel,
        startup::StartupPanel,
        startups::StartupQuery,
    },
};

mod asked;
mod cells;
mod days_and_numbers;
mod of_records;
mod of_sessions;
mod own_fields;
mod random;
mod refused;
mod who;

impl TestNursery {
    fn table(&self, text: &str) -> PathBuf {
        let path = self.folder.path().join("table.csv");
        std::fs::write(&path, text).unwrap();
        path
    }

    fn plan(&self, request: ImportRequest) -> Result<Plan> {
        ops::plan(self, request, &mut |_, _| {}, &AtomicBool::new(false))
    }

    fn carry_out(&self, plan: Plan) -> Done<ImportResult> {
        ops::carry_out(self, Arc::new(plan), |_, _| {}, Arc::default()).unwrap()
    }

    /// Takes a table in as a kind; tells how many rows of which fate.
    fn take_in(&self, kind: Kind, text: &str) -> (Counts, Done<ImportResult>) {
        let inspected = ops::inspect(&self.table(text)).unwrap();
        let done = self.carry_out(self.plan(ops::default_request(&inspected, Some(kind)).unwrap()).unwrap());
        (done.value.kinds[&kind], done)
    }

    fn everybody(&self) -> Vec<PersonRow> {
        let rows = self.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
        assert!(rows.len() < PAGE as usize);
        rows.into_iter().filter(|p| p.id != self.author).collect()
    }

    fn called(&self, name: &str) -> Vec<PersonPanel> {
        let named = self.everybody().into_iter().filter(|p| p.name == name);
        named.map(|p| self.read(|r| views::person::load(r, p.id)).unwrap()).collect()
    }

    fn startups(&self) -> Vec<StartupPanel> {
        let rows = self.read(|r| views::startups::list(r, &StartupQuery::default())).unwrap().rows;
        rows.into_iter().map(|s| self.read(|r| views::startup::load(r, s.id)).unwrap()).collect()
    }

    fn is_well(&self) {
        let health = self.check().unwrap();
        assert!(health.ok, "{:?}", health.findings);
    }
}

const fn counts(new: u32, changed: u32, same: u32, refused: u32) -> Counts {
    Counts { new, changed, same, refused, differs: 0 }
}

const fn differing(new: u32, differs: u32) -> Counts {
    Counts { new, changed: 0, differs, same: 0, refused: 0 }
}
