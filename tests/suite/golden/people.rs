//! Screens about people.

use serde_json::{Value, json};

use super::recorder::{Recorder, Scene};

/// Four pairs; the first is looked at in all ways, the second is of the person at this machine.
pub fn duplicates(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let pairs = r.ask("list_duplicates", json!({ "query": { "limit": 100 } }))["rows"].clone();
    let [first, mine, third, fourth] = [0, 1, 2, 3].map(|at| sides(&pairs[at]));
    for (pair, limit) in [(&first, 1), (&first, 100)] {
        r.ask("list_duplicates", json!({ "query": { "person": pair.1, "limit": limit } }));
    }
    let plans: Vec<_> = [&first, &mine, &third, &fourth].map(|pair| plan(r, pair, json!({}))).into();
    let by_choices: Vec<_> = [
        json!({ "name": "merged" }),
        json!({ "city": "merged" }),
        json!({ "city": "merged", "remark": "survivor" }),
        json!({ "city": "merged", "remark": "both" }),
    ]
    .into_iter()
    .map(|choices| (choices.clone(), plan_once(r, &first, choices)))
    .collect();
    let turned = |(one, other): &Sides| (other.clone(), one.clone());
    plan_once(r, &turned(&first), json!({ "city": "survivor" }));
    // The person at this machine cannot go.
    plan_once(r, &turned(&mine), json!({}));

    r.scene(|s| {
        let done = merge(s, &first, json!({}), &plans[0]);
        s.change("undo", json!({ "op": done["op"] }));
    });
    r.scene(|s| drop(merge(s, &mine, json!({}), &plans[1])));
    for (choices, plan) in by_choices {
        r.scene(|s| {
            let city_alone = choices == json!({ "city": "merged" });
            merge(s, &first, choices, &plan);
            for pair in [&mine, &third, &fourth].into_iter().filter(|_| city_alone) {
                apart(s, pair);
            }
        });
    }
    r.scene(|s| {
        for pair in [&first, &mine, &third, &fourth] {
            apart(s, pair);
        }
    });
}

/// The record that stays, and the one that goes.
type Sides = (Value, Value);

fn sides(pair: &Value) -> Sides {
    (pair["survivor"]["id"].clone(), pair["merged"]["id"].clone())
}

fn plan(r: &mut Recorder, pair: &Sides, choices: Value) -> Value {
    r.ask("plan_merge", draft(pair, choices))
}

fn plan_once(r: &mut Recorder, pair: &Sides, choices: Value) -> Value {
    r.ask_once("plan_merge", draft(pair, choices))
}

fn draft((survivor, merged): &Sides, choices: Value) -> Value {
    json!({ "draft": { "survivor": survivor, "merged": merged, "choices": choices } })
}

fn merge(s: &mut Scene<'_>, pair: &Sides, choices: Value, plan: &Value) -> Value {
    let mut args = draft(pair, choices);
    args["draft"]["seen"] = plan["seen"].clone();
    s.change("merge_people", args)
}

fn apart(s: &mut Scene<'_>, (one, other): &Sides) {
    s.change("keep_apart", json!({ "one": one, "other": other }));
}
