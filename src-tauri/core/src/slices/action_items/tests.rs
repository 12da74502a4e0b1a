use super::{AboutTable, ActionItem, ActionItemDraft, ActionItemId, ActionItemQuery, ops, slice::op};
use crate::{
    Nursery,
    builders::{a_record, TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    engine::history,
    kit::Id,
    milestones,
    notes::{self, Visibility},
    people::PersonId,
    records::{self, RecordId},
    sessions::SessionId,
    startups::StartupId,
    views,
    workflows::remove,
};

fn draft<T>(about: Id<T>, about_table: AboutTable, text: &str) -> ActionItemDraft {
    ActionItemDraft { id: None, about: about.cast(), about_table, text: text.into(), owner: None, due_on: None }
}

fn save(n: &Nursery, draft: ActionItemDraft) -> crate::Result<ActionItemId> {
    n.write(op::SAVE_ACTION_ITEM, move |w| ops::save(w, draft))
}

fn list(n: &Nursery, query: ActionItemQuery) -> Vec<ActionItem> {
    n.read(move |r| ops::list(r, &query)).unwrap()
}

fn texts(items: &[ActionItem]) -> Vec<&str> {
    items.iter().map(|item| item.text.as_str()).collect()
}

fn milestone(n: &Nursery, startup: StartupId, name: &str) -> RecordId {
    let draft = serde_json::json!({ "name": name, "startup": startup, "due_on": "2026-12-01" });
    a_record(n, &milestones::slice::SLICE, &draft).unwrap()
}

fn session(n: &Nursery) -> SessionId {
    let draft = serde_json::from_value(serde_json::json!({ "kind": "workshop", "title": "定价工作坊", "day": "2026-11-25", "hosts": [] }));
    n.write(crate::op::SAVE_SESSION, move |w| crate::sessions::ops::save(w, draft.unwrap())).unwrap()
}

/// An item on each kind of record, with the startup that three of them are about.
fn hung(n: &TestNursery) -> (StartupId, [RecordId; 5]) {
    let startup = a_startup().save(n);
    let about = [
        a_note(startup).save(n).cast(),
        milestone(n, startup, "首个付费客户"),
        session(n).cast(),
        startup.cast(),
        a_person().named("周舟").save(n).cast(),
    ];
    use AboutTable::{Milestone, Note, Person, Session, Startup};
    for (about, table) in about.into_iter().zip([Note, Milestone, Session, Startup, Person]) {
        save(n, draft(about, table, &format!("为{}做", table.as_ref()))).unwrap();
    }
    (startup, about)
}

#[test]
fn an_item_hangs_on_any_record_says_its_name_and_those_about_a_startup_stand_with_it() {
    let n = nursery();
    let (startup, about) = hung(&n);
    let items = list(&n, ActionItemQuery::default());
    let told: Vec<_> = about
        .iter()
        .map(|at| items.iter().find(|item| item.about == *at).unwrap())
        .map(|item| (item.about, item.about_name.clone(), item.startup.as_ref().map(|of| of.id)))
        .collect();
    let names = ["青禾智能", "首个付费客户", "定价工作坊", "青禾智能", "周舟"];
    let of = [Some(startup), Some(startup), None, Some(startup), None];
    let expected: Vec<_> = (0..5).map(|at| (about[at], names[at].to_owned(), of[at])).collect();
    assert_eq!(told, expected);
    let about_it = list(&n, ActionItemQuery { startup: Some(startup), ..ActionItemQuery::default() });
    let mut texts_of_it = texts(&about_it);
    texts_of_it.sort_unstable();
    assert_eq!(texts_of_it, ["为milestone做", "为note做", "为startup做"]);
    let on_it = list(&n, ActionItemQuery { about: Some(about[1]), ..ActionItemQuery::default() });
    assert_eq!(texts(&on_it), ["为milestone做"]);
    let row = n.read(|r| views::startups::list(r, &views::startups::StartupQuery::default())).unwrap().rows.remove(0);
    assert_eq!(row.open_items, 3, "the list of startups counts them all");
}

#[test]
fn an_item_goes_with_the_record_on_which_it_hangs() {
    let n = nursery();
    let (startup, about) = hung(&n);
    let slice = &milestones::slice::SLICE;
    let [note, of_milestone, of_session, _, person] = about;
    n.write(slice.record.as_ref().unwrap().remove, move |w| records::ops::remove(w, slice, &[of_milestone])).unwrap();
    n.write(crate::op::REMOVE_NOTE, move |w| notes::ops::remove(w, note.cast())).unwrap();
    n.write(crate::op::REMOVE_SESSION, move |w| remove::session(w, of_session.cast())).unwrap();
    n.write(crate::op::REMOVE_PERSON, move |w| remove::person(w, person.cast())).unwrap();
    assert_eq!(texts(&list(&n, ActionItemQuery::default())), ["为startup做"]);
    let last = milestone(&n, startup, "量产");
    save(&n, draft(last, AboutTable::Milestone, "验收")).unwrap();
    n.write(crate::op::REMOVE_STARTUP, move |w| remove::startup(w, startup)).unwrap();
    assert_eq!(texts(&list(&n, ActionItemQuery::default())), [""; 0]);
    assert_eq!(n.check().unwrap().findings, []);
    n.undo(None).unwrap();
    let mut back = list(&n, ActionItemQuery::default()).into_iter().map(|item| item.text).collect::<Vec<_>>();
    back.sort();
    assert_eq!(back, ["为startup做", "验收"]);
}

#[test]
fn an_item_that_cannot_be_is_refused_at_its_field_and_leaves_nothing() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let refused = |change: &dyn Fn(&mut ActionItemDraft)| {
        let mut draft = draft(startup, AboutTable::Startup, "寄样品");
        change(&mut draft);
        let refused = save(&n, draft).unwrap_err();
        (refused.code(), refused.field())
    };
    assert_eq!(refused(&|d| d.text = " ".into()), (code::MISSING, Some("text")));
    assert_eq!(refused(&|d| d.text = "步".repeat(501)), (code::TOO_LONG, Some("text")));
    assert_eq!(refused(&|d| d.owner = Some(PersonId::nobody())), (code::NO_SUCH_PERSON, Some("owner")));
    assert_eq!(refused(&|d| d.about_table = AboutTable::Milestone), (code::NO_SUCH_RECORD, None));
    assert_eq!(refused(&|d| d.id = Some(Id::nobody())), (code::NO_SUCH_ACTION_ITEM, None));
    assert!(list(&n, ActionItemQuery::default()).is_empty());
}

#[test]
fn an_item_is_changed_and_removed_and_each_is_one_step_that_history_names() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let owner = a_person().named("王琪").save(&n);
    let id = save(&n, draft(startup, AboutTable::Startup, "  寄样品 ")).unwrap();
    let other = milestone(&n, startup, "量产");
    let changed = ActionItemDraft {
        id: Some(id),
        owner: Some(owner),
        due_on: Some(day("2026-12-01")),
        ..draft(other, AboutTable::Milestone, "寄两份样品")
    };
    save(&n, changed).unwrap();
    let held = list(&n, ActionItemQuery { owner: Some(owner), ..ActionItemQuery::default() }).remove(0);
    assert_eq!((held.text.as_str(), held.due_on), ("寄两份样品", Some(day("2026-12-01"))));
    assert_eq!(held.about, startup.cast(), "it stays where it is");
    n.undo(None).unwrap();
    assert_eq!(texts(&list(&n, ActionItemQuery::default())), ["寄样品"]);
    n.write(op::REMOVE_ACTION_ITEM, move |w| ops::remove(w, id)).unwrap();
    assert!(list(&n, ActionItemQuery::default()).is_empty());
    let newest = n.read(|r| history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!((newest.kind, newest.about.as_deref()), (op::REMOVE_ACTION_ITEM, Some("青禾智能")));
    n.undo(None).unwrap();
    assert_eq!(list(&n, ActionItemQuery::default()).len(), 1);
    let missing = n.write(op::REMOVE_ACTION_ITEM, |w| ops::remove(w, Id::nobody())).unwrap_err();
    assert_eq!(missing.code(), code::NO_SUCH_ACTION_ITEM);
}

#[test]
fn a_settled_item_is_open_no_more_keeps_its_day_and_can_be_opened_again() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let note = a_note(startup).then("寄样品", "2026-11-25").save(&n);
    let open = || n.read(|r| ops::open(r, Some(startup))).unwrap();
    let item = open()[0].id;
    let settle = |done| n.perform(op::SETTLE_ACTION_ITEM, move |w| ops::settle(w, item, done)).unwrap();
    settle(true);
    assert!(open().is_empty());
    assert_eq!(n.read(|r| notes::ops::load(r, note)).unwrap().items[0].done_on, Some(day("2026-11-23")));
    assert_eq!(settle(true).op, None);
    settle(false);
    assert_eq!(open().len(), 1);
    let e = n.write(op::SETTLE_ACTION_ITEM, |w| ops::settle(w, Id::nobody(), true)).unwrap_err();
    assert_eq!(e.code(), code::NO_SUCH_ACTION_ITEM);
}

#[test]
fn items_on_anothers_own_note_are_neither_seen_nor_changed() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let mut secret = a_note(startup).saying("私下担心").then("想想", "2026-11-25");
    secret.draft.visibility = Visibility::Mine;
    let note = secret.save(&n);
    let id = list(&n, ActionItemQuery::default())[0].id;
    n.set_author(a_person().save(&n)).unwrap();
    assert!(list(&n, ActionItemQuery::default()).is_empty());
    let settled = n.write(op::SETTLE_ACTION_ITEM, move |w| ops::settle(w, id, true));
    assert_eq!(settled.unwrap_err().code(), code::NO_SUCH_ACTION_ITEM);
    assert_eq!(save(&n, draft(note, AboutTable::Note, "偷看")).unwrap_err().code(), code::NO_SUCH_RECORD);
}

#[test]
fn a_milestone_that_goes_to_another_startup_takes_its_items_out_of_the_old_ones_count() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let [one, other] = ["云岭", "知微"].map(|name| a_startup().named(name).in_cohort(cohort).save(&n));
    let id = milestone(&n, one, "量产");
    save(&n, draft(id, AboutTable::Milestone, "验收")).unwrap();
    let moved = serde_json::json!({ "id": id, "name": "量产", "startup": other, "due_on": "2026-12-01" });
    a_record(&n, &milestones::slice::SLICE, &moved).unwrap();
    let rows = n.read(|r| views::startups::all_of(r, cohort)).unwrap();
    let open: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.open_items)).collect();
    assert_eq!(open, [("云岭", 0), ("知微", 1)]);
}
