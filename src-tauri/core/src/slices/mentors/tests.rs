//! Mentors and mentorships on the real schema.

use super::{MentorDraft, MentorId, MentorshipDraft, MentorshipId, MentorshipState, ops, rules, standing, store};
use crate::{
    Nursery,
    builders::{a_person, a_startup, day, nursery},
    code,
    kit::Day,
    op,
    people::{self, PersonId},
    startups::StartupId,
    views::{
        self,
        people::{PeopleQuery, Role},
    },
};

fn bring_together(
    n: &Nursery,
    person: PersonId,
    startup: StartupId,
    state: MentorshipState,
    is_primary: bool,
) -> MentorshipId {
    let draft = MentorshipDraft { id: None, person, startup, state, is_primary };
    n.write(op::SAVE_MENTORSHIP, move |w| ops::save_mentorship(w, &draft)).unwrap()
}

#[test]
fn a_mentorship_begins_when_confirmed_and_ends_when_ended() {
    let today = day("2026-11-23");
    let began = Some(day("2026-09-20"));
    assert_eq!(rules::days(MentorshipState::Talking, None, None, today), (None, None));
    assert_eq!(rules::days(MentorshipState::Confirmed, None, None, today), (Some(today), None));
    assert_eq!(rules::days(MentorshipState::Confirmed, began, None, today), (began, None));
    assert_eq!(rules::days(MentorshipState::Ended, began, None, today), (began, Some(today)));
}

#[test]
fn a_mentor_is_saved_with_their_person() {
    let n = nursery();
    let draft = MentorDraft {
        person: a_person().named("周明").draft,
        hours_per_month: Some(4),
        bio: Some(" ".into()),
        ..MentorDraft::default()
    };
    let id = n.write(op::SAVE_MENTOR, |w| ops::save(w, draft)).unwrap();
    let page =
        n.read(|r| views::people::list(r, &PeopleQuery { role: Role::Mentors, ..PeopleQuery::default() })).unwrap();
    assert_eq!((page.rows[0].name.as_str(), page.rows[0].mentees), ("周明", Some(0)));
    let card = n.read(|r| ops::card_of(r, page.rows[0].id)).unwrap().unwrap();
    assert_eq!((card.id, card.hours_per_month, card.bio), (id, Some(4), None));
}

#[test]
fn a_mentor_saved_again_is_the_same_mentor() {
    let n = nursery();
    let person = a_person().save_as_mentor(&n);
    let before = n.read(|r| ops::card_of(r, person)).unwrap().unwrap().id;
    let again = n
        .write(op::SAVE_MENTOR, move |w| {
            let person = people::rules::draft_of(&people::ops::load(w, person)?);
            ops::save(w, MentorDraft { person, languages: Some("English".into()), ..MentorDraft::default() })
        })
        .unwrap();
    assert_eq!(again, before);
}

#[test]
fn more_hours_than_a_month_has_and_an_endless_text_are_refused() {
    let hours = MentorDraft { hours_per_month: Some(745), ..MentorDraft::default() };
    assert_eq!(rules::accept(&hours).unwrap_err().field, Some("hoursPerMonth"));
    let bio = MentorDraft { bio: Some("话".repeat(5_001)), ..MentorDraft::default() };
    assert_eq!(rules::accept(&bio).unwrap_err().code, code::TOO_LONG);
}

#[test]
fn a_startup_has_one_first_mentor() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let (one, other) = (a_person().named("周明").save_as_mentor(&n), a_person().named("钱多").save_as_mentor(&n));
    bring_together(&n, one, startup, MentorshipState::Confirmed, true);
    bring_together(&n, other, startup, MentorshipState::Confirmed, true);
    let mentorships = n.read(|r| ops::mentorships_of(r, startup)).unwrap();
    let shown: Vec<_> = mentorships.iter().map(|m| (m.person_name.as_str(), m.is_primary)).collect();
    assert_eq!(shown, [("钱多", true), ("周明", false)]);
}

#[test]
fn a_mentor_and_a_startup_have_one_mentorship_until_it_ends() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let mentor = a_person().save_as_mentor(&n);
    let wished = bring_together(&n, mentor, startup, MentorshipState::Wished, false);
    assert_eq!(bring_together(&n, mentor, startup, MentorshipState::Confirmed, false), wished);
    let load = || {
        n.read(|r| views::people::list(r, &PeopleQuery { role: Role::Mentors, ..PeopleQuery::default() })).unwrap().rows
            [0]
        .mentees
    };
    assert_eq!(load(), Some(1));
    bring_together(&n, mentor, startup, MentorshipState::Ended, false);
    assert_eq!(load(), Some(0));
    assert_ne!(bring_together(&n, mentor, startup, MentorshipState::Talking, false), wished);
}

#[test]
fn a_mentor_who_leaves_stays_a_person() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let person = a_person().save_as_mentor(&n);
    bring_together(&n, person, startup, MentorshipState::Confirmed, false);
    let id = n.read(|r| ops::card_of(r, person)).unwrap().unwrap().id;
    let removed = n.perform(op::REMOVE_MENTOR, move |w| ops::remove(w, id)).unwrap();
    assert!(n.read(|r| ops::card_of(r, person)).unwrap().is_none());
    assert!(n.read(|r| ops::mentorships_of(r, startup)).unwrap().is_empty());
    assert!(n.read(|r| people::ops::name_of(r, person)).is_ok());
    assert!(n.check().unwrap().ok);
    n.undo(removed.op).unwrap();
    assert_eq!(n.read(|r| ops::mentorships_of(r, startup)).unwrap().len(), 1);
}

#[test]
fn doors_about_mentors_who_are_not_there_refuse() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let person = a_person().save(&n);
    let refused = |person, startup, id| {
        let draft = MentorshipDraft { id, person, startup, state: MentorshipState::Wished, is_primary: false };
        n.write(op::SAVE_MENTORSHIP, move |w| ops::save_mentorship(w, &draft)).unwrap_err().code()
    };
    assert_eq!(refused(person, startup, None), code::NO_SUCH_MENTOR);
    let mentor = a_person().save_as_mentor(&n);
    assert_eq!(refused(mentor, StartupId::nobody(), None), code::NO_SUCH_STARTUP);
    assert_eq!(refused(mentor, startup, Some(MentorshipId::nobody())), code::NO_SUCH_RECORD);
    assert_eq!(
        n.write(op::REMOVE_MENTOR, |w| ops::remove(w, MentorId::nobody())).unwrap_err().code(),
        code::NO_SUCH_MENTOR
    );
}

/// A day so far from today, which is that of all tests.
fn around(days: i64) -> Day {
    day("2026-11-23").plus(days)
}

#[test]
fn a_mentorship_stands_from_its_first_day_until_the_day_on_which_it_ends_in_sql_as_in_rust() {
    use MentorshipState::{Confirmed, Ended, Talking, Wished};
    let n = nursery();
    let person = a_person().save_as_mentor(&n);
    let days = [None, Some(-20), Some(0), Some(5), Some(20)].map(|day| day.map(around));
    for (state, starts_on, ends_on) in
        [Wished, Talking, Confirmed, Ended].into_iter().flat_map(|state| {
            days.into_iter().flat_map(move |starts| days.into_iter().map(move |ends| (state, starts, ends)))
        })
    {
        let startup = a_startup().save(&n);
        let draft = MentorshipDraft { id: None, person, startup, state, is_primary: true };
        n.write(op::SAVE_MENTORSHIP, move |w| {
            let mentor = store::mentor_of(w, person)?.unwrap();
            store::save_mentorship(w, &draft, mentor, (starts_on, ends_on))
        })
        .unwrap();
        for on in [-21, -20, 0, 4, 5, 6, 19, 20, 21].map(around) {
            let (stands, held) = n
                .read(|r| {
                    let stands = standing::stands();
                    let sql = format!("SELECT count(*) FROM mentorship m WHERE m.startup = :startup AND {stands}");
                    Ok((r.count(&sql, &[(":startup", &startup), (":on", &on)])? == 1, ops::mentorships_of(r, startup)?.remove(0)))
                })
                .unwrap();
            // The plain rule once more, day by day.
            let is_within = |first: Option<Day>| first.is_some_and(|day| day <= on) && ends_on.is_none_or(|day| on < day);
            let expected = match state {
                Confirmed => is_within(starts_on.or(Some(around(-999)))),
                Ended => ends_on.is_some() && is_within(starts_on),
                Wished | Talking => false,
            };
            let told = (stands, standing::stands_on(&held, on));
            assert_eq!(told, (expected, expected), "{state:?} {starts_on:?} {ends_on:?} on {on}");
        }
    }
}

#[test]
fn who_gets_a_mentor_later_is_shown_with_the_day_and_lacks_none_when_it_is_soon() {
    use crate::{
        builders::a_cohort,
        cohorts::EnrolmentState::Active,
        views::startups::{StartupQuery, list},
    };
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let mentor = a_person().named("周明").save_as_mentor(&n);
    let starting = |name: &str, starts_on: Day| {
        let startup = a_startup().named(name).in_cohort(cohort).standing(Active, "2026-11-01").save(&n);
        n.write(op::SAVE_MENTORSHIP, move |w| ops::begin(w, mentor, startup, starts_on, false)).unwrap();
    };
    for (name, days) in [("甲", 0), ("乙", 14), ("丙", 15)] {
        starting(name, around(days));
    }
    let told = |mentorless| {
        let query = StartupQuery { cohort: Some(cohort), mentorless, ..StartupQuery::default() };
        let rows = n.read(|r| list(r, &query)).unwrap().rows;
        let told = rows.into_iter().map(|row| (row.name, row.mentors, row.mentored_from, row.lacks_mentor));
        let mut told: Vec<_> = told.collect();
        told.sort();
        told
    };
    let mentor = || Some("周明".to_owned());
    assert_eq!(told(false), [
        ("丙".to_owned(), mentor(), Some(around(15)), true),
        ("乙".to_owned(), mentor(), Some(around(14)), false),
        ("甲".to_owned(), mentor(), None, false),
    ]);
    assert_eq!(told(true), [("丙".to_owned(), mentor(), Some(around(15)), true)]);
}

#[test]
fn startups_that_are_inside_and_have_no_confirmed_mentor_are_listed_by_themselves() {
    use crate::{
        builders::a_cohort,
        cohorts::EnrolmentState::{Active, Applied},
        views::startups::{StartupQuery, list},
    };
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = |name: &str, state| a_startup().named(name).in_cohort(cohort).standing(state, "2026-11-01").save(&n);
    let [alone, talking, mentored] = ["甲", "乙", "丙"].map(|name| startup(name, Active));
    startup("丁", Applied);
    let [first, second] = ["周明", "吴岚"].map(|name| a_person().named(name).save_as_mentor(&n));
    bring_together(&n, first, talking, MentorshipState::Talking, true);
    bring_together(&n, first, mentored, MentorshipState::Confirmed, false);
    bring_together(&n, second, mentored, MentorshipState::Confirmed, true);

    let rows = |mentorless| {
        let query = StartupQuery { cohort: Some(cohort), mentorless, ..StartupQuery::default() };
        n.read(|r| list(r, &query)).unwrap()
    };
    let without = rows(true);
    assert_eq!(without.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [alone, talking]);
    assert_eq!(without.total, Some(2));
    let named = rows(false).rows.into_iter().find(|row| row.id == mentored).unwrap().mentors;
    assert_eq!(named.as_deref(), Some("吴岚、周明"), "the first mentor first");
}
