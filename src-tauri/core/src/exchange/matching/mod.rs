//! The records that a file speaks of: those that are there, and those that it makes.
//!
//! What is known is read once. Then each line finds its records or makes new ones, and says what it says of them; what
//! is no longer as it was is marked field by field. Nothing is written: [`super::writing`] does that from the marks.

pub(super) mod alumni;
pub(super) mod cohorts;
pub(super) mod identity;
mod marks;
pub(super) mod notes;
pub(super) mod organisations;
pub(super) mod people;
pub(super) mod scope;
pub(super) mod sessions;
pub(super) mod startups;

mod likely;
mod rollback;
pub(super) use likely::Likely;
pub(super) use marks::{Fields, Marks, Outcomes};

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{
    ConsentRequest, Fate, Field, Kind, Why,
    account::CellFate,
    reading::{Kept, SaidAnswer, Session, What},
};
use crate::{
    alumni::{MembershipCells, ops as alumni_ops},
    cohorts::{CohortState, ops as cohort_ops},
    db::Read,
    duplicates,
    error::{Code, Refusal, Result},
    kit::{edition::Edition, id_number, masked, names::fold},
    mentors::{self, MentorRole},
    organisations::ops as organisation_ops,
    people::{PersonDraft, PersonId, ops as people_ops},
    startups::{StartupId, ops as startup_ops},
};
use alumni::MembershipRecord;
use cohorts::{CohortAt, Cohorts, Programme};
use notes::{NoteAt, Notes};
use organisations::{OrganisationAt, Organisations};
use people::{MentorRecord, People, PersonAt, Who};
use scope::{InScope, Scope};
use sessions::{Host, SessionAt, Sessions};
use startups::{EnrolmentRecord, StartupAt, Startups};

/// The record that a row mainly is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Person(PersonAt),
    Startup(StartupAt),
    Session(SessionAt),
    Note(NoteAt),
}

/// A cell kept as text, and with which record.
#[derive(Debug)]
pub(super) struct KeptCell {
    pub with: Target,
    /// Place of its column's name among the [`Labels`].
    pub label: u32,
    pub value: Box<str>,
}

/// The names of columns whose cells are kept as text: few for many cells.
#[derive(Debug, Default)]
pub(super) struct Labels {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Labels {
    /// The place of a name.
    fn place(&mut self, name: &str) -> u32 {
        if let Some(at) = self.places.get(name) {
            return *at;
        }
        let at = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), at);
        at
    }

    /// The name at a place.
    pub fn name(&self, at: u32) -> &str {
        self.names.get(at as usize).map_or("", String::as_str)
    }
}

/// What a line has come to.
pub(super) struct Taken {
    /// The record that it mainly is about.
    pub target: Target,
    /// Its person.
    pub person: Option<PersonAt>,
    /// Why it is that one.
    pub why: Why,
    /// Whether the line is the first to say a record that is not there yet.
    pub makes: bool,
    /// What came of what the line says.
    pub outcomes: Outcomes,
}

/// All records that are known or made.
#[derive(Debug)]
pub(super) struct Records {
    pub organisations: Organisations,
    pub people: People,
    pub startups: Startups,
    pub cohorts: Cohorts,
    pub sessions: Sessions,
    pub notes: Notes,
    pub kept: Vec<KeptCell>,
    pub labels: Labels,
    /// Who was there before the file by name, made when the first contact is masked.
    named: Option<HashMap<String, Vec<PersonAt>>>,
    /// Whether memberships and answers of those who are there were read.
    knows_alumni: bool,
    /// Cells that are kept with records that are there, by a hash each; read when the first is asked for.
    stored_kept: Option<HashSet<u64>>,
    /// What the rows can name, where only that was read.
    scope: Option<Scope>,
    /// Records of which the kept cells were read, where not all were.
    kept_read: HashSet<String>,
    /// Keys of likeness of which all people were read.
    met_keys: BTreeSet<u32>,
}

impl Records {
    /// Reads what is known, as far as rows of these kinds can touch it, and as far as `scope` reaches where there is one.
    pub fn known(
        r: &Read<'_>,
        kinds: &[Kind],
        answers: bool,
        programme: Programme,
        scope: Option<Scope>,
    ) -> Result<Self> {
        let has = |kind| kinds.contains(&kind);
        let startups = if has(Kind::Startups) || has(Kind::Notes) { startup_ops::all(r)? } else { Vec::new() };
        let known = match &scope {
            Some(scope) => scope.read(r, &startups)?,
            None => InScope {
                organisations: organisation_ops::all(r)?,
                people: people_ops::all(r)?,
                former: duplicates::ops::former(r)?,
            },
        };
        let organisations = Organisations::new(known.organisations);
        let mut people = People::new(known.people, &organisations);
        people.remember(known.former, &organisations);
        people.tell_apart(duplicates::ops::told_apart(r)?);
        let startups = Startups::new(startups, &organisations);
        let cohorts = Cohorts::new(cohort_ops::list(r)?, programme);
        let knows_alumni = answers || has(Kind::Alumni);
        if knows_alumni {
            read_alumni(r, &mut people, &cohorts, scope.is_some())?;
        }
        Ok(Self {
            organisations,
            people,
            startups,
            cohorts,
            sessions: Sessions::default(),
            notes: Notes::default(),
            kept: Vec::new(),
            labels: Labels::default(),
            stored_kept: None,
            named: None,
            knows_alumni,
            scope,
            kept_read: HashSet::new(),
            met_keys: BTreeSet::new(),
        })
    }

    /// Takes in what a line says, about whom it is said to be; tells what it is about, and what came of it. Hosts whom
    /// nobody can tell go to `kept`.
    ///
    /// # Errors
    /// The file's failures only.
    #[expect(clippy::too_many_arguments, reason = "what a line says, and what of it a person has settled")]
    pub fn take(
        &mut self,
        r: &Read<'_>,
        place: (u16, u32),
        what: What,
        cohorts: &[Edition],
        answers: &[SaidAnswer],
        kept: &mut Vec<Kept>,
        who: Who,
        file_stands: Fields,
    ) -> Result<Taken> {
        let mut line = Outcomes::new(file_stands);
        let mut why = Why::Nobody;
        let (target, person) = match what {
            What::Person(said) => {
                let person = self.person(said, who, None, place, &mut why, &mut line);
                (Target::Person(person), Some(person))
            }
            What::Mentor(said) => {
                let person = self.person(said.person, who, None, place, &mut why, &mut line);
                self.appoint(r, person, said.hours_per_month, said.languages, &mut line)?;
                (Target::Person(person), Some(person))
            }
            What::Alumnus(said) => {
                let person = self.person(said.person, who, None, place, &mut why, &mut line);
                let cells =
                    MembershipCells { joined_on: said.joined_on, circles: said.circles, helps_with: said.helps_with };
                self.join(person, cohorts, cells, &mut line);
                (Target::Person(person), Some(person))
            }
            What::Startup { startup, founder } => {
                let startup = self.startups.take(startup, &mut self.organisations, place, &mut line);
                let employer = self.startups.get(startup).organisation;
                let founder = founder.map(|said| self.person(said, who, Some(employer), place, &mut why, &mut line));
                self.say_founder(startup, founder);
                for edition in cohorts {
                    let cohort = self.cohorts.take(edition, CohortState::Running);
                    self.enrol(r, startup, cohort, founder, &mut line)?;
                }
                (Target::Startup(startup), founder)
            }
            What::Session(said) => {
                // A session is of one cohort; what names several is kept as text.
                let cohort = match cohorts {
                    [edition] => Some(self.cohorts.take(edition, CohortState::Running)),
                    _ => None,
                };
                let hosts = self.hosts(r, &said, place, kept)?;
                let cohort = cohort.map(|at| (at, self.cohorts.get(at).id));
                (Target::Session(self.sessions.take(r, said, cohort, hosts, place, &mut line)?), None)
            }
            What::Note(said) => {
                let Self { notes, startups, organisations, people, .. } = self;
                let startup = notes.about(r, &said, startups, organisations, people)?.map_err(Refusal::new)?;
                (Target::Note(notes.take(r, said, startup, startups, people, place, &mut line)?), None)
            }
        };
        if let Some(person) = person.filter(|_| !answers.is_empty()) {
            let alumnus = self.people.get_mut(person).alumnus.get_or_insert_default();
            answers.iter().for_each(|said| alumnus.answer(said.purpose, said.answer));
        }
        let makes = self.id(target).is_none() && self.first(target) == Some(place);
        Ok(Taken { target, person, why, makes, outcomes: line })
    }

    /// The only person of the name that a line gives whose contacts are those that it hides: an export for other eyes that
    /// is taken in again says nothing new of whom it is about. Who gives one contact openly is told by that.
    pub fn behind_masks(&mut self, what: &What, kept: &[Kept]) -> Option<PersonAt> {
        let said = what.person().filter(|said| said.contacts.is_empty())?;
        let hidden = kept.iter().filter(|cell| cell.code == Some(Code::MaskedValue));
        let masks: Vec<&str> = hidden.map(|cell| cell.value.as_str()).collect();
        if masks.is_empty() {
            return None;
        }
        let people = &self.people;
        let named = self.named.get_or_insert_with(|| {
            let mut named: HashMap<String, Vec<PersonAt>> = HashMap::new();
            for (at, person) in (0..).zip(&people.records) {
                named.entry(fold(&person.draft.name)).or_default().push(at);
            }
            named
        });
        let is_hidden = |at: &&PersonAt| {
            let held = &people.get(**at).draft.contacts;
            masks.iter().any(|mask| held.iter().any(|contact| masked::fits(mask, &contact.value)))
        };
        let mut found = named.get(&fold(&said.name))?.iter().filter(is_hidden).map(|at| people.standing(*at));
        let one = found.next()?;
        found.all(|other| other == one).then_some(one)
    }

    /// The startup that a line's note is about; of another line there is nothing to find.
    ///
    /// # Errors
    /// The file's failures; within it why the note is about nothing that is known.
    pub fn about(&mut self, r: &Read<'_>, what: &What) -> Result<Result<(), Code>> {
        let What::Note(said) = what else { return Ok(Ok(())) };
        Ok(self.notes.about(r, said, &self.startups, &self.organisations, &self.people)?.map(|_| ()))
    }

    /// Makes a person an alumnus of these cohorts, or of an unknown one. What a line says of a membership is about the
    /// only cohort that it names; beside several nobody can tell of which.
    fn join(&mut self, at: PersonAt, cohorts: &[Edition], said: MembershipCells, line: &mut Outcomes) {
        match cohorts {
            [] | [_] => {
                let cohort = cohorts.first().map(|edition| self.cohorts.take(edition, CohortState::Finished));
                let news = self.membership_news(at, cohort, said, line);
                let alumnus = self.people.get_mut(at).alumnus.get_or_insert_default();
                alumnus.join(cohort, news.joined_on, news.circles, news.helps_with, line);
            }
            several => {
                for edition in several {
                    let cohort = self.cohorts.take(edition, CohortState::Finished);
                    let alumnus = self.people.get_mut(at).alumnus.get_or_insert_default();
                    alumnus.join(Some(cohort), None, None, None, line);
                }
            }
        }
    }

    /// Whether who was there is known by name alone: what rows with hidden contacts mean hangs on all that came before.
    pub fn has_looked_behind_masks(&self) -> bool {
        self.named.is_some()
    }

    /// The identity of a record that is there.
    fn id(&self, target: Target) -> Option<String> {
        match target {
            Target::Person(at) => self.people.get(at).id.map(|id| id.to_string()),
            Target::Startup(at) => self.startups.get(at).id.map(|id| id.to_string()),
            Target::Session(at) => self.sessions.get(at).id.map(|id| id.to_string()),
            Target::Note(at) => self.notes.get(at).id.map(|id| id.to_string()),
        }
    }

    /// What a row says of a membership, without what a merged record knew of it and gave way, or was added.
    fn membership_news(
        &self,
        at: PersonAt,
        cohort: Option<CohortAt>,
        said: MembershipCells,
        line: &mut Outcomes,
    ) -> MembershipCells {
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
        let knew = MembershipCells {
            joined_on: said.joined_on.filter(|day| gave_way(*day)),
            circles: said.circles.clone().filter(|said| same().any(|held| part(held.circles.as_ref(), said))),
            helps_with: said.helps_with.clone().filter(|said| same().any(|held| part(held.helps_with.as_ref(), said))),
        };
        let known = [
            (Field::JoinedOn, knew.joined_on.is_some()),
            (Field::Circles, knew.circles.is_some()),
            (Field::HelpsWith, knew.helps_with.is_some()),
        ];
        known.into_iter().filter(|(_, knew)| *knew).for_each(|(field, _)| line.note(field, CellFate::Same));
        MembershipCells {
            joined_on: said.joined_on.filter(|_| knew.joined_on.is_none()),
            circles: said.circles.filter(|_| knew.circles.is_none()),
            helps_with: said.helps_with.filter(|_| knew.helps_with.is_none()),
        }
    }

    fn person(
        &mut self,
        said: PersonDraft,
        who: Who,
        employer: Option<OrganisationAt>,
        place: (u16, u32),
        why: &mut Why,
        line: &mut Outcomes,
    ) -> PersonAt {
        let (at, because) = self.people.take(said, who, employer, &mut self.organisations, place, line);
        *why = because;
        at
    }

    /// Makes a person a mentor, or says more of one.
    fn appoint(
        &mut self,
        r: &Read<'_>,
        at: PersonAt,
        hours: Option<u32>,
        languages: Option<String>,
        line: &mut Outcomes,
    ) -> Result<()> {
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
                line.implies = true;
            }
        }
        let gave = hours.is_some_and(|hours| person.former.iter().any(|former| former.gave(hours)));
        let spoke = languages.as_ref().is_some_and(|said| person.former.iter().any(|former| former.spoke(said)));
        let known = [(Field::HoursPerMonth, gave), (Field::Languages, spoke)];
        known.into_iter().filter(|(_, knew)| *knew).for_each(|(field, _)| line.note(field, CellFate::Same));
        if let Some(mentor) = &mut person.mentor {
            let role = &mut mentor.role;
            person.marks.cell(Field::HoursPerMonth, &mut role.hours_per_month, hours.filter(|_| !gave), line);
            person.marks.cell(Field::Languages, &mut role.languages, languages.filter(|_| !spoke), line);
        }
        Ok(())
    }

    /// Writes down whom the file names with a startup.
    fn say_founder(&mut self, at: StartupAt, founder: Option<PersonAt>) {
        let startup = self.startups.get_mut(at);
        if let Some(founder) = founder
            && !startup.people.contains(&founder)
        {
            startup.people.push(founder);
        }
    }

    /// Puts a startup into a cohort, with a founder who comes to its sessions.
    fn enrol(
        &mut self,
        r: &Read<'_>,
        at: StartupAt,
        cohort: CohortAt,
        founder: Option<PersonAt>,
        line: &mut Outcomes,
    ) -> Result<()> {
        let startup = self.startups.get_mut(at);
        let enrolments = match (&mut startup.enrolments, startup.id) {
            (Some(read), _) => read,
            (unread, Some(id)) => unread.insert(enrolments(r, id, &self.cohorts)?),
            (unread, None) => unread.insert(Vec::new()),
        };
        let held = enrolments.iter().position(|enrolment| enrolment.cohort == cohort);
        line.note(Field::Cohort, if held.is_some() { CellFate::Same } else { CellFate::Stored });
        let place = held.unwrap_or_else(|| {
            startup.marks.add(Field::Cohort);
            enrolments.push(EnrolmentRecord { id: None, cohort, stored: Vec::new(), joining: Vec::new() });
            enrolments.len() - 1
        });
        let enrolment = &mut enrolments[place];
        if let Some(founder) = founder {
            let there = self.people.get(founder).id.is_some_and(|id| enrolment.stored.contains(&id));
            if !there && !enrolment.joining.contains(&founder) {
                startup.marks.add(Field::PersonName);
                line.implies = true;
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
                    let code = Some(Code::AmbiguousName);
                    kept.push(Kept { field: Field::Hosts, label, value, code, columns: Vec::new() });
                    continue;
                }
            };
            hosts.push((at, self.people.get(at).id));
        }
        Ok(hosts)
    }

    /// Keeps a cell as text with the record that it is about; tells whether it was kept there already.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn keep(
        &mut self,
        r: &Read<'_>,
        target: Target,
        person: Option<PersonAt>,
        field: Field,
        label: &str,
        value: String,
    ) -> Result<bool> {
        let of_the_person = matches!(
            field,
            Field::PersonName
                | Field::Phone
                | Field::Wechat
                | Field::Email
                | Field::Address
                | Field::Role
                | Field::Reading
                | Field::Alias
                | Field::Remark
                | Field::Consent
                | Field::ConsentDirectory
        );
        let is_theirs = of_the_person || id_number::is_in(label, &value);
        let with = person.filter(|_| is_theirs).map_or(target, Target::Person);
        if self.is_stored(r, with, label, &value)? {
            return Ok(true);
        }
        let label = self.labels.place(label);
        self.kept.push(KeptCell { with, label, value: value.into() });
        Ok(false)
    }

    /// Whether a cell is kept with its record already.
    fn is_stored(&mut self, r: &Read<'_>, with: Target, label: &str, value: &str) -> Result<bool> {
        let Some(id) = self.id(with) else { return Ok(false) };
        if self.scope.is_some() {
            if !self.kept_read.contains(&id) {
                let cells = people_ops::kept_cells_of(r, &id)?;
                let stored = self.stored_kept.get_or_insert_default();
                stored.extend(cells.iter().map(|cell| hash(&id, &cell.label, &cell.value)));
                self.kept_read.insert(id.clone());
            }
        } else if self.stored_kept.is_none() {
            self.stored_kept = Some(people_ops::all_kept_cells(r, hash)?);
        }
        Ok(self.stored_kept.as_ref().is_some_and(|stored| stored.contains(&hash(&id, label, value))))
    }

    /// Frees what only serves to find records: no more lines come.
    pub fn close(&mut self) {
        self.people.close();
        self.organisations.close();
        (self.named, self.stored_kept) = (None, None);
        self.kept_read = HashSet::new();
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
            Target::Note(at) => self.notes.get(at).id.is_none(),
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
            Target::Note(at) => self.notes.get(at).marks.changed,
        }
    }

    /// The name of a record.
    pub fn name(&self, target: Target) -> &str {
        match target {
            Target::Person(at) => &self.people.get(at).draft.name,
            Target::Startup(at) => &self.startups.get(at).draft.name,
            Target::Session(at) => &self.sessions.get(at).said.title,
            Target::Note(at) => &self.startups.get(self.notes.get(at).startup).draft.name,
        }
    }

    /// Where the file first says a record.
    pub fn first(&self, target: Target) -> Option<(u16, u32)> {
        match target {
            Target::Person(at) => self.people.get(at).first,
            Target::Startup(at) => self.startups.get(at).first,
            Target::Session(at) => self.sessions.get(at).first,
            Target::Note(at) => self.notes.get(at).first,
        }
    }
}

fn hash(id: &str, label: &str, value: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (id, label, value).hash(&mut hasher);
    hasher.finish()
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
fn read_alumni(r: &Read<'_>, people: &mut People, cohorts: &Cohorts, is_scoped: bool) -> Result<()> {
    let places: HashMap<PersonId, PersonAt> =
        (0..).zip(&people.records).filter_map(|(at, person)| Some((person.id?, at))).collect();
    let among: Option<Vec<PersonId>> = is_scoped.then(|| places.keys().copied().collect());
    for (person, membership) in alumni_ops::memberships(r, among.as_deref())? {
        let Some(at) = places.get(&person) else { continue };
        let record = MembershipRecord::known(membership, cohorts);
        people.get_mut(*at).alumnus.get_or_insert_default().memberships.push(record);
    }
    for (person, answer) in alumni_ops::consents(r, among.as_deref())? {
        if let Some(at) = places.get(&person) {
            people.get_mut(*at).alumnus.get_or_insert_default().stored_answers.push(answer);
        }
    }
    Ok(())
}
