//! Criteria, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;
use serde_json::Value;

use super::rules;
use crate::{
    slice::{Follow, Named, Record, Slice, Table, long_text, names, number, text},
    slices::reviews,
};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("criterion").titled("x.name")],
    record: Some(Record {
        fields: &[
            text("name").required().at_most(60).headed(&["评审指标", "评审标准", "评分项", "criterion"]).sign(),
            names("cohort", Named::Cohort).required().headed(&["期次", "批次", "届次", "batch"]).filter(),
            number("weight").required().headed(&["权重值", "权重（%）", "权重(%)"]),
            number("top").required().headed(&["最高分", "分值上限", "max"]),
            number("place").headed(&["排序", "次序", "order"]).weight(3),
            long_text("hint").headed(&["评分说明", "评分要点"]),
        ],
        known_by: &["cohort", "name"],
        save: Op::new("save_criterion"),
        remove: Op::new("remove_criterion"),
        missing: Code::new("no_such_criterion"),
        accept: rules::accept,
    }),
    follow: Some(Follow {
        saved: |w, id, _, now| reviews::ops::require_free(w, id, Some(now.get("top").and_then(Value::as_i64).unwrap_or_default())),
        removed: |w, id| reviews::ops::require_free(w, id, None),
    }),
    ..Slice::of("criteria")
};
