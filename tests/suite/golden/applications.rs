//! Applications for the cohort to come, and their review.

use serde_json::{Value, json};

use super::recorder::Recorder;

/// The ranking, an application that was judged and one that waits; the own review given, two applications admitted.
pub fn applications(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let cohorts = r.ask("list_cohorts", json!({}));
    let cohort = &cohorts.as_array().unwrap().iter().find(|one| one["state"] == "recruiting").unwrap()["id"];
    let query = json!({ "cohort": cohort, "trimmed": false });
    let ranking = r.ask("rank_applications", json!({ "query": query }));
    r.ask_once("rank_applications", json!({ "query": { "cohort": cohort, "trimmed": true } }));
    r.ask_once("review_setup", json!({ "cohort": cohort }));
    let rows = ranking["rows"].as_array().unwrap();
    let first = &rows[0]["id"];
    let waiting: Vec<&Value> = rows.iter().filter(|row| row["own"] == "asked").map(|row| &row["id"]).collect();
    r.ask_once("open_application", json!({ "id": first, "trimmed": false }));
    r.ask("open_application", json!({ "id": waiting[0], "trimmed": false }));
    r.ask_once("open_application", json!({ "id": waiting[1], "trimmed": false }));
    r.ask_once("plan_admission", json!({ "ids": [first] }));
    let scores: Vec<Value> = ranking["criteria"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!({ "criterion": one["id"], "score": 8 }))
        .collect();
    let me =
        r.ask_once("open_application", json!({ "id": waiting[0], "trimmed": false }))["own"]["reviewer"]["id"].clone();
    let review = json!({
        "application": waiting[0], "reviewer": me, "scores": scores, "recommendation": "admit", "comment": "", "isGiven": true
    });
    r.scene(|s| {
        s.change("save_review", json!({ "draft": review }));
    });
    r.scene(|s| {
        let draft = json!({ "applications": [first], "day": null, "reason": "团队强", "role": "创始人" });
        s.change("admit_applications", json!({ "draft": draft }));
    });
}
