//! Writes what a plan has found: cohorts, organisations and startups first, then people and what hangs on them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Choice, Noun,
    matching::{
        Target,
        cohorts::CohortAt,
        notes::{KIND, NoteRecord},
        organisations::OrganisationRecord,
        person::PersonRecord,
        plain::PlainRecord,
        sessions::SessionRecord,
        startups::StartupRecord,
    },
    plan::{PlacedRow, Plan},
};
use crate::{
    alumni::{self, Answer, ConsentDraft, EnteredMembership, MembershipCells, Purpose},
    cohorts::{self, CohortDraft, CohortId, EnrolmentDraft, EnrolmentState},
    engine::Write,
    error::Result,
    kit::watch::Watch,
    mentors, merge,
    notes::{self, NoteDraft, NoteId},
    organisations::{self, OrganisationId},
    people::{self, NewPost, PersonId},
    records::{self, RecordId},
    sessions::{self, SessionDraft, SessionId},
    slice::{FieldKind, Named},
    startups::{self, StartupDraft, StartupId},
};

/// People, or organisations, that are written together.
const AT_ONCE: usize = 256;

/// Carries the plan out within an op.
pub(super) fn write(w: &mut Write<'_>, plan: &Plan, watch: &mut Watch<'_>) -> Result<()> {
    let records = &plan.records;
    let count = records.people.records.len()
        + records.startups.records.len()
        + records.sessions.records.len()
        + records.notes.records.len()
        + records.plain.len();
    watch.expect(u32::try_from(count).unwrap_or(u32::MAX));
    let mut writing = Writing {
        plan,
        cohorts: Vec::new(),
        organisations: Vec::new(),
        people: Vec::new(),
        startups: Vec::new(),
        sessions: Vec::new(),
        notes: Vec::new(),
        plain: BTreeMap::new(),
    };
    writing.cohorts(w)?;
    writing.organisations(w)?;
    for startup in &records.startups.records {
        watch.step()?;
        let id = writing.startup(w, startup)?;
        writing.startups.push(id);
    }
    for group in records.people.records.chunks(AT_ONCE) {
        group.iter().try_for_each(|_| watch.step())?;
        writing.group(w, group)?;
    }
    for (at, startup) in records.startups.records.iter().enumerate() {
        writing.enrolments(w, at, startup)?;
    }
    for session in &records.sessions.records {
        watch.step()?;
        let id = writing.session(w, session)?;
        writing.sessions.push(id);
    }
    for note in &records.notes.records {
        watch.step()?;
        let id = writing.note(w, note)?;
        writing.notes.push(id);
    }
    for (noun, records) in records.plain.all() {
        for record in records {
            watch.step()?;
            let id = writing.plain(w, noun, record)?;
            writing.plain.entry(noun).or_default().push(id);
        }
    }
    writing.kept(w)?;
    writing.apart(w)?;
    w.about_many();
    Ok(())
}

/// The ids of what has been written so far, place by place as in the plan's records.
struct Writing<'p> {
    plan: &'p Plan,
    cohorts: Vec<CohortId>,
    organisations: Vec<OrganisationId>,
    people: Vec<PersonId>,
    startups: Vec<StartupId>,
    sessions: Vec<SessionId>,
    notes: Vec<NoteId>,
    plain: BTreeMap<Noun, Vec<RecordId>>,
}

impl Writing<'_> {
    fn cohorts(&mut self, w: &mut Write<'_>) -> Result<()> {
        for cohort in &self.plan.records.cohorts.records {
            let id = match cohort.id {
                Some(id) => id,
                None => cohorts::ops::save(
                    w,
                    CohortDraft {
                        id: None,
                        programme: cohort.programme.clone(),
                        name: cohort.name.clone(),
                        edition: cohort.edition,
                        starts_on: None,
                        ends_on: None,
                        demo_day: None,
                        capacity: None,
                        state: cohort.state,
                    },
                )?,
            };
            self.cohorts.push(id);
        }
        Ok(())
    }

    /// Writes the new ones together, in the order of the file.
    fn organisations(&mut self, w: &mut Write<'_>) -> Result<()> {
        for group in self.plan.records.organisations.records.chunks(AT_ONCE) {
            let new: Vec<_> = group.iter().filter(|held| held.id.is_none()).map(|held| &held.draft).collect();
            let mut made = organisations::ops::make_all(w, &new)?.into_iter();
            self.organisations.extend(group.iter().filter_map(|held| held.id.or_else(|| made.next())));
        }
        for OrganisationRecord { id, draft, marks, .. } in &self.plan.records.organisations.records {
            if let Some(id) = id.filter(|_| !marks.changed.is_empty()) {
                organisations::ops::complete(w, id, draft)?;
            }
        }
        Ok(())
    }

    fn startup(&self, w: &mut Write<'_>, startup: &StartupRecord) -> Result<StartupId> {
        let organisation = &self.plan.records.organisations.get(startup.organisation).draft;
        let draft = StartupDraft {
            name: organisation.name.clone(),
            short_name: organisation.short_name.clone(),
            credit_code: organisation.credit_code.clone(),
            city: organisation.city.clone(),
            ..startup.draft.clone()
        };
        match startup.id {
            Some(id) if startup.marks.changed.is_empty() => Ok(id),
            _ => startups::ops::save(w, draft),
        }
    }

    /// Writes people and what hangs on them, table by table.
    fn group(&mut self, w: &mut Write<'_>, group: &[PersonRecord]) -> Result<()> {
        let ids: Vec<PersonId> = group.iter().map(|person| person.id.unwrap_or_else(|| w.new_id())).collect();
        let known = || ids.iter().copied().zip(group);
        let new: Vec<_> =
            known().filter(|(_, person)| person.id.is_none()).map(|(id, person)| (id, &person.draft)).collect();
        people::ops::make_all(w, &new)?;
        for person in group.iter().filter(|person| person.id.is_some() && !person.marks.changed.is_empty()) {
            people::ops::overwrite(w, &person.draft, person.stored_contacts)?;
        }
        self.posts(w, known())?;
        for (id, person) in known() {
            if let Some(mentor) = &person.mentor
                && (!mentor.known || !person.marks.changed.is_empty())
            {
                mentors::ops::appoint(w, id, &mentor.role)?;
            }
        }
        self.alumni(w, known())?;
        self.people.extend(ids);
        Ok(())
    }

    fn posts<'p>(&self, w: &mut Write<'_>, people: impl Iterator<Item = (PersonId, &'p PersonRecord)>) -> Result<()> {
        let mut new = Vec::new();
        for (person, post) in people.flat_map(|(id, person)| person.posts.iter().map(move |post| (id, post))) {
            let role = post.role.as_deref();
            match post.id {
                None => {
                    let organisation = post.organisation.map(|at| self.organisations[at as usize]);
                    new.push(NewPost { person, organisation, role });
                }
                Some(held) if !post.marks.changed.is_empty() => people::ops::change_role(w, held, role)?,
                Some(_) => {}
            }
        }
        people::ops::employ_all(w, &new)
    }

    /// Memberships, and what people answered.
    fn alumni<'p>(&self, w: &mut Write<'_>, people: impl Iterator<Item = (PersonId, &'p PersonRecord)>) -> Result<()> {
        let (mut memberships, mut answers) = (Vec::new(), Vec::new());
        for (person, alumnus) in people.filter_map(|(id, person)| Some((id, person.alumnus.as_ref()?))) {
            let news = alumnus.memberships.iter().filter(|membership| !membership.marks.changed.is_empty());
            memberships.extend(news.map(|membership| EnteredMembership {
                person,
                cohort: membership.cohort.map(|at| self.cohort(at)),
                cells: MembershipCells {
                    joined_on: membership.joined_on,
                    circles: membership.circles.clone(),
                    helps_with: membership.helps_with.clone(),
                },
            }));
            let news = alumnus.answers.iter().filter(|said| said.is_news);
            answers.extend(news.map(|said| self.answer(person, said.purpose, said.answer)));
        }
        alumni::ops::enter_all(w, &memberships)?;
        alumni::ops::enter_answers(w, &answers)
    }

    fn answer(&self, person: PersonId, purpose: Purpose, answer: Answer) -> ConsentDraft {
        let asked = self.plan.request.consents.iter().find(|asked| asked.purpose == purpose);
        let means = asked.and_then(|asked| asked.means.clone()).unwrap_or_else(|| self.plan.file_name.clone());
        let answered_on = asked.and_then(|asked| asked.answered_on);
        ConsentDraft { person, purpose, answer, answered_on, means: Some(means), expires_on: None }
    }

    fn enrolments(&self, w: &mut Write<'_>, at: usize, startup: &StartupRecord) -> Result<()> {
        for enrolment in startup.enrolments.iter().flatten() {
            let joining = enrolment.joining.iter().map(|at| self.people[*at as usize]);
            match enrolment.id {
                None => {
                    let draft = EnrolmentDraft {
                        cohort: self.cohort(enrolment.cohort),
                        startup: self.startups[at],
                        state: EnrolmentState::Active,
                        day: None,
                        participants: joining.collect(),
                    };
                    cohorts::ops::enrol(w, &draft)?;
                }
                Some(id) if !enrolment.joining.is_empty() => {
                    let everybody: Vec<PersonId> = enrolment.stored.iter().copied().chain(joining).collect();
                    cohorts::ops::set_participants(w, id, &everybody)?;
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    fn session(&self, w: &mut Write<'_>, session: &SessionRecord) -> Result<SessionId> {
        if let Some(id) = session.id.filter(|_| session.marks.changed.is_empty()) {
            return Ok(id);
        }
        let mut hosts = session.stored_hosts.clone();
        hosts.extend(
            session
                .hosts
                .iter()
                .map(|at| self.people[*at as usize])
                .filter(|id| !hosts.contains(id))
                .collect::<Vec<_>>(),
        );
        let draft = SessionDraft {
            id: session.id,
            cohort: session.cohort.map(|at| self.cohort(at)).or(session.stored_cohort),
            kind: session.said.kind,
            title: session.said.title.clone(),
            day: session.said.day,
            last_day: None,
            starts: session.said.times.begin().map(|begin| begin.format("%H:%M").to_string()),
            ends: session.said.times.end().map(|end| end.to_string()),
            place: session.said.place.clone(),
            hosts,
        };
        sessions::ops::save(w, draft)
    }

    fn plain(&self, w: &mut Write<'_>, noun: Noun, record: &PlainRecord) -> Result<RecordId> {
        if let Some(id) = record.id.filter(|_| record.marks.changed.is_empty()) {
            return Ok(id);
        }
        let mut draft = record.values.clone();
        for field in noun.record().fields {
            if let FieldKind::Names(named) = field.kind
                && let Some(value) = draft.get_mut(field.name)
            {
                *value = self.id_of(named, value);
            }
        }
        draft.extend(record.id.map(|id| ("id".to_owned(), json!(id))));
        records::ops::save(w, noun.slice(), draft)
    }

    /// The id of what a value names, which has been written by now.
    fn id_of(&self, named: Named, value: &Value) -> Value {
        if value["id"].is_string() {
            return value["id"].clone();
        }
        let at = value["at"].as_u64().and_then(|at| usize::try_from(at).ok());
        let id = at.and_then(|at| match named {
            Named::Startup => self.startups.get(at).map(|id| json!(id)),
            Named::Person => self.people.get(at).map(|id| json!(id)),
            Named::Cohort => self.cohorts.get(at).map(|id| json!(id)),
        });
        id.unwrap_or(Value::Null)
    }

    /// Writes a note as its author did, or opens what follows from one that is there.
    fn note(&self, w: &mut Write<'_>, note: &NoteRecord) -> Result<NoteId> {
        if let Some(id) = note.id {
            if let Some(next) = &note.opens {
                notes::ops::follow(w, id, next)?;
            }
            return Ok(id);
        }
        let author = match note.author {
            Some(at) => self.people[at as usize],
            None => w.author()?,
        };
        let draft = NoteDraft {
            id: None,
            startup: self.startups[note.startup as usize],
            session: None,
            day: Some(note.said.day),
            kind: note.said.kind.unwrap_or(KIND),
            text: note.said.text.clone(),
            health: note.said.health,
            visibility: note.said.visibility.unwrap_or_default(),
            next: note.opens.clone(),
        };
        notes::ops::enter(w, draft, author)
    }

    fn kept(&self, w: &mut Write<'_>) -> Result<()> {
        let records = &self.plan.records;
        for cell in &records.kept {
            let label = records.labels.name(cell.label);
            let subject: RecordId = match cell.with {
                Target::Person(at) => self.people[at as usize].cast(),
                Target::Startup(at) => self.startups[at as usize].cast(),
                Target::Session(at) => self.sessions[at as usize].cast(),
                Target::Note(at) => self.notes[at as usize].cast(),
                Target::Record((noun, at)) => self.plain[&noun][at as usize],
            };
            match cell.replaces {
                true => people::ops::set_kept(w, subject, label, Some(&cell.value))?,
                false => people::ops::keep_cell(w, subject, label, &cell.value)?,
            }
        }
        Ok(())
    }

    /// Tells those apart whom a person has called new although they look like somebody: it is not asked again.
    fn apart(&self, w: &mut Write<'_>) -> Result<()> {
        let asked = self.plan.request.rows.iter().filter(|choice| choice.choice == Choice::New);
        for choice in asked {
            let is_it = |row: &&PlacedRow| row.row == choice.row && self.plan.sheet(row.sheet).name == choice.sheet;
            let Some(at) = self.plan.rows.iter().find(is_it).and_then(|row| row.person) else { continue };
            for (other, _) in self.plan.likely().get(at) {
                merge::ops::keep_apart(w, self.people[at as usize], self.people[*other as usize])?;
            }
        }
        Ok(())
    }

    fn cohort(&self, at: CohortAt) -> CohortId {
        self.cohorts[at as usize]
    }
}
