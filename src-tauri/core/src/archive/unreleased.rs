//! Folders of before the first release: what their tables were called otherwise, and what they did not have.

/// What a column is called by now.
pub(super) fn renamed<'c>(table: &str, column: &'c str) -> &'c str {
    match (table, column) {
        ("action_item", "note") => "about",
        ("merging", "kept") => "survivor",
        ("merging", "gone") => "merged",
        _ => column,
    }
}

/// A column that their table does not have, and the text that stands in it instead.
pub(super) fn filled(table: &str, header: &[String]) -> Option<(&'static str, &'static str)> {
    let (column, text) = match table {
        "action_item" => ("about_table", "note"),
        // Sessions were known by their times alone: their days wait until the time zone was read, too.
        "session" => ("starts_on", ""),
        _ => return None,
    };
    header.iter().all(|name| name != column).then_some((column, text))
}
