//! What a file is told about the world.

use miaopu_kit::{Clock, Id, Ids};

/// Whoever works here; what kind of record that is, the program knows.
pub enum Author {}

/// What a connection is told about the world: who works here, what time it is, where ids come from.
#[derive(Clone, Debug)]
pub struct World {
    /// The clock.
    pub clock: Clock,
    /// The maker of ids.
    pub ids: Ids,
    /// The person at this machine; absent before the first run.
    pub author: Option<Id<Author>>,
}

impl Default for World {
    fn default() -> Self {
        Self { clock: Clock::System, ids: Ids::System, author: None }
    }
}
