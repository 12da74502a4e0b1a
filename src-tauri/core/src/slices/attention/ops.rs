//! What a person can do with a reason: put it off, and take that back.

use super::{AttentionReason, Snooze, SnoozeDraft, rules, store};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::Day,
    people::Person,
    startups::{self, StartupId},
};

/// Puts a reason off until a day; put off before, it is from now on until this one.
///
/// # Errors
/// `no_such_startup`, and see [`rules::accept`].
pub fn snooze(w: &mut Write<'_>, draft: &SnoozeDraft) -> Result<()> {
    startups::ops::require(w, draft.startup)?;
    let why = rules::accept(draft, w.today())?;
    let author = w.author::<Person>().ok();
    store::put(w, draft, &why, author)?;
    w.about(draft.startup);
    Ok(())
}

/// Tells a reason again at once.
///
/// # Errors
/// `no_such_startup`.
pub fn wake(w: &mut Write<'_>, startup: StartupId, reason: AttentionReason) -> Result<()> {
    startups::ops::require(w, startup)?;
    store::remove(w, startup, reason)?;
    w.about(startup);
    Ok(())
}

/// What is put off on a day.
///
/// # Errors
/// The file's failures only.
pub fn asleep(r: &Read<'_>, on: Day) -> Result<Vec<Snooze>> {
    store::asleep(r, on)
}
