//! Search in prose: what a note can be found by. Pairs of Chinese characters, and words of letters and digits.
//!
//! The tokens lie in the same table as those of names (`tokens.rs`) under tags of their own: `b` pairs of characters,
//! the last of a run alone; `w` words. A pair says nothing of its neighbours, so who asks looks the rows up again by
//! [`Wanted::words`].

use std::collections::BTreeSet;

use super::names::search_key;

/// Words of a query that are looked at.
const MOST_WORDS: usize = 6;
/// Characters of a word that are looked at.
const LONGEST_WORD: usize = 32;

/// The tokens of a text, with blanks between.
pub fn tokens_of_prose(text: &str) -> String {
    let mut tokens = BTreeSet::new();
    for run in runs(&search_key(text)) {
        match run {
            Run::Characters(run) => {
                let chars: Vec<char> = run.chars().collect();
                tokens.extend(chars.windows(2).map(|pair| format!("b{}{}", pair[0], pair[1])));
                tokens.extend(chars.last().map(|last| format!("b{last}")));
            }
            Run::Word(word) => {
                tokens.insert(format!("w{}", word.chars().take(LONGEST_WORD).collect::<String>()));
            }
        }
    }
    tokens.into_iter().collect::<Vec<_>>().join(" ")
}

/// What a person typed to find prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The FTS5 expression that all rows meet.
    pub expression: String,
    /// Texts that each row's search key holds; some rows that meet the expression do not.
    pub words: Vec<String>,
}

impl Wanted {
    /// Understands words with blanks between, all of which are to be there; none where nothing can be asked.
    pub fn read(text: &str) -> Option<Self> {
        let folded = search_key(text);
        let words: Vec<String> =
            folded.split_whitespace().take(MOST_WORDS).map(|w| w.chars().take(LONGEST_WORD).collect()).collect();
        let asked: Vec<String> = words.iter().flat_map(|word| runs(word).map(expression).collect::<Vec<_>>()).collect();
        (!asked.is_empty()).then(|| Self { expression: asked.join(" AND "), words })
    }
}

fn expression(run: Run<'_>) -> String {
    match run {
        Run::Word(word) => format!("\"w{word}\" *"),
        Run::Characters(run) => {
            let chars: Vec<char> = run.chars().collect();
            match chars.as_slice() {
                [one] => format!("\"b{one}\" *"),
                many => many.windows(2).map(|p| format!("\"b{}{}\"", p[0], p[1])).collect::<Vec<_>>().join(" AND "),
            }
        }
    }
}

enum Run<'a> {
    /// Chinese, and whatever else is not ASCII.
    Characters(&'a str),
    /// Letters and digits.
    Word(&'a str),
}

/// A text in stretches of one script; what is neither letter nor digit stands between.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    text.split(|c: char| !c.is_alphanumeric()).flat_map(|stretch| {
        let mut rest = stretch;
        std::iter::from_fn(move || {
            let ascii = rest.chars().next()?.is_ascii();
            let end = rest.find(|c: char| c.is_ascii() != ascii).unwrap_or(rest.len());
            let (run, tail) = rest.split_at(end);
            rest = tail;
            Some(if ascii { Run::Word(run) } else { Run::Characters(run) })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_cut_into_pairs_and_letters_into_words() {
        assert_eq!(tokens_of_prose("融资谈判，Term Sheet 已签。"), "b判 b已签 b签 b融资 b谈判 b资谈 wsheet wterm");
    }

    #[test]
    fn every_word_is_asked_for_and_to_be_looked_up_again() {
        let wanted = Wanted::read("融资谈 TERM").unwrap();
        assert_eq!(wanted.expression, "\"b融资\" AND \"b资谈\" AND \"wterm\" *");
        assert_eq!(wanted.words, ["融资谈", "term"]);
    }

    #[test]
    fn one_character_is_asked_for_as_the_start_of_a_pair() {
        assert_eq!(Wanted::read("签").unwrap().expression, "\"b签\" *");
    }

    #[test]
    fn marks_alone_ask_for_nothing() {
        assert_eq!(Wanted::read(" \"*（） "), None);
        assert_eq!(tokens_of_prose("——！"), "");
    }
}
