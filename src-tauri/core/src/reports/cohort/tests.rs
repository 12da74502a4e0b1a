use std::sync::atomic::AtomicBool;

use serde_json::json;

use super::{CohortReport, export, preview};
use crate::{
    builders::{TestNursery, a_cohort, a_note, a_person, a_record, a_startup, as_json, day, nursery},
    code,
    cohorts::{CohortId, EnrolmentState},
    notes::Visibility,
    reports::printed::Part,
    slices,
    startups::StartupId,
    words::Language,
};

fn asked(cohort: CohortId) -> CohortReport {
    CohortReport { cohort, from: None, to: None, language: Language::Chinese }
}

fn begun() -> (TestNursery, CohortId, StartupId) {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let person = a_person().named("陈一鸣").save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").with(person).save(&n);
    let slice = &slices::milestones::slice::SLICE;
    let milestone = json!({ "name": "首个付费客户", "startup": startup, "due_on": "2026-11-14" });
    a_record(&n, slice, &milestone).unwrap();
    (n, cohort, startup)
}

/// All texts of a report.
fn texts(n: &TestNursery, asked: &CohortReport) -> Vec<String> {
    let sheets = n.read(|r| preview(r, asked)).unwrap();
    sheets
        .parts
        .iter()
        .flat_map(|part| match part {
            Part::Heading { text, .. } | Part::Text { text } => vec![text.clone()],
            Part::Facts { facts } => facts.iter().map(|(name, fact)| format!("{name}: {fact}")).collect(),
            Part::Table { rows, .. } | Part::Form { rows, .. } => rows.iter().map(|cells| cells.join(" | ")).collect(),
            Part::NewPage => vec!["—".to_owned()],
        })
        .collect()
}

#[test]
fn the_report_says_who_is_behind_and_why_then_a_page_for_each_startup() {
    let (n, cohort, _) = begun();
    let told = texts(&n, &asked(cohort));
    assert!(told.contains(&"青禾智能 | 里程碑逾期 9 天；进营 70 天从未联系；70 天没有导师 | ".to_owned()), "{told:?}");
    assert!(told.contains(&"—".to_owned()));
    assert!(told.contains(&"首个付费客户 | 2026-11-14 |  | 逾期 9 天".to_owned()), "{told:?}");
    assert!(told.contains(&"里程碑: 完成 0 / 1，逾期 1".to_owned()), "{told:?}");
}

#[test]
fn only_notes_that_may_be_handed_on_are_in_it() {
    let (n, cohort, startup) = begun();
    a_note(startup).saying("只给团队").save(&n);
    let mut shared = a_note(startup).saying("可以给企业");
    shared.draft.visibility = Visibility::Startup;
    shared.save(&n);
    let told = texts(&n, &asked(cohort)).join("\n");
    assert!(told.contains("可以给企业") && !told.contains("只给团队"));
}

#[test]
fn a_day_gone_by_is_told_as_it_stood() {
    let (n, cohort, _) = begun();
    let before = CohortReport { to: Some(day("2026-11-13")), ..asked(cohort) };
    let told = texts(&n, &before).join("\n");
    assert!(!told.contains("里程碑逾期") && told.contains("未到期"), "{told}");
    for (from, to, field) in [("2026-11-20", "2026-11-10", "to"), ("2026-11-01", "2026-11-24", "to")] {
        let wrong = CohortReport { from: Some(day(from)), to: Some(day(to)), ..asked(cohort) };
        assert_eq!(n.read(|r| preview(r, &wrong)).map(drop).unwrap_err().field(), Some(field));
    }
}

#[test]
fn a_day_that_excel_does_not_have_stands_in_the_workbook_as_text() {
    let (n, cohort, startup) = begun();
    let slice = &slices::milestones::slice::SLICE;
    let milestone = json!({ "name": "创办", "startup": startup, "due_on": "1888-01-01" });
    a_record(&n, slice, &milestone).unwrap();
    let path = n.folder.path().join("早.xlsx");
    export(&n, &asked(cohort), &path, as_json, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    assert!(path.is_file());
}

#[test]
fn the_report_lies_where_it_was_to_and_stands_in_the_log() {
    let (n, cohort, _) = begun();
    let write = |name: &str| {
        let path = n.folder.path().join(name);
        export(&n, &asked(cohort), &path, as_json, &mut |_, _| {}, &AtomicBool::new(false))
    };
    for name in ["进展.pdf", "进展.xlsx"] {
        let done = write(name).unwrap();
        assert_eq!(done.rows, 1);
        assert!(done.file.is_file());
    }
    let log = n.read(crate::exports::ops::list).unwrap();
    assert_eq!(log.iter().map(|one| one.report.as_str()).collect::<Vec<_>>(), ["cohort_progress"; 2]);
    assert_eq!(write("进展.docx").unwrap_err().code(), code::NO_SUCH_ENDING);
    let path = n.folder.path().join("halb.pdf");
    let stopped = export(&n, &asked(cohort), &path, as_json, &mut |_, _| {}, &AtomicBool::new(true)).unwrap_err();
    assert_eq!(stopped.code(), code::CANCELLED);
    assert!(!path.exists());
}

#[test]
fn the_next_steps_of_a_day_gone_by_are_those_that_were_open_then() {
    let (n, cohort, startup) = begun();
    let mut early = a_note(startup).saying("见面").on("2026-11-02");
    early.draft.next = Some(crate::notes::NextStep { text: "发合同".into(), due_on: Some(day("2026-11-09")) });
    early.save(&n);
    let item = n.read(|r| crate::action_items::ops::open(r, Some(startup))).unwrap().remove(0).id;
    n.write(crate::op::SETTLE_ACTION_ITEM, move |w| crate::action_items::ops::settle(w, item, true)).unwrap();
    let mut late = a_note(startup).saying("又见面").on("2026-11-20");
    late.draft.next = Some(crate::notes::NextStep { text: "签合同".into(), due_on: None });
    late.save(&n);
    let on = |to: &str| texts(&n, &CohortReport { to: Some(day(to)), ..asked(cohort) }).join("\n");
    let then = on("2026-11-13");
    assert!(then.contains("发合同") && !then.contains("签合同"), "{then}");
    let now = on("2026-11-23");
    assert!(!now.contains("发合同") && now.contains("签合同"), "{now}");
}

#[test]
fn a_rate_is_cut_to_a_whole_and_stands_in_the_workbook_as_a_number() {
    use crate::sessions::AttendanceCount;
    let count = AttendanceCount { present: 2, late: 0, absent: 1, leave: 4 };
    assert_eq!(count.percent(), Some(66), "2 of 3");
    assert_eq!(crate::reports::Cell::Percent(66).to_string(), "66%");
}
