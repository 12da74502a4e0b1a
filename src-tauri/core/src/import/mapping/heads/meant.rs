//! What is meant at the end of a name.

use super::{
    super::{
        Kind,
        words::{self, Word},
    },
    exact::{exact_word, soft, unnumbered},
    head::Head,
    owners::{Owners, is_explained},
    tokens::tokens,
};
use crate::kit::text::is_han;

/// What is meant at the end of a name, if all before it changes nothing.
pub(super) fn meant(name: &str, kind: Kind) -> Head {
    let name = unnumbered(name);
    let folded = words::fold(name);
    let (han, latin): (String, String) = (
        folded.chars().filter(|letter| is_han(*letter)).collect(),
        folded.chars().filter(|letter| !is_han(*letter) && letter.is_alphabetic()).collect(),
    );
    if han.is_empty() {
        return meant_in_latin(name, kind);
    }
    // 姓名 Name says it twice.
    let says_twice =
        || words::exact(&latin).is_some_and(|fields| fields.iter().any(|field| kind.fields().contains(field)));
    if !latin.is_empty() && says_twice() {
        return meant_in_han(&han, kind);
    }
    meant_in_han(&folded, kind)
}

/// Endings of a question that is answered by the value: 您的姓名是.
const ENDINGS: [&str; 9] = ["是多少", "是什么", "是哪里", "叫什么", "必填", "选填", "填空", "为", "是"];

fn meant_in_han(folded: &str, kind: Kind) -> Head {
    let mut folded = folded;
    while let Some(rest) = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending)).filter(|rest| !rest.is_empty())
    {
        folded = rest;
    }
    let mut likely = None;
    for (at, _) in folded.char_indices() {
        let (before, word) = folded.split_at(at);
        if word.chars().count() < 2 && !before.is_empty() {
            break;
        }
        let Some(found) = word_for(word, kind) else { continue };
        let mut owners = Owners::default();
        if is_explained(before, kind, &mut owners) && owners.may_own(found.field, kind) {
            return Head::Word(found);
        }
        likely = likely.or(Some(found.field));
    }
    Head::Unknown(likely.or_else(|| words::hinted(folded, kind)))
}

fn meant_in_latin(name: &str, kind: Kind) -> Head {
    let tokens = tokens(name);
    let mut likely = None;
    for at in 0..tokens.len() {
        let word = tokens[at..].concat();
        let Some(found) = word_for(&word, kind) else { continue };
        let mut owners = Owners::default();
        if tokens[..at].iter().all(|token| owners.explain(token, kind)) && owners.may_own(found.field, kind) {
            return Head::Word(found);
        }
        likely = likely.or(Some(found.field));
    }
    Head::Unknown(likely)
}

/// The field that a word means for a kind, for sure or not.
fn word_for(word: &str, kind: Kind) -> Option<Word> {
    let known = exact_word(word, kind);
    let soft = || {
        let field = soft(word).filter(|field| kind.fields().contains(field))?;
        Some(Word { field, sure: false, first: true })
    };
    known.or_else(soft)
}
