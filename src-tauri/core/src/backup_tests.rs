//! Backups, and files that are damaged.

use std::fs;

use crate::{
    Nursery, code, cohorts, engine,
    file_tests::{Place, draft, save, world},
    op,
};

#[test]
fn a_file_that_is_cut_short_is_refused() {
    let place = Place::new();
    save(&place.open(), draft("第 4 期"));
    let bytes = fs::read(place.file()).unwrap();
    fs::write(place.file(), &bytes[..bytes.len() / 3]).unwrap();
    assert!(matches!(place.refusal(), code::DAMAGED | code::NOT_A_DATABASE));
    assert_eq!(fs::read(place.file()).unwrap().len(), bytes.len() / 3, "a damaged file is never touched");
}

#[test]
fn a_backup_reads_back_as_the_same_nursery_and_is_on_record() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    let folder = place.folder.path().join("backups");
    let made = n.backup(&folder).unwrap();
    assert_eq!(
        made.path.file_name().unwrap(),
        "n-2026-11-23-090000.miaopu-backup",
        "named by the wall clock of the nursery's zone"
    );
    let copy = Nursery::look(&made.path, world()).unwrap();
    assert_eq!(copy.check().unwrap().fingerprint, n.check().unwrap().fingerprint);
    assert_eq!(n.read(|r| engine::history::list(r, None, None)).unwrap().rows[0].kind, op::BACKUP);
    assert_eq!(engine::backup::list(&folder).unwrap().len(), 1);
}

#[test]
fn a_backup_does_not_wait_for_a_save_that_is_under_way() {
    let place = Place::new();
    let n = place.open();
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (go, may_go) = std::sync::mpsc::channel::<()>();
    let save = n.submit(op::SAVE_COHORT, move |w| {
        begun.send(()).unwrap();
        may_go.recv().unwrap();
        cohorts::ops::save(w, draft("第 4 期"))
    });
    has_begun.recv().unwrap();
    let folder = place.folder.path().join("backups");
    std::thread::scope(|threads| {
        let backup = threads.spawn(|| n.backup(&folder).unwrap());
        let is_there = || engine::backup::list(&folder).unwrap().len() == 1;
        let waited = (0..600).any(|_| {
            is_there() || {
                std::thread::sleep(std::time::Duration::from_millis(50));
                false
            }
        });
        go.send(()).unwrap();
        assert!(waited, "the copy waits for the save");
        backup.join().unwrap();
    });
    save.unwrap().wait().unwrap();
}

#[test]
fn a_file_with_damaged_pages_is_refused_when_it_is_opened_and_stays_as_it_is() {
    let place = Place::new();
    let n = place.open();
    for number in 0..200 {
        save(&n, draft(&format!("第 {number} 期")));
    }
    drop(n);
    let mut bytes = fs::read(place.file()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 3 * 4096].fill(0xa5);
    fs::write(place.file(), &bytes).unwrap();
    assert_eq!(place.refusal(), code::DAMAGED);
    assert!(fs::read(place.file()).unwrap() == bytes);
}

#[test]
fn a_copy_in_which_lists_lack_rows_is_no_backup() {
    let place = Place::new();
    let n = place.open();
    save(&n, draft("第 4 期"));
    drop(n);
    let conn = rusqlite::Connection::open(place.file()).unwrap();
    // The index holds other cells than it says: what is looked for by it is not found.
    conn.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, '(programme)', '(name)') WHERE type = 'index' AND tbl_name = 'cohort';",
    )
    .unwrap();
    drop(conn);
    let n = place.open();
    let folder = place.folder.path().join("backups");
    assert_eq!(n.backup(&folder).unwrap_err().code(), code::DAMAGED);
    assert_eq!(engine::backup::list(&folder).unwrap().len(), 0);
}
