//! The sessions that two people who become one hold and were at.

use super::{Mark, SessionId, rules, store};
use crate::{
    engine::Write,
    error::Result,
    kit::{text::join, word::maybe_word},
    people::PersonId,
};

/// Holds whatever session either held.
///
/// # Errors
/// The file's failures only.
pub fn hosts(w: &Write<'_>, survivor: PersonId, merged: PersonId) -> Result<()> {
    let held: Vec<SessionId> = w.rows(
        "SELECT session FROM session_host WHERE person = :merged AND deleted_at IS NULL ORDER BY id",
        &[(":merged", &merged)],
        |row| row.get(0),
    )?;
    for session in held {
        store::add_host(w, session, survivor)?;
        store::remove_host(w, session, merged)?;
    }
    Ok(())
}

/// One mark for each session; see [`rules::mark`].
///
/// # Errors
/// The file's failures only.
pub fn attendance(w: &Write<'_>, survivor: PersonId, merged: PersonId) -> Result<()> {
    type Marked = (SessionId, Option<Mark>, Option<String>);
    let marks = |person: PersonId| -> Result<Vec<Marked>> {
        w.rows(
            "SELECT session, mark, remark FROM attendance WHERE person = :person AND deleted_at IS NULL ORDER BY id",
            &[(":person", &person)],
            |row| Ok((row.get("session")?, maybe_word(row, "mark")?, row.get("remark")?)),
        )
    };
    let held = marks(survivor)?;
    for (session, other, other_remark) in marks(merged)? {
        let own = held.iter().find(|(own, _, _)| *own == session);
        let mark = own.map_or(other, |(_, own, _)| rules::mark(*own, other));
        let own_remark = own.and_then(|(_, _, remark)| remark.as_deref());
        let remark = join(own_remark, other_remark.as_deref(), "；");
        store::put_line(w, session, survivor, mark, remark.as_deref())?;
    }
    w.execute(
        "UPDATE attendance SET deleted_at = :now WHERE person = :merged AND deleted_at IS NULL",
        &[(":now", &w.now()), (":merged", &merged)],
    )?;
    Ok(())
}
