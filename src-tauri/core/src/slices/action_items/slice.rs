//! Action items, declared.

use crate::slice::{Link, Merged, Slice, Table};

/// What a person can do with them.
pub mod op {
    use miaopu_engine::{Op, ops};

    ops! {
        SAVE_ACTION_ITEM = Op::new("save_action_item"),
        SETTLE_ACTION_ITEM = Op::new("settle_action_item"),
        REMOVE_ACTION_ITEM = Op::new("remove_action_item"),
    }
}

/// Their own refusals.
pub mod code {
    miaopu_kit::codes! {
        NO_SUCH_ACTION_ITEM = "no_such_action_item",
    }
}

/// The declaration.
pub const SLICE: Slice = Slice {
    tables: &[Table::new("action_item").linked(&[
        Link::naming("owner"),
        Link::about("about", "text = '', owner = NULL, due_on = NULL, done_on = NULL").merged(Merged::Pointed),
        // Those of its milestones go with them.
        Link::of_startup("about")
            .rows("about IN {subject} OR about IN (SELECT id FROM milestone WHERE startup IN {subject})"),
    ])],
    ops: op::ALL,
    codes: code::ALL,
    ..Slice::of("action_items")
};
