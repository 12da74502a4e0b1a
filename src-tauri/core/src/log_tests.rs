//! The log as other machines will read it: whose copy wrote an op and when, which changes are its own, and what a row was
//! when it was inserted.

use std::{collections::BTreeMap, fs, path::Path};

use proptest::prelude::*;
use serde_json::Value;

use crate::{
    Nursery, OpId, World, action_items,
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    cohorts::{self, CohortDraft, CohortId, EnrolmentState},
    engine::{
        self,
        history::{self, OpRow},
        hlc::Hlc,
        replay,
        undo::Reason,
    },
    erase,
    kit::{Clock, Cursor, Ids, Instant, Page},
    merge, notes, op,
    people::{self, PersonId},
};

fn world(millis: i64) -> World {
    World { clock: Clock::At(Instant::from_millis(millis)), ids: Ids::System, author: None }
}

/// The devices and the clock of all ops, in the order of the log.
fn ops(n: &Nursery) -> Vec<(String, Hlc)> {
    n.read(|r| r.rows("SELECT device, hlc FROM op ORDER BY rid", &[], |row| Ok((row.get(0)?, row.get(1)?)))).unwrap()
}

/// Opens the file at a moment, has its first colleague write something, and closes it.
fn work_at(path: &Path, millis: i64) -> Vec<(String, Hlc)> {
    let n = Nursery::open(path, world(millis)).unwrap();
    let me = n.read(crate::incubator::ops::colleagues).unwrap()[0].id;
    n.set_author(me).unwrap();
    a_person().named(&format!("某{millis}")).save(&n);
    ops(&n)
}

const NOON: i64 = 1_795_395_600_000;

#[test]
fn ops_are_in_one_order_also_where_the_wall_clock_goes_back() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("n.miaopu");
    let n = Nursery::make(&path, world(NOON)).unwrap();
    n.write(op::START, |w| crate::incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    drop(n);
    for millis in [NOON + 5, NOON - 86_400_000, NOON - 1, NOON + 6] {
        work_at(&path, millis);
    }
    let clocks: Vec<Hlc> = work_at(&path, NOON + 6).into_iter().map(|(_, hlc)| hlc).collect();
    assert!(clocks.is_sorted_by(|one, other| one < other), "{clocks:?}");
    let millis: Vec<i64> = clocks.iter().map(|hlc| hlc.millis() - NOON).collect();
    assert_eq!(millis, [0, 5, 5, 5, 6, 6]);
}

#[test]
fn a_copied_file_is_another_device_and_one_that_stays_is_the_same() {
    let place = tempfile::tempdir().unwrap();
    let [path, copy] = ["n.miaopu", "copy.miaopu"].map(|name| place.path().join(name));
    let n = Nursery::make(&path, world(NOON)).unwrap();
    n.write(op::START, |w| crate::incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    let backup = n.backup(&place.path().join("backups")).unwrap().path;
    drop(n);
    let devices = |ops: Vec<(String, Hlc)>| ops.into_iter().map(|(device, _)| device).collect::<Vec<_>>();
    let stayed = devices(work_at(&path, NOON + 1));
    assert!(stayed.iter().all(|device| *device == stayed[0]), "{stayed:?}");

    fs::copy(&path, &copy).unwrap();
    let copied = devices(work_at(&copy, NOON + 2));
    assert_eq!(copied[..stayed.len()], stayed);
    assert_ne!(copied.last(), stayed.last());
    assert_eq!(devices(work_at(&copy, NOON + 3)).last(), copied.last(), "from then on it is itself");

    let conn = rusqlite::Connection::open(&backup).unwrap();
    assert_eq!(conn.query_row("SELECT count(*) FROM local_device", [], |row| row.get::<_, u32>(0)).unwrap(), 0);
    drop(conn);
    let home = Nursery::take_home(&backup, &place.path().join("home")).unwrap();
    assert_ne!(devices(work_at(&home, NOON + 4)).last(), stayed.last());
}

fn cohort(n: &Nursery, id: CohortId) -> CohortDraft {
    let held = n.read(|r| cohorts::ops::require(r, id)).unwrap();
    CohortDraft {
        id: Some(id),
        programme: held.programme_name,
        name: held.name,
        edition: held.edition,
        starts_on: held.starts_on,
        ends_on: held.ends_on,
        demo_day: held.demo_day,
        capacity: held.capacity,
        state: held.state,
    }
}

#[test]
fn the_history_of_a_record_is_the_ops_about_it_page_by_page() {
    let n = nursery();
    let [one, other] = [a_cohort().save(&n), a_cohort().save(&n)];
    for (id, name) in [(one, "甲期"), (other, "乙期"), (one, "丙期")] {
        let draft = CohortDraft { name: name.into(), ..cohort(&n, id) };
        n.perform(op::SAVE_COHORT, move |w| cohorts::ops::save(w, draft)).unwrap();
    }
    let all = n.read(|r| history::list(r, None, None)).unwrap().rows;
    let about = |id: CohortId, after: Option<&Cursor>, limit| {
        n.read(|r| history::list_about(r, Some(&id.to_string()), after, Some(limit))).unwrap()
    };
    let ops = |page: &Page<OpRow>| page.rows.iter().map(|row| row.op).collect::<Vec<_>>();
    let first = about(one, None, 1);
    assert_eq!((first.total, ops(&first)), (Some(3), vec![all[0].op]));
    let rest = about(one, first.next.as_ref(), 9);
    assert_eq!((rest.total, ops(&rest), rest.next), (None, vec![all[2].op, all[4].op], None));
    assert_eq!(ops(&about(other, None, 9)), [all[1].op, all[3].op]);
}

#[test]
fn an_ops_changes_may_have_others_between_them() {
    let n = nursery();
    let first = a_cohort().save(&n);
    // One op makes two cohorts, the next renames the first of them.
    let draft = cohort(&n, first);
    let made = n
        .perform(op::SAVE_COHORT, {
            let drafts = ["甲期", "乙期"].map(|name| CohortDraft { id: None, name: name.into(), ..draft.clone() });
            move |w| {
                let [one, other] = drafts;
                Ok((cohorts::ops::save(w, one)?, cohorts::ops::save(w, other)?))
            }
        })
        .unwrap();
    let ((one, other), made) = (made.value, made.op.unwrap());
    let renaming = CohortDraft { name: "改名".into(), ..cohort(&n, one) };
    let renamed = n.perform(op::SAVE_COHORT, move |w| cohorts::ops::save(w, renaming)).unwrap().op.unwrap();
    let print = n.check().unwrap().fingerprint;
    // As it is where ops of another machine arrive between: the renaming comes before the second cohort.
    n.run_unlogged(move |conn, _| {
        let rid = |op: OpId| conn.query_row("SELECT rid FROM op WHERE id = ?1", [op], |row| row.get::<_, i64>(0));
        let (made, renamed) = (rid(made)?, rid(renamed)?);
        let last: i64 = conn.query_row("SELECT max(seq) FROM change", [], |row| row.get(0))?;
        conn.execute_batch(&format!(
            "UPDATE change_row SET seq = 0 WHERE seq = {last};
             UPDATE change_row SET seq = {last} WHERE seq = {last} - 1;
             UPDATE change_row SET seq = {last} - 1 WHERE seq = 0;
             DELETE FROM change_run WHERE op IN ({made}, {renamed});
             INSERT INTO change_run (first, last, op) VALUES
               ({last} - 2, {last} - 2, {made}), ({last} - 1, {last} - 1, {renamed}), ({last}, {last}, {made});"
        ))?;
        Ok(())
    })
    .unwrap();

    let history = n.read(|r| history::list(r, None, None)).unwrap().rows;
    let touched = |op: OpId| history.iter().find(|row| row.op == op).unwrap().touched;
    assert_eq!((touched(made), touched(renamed)), (2, 1));
    let names = |n: &Nursery| -> Vec<String> {
        n.read(|r| replay::inserted_by(r, made))
            .unwrap()
            .into_iter()
            .map(|row| row.cells.unwrap()["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&n), ["甲期", "乙期"]);
    let plan = n.plan_undo(made).unwrap();
    assert_eq!(plan.back, 1, "the second cohort");
    assert_eq!(
        plan.not_undone.iter().map(|kept| (kept.id.clone(), kept.reason)).collect::<Vec<_>>(),
        [(one.to_string(), Reason::EditedSince)]
    );
    assert_eq!(n.undo(Some(renamed)).unwrap().value.back, 1);
    assert_eq!((cohort(&n, one).name.as_str(), cohort(&n, other).name.as_str()), ("甲期", "乙期"));
    n.redo(None).unwrap();
    assert_eq!(n.check().unwrap().fingerprint, print);
}

/// Has every insert into a table that people fill leave its cells in `temp.witness` as they are at that moment.
fn watch(n: &Nursery) {
    n.run_unlogged(|conn, _| {
        conn.execute_batch("CREATE TEMP TABLE witness (tbl TEXT, row_id TEXT, cells TEXT)")?;
        for table in engine::captured_tables(conn)? {
            let cells: Vec<String> = engine::columns(conn, &table)?
                .into_iter()
                .filter(|column| column != "id")
                .map(|column| format!("'{column}', NEW.{column}"))
                .collect();
            conn.execute_batch(&format!(
                "CREATE TEMP TRIGGER witness_{table} AFTER INSERT ON main.{table} BEGIN
                   INSERT INTO witness VALUES ('{table}', NEW.id, json_object({}));
                 END",
                cells.join(", ")
            ))?;
        }
        Ok(())
    })
    .unwrap();
}

type Rows = BTreeMap<(String, String), Option<replay::Cells>>;

fn witnessed(n: &Nursery) -> Rows {
    let rows: Vec<(String, String, String)> = n
        .run_unlogged(|conn, _| {
            let mut rows = conn.prepare("SELECT tbl, row_id, cells FROM temp.witness")?;
            let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    rows.into_iter().map(|(table, id, cells)| ((table, id), Some(serde_json::from_str(&cells).unwrap()))).collect()
}

/// What all ops have inserted, by the log and the rows as they are.
fn replayed(n: &Nursery) -> Rows {
    n.read(|r| {
        let ops: Vec<OpId> = r.rows("SELECT id FROM op ORDER BY rid", &[], |row| row.get(0))?;
        let mut rows = Rows::new();
        for op in ops {
            for row in replay::inserted_by(r, op)? {
                let known = rows.insert((row.table, row.id), row.cells);
                assert!(known.is_none(), "a row is inserted once");
            }
        }
        Ok(rows)
    })
    .unwrap()
}

/// One of the things that people do; numbers choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    Person { name: usize, company: usize },
    Rename { which: usize, name: usize },
    Startup { name: usize },
    Cohort { edition: u32 },
    Move { which: usize },
    Note { which: usize, due: bool },
    Edit { which: usize },
    Settle { which: usize },
    Merge { one: usize, other: usize },
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..4usize, 0..3usize).prop_map(|(name, company)| Deed::Person { name, company }),
        3 => (0..9usize, 0..4usize).prop_map(|(which, name)| Deed::Rename { which, name }),
        1 => (0..3usize).prop_map(|name| Deed::Startup { name }),
        1 => (1..5u32).prop_map(|edition| Deed::Cohort { edition }),
        2 => (0..9usize).prop_map(|which| Deed::Move { which }),
        2 => (0..9usize, any::<bool>()).prop_map(|(which, due)| Deed::Note { which, due }),
        2 => (0..9usize).prop_map(|which| Deed::Edit { which }),
        2 => (0..9usize).prop_map(|which| Deed::Settle { which }),
        2 => (0..9usize, 0..9usize).prop_map(|(one, other)| Deed::Merge { one, other }),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ]
}

const NAMES: [&str; 4] = ["张伟", "王芳", "李娜", "David Zhang"];
const COMPANIES: [&str; 3] = ["云岭科技有限公司", "木石能源有限公司", "微光医疗"];

fn merging(survivor: PersonId, merged: PersonId) -> merge::MergeDraft {
    merge::MergeDraft { survivor, merged, choices: merge::Choices::new(), seen: None }
}

/// Does it, or is refused: what is refused changes nothing.
fn carry_out(n: &TestNursery, deed: &Deed) {
    let ids = |sql: &str| -> Vec<crate::kit::Id<()>> {
        n.read(|r| r.rows(&format!("{sql} AND deleted_at IS NULL ORDER BY id"), &[], |row| row.get(0))).unwrap()
    };
    let chosen = |sql: &str, which: usize| {
        let all = ids(sql);
        (!all.is_empty()).then(|| all[which % all.len()])
    };
    let person = |which| chosen("SELECT id FROM person WHERE 1", which);
    match *deed {
        Deed::Person { name, company } => {
            a_person().named(NAMES[name]).of(COMPANIES[company], "创始人").save(n);
        }
        Deed::Rename { which, name } => {
            if let Some(id) = person(which) {
                let mut draft = a_person().named(NAMES[name]).in_city("苏州").draft;
                draft.id = Some(id.cast());
                let _ = n.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft));
            }
        }
        Deed::Startup { name } => {
            let cohort = a_cohort().edition(9, "2026-03-01").save(n);
            a_startup().named(COMPANIES[name]).in_cohort(cohort).save(n);
        }
        Deed::Cohort { edition } => {
            a_cohort().edition(edition, "2026-03-01").save(n);
        }
        Deed::Move { which } => {
            if let Some(id) = chosen("SELECT id FROM enrolment WHERE 1", which) {
                let draft = cohorts::MoveDraft {
                    enrolment: id.cast(),
                    state: EnrolmentState::Withdrawn,
                    day: Some(day("2026-11-23")),
                    reason: Some("停业".into()),
                };
                let _ = n.write(op::MOVE_ENROLMENT, move |w| cohorts::ops::move_enrolment(w, &draft));
            }
        }
        Deed::Note { which, due } => {
            if let Some(id) = chosen("SELECT id FROM startup WHERE 1", which) {
                let note = a_note(id.cast()).saying("样机交付");
                if due { note.then("约投资人", "2026-12-01") } else { note }.save(n);
            }
        }
        Deed::Edit { which } => {
            if let Some(id) = chosen("SELECT id FROM note WHERE 1", which) {
                let _ = n.write(op::REMOVE_NOTE, move |w| notes::ops::remove(w, id.cast()));
            }
        }
        Deed::Settle { which } => {
            if let Some(id) = chosen("SELECT id FROM action_item WHERE 1", which) {
                let _ =
                    n.write(op::SETTLE_ACTION_ITEM, move |w| action_items::ops::settle(w, id.cast(), which % 2 == 0));
            }
        }
        Deed::Merge { one, other } => {
            if let (Some(survivor), Some(merged)) = (person(one), person(other)) {
                let draft = merging(survivor.cast(), merged.cast());
                let _ = n.write(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft));
            }
        }
        Deed::Undo => {
            let _ = n.undo(None);
        }
        Deed::Redo => {
            let _ = n.redo(None);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    /// Whatever was done to a row since, and whatever of it was taken back.
    #[test]
    fn every_insert_is_replayed_as_it_was(deeds in proptest::collection::vec(deed(), 1..30)) {
        let n = nursery();
        let before = replayed(&n);
        watch(&n);
        for deed in &deeds {
            carry_out(&n, deed);
        }
        let mut after = replayed(&n);
        after.retain(|row, _| !before.contains_key(row));
        prop_assert_eq!(after, witnessed(&n), "{:?}", deeds);
    }
}

#[test]
fn what_an_erasure_took_out_of_the_log_is_known_as_such() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (one, other) = (a_person().named("张伟").save(&n), a_person().named("张玮").in_city("苏州").save(&n));
    let startup = a_startup().in_cohort(cohort).with(other).save(&n);
    let draft = merging(one, other);
    n.write(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft)).unwrap();
    let cells = |table: &str, id: String| -> Option<Option<Value>> {
        let row = n.read(|r| replay::inserted(r, table, &id)).unwrap();
        row.map(|row| row.cells.map(|cells| cells.into_iter().map(|(_, cell)| cell).collect()))
    };
    assert!(matches!(cells("person", other.to_string()), Some(Some(_))), "as it was before the merge");
    erase::ops::erase(&n, one, "张伟").unwrap();
    for person in [one, other] {
        assert_eq!(cells("person", person.to_string()), Some(None));
    }
    assert!(matches!(cells("startup", startup.to_string()), Some(Some(_))), "others' rows have no gap");
    assert_eq!(cells("startup", one.to_string()), None, "what never was");
    let unknown = n.read(|r| {
        let mut unknown = Vec::new();
        for table in engine::captured_tables(r.conn())? {
            let ids: Vec<String> = r.rows(&format!("SELECT id FROM {table}"), &[], |row| row.get(0))?;
            for id in ids {
                if replay::inserted(r, &table, &id)?.is_none() {
                    unknown.push((table.clone(), id));
                }
            }
        }
        Ok(unknown)
    });
    assert_eq!(unknown.unwrap(), [], "every row is replayed or known to have lost something");
}
