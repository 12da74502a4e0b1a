//! What the page knows as unions of words, written out beside the types that ts-rs derives.

use std::{fs, path::PathBuf};

use crate::schema::{SCHEMA, all_codes};

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
