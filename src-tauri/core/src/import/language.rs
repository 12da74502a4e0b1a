//! The language of a sheet.

use crate::{kit::text::is_han, words::Language};

/// The language in which a sheet's columns are named.
pub(super) fn language_of(headers: &[String]) -> Language {
    if headers.iter().any(|header| header.contains(is_han)) { Language::Chinese } else { Language::English }
}
