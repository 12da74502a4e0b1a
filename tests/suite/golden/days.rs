//! Screens of the days of a cohort: overview, notes, sessions, attendance, history.

use serde_json::{Value, json};

use super::{
    recorder::Recorder,
    world::{MONDAY, TODAY, YESTERDAY},
};

pub fn overview(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("overview", json!({}));
    let items = r.ask("list_open_items", json!({}));
    r.scene(|s| {
        s.change("settle_action_item", json!({ "id": items[0]["id"], "done": true }));
    });
}

pub fn sessions(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("list_cohorts", json!({}));
    let later = r.ask("list_sessions", json!({ "query": { "from": MONDAY, "limit": 100 } }));
    r.ask("list_sessions", json!({ "query": { "to": YESTERDAY, "newestFirst": true, "limit": 100 } }));
    let _ = later;
}

pub fn attendance(r: &mut Recorder) {
    let state = r.ask("program_state", json!({}));
    let cohort = &state["cohort"]["id"];
    let next = json!({ "query": { "cohort": cohort, "from": TODAY, "limit": 50 } });
    let sessions = r.ask("list_sessions", next);
    r.ask("list_sessions", json!({ "query": { "cohort": cohort, "to": YESTERDAY, "newestFirst": true, "limit": 50 } }));
    let sheet = r.ask("load_sheet", json!({ "session": first(&sessions)["id"] }));
    let _ = sheet;
}

pub fn history(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let page = r.ask("list_history", json!({}));
    if page["next"].is_object() {
        r.ask("list_history", json!({ "after": page["next"] }));
    }
}

fn first(page: &Value) -> &Value {
    &page["rows"][0]
}
