//! Sign-in sheets.

use std::path::Path;

use crate::{
    Nursery,
    builders::{a_cohort, a_person, a_startup, nursery},
    code, exports, op,
    reports::{
        printed::{Document, Part},
        sign_in,
    },
    sessions::{self, SessionDraft, SessionId, SessionKind},
    words::Language,
};

fn a_session(n: &Nursery) -> SessionId {
    let cohort = a_cohort().save(n);
    let person = a_person().named("陈一鸣").save(n);
    let host = a_person().named("陆晓东").save(n);
    a_startup().named("青禾智能").in_cohort(cohort).with(person).save(n);
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: SessionKind::Workshop,
        title: "商业计划书打磨".into(),
        day: "2026-11-23".parse().unwrap(),
        last_day: None,
        starts: Some("23:00".into()),
        ends: Some("+1 01:00".into()),
        place: None,
        hosts: vec![host],
    };
    n.write(op::SAVE_SESSION, |w| sessions::ops::save(w, draft)).unwrap()
}

#[test]
fn a_sheet_names_who_is_expected_and_leaves_room_for_guests() {
    let n = nursery();
    let session = a_session(&n);
    let sheets = n.read(|r| sign_in::preview(r, session, Language::Chinese)).unwrap();
    assert_eq!(sheets.title, "商业计划书打磨 签到表");
    let [Part::Facts { facts }, Part::Form { head, shares, rows }] = &sheets.parts[..] else { panic!("{sheets:?}") };
    let facts: Vec<_> = facts.iter().map(|(name, fact)| format!("{name} {fact}")).collect();
    assert_eq!(facts[..2], ["时间 2026-11-23 23:00–+1 01:00".to_owned(), "主讲 陆晓东".to_owned()]);
    assert_eq!((head.len(), shares.len(), rows.len()), (5, 5, 6));
    assert_eq!(rows[0], ["1", "青禾智能", "陈一鸣", "", ""]);
    assert_eq!(rows[5], ["6", "", "", "", ""]);
}

#[test]
fn a_sheet_is_a_pdf_and_stands_in_the_export_log_with_whom_it_names() {
    let n = nursery();
    let session = a_session(&n);
    let press = |document: &Document| {
        assert!(matches!(document, Document::Sheets(_)));
        Ok(b"%PDF".to_vec())
    };
    let export = |path: &Path| sign_in::export(&n, session, Language::English, path, press);
    let refused = export(&n.folder.path().join("sheet.xlsx")).unwrap_err();
    assert_eq!(refused.code(), code::NO_SUCH_ENDING);
    let done = export(&n.folder.path().join("sheet.PDF")).unwrap();
    assert_eq!((done.rows, std::fs::read(&done.file).unwrap()), (1, b"%PDF".to_vec()));
    let log = n.read(exports::ops::list).unwrap();
    assert_eq!((log.len(), log[0].report.as_str(), log[0].people), (1, "sign_in_sheet", 1));
}
