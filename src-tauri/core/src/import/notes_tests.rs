//! Notes taken in from files: whom they are about, what stays out, and that nothing comes twice.

use std::sync::{Arc, atomic::AtomicBool};

use super::{Counts, ImportResult, Kind, ops, plan::Plan};
use crate::{
    Done, Nursery, archive,
    builders::{TestNursery, a_cohort, a_note, a_person, a_startup, nursery},
    code,
    notes::{self, Note, NoteKind, NoteQuery},
    people, views,
};

fn planned(n: &TestNursery, text: &str) -> Plan {
    let path = n.folder.path().join("notes.csv");
    std::fs::write(&path, text).unwrap();
    let inspected = ops::inspect(&path).unwrap();
    let request = ops::default_request(&inspected, Some(Kind::Notes)).unwrap();
    ops::plan(n, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap()
}

fn take_in(n: &TestNursery, text: &str) -> (Counts, Done<ImportResult>) {
    let done = ops::carry_out(n, Arc::new(planned(n, text)), |_, _| {}, Arc::default()).unwrap();
    (done.value.kinds[&Kind::Notes], done)
}

fn all(n: &Nursery) -> Vec<Note> {
    n.read(|r| notes::ops::list(r, &NoteQuery::default())).unwrap().rows
}

const HEADER: &str = "企业名称,日期,记录类型,沟通内容,记录人,下一步,截止日期\n";

fn with(rows: &str) -> String {
    format!("{HEADER}{rows}")
}

#[test]
fn a_note_goes_in_with_its_author_and_what_follows_and_the_same_file_adds_nothing() {
    let n = nursery();
    a_startup().save(&n);
    let author = a_person().named("周晓岚").save(&n);
    let text = with("青禾智能,2026-11-02,风险,账上只够三个月,周晓岚,约投资人,2026-12-01\n");
    let (counts, _) = take_in(&n, &text);
    assert_eq!((counts.new, counts.refused), (1, 0));
    let note = all(&n).remove(0);
    assert_eq!((note.kind, note.text.as_str(), note.author.id), (NoteKind::Risk, "账上只够三个月", author));
    assert_eq!(note.day.to_string(), "2026-11-02");
    let item = &note.items[0];
    assert_eq!((item.text.as_str(), item.due_on.unwrap().to_string()), ("约投资人", "2026-12-01".to_owned()));

    let (again, done) = take_in(&n, &text);
    assert_eq!((again.new, again.changed, again.same, done.op), (0, 0, 1, None));
    assert_eq!(all(&n).len(), 1);
    assert!(n.check().unwrap().ok);
}

#[test]
fn every_cell_of_a_note_has_a_fate_and_what_no_word_covers_is_kept_as_text() {
    let n = nursery();
    a_startup().save(&n);
    let plan = planned(&n, &with("青禾智能科技有限公司,2026-11-02,电话沟通,谈了定价,某某,,\n"));
    let fates: Vec<_> = plan.account().into_iter().map(|c| (c.column, c.filled, c.stored, c.kept)).collect();
    let column = |name: &str, stored, kept| (name.to_owned(), stored + kept, stored, kept);
    assert_eq!(
        fates,
        [
            column("企业名称", 1, 0),
            column("日期", 1, 0),
            column("记录类型", 0, 1),
            column("沟通内容", 1, 0),
            column("记录人", 0, 1),
        ]
    );
    ops::carry_out(&n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    let note = all(&n).remove(0);
    assert_eq!((note.kind, note.author.id), (NoteKind::Progress, n.author), "written by whoever takes it in");
    let kept = n.read(|r| people::ops::kept_cells(r, note.id)).unwrap();
    let kept: Vec<_> = kept.iter().map(|cell| (cell.label.as_str(), cell.value.as_str())).collect();
    assert_eq!(kept, [("记录类型", "电话沟通"), ("记录人", "某某")]);
}

#[test]
fn a_note_about_nobody_or_about_two_is_left_out_with_its_reason_and_makes_no_startup() {
    let n = nursery();
    a_startup().save(&n);
    a_startup().named("云岭医疗（杭州）有限公司").save(&n);
    a_startup().named("云岭医疗（苏州）有限公司").save(&n);
    let rows = "没有的公司,2026-11-02,,一,,,\n云岭医疗,2026-11-02,,二,,,\n青禾智能,,,三,,,\n青禾智能,2026-11-02,,,,,\n\
                青禾智能,2027-01-01,,五,,,\n,2026-11-02,,六,,,\n";
    let plan = planned(&n, &with(rows));
    let refused: Vec<_> = plan.preview(0).refused.iter().map(|row| (row.row, row.code.unwrap())).collect();
    assert_eq!(
        refused,
        [
            (2, code::NO_SUCH_STARTUP),
            (3, code::AMBIGUOUS_NAME),
            (4, code::NO_SUCH_DAY),
            (5, code::NOTE_EMPTY),
            (6, code::NOTE_IN_FUTURE),
            (7, code::NOTE_ABOUT_NOBODY),
        ]
    );
    ops::carry_out(&n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    assert_eq!((all(&n).len(), n.read(crate::startups::ops::all).unwrap().len()), (0, 3));
}

#[test]
fn a_note_about_a_person_is_about_the_startup_in_which_they_take_part() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let person = a_person().named("陈一鸣").save(&n);
    a_person().named("周晓岚").save(&n);
    let startup = a_startup().in_cohort(cohort).with(person).save(&n);
    let text = "姓名,日期,沟通内容,下一步\n陈一鸣,2026-11-02,谈了定价,\n周晓岚,2026-11-02,谈了天气,\n";
    let (counts, _) = take_in(&n, text);
    assert_eq!((counts.new, counts.refused), (1, 1));
    assert_eq!(all(&n)[0].startup.id, startup);
}

#[test]
fn our_own_notes_written_out_come_back_as_they_were() {
    let n = nursery();
    let startup = a_startup().save(&n);
    a_note(startup).saying("=1+1 是示例\n第二行").on("2026-11-02").save(&n);
    a_note(startup).saying("普通的一条").on("2026-11-03").save(&n);
    let before = all(&n);
    let folder = n.folder.path().join("out");
    archive::ops::write(&n, &folder, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    let text = std::fs::read_to_string(folder.join("note.csv")).unwrap();
    let (same, _) = take_in(&n, &text);
    assert_eq!((same.new, same.same + same.changed, same.refused), (0, 2, 0));
    for note in &before {
        let id = note.id;
        n.write(crate::op::REMOVE_NOTE, move |w| notes::ops::remove(w, id)).unwrap();
    }
    let (back, done) = take_in(&n, &text);
    assert_eq!((back.new, back.refused), (2, 0));
    let told = |notes: &[Note]| {
        let mut told: Vec<_> = notes.iter().map(|n| (n.day, n.text.clone(), n.kind, n.author.id)).collect();
        told.sort_by_key(|(day, ..)| *day);
        told
    };
    assert_eq!(told(&all(&n)), told(&before));
    n.undo(done.op).unwrap();
    assert!(all(&n).is_empty(), "one undo takes the notes back");
}

#[test]
fn masked_values_are_kept_as_text_and_double_nobody() {
    let n = nursery();
    a_person().named("陈一鸣").reached_by(people::ContactKind::Mobile, "13900001234").save(&n);
    let path = n.folder.path().join("masked.csv");
    std::fs::write(
        &path,
        "姓名,手机,邮箱\n陈一鸣,139****1234,c***@example.org\n张*,13900001235,\n陈一鸣,138****9999,\n",
    )
    .unwrap();
    let inspected = ops::inspect(&path).unwrap();
    let request = ops::default_request(&inspected, Some(Kind::People)).unwrap();
    let plan = ops::plan(&n, request, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    let unread: Vec<_> = plan.preview(0).unread.iter().map(|cell| (cell.row, cell.column.clone(), cell.code)).collect();
    let masked = |row, column: &str| (row, column.to_owned(), code::MASKED_VALUE);
    assert_eq!(unread, [masked(2, "手机"), masked(2, "邮箱"), masked(4, "手机")]);
    assert_eq!(plan.preview(0).refused[0].code, Some(code::MASKED_VALUE));
    ops::carry_out(&n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    let everybody = n.read(|r| views::people::list(r, &views::people::PeopleQuery::default())).unwrap().rows;
    let named: Vec<_> = everybody.iter().filter(|p| p.name == "陈一鸣").collect();
    assert_eq!(named.len(), 2, "one whom the mask fits, and one whom it does not");
    assert!(named.iter().all(|p| p.mobile.as_deref().is_none_or(|mobile| mobile == "+8613900001234")));
    assert!(everybody.iter().all(|p| p.name != "张*"));
}
