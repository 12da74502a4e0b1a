//! How the engine goes about every list: by an index, in its order. A list that reads a table which grows from end to
//! end, or sorts it, is fast on the day on which it is written and slow in the third year.

use crate::{
    action_items,
    alumni::Purpose,
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, nursery},
    cohorts::{self, CohortId, EnrolmentState},
    engine::{Read, history},
    error::Result,
    exports,
    kit::Cursor,
    notes::{self, NoteKind, NoteQuery},
    op,
    own_fields::{self, OwnFieldDraft, OwnFilter, OwnKind, OwnNoun},
    sessions::{self, SessionQuery},
    startups::StartupId,
    views::{
        self,
        alumni::{AlumniOrder, AlumniQuery},
        people::{PeopleQuery, Role},
        startups::StartupQuery,
    },
};

/// Tables that stay small, however long an incubator works; and those that hold what one op touched, or who undid it.
const SMALL: [&str; 8] =
    ["cohort", "programme", "setting", "touched", "stale_person", "stale_startup", "stale_twin", "walked"];

/// One step of how the engine would answer a statement.
struct Step {
    parent: i64,
    what: String,
}

fn plan(r: &Read<'_>, sql: &str) -> Result<Vec<Step>> {
    r.rows(&format!("EXPLAIN QUERY PLAN {sql}"), &[], |row| {
        Ok(crate::from_row!(row => Step { parent, what: "detail" }))
    })
}

impl Step {
    /// Goes from end to end of a table that grows, or of its index.
    fn goes_through_all(&self, sql: &str) -> bool {
        let Some(table) = self.what.strip_prefix("SCAN ").and_then(|what| what.split(' ').next()) else { return false };
        let is = |name: &str| table == name || sql.contains(&format!("{name} {table}"));
        table != "CONSTANT"
            && !table.starts_with('(')
            && !self.what.contains("VIRTUAL TABLE")
            && !SMALL.iter().any(|name| is(name))
    }

    /// Reads a whole table that grows, or sorts what an index could have given in order. To sort what a search has
    /// narrowed before is no sin.
    fn is_slow(&self, all: &[Self], sql: &str) -> bool {
        let reads_all = self.goes_through_all(sql) && !self.what.contains(" USING ");
        let sorts_all = self.what.contains("TEMP B-TREE FOR ORDER BY")
            && all.iter().any(|step| step.parent == self.parent && step.goes_through_all(sql));
        reads_all || sorts_all
    }
}

/// Asks something, and names the statements that would be slow. Totals are asked apart from pages, and may count.
fn slow(n: &TestNursery, what: &str, look: impl Fn(&Read<'_>) -> Result<()>) -> Vec<String> {
    let ((), statements) = n.read_recorded(look).unwrap();
    let is_page = |sql: &String| !sql.trim_start().starts_with("SELECT count(*)");
    let statements: Vec<String> = statements.into_iter().filter(is_page).collect();
    assert!(!statements.is_empty(), "{what} asks nothing");
    let explain = |r: &Read<'_>| {
        let mut slow = Vec::new();
        for sql in statements {
            let steps = plan(r, &sql)?;
            let named = steps.iter().filter(|step| step.is_slow(&steps, &sql));
            slow.extend(named.map(|step| format!("{what}: {}\n    {sql}", step.what)));
        }
        Ok(slow)
    };
    n.read(explain).unwrap()
}

fn place() -> Option<Cursor> {
    Some(Cursor { key: "1".into(), id: StartupId::nobody().to_string() })
}

/// A filter by an own field of a noun.
fn own(n: &TestNursery, noun: OwnNoun) -> Vec<OwnFilter> {
    let draft = OwnFieldDraft { noun, label: "爱好".into(), kind: OwnKind::Text };
    let field = n.write(op::SAVE_OWN_FIELD, move |w| own_fields::ops::save(w, &draft)).unwrap();
    vec![OwnFilter { field, value: "登山".into() }]
}

fn people(n: &TestNursery) -> Vec<String> {
    let own = own(n, OwnNoun::People);
    let mut queries = Vec::new();
    for role in [Role::All, Role::Founders, Role::Mentors, Role::Alumni] {
        for text in [None, Some("wang".to_owned())] {
            let all = || PeopleQuery { role, text: text.clone(), ..PeopleQuery::default() };
            queries.extend([
                all(),
                PeopleQuery { after: place(), ..all() },
                PeopleQuery { city: Some("苏州".into()), ..all() },
                PeopleQuery { expertise: Some("专利".into()), ..all() },
                PeopleQuery { own: own.clone(), ..all() },
            ]);
        }
    }
    queries.iter().flat_map(|q| slow(n, "people", |r| views::people::list(r, q).map(drop))).collect()
}

fn startups(n: &TestNursery, cohort: CohortId) -> Vec<String> {
    let own = own(n, OwnNoun::Startups);
    let mut queries = Vec::new();
    for cohort in [None, Some(cohort)] {
        for text in [None, Some("qinghe".to_owned())] {
            let all = || StartupQuery { cohort, text: text.clone(), ..StartupQuery::default() };
            queries.extend([
                all(),
                StartupQuery { after: place(), ..all() },
                StartupQuery { state: Some(EnrolmentState::Active), ..all() },
                StartupQuery { sector: Some("新材料".into()), ..all() },
                StartupQuery { own: own.clone(), ..all() },
            ]);
        }
    }
    queries.iter().flat_map(|q| slow(n, "startups", |r| views::startups::list(r, q).map(drop))).collect()
}

fn alumni(n: &TestNursery, cohort: CohortId) -> Vec<String> {
    let mut queries = Vec::new();
    for order in [AlumniOrder::Name, AlumniOrder::LastContact] {
        let all = || AlumniQuery { order, ..AlumniQuery::default() };
        queries.extend([
            all(),
            AlumniQuery { after: place(), ..all() },
            AlumniQuery { city: Some("苏州".into()), order: AlumniOrder::Name, ..all() },
            AlumniQuery { sector: Some("新材料".into()), order: AlumniOrder::Name, ..all() },
            AlumniQuery { cohort: Some(cohort), ..all() },
            AlumniQuery { silent_days: Some(90), ..all() },
            AlumniQuery { purpose: Some(Purpose::Invitations), ..all() },
            AlumniQuery { text: Some("wang".into()), ..all() },
        ]);
    }
    queries.iter().flat_map(|q| slow(n, "alumni", |r| views::alumni::list(r, q).map(drop))).collect()
}

fn notes(n: &TestNursery, startup: StartupId) -> Vec<String> {
    let queries = [
        NoteQuery::default(),
        NoteQuery { after: place(), ..NoteQuery::default() },
        NoteQuery { startup: Some(startup), ..NoteQuery::default() },
        NoteQuery { kind: Some(NoteKind::Risk), ..NoteQuery::default() },
        NoteQuery { text: Some("融资".into()), ..NoteQuery::default() },
    ];
    queries.iter().flat_map(|q| slow(n, "notes", |r| notes::ops::list(r, q).map(drop))).collect()
}

fn sessions(n: &TestNursery, cohort: CohortId) -> Vec<String> {
    let today = n.read(|r| Ok(r.today())).unwrap();
    let queries = [
        SessionQuery::default(),
        SessionQuery { after: place(), ..SessionQuery::default() },
        SessionQuery { from: Some(today), to: Some(today.plus(7)), ..SessionQuery::default() },
        SessionQuery { cohort: Some(cohort), ..SessionQuery::default() },
        SessionQuery { text: Some("路演".into()), ..SessionQuery::default() },
    ];
    queries.iter().flat_map(|q| slow(n, "sessions", |r| sessions::ops::list(r, q).map(drop))).collect()
}

#[test]
fn every_list_walks_an_index_in_its_order() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().in_cohort(cohort).with(a_person().save(&n)).save(&n);
    a_person().named("王芳").save_as_alumnus(&n, cohort);
    a_note(startup).then("补材料", "2026-12-01").save(&n);
    let found = [
        people(&n),
        startups(&n, cohort),
        alumni(&n, cohort),
        notes(&n, startup),
        sessions(&n, cohort),
        slow(&n, "cohorts", |r| cohorts::ops::list(r).map(drop)),
        slow(&n, "open items", |r| action_items::ops::open(r, None).map(drop)),
        slow(&n, "open items of a startup", |r| action_items::ops::open(r, Some(startup)).map(drop)),
        slow(&n, "my list", |r| views::my_list::ops::load(r, &views::my_list::MyListQuery::default()).map(drop)),
        slow(&n, "everybody's list", |r| {
            let everyone = views::my_list::MyListQuery { everyone: true, ..Default::default() };
            views::my_list::ops::load(r, &everyone).map(drop)
        }),
        slow(&n, "history", |r| history::list(r, None, None).map(drop)),
        slow(&n, "exports", |r| exports::ops::list(r).map(drop)),
    ]
    .concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_list_without_an_index_would_be_named() {
    let n = nursery();
    let scan = "SELECT text FROM note";
    let sort = "SELECT id FROM note ORDER BY text";
    for sql in [scan, sort] {
        assert!(!slow(&n, "by text", |r| r.rows(sql, &[], |_| Ok(())).map(drop)).is_empty(), "{sql}");
    }
}

#[test]
fn every_refresh_starts_from_what_was_touched() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_note(a_startup().in_cohort(cohort).save(&n)).save(&n);
    let found = n
        .write(op::IMPORT, |w| {
            let mut slow = Vec::new();
            let refreshes =
                crate::schema::SCHEMA.derived.iter().flat_map(|derived| derived.refresh.split_inclusive(";\n"));
            let refreshes = refreshes.chain([crate::search::people::TEXTS]);
            for sql in refreshes.filter(|sql| !sql.contains("CREATE TEMP")) {
                let scanned = plan(w, sql)?.into_iter().filter(|step| step.goes_through_all(sql));
                slow.extend(scanned.map(|step| format!("{}\n    {sql}", step.what)));
            }
            Ok(slow)
        })
        .unwrap();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
