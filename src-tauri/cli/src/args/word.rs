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
