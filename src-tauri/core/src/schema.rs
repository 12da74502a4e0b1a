//! What the engine is told of the program's tables.

use miaopu_engine::{LooseLink, Schema};

use crate::{functions, merge, op, organisations, search, views};

/// The program's tables, ops and derived rows.
pub static SCHEMA: Schema = Schema {
    migrations: &[
        include_str!("migrations/0001_nursery.sql"),
        include_str!("migrations/0002_in_and_out.sql"),
        include_str!("migrations/0003_people_by_name.sql"),
        include_str!("migrations/0004_days_and_times.sql"),
        include_str!("migrations/0005_remark_before_mark.sql"),
        include_str!("migrations/0006_derived_version.sql"),
        include_str!("migrations/0007_imports.sql"),
        include_str!("migrations/0008_lists.sql"),
    ],
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
    // A kept cell names its record without saying of which table it is.
    loose_links: &[
        LooseLink { child: "kept_cell_private", column: "subject", parent: "person" },
        LooseLink { child: "kept_cell_private", column: "subject", parent: "startup" },
    ],
    // Writing a nursery out is itself on record.
    records: &["export_log", "export_roll"],
    author_name: "(SELECT name FROM person WHERE id = o.author)",
    record_name: include_str!("titles.sql"),
};
