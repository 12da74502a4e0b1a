//! Who looks like whom, what becomes of two records that are one, and that nothing is lost and everything goes back.

use std::{
    collections::BTreeSet,
    sync::{Arc, atomic::AtomicBool},
};

use super::{
    Choices, Duplicate, DuplicatesQuery, MergeDraft, MergeField, MergePlan, MergeRow, Merged, Take, ops, pair::pair,
};
use crate::{
    Nursery, World,
    alumni::{
        self, Answer, ConsentDraft, EnteredMembership, InteractionDraft, InteractionKind, MembershipCells, Purpose,
        rules::Basis,
    },
    builders::{NOW, TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    engine::captured_tables,
    import::{self, Choice, ImportRequest, ImportResult, Kind, RowChoice},
    kit::{Clock, Id, Ids, Page},
    mentors::{self, MentorshipDraft, MentorshipState},
    notes::NoteId,
    op,
    people::{self, ContactKind, PersonId, likeness::LikenessReason},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
    startups::StartupId,
    views::{
        self,
        people::{PeopleQuery, Role},
        person::PersonPanel,
    },
};

mod alike;
mod columns;
mod files;
mod merged;

fn list(n: &Nursery) -> Page<Duplicate> {
    n.read(|r| ops::list(r, &DuplicatesQuery::default())).unwrap()
}

fn pairs(n: &Nursery) -> Vec<(PersonId, PersonId)> {
    list(n).rows.into_iter().map(|row| (row.survivor.id, row.merged.id)).collect()
}

pub(super) fn draft(survivor: PersonId, merged: PersonId) -> MergeDraft {
    MergeDraft { survivor, merged, choices: Choices::new(), seen: None }
}

fn taking(survivor: PersonId, merged: PersonId, choices: &[(MergeField, Take)]) -> MergeDraft {
    MergeDraft { choices: choices.iter().copied().collect(), ..draft(survivor, merged) }
}

pub(super) fn plan(n: &Nursery, draft: &MergeDraft) -> MergePlan {
    n.read(|r| ops::plan(r, draft)).unwrap()
}

fn row(plan: &MergePlan, field: MergeField) -> &MergeRow {
    plan.rows.iter().find(|row| row.field == field).unwrap()
}

pub(super) fn merge(n: &Nursery, draft: MergeDraft) -> Merged {
    n.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft)).unwrap()
}

fn keep_apart(n: &Nursery, one: PersonId, other: PersonId) {
    n.write(op::KEEP_APART, move |w| ops::keep_apart(w, one, other)).unwrap();
}

pub(super) fn load(n: &Nursery, id: PersonId) -> PersonPanel {
    n.read(|r| views::person::load(r, id)).unwrap()
}

pub(super) fn fingerprint(n: &Nursery) -> String {
    let health = n.check().unwrap();
    assert!(health.ok, "{:?}", health.findings);
    health.fingerprint
}

pub(super) fn session(n: &Nursery, title: &str, hosts: Vec<PersonId>) -> SessionId {
    let draft = SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day("2026-11-20"),
        last_day: None,
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: None,
        hosts,
    };
    n.write(op::SAVE_SESSION, move |w| sessions::ops::save(w, draft)).unwrap()
}

pub(super) fn attend(n: &Nursery, session: SessionId, person: PersonId, mark: Mark, remark: Option<&str>) {
    let remark = remark.map(str::to_owned);
    n.write(op::MARK_ATTENDANCE, move |w| {
        sessions::ops::mark(w, &MarkDraft { session, people: vec![person], mark: Some(mark), remark })
    })
    .unwrap();
}

pub(super) fn answer(n: &Nursery, person: PersonId, purpose: Purpose, answer: Answer, on: &str) {
    let draft = ConsentDraft {
        person,
        purpose,
        answer,
        answered_on: Some(day(on)),
        means: Some("form".into()),
        expires_on: None,
    };
    n.write(op::RECORD_CONSENT, move |w| alumni::ops::record_consent(w, draft)).unwrap();
}

pub(super) fn basis(n: &Nursery, person: PersonId, purpose: Purpose) -> Basis {
    n.read(|r| Ok(alumni::rules::basis(&alumni::ops::consents_of(r, person)?, purpose, r.today()))).unwrap()
}

pub(super) fn mentor_of(n: &Nursery, person: PersonId, startup: StartupId, state: MentorshipState, is_primary: bool) {
    let draft = MentorshipDraft { id: None, person, startup, state, is_primary };
    n.write(op::SAVE_MENTORSHIP, move |w| mentors::ops::save_mentorship(w, &draft)).unwrap();
}
