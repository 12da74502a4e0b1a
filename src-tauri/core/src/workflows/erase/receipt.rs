//! The receipt of an erasure as a file: for people a text, for programs JSON. It proves what was done and names nobody.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::json;

use super::Erasure;
use crate::{
    engine::{Read, file},
    error::Result,
    incubator,
    words::{Language, Value, Words},
};

/// Writes it to `path`: as JSON where its name says so, else as text in this language.
pub(super) fn save(r: &Read<'_>, receipt: &Erasure, path: &Path, language: Language) -> Result<()> {
    let incubator = incubator::ops::settings(r)?.incubator;
    let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let content = if is_json {
        let document =
            json!({ "format": "miaopu-erasure-receipt", "version": 1, "incubator": incubator, "receipt": receipt });
        serde_json::to_string_pretty(&document)? + "\n"
    } else {
        text(r, receipt, &incubator, &Words::new(language))
    };
    file::replace(path, |part| Ok(fs::write(part, content)?))
}

fn text(r: &Read<'_>, receipt: &Erasure, incubator: &str, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, Value<'_>)]| words.say(key, values);
    let at = receipt.at.on_the_wall(r.zone()).format("%Y-%m-%d %H:%M").to_string();
    let moment = [("at", Value::from(at)), ("zone", Value::from(r.zone().name()))];
    let head = [
        say("privacy-receipt-title", &[]),
        String::new(),
        incubator.to_owned(),
        say("privacy-erased", &[("receipt", Value::from(receipt.id.to_string()))]),
        say("privacy-receipt-at", &moment),
    ];
    let parts =
        [counts(words, "privacy-removed", &receipt.removed), counts(words, "privacy-retained", &receipt.retained)];
    let owed = (!receipt.swept).then(|| say("privacy-owed", &[]));
    let tail = [String::new()].into_iter().chain(owed).chain([say("privacy-backups", &[])]);
    head.into_iter().chain(parts.into_iter().flatten()).chain(tail).map(|line| line + "\n").collect()
}

/// A heading and a line for each table, where there are any.
fn counts(words: &Words, heading: &str, tables: &BTreeMap<String, u32>) -> Vec<String> {
    if tables.is_empty() {
        return Vec::new();
    }
    let lines =
        tables.iter().map(|(table, rows)| format!("  {} {rows}", words.name_of(&format!("privacy-table-{table}"))));
    [String::new(), words.say(heading, &[])].into_iter().chain(lines).collect()
}
