use serde_json::json;

use super::slice::SLICE;
use crate::{
    builders::{a_cohort, a_record, nursery},
    code,
};

#[test]
fn a_criterion_has_a_weight_and_a_scale() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let save = |weight: i64, top: i64| {
        a_record(&n, &SLICE, &json!({ "name": "团队", "cohort": cohort, "weight": weight, "top": top }))
    };
    save(30, 10).unwrap();
    for (weight, top, field) in [(0, 10, "weight"), (101, 10, "weight"), (30, 0, "top"), (30, 101, "top")] {
        let refused = save(weight, top).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (code::OUT_OF_RANGE, Some(field)));
    }
}
