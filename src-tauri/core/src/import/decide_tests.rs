//! A decision that is worked into a plan shows what a new plan of the whole file shows.

use std::sync::{Arc, atomic::AtomicBool};

use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

use super::{
    CellEdit, CellFate, Choice, ConsentRequest, ConsentSource, ImportRequest, Kind, PlannedQuery, RowChoice, RowFilter,
    Settlement, Stands,
    account::AccountQuery,
    ops,
    plan::{Plan, make_from},
    retained::Retained,
};
use crate::{
    alumni::Purpose,
    builders::{TestNursery, nursery},
    engine::Read,
    people::PersonId,
    views::{self, people::PeopleQuery},
};

const HEADER: &str = "姓名,手机,邮箱,公司,职务,城市,届次,是否同意\n";
const SHEET: &str = "table";

fn plan(nursery: &TestNursery, request: &ImportRequest, for_decisions: bool) -> Plan {
    let never = AtomicBool::new(false);
    let make = if for_decisions { ops::plan_for_decisions } else { ops::plan };
    make(nursery, request.clone(), &mut |_, _| {}, &never).unwrap()
}

/// A plan for which everybody is read, however small the file.
fn plan_of_everybody(nursery: &TestNursery, request: &ImportRequest, for_decisions: bool) -> Plan {
    let (retained, never) = (for_decisions.then(Retained::default), AtomicBool::new(false));
    let make = |r: &Read<'_>| make_from(r, request.clone(), retained, |_| Ok(false), &mut |_, _| {}, &never);
    nursery.read(make).unwrap()
}

fn request(nursery: &TestNursery, kind: Kind, rows: &[String]) -> ImportRequest {
    let path = nursery.folder.path().join(format!("{SHEET}.csv"));
    std::fs::write(&path, format!("{HEADER}{}\n", rows.join("\n"))).unwrap();
    let mut request = ops::default_request(&ops::inspect(&path).unwrap(), Some(kind)).unwrap();
    request.consents = vec![ConsentRequest {
        purpose: Purpose::Directory,
        answer: ConsentSource::Column("是否同意".into()),
        answered_on: None,
        means: None,
    }];
    request
}

/// All that a person can see of a plan.
fn shown(nursery: &TestNursery, plan: &Plan) -> Value {
    let page = |filter| {
        let query = PlannedQuery { filter, limit: Some(1_000), ..PlannedQuery::default() };
        serde_json::to_value(nursery.read(|r| ops::rows(r, plan, &query)).unwrap()).unwrap()
    };
    let preview = plan.preview(0);
    let differing = preview.account.iter().map(|column| {
        let query = AccountQuery {
            sheet: column.sheet.clone(),
            column: column.column.clone(),
            fate: CellFate::Differs,
            limit: None,
        };
        serde_json::to_value(ops::account_cells(plan, &query).unwrap()).unwrap()
    });
    json!({
        "cells": differing.collect::<Vec<_>>(),
        "all": page(RowFilter::All),
        "likely": page(RowFilter::Likely),
        "unread": page(RowFilter::Unread),
        "preview": preview,
    })
}

/// Where two values differ first, and how.
fn difference(path: &str, one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => one.iter().find_map(|(key, value)| {
            difference(&format!("{path}/{key}"), value, other.get(key).unwrap_or(&Value::Null))
        }),
        (Value::Array(some), Value::Array(others)) if some.len() == others.len() => (0..)
            .zip(some.iter().zip(others))
            .find_map(|(at, (one, other)): (usize, _)| difference(&format!("{path}/{at}"), one, other)),
        _ => (one != other).then(|| format!("{path}: {one} and {other}")),
    }
}

/// What is decided, by rows and people of the test.
#[derive(Clone, Debug)]
enum Decision {
    Choose(u32, Chosen),
    Undo,
    Mend(u32, u32, &'static str),
    SettleCell(u32, u32, Stands),
    SettleColumn(u32, Stands),
}

#[derive(Clone, Debug)]
enum Chosen {
    New,
    LeaveOut,
    Known(usize),
    Row(u32),
}

fn decision(rows: u32) -> impl Strategy<Value = Decision> {
    let row = || 2..rows + 2;
    let stands = || prop_oneof![Just(Stands::File), Just(Stands::Record)];
    let chosen = prop_oneof![
        Just(Chosen::New),
        Just(Chosen::LeaveOut),
        (0..4_usize).prop_map(Chosen::Known),
        row().prop_map(Chosen::Row),
    ];
    let texts = select(vec!["王一", "13900001111", "y@example.com", "星桥科技有限公司", "", "杭州"]);
    prop_oneof![
        4 => (row(), chosen).prop_map(|(row, chosen)| Decision::Choose(row, chosen)),
        1 => Just(Decision::Undo),
        2 => (row(), 0..7_u32, texts).prop_map(|(row, column, text)| Decision::Mend(row, column, text)),
        2 => (row(), 0..7_u32, stands()).prop_map(|(row, column, stands)| Decision::SettleCell(row, column, stands)),
        1 => (0..7_u32, stands()).prop_map(|(column, stands)| Decision::SettleColumn(column, stands)),
    ]
}

fn decided(request: &ImportRequest, decision: &Decision, known: &[PersonId]) -> ImportRequest {
    let mut request = request.clone();
    let sheet = || SHEET.to_owned();
    match decision {
        Decision::Choose(row, chosen) => {
            let choice = match chosen {
                Chosen::New => Choice::New,
                Chosen::LeaveOut => Choice::LeaveOut,
                Chosen::Known(at) => known.get(*at).map_or(Choice::New, |id| Choice::Same(*id)),
                Chosen::Row(other) => Choice::SameRow(*other),
            };
            request.rows.push(RowChoice { sheet: sheet(), row: *row, choice });
        }
        Decision::Undo => drop(request.rows.pop()),
        Decision::Mend(row, column, value) => {
            request.cells.push(CellEdit { sheet: sheet(), row: *row, column: *column, value: (*value).to_owned() });
        }
        Decision::SettleCell(row, column, stands) => request.settled.push(Settlement {
            sheet: Some(sheet()),
            column: Some(*column),
            row: Some(*row),
            stands: *stands,
        }),
        Decision::SettleColumn(column, stands) => {
            request.settled.push(Settlement { sheet: None, column: Some(*column), row: None, stands: *stands });
        }
    }
    request
}

/// A row in which few names, phones and companies meet again and again.
fn row() -> impl Strategy<Value = String> {
    let one_of = |words: &[&'static str]| select(words.to_vec());
    (
        one_of(&["王一", "王二", "陈一鸣", "王一 ", ""]),
        one_of(&["13900001111", "13900002222", "13900003333", "", "电话待补"]),
        one_of(&["y@example.com", "m@example.com", "", ""]),
        one_of(&["星桥科技有限公司", "星桥科技（上海）有限公司", "云帆软件", "自由职业", ""]),
        one_of(&["创始人", "CTO", ""]),
        one_of(&["杭州", "上海", ""]),
        one_of(&["第3期", "第4期", ""]),
        one_of(&["是", "否", ""]),
    )
        .prop_map(|(name, phone, email, company, role, city, cohort, agreed)| {
            [name, phone, email, company, role, city, cohort, agreed].join(",")
        })
}

fn known(nursery: &TestNursery) -> Vec<PersonId> {
    let rows = nursery.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
    rows.into_iter().map(|row| row.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_decided_shows_as_a_new_plan_shows_it(
        before in prop::collection::vec(row(), 0..5),
        rows in prop::collection::vec(row(), 1..9),
        kind in select(vec![Kind::People, Kind::Alumni]),
        decisions in prop::collection::vec(decision(9), 1..5),
        looks_up in any::<bool>(),
    ) {
        let nursery = nursery();
        if before.iter().any(|row| !row.starts_with(',')) {
            let first = request(&nursery, Kind::Alumni, &before);
            ops::carry_out(&nursery, Arc::new(plan(&nursery, &first, false)), |_, _| {}, Arc::default()).unwrap();
        }
        let known = known(&nursery);
        let mut asked = request(&nursery, kind, &rows);
        let planned = |asked: &ImportRequest| {
            if looks_up { plan(&nursery, asked, true) } else { plan_of_everybody(&nursery, asked, true) }
        };
        let mut patched = planned(&asked);
        let whole = shown(&nursery, &plan_of_everybody(&nursery, &asked, false));
        prop_assert_eq!(difference("", &shown(&nursery, &patched), &whole), None);
        for decision in &decisions {
            asked = decided(&asked, decision, &known);
            if !ops::decide(&nursery, &mut patched, asked.clone()).unwrap() {
                patched = planned(&asked);
            }
            let fresh = plan_of_everybody(&nursery, &asked, false);
            let difference = difference("", &shown(&nursery, &patched), &shown(&nursery, &fresh));
            prop_assert_eq!(difference, None, "after {:?}", decision);
        }
    }
}

#[test]
fn a_choice_and_a_mended_cell_are_worked_in_without_a_new_plan_and_carried_out() {
    let nursery = nursery();
    let rows = ["王一,13900001111,,,,杭州,,", "王一,13900001111,,,,上海,,", "陈一鸣,13900002222,,,,杭州,,"];
    let asked = request(&nursery, Kind::People, &rows.map(str::to_owned));
    let mut plan = plan(&nursery, &asked, true);
    assert_eq!(plan.row_counts().differs, 1);

    let left_out = decided(&asked, &Decision::Choose(3, Chosen::LeaveOut), &[]);
    assert!(ops::decide(&nursery, &mut plan, left_out.clone()).unwrap());
    assert_eq!((plan.row_counts().differs, plan.row_counts().left_out, plan.row_counts().new), (0, 1, 2));

    let mended = decided(&left_out, &Decision::Mend(4, 5, "苏州"), &[]);
    assert!(ops::decide(&nursery, &mut plan, mended).unwrap());
    let done = ops::carry_out(&nursery, Arc::new(plan), |_, _| {}, Arc::default()).unwrap();
    assert_eq!((done.value.row_counts.new, done.value.row_counts.left_out), (2, 1));
    let people = nursery.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap().rows;
    let cities: Vec<_> = people
        .iter()
        .map(|row| nursery.read(|r| views::person::load(r, row.id)).unwrap().person.city)
        .map(Option::unwrap_or_default)
        .collect();
    assert!(cities.contains(&"苏州".to_owned()) && cities.contains(&"杭州".to_owned()));
}

/// Whoever mends the file itself and looks again sees the file as it is now.
#[test]
fn a_file_that_has_changed_is_planned_anew_and_an_unchanged_request_leaves_the_plan_as_it_is() {
    let nursery = nursery();
    let asked = request(&nursery, Kind::People, &["王一,13900001111,,,,杭州,,".to_owned()]);
    let mut plan = plan(&nursery, &asked, true);
    assert!(ops::decide(&nursery, &mut plan, asked.clone()).unwrap());
    assert!(!plan.is_patched, "nothing was decided");
    request(&nursery, Kind::People, &["王一,13900001111,,,,上海,,".to_owned()]);
    assert!(!ops::decide(&nursery, &mut plan, asked.clone()).unwrap());
    let left_out = decided(&asked, &Decision::Choose(2, Chosen::LeaveOut), &[]);
    assert!(!ops::decide(&nursery, &mut plan, left_out).unwrap());
}

#[test]
fn what_is_no_decision_about_rows_of_people_is_planned_anew() {
    let nursery = nursery();
    let rows = ["王一,13900001111,,,,杭州,,".to_owned()];
    let asked = request(&nursery, Kind::People, &rows);
    let mut for_decisions = plan(&nursery, &asked, true);
    let mut other_columns = asked.clone();
    other_columns.sheets[0].columns.pop_last();
    assert!(!ops::decide(&nursery, &mut for_decisions, other_columns).unwrap());
    let choice = decided(&asked, &Decision::Choose(2, Chosen::LeaveOut), &[]);
    assert!(!ops::decide(&nursery, &mut plan(&nursery, &asked, false), choice.clone()).unwrap());
    let header = decided(&asked, &Decision::Choose(1, Chosen::LeaveOut), &[]);
    assert!(!ops::decide(&nursery, &mut for_decisions, header).unwrap());
    ops::carry_out(&nursery, Arc::new(plan(&nursery, &asked, false)), |_, _| {}, Arc::default()).unwrap();
    assert!(!ops::decide(&nursery, &mut for_decisions, choice).unwrap(), "something was written since");
}

/// A row that shares nothing with the decided one, but with the person that it was decided to be.
#[test]
fn who_is_like_the_chosen_one_is_looked_for_again() {
    let nursery = nursery();
    let first = request(&nursery, Kind::People, &["王一,13900003333,,星桥科技有限公司,,,,".to_owned()]);
    ops::carry_out(&nursery, Arc::new(plan(&nursery, &first, false)), |_, _| {}, Arc::default()).unwrap();
    let known = known(&nursery);
    let chosen =
        known.iter().position(|id| nursery.read(|r| views::person::load(r, *id)).unwrap().person.name == "王一");
    let rows = ["王二,13900002222,,,,,,".to_owned(), "王一,13900002222,,星桥科技有限公司,,,,".to_owned()];
    let asked = request(&nursery, Kind::People, &rows);
    let mut patched = plan_of_everybody(&nursery, &asked, true);
    assert_eq!(patched.row_counts().new, 2);
    let asked = decided(&asked, &Decision::Choose(2, Chosen::Known(chosen.unwrap())), &known);
    assert!(ops::decide(&nursery, &mut patched, asked.clone()).unwrap());
    assert_eq!(patched.row_counts().new, 0);
    let fresh = plan_of_everybody(&nursery, &asked, false);
    assert_eq!(difference("", &shown(&nursery, &patched), &shown(&nursery, &fresh)), None);
}

/// A row that comes to somebody by its company once the row before it is left out: the row that had come to them by mail stands in
/// its way, and says another phone.
#[test]
fn a_row_that_comes_to_somebody_else_touches_the_rows_of_that_person() {
    let nursery = nursery();
    let first = request(&nursery, Kind::Alumni, &["王一,,y@example.com,云帆软件,,杭州,,是".to_owned()]);
    ops::carry_out(&nursery, Arc::new(plan(&nursery, &first, false)), |_, _| {}, Arc::default()).unwrap();
    let rows = [
        "王一,13900001111,,自由职业,,杭州,,是",
        "王一,13900001111,,云帆软件,,杭州,,是",
        "王一,13900003333,y@example.com,星桥科技有限公司,,杭州,,是",
    ];
    let asked = request(&nursery, Kind::People, &rows.map(str::to_owned));
    let mut patched = plan_of_everybody(&nursery, &asked, true);
    let known = known(&nursery);
    let asked = decided(&asked, &Decision::Choose(2, Chosen::LeaveOut), &known);
    assert!(ops::decide(&nursery, &mut patched, asked.clone()).unwrap());
    let fresh = plan_of_everybody(&nursery, &asked, false);
    assert_eq!(difference("", &shown(&nursery, &patched), &shown(&nursery, &fresh)), None);
}
