//! Words of letters that nobody has as they were typed, but somebody has with one letter more, less, another, or two
//! that changed places: looked for among the words of the search table itself. Of a word whose first letters are wrong
//! there are so few that the query asks for all of them (`kit::tokens`).

use std::collections::BTreeSet;

use strsim::osa_distance;

use super::store::{self, Words};
use crate::{
    engine::Read,
    error::Result,
    kit::tokens::{FIRST_LETTERS, TYPED},
};

/// As many words are taken for what was meant.
const MOST: usize = 24;

/// What may have been meant by a word of letters: beginnings of words that are there, one edit away, with the same first
/// letters.
///
/// # Errors
/// The file's failures only.
pub fn meant(r: &Read<'_>, word: &str) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    for table in Words::ALL {
        for tag in TYPED {
            for term in store::terms(r, table, &format!("{tag}{}", &word[..FIRST_LETTERS]))? {
                found.extend(near(word, &term[1..]));
            }
        }
    }
    Ok(found.into_iter().take(MOST).collect())
}

/// The beginning of a word that is one edit away.
fn near(typed: &str, held: &str) -> Option<String> {
    let lengths = [typed.len(), typed.len() + 1, typed.len() - 1];
    let beginnings = lengths.into_iter().filter_map(|length| held.get(..length));
    beginnings.into_iter().find(|start| osa_distance(typed, start) <= 1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_behind_the_first_letters_is_near() {
        for typed in ["olivai", "olivi", "oliviia", "olixia"] {
            assert!(near(typed, "olivianovak").is_some(), "{typed}");
        }
        assert_eq!(near("olivxx", "olivianovak"), None);
    }
}
