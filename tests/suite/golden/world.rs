//! The made-up nursery of the recordings: the same people, ids and moments in each run.

use std::{
    fs,
    path::Path,
    sync::{Arc, OnceLock, atomic::AtomicBool},
};

use miaopu_core::{
    Nursery, World,
    demo::{self, Size},
    import,
    kit::{Clock, Day, Id, Ids, Instant},
    people::PersonId,
    reports::contacts::{self, Target},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::commands;

/// Where the nursery lies, as the recordings tell it.
pub const FOLDER: &str = "/home/lin";
/// The day of the page's tests.
pub const TODAY: &str = "2026-11-23";
/// The Monday of that week: the same day.
pub const MONDAY: &str = TODAY;
/// The day before.
pub const YESTERDAY: &str = "2026-11-22";
const FILE: &str = "nursery.miaopu";

struct Base {
    folder: TempDir,
    me: PersonId,
}

/// A copy of the nursery, open, and the folder in which it lies.
pub fn copy() -> (Nursery, TempDir) {
    static BASE: OnceLock<Base> = OnceLock::new();
    let base = BASE.get_or_init(make);
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(base.folder.path()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    (at(folder.path(), "14:48", 2, Some(base.me)), folder)
}

/// Opens the nursery at a time of the day.
fn at(folder: &Path, time: &str, seed: u64, author: Option<PersonId>) -> Nursery {
    let world = World { clock: Clock::At(moment(time)), ids: Ids::seeded(seed), author: author.map(Id::cast) };
    Nursery::open(&folder.join(FILE), world).unwrap()
}

/// A time of the day of the page's tests.
pub fn moment(time: &str) -> Instant {
    let (hours, minutes) = time.split_once(':').unwrap();
    let minutes = hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap();
    TODAY.parse::<Day>().unwrap().starts(chrono_tz::Asia::Shanghai).plus_minutes(minutes)
}

fn make() -> Base {
    let folder = tempfile::tempdir().unwrap();
    let world = World { clock: Clock::At(moment("09:12")), ids: Ids::seeded(1), author: None };
    let nursery = Nursery::make(&folder.path().join(FILE), world).unwrap();
    let me = demo::start(&nursery, &Size { startups: 24, alumni: 60, seed: 1988 }).unwrap();
    drop(nursery);
    there_twice(&at(folder.path(), "10:05", 3, Some(me)), me);
    a_day(folder.path(), me);
    Base { folder, me }
}

/// Does what the page could have done; what it made.
fn done(n: &Nursery, command: &str, args: Value) -> Value {
    let answer = commands::answer(n, command, &args);
    assert!(answer["refused"].is_null(), "{command} {args}: {answer}");
    answer["reply"]["value"].clone()
}

const LONG: &str = "Northwind Robotics 上海微纳自主移动机器人研究院有限公司";

/// People who look like somebody else, each pair for other reasons; one of them works at this machine.
fn there_twice(n: &Nursery, me: PersonId) {
    let save = |draft: Value| done(n, "save_person", json!({ "draft": draft }));
    let mobile = |number: &str| json!({ "kind": "mobile", "value": number });
    let consent = |person: &Value, purpose: &str, answer: &str| {
        let said = json!({ "person": person, "purpose": purpose, "answer": answer, "answeredOn": "2025-03-02" });
        done(n, "record_consent", json!({ "draft": said }));
    };
    let one = save(json!({
        "name": "张伟", "city": "上海", "sector": "人工智能", "remark": "2019 年入营，喜欢周三下午谈。",
        "company": "云岭科技有限公司", "role": "创始人",
        "contacts": [mobile("13800138000"), { "kind": "wechat", "value": "zw_1990" }],
    }));
    let other = save(json!({
        "name": "张炜", "city": "苏州", "sector": "人工智能", "expertise": "融资", "remark": "名片上写作“炜”。",
        "company": "云岭科技有限公司", "role": "CEO",
        "contacts": [mobile("13800138000"), { "kind": "email", "value": "zhangwei@example.com" }],
    }));
    consent(&one, "directory", "given");
    consent(&other, "directory", "refused");
    consent(&other, "publicity", "given");
    save(json!({ "name": "Aleksandra Wójcik-Konstantynopolitańczykowianeczka", "city": "苏州", "company": LONG,
        "role": "Vice President for Research Partnerships", "expertise": "机器人、知识产权与国际合作",
        "contacts": [mobile("15059616949"),
            { "kind": "email", "value": "aleksandra.wojcik-konstantynopolitanczykowianeczka@example.com" }] }));
    save(json!({ "name": "Aleksandra Wójcik", "alias": "Ola", "city": "苏州", "company": LONG, "role": "CEO",
        "expertise": "机器人", "contacts": [mobile("15059616949")] }));
    save(json!({ "id": me, "name": "林若涵", "city": "上海", "company": "听涛新材技术有限公司", "role": "总经理",
        "contacts": [mobile("18656507816")] }));
    save(json!({ "name": "林若寒", "contacts": [mobile("18656507816")] }));
    save(
        json!({ "name": "胡秀梅", "city": "杭州", "company": "鹿鸣生物有限公司", "contacts": [mobile("13900139000")] }),
    );
    save(json!({ "name": "胡秀梅", "company": "鹿鸣生物有限公司", "contacts": [mobile("13900139001")] }));
}

/// What was done today, of which the history tells: a file taken in and two of its people changed, a note that was taken
/// back, a list handed out.
fn a_day(folder: &Path, me: PersonId) {
    let n = at(folder, "10:30", 4, Some(me));
    import(&n, &folder.join("校友名单.csv"), ALUMNI);
    drop(n);

    let n = at(folder, "10:50", 5, Some(me));
    for name in ["欧阳思嘉", "单雄信"] {
        let found = replied(&n, "list_people", json!({ "query": { "text": name } }));
        let draft = json!({ "id": found["rows"][0]["id"], "name": name, "city": "南京" });
        done(&n, "save_person", json!({ "draft": draft }));
    }
    drop(n);

    let n = at(folder, "11:20", 6, Some(me));
    let startups = replied(&n, "list_startups", json!({ "query": {} }))["rows"].clone();
    let note = |startup: usize, kind: &str, text: &str| {
        json!({ "draft": { "startup": startups[startup]["id"], "kind": kind, "text": text,
            "next": { "text": "", "dueOn": "2026-11-25" } } })
    };
    let risk = "注册证补件意见已回，还差动物实验报告。\n\n- 报告由第三方出具\n- **融资窗口**可能错过";
    done(&n, "log_note", note(0, "risk", risk));
    let ask = done(&n, "log_note", note(1, "ask", "需要一位懂医疗器械注册的顾问，最好在苏州。"));
    drop(n);

    let n = at(folder, "13:30", 7, Some(me));
    done(&n, "remove_note", json!({ "id": ask }));
    done(&n, "undo", json!({}));
    let report =
        serde_json::from_value(json!({ "query": {}, "purpose": "invitations", "format": "csv", "language": "zh-CN" }));
    let path = folder.join("校友联系表-2026-11-23.csv");
    let target = Target { path: &path, password: None, press: |_| Ok(Vec::new()) };
    contacts::export(&n, &report.unwrap(), &target, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
}

const ALUMNI: &str = "姓名,公司,手机号码,届次,城市,是否同意公开联系方式
欧阳思嘉,松果医疗有限公司,13700000001,第 3 期,上海,同意
单雄信,木石能源有限公司,13700000002,第 2 期,苏州,不同意
曾若涵,飞廉生物有限公司,13700000003,第 1 期,杭州,同意
何子琪,九章科技有限公司,13700000004,第 3 期,上海,
";

/// Takes a file in as it is understood.
fn import(n: &Nursery, path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    let inspection = import::ops::inspect(path).unwrap();
    let request = import::ops::default_request(&inspection, None).unwrap();
    let plan = import::ops::plan(n, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    import::ops::carry_out(n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
}

fn replied(n: &Nursery, command: &str, args: Value) -> Value {
    commands::answer(n, command, &args)["reply"].clone()
}
