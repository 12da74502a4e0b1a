//! Availabilities, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use super::rules;
use crate::slice::{Link, Merged, Named, Record, Slice, Table, choice, day, names, number, text};

/// The days of the week, from Monday.
pub const WEEKDAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("availability").titled("(SELECT p.name FROM person p WHERE p.id = x.mentor)").linked(&[
        Link::about("mentor", "minutes = NULL, from_on = NULL, until_on = NULL, place = NULL").merged(Merged::Pointed),
    ])],
    record: Some(Record {
        fields: &[
            names("mentor", Named::Person).required().headed(&["门诊导师"]).filter(),
            choice("day_of_week", WEEKDAYS).required().headed(&["门诊星期", "星期几"]).filter(),
            text("starts").required().at_most(20).headed(&["门诊开始", "开始"]),
            text("ends").required().at_most(20).headed(&["门诊结束", "结束"]),
            number("minutes").headed(&["每次分钟"]).weight(3),
            day("from_on").headed(&["门诊起始日"]).weight(3),
            day("until_on").headed(&["门诊截止日"]),
            text("place").headed(&["门诊地点"]),
        ],
        known_by: &["mentor", "day_of_week", "starts", "from_on"],
        save: Op::new("save_availability"),
        remove: Op::new("remove_availability"),
        missing: Code::new("no_such_availability"),
        accept: rules::accept,
    }),
    ..Slice::of("availabilities")
};
