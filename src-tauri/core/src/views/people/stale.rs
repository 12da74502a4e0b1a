//! Whose derived rows an op concerns: `stale.sql` names them in `temp.stale_person`, for the rows of lists and for words.

/// The tables that `stale.sql` follows.
pub(crate) const SOURCES: &[&str] = &[
    "person",
    "contact_private",
    "affiliation",
    "organisation",
    "membership",
    "cohort",
    "interaction",
    "mentor",
    "participant",
    "consent",
    "kept_cell_private",
    "apart",
];
