//! A nursery with one person at the desk, and the doors that the journeys go through.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use miaopu_core::{
    Done, Nursery, Result, World,
    engine::history,
    import::{Field, ImportRequest, ImportResult, PlannedQuery, PlannedRow, ProposedField, RowFilter, ops, plan::Plan},
    incubator,
    kit::{Clock, Day, Ids},
    op,
    views::{
        self,
        people::{PeopleQuery, PersonRow, Role},
    },
};

pub struct Desk {
    pub nursery: Nursery,
    pub folder: tempfile::TempDir,
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let noon = "2026-11-23".parse::<Day>().unwrap().starts(chrono_tz::Asia::Shanghai).plus_minutes(12 * 60);
    let world = World { clock: Clock::At(noon), ids: Ids::seeded(7), author: None };
    let nursery = Nursery::make(&folder.path().join("n.miaopu"), world).unwrap();
    let me = nursery.write(op::START, |w| incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    nursery.set_author(me).unwrap();
    Desk { nursery, folder }
}

pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data").join(name)
}

impl Desk {
    /// What a person asks for who believes the guess, and says yes to the cohort that a file proposes.
    pub fn request(&self, path: &Path) -> ImportRequest {
        let inspection = ops::inspect(path).unwrap();
        let mut request = ops::default_request(&inspection, None).unwrap();
        for sheet in request.sheets.iter_mut().filter(|sheet| sheet.kind.fields().contains(&Field::Cohort)) {
            let guess = inspection.sheets.iter().find(|guess| guess.name == sheet.name).unwrap();
            let proposed =
                |field| guess.proposed.iter().find(|held| held.field == field).map(|held| held.value.clone());
            sheet.cohort = proposed(ProposedField::Cohort);
            request.programme = request.programme.or(proposed(ProposedField::Programme));
        }
        request
    }

    pub fn plan(&self, request: ImportRequest) -> Result<Plan> {
        ops::plan(&self.nursery, request, &mut |_, _| {}, &AtomicBool::new(false))
    }

    pub fn carry_out(&self, plan: Plan) -> Result<Done<ImportResult>> {
        ops::carry_out(&self.nursery, Arc::new(plan), |_, _| {}, Arc::default())
    }

    pub fn import(&self, path: &Path) -> Done<ImportResult> {
        self.carry_out(self.plan(self.request(path)).unwrap()).unwrap()
    }

    /// Every row of a plan that a filter lets through, as the page sees it.
    pub fn rows(&self, plan: &Plan, filter: RowFilter) -> Vec<PlannedRow> {
        let query = PlannedQuery { filter, limit: Some(10_000), ..PlannedQuery::default() };
        self.nursery.read(|r| ops::rows(r, plan, &query)).unwrap().rows
    }

    /// Writes a file into the desk's folder.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn healthy(&self) -> String {
        let health = self.nursery.check().unwrap();
        assert!(health.ok, "{:?}", health.findings);
        health.fingerprint
    }

    pub fn people(&self, role: Role) -> Vec<PersonRow> {
        let query = PeopleQuery { role, limit: Some(5_000), ..PeopleQuery::default() };
        self.nursery.read(|r| views::people::list(r, &query)).unwrap().rows
    }

    pub fn person(&self, name: &str) -> views::person::PersonPanel {
        let found = self.people(Role::All).into_iter().find(|p| p.name == name).unwrap();
        self.nursery.read(|r| views::person::load(r, found.id)).unwrap()
    }

    pub fn ops(&self) -> u32 {
        self.nursery.read(|r| history::list(r, None, None)).unwrap().total.unwrap()
    }
}
