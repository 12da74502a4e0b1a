//! The words of the program, in both languages: one folder of Fluent files, read here and by the page.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Args, Code};

pub use fluent_bundle::FluentValue as Value;

/// A language of the program.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    TS,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantNames,
)]
#[ts(export)]
pub enum Language {
    /// 简体中文.
    #[default]
    #[serde(rename = "zh-CN")]
    #[strum(serialize = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    #[strum(serialize = "en")]
    English,
}

impl Language {
    /// Its tag, as in the names of the files.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    fn files(self) -> impl Iterator<Item = &'static str> {
        FILES.iter().map(move |(chinese, english)| match self {
            Language::Chinese => *chinese,
            Language::English => *english,
        })
    }
}

/// Every file of `words/`, in Chinese and in English.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The sentences of one language. Reading them takes about a millisecond: make one and keep it.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads all words of a language.
    pub fn new(language: Language) -> Words {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that isolate left-to-right runs would end up in spreadsheets.
        bundle.set_use_isolating(false);
        for file in language.files() {
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Words { language, bundle }
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a key with its values put in. Days, phones and money come as text, formatted before.
    ///
    /// A key without a sentence is said as it is, so that something can be seen and reported.
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// What one word of a closed list is called: `exports-why-no_consent` has the word as the file holds it, and
    /// Fluent's keys are written with dashes.
    pub fn name_of(&self, key: &str) -> String {
        self.say(&key.replace('_', "-"), &[])
    }

    /// The sentence of an error.
    pub fn error(&self, code: Code, args: &Args) -> String {
        let values: Vec<(&str, Value<'_>)> =
            args.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        self.say(&key_of(code), &values)
    }

    /// Whether a key has a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }
}

/// Fluent's keys are written with dashes.
fn key_of(code: Code) -> String {
    format!("error-{}", code.name().replace('_', "-"))
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
