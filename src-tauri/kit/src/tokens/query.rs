//! What a query asks for, as FTS5 expressions over the tokens that [`super`] makes.

use std::collections::BTreeSet;

use super::{LONGEST_COMPANY_START, LONGEST_SHORT, LONGEST_START, bare, grams};
use crate::{names::search_key, phone::Phone};

/// Words of a query, and characters of a word, that are looked at.
const MOST_WORDS: usize = 6;
const LONGEST_WORD: usize = 32;
/// From this length on, a word of letters may have a letter that was not meant.
const SHORTEST_TYPED: usize = 5;
/// As many first letters of a word are right as it was typed, or else the rest of it is.
pub const FIRST_LETTERS: usize = 3;
/// Tags of what is typed in letters: names, parts of names, companies of people, what is said of them.
pub const TYPED: [char; 4] = ['p', 'g', 'j', 'l'];
/// Tags of names alone, of which also the first letters may be wrong.
const NAMES: [char; 2] = ['p', 'g'];
/// From this length on, letters and digits may be the start of a credit code.
const SHORTEST_CODE: usize = 6;

/// The token of all who have a name, and of others whose names are searched for alike; none of a name without letters.
pub fn whole_name(name: &str) -> Option<String> {
    let name = bare(name);
    (!name.is_empty()).then(|| is('x', &name))
}

/// What all rows meet of which something said holds a text; nothing where the text has no characters to go by: letters
/// may stand inside of a word.
pub fn said_to_hold(text: &str) -> Option<String> {
    let text = search_key(text);
    let runs = text.split(|c: char| c.is_ascii() || !c.is_alphanumeric()).filter(|run| !run.is_empty());
    let asked: Vec<String> = runs
        .map(|run| match grams(run, 2).as_slice() {
            [] => begins('o', run),
            grams => all('o', grams),
        })
        .collect();
    (!asked.is_empty()).then(|| asked.join(" AND "))
}

/// What a person typed to find somebody, as questions to ask one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    tiers: Vec<String>,
}

impl Query {
    /// Understands Chinese characters, pinyin (full, initials, mixed), digits and any of them together;
    /// several words must all match.
    pub fn classify(text: &str) -> Query {
        let words = words(text);
        let mut tiers: Vec<String> = Vec::new();
        if let Ok(phone) = Phone::read(text) {
            tiers.push(is('h', phone.key()));
        }
        // 欧阳 超 and zhang wei are one name each before they are two words.
        if words.len() > 1 {
            tiers.extend(tiers_of_word(&words.concat()));
        }
        tiers.extend(every(words.iter().map(|word| tiers_of_word(word)).collect()));
        let mut asked = BTreeSet::new();
        tiers.retain(|tier| asked.insert(tier.clone()));
        Query { tiers }
    }

    /// As [`Query::classify`], with words of letters as they may have been meant: `meant` gives beginnings of words that
    /// have the same [`FIRST_LETTERS`] and are one edit away. None where no word may mean another.
    pub fn mended<E>(text: &str, meant: impl Fn(&str) -> Result<Vec<String>, E>) -> Result<Option<Query>, E> {
        let (mut all, mut is_mended) = (Vec::new(), false);
        for word in words(text) {
            let mut tiers = tiers_of_word(&word);
            if (SHORTEST_TYPED..=LONGEST_WORD).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()) {
                is_mended = true;
                tiers.extend(meant(&word)?.iter().flat_map(|other| TYPED.map(|tag| typed(tag, other))));
                tiers.extend(first_letters_changed(&word).iter().flat_map(|other| NAMES.map(|tag| typed(tag, other))));
            }
            all.extend(any(&tiers).map(|any| format!("({any})")));
        }
        Ok(is_mended.then(|| Query { tiers: vec![all.join(" AND ")] }))
    }

    /// FTS5 expressions, the best matches first. A row may match several; an empty query has none.
    pub fn tiers(&self) -> &[String] {
        &self.tiers
    }

    /// All tiers in one expression, for a filter under another order; nothing for an empty query.
    pub fn anywhere(&self) -> Option<String> {
        any(&self.tiers)
    }
}

/// The words of a query.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || ",，、;；".contains(c)).map(bare);
    words.filter(|word| !word.is_empty()).take(MOST_WORDS).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Chinese, and whatever else is not ASCII.
    Characters,
    Letters,
    Digits,
}

/// A word in stretches of one script; letters may have digits behind them (`limei88`).
fn runs(word: &str) -> Vec<(Script, String)> {
    let mut runs: Vec<(Script, String)> = Vec::new();
    for c in word.chars() {
        let script = match c {
            '0'..='9' => Script::Digits,
            c if c.is_ascii() => Script::Letters,
            _ => Script::Characters,
        };
        match runs.last_mut() {
            Some((last, run)) if *last == script => run.push(c),
            _ => runs.push((script, c.to_string())),
        }
    }
    runs
}

fn tiers_of_word(word: &str) -> Vec<String> {
    let word: String = word.chars().take(LONGEST_WORD).collect();
    let runs = runs(&word);
    match runs.as_slice() {
        [] => Vec::new(),
        [(Script::Characters, _)] => of_characters(&word),
        [(Script::Letters, _)] => of_letters(&word),
        [(Script::Digits, _)] => of_digits(&word),
        _ => {
            let mut tiers = vec![is('x', &word), start('s', &word)];
            if word.is_ascii() {
                tiers.extend(of_letters(&word));
            }
            tiers.extend(every(runs.iter().map(|(_, run)| tiers_of_word(run)).collect()));
            tiers
        }
    }
}

fn of_characters(run: &str) -> Vec<String> {
    let company = match grams(run, 2).as_slice() {
        [] => is('k', run),
        grams => all('c', grams),
    };
    let company_start = match run.char_indices().nth(LONGEST_COMPANY_START) {
        Some((end, _)) => format!("{} AND {company}", is('k', &run[..end])),
        None => is('k', run),
    };
    let mut tiers = vec![is('x', run), start('s', run), inside(run), company_start, company];
    // One character stands in every second sentence.
    if run.chars().nth(1).is_some() {
        tiers.push(all('o', &grams(run, 2)));
    }
    tiers
}

fn of_letters(run: &str) -> Vec<String> {
    let mut tiers = vec![
        is('p', run),
        typed('p', run),
        begins('g', run),
        begins('j', run),
        format!("{} OR {}", begins('e', run), begins('u', run)),
        begins('r', run),
    ];
    if run.len() >= SHORTEST_CODE {
        tiers.push(begins('n', run));
    }
    tiers.push(begins('l', run));
    tiers
}

/// What begins with letters.
fn typed(tag: char, letters: &str) -> String {
    // So few letters begin so many spellings that they have tokens of their own.
    if tag == 'p' && letters.len() <= LONGEST_SHORT { is('a', letters) } else { begins(tag, letters) }
}

/// The word with one edit among its first letters.
fn first_letters_changed(word: &str) -> BTreeSet<String> {
    let mut changed = BTreeSet::new();
    for at in 0..FIRST_LETTERS {
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

fn of_digits(run: &str) -> Vec<String> {
    let mut tiers = Vec::new();
    if run.len() == 4 {
        tiers.push(is('f', run));
    }
    if run.len() >= 3 {
        tiers.push(if run.len() == 3 { is('d', run) } else { begins('h', run) });
        // Three digits begin a four, or are the last.
        tiers.push(if run.len() == 3 { begins('t', run) } else { all('t', &grams(run, 4)) });
    }
    tiers.extend([
        start('s', run),
        inside(run),
        begins('g', run),
        format!("{} OR {}", begins('e', run), begins('u', run)),
    ]);
    if run.len() >= SHORTEST_CODE {
        tiers.push(begins('n', run));
    }
    tiers.push(begins('l', run));
    tiers
}

/// Names that begin with a text of any length.
fn start(tag: char, text: &str) -> String {
    match text.char_indices().nth(LONGEST_START - 1) {
        Some((last, c)) if last + c.len_utf8() < text.len() => {
            format!("{} AND {}", is(tag, &text[..last + c.len_utf8()]), all('i', &grams(&text[last..], 2)))
        }
        _ => is(tag, text),
    }
}

/// Names that hold a text behind their first character.
fn inside(text: &str) -> String {
    match grams(text, 2).as_slice() {
        [] => is('i', text),
        grams => all('i', grams),
    }
}

fn is(tag: char, text: &str) -> String {
    format!("\"{tag}{text}\"")
}

fn begins(tag: char, text: &str) -> String {
    format!("\"{tag}{text}\" *")
}

fn all(tag: char, texts: &[&str]) -> String {
    texts.iter().map(|text| is(tag, text)).collect::<Vec<_>>().join(" AND ")
}

fn any(tiers: &[String]) -> Option<String> {
    let alternatives: Vec<String> = tiers.iter().map(|tier| format!("({tier})")).collect();
    (!alternatives.is_empty()).then(|| alternatives.join(" OR "))
}

/// Everything asked for at once, in the order of the first: `oyc 138` lists the best `oyc` first.
fn every(mut asked: Vec<Vec<String>>) -> Vec<String> {
    if asked.is_empty() {
        return Vec::new();
    }
    let first = asked.remove(0);
    let others: Vec<String> = asked.iter().filter_map(|tiers| any(tiers)).map(|any| format!(" AND ({any})")).collect();
    first
        .into_iter()
        .map(|tier| if others.is_empty() { tier } else { format!("({tier}){}", others.concat()) })
        .collect()
}
