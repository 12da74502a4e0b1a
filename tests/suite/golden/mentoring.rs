//! Mentors: whom startups get.

use serde_json::{Value, json};

use super::recorder::Recorder;

/// What counts, as the page asks for it.
const CRITERIA: [&str; 7] = ["expertise", "sector", "stage", "wish", "load", "language", "rating"];

fn query(cohort: &Value, pins: &Value) -> Value {
    json!({ "cohort": cohort, "criteria": CRITERIA, "pins": pins, "without": [] })
}

/// The match of the cohort under way, with another mentor for its first startup, accepted.
pub fn matching(r: &mut Recorder) {
    let state = r.ask("program_state", json!({}));
    let cohort = &state["cohort"]["id"];
    r.ask("list_cohorts", json!({}));
    let plain = query(cohort, &json!([]));
    let plan = r.ask("plan_match", json!({ "query": plain }));
    let startups = plan["pairs"].as_array().unwrap().iter().chain(plan["left"].as_array().unwrap());
    for startup in startups {
        r.ask_once("match_choices", json!({ "query": plain, "startup": startup["startup"]["id"] }));
    }
    let first = &plan["pairs"][0]["startup"]["id"];
    let choices = r.ask_once("match_choices", json!({ "query": plain, "startup": first }));
    let second = &choices[1]["load"]["mentor"]["id"];
    let pinned = query(cohort, &json!([{ "startup": first, "mentor": second }]));
    let changed = r.ask("plan_match", json!({ "query": pinned }));
    r.ask_once("match_choices", json!({ "query": pinned, "startup": first }));
    r.scene(|s| {
        s.change("accept_match", json!({ "draft": draft(cohort, &changed) }));
    });
}

/// The plan as the page accepts it.
fn draft(cohort: &Value, plan: &Value) -> Value {
    let pair = |pair: &Value| json!({ "startup": pair["startup"]["id"], "mentor": pair["mentor"]["id"] });
    let left = |left: &Value| json!({ "startup": left["startup"]["id"], "why": left["why"] });
    json!({
        "cohort": cohort, "startsOn": plan["startsOn"],
        "pairs": plan["pairs"].as_array().unwrap().iter().map(pair).collect::<Vec<_>>(),
        "left": plan["left"].as_array().unwrap().iter().map(left).collect::<Vec<_>>(),
    })
}
