use serde_json::{Value, json};

use super::slice::SLICE;
use crate::{
    builders::{a_record, TestNursery, nursery},
    code,
};

fn save(n: &TestNursery, step: Value) -> Result<(), crate::Error> {
    a_record(n, &SLICE, &step).map(drop)
}

#[test]
fn a_step_has_a_week_of_the_programme_and_a_day_of_the_week() {
    let n = nursery();
    let step = |week: i64, weekday: i64| json!({ "name": "首个付费客户", "programme": "原力加速营", "week": week, "weekday": weekday });
    save(&n, step(4, 3)).unwrap();
    for (step, field) in [(step(0, 3), "week"), (step(105, 3), "week"), (step(4, 8), "weekday")] {
        let refused = save(&n, step).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code::OUT_OF_RANGE, Some(field)));
    }
}
