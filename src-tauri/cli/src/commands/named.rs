//! What is looked up by a name that somebody types.

use miaopu_core::{Code, Refusal, near};

/// The argument of a refusal under which stands what may have been meant.
pub const NEAR: &str = "near";

/// A refusal of a name that nothing bears, with those that are like it.
pub fn not_known<'n>(code: Code, typed: &str, names: impl Iterator<Item = &'n str>) -> Refusal {
    let near = near::near(typed, names);
    let refusal = Refusal::new(code).arg("word", typed);
    if near.is_empty() { refusal } else { refusal.arg(NEAR, near.join(" / ")) }
}
