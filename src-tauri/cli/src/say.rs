//! Answers: sentences for people, one JSON document for programs.

use std::io::Write as _;

use miaopu_core::{
    Error,
    machine::{self, Machine},
    people::likeness::Likeness,
    words::{Language, Value as FluentValue, Words},
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::commands::named;

/// Says things in one language, to one kind of listener.
pub struct Speaker {
    json: bool,
    /// The words.
    pub words: Words,
}

impl Speaker {
    /// Without a language: the one that the window speaks at this machine.
    pub fn new(json: bool, language: Option<Language>) -> Self {
        let language =
            language.unwrap_or_else(|| machine::home().map(|home| Machine::load(&home).language).unwrap_or_default());
        Self { json, words: Words::new(language) }
    }

    /// A sentence with values put in: numbers choose the plural, the rest stands as text.
    pub fn sentence(&self, key: &str, values: &[(&str, Value)]) -> String {
        let fluent = |v: &Value| v.as_u64().map_or_else(|| FluentValue::from(plain(v)), FluentValue::from);
        self.words.say(key, &values.iter().map(|(name, v)| (*name, fluent(v))).collect::<Vec<_>>())
    }

    /// What one word of a closed list is called.
    pub fn name_of(&self, key: &str) -> String {
        self.words.name_of(key)
    }

    /// Why two people look like one.
    pub fn reasons(&self, likeness: &Likeness) -> String {
        let reasons =
            likeness.reasons.iter().map(|reason| self.name_of(&format!("import-likeness-{}", reason.as_ref())));
        reasons.collect::<Vec<_>>().join(&self.sentence("cli-comma", &[]))
    }

    /// Prints the document for programs, or the lines that `lines` makes of it for people.
    pub fn tell(&self, document: &impl Serialize, lines: impl FnOnce() -> Vec<String>) -> miaopu_core::Result<()> {
        if self.json {
            print(&serde_json::to_string(document)?);
        } else {
            for line in lines() {
                print(&line);
            }
        }
        Ok(())
    }

    /// Says why not: on stderr for people, with the file, word or option that it is about, and as a document where
    /// one was asked for.
    pub fn error(&self, error: &Error) {
        let message = self.message(error);
        if self.json {
            print(&json!({ "error": { "code": error.code(), "args": error.args(), "field": error.field(), "message": message } }).to_string());
        }
        self.complain(error, &message);
    }

    /// As [`Speaker::error`] where a document that tells of it is out already.
    pub fn remark(&self, error: &Error) {
        self.complain(error, &self.message(error));
    }

    /// Why not, in a sentence, with what may have been meant instead.
    fn message(&self, error: &Error) -> String {
        let message = self.words.error(error.code(), error.args());
        match error.args().get(named::NEAR) {
            Some(near) => format!("{message} {}", self.sentence("cli-did-you-mean", &[("near", json!(near))])),
            None => message,
        }
    }

    /// Says that a command was not understood, and what would be.
    pub fn usage(&self, message: &str, hints: &[String]) {
        if self.json {
            let said = format!("{message}\n{}", hints.join("\n"));
            print(&json!({ "error": { "code": "usage", "args": {}, "message": said } }).to_string());
        }
        eprintln!("miaopu-cli: {message}");
        hints.iter().for_each(|hint| eprintln!("{hint}"));
    }

    fn complain(&self, error: &Error, message: &str) {
        let named = ["file", "word", "column"].into_iter().find_map(|name| error.args().get(name).cloned());
        let about = named.or_else(|| error.field().map(option_of));
        eprintln!("miaopu-cli: {}{message}", about.map(|about| format!("{about}: ")).unwrap_or_default());
    }
}

/// The option that fills a field: `--starts` fills `startsOn`.
fn option_of(field: &str) -> String {
    let name = field.strip_suffix("On").unwrap_or(field);
    let dashed = name.chars().flat_map(|letter| {
        let dash = letter.is_ascii_uppercase().then_some('-');
        dash.into_iter().chain([letter.to_ascii_lowercase()])
    });
    format!("--{}", dashed.collect::<String>().replace('_', "-"))
}

/// A closed pipe (`| head`) is no reason to fail.
fn print(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// A record as lines of `name: value`, nested ones indented.
pub fn record(value: &Value, indent: usize) -> Vec<String> {
    let pad = "  ".repeat(indent);
    match value {
        Value::Object(cells) => cells
            .iter()
            .filter(|(_, v)| !v.is_null() && v.as_array().is_none_or(|a| !a.is_empty()))
            .flat_map(|(k, v)| match v {
                Value::Object(_) | Value::Array(_) => {
                    std::iter::once(format!("{pad}{k}:")).chain(record(v, indent + 1)).collect::<Vec<_>>()
                }
                _ => vec![format!("{pad}{k}: {}", plain(v))],
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .flat_map(|v| {
                let mut lines = record(v, indent + 1);
                if let Some(first) = lines.first_mut() {
                    *first = format!("{pad}- {}", first.trim_start());
                }
                lines
            })
            .collect(),
        other => vec![format!("{pad}{}", plain(other))],
    }
}

/// A cell as text.
pub fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
}
