//! What a person's word asks of files that are out. Pure: the day comes from outside.

use crate::{
    alumni::{Consent, Purpose, rules},
    kit::Day,
};

/// Whether a file that holds somebody for `purpose` has to be called back: what it rested on was taken back or is
/// refused today. An answer that has only run out asks for no more than a new question (个人信息保护法 第15条).
pub fn is_due(answers: &[Consent], purpose: Option<Purpose>, today: Day) -> bool {
    purpose.is_some_and(|purpose| {
        matches!(rules::basis(answers, purpose, today), rules::Basis::Withdrawn | rules::Basis::Refused)
    })
}
