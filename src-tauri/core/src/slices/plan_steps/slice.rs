//! Plans of programmes, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Record, Slice, Table, long_text, number, text};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("plan_step").titled("x.name")],
    record: Some(Record {
        fields: &[
            text("name").required().headed(&["里程碑模板", "步骤", "计划步骤", "milestone template", "step"]),
            text("programme").required().headed(&["项目名称", "营名", "program"]).filter(),
            number("week").required().headed(&["第几周", "周次", "周", "week no", "week"]),
            number("weekday").headed(&["星期", "星期几", "day of week"]).weight(3),
            number("weight").headed(&["权重值"]).weight(3),
            long_text("wanted").headed(&["所需凭证", "验收凭证"]),
        ],
        known_by: &["programme", "name"],
        save: Op::new("save_plan_step"),
        remove: Op::new("remove_plan_step"),
        missing: Code::new("no_such_plan_step"),
        accept: rules::accept,
    }),
    ..Slice::of("plan_steps")
};
