//! Rows that are hidden, by a filter or by hand: calamine does not tell of them.

/// The hidden rows of a sheet, and whether a filter hides them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HiddenRows {
    /// First and last row of each stretch, as Excel counts, from the top.
    stretches: Vec<(u32, u32)>,
    /// The sheet has a filter.
    pub filtered: bool,
    /// How many of them hold anything.
    pub filled: u32,
    /// The file is of a kind of which it cannot be told.
    pub unknown: bool,
}

impl HiddenRows {
    /// Whether a row is hidden.
    pub fn contains(&self, row: u32) -> bool {
        let after = self.stretches.partition_point(|(first, _)| *first <= row);
        after.checked_sub(1).is_some_and(|at| row <= self.stretches[at].1)
    }

    /// Of a kind of file that does not tell.
    pub(super) fn unknown() -> Self {
        HiddenRows { unknown: true, ..HiddenRows::default() }
    }

    /// Adds rows below those that were added before.
    pub(super) fn add(&mut self, first: u32, last: u32) {
        match self.stretches.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => self.stretches.push((first, last)),
        }
    }
}
