//! What the engine is told of the program's tables.

use std::sync::LazyLock;

use miaopu_engine::{Derived, LooseLink, Op, Schema};

use crate::{
    error::{Code, code},
    functions, merge, op, organisations, reports, search,
    slice::{self, Table},
    slices, views, word_columns,
    workflows::{erase, meetings},
};

/// The program's tables, ops and derived rows.
pub static SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema {
    migrations: include!(concat!(env!("OUT_DIR"), "/migrations.rs")),
    functions: functions::register,
    merge_words: search::ops::merge_words,
    derived: derived(),
    derived_version: 7,
    ops: ops(),
    // A kept cell names its record without saying of which table it is.
    loose_links: ["person", "startup"]
        .into_iter()
        .chain(
            slices::ALL
                .iter()
                .filter(|slice| slice.record.is_some())
                .flat_map(|slice| slice.tables)
                .map(|table| table.name),
        )
        .map(|parent| LooseLink { child: "kept_cell_private", column: "subject", parent, table_column: None })
        .chain(WITH_ITEMS.map(|parent| LooseLink {
            child: "action_item",
            column: "about",
            parent,
            table_column: Some("about_table"),
        }))
        .collect(),
    word_columns: word_columns::all(),
    // Writing a nursery out is itself on record.
    records: &["export_log", "export_roll"],
    author_name: "(SELECT name FROM person WHERE id = o.author)",
    record_name: record_name(),
});

/// On the rows of which tables action items may hang.
const WITH_ITEMS: [&str; 5] = ["note", "person", "startup", "session", "milestone"];

/// All kinds of ops but the engine's own.
fn ops() -> Vec<Op> {
    let of_slices = slices::ALL.iter().flat_map(|slice| {
        let of_record = slice.record.iter().flat_map(|record| [record.save, record.remove]);
        slice.ops.iter().copied().chain(of_record)
    });
    of_slices.chain(op::workflow::ALL.iter().copied()).collect()
}

/// Derived tables, each after those that it is made from.
fn derived() -> Vec<Derived> {
    [
        organisations::DERIVED,
        search::NUMBERS,
        views::people::DERIVED,
        views::startups::ENROLMENTS,
        views::startups::DERIVED,
        search::PEOPLE,
        search::STARTUPS,
        search::NOTES,
        merge::pairs::DERIVED,
    ]
    .into_iter()
    .chain(search::records::derived(slices::ALL))
    .collect()
}

/// All tables that people fill, each with its owner's declaration.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    slices::ALL
        .iter()
        .flat_map(|slice| slice.tables)
        .chain(merge::TABLES)
        .chain(meetings::TABLES)
        .chain(erase::TABLES)
        .chain(reports::TABLES)
}

/// The key of what the rows of a table are called where an import is told of; of a plain noun its title.
pub fn table_label(table: &str) -> String {
    let is_of = |slice: &&slice::Slice| slice.record.is_some() && slice.tables.iter().any(|own| own.name == table);
    match slices::ALL.iter().find(is_of) {
        Some(slice) => format!("{}-title", slice.noun).replace('_', "-"),
        None => format!("earlier-noun-{table}").replace('_', "-"),
    }
}

/// SQL for the name of what an op `o` is about: it keeps its name when it is removed.
fn record_name() -> String {
    let titles = tables().filter_map(|Table { name, title, .. }| {
        let title = (*title)?;
        Some(format!("(SELECT {title} FROM {name} x WHERE x.id = o.about)"))
    });
    let of_import = "(SELECT file_name FROM local_import WHERE op = o.rid)".to_owned();
    format!("coalesce({})", titles.chain([of_import]).collect::<Vec<_>>().join(",\n  "))
}

/// Every code of the program.
pub fn all_codes() -> impl Iterator<Item = Code> {
    let lower = [miaopu_kit::error::code::ALL, miaopu_engine::code::ALL, miaopu_formats::code::ALL, code::ALL];
    let of_slices = slices::ALL.iter().flat_map(|slice| {
        let of_record = slice.record.iter().map(|record| record.missing);
        slice.codes.iter().copied().chain(of_record)
    });
    lower.into_iter().flatten().copied().chain(of_slices)
}
