use std::{collections::BTreeSet, path::Path};

use rusqlite::Connection;

use super::*;
use crate::forget;

/// Texts that stand nowhere else, one for each row.
fn text(row: u32) -> String {
    format!("<{row:05}>{}", "云".repeat(row as usize * 7 % 40))
}

/// A file with rows of different lengths put in and changed in no order, of which every third is deleted then.
fn worked_on(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "secure_delete", true).unwrap();
    conn.execute_batch("CREATE TABLE t (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID; CREATE INDEX of_v ON t (v, k)")
        .unwrap();
    conn.execute_batch("BEGIN").unwrap();
    for at in 0..6000_u32 {
        let row = at * 2477 % 6000;
        conn.execute("INSERT INTO t VALUES (?1, ?2)", (row * 31 % 6000, text(row))).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
    conn.execute("UPDATE t SET v = v || 'and more of it' WHERE k % 4 = 1", []).unwrap();
    conn.execute("DELETE FROM t WHERE CAST(substr(v, 2, 5) AS INTEGER) % 3 = 0", []).unwrap();
    let _: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
    conn
}

/// How many of these rows' texts the file's bytes hold.
fn held(path: &Path, rows: impl Iterator<Item = u32>) -> usize {
    let bytes = std::fs::read(path).unwrap();
    let begins: BTreeSet<&[u8]> = bytes.windows(7).filter(|w| w[0] == b'<' && w[6] == b'>').collect();
    rows.filter(|row| begins.contains(&text(*row).as_bytes()[..7])).count()
}

#[test]
fn of_deleted_rows_nothing_is_left_in_the_file_and_the_others_are_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    let mut conn = worked_on(&path);
    let (gone, there) = (|| (0..6000).filter(|row| row % 3 == 0), || (0..6000).filter(|row| row % 3 != 0));
    assert!(held(&path, gone()) > 0, "copies stay behind where a page was divided");

    let sum = |conn: &Connection| conn.query_row("SELECT sum(k * length(v)) FROM t", [], |row| row.get::<_, i64>(0));
    let before = sum(&conn).unwrap();
    forget::clean(&mut conn).unwrap();
    let _: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
    assert_eq!((held(&path, gone()), held(&path, there())), (0, 4000));
    assert_eq!(sum(&conn).unwrap(), before);
    let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
}

/// A leaf with one row in its last four bytes, and `behind` in the bytes between its place and it.
fn leaf(behind: u8) -> Vec<u8> {
    let mut page = vec![behind; 512];
    page[..10].copy_from_slice(&[0x0d, 0, 0, 0, 1, 1, 252, 0, 1, 252]);
    page
}

#[test]
fn what_lies_on_a_page_stays() {
    let cleaned = cleaned(2, &leaf(7), 512).unwrap();
    assert_eq!((&cleaned[..10], &cleaned[508..]), (&leaf(7)[..10], &[7; 4][..]));
    assert!(cleaned[10..508].iter().all(|byte| *byte == 0));
}

#[test]
fn a_page_that_is_clean_of_no_tree_or_damaged_is_left_as_it_is() {
    assert_eq!(cleaned(2, &leaf(0), 512), None);
    assert_eq!(cleaned(2, &[0; 512], 512), None, "one that goes on from another");
    let damaged = |at: usize, byte: u8| {
        let mut page = leaf(7);
        page[at] = byte;
        cleaned(2, &page, 512)
    };
    assert_eq!(damaged(5, 200), None, "rows behind the page's end");
    assert_eq!(damaged(1, 1), None, "a hole that leads nowhere");
    assert_eq!(cleaned(2, &[0x0d], 512), None);
}
