//! What the engine is told of the program's tables.

use miaopu_engine::{LooseLink, Schema};

use crate::{functions, merge, op, organisations, search, views, word_columns};

/// The n-th leads to version n.
#[rustfmt::skip]
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_nursery.sql"),
];

/// The program's tables, ops and derived rows.
pub static SCHEMA: Schema = Schema {
    migrations: MIGRATIONS,
    functions: functions::register,
    derived: &[
        organisations::DERIVED,
        search::NUMBERS,
        views::people::DERIVED,
        views::startups::ENROLMENTS,
        views::startups::DERIVED,
        search::PEOPLE,
        search::STARTUPS,
        search::NOTES,
        merge::pairs::DERIVED,
    ],
    derived_version: 3,
    ops: op::ALL,
    loose_links: &[
        // A kept cell names its record without saying of which table it is.
        LooseLink { child: "kept_cell_private", column: "subject", parent: "person", table_column: None },
        LooseLink { child: "kept_cell_private", column: "subject", parent: "startup", table_column: None },
        // An action item hangs on a row of any of these tables.
        LooseLink { child: "action_item", column: "about", parent: "note", table_column: Some("about_table") },
        LooseLink { child: "action_item", column: "about", parent: "person", table_column: Some("about_table") },
        LooseLink { child: "action_item", column: "about", parent: "startup", table_column: Some("about_table") },
        LooseLink { child: "action_item", column: "about", parent: "session", table_column: Some("about_table") },
    ],
    word_columns: word_columns::ALL,
    // Writing a nursery out is itself on record.
    records: &["export_log", "export_roll"],
    author_name: "(SELECT name FROM person WHERE id = o.author)",
    record_name: include_str!("titles.sql"),
};
