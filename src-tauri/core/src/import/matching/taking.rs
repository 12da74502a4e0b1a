//! Takes a line in: finds or makes its records, and says what it says of them.

use serde_json::json;

use super::{
    super::{
        Field, MatchReason,
        fault::Fault,
        reading::{Kept, Record as SaidRecord, SaidAnswer, What},
    },
    Fields, Outcomes,
    identity::PersonAt,
    names::Names,
    notes::Notes,
    organisations::OrganisationAt,
    people::Who,
    plain::{Nameable, PlainRecords},
    records::Records,
    target::{Taken, Target},
};
use crate::{
    alumni::MembershipCells,
    cohorts::CohortState,
    engine::Read,
    error::{Code, Refusal, Result, code},
    kit::{edition::Edition, names::tidy},
    people::PersonDraft,
};

impl Records {
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
        let mut why = MatchReason::Nobody;
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
                let Self { notes, startups, organisations, people, cohorts, names, .. } = self;
                let names = names.get_or_insert_with(|| Names::of(startups, organisations, people, cohorts));
                let startup = Notes::about(r, &said, startups, people, names)?.map_err(Refusal::new)?;
                (Target::Note(notes.take(r, said, startup, startups, people, names, place, &mut line)?), None)
            }
            What::Record(said) => {
                let said = self.in_cohort(said, cohorts);
                let (plain, known) = self.nameable(r);
                let mut targets = said.each().map(|one| plain.take(r, one, &known, place, &mut line));
                let target = targets.next().ok_or_else(|| Refusal::new(code::NO_NAME))??;
                targets.try_for_each(|further| further.map(drop))?;
                (Target::Record(target), None)
            }
        };
        if let Some(person) = person.filter(|_| !answers.is_empty()) {
            let alumnus = self.people.get_mut(person).alumnus.get_or_insert_default();
            answers.iter().for_each(|said| alumnus.answer(said.purpose, said.answer));
        }
        let makes = self.id(target).is_none() && self.first(target) == Some(place);
        Ok(Taken { target, person, why, makes, outcomes: line })
    }

    /// Whether a line makes a record: a note is about a startup that is known, a plain record keeps the rules of its noun.
    ///
    /// # Errors
    /// The file's failures; within it why the line is refused.
    pub fn check(&mut self, r: &Read<'_>, what: &What, cohorts: &[Edition]) -> Result<Result<(), Fault>> {
        match what {
            What::Note(said) => {
                let Self { startups, organisations, people, cohorts, names, .. } = self;
                let names = names.get_or_insert_with(|| Names::of(startups, organisations, people, cohorts));
                let named_by = if said.startup.is_some() { Field::Company } else { Field::PersonName };
                let about = Notes::about(r, said, startups, people, names)?;
                Ok(about.map(drop).map_err(|code| Fault::at(named_by, code)))
            }
            What::Record(said) => {
                let said = self.in_cohort(said.clone(), cohorts);
                let (plain, known) = self.nameable(r);
                for one in said.each() {
                    if let Err(fault) = plain.check(r, &one, &known)? {
                        return Ok(Err(fault));
                    }
                }
                Ok(Ok(()))
            }
            _ => Ok(Ok(())),
        }
    }

    /// Why a field of a plain noun names nothing by a text; nothing where it does, or names nothing at all.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn why_not_named(&mut self, r: &Read<'_>, field: Field, text: &str) -> Result<Option<Code>> {
        let Field::Of(own) = field else { return Ok(None) };
        let (_, known) = self.nameable(r);
        Ok(known.find(own.field(), &json!({ "name": tidy(text) }))?.and_then(Result::err))
    }

    /// What a row says, with the cohort of the file where its noun is known by its cohort and the row names none.
    fn in_cohort(&mut self, mut said: SaidRecord, cohorts: &[Edition]) -> SaidRecord {
        let field = said.noun.cohort_field();
        if let (Some(field), [edition]) = (field, cohorts)
            && said.values.iter().all(|(held, _)| *held != field)
        {
            let at = self.cohorts.take(edition, CohortState::Recruiting);
            said.values.push((field, json!({ "at": at, "name": self.cohorts.get(at).name })));
        }
        said
    }

    /// The records of plain nouns, and what they may name.
    fn nameable<'n>(&'n mut self, r: &'n Read<'n>) -> (&'n mut PlainRecords, Nameable<'n>) {
        let Self { plain, startups, organisations, people, cohorts, names, .. } = self;
        let names = names.get_or_insert_with(|| Names::of(startups, organisations, people, cohorts));
        (plain, Nameable { r, names, startups, organisations, people, cohorts })
    }

    fn person(
        &mut self,
        said: PersonDraft,
        who: Who,
        employer: Option<OrganisationAt>,
        place: (u16, u32),
        why: &mut MatchReason,
        line: &mut Outcomes,
    ) -> PersonAt {
        let (at, because) = self.people.take(said, who, employer, &mut self.organisations, place, line);
        *why = because;
        at
    }
}
