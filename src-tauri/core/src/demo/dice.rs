//! Chance from a seed, the same on every machine.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng as _, SeedableRng as _},
};

/// A seeded generator with the few throws that example data needs.
pub struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 to `n` - 1; 0 for none. Slightly uneven for a large `n`, which nobody here can notice.
    pub fn below(&mut self, n: u32) -> u32 {
        if n == 0 { 0 } else { self.0.next_u32() % n }
    }

    /// Happens `percent` times in a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.0.next_u32() as usize % several.len()]
    }

    /// A number of days between two, both included.
    pub fn days(&mut self, least: i64, most: i64) -> i64 {
        let span = u32::try_from(most - least + 1).unwrap_or(1);
        least + i64::from(self.below(span))
    }
}
