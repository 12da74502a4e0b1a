//! Contacts from phones as a table: vCard 2.1, 3.0 and 4.0, a card a row, a line a cell, under a header of the
//! standard's names.
//!
//! The text is read three times: for its columns, for the survey, and for the rows. So no more than a card is held.

use std::collections::HashMap;

use calcard::vcard::VCard;

use super::card::{self, Line, OF_THE_CARD};
use super::cards::{Cards, RawCard};
use super::charset::{self, Decoded, Found};
use super::input::Input;
use super::limits::{Held, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS};
use super::{Cell, ReadFault, Row};

/// Properties in the order of their columns; others stand behind them as they come.
const FIRST: [&str; 17] = [
    "FN",
    "N",
    "NICKNAME",
    "X-ANDROID-CUSTOM / NICKNAME",
    "ORG",
    "ORG / DEPARTMENT",
    "TITLE",
    "ROLE",
    "TEL",
    "TEL / FAX",
    "EMAIL",
    "X-WECHAT",
    "ADR",
    "ADR / LOCALITY",
    "NOTE",
    "BDAY",
    "URL",
];
/// The column of a card that cannot be read, and of lines that are no property.
const UNREAD: &str = "VCARD";
/// So much of a card that cannot be read is kept for a person to look at.
const UNREAD_LETTERS: usize = 400;

/// The cards of a file, under the columns that they need.
pub(super) struct Table {
    input: Input,
    found: Found,
    columns: Columns,
    photos: u32,
}

/// Property, and which of its lines in one card: `TEL`, 2.
type Key = (String, usize);

/// The columns, by what stands in them.
struct Columns {
    names: Vec<String>,
    places: HashMap<Key, usize>,
}

impl Table {
    /// Finds the columns; `label` overrules the encoding found.
    pub(super) fn new(input: Input, label: Option<&str>) -> Result<Self, ReadFault> {
        let found = charset::labelled_or_found(&input, label)?;
        let (mut photos, mut count, mut held) = (0_u32, 0_u32, Held::default());
        let mut seen: HashMap<Key, usize> = HashMap::new();
        {
            let mut cards = Cards::new(Decoded::new(&input, found)?);
            while let Some(card) = cards.card()? {
                count += 1;
                if count >= MAX_ROWS {
                    return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
                }
                photos = photos.saturating_add(card.pictures);
                let lines = lines(&card);
                held.add(lines.len().max(1), lines.iter().map(|line| line.text.len()).sum())?;
                for key in keys(&lines) {
                    let next = seen.len();
                    seen.entry(key).or_insert(next);
                }
                if seen.len() > MAX_COLUMNS {
                    return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
                }
            }
        }
        if count == 0 {
            return Err(ReadFault::NotASpreadsheet);
        }
        if seen.is_empty() {
            return Err(ReadFault::Empty);
        }
        Ok(Table { input, found, columns: Columns::of(seen), photos })
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.found.encoding.name()
    }

    pub(super) fn photos(&self) -> u32 {
        self.photos
    }

    /// Columns that say nothing of a person.
    pub(super) fn of_the_card(&self) -> Vec<usize> {
        let is_of_card = |key: &Key| OF_THE_CARD.contains(&key.0.as_str());
        let mut columns: Vec<usize> =
            self.columns.places.iter().filter(|(key, _)| is_of_card(key)).map(|(_, place)| *place).collect();
        columns.sort_unstable();
        columns
    }

    /// The header, then a row for each card that says anything.
    pub(super) fn rows(&self) -> Result<Rows<'_>, ReadFault> {
        let cards = Cards::new(Decoded::new(&self.input, self.found)?);
        Ok(Rows { cards: Some(cards), columns: &self.columns, number: 0 })
    }
}

impl Columns {
    /// Puts the columns into their order; `seen` tells when each came first.
    fn of(seen: HashMap<Key, usize>) -> Self {
        let first_of = |name: &str| seen.iter().filter(|((other, _), _)| other == name).map(|(_, at)| *at).min();
        let rank = |(name, nth): &Key| {
            let of_card = OF_THE_CARD.contains(&name.as_str());
            let known = FIRST.iter().position(|other| other == name).unwrap_or(FIRST.len());
            (of_card, known, first_of(name), *nth)
        };
        let mut keys: Vec<(&Key, _)> = seen.keys().map(|key| (key, rank(key))).collect();
        keys.sort_by_key(|(_, key)| *key);
        let called = |(name, nth): &Key| if *nth == 1 { name.clone() } else { format!("{name} ({nth})") };
        let names = keys.iter().map(|(key, _)| called(key)).collect();
        let places = keys.iter().enumerate().map(|(place, (key, _))| ((*key).clone(), place)).collect();
        Columns { names, places }
    }
}

/// The lines of a card; of one that cannot be read, its beginning.
fn lines(card: &RawCard) -> Vec<Line> {
    let unread = |text: String| Line { property: UNREAD.to_owned(), text };
    let odd = card.odd.iter().map(|line| unread(line.clone()));
    match VCard::parse(&card.text) {
        Ok(parsed) => card::lines(&parsed).into_iter().chain(odd).collect(),
        Err(_) => vec![unread(card.text.chars().take(UNREAD_LETTERS).collect())],
    }
}

/// Where each line stands.
fn keys(lines: &[Line]) -> Vec<Key> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    lines
        .iter()
        .map(|line| {
            let count = counts.entry(&line.property).or_default();
            *count += 1;
            (line.property.clone(), *count)
        })
        .collect()
}

/// The rows of the table.
pub(super) struct Rows<'a> {
    cards: Option<Cards<Decoded<'a>>>,
    columns: &'a Columns,
    number: u32,
}

impl Rows<'_> {
    fn read(&mut self) -> Result<Option<Row>, ReadFault> {
        if self.number == 0 {
            self.number = 1;
            let cells = self.columns.names.iter().map(|name| Cell::of_text(name.as_str())).collect();
            return Ok(Some(Row { number: 1, cells }));
        }
        while let Some(cards) = &mut self.cards {
            let Some(card) = cards.card()? else { break };
            self.number = self.number.saturating_add(1);
            let lines = lines(&card);
            if lines.iter().any(|line| line.text.len() > MAX_CELL_BYTES) {
                return Err(ReadFault::CellTooLong { row: self.number });
            }
            let mut cells = Vec::new();
            for (key, line) in keys(&lines).into_iter().zip(lines) {
                let Some(place) = self.columns.places.get(&key) else { continue };
                if cells.len() <= *place {
                    cells.resize(place + 1, Cell::Empty);
                }
                cells[*place] = Cell::of_text(line.text);
            }
            if !cells.is_empty() {
                return Ok(Some(Row { number: self.number, cells }));
            }
        }
        Ok(None)
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.cards.as_ref()?;
        let row = self.read().transpose();
        if !matches!(row, Some(Ok(_))) {
            self.cards = None;
        }
        row
    }
}

#[cfg(test)]
#[path = "vcard_tests.rs"]
mod tests;
