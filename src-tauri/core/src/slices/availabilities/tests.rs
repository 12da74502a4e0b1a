use serde_json::{Value, json};

use super::slice::SLICE;
use crate::{
    builders::{a_record, TestNursery, a_person, day, nursery},
    code,
    records::{RecordId, ops},
    slices::absences,
};

fn save(n: &TestNursery, values: Value) -> Result<RecordId, crate::Error> {
    a_record(n, &SLICE, &values)
}

#[test]
fn times_are_kept_as_hours_and_minutes_and_end_on_the_same_day() {
    let n = nursery();
    let person = a_person().save_as_mentor(&n);
    let with = |starts: &str, ends: &str, minutes: i64| {
        json!({ "mentor": person, "day_of_week": "wed", "starts": starts, "ends": ends, "minutes": minutes })
    };
    let id = save(&n, with("9:30", "11:00", 30)).unwrap();
    let row = n.read(|r| ops::load(r, &SLICE, id)).unwrap();
    assert_eq!((&row["starts"], &row["ends"]), (&json!("09:30"), &json!("11:00")));
    for (record, code, field) in [
        (with("上午", "11:00", 30), code::NOT_A_TIME, "starts"),
        (with("9:30", "9:30", 30), code::NOT_AN_END, "ends"),
        (with("22:00", "次日 1:00", 30), code::NOT_AN_END, "ends"),
        (with("9:30", "11:00", 5), code::OUT_OF_RANGE, "minutes"),
    ] {
        let refused = save(&n, record).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code, Some(field)));
    }
}

#[test]
fn an_absence_does_not_end_before_it_begins() {
    let absence = |until: &str| json!({ "from_on": "2026-12-01", "until_on": until }).as_object().cloned().unwrap();
    let today = day("2026-11-23");
    absences::rules::accept(absence("2026-12-01"), today).unwrap();
    let refused = absences::rules::accept(absence("2026-11-30"), today).unwrap_err();
    assert_eq!(refused.code, code::ENDS_BEFORE_START);
}
