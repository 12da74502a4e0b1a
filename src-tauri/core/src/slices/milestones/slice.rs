//! Milestones, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::{ops, rules};
use crate::slice::{
    Erased, Follow, Link, Merged, Named, Record, Removed, Slice, Table, day, long_text, names, number, text,
};

/// What a person can do with them besides.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        APPLY_PLAN = Op::new("apply_plan"),
        SLIP_MILESTONE = Op::new("slip_milestone"),
        SETTLE_MILESTONE = Op::new("settle_milestone"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        COHORT_UNDATED = "cohort_undated",
        PLAN_TOO_LONG = "plan_too_long",
        NO_PLAN = "no_plan",
        SAME_DAY = "same_day",
        NO_STARTUPS_YET = "no_startups_yet",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("milestone").titled("x.name").linked(&[
            Link::naming("owner").removed(Removed::Stays).erased(Erased::Kept).merged(Merged::Pointed),
            Link::of_startup("startup"),
        ]),
        Table::new("milestone_slip").linked(&[Link::of_startup("milestone")
            .rows("milestone IN (SELECT id FROM milestone WHERE startup IN {subject})")]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    record: Some(Record {
        fields: &[
            text("name").required().headed(&["里程碑", "里程碑名称", "milestone"]),
            names("startup", Named::Startup)
                .required()
                .headed(&["企业", "企业名称", "公司", "公司名称", "项目名称", "company"])
                .filter(),
            names("cohort", Named::Cohort).headed(&["期次", "批次", "届次", "batch"]).filter().weight(3),
            day("due_on").required().headed(&["截止日期", "截止", "计划完成日期", "计划日期", "到期日", "due date", "due"]).filter(),
            number("weight").headed(&["权重值"]).weight(4),
            names("owner", Named::Person).headed(&["责任人", "owner"]).filter().weight(3),
            long_text("wanted").headed(&["所需凭证", "验收凭证"]),
            day("done_on").headed(&["完成日期", "实际完成日期", "done on", "done"]).filter(),
            long_text("remark").headed(&["说明"]).weight(4),
        ],
        known_by: &["startup", "name"],
        save: Op::new("save_milestone"),
        remove: Op::new("remove_milestone"),
        missing: Code::new("no_such_milestone"),
        accept: rules::accept,
    }),
    follow: Some(Follow { saved: ops::saved, removed: ops::removed }),
    ..Slice::of("milestones")
};
