use std::{fs, path::PathBuf};

use proptest::prelude::*;

use super::{
    CleanedUp, Evidence, EvidenceId, ops,
    rules::{self, MOST, safe_name},
    slice::{code as own, op},
};
use crate::{
    builders::{TestNursery, a_record, a_startup, nursery},
    code,
    kit::Id,
    milestones,
    records::{self, RecordId},
    workflows::remove,
};

fn milestone(n: &TestNursery, name: &str) -> RecordId {
    let startup = a_startup().named(&format!("{name}的企业")).save(n);
    let draft = serde_json::json!({ "name": name, "startup": startup, "due_on": "2026-12-01" });
    a_record(n, &milestones::slice::SLICE, &draft).unwrap()
}

fn file(n: &TestNursery, name: &str, bytes: &[u8]) -> PathBuf {
    let path = n.folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn attach(n: &TestNursery, milestone: RecordId, path: &std::path::Path) -> crate::Result<EvidenceId> {
    let taken = ops::read(path)?;
    n.write(op::ATTACH_EVIDENCE, move |w| ops::attach(w, milestone, &taken))
}

fn list(n: &TestNursery, milestone: RecordId) -> Vec<Evidence> {
    n.read(|r| ops::list(r, Some(milestone))).unwrap()
}

/// How many contents are kept, and their bytes.
fn kept(n: &TestNursery) -> (u32, u32) {
    n.read(|r| {
        Ok((
            r.count("SELECT count(*) FROM local_evidence_bytes", &[])?,
            r.count("SELECT coalesce(sum(length(bytes)), 0) FROM local_evidence_bytes", &[])?,
        ))
    })
    .unwrap()
}

#[test]
fn the_same_content_is_kept_once_however_often_and_under_whatever_names_it_comes() {
    let n = nursery();
    let (one, other) = (milestone(&n, "首单"), milestone(&n, "量产"));
    let bytes = vec![7; 300_000];
    let (contract, copy) = (file(&n, "合同.pdf", &bytes), file(&n, "合同 副本.pdf", &bytes));
    let first = attach(&n, one, &contract).unwrap();
    attach(&n, one, &copy).unwrap();
    attach(&n, other, &contract).unwrap();
    assert_eq!(attach(&n, one, &contract).unwrap(), first, "the same file of the same name is there once");
    assert_eq!((list(&n, one).len(), list(&n, other).len(), kept(&n)), (2, 1, (1, 300_000)));
    attach(&n, one, &file(&n, "发票.pdf", b"x")).unwrap();
    assert_eq!(kept(&n), (2, 300_001));
    assert_eq!(n.read(|r| ops::content(r, first)).unwrap(), bytes);
    assert!(n.check().unwrap().findings.is_empty());
}

#[test]
fn history_tells_that_a_file_was_added_and_holds_none_of_its_bytes() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let log = |r: &crate::Read<'_>| {
        r.count(
            "SELECT coalesce(sum(length(coalesce(before, '')) + length(coalesce(after, ''))), 0) FROM change_row",
            &[],
        )
    };
    let before = n.read(log).unwrap();
    let evidence = attach(&n, id, &file(&n, "大图.png", &vec![9; 1_000_000])).unwrap();
    n.write(op::REMOVE_EVIDENCE, move |w| ops::remove(w, evidence)).unwrap();
    assert!(n.read(log).unwrap() - before < 500, "the log holds no bytes of the file");
    let newest = n.read(|r| crate::engine::history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!((newest.kind, newest.about.as_deref()), (op::REMOVE_EVIDENCE, Some("首单")));
}

#[test]
fn what_was_removed_comes_back_whole_by_an_undo_until_it_is_cleaned_up() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let evidence = attach(&n, id, &file(&n, "合同.pdf", b"contract")).unwrap();
    let kept_one = attach(&n, id, &file(&n, "发票.pdf", b"invoice")).unwrap();
    n.undo(None).unwrap();
    assert_eq!(list(&n, id).len(), 1);
    n.redo(None).unwrap();
    n.write(op::REMOVE_EVIDENCE, move |w| ops::remove(w, evidence)).unwrap();
    assert_eq!(list(&n, id).len(), 1);
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::content(r, evidence)).unwrap(), b"contract");

    let removed = n.perform(op::REMOVE_EVIDENCE, move |w| ops::remove(w, evidence)).unwrap().op.unwrap();
    let left = CleanedUp { pieces: 1, bytes: 8 };
    assert_eq!(n.read(ops::left_over).unwrap(), left);
    assert_eq!(ops::clean_up(&n).unwrap(), left);
    assert_eq!((kept(&n), n.read(ops::left_over).unwrap()), ((1, 7), CleanedUp { pieces: 0, bytes: 0 }));
    let _ = n.undo(Some(removed));
    assert_eq!(list(&n, id).iter().map(|one| one.id).collect::<Vec<_>>(), [kept_one], "it does not come back empty");
    assert_eq!(n.read(|r| ops::content(r, kept_one)).unwrap(), b"invoice");
    assert!(n.check().unwrap().findings.is_empty());
    let whole = fs::read(n.path()).unwrap();
    assert!(!whole.windows(8).any(|at| at == b"contract"), "no byte of it is left in the file");
}

#[test]
fn a_file_that_cannot_be_kept_is_refused_by_its_size_and_nothing_changes() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let huge = n.folder.path().join("录像.mp4");
    fs::File::create(&huge).unwrap().set_len(2 * 1024 * 1024 * 1024).unwrap();
    let began = std::time::Instant::now();
    let refused = ops::read(&huge).unwrap_err();
    assert!(began.elapsed().as_millis() < 500, "two gigabytes are not read to be refused");
    assert_eq!((refused.code(), refused.field()), (own::EVIDENCE_TOO_LARGE, Some("path")));
    assert_eq!((refused.args()["size"].as_str(), refused.args()["most"].as_str()), ("2048", "20"));
    assert_eq!(attach(&n, id, &file(&n, "空.txt", b"")).unwrap_err().code(), own::EVIDENCE_EMPTY);
    assert_eq!(attach(&n, id, n.folder.path()).unwrap_err().code(), code::FILE_IS_FOLDER);
    assert_eq!(attach(&n, id, &n.folder.path().join("没有.pdf")).unwrap_err().code(), code::FILE_NOT_FOUND);
    let refused = attach(&n, RecordId::nobody(), &file(&n, "好.txt", b"x")).unwrap_err();
    assert_eq!(refused.code(), code::NO_SUCH_RECORD);
    assert_eq!((list(&n, id).len(), kept(&n)), (0, (0, 0)));
    assert_eq!(rules::accept_size("a", MOST), Ok(()));

    let taken = ops::locate(&huge).unwrap();
    let link = n.write(op::ATTACH_EVIDENCE, move |w| ops::attach(w, id, &taken)).unwrap();
    let held = list(&n, id).remove(0);
    assert_eq!((held.place.as_deref(), held.size), (huge.to_str(), 2 * 1024 * 1024 * 1024));
    assert_eq!(kept(&n), (0, 0));
    assert_eq!(n.read(|r| ops::content(r, link)).unwrap_err().code(), own::EVIDENCE_ELSEWHERE);
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read_without_end() {
    assert_eq!(ops::read(std::path::Path::new("/dev/zero")).unwrap_err().code(), code::FILE_NOT_READABLE);
}

#[test]
fn evidence_is_saved_as_it_came_under_names_that_every_system_takes() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let evidence = attach(&n, id, &file(&n, "合同.pdf", b"contract")).unwrap();
    let out = n.folder.path().join("out.pdf");
    ops::save(&n, evidence, &out).unwrap();
    assert_eq!(fs::read(&out).unwrap(), b"contract");
    let nowhere = ops::save(&n, evidence, &n.folder.path().join("no/out.pdf")).unwrap_err();
    assert_eq!(nowhere.code(), code::FOLDER_MISSING);
    assert_eq!(ops::save(&n, Id::nobody(), &out).unwrap_err().code(), own::NO_SUCH_EVIDENCE);

    #[cfg(unix)]
    attach(&n, id, &file(&n, "a:b?.txt", b"odd")).unwrap();
    attach(&n, id, &file(&n, "a_b_.txt", b"even")).unwrap();
    let folder = n.folder.path().join("evidence");
    let (saved, elsewhere) = ops::save_all(&n, Some(id), &folder).unwrap();
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!((saved, elsewhere.len()), (3, 0));
    assert_eq!(
        names,
        ["2 - 首单的企业 - 首单 - a_b_.txt", "首单的企业 - 首单 - a_b_.txt", "首单的企业 - 首单 - 合同.pdf"]
    );
}

#[test]
fn what_is_damaged_is_said_to_be_and_never_handed_out() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let evidence = attach(&n, id, &file(&n, "合同.pdf", b"contract")).unwrap();
    n.write(op::ATTACH_EVIDENCE, |w| w.execute("UPDATE local_evidence_bytes SET bytes = x'00'", &[]).map(drop))
        .unwrap();
    assert_eq!(n.read(|r| ops::content(r, evidence)).unwrap_err().code(), own::EVIDENCE_LOST);
}

#[test]
fn evidence_goes_with_its_milestone_and_its_startup_and_comes_back_with_them() {
    let n = nursery();
    let id = milestone(&n, "首单");
    attach(&n, id, &file(&n, "合同.pdf", b"contract")).unwrap();
    let slice = &milestones::slice::SLICE;
    n.write(slice.record.as_ref().unwrap().remove, move |w| records::ops::remove(w, slice, &[id])).unwrap();
    assert!(list(&n, id).is_empty());
    n.undo(None).unwrap();
    let startup = n.read(|r| milestones::ops::list(r, &Default::default())).unwrap()[0].startup.id;
    n.write(crate::op::REMOVE_STARTUP, move |w| remove::startup(w, startup)).unwrap();
    assert!(list(&n, id).is_empty());
    assert!(n.check().unwrap().findings.is_empty());
    n.undo(None).unwrap();
    assert_eq!(list(&n, id).len(), 1);
}

#[test]
fn a_whole_nursery_goes_out_and_comes_in_with_its_evidence() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let evidence = attach(&n, id, &file(&n, "合同.pdf", b"contract")).unwrap();
    let gone = attach(&n, id, &file(&n, "草稿.txt", b"draft")).unwrap();
    n.write(op::REMOVE_EVIDENCE, move |w| ops::remove(w, gone)).unwrap();
    let out = n.folder.path().join("whole");
    crate::archive::ops::write(&n, &out, &mut |_, _| {}, &Default::default()).unwrap();
    assert_eq!(fs::read_dir(out.join("evidence")).unwrap().count(), 1, "what was removed stays here");

    let fresh = nursery();
    crate::archive::ops::read(&fresh, &out, |_, _| {}, Default::default()).unwrap();
    assert_eq!(fresh.read(|r| ops::content(r, evidence)).unwrap(), b"contract");
    fs::write(fs::read_dir(out.join("evidence")).unwrap().next().unwrap().unwrap().path(), b"other").unwrap();
    let refused = crate::archive::ops::read(&nursery(), &out, |_, _| {}, Default::default()).unwrap_err();
    assert_eq!(refused.code(), code::ARCHIVE_LINK);
}

#[test]
fn names_that_windows_forbids_are_made_safe() {
    let cases = [
        ("合同.pdf", "合同.pdf"),
        ("a<b>:c\"/\\|?*.txt", "a_b__c______.txt"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("LPT9 .txt", "_LPT9 .txt"),
        ("COM10.txt", "COM10.txt"),
        ("console.txt", "console.txt"),
        ("尾点. . ", "尾点"),
        ("...", "file"),
        ("\u{7}铃.txt", "_铃.txt"),
    ];
    for (name, safe) in cases {
        assert_eq!(safe_name(name), safe, "{name:?}");
    }
    let long = format!("{}.pdf", "长".repeat(300));
    assert!(safe_name(&long).len() <= 240 && safe_name(&long).ends_with("长.pdf"));
    assert_eq!(rules::kept_name("  a\nb.txt "), "ab.txt");
    assert_eq!(rules::kept_name(&long).chars().count(), 200);
}

proptest! {
    #[test]
    fn a_safe_name_has_nothing_that_any_system_forbids_and_is_safe_itself(name in "\\PC{0,80}") {
        let safe = safe_name(&name);
        prop_assert!(!safe.is_empty() && safe.len() <= 255);
        let is_forbidden = |c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c);
        prop_assert!(!safe.chars().any(is_forbidden));
        prop_assert!(!safe.ends_with(['.', ' ']));
        prop_assert_eq!(safe_name(&safe), safe);
    }
}

#[test]
fn a_copy_is_lent_of_what_shows_something_and_of_nothing_that_does_something() {
    let n = nursery();
    let id = milestone(&n, "首单");
    let lent = n.folder.path().join("opened");
    let contract = attach(&n, id, &file(&n, "合同 终稿.PDF", b"%PDF-1.7")).unwrap();
    let first = ops::lend(&n, contract, &lent).unwrap();
    let second = ops::lend(&n, contract, &lent).unwrap();
    assert_ne!(first, second, "opened again, it is another copy");
    assert_eq!((fs::read(&first).unwrap(), first.file_name()), (b"%PDF-1.7".to_vec(), second.file_name()));
    fs::write(&first, b"changed").unwrap();
    assert_eq!(n.read(|r| ops::content(r, contract)).unwrap(), b"%PDF-1.7");
    for (name, opens) in [
        ("图.jpeg", true),
        ("表.xlsx", true),
        ("说明.txt", true),
        ("宏.xlsm", false),
        ("页.html", false),
        ("图.svg", false),
        ("安装.exe", false),
        ("报告.pdf.exe", false),
        ("没有后缀", false),
    ] {
        let piece = attach(&n, id, &file(&n, name, name.as_bytes())).unwrap();
        assert_eq!(list(&n, id).iter().find(|one| one.id == piece).unwrap().opens, opens, "{name}");
        if !opens {
            assert_eq!(ops::lend(&n, piece, &lent).unwrap_err().code(), own::EVIDENCE_NOT_OPENED, "{name}");
        }
    }
    let large = file(&n, "录像.pdf", b"x");
    let taken = ops::locate(&large).unwrap();
    let elsewhere = n.write(op::ATTACH_EVIDENCE, move |w| ops::attach(w, id, &taken)).unwrap();
    assert!(!list(&n, id).iter().any(|one| one.id == elsewhere && one.opens));
    assert_eq!(ops::lend(&n, elsewhere, &lent).unwrap_err().code(), own::EVIDENCE_ELSEWHERE);
}
