//! The borders of docs/ARCHITECTURE.md, read off the sources.

use std::{
    fs,
    path::{Path, PathBuf},
};

use regex_lite::Regex;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The files below `folder` with one of these endings, each with its text, comments of whole lines left out.
fn sources(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                if !["gen", "dist", "node_modules"].contains(&entry.file_name().to_str().unwrap()) {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|e| endings.contains(&e.to_str().unwrap())) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
                found.push((path, code));
            }
        }
    }
    assert!(!found.is_empty(), "nothing to look at in {folder}");
    found
}

/// Fails with every file that matches, unless `may` lets it.
fn forbid(folder: &str, endings: &[&str], pattern: &str, may: impl Fn(&str) -> bool, why: &str) {
    let pattern = Regex::new(pattern).unwrap();
    let crossed: Vec<String> = sources(folder, endings)
        .into_iter()
        .filter_map(|(path, code)| {
            Some((path.strip_prefix(root()).ok()?.to_str()?.to_owned(), pattern.find(&code)?.as_str().to_owned()))
        })
        .filter(|(path, _)| !may(path))
        .map(|(path, found)| format!("{path}: {found}"))
        .collect();
    assert!(crossed.is_empty(), "{why}\n{}", crossed.join("\n"));
}

/// The nouns: the folders of `slices`.
fn slices() -> Vec<String> {
    let folders = fs::read_dir(root().join("src-tauri/core/src/slices")).unwrap();
    let names: Vec<String> = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.len() > 8, "{names:?}");
    names
}

#[test]
fn the_core_names_no_window() {
    forbid(
        "src-tauri/core",
        &["rs", "toml"],
        r"\b(tauri|webkit2gtk|wry)\b",
        |_| false,
        "the core builds without a window",
    );
    forbid(
        "src-tauri/cli",
        &["rs", "toml"],
        r"\b(tauri|webkit2gtk|wry)\b",
        |_| false,
        "the command line builds without a window",
    );
}

#[test]
fn no_slice_reads_anothers_store() {
    for slice in slices() {
        let inside = format!("src-tauri/core/src/slices/{slice}/");
        forbid(
            "src-tauri",
            &["rs"],
            &format!(r"\b{slice}::(\{{[^}}]*\b)?store\b"),
            |path| path.starts_with(&inside),
            "slices meet through `ops`",
        );
    }
}

#[test]
fn only_the_engine_opens_files_of_sqlite() {
    let may = |path: &str| path.contains("/engine/") || path.ends_with("tests.rs") || path.ends_with("builders.rs");
    forbid(
        "src-tauri",
        &["rs"],
        r"Connection::open|PRAGMA|pragma_update",
        may,
        "only the engine opens, locks, migrates, copies or closes the file",
    );
}

#[test]
fn the_lower_layers_and_the_parts_know_no_noun_of_the_field() {
    let nouns = r"(?i)\b(cohort|startup|alumn|mentor|enrolment|attendance|person\b|note\b|merging)";
    forbid("src-tauri/engine/src", &["rs"], nouns, |_| false, "the engine knows no noun");
    // An edition is read as 第3期 or Cohort 3; a form's limits stand beside one another.
    let may = |path: &str| {
        path.contains("/tests")
            || path.ends_with("tests.rs")
            || path.ends_with("edition.rs")
            || path.ends_with("limits.rs")
    };
    for layer in ["src-tauri/kit/src", "src-tauri/formats/src"] {
        forbid(
            layer,
            &["rs"],
            r"(?i)\b(cohort|startup|alumn|mentor)",
            may,
            "the kit and the readers of files know no noun",
        );
    }
    forbid(
        "ui/parts",
        &["svelte", "js"],
        r"(?i)\b(cohort|startup|alumn|mentor)",
        |_| false,
        "parts know nothing of cohorts",
    );
}

#[test]
fn the_page_reaches_the_program_through_one_file() {
    forbid(
        "ui",
        &["svelte", "js"],
        r#"@tauri-apps|__TAURI"#,
        |path| path == "ui/lib/ipc.js",
        "only ui/lib/ipc.js names Tauri",
    );
    forbid(
        "ui",
        &["svelte", "js"],
        r"localStorage|sessionStorage|indexedDB",
        |_| false,
        "the page keeps nothing in the web view",
    );
}

#[test]
fn what_a_snapshot_reads_is_known() {
    forbid(
        "src-tauri/core/src",
        &["rs"],
        r"\br\.conn\(\)",
        // They go over all tables, and no screen stays true by them.
        |path| path.contains("/archive/") || path.contains("tests"),
        "a statement goes through `Read`, which tells what an answer was read from",
    );
}

#[test]
fn commands_are_called_through_their_generated_functions() {
    forbid(
        "ui",
        &["svelte", "js"],
        r#"\bcall\("(\w+)""#,
        // A noun without commands of its own is served by those that all such nouns have.
        |path| path == "ui/lib/ipc.js" || path == "ui/nouns/access.js",
        "a command is a function of ui/gen/ipc",
    );
}

#[test]
fn commands_hold_no_sql_and_no_rules() {
    forbid("src-tauri/src", &["rs"], r"rusqlite|\bSELECT\b|\bUPDATE\b", |_| false, "the shell asks the core's doors");
}

#[test]
fn a_command_takes_a_path_of_the_pages_only_as_one_that_was_granted() {
    let signature = Regex::new(r"(?s)#\[tauri::command\]\s*pub (?:async )?fn (\w+)\((.*?)\)(?: ->|\s*\{)").unwrap();
    let parameter = Regex::new(r"(\w+): ([^,]+(?:<[^>]*>)?)").unwrap();
    let named = Regex::new(r"path|folder|file|mapping|origin").unwrap();
    let untyped = Regex::new(r"PathBuf|\bPath\b|ImportRequest|\bOsString\b|\bUrl\b").unwrap();
    let (mut seen, mut crossed) = (0, Vec::new());
    for (path, code) in sources("src-tauri/src/commands", &["rs"]) {
        // Its commands stand for the person at the desk, and are in no release.
        if path.ends_with("e2e.rs") {
            continue;
        }
        for command in signature.captures_iter(&code) {
            seen += 1;
            for taken in parameter.captures_iter(&command[2]) {
                let is_granted = ["Granted<", "Source", "GrantedImport"].iter().any(|kind| taken[2].starts_with(kind));
                if !is_granted && (untyped.is_match(&taken[2]) || named.is_match(&taken[1])) {
                    crossed.push(format!("{}: {}", &command[1], &taken[0]));
                }
            }
        }
    }
    let registered = Regex::new(r"\w+::\w+,").unwrap();
    let handler = fs::read_to_string(root().join("src-tauri/src/commands/mod.rs")).unwrap();
    assert_eq!(seen, registered.find_iter(&handler).count() - 2, "every command was read but the two of e2e");
    assert!(crossed.is_empty(), "a path of the page's is `Granted` (granted.rs)\n{}", crossed.join("\n"));
}

#[test]
fn one_place_opens_addresses_and_files_outside_the_window() {
    forbid(
        "src-tauri/src",
        &["rs"],
        r"open_url|opener::open_path",
        |path| path == "src-tauri/src/links.rs",
        "addresses are opened by links.rs, which looks at them",
    );
    forbid(
        "src-tauri/capabilities",
        &["json"],
        r"opener:|dialog:|shell:|fs:|http:|core:default|core:webview:default",
        |_| false,
        "the page has the program's own commands only",
    );
}
