//! The core's promises of speed, as ratios against a peer in the same run (`./dev bench`).
//!
//! 1. A page of 100 of 100,000 alumni, sorted by name, filtered by city: p99 of 1,000 pages.
//! 2. Import of a CSV of 100,000 alumni, matched and captured, against a bare bulk insert of the same rows into
//!    the same tables and indexes (search words too): what the import wrote, without log and triggers, through prepared
//!    statements in one transaction of the same durability.
//! 3. In the check step of that import a decision about a row, against a new plan of the whole file.
//! 4. The plan of a workbook of 2,000 rows.
//! 5. 200 startups matched with 150 mentors, from their scores to the pairs.
//!
//! `ROWS=5000 cargo bench -p miaopu-core` makes it small; `ONLY_CSV=PATH` writes the file for peers and measures nothing.

use std::{
    fs,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use miaopu_core::{
    Nursery, World,
    import::{Choice, Kind, PlannedQuery, RowChoice, ops, plan::Plan},
    incubator,
    kit::tokens::{PersonText, tokens_of_person},
    op,
    views::{
        self,
        alumni::AlumniQuery,
        matching::assign::{Room, Seeker, assign},
    },
};
use rusqlite::{Connection, Statement, types::Value};
use rust_xlsxwriter::Workbook;

fn main() {
    let rows: u32 = std::env::var("ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let csv = folder.path().join("alumni.csv");
    fs::write(&csv, alumni_csv(rows)).expect("room for the file");
    if let Ok(keep) = std::env::var("ONLY_CSV") {
        fs::copy(&csv, keep).expect("room for the copy");
        return;
    }
    println!("{rows} alumni, {} MB of CSV at {}", fs::metadata(&csv).map_or(0, |m| m.len() >> 20), csv.display());

    let file = folder.path().join("n.miaopu");
    let nursery = Nursery::make(&file, World::default()).expect("a new nursery");
    let me = nursery.write(op::START, |w| incubator::ops::start(w, "苗圃", "林若涵")).expect("a first run");
    nursery.set_author(me).expect("somebody at the desk");
    matched();
    decisions(&nursery, &csv);
    workbook(&nursery, &folder.path().join("few.xlsx"));
    let import = timed(|| import(&nursery, &csv));
    println!("import, matched and captured     {:8.2} s", import.as_secs_f64());
    pages(&nursery);
    drop(nursery);

    let bare = bare_insert(&file, &folder.path().join("bare.db"));
    println!("bare insert of the same rows     {:8.2} s", bare.as_secs_f64());
    println!("ratio import / bare              {:8.2}   (bar: 2.5)", import.as_secs_f64() / bare.as_secs_f64());
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn import(nursery: &Nursery, csv: &Path) {
    let inspected = ops::inspect(csv).expect("a readable file");
    let request = ops::default_request(&inspected, Some(Kind::Alumni)).expect("a table");
    let never = Arc::new(AtomicBool::new(false));
    let plan = ops::plan(nursery, request, &mut |_, _| {}, &never).expect("a plan");
    ops::carry_out(nursery, Arc::new(plan), |_, _| {}, never).expect("an import");
}

/// Times what the check step does when a person decides about a row: the decision, the counts, the page of rows.
fn decisions(nursery: &Nursery, csv: &Path) {
    let inspected = ops::inspect(csv).expect("a readable file");
    let mut request = ops::default_request(&inspected, Some(Kind::Alumni)).expect("a table");
    let sheet = request.sheets[0].name.clone();
    let never = AtomicBool::new(false);
    let mut plan = None;
    let show = |plan: &Plan| {
        let page = nursery.read(|r| ops::rows(r, plan, &PlannedQuery::default())).expect("a page");
        (plan.preview(1), page)
    };
    let anew = timed(|| {
        let made = ops::plan_for_decisions(nursery, request.clone(), &mut |_, _| {}, &never).expect("a plan");
        show(&made);
        plan = Some(made);
    });
    let mut plan = plan.expect("a plan");
    let choices = [Choice::LeaveOut, Choice::New];
    let mut took: Vec<Duration> = Vec::new();
    for at in 0..41_u32 {
        let (row, choice) = (2 + at * 37, choices[at as usize % choices.len()]);
        request.rows.push(RowChoice { sheet: sheet.clone(), row, choice });
        took.push(timed(|| {
            assert!(ops::decide(nursery, &mut plan, request.clone()).expect("a decision"), "planned anew");
            show(&plan);
        }));
    }
    took.sort_unstable();
    let (middle, most) = (took[took.len() / 2], took[took.len() - 1]);
    println!("plan of all rows                 {:8.2} s", anew.as_secs_f64());
    println!("a decision, p50 / most           {:8.1} / {:.1} ms   (bar: 100)", ms(middle), ms(most));
    println!("ratio plan / decision            {:8.1}   (bar: 20)", anew.as_secs_f64() / middle.as_secs_f64());
}

/// Times the plan of a workbook of 2,000 rows, with what the check step shows of it.
fn workbook(nursery: &Nursery, path: &Path) {
    let csv = alumni_csv(2_000);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(csv.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save(path).expect("a workbook");
    let mut took: Vec<Duration> = Vec::new();
    for _ in 0..9 {
        took.push(timed(|| {
            let inspected = ops::inspect(path).expect("a readable file");
            let request = ops::default_request(&inspected, Some(Kind::Alumni)).expect("a table");
            let never = AtomicBool::new(false);
            ops::plan(nursery, request, &mut |_, _| {}, &never).expect("a plan").preview(1);
        }));
    }
    took.sort_unstable();
    println!("plan of a workbook of 2,000 rows {:8.1} ms   (bar: 300)", ms(took[took.len() / 2]));
}

/// Times the assignment of 200 startups to 150 mentors of three places each, of whom one in ten is out of the question.
fn matched() {
    // Numbers that look like chance, the same in each run.
    let score = |startup: usize, mentor: usize| {
        i64::try_from((startup * 7_919 + mentor * 104_729 + startup * mentor * 31) % 1_000).ok()
    };
    let seekers: Vec<Seeker> =
        (0..200).map(|at| Seeker { left_before: u32::from(at % 11 == 0), keeps: None }).collect();
    let rooms: Vec<Room> = (0..150).map(|at| Room { wanted: at % 2, places: vec![150, 100, 50] }).collect();
    let mut took: Vec<Duration> = Vec::new();
    for _ in 0..21 {
        took.push(timed(|| {
            let found =
                assign(&seekers, &rooms, |startup, mentor| score(startup, mentor).filter(|score| score % 10 != 0));
            assert_eq!(found.iter().flatten().count(), seekers.len());
        }));
    }
    took.sort_unstable();
    println!("200 startups, 150 mentors, p50 / most {:5.1} / {:.1} ms   (bar: 50)", ms(took[10]), ms(took[20]));
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Times the list that the screen shows, a first page with its total, city after city.
fn pages(nursery: &Nursery) {
    const CITIES: &[&str] = &["上海", "苏州", "杭州", "南京", "合肥"];
    let mut took: Vec<Duration> = Vec::new();
    for i in 0..1000 {
        let query = AlumniQuery { city: Some(CITIES[i % CITIES.len()].to_owned()), ..AlumniQuery::default() };
        let start = Instant::now();
        let page = nursery.read(|r| views::alumni::list(r, &query)).expect("a page");
        took.push(start.elapsed());
        assert!(!page.rows.is_empty());
    }
    took.sort_unstable();
    println!("page of 100 by city, p50 / p99   {:8.2} / {:.2} ms   (bar: 5)", ms(took[500]), ms(took[989]));
}

/// Reads every row that the import left in the tables, and writes them into a new file of the same schema.
fn bare_insert(from: &Path, to: &Path) -> Duration {
    let source = Connection::open(from).expect("the nursery");
    let target = Connection::open(to).expect("a new file");
    target.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768;").expect("pragmas");
    target.execute_batch(&schema(&source)).expect("the schema");
    let mut read: Vec<Filled> = tables(&source).iter().map(|table| rows_of(&source, table)).collect();
    read.push(words_of(&source));
    let rows: usize = read.iter().map(|(_, rows)| rows.len()).sum();
    println!("rows in the tables               {rows:8}");
    timed(|| {
        target.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
        for (insert, rows) in read {
            let mut insert = target.prepare(&insert).expect("a statement");
            for row in rows {
                insert.execute(rusqlite::params_from_iter(row)).expect("an insert");
            }
        }
        target.execute_batch("COMMIT").expect("a commit");
    })
}

/// The source's tables and indexes; the inside of the search index comes with it.
fn schema(source: &Connection) -> String {
    let sql = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
               AND name NOT LIKE '%fts\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid)";
    source.query_row(sql, [], |row| row.get(0)).expect("the schema")
}

/// A statement that inserts, and the rows for it.
type Filled = (String, Vec<Vec<Value>>);

/// Every table of the schema but the log and the inside of the search index.
fn tables(source: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'op' AND name NOT LIKE 'change%'
               AND name NOT LIKE '%fts%' AND name NOT LIKE 'local_%' AND name NOT LIKE 'sqlite_%' ORDER BY rootpage";
    let mut statement = source.prepare(sql).expect("the schema");
    statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).expect("names")
}

fn rows_of(source: &Connection, table: &str) -> Filled {
    let statement = source.prepare(&format!("SELECT * FROM {table}")).expect("a table");
    let columns = statement.column_names().collect::<Vec<_>>().join(", ");
    let marks = vec!["?"; statement.column_count()].join(", ");
    (format!("INSERT INTO {table} ({columns}) VALUES ({marks})"), cells(statement))
}

/// The words of the search index, made before the clock runs: only putting them in is timed.
fn words_of(source: &Connection) -> Filled {
    let sql = "SELECT f.rid, r.name, r.company, r.mobile, r.email, r.wechat
               FROM search_row f JOIN person_row r ON r.person = f.record";
    let mut statement = source.prepare(sql).expect("people");
    let words = statement.query_map([], |row| {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let words = tokens_of_person(&PersonText {
            name: &text(1)?,
            companies: vec![&text(2)?],
            phones: vec![&text(3)?],
            emails: vec![&text(4)?],
            wechats: vec![&text(5)?],
            ..PersonText::default()
        });
        Ok(vec![row.get(0)?, Value::Text(words)])
    });
    let words = words.and_then(Iterator::collect).expect("words");
    ("INSERT INTO search_fts (rowid, t) VALUES (?, ?)".to_owned(), words)
}

fn cells(mut statement: Statement<'_>) -> Vec<Vec<Value>> {
    let count = statement.column_count();
    statement.query_map([], |row| (0..count).map(|i| row.get(i)).collect()).and_then(Iterator::collect).expect("rows")
}

/// Alumni as an incubator's spreadsheet lists them, invented by a small generator: the same on every machine.
fn alumni_csv(rows: u32) -> String {
    const SURNAMES: &[&str] =
        &["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "曾", "单"];
    const GIVEN: &[&str] =
        &["伟", "芳", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "明远", "若涵", "思嘉", "子琪", "浩然"];
    const ROOTS: &[&str] = &["云岭", "星澜", "鹿鸣", "元初", "松果", "拓岳", "溪谷", "青禾", "知微", "海棠"];
    const SECTORS: &[&str] = &["人工智能", "生物医药", "医疗器械", "集成电路", "物联网"];
    const CITIES: &[&str] = &["上海", "苏州", "杭州", "南京", "合肥"];
    let mut state = 1988_u64;
    let mut below = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % n
    };
    let mut out = String::from("姓名,公司,职务,手机号码,微信,E-mail,行业,城市,届次,入会日期,是否同意公开联系方式\n");
    for i in 0..rows {
        let name =
            format!("{}{}{}", SURNAMES[below(15)], GIVEN[below(15)], if below(2) == 0 { "" } else { GIVEN[below(5)] });
        let company = format!("{}{}科技有限公司", ROOTS[below(10)], below(3000));
        let answer = ["同意", "同意", "不同意", ""][below(4)];
        out += &format!(
            "{name},{company},总经理,138{i:08},wx{i:08},a{i}@example.com,{},{},第{}期,20{:02}-{:02}-{:02},{answer}\n",
            SECTORS[below(5)],
            CITIES[below(5)],
            1 + below(3),
            12 + below(13),
            1 + below(12),
            1 + below(28),
        );
    }
    out
}
