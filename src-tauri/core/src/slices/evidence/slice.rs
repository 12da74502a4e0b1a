//! Evidence, declared.

use crate::slice::{Erased, Link, Merged, Removed, Slice, Table};

/// What a person can do with it.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        ATTACH_EVIDENCE = Op::new("attach_evidence"),
        REMOVE_EVIDENCE = Op::new("remove_evidence"),
        CLEAN_UP_EVIDENCE = Op::new("clean_up_evidence").barrier(),
    }
}

/// Its own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_EVIDENCE = "no_such_evidence",
        EVIDENCE_TOO_LARGE = "evidence_too_large",
        EVIDENCE_EMPTY = "evidence_empty",
        EVIDENCE_ELSEWHERE = "evidence_elsewhere",
        EVIDENCE_LOST = "evidence_lost",
        EVIDENCE_NOT_OPENED = "evidence_not_opened",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("evidence").linked(&[
        Link::naming("author").removed(Removed::Stays).erased(Erased::Kept).merged(Merged::Pointed),
        Link::of_startup("milestone").rows("milestone IN (SELECT id FROM milestone WHERE startup IN {subject})"),
    ])],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("evidence")
};
