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

use super::names::search_key;
use super::phone::Phone;
use super::prose::tokens_of_prose;
use super::reading::Reading;

mod query;

pub use query::{FIRST_LETTERS, Query, TYPED, said_to_hold, whole_name};

/// A query asks for longer starts by their first eight characters and the grams that follow.
const LONGEST_START: usize = 8;
/// As long a start of a spelling is asked for as a token of its own: 张 and 赵 alone begin a tenth of all names.
const LONGEST_SHORT: usize = 5;
/// As [`LONGEST_START`], for the company of a person.
const LONGEST_COMPANY_START: usize = 4;
/// What is longer is no name; the rest is not searched.
const LONGEST_NAME: usize = 64;

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

#[cfg(test)]
#[path = "tokens_tests.rs"]
mod tests;
