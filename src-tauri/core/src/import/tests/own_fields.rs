//! A column that is kept as text goes on being kept when a field was made of it: its cells are the field's values.

use super::*;
use crate::{
    import::{self, CellFate, ColumnAccount, Settlement, Stands, plan::Plan},
    own_fields::{OwnFieldDraft, OwnFilter, OwnKind, OwnNoun, ops},
    views::{self, people::PeopleQuery},
};

#[test]
fn a_column_becomes_a_field_and_what_a_later_file_says_of_it_stands_beside() {
    let n = nursery();
    n.take_in(Kind::People, "姓名,手机,爱好\n王一,13800138001,登山\n李二,13800138002,围棋\n");
    let draft = OwnFieldDraft { noun: OwnNoun::People, label: "爱好".into(), kind: OwnKind::Text };
    let field = n.write(crate::op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft)).unwrap();
    let found = |value: &str| {
        let own = vec![OwnFilter { field, value: value.into() }];
        let page = n.read(|r| views::people::list(r, &PeopleQuery { own, ..PeopleQuery::default() })).unwrap();
        page.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(found("登山"), ["王一"]);
    let values = || {
        let shown = n.called("王一").remove(0).own.remove(0).value.unwrap();
        let mut values: Vec<String> = shown.split('；').map(str::to_owned).collect();
        values.sort();
        values
    };
    assert_eq!(values(), ["登山"]);

    n.take_in(Kind::People, "姓名,手机,爱好\n王一,13800138001,游泳\n");
    assert_eq!(values(), ["游泳", "登山"], "the record's stands, the other beside it until a person decides");
    assert_eq!([found("登山"), found("游泳")], [["王一"], ["王一"]]);
    let again = n.take_in(Kind::People, "姓名,手机,爱好\n王一,13800138001,游泳\n");
    assert_eq!(again.1.op, None, "the same once more adds nothing");
}

const TABLE: &str = "姓名,手机,工龄\n王一,13800138001,8\n";

/// A nursery with the field 工龄, a number, in which 王一 has 8.
fn with_years() -> TestNursery {
    let n = nursery();
    let draft = OwnFieldDraft { noun: OwnNoun::People, label: "工龄".into(), kind: OwnKind::Number };
    n.write(crate::op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft)).unwrap();
    n.take_in(Kind::People, TABLE);
    n
}

fn plan_of(n: &TestNursery, csv: &str, settled: Vec<Settlement>) -> Plan {
    let inspected = import::ops::inspect(&n.table(csv)).unwrap();
    let mut request = import::ops::default_request(&inspected, Some(Kind::People)).unwrap();
    request.settled = settled;
    n.plan(request).unwrap()
}

/// What became of the cells of 工龄.
fn years_of(plan: &Plan) -> ColumnAccount {
    plan.account().into_iter().find(|column| column.column.contains('龄')).unwrap()
}

fn years(n: &TestNursery) -> Option<String> {
    n.called("王一").remove(0).own.remove(0).value
}

#[test]
fn a_cell_of_an_own_field_is_its_value() {
    let n = with_years();
    assert_eq!(years(&n).as_deref(), Some("8"));
    let plan = plan_of(&n, "姓名,手机,工龄\n王一,13800138001,8.0\n李二,13800138002,3\n", vec![]);
    assert_eq!((years_of(&plan).of(CellFate::Same), years_of(&plan).of(CellFate::Stored)), (1, 1));
}

#[test]
fn a_cell_that_an_own_field_cannot_hold_is_kept_with_the_reason() {
    let n = with_years();
    let plan = plan_of(&n, "姓名,手机,工龄\n李二,13800138002,八年\n", vec![]);
    assert_eq!(years_of(&plan).of(CellFate::Kept), 1);
    let done = n.carry_out(plan).value;
    assert_eq!(
        done.unread.iter().map(|cell| (cell.column.as_str(), cell.code)).collect::<Vec<_>>(),
        [("工龄", code::NOT_A_NUMBER)]
    );
    let shown = n.called("李二").remove(0).own.remove(0);
    assert_eq!((shown.value.as_deref(), shown.read), (Some("八年"), None));
}

#[test]
fn a_cell_of_an_own_field_that_says_something_else_differs_until_a_person_decides() {
    let n = with_years();
    let other = TABLE.replace(",8", ",9");
    let plan = plan_of(&n, &other, vec![]);
    assert_eq!(years_of(&plan).of(CellFate::Differs), 1);
    let differs = plan.differences();
    assert_eq!((differs[0].said.as_str(), differs[0].held.as_deref(), differs.len()), ("9", Some("8"), 1));

    let settled = |stands| vec![Settlement { sheet: None, column: None, row: None, stands }];
    let left = plan_of(&n, &other, settled(Stands::Record));
    assert_eq!((years_of(&left).of(CellFate::LeftOut), left.differences().len()), (1, 0));
    let done = n.carry_out(plan_of(&n, &other, settled(Stands::File)));
    assert_eq!((years(&n).as_deref(), done.value.kinds[&Kind::People].changed), (Some("9"), 1));
    n.undo(done.op).unwrap();
    assert_eq!(years(&n).as_deref(), Some("8"));

    n.carry_out(plan_of(&n, &other, vec![]));
    let both = years(&n).unwrap();
    assert!(["8；9", "9；8"].contains(&both.as_str()), "kept beside it: {both}");
    n.is_well();
}

#[test]
fn two_rows_that_say_two_values_of_one_own_field_differ() {
    let n = with_years();
    let plan = plan_of(&n, "姓名,手机,工 龄\n李二,13800138002,3\n李二,13800138002,4\n", vec![]);
    let years = years_of(&plan);
    assert_eq!((years.of(CellFate::Stored), years.of(CellFate::Differs)), (1, 1));
}
