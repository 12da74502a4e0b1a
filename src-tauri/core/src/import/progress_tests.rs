//! Milestones and check-ins from tables: what they name is found, what they do not say stays apart.

use serde_json::{Value, json};

use super::{Counts, Kind, ops};
use crate::{
    builders::{TestNursery, a_cohort, a_person, a_startup, day, nursery},
    check_ins::{self, Answered, CheckInQuery, figures::Figure},
    cohorts::EnrolmentState,
    milestones::{self, MilestoneQuery},
    records, slices,
    startups::StartupId,
};

/// Takes a table in as records of this noun; how many were new.
fn take(n: &TestNursery, noun: &str, text: &str) -> Counts {
    let path = n.folder.path().join(format!("{noun}.csv"));
    std::fs::write(&path, text).unwrap();
    let inspected = ops::inspect(&path).unwrap();
    let kind = Kind::Record(noun.parse().unwrap());
    let request = ops::default_request(&inspected, Some(kind)).unwrap();
    let plan = ops::plan(n, request, &mut |_, _| {}, &Default::default()).unwrap();
    let done = ops::carry_out(n, plan.into(), |_, _| {}, Default::default()).unwrap();
    done.value.kinds[&kind]
}

fn begun() -> (TestNursery, StartupId) {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_person().named("王琪").save(&n);
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(&n);
    (n, startup)
}

#[test]
fn milestones_are_of_the_startup_and_the_person_that_they_name() {
    let (n, startup) = begun();
    let table = "企业名称,里程碑,截止日期,负责人,期次,完成日期\n\
        青禾智能,首个付费客户,2026-11-14,王琪,第4期,\n\
        青禾智能科技有限公司,样机,2026-10-30,无此人,第 4 期,2026-11-01\n\
        查无此企业,样机,2026-10-30,,,\n\
        青禾智能,未来完成,2026-10-30,,,2030-01-01\n";
    let counts = take(&n, "milestones", table);
    assert_eq!((counts.new, counts.refused), (2, 2));
    let held = n.read(|r| milestones::ops::list(r, &MilestoneQuery::default())).unwrap();
    let told: Vec<_> = held
        .iter()
        .map(|m| {
            (m.name.as_str(), m.startup.id, m.due_on, m.owner.as_ref().map(|o| o.name.as_str()), m.cohort.is_some())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("样机", startup, day("2026-10-30"), None, true),
            ("首个付费客户", startup, day("2026-11-14"), Some("王琪"), true),
        ]
    );
    let kept = n.read(|r| crate::people::ops::kept_cells(r, held[0].id)).unwrap();
    assert_eq!(kept.iter().map(|cell| cell.value.as_str()).collect::<Vec<_>>(), ["无此人"]);
    assert_eq!(take(&n, "milestones", table).same, 2, "the same file says the same");
}

#[test]
fn answers_of_a_form_keep_nought_not_applicable_and_no_answer_apart() {
    let (n, startup) = begun();
    let table = "企业名称,提交时间,付费客户数,月收入（万元）,期末现金（元）,团队人数,困难\n\
        青禾智能,2026/11/19 10:02:11,0,不适用,1200000,,缺销售\n";
    assert_eq!(take(&n, "check_ins", table).new, 1);
    let cohort = n.read(crate::cohorts::ops::current).unwrap().unwrap().id;
    let board = n.read(move |r| check_ins::ops::board(r, &CheckInQuery { cohort, until: None, weeks: None })).unwrap();
    let row = board.rows.iter().find(|row| row.startup.id == startup).unwrap();
    let told = &row.check_ins[0];
    assert_eq!(told.week, day("2026-11-16"));
    assert_eq!(told.figures.get(&Figure::Customers), Some(&Answered::Value(0)));
    assert_eq!(told.figures.get(&Figure::MonthlyRevenue), Some(&Answered::NotApplicable));
    assert_eq!(told.figures.get(&Figure::Cash), Some(&Answered::Value(120_000_000)));
    assert_eq!(told.figures.get(&Figure::Team), None);
    assert_eq!(told.blocked_by.as_deref(), Some("缺销售"));
}

#[test]
fn a_form_by_hand_and_a_table_meet_in_one_check_in() {
    let (n, startup) = begun();
    let slice = &slices::check_ins::slice::SLICE;
    let check_in: Value = json!({ "startup": startup, "week": "2026-11-16", "team": 5 });
    let draft = check_in.as_object().cloned().unwrap();
    n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft)).unwrap();
    let counts = take(&n, "check_ins", "企业,周,团队人数,付费客户\n青禾智能,2026-11-20,6,3\n");
    assert_eq!(counts.new, 0, "the same week of the same startup");
    let cohort = n.read(crate::cohorts::ops::current).unwrap().unwrap().id;
    let board = n.read(move |r| check_ins::ops::board(r, &CheckInQuery { cohort, until: None, weeks: None })).unwrap();
    let told = &board.rows[0].check_ins[0].figures;
    assert_eq!(told.get(&Figure::Team), Some(&Answered::Value(5)), "what stands stays");
    assert_eq!(told.get(&Figure::Customers), Some(&Answered::Value(3)));
}
