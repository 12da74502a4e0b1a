//! The rows of an import, a line each: counts by kind, what would happen to one, whom one looks like.

use miaopu_core::{
    Code,
    error::Args,
    import::{Counts, Field, Kind, PlannedRow, plan::LeftOut},
    words::Words,
};
use serde_json::json;

use crate::say::Speaker;

/// How many rows of a kind came to what.
pub fn of_kind(speaker: &Speaker, kind: Kind, counts: &Counts) -> String {
    let kind = speaker.sentence(&kind.label(), &[]);
    let values = [
        ("kind", json!(kind)),
        ("new", json!(counts.new)),
        ("changed", json!(counts.changed)),
        ("differs", json!(counts.differs)),
        ("same", json!(counts.same)),
        ("refused", json!(counts.refused)),
    ];
    speaker.sentence("cli-import-kind", &values)
}

/// How many rows were passed over as no records, where any were.
pub fn left_out_lines(speaker: &Speaker, left_out: LeftOut) -> Vec<String> {
    let said = [
        ("import-totals-left-out", left_out.totals),
        ("import-sections-left-out", left_out.sections),
        ("import-hidden-left-out", left_out.hidden),
    ];
    let said = said.into_iter().filter(|(_, count)| *count > 0);
    said.map(|(key, count)| speaker.sentence(key, &[("count", json!(count))])).collect()
}

/// A row with what would happen to it, whom it is taken for and why, and what would change.
pub fn of_row(speaker: &Speaker, row: &PlannedRow) -> String {
    let field = |field: Field| speaker.sentence(&field.label(), &[]);
    let value = |field: Field, value: &str| in_words(speaker, field, value);
    let changes = row.changes.iter().map(|change| {
        let values = change.old.iter().chain(&change.new).map(|text| value(change.field, text)).collect::<Vec<_>>();
        // Being an alumnus or a mentor has no value.
        let values = if values.is_empty() { String::new() } else { format!(": {}", values.join(" → ")) };
        field(change.field) + &values
    });
    let known = row.known.iter().map(|known| {
        let why = speaker.name_of(&format!("import-why-{}", known.why.as_ref()));
        let id = known.id.map_or_else(String::new, |id| format!(" {id}"));
        format!("= {}{id} ({why})", known.name)
    });
    let values = [
        ("sheet", json!(row.sheet)),
        ("row", json!(row.row)),
        ("name", json!(row.name)),
        ("fate", json!(speaker.name_of(&format!("import-fate-{}", row.fate.as_ref())))),
        ("more", json!(known.chain(changes).collect::<Vec<_>>().join("; "))),
    ];
    speaker.sentence("cli-import-row", &values).trim_end_matches([' ', '：', ':']).to_owned()
}

/// What a record says of a field, as people read it.
pub fn in_words(speaker: &Speaker, field: Field, value: &str) -> String {
    match field {
        Field::Consent | Field::ConsentDirectory => value
            .split('、')
            .map(|answer| speaker.name_of(&format!("alumni-standing-{answer}")))
            .collect::<Vec<_>>()
            .join("、"),
        Field::Of(field) => field.in_words(value, &speaker.words),
        _ => value.to_owned(),
    }
}

/// Whom a new person looks like, one line each, with what to type to say so.
pub fn likely_lines(speaker: &Speaker, row: &PlannedRow) -> Vec<String> {
    let lines = row.likely.iter().map(|likely| {
        let id = likely.id.map(|id| id.to_string()).or(likely.row.map(|row| row.to_string())).unwrap_or_default();
        let values = [
            ("sheet", json!(row.sheet)),
            ("row", json!(row.row)),
            ("name", json!(row.name)),
            ("other", json!(likely.name)),
            ("id", json!(id)),
            ("score", json!(likely.likeness.score)),
            ("reasons", json!(speaker.reasons(&likely.likeness))),
        ];
        speaker.sentence("cli-import-likely", &values)
    });
    lines.collect()
}

/// Why a cell was not taken, in a sentence.
pub fn why(words: &Words, code: Code) -> String {
    words.error(code, &Args::new())
}
