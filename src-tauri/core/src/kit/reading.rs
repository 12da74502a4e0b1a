//! How Chinese names are read aloud, for sorting them and for finding them by what people type.
//!
//! The readings themselves are in `syllables.rs`; here a whole name is read: its surname as surnames are, by the
//! person's own reading where one is known, and spelled in all the ways in which people type.

use super::names::{fold, surname};
use super::syllables::{of_character, of_surname};
use super::text::is_han;

/// How many mixed spellings of one name are kept; those with the commonest readings come first.
const MOST_SPELLINGS: usize = 256;
/// Spellings through rare readings are kept to fewer: they are seldom meant.
const MOST_RARE_SPELLINGS: usize = 48;
/// Full syllables and initials are mixed in any way in the first units of a name; what follows is
/// spelled in full or by initials, since nobody changes style in the fifth syllable.
const MIXED_UNITS: usize = 4;
/// Longer texts are not names, and are read no further.
const MOST_CHARACTERS: usize = 64;
/// Longer names take no reading of their own.
const MOST_READ_UNITS: usize = 8;

/// The place of a name in a list, to be compared byte by byte: syllable, character, syllable, character …
///
/// 阿 < 李 < 王 < 张, people of one surname stand together (all 张 before all 章), equal names beside each other, and
/// Latin names among them by their letters. What has no reading comes last. A person's own reading wins.
pub fn sort_key(name: &str, own_reading: Option<&str>) -> String {
    let reading = Reading::of_person(name, own_reading);
    let mut key = String::with_capacity(reading.units.len() * 12);
    for unit in &reading.units {
        if !key.is_empty() {
            key.push(' ');
        }
        match unit.common.first() {
            Some(syllable) => key.push_str(syllable),
            None => key.push('~'),
        }
        if let Some(c) = unit.text.chars().next().filter(|c| !c.is_ascii()) {
            key.push_str(&format!(".{:05x}", u32::from(c)));
        }
    }
    if key.is_empty() { "~".to_owned() } else { key }
}

/// Every way to type a name from its start: each syllable in full or by its initial (`zh` or `z`), in each common reading,
/// commonest first, at most 256. `ouyc` is one of those of 欧阳超.
pub fn spellings(name: &str, own_reading: Option<&str>) -> Vec<String> {
    Reading::of_person(name, own_reading).spelled_from(0)
}

/// A name in the units that are typed as a whole.
pub(super) struct Reading {
    units: Vec<Unit>,
    /// How many units the surname has.
    surname: usize,
}

/// A Chinese character, or a Latin word.
struct Unit {
    text: String,
    common: Vec<String>,
    rare: Vec<String>,
}

impl Reading {
    /// Reads a person's name, the surname as surnames are read.
    pub(super) fn of_person(name: &str, own: Option<&str>) -> Reading {
        let name = fold(name);
        let mut units = units(&name);
        let surname = surname(&name).0;
        for (unit, syllable) in units.iter_mut().zip(of_surname(surname)) {
            unit.prefer(syllable);
        }
        if let Some(own) = own {
            apply_own_reading(&mut units, own);
        }
        Reading { units, surname: surname.chars().count() }
    }

    /// Reads a company's name, which has no surname.
    pub(super) fn of_company(name: &str) -> Reading {
        Reading { units: units(&fold(name)), surname: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// Where the given name begins, for names that have one.
    pub(super) fn given_name(&self) -> Option<usize> {
        (0 < self.surname && self.surname < self.units.len()).then_some(self.surname)
    }

    /// Every common spelling from a unit on.
    pub(super) fn spelled_from(&self, start: usize) -> Vec<String> {
        let units = self.units.get(start..).unwrap_or_default();
        let common: Vec<&[String]> = units.iter().map(|unit| unit.common.as_slice()).collect();
        spell(&common, MOST_SPELLINGS)
    }

    /// From a unit on, all syllables in full, and all by initials.
    pub(super) fn plainly_from(&self, start: usize) -> [String; 2] {
        let syllables = || self.units.get(start..).unwrap_or_default().iter().filter_map(|unit| unit.common.first());
        [syllables().map(String::as_str).collect(), syllables().map(|s| &s[..initial_length(s)]).collect()]
    }

    /// Spellings from the start in which one character has a reading that only dictionaries know.
    pub(super) fn spelled_rarely(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (i, unit) in self.units.iter().take(MIXED_UNITS).enumerate().filter(|(_, unit)| !unit.rare.is_empty()) {
            let choices: Vec<&[String]> = self
                .units
                .iter()
                .enumerate()
                .map(|(j, other)| if i == j { unit.rare.as_slice() } else { other.common.get(..1).unwrap_or_default() })
                .collect();
            found.extend(spell(&choices, MOST_RARE_SPELLINGS));
        }
        found.truncate(MOST_RARE_SPELLINGS);
        found
    }
}

impl Unit {
    /// A word is typed as it is written; one of letters that have no Latin form has no reading.
    fn word(text: &str) -> Unit {
        let common = if text.is_ascii() { vec![text.to_owned()] } else { Vec::new() };
        Unit { text: text.to_owned(), common, rare: Vec::new() }
    }

    fn han(c: char) -> Unit {
        let (common, rare) = of_character(c);
        Unit { text: c.to_string(), common, rare }
    }

    /// Puts one reading before the others.
    fn prefer(&mut self, syllable: &str) {
        self.rare.retain(|reading| reading != syllable);
        self.common.retain(|reading| reading != syllable);
        self.common.insert(0, syllable.to_owned());
    }
}

fn units(folded: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut word = String::new();
    for c in folded.chars().take(MOST_CHARACTERS) {
        let apart = is_han(c) || !(c.is_alphanumeric() || c == '\'');
        if apart && !word.is_empty() {
            units.push(Unit::word(&word));
            word.clear();
        }
        if is_han(c) {
            units.push(Unit::han(c));
        } else if c.is_alphanumeric() {
            word.push(c);
        }
    }
    if !word.is_empty() {
        units.push(Unit::word(&word));
    }
    units
}

/// Reads `zeng rou`, `Zēng Róu` or `zengrou`; one that does not fit the name, syllable by character, is left out.
fn apply_own_reading(units: &mut [Unit], own: &str) {
    let own = toneless(own);
    let words: Vec<&str> = own.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    if units.len() > MOST_READ_UNITS {
        return;
    }
    if words.len() == units.len() {
        for (unit, word) in units.iter_mut().zip(words) {
            unit.prefer(word);
        }
    } else if let Some(syllables) = cut(&words.concat(), units) {
        for (unit, syllable) in units.iter_mut().zip(syllables) {
            unit.prefer(&syllable);
        }
    }
}

/// Cuts letters without blanks into one known reading for each unit.
fn cut(letters: &str, units: &[Unit]) -> Option<Vec<String>> {
    let Some((first, others)) = units.split_first() else {
        return letters.is_empty().then(Vec::new);
    };
    first.common.iter().chain(&first.rare).find_map(|reading| {
        let mut tail = cut(letters.strip_prefix(reading.as_str())?, others)?;
        tail.insert(0, reading.clone());
        Some(tail)
    })
}

/// Latin letters without the marks of tones; `ü` becomes `v` before its dots are taken for one.
fn toneless(reading: &str) -> String {
    fold(&reading.replace(['ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ', 'Ü'], "v"))
}

fn initial_length(syllable: &str) -> usize {
    syllable.chars().next().map_or(0, char::len_utf8)
}

/// The forms of one syllable: in full, its first letter, and `zh`, `ch`, `sh`.
fn forms(syllable: &str) -> Vec<&str> {
    let mut forms = vec![syllable];
    let letter = &syllable[..initial_length(syllable)];
    if letter != syllable {
        forms.push(letter);
    }
    if syllable.len() > 2 && ["zh", "ch", "sh"].iter().any(|pair| syllable.starts_with(pair)) {
        forms.push(&syllable[..2]);
    }
    forms
}

/// The spellings of units with these readings each: for each choice of readings every mixture of forms.
fn spell(readings: &[&[String]], most: usize) -> Vec<String> {
    let readings: Vec<&[String]> = readings.iter().copied().filter(|choices| !choices.is_empty()).collect();
    let (head, tail) = readings.split_at(readings.len().min(MIXED_UNITS));
    let tails: Vec<String> = if tail.is_empty() {
        vec![String::new()]
    } else {
        let first = || tail.iter().map(|choices| choices[0].as_str());
        vec![first().collect(), first().map(|s| &s[..initial_length(s)]).collect()]
    };
    let choices = product(head.iter().map(|choices| choices.iter().map(String::as_str).collect()), most);
    let mut found: Vec<String> = Vec::new();
    for syllables in choices.iter().filter(|_| !head.is_empty()) {
        for mixture in product(syllables.iter().map(|syllable| forms(syllable)), most) {
            for tail in &tails {
                let spelling = mixture.concat() + tail;
                if !found.contains(&spelling) {
                    found.push(spelling);
                }
                if found.len() == most {
                    return found;
                }
            }
        }
    }
    found
}

/// Every way to take one of each list, the first of each first; at most `most` ways are carried on.
fn product<'a>(lists: impl Iterator<Item = Vec<&'a str>>, most: usize) -> Vec<Vec<&'a str>> {
    let mut ways = vec![Vec::new()];
    for list in lists {
        ways = ways
            .iter()
            .flat_map(|way: &Vec<&str>| list.iter().map(move |item| way.iter().copied().chain([*item]).collect()))
            .take(most)
            .collect();
    }
    ways
}
