//! The file's doors on real files, with programmes and cohorts as cargo.

use std::{
    cell::Cell,
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use crate::{
    Code, Nursery, Refusal, World, code,
    cohorts::{self, CohortDraft, CohortId, CohortState},
    engine::{self, undo::Reason},
    incubator,
    kit::{Clock, Ids, Instant},
    machine::Machine,
    op,
    people::{self, PersonDraft, PersonId},
    search,
};

pub(crate) struct Place {
    pub folder: tempfile::TempDir,
    author: Cell<Option<PersonId>>,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), author: Cell::default() }
    }
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("n.miaopu")
    }
    pub fn open(&self) -> Nursery {
        if self.file().exists() {
            return Nursery::open(
                &self.file(),
                World { author: self.author.get().map(PersonId::cast), ids: Ids::System, ..world() },
            )
            .unwrap();
        }
        let n = Nursery::make(&self.file(), world()).unwrap();
        let me = n.write(op::START, |w| incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
        n.set_author(me).unwrap();
        self.author.set(Some(me));
        n
    }
    pub fn refusal(&self) -> Code {
        Nursery::open(&self.file(), world()).map(|_| ()).unwrap_err().code()
    }
}

pub(crate) fn world() -> World {
    World { clock: Clock::At(Instant::from_millis(1_795_395_600_000)), ids: Ids::seeded(1), author: None }
}

pub(crate) fn draft(name: &str) -> CohortDraft {
    CohortDraft {
        id: None,
        programme: "原力加速营".into(),
        name: name.into(),
        edition: Some(4),
        starts_on: None,
        ends_on: None,
        demo_day: None,
        capacity: None,
        state: CohortState::Running,
    }
}

pub(crate) fn save(n: &Nursery, draft: CohortDraft) -> (CohortId, engine::OpId) {
    let done = n.perform(op::SAVE_COHORT, move |w| cohorts::ops::save(w, draft)).unwrap();
    (done.value, done.op.unwrap())
}

pub(crate) fn names(n: &Nursery) -> Vec<String> {
    n.read(cohorts::ops::list).unwrap().into_iter().map(|c| c.name).collect()
}

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let place = Place::new();
    save(&place.open(), draft("第 4 期"));
    assert_eq!(names(&place.open()), ["第 4 期"]);
}

#[test]
fn a_refused_deed_leaves_nothing_behind() {
    let place = Place::new();
    let n = place.open();
    let refused = n.write(op::SAVE_COHORT, |w| {
        cohorts::ops::save(w, draft("第 4 期"))?;
        Err::<(), _>(Refusal::new(code::MISSING).into())
    });
    assert_eq!(refused.unwrap_err().code(), code::MISSING);
    assert!(names(&n).is_empty());
    assert_eq!(n.read(|r| engine::history::list(r, None, None)).unwrap().total, Some(1), "the first run alone");
}

#[test]
fn a_deed_that_panics_is_rolled_back_and_the_writer_works_on() {
    let place = Place::new();
    let n = place.open();
    let failed = n.write(op::SAVE_COHORT, |w| {
        cohorts::ops::save(w, draft("第 4 期"))?;
        assert!(w.today().to_string().is_empty(), "on purpose");
        Ok(())
    });
    assert_eq!(failed.unwrap_err().code(), code::INTERNAL);
    assert!(names(&n).is_empty());
    save(&n, draft("第 5 期"));
    assert_eq!(names(&n), ["第 5 期"]);
}

#[test]
fn a_deed_that_changes_nothing_stands_in_no_history() {
    let place = Place::new();
    let n = place.open();
    let (id, _) = save(&n, draft("第 4 期"));
    let again = n
        .perform(op::SAVE_COHORT, move |w| cohorts::ops::save(w, CohortDraft { id: Some(id), ..draft("第 4 期") }))
        .unwrap();
    assert_eq!(again.op, None);
    assert_eq!(n.read(|r| engine::history::list(r, None, None)).unwrap().total, Some(2));
}

#[test]
fn undoing_and_redoing_bring_back_exactly_what_was() {
    let place = Place::new();
    let n = place.open();
    let (id, _) = save(&n, draft("第 4 期"));
    let before = n.check().unwrap().fingerprint;
    let (_, edit) = save(&n, CohortDraft { id: Some(id), capacity: Some(24), ..draft("第四期") });
    let after = n.check().unwrap().fingerprint;
    let undone = n.undo(Some(edit)).unwrap();
    assert_eq!(undone.value.back, 1);
    assert_eq!(n.check().unwrap().fingerprint, before);
    n.redo(None).unwrap();
    assert_eq!(n.check().unwrap().fingerprint, after);
    n.undo(None).unwrap();
    n.undo(None).unwrap();
    assert!(names(&n).is_empty());
    assert_eq!(n.undo(None).unwrap_err().code(), code::NOTHING_TO_UNDO);
}

#[test]
fn a_row_edited_since_stays_and_is_named() {
    let place = Place::new();
    let n = place.open();
    let (id, made) = save(&n, draft("第 4 期"));
    let (_, edited) = save(&n, CohortDraft { id: Some(id), ..draft("第四期") });
    let plan = n.plan_undo(made).unwrap();
    assert!(plan.not_undone.iter().any(|k| k.id == id.to_string() && k.reason == Reason::EditedSince));
    assert_eq!(names(&n), ["第四期"], "a plan does nothing");
    n.undo(Some(edited)).unwrap();
    assert!(n.plan_undo(made).unwrap().not_undone.is_empty(), "an edit that was taken back stands in nobody's way");
}

#[test]
fn a_row_on_which_later_rows_hang_stays_and_is_named() {
    let place = Place::new();
    let n = place.open();
    let (_, first) = save(&n, draft("第 4 期"));
    save(&n, draft("第 5 期"));
    let plan = n.undo(Some(first)).unwrap().value;
    assert_eq!(plan.not_undone.len(), 1, "the programme, which the second cohort belongs to");
    assert_eq!((plan.not_undone[0].table.as_str(), plan.not_undone[0].reason), ("programme", Reason::InUse));
    assert_eq!(names(&n), ["第 5 期"]);
    assert!(n.check().unwrap().ok);
}

#[test]
fn what_was_undone_cannot_be_undone_again_and_an_unknown_op_is_refused() {
    let place = Place::new();
    let n = place.open();
    let (_, op) = save(&n, draft("第 4 期"));
    n.undo(Some(op)).unwrap();
    assert_eq!(n.undo(Some(op)).unwrap_err().code(), code::ALREADY_UNDONE);
    assert_eq!(n.undo(Some(engine::OpId::nobody())).unwrap_err().code(), code::NO_SUCH_OP);
}

#[test]
fn redo_is_refused_after_something_new_was_done() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    n.undo(None).unwrap();
    save(&n, draft("第 5 期"));
    assert_eq!(n.redo(None).unwrap_err().code(), code::NOTHING_TO_REDO);
}

#[test]
fn history_tells_what_was_done_and_what_was_taken_back() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    n.undo(None).unwrap();
    let rows = n.read(|r| engine::history::list(r, None, None)).unwrap().rows;
    assert_eq!(
        rows[..2].iter().map(|o| (o.kind, o.undone, o.touched)).collect::<Vec<_>>(),
        [(op::UNDO, false, 2), (op::SAVE_COHORT, true, 2)]
    );
    assert_eq!(rows[1].about.as_deref(), Some("第 4 期"));
}

#[test]
fn derived_rows_that_an_earlier_program_has_made_are_made_anew_at_the_next_opening() {
    let place = Place::new();
    let n = place.open();
    n.write(op::SAVE_PERSON, |w| people::ops::save(w, PersonDraft { name: "張偉".into(), ..PersonDraft::default() }))
        .unwrap();
    drop(n);
    let conn = rusqlite::Connection::open(place.file()).unwrap();
    conn.execute_batch("UPDATE local_derived SET version = 1; DELETE FROM search_fts; DELETE FROM person_row;")
        .unwrap();
    drop(conn);
    let found = |n: &Nursery| n.read(|r| search::ops::search(r, "张伟", 5)).unwrap().len();
    assert_eq!(found(&Nursery::look(&place.file(), world()).unwrap()), 0);
    let n = place.open();
    assert_eq!(found(&n), 1);
    assert!(n.check().unwrap().ok);
}

#[test]
fn listeners_hear_of_a_commit_and_of_nothing_else() {
    let place = Place::new();
    let n = place.open();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = heard.clone();
    n.listen(Box::new(move |c| {
        ear.lock().unwrap().push((c.kind, c.touched.iter().map(|t| t.table.clone()).collect::<Vec<_>>()))
    }))
    .unwrap();
    let _ = n.write(op::SAVE_COHORT, |w| cohorts::ops::save(w, draft("")));
    save(&n, draft("第 4 期"));
    let touched = ["cohort", "programme", "op"].map(str::to_owned).to_vec();
    assert_eq!(*heard.lock().unwrap(), [(op::SAVE_COHORT, touched)]);
}

#[test]
fn a_draft_survives_and_stands_in_no_history() {
    let place = Place::new();
    let n = place.open();
    n.keep_draft("note".into(), "谈了什么".into()).unwrap();
    drop(n);
    let n = place.open();
    assert_eq!(n.read(|r| engine::draft::load(r, "note")).unwrap().as_deref(), Some("谈了什么"));
    n.keep_draft("note".into(), String::new()).unwrap();
    assert_eq!(n.read(|r| engine::draft::load(r, "note")).unwrap(), None);
    assert_eq!(n.read(|r| engine::history::list(r, None, None)).unwrap().total, Some(1), "the first run alone");
}

#[test]
fn a_second_writer_is_refused_and_told_the_holder_while_readers_go_on() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    let refused = Nursery::open(&place.file(), world()).map(|_| ()).unwrap_err();
    assert_eq!(refused.code(), code::LOCKED);
    assert!(refused.args()["holder"].contains(&std::process::id().to_string()));
    let beside = Nursery::look(&place.file(), world()).unwrap();
    assert_eq!(names(&beside), ["第 4 期"]);
    assert_eq!(
        beside.write(op::SAVE_COHORT, |w| cohorts::ops::save(w, draft("第 5 期"))).unwrap_err().code(),
        code::READ_ONLY
    );
}

#[test]
fn a_check_and_a_save_do_not_wait_for_each_other() {
    let place = Place::new();
    let n = place.open();
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (go, may_go) = std::sync::mpsc::channel();
    let save = n
        .submit(op::SAVE_COHORT, move |w| {
            let id = cohorts::ops::save(w, draft("第 4 期"))?;
            begun.send(()).unwrap();
            // The save is under way until the check is over.
            may_go.recv().unwrap();
            Ok(id)
        })
        .unwrap();
    has_begun.recv().unwrap();
    assert!(n.check().unwrap().ok);
    go.send(()).unwrap();
    save.wait().unwrap();
    assert!(n.check().unwrap().ok);
}

#[test]
fn check_names_derived_rows_that_are_not_what_a_rebuild_makes_and_leaves_them_as_they_are() {
    let place = Place::new();
    let n = place.open();
    for name in ["张伟", "王芳"] {
        let person = PersonDraft { name: name.into(), ..PersonDraft::default() };
        n.write(op::SAVE_PERSON, |w| people::ops::save(w, person)).unwrap();
    }
    let tables = |n: &Nursery| -> Vec<String> { n.check().unwrap().findings.into_iter().map(|f| f.table).collect() };
    assert_eq!(tables(&n), [""; 0]);
    let conn = rusqlite::Connection::open(place.file()).unwrap();
    conn.execute_batch(
        "UPDATE person_row SET company = 'x' WHERE name = '王芳'; DELETE FROM search_row WHERE rid = 1;",
    )
    .unwrap();
    for _ in 0..2 {
        assert_eq!(tables(&n), ["person_row", "search_row"]);
    }
}

#[test]
fn check_finds_a_live_row_whose_parent_is_gone() {
    let place = Place::new();
    save(&place.open(), draft("第 4 期"));
    let conn = rusqlite::Connection::open(place.file()).unwrap();
    conn.execute("UPDATE programme SET deleted_at = 1", []).unwrap();
    drop(conn);
    let health = place.open().check().unwrap();
    assert!(!health.ok);
    assert_eq!((health.findings[0].code, health.findings[0].table.as_str()), ("deleted_parent", "cohort"));
}

#[test]
fn a_replaced_file_is_the_old_one_or_the_new_one() {
    let place = Place::new();
    let path = place.folder.path().join("report.csv");
    fs::write(&path, "old").unwrap();
    let failed = engine::file::replace(&path, |part| {
        fs::write(part, "ne")?;
        Err(crate::Error::failure(code::DISK_FULL))
    });
    assert_eq!(failed.unwrap_err().code(), code::DISK_FULL);
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    engine::file::replace(&path, |part| Ok(fs::write(part, "new")?)).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 1, "no temporary file stays");
}

#[test]
fn the_log_of_a_large_op_is_cut_so_that_small_ones_after_it_fold_nothing() {
    let place = Place::new();
    let n = place.open();
    let log = || fs::metadata(place.folder.path().join("n.miaopu-wal")).unwrap().len();
    n.write(op::SAVE_SETTINGS, |w| engine::setting::put(w, "large", &"x".repeat(70 << 20))).unwrap();
    assert!(log() > 64 << 20);
    save(&n, draft("第 4 期"));
    assert!(log() <= 64 << 20, "{} bytes", log());
}

/// Somebody else who works in this nursery, at a machine of their own.
fn colleague(n: &Nursery, name: &'static str) -> PersonId {
    n.write(op::INTRODUCE, move |w| incubator::ops::introduce(w, name)).unwrap()
}

#[test]
fn after_a_new_start_undo_takes_back_what_this_person_did_last_and_nobody_elses() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    let other = colleague(&n, "何明远");
    n.set_author(other).unwrap();
    save(&n, draft("第 5 期"));
    drop(n);

    let n = place.open();
    n.undo(None).unwrap();
    assert_eq!(names(&n), ["第 5 期"], "mine, which was older");
    assert_eq!(n.undo(None).unwrap_err().code(), code::NOTHING_TO_UNDO);
    drop(n);
    let n = place.open();
    n.redo(None).unwrap();
    assert_eq!(names(&n).len(), 2);
    n.set_author(other).unwrap();
    assert_eq!(n.redo(None).unwrap_err().code(), code::NOTHING_TO_REDO, "it was not theirs");
    n.undo(None).unwrap();
    assert_eq!(names(&n), ["第 4 期"]);
}

#[test]
fn nothing_is_written_under_no_name() {
    let place = Place::new();
    place.open();
    let n = Nursery::open(&place.file(), World { ids: Ids::System, ..world() }).unwrap();
    let before = n.check().unwrap().fingerprint;
    let refused = n.write(op::SAVE_COHORT, |w| cohorts::ops::save(w, draft("第 4 期"))).unwrap_err();
    assert_eq!((refused.code(), n.check().unwrap().fingerprint), (code::NO_AUTHOR, before));
    n.backup(&place.folder.path().join("backups")).unwrap();
    let me = colleague(&n, "何明远");
    let history = n.read(|r| engine::history::list(r, None, None)).unwrap().rows;
    assert!(history.iter().all(|op| op.author.is_some()), "who they are is theirs; a copy for nobody is not on record");
    assert_eq!(history[0].author.as_deref(), Some("何明远"));
    n.set_author(me).unwrap();
    save(&n, draft("第 4 期"));
}

#[test]
fn who_works_here_is_known_by_the_nursery_wherever_its_file_lies() {
    let place = Place::new();
    let n = place.open();
    let (me, home) = (place.author.get().unwrap(), place.folder.path().join("home"));
    let mut machine = Machine::default();
    machine.remember_author(n.read(incubator::ops::identity).unwrap().unwrap(), me);
    machine.save(&home).unwrap();
    drop(n);
    let moved = place.folder.path().join("moved.miaopu");
    fs::rename(place.file(), &moved).unwrap();
    let n = Nursery::open(&moved, world()).unwrap();
    n.greet(&Machine::load(&home)).unwrap();
    assert_eq!(n.read(|r| r.author()).unwrap(), me);

    let stranger = Place::new();
    let other = Nursery::make(&stranger.file(), World { ids: Ids::seeded(2), ..world() }).unwrap();
    colleague(&other, "何明远");
    other.greet(&machine).unwrap();
    assert!(other.read(|r| r.author::<people::Person>()).is_err(), "another nursery, whose people are others");
}
