//! One mentor of two, and one mentorship under way for each startup, when two people become one.

use super::{MentorId, MentorRole, MentorshipId, MentorshipState, rules};
use crate::{
    engine::Write,
    error::Result,
    kit::{
        Day,
        time::{earlier, later_end},
        word::word,
    },
    people::PersonId,
    startups::StartupId,
};

/// One mentor, who is `role` and mentors whomever either mentored.
pub fn mentor(w: &Write<'_>, survivor: PersonId, merged: PersonId, role: &MentorRole) -> Result<()> {
    type Term = (MentorId, Option<Day>, Option<Day>);
    let terms = |person: PersonId| -> Result<Vec<Term>> {
        w.rows(
            "SELECT id, starts_on, ends_on FROM mentor WHERE person = :person AND deleted_at IS NULL ORDER BY id",
            &[(":person", &person)],
            |row| Ok((row.get("id")?, row.get("starts_on")?, row.get("ends_on")?)),
        )
    };
    let mut own = terms(survivor)?.into_iter().next();
    for (other, starts_on, ends_on) in terms(merged)? {
        let Some((id, since, until)) = own else {
            w.execute("UPDATE mentor SET person = :survivor WHERE id = :id", &[(":id", &other), (":survivor", &survivor)])?;
            own = Some((other, starts_on, ends_on));
            continue;
        };
        let (since, until) = (earlier(since, starts_on), later_end(until, ends_on));
        w.execute(
            "UPDATE mentor SET hours_per_month = :hours, languages = :languages, bio = :bio, starts_on = :since,
               ends_on = :until WHERE id = :id",
            &[
                (":id", &id),
                (":hours", &role.hours_per_month),
                (":languages", &role.languages),
                (":bio", &role.bio),
                (":since", &since),
                (":until", &until),
            ],
        )?;
        own = Some((id, since, until));
        mentorships(w, id, other)?;
        w.execute("UPDATE mentor SET deleted_at = :now WHERE id = :id", &[(":id", &other), (":now", &w.now())])?;
    }
    Ok(())
}

/// A mentorship, as far as two of them are compared.
struct Held {
    id: MentorshipId,
    startup: StartupId,
    state: MentorshipState,
    is_primary: bool,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
}

fn held(w: &Write<'_>, mentor: MentorId) -> Result<Vec<Held>> {
    w.rows(
        "SELECT id, startup, state, is_primary, starts_on, ends_on FROM mentorship
         WHERE mentor = :mentor AND deleted_at IS NULL ORDER BY id",
        &[(":mentor", &mentor)],
        |row| Ok(crate::from_row!(row => Held { id, startup, state: word, is_primary, starts_on, ends_on })),
    )
}

/// Moves mentorships from one mentor to another. Of one startup, two that are under way become one; what has ended is
/// history and stays, unless both records tell of it alike.
fn mentorships(w: &Write<'_>, survivor: MentorId, merged: MentorId) -> Result<()> {
    let ended = |one: &Held| one.state == MentorshipState::Ended;
    let own = held(w, survivor)?;
    for other in held(w, merged)? {
        let same = own.iter().find(|own| {
            own.startup == other.startup
                && if ended(own) || ended(&other) {
                    own.state == other.state && own.starts_on == other.starts_on && own.ends_on == other.ends_on
                } else {
                    true
                }
        });
        let Some(own) = same else {
            w.execute(
                "UPDATE mentorship SET mentor = :mentor WHERE id = :id",
                &[(":id", &other.id), (":mentor", &survivor)],
            )?;
            continue;
        };
        w.execute(
            "UPDATE mentorship SET state = :state, is_primary = :is_primary, starts_on = :starts_on WHERE id = :id",
            &[
                (":id", &own.id),
                (":state", &rules::further(own.state, other.state).as_ref()),
                (":is_primary", &(own.is_primary || other.is_primary)),
                (":starts_on", &earlier(own.starts_on, other.starts_on)),
            ],
        )?;
        w.execute("UPDATE mentorship SET deleted_at = :now WHERE id = :id", &[(":id", &other.id), (":now", &w.now())])?;
    }
    Ok(())
}
