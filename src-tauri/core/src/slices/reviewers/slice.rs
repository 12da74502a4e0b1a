//! Reviewers, declared.

use miaopu_engine::Op;
use miaopu_kit::error::Code;

use crate::{
    records,
    slice::{Follow, Link, Merged, Named, Record, Slice, Table, long_text, names},
    slices::reviews,
};

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("reviewer")
        .titled("(SELECT p.name FROM person p WHERE p.id = x.person)")
        .linked(&[Link::about("person", "remark = NULL").merged(Merged::Pointed)])],
    record: Some(Record {
        fields: &[
            names("person", Named::Person).required().headed(&["评委", "评审", "评审专家", "judge"]).filter().sign(),
            names("cohort", Named::Cohort).required().headed(&["期次", "批次", "届次", "batch"]).filter(),
            long_text("remark").headed(&["说明"]).weight(4),
        ],
        known_by: &["cohort", "person"],
        save: Op::new("save_reviewer"),
        remove: Op::new("remove_reviewer"),
        missing: Code::new("no_such_reviewer"),
        accept: |draft, _| Ok(draft),
    }),
    follow: Some(Follow {
        saved: |_, _, _, _| Ok(()),
        // Who is no reviewer any more is asked no longer; what they said stays.
        removed: |w, id| {
            let row = records::ops::load(w, &SLICE, id)?;
            let of = |field: &str| row.get(field).and_then(|value| value["id"].as_str()).unwrap_or_default().to_owned();
            match of("person").parse() {
                Ok(person) => reviews::ops::stop_asking(w, person, &of("cohort")),
                Err(_) => Ok(()),
            }
        },
    }),
    ..Slice::of("reviewers")
};
