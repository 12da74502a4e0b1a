//! Check-ins, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::{ops, rules};
use crate::slice::{
    Follow, Link, Named, Record, Slice, Table,
    Unit::{Count, Money},
    figure, long_text, names, number, week,
};

/// What a person can do with them besides.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        CHOOSE_FIGURES = Op::new("choose_figures"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        CHECK_IN_THERE = "check_in_there",
        NEGATIVE_FIGURE = "negative_figure",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[
        Table::new("check_in")
            .titled("(SELECT s.name FROM startup_row s WHERE s.startup = x.startup)")
            .linked(&[Link::of_startup("startup")]),
        Table::new("cohort_figure"),
    ],
    ops: op::ALL,
    codes: code::ALL,
    record: Some(Record {
        fields: &[
            names("startup", Named::Startup)
                .required()
                .headed(&["企业", "企业名称", "公司", "公司名称", "项目名称", "company"])
                .filter(),
            week("week").required().headed(&["周", "填报周", "日期", "填报日期", "提交时间", "提交答卷时间", "提交时间（自动）", "结束答题时间", "date"]).filter(),
            number("mood").headed(&["士气", "团队士气", "morale"]).weight(3),
            figure("cash", Money).headed(&["现金余额", "账上现金", "现金", "cash balance"]),
            figure("net_burn", Money).headed(&["月净支出", "月消耗", "净现金流出", "burn"]),
            figure("customers", Count).headed(&["客户数", "付费客户数", "paying customers"]),
            figure("active_users", Count).headed(&["活跃用户数", "周活", "月活", "wau", "mau"]).weight(3),
            figure("interviews", Count).headed(&["访谈数", "用户访谈数", "访谈用户", "user interviews"]).weight(3),
            figure("team", Count).headed(&["人数", "员工数", "全职人数", "headcount"]),
            figure("hires", Count).headed(&["入职", "新入职人数", "new hires"]).weight(3),
            figure("monthly_revenue", Money).headed(&["月收入", "本月收入", "月营收", "revenue"]),
            figure("mrr", Money).headed(&["月经常性收入", "月度经常性收入"]).weight(3),
            figure("new_orders", Money).headed(&["新签合同", "新签订单", "本月新签"]).weight(3),
            figure("raised", Money).headed(&["到账融资", "融资到账", "已到账融资"]).weight(3),
            figure("investor_talks", Count).headed(&["接触投资人", "沟通投资人数"]).weight(3),
            long_text("shipped").headed(&["本周进展", "进展", "本周完成", "progress"]).weight(4),
            long_text("blocked_by").headed(&["困难", "遇到的困难", "卡点", "最大障碍", "blockers", "biggest obstacle"]),
            long_text("asks").headed(&["需要的帮助", "需要支持", "求助", "诉求", "needs"]),
            long_text("remark").headed(&["其他"]).weight(4),
        ],
        known_by: &["startup", "week"],
        save: Op::new("save_check_in"),
        remove: Op::new("remove_check_in"),
        missing: Code::new("no_such_check_in"),
        accept: rules::accept,
    }),
    follow: Some(Follow { saved: ops::saved, removed: |_, _| Ok(()) }),
    ..Slice::of("check_ins")
};
