//! What two people who become one are called, how they are reached, and where they work.

use super::{
    Affiliation, AffiliationId, Contact, PersonId,
    rules::{draft_of_contact, same_contact},
    store,
};
use crate::{engine::Write, error::Result};

/// Identities of one moment are drawn by lot; so often another is drawn.
const TRIES: u32 = 64;

/// What becomes of the posts of both.
#[derive(Clone, Debug, Default)]
pub struct Posts {
    /// Those of the record that stays, with what the other knew more of them.
    pub held: Vec<Affiliation>,
    /// Those that only the other has.
    pub added: Vec<Affiliation>,
    /// The present one that lists show.
    pub first: Option<Affiliation>,
}

/// Copies the contacts that only the other has. `ways` are all of them in their order, kind by kind.
///
/// # Errors
/// The file's failures only.
pub fn contacts(
    w: &mut Write<'_>,
    survivor: PersonId,
    merged: PersonId,
    held: &[Contact],
    ways: &[Vec<Contact>],
) -> Result<()> {
    for (place, contact) in ways.iter().flat_map(|ways| ways.iter().enumerate()) {
        let preferred = place == 0;
        // What both have under one value stands there as the record has it that stays.
        let same = |own: &&Contact| same_contact(&draft_of_contact(own), &draft_of_contact(contact));
        let own = held.iter().find(|own| own.id == contact.id).or_else(|| held.iter().find(same));
        if let Some(own) = own {
            store::update_contact(w, own.id, &own.value, preferred)?;
            continue;
        }
        store::insert_contact(w, survivor, &draft_of_contact(contact), preferred)?;
    }
    w.execute(
        "UPDATE contact_private SET deleted_at = :now WHERE person = :merged AND deleted_at IS NULL",
        &[(":now", &w.now()), (":merged", &merged)],
    )?;
    Ok(())
}

/// Copies the posts that only the other has; lists show the newest row that lasts, so the one that is to be shown is
/// written last.
///
/// # Errors
/// The file's failures only.
pub fn posts(w: &mut Write<'_>, survivor: PersonId, merged: PersonId, posts: &Posts) -> Result<()> {
    for post in &posts.held {
        w.execute(
            "UPDATE affiliation SET role = :role, starts_on = :starts_on WHERE id = :id",
            &[(":id", &post.id), (":role", &post.role), (":starts_on", &post.starts_on)],
        )?;
    }
    w.execute(
        "UPDATE affiliation SET deleted_at = :now WHERE person = :merged AND deleted_at IS NULL",
        &[(":now", &w.now()), (":merged", &merged)],
    )?;
    let first = posts.first.as_ref();
    let is_first = |post: &Affiliation| first.is_some_and(|first| first.id == post.id);
    for post in posts.added.iter().filter(|post| !is_first(post)) {
        let id = w.new_id();
        copy_post(w, survivor, id, post)?;
    }
    let Some(first) = first else { return Ok(()) };
    let newest = posts.held.iter().filter(|post| post.ends_on.is_none()).map(|post| post.id).max();
    let is_shown = newest == Some(first.id) && posts.added.iter().all(|post| post.ends_on.is_some());
    if !is_shown {
        w.execute(
            "UPDATE affiliation SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
            &[(":id", &first.id), (":now", &w.now())],
        )?;
        let id = newest_post(w, survivor)?;
        copy_post(w, survivor, id, first)?;
    }
    Ok(())
}

/// An identity for the post that lists show: newer than those of all others, also of those made in this moment.
fn newest_post(w: &mut Write<'_>, person: PersonId) -> Result<AffiliationId> {
    let newest: Option<AffiliationId> = w
        .row(
            "SELECT max(id) FROM affiliation WHERE person = :person AND deleted_at IS NULL",
            &[(":person", &person)],
            |row| row.get(0),
        )?
        .flatten();
    let mut id = w.new_id();
    for _ in 0..TRIES {
        if newest.is_none_or(|newest| id > newest) {
            break;
        }
        id = w.new_id();
    }
    Ok(id)
}

fn copy_post(w: &Write<'_>, person: PersonId, id: AffiliationId, post: &Affiliation) -> Result<()> {
    w.execute(
        "INSERT INTO affiliation (id, person, organisation, role, starts_on, ends_on)
         VALUES (:id, :person, :organisation, :role, :starts_on, :ends_on)",
        &[
            (":id", &id),
            (":person", &person),
            (":organisation", &post.organisation),
            (":role", &post.role),
            (":starts_on", &post.starts_on),
            (":ends_on", &post.ends_on),
        ],
    )?;
    Ok(())
}
