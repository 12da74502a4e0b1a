use serde_json::{Value, json};

use super::slice::SLICE;
use crate::{
    builders::{a_record, TestNursery, a_person, a_startup, nursery},
    code,
};

fn save(n: &TestNursery, values: Value) -> Result<(), crate::Error> {
    a_record(n, &SLICE, &values).map(drop)
}

#[test]
fn feedback_is_one_to_five_and_of_a_day_that_has_come() {
    let n = nursery();
    let (person, startup) = (a_person().save_as_mentor(&n), a_startup().save(&n));
    let feedback = |rating: i64, day: &str| {
        json!({ "mentor": person, "startup": startup, "side": "startup", "rating": rating, "day": day, "round": "期中" })
    };
    save(&n, feedback(5, "2026-11-20")).unwrap();
    for (feedback, code, field) in [
        (feedback(0, "2026-11-20"), code::OUT_OF_RANGE, "rating"),
        (feedback(6, "2026-11-20"), code::OUT_OF_RANGE, "rating"),
        (feedback(4, "2027-01-01"), code::IN_THE_FUTURE, "day"),
    ] {
        let refused = save(&n, feedback).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code, Some(field)));
    }
}
