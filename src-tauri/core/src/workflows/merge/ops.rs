//! What a person can do with duplicates.

use strum::IntoEnumIterator as _;

use super::{
    Duplicate, DuplicatesQuery, Former, MergeDraft, MergePlan, Merged, Twin, candidates,
    moving::Moving,
    pair::pair,
    rows::{self, Tallies},
    rules::{self, Cells},
    store,
};
use crate::{
    engine::{Read, Write, history},
    error::{Refusal, Result, code},
    kit::{Cursor, Page, page::PAGE},
    people::{self, ContactKind, PersonId, PersonName},
    views,
    views::person::PersonPanel,
    workflows::links,
};

/// A page of people who look like one, the likest first.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &DuplicatesQuery) -> Result<Page<Duplicate>> {
    let total = match query.after {
        Some(_) => None,
        None => Some(store::count_pairs(r, query.person)?),
    };
    let limit = query.limit.unwrap_or(PAGE);
    let me = r.author().ok();
    let page = store::pairs(r, query.person, query.after.as_ref(), limit.saturating_add(1))?;
    let people: Vec<PersonId> = page.iter().flat_map(|((one, other), _)| [*one, *other]).collect();
    let twins = store::twins(r, &people)?;
    let named = |id: PersonId| twins.get(&id).cloned().unwrap_or(Twin { id, name: String::new(), company: None });
    let rows = page.into_iter().map(|((one, other), likeness)| {
        // Whoever works here is not made somebody else.
        let (survivor, merged) = if me == Some(other) { (other, one) } else { (one, other) };
        Duplicate { survivor: named(survivor), merged: named(merged), likeness }
    });
    Ok(Page::cut(rows.collect(), limit, total, |row: &Duplicate| {
        let (one, other) = pair(row.survivor.id, row.merged.id);
        Cursor { key: row.likeness.score.to_string(), id: format!("{one} {other}") }
    }))
}

/// Two people who are there and are not the same record.
fn both(r: &Read<'_>, survivor: PersonId, merged: PersonId) -> Result<()> {
    people::ops::require(r, survivor)?;
    people::ops::require(r, merged)?;
    if survivor == merged { Err(Refusal::new(code::SAME_RECORD).into()) } else { Ok(()) }
}

/// What merging would do, field by field.
///
/// # Errors
/// `no_such_person`; `same_record` where both are one already; `is_author` where the person at this machine would go.
pub fn plan(r: &Read<'_>, draft: &MergeDraft) -> Result<MergePlan> {
    let (survivor, merged) = records(r, draft)?;
    let named = |person: &PersonPanel| PersonName { id: person.id, name: person.name.clone() };
    let tallies = Tallies {
        survivor: store::tally(r, &[survivor.id])?,
        merged: store::tally(r, &[merged.id])?,
        result: store::tally(r, &[survivor.id, merged.id])?,
    };
    Ok(MergePlan {
        survivor: named(&survivor),
        merged: named(&merged),
        likeness: candidates::of(r, survivor.id, merged.id)?,
        rows: rows::rows(&survivor, &merged, &tallies, &draft.choices, r.today()),
        seen: seen(r)?,
    })
}

/// Both records in full.
fn records(r: &Read<'_>, draft: &MergeDraft) -> Result<(PersonPanel, PersonPanel)> {
    both(r, draft.survivor, draft.merged)?;
    if r.author().is_ok_and(|me| me == draft.merged) {
        return Err(Refusal::new(code::IS_AUTHOR).into());
    }
    Ok((views::person::load(r, draft.survivor)?, views::person::load(r, draft.merged)?))
}

/// The number of the newest op.
fn seen(r: &Read<'_>) -> Result<u32> {
    Ok(u32::try_from(history::last(r)?).unwrap_or(u32::MAX))
}

/// Makes two records one: everything that names the one that goes names the one that stays.
///
/// # Errors
/// As [`plan`]; `plan_stale` where something was written after the plan that the person has seen.
pub fn merge(w: &mut Write<'_>, draft: &MergeDraft) -> Result<Merged> {
    // This op is the newest by now.
    if draft.seen.is_some_and(|number| seen(w).is_ok_and(|newest| newest != number + 1)) {
        return Err(Refusal::new(code::PLAN_STALE).into());
    }
    let (survivor, merged) = records(w, draft)?;
    let cells = Cells::of(&survivor, &merged, &draft.choices);
    let posts = rules::posts(&survivor.affiliations, &merged.affiliations, &draft.choices);
    let ways: Vec<_> = ContactKind::iter()
        .map(|kind| rules::ways(&survivor.contacts, &merged.contacts, kind, &draft.choices))
        .collect();
    let moving = Moving { survivor: survivor.id, merged: merged.id, cells: &cells };
    moving.answers(w, &survivor, &merged)?;
    moving.cells(w)?;
    people::merging::contacts(w, survivor.id, merged.id, &survivor.contacts, &ways)?;
    people::merging::posts(w, survivor.id, merged.id, &posts)?;
    moving.links(w)?;
    moving.memberships(w, &survivor, &merged)?;
    moving.mentor(w)?;
    links::point(w, merged.id, survivor.id)?;
    moving.apart(w)?;
    moving.finish(w)?;
    w.about(survivor.id);
    Ok(Merged { survivor: survivor.id, merged: merged.id })
}

/// Writes down that two people who look like one are two: it is not asked again.
///
/// # Errors
/// `no_such_person`; `same_record`.
pub fn keep_apart(w: &mut Write<'_>, one: PersonId, other: PersonId) -> Result<()> {
    both(w, one, other)?;
    w.about(one);
    store::insert_apart(w, pair(one, other))
}

/// The pairs of whom somebody has said that they are two, the smaller identity first.
///
/// # Errors
/// The file's failures only.
pub fn told_apart(r: &Read<'_>) -> Result<Vec<(PersonId, PersonId)>> {
    Ok(store::apart(r)?.into_iter().collect())
}

/// Everybody who was merged into another, as they were.
///
/// # Errors
/// The file's failures only.
pub fn former(r: &Read<'_>) -> Result<Vec<Former>> {
    store::former(r)
}
