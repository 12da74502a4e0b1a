//! Applications, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::{ops, rules};
use crate::{
    kit::limits,
    slice::{Erased, Follow, Link, Merged, Named, Record, Removed, Slice, Table, choice, day, long_text, names, text},
    slices::reviews,
};

/// What a person can do with them besides.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        DECIDE_APPLICATIONS = Op::new("decide_applications"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_COHORT_SAID = "application_without_cohort",
        APPLIED_TWICE = "applied_twice",
        BY_ADMITTING = "admitted_by_admitting",
    }
}

/// How far an application can be, in the words of [`super::ApplicationState`].
const STATES: &[&str] = &["new", "in_review", "shortlisted", "admitted", "waitlisted", "declined", "withdrawn"];

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("application").titled("x.company").linked(&[
            Link::naming("person").removed(Removed::Stays).erased(Erased::ByOwner),
            Link::of_startup("startup").removed(Removed::Stays),
        ]),
        Table::new("application_private").titled("(SELECT a.company FROM application a WHERE a.id = x.id)").linked(&[
            Link::about("id", "phone = NULL, email = NULL, wechat = NULL")
                .rows("id IN (SELECT a.id FROM application a WHERE a.person IN {subject})")
                .merged(Merged::Stays)
                .removed(Removed::Stays),
        ]),
    ],
    ops: op::ALL,
    codes: code::ALL,
    record: Some(Record {
        fields: &[
            text("company").required().headed(&[
                "企业", "企业名称", "公司", "公司名称", "公司全称", "企业全称", "项目名称", "项目", "团队名称", "单位名称", "company", "company name",
                "startup", "project",
            ]),
            names("cohort", Named::Cohort).headed(&["期次", "批次", "届次", "申请期次", "batch"]).filter(),
            choice("state", STATES).headed(&["申请状态", "评审状态", "application state"]).filter().sign(),
            text("contact").at_most(limits::NAME).headed(&["姓名", "联系人", "负责人", "创始人", "联系人姓名", "申请人", "name", "founder", "contact"]),
            text("phone").private().headed(&["手机", "手机号", "手机号码", "电话", "联系电话", "联系方式", "phone", "mobile"]).weight(3),
            text("email").private().headed(&["邮箱", "电子邮箱", "电子邮件", "邮件", "e-mail", "email"]).weight(3),
            text("wechat").private().headed(&["微信", "微信号", "wechat"]).weight(4),
            day("received_on").headed(&[
                "收到日期", "申请日期", "提交日期", "提交时间", "提交时间（自动）", "提交答卷时间", "received", "applied on", "submitted",
            ]).filter(),
            text("source").headed(&["申请渠道", "渠道", "来源渠道", "申请来源"]).filter().weight(4),
            text("one_liner").at_most(limits::SENTENCE).headed(&["一句话介绍", "项目简介", "简介", "产品简介", "主营业务", "one-liner", "one liner"]),
            text("sector").at_most(limits::WORD).headed(&["赛道", "行业", "领域", "所属行业", "所属领域", "行业领域", "sector", "industry"]).filter(),
            text("stage").at_most(limits::WORD).headed(&["融资阶段", "融资轮次", "轮次", "阶段", "stage", "funding stage"]).filter().weight(3),
            text("city").headed(&["城市", "所在城市", "所在地", "city"]).filter().weight(3),
            names("startup", Named::Startup).headed(&["对应企业"]).weight(4),
            day("decided_on").headed(&["决定日期", "评审日期", "decided on"]).sign().weight(3),
            long_text("reason").headed(&["决定理由", "评审结论", "reason"]).sign(),
            long_text("remark").headed(&["备注", "附注", "remark"]).weight(4),
        ],
        known_by: &["cohort", "company"],
        save: Op::new("save_application"),
        remove: Op::new("remove_application"),
        missing: Code::new("no_such_application"),
        accept: rules::accept,
    }),
    follow: Some(Follow { saved: ops::saved, removed: |w, id| reviews::ops::remove_of_application(w, id) }),
    ..Slice::of("applications")
};
