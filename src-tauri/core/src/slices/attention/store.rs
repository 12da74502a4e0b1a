//! The SQL of reasons that were put off.

use super::{AttentionReason, Snooze, SnoozeDraft};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, word::word},
    people::{PersonId, PersonName},
    startups::StartupId,
};

fn id(startup: StartupId, reason: AttentionReason) -> Id<Snooze> {
    Id::link("snooze", startup, reason.as_ref())
}

pub fn put(w: &Write<'_>, draft: &SnoozeDraft, why: &str, author: Option<PersonId>) -> Result<()> {
    w.execute(
        "INSERT INTO snooze (id, startup, reason, until_on, why, author)
         VALUES (:id, :startup, :reason, :until_on, :why, :author)
         ON CONFLICT (id) DO UPDATE SET until_on = excluded.until_on, why = excluded.why, author = excluded.author,
           deleted_at = NULL",
        &[
            (":id", &id(draft.startup, draft.reason)),
            (":startup", &draft.startup),
            (":reason", &draft.reason.as_ref()),
            (":until_on", &draft.until_on),
            (":why", &why),
            (":author", &author),
        ],
    )?;
    Ok(())
}

pub fn remove(w: &Write<'_>, startup: StartupId, reason: AttentionReason) -> Result<()> {
    w.execute(
        "UPDATE snooze SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id(startup, reason)), (":now", &w.now())],
    )?;
    Ok(())
}

/// What is put off beyond a day.
pub fn asleep(r: &Read<'_>, on: Day) -> Result<Vec<Snooze>> {
    r.rows(
        "SELECT z.startup, z.reason, z.until_on, z.why, z.author, p.name AS author_name
         FROM snooze z LEFT JOIN person p ON p.id = z.author
         WHERE z.until_on > :on AND z.deleted_at IS NULL ORDER BY z.until_on, z.id",
        &[(":on", &on)],
        |row| {
            let author: Option<PersonId> = row.get("author")?;
            let name: Option<String> = row.get("author_name")?;
            Ok(crate::from_row!(row => Snooze {
                startup, reason: word, until_on, why,
                author = author.zip(name).map(|(id, name)| PersonName { id, name }),
            }))
        },
    )
}
