//! Sites are kept, found, told apart and taken back as any record is.

use serde_json::json;

use super::slice::SLICE;
use crate::{
    builders::nursery,
    records::{RecordQuery, ops},
    search,
    slice::Draft,
};

fn draft(values: serde_json::Value) -> Draft {
    values.as_object().cloned().unwrap()
}

#[test]
fn a_site_is_kept_as_tidied_found_by_pinyin_and_named_in_history() {
    let n = nursery();
    let record = SLICE.record.as_ref().unwrap();
    let site = draft(json!({ "name": " 漕河泾 科创苗圃 ", "kind": "incubator", "area": 3_200, "certified_until": "2027-06-30" }));
    let id = n.write(record.save, move |w| ops::save(w, &SLICE, site)).unwrap();

    let row = n.read(|r| ops::load(r, &SLICE, id)).unwrap();
    assert_eq!((&row["name"], &row["area"], &row["remark"]), (&json!("漕河泾科创苗圃"), &json!(3_200), &json!(null)));
    for text in ["苗圃", "caohejing", "kcmp"] {
        let hits = n.read(|r| search::ops::search(r, text, 5)).unwrap();
        assert_eq!(hits.iter().map(|hit| hit.noun.as_deref()).collect::<Vec<_>>(), [Some("sites")], "{text}");
    }
    let newest = n.read(|r| crate::engine::history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!((newest.kind.name(), newest.about.as_deref()), ("save_site", Some("漕河泾科创苗圃")));

    n.write(record.remove, move |w| ops::remove(w, &SLICE, &[id])).unwrap();
    assert_eq!(n.read(|r| ops::load(r, &SLICE, id)).unwrap_err().code(), record.missing);
    assert_eq!(n.read(|r| search::ops::search(r, "苗圃", 5)).unwrap(), []);
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::list(r, &SLICE, &RecordQuery::default())).unwrap().total, Some(1));
}
