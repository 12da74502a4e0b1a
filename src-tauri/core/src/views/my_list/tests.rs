use serde_json::json;

use super::{MyList, MyListQuery, ops, rules};
use crate::{
    action_items::{self, AboutTable, ActionItemDraft},
    alumni::{InteractionDraft, InteractionKind},
    builders::{TestNursery, a_note, a_person, a_startup, day, nursery},
    code, mentors,
    mentors::{MentorshipDraft, MentorshipState},
    milestones,
    notes::{NoteKind, Visibility},
    op,
    people::PersonId,
    records,
    startups::StartupId,
};

fn mine(n: &TestNursery) -> MyList {
    n.read(|r| ops::load(r, &MyListQuery::default())).unwrap()
}

fn everyones(n: &TestNursery) -> MyList {
    n.read(|r| ops::load(r, &MyListQuery { everyone: true, ..MyListQuery::default() })).unwrap()
}

fn step(n: &TestNursery, startup: StartupId, text: &str, owner: Option<PersonId>, due: Option<&str>) {
    let draft = ActionItemDraft {
        id: None,
        about: startup.cast(),
        about_table: AboutTable::Startup,
        text: text.into(),
        owner,
        due_on: due.map(day),
    };
    n.write(op::SAVE_ACTION_ITEM, move |w| action_items::ops::save(w, draft)).unwrap();
}

fn milestone(n: &TestNursery, startup: StartupId, name: &str, owner: Option<PersonId>, due: &str) {
    let draft = json!({ "name": name, "startup": startup, "owner": owner, "due_on": due });
    let (slice, draft) = (&milestones::slice::SLICE, draft.as_object().cloned().unwrap());
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft)).unwrap();
}

fn ask(n: &TestNursery, startup: StartupId, text: &str, on: &str) -> crate::notes::NoteId {
    let mut note = a_note(startup).saying(text).on(on);
    note.draft.kind = NoteKind::Ask;
    note.save(n)
}

fn call(n: &TestNursery, person: PersonId, on: &str, next_on: Option<&str>) {
    let draft = InteractionDraft {
        person,
        kind: InteractionKind::Call,
        day: Some(day(on)),
        result: None,
        next_on: next_on.map(day),
    };
    n.write(op::LOG_INTERACTION, move |w| crate::alumni::ops::log_interaction(w, draft)).unwrap();
}

fn texts(list: &MyList) -> Vec<(&str, Option<u32>)> {
    list.steps.iter().map(|step| (step.item.text.as_str(), step.late)).collect()
}

#[test]
fn my_steps_are_those_i_own_and_those_that_follow_from_my_notes_the_longest_overdue_first() {
    let n = nursery();
    let (startup, other) = (a_startup().save(&n), a_person().named("王琪").save(&n));
    step(&n, startup, "没有日期", Some(n.author), None);
    step(&n, startup, "今天", Some(n.author), Some("2026-11-23"));
    step(&n, startup, "别人的", Some(other), Some("2026-11-01"));
    step(&n, startup, "谁也不管", None, None);
    a_note(startup).then("我写的记录", "2026-11-20").save(&n);
    n.set_author(other).unwrap();
    a_note(startup).then("别人写的记录", "2026-11-10").save(&n);
    n.set_author(n.author).unwrap();

    let list = mine(&n);
    assert_eq!(texts(&list), [("我写的记录", Some(3)), ("今天", None), ("没有日期", None)]);
    assert_eq!((list.counts.steps, list.counts.late), (3, 1));
    assert_eq!(list.person.map(|person| person.id), Some(n.author));
    let all = everyones(&n);
    assert_eq!((all.counts.steps, all.counts.late, all.person.is_none()), (6, 3, true));
    let theirs = n.read(|r| ops::load(r, &MyListQuery { of: Some(other), ..MyListQuery::default() })).unwrap();
    assert_eq!(texts(&theirs), [("别人的", Some(22)), ("别人写的记录", Some(13))]);
}

#[test]
fn my_milestones_are_those_i_own_and_have_not_reached() {
    let n = nursery();
    let startup = a_startup().save(&n);
    milestone(&n, startup, "量产", Some(n.author), "2026-11-13");
    milestone(&n, startup, "融资", Some(n.author), "2026-12-13");
    milestone(&n, startup, "无人负责", None, "2026-11-01");
    let list = mine(&n);
    let told: Vec<_> = list.milestones.iter().map(|m| (m.name.as_str(), m.late)).collect();
    assert_eq!(told, [("量产", Some(10)), ("融资", None)]);
    assert_eq!((list.counts.milestones, list.counts.late), (2, 1));
    let id = list.milestones[0].id;
    n.write(milestones::slice::op::SETTLE_MILESTONE, move |w| {
        milestones::ops::settle(w, &[id], Some(day("2026-11-23")))
    })
    .unwrap();
    assert_eq!(mine(&n).counts.milestones, 1);
    assert_eq!(everyones(&n).counts.milestones, 2);
}

#[test]
fn asks_wait_with_the_startups_mentors_and_with_who_wrote_them_down_until_they_are_answered() {
    let n = nursery();
    let [mentored, strange] = ["云岭", "知微"].map(|name| a_startup().named(name).save(&n));
    let mentor = a_person().named("周舟").save_as_mentor(&n);
    let draft = MentorshipDraft {
        id: None,
        person: mentor,
        startup: mentored,
        state: MentorshipState::Confirmed,
        is_primary: true,
    };
    n.write(op::SAVE_MENTORSHIP, move |w| mentors::ops::save_mentorship(w, &draft)).unwrap();
    let first = ask(&n, mentored, "# 介绍投资人\n细节", "2026-11-13");
    ask(&n, strange, "找办公室", "2026-11-20");
    assert_eq!(mine(&n).asks.len(), 2, "who wrote them down sees to both");
    assert!(!mine(&n).is_mentor);
    n.set_author(mentor).unwrap();
    let list = mine(&n);
    assert!(list.is_mentor);
    let told: Vec<_> = list.asks.iter().map(|ask| (ask.startup.id, ask.text.as_str(), ask.days)).collect();
    assert_eq!(told, [(mentored, "介绍投资人", 10)]);
    n.write(op::ANSWER_ASK, move |w| crate::notes::ops::answer(w, first, true)).unwrap();
    assert_eq!((mine(&n).counts.asks, everyones(&n).counts.asks), (0, 1));
}

#[test]
fn a_contact_is_due_from_its_day_on_until_the_next_one() {
    let n = nursery();
    let [due, later, called] = ["黄珊珊", "林若涵", "何明远"].map(|name| a_person().named(name).save(&n));
    call(&n, due, "2026-06-01", Some("2026-11-20"));
    call(&n, later, "2026-06-01", Some("2026-11-24"));
    call(&n, called, "2026-06-01", Some("2026-11-20"));
    call(&n, called, "2026-11-21", None);
    let list = mine(&n);
    let told: Vec<_> = list.contacts.iter().map(|contact| (contact.person.id, contact.late)).collect();
    assert_eq!((told, list.counts.contacts), (vec![(due, Some(3))], 1));
    n.set_author(later).unwrap();
    assert_eq!((mine(&n).counts.contacts, everyones(&n).counts.contacts), (0, 1));
}

#[test]
fn nobody_sees_what_is_only_anothers_and_who_is_unknown_has_an_empty_list() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let mut secret = a_note(startup).saying("私下").then("想想", "2026-11-20");
    (secret.draft.visibility, secret.draft.kind) = (Visibility::Mine, NoteKind::Ask);
    secret.save(&n);
    assert_eq!((mine(&n).counts.steps, mine(&n).counts.asks), (1, 1));
    n.set_author(a_person().save(&n)).unwrap();
    let all = everyones(&n);
    assert_eq!((all.counts.steps, all.counts.asks, all.steps.len(), all.asks.len()), (0, 0, 0, 0));
    let nobody = n.read(|r| ops::load(r, &MyListQuery { of: Some(PersonId::nobody()), ..MyListQuery::default() }));
    assert_eq!(nobody.unwrap_err().code(), code::NO_SUCH_PERSON);
}

#[test]
fn a_list_tells_two_hundred_of_each_and_counts_them_all() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let author = n.author;
    n.write(op::SAVE_ACTION_ITEM, move |w| {
        for at in 0..205 {
            let text = format!("第 {at} 步");
            let due_on = Some(day("2026-11-20"));
            let (about, about_table) = (startup.cast(), AboutTable::Startup);
            action_items::ops::save(
                w,
                ActionItemDraft { id: None, about, about_table, text, owner: Some(author), due_on },
            )?;
        }
        Ok(())
    })
    .unwrap();
    let list = mine(&n);
    assert_eq!((list.steps.len(), list.counts.steps, list.counts.late), (200, 205, 205));
}

#[test]
fn late_begins_the_day_after() {
    let today = day("2026-11-23");
    let late = |due| rules::late(Some(day(due)), today);
    assert_eq!((late("2026-11-24"), late("2026-11-23"), late("2026-11-22")), (None, None, Some(1)));
    assert_eq!(rules::late(None, today), None);
    assert_eq!((rules::waited(day("2026-11-13"), today), rules::waited(day("2026-11-24"), today)), (10, 0));
}
