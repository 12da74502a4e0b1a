//! The layers of docs/ARCHITECTURE.md, read off the sources: no circles between files, each table written by its owner.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::imports::{Crate, circles};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The root file of each crate.
const CRATES: &[&str] = &[
    "src-tauri/kit/src/lib.rs",
    "src-tauri/engine/src/lib.rs",
    "src-tauri/formats/src/lib.rs",
    "src-tauri/core/src/lib.rs",
    "src-tauri/pdf/src/lib.rs",
    "src-tauri/cli/src/main.rs",
    "src-tauri/src/lib.rs",
];

#[test]
fn no_files_import_one_another_in_a_circle() {
    let mut found = Vec::new();
    for file in CRATES {
        let imports = Crate::read(&root().join(file)).imports();
        for circle in circles(&imports) {
            let members: BTreeSet<_> = circle.iter().collect();
            let shown = |path: &Path| path.strip_prefix(root()).unwrap().display().to_string();
            let arrows = circle.iter().flat_map(|from| {
                let to = imports[from].iter().filter(|to| members.contains(to));
                to.map(move |to| format!("  {} -> {}", shown(from), shown(to)))
            });
            found.push(format!("circle:\n{}", arrows.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
