//! The SQL of mentors and mentorships.

use rusqlite::Row;

use super::{MentorCard, MentorId, MentorRole, Mentorship, MentorshipDraft, MentorshipId};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, word::word},
    people::PersonId,
    startups::StartupId,
};

pub fn mentor_of(r: &Read<'_>, person: PersonId) -> Result<Option<MentorId>> {
    r.row(
        "SELECT id FROM mentor WHERE person = :person AND deleted_at IS NULL ORDER BY id LIMIT 1",
        &[(":person", &person)],
        |row| row.get("id"),
    )
}

pub fn person_of(r: &Read<'_>, id: MentorId) -> Result<Option<PersonId>> {
    r.row("SELECT person FROM mentor WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| row.get("person"))
}

/// The card with the number of notes; the mentorships are left out.
pub fn card(r: &Read<'_>, id: MentorId) -> Result<Option<MentorCard>> {
    r.row(
        "SELECT id, hours_per_month, languages, bio, starts_on, ends_on,
           (SELECT count(*) FROM note n WHERE n.author = m.person AND n.deleted_at IS NULL) AS notes
         FROM mentor m WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id)],
        |row| {
            Ok(crate::from_row!(row => MentorCard {
                id, hours_per_month, languages, bio, starts_on, ends_on, notes,
                mentorships = Vec::new(),
            }))
        },
    )
}

pub fn insert(w: &mut Write<'_>, person: PersonId, role: &MentorRole) -> Result<MentorId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO mentor (id, person, hours_per_month, languages, bio) VALUES (:id, :person, :hours, :languages, :bio)",
        &[
            (":id", &id),
            (":person", &person),
            (":hours", &role.hours_per_month),
            (":languages", &role.languages),
            (":bio", &role.bio),
        ],
    )?;
    Ok(id)
}

pub fn update(w: &Write<'_>, id: MentorId, role: &MentorRole) -> Result<()> {
    w.execute(
        "UPDATE mentor SET hours_per_month = :hours, languages = :languages, bio = :bio WHERE id = :id",
        &[(":id", &id), (":hours", &role.hours_per_month), (":languages", &role.languages), (":bio", &role.bio)],
    )?;
    Ok(())
}

/// Sets aside a mentor and the mentorships; the person stays.
pub fn remove(w: &Write<'_>, id: MentorId) -> Result<()> {
    for rows in ["mentorship SET deleted_at = :now WHERE mentor = :id", "mentor SET deleted_at = :now WHERE id = :id"] {
        w.execute(&format!("UPDATE {rows} AND deleted_at IS NULL"), &[(":id", &id), (":now", &w.now())])?;
    }
    Ok(())
}

/// A mentorship counts in statistics once it has begun and the mentor has written a note about the startup since.
const MENTORSHIP: &str = "SELECT s.id, s.mentor, m.person, p.name AS person_name, s.startup, r.name AS startup_name, s.state, s.is_primary,
    s.starts_on, s.ends_on,
    (SELECT min(n.day) FROM note n WHERE n.startup = s.startup AND n.author = m.person AND n.day >= s.starts_on
       AND n.deleted_at IS NULL) AS counted_from
  FROM mentorship s JOIN mentor m ON m.id = s.mentor JOIN person p ON p.id = m.person
    JOIN (SELECT x.id, coalesce(o.short_name, o.name) AS name FROM startup x JOIN organisation o ON o.id = x.organisation) r
      ON r.id = s.startup
  WHERE s.deleted_at IS NULL";

/// The confirmed first, the ended last.
const BY_STATE: &str =
    "ORDER BY CASE s.state WHEN 'confirmed' THEN 0 WHEN 'talking' THEN 1 WHEN 'wished' THEN 2 ELSE 3 END,
  s.is_primary DESC, s.id";

fn mentorship_from_row(row: &Row<'_>) -> rusqlite::Result<Mentorship> {
    Ok(crate::from_row!(row => Mentorship {
        id, mentor, person, person_name, startup, startup_name, state: word, is_primary, starts_on, ends_on, counted_from,
    }))
}

pub fn mentorships_of_mentor(r: &Read<'_>, mentor: MentorId) -> Result<Vec<Mentorship>> {
    r.rows(&format!("{MENTORSHIP} AND s.mentor = :mentor {BY_STATE}"), &[(":mentor", &mentor)], mentorship_from_row)
}

pub fn mentorships_of_startup(r: &Read<'_>, startup: StartupId) -> Result<Vec<Mentorship>> {
    r.rows(&format!("{MENTORSHIP} AND s.startup = :startup {BY_STATE}"), &[(":startup", &startup)], mentorship_from_row)
}

/// The days of a mentorship, where there is one.
pub fn mentorship_days(r: &Read<'_>, id: MentorshipId) -> Result<Option<(Option<Day>, Option<Day>)>> {
    r.row("SELECT starts_on, ends_on FROM mentorship WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| {
        Ok((row.get("starts_on")?, row.get("ends_on")?))
    })
}

/// Inserts the draft's mentorship, or writes its cells over the one it names.
pub fn save_mentorship(
    w: &mut Write<'_>,
    draft: &MentorshipDraft,
    mentor: MentorId,
    (starts_on, ends_on): (Option<Day>, Option<Day>),
) -> Result<MentorshipId> {
    let id = draft.id.unwrap_or_else(|| w.new_id());
    w.execute(
        "INSERT INTO mentorship (id, mentor, startup, state, is_primary, starts_on, ends_on)
         VALUES (:id, :mentor, :startup, :state, :is_primary, :starts_on, :ends_on)
         ON CONFLICT (id) DO UPDATE SET mentor = excluded.mentor, startup = excluded.startup, state = excluded.state,
           is_primary = excluded.is_primary, starts_on = excluded.starts_on, ends_on = excluded.ends_on",
        &[
            (":id", &id),
            (":mentor", &mentor),
            (":startup", &draft.startup),
            (":state", &draft.state.as_ref()),
            (":is_primary", &draft.is_primary),
            (":starts_on", &starts_on),
            (":ends_on", &ends_on),
        ],
    )?;
    Ok(id)
}

/// Leaves a startup with one first mentor.
pub fn step_back_others(w: &Write<'_>, startup: StartupId, first: MentorshipId) -> Result<()> {
    w.execute(
        "UPDATE mentorship SET is_primary = 0 WHERE startup = :startup AND id <> :first AND is_primary AND deleted_at IS NULL",
        &[(":startup", &startup), (":first", &first)],
    )?;
    Ok(())
}

/// That a startup was left without, today.
pub fn leave_without(w: &mut Write<'_>, startup: StartupId, why: &str) -> Result<()> {
    let id: Id<StartupId> = w.new_id();
    w.execute(
        "INSERT INTO left_without (id, startup, day, why) VALUES (:id, :startup, :day, :why)",
        &[(":id", &id), (":startup", &startup), (":day", &w.today()), (":why", &why)],
    )?;
    Ok(())
}
