//! The plan that a person sees before two records become one: field by field what either has, and the result.

use strum::IntoEnumIterator as _;

use super::{
    Choices, MergeField, MergeRow, Take,
    rules::{CELLS, Cells, Settled, cell, field_of, posts, stricter, takes, ways},
};
use crate::{
    alumni::{
        Consent, Purpose,
        rules::{Basis, basis, needs_consent},
    },
    kit::Day,
    mentors::MentorCard,
    people::{Affiliation, ContactKind},
    views::person::PersonPanel,
};

/// How many records of others name a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Notes that they wrote.
    pub notes: u32,
    /// Steps that are theirs.
    pub action_items: u32,
    /// Sessions that they hold.
    pub sessions: u32,
    /// Sessions at which they were marked.
    pub attendance: u32,
    /// Calls, visits and messages with them.
    pub interactions: u32,
}

/// The tallies of the record that stays, of the other, and of both as one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tallies {
    /// Of the record that stays.
    pub survivor: Tally,
    /// Of the other.
    pub merged: Tally,
    /// Of both as one.
    pub result: Tally,
}

/// Everything that either record has, side by side with what becomes of it.
pub fn rows(
    survivor: &PersonPanel,
    merged: &PersonPanel,
    tallies: &Tallies,
    choices: &Choices,
    today: Day,
) -> Vec<MergeRow> {
    let cells = Cells::of(survivor, merged, choices);
    let mut rows = Vec::new();
    for field in MergeField::iter() {
        match field {
            MergeField::Consent => rows.extend(consent_rows(survivor, merged, today)),
            _ if CELLS.contains(&field) => {
                let Settled { result, overflow, take } = cells.get(field).clone();
                let list = |value: Option<String>| value.into_iter().collect::<Vec<_>>();
                let (one, other) = (list(cell(survivor, field)), list(cell(merged, field)));
                let row = MergeRow { result: list(result), overflow: list(overflow), take, ..row(field, one, other) };
                rows.push(row);
            }
            _ => rows.push(list_row(field, survivor, merged, tallies, choices)),
        }
    }
    let is_told = |row: &MergeRow| !(row.survivor.is_empty() && row.merged.is_empty());
    rows.iter_mut().filter(|row| row.take.is_some()).for_each(|row| row.takes = takes(row.field));
    rows.retain(|row| is_told(row) || (row.field == MergeField::Alias && !row.result.is_empty()));
    rows
}

/// A row of what both have, whose result is all of it, each once.
fn row(field: MergeField, survivor: Vec<String>, merged: Vec<String>) -> MergeRow {
    let mut result = survivor.clone();
    result.extend(merged.iter().filter(|value| !survivor.contains(value)).cloned());
    MergeRow { field, purpose: None, survivor, merged, result, overflow: Vec::new(), take: None, takes: Vec::new() }
}

fn list_row(
    field: MergeField,
    survivor: &PersonPanel,
    merged: &PersonPanel,
    tallies: &Tallies,
    choices: &Choices,
) -> MergeRow {
    let both = |of: &dyn Fn(&PersonPanel) -> Vec<String>| row(field, of(survivor), of(merged));
    let numbers = |survivor: u32, merged: u32, result: u32| {
        let list = |count: u32| (count > 0).then(|| count.to_string()).into_iter().collect::<Vec<_>>();
        MergeRow { result: list(result), ..row(field, list(survivor), list(merged)) }
    };
    let count = |of: fn(&Tally) -> u32| numbers(of(&tallies.survivor), of(&tallies.merged), of(&tallies.result));
    match field {
        MergeField::Mobile => way_row(ContactKind::Mobile, survivor, merged, choices),
        MergeField::Landline => way_row(ContactKind::Landline, survivor, merged, choices),
        MergeField::Wechat => way_row(ContactKind::Wechat, survivor, merged, choices),
        MergeField::Email => way_row(ContactKind::Email, survivor, merged, choices),
        MergeField::Address => way_row(ContactKind::Address, survivor, merged, choices),
        MergeField::Company => company_row(survivor, merged, choices),
        MergeField::EarlierPosts => {
            let posts = posts(&survivor.affiliations, &merged.affiliations, choices);
            let all = [posts.held, posts.added].concat();
            MergeRow {
                result: earlier_posts(&all),
                ..row(field, earlier_posts(&survivor.affiliations), earlier_posts(&merged.affiliations))
            }
        }
        MergeField::Roles => both(&roles),
        MergeField::Startups => both(&|person| person.startups.iter().map(|startup| startup.name.clone()).collect()),
        MergeField::Cohorts => both(&|person| {
            // Of an unknown cohort nothing is said; the page has a word for it.
            person.memberships.iter().map(|held| held.cohort_name.clone().unwrap_or_default()).collect()
        }),
        MergeField::Mentorships => both(&|person| {
            let held = person.mentor.iter().flat_map(|card: &MentorCard| &card.mentorships);
            held.map(|mentorship| mentorship.startup_name.clone()).collect()
        }),
        MergeField::Notes => count(|tally| tally.notes),
        MergeField::ActionItems => count(|tally| tally.action_items),
        MergeField::Sessions => count(|tally| tally.sessions),
        MergeField::Attendance => count(|tally| tally.attendance),
        MergeField::Interactions => count(|tally| tally.interactions),
        _ => both(&|person| person.kept_cells.iter().map(|cell| cell.value.clone()).collect()),
    }
}

fn roles(person: &PersonPanel) -> Vec<String> {
    let roles = [
        (!person.startups.is_empty(), "founder"),
        (person.mentor.is_some(), "mentor"),
        (!person.memberships.is_empty(), "alumnus"),
    ];
    roles.into_iter().filter(|(is, _)| *is).map(|(_, role)| role.to_owned()).collect()
}

fn way_row(kind: ContactKind, survivor: &PersonPanel, merged: &PersonPanel, choices: &Choices) -> MergeRow {
    let of = |person: &PersonPanel| {
        let held = person.contacts.iter().filter(|held| held.kind == kind);
        held.map(|held| held.value.clone()).collect::<Vec<_>>()
    };
    let (one, other) = (of(survivor), of(merged));
    let choice = matches!((one.first(), other.first()), (Some(one), Some(other)) if one != other);
    let field = field_of(kind);
    let take = if choices.get(&field) == Some(&Take::Merged) { Take::Merged } else { Take::Survivor };
    let result = ways(&survivor.contacts, &merged.contacts, kind, choices);
    MergeRow {
        result: result.into_iter().map(|held| held.value).collect(),
        take: choice.then_some(take),
        ..row(field, one, other)
    }
}

fn company_row(survivor: &PersonPanel, merged: &PersonPanel, choices: &Choices) -> MergeRow {
    let present = |all: &[Affiliation]| {
        let held = all.iter().filter(|post| post.ends_on.is_none());
        held.map(shown).collect::<Vec<_>>()
    };
    let (one, other) = (present(&survivor.affiliations), present(&merged.affiliations));
    let posts = posts(&survivor.affiliations, &merged.affiliations, choices);
    let first = posts.first.as_ref().map(shown);
    let choice = matches!((one.first(), other.first()), (Some(one), Some(other)) if one != other)
        && present(&[posts.held.clone(), posts.added.clone()].concat()).len() > 1;
    let take = if choices.get(&MergeField::Company) == Some(&Take::Merged) { Take::Merged } else { Take::Survivor };
    let mut result: Vec<String> = first.clone().into_iter().collect();
    result.extend(present(&[posts.held, posts.added].concat()).into_iter().filter(|post| Some(post) != first.as_ref()));
    MergeRow { result, take: choice.then_some(take), ..row(MergeField::Company, one, other) }
}

fn earlier_posts(all: &[Affiliation]) -> Vec<String> {
    all.iter().filter(|post| post.ends_on.is_some()).map(shown).collect()
}

/// A post in a line: 云岭科技 · 创始人.
fn shown(post: &Affiliation) -> String {
    let parts = [post.organisation_name.as_deref(), post.role.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn consent_rows(survivor: &PersonPanel, merged: &PersonPanel, today: Day) -> Vec<MergeRow> {
    let purposes = Purpose::iter().filter(|purpose| needs_consent(*purpose));
    let rows = purposes.map(|purpose| {
        let of = |answers: &[Consent]| {
            let basis = basis(answers, purpose, today);
            if basis == Basis::NoConsent { Vec::new() } else { vec![basis.as_ref().to_owned()] }
        };
        let (result, _) = stricter(&survivor.consents, &merged.consents, purpose, today);
        MergeRow {
            purpose: Some(purpose),
            result: vec![result.as_ref().to_owned()],
            ..row(MergeField::Consent, of(&survivor.consents), of(&merged.consents))
        }
    });
    rows.collect()
}
