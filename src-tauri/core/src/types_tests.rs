//! What the page knows as unions of words, written out beside the types that ts-rs derives.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    schema::{SCHEMA, all_codes},
    slice::{FieldKind, Named, Record, Slice, Unit},
    slices,
    words::{Language, Words},
};

/// `TS_RS_EXPORT_DIR`, as ts-rs itself takes it.
fn folder() -> PathBuf {
    std::env::var_os("TS_RS_EXPORT_DIR").map_or_else(|| PathBuf::from("./bindings"), PathBuf::from)
}

fn write_union(name: &str, about: &str, words: impl Iterator<Item = &'static str>) {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    assert!(words.len() > 1, "{name}");
    let text = format!("/** {about} */\nexport type {name} = {};\n", words.join(" | "));
    fs::create_dir_all(folder()).unwrap();
    fs::write(folder().join(format!("{name}.ts")), text).unwrap();
}

#[test]
fn the_page_knows_every_code() {
    write_union(
        "Code",
        "Every reason for a no. `error-<code>` in `words/errors.*.ftl` says it in a sentence.",
        all_codes().map(|code| code.name()),
    );
}

#[test]
fn the_page_knows_every_kind_of_op() {
    write_union(
        "Op",
        "What a person did, once. `history-op-<name>` in `words/history.*.ftl` says it.",
        SCHEMA.all_ops().map(|op| op.name()),
    );
}

#[test]
fn no_two_codes_and_no_two_kinds_of_op_share_a_name() {
    let mut names: Vec<&str> = all_codes().map(|code| code.name()).collect();
    let ops: Vec<&str> = SCHEMA.all_ops().map(|op| op.name()).collect();
    for names in [&mut names, &mut ops.clone()] {
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}

/// A noun that is its fields and no more, as `ui/kit/fields.js` describes one.
fn description(slice: &Slice, record: &Record) -> Value {
    let noun = slice.noun;
    let columns: Vec<Value> = record
        .fields
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let (kind, choices) = match field.kind {
                FieldKind::Text => ("text", None),
                FieldKind::LongText => ("longText", None),
                FieldKind::Number => ("number", None),
                FieldKind::Money => ("money", None),
                FieldKind::Day => ("day", None),
                FieldKind::Week => ("week", None),
                FieldKind::Choice(words) => ("choice", Some(words)),
                FieldKind::Flag => ("flag", None),
                FieldKind::Link => ("link", None),
                FieldKind::Names(Named::Startup) => ("startup", None),
                FieldKind::Names(Named::Person) => ("person", None),
                FieldKind::Names(Named::Cohort) => ("cohort", None),
                FieldKind::Figure(Unit::Count) => ("figure", None),
                FieldKind::Figure(Unit::Money) => ("figureMoney", None),
            };
            let mut column = json!({
                "field": field.name,
                "kind": kind,
                "label": field.label(noun),
                "required": field.required,
                "filter": field.is_filter,
                "editable": true,
                "weight": if at == 0 { 1 } else { field.weight },
            });
            if field.at_most > 0 {
                column["atMost"] = json!(field.at_most);
            }
            if let Some(words) = choices {
                let choice = |word: &&str| json!({ "value": word, "label": field.word_label(noun, word) });
                column["choices"] = words.iter().map(choice).collect();
            }
            column
        })
        .collect();
    json!({ "noun": noun, "title": format!("{noun}-title").replace('_', "-"), "table": slice.tables[0].name, "columns": columns })
}

#[test]
fn the_page_knows_every_plain_noun() {
    let nouns: Vec<Value> =
        slices::ALL.iter().filter_map(|slice| Some(description(slice, slice.record.as_ref()?))).collect();
    let text = format!(
        "// The nouns that have no screen of their own, as their slices declare them.\n\
         /** @type {{import(\"../kit/fields.js\").Description[]}} */\nexport const NOUNS = {};\n",
        serde_json::to_string_pretty(&nouns).unwrap()
    );
    fs::create_dir_all(folder()).unwrap();
    fs::write(folder().join("nouns.js"), text).unwrap();
}

#[test]
fn every_plain_noun_is_said_in_both_languages() {
    for language in [Language::Chinese, Language::English] {
        let words = Words::new(language);
        let says = |key: &str| assert!(words.has(key), "{language:?}: {key}");
        for (slice, record) in slices::ALL.iter().filter_map(|slice| Some((slice, slice.record.as_ref()?))) {
            says(&format!("{}-title", slice.noun).replace('_', "-"));
            for field in record.fields {
                says(&field.label(slice.noun));
                if let FieldKind::Choice(choices) = field.kind {
                    choices.iter().for_each(|word| says(&field.word_label(slice.noun, word)));
                }
            }
        }
    }
}
