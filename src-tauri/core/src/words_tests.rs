use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::{error::code, schema::all_codes};
use fluent_bundle::FluentResource;

use super::*;

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../words")
}

/// Each key of a language with the values that its sentence names.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in language.files() {
        let mut key = None;
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=').filter(|(name, _)| is_key(name.trim_end())) {
                key = Some(name.trim_end().to_owned());
            }
            if let Some(key) = &key {
                let values =
                    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| is_part_of_a_key(*c)).collect());
                keys.entry(key.clone()).or_default().extend(values);
            }
        }
    }
    keys
}

fn is_key(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_part_of_a_key)
}

fn is_part_of_a_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

#[test]
fn every_file_of_words_is_read_in_both_languages() {
    let found = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files = found.filter(|name| name.ends_with(".ftl")).count();
    assert_eq!(2 * FILES.len(), files);
    assert!(FILES.iter().all(|(chinese, english)| chinese != english && !english.is_empty()));
}

#[test]
fn every_file_is_whole_and_no_key_is_said_twice() {
    for language in LANGUAGES {
        let mut bundle = FluentBundle::new_concurrent(vec![]);
        for file in language.files() {
            let resource = FluentResource::try_new(file.to_owned()).map_err(|(_, faults)| faults).unwrap();
            let twice = bundle.add_resource(resource).err();
            assert!(twice.is_none(), "{language:?}: {twice:?}");
        }
    }
}

#[test]
fn both_languages_say_the_same_keys_with_the_same_values() {
    assert!(!keys(Language::English).is_empty());
    assert_eq!(keys(Language::Chinese), keys(Language::English));
}

#[test]
fn every_key_is_said_without_a_hole() {
    for language in LANGUAGES {
        let words = Words::new(language);
        for (key, values) in keys(language) {
            assert!(words.has(&key), "{key}");
            let values: Vec<(&str, Value<'_>)> = values.iter().map(|name| (name.as_str(), Value::from(7))).collect();
            let said = words.say(&key, &values);
            assert!(!said.contains(['{', '}', '\u{2068}', '\u{2069}']) && !said.trim().is_empty(), "{key}: {said}");
        }
    }
}

#[test]
fn every_reason_for_a_no_has_its_sentence() {
    for language in LANGUAGES {
        let words = Words::new(language);
        for code in all_codes() {
            assert!(words.has(&key_of(code)), "{language:?}: {code:?}");
        }
    }
}

#[test]
fn a_sentence_of_an_error_names_what_it_needs() {
    let args = Args::from([("most", "80".to_owned())]);
    let said = Words::new(Language::English).error(code::TOO_LONG, &args);
    assert!(said.contains("80"), "{said}");
}

#[test]
fn a_key_without_a_sentence_is_said_as_it_is() {
    assert_eq!(Words::new(Language::English).say("no-such-key", &[]), "no-such-key");
    assert!(!Words::new(Language::English).has("no-such-key"));
}

#[test]
fn a_language_is_named_by_its_tag() {
    for language in LANGUAGES {
        assert_eq!(serde_json::to_value(language).unwrap(), language.tag());
        assert_eq!(Words::new(language).language(), language);
    }
}
