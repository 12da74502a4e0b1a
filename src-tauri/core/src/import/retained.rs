//! What a plan retains of its file, so that a decision of a person need not read it anew: the cells of each row, packed,
//! and by which signs rows are about the same people.

use super::{
    formats::{Cell, Row},
    matching::identity::{Key, MatchKeys},
};
use crate::{
    kit::sorted::under,
    organisations::rules::core_name,
    people::{PersonDraft, rules::Post},
};

/// What a plan retains of its file.
#[derive(Debug, Default)]
pub(super) struct Retained {
    /// The rows as they were read, sheet by sheet as in the plan.
    pub rows: Vec<RawRows>,
    pub links: Links,
}

/// The rows of a sheet before anything was made of them, each as packed bytes.
#[derive(Debug, Default)]
pub(super) struct RawRows {
    /// Row number, and where its bytes begin, in the order of the file.
    starts: Vec<(u32, usize)>,
    bytes: Vec<u8>,
}

impl RawRows {
    /// Adds the next row of the file.
    pub fn push(&mut self, row: &Row) {
        self.starts.push((row.number, self.bytes.len()));
        // A vector takes whatever is written.
        if let Ok(bytes) = postcard::to_extend(&row.cells, std::mem::take(&mut self.bytes)) {
            self.bytes = bytes;
        }
    }

    /// The row of this number.
    pub fn row(&self, number: u32) -> Option<Row> {
        let at = self.starts.binary_search_by_key(&number, |(held, _)| *held).ok()?;
        let cells: Vec<Cell> = postcard::from_bytes(&self.bytes[self.starts[at].1..]).ok()?;
        Some(Row { number, cells })
    }
}

/// Which rows say a person by one sign, or work for one company: what is decided of one may touch the others.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Hash of a sign, and the row's place (sheet, row). Sorted when first looked into.
    held: Vec<(u64, (u16, u32))>,
    is_sorted: bool,
}

impl Links {
    /// Adds the signs of a row's person.
    pub fn add(&mut self, place: (u16, u32), said: &PersonDraft) {
        self.held.extend(keys_of(&signs_of(said)).map(|key| (key, place)));
        self.is_sorted = false;
    }

    /// Drops the signs of rows.
    pub fn remove(&mut self, is_gone: impl Fn((u16, u32)) -> bool) {
        self.held.retain(|(_, place)| !is_gone(*place));
    }

    /// The rows that have one of these signs.
    pub fn rows(&mut self, keys: &[u64]) -> Vec<(u16, u32)> {
        self.sort();
        keys.iter().flat_map(|key| under(&self.held, *key)).map(|(_, place)| *place).collect()
    }

    /// The signs of these rows.
    pub fn keys(&self, has: impl Fn((u16, u32)) -> bool) -> Vec<u64> {
        self.held.iter().filter(|(_, place)| has(*place)).map(|(key, _)| *key).collect()
    }

    fn sort(&mut self) {
        if !self.is_sorted {
            self.held.sort_unstable();
            self.is_sorted = true;
        }
    }
}

/// Signs as hashes: two that share one by chance are looked at together in vain.
pub(super) fn keys_of(signs: &MatchKeys) -> impl Iterator<Item = u64> {
    signs.keys().map(Key::short)
}

/// The signs of a person as a row says them.
pub(super) fn signs_of(said: &PersonDraft) -> MatchKeys {
    let post = Post::read(said.company.as_deref(), said.role.as_deref());
    MatchKeys::new(&said.name, &said.contacts, post.company.as_deref().map(core_name))
}
