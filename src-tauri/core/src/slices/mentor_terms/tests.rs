use serde_json::{Value, json};

use super::slice::{LEAST_ABOVE_MOST, SLICE};
use crate::{
    builders::{a_record, TestNursery, a_person, nursery},
    code,
};

fn save(n: &TestNursery, values: Value) -> Result<(), crate::Error> {
    a_record(n, &SLICE, &values).map(drop)
}

#[test]
fn terms_hold_the_fewest_and_the_most_startups_and_the_days_in_their_order() {
    let n = nursery();
    let person = a_person().save_as_mentor(&n);
    let terms = |least: i64, most: i64, until: &str| {
        json!({ "mentor": person, "at_least": least, "at_most": most, "from_on": "2026-09-01", "until_on": until })
    };
    save(&n, terms(1, 3, "2027-06-30")).unwrap();
    for (terms, code, field) in [
        (terms(4, 3, "2027-06-30"), LEAST_ABOVE_MOST, "at_most"),
        (terms(-1, 3, "2027-06-30"), code::OUT_OF_RANGE, "at_least"),
        (terms(1, 61, "2027-06-30"), code::OUT_OF_RANGE, "at_most"),
        (terms(1, 3, "2026-08-31"), code::ENDS_BEFORE_START, "until_on"),
    ] {
        let refused = save(&n, terms).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code, Some(field)));
    }
}
