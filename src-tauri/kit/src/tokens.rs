//! Search by tagged tokens: what a record can be found by, and what a query asks for.
//!
//! Both sides meet in one contentless FTS5 table (`detail=none`, tokenizer `ascii`). A token is a tag letter and letters,
//! digits or characters behind it, as `names::search_key` has them, without punctuation. A person's tags and those of a company are the same,
//! so that one query finds both:
//!
//! | tag | holds |
//! |---|---|
//! | `x` | the whole name (also the alias, the short name) |
//! | `s` | the name from its start, at each length up to 8 |
//! | `i` | one and two characters from inside the name |
//! | `p` | the name as typed in pinyin or Latin letters, in every common spelling |
//! | `a` | the start of those spellings at each length up to 5 |
//! | `g` | spellings from inside: the given name in every one, other places plainly |
//! | `r` | spellings through rare readings |
//! | `k`, `c`, `j` | a person's company: its start at each length up to 4, its pairs of characters, its letters |
//! | `h` | a phone as it is compared (its last 11 digits) |
//! | `d` | its first three digits |
//! | `f` | its last four digits |
//! | `t` | its digits in fours from the second on, and the last three |
//! | `e`, `u` | e-mail address, WeChat id |
//! | `n` | credit code |
//! | `o` | pairs of characters of what is said of them in words: their city, what they know, what they help with, kept cells |
//! | `l` | words of letters and digits of the same |
//! | `m` | a cohort of which somebody is an alumnus, by its id (`search::people`) |
//! | `q` | a key under which somebody is compared with others (`people::likeness`) |
//! | `v`, `y` | a purpose that somebody agreed to, simply or under conditions (`search::people`) |
//!
//! Runs longer than a gram are found by all their grams together. That a row holds these grams, but not beside each other,
//! is possible and so rare that no one looks the row up again.

use std::collections::BTreeSet;

use super::names::search_key;
use super::phone::Phone;
use super::prose::tokens_of_prose;
use super::reading::Reading;

/// A query asks for longer starts by their first eight characters and the grams that follow.
const LONGEST_START: usize = 8;
/// As long a start of a spelling is asked for as a token of its own: 张 and 赵 alone begin a tenth of all names.
const LONGEST_SHORT: usize = 5;
/// As [`LONGEST_START`], for the company of a person.
const LONGEST_COMPANY_START: usize = 4;
/// What is longer is no name; the rest is not searched.
const LONGEST_NAME: usize = 64;
/// Words of a query, and characters of a word, that are looked at.
const MOST_WORDS: usize = 6;
const LONGEST_WORD: usize = 32;
/// From this length on, a word of letters may have a letter that was not meant.
const SHORTEST_TYPED: usize = 5;
/// From this length on, letters and digits may be the start of a credit code.
const SHORTEST_CODE: usize = 6;

/// What a person can be found by.
#[derive(Debug, Clone, Default)]
pub struct PersonText<'a> {
    /// The name as stored.
    pub name: &'a str,
    /// How this person reads it, where known: `zeng rou`.
    pub reading: Option<&'a str>,
    /// Another name.
    pub alias: Option<&'a str>,
    /// Names of the companies they belong to.
    pub companies: Vec<&'a str>,
    /// Phones as stored or as written.
    pub phones: Vec<&'a str>,
    /// E-mail addresses.
    pub emails: Vec<&'a str>,
    /// WeChat ids.
    pub wechats: Vec<&'a str>,
    /// What is said of them in words.
    pub said: Vec<&'a str>,
}

/// What a company can be found by.
#[derive(Debug, Clone, Default)]
pub struct CompanyText<'a> {
    /// The full name as stored.
    pub name: &'a str,
    /// The name people use.
    pub short_name: Option<&'a str>,
    /// 统一社会信用代码, right or wrong.
    pub credit_code: Option<&'a str>,
    /// What is said of it in words.
    pub said: Option<&'a str>,
}

/// The tokens of a person, with blanks between.
pub fn tokens_of_person(person: &PersonText<'_>) -> String {
    let mut tokens = Tokens::default();
    tokens.name(person.name, &Reading::of_person(person.name, person.reading));
    if let Some(alias) = person.alias {
        tokens.name(alias, &Reading::of_person(alias, None));
    }
    for company in &person.companies {
        tokens.employer(company);
    }
    for phone in &person.phones {
        tokens.phone(phone);
    }
    for email in &person.emails {
        tokens.add('e', &bare(email));
    }
    for wechat in &person.wechats {
        tokens.add('u', &bare(wechat));
    }
    for text in &person.said {
        tokens.prose(text);
    }
    tokens.joined()
}

/// The tokens of a company, with blanks between.
pub fn tokens_of_company(company: &CompanyText<'_>) -> String {
    let mut tokens = Tokens::default();
    for name in [Some(company.name), company.short_name].into_iter().flatten() {
        tokens.name(name, &Reading::of_company(name));
    }
    if let Some(code) = company.credit_code {
        tokens.add('n', &bare(code));
    }
    if let Some(text) = company.said {
        tokens.prose(text);
    }
    tokens.joined()
}

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

/// Tokens with a blank behind each.
#[derive(Default)]
struct Tokens(String);

impl Tokens {
    fn add(&mut self, tag: char, text: &str) {
        if !text.is_empty() {
            self.0.push(tag);
            self.0.push_str(text);
            self.0.push(' ');
        }
    }

    fn name(&mut self, name: &str, reading: &Reading) {
        let name = bare(name);
        self.add('x', &name);
        for start in starts(&name, LONGEST_START) {
            self.add('s', start);
        }
        let inside = name.char_indices().nth(1).map_or("", |(second, _)| &name[second..]);
        for gram in grams(inside, 1).into_iter().chain(grams(inside, 2)) {
            self.add('i', gram);
        }
        for spelling in reading.spelled_from(0) {
            for start in starts(&spelling, LONGEST_SHORT) {
                self.add('a', start);
            }
            self.add('p', &spelling);
        }
        for unit in 1..reading.len() {
            for spelling in reading.plainly_from(unit) {
                self.add('g', &spelling);
            }
        }
        if let Some(given) = reading.given_name() {
            for spelling in reading.spelled_from(given) {
                self.add('g', &spelling);
            }
        }
        for spelling in reading.spelled_rarely() {
            self.add('r', &spelling);
        }
    }

    fn employer(&mut self, name: &str) {
        let reading = Reading::of_company(name);
        let name = bare(name);
        for start in starts(&name, LONGEST_COMPANY_START) {
            self.add('k', start);
        }
        for gram in grams(&name, 2) {
            self.add('c', gram);
        }
        for spelling in reading.plainly_from(0) {
            self.add('j', &spelling);
        }
    }

    fn phone(&mut self, written: &str) {
        let number = match Phone::read(written) {
            Ok(phone) => phone.key().to_owned(),
            Err(_) => written.chars().filter(char::is_ascii_digit).collect(),
        };
        self.add('h', &number);
        self.add('d', number.get(..3).unwrap_or_default());
        self.add('f', &number[number.len().saturating_sub(4)..]);
        // Whatever begins with the first is found by the whole.
        for gram in grams(&number, 4).into_iter().skip(1) {
            self.add('t', gram);
        }
        self.add('t', &number[number.len().saturating_sub(3)..]);
    }

    /// The tokens of prose under tags of their own: a note is found apart from people and companies.
    fn prose(&mut self, text: &str) {
        for token in tokens_of_prose(text).split(' ') {
            match token.split_at_checked(1) {
                Some(("b", pair)) => self.add('o', pair),
                Some((_, word)) => self.add('l', word),
                None => {}
            }
        }
    }

    /// Each token once.
    fn joined(self) -> String {
        let mut tokens: Vec<&str> = self.0.split_ascii_whitespace().collect();
        tokens.sort_unstable();
        tokens.dedup();
        tokens.join(" ")
    }
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
    /// are one edit away. None where no word may mean another.
    pub fn mended<E>(text: &str, meant: impl Fn(&str) -> Result<Vec<String>, E>) -> Result<Option<Query>, E> {
        let (mut all, mut is_mended) = (Vec::new(), false);
        for word in words(text) {
            let is_typed = word.len() >= SHORTEST_TYPED && word.len() <= LONGEST_WORD;
            let others =
                if is_typed && word.bytes().all(|b| b.is_ascii_lowercase()) { meant(&word)? } else { Vec::new() };
            is_mended |= !others.is_empty();
            let mut tiers = tiers_of_word(&word);
            tiers.extend(others.iter().flat_map(|other| ['p', 'g', 'j', 'l'].map(|tag| begins(tag, other))));
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

/// Letters, digits and characters as they are searched for, without anything between.
fn bare(text: &str) -> String {
    search_key(text).chars().filter(|c| c.is_alphanumeric()).take(LONGEST_NAME).collect()
}

/// The text from its start at each length, the shortest first.
fn starts(text: &str, longest: usize) -> impl Iterator<Item = &str> {
    text.char_indices().take(longest).map(|(at, c)| &text[..at + c.len_utf8()])
}

/// Every stretch of so many characters.
fn grams(text: &str, size: usize) -> Vec<&str> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(size - 1);
    text.char_indices().zip(ends).map(|((from, _), to)| &text[from..to]).collect()
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
    // So few letters begin so many spellings that they have tokens of their own.
    let pinyin = if run.len() <= LONGEST_SHORT { is('a', run) } else { begins('p', run) };
    let mut tiers = vec![
        is('p', run),
        pinyin,
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

#[cfg(test)]
#[path = "tokens_tests.rs"]
mod tests;
