//! Rust's types as the page writes them: those that ts-rs exports by their names, identities as text.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use regex_lite::Regex;
use syn::{Attribute, Fields, GenericArgument, Item, ItemEnum, ItemStruct, PathArguments, Type};

use super::{
    TYPES,
    names::{camel, snake},
};

/// Where the types stand that commands name.
const SOURCES: &[&str] = &["src-tauri/kit/src", "src-tauri/engine/src", "src-tauri/core/src", "src-tauri/src"];

/// The types of the crates, by name.
pub struct Types {
    /// Those of `ui/gen`.
    exported: BTreeSet<String>,
    /// What a name of a type stands for: `NoteId` for `Id<Note>`.
    aliases: BTreeMap<String, Type>,
    structs: BTreeMap<String, ItemStruct>,
    enums: BTreeMap<String, ItemEnum>,
}

/// A type of the page, and the files of `ui/gen` that it names.
#[derive(Default)]
pub struct Written {
    /// `Done<string>`.
    pub text: String,
    /// `Done`.
    pub names: BTreeSet<String>,
    /// It stands for more than one type: it needs brackets before `[]`.
    is_union: bool,
}

impl Types {
    /// Reads the crates, and the names of `ui/gen`.
    pub fn read(root: &Path) -> Self {
        let held = fs::read_dir(root.join(TYPES)).unwrap().map(|entry| entry.unwrap().file_name());
        let exported = held.filter_map(|name| Some(name.to_str()?.strip_suffix(".ts")?.to_owned())).collect();
        let mut types = Self { exported, aliases: BTreeMap::new(), structs: BTreeMap::new(), enums: BTreeMap::new() };
        for file in SOURCES.iter().flat_map(|folder| rust_files(&root.join(folder))) {
            for item in syn::parse_file(&fs::read_to_string(&file).unwrap()).unwrap().items {
                types.add(item);
            }
        }
        types
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Type(alias) => drop(self.aliases.insert(alias.ident.to_string(), *alias.ty)),
            Item::Struct(item) => drop(self.structs.insert(item.ident.to_string(), item)),
            Item::Enum(item) => drop(self.enums.insert(item.ident.to_string(), item)),
            _ => {}
        }
    }

    /// A type as the page gets it.
    pub fn answered(&self, ty: &Type) -> Written {
        self.write(ty, &|name| name.to_owned())
    }

    /// A type as the page sends it: what the program does not need may be absent.
    pub fn sent(&self, ty: &Type) -> Written {
        self.write(ty, &|name| self.with_needed(name))
    }

    fn write(&self, ty: &Type, named: &dyn Fn(&str) -> String) -> Written {
        match ty {
            Type::Tuple(tuple) if tuple.elems.is_empty() => plain("null"),
            Type::Tuple(tuple) => {
                let items: Vec<_> = tuple.elems.iter().map(|ty| self.write(ty, named)).collect();
                join(&items, |texts| format!("[{}]", texts.join(", ")))
            }
            Type::Reference(reference) => self.write(&reference.elem, named),
            Type::Path(path) => {
                let segment = path.path.segments.last().expect("a name");
                let PathArguments::AngleBracketed(brackets) = &segment.arguments else {
                    return self.named(&segment.ident.to_string(), &[], named);
                };
                let inner = brackets.args.iter().filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty.clone()),
                    _ => None,
                });
                self.named(&segment.ident.to_string(), &inner.collect::<Vec<_>>(), named)
            }
            _ => panic!("the page has no such type: {}", quote::quote!(#ty)),
        }
    }

    fn named(&self, name: &str, inner: &[Type], named: &dyn Fn(&str) -> String) -> Written {
        let of = |at: usize| self.write(&inner[at], named);
        match name {
            "String" | "str" | "PathBuf" | "Id" | "Granted" => plain("string"),
            "bool" => plain("boolean"),
            "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "f64" => plain("number"),
            // JSON whose shape the core judges.
            "Value" => plain("any"),
            "Map" => plain("Record<string, any>"),
            "Source" => Written { is_union: true, ..plain("string | null") },
            "GrantedImport" => self.named("ImportRequest", &[], named),
            "Box" | "Arc" => of(0),
            "Option" => Written { is_union: true, ..join(&[of(0)], |texts| format!("{} | null", texts[0])) },
            "Vec" | "BTreeSet" => {
                let item = of(0);
                let text = if item.is_union { format!("({})[]", item.text) } else { format!("{}[]", item.text) };
                Written { text, names: item.names, is_union: false }
            }
            "BTreeMap" | "HashMap" => join(&[of(0), of(1)], |texts| format!("Record<{}, {}>", texts[0], texts[1])),
            _ if self.exported.contains(name) => {
                let items: Vec<_> = (0..inner.len()).map(of).collect();
                let mut written =
                    join(
                        &items,
                        |texts| {
                            if texts.is_empty() { named(name) } else { format!("{name}<{}>", texts.join(", ")) }
                        },
                    );
                written.names.insert(name.to_owned());
                Written { is_union: written.text.contains(" & "), ..written }
            }
            _ => match (self.aliases.get(name), self.enums.get(name)) {
                (Some(ty), _) => self.write(ty, named),
                (None, Some(item)) => words(item),
                _ => panic!("`{name}` is not in {TYPES}: it needs #[ts(export)]"),
            },
        }
    }

    /// A draft of this name with the fields that the program needs; the others may be absent.
    fn with_needed(&self, name: &str) -> String {
        let Some(item) = self.structs.get(name) else { return name.to_owned() };
        let Fields::Named(fields) = &item.fields else { return name.to_owned() };
        let taken: Vec<_> = fields.named.iter().filter(|field| !has_word(&field.attrs, "skip")).collect();
        assert!(!taken.iter().any(|field| has_word(&field.attrs, "flatten|rename")), "{name}: fields by other names");
        let all_have_defaults = has_word(&item.attrs, "default");
        let is_needed = |field: &syn::Field| {
            let is_option =
                matches!(&field.ty, Type::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "Option"));
            !(all_have_defaults
                || has_word(&field.attrs, "default")
                || is_option && !has_word(&field.attrs, "deserialize_with|with"))
        };
        let needed: Vec<_> = taken.iter().filter(|field| is_needed(field)).collect();
        if needed.len() == taken.len() {
            return name.to_owned();
        }
        let names =
            needed.iter().map(|field| format!("\"{}\"", camel(&field.ident.as_ref().expect("a name").to_string())));
        match names.collect::<Vec<_>>().join(" | ") {
            none if none.is_empty() => format!("Partial<{name}>"),
            needed => format!("Partial<{name}> & Pick<{name}, {needed}>"),
        }
    }
}

/// A choice of words, which the page writes as it is.
fn words(item: &ItemEnum) -> Written {
    assert!(
        item.variants.iter().all(|variant| variant.fields.is_empty()) && has_word(&item.attrs, "snake_case"),
        "`{}` is no choice of words in snake_case: it needs #[ts(export)]",
        item.ident
    );
    let words: Vec<_> =
        item.variants.iter().map(|variant| format!("\"{}\"", snake(&variant.ident.to_string()))).collect();
    Written { is_union: words.len() > 1, ..plain(&words.join(" | ")) }
}

fn plain(text: &str) -> Written {
    Written { text: text.to_owned(), ..Written::default() }
}

fn join(parts: &[Written], text: impl FnOnce(&[&str]) -> String) -> Written {
    let texts: Vec<_> = parts.iter().map(|part| part.text.as_str()).collect();
    Written {
        text: text(&texts),
        names: parts.iter().flat_map(|part| part.names.iter().cloned()).collect(),
        is_union: false,
    }
}

/// Whether serde is told one of these words.
fn has_word(attributes: &[Attribute], words: &str) -> bool {
    let word = Regex::new(&format!(r"\b({words})\b")).unwrap();
    let serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    serde.map(|attribute| quote::quote!(#attribute).to_string()).any(|text| word.is_match(&text))
}

/// The files below a folder, tests left out.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match path.is_dir() {
            true => rust_files(&path),
            false if name.ends_with(".rs") && !name.ends_with("tests.rs") => vec![path],
            false => Vec::new(),
        }
    });
    found.collect()
}
