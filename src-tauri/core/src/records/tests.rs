//! Values of every kind as they are read, and what a list of records can be asked.

use serde_json::{Value, json};

use super::{RecordQuery, RecordSort, Row, ops, values};
use crate::{
    Nursery, Refusal,
    builders::{TestNursery, nursery},
    code,
    error::Code,
    kit::{Cursor, Page},
    slice::{Draft, Field, Record, choice, day, flag, link, long_text, money, number, text},
    slices::sites::slice::SLICE,
};

const FIELDS: &[Field] = &[
    text("name").required().at_most(4),
    choice("kind", &["incubator", "returnee_park"]),
    number("area"),
    money("rent"),
    day("until"),
    flag("lit"),
    link("page"),
    long_text("remark"),
];

fn record() -> Record {
    Record { fields: FIELDS, ..record_of_sites() }
}

fn record_of_sites() -> Record {
    let sites = SLICE.record.as_ref().unwrap();
    Record { accept: sites.accept, fields: sites.fields, ..*sites }
}

fn draft(values: Value) -> Draft {
    values.as_object().cloned().unwrap()
}

fn accept(values: Value) -> Result<Draft, Refusal> {
    super::values::accept(&record(), draft(values))
}

fn refused(values: Value) -> (Option<&'static str>, Code) {
    let refusal = accept(values).unwrap_err();
    (refusal.field, refusal.code)
}

#[test]
fn each_value_that_a_field_cannot_hold_is_refused_at_it() {
    for (values, field, code) in [
        (json!({}), "name", code::MISSING),
        (json!({ "name": "  " }), "name", code::MISSING),
        (json!({ "name": "甲乙丙丁戊" }), "name", code::TOO_LONG),
        (json!({ "name": 3 }), "name", code::UNKNOWN_WORD),
        (json!({ "name": "甲", "kind": "office" }), "kind", code::UNKNOWN_WORD),
        (json!({ "name": "甲", "area": 1.5 }), "area", code::NOT_WHOLE),
        (json!({ "name": "甲", "rent": "12" }), "rent", code::NOT_A_NUMBER),
        (json!({ "name": "甲", "until": "2026-02-30" }), "until", code::NOT_A_DAY),
        (json!({ "name": "甲", "lit": "yes" }), "lit", code::UNKNOWN_WORD),
        (json!({ "name": "甲", "page": "javascript:alert(1)" }), "page", code::NOT_AN_ADDRESS),
        (json!({ "name": "甲", "page": "https:// 空" }), "page", code::NOT_AN_ADDRESS),
    ] {
        assert_eq!(refused(values.clone()), (Some(field), code), "{values}");
    }
    assert_eq!(refused(json!({ "name": "甲", "colour": "red" })), (None, code::NO_SUCH_FIELD));
}

#[test]
fn a_draft_is_tidied_and_has_a_value_for_every_field() {
    let accepted =
        accept(json!({ "name": " 甲\u{200B}  乙 ", "page": "HTTPS://example.com/a", "remark": " 一\n二 " })).unwrap();
    let expected = json!({
        "name": "甲乙", "kind": null, "area": null, "rent": null, "until": null, "lit": null,
        "page": "HTTPS://example.com/a", "remark": "一\n二",
    });
    assert_eq!(Value::Object(accepted), expected);
}

#[test]
fn a_text_is_read_as_spreadsheets_and_people_write_it() {
    let field = |name: &str| FIELDS.iter().find(|field| field.name == name).unwrap();
    let read = |name: &str, text: &str| values::read("sites", field(name), text);
    for (name, text, value) in [
        ("area", "1,200", json!(1_200)),
        ("area", "１２００", json!(1_200)),
        ("area", "1,200.00", json!(1_200)),
        ("area", "-3", json!(-3)),
        ("rent", "¥1,200.50", json!(120_050)),
        ("rent", "12.5万", json!(12_500_000)),
        ("rent", "3 亿元", json!(30_000_000_000_i64)),
        ("rent", "0.10", json!(10)),
        ("until", "2026年3月5日", json!("2026-03-05")),
        ("kind", "孵化器", json!("incubator")),
        ("kind", "Returnee park", json!("returnee_park")),
        ("kind", "returnee_park", json!("returnee_park")),
        ("lit", "是", json!(true)),
        ("lit", "No", json!(false)),
        ("remark", "  ", json!(null)),
        ("remark", " 一\n二 \u{200B}", json!("一\n二")),
    ] {
        assert_eq!(read(name, text), Ok(value), "{name} {text}");
    }
    for (name, text, code) in [
        ("area", "约三百", code::NOT_A_NUMBER),
        ("area", "1.5", code::NOT_WHOLE),
        ("rent", "1.234元", code::NOT_A_NUMBER),
        ("rent", "面议", code::NOT_A_NUMBER),
        ("until", "2026-02-30", code::NO_SUCH_DAY),
        ("kind", "大楼", code::UNKNOWN_WORD),
        ("lit", "也许", code::UNKNOWN_WORD),
        ("name", "甲乙丙丁戊", code::TEXT_TOO_LONG),
        ("page", "ftp://example.com", code::NOT_AN_ADDRESS),
    ] {
        assert_eq!(read(name, text), Err(code), "{name} {text}");
    }
}

fn save(n: &TestNursery, values: Value) -> super::RecordId {
    let site = draft(values);
    n.write(SLICE.record.as_ref().unwrap().save, move |w| ops::save(w, &SLICE, site)).unwrap()
}

fn page(n: &Nursery, query: &RecordQuery) -> Page<Row> {
    n.read(|r| ops::list(r, &SLICE, query)).unwrap()
}

fn names(n: &Nursery, query: &RecordQuery) -> Vec<String> {
    page(n, query).rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn three_sites(n: &TestNursery) {
    save(
        n,
        json!({ "name": "乙园", "kind": "incubator", "area": 900, "certified_until": "2026-12-31", "address": "桂平路 1 号" }),
    );
    save(n, json!({ "name": "甲园", "kind": "accelerator", "area": 12_000 }));
    save(n, json!({ "name": "丙园", "certified_until": "2027-12-31", "address": "宜山路 2 号" }));
}

#[test]
fn a_list_stands_in_the_order_that_is_asked_for_page_by_page() {
    let n = nursery();
    three_sites(&n);
    let sorted =
        |by: &str, down| RecordQuery { sort: Some(RecordSort { by: by.to_owned(), down }), ..RecordQuery::default() };
    assert_eq!(names(&n, &RecordQuery::default()), ["丙园", "甲园", "乙园"]);
    assert_eq!(names(&n, &sorted("area", false)), ["丙园", "乙园", "甲园"]);
    assert_eq!(names(&n, &sorted("area", true)), ["甲园", "乙园", "丙园"]);
    assert_eq!(names(&n, &sorted("certified_until", true)), ["丙园", "乙园", "甲园"]);

    for query in [sorted("area", true), sorted("name", false), sorted("certified_until", false)] {
        let whole = names(&n, &query);
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let one = page(&n, &RecordQuery { after: after.clone(), limit: Some(1), ..query.clone() });
            assert_eq!(one.total, after.is_none().then_some(3));
            seen.extend(one.rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()));
            after = one.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, whole);
    }
}

#[test]
fn a_list_is_walked_back_from_its_end_page_by_page() {
    let n = nursery();
    three_sites(&n);
    for (by, down) in [("name", false), ("name", true), ("area", false), ("area", true), ("certified_until", true)] {
        let query = RecordQuery { sort: Some(RecordSort { by: by.to_owned(), down }), ..RecordQuery::default() };
        let (mut seen, mut before) = (Vec::new(), Some(Cursor::end()));
        while before.is_some() {
            let one = page(&n, &RecordQuery { before, limit: Some(2), ..query.clone() });
            assert_eq!((one.total, one.next.is_some()), (None, !seen.is_empty()), "by {by}");
            seen.splice(0..0, one.rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()));
            before = one.previous;
        }
        assert_eq!(seen, names(&n, &query), "by {by}, down: {down}");
    }
}

#[test]
fn a_list_is_narrowed_by_words_and_by_what_fields_hold() {
    let n = nursery();
    three_sites(&n);
    let by = |filters: &[(&str, &str)]| RecordQuery {
        filters: filters.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect(),
        ..RecordQuery::default()
    };
    assert_eq!(names(&n, &by(&[("kind", "incubator")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("kind", "孵化器")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("address", "桂平路")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("area", "1000..")])), ["甲园"]);
    assert_eq!(names(&n, &by(&[("area", "..900")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("certified_until", "2026-12-01..2026-12-31")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("certified_until", "2027")])), ["丙园"]);
    assert_eq!(names(&n, &by(&[("certified_until", "..2026-12")])), ["乙园"]);
    assert_eq!(names(&n, &by(&[("certified_until", "2027年12月31日")])), ["丙园"]);
    assert_eq!(names(&n, &by(&[("certified_until", "2026-12-31"), ("kind", "accelerator")])), [""; 0]);
    let worded = RecordQuery { text: Some("ysl".into()), ..RecordQuery::default() };
    assert_eq!(names(&n, &worded), [""; 0]);
    let worded = RecordQuery { text: Some("bingyuan".into()), ..RecordQuery::default() };
    assert_eq!(names(&n, &worded), ["丙园"]);

    let refused = |query| n.read(|r| ops::list(r, &SLICE, &query)).unwrap_err().code();
    assert_eq!(refused(by(&[("colour", "red")])), code::NO_SUCH_FIELD);
    assert_eq!(refused(by(&[("area", "many")])), code::NOT_A_NUMBER);
    assert_eq!(refused(by(&[("certified_until", "next spring")])), code::NOT_A_DAY);
}

#[test]
fn several_changes_are_one_step_and_none_is_made_where_one_is_refused() {
    let n = nursery();
    three_sites(&n);
    let record = SLICE.record.as_ref().unwrap();
    let rows = page(&n, &RecordQuery::default()).rows;
    let changed = |name: &str| {
        rows.iter()
            .map(|row| [row.clone(), draft(json!({ "certified_by": name }))].into_iter().flatten().collect())
            .collect::<Vec<Draft>>()
    };
    let drafts = changed("市科委");
    let done = n.write(record.save, move |w| ops::save_all(w, &SLICE, drafts)).unwrap();
    assert_eq!(done.len(), 3);
    let certified =
        || page(&n, &RecordQuery::default()).rows.iter().filter(|row| row["certified_by"] == "市科委").count();
    assert_eq!(certified(), 3);

    let mut drafts = changed("区科委");
    drafts[2].insert("name".into(), json!(null));
    let refused = n.write(record.save, move |w| ops::save_all(w, &SLICE, drafts)).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::MISSING, Some("name")));
    assert_eq!(certified(), 3);

    n.undo(None).unwrap();
    assert_eq!(certified(), 0);
}
