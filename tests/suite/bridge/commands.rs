//! The commands, read off the sources of the shell with `syn`.

use std::{collections::BTreeMap, fs, path::Path};

use syn::{Attribute, Expr, FnArg, Item, ItemFn, Lit, Meta, Pat, PathArguments, ReturnType, Type};

use super::refusals::{self, Call};

/// The commands of one file of `commands/`.
pub struct Noun {
    /// The file's name without its ending.
    pub name: String,
    /// The file is compiled in builds for the journeys only (`#![cfg(feature = "e2e")]`).
    pub is_for_tests: bool,
    /// In the order of the file.
    pub commands: Vec<Command>,
}

/// A function that the page may call.
pub struct Command {
    /// As Tauri knows it: `log_note`.
    pub name: String,
    /// The lines of its doc comment.
    pub about: Vec<String>,
    /// What the page hands over, in its order.
    pub parameters: Vec<Parameter>,
    /// What it answers where it does not refuse.
    pub answer: Type,
    /// The functions that it calls.
    pub calls: Vec<Call>,
}

/// An argument of a command.
pub struct Parameter {
    /// As in Rust.
    pub name: String,
    /// What is taken.
    pub kind: Kind,
}

/// What an argument is.
pub enum Kind {
    /// A value of this type.
    Value(Box<Type>),
    /// A channel for the progress of a job.
    Progress,
}

impl Noun {
    /// All files of the folder, by name.
    pub fn all(folder: &Path) -> Vec<Self> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut nouns: Vec<Self> = paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
            .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
            .filter(|(name, _)| name != "mod")
            .map(|(name, path)| Self::parse(&name, &fs::read_to_string(path).unwrap()))
            .collect();
        nouns.sort_by(|one, other| one.name.cmp(&other.name));
        nouns
    }

    /// Reads the text of a file.
    pub fn parse(name: &str, text: &str) -> Self {
        let file = syn::parse_file(text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let used = refusals::used(&file);
        let functions = file.items.iter().filter_map(|item| if let Item::Fn(f) = item { Some(f) } else { None });
        Self {
            name: name.to_owned(),
            is_for_tests: file.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")),
            commands: functions
                .filter(|f| f.attrs.iter().any(is_command))
                .map(|f| Command::of(f, body(text, f), &used))
                .collect(),
        }
    }
}

/// What stands between the braces of a command.
fn body<'t>(text: &'t str, function: &ItemFn) -> &'t str {
    let begin = text.find(&format!("fn {}(", function.sig.ident)).unwrap_or_default();
    let rest = &text[begin..];
    &rest[rest.find('{').unwrap_or_default()..rest.find("\n}").unwrap_or(rest.len())]
}

fn is_command(attribute: &Attribute) -> bool {
    let names: Vec<_> = attribute.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
    names == ["tauri", "command"]
}

impl Command {
    fn of(function: &ItemFn, body: &str, used: &BTreeMap<String, Call>) -> Self {
        let typed = function.sig.inputs.iter().map(|argument| match argument {
            FnArg::Typed(typed) => typed,
            FnArg::Receiver(_) => panic!("{} takes self", function.sig.ident),
        });
        let parameters = typed.filter_map(|argument| {
            let Pat::Ident(name) = argument.pat.as_ref() else { panic!("an argument without a name") };
            let kind = Kind::of(&argument.ty)?;
            Some(Parameter { name: name.ident.to_string(), kind })
        });
        Self {
            name: function.sig.ident.to_string(),
            about: docs(&function.attrs),
            parameters: parameters.collect(),
            answer: answer(&function.sig.output),
            calls: refusals::calls(body, used),
        }
    }
}

impl Kind {
    /// What the page hands over for an argument of this type; nothing where Tauri itself supplies it.
    fn of(ty: &Type) -> Option<Self> {
        match last(ty).map(|segment| segment.ident.to_string()).as_deref() {
            Some("State" | "AppHandle" | "Window" | "WebviewWindow") => None,
            Some("Channel") => Some(Self::Progress),
            _ => Some(Self::Value(Box::new(ty.clone()))),
        }
    }
}

/// The type inside of `Reply<…>`; of a command that answers nothing, `()`.
fn answer(output: &ReturnType) -> Type {
    let ReturnType::Type(_, ty) = output else { return syn::parse_quote!(()) };
    let reply = last(ty).filter(|segment| ["Reply", "ReadReply"].iter().any(|name| segment.ident == name));
    let Some(PathArguments::AngleBracketed(inner)) = reply.map(|segment| &segment.arguments) else {
        return ty.as_ref().clone();
    };
    match inner.args.first() {
        Some(syn::GenericArgument::Type(answer)) => answer.clone(),
        _ => panic!("a reply of nothing"),
    }
}

fn last(ty: &Type) -> Option<&syn::PathSegment> {
    if let Type::Path(path) = ty { path.path.segments.last() } else { None }
}

/// The lines of a doc comment.
pub fn docs(attributes: &[Attribute]) -> Vec<String> {
    let line = |attribute: &Attribute| {
        let Meta::NameValue(doc) = &attribute.meta else { return None };
        let Expr::Lit(text) = &doc.value else { return None };
        let Lit::Str(text) = &text.lit else { return None };
        doc.path.is_ident("doc").then(|| text.value().trim().replace("[`", "`").replace("`]", "`"))
    };
    attributes.iter().filter_map(line).collect()
}
