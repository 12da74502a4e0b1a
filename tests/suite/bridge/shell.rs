//! What the shell needs to know of all commands: their handler, their names for `build.rs`, the window's permissions.

use super::commands::Noun;

/// `commands/mod.rs`.
pub fn handler(nouns: &[Noun]) -> String {
    let only_in_tests = "#[cfg(feature = \"e2e\")]\n";
    let mut modules = String::new();
    let mut commands = String::new();
    for noun in nouns {
        let condition = if noun.is_for_tests { only_in_tests } else { "" };
        modules += &format!("{condition}mod {};\n", noun.name);
        for command in &noun.commands {
            let condition = if noun.is_for_tests { format!("        {only_in_tests}") } else { String::new() };
            commands += &format!("{condition}        {}::{},\n", noun.name, command.name);
        }
    }
    format!(
        "//! What the page may ask for, noun by noun. No logic: an argument in, a door of the core, a reply out.\n\
         //!\n\
         //! Written by `./dev gen types` from the files beside it.\n\
         \n\
         use tauri::{{Wry, ipc::Invoke}};\n\
         \n\
         {modules}\n\
         /// The commands, as Tauri calls them.\n\
         pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {{\n    \
             tauri::generate_handler![\n{commands}    ]\n\
         }}\n"
    )
}

/// `commands.in`, which `build.rs` includes.
pub fn names(nouns: &[Noun]) -> String {
    let list = |is_for_tests: bool| {
        let nouns = nouns.iter().filter(|noun| noun.is_for_tests == is_for_tests);
        let names = nouns.flat_map(|noun| noun.commands.iter().map(|command| format!("    \"{}\",\n", command.name)));
        names.collect::<String>()
    };
    format!(
        "// Written by ./dev gen types from src-tauri/src/commands.\n\
         const COMMANDS: &[&str] = &[\n{}];\n\
         /// What the WebDriver journeys use in place of native dialogs.\n\
         const E2E: &[&str] = &[\n{}];\n",
        list(false),
        list(true)
    )
}

/// A capability as it is held, with the permissions of these commands in place of those that it had; all else stays.
pub fn permissions<'a>(held: &str, nouns: impl Iterator<Item = &'a Noun>) -> String {
    let (before, rest) = held.split_once("\"permissions\": [\n").expect("a list of permissions");
    let (listed, after) = rest.split_once("\n  ]").expect("the end of the list");
    let others =
        listed.lines().map(|line| line.trim().trim_matches(['"', ','])).filter(|one| !one.starts_with("allow-"));
    let named =
        nouns.flat_map(|noun| &noun.commands).map(|command| format!("allow-{}", command.name.replace('_', "-")));
    let all: Vec<_> = others.map(str::to_owned).chain(named).map(|one| format!("    \"{one}\"")).collect();
    format!("{before}\"permissions\": [\n{}\n  ]{after}", all.join(",\n"))
}
