use std::{collections::BTreeMap, fs, path::Path, sync::atomic::AtomicBool};

use super::{Content, ExportId, ExportState, NewExport, ops};
use crate::{
    Nursery, World,
    alumni::{self, Answer, ConsentDraft, Purpose},
    builders::{TestNursery, a_cohort, a_person, as_json, day, nursery},
    code,
    exports::ReportFormat,
    incubator,
    merge::{self, Choices, MergeDraft},
    op,
    people::PersonId,
    reports::{
        ContactReport,
        contacts::{self, Target},
    },
    views::alumni::AlumniQuery,
    words::Language,
};

fn begin(n: &Nursery, path: &Path, sha256: &str) -> ExportId {
    let export = NewExport {
        content: Content::Contacts(ReportFormat::Csv, Purpose::Directory),
        fields: "[]".into(),
        filter: "{}".into(),
        full_values: false,
        protected: false,
        people: 3,
        roll: Vec::new(),
        left_out: BTreeMap::from([("no_consent".to_owned(), 2)]),
        path: path.to_owned(),
        sha256: sha256.into(),
    };
    n.write(op::EXPORT, move |w| ops::begin(w, &export)).unwrap()
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
    let done = n.perform(op::EXPORT, move |w| ops::finish(w, id)).unwrap();
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
    let n = Nursery::make(&file, World::default()).unwrap();
    let me = n.write(op::START, |w| incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    n.set_author(me).unwrap();
    begin(&n, &folder.path().join("gone.csv"), "00");
    drop(n);
    let n = Nursery::open(&file, World::default()).unwrap();
    assert_eq!(states(&n), [ExportState::Pending], "while nobody is known nothing is written");
    n.set_author(me).unwrap();
    assert_eq!(states(&n), [ExportState::Failed]);
}

/// Who agreed to invitations, was exported for them, and took it back.
fn somebody_who_withdrew(n: &TestNursery) -> (PersonId, ExportId) {
    let person = a_person().named("张伟").save_as_alumnus(n, a_cohort().save(n));
    let draft = ConsentDraft {
        person,
        purpose: Purpose::Invitations,
        answer: Answer::Given,
        answered_on: None,
        means: None,
        expires_on: None,
    };
    let consent = n.write(op::RECORD_CONSENT, |w| alumni::ops::record_consent(w, draft)).unwrap();
    let export = |purpose| {
        let report = ContactReport {
            query: AlumniQuery::default(),
            purpose,
            columns: Vec::new(),
            own: Vec::new(),
            grouping: None,
            full: false,
            format: ReportFormat::Csv,
            language: Language::Chinese,
        };
        let path = n.folder.path().join("a.csv");
        let target = Target { path: &path, password: None, press: as_json };
        contacts::export(n, &report, &target, &mut |_, _| {}, &AtomicBool::new(false)).unwrap().id
    };
    export(Purpose::Programme);
    let invitations = export(Purpose::Invitations);
    assert!(n.read(ops::to_recall).unwrap().is_empty());
    n.write(op::WITHDRAW_CONSENT, move |w| alumni::ops::withdraw_consent(w, consent)).unwrap();
    (person, invitations)
}

#[test]
fn a_persons_exports_are_known_and_a_withdrawn_consent_calls_those_back_that_rested_on_it() {
    let n = nursery();
    let (person, invitations) = somebody_who_withdrew(&n);
    let held = n.read(|r| ops::holding(r, person)).unwrap();
    assert_eq!(
        held.iter().map(|h| (h.export.purpose, h.due)).collect::<Vec<_>>(),
        [(Some(Purpose::Invitations), true), (Some(Purpose::Programme), false),]
    );
    let due = n.read(ops::to_recall).unwrap();
    assert_eq!(due.iter().map(|h| (h.export.id, h.person.id)).collect::<Vec<_>>(), [(invitations, person)]);
}

#[test]
fn whoever_asks_by_a_record_that_was_merged_away_hears_of_the_person() {
    let n = nursery();
    let (merged, _) = somebody_who_withdrew(&n);
    let survivor = a_person().save(&n);
    let draft = MergeDraft { survivor, merged, choices: Choices::new(), seen: None };
    n.write(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft)).unwrap();
    let of = |id| -> Vec<_> {
        n.read(|r| ops::holding(r, id)).unwrap().into_iter().map(|h| (h.export.id, h.person.id, h.due)).collect()
    };
    assert_eq!(of(merged), of(survivor));
    assert!(of(survivor).iter().all(|(_, person, _)| *person == survivor) && of(survivor)[0].2);
}

#[test]
fn a_file_that_was_called_back_is_called_back_no_more_until_that_is_undone() {
    let n = nursery();
    let (person, invitations) = somebody_who_withdrew(&n);
    n.write(op::SETTLE_RECALL, move |w| ops::settle_recall(w, invitations, person)).unwrap();
    assert!(n.read(ops::to_recall).unwrap().is_empty());
    assert_eq!(n.read(|r| ops::holding(r, person)).unwrap()[0].recalled_on, Some(day("2026-11-23")));
    n.undo(None).unwrap();
    assert_eq!(n.read(ops::to_recall).unwrap().len(), 1);
}

#[test]
fn nobody_is_called_back_from_a_file_that_does_not_hold_them() {
    let n = nursery();
    let (_, invitations) = somebody_who_withdrew(&n);
    let other = a_person().named("李雷").save(&n);
    let refused = n.write(op::SETTLE_RECALL, move |w| ops::settle_recall(w, invitations, other)).unwrap_err();
    assert_eq!(refused.code(), code::NO_SUCH_RECORD);
}
