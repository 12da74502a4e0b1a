//! A nursery of 250,000 people: lists, search, duplicates, small imports, check, erasure (`./dev bench`; beside an older
//! build: `./dev bench --against REV`, which builds this file with that build's core).
//!
//! Each line is one measure: p50 and p99 of many asked in turn, by the clock and on the processor, and `cold`, the median of
//! the first after something was written, the same way.
//! `PEOPLE=20000 cargo bench -p miaopu-core --bench large` makes it small; `ONLY=search` measures one part;
//! `KEEP=FILE` keeps the nursery, and takes it where it lies already.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use miaopu_core::{
    Nursery, World, erase,
    import::{Kind, ops},
    incubator, merge, op,
    people::{self, PersonDraft, PersonId},
    search, views,
};
use serde_json::{Value, json};

fn main() {
    let count: u32 = std::env::var("PEOPLE").ok().and_then(|n| n.parse().ok()).unwrap_or(250_000);
    let only = std::env::var("ONLY").unwrap_or_default();
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let nursery = filled(count, folder.path());
    println!("{count} people, file of {} MB", fs::metadata(nursery.path()).map_or(0, |file| file.len() >> 20));
    let parts: [(&str, Measure); 7] = [
        ("lists", lists),
        ("facets", facets),
        ("duplicates", likely),
        ("search", searches),
        ("import", small_import),
        ("check", check),
        ("erasure", erasure),
    ];
    for (name, measure) in parts.iter().filter(|(name, _)| only.is_empty() || only == *name) {
        println!("── {name}");
        measure(&nursery, folder.path());
    }
}

/// Measures a part of a nursery; files that it needs go into the folder.
type Measure = fn(&Nursery, &Path);

/// A nursery with so many alumni, taken in from a file.
fn filled(count: u32, folder: &Path) -> Nursery {
    let kept = std::env::var("KEEP").map(PathBuf::from).ok();
    let path = kept.clone().unwrap_or_else(|| folder.join("n.miaopu"));
    let is_new = !path.exists();
    let open =
        || if path.exists() { Nursery::open(&path, World::default()) } else { Nursery::make(&path, World::default()) };
    let nursery = open().expect("a nursery");
    let me = if is_new {
        nursery.write(op::START, |w| incubator::ops::start(w, "苗圃", "林若涵")).expect("a first run")
    } else {
        nursery.read(|r| views::people::list(r, &query(json!({ "limit": 1 })))).expect("people").rows[0].id
    };
    nursery.set_author(me).expect("somebody at the desk");
    if is_new {
        let csv = folder.join("alumni.csv");
        fs::write(&csv, invented(count)).expect("room for the file");
        let took = timed(|| import(&nursery, &csv, Kind::Alumni));
        fs::write(&csv, experts(count / 50)).expect("room for the file");
        import(&nursery, &csv, Kind::People);
        println!("import of all                      {:10.2} s", took.as_secs_f64());
    }
    nursery
}

fn query<T: serde::de::DeserializeOwned>(asked: Value) -> T {
    serde_json::from_value(asked).expect("a query")
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Writes something small, so that nothing is known of the file's state any more.
fn touch(nursery: &Nursery) {
    let draft = PersonDraft { name: "唐悦".to_owned(), ..PersonDraft::default() };
    nursery.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft)).expect("a person");
}

/// The time for which this thread had a processor so far: beside other work it says more than a clock. Zero where the system
/// does not tell.
fn on_processor() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|ns| ns.parse().ok()).unwrap_or_default())
}

/// Times what is asked again and again, and the first after a write.
fn measure(nursery: &Nursery, name: &str, bar: f64, mut ask: impl FnMut() -> u32) {
    let mut found = 0;
    let mut asked = |times: usize, is_cold: bool| {
        let (mut took, mut worked) = (Vec::new(), Vec::new());
        for _ in 0..times {
            if is_cold {
                touch(nursery);
            }
            let before = on_processor();
            took.push(timed(|| found = ask()));
            worked.push(on_processor() - before);
        }
        took.sort_unstable();
        worked.sort_unstable();
        (took, worked)
    };
    let (cold, cold_worked) = asked(3, true);
    // What takes seconds is asked less often.
    let (took, worked) = asked(if cold_worked[1] > Duration::from_millis(100) { 5 } else { 100 }, false);
    let p99 = (took.len() * 99).div_ceil(100) - 1;
    println!(
        "{name:32} {:8.2} / {:8.2} ms, on the processor {:8.2} / {:8.2}; cold {:8.2}, {:8.2}; found {found:7}   (bar: {bar})",
        ms(took[took.len() / 2]),
        ms(took[p99]),
        ms(worked[worked.len() / 2]),
        ms(worked[p99]),
        ms(cold[1]),
        ms(cold_worked[1]),
    );
}

fn lists(nursery: &Nursery, _: &Path) {
    let cohort = nursery.read(miaopu_core::cohorts::ops::list).expect("cohorts")[0].id;
    let filters = [
        ("all", json!({})),
        ("text 科技", json!({ "text": "科技" })),
        ("text z", json!({ "text": "z" })),
        ("text 王", json!({ "text": "王" })),
        ("text 139", json!({ "text": "139" })),
        ("text 王 139", json!({ "text": "王 139" })),
        ("text 渠道", json!({ "text": "渠道" })),
        ("city", json!({ "city": "苏州" })),
        ("sector", json!({ "sector": "生物医药" })),
        ("city, text 科技", json!({ "city": "苏州", "text": "科技" })),
        ("expertise 专利", json!({ "expertise": "专利" })),
        ("helps with 渠道", json!({ "helpsWith": "渠道" })),
        ("cohort", json!({ "cohort": cohort })),
        ("silent for 90 days", json!({ "silentDays": 90 })),
        ("silent, by contact", json!({ "silentDays": 90, "order": "last_contact" })),
        ("purpose directory", json!({ "purpose": "directory" })),
        ("purpose, text 王", json!({ "purpose": "directory", "text": "王" })),
    ];
    for (name, asked) in filters {
        let first: views::alumni::AlumniQuery = query(asked.clone());
        let mut next = None;
        measure(nursery, &format!("alumni, {name}"), 16.0, || {
            let page = nursery.read(|r| views::alumni::list(r, &first)).expect("a page");
            next = page.next;
            page.total.unwrap_or_default()
        });
        if let Some(next) = next {
            let mut asked = asked;
            asked["after"] = json!(next);
            let next: views::alumni::AlumniQuery = query(asked);
            measure(nursery, "    next page", 16.0, || {
                let page = nursery.read(|r| views::alumni::list(r, &next)).expect("a page");
                u32::try_from(page.rows.len()).unwrap_or_default()
            });
        }
    }
    // A build that knows no way back gives the first page here.
    let end: views::alumni::AlumniQuery = query(json!({ "before": { "key": char::MAX.to_string(), "id": "" } }));
    measure(nursery, "alumni, the last page", 16.0, || {
        let page = nursery.read(|r| views::alumni::list(r, &end)).expect("a page");
        u32::try_from(page.rows.len()).unwrap_or_default()
    });
    for (name, asked) in [
        ("all", json!({})),
        ("text 科技", json!({ "text": "科技" })),
        ("alumni, city", json!({ "role": "alumni", "city": "苏州" })),
        ("city", json!({ "city": "苏州" })),
        ("expertise 专利", json!({ "expertise": "专利" })),
        ("mentors", json!({ "role": "mentors" })),
    ] {
        let asked: views::people::PeopleQuery = query(asked);
        measure(nursery, &format!("people, {name}"), 16.0, || {
            let page = nursery.read(|r| views::people::list(r, &asked)).expect("a page");
            page.total.unwrap_or_default()
        });
    }
}

fn facets(nursery: &Nursery, _: &Path) {
    for (name, asked) in
        [("all", json!({})), ("text 科技", json!({ "text": "科技" })), ("city", json!({ "city": "苏州" }))]
    {
        let asked: views::alumni::AlumniQuery = query(asked);
        measure(nursery, &format!("facets, {name}"), 16.0, || {
            let facets = nursery.read(|r| views::alumni::facets(r, &asked)).expect("facets");
            facets.cities.values().sum()
        });
    }
}

fn likely(nursery: &Nursery, _: &Path) {
    let asked: merge::DuplicatesQuery = query(json!({}));
    measure(nursery, "likely duplicates, first page", 50.0, || {
        nursery.read(|r| merge::ops::list(r, &asked)).expect("a page").total.unwrap_or_default()
    });
    let mut took: Vec<Duration> = (0..50).map(|_| timed(|| touch(nursery))).collect();
    took.sort_unstable();
    println!("saving a person, p50 / most      {:9.2} / {:9.2} ms", ms(took[25]), ms(took[49]));
}

fn searches(nursery: &Nursery, _: &Path) {
    let kinds = [
        ("character", "王"),
        ("name", "王明远"),
        ("given name", "明远"),
        ("traditional", "張偉"),
        ("initials", "wmy"),
        ("letter", "z"),
        ("two letters", "zh"),
        ("pinyin", "wangmingyuan"),
        ("start of pinyin", "zhang"),
        ("three digits", "139"),
        ("four digits", "1395"),
        ("last digits", "0421"),
        ("company", "科技"),
        ("start of a company", "云岭"),
        ("company, traditional", "雲嶺科技"),
        ("Latin name", "olivia"),
        ("what is said", "海外渠道"),
        ("two words", "王 云岭"),
        ("name and digits", "zhang 139"),
        ("three words", "wang 科技 138"),
        ("traditional, two words", "張 科技"),
        ("two common words", "科技 有限"),
        ("letters and a company", "z 科技"),
        ("nobody", "xqzvk"),
        ("typo", "olivai"),
        ("typo in pinyin", "wangmingyaun"),
    ];
    for (name, text) in kinds {
        let bar = if name.starts_with("typo") { 16.0 } else { 6.0 };
        measure(nursery, &format!("search, {name} {text}"), bar, || {
            let hits = nursery.read(|r| search::ops::search(r, text, 20)).expect("hits");
            u32::try_from(hits.len()).unwrap_or_default()
        });
    }
}

fn small_import(nursery: &Nursery, folder: &Path) {
    let csv = folder.join("few.csv");
    let mut took: Vec<Duration> = (0..9)
        .map(|at| {
            let rows: String = (0..5).map(|n| format!("唐悦{at}{n},1700000{at}{n}00,唐悦{at}科技有限公司\n")).collect();
            fs::write(&csv, format!("姓名,手机号码,公司\n{rows}")).expect("room for the file");
            timed(|| import(nursery, &csv, Kind::Alumni))
        })
        .collect();
    took.sort_unstable();
    println!("import of 5 rows, p50 / most     {:9.1} / {:9.1} ms   (bar: 200)", ms(took[4]), ms(took[8]));
}

fn import(nursery: &Nursery, csv: &Path, kind: Kind) {
    let inspected = ops::inspect(csv).expect("a readable file");
    let request = ops::default_request(&inspected, Some(kind)).expect("a table");
    let never = Arc::new(AtomicBool::new(false));
    let plan = ops::plan(nursery, request, &mut |_, _| {}, &never).expect("a plan");
    ops::carry_out(nursery, Arc::new(plan), |_, _| {}, never).expect("an import");
}

/// Times a check, and the slowest save beside it.
fn check(nursery: &Nursery, _: &Path) {
    let mut slowest = Duration::ZERO;
    let took = std::thread::scope(|scope| {
        let checked = scope.spawn(|| timed(|| drop(nursery.check().expect("a check"))));
        while !checked.is_finished() {
            slowest = slowest.max(timed(|| touch(nursery)));
            std::thread::sleep(Duration::from_millis(50));
        }
        checked.join().expect("a check")
    });
    println!("check                            {:9.2} s", took.as_secs_f64());
    println!("the slowest save beside it       {:9.1} ms", ms(slowest));
}

fn erasure(nursery: &Nursery, _: &Path) {
    let asked: views::people::PeopleQuery = query(json!({ "role": "alumni", "text": "王", "limit": 9 }));
    let people: Vec<(PersonId, String)> = nursery
        .read(|r| views::people::list(r, &asked))
        .expect("people")
        .rows
        .into_iter()
        .map(|p| (p.id, p.name))
        .collect();
    let mut took: Vec<Duration> = people
        .into_iter()
        .take(3)
        .map(|(id, name)| timed(|| drop(erase::ops::erase(nursery, id, &name).expect("an erasure"))))
        .collect();
    took.sort_unstable();
    println!(
        "erasure of one, p50 / most       {:9.2} / {:9.2} s   (bar: 1)",
        took[1].as_secs_f64(),
        took[2].as_secs_f64()
    );
}

/// People of whom it is known what they know.
fn experts(rows: u32) -> String {
    const KNOWS: [&str; 6] = ["专利布局", "机器人控制", "跨境电商", "临床注册", "GMP 体系", "股权设计"];
    let line = |at: u32| format!("专家{at},161{at:08},{}\n", KNOWS[at as usize % KNOWS.len()]);
    format!("姓名,手机号码,擅长领域\n{}", (0..rows).map(line).collect::<String>())
}

/// Alumni as an incubator's spreadsheet lists them, invented by a small generator: the same on every machine.
fn invented(rows: u32) -> String {
    const SURNAMES: &[&str] = &[
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "曾", "单", "郑", "朱", "钟",
        "庄", "邹",
    ];
    const FIRST: &[&str] =
        &["明", "若", "思", "子", "浩", "雨", "晓", "文", "志", "佳", "建", "海", "秀", "国", "嘉", "一"];
    const LAST: &[&str] =
        &["伟", "芳", "英", "敏", "静", "丽", "强", "磊", "军", "洋", "远", "涵", "琪", "然", "峰", "鸣"];
    const LATIN: &[&str] = &["Olivia", "Marcus", "Sophie", "Daniel", "Hannah", "Victor", "Amelia", "Jasper"];
    const LATIN_LAST: &[&str] = &["Novak", "Fischer", "Lindqvist", "Okafor", "Tanaka", "Moreau", "Castillo", "Byrne"];
    const ROOTS: &[&str] =
        &["云岭", "星澜", "鹿鸣", "元初", "松果", "拓岳", "溪谷", "青禾", "知微", "海棠", "木石", "微光"];
    const SECTORS: &[&str] = &["人工智能", "生物医药", "医疗器械", "集成电路", "物联网", "新材料", "企业服务", "消费"];
    const CITIES: &[&str] =
        &["上海", "苏州", "杭州", "南京", "合肥", "无锡", "宁波", "嘉兴", "常州", "南通", "深圳", "北京"];
    const HELPS: &[&str] = &["海外渠道", "投资人引荐", "客户访谈", "打样工厂", "高校实验室", "政府项目申报"];
    let mut state = 1988_u64;
    let mut below = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % n
    };
    let mut out =
        String::from("姓名,公司,职务,手机号码,微信,E-mail,行业,城市,届次,入会日期,是否同意公开联系方式,可提供资源\n");
    for i in 0..rows {
        let name = if below(20) == 0 {
            format!("{} {}", LATIN[below(8)], LATIN_LAST[below(8)])
        } else {
            let first = if below(4) == 0 { "" } else { FIRST[below(16)] };
            format!("{}{first}{}", SURNAMES[below(20)], LAST[below(16)])
        };
        let line = if below(100) < 86 { "科技" } else { ["生物", "文化", "咨询"][below(3)] };
        let company = format!("{}{}{line}有限公司", ROOTS[below(12)], below(8000));
        let mobile = format!("1{}{}{:08}", [3, 5, 7, 8, 9][below(5)], below(10), below(100_000_000));
        let helps = if below(7) == 0 { HELPS[below(6)] } else { "" };
        let answer = ["同意", "同意", "同意", "不同意", ""][below(5)];
        out += &format!(
            "{name},{company},总经理,{mobile},wx{i:08},a{i}@example.com,{},{},第{}期,20{:02}-{:02}-{:02},{answer},{helps}\n",
            SECTORS[below(8)],
            CITIES[below(12)],
            1 + below(12),
            12 + below(13),
            1 + below(12),
            1 + below(28),
        );
        // The same person under another number: somebody to be asked about.
        if below(200) == 0 {
            out += &format!("{name},{company},董事长,1{}{:09},,,,,,,,\n", 4, below(1_000_000_000));
        }
    }
    out
}
