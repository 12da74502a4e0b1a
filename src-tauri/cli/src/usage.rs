//! What was not understood of a command, in the language of the one who typed it.

use std::process::ExitCode;

use clap::error::{ContextKind as Kind, ContextValue, ErrorKind};
use miaopu_core::words::Language;
use serde_json::json;

use crate::say::Speaker;

/// Help and version on stdout; a command that was not understood on stderr, and as a document where one was asked for.
pub fn answer(told: &clap::Error) -> ExitCode {
    if !told.use_stderr() {
        let _ = told.print();
        return ExitCode::SUCCESS;
    }
    let typed: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let speaker = Speaker::new(typed.iter().any(|word| word == "--json"), language(&typed));
    speaker.usage(&sentence(&speaker, told), &hints(&speaker, told));
    ExitCode::from(2)
}

/// The language that was asked for, in a command of which the rest may be wrong.
fn language(typed: &[String]) -> Option<Language> {
    let at = typed.iter().position(|word| word == "--lang" || word.starts_with("--lang="))?;
    let tag = typed[at].strip_prefix("--lang=").or_else(|| typed.get(at + 1).map(String::as_str))?;
    tag.parse().ok()
}

/// What is wrong.
fn sentence(speaker: &Speaker, told: &clap::Error) -> String {
    let value = text(speaker, told, Kind::InvalidValue);
    let key = match told.kind() {
        ErrorKind::InvalidSubcommand => "no-command",
        ErrorKind::UnknownArgument => "unknown",
        ErrorKind::InvalidValue if value.is_empty() => "no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "value",
        ErrorKind::MissingRequiredArgument => "missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "no-subcommand",
        ErrorKind::ArgumentConflict => "conflict",
        _ => "other",
    };
    let of = |kind| json!(text(speaker, told, kind));
    let values = [
        ("command", of(Kind::InvalidSubcommand)),
        ("option", of(Kind::InvalidArg)),
        ("value", json!(value)),
        ("other", of(Kind::PriorArg)),
    ];
    speaker.sentence(&format!("cli-usage-{key}"), &values)
}

/// What would be right, and how the command is used.
fn hints(speaker: &Speaker, told: &clap::Error) -> Vec<String> {
    if told.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return vec![told.to_string()];
    }
    let valid = text(speaker, told, Kind::ValidValue);
    // A word that our own readers do not know comes with those that they do.
    let ours = std::error::Error::source(told).map(ToString::to_string).unwrap_or_default();
    let known = if valid.is_empty() { ours } else { valid };
    let nearest = [Kind::SuggestedSubcommand, Kind::SuggestedArg, Kind::SuggestedValue];
    let nearest = nearest.map(|kind| text(speaker, told, kind)).concat();
    let usage = text(speaker, told, Kind::Usage).replacen("Usage: ", "", 1);
    [("cli-usage-known", known), ("cli-usage-nearest", nearest), ("cli-usage-usage", usage)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(key, words)| speaker.sentence(key, &[("words", json!(words.trim()))]))
        .chain([speaker.sentence("cli-usage-help", &[])])
        .collect()
}

/// What the error says of one thing; nothing where it does not.
fn text(speaker: &Speaker, told: &clap::Error, kind: Kind) -> String {
    match told.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(&speaker.sentence("cli-comma", &[])),
        Some(ContextValue::StyledStr(word)) => word.to_string(),
        Some(ContextValue::StyledStrs(words)) => words.iter().map(ToString::to_string).collect(),
        _ => String::new(),
    }
}
