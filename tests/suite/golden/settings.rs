//! Settings, and the whole nursery in a folder.

use serde_json::json;

use super::{recorder::Recorder, world::FOLDER};

pub fn settings(r: &mut Recorder) {
    r.ask("program_state", json!({}));
    let settings = r.ask("load_settings", json!({}));
    r.ask("nursery_is_empty", json!({}));
    r.ask("check_nursery", json!({}));
    let with = |days: u32| {
        let mut draft = settings.clone();
        draft["silentDays"] = json!(days);
        json!({ "draft": draft })
    };
    let threshold = |name: &str, value: u32| {
        let mut draft = settings.clone();
        draft["thresholds"][name] = json!(value);
        json!({ "draft": draft })
    };
    r.ask_once("save_settings", threshold("attendancePercent", 140));
    r.scene(|s| {
        s.change("save_settings", threshold("cashMonths", 9));
    });
    // Nobody is asked again after so many days.
    r.ask_once("save_settings", with(0));
    r.scene(|s| {
        s.change("save_settings", with(30));
    });
    r.scene(|s| {
        s.change("export_nursery", json!({ "folder": format!("{FOLDER}/苗圃-2026-11-23") }));
    });
}
