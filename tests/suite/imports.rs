//! Which file imports which, read off the sources with `syn`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use syn::{Item, UseTree, visit::Visit};

/// A module by its path from the crate's root: `["slices", "people", "store"]`.
type Module = Vec<String>;

/// A crate of the workspace: its modules with the file and the items of each, tests left out.
pub struct Crate {
    modules: BTreeMap<Module, Source>,
}

struct Source {
    file: PathBuf,
    /// Names that the module hands on: where each comes from; none for what another crate defines.
    handed_on: BTreeMap<String, Option<Vec<String>>>,
    /// Modules that it hands on whole (`pub use x::*`).
    globs: Vec<Vec<String>>,
    /// Paths that its own code names.
    named: BTreeSet<Vec<String>>,
}

impl Crate {
    /// Reads the crate whose root file this is.
    pub fn read(root: &Path) -> Self {
        let mut found = Self { modules: BTreeMap::new() };
        found.add(Vec::new(), root);
        found
    }

    fn add(&mut self, module: Module, file: &Path) {
        let text = fs::read_to_string(file).unwrap();
        let parsed = syn::parse_file(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let folder = match file.file_stem().unwrap().to_str().unwrap() {
            "lib" | "main" | "mod" => file.parent().unwrap().to_owned(),
            name => file.parent().unwrap().join(name),
        };
        let mut reader = Reader { module: module.clone(), ..Reader::default() };
        for item in &parsed.items {
            reader.visit_item(item);
        }
        for child in std::mem::take(&mut reader.children) {
            let places = [folder.join(format!("{child}.rs")), folder.join(&child).join("mod.rs")];
            if let Some(place) = places.iter().find(|place| place.exists()) {
                self.add([module.clone(), vec![child]].concat(), place);
            }
        }
        let Reader { handed_on, globs, named, .. } = reader;
        self.modules.insert(module, Source { file: file.to_owned(), handed_on, globs, named });
    }

    /// The module in which the item that a path names is defined; none for what lies outside of the crate.
    fn home(&self, path: &[String], depth: usize) -> Option<Module> {
        let mut module = Module::new();
        for (at, name) in path.iter().enumerate() {
            let child = [module.clone(), vec![name.clone()]].concat();
            if self.modules.contains_key(&child) {
                module = child;
                continue;
            }
            let source = &self.modules[&module];
            if depth > 0 {
                if source.handed_on.get(name).is_some_and(Option::is_none) {
                    return None;
                }
                let from = source.handed_on.get(name).cloned().flatten();
                let from = from.map(|from| [from.as_slice(), &path[at + 1..]].concat());
                let globbed = || {
                    let all = source.globs.iter().map(|from| [from.as_slice(), &path[at..]].concat());
                    all.into_iter().find(|path| self.defines(path, depth - 1))
                };
                if let Some(from) = from.or_else(globbed) {
                    return self.home(&from, depth - 1);
                }
            }
            return Some(module);
        }
        Some(module)
    }

    /// Whether a path leads to a module of the crate, or to a name that one hands on.
    fn defines(&self, path: &[String], depth: usize) -> bool {
        self.home(path, depth).is_some_and(|home| home.len() + 1 >= path.len() && !home.is_empty())
    }

    /// Each file with the files of the crate that it imports.
    pub fn imports(&self) -> BTreeMap<PathBuf, BTreeSet<PathBuf>> {
        let mut imports = BTreeMap::new();
        for (module, source) in &self.modules {
            let mut others: BTreeSet<PathBuf> = source
                .named
                .iter()
                .filter_map(|path| self.home(path, 8))
                .filter(|home| home != module)
                .map(|home| self.modules[&home].file.clone())
                .collect();
            others.remove(&source.file);
            imports.insert(source.file.clone(), others);
        }
        imports
    }
}

/// The files that import one another in a circle, each circle once.
pub fn circles(imports: &BTreeMap<PathBuf, BTreeSet<PathBuf>>) -> Vec<Vec<PathBuf>> {
    let reachable = |from: &PathBuf| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&PathBuf> = imports[from].iter().collect();
        while let Some(file) = open.pop() {
            if seen.insert(file) {
                open.extend(imports.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> = imports.keys().map(|file| (file, reachable(file))).collect();
    let mut circles: BTreeSet<Vec<PathBuf>> = BTreeSet::new();
    for (file, others) in reached.iter().filter(|(file, others)| others.contains(*file)) {
        circles.insert(others.iter().filter(|other| reached[**other].contains(*file)).map(|f| (*f).clone()).collect());
    }
    circles.into_iter().collect()
}

#[derive(Default)]
struct Reader {
    module: Module,
    children: Vec<String>,
    handed_on: BTreeMap<String, Option<Vec<String>>>,
    globs: Vec<Vec<String>>,
    named: BTreeSet<Vec<String>>,
    imported: BTreeMap<String, Vec<String>>,
}

impl Reader {
    /// A path from the crate's root; none for one that begins elsewhere.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        let mut base = match first.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" | "super" => self.module.clone(),
            name => {
                let from = self.imported.get(name).cloned();
                let own = self
                    .children
                    .iter()
                    .any(|child| child == name)
                    .then(|| [self.module.clone(), vec![name.to_owned()]].concat());
                return from.or(own).map(|base| [base, path[1..].to_vec()].concat());
            }
        };
        let mut rest = path;
        while let Some((name, after)) = rest.split_first() {
            match name.as_str() {
                "self" => {}
                "super" => drop(base.pop()),
                _ => break,
            }
            rest = after;
        }
        Some([base, rest.to_vec()].concat())
    }

    fn read_use(&mut self, tree: &UseTree, before: &[String], is_public: bool) {
        let joined = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.read_use(&path.tree, &joined(path.ident.to_string()), is_public),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.read_use(tree, before, is_public)),
            UseTree::Glob(_) => {
                let Some(path) = self.absolute(before) else { return };
                if is_public {
                    self.globs.push(path);
                } else {
                    self.named.insert(path);
                }
            }
            UseTree::Name(name) if name.ident == "self" => {
                self.take(before.to_vec(), before.last().cloned().unwrap_or_default(), is_public);
            }
            UseTree::Name(name) => self.take(joined(name.ident.to_string()), name.ident.to_string(), is_public),
            UseTree::Rename(rename) => {
                let path = if rename.ident == "self" { before.to_vec() } else { joined(rename.ident.to_string()) };
                self.take(path, rename.rename.to_string(), is_public);
            }
        }
    }

    fn take(&mut self, path: Vec<String>, name: String, is_public: bool) {
        let Some(path) = self.absolute(&path) else {
            if is_public {
                self.handed_on.insert(name, None);
            }
            return;
        };
        self.imported.insert(name.clone(), path.clone());
        if is_public {
            self.handed_on.insert(name, Some(path));
        } else {
            self.named.insert(path);
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    use quote::ToTokens as _;
    attributes.iter().any(|a| a.path().is_ident("cfg") && a.to_token_stream().to_string().contains("test"))
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Mod(child) if is_test(&child.attrs) => {}
            Item::Mod(child) if child.content.is_none() => self.children.push(child.ident.to_string()),
            Item::Fn(function) if is_test(&function.attrs) => {}
            Item::Use(used) if is_test(&used.attrs) => {}
            Item::Use(used) => self.read_use(&used.tree, &[], !matches!(used.vis, syn::Visibility::Inherited)),
            item => syn::visit::visit_item(self, item),
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        if (names.len() > 1 || self.imported.contains_key(&names[0]))
            && let Some(path) = self.absolute(&names)
        {
            self.named.insert(path);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // What stands in a macro is no syntax yet: its paths are read as tokens.
        let text = call.tokens.to_string().replace(' ', "");
        for path in regex_lite::Regex::new(r"\b\w+(::\w+)+").unwrap().find_iter(&text) {
            let names: Vec<String> = path.as_str().split("::").map(str::to_owned).collect();
            if let Some(path) = self.absolute(&names) {
                self.named.insert(path);
            }
        }
    }
}
