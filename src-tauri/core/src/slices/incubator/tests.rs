//! The first run and the settings.

use super::{IncubatorSettings, ops};
use crate::{builders::nursery, code, op};

#[test]
fn starting_names_the_incubator_and_makes_its_first_person() {
    let n = nursery();
    let me = n.write(op::START, |w| ops::start(w, " 漕河泾孵化器 ", "林若涵")).unwrap();
    assert!(!n.read(ops::is_new).unwrap());
    assert_eq!(n.read(ops::settings).unwrap().incubator, "漕河泾孵化器");
    assert_eq!(n.read(|r| crate::views::person::load(r, me)).unwrap().name, "林若涵");
}

#[test]
fn a_nameless_incubator_is_refused_at_its_field() {
    let n = nursery();
    let refused = n.write(op::START, |w| ops::start(w, "  ", "林若涵")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::MISSING, Some("incubator")));
    assert!(n.read(ops::is_new).unwrap());
}

#[test]
fn an_unknown_zone_and_a_silence_beyond_a_year_are_refused() {
    let n = nursery();
    let good = IncubatorSettings { incubator: "苗圃".into(), zone: "Asia/Shanghai".into(), silent_days: 10, thresholds: Default::default() };
    for (draft, field) in [
        (IncubatorSettings { zone: "Shanghai".into(), ..good.clone() }, "zone"),
        (IncubatorSettings { silent_days: 366, ..good.clone() }, "silentDays"),
    ] {
        let refused = n.write(op::SAVE_SETTINGS, move |w| ops::save_settings(w, &draft)).unwrap_err();
        assert_eq!(refused.field(), Some(field));
    }
    let saved = good.clone();
    n.write(op::SAVE_SETTINGS, move |w| ops::save_settings(w, &saved)).unwrap();
    assert_eq!(n.read(ops::settings).unwrap(), good);
}
