//! What is on record of an export, and what is left of one that was not made.

use super::*;

#[test]
fn an_export_is_on_record_with_its_purpose_and_the_hash_of_the_file() {
    let n = community();
    let path = n.folder.path().join("校友.xlsx");
    let exported = export(&n, &report(ReportFormat::Xlsx, Purpose::Invitations), &path).unwrap();
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!((log[0].state, log[0].purpose, log[0].people), (ExportState::Done, Some(Purpose::Invitations), 1));
    assert_eq!((log[0].id, log[0].sha256.as_str()), (exported.id, exports::ops::hash(&path).unwrap().as_str()));
    assert_eq!((exported.file, exported.sha256), (path, log[0].sha256.clone()));
    assert_eq!(files_in(n.folder.path()), BTreeSet::from(["校友.xlsx".to_owned()]));
    assert!(n.check().unwrap().ok);
}

fn refused(n: &Nursery, purpose: Purpose, path: &Path) -> Code {
    let e = export(n, &report(ReportFormat::Csv, purpose), path).unwrap_err();
    assert!(n.read(exports::ops::list).unwrap().is_empty());
    e.code()
}

#[test]
fn an_export_that_cannot_be_made_leaves_neither_file_nor_record() {
    let n = community();
    let folder = n.folder.path();
    assert_eq!(refused(&n, Purpose::Publicity, &folder.join("a.csv")), code::NOBODY_LEFT);
    assert_eq!(refused(&n, Purpose::Programme, &folder.join("nowhere/a.csv")), code::FOLDER_MISSING);
    assert_eq!(refused(&n, Purpose::Programme, folder), code::FILE_IS_FOLDER);
    assert!(files_in(folder).is_empty());
}

#[test]
fn a_cancelled_export_leaves_the_file_that_was_there() {
    let n = community();
    let path = n.folder.path().join("a.xlsx");
    fs::write(&path, "older").unwrap();
    let e = contacts::export(
        &n,
        &report(ReportFormat::Xlsx, Purpose::Programme),
        &to(&path),
        &mut |_, _| {},
        &AtomicBool::new(true),
    )
    .unwrap_err();
    assert_eq!(e.code(), code::CANCELLED);
    assert_eq!(fs::read(&path).unwrap(), b"older");
    assert_eq!(files_in(n.folder.path()).len(), 1);
    assert!(n.read(exports::ops::list).unwrap().is_empty());
}

#[test]
fn progress_ends_with_everybody() {
    let n = community();
    let mut last = None;
    let mut progress = |done, all| last = Some((done, all));
    let report = report(ReportFormat::Csv, Purpose::Programme);
    let path = n.folder.path().join("a.csv");
    contacts::export(&n, &report, &to(&path), &mut progress, &AtomicBool::new(false)).unwrap();
    assert_eq!(last, Some((3, 3)));
}

#[test]
fn a_file_that_cannot_get_its_name_is_on_record_as_failed() {
    let n = community();
    let path = n.folder.path().join("a.csv");
    let taken = path.clone();
    // While the file is being written, a folder takes its name.
    let mut progress = move |_, _| {
        fs::create_dir_all(taken.join("x")).unwrap();
    };
    let e = contacts::export(
        &n,
        &report(ReportFormat::Csv, Purpose::Programme),
        &to(&path),
        &mut progress,
        &AtomicBool::new(false),
    )
    .unwrap_err();
    assert!(!e.is_refusal());
    let states: Vec<_> = n.read(exports::ops::list).unwrap().into_iter().map(|e| e.state).collect();
    assert_eq!(states, [ExportState::Failed]);
}
