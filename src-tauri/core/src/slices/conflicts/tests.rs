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
fn a_conflict_says_why_and_does_not_end_before_it_is_told() {
    let n = nursery();
    let (person, startup) = (a_person().save_as_mentor(&n), a_startup().save(&n));
    let conflict = |why: &str, until: &str| {
        json!({ "mentor": person, "startup": startup, "why": why, "since_on": "2026-11-01", "until_on": until })
    };
    save(&n, conflict("投资了该企业", "2027-11-01")).unwrap();
    let refused = save(&n, conflict(" ", "2027-11-01")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::MISSING, Some("why")));
    let refused = save(&n, conflict("投资了该企业", "2026-10-31")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::ENDS_BEFORE_START, Some("until_on")));
}
