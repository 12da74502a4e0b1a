//! What the tests of the slices begin with: an open nursery with a user, and people, startups and cohorts in it.
//!
//! ```text
//! let n = nursery();
//! let cohort = a_cohort().save(&n);
//! let startup = a_startup().named("青禾智能").in_cohort(cohort).with(a_person().save(&n)).save(&n);
//! ```

use std::ops::Deref;

use serde_json::Value;

use crate::{
    Nursery, Result, World, Write,
    cohorts::{self, CohortDraft, CohortId, CohortState, EnrolmentDraft, EnrolmentState},
    kit::{Clock, Day, Ids, Instant},
    mentors::{self, MentorDraft},
    notes::{self, NextStep, NoteDraft, NoteId, NoteKind, Visibility},
    op,
    people::{self, ContactDraft, ContactKind, PersonDraft, PersonId},
    records::{self, RecordId},
    reports::printed::Document,
    slice::Slice,
    startups::{self, StartupDraft, StartupId},
};

/// Monday 2026-11-23, nine in the morning in Shanghai.
pub const NOW: Instant = Instant::from_millis(1_795_395_600_000);

/// An open nursery in a folder of its own, gone with it.
pub struct TestNursery {
    nursery: Nursery,
    /// The person at this machine.
    pub author: PersonId,
    /// Where the file lies.
    pub folder: tempfile::TempDir,
}

impl Deref for TestNursery {
    type Target = Nursery;
    fn deref(&self) -> &Nursery {
        &self.nursery
    }
}

impl TestNursery {
    /// The same file, closed and opened again by the same person.
    pub fn opened_again(self) -> Self {
        self.opened_again_after(|_| ())
    }

    /// As [`Self::opened_again`], after something was done to the closed file.
    pub fn opened_again_after(self, change: impl FnOnce(&std::path::Path)) -> Self {
        let Self { nursery, author, folder } = self;
        let (path, world) = (nursery.path().to_owned(), nursery.world());
        drop(nursery);
        change(&path);
        Self { nursery: Nursery::open(&path, world).unwrap(), author, folder }
    }
}

/// An empty nursery whose user is 沈青; always [`NOW`], and the same ids in each run.
pub fn nursery() -> TestNursery {
    let folder = tempfile::tempdir().unwrap();
    let world = World { clock: Clock::At(NOW), ids: Ids::seeded(1), author: None };
    let nursery = Nursery::make(&folder.path().join("nursery.miaopu"), world).unwrap();
    let start = |w: &mut Write<'_>| {
        let me = people::ops::save(w, a_person().named("沈青").draft)?;
        w.sign(me).map(|()| me)
    };
    let author = nursery.write(op::START, start).unwrap();
    nursery.set_author(author).unwrap();
    TestNursery { nursery, author, folder }
}

/// A day, `YYYY-MM-DD`.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A person to be.
pub struct APerson {
    /// As typed.
    pub draft: PersonDraft,
}

/// 张伟, of whom nothing more is known.
pub fn a_person() -> APerson {
    APerson { draft: PersonDraft { name: "张伟".into(), ..PersonDraft::default() } }
}

impl APerson {
    pub fn named(mut self, name: &str) -> Self {
        self.draft.name = name.into();
        self
    }
    pub fn of(mut self, company: &str, role: &str) -> Self {
        self.draft.company = Some(company.into());
        self.draft.role = Some(role.into());
        self
    }
    pub fn in_city(mut self, city: &str) -> Self {
        self.draft.city = Some(city.into());
        self
    }
    pub fn reached_by(mut self, kind: ContactKind, value: &str) -> Self {
        self.draft.contacts.push(ContactDraft { kind, value: value.into() });
        self
    }
    pub fn save(self, n: &Nursery) -> PersonId {
        n.write(op::SAVE_PERSON, |w| people::ops::save(w, self.draft)).unwrap()
    }
    /// Saves them as a mentor.
    pub fn save_as_mentor(self, n: &Nursery) -> PersonId {
        let id = self.save(n);
        n.write(op::SAVE_MENTOR, move |w| {
            let person = people::rules::draft_of(&people::ops::load(w, id)?);
            mentors::ops::save(w, MentorDraft { person, ..MentorDraft::default() })
        })
        .unwrap();
        id
    }
    /// Saves them as an alumnus of a cohort.
    pub fn save_as_alumnus(self, n: &Nursery, cohort: CohortId) -> PersonId {
        let id = self.save(n);
        n.write(op::SAVE_MEMBERSHIP, move |w| crate::alumni::ops::join(w, id, Some(cohort), None)).unwrap();
        id
    }
}

/// A startup to be.
pub struct AStartup {
    /// As typed.
    pub draft: StartupDraft,
    cohort: Option<CohortId>,
    state: EnrolmentState,
    since: Option<Day>,
    people: Vec<PersonId>,
}

/// 青禾智能, enrolled nowhere.
pub fn a_startup() -> AStartup {
    AStartup {
        draft: StartupDraft {
            name: "青禾智能科技有限公司".into(),
            short_name: Some("青禾智能".into()),
            ..StartupDraft::default()
        },
        cohort: None,
        state: EnrolmentState::Active,
        since: None,
        people: Vec::new(),
    }
}

impl AStartup {
    /// With a short name and nothing else.
    pub fn named(mut self, name: &str) -> Self {
        self.draft.name = name.into();
        self.draft.short_name = None;
        self
    }
    /// Active there since today, where nothing else is said.
    pub fn in_cohort(mut self, cohort: CohortId) -> Self {
        self.cohort = Some(cohort);
        self
    }
    pub fn standing(mut self, state: EnrolmentState, since: &str) -> Self {
        self.state = state;
        self.since = Some(day(since));
        self
    }
    /// With a participant.
    pub fn with(mut self, person: PersonId) -> Self {
        self.people.push(person);
        self
    }
    pub fn save(self, n: &Nursery) -> StartupId {
        let Self { draft, cohort, state, since, people } = self;
        let startup = n.write(op::SAVE_STARTUP, |w| startups::ops::save(w, draft)).unwrap();
        if let Some(cohort) = cohort {
            let enrolment = EnrolmentDraft { cohort, startup, state, day: since, participants: people };
            n.write(op::ENROL_STARTUP, move |w| cohorts::ops::enrol(w, &enrolment)).unwrap();
        }
        startup
    }
}

/// A cohort to be.
pub struct ACohort {
    /// As typed.
    pub draft: CohortDraft,
}

/// 原力加速营第 4 期, running from 2026-09-14 to 2026-12-11.
pub fn a_cohort() -> ACohort {
    ACohort {
        draft: CohortDraft {
            id: None,
            programme: "原力加速营".into(),
            name: "第 4 期".into(),
            edition: Some(4),
            starts_on: Some(day("2026-09-14")),
            ends_on: Some(day("2026-12-11")),
            demo_day: Some(day("2026-12-10")),
            capacity: Some(24),
            state: CohortState::Running,
        },
    }
}

impl ACohort {
    /// Another edition, which began on this day and took twelve weeks.
    pub fn edition(mut self, edition: u32, starts: &str) -> Self {
        self.draft.name = format!("第 {edition} 期");
        self.draft.edition = Some(edition);
        self.draft.starts_on = Some(day(starts));
        self.draft.ends_on = Some(day(starts).plus(12 * 7));
        self.draft.demo_day = None;
        self
    }
    pub fn save(self, n: &Nursery) -> CohortId {
        n.write(op::SAVE_COHORT, |w| cohorts::ops::save(w, self.draft)).unwrap()
    }
}

/// A note to be.
pub struct ANote {
    /// As typed.
    pub draft: NoteDraft,
}

/// A line of progress about a startup, said today.
pub fn a_note(startup: StartupId) -> ANote {
    ANote {
        draft: NoteDraft {
            id: None,
            startup,
            session: None,
            day: None,
            kind: NoteKind::Progress,
            text: "试产线跑通，良率 92%".into(),
            health: None,
            visibility: Visibility::Team,
            next: None,
        },
    }
}

impl ANote {
    pub fn saying(mut self, text: &str) -> Self {
        self.draft.text = text.into();
        self
    }
    pub fn on(mut self, on: &str) -> Self {
        self.draft.day = Some(day(on));
        self
    }
    /// Followed by a step, due on this day.
    pub fn then(mut self, text: &str, due: &str) -> Self {
        self.draft.next = Some(NextStep { text: text.into(), due_on: Some(day(due)) });
        self
    }
    pub fn save(self, n: &Nursery) -> NoteId {
        n.write(op::LOG_NOTE, |w| notes::ops::log(w, self.draft)).unwrap()
    }
}

/// A press for tests: what would stand on paper, as JSON to be read.
pub fn as_json(document: &Document) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(document)?)
}

/// Saves a record of a plain noun from its fields.
pub fn a_record(n: &Nursery, slice: &'static Slice, fields: &Value) -> Result<RecordId> {
    let draft = fields.as_object().cloned().unwrap_or_default();
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft))
}
