//! What becomes of two records that are one. Pure: the plan that a person sees ([`super::rows`]) is made of this, and so
//! is the op.
//!
//! Nothing is lost. Of two values of a field the one that is taken stands in it, and the other stays:
//!
//! - of texts (expertise, remark) both stand there, one behind the other, unless one is chosen;
//! - another name becomes the other name (alias); ways of reaching the person and posts stand side by side;
//! - anything else stays as a kept cell, labelled with the field's name.
//!
//! A reading belongs to its name and goes with it. Among answers the strictest wins ([`stricter`]); among marks of one
//! session the one that tells most ([`mark`](crate::sessions::rules::mark)).

use super::{Choices, MergeField, Take};
use crate::{
    alumni::{
        Answer, Consent, MembershipCells, Purpose,
        rules::{Basis, basis, needs_consent},
    },
    kit::{Day, names::fold, text::join, time::earlier},
    people::{
        Affiliation, Contact, ContactKind,
        merging::Posts,
        rules::{draft_of_contact, same_contact},
    },
    views::person::PersonPanel,
};

/// The longest text that two are joined to, in characters: what a form takes.
const JOINED: usize = 20_000;

/// What two values of one field become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// What stands in the field.
    pub result: Option<String>,
    /// What stays as a kept cell.
    pub overflow: Option<String>,
    /// Whose value it is; absent where there is nothing to choose.
    pub take: Option<Take>,
}

/// What stands between two texts of a field of which both may stay.
fn between(field: MergeField) -> Option<&'static str> {
    match field {
        MergeField::Expertise => Some("；"),
        MergeField::Remark => Some("\n"),
        _ => None,
    }
}

/// Whose value of a field can be chosen, where there is a choice at all.
pub fn takes(field: MergeField) -> Vec<Take> {
    let both = between(field).map(|_| Take::Both);
    [Take::Survivor, Take::Merged].into_iter().chain(both).collect()
}

/// Settles one field of which both may know something.
fn settle(field: MergeField, survivor: Option<&str>, merged: Option<&str>, take: Option<Take>) -> Settled {
    let just = |result: Option<&str>| Settled { result: result.map(str::to_owned), ..Settled::default() };
    let (Some(one), Some(other)) = (survivor, merged) else { return just(survivor.or(merged)) };
    if one == other {
        return just(survivor);
    }
    let between = between(field);
    let of = |result: &str, overflow: Option<&str>, take| Settled {
        result: Some(result.to_owned()),
        overflow: overflow.map(str::to_owned),
        take: Some(take),
    };
    match (take, between) {
        (Some(Take::Merged), _) => of(other, Some(one), Take::Merged),
        (None | Some(Take::Both), Some(between)) => {
            let joined = join(Some(one), Some(other), between).unwrap_or_default();
            if joined.chars().count() > JOINED {
                of(one, Some(other), Take::Survivor)
            } else {
                of(&joined, None, Take::Both)
            }
        }
        _ => of(one, Some(other), Take::Survivor),
    }
}

/// The fields that hold one value each, in the order in which they are shown.
pub const CELLS: [MergeField; 10] = [
    MergeField::Name,
    MergeField::Reading,
    MergeField::Alias,
    MergeField::City,
    MergeField::Sector,
    MergeField::Expertise,
    MergeField::Remark,
    MergeField::MentorHours,
    MergeField::MentorLanguages,
    MergeField::MentorBio,
];

/// What a record holds in a field of one value.
pub fn cell(person: &PersonPanel, field: MergeField) -> Option<String> {
    let mentor = person.mentor.as_ref();
    match field {
        MergeField::Name => Some(person.name.clone()),
        MergeField::Reading => person.reading.clone(),
        MergeField::Alias => person.alias.clone(),
        MergeField::City => person.city.clone(),
        MergeField::Sector => person.sector.clone(),
        MergeField::Expertise => person.expertise.clone(),
        MergeField::Remark => person.remark.clone(),
        MergeField::MentorHours => mentor.and_then(|card| card.hours_per_month).map(|hours| hours.to_string()),
        MergeField::MentorLanguages => mentor.and_then(|card| card.languages.clone()),
        MergeField::MentorBio => mentor.and_then(|card| card.bio.clone()),
        _ => None,
    }
}

/// What becomes of every field that holds one value.
#[derive(Clone, Debug, Default)]
pub struct Cells(Vec<(MergeField, Settled)>);

impl Cells {
    /// Settles all of them.
    pub fn of(survivor: &PersonPanel, merged: &PersonPanel, choices: &Choices) -> Self {
        let mut cells = Vec::with_capacity(CELLS.len());
        for field in CELLS {
            let take = choices.get(&field).copied();
            let (one, other) = (cell(survivor, field), cell(merged, field));
            cells.push((field, settle(field, one.as_deref(), other.as_deref(), take)));
        }
        let mut cells = Self(cells);
        cells.settle_names(survivor, merged, choices);
        cells
    }

    /// A name that is not taken becomes the other name where there is none; the reading goes with its name.
    fn settle_names(&mut self, survivor: &PersonPanel, merged: &PersonPanel, choices: &Choices) {
        let takes_merged = self.get(MergeField::Name).take == Some(Take::Merged);
        if fold(&survivor.name) != fold(&merged.name) {
            let default = if takes_merged { Take::Merged } else { Take::Survivor };
            let take = choices.get(&MergeField::Reading).copied().unwrap_or(default);
            let (own, others) = if take == Take::Merged {
                (&merged.reading, &survivor.reading)
            } else {
                (&survivor.reading, &merged.reading)
            };
            let choice = own.is_some() && others.is_some() && own != others;
            *self.at(MergeField::Reading) = Settled {
                result: own.clone(),
                overflow: others.clone().filter(|overflow| Some(overflow) != own.as_ref()),
                take: choice.then_some(take),
            };
        }
        let Some(other_name) = self.at(MergeField::Name).overflow.take() else { return };
        let taken = self.get(MergeField::Name).result.clone().unwrap_or_default();
        let alias = self.at(MergeField::Alias);
        let known = |name: &str| fold(name) == fold(&other_name);
        match alias.result.as_deref() {
            // The same name in other letters is not another name.
            _ if known(&taken) => {}
            None => alias.result = Some(other_name),
            Some(held) if known(held) => {}
            Some(_) => self.at(MergeField::Name).overflow = Some(other_name),
        }
    }

    fn at(&mut self, field: MergeField) -> &mut Settled {
        let at = CELLS.iter().position(|cell| *cell == field).unwrap_or_default();
        &mut self.0[at].1
    }

    /// What becomes of a field.
    pub fn get(&self, field: MergeField) -> &Settled {
        let at = CELLS.iter().position(|cell| *cell == field).unwrap_or_default();
        &self.0[at].1
    }

    /// What stands in a field.
    pub fn result(&self, field: MergeField) -> Option<&str> {
        self.get(field).result.as_deref()
    }

    /// What stays as kept cells, each with its field.
    pub fn asides(&self) -> impl Iterator<Item = (MergeField, &str)> {
        self.0.iter().filter_map(|(field, settled)| Some((*field, settled.overflow.as_deref()?)))
    }
}

/// The field that shows a kind of contacts.
pub fn field_of(kind: ContactKind) -> MergeField {
    match kind {
        ContactKind::Mobile => MergeField::Mobile,
        ContactKind::Landline => MergeField::Landline,
        ContactKind::Wechat => MergeField::Wechat,
        ContactKind::Email => MergeField::Email,
        ContactKind::Address => MergeField::Address,
    }
}

/// All contacts of a kind, the one to be used first in front; what both have stands there once.
pub fn ways(survivor: &[Contact], merged: &[Contact], kind: ContactKind, choices: &Choices) -> Vec<Contact> {
    let merged_first = choices.get(&field_of(kind)) == Some(&Take::Merged);
    let of_kind = |all: &[Contact]| all.iter().filter(|held| held.kind == kind).cloned().collect::<Vec<_>>();
    let (first, then) = if merged_first { (merged, survivor) } else { (survivor, merged) };
    let mut ways = of_kind(first);
    for other in of_kind(then) {
        if !ways.iter().any(|held| same_contact(&draft_of_contact(held), &draft_of_contact(&other))) {
            ways.push(other);
        }
    }
    ways
}

/// Puts the posts of both together: one that both have stands there once.
pub fn posts(survivor: &[Affiliation], merged: &[Affiliation], choices: &Choices) -> Posts {
    let mut posts = Posts { held: survivor.to_vec(), ..Posts::default() };
    let present = |all: &[Affiliation]| all.iter().position(|post| post.ends_on.is_none());
    let mut of_merged = None;
    let merged_first = present(merged);
    for (at, post) in merged.iter().enumerate() {
        let known = posts.held.iter_mut().find(|held| is_same_post(held, post));
        let stands = match known {
            Some(held) => {
                held.role = held.role.take().or_else(|| post.role.clone());
                held.starts_on = held.starts_on.or(post.starts_on);
                held.clone()
            }
            None => {
                posts.added.push(post.clone());
                post.clone()
            }
        };
        if merged_first == Some(at) {
            of_merged = Some(stands);
        }
    }
    let of_survivor = present(&posts.held).map(|at| posts.held[at].clone());
    posts.first = if choices.get(&MergeField::Company) == Some(&Take::Merged) {
        of_merged.or(of_survivor)
    } else {
        of_survivor.or(of_merged)
    };
    posts
}

/// Whether two posts are one, of which each record may know more.
fn is_same_post(one: &Affiliation, other: &Affiliation) -> bool {
    fn fits<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    one.organisation == other.organisation
        && one.ends_on == other.ends_on
        && fits(one.role.as_ref(), other.role.as_ref())
        && fits(one.starts_on.as_ref(), other.starts_on.as_ref())
}

/// The one answer to a purpose where two records have answers: the strictest. A no beats a yes and one that was taken
/// back beats one that was given, whatever their days; who was never asked adds nothing.
///
/// Where the newest of all answers would be more than that, the strict one is said again, with today's day: the person
/// has said no under one of the records, and nobody may read a yes out of the other without asking them.
pub fn stricter(survivor: &[Consent], merged: &[Consent], purpose: Purpose, today: Day) -> (Basis, Option<Consent>) {
    let both = [survivor, merged].concat();
    let together = basis(&both, purpose, today);
    let is_no = |basis| matches!(basis, Basis::Refused | Basis::Withdrawn);
    let Some(strict) = [survivor, merged].into_iter().find(|side| is_no(basis(side, purpose, today))) else {
        return (together, None);
    };
    if is_no(together) || !needs_consent(purpose) {
        return (together, None);
    }
    let standing = basis(strict, purpose, today);
    let of_purpose = strict.iter().filter(|answer| answer.purpose == purpose);
    let said = of_purpose.filter(|answer| match standing {
        Basis::Refused => answer.answer == Answer::Refused,
        _ => answer.withdrawn_on.is_some(),
    });
    let again = said.max_by_key(|answer| answer.answered_on.max(answer.withdrawn_on)).map(|answer| Consent {
        answered_on: if standing == Basis::Refused { Some(today) } else { answer.answered_on },
        withdrawn_on: (standing == Basis::Withdrawn).then_some(today),
        ..answer.clone()
    });
    (standing, again)
}

/// Whether two answers are one that was written down twice.
pub fn is_same_answer(one: &Consent, other: &Consent) -> bool {
    Consent { id: other.id, ..one.clone() } == *other
}

/// What is known of one membership under two records: the earlier day, and both texts.
pub fn membership(one: &MembershipCells, other: &MembershipCells) -> MembershipCells {
    MembershipCells {
        joined_on: earlier(one.joined_on, other.joined_on),
        circles: list(one.circles.as_deref(), other.circles.as_deref()),
        helps_with: join(one.helps_with.as_deref(), other.helps_with.as_deref(), "；"),
    }
}

/// Two lists in one: what is new in the second stands behind the first.
fn list(one: Option<&str>, other: Option<&str>) -> Option<String> {
    let (Some(one), Some(other)) = (one, other) else { return one.or(other).map(str::to_owned) };
    let parts =
        |text: &str| text.split(['、', '，', ',', '；', ';']).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    let held = parts(one);
    let news = parts(other).into_iter().filter(|part| !part.is_empty() && !held.contains(part));
    Some(std::iter::once(one.to_owned()).chain(news).collect::<Vec<_>>().join("、"))
}
