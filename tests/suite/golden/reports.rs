//! Lists that are handed out.

use serde_json::{Value, json};

use super::recorder::Recorder;

const COLUMNS: [&str; 10] =
    ["name", "company", "role", "cohorts", "sector", "city", "mobile", "wechat", "email", "last_contact"];

/// The contact report in all the ways in which the page's tests turn it; one is carried out.
pub fn contacts(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    r.ask("list_exports", json!({}));
    for language in ["zh-CN", "en"] {
        for change in [
            json!({}),
            json!({ "full": true }),
            json!({ "format": "pdf", "grouping": "cohort" }),
            json!({ "format": "pdf", "grouping": "sector" }),
            json!({ "format": "pdf" }),
            json!({ "format": "labels" }),
            json!({ "format": "labels", "full": true }),
        ] {
            preview(r, &with(&with(&report(), &json!({ "language": language })), &change));
        }
    }
    for columns in columns() {
        preview(r, &with(&report(), &json!({ "columns": columns })));
    }
    let quiet = json!({ "city": "苏州", "silentDays": 90, "order": "name" });
    preview(r, &with(&report(), &json!({ "purpose": "publicity", "query": quiet })));
    let saved = json!({ "query": quiet, "columns": ["mobile", "name", "company"], "format": "csv" });
    preview(r, &with(&report(), &saved));
    for language in ["zh-CN", "en"] {
        let name = if language == "en" { "alumni-contacts-2026-11-23.xlsx" } else { "校友联系表-2026-11-23.xlsx" };
        let report = with(&report(), &json!({ "language": language }));
        r.scene(|s| {
            s.change(
                "export_contacts",
                json!({ "report": report, "path": format!("/home/lin/{name}"), "password": null }),
            );
        });
    }
}

fn report() -> Value {
    json!({ "query": { "order": "name" }, "purpose": "invitations", "columns": COLUMNS, "full": false,
        "format": "xlsx", "language": "zh-CN" })
}

fn with(report: &Value, change: &Value) -> Value {
    let mut all = report.clone();
    all.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    all
}

fn preview(r: &mut Recorder, report: &Value) {
    r.ask("preview_contacts", json!({ "report": report }));
}

/// Columns as they are left out and moved: the company and the city go, the mobile moves up once, then to the end.
fn columns() -> Vec<Vec<&'static str>> {
    let without = |gone: &[&str]| COLUMNS.into_iter().filter(|column| !gone.contains(column)).collect::<Vec<_>>();
    let rest = without(&["mobile"]);
    let at = |place: usize| {
        let mut moved = rest.clone();
        moved.insert(place, "mobile");
        moved
    };
    let moved = (5..=9).filter(|place| *place != 6).map(at);
    [without(&["company"]), without(&["company", "city"]), without(&["city"])].into_iter().chain(moved).collect()
}
