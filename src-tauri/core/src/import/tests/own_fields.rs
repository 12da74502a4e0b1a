//! A column that is kept as text goes on being kept when a field was made of it: its cells are the field's values.

use super::*;
use crate::{
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
