//! Words of letters that nobody has as they were typed, but somebody has with one letter more, less, another, or two
//! that changed places: looked for among the words of the search table itself.

use std::collections::BTreeSet;

use strsim::osa_distance;

use super::store::{self, Words};
use crate::{engine::Read, error::Result};

/// Tags of what is typed in letters: names, parts of names, companies of people, what is said of them.
const TAGS: [char; 4] = ['p', 'g', 'j', 'l'];
/// Tags of names alone, of which also the first letters may be wrong.
const NAMES: [char; 2] = ['p', 'g'];
/// As many first letters are right, or else the rest is.
const FIRST: usize = 3;
/// As many words are taken for what was meant.
const MOST: usize = 24;

/// What may have been meant by a word of letters: beginnings of words that are there, one edit away.
///
/// # Errors
/// The file's failures only.
pub fn meant(r: &Read<'_>, word: &str) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    let tables = if store::has_startups(r)? {
        &[Words::People, Words::Startups, Words::Records][..]
    } else {
        &[Words::People, Words::Records]
    };
    for table in tables {
        for tag in TAGS {
            let from = format!("{tag}{}", &word[..FIRST]);
            for term in store::terms(r, *table, &from, None)? {
                found.extend(near(word, &term[1..]));
            }
        }
        for changed in first_letters_changed(word) {
            for tag in NAMES {
                if !store::terms(r, *table, &format!("{tag}{changed}"), Some(1))?.is_empty() {
                    found.insert(changed.clone());
                }
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

/// The word with one edit among its first letters.
fn first_letters_changed(word: &str) -> BTreeSet<String> {
    let mut changed = BTreeSet::new();
    for at in 0..FIRST {
        let (before, behind) = word.split_at(at);
        changed.insert(format!("{before}{}", &behind[1..]));
        changed.insert(format!("{before}{}{}{}", &behind[1..2], &behind[..1], &behind[2..]));
        for letter in 'a'..='z' {
            changed.insert(format!("{before}{letter}{}", &behind[1..]));
            changed.insert(format!("{before}{letter}{behind}"));
        }
    }
    changed.remove(word);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_is_near() {
        for typed in ["olivai", "olivi", "oliviia", "olixia"] {
            assert!(near(typed, "olivianovak").is_some(), "{typed}");
        }
        for typed in ["lolivia", "livia", "oilvia", "ilivia"] {
            assert!(first_letters_changed(typed).contains("olivia"), "{typed}");
        }
        assert_eq!(near("olivxx", "olivianovak"), None);
    }
}
