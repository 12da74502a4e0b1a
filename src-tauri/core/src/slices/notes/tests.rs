use proptest::prelude::*;

use super::{NextStep, NoteDraft, NoteId, NoteKind, NoteQuery, Visibility, ops, rules, store};
use crate::{
    Code, Nursery, action_items,
    builders::{a_note, a_person, a_startup, day, nursery},
    code,
    kit::{Id, Page},
    op,
    people::PersonId,
    startups::StartupId,
};

fn log(n: &Nursery, draft: NoteDraft) -> crate::Result<NoteId> {
    n.write(op::LOG_NOTE, |w| ops::log(w, draft))
}

fn list(n: &Nursery, query: &NoteQuery) -> Page<super::Note> {
    n.read(|r| ops::list(r, query)).unwrap()
}

fn texts(n: &Nursery, text: &str) -> Vec<String> {
    let query = NoteQuery { text: Some(text.into()), ..NoteQuery::default() };
    list(n, &query).rows.into_iter().map(|note| note.text).collect()
}

fn refused(change: impl FnOnce(&mut NoteDraft)) -> (Code, Option<&'static str>) {
    let n = nursery();
    let mut draft = a_note(a_startup().save(&n)).draft;
    change(&mut draft);
    let e = log(&n, draft).unwrap_err();
    assert_eq!(list(&n, &NoteQuery::default()).total, Some(0));
    (e.code(), e.field())
}

#[test]
fn a_note_that_cannot_be_is_refused_at_its_field_and_leaves_nothing() {
    assert_eq!(refused(|d| d.text = " \n ".into()), (code::NOTE_EMPTY, Some("text")));
    assert_eq!(refused(|d| d.text = "字".repeat(100_001)), (code::TOO_LONG, Some("text")));
    assert_eq!(refused(|d| d.day = Some(day("2026-11-24"))), (code::NOTE_IN_FUTURE, Some("day")));
    assert_eq!(refused(|d| d.health = Some(6)), (code::OUT_OF_RANGE, Some("health")));
    assert_eq!(
        refused(|d| d.next = Some(NextStep { text: "步".repeat(501), due_on: None })),
        (code::TOO_LONG, Some("next"))
    );
    assert_eq!(refused(|d| d.startup = StartupId::nobody()).0, code::NO_SUCH_STARTUP);
    assert_eq!(refused(|d| d.session = Some(Id::nobody())).0, code::NO_SUCH_SESSION);
}

#[test]
fn a_note_of_a_hundred_thousand_characters_is_kept_whole() {
    let n = nursery();
    let text = "注".repeat(100_000);
    let id = a_note(a_startup().save(&n)).saying(&text).save(&n);
    assert_eq!(n.read(|r| ops::load(r, id)).unwrap().text, text);
}

#[test]
fn a_note_is_its_authors_and_of_today_where_nothing_else_is_said() {
    let n = nursery();
    let id = a_note(a_startup().save(&n)).save(&n);
    let note = n.read(|r| ops::load(r, id)).unwrap();
    assert_eq!((note.author.id, note.author.name.as_str(), note.mine), (n.author, "沈青", true));
    assert_eq!((note.day, note.startup.name.as_str()), (day("2026-11-23"), "青禾智能"));
}

#[test]
fn a_next_step_opens_an_action_item_and_without_words_takes_the_first_line() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).saying("## 约 A 轮投资人\n细节").then("", "2026-12-01").save(&n);
    a_note(startup).then("寄样品", "2026-11-25").save(&n);
    let items = n.read(|r| action_items::ops::open(r, Some(startup))).unwrap();
    let found: Vec<_> = items.iter().map(|i| (i.text.as_str(), i.due_on)).collect();
    assert_eq!(found, [("寄样品", Some(day("2026-11-25"))), ("约 A 轮投资人", Some(day("2026-12-01")))]);
}

#[test]
fn a_note_logged_is_undone_with_its_action_item() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).then("寄样品", "2026-11-25").save(&n);
    n.undo(None).unwrap();
    assert_eq!(list(&n, &NoteQuery::default()).total, Some(0));
    assert!(n.read(|r| action_items::ops::open(r, None)).unwrap().is_empty());
    n.redo(None).unwrap();
    assert_eq!(n.read(|r| action_items::ops::open(r, None)).unwrap().len(), 1);
}

/// Lets somebody else sit down at the machine.
fn seat(n: &Nursery, person: PersonId) {
    n.set_author(person).unwrap();
}

#[test]
fn only_the_author_edits_and_removes_a_note() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let id = a_note(startup).then("寄样品", "2026-11-25").save(&n);
    seat(&n, a_person().save(&n));
    let edited = move || NoteDraft { id: Some(id), ..a_note(startup).saying("改过").draft };
    assert_eq!(n.write(op::EDIT_NOTE, move |w| ops::edit(w, edited())).unwrap_err().code(), code::NOT_THE_AUTHOR);
    assert_eq!(n.write(op::REMOVE_NOTE, move |w| ops::remove(w, id)).unwrap_err().code(), code::NOT_THE_AUTHOR);
    seat(&n, n.author);
    let draft = edited();
    n.write(op::EDIT_NOTE, |w| ops::edit(w, draft)).unwrap();
    let note = n.read(|r| ops::load(r, id)).unwrap();
    assert_eq!((note.text.as_str(), note.items.len()), ("改过", 1));
    n.write(op::REMOVE_NOTE, move |w| ops::remove(w, id)).unwrap();
    assert_eq!(n.read(|r| ops::load(r, id)).unwrap_err().code(), code::NO_SUCH_RECORD);
    assert!(n.read(|r| action_items::ops::open(r, None)).unwrap().is_empty());
    assert!(n.check().unwrap().ok);
    let draft = edited();
    assert_eq!(n.write(op::EDIT_NOTE, |w| ops::edit(w, draft)).unwrap_err().code(), code::NO_SUCH_RECORD);
}

#[test]
fn what_is_only_its_authors_nobody_else_sees() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let mut secret = a_note(startup).saying("私下担心").then("想想", "2026-11-25");
    secret.draft.visibility = Visibility::Mine;
    let id = secret.save(&n);
    a_note(startup).saying("大家都可看").save(&n);
    let seen = || {
        (
            list(&n, &NoteQuery::default()).total,
            n.read(|r| ops::count_of(r, startup)).unwrap(),
            n.read(|r| action_items::ops::open(r, None)).unwrap().len(),
        )
    };
    assert_eq!(seen(), (Some(2), 2, 1));
    seat(&n, a_person().save(&n));
    assert_eq!(seen(), (Some(1), 1, 0));
    assert!(texts(&n, "私下").is_empty());
    assert_eq!(n.read(|r| ops::load(r, id)).unwrap_err().code(), code::NO_SUCH_RECORD);
}

#[test]
fn notes_are_found_by_words_of_one_and_two_characters_and_all_of_them_must_be_there() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).saying("试产线跑通，良率 92%，Demo OK").save(&n);
    a_note(startup).saying("良率仍低").save(&n);
    assert_eq!(texts(&n, "良率").len(), 2);
    assert_eq!(texts(&n, "低"), ["良率仍低"]);
    assert_eq!(texts(&n, "良率 demo").len(), 1);
    assert_eq!(texts(&n, "92%").len(), 1, "a sign is no wildcard");
    assert!(texts(&n, "不在").is_empty());
    assert_eq!(texts(&n, "  ").len(), 2);
}

#[test]
fn notes_stand_newest_first_page_by_page_of_a_startup_and_a_kind() {
    let n = nursery();
    let (one, other) = (a_startup().save(&n), a_startup().named("澄海生物").save(&n));
    for i in 0..5 {
        a_note(one).saying(&format!("第 {i} 条")).save(&n);
    }
    a_note(other).save(&n);
    let mut ask = a_note(one).saying("求介绍");
    ask.draft.kind = NoteKind::Ask;
    ask.save(&n);
    let mut query = NoteQuery { startup: Some(one), limit: Some(4), ..NoteQuery::default() };
    let first = list(&n, &query);
    assert_eq!((first.total, first.rows.len()), (Some(6), 4));
    query.after = first.next;
    let second = list(&n, &query);
    assert_eq!((second.rows.len(), second.next), (2, None));
    let ids: std::collections::BTreeSet<_> = first.rows.iter().chain(&second.rows).map(|note| note.id).collect();
    assert_eq!(ids.len(), 6);
    assert_eq!(list(&n, &NoteQuery { kind: Some(NoteKind::Ask), ..NoteQuery::default() }).total, Some(1));
}

#[test]
fn every_list_of_notes_finds_its_index() {
    let n = nursery();
    let after = Some((crate::builders::NOW, Id::nobody()));
    for (startup, index) in [(None, "note_written_at"), (Some(Id::nobody()), "note_startup")] {
        let query = NoteQuery { startup, ..NoteQuery::default() };
        let plan: Vec<String> = n
            .read(|r| {
                let (sql, filter) = store::page(&query, None, None, after, 101);
                r.rows(&format!("EXPLAIN QUERY PLAN {sql}"), &filter.params(), |row| row.get("detail"))
            })
            .unwrap();
        assert!(plan.iter().any(|line| line.starts_with("SEARCH n USING") && line.contains(index)), "{plan:?}");
        assert!(!plan.iter().any(|line| line.starts_with("SCAN") || line.contains("TEMP B-TREE")), "{plan:?}");
    }
}

proptest! {
    #[test]
    fn the_first_line_is_short_and_never_empty_for_a_note_that_says_something(text in "\\PC{0,40}[a-z]\\PC{0,40}") {
        let line = rules::first_line(&text);
        prop_assert!(!line.trim().is_empty());
        prop_assert!(line.chars().count() <= crate::kit::limits::SENTENCE);
    }
}
