//! Latin names, word by word.

use crate::kit::text::{is_han, usual};

/// The Latin words of a name, in small letters: `E-mail`, `JobTitle` and `E-mail 1 - Value` have several.
pub(super) fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut inside = false;
    let mut was_small = false;
    for letter in usual(name) {
        let belongs = letter.is_alphabetic() && !is_han(letter) || letter == '\'' || letter == '’';
        if belongs {
            let begins = !inside || (was_small && letter.is_uppercase());
            if begins {
                tokens.push(String::new());
            }
            if let Some(token) = tokens.last_mut() {
                token.extend(letter.to_lowercase().map(|letter| if letter == '’' { '\'' } else { letter }));
            }
        }
        inside = belongs;
        was_small = letter.is_lowercase();
    }
    // Parent's phone is a parent's.
    tokens.iter_mut().for_each(|token| {
        if let Some(bare) = token.strip_suffix("'s") {
            *token = bare.to_owned();
        }
    });
    tokens
}
