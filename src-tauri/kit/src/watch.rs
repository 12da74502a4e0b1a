//! Long work under a person's eyes: they see how far it has come, and may cancel it between any two steps.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Error, Result, code};

/// Steps between two looks.
const STRIDE: u32 = 500;

/// Who watches, and how far the work is.
pub struct Watch<'w> {
    progress: &'w mut dyn FnMut(u32, u32),
    cancelled: &'w AtomicBool,
    done: u32,
    total: u32,
}

impl<'w> Watch<'w> {
    /// Work of so many steps, as far as is known.
    pub fn new(progress: &'w mut dyn FnMut(u32, u32), cancelled: &'w AtomicBool, total: u32) -> Self {
        Self { progress, cancelled, done: 0, total }
    }

    /// How many steps there are, where it is known only now.
    pub fn expect(&mut self, total: u32) {
        self.total = total;
    }

    /// Counts a step.
    ///
    /// # Errors
    /// `cancelled`.
    pub fn step(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(STRIDE) || self.done >= self.total {
            (self.progress)(self.done.min(self.total), self.total);
        }
        self.go_on()
    }

    /// Whether the work is still wanted.
    ///
    /// # Errors
    /// `cancelled`.
    pub fn go_on(&self) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) { Err(Error::failure(code::CANCELLED)) } else { Ok(()) }
    }
}
