//! What an answer says it was read from, and what a commit says it touched: both name the same tables.

use std::collections::BTreeSet;

use crate::{
    Nursery, Read, Result,
    builders::{a_person, a_startup, nursery},
    engine::setting,
    op, people,
    people::PersonDraft,
    schema::SCHEMA,
    search, views,
};

fn read_from<T>(n: &Nursery, look: impl FnOnce(&Read<'_>) -> Result<T>) -> BTreeSet<String> {
    n.read_tracked(look).unwrap().1.into_iter().collect()
}

fn set(tables: &[&str]) -> BTreeSet<String> {
    tables.iter().map(|table| (*table).to_owned()).collect()
}

fn tables(r: &Read<'_>, filter: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND {filter} ORDER BY m.name");
    r.rows(&sql, &[], |row| row.get(0))
}

const CAPTURED: &str = "EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'deleted_at')";

#[test]
fn every_table_stands_for_tables_that_commits_name() {
    let n = nursery();
    let captured = n.read(|r| tables(r, CAPTURED)).unwrap();
    for table in &captured {
        assert_eq!(SCHEMA.sources_of(table), [table]);
    }
    let others = n.read(|r| tables(r, &format!("NOT {CAPTURED}"))).unwrap();
    let is_named = |table: &&str| *table == "op" || captured.iter().any(|one| one == table);
    // What is local is written outside of history, and nobody is told of it.
    let is_local = |table: &str| table.starts_with("local_") || ["pending_export", "sqlite_sequence"].contains(&table);
    for table in others.iter().filter(|table| !is_local(table)) {
        let sources = SCHEMA.sources_of(table);
        assert!(sources.iter().all(is_named), "{table}: {sources:?}");
    }
}

#[test]
fn a_read_names_its_tables_each_time_whether_its_statement_is_new_or_not() {
    let n = nursery();
    let look = |r: &Read<'_>| r.count("SELECT count(*) FROM note JOIN startup s ON s.id = startup", &[]);
    for _ in 0..3 {
        assert_eq!(read_from(&n, look), set(&["note", "startup"]));
    }
    let other = |r: &Read<'_>| r.count("SELECT EXISTS (SELECT 1 FROM cohort)", &[]);
    assert_eq!(read_from(&n, other), set(&["cohort"]));
    assert_eq!(read_from(&n, |r| r.count("SELECT 1", &[])), set(&[]));
    assert_eq!(read_from(&n, |r| r.count("SELECT count(*) FROM json_each('[1]')", &[])), set(&[]));
}

#[test]
fn more_statements_than_are_remembered_still_name_their_tables() {
    let n = nursery();
    let name = |r: &Read<'_>| r.count("SELECT count(*) FROM person", &[]);
    assert_eq!(read_from(&n, name), set(&["person"]));
    n.read_tracked(|r| {
        (0..1100).try_for_each(|at| r.count(&format!("SELECT count(*) + {at} FROM cohort"), &[]).map(drop))
    })
    .unwrap();
    assert_eq!(read_from(&n, name), set(&["person"]));
}

#[test]
fn derived_rows_and_the_log_name_what_they_are_made_from() {
    let n = nursery();
    let rows = read_from(&n, |r| r.count("SELECT count(*) FROM duplicate_row", &[]));
    assert_eq!(rows, set(&["person", "contact_private", "affiliation", "organisation", "apart"]));
    let words = read_from(&n, |r| r.count("SELECT count(*) FROM search_fts WHERE search_fts MATCH 'x'", &[]));
    assert!(words.contains("note") && words.contains("person") && !words.contains("search_fts"), "{words:?}");
    let terms = read_from(&n, |r| r.count("SELECT count(*) FROM startup_fts_term", &[]));
    assert!(terms.contains("startup"), "{terms:?}");
    for log in ["change", "change_run", "change_row"] {
        assert_eq!(read_from(&n, |r| r.count(&format!("SELECT count(*) FROM {log}"), &[])), set(&["op"]), "{log}");
    }
}

#[test]
fn a_day_and_a_setting_hang_on_the_settings() {
    let n = nursery();
    assert_eq!(read_from(&n, |r| Ok(r.today())), set(&["setting"]));
    assert_eq!(read_from(&n, |r| setting::get::<String>(r, setting::INCUBATOR)), set(&["setting"]));
    assert_eq!(read_from(&n, |r| Ok(r.now())), set(&[]));
}

#[test]
fn what_was_kept_names_what_it_was_made_from_and_not_the_log() {
    let n = nursery();
    let look = |r: &Read<'_>| {
        let kept = r.kept("key".to_owned(), || r.count("SELECT count(*) FROM note", &[]))?;
        r.count("SELECT count(*) FROM cohort", &[]).map(|count| count + *kept)
    };
    assert_eq!(read_from(&n, look), set(&["cohort", "note"]));
    assert_eq!(read_from(&n, look), set(&["cohort", "note"]), "from what is kept");
}

/// What each commit said it touched, in their order.
fn heard(n: &Nursery) -> std::sync::Arc<std::sync::Mutex<Vec<BTreeSet<String>>>> {
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let ear = heard.clone();
    n.listen(Box::new(move |commit| {
        ear.lock().unwrap().push(commit.touched.iter().map(|touched| touched.table.clone()).collect());
    }))
    .unwrap();
    heard
}

#[test]
fn a_write_to_a_source_touches_what_readers_of_derived_rows_alone_hang_on() {
    let n = nursery();
    let wang = a_person().named("王一").save(&n);
    a_startup().named("云岭科技").save(&n);
    let query = || views::people::PeopleQuery::default();
    let list = read_from(&n, |r| views::people::list(r, &query()));
    let found = read_from(&n, |r| search::ops::search(r, "王一", 20));
    let startups = read_from(&n, |r| views::startups::list(r, &views::startups::StartupQuery::default()));

    let heard = heard(&n);
    let draft = PersonDraft { id: Some(wang), name: "王二".into(), ..PersonDraft::default() };
    n.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft)).unwrap();
    a_startup().named("若水软件").save(&n);
    let commits = heard.lock().unwrap().clone();
    let [of_person, of_startup] = commits.as_slice() else { panic!("{commits:?}") };
    for (read, commit) in [(&list, of_person), (&found, of_person), (&startups, of_startup), (&found, of_startup)] {
        assert!(!read.is_disjoint(commit), "{read:?} and {commit:?}");
    }
    assert!(list.is_disjoint(&set(&["session", "attendance", "op"])), "{list:?}");
    assert!(of_person.contains("op") && of_startup.contains("op"), "each commit writes its op");
}
