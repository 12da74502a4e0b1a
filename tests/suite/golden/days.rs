//! Screens of the days of a cohort: overview, notes, sessions, attendance, history.

use serde_json::{Value, json};

use super::{
    recorder::Recorder,
    world::{MONDAY, TODAY, YESTERDAY},
};

/// Who needs attention, the weekly review of them all, and what can be done with a reason.
pub fn overview(r: &mut Recorder) {
    let state = r.ask("program_state", json!({}));
    let cohort = &state["cohort"]["id"];
    let overview = r.ask("overview", json!({}));
    r.ask("earlier_cohorts", json!({}));
    // Whoever needs attention is written about at once.
    r.ask_once("list_notes", json!({ "query": { "limit": 30 } }));
    let items = r.ask("list_action_items", json!({ "query": { "open": true } }));
    r.ask("my_list", json!({ "query": {} }));
    r.ask("list_attention", json!({}));
    r.ask("list_attention", json!({ "cohort": cohort }));
    r.ask_once("check_in_board", json!({ "query": { "cohort": cohort, "weeks": 2 } }));
    let all = r.ask_once("list_startups", json!({ "query": { "cohort": cohort, "limit": 100 } }));
    let mut asks = Vec::new();
    for startup in all["rows"].as_array().unwrap() {
        if ["admitted", "active"].map(Value::from).contains(&startup["state"]) {
            let id = &startup["id"];
            about(r, id);
            let asked = r.ask("list_notes", json!({ "query": { "startup": id, "kind": "ask", "limit": 30 } }));
            asks.extend(asked["rows"].as_array().unwrap().iter().filter(|note| note["answeredOn"].is_null()).cloned());
        }
    }
    r.scene(|s| {
        s.change("settle_action_item", json!({ "id": items[0]["id"], "done": true }));
    });
    let pressing = &overview["attention"][0];
    let (startup, reason) = (&pressing["id"], &pressing["reasons"][0]["code"]);
    let draft = json!({ "startup": startup, "reason": reason, "untilOn": "2026-11-30", "why": "等客户月底回复" });
    r.scene(|s| {
        s.change("snooze", json!({ "draft": draft }));
        s.change("wake", json!({ "startup": startup, "reason": reason }));
    });
    r.scene(|s| {
        s.change("answer_ask", json!({ "id": asks[0]["id"], "answered": true }));
    });
}

/// What the person here is to do, what everyone is, and each way to be done with one.
pub fn my_list(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let mine = r.ask("my_list", json!({ "query": { "everyone": false } }));
    r.ask("my_list", json!({ "query": { "everyone": true } }));
    let step = &mine["steps"][0];
    assert!(step.is_object() && mine["asks"][0].is_object(), "there is something to do: {mine}");
    let today = TODAY;
    r.scene(|s| drop(s.change("settle_action_item", json!({ "id": step["id"], "done": true }))));
    r.scene(|s| drop(s.change("answer_ask", json!({ "id": mine["asks"][0]["id"], "answered": true }))));
    let moved = json!({ "id": step["id"], "about": step["about"], "aboutTable": step["aboutTable"], "text": step["text"],
        "owner": step["owner"]["id"], "dueOn": today });
    r.scene(|s| drop(s.change("save_action_item", json!({ "draft": moved }))));
    r.scene(|s| drop(s.change("remove_action_item", json!({ "id": step["id"] }))));
    let new = json!({ "about": step["startup"]["id"], "aboutTable": "startup", "text": "约创始人聊股权", "owner": null, "dueOn": null });
    r.scene(|s| drop(s.change("save_action_item", json!({ "draft": new }))));
}

/// The season, and a session whose title is taken away.
pub fn sessions(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("list_cohorts", json!({}));
    r.ask("list_sessions", json!({ "query": { "from": MONDAY, "limit": 100 } }));
    let earlier = r.ask("list_sessions", json!({ "query": { "to": YESTERDAY, "newestFirst": true, "limit": 100 } }));
    for text in ["没", "没有"] {
        r.ask_once("list_sessions", json!({ "query": { "text": text, "from": MONDAY, "limit": 100 } }));
        let before = json!({ "query": { "text": text, "to": YESTERDAY, "newestFirst": true, "limit": 100 } });
        r.ask_once("list_sessions", before);
    }
    // A startup's panel looks back on what its cohort has had.
    let cohort = earlier["rows"][0]["cohort"].clone();
    let had = r.ask("list_sessions", json!({ "query": { "cohort": cohort, "to": TODAY, "newestFirst": true } }));
    for session in had["rows"].as_array().unwrap() {
        r.ask("load_sheet", json!({ "session": session["id"] }));
    }
    // The fourth of the season, an afternoon of office hours.
    let fourth = earlier["rows"].as_array().unwrap().iter().nth_back(3).unwrap();
    let untitled = json!({
        "id": fourth["id"], "cohort": fourth["cohort"], "kind": fourth["kind"], "title": "", "day": fourth["startsOn"],
        "starts": "14:00", "ends": "17:00", "place": fourth["place"], "hosts": [fourth["hosts"][0]["id"]],
    });
    r.ask_once("save_session", json!({ "draft": untitled, "despite": false }));
}

/// Months and weeks of the calendar; a session that is moved, first onto another of its cohort, and one that is repeated.
pub fn calendar(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("list_cohorts", json!({}));
    r.ask("calendar_filters", json!({}));
    let spans = [
        ("2026-11-23", "2026-11-29"),
        ("2026-11-16", "2026-11-22"),
        ("2026-11-30", "2026-12-06"),
        ("2026-11-09", "2026-11-15"),
        ("2026-11-02", "2026-11-08"),
        ("2026-10-26", "2026-11-01"),
        ("2026-10-19", "2026-10-25"),
        ("2026-10-12", "2026-10-18"),
        ("2026-10-05", "2026-10-11"),
        ("2026-10-26", "2026-12-06"),
        ("2026-09-28", "2026-11-01"),
        ("2026-11-30", "2027-01-03"),
    ];
    let mut week = Value::Null;
    for (from, to) in spans.into_iter().rev() {
        week = r.ask("load_calendar", json!({ "span": { "from": from, "to": to } }));
    }
    // On Monday 9:30 and on Wednesday 14:00; both moves are by keys, and the first stops at 14:00 on Wednesday.
    let [monday, wednesday] = [0, 1].map(|at| week["sessions"][at].clone());
    let at = |session: &Value, day: &str, starts: Option<&str>| json!({ "session": session["id"], "day": day, "starts": starts });
    r.scene(|s| drop(s.change("move_session", json!({ "draft": at(&monday, "2026-11-24", None), "despite": false }))));
    // To half an hour before the review of the week before.
    let review = json!({ "from": "2026-11-16", "to": "2026-11-22" });
    let before = r.ask("load_calendar", json!({ "span": review }));
    let patents = &before["sessions"][0];
    let onto = at(patents, "2026-11-20", Some("15:00"));
    r.ask_once("move_session", json!({ "draft": onto, "despite": false }));
    r.ask_once("check_session_at", json!({ "draft": onto, "copy": false }));
    r.scene(|s| drop(s.change("move_session", json!({ "draft": onto, "despite": true }))));
    let next = at(&monday, "2026-11-30", None);
    r.ask_once("duplicate_session", json!({ "draft": next, "despite": false }));
    r.ask_once("check_session_at", json!({ "draft": next, "copy": true }));
    let weekly = |count: Value, weekday: u32| {
        json!({
            "session": wednesday["id"], "weeks": 1, "weekday": weekday, "skipHolidays": true, "count": count,
        })
    };
    for (count, weekday) in [(json!(8), 3), (json!(4), 3), (Value::Null, 3)] {
        r.ask_once("plan_repeat", json!({ "draft": weekly(count, weekday) }));
    }
    // The dialog stands while the series is made, and asks once more.
    r.ask("plan_repeat", json!({ "draft": weekly(json!(4), 4) }));
    let draft = weekly(json!(4), 4);
    // Once it is a series, all of it is moved by a day.
    let all = json!({
        "deed": { "move": at(&wednesday, "2026-11-26", None) }, "part": "all", "held": false, "skipHolidays": true,
    });
    r.ask("plan_series", json!({ "draft": all }));
    r.scene(|s| {
        s.change("repeat_session", json!({ "draft": draft, "despite": false }));
        s.change("change_series", json!({ "draft": all, "despite": false }));
    });
    r.scene(|s| drop(s.change("remove_session", json!({ "id": wednesday["id"] }))));
}

/// The sheet of the session that is nearest to now, marked from its top.
pub fn attendance(r: &mut Recorder) {
    let state = r.ask("program_state", json!({}));
    let cohort = &state["cohort"]["id"];
    let next = json!({ "query": { "cohort": cohort, "from": TODAY, "limit": 50 } });
    let sessions = r.ask("list_sessions", next);
    let before = json!({ "query": { "cohort": cohort, "to": YESTERDAY, "newestFirst": true, "limit": 50 } });
    r.ask("list_sessions", before);
    let session = first(&sessions)["id"].clone();
    let sheet = r.ask("load_sheet", json!({ "session": session }));
    r.ask_once("season_matrix", json!({ "cohort": cohort }));
    let marks =
        ["present", "present", "late", "present", "present", "present", "absent", "present", "leave", "present"];
    r.scene(|s| {
        for (line, mark) in sheet["lines"].as_array().unwrap().iter().zip(marks) {
            let draft = json!({ "session": session, "people": [line["person"]], "mark": mark, "remark": null });
            s.change("mark_attendance", json!({ "draft": draft }));
        }
        let next = &sheet["lines"][marks.len()]["person"];
        let remark = json!({ "session": session, "people": [next], "mark": null, "remark": "ill" });
        s.change("mark_attendance", json!({ "draft": remark }));
    });
}

/// A file that was taken in is taken back where nobody has changed it since; a removal that was taken back is done again.
pub fn history(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let page = r.ask("list_history", json!({}));
    let newest = |kind: &str| {
        let row = page["rows"].as_array().unwrap().iter().find(|row| row["kind"] == kind);
        row.unwrap_or_else(|| panic!("no {kind} in the history"))["op"].clone()
    };
    let [import, undo] = ["import", "undo"].map(newest);
    for op in [&import, &undo] {
        r.ask_once("plan_undo", json!({ "op": op }));
    }
    r.scene(|s| drop(s.change("undo", json!({ "op": import }))));
    r.scene(|s| drop(s.change("redo", json!({ "op": undo }))));
}

/// A line about a startup in all the ways in which the form can say it; of two startups whose names begin with y and l.
pub fn notes(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("list_notes", json!({ "query": { "limit": 30 } }));
    r.ask("list_action_items", json!({ "query": { "open": true } }));
    for text in ["", "y", "没有这家"] {
        find_startups(r, text);
    }
    let [one, other] = find_startups(r, "yl");
    for startup in [&one, &other] {
        about(r, startup);
    }

    let draft = |startup: &Value, text: &str, visibility: &str, due: Option<&str>| {
        let next = due.map(|day| json!({ "text": "", "dueOn": day }));
        json!({ "draft": { "startup": startup, "kind": "progress", "text": text, "visibility": visibility, "next": next } })
    };
    const DELAYED: &str = "样机测试推迟一周";
    const LINKED: &str = "样机测试推迟一周，等待[第三方检测报告](https://files.example.com/report?of=2026&cohort=4)，\
                          见[公告](https://例子.测试/通知)。";
    let alone: [(&Value, &str, &str, Option<&str>); 5] = [
        (&one, DELAYED, "team", None),
        (&one, DELAYED, "team", Some("2026-11-24")),
        (&one, DELAYED, "team", Some("2026-11-30")),
        (&one, "样机", "team", None),
        (&other, "样机", "team", None),
    ];
    for (startup, text, visibility, due) in alone {
        r.scene(|s| drop(s.end("log_note", draft(startup, text, visibility, due))));
    }
    for meeting in ["谈了什么：\n结论：\n下一步：", "What we talked about:\nConclusion:\nNext:"] {
        let mut draft = draft(&one, &format!("{meeting}{LINKED}"), "team", None);
        draft["draft"]["kind"] = json!("risk");
        draft["draft"]["next"] = json!({ "text": "", "dueOn": null });
        r.scene(|s| drop(s.change("log_note", draft)));
    }
    r.scene(|s| {
        s.end("log_note", draft(&one, DELAYED, "mine", None));
        s.end("log_note", draft(&one, "第二条", "team", None));
    });
}

/// What stands beside the form about a startup.
fn about(r: &mut Recorder, startup: &Value) {
    r.ask_once("load_startup", json!({ "id": startup }));
    r.ask("list_notes", json!({ "query": { "startup": startup, "limit": 1 } }));
    r.ask("list_action_items", json!({ "query": { "startup": startup, "open": true } }));
}

/// What the form offers for what is typed; the first two that the search finds.
fn find_startups(r: &mut Recorder, text: &str) -> [Value; 2] {
    r.ask_once("list_startups", json!({ "query": { "text": text, "limit": 50 } }));
    let hits = if text.is_empty() { Value::Null } else { r.ask_once("search", json!({ "text": text })) };
    let mut found = hits.as_array().into_iter().flatten().filter(|hit| hit["kind"] == "startup");
    [(); 2].map(|()| found.next().map_or(Value::Null, |hit| hit["id"].clone()))
}

fn first(page: &Value) -> &Value {
    &page["rows"][0]
}
