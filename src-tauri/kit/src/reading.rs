//! How Chinese names are read aloud, for sorting them and for finding them by what people type.
//!
//! The readings themselves are in `syllables.rs`; here a whole name is read: its surname as surnames are, by the
//! person's own reading where one is known, and spelled in all the ways in which people type.

use std::borrow::Cow;

use super::names::{fold, latin, surname};
use super::syllables::{self, of_surname};
use super::text::is_han;

/// How many mixed spellings of one name are kept; those with the commonest readings come first.
const MOST_SPELLINGS: usize = 256;
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
        if !unit.first.is_ascii() {
            key.push_str(&format!(".{:05x}", u32::from(unit.first)));
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
pub(crate) struct Reading {
    units: Vec<Unit>,
    /// How many units the surname has.
    surname: usize,
}

/// A Chinese character, or a Latin word.
struct Unit {
    first: char,
    /// The commonest first; none for what cannot be typed in Latin letters.
    common: Vec<Syllable>,
}

type Syllable = Cow<'static, str>;

impl Reading {
    /// Reads a person's name, the surname as surnames are read.
    pub(crate) fn of_person(name: &str, own: Option<&str>) -> Reading {
        let name = latin(&fold(name)).into_owned();
        let mut units = units(&name);
        let surname = surname(&name).0;
        for (unit, syllable) in units.iter_mut().zip(of_surname(surname)) {
            unit.prefer(Cow::Borrowed(*syllable));
        }
        if let Some(own) = own {
            apply_own_reading(&mut units, own);
        }
        Reading { units, surname: surname.chars().count() }
    }

    /// Reads a company's name, which has no surname.
    pub(crate) fn of_company(name: &str) -> Reading {
        Reading { units: units(&latin(&fold(name))), surname: 0 }
    }

    pub(crate) fn len(&self) -> usize {
        self.units.len()
    }

    /// Where the given name begins, for names that have one.
    pub(crate) fn given_name(&self) -> Option<usize> {
        (0 < self.surname && self.surname < self.units.len()).then_some(self.surname)
    }

    /// Every common spelling from a unit on.
    pub(crate) fn spelled_from(&self, start: usize) -> Vec<String> {
        let units = self.units.get(start..).unwrap_or_default();
        let common: Vec<&[Syllable]> = units.iter().map(|unit| unit.common.as_slice()).collect();
        spell(&common, MOST_SPELLINGS)
    }

    /// From a unit on, all syllables in full, and all by initials.
    pub(crate) fn plainly_from(&self, start: usize) -> [String; 2] {
        plainly(self.units.get(start..).unwrap_or_default().iter().filter_map(Unit::syllable))
    }

    /// Plain spellings from the start in which one character has a reading that only dictionaries know.
    pub(crate) fn spelled_rarely(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (i, unit) in self.units.iter().enumerate().take(MIXED_UNITS) {
            for rare in unit.rare() {
                let other = |(j, other)| if i == j { Some(rare) } else { Unit::syllable(other) };
                found.extend(plainly(self.units.iter().enumerate().filter_map(other)));
            }
        }
        found
    }
}

impl Unit {
    /// A word is typed as it is written.
    fn word(first: char, text: &str) -> Unit {
        let common = if text.is_ascii() { vec![Cow::Owned(text.to_owned())] } else { Vec::new() };
        Unit { first, common }
    }

    fn han(c: char) -> Unit {
        Unit { first: c, common: syllables::common(c).into_iter().map(Cow::Borrowed).collect() }
    }

    fn syllable(&self) -> Option<&str> {
        self.common.first().map(|syllable| &**syllable)
    }

    fn rare(&self) -> impl Iterator<Item = &'static str> {
        syllables::all(self.first).into_iter().filter(|reading| !self.common.iter().any(|common| common == reading))
    }

    /// Puts one reading before the others.
    fn prefer(&mut self, syllable: Syllable) {
        self.common.retain(|reading| *reading != syllable);
        self.common.insert(0, syllable);
    }
}

fn units(folded: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut word = String::new();
    let end = |word: &mut String, units: &mut Vec<Unit>| {
        units.extend(word.chars().next().map(|first| Unit::word(first, word)));
        word.clear();
    };
    for c in folded.chars().take(MOST_CHARACTERS) {
        if is_han(c) {
            end(&mut word, &mut units);
            units.push(Unit::han(c));
        } else if c.is_alphanumeric() {
            word.push(c);
        } else if c != '\'' {
            end(&mut word, &mut units);
        }
    }
    end(&mut word, &mut units);
    units
}

/// Reads `zeng rou`, `Zēng Róu` or `zengrou`; one that does not fit the name, syllable by character, is left out.
fn apply_own_reading(units: &mut [Unit], own: &str) {
    if units.len() > MOST_READ_UNITS {
        return;
    }
    let own = toneless(own);
    let words: Vec<&str> = own.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    let fitting = if words.len() == units.len() {
        Some(words.iter().map(|word| Cow::Owned((*word).to_owned())).collect())
    } else {
        cut(&words.concat(), units)
    };
    for (unit, syllable) in units.iter_mut().zip(fitting.unwrap_or_default()) {
        unit.prefer(syllable);
    }
}

/// Cuts letters without blanks into one known reading for each unit.
fn cut(letters: &str, units: &[Unit]) -> Option<Vec<Syllable>> {
    let Some((first, others)) = units.split_first() else {
        return letters.is_empty().then(Vec::new);
    };
    first.common.iter().cloned().chain(first.rare().map(Cow::Borrowed)).find_map(|reading| {
        let mut tail = cut(letters.strip_prefix(&*reading)?, others)?;
        tail.insert(0, reading);
        Some(tail)
    })
}

/// Latin letters without the marks of tones; `ü` becomes `v` before its dots are taken for one.
fn toneless(reading: &str) -> String {
    fold(&reading.replace(['ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ', 'Ü'], "v"))
}

/// All in full, and all by initials.
fn plainly<'a>(syllables: impl Iterator<Item = &'a str>) -> [String; 2] {
    let (mut full, mut initials) = (String::new(), String::new());
    for syllable in syllables {
        full.push_str(syllable);
        initials.extend(syllable.chars().next());
    }
    [full, initials]
}

/// The forms of one syllable: in full, its first letter, and `zh`, `ch`, `sh`.
fn forms(syllable: &str) -> impl Iterator<Item = &str> {
    let pair = ["zh", "ch", "sh"].into_iter().find(|pair| syllable.starts_with(pair)).map(|_| &syllable[..2]);
    let letter = syllable.chars().next().map(|first| &syllable[..first.len_utf8()]);
    let shorter = [letter, pair].into_iter().flatten().filter(move |form| *form != syllable);
    [syllable].into_iter().chain(shorter)
}

/// The spellings of units with these readings each: for each choice of readings every mixture of forms.
fn spell(readings: &[&[Syllable]], most: usize) -> Vec<String> {
    let readings: Vec<&[Syllable]> = readings.iter().copied().filter(|choices| !choices.is_empty()).collect();
    let (head, tail) = readings.split_at(readings.len().min(MIXED_UNITS));
    let mut tails = plainly(tail.iter().map(|choices| &*choices[0])).to_vec();
    tails.dedup();
    let mut found: Vec<String> = Vec::new();
    for syllables in choices(head, most) {
        for mixture in mixtures(&syllables, most) {
            for tail in &tails {
                let spelling = format!("{mixture}{tail}");
                if !found.contains(&spelling) {
                    found.push(spelling);
                }
            }
        }
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    found
}

/// Every choice of one reading for each unit, the commonest of each first.
fn choices<'a>(readings: &[&'a [Syllable]], most: usize) -> Vec<Vec<&'a str>> {
    let Some((last, before)) = readings.split_last() else {
        return Vec::new();
    };
    if before.is_empty() {
        return last.iter().map(|reading| vec![&**reading]).collect();
    }
    let extended = choices(before, most)
        .into_iter()
        .flat_map(|choice| last.iter().map(move |reading| choice.iter().copied().chain([&**reading]).collect()));
    extended.take(most).collect()
}

/// Every mixture of the forms of these syllables.
fn mixtures(syllables: &[&str], most: usize) -> Vec<String> {
    syllables.iter().fold(vec![String::new()], |starts, syllable| {
        starts.iter().flat_map(|start| forms(syllable).map(move |form| format!("{start}{form}"))).take(most).collect()
    })
}
