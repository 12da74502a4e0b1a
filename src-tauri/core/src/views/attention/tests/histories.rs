//! Random histories: what the program tells of them, beside a plain, slow reckoning over the events themselves, written
//! without a look at the rules.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;

use super::{active, mark, ops, put, session};
use crate::{
    attention::AttentionReason,
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    cohorts::EnrolmentState,
    kit::Day,
    mentors::{self, MentorshipDraft, MentorshipState},
    notes::NoteKind,
    op::{ANSWER_ASK, SAVE_MENTORSHIP},
    sessions::Mark,
    slices::{check_ins, milestones},
    startups::StartupId,
};

/// Something that happened to a startup; days are counted back from today.
#[derive(Clone, Debug)]
enum Event {
    Note {
        ago: u8,
        health: Option<u8>,
    },
    Ask {
        ago: u8,
        answered: bool,
    },
    Step {
        ago: u8,
        due: i8,
    },
    Milestone {
        due: i8,
        done: Option<u8>,
    },
    CheckIn {
        weeks_ago: u8,
        cash: Option<u16>,
        burn: Option<i16>,
    },
    Mentor,
    /// At the session of so many weeks ago.
    Mark {
        session: u8,
        person: u8,
        mark: u8,
    },
}

fn event() -> impl Strategy<Value = Event> {
    let ago = 0_u8..40;
    prop_oneof![
        (ago.clone(), proptest::option::of(1_u8..=5)).prop_map(|(ago, health)| Event::Note { ago, health }),
        (ago.clone(), any::<bool>()).prop_map(|(ago, answered)| Event::Ask { ago, answered }),
        (ago, -20_i8..20).prop_map(|(ago, due)| Event::Step { ago, due }),
        (-20_i8..20, proptest::option::of(0_u8..20)).prop_map(|(due, done)| Event::Milestone { due, done }),
        (0_u8..10, proptest::option::of(0_u16..2_000), proptest::option::of(-100_i16..400))
            .prop_map(|(weeks_ago, cash, burn)| Event::CheckIn { weeks_ago, cash, burn }),
        Just(Event::Mentor),
        (0_u8..7, 0_u8..2, 0_u8..4).prop_map(|(session, person, mark)| Event::Mark { session, person, mark }),
    ]
}

const MARKS: [Mark; 4] = [Mark::Present, Mark::Late, Mark::Absent, Mark::Leave];

fn today() -> Day {
    day("2026-11-23")
}

/// When the startups became active.
fn since() -> Day {
    day("2026-09-14")
}

fn months(day: Day) -> String {
    day.to_string()[..7].to_owned()
}

/// The reasons of a startup, by counting its events.
fn reckoned(events: &[Event]) -> BTreeSet<AttentionReason> {
    let mut found = BTreeSet::new();
    let back = |days: i64| today().plus(-days);
    let mut heard: Vec<Day> = Vec::new();
    let mut healths: Vec<(Day, usize, u8)> = Vec::new();
    let mut marks: BTreeMap<u8, BTreeMap<u8, Mark>> = BTreeMap::new();
    let mut check_ins: BTreeMap<Day, (Option<i64>, Option<i64>)> = BTreeMap::new();
    let mut mentored = false;
    for (order, event) in events.iter().enumerate() {
        match event {
            Event::Note { ago, health } => {
                heard.push(back(i64::from(*ago)));
                healths.extend(health.map(|value| (back(i64::from(*ago)), order, value)));
            }
            Event::Ask { ago, answered } => {
                heard.push(back(i64::from(*ago)));
                if !answered && i64::from(*ago) > 7 {
                    found.insert(AttentionReason::OpenAsk);
                }
            }
            Event::Step { ago, due } => {
                heard.push(back(i64::from(*ago)));
                if back(i64::from(*due)) < today() {
                    found.insert(AttentionReason::ActionOverdue);
                }
            }
            Event::Milestone { due, done } => {
                if done.is_none() && back(i64::from(*due)) < today() {
                    found.insert(AttentionReason::MilestoneOverdue);
                }
            }
            Event::CheckIn { weeks_ago, cash, burn } => {
                let week = today().plus(-7 * i64::from(*weeks_ago));
                // A second check-in of a week is not made.
                check_ins.entry(week).or_insert((cash.map(i64::from), burn.map(i64::from)));
            }
            Event::Mentor => mentored = true,
            Event::Mark { session, person, mark } => {
                marks.entry(*session).or_default().insert(*person, MARKS[usize::from(*mark)]);
            }
        }
    }
    heard.extend(check_ins.keys());
    match heard.iter().max() {
        None => {
            if today().since(since()) > 14 {
                found.insert(AttentionReason::NeverContacted);
            }
        }
        Some(last) if today().since(*last) > 14 => {
            found.insert(AttentionReason::Silent);
        }
        Some(_) => {}
    }
    if !mentored {
        found.insert(AttentionReason::NoMentor);
    }
    // Sessions are numbered back from today: the smallest four are the last.
    let last_four: Vec<Mark> = marks.values().take(4).flat_map(|of| of.values().copied()).collect();
    let due = last_four.iter().filter(|mark| **mark != Mark::Leave).count();
    let came = last_four.iter().filter(|mark| matches!(mark, Mark::Present | Mark::Late)).count();
    if due > 0 && (came as f64) / (due as f64) < 0.75 {
        found.insert(AttentionReason::Attendance);
    }
    healths.sort();
    if let [.., (_, _, one), (_, _, two), (_, _, three)] = healths.as_slice()
        && three < two
        && two < one
    {
        found.insert(AttentionReason::Health);
    }
    let cash = check_ins.values().rev().find_map(|(cash, _)| *cash);
    let mut burn_of_month: BTreeMap<String, i64> = BTreeMap::new();
    for (week, (_, burn)) in &check_ins {
        if let Some(burn) = burn {
            burn_of_month.insert(months(*week), *burn);
        }
    }
    let burns: Vec<i64> = burn_of_month.values().rev().take(3).copied().collect();
    if let Some(cash) = cash
        && !burns.is_empty()
    {
        let mean = burns.iter().sum::<i64>() as f64 / burns.len() as f64;
        if mean > 0.0 && cash as f64 / mean < 6.0 {
            found.insert(AttentionReason::Cash);
        }
    }
    found
}

/// Makes the events of a startup happen.
fn happen(
    n: &TestNursery,
    startup: StartupId,
    people: &[crate::people::PersonId],
    sessions: &[crate::sessions::SessionId],
    events: &[Event],
) {
    let back = |days: i64| today().plus(-days).to_string();
    let mut weeks = BTreeSet::new();
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Note { ago, health } => {
                let mut note = a_note(startup).on(&back(i64::from(*ago))).saying(&format!("第 {at} 条"));
                note.draft.health = *health;
                note.save(n);
            }
            Event::Ask { ago, answered } => {
                let mut note = a_note(startup).on(&back(i64::from(*ago)));
                note.draft.kind = NoteKind::Ask;
                let id = note.save(n);
                if *answered {
                    n.write(ANSWER_ASK, move |w| crate::notes::ops::answer(w, id, true)).unwrap();
                }
            }
            Event::Step { ago, due } => {
                a_note(startup).on(&back(i64::from(*ago))).then("下一步", &back(i64::from(*due))).save(n);
            }
            Event::Milestone { due, done } => put(
                n,
                &milestones::slice::SLICE,
                json!({ "name": format!("第 {at} 个"), "startup": startup, "due_on": back(i64::from(*due)),
                        "done_on": done.map(|ago| back(i64::from(ago))) }),
            ),
            Event::CheckIn { weeks_ago, cash, burn } => {
                if weeks.insert(*weeks_ago) {
                    let week = back(7 * i64::from(*weeks_ago));
                    let check_in = json!({ "startup": startup, "week": week, "cash": cash, "net_burn": burn });
                    put(n, &check_ins::slice::SLICE, check_in);
                }
            }
            Event::Mentor => {
                let mentor = a_person().named("何明远").save_as_mentor(n);
                let draft = MentorshipDraft {
                    id: None,
                    person: mentor,
                    startup,
                    state: MentorshipState::Confirmed,
                    is_primary: false,
                };
                n.write(SAVE_MENTORSHIP, move |w| mentors::ops::save_mentorship(w, &draft)).unwrap();
            }
            Event::Mark { session, person, mark: said } => {
                mark(n, sessions[usize::from(*session)], people[usize::from(*person)], MARKS[usize::from(*said)]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_program_lists_whom_a_plain_reckoning_lists_and_for_the_same_reasons(
        histories in prop::collection::vec(prop::collection::vec(event(), 0..14), 1..5)
    ) {
        let n = nursery();
        let cohort = a_cohort().save(&n);
        let sessions: Vec<_> =
            (0..7).map(|weeks| session(&n, cohort, &today().plus(-7 * weeks).to_string())).collect();
        let mut wanted: BTreeMap<StartupId, BTreeSet<AttentionReason>> = BTreeMap::new();
        for (at, events) in histories.iter().enumerate() {
            let people: Vec<_> = (0..2).map(|_| a_person().save(&n)).collect();
            let startup = a_startup().named(&format!("企业{at}")).in_cohort(cohort)
                .standing(EnrolmentState::Active, &since().to_string()).with(people[0]).with(people[1]).save(&n);
            happen(&n, startup, &people, &sessions, events);
            let reasons = reckoned(events);
            if !reasons.is_empty() {
                wanted.insert(startup, reasons);
            }
        }
        let rows = n.read(|r| ops::list(r, Some(cohort))).unwrap();
        let told: BTreeMap<StartupId, BTreeSet<AttentionReason>> =
            rows.iter().map(|row| (row.id, row.reasons.iter().map(|r| r.code).collect())).collect();
        prop_assert_eq!(told, wanted);
    }
}

#[test]
fn a_startup_without_a_history_has_two_reasons() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = active(&n, cohort, "云岭");
    let told = n.read(|r| ops::list(r, None)).unwrap();
    assert_eq!((told[0].id, told[0].reasons.len()), (startup, reckoned(&[]).len()));
}
