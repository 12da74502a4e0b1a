//! What a person can do with people.

use std::collections::{HashMap, HashSet};

use super::{
    Affiliation, AffiliationId, Contact, ContactDraft, KeptCell, NewPost, Person, PersonDraft, PersonId, PersonName,
    rules::{self, Post},
    store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Id, id_number},
    organisations::{self, OrganisationDraft, OrganisationId},
};

/// Refuses when there is no such person, or it was removed.
///
/// # Errors
/// `no_such_person`.
pub fn require(r: &Read<'_>, id: PersonId) -> Result<()> {
    if store::exists(r, id)? { Ok(()) } else { Err(Refusal::new(code::NO_SUCH_PERSON).into()) }
}

/// The record that an identity stands for: its own, or the one that it was merged into.
///
/// # Errors
/// `no_such_person`.
pub fn known(r: &Read<'_>, id: PersonId) -> Result<PersonId> {
    let id = if store::exists(r, id)? { id } else { store::standing(r, id)? };
    require(r, id).map(|()| id)
}

/// A person's name.
///
/// # Errors
/// `no_such_person`.
pub fn name_of(r: &Read<'_>, id: PersonId) -> Result<PersonName> {
    store::name(r, known(r, id)?)?.ok_or_else(|| Refusal::new(code::NO_SUCH_PERSON).into())
}

/// A person with everything that hangs on them; of one who was merged, the record that they are now.
///
/// # Errors
/// `no_such_person`.
pub fn load(r: &Read<'_>, id: PersonId) -> Result<Person> {
    let id = known(r, id)?;
    let person = store::person(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_PERSON))?;
    Ok(Person {
        contacts: store::contacts(r, id)?,
        affiliations: store::affiliations(r, id)?,
        kept_cells: shown_cells(r, id)?,
        ..person
    })
}

/// Makes or changes a person: contacts that are not named any more go, another company ends the present affiliation.
///
/// # Errors
/// `no_such_person`, and see [`rules::accept`].
pub fn save(w: &mut Write<'_>, draft: PersonDraft) -> Result<PersonId> {
    let rules::Accepted { person, post } = rules::accept(draft)?;
    let is_new = person.id.is_none();
    if let Some(id) = person.id {
        require(w, id)?;
    }
    let id = store::save(w, &person)?;
    let (contacts, affiliations) =
        if is_new { (Vec::new(), Vec::new()) } else { (store::contacts(w, id)?, store::affiliations(w, id)?) };
    save_contacts(w, id, contacts, &person.contacts)?;
    save_post(w, id, &affiliations, &post)?;
    w.about(id);
    Ok(id)
}

/// Makes a person's contacts those that are wanted; the first of each kind becomes the preferred one.
fn save_contacts(w: &mut Write<'_>, person: PersonId, mut held: Vec<Contact>, wanted: &[ContactDraft]) -> Result<()> {
    for (contact, preferred) in store::ranked(wanted) {
        match held.iter().position(|h| rules::same_contact(&rules::draft_of_contact(h), contact)) {
            Some(at) => store::update_contact(w, held.swap_remove(at).id, &contact.value, preferred)?,
            None => {
                store::insert_contact(w, person, contact, preferred)?;
            }
        }
    }
    held.iter().try_for_each(|gone| store::remove_contact(w, gone.id))
}

/// Makes `post` what a person does now.
fn save_post(w: &mut Write<'_>, person: PersonId, affiliations: &[Affiliation], post: &Post) -> Result<()> {
    let organisation = organisation_of(w, post)?;
    let mut present = affiliations.iter().filter(|a| a.ends_on.is_none());
    let newest = present.next();
    if let Some(newest) = newest {
        if newest.organisation == organisation && !post.is_unknown() {
            return store::change_role(w, newest.id, post.role.as_deref());
        }
        store::end_affiliation(w, newest.id)?;
    }
    if post.is_unknown() || present.any(|a| a.organisation == organisation) {
        return Ok(());
    }
    store::insert_affiliation(w, person, organisation, post, newest.is_some())
}

fn organisation_of(w: &mut Write<'_>, post: &Post) -> Result<Option<OrganisationId>> {
    let Some(name) = &post.company else { return Ok(None) };
    Ok(Some(organisations::ops::named(w, &OrganisationDraft { name: name.clone(), ..OrganisationDraft::default() })?))
}

/// Says that a person works for an organisation too, without ending what they do elsewhere; a role that is known
/// takes the place of the one there.
///
/// # Errors
/// `no_such_person`.
pub fn affiliate(w: &mut Write<'_>, person: PersonId, organisation: OrganisationId, role: Option<&str>) -> Result<()> {
    require(w, person)?;
    let held = store::affiliations(w, person)?;
    match held.iter().find(|a| a.organisation == Some(organisation) && a.ends_on.is_none()) {
        Some(present) if role.is_some() => store::change_role(w, present.id, role),
        Some(_) => Ok(()),
        None => {
            let post = Post { company: None, role: role.map(str::to_owned) };
            store::insert_affiliation(w, person, Some(organisation), &post, false)
        }
    }
}

/// Adds a way to reach a person, unless they have it; tells whether it was added. The first of its kind is preferred.
///
/// # Errors
/// `no_such_person`, and see [`rules::accept_contact`].
pub fn ensure_contact(w: &mut Write<'_>, person: PersonId, typed: &ContactDraft) -> Result<bool> {
    require(w, person)?;
    let contact = rules::accept_contact(typed)?;
    let held = store::contacts(w, person)?;
    if held.iter().any(|h| rules::same_contact(&rules::draft_of_contact(h), &contact)) {
        return Ok(false);
    }
    let preferred = !held.iter().any(|h| h.kind == contact.kind);
    store::insert_contact(w, person, &contact, preferred)?;
    Ok(true)
}

/// Keeps a cell of a file that could not be read, with the record that its row became; the same cell once.
///
/// # Errors
/// The file's failures only.
pub fn keep_cell<T>(w: &mut Write<'_>, subject: Id<T>, label: &str, value: &str) -> Result<()> {
    let cell = KeptCell { label: label.to_owned(), value: value.to_owned() };
    if kept_cells(w, subject)?.contains(&cell) {
        return Ok(());
    }
    store::insert_kept_cell(w, &subject.to_string(), &cell)
}

/// The cells kept for any record, by its identity, as they were written.
///
/// # Errors
/// The file's failures only.
pub fn kept_cells_of(r: &Read<'_>, subject: &str) -> Result<Vec<KeptCell>> {
    store::kept_cells(r, subject)
}

/// A hash of each cell that is kept for any record, by its record's id, its label and its value.
///
/// # Errors
/// The file's failures only.
pub fn all_kept_cells(r: &Read<'_>, hash: impl Fn(&str, &str, &str) -> u64) -> Result<HashSet<u64>> {
    store::all_kept_cells(r, hash)
}

/// The cells kept for a record as they are shown: ID numbers by their ends alone. Whole they are for the person alone.
///
/// # Errors
/// The file's failures only.
pub fn shown_cells<T>(r: &Read<'_>, subject: Id<T>) -> Result<Vec<KeptCell>> {
    let masked = |cell: KeptCell| KeptCell { value: id_number::masked(&cell.label, &cell.value), ..cell };
    Ok(kept_cells(r, subject)?.into_iter().map(masked).collect())
}

/// The cells kept for a record, as they stood.
///
/// # Errors
/// The file's failures only.
pub fn kept_cells<T>(r: &Read<'_>, subject: Id<T>) -> Result<Vec<KeptCell>> {
    store::kept_cells(r, &subject.to_string())
}

/// People who work for an organisation now, with their roles.
///
/// # Errors
/// The file's failures only.
pub fn people_of(r: &Read<'_>, organisation: OrganisationId) -> Result<Vec<(PersonName, Option<String>)>> {
    store::people_of(r, organisation)
}

/// The ways to reach a person, the preferred of each kind first.
///
/// # Errors
/// The file's failures only.
pub fn contacts_of(r: &Read<'_>, person: PersonId) -> Result<Vec<Contact>> {
    store::contacts(r, person)
}

/// Where post reaches people: of each who has one, the postal address, the preferred one where they have several.
///
/// # Errors
/// The file's failures only.
pub fn addresses(r: &Read<'_>) -> Result<HashMap<PersonId, String>> {
    store::addresses(r)
}

/// Everybody, with contacts and affiliations and nothing else that hangs on them: for comparing many at once.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<Person>> {
    store::all(r, None)
}

/// How many people there are.
///
/// # Errors
/// The file's failures only.
pub fn count(r: &Read<'_>) -> Result<u32> {
    r.count("SELECT count(*) FROM person_row", &[])
}

/// As [`all`], of these people alone.
///
/// # Errors
/// The file's failures only.
pub fn among(r: &Read<'_>, people: &[PersonId]) -> Result<Vec<Person>> {
    store::all(r, Some(people))
}

/// Makes people of cells and contacts that were accepted before; asks nothing of the file, as many at once need it.
///
/// # Errors
/// The file's failures only.
pub fn make_all(w: &mut Write<'_>, accepted: &[(PersonId, &PersonDraft)]) -> Result<()> {
    store::insert_all(w, accepted)
}

/// Writes accepted cells over those of a person who is there, and adds the contacts from `stored` on.
///
/// # Errors
/// `no_such_person`.
pub fn overwrite(w: &mut Write<'_>, accepted: &PersonDraft, stored: usize) -> Result<()> {
    let id = accepted.id.ok_or_else(|| Refusal::new(code::NO_SUCH_PERSON))?;
    require(w, id)?;
    store::save(w, accepted)?;
    for (contact, preferred) in store::ranked(&accepted.contacts).skip(stored) {
        store::insert_contact(w, id, contact, preferred)?;
    }
    Ok(())
}

/// Adds posts that their persons do not have yet.
///
/// # Errors
/// The file's failures only.
pub fn employ_all(w: &mut Write<'_>, posts: &[NewPost<'_>]) -> Result<()> {
    store::insert_affiliations(w, posts)
}

/// Changes as what a person works.
///
/// # Errors
/// The file's failures only.
pub fn change_role(w: &mut Write<'_>, post: AffiliationId, role: Option<&str>) -> Result<()> {
    store::change_role(w, post, role)
}

/// For whom a record stands: itself, or the one that it was merged into, however often.
///
/// # Errors
/// The file's failures only.
pub fn standing(r: &Read<'_>, id: PersonId) -> Result<PersonId> {
    store::standing(r, id)
}

/// All records of a person: their own, and those that were merged into it, however often.
///
/// # Errors
/// The file's failures only.
pub fn records_of(r: &Read<'_>, id: PersonId) -> Result<Vec<PersonId>> {
    store::records_of(r, id)
}

/// Writes the fields of one value over those of a person, as they are.
///
/// # Errors
/// The file's failures only.
pub fn write_cells(w: &mut Write<'_>, draft: &PersonDraft) -> Result<()> {
    store::save(w, draft).map(drop)
}

/// Removes a person's own row alone.
///
/// # Errors
/// The file's failures only.
pub fn soft_delete(w: &Write<'_>, id: PersonId) -> Result<()> {
    store::soft_delete(w, id)
}

/// Empties the rows of people for good and says so in them: others' records name them. `records` are all that were one
/// person.
///
/// # Errors
/// The file's failures only.
pub fn empty(w: &Write<'_>, records: &[PersonId]) -> Result<()> {
    store::empty(w, records)
}

/// Removes the cells that are kept for a record.
///
/// # Errors
/// The file's failures only.
pub fn drop_kept_cells<T>(w: &Write<'_>, subject: Id<T>) -> Result<()> {
    store::drop_kept_cells(w, &subject.to_string())
}

/// Makes the value that is kept for a record under a label, in any of its spellings, this one, in the place of all that are;
/// without one they go.
///
/// # Errors
/// The file's failures only.
pub fn set_kept<T>(w: &mut Write<'_>, subject: Id<T>, label: &str, value: Option<&str>) -> Result<()> {
    let subject = subject.to_string();
    let mut held = store::kept_under(w, &subject, label)?.into_iter();
    match (held.next(), value) {
        (Some(first), Some(value)) => store::change_kept_cell(w, first, value)?,
        (Some(first), None) => store::drop_kept_cell(w, first)?,
        (None, Some(value)) => {
            let cell = KeptCell { label: label.to_owned(), value: value.to_owned() };
            store::insert_kept_cell(w, &subject, &cell)?;
        }
        (None, None) => {}
    }
    held.try_for_each(|other| store::drop_kept_cell(w, other))
}

/// The labels of kept cells that are written as this one but for width, case and blanks, itself among them, as a JSON array.
///
/// # Errors
/// The file's failures only.
pub fn label_spellings(r: &Read<'_>, label: &str) -> Result<String> {
    store::spellings(r, label)
}

/// How many records of a table have a cell that is kept under a label.
///
/// # Errors
/// The file's failures only.
pub fn keeping(r: &Read<'_>, table: &str, label: &str) -> Result<u32> {
    store::keeping(r, table, label)
}

/// The labels of cells that are kept for records of a table, each with how many have one, the most frequent first; without
/// those under which a number of an identity paper stands.
///
/// # Errors
/// The file's failures only.
pub fn kept_labels(r: &Read<'_>, table: &str) -> Result<Vec<(String, u32)>> {
    store::kept_labels(r, table)
}

/// Shows `seen` the id of each record of a table with each cell that is kept for it under a label.
///
/// # Errors
/// The file's failures only.
pub fn each_kept(r: &Read<'_>, table: &str, label: &str, seen: impl FnMut(&str, &str)) -> Result<()> {
    store::each_kept(r, table, label, seen)
}
