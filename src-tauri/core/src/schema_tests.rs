//! Files of every version that was released: each opens with the present program and keeps all that stands in it.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::{Connection, types::Value};

use crate::{
    Nursery, World, action_items, archive,
    builders::{a_person, a_startup, nursery},
    code, engine, incubator,
    kit::Id,
    op, people, search,
    workflows::remove,
};

/// What a frozen file holds of what people entered: of each table the columns and, by id, their cells.
type Contents = BTreeMap<String, (Vec<String>, Vec<Vec<Value>>)>;

/// The cells of these tables and columns; of all captured ones where none are named.
fn contents(path: &Path, of: Option<&Contents>) -> Contents {
    let conn = Connection::open(path).unwrap();
    let tables = match of {
        Some(contents) => contents.iter().map(|(table, (columns, _))| (table.clone(), columns.clone())).collect(),
        None => {
            let tables = engine::captured_tables(&conn).unwrap().into_iter();
            tables.map(|table| (table.clone(), engine::columns(&conn, &table).unwrap())).collect::<BTreeMap<_, _>>()
        }
    };
    let rows = |(table, columns): (String, Vec<String>)| {
        let sql = format!("SELECT {} FROM {table} ORDER BY id", columns.join(", "));
        let mut statement = conn.prepare(&sql).unwrap();
        let cells = statement.query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect()).unwrap();
        let cells = cells.collect::<rusqlite::Result<_>>().unwrap();
        (table, (columns, cells))
    };
    tables.into_iter().map(rows).collect()
}

/// A frozen file of tests/data, as `n.miaopu` in a folder of its own.
fn thawed(name: &str) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let frozen = fs::File::open(Path::new("../../tests/data").join(name)).unwrap();
    zip::ZipArchive::new(frozen).unwrap().extract(place.path()).unwrap();
    place
}

/// The tables, indexes and views of a file.
fn schema(path: &Path) -> BTreeMap<String, Option<String>> {
    let conn = Connection::open(path).unwrap();
    let mut statement = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

/// The fingerprint of the frozen version 1 as the present program sees it. A migration that adds a column changes this
/// line, and nothing else of the test.
const FINGERPRINT_OF_1: &str = "f6e0bfd1fef3ed86f10f4d6d1f2217737a10973857b9c6303e26995d5e51df8d";

#[test]
fn a_file_of_version_1_keeps_every_cell_its_history_and_its_lists() {
    let place = thawed("nursery-v1.zip");
    let path = place.path().join("n.miaopu");
    let before = contents(&path, None);
    let rows: usize = before.values().map(|(_, rows)| rows.len()).sum();
    assert!(rows > 200, "{rows} rows");

    let n = Nursery::open(&path, World::default()).unwrap();
    let health = n.check().unwrap();
    assert_eq!(health.findings, [], "{health:?}");
    assert_eq!(health.fingerprint, FINGERPRINT_OF_1);
    assert!(contents(&path, Some(&before)) == before, "a migration adds; it changes and takes away nothing");

    let me = n.read(incubator::ops::colleagues).unwrap().remove(0);
    n.set_author(me.id).unwrap();
    assert!(n.read(|r| search::ops::search(r, "澄明", 5)).unwrap().iter().any(|found| found.name == "澄明物联"));
    assert_eq!(n.read(|r| action_items::ops::open(r, None)).unwrap().len(), 2);
    let history = n.read(|r| engine::history::list(r, None, None)).unwrap().rows;
    assert!(history.iter().any(|row| row.kind == op::MERGE_PEOPLE && row.touched > 5));
    let merged = history.iter().find(|row| row.kind == op::MERGE_PEOPLE).unwrap().op;
    assert!(n.undo(Some(merged)).unwrap().value.back > 0, "what was done before can still be taken back");
    n.redo(None).unwrap();
    assert_eq!(n.check().unwrap().fingerprint, health.fingerprint);
    a_person().named("新来的").save(&n);
    drop(n);

    let made = place.path().join("made.miaopu");
    drop(Nursery::make(&made, World::default()).unwrap());
    assert_eq!(schema(&path), schema(&made), "brought up to date it is as one that is made new");
}

#[test]
fn a_table_that_a_later_program_adds_changes_no_fingerprint() {
    let place = thawed("nursery-v1.zip");
    // Only a file of this version can be looked at.
    drop(Nursery::open(&place.path().join("n.miaopu"), World::default()).unwrap());
    let conn = Connection::open(place.path().join("n.miaopu")).unwrap();
    conn.execute_batch("CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY, deleted_at INTEGER) STRICT").unwrap();
    let print = || {
        let n = Nursery::look(&place.path().join("n.miaopu"), World::default()).unwrap();
        n.check().unwrap().fingerprint
    };
    assert_eq!(print(), FINGERPRINT_OF_1);
    conn.execute("INSERT INTO later VALUES ('x', 1)", []).unwrap();
    assert_eq!(print(), FINGERPRINT_OF_1, "nor does what was removed from it");
    conn.execute("UPDATE later SET deleted_at = NULL", []).unwrap();
    assert_ne!(print(), FINGERPRINT_OF_1);
}

#[test]
fn a_folder_of_version_1_is_taken_in_whole() {
    let place = thawed("nursery-v1.zip");
    let n = Nursery::make(&place.path().join("new.miaopu"), World::default()).unwrap();
    archive::ops::read(&n, &place.path().join("archive"), |_, _| {}, std::sync::Arc::default()).unwrap();
    let health = n.check().unwrap();
    assert_eq!((health.findings.as_slice(), health.fingerprint.as_str()), ([].as_slice(), FINGERPRINT_OF_1));
}

#[test]
fn a_word_that_this_program_does_not_know_is_an_error_where_it_is_read_and_a_finding_of_the_check() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("n.miaopu");
    let n = Nursery::make(&path, World::default()).unwrap();
    n.write(op::START, |w| incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    let me = n.read(incubator::ops::colleagues).unwrap().remove(0).id;
    n.set_author(me).unwrap();
    let person = a_person().reached_by(people::ContactKind::Mobile, "13800138000").save(&n);
    drop(n);
    let conn = Connection::open(&path).unwrap();
    conn.execute("UPDATE contact_private SET kind = 'telepathy'", []).unwrap();
    drop(conn);
    let n = Nursery::open(&path, World::default()).unwrap();
    let error = n.read(|r| people::ops::load(r, person)).map(drop).unwrap_err();
    assert_eq!(error.code(), code::WORD_UNKNOWN_HERE);
    let findings = n.check().unwrap().findings;
    assert_eq!(
        findings.iter().map(|f| (f.code, f.table.as_str())).collect::<Vec<_>>(),
        [("unknown_word", "contact_private")]
    );
    n.set_author(me).unwrap();
    a_person().named("新来的").save(&n);
}

#[test]
fn an_action_item_hangs_on_any_record_and_check_and_undo_hold_it() {
    let n = nursery();
    let (person, startup) = (a_person().save(&n), a_startup().save(&n));
    let hang = |id: Id<()>, table: &'static str| {
        let done = n.perform(op::IMPORT, move |w| {
            let item = w.new_id::<()>();
            w.execute(
                "INSERT INTO action_item (id, about, about_table, text) VALUES (:item, :id, :table, '回电话')",
                &[(":item", &item), (":id", &id), (":table", &table)],
            )
            .map(|_| item)
        });
        done.unwrap().value
    };
    let findings = || n.check().unwrap().findings.into_iter().map(|f| (f.code, f.detail)).collect::<Vec<_>>();
    let made = n.read(|r| engine::history::list(r, None, None)).unwrap().rows[1].op;
    hang(person.cast(), "person");
    hang(startup.cast(), "startup");
    assert_eq!(findings(), []);
    let kept = n.plan_undo(made).unwrap().not_undone;
    assert!(kept.iter().any(|kept| kept.id == person.to_string()), "what hangs on it holds it: {kept:?}");
    n.write(op::REMOVE_PERSON, move |w| remove::person(w, person)).unwrap();
    assert_eq!(findings(), [], "it went with the person");

    let nowhere = hang(Id::nobody(), "note");
    let elsewhere = hang(startup.cast(), "moon");
    let mut found = findings();
    found.sort();
    let mut expected = [("dangling_link", nowhere), ("dangling_link", elsewhere), ("unknown_word", elsewhere)]
        .map(|(code, item)| (code, item.to_string()));
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn amounts_are_summed_in_hundredths() {
    let conn = Connection::open_in_memory().unwrap();
    crate::functions::register(&conn).unwrap();
    let sum = |amounts: &str| {
        let sql = format!("SELECT sum(fen(value)) FROM json_each('{amounts}')");
        conn.query_row(&sql, [], |row| row.get::<_, i64>(0))
    };
    assert_eq!(sum(r#"["CNY 125e3", "CNY ~3e4", null, "CNY 150e-2"]"#).unwrap(), 15_500_150);
    assert!(sum(r#"["12.5万"]"#).is_err());
}

#[test]
fn every_column_that_is_named_as_one_of_words_is_judged() {
    const NAMES: [&str; 11] = [
        "about_table",
        "kind",
        "noun",
        "state",
        "mark",
        "answer",
        "purpose",
        "visibility",
        "side",
        "day_of_week",
        "recommendation",
    ];
    let n = nursery();
    let named: std::collections::BTreeSet<(String, String)> = n
        .read(|r| {
            let mut named = std::collections::BTreeSet::new();
            for table in engine::captured_tables(r.conn())? {
                let columns = engine::columns(r.conn(), &table)?.into_iter();
                named.extend(columns.filter(|name| NAMES.contains(&name.as_str())).map(|name| (table.clone(), name)));
            }
            Ok(named)
        })
        .unwrap();
    let judged = crate::word_columns::all().iter().map(|of| (of.table.to_owned(), of.column.to_owned())).collect();
    assert_eq!(named, judged);
}
