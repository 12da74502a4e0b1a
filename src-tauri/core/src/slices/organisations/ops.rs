//! What a person can do with organisations; mostly by way of the startups and people that belong to them.

use std::collections::BTreeSet;

use super::{Organisation, OrganisationDraft, OrganisationId, rules, store};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
};

/// One organisation.
///
/// # Errors
/// `no_such_record`.
pub fn load(r: &Read<'_>, id: OrganisationId) -> Result<Organisation> {
    store::load(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD).into())
}

/// Every organisation, the oldest first.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<Organisation>> {
    store::all(r)
}

/// As [`all`], of these alone.
///
/// # Errors
/// The file's failures only.
pub fn among(r: &Read<'_>, organisations: &[OrganisationId]) -> Result<Vec<Organisation>> {
    store::among(r, organisations)
}

/// All that have one of these names, folded, or one of these credit codes.
///
/// # Errors
/// The file's failures only.
pub fn called(r: &Read<'_>, names: &BTreeSet<String>, codes: &BTreeSet<String>) -> Result<Vec<OrganisationId>> {
    store::called(r, names, codes)
}

/// The organisation of this credit code or, without one, of this name after folding, where there is one.
/// One of the same name with another credit code is another.
///
/// # Errors
/// The file's failures only.
pub fn find(r: &Read<'_>, draft: &OrganisationDraft) -> Result<Option<OrganisationId>> {
    if let Some(code) = &draft.credit_code
        && let Some(id) = store::coded(r, code)?
    {
        return Ok(Some(id));
    }
    let same = |code: &Option<String>| code.is_none() || draft.credit_code.is_none() || *code == draft.credit_code;
    Ok(store::named(r, &draft.name)?.into_iter().find(|(_, code)| same(code)).map(|(id, _)| id))
}

/// The organisation of this credit code or name, made where it is not there yet.
///
/// # Errors
/// See [`rules::accept`].
pub fn named(w: &mut Write<'_>, draft: &OrganisationDraft) -> Result<OrganisationId> {
    let draft = rules::accept(draft)?;
    match find(w, &draft)? {
        Some(id) => Ok(id),
        None => store::insert(w, draft),
    }
}

/// Makes an organisation, also where one of this name is there.
///
/// # Errors
/// See [`rules::accept`].
pub fn make(w: &mut Write<'_>, draft: &OrganisationDraft) -> Result<OrganisationId> {
    store::insert(w, rules::accept(draft)?)
}

/// Makes many, in this order, as [`make`] does one.
///
/// # Errors
/// See [`rules::accept`].
pub fn make_all(w: &mut Write<'_>, drafts: &[&OrganisationDraft]) -> Result<Vec<OrganisationId>> {
    let mut made = Vec::with_capacity(drafts.len());
    for draft in drafts {
        made.push((w.new_id(), rules::accept(draft)?));
    }
    store::insert_all(w, &made)?;
    Ok(made.into_iter().map(|(id, _)| id).collect())
}

/// Changes an organisation to what was typed.
///
/// # Errors
/// `no_such_record`, and see [`rules::accept`].
pub fn save(w: &mut Write<'_>, id: OrganisationId, draft: &OrganisationDraft) -> Result<()> {
    load(w, id)?;
    store::update(w, id, &rules::accept(draft)?)
}

/// Adds to an organisation what is newly known of it: what the draft leaves open stays as it was.
///
/// # Errors
/// `no_such_record`, and see [`rules::accept`].
pub fn complete(w: &mut Write<'_>, id: OrganisationId, draft: &OrganisationDraft) -> Result<()> {
    let held = load(w, id)?;
    let draft = OrganisationDraft {
        name: draft.name.clone(),
        short_name: draft.short_name.clone().or(held.short_name),
        credit_code: draft.credit_code.clone().or(held.credit_code),
        city: draft.city.clone().or(held.city),
        kind: draft.kind,
    };
    store::update(w, id, &rules::accept(&draft)?)
}
