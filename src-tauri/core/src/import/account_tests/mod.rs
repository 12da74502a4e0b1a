//! The law of imports: each filled cell has one fate, each stored value one origin, and each row is counted once.

use std::sync::{Arc, atomic::AtomicBool};

use proptest::prelude::*;

use super::{
    CellFate, ColumnAccount, Field, ImportResult, Kind, Origin, RowCounts, RowOutcome, Settlement, SheetRequest,
    Stands,
    formats::{Cell, Row, Sheet},
    header, ops,
    tables::Tables,
};
use crate::{
    alumni::{Answer, Purpose},
    builders::{TestNursery, nursery},
    people,
    views::{self, people::PeopleQuery, person::PersonPanel, startup::StartupPanel, startups::StartupQuery},
};

pub(super) mod drawn;
mod examples;
mod law;

/// A nursery into which tables are taken.
struct Desk(TestNursery);

impl Desk {
    fn new() -> Self {
        Self(nursery())
    }

    fn plan_with(
        &self,
        kind: Option<Kind>,
        text: &str,
        change: impl FnOnce(&mut super::ImportRequest),
    ) -> super::plan::Plan {
        let path = self.0.folder.path().join("table.csv");
        std::fs::write(&path, text).unwrap();
        let inspected = ops::inspect(&path).unwrap();
        let mut request = ops::default_request(&inspected, kind).unwrap();
        change(&mut request);
        ops::plan(&self.0, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap()
    }

    fn take_with(&self, kind: Kind, text: &str, change: impl FnOnce(&mut super::ImportRequest)) -> ImportResult {
        let plan = self.plan_with(Some(kind), text, change);
        ops::carry_out(&self.0, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value
    }

    fn take(&self, kind: Kind, text: &str) -> ImportResult {
        self.take_with(kind, text, |_| {})
    }

    fn person(&self, name: &str) -> PersonPanel {
        let rows = self.0.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
        let row = rows.into_iter().find(|row| row.name == name).unwrap();
        self.0.read(|r| views::person::load(r, row.id)).unwrap()
    }

    fn startup(&self, name: &str) -> StartupPanel {
        let rows = self.0.read(|r| views::startups::list(r, &StartupQuery::default())).unwrap().rows;
        let row = rows.into_iter().find(|row| row.name == name).unwrap();
        self.0.read(|r| views::startup::load(r, row.id)).unwrap()
    }
}

fn kept(cells: &[people::KeptCell]) -> Vec<(&str, &str)> {
    cells.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect()
}

fn column<'a>(account: &'a [ColumnAccount], name: &str) -> &'a ColumnAccount {
    account.iter().find(|column| column.column == name).unwrap()
}

fn sum(column: &ColumnAccount) -> u32 {
    column.stored + column.same + column.kept + column.differs + column.left_out + column.non_record + column.refused
}

fn rows_sum(rows: RowCounts) -> u32 {
    rows.left_out + rows.non_record + rows.refused + rows.new + rows.differs + rows.changed + rows.same
}
