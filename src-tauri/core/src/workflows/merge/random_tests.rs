//! Random records, merged and parted again: nothing is lost, and nothing is left.

use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::TestCaseError};
use strum::IntoEnumIterator as _;

use super::{
    Choices, MergeDraft, MergeField, MergePlan, Take,
    tests::{answer, attend, basis, draft, fingerprint, load, mentor_of, merge, plan, session},
};
use crate::{
    alumni::{self, Answer, InteractionDraft, InteractionKind, Purpose, rules::Basis},
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, nursery},
    cohorts::{self, CohortId},
    kit::{Id, names::fold},
    mentors::MentorshipState,
    op,
    people::{self, ContactKind, PersonDraft, PersonId},
    sessions::{Mark, SessionId},
    startups::StartupId,
    views::person::PersonPanel,
};

/// What a random record knows; small pools, so that two of them meet.
#[derive(Clone, Debug)]
struct Drawn {
    name: usize,
    cells: [Option<usize>; 6],
    phones: Vec<usize>,
    emails: Vec<usize>,
    post: Option<(usize, usize)>,
    cohorts: BTreeSet<usize>,
    startups: BTreeSet<usize>,
    marks: Vec<(usize, usize)>,
    notes: usize,
    mentor: Option<BTreeSet<usize>>,
    answers: Vec<(usize, bool, usize)>,
    calls: usize,
    kept_cells: Vec<usize>,
    hosts: BTreeSet<usize>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let some = || proptest::option::of(0..3usize);
    let few = || proptest::collection::vec(0..4usize, 0..3);
    let set = || proptest::collection::btree_set(0..3usize, 0..3);
    (
        (
            0..4usize,
            [some(), some(), some(), some(), some(), some()],
            few(),
            few(),
            proptest::option::of((0..3usize, 0..3usize)),
        ),
        (set(), set(), proptest::collection::vec((0..3usize, 0..4usize), 0..3), 0..3usize, proptest::option::of(set())),
        (proptest::collection::vec((0..3usize, any::<bool>(), 0..3usize), 0..3), 0..2usize, few(), set()),
    )
        .prop_map(|((name, cells, phones, emails, post), (cohorts, startups, marks, notes, mentor), rest)| {
            let (answers, calls, kept_cells, hosts) = rest;
            Drawn {
                name,
                cells,
                phones,
                emails,
                post,
                cohorts,
                startups,
                marks,
                notes,
                mentor,
                answers,
                calls,
                kept_cells,
                hosts,
            }
        })
}

const NAMES: [&str; 4] = ["张伟", "张 伟", "章玮", "David Zhang"];
const WORDS: [&str; 3] = ["上海", "苏州", "新材料"];
const COMPANIES: [&str; 3] = ["云岭科技有限公司", "木石能源有限公司", "微光医疗"];
const ROLES: [&str; 3] = ["创始人", "顾问", "经理"];
const MARKS: [Mark; 4] = [Mark::Present, Mark::Late, Mark::Absent, Mark::Leave];
const PURPOSES: [Purpose; 3] = [Purpose::Directory, Purpose::Invitations, Purpose::Publicity];

/// A nursery with what random records meet at.
struct Ground {
    n: TestNursery,
    cohorts: Vec<CohortId>,
    startups: Vec<StartupId>,
    sessions: Vec<SessionId>,
}

fn ground() -> Ground {
    let n = nursery();
    let cohorts: Vec<_> = (0..3u32).map(|at| a_cohort().edition(at + 1, "2025-03-01").save(&n)).collect();
    let startups =
        (0..3usize).map(|at| a_startup().named(&format!("新创{at}")).in_cohort(cohorts[at]).save(&n)).collect();
    let sessions = (0..3).map(|at| session(&n, &format!("活动{at}"), vec![])).collect();
    Ground { n, cohorts, startups, sessions }
}

impl Ground {
    fn save(&self, drawn: &Drawn) -> PersonId {
        let n = &self.n;
        let word = |at: usize, which: &str| drawn.cells[at].map(|word| format!("{which}{}", WORDS[word]));
        let mut person = a_person().named(NAMES[drawn.name]);
        person.draft = PersonDraft {
            alias: word(0, ""),
            city: word(1, ""),
            sector: word(2, ""),
            expertise: word(3, "懂"),
            remark: word(4, "在"),
            reading: drawn.cells[5].map(|at| ["zhang wei", "zhang", "wei"][at].to_owned()),
            ..person.draft
        };
        for at in &drawn.phones {
            person = person.reached_by(ContactKind::Mobile, &format!("1380013800{at}"));
        }
        for at in &drawn.emails {
            person = person.reached_by(
                ContactKind::Email,
                &format!("{}{at}@example.cn", if drawn.name > 1 { "Wei" } else { "wei" }),
            );
        }
        if let Some((company, role)) = drawn.post {
            person = person.of(COMPANIES[company], ROLES[role]);
        }
        let id = if drawn.mentor.is_some() { person.save_as_mentor(n) } else { person.save(n) };
        for at in &drawn.cohorts {
            let cohort = self.cohorts[*at];
            n.write(op::SAVE_MEMBERSHIP, move |w| alumni::ops::join(w, id, Some(cohort), None)).unwrap();
        }
        for at in &drawn.startups {
            let startup = self.startups[*at];
            n.write(op::SAVE_PARTICIPANTS, move |w| {
                let enrolment = cohorts::ops::enrolments_of(w, startup)?.remove(0);
                let mut people: Vec<_> = enrolment.participants.iter().map(|p| p.id).collect();
                people.push(id);
                cohorts::ops::set_participants(w, enrolment.id, &people)
            })
            .unwrap();
        }
        for (at, mark) in &drawn.marks {
            attend(n, self.sessions[*at], id, MARKS[*mark], Some(ROLES[*mark % 3]));
        }
        for at in &drawn.hosts {
            let session = self.sessions[*at];
            n.write(op::SAVE_SESSION, move |w| {
                let link = Id::<()>::link("session_host", session, id);
                w.execute(
                    "INSERT INTO session_host (id, session, person) VALUES (:id, :session, :person)",
                    &[(":id", &link), (":session", &session), (":person", &id)],
                )
            })
            .unwrap();
        }
        n.set_author(id).unwrap();
        for _ in 0..drawn.notes {
            a_note(self.startups[0]).save(n);
        }
        n.set_author(n.author).unwrap();
        for at in drawn.mentor.iter().flatten() {
            mentor_of(n, id, self.startups[*at], MentorshipState::iter().nth(at % 3).unwrap(), false);
        }
        for (purpose, yes, on) in &drawn.answers {
            let word = if *yes { Answer::Given } else { Answer::Refused };
            answer(n, id, PURPOSES[*purpose], word, ["2024-01-01", "2025-01-01", "2026-01-01"][*on]);
        }
        for _ in 0..drawn.calls {
            n.write(op::LOG_INTERACTION, move |w| {
                let draft = InteractionDraft {
                    person: id,
                    kind: InteractionKind::Call,
                    day: None,
                    result: None,
                    next_on: None,
                };
                alumni::ops::log_interaction(w, draft)
            })
            .unwrap();
        }
        for at in &drawn.kept_cells {
            let value = WORDS[at % 3].to_owned();
            n.write(op::IMPORT, move |w| people::ops::keep_cell(w, id, "爱好", &value)).unwrap();
        }
        id
    }

    /// What can be found out about somebody, as texts.
    fn facts(&self, id: PersonId) -> BTreeSet<String> {
        let person = load(&self.n, id);
        let mut facts = BTreeSet::new();
        facts.extend(person.contacts.iter().map(|c| format!("way {}", c.value.to_lowercase())));
        for post in &person.affiliations {
            facts.insert(format!("post {:?} {:?}", post.organisation_name, post.role));
        }
        facts.extend(person.memberships.iter().map(|m| format!("cohort {:?}", m.cohort)));
        facts.extend(person.startups.iter().map(|s| format!("startup {}", s.id)));
        facts.extend(person.mentor.iter().flat_map(|m| &m.mentorships).map(|m| format!("mentors {}", m.startup)));
        facts.extend(person.kept_cells.iter().map(|c| format!("cell {}", c.value)));
        for answer in &person.consents {
            facts.insert(format!("answer {:?} {:?} {:?}", answer.purpose, answer.answer, answer.answered_on));
        }
        facts.extend(person.interactions.iter().map(|i| format!("call {}", i.id)));
        for (table, end, column) in
            [("attendance", "session", "person"), ("session_host", "session", "person"), ("note", "id", "author")]
        {
            let ends: Vec<String> = self
                .n
                .read(|r| {
                    let sql = format!("SELECT {end} FROM {table} WHERE {column} = :id AND deleted_at IS NULL");
                    r.rows(&sql, &[(":id", &id)], |row| row.get(0))
                })
                .unwrap();
            facts.extend(ends.into_iter().map(|end| format!("{table} {end}")));
        }
        facts
    }
}

/// Every text of a person's own cells.
fn texts(person: &PersonPanel) -> Vec<String> {
    let own = [&person.reading, &person.alias, &person.city, &person.sector, &person.expertise, &person.remark];
    let cells = person.kept_cells.iter().map(|cell| cell.value.clone());
    own.into_iter().flatten().cloned().chain([person.name.clone()]).chain(cells).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn merging_loses_nothing_and_its_undo_leaves_no_trace(
        one in drawn(), other in drawn(), choices in proptest::collection::vec((0..27usize, 0..3usize), 0..6),
    ) {
        let ground = ground();
        let (survivor, merged) = (ground.save(&one), ground.save(&other));
        let n = &ground.n;
        let choices: Choices = choices
            .into_iter()
            .map(|(field, take)| (MergeField::iter().nth(field).unwrap(), [Take::Survivor, Take::Merged, Take::Both][take]))
            .collect();
        let chosen = MergeDraft { choices, ..draft(survivor, merged) };
        let before = fingerprint(n);
        let mut facts = ground.facts(survivor);
        facts.extend(ground.facts(merged));
        let spoken = [texts(&load(n, survivor)), texts(&load(n, merged))].concat();
        let strictest = |purpose| {
            let no = |basis| matches!(basis, Basis::Refused | Basis::Withdrawn);
            no(basis(n, survivor, purpose)) || no(basis(n, merged, purpose))
        };
        let refused: Vec<_> = PURPOSES.into_iter().filter(|purpose| strictest(*purpose)).collect();
        let planned = plan(n, &chosen);

        merge(n, chosen);
        let united = fingerprint(n);
        let after = ground.facts(survivor);
        let lost: Vec<_> = facts.difference(&after).collect();
        prop_assert!(lost.is_empty(), "{lost:?}");
        let person = load(n, survivor);
        let said = texts(&person);
        for text in spoken {
            let is_there = |held: &String| held.contains(&text) || fold(held) == fold(&text);
            prop_assert!(said.iter().any(is_there), "{text} is not in {said:?}");
        }
        for purpose in refused {
            prop_assert!(!basis(n, survivor, purpose).permits());
        }
        as_planned(&planned, &person)?;

        n.undo(None).unwrap();
        prop_assert_eq!(fingerprint(n), before.clone());
        n.redo(None).unwrap();
        prop_assert_eq!((fingerprint(n), ground.facts(survivor)), (united, after));
        n.undo(None).unwrap();
        prop_assert_eq!(fingerprint(n), before);
    }
}

/// What was shown is what is.
fn as_planned(planned: &MergePlan, person: &PersonPanel) -> Result<(), TestCaseError> {
    for row in &planned.rows {
        let stands: Option<Vec<String>> = match row.field {
            MergeField::Name => Some(vec![person.name.clone()]),
            MergeField::Alias => Some(person.alias.iter().cloned().collect()),
            MergeField::City => Some(person.city.iter().cloned().collect()),
            MergeField::Reading => Some(person.reading.iter().cloned().collect()),
            MergeField::Remark => Some(person.remark.iter().cloned().collect()),
            MergeField::Mobile => {
                let mobiles = person.contacts.iter().filter(|c| c.kind == ContactKind::Mobile);
                Some(mobiles.take(1).map(|c| c.value.clone()).collect())
            }
            _ => None,
        };
        if let Some(stands) = stands {
            let shown = if row.field == MergeField::Mobile { row.result[..1].to_vec() } else { row.result.clone() };
            prop_assert_eq!(stands, shown, "{:?}", row);
        }
    }
    Ok(())
}
