//! The records that a file speaks of: those that are there, and those that it makes.
//!
//! What is known is read once. Then each line finds its records or makes new ones, and says what it says of them; what
//! is no longer as it was is marked field by field. Nothing is written: [`super::writing`] does that from the marks.

pub(super) mod alumni;
pub(super) mod cohorts;
pub(super) mod identity;
mod marks;
pub(super) mod organisations;
pub(super) mod people;
pub(super) mod sessions;
pub(super) mod startups;

mod likely;
pub(super) use marks::{Fields, Marks};

use std::collections::HashMap;

use super::{
    ConsentRequest, Fate, Field, Kind, Why,
    reading::{Alumnus, Kept, Line, Session, What},
};
use crate::{
    alumni::{MembershipCells, ops as alumni_ops},
    cohorts::{CohortState, ops as cohort_ops},
    db::Read,
    duplicates,
    error::{Code, Result},
    mentors::{self, MentorRole},
    organisations::ops as organisation_ops,
    people::{PersonDraft, PersonId, ops as people_ops},
    startups::{StartupId, ops as startup_ops},
};
use alumni::MembershipRecord;
use cohorts::{CohortAt, Cohorts, Programme};
use organisations::{OrganisationAt, Organisations};
use people::{MentorRecord, People, PersonAt, Who};
use sessions::{Host, SessionAt, Sessions};
use startups::{EnrolmentRecord, StartupAt, Startups};

/// The record that a row mainly is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Person(PersonAt),
    Startup(StartupAt),
    Session(SessionAt),
}

/// A cell kept as text, and with which record.
#[derive(Debug)]
pub(super) struct KeptCell {
    pub with: Target,
    pub label: String,
    pub value: String,
}

/// What a line has come to.
pub(super) struct Taken {
    /// The record that it mainly is about.
    pub target: Target,
    /// Its person.
    pub person: Option<PersonAt>,
    /// Why it is that one.
    pub why: Why,
    /// Cells that are kept as text.
    pub kept: Vec<Kept>,
}

/// All records that are known or made.
#[derive(Debug)]
pub(super) struct Records {
    pub organisations: Organisations,
    pub people: People,
    pub startups: Startups,
    pub cohorts: Cohorts,
    pub sessions: Sessions,
    pub kept: Vec<KeptCell>,
}

impl Records {
    /// Reads what is known, as far as rows of these kinds can touch it.
    pub fn known(r: &Read<'_>, kinds: &[Kind], answers: bool, programme: Programme) -> Result<Self> {
        let organisations = Organisations::new(organisation_ops::all(r)?);
        let mut people = People::new(people_ops::all(r)?, &organisations);
        people.remember(duplicates::ops::former(r)?, &organisations);
        people.tell_apart(duplicates::ops::told_apart(r)?);
        let has = |kind| kinds.contains(&kind);
        let startups = if has(Kind::Startups) { startup_ops::all(r)? } else { Vec::new() };
        let startups = Startups::new(startups, &organisations);
        let cohorts = Cohorts::new(cohort_ops::list(r)?, programme);
        if answers || has(Kind::Alumni) {
            read_alumni(r, &mut people, &cohorts)?;
        }
        Ok(Self { organisations, people, startups, cohorts, sessions: Sessions::default(), kept: Vec::new() })
    }

    /// Takes in a line about whom it is said to be; tells what it is about, and which cells are kept as text.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn take(&mut self, r: &Read<'_>, sheet: u16, line: Line, who: Who) -> Result<Taken> {
        let place = (sheet, line.row);
        let mut kept = line.kept;
        let mut why = Why::Nobody;
        let (target, person) = match line.what {
            What::Person(said) => {
                let person = self.person(said, who, None, place, &mut why);
                (Target::Person(person), Some(person))
            }
            What::Mentor(said) => {
                let person = self.person(said.person, who, None, place, &mut why);
                self.appoint(r, person, said.hours_per_month, said.languages)?;
                (Target::Person(person), Some(person))
            }
            What::Alumnus(said) => {
                let Alumnus { person, joined_on, circles, helps_with } = said;
                let person = self.person(person, who, None, place, &mut why);
                let cohort = line.cohort.as_ref().map(|edition| self.cohorts.take(edition, CohortState::Finished));
                let news = self.membership_news(person, cohort, MembershipCells { joined_on, circles, helps_with });
                let alumnus = self.people.get_mut(person).alumnus.get_or_insert_default();
                alumnus.join(cohort, news.joined_on, news.circles, news.helps_with);
                (Target::Person(person), Some(person))
            }
            What::Startup { startup, founder } => {
                let cohort = line.cohort.as_ref().map(|edition| self.cohorts.take(edition, CohortState::Running));
                let startup = self.startups.take(startup, &mut self.organisations, place);
                let employer = self.startups.get(startup).organisation;
                let founder = founder.map(|said| self.person(said, who, Some(employer), place, &mut why));
                self.enrol(r, startup, cohort, founder)?;
                (Target::Startup(startup), founder)
            }
            What::Session(said) => {
                let cohort = line.cohort.as_ref().map(|edition| self.cohorts.take(edition, CohortState::Running));
                let hosts = self.hosts(r, &said, place, &mut kept)?;
                let cohort = cohort.map(|at| (at, self.cohorts.get(at).id));
                (Target::Session(self.sessions.take(r, said, cohort, self.cohorts.under_way(), hosts, place)?), None)
            }
        };
        if let Some(person) = person.filter(|_| !line.answers.is_empty()) {
            let alumnus = self.people.get_mut(person).alumnus.get_or_insert_default();
            line.answers.iter().for_each(|(purpose, answer)| alumnus.answer(*purpose, *answer));
        }
        self.keep(target, person, &kept);
        Ok(Taken { target, person, why, kept })
    }

    /// What a row says of a membership, without what a merged record knew of it and gave way, or was added.
    fn membership_news(&self, at: PersonAt, cohort: Option<CohortAt>, said: MembershipCells) -> MembershipCells {
        let id = cohort.and_then(|at| self.cohorts.get(at).id);
        let former = || self.people.get(at).former.iter().flat_map(|former| &former.memberships);
        let same = || former().filter(|held| cohort.is_none() || held.cohort == id);
        let part = |held: Option<&String>, said: &str| held.is_some_and(|held| held.contains(said));
        // Of two days the earlier counted when the two became one (`duplicates::rules`): whichever of them had the later.
        let mut held = self.people.get(at).alumnus.iter().flat_map(|alumnus| &alumnus.memberships);
        let held = held.find(|held| cohort.is_none() || held.cohort == cohort).and_then(|held| held.joined_on);
        let gave_way = |day| {
            let is_later = same().next().is_some() && held.is_some_and(|held| held <= day);
            is_later || same().any(|held| held.joined_on == Some(day))
        };
        MembershipCells {
            joined_on: said.joined_on.filter(|day| !gave_way(*day)),
            circles: said.circles.filter(|said| !same().any(|held| part(held.circles.as_ref(), said))),
            helps_with: said.helps_with.filter(|said| !same().any(|held| part(held.helps_with.as_ref(), said))),
        }
    }

    fn person(
        &mut self,
        said: PersonDraft,
        who: Who,
        employer: Option<OrganisationAt>,
        place: (u16, u32),
        why: &mut Why,
    ) -> PersonAt {
        let (at, because) = self.people.take(said, who, employer, &mut self.organisations, place);
        *why = because;
        at
    }

    /// Makes a person a mentor, or says more of one.
    fn appoint(&mut self, r: &Read<'_>, at: PersonAt, hours: Option<u32>, languages: Option<String>) -> Result<()> {
        let person = self.people.get_mut(at);
        if person.mentor.is_none() {
            let card = person.id.map(|id| mentors::ops::card_of(r, id)).transpose()?.flatten();
            let known = card.is_some();
            let role = card.map_or_else(MentorRole::default, |card| MentorRole {
                hours_per_month: card.hours_per_month,
                languages: card.languages,
                bio: card.bio,
            });
            person.mentor = Some(Box::new(MentorRecord { known, role }));
            if !known {
                person.marks.add(Field::Mentoring);
            }
        }
        let hours = hours.filter(|hours| !person.former.iter().any(|former| former.gave(*hours)));
        let languages = languages.filter(|said| !person.former.iter().any(|former| former.spoke(said)));
        if let Some(mentor) = &mut person.mentor {
            person.marks.cell(Field::HoursPerMonth, &mut mentor.role.hours_per_month, hours);
            person.marks.cell(Field::Languages, &mut mentor.role.languages, languages);
        }
        Ok(())
    }

    /// Puts a startup into a cohort, with a founder who comes to its sessions.
    fn enrol(
        &mut self,
        r: &Read<'_>,
        at: StartupAt,
        cohort: Option<CohortAt>,
        founder: Option<PersonAt>,
    ) -> Result<()> {
        let startup = self.startups.get_mut(at);
        if let Some(founder) = founder
            && !startup.people.contains(&founder)
        {
            startup.people.push(founder);
        }
        let Some(cohort) = cohort else { return Ok(()) };
        let enrolments = match (&mut startup.enrolments, startup.id) {
            (Some(read), _) => read,
            (unread, Some(id)) => unread.insert(enrolments(r, id, &self.cohorts)?),
            (unread, None) => unread.insert(Vec::new()),
        };
        let place = enrolments.iter().position(|enrolment| enrolment.cohort == cohort).unwrap_or_else(|| {
            startup.marks.add(Field::Cohort);
            enrolments.push(EnrolmentRecord { id: None, cohort, stored: Vec::new(), joining: Vec::new() });
            enrolments.len() - 1
        });
        let enrolment = &mut enrolments[place];
        if let Some(founder) = founder {
            let there = self.people.get(founder).id.is_some_and(|id| enrolment.stored.contains(&id));
            if !there && !enrolment.joining.contains(&founder) {
                startup.marks.add(Field::PersonName);
                enrolment.joining.push(founder);
            }
        }
        Ok(())
    }

    /// The people who hold a session, by name; a name that several people have is kept as text.
    fn hosts(
        &mut self,
        r: &Read<'_>,
        said: &Session,
        place: (u16, u32),
        kept: &mut Vec<Kept>,
    ) -> Result<Vec<(PersonAt, Option<PersonId>)>> {
        let mut hosts = Vec::new();
        for name in &said.hosts {
            let at = match self.sessions.host(r, &self.people, name)? {
                Host::One(at) => at,
                Host::Nobody => {
                    let at = self.people.named(name, &mut self.organisations, place);
                    self.sessions.meet(name, at);
                    at
                }
                Host::Several => {
                    let (label, value) = (said.hosts_label.clone(), name.clone());
                    kept.push(Kept { field: Field::Hosts, label, value, code: Some(Code::AmbiguousName) });
                    continue;
                }
            };
            hosts.push((at, self.people.get(at).id));
        }
        Ok(hosts)
    }

    /// Keeps cells with the record that they are about.
    fn keep(&mut self, target: Target, person: Option<PersonAt>, kept: &[Kept]) {
        for cell in kept {
            let of_the_person = matches!(
                cell.field,
                Field::PersonName
                    | Field::Phone
                    | Field::Wechat
                    | Field::Email
                    | Field::Address
                    | Field::Role
                    | Field::Reading
                    | Field::Remark
                    | Field::Consent
            );
            let with = person.filter(|_| of_the_person).map_or(target, Target::Person);
            self.kept.push(KeptCell { with, label: cell.label.clone(), value: cell.value.clone() });
        }
    }

    /// Leaves of all answers those that are news.
    pub fn settle(&mut self, asked: &[ConsentRequest], file_name: &str) {
        let said = self.people.records.iter_mut().filter_map(|person| person.alumnus.as_mut());
        said.for_each(|alumnus| alumnus.settle(asked, file_name));
    }

    /// What would happen to a record.
    pub fn fate(&self, target: Target) -> Fate {
        let new = match target {
            Target::Person(at) => self.people.get(at).id.is_none(),
            Target::Startup(at) => self.startups.get(at).id.is_none(),
            Target::Session(at) => self.sessions.get(at).id.is_none(),
        };
        match new {
            true => Fate::New,
            false if !self.changed(target).is_empty() => Fate::Changed,
            false => Fate::Same,
        }
    }

    /// The fields of a record that are not as they were.
    pub fn changed(&self, target: Target) -> Fields {
        match target {
            Target::Person(at) => self.people.get(at).changed(),
            Target::Startup(at) => {
                let startup = self.startups.get(at);
                let of_the_organisation = self.organisations.get(startup.organisation).marks.changed;
                let people = startup.people.iter().map(|person| self.people.get(*person).changed());
                people.fold(startup.marks.changed.and(of_the_organisation), Fields::and)
            }
            Target::Session(at) => self.sessions.get(at).marks.changed,
        }
    }

    /// The name of a record.
    pub fn name(&self, target: Target) -> &str {
        match target {
            Target::Person(at) => &self.people.get(at).draft.name,
            Target::Startup(at) => &self.startups.get(at).draft.name,
            Target::Session(at) => &self.sessions.get(at).said.title,
        }
    }

    /// Where the file first says a record.
    pub fn first(&self, target: Target) -> Option<(u16, u32)> {
        match target {
            Target::Person(at) => self.people.get(at).first,
            Target::Startup(at) => self.startups.get(at).first,
            Target::Session(at) => self.sessions.get(at).first,
        }
    }
}

/// Which cohorts a startup is in.
fn enrolments(r: &Read<'_>, startup: StartupId, cohorts: &Cohorts) -> Result<Vec<EnrolmentRecord>> {
    let held = cohort_ops::enrolments_of(r, startup)?.into_iter();
    let records = held.filter_map(|enrolment| {
        Some(EnrolmentRecord {
            id: Some(enrolment.id),
            cohort: cohorts.known(enrolment.cohort)?,
            stored: enrolment.participants.iter().map(|person| person.id).collect(),
            joining: Vec::new(),
        })
    });
    Ok(records.collect())
}

/// Reads memberships and answers of those who are there.
fn read_alumni(r: &Read<'_>, people: &mut People, cohorts: &Cohorts) -> Result<()> {
    let places: HashMap<PersonId, PersonAt> =
        (0..).zip(&people.records).filter_map(|(at, person)| Some((person.id?, at))).collect();
    let cohort_places: HashMap<_, CohortAt> =
        (0..).zip(&cohorts.records).filter_map(|(at, cohort)| Some((cohort.id?, at))).collect();
    for (person, membership) in alumni_ops::memberships(r)? {
        let Some(at) = places.get(&person) else { continue };
        people.get_mut(*at).alumnus.get_or_insert_default().memberships.push(MembershipRecord {
            cohort: membership.cohort.and_then(|id| cohort_places.get(&id).copied()),
            joined_on: membership.joined_on,
            circles: membership.circles,
            helps_with: membership.helps_with,
            marks: Marks::default(),
        });
    }
    for (person, answer) in alumni_ops::consents(r)? {
        if let Some(at) = places.get(&person) {
            people.get_mut(*at).alumnus.get_or_insert_default().stored_answers.push(answer);
        }
    }
    Ok(())
}
