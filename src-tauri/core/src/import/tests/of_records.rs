//! Records of a plain noun: a table of sites.

use serde_json::json;

use super::*;
use crate::{
    import::Noun,
    records::{self, RecordQuery, Row},
    slices::sites::slice::SLICE,
};

const TABLE: &str = "载体名称,载体类型,面积（㎡）,认定部门,有效期至,联系人\n\
    漕河泾科创苗圃,孵化器,\"3,200\",市科委,2027-06-30,何明远\n\
    桂平路众创空间,众创空间,约五百,,2026年12月,\n\
    ,加速器,900,,,\n";

fn kind() -> Kind {
    Kind::Record("sites".parse::<Noun>().unwrap())
}

fn sites(n: &TestNursery) -> Vec<Row> {
    n.read(|r| records::ops::list(r, &SLICE, &RecordQuery::default())).unwrap().rows
}

#[test]
fn a_table_of_a_plain_noun_is_told_by_its_columns() {
    let n = nursery();
    let inspected = ops::inspect(&n.table(TABLE)).unwrap();
    let sheet = &inspected.sheets[0];
    assert_eq!(sheet.kind, Some(kind()));
    let fields: Vec<_> =
        sheet.columns.iter().map(|column| column.field.map(|field| field.as_ref().to_owned())).collect();
    let own = ["name", "kind", "area", "certified_by", "certified_until"].map(|name| Some(format!("sites.{name}")));
    assert_eq!(fields[..5], own);
    assert_eq!(fields[5].as_deref(), Some("other"));
}

#[test]
fn rows_become_records_and_what_no_field_takes_is_kept_as_text() {
    let n = nursery();
    let (counted, done) = n.take_in(kind(), TABLE);
    assert_eq!(counted, counts(2, 0, 0, 1));
    let all = sites(&n);
    assert_eq!(all.len(), 2);
    let first = all.iter().find(|row| row["name"] == "漕河泾科创苗圃").unwrap();
    assert_eq!(
        (&first["kind"], &first["area"], &first["certified_by"], &first["certified_until"]),
        (&json!("incubator"), &json!(3_200), &json!("市科委"), &json!("2027-06-30"))
    );
    let second = all.iter().find(|row| row["name"] == "桂平路众创空间").unwrap();
    assert_eq!(
        (&second["kind"], &second["area"], &second["certified_until"]),
        (&json!("makerspace"), &json!(null), &json!(null))
    );
    let kept = |row: &Row| {
        let cells = n.read(|r| people::ops::kept_cells_of(r, row["id"].as_str().unwrap())).unwrap();
        cells.into_iter().map(|cell| (cell.label, cell.value)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(kept(first), [("联系人".to_owned(), "何明远".to_owned())].into());
    let expected = [("面积（㎡）", "约五百"), ("有效期至", "2026年12月")];
    assert_eq!(kept(second), expected.map(|(label, value)| (label.to_owned(), value.to_owned())).into());
    let found = n.read(|r| crate::search::ops::search(r, "何明远", 5)).unwrap();
    assert_eq!(found.iter().map(|hit| hit.name.as_str()).collect::<Vec<_>>(), ["漕河泾科创苗圃"]);
    n.is_well();

    n.undo(done.op).unwrap();
    assert_eq!(sites(&n), Vec::<Row>::new());
}

#[test]
fn the_same_table_again_changes_nothing_and_another_value_differs() {
    let n = nursery();
    n.take_in(kind(), TABLE);
    let before = n.check().unwrap().fingerprint;
    assert_eq!(n.take_in(kind(), TABLE).0, counts(0, 0, 2, 1));
    assert_eq!(n.check().unwrap().fingerprint, before);

    let other = TABLE.replace("市科委", "区科委").replace("众创空间,约五百", "众创空间,500");
    let (counted, _) = n.take_in(kind(), &other);
    assert_eq!(counted, Counts { new: 0, changed: 1, differs: 1, same: 0, refused: 1 });
    let all = sites(&n);
    let of = |name: &str| all.iter().find(|row| row["name"] == name).unwrap();
    assert_eq!(of("漕河泾科创苗圃")["certified_by"], "市科委");
    assert_eq!(of("桂平路众创空间")["area"], 500);
}

#[test]
fn an_area_in_another_unit_is_kept_as_text_with_the_reason() {
    for header in ["面积（万平方米）", "面积（亩）", "Area (sq ft)"] {
        let n = nursery();
        let inspected = ops::inspect(&n.table(&format!("载体名称,{header}\n甲园,5\n"))).unwrap();
        let plan = n.plan(ops::default_request(&inspected, Some(kind())).unwrap()).unwrap();
        let done = n.carry_out(plan).value;
        assert_eq!(done.unread.iter().map(|cell| cell.code).collect::<Vec<_>>(), [code::UNKNOWN_UNIT], "{header}");
        assert_eq!(sites(&n)[0]["area"], json!(null), "{header}");
    }
}

#[test]
fn an_area_is_read_with_its_own_unit_and_is_never_less_than_nothing() {
    for (cell, area, why) in [
        ("1200㎡", Some(1_200), None),
        ("1，200 m²", Some(1_200), None),
        ("1200.0 平方米", Some(1_200), None),
        ("5亩", None, Some(code::UNKNOWN_UNIT)),
        ("1200.5", None, Some(code::NOT_WHOLE)),
        ("-300", None, Some(code::NEGATIVE)),
        ("很大", None, Some(code::NOT_A_NUMBER)),
    ] {
        let n = nursery();
        let inspected = ops::inspect(&n.table(&format!("载体名称,面积,认定部门\n甲园,{cell},市科委\n"))).unwrap();
        let plan = n.plan(ops::default_request(&inspected, Some(kind())).unwrap()).unwrap();
        let done = n.carry_out(plan).value;
        assert_eq!(done.unread.first().map(|cell| cell.code), why, "{cell}");
        assert_eq!(sites(&n)[0]["area"], json!(area), "{cell}");
    }
}

#[test]
fn two_sites_of_one_name_are_not_guessed() {
    let n = nursery();
    let table = "载体名称,面积,地址\n甲园,100,桂平路\n甲园,200,\n甲园,100,\n";
    let (counted, done) = n.take_in(kind(), table);
    assert_eq!(counted, counts(1, 0, 1, 1));
    assert_eq!(done.value.refused[0].code, Some(code::AMBIGUOUS_RECORD));

    let record = SLICE.record.as_ref().unwrap();
    let second = json!({ "name": "甲园", "area": 200 }).as_object().cloned().unwrap();
    n.write(record.save, move |w| records::ops::save(w, &SLICE, second)).unwrap();
    assert_eq!(n.take_in(kind(), table).0, counts(0, 0, 3, 0), "each says what one of them says");
    let (counted, done) = n.take_in(kind(), "载体名称,面积,认定部门\n甲园,300,市科委\n");
    assert_eq!(counted, counts(0, 0, 0, 1));
    assert_eq!(done.value.refused[0].code, Some(code::AMBIGUOUS_RECORD));
}

#[test]
fn people_beside_sites_are_a_table_of_their_own() {
    let n = nursery();
    let table = "载体名称,载体类型,面积,,姓名,手机,邮箱\n\
        甲园,孵化器,100,,张伟,13800138001,a@example.com\n乙园,加速器,200,,李娜,13800138002,b@example.com\n";
    let inspected = ops::inspect(&n.table(table)).unwrap();
    let kinds: Vec<_> = inspected.sheets.iter().map(|sheet| sheet.kind).collect();
    assert_eq!(kinds, [Some(kind()), Some(Kind::People)]);
}

#[test]
fn a_filter_by_a_day_that_no_calendar_has_is_refused() {
    let n = nursery();
    let list = |wanted: &str| {
        let query = RecordQuery {
            filters: [("certified_until".to_owned(), wanted.to_owned())].into(),
            ..RecordQuery::default()
        };
        n.read(|r| records::ops::list(r, &SLICE, &query)).map(drop).map_err(|refused| refused.code())
    };
    assert_eq!(
        [list("2026-02-30"), list("..2026-13-01"), list("2026-02")],
        [Err(code::NO_SUCH_DAY), Err(code::NO_SUCH_DAY), Ok(())]
    );
}

#[test]
fn a_row_with_several_days_of_the_week_makes_a_slot_for_each() {
    let n = nursery();
    a_person().named("秦启行").save(&n);
    let kind = Kind::Record("availabilities".parse::<Noun>().unwrap());
    let table = "导师,星期,开始,结束\n秦启行,周一、周三,14:00,16:00\n秦启行,礼拜四,9:30,11:00\n秦启行,Tue,14:00,15:00\n秦启行,周六、某天,9:00,10:00\n";
    let (counted, _) = n.take_in(kind, table);
    assert_eq!(counted, counts(3, 0, 0, 1));
    let slots = || {
        let rows =
            n.read(|r| records::ops::list(r, &crate::slices::availabilities::slice::SLICE, &RecordQuery::default()));
        let mut slots: Vec<String> =
            rows.unwrap().rows.iter().map(|row| format!("{} {}", row["day_of_week"], row["starts"])).collect();
        slots.sort();
        slots
    };
    assert_eq!(slots(), ["\"mon\" \"14:00\"", "\"thu\" \"09:30\"", "\"tue\" \"14:00\"", "\"wed\" \"14:00\""]);
    let (counted, done) = n.take_in(kind, table);
    assert_eq!((counted, done.op), (counts(0, 0, 3, 1), None), "the same table says the same");
    n.undo(None).unwrap();
    assert!(slots().is_empty(), "one step");
}
