//! The layers of docs/ARCHITECTURE.md, read off the sources: no circles between files, each table written by its owner.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use miaopu_core::{schema, slices};
use regex_lite::Regex;
use syn::visit::Visit;

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

/// The texts in quotes of a file, tests left out.
#[derive(Default)]
struct Texts(Vec<String>);

impl<'a> Visit<'a> for Texts {
    fn visit_lit_str(&mut self, text: &'a syn::LitStr) {
        self.0.push(text.value());
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        let is_test =
            item.attrs.iter().any(|attr| attr.meta.require_list().is_ok_and(|l| l.tokens.to_string() == "test"));
        if !is_test {
            syn::visit::visit_item_mod(self, item);
        }
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        for token in called.tokens.clone() {
            if let Ok(text) = syn::parse2::<syn::LitStr>(token.into()) {
                self.0.push(text.value());
            }
        }
    }
}

/// All SQL of the core with the place of its file: `slices/people`, `views/search`, `import`; tests and migrations left out.
fn statements() -> Vec<(String, String)> {
    let source = root().join("src-tauri/core/src");
    let (mut open, mut found) = (vec![source.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let place = path.strip_prefix(&source).unwrap().display().to_string();
            let parts: Vec<&str> = place.split('/').collect();
            let depth = if ["slices", "views", "workflows"].contains(&parts[0]) { 2 } else { 1 };
            let owner = parts[..depth.min(parts.len() - usize::from(!path.is_dir())).max(1)].join("/");
            if ["migrations", "builders.rs", "plans.rs"].contains(&parts[0]) || place.contains("tests") {
                continue;
            }
            match path.extension().and_then(|ending| ending.to_str()) {
                None => open.push(path),
                Some("sql") => found.push((owner, fs::read_to_string(&path).unwrap())),
                Some("rs") => {
                    let mut texts = Texts::default();
                    texts.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
                    found.extend(texts.0.into_iter().map(|text| (owner.clone(), text)));
                }
                Some(_) => {}
            }
        }
    }
    assert!(found.len() > 500);
    found
}

/// Which places of the core write which table. Where the name of the table is put in later, the SQL is made from the
/// declarations of the slices.
fn writers() -> BTreeMap<String, BTreeSet<String>> {
    let writes = Regex::new(r"(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|DELETE FROM|UPDATE) (?:main\.)?(\w+)").unwrap();
    let mut writers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (owner, sql) in statements() {
        for table in writes.captures_iter(&sql) {
            if !["temp", "OR", "SET"].contains(&&table[1]) {
                writers.entry(table[1].to_owned()).or_default().insert(owner.clone());
            }
        }
    }
    writers
}

#[test]
fn each_table_is_written_by_its_owner_alone() {
    let writers = writers();
    assert!(writers.len() > 30, "{writers:?}");
    let several: Vec<_> = writers.iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(several.is_empty(), "tables with several writers: {several:?}");

    let declared = slices::ALL.iter().flat_map(|slice| slice.tables.iter().map(|table| (table.name, slice.noun)));
    let wrong: Vec<_> = declared
        .filter(|(table, noun)| writers.get(*table).is_some_and(|places| !places.contains(&format!("slices/{noun}"))))
        .collect();
    assert!(wrong.is_empty(), "declared by one slice and written by another: {wrong:?}");
}

#[test]
fn every_table_that_people_fill_is_declared_once() {
    let mut declared: Vec<&str> = schema::tables().map(|table| table.name).collect();
    declared.sort_unstable();
    let folder = tempfile::tempdir().unwrap();
    let nursery = miaopu_core::Nursery::make(&folder.path().join("n.miaopu"), miaopu_core::World::default()).unwrap();
    let mut captured = nursery.read(|r| Ok(miaopu_core::engine::captured_tables(r.conn())?)).unwrap();
    captured.sort_unstable();
    assert_eq!(declared, captured);
}
