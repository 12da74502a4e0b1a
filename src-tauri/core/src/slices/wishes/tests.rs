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
fn a_wish_is_of_one_side_and_of_nine_at_most() {
    let n = nursery();
    let (person, startup) = (a_person().save_as_mentor(&n), a_startup().save(&n));
    let wish = |side: &str, rank: i64| json!({ "mentor": person, "startup": startup, "side": side, "rank": rank });
    save(&n, wish("startup", 1)).unwrap();
    for (wish, field) in [(wish("mentor", 10), "rank"), (wish("mentor", 0), "rank"), (wish("both", 1), "side")] {
        assert_eq!(save(&n, wish).unwrap_err().field(), Some(field));
    }
    let nobody = json!({ "mentor": { "name": "查无此人" }, "startup": startup, "side": "startup" });
    assert_eq!(save(&n, nobody).unwrap_err().code(), code::NO_SUCH_PERSON);
}
