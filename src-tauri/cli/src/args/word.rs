//! Words of the core's lists, as they are typed.

use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use strum::VariantNames;

/// Takes a word of one of the core's lists, with `-` or `_` in it; help and refusals name all of them.
pub fn word<T>() -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = strum::ParseError> + VariantNames + Clone + Send + Sync + 'static,
{
    let word = |name: &&'static str| PossibleValue::new(*name).alias(name.replace('_', "-"));
    let words: Vec<PossibleValue> = T::VARIANTS.iter().map(word).collect();
    PossibleValuesParser::new(words).try_map(|typed| typed.parse().or_else(|_| typed.replace('-', "_").parse()))
}

/// Takes a name of one of these, as [`word`].
pub fn one_of<T: AsRef<str> + Clone + Send + Sync + 'static>(
    all: impl Iterator<Item = T>,
) -> impl TypedValueParser<Value = T> {
    let all: Vec<T> = all.collect();
    let word = |one: &T| PossibleValue::new(one.as_ref().to_owned()).alias(one.as_ref().replace('_', "-"));
    let words: Vec<PossibleValue> = all.iter().map(word).collect();
    PossibleValuesParser::new(words).try_map(move |typed| {
        let named = |one: &&T| one.as_ref() == typed || one.as_ref().replace('_', "-") == typed;
        all.iter().find(named).cloned().ok_or(strum::ParseError::VariantNotFound)
    })
}
