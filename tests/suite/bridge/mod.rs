//! The bridge between the page and the commands of the shell, generated from the commands: a function for each command
//! in `ui/gen/ipc/<noun>.js`, the list for `build.rs`, what the window is permitted, and the handler.
//!
//! `./dev gen types` writes the files; a test fails where one of them is not what the commands say.

mod commands;
mod names;
mod page;
mod refusals;
mod shell;
mod types;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use commands::Noun;
use miaopu_core::schema::all_codes;
use refusals::Doors;
use types::Types;

/// Set by `./dev gen types`: the files are written, and not compared.
const WRITE: &str = "MIAOPU_BRIDGE";
const COMMANDS: &str = "src-tauri/src/commands";
const PAGE: &str = "ui/gen/ipc";
const TYPES: &str = "ui/gen";
const NAMES: &str = "src-tauri/commands.in";
const PERMISSIONS: &str = "src-tauri/capabilities/main.json";
const PERMISSIONS_OF_TESTS: &str = "src-tauri/capabilities/e2e.json";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The generated files: each path from the root of the repository, with its text.
fn generated() -> BTreeMap<String, String> {
    let nouns = Noun::all(&root().join(COMMANDS));
    let types = Types::read(&root());
    let sources = ["core", "engine", "formats", "kit"].map(|part| root().join("src-tauri").join(part).join("src"));
    let codes = all_codes().map(|code| code.name().to_owned());
    let doors = Doors::read(&sources.each_ref().map(PathBuf::as_path), codes);
    let held = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let mut files = BTreeMap::from([
        (format!("{COMMANDS}/mod.rs"), shell::handler(&nouns)),
        (NAMES.to_owned(), shell::names(&nouns)),
        (PERMISSIONS.to_owned(), shell::permissions(&held(PERMISSIONS), nouns.iter().filter(|n| !n.is_for_tests))),
        (
            PERMISSIONS_OF_TESTS.to_owned(),
            shell::permissions(&held(PERMISSIONS_OF_TESTS), nouns.iter().filter(|n| n.is_for_tests)),
        ),
    ]);
    let of_page = || nouns.iter().filter(|noun| !noun.is_for_tests);
    files.insert(format!("{PAGE}/Replies.ts"), page::replies(of_page(), &types));
    for noun in of_page() {
        files.insert(format!("{PAGE}/{}.js", noun.name), page::module(noun, &types, &doors));
    }
    files
}

/// The files of `ui/gen/ipc` that stand for no noun any more.
fn left_over(files: &BTreeMap<String, String>) -> Vec<PathBuf> {
    let held = fs::read_dir(root().join(PAGE)).into_iter().flatten().map(|entry| entry.unwrap());
    let is_known = |name: &str| files.contains_key(&format!("{PAGE}/{name}"));
    held.filter(|entry| !is_known(&entry.file_name().to_string_lossy())).map(|entry| entry.path()).collect()
}

#[test]
fn the_bridge_is_what_the_commands_say() {
    let files = generated();
    if std::env::var_os(WRITE).is_some() {
        fs::create_dir_all(root().join(PAGE)).unwrap();
        for (path, text) in &files {
            fs::write(root().join(path), text).unwrap();
        }
        for path in left_over(&files) {
            fs::remove_file(path).unwrap();
        }
        return;
    }
    let is_stale = |path: &str, text: &str| fs::read_to_string(root().join(path)).is_ok_and(|held| held == text);
    let stale: Vec<_> = files.iter().filter(|(path, text)| !is_stale(path, text)).map(|(path, _)| path).collect();
    assert!(stale.is_empty(), "not what the commands say: run ./dev gen types\n{stale:#?}");
    assert_eq!(left_over(&files), Vec::<PathBuf>::new(), "no commands stand behind these: run ./dev gen types");
}

#[test]
fn a_command_becomes_a_function_with_the_types_that_it_takes_and_the_codes_that_it_refuses_with() {
    let text = r#"
//! Rooms.

use miaopu_core::rooms::ops;

/// Makes or changes a room; see [`ops::save`].
#[tauri::command]
pub async fn save_room(state: State<'_, AppState>, draft: StartDraft, export: Option<PersonId>) -> Reply<Done<PersonId>> {
    state.write(op::SAVE_ROOM, move |w| ops::save(w, draft)).await
}

fn helper() {}

#[tauri::command]
pub fn write_rooms(jobs: State<'_, Jobs>, query: NoteQuery, path: Granted<Write>, progress: Channel<Progress>) {}
"#;
    let noun = Noun::parse("rooms", text);
    assert_eq!(noun.commands.len(), 2);
    assert!(!noun.is_for_tests);
    let mut doors = Doors::read(&[], ["missing", "no_such_room", "too_long"].map(str::to_owned).into_iter());
    let ops = "/// Saves.\n///\n/// # Errors\n/// `no_such_room`; at `name` as [`rules::accept`].\npub fn save() {}";
    doors.add(&["slices", "rooms", "ops"].map(str::to_owned), ops);
    let rules = "/// Accepts.\n///\n/// # Errors\n/// `missing`, `too_long`.\npub fn accept() {}";
    doors.add(&["slices", "rooms", "rules"].map(str::to_owned), rules);
    doors.add(&["slices", "hosts", "rules"].map(str::to_owned), &rules.replace("`missing`, ", ""));
    let module = page::module(&noun, &Types::read(&root()), &doors);
    assert_eq!(
        module.split_once("\n\n").unwrap().1,
        r#"/** @import { Heard } from "../../lib/ipc.js" */
/** @import { Done } from "../Done" */
/** @import { NoteQuery } from "../NoteQuery" */
/** @import { StartDraft } from "../StartDraft" */

/**
 * Makes or changes a room; see `ops::save`.
 * @param {StartDraft} draft
 * @param {string | null} [export_]
 * @returns {Promise<Done<string>>}
 * @throws Refused: `missing`, `no_such_room`, `too_long`
 */
export const saveRoom = (draft, export_) => call("save_room", { draft, export: export_ });

/**
 * @param {Partial<NoteQuery>} query
 * @param {string} path
 * @param {Heard} heard
 * @returns {Promise<null>}
 */
export const writeRooms = (query, path, heard) => call("write_rooms", { query, path, progress: progress(heard) });
"#
    );
}

#[test]
fn a_permission_that_is_no_commands_stays() {
    let noun = Noun::parse("rooms", "#[tauri::command] pub fn save_room() {}");
    let held = "{\n  \"permissions\": [\n    \"core:event:allow-listen\",\n    \"allow-old\"\n  ]\n}\n";
    assert_eq!(
        shell::permissions(held, [&noun].into_iter()),
        "{\n  \"permissions\": [\n    \"core:event:allow-listen\",\n    \"allow-save-room\"\n  ]\n}\n"
    );
}
