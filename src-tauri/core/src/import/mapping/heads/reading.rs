//! Reads a column's name.

use super::{
    super::{
        Field::{Consent, ConsentDirectory},
        Kind,
        words::{self, Word},
    },
    exact::{exact_word, kind_has_mentors},
    head::Head,
    lists::{ELSE, ELSE_LATIN, MENTOR, MENTOR_LATIN, QUESTIONS, QUESTIONS_LATIN},
    meant::meant,
    tokens::tokens,
};
use crate::kit::text::usual;

/// What a column's name says. Of `负责人信息 / 手机` the last part decides, the whole where that says nothing; what makes
/// either somebody else's makes the column so.
pub(in super::super) fn read(name: &str, kind: Kind) -> Head {
    let last = name.rsplit(" / ").next().unwrap_or(name);
    if let Some(head) = consent(last, kind).or_else(|| consent(name, kind)) {
        return head;
    }
    let whole = exact_word(last, kind);
    let group = name.strip_suffix(last).unwrap_or_default();
    if is_else(group, kind) || (is_else(last, kind) && whole.is_none_or(|_| is_else(&in_brackets(last), kind))) {
        return Head::Text;
    }
    if let Some(word) = whole {
        return Head::Word(word);
    }
    let mut likely = None;
    for part in [last, name] {
        match meant(part, kind) {
            Head::Unknown(field) => likely = likely.or(field),
            head => return head,
        }
    }
    Head::Unknown(likely)
}

/// Yes and no to a purpose. One that the name does not tell is asked about.
fn consent(name: &str, kind: Kind) -> Option<Head> {
    let folded = words::fold(name);
    if let Some(fields) = words::exact(name)
        && fields.iter().any(|field| matches!(field, Consent | ConsentDirectory))
    {
        return Some(match fields.iter().find(|field| kind.fields().contains(field)) {
            Some(ConsentDirectory) => Head::Word(Word { field: ConsentDirectory, sure: true, first: true }),
            Some(field) => Head::Unknown(Some(*field)),
            None => Head::Text,
        });
    }
    let says = |list: &[&str]| list.iter().any(|word| folded.contains(word));
    let asks = says(&["同意", "授权", "知情", "consent", "agree"]);
    if !asks {
        return None;
    }
    let directory = says(&["公开", "通讯录", "directory"]) && kind.fields().contains(&ConsentDirectory);
    Some(match (directory, kind.fields().contains(&Consent)) {
        (true, _) => Head::Word(Word { field: ConsentDirectory, sure: false, first: true }),
        (false, true) => Head::Unknown(Some(Consent)),
        (false, false) => Head::Text,
    })
}

/// What stands in brackets of a name.
fn in_brackets(name: &str) -> String {
    let name: String = usual(name).collect();
    let mut depth = 0;
    name.chars()
        .filter(|letter| {
            match letter {
                '(' | '[' | '【' => depth += 1,
                ')' | ']' | '】' => depth -= 1,
                _ => {}
            }
            depth > 0
        })
        .collect()
}

/// Whether a name says that the column is somebody else's, or asks.
fn is_else(name: &str, kind: Kind) -> bool {
    let plain: String = usual(name).flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect();
    let tokens = tokens(name);
    let has = |list: &str| list.split_whitespace().any(|word| plain.contains(word));
    let has_latin = |list: &str| list.split_whitespace().any(|word| tokens.iter().any(|token| token == word));
    let numbers_people = ["idnumber", "idno", "idcard"].iter().any(|word| tokens.concat() == *word);
    let mentors = !kind_has_mentors(kind) && (has(MENTOR) || has_latin(MENTOR_LATIN));
    let asks = tokens.first().is_some_and(|first| QUESTIONS_LATIN.split_whitespace().any(|word| word == first));
    has(ELSE) || has(QUESTIONS) || asks || has_latin(ELSE_LATIN) || numbers_people || mentors
}
