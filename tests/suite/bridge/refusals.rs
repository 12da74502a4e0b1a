//! With which codes a command refuses: those that the functions which it calls say under `# Errors`, and those that these
//! name there in turn.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use syn::{Attribute, ImplItem, Item, UseTree};

use super::commands::docs;

/// A function by the modules and names that lead to it: `own_fields`, `ops`, `save`.
pub type Call = Vec<String>;

/// What functions say of their errors.
#[derive(Default)]
pub struct Doors {
    /// By the last of their names: the modules that they stand in, and what they say.
    by_name: BTreeMap<String, Vec<(Vec<String>, String)>>,
    /// All codes that there are.
    codes: BTreeSet<String>,
}

impl Doors {
    /// Of all sources in these folders.
    pub fn read(folders: &[&Path], codes: impl Iterator<Item = String>) -> Self {
        let mut doors = Self { codes: codes.collect(), ..Self::default() };
        folders.iter().for_each(|folder| doors.add_folder(folder, &[]));
        doors
    }

    fn add_folder(&mut self, folder: &Path, modules: &[String]) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let inner =
                || if ["mod", "lib"].contains(&name.as_str()) { modules.to_vec() } else { under(modules, &name) };
            if path.is_dir() {
                self.add_folder(&path, &inner());
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                self.add(&inner(), &fs::read_to_string(&path).unwrap());
            }
        }
    }

    /// Adds the functions of a file.
    pub fn add(&mut self, modules: &[String], text: &str) {
        for item in syn::parse_file(text).unwrap().items {
            match item {
                Item::Fn(function) => self.add_function(modules, &function.sig.ident.to_string(), &function.attrs),
                Item::Impl(of) => of.items.iter().for_each(|item| {
                    if let ImplItem::Fn(method) = item {
                        self.add_function(modules, &method.sig.ident.to_string(), &method.attrs);
                    }
                }),
                _ => {}
            }
        }
    }

    fn add_function(&mut self, modules: &[String], name: &str, attributes: &[Attribute]) {
        let text = docs(attributes).join(" ");
        if let Some((_, errors)) = text.split_once("# Errors") {
            self.by_name.entry(name.to_owned()).or_default().push((modules.to_vec(), errors.to_owned()));
        }
    }

    /// The codes of some calls.
    pub fn of(&self, calls: &[Call]) -> BTreeSet<String> {
        let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::new());
        calls.iter().for_each(|call| self.follow(call, &mut found, &mut seen));
        found
    }

    fn follow(&self, call: &[String], found: &mut BTreeSet<String>, seen: &mut BTreeSet<Call>) {
        if !seen.insert(call.to_vec()) {
            return;
        }
        for (modules, errors) in self.meant(call) {
            for word in errors.split('`').skip(1).step_by(2) {
                match self.codes.get(word) {
                    Some(code) => drop(found.insert(code.clone())),
                    None => self.follow(&beside(modules, word), found, seen),
                }
            }
        }
    }

    /// The functions of this name of which the most modules, from the last one on, are those of the call.
    fn meant(&self, call: &[String]) -> Vec<&(Vec<String>, String)> {
        let Some((name, modules)) = call.split_last() else { return Vec::new() };
        let shared = |held: &[String]| held.iter().rev().zip(modules.iter().rev()).take_while(|(a, b)| a == b).count();
        let doors = || self.by_name.get(name).into_iter().flatten();
        let most = doors().map(|(held, _)| shared(held)).max().unwrap_or_default();
        doors().filter(|(held, _)| most > 0 && shared(held) == most).collect()
    }
}

fn under(modules: &[String], name: &str) -> Vec<String> {
    modules.iter().cloned().chain([name.to_owned()]).collect()
}

/// A function that another one, in these modules, names.
fn beside(modules: &[String], named: &str) -> Call {
    let words: Vec<&str> =
        named.split("::").filter(|word| !["crate", "self", "super", "Self"].contains(word)).collect();
    let above = if words.len() > 1 { modules.len().saturating_sub(1) } else { modules.len() };
    modules[..above].iter().cloned().chain(words.into_iter().map(str::to_owned)).collect()
}

/// The functions that a text of Rust names by a path, each by the modules that the file's `use` brings it from.
pub fn calls(text: &str, used: &BTreeMap<String, Call>) -> Vec<Call> {
    let paths = text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).filter(|path| path.contains("::"));
    let resolved = paths.map(|path| {
        let mut words = path.split("::").map(str::to_owned);
        let first = words.next().unwrap_or_default();
        used.get(&first).cloned().unwrap_or_else(|| vec![first]).into_iter().chain(words).collect()
    });
    resolved.collect()
}

/// What each name is short for that a file uses.
pub fn used(file: &syn::File) -> BTreeMap<String, Call> {
    let mut names = BTreeMap::new();
    for item in &file.items {
        if let Item::Use(used) = item {
            add_used(&used.tree, &[], &mut names);
        }
    }
    names
}

fn add_used(tree: &UseTree, before: &[String], names: &mut BTreeMap<String, Call>) {
    match tree {
        UseTree::Path(path) => add_used(&path.tree, &under(before, &path.ident.to_string()), names),
        UseTree::Group(group) => group.items.iter().for_each(|item| add_used(item, before, names)),
        UseTree::Name(name) if name.ident == "self" => {
            names.extend(before.last().map(|last| (last.clone(), before.to_vec())));
        }
        UseTree::Name(name) => drop(names.insert(name.ident.to_string(), under(before, &name.ident.to_string()))),
        UseTree::Rename(renamed) => {
            names.insert(renamed.rename.to_string(), under(before, &renamed.ident.to_string()));
        }
        UseTree::Glob(_) => {}
    }
}
