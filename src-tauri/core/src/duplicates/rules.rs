//! What becomes of two records that are one. Pure: the plan that a person sees is made of this, and so is the op.
//!
//! Nothing is lost. Of two values of a field the one that is taken stands in it, and the other stays:
//!
//! - of texts (expertise, remark) both stand there, one behind the other, unless one is chosen;
//! - another name becomes the other name (alias); ways of reaching the person and posts stand side by side;
//! - anything else stays as a kept cell, labelled with the field's name.
//!
//! A reading belongs to its name and goes with it. Among answers the strictest wins ([`stricter`]); among marks of one
//! session the one that tells most ([`mark`]).

use strum::IntoEnumIterator as _;

use super::{Choices, MergeField, MergeRow, Take};
use crate::{
    alumni::{
        Answer, Consent, MembershipCells, Purpose,
        rules::{Basis, basis, needs_consent},
    },
    kit::{Day, names::fold},
    mentors::{MentorCard, MentorshipState},
    people::{
        Affiliation, Contact, ContactKind, Person,
        rules::{draft_of_contact, same_contact},
    },
    sessions::Mark,
};

/// The longest text that two are joined to, in characters: what a form takes.
const JOINED: usize = 20_000;

/// What two values of one field become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// What stands in the field.
    pub result: Option<String>,
    /// What stays as a kept cell.
    pub aside: Option<String>,
    /// Whose value it is; absent where there is nothing to choose.
    pub take: Option<Take>,
}

/// Settles one field of which both may know something.
fn settle(field: MergeField, kept: Option<&str>, gone: Option<&str>, take: Option<Take>) -> Settled {
    let just = |result: Option<&str>| Settled { result: result.map(str::to_owned), ..Settled::default() };
    let (Some(one), Some(other)) = (kept, gone) else { return just(kept.or(gone)) };
    if one == other {
        return just(kept);
    }
    let between = match field {
        MergeField::Expertise => Some("；"),
        MergeField::Remark => Some("\n"),
        _ => None,
    };
    let of = |result: &str, aside: Option<&str>, take| Settled {
        result: Some(result.to_owned()),
        aside: aside.map(str::to_owned),
        take: Some(take),
    };
    match (take, between) {
        (Some(Take::Gone), _) => of(other, Some(one), Take::Gone),
        (None | Some(Take::Both), Some(between)) => {
            let joined = join(Some(one), Some(other), between).unwrap_or_default();
            if joined.chars().count() > JOINED {
                of(one, Some(other), Take::Kept)
            } else {
                of(&joined, None, Take::Both)
            }
        }
        _ => of(one, Some(other), Take::Kept),
    }
}

/// Both texts, one behind the other; a text that the other holds already is not said twice.
pub fn join(one: Option<&str>, other: Option<&str>, between: &str) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) if one.contains(other) => Some(one.to_owned()),
        (Some(one), Some(other)) if other.contains(one) => Some(other.to_owned()),
        (Some(one), Some(other)) => Some(format!("{one}{between}{other}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// The fields that hold one value each, in the order in which they are shown.
const CELLS: [MergeField; 10] = [
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
fn cell(person: &Person, field: MergeField) -> Option<String> {
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
    pub fn of(kept: &Person, gone: &Person, choices: &Choices) -> Self {
        let mut cells = Vec::with_capacity(CELLS.len());
        for field in CELLS {
            let take = choices.get(&field).copied();
            let (one, other) = (cell(kept, field), cell(gone, field));
            cells.push((field, settle(field, one.as_deref(), other.as_deref(), take)));
        }
        let mut cells = Self(cells);
        cells.settle_names(kept, gone, choices);
        cells
    }

    /// A name that is not taken becomes the other name where there is none; the reading goes with its name.
    fn settle_names(&mut self, kept: &Person, gone: &Person, choices: &Choices) {
        let takes_gone = self.get(MergeField::Name).take == Some(Take::Gone);
        if fold(&kept.name) != fold(&gone.name) {
            let default = if takes_gone { Take::Gone } else { Take::Kept };
            let take = choices.get(&MergeField::Reading).copied().unwrap_or(default);
            let (own, others) =
                if take == Take::Gone { (&gone.reading, &kept.reading) } else { (&kept.reading, &gone.reading) };
            let choice = own.is_some() && others.is_some() && own != others;
            *self.at(MergeField::Reading) = Settled {
                result: own.clone(),
                aside: others.clone().filter(|aside| Some(aside) != own.as_ref()),
                take: choice.then_some(take),
            };
        }
        let Some(other_name) = self.at(MergeField::Name).aside.take() else { return };
        let taken = self.get(MergeField::Name).result.clone().unwrap_or_default();
        let alias = self.at(MergeField::Alias);
        let known = |name: &str| fold(name) == fold(&other_name);
        match alias.result.as_deref() {
            // The same name in other letters is not another name.
            _ if known(&taken) => {}
            None => alias.result = Some(other_name),
            Some(held) if known(held) => {}
            Some(_) => self.at(MergeField::Name).aside = Some(other_name),
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
        self.0.iter().filter_map(|(field, settled)| Some((*field, settled.aside.as_deref()?)))
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
pub fn ways(kept: &[Contact], gone: &[Contact], kind: ContactKind, choices: &Choices) -> Vec<Contact> {
    let gone_first = choices.get(&field_of(kind)) == Some(&Take::Gone);
    let of_kind = |all: &[Contact]| all.iter().filter(|held| held.kind == kind).cloned().collect::<Vec<_>>();
    let (first, then) = if gone_first { (gone, kept) } else { (kept, gone) };
    let mut ways = of_kind(first);
    for other in of_kind(then) {
        if !ways.iter().any(|held| same_contact(&draft_of_contact(held), &draft_of_contact(&other))) {
            ways.push(other);
        }
    }
    ways
}

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

/// Puts the posts of both together: one that both have stands there once.
pub fn posts(kept: &[Affiliation], gone: &[Affiliation], choices: &Choices) -> Posts {
    let mut posts = Posts { held: kept.to_vec(), ..Posts::default() };
    let present = |all: &[Affiliation]| all.iter().position(|post| post.ends_on.is_none());
    let mut of_gone = None;
    let gone_first = present(gone);
    for (at, post) in gone.iter().enumerate() {
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
        if gone_first == Some(at) {
            of_gone = Some(stands);
        }
    }
    let of_kept = present(&posts.held).map(|at| posts.held[at].clone());
    posts.first =
        if choices.get(&MergeField::Company) == Some(&Take::Gone) { of_gone.or(of_kept) } else { of_kept.or(of_gone) };
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
pub fn stricter(kept: &[Consent], gone: &[Consent], purpose: Purpose, today: Day) -> (Basis, Option<Consent>) {
    let both = [kept, gone].concat();
    let together = basis(&both, purpose, today);
    let is_no = |basis| matches!(basis, Basis::Refused | Basis::Withdrawn);
    let Some(strict) = [kept, gone].into_iter().find(|side| is_no(basis(side, purpose, today))) else {
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

/// The mark of a session at which both records were marked: that somebody was there beats that they were not, since
/// nobody misses a duplicate; late beats present, and a leave that was asked for beats an absence, as they tell more.
pub fn mark(one: Mark, other: Mark) -> Mark {
    let tells = |mark| match mark {
        Mark::Late => 3,
        Mark::Present => 2,
        Mark::Leave => 1,
        Mark::Absent => 0,
    };
    if tells(other) > tells(one) { other } else { one }
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

/// The earlier of two days, as far as they are known.
pub fn earlier(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.into_iter().chain(other).min()
}

/// The later of two ends; none while either lasts.
pub fn later_end(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.zip(other).map(|(one, other)| one.max(other))
}

/// How far a mentorship has come that two records have come to differently.
pub fn further(one: MentorshipState, other: MentorshipState) -> MentorshipState {
    let way = |state| match state {
        MentorshipState::Wished => 0,
        MentorshipState::Talking => 1,
        MentorshipState::Confirmed => 2,
        MentorshipState::Ended => 3,
    };
    if way(other) > way(one) { other } else { one }
}

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
    pub kept: Tally,
    /// Of the other.
    pub gone: Tally,
    /// Of both as one.
    pub result: Tally,
}

/// Everything that either record has, side by side with what becomes of it.
pub fn rows(kept: &Person, gone: &Person, tallies: &Tallies, choices: &Choices, today: Day) -> Vec<MergeRow> {
    let cells = Cells::of(kept, gone, choices);
    let mut rows = Vec::new();
    for field in MergeField::iter() {
        match field {
            MergeField::Consent => rows.extend(consent_rows(kept, gone, today)),
            _ if CELLS.contains(&field) => {
                let Settled { result, aside, take } = cells.get(field).clone();
                let list = |value: Option<String>| value.into_iter().collect::<Vec<_>>();
                let (one, other) = (list(cell(kept, field)), list(cell(gone, field)));
                let row = MergeRow { result: list(result), aside: list(aside), take, ..row(field, one, other) };
                rows.push(row);
            }
            _ => rows.push(list_row(field, kept, gone, tallies, choices)),
        }
    }
    let is_told = |row: &MergeRow| !(row.kept.is_empty() && row.gone.is_empty());
    rows.retain(|row| is_told(row) || (row.field == MergeField::Alias && !row.result.is_empty()));
    rows
}

/// A row of what both have, whose result is all of it, each once.
fn row(field: MergeField, kept: Vec<String>, gone: Vec<String>) -> MergeRow {
    let mut result = kept.clone();
    result.extend(gone.iter().filter(|value| !kept.contains(value)).cloned());
    MergeRow { field, purpose: None, kept, gone, result, aside: Vec::new(), take: None }
}

fn list_row(field: MergeField, kept: &Person, gone: &Person, tallies: &Tallies, choices: &Choices) -> MergeRow {
    let both = |of: &dyn Fn(&Person) -> Vec<String>| row(field, of(kept), of(gone));
    let numbers = |kept: u32, gone: u32, result: u32| {
        let list = |count: u32| (count > 0).then(|| count.to_string()).into_iter().collect::<Vec<_>>();
        MergeRow { result: list(result), ..row(field, list(kept), list(gone)) }
    };
    let count = |of: fn(&Tally) -> u32| numbers(of(&tallies.kept), of(&tallies.gone), of(&tallies.result));
    match field {
        MergeField::Mobile => way_row(ContactKind::Mobile, kept, gone, choices),
        MergeField::Landline => way_row(ContactKind::Landline, kept, gone, choices),
        MergeField::Wechat => way_row(ContactKind::Wechat, kept, gone, choices),
        MergeField::Email => way_row(ContactKind::Email, kept, gone, choices),
        MergeField::Address => way_row(ContactKind::Address, kept, gone, choices),
        MergeField::Company => company_row(kept, gone, choices),
        MergeField::EarlierPosts => {
            let posts = posts(&kept.affiliations, &gone.affiliations, choices);
            let all = [posts.held, posts.added].concat();
            MergeRow {
                result: earlier_posts(&all),
                ..row(field, earlier_posts(&kept.affiliations), earlier_posts(&gone.affiliations))
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

fn roles(person: &Person) -> Vec<String> {
    let roles = [
        (!person.startups.is_empty(), "founder"),
        (person.mentor.is_some(), "mentor"),
        (!person.memberships.is_empty(), "alumnus"),
    ];
    roles.into_iter().filter(|(is, _)| *is).map(|(_, role)| role.to_owned()).collect()
}

fn way_row(kind: ContactKind, kept: &Person, gone: &Person, choices: &Choices) -> MergeRow {
    let of = |person: &Person| {
        let held = person.contacts.iter().filter(|held| held.kind == kind);
        held.map(|held| held.value.clone()).collect::<Vec<_>>()
    };
    let (one, other) = (of(kept), of(gone));
    let choice = matches!((one.first(), other.first()), (Some(one), Some(other)) if one != other);
    let field = field_of(kind);
    let take = if choices.get(&field) == Some(&Take::Gone) { Take::Gone } else { Take::Kept };
    let result = ways(&kept.contacts, &gone.contacts, kind, choices);
    MergeRow {
        result: result.into_iter().map(|held| held.value).collect(),
        take: choice.then_some(take),
        ..row(field, one, other)
    }
}

fn company_row(kept: &Person, gone: &Person, choices: &Choices) -> MergeRow {
    let present = |all: &[Affiliation]| {
        let held = all.iter().filter(|post| post.ends_on.is_none());
        held.map(shown).collect::<Vec<_>>()
    };
    let (one, other) = (present(&kept.affiliations), present(&gone.affiliations));
    let posts = posts(&kept.affiliations, &gone.affiliations, choices);
    let first = posts.first.as_ref().map(shown);
    let choice = matches!((one.first(), other.first()), (Some(one), Some(other)) if one != other)
        && present(&[posts.held.clone(), posts.added.clone()].concat()).len() > 1;
    let take = if choices.get(&MergeField::Company) == Some(&Take::Gone) { Take::Gone } else { Take::Kept };
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

fn consent_rows(kept: &Person, gone: &Person, today: Day) -> Vec<MergeRow> {
    let purposes = Purpose::iter().filter(|purpose| needs_consent(*purpose));
    let rows = purposes.map(|purpose| {
        let of = |answers: &[Consent]| {
            let basis = basis(answers, purpose, today);
            if basis == Basis::NoConsent { Vec::new() } else { vec![basis.as_ref().to_owned()] }
        };
        let (result, _) = stricter(&kept.consents, &gone.consents, purpose, today);
        MergeRow {
            purpose: Some(purpose),
            result: vec![result.as_ref().to_owned()],
            ..row(MergeField::Consent, of(&kept.consents), of(&gone.consents))
        }
    });
    rows.collect()
}
