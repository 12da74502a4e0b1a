use std::{collections::BTreeMap, fs, path::Path};

use super::{Content, ExportId, ExportState, NewExport, ops};
use crate::{
    Nursery, Op, World,
    alumni::Purpose,
    builders::{TestNursery, nursery},
    reports::ReportFormat,
};

fn begin(n: &Nursery, path: &Path, sha256: &str) -> ExportId {
    let export = NewExport {
        content: Content::Contacts(ReportFormat::Csv, Purpose::Directory),
        fields: "[]".into(),
        filter: "{}".into(),
        full_values: false,
        people: 3,
        left_out: BTreeMap::from([("no_consent".to_owned(), 2)]),
        path: path.to_owned(),
        sha256: sha256.into(),
    };
    n.write(Op::Export, move |w| ops::begin(w, &export)).unwrap()
}

fn states(n: &Nursery) -> Vec<ExportState> {
    n.read(ops::list).unwrap().into_iter().map(|e| e.state).collect()
}

/// The hash of a file that says 苗圃.
fn file_with_hash(n: &TestNursery) -> (std::path::PathBuf, String) {
    let path = n.folder.path().join("a.csv");
    fs::write(&path, "苗圃").unwrap();
    let hash = ops::hash(&path).unwrap();
    (path, hash)
}

#[test]
fn a_hash_is_sha256() {
    let n = nursery();
    let path = n.folder.path().join("abc");
    fs::write(&path, "abc").unwrap();
    assert_eq!(ops::hash(&path).unwrap(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn an_export_is_pending_until_it_is_finished_and_history_tells_of_it_once() {
    let n = nursery();
    let id = begin(&n, &n.folder.path().join("校友.csv"), "00");
    assert_eq!(states(&n), [ExportState::Pending]);
    let done = n.perform(Op::Export, move |w| ops::finish(w, id)).unwrap();
    assert_eq!((states(&n), done.op), (vec![ExportState::Done], None));
    let export = n.read(ops::list).unwrap().remove(0);
    assert_eq!((export.file_name.as_str(), export.author.as_deref(), export.people), ("校友.csv", Some("沈青"), 3));
    assert_eq!(export.left_out["no_consent"], 2);
}

#[test]
fn a_pending_export_is_done_where_its_file_arrived_and_failed_where_it_did_not() {
    let n = nursery();
    let (path, hash) = file_with_hash(&n);
    begin(&n, &path, &hash);
    begin(&n, &path, "another file's");
    begin(&n, &n.folder.path().join("nowhere.csv"), &hash);
    ops::settle(&n).unwrap();
    let mut found = states(&n);
    found.sort_by_key(|s| s.as_ref().to_owned());
    assert_eq!(found, [ExportState::Done, ExportState::Failed, ExportState::Failed]);
    ops::settle(&n).unwrap();
    assert!(n.check().unwrap().ok);
}

#[test]
fn opening_the_nursery_settles_what_a_crash_left_pending() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("n.miaopu");
    begin(&Nursery::open(&file, World::default()).unwrap(), &folder.path().join("gone.csv"), "00");
    assert_eq!(states(&Nursery::open(&file, World::default()).unwrap()), [ExportState::Failed]);
}
