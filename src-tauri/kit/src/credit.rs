//! 统一社会信用代码, the credit code of an organisation (GB 32100-2015).

use thiserror::Error;

use super::text::plain;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// The i-th weight is 3^i mod 31.
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// A credit code whose check character is right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreditCode(String);

impl CreditCode {
    /// The 18 characters, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is wrong with a credit code. Paper forms carry such codes: warn, and keep what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CreditFault {
    /// It has not 18 characters, but this many.
    #[error("{0} characters instead of 18")]
    Length(usize),
    /// A character that no code contains, such as I, O, S, V or Z.
    #[error("{0:?} is in no credit code")]
    Character(char),
    /// The last character should be this one.
    #[error("the check character should be {expected}")]
    CheckCharacter {
        /// What the other 17 characters call for.
        expected: char,
    },
}

/// Reads a code, narrow or full-width, in small letters or capitals, with blanks and dashes, and checks it.
///
/// # Errors
/// What is wrong with it.
pub fn check(raw: &str) -> Result<CreditCode, CreditFault> {
    let code: String = plain(raw).to_uppercase().chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let length = code.chars().count();
    if length != 18 {
        return Err(CreditFault::Length(length));
    }
    let values = code.chars().map(value).collect::<Result<Vec<_>, _>>()?;
    let expected = check_character(&values);
    if !code.ends_with(expected) {
        return Err(CreditFault::CheckCharacter { expected });
    }
    Ok(CreditCode(code))
}

/// Makes a code of 17 characters and the check character that they call for: for examples and tests.
///
/// # Errors
/// A length other than 17 (told as that of the whole code), or a character that no code contains.
pub fn make_valid(first_17: &str) -> Result<CreditCode, CreditFault> {
    let length = first_17.chars().count();
    if length != WEIGHTS.len() {
        return Err(CreditFault::Length(length + 1));
    }
    let values = first_17.chars().map(value).collect::<Result<Vec<_>, _>>()?;
    Ok(CreditCode(format!("{first_17}{}", check_character(&values))))
}

fn value(c: char) -> Result<usize, CreditFault> {
    ALPHABET.find(c).ok_or(CreditFault::Character(c))
}

/// (31 − Σ value × weight mod 31) mod 31; without the second remainder a sum of 0 would have no character.
fn check_character(values: &[usize]) -> char {
    let sum: usize = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    let check = (31 - sum % 31) % 31;
    char::from(ALPHABET.as_bytes()[check])
}

#[cfg(test)]
#[path = "credit_tests.rs"]
mod tests;
