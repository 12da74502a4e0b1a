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
        let (kept, gone) = if me == Some(other) { (other, one) } else { (one, other) };
        Duplicate { kept: named(kept), gone: named(gone), likeness }
    });
    Ok(Page::cut(rows.collect(), limit, total, |row: &Duplicate| {
        let (one, other) = pair(row.kept.id, row.gone.id);
        Cursor { key: row.likeness.score.to_string(), id: format!("{one} {other}") }
    }))
}

/// Two people who are there and are not the same record.
fn both(r: &Read<'_>, kept: PersonId, gone: PersonId) -> Result<()> {
    people::ops::require(r, kept)?;
    people::ops::require(r, gone)?;
    if kept == gone { Err(Refusal::new(code::SAME_RECORD).into()) } else { Ok(()) }
}

/// What merging would do, field by field.
///
/// # Errors
/// `no_such_person`; `same_record` where both are one already; `is_author` where the person at this machine would go.
pub fn plan(r: &Read<'_>, draft: &MergeDraft) -> Result<MergePlan> {
    let (kept, gone) = records(r, draft)?;
    let named = |person: &PersonPanel| PersonName { id: person.id, name: person.name.clone() };
    let tallies = Tallies {
        kept: store::tally(r, &[kept.id])?,
        gone: store::tally(r, &[gone.id])?,
        result: store::tally(r, &[kept.id, gone.id])?,
    };
    Ok(MergePlan {
        kept: named(&kept),
        gone: named(&gone),
        likeness: candidates::of(r, kept.id, gone.id)?,
        rows: rows::rows(&kept, &gone, &tallies, &draft.choices, r.today()),
        seen: seen(r)?,
    })
}

/// Both records in full.
fn records(r: &Read<'_>, draft: &MergeDraft) -> Result<(PersonPanel, PersonPanel)> {
    both(r, draft.kept, draft.gone)?;
    if r.author().is_ok_and(|me| me == draft.gone) {
        return Err(Refusal::new(code::IS_AUTHOR).into());
    }
    Ok((views::person::load(r, draft.kept)?, views::person::load(r, draft.gone)?))
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
    let (kept, gone) = records(w, draft)?;
    let cells = Cells::of(&kept, &gone, &draft.choices);
    let posts = rules::posts(&kept.affiliations, &gone.affiliations, &draft.choices);
    let ways: Vec<_> =
        ContactKind::iter().map(|kind| rules::ways(&kept.contacts, &gone.contacts, kind, &draft.choices)).collect();
    let moving = Moving { kept: kept.id, gone: gone.id, cells: &cells };
    moving.answers(w, &kept, &gone)?;
    moving.cells(w)?;
    people::merging::contacts(w, kept.id, gone.id, &kept.contacts, &ways)?;
    people::merging::posts(w, kept.id, gone.id, &posts)?;
    moving.links(w)?;
    moving.memberships(w, &kept, &gone)?;
    moving.mentor(w)?;
    links::point(w, gone.id, kept.id)?;
    moving.apart(w)?;
    moving.finish(w)?;
    w.about(kept.id);
    Ok(Merged { kept: kept.id, gone: gone.id })
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
