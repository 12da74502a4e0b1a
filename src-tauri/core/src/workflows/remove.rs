//! Removing what others may hang on.

use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    notes,
    people::{self, PersonId},
    sessions::{self, SessionId},
    startups::{self, StartupId},
};

/// Removes a person, with what is about them alone.
///
/// # Errors
/// `no_such_person`; `still_in_use` with the number of notes, sessions and other records that would lose them, the
/// person at this machine being one of their own.
pub fn person(w: &mut Write<'_>, id: PersonId) -> Result<()> {
    people::ops::require(w, id)?;
    let is_me = w.author().is_ok_and(|me| me == id);
    let uses = uses_of_person(w, id)? + u32::from(is_me);
    if uses > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", uses).into());
    }
    w.about(id);
    notes::ops::remove_items(w, id)?;
    remove_person(w, id)
}

/// Removes a startup with its enrolments and mentorships; its organisation and its people stay.
///
/// # Errors
/// `no_such_startup`; `still_in_use` with the number of its notes.
pub fn startup(w: &mut Write<'_>, id: StartupId) -> Result<()> {
    startups::ops::require(w, id)?;
    let notes = notes_about(w, id)?;
    if notes > 0 {
        return Err(Refusal::new(code::STILL_IN_USE).arg("count", notes).into());
    }
    w.about(id);
    notes::ops::remove_items(w, id)?;
    remove_startup(w, id)
}

/// Removes a session with its attendance; notes that were taken at it stay, without it.
///
/// # Errors
/// `no_such_session`.
pub fn session(w: &mut Write<'_>, id: SessionId) -> Result<()> {
    sessions::ops::require(w, id)?;
    notes::ops::remove_items(w, id)?;
    notes::ops::leave_session(w, id)?;
    sessions::ops::remove(w, id)
}

/// Records of others that would lose their author, host or owner with this person.
fn uses_of_person(r: &Read<'_>, person: PersonId) -> Result<u32> {
    r.count(
        "SELECT (SELECT count(*) FROM note WHERE author = :id AND deleted_at IS NULL)
              + (SELECT count(*) FROM session_host h WHERE h.person = :id AND h.deleted_at IS NULL)
              + (SELECT count(*) FROM action_item WHERE owner = :id AND deleted_at IS NULL)
              + (SELECT count(*) FROM interaction WHERE author = :id AND person <> :id AND deleted_at IS NULL)
              + (SELECT count(*) FROM export_log WHERE author = :id AND deleted_at IS NULL)",
        &[(":id", &person)],
    )
}

/// All notes about a startup, also those that not everybody may read.
fn notes_about(r: &Read<'_>, startup: StartupId) -> Result<u32> {
    r.count("SELECT count(*) FROM note WHERE startup = :startup AND deleted_at IS NULL", &[(":startup", &startup)])
}

/// Tables whose rows are about one person, and go with them.
const OF_A_PERSON: [&str; 8] =
    ["contact_private", "affiliation", "participant", "attendance", "mentor", "membership", "consent", "interaction"];

/// Sets aside a person and the rows that are about them alone.
fn remove_person(w: &Write<'_>, id: PersonId) -> Result<()> {
    let now = w.now();
    w.execute(
        "UPDATE mentorship SET deleted_at = :now
         WHERE deleted_at IS NULL AND mentor IN (SELECT id FROM mentor WHERE person = :id)",
        &[(":id", &id), (":now", &now)],
    )?;
    for table in OF_A_PERSON {
        let sql = format!("UPDATE {table} SET deleted_at = :now WHERE person = :id AND deleted_at IS NULL");
        w.execute(&sql, &[(":id", &id), (":now", &now)])?;
    }
    w.execute(
        "UPDATE kept_cell_private SET deleted_at = :now WHERE subject = :id AND deleted_at IS NULL",
        &[(":id", &id), (":now", &now)],
    )?;
    w.execute("UPDATE person SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &now)])?;
    Ok(())
}

/// Sets aside a startup, its enrolments with what hangs on them, and its mentorships. The organisation stays.
fn remove_startup(w: &Write<'_>, id: StartupId) -> Result<()> {
    const ITS_ENROLMENTS: &str = "SELECT id FROM enrolment WHERE startup = :id";
    for rows in [
        format!("enrolment_change SET deleted_at = :now WHERE enrolment IN ({ITS_ENROLMENTS})"),
        format!("participant SET deleted_at = :now WHERE enrolment IN ({ITS_ENROLMENTS})"),
        "enrolment SET deleted_at = :now WHERE startup = :id".to_owned(),
        "mentorship SET deleted_at = :now WHERE startup = :id".to_owned(),
        "kept_cell_private SET deleted_at = :now WHERE subject = :id".to_owned(),
        "startup SET deleted_at = :now WHERE id = :id".to_owned(),
    ] {
        w.execute(&format!("UPDATE {rows} AND deleted_at IS NULL"), &[(":id", &id), (":now", &w.now())])?;
    }
    Ok(())
}
