//! The rules of own fields, then their doors on the real schema.

use super::{
    FieldCandidate, OwnField, OwnFieldDraft, OwnFieldId, OwnFilter, OwnKind, OwnNoun, OwnValueDraft, ops,
    rules::{Wanted, accept, read_as},
    slice::op,
};
use crate::{
    Result,
    builders::{TestNursery, a_cohort, a_person, a_startup, nursery},
    code,
    engine::history,
    kit::Id,
    op::IMPORT,
    people::{self, PersonId},
    search, startups,
    views::{
        self,
        alumni::AlumniQuery,
        people::PeopleQuery,
        startups::StartupQuery,
    },
};

fn keep<T: 'static>(n: &TestNursery, subject: Id<T>, label: &'static str, value: &'static str) {
    n.write(IMPORT, move |w| people::ops::keep_cell(w, subject, label, value)).unwrap();
}

fn make(n: &TestNursery, noun: OwnNoun, label: &str, kind: OwnKind) -> Result<OwnFieldId> {
    let draft = OwnFieldDraft { noun, label: label.into(), kind };
    n.write(op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft))
}

fn set<T>(n: &TestNursery, field: OwnFieldId, record: Id<T>, value: &str) -> Result<()> {
    let draft = OwnValueDraft { field, record: record.cast(), value: value.into() };
    n.write(op::SET_OWN_VALUE, move |w| ops::set_value(w, &draft))
}

fn own(field: OwnFieldId, value: &str) -> Vec<OwnFilter> {
    vec![OwnFilter { field, value: value.into() }]
}

/// The names of the people whom a filter finds.
fn found(n: &TestNursery, field: OwnFieldId, value: &str) -> Vec<String> {
    let query = PeopleQuery { own: own(field, value), ..PeopleQuery::default() };
    let page = n.read(|r| views::people::list(r, &query)).unwrap();
    assert_eq!(page.total, Some(page.rows.len() as u32));
    page.rows.into_iter().map(|row| row.name).collect()
}

fn kept(n: &TestNursery, person: PersonId) -> Vec<(String, String)> {
    let cells = n.read(|r| people::ops::kept_cells(r, person)).unwrap();
    cells.into_iter().map(|cell| (cell.label, cell.value)).collect()
}

fn takes(kind: OwnKind, wanted: &str, value: &str) -> bool {
    Wanted::read(kind, wanted).unwrap().unwrap().takes("列", value)
}

#[test]
fn a_value_is_kept_in_the_one_form_of_its_kind() {
    let read = |kind, text| accept("列", kind, text).unwrap();
    assert_eq!(read(OwnKind::Text, " 登山、\n游泳 ").as_deref(), Some("登山、\n游泳"));
    assert_eq!(read(OwnKind::Number, "１,200.50").as_deref(), Some("1200.5"));
    assert_eq!(read(OwnKind::Day, "2026年3月5日").as_deref(), Some("2026-03-05"));
    assert_eq!(read(OwnKind::Flag, "√").as_deref(), Some("是"));
    assert_eq!(read(OwnKind::Flag, "no").as_deref(), Some("否"));
    assert_eq!(read(OwnKind::Day, "  "), None);
}

#[test]
fn a_value_that_does_not_fit_is_refused_at_its_field() {
    let refused = |kind, text| {
        let refusal = accept("列", kind, text).unwrap_err();
        assert_eq!(refusal.field, Some("value"));
        refusal.code
    };
    assert_eq!(refused(OwnKind::Number, "许多"), code::NOT_A_NUMBER);
    assert_eq!(refused(OwnKind::Number, "1.2.3"), code::NOT_A_NUMBER);
    assert_eq!(refused(OwnKind::Day, "2026-02-30"), code::NO_SUCH_DAY);
    assert_eq!(refused(OwnKind::Flag, "也许"), code::UNKNOWN_WORD);
    assert_eq!(refused(OwnKind::Text, "11010519491231002X"), code::FIELD_OF_ID_NUMBERS);
}

#[test]
fn a_filter_takes_part_of_a_text_and_values_between_two() {
    assert!(takes(OwnKind::Text, "BADMINTON", "badminton、登山"));
    assert!(!takes(OwnKind::Text, "游泳", "登山"));
    assert!(takes(OwnKind::Number, "1000..", "1,200") && !takes(OwnKind::Number, "..1000", "1,200"));
    assert!(takes(OwnKind::Number, "1200", "1200.0") && !takes(OwnKind::Number, "1", "许多"));
    assert!(takes(OwnKind::Day, "2026", "2026/3/5") && takes(OwnKind::Day, "2026-02..2026-03", "2026-03-31"));
    assert!(!takes(OwnKind::Day, "..2026-02", "2026-03-01"));
    assert!(takes(OwnKind::Flag, "true", "有") && takes(OwnKind::Flag, "否", "×") && !takes(OwnKind::Flag, "是", "也许"));
    assert_eq!(Wanted::read(OwnKind::Number, " "), Ok(None));
    assert_eq!(Wanted::read(OwnKind::Number, "许多").unwrap_err().field, Some("filter"));
}

#[test]
fn a_filter_finds_nobody_by_the_number_of_an_identity_paper() {
    assert!(!takes(OwnKind::Text, "1101", "11010519491231002X"));
    assert!(!Wanted::Text("1101".into()).takes("护照号", "G1101234"));
}

#[test]
fn labels_of_kept_cells_are_offered_the_most_frequent_first_but_not_those_of_id_numbers() {
    let n = nursery();
    let (one, other) = (a_person().save(&n), a_person().named("王芳").save(&n));
    keep(&n, one, "籍贯", "苏州");
    for person in [one, other] {
        keep(&n, person, "爱好", "登山");
        keep(&n, person, "身份证号", "11010519491231002X");
    }
    keep(&n, a_startup().save(&n), "工位", "A-01");
    let offered = |noun| n.read(|r| ops::candidates(r, noun)).unwrap();
    let candidate = |label: &str, filled| FieldCandidate { label: label.into(), filled };
    assert_eq!(offered(OwnNoun::People), [candidate("爱好", 2), candidate("籍贯", 1)]);
    assert_eq!(offered(OwnNoun::Startups), [candidate("工位", 1)]);
    make(&n, OwnNoun::People, "爱好", OwnKind::Text).unwrap();
    assert_eq!(offered(OwnNoun::People), [candidate("籍贯", 1)], "what is a field is offered no more");
}

#[test]
fn a_label_is_a_field_of_a_noun_once_and_id_numbers_are_never_one() {
    let n = nursery();
    keep(&n, a_person().save(&n), "证件", "11010519491231002X");
    make(&n, OwnNoun::People, "等级", OwnKind::Number).unwrap();
    make(&n, OwnNoun::Startups, "等级", OwnKind::Number).unwrap();
    for (label, why) in
        [("等级", code::FIELD_IS_THERE), ("证件", code::FIELD_OF_ID_NUMBERS), (" ", code::MISSING)]
    {
        let refused = make(&n, OwnNoun::People, label, OwnKind::Text).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (why, Some("label")));
    }
}

#[test]
fn a_field_converts_nothing_and_its_removal_loses_nothing() {
    let n = nursery();
    let person = a_person().save(&n);
    keep(&n, person, "工龄", "十年");
    let before = kept(&n, person);
    let field = make(&n, OwnNoun::People, "工龄", OwnKind::Number).unwrap();
    let shown = n.read(|r| views::person::load(r, person)).unwrap().own.remove(0);
    assert_eq!((shown.value.as_deref(), shown.read), (Some("十年"), None), "it does not fit, and is shown as it is");
    let listed = n.read(ops::list).unwrap();
    assert_eq!((listed[0].field.id, listed[0].filled), (field, 1));
    n.write(op::REMOVE_OWN_FIELD, move |w| ops::remove(w, field)).unwrap();
    assert_eq!(kept(&n, person), before);
    assert!(n.read(|r| views::person::load(r, person)).unwrap().own.is_empty());
    assert_eq!(set(&n, field, person, "10").unwrap_err().code(), code::NO_SUCH_OWN_FIELD);
    assert_eq!(make(&n, OwnNoun::People, "工龄", OwnKind::Text).unwrap(), field, "made again it is the same");
    let known: Vec<OwnField> = n.read(|r| ops::of(r, OwnNoun::People)).unwrap();
    assert_eq!(known[0].kind, OwnKind::Text);
}

#[test]
fn a_value_takes_the_place_of_all_cells_of_its_label_and_undo_brings_them_back() {
    let n = nursery();
    let person = a_person().save(&n);
    for value in ["登山", "游泳"] {
        keep(&n, person, "爱好", value);
    }
    keep(&n, person, "籍贯", "苏州");
    let hobby = make(&n, OwnNoun::People, "爱好", OwnKind::Text).unwrap();
    let shown = || n.read(|r| views::person::load(r, person)).unwrap().own.remove(0).value;
    assert_eq!(shown().as_deref(), Some("登山；游泳"));
    set(&n, hobby, person, "围棋").unwrap();
    assert_eq!(kept(&n, person), [("爱好".into(), "围棋".into()), ("籍贯".into(), "苏州".into())]);
    let newest = n.read(|r| history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!((newest.kind, newest.about.as_deref()), (op::SET_OWN_VALUE, Some("张伟")));
    n.undo(None).unwrap();
    assert_eq!(shown().as_deref(), Some("登山；游泳"));
    set(&n, hobby, person, " ").unwrap();
    assert_eq!((shown(), kept(&n, person).len()), (None, 1));
    set(&n, hobby, person, "围棋").unwrap();
    assert_eq!(shown().as_deref(), Some("围棋"));
    let hits = n.read(|r| search::ops::search(r, "围棋", 5)).unwrap();
    assert_eq!(hits[0].id, person.to_string(), "it is searched");
}

#[test]
fn a_value_that_its_kind_does_not_hold_is_not_written() {
    let n = nursery();
    let (person, startup) = (a_person().save(&n), a_startup().save(&n));
    let level = make(&n, OwnNoun::People, "等级", OwnKind::Number).unwrap();
    let refused = set(&n, level, person, "高").unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::NOT_A_NUMBER, Some("value")));
    assert_eq!(set(&n, level, startup, "1").unwrap_err().code(), code::NO_SUCH_PERSON);
    let desk = make(&n, OwnNoun::Startups, "工位", OwnKind::Text).unwrap();
    assert_eq!(set(&n, desk, person, "A").unwrap_err().code(), code::NO_SUCH_STARTUP);
    assert!(kept(&n, person).is_empty());
    keep(&n, person, "等级", "11010519491231002X");
    assert_eq!(set(&n, level, person, "1").unwrap_err().code(), code::FIELD_OF_ID_NUMBERS, "a whole number stays");
}

#[test]
fn lists_of_people_alumni_and_startups_are_narrowed_by_own_fields() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (wang, li) = (a_person().named("王芳").save_as_alumnus(&n, cohort), a_person().named("李雷").save(&n));
    let level = make(&n, OwnNoun::People, "等级", OwnKind::Number).unwrap();
    let hobby = make(&n, OwnNoun::People, "爱好", OwnKind::Text).unwrap();
    for (person, grade) in [(wang, "3"), (li, "12")] {
        set(&n, level, person, grade).unwrap();
    }
    set(&n, hobby, wang, "登山").unwrap();
    assert_eq!(found(&n, level, "2..5"), ["王芳"]);
    assert_eq!(found(&n, level, "3.."), ["李雷", "王芳"]);
    assert_eq!(found(&n, level, "").len(), 3, "blank narrows nothing");
    assert_eq!(found(&n, hobby, "登"), ["王芳"]);
    set(&n, hobby, li, "登山").unwrap();
    assert_eq!(found(&n, hobby, "登"), ["李雷", "王芳"], "what was found before is not remembered past a change");
    let alumni = |value: &str| {
        let query = AlumniQuery { own: own(hobby, value), ..AlumniQuery::default() };
        n.read(|r| views::alumni::list(r, &query)).unwrap().rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!((alumni("登山"), alumni("游泳")), (vec!["王芳".into()], vec![]));

    let (one, _) = (a_startup().save(&n), a_startup().named("百炼材料").save(&n));
    let desk = make(&n, OwnNoun::Startups, "有工位", OwnKind::Flag).unwrap();
    set(&n, desk, one, "有").unwrap();
    let with = |value: &str| {
        let query = StartupQuery { own: own(desk, value), ..StartupQuery::default() };
        n.read(|r| views::startups::list(r, &query)).unwrap().rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!((with("true"), with("false")), (vec!["青禾智能".into()], vec![]));
    assert_eq!(n.read(|r| startups::ops::load(r, one)).unwrap().kept_cells[0].value, "是");
    assert_eq!(read_as(OwnKind::Flag, "是").as_deref(), Some("true"));

    n.write(op::REMOVE_OWN_FIELD, move |w| ops::remove(w, hobby)).unwrap();
    let query = PeopleQuery { own: own(hobby, "登"), ..PeopleQuery::default() };
    assert_eq!(n.read(|r| views::people::list(r, &query).map(drop)).unwrap_err().code(), code::NO_SUCH_OWN_FIELD);
}

#[test]
fn values_follow_a_person_who_is_merged() {
    let n = nursery();
    let (one, other) = (a_person().save(&n), a_person().save(&n));
    let hobby = make(&n, OwnNoun::People, "爱好", OwnKind::Text).unwrap();
    set(&n, hobby, one, "登山").unwrap();
    set(&n, hobby, other, "围棋").unwrap();
    let merge = crate::merge::MergeDraft { survivor: one, merged: other, choices: Default::default(), seen: None };
    n.write(crate::op::MERGE_PEOPLE, move |w| crate::merge::ops::merge(w, &merge)).unwrap();
    let shown = n.read(|r| views::person::load(r, one)).unwrap().own.remove(0).value;
    assert_eq!(shown.as_deref(), Some("登山；围棋"));
    set(&n, hobby, other, "游泳").unwrap();
    assert_eq!(kept(&n, one), [("爱好".into(), "游泳".into())], "who was merged is the other");
}

#[test]
fn a_label_is_the_same_in_any_width_and_case() {
    let n = nursery();
    let person = a_person().named("王芳").save(&n);
    keep(&n, person, "ＱＱ 群", "苗圃一群");
    let group = make(&n, OwnNoun::People, "qq群", OwnKind::Text).unwrap();
    assert_eq!(make(&n, OwnNoun::People, "QQ群", OwnKind::Text).unwrap_err().code(), code::FIELD_IS_THERE);
    assert_eq!(n.read(|r| ops::named(r, OwnNoun::People, " Ｑq群")).unwrap().id, group);
    assert_eq!(n.read(|r| ops::candidates(r, OwnNoun::People)).unwrap(), []);
    assert_eq!(n.read(ops::list).unwrap()[0].filled, 1);
    assert_eq!(found(&n, group, "一群"), ["王芳"]);
    assert_eq!(n.read(|r| views::person::load(r, person)).unwrap().own[0].value.as_deref(), Some("苗圃一群"));
    set(&n, group, person, "苗圃二群").unwrap();
    assert_eq!(kept(&n, person).len(), 1, "the cell is changed, not another one kept beside it");
}

#[test]
fn a_filter_by_a_day_that_no_calendar_has_is_refused() {
    for none in ["2026-02-30", "2026-01..2026-02-30"] {
        let refused = Wanted::read(OwnKind::Day, none).unwrap_err();
        assert_eq!((refused.code, refused.field), (code::NO_SUCH_DAY, Some("filter")), "{none}");
    }
}
