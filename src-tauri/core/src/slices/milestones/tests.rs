use serde_json::{Value, json};

use super::{
    Milestone, MilestoneQuery, PlanApplied, PlanDraft, SlipDraft, ops,
    slice::{SLICE, code, op},
};
use crate::{
    builders::{a_record, TestNursery, a_cohort, a_person, a_startup, day, nursery},
    cohorts::{CohortId, EnrolmentState},
    records::{self, RecordId},
    slices::plan_steps,
    startups::StartupId,
};

fn save(n: &TestNursery, milestone: Value) -> Result<RecordId, crate::Error> {
    a_record(n, &SLICE, &milestone)
}

fn list(n: &TestNursery, query: MilestoneQuery) -> Vec<Milestone> {
    n.read(move |r| ops::list(r, &query)).unwrap()
}

fn plan(n: &TestNursery, steps: &[(&str, i64, Option<i64>)]) {
    for (name, week, weekday) in steps {
        let step = json!({ "name": name, "programme": "原力加速营", "week": week, "weekday": weekday, "weight": 2 });
        let draft = step.as_object().cloned().unwrap();
        let slice = &plan_steps::slice::SLICE;
        n.write(slice.record.as_ref().unwrap().save, move |w| records::ops::save(w, slice, draft)).unwrap();
    }
}

fn apply(n: &TestNursery, cohort: CohortId) -> Result<PlanApplied, crate::Error> {
    n.write(op::APPLY_PLAN, move |w| ops::apply_plan(w, &PlanDraft { cohort, programme: None }))
}

fn active(n: &TestNursery, cohort: CohortId, name: &str) -> StartupId {
    a_startup().named(name).in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").save(n)
}

#[test]
fn a_plan_makes_the_milestones_of_each_startup_in_one_step_and_makes_none_twice() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (one, _) = (active(&n, cohort, "云岭"), active(&n, cohort, "知微"));
    a_startup().named("未录取").in_cohort(cohort).standing(EnrolmentState::Applied, "2026-09-14").save(&n);
    plan(&n, &[("访谈十位用户", 1, Some(1)), ("首个付费客户", 4, None)]);
    assert_eq!(apply(&n, cohort).unwrap(), PlanApplied { made: 4, there: 0 });
    let of_one = list(&n, MilestoneQuery { startup: Some(one), ..MilestoneQuery::default() });
    let due: Vec<_> = of_one.iter().map(|m| (m.name.as_str(), m.due_on, m.weight)).collect();
    assert_eq!(due, [("访谈十位用户", day("2026-09-14"), 2), ("首个付费客户", day("2026-10-09"), 2)]);
    active(&n, cohort, "后来");
    assert_eq!(apply(&n, cohort).unwrap(), PlanApplied { made: 2, there: 4 });
    n.undo(None).unwrap();
    assert_eq!(list(&n, MilestoneQuery::default()).len(), 4);
}

#[test]
fn a_step_before_the_first_day_is_due_on_it() {
    let n = nursery();
    let mut cohort = a_cohort();
    cohort.draft.starts_on = Some(day("2026-09-16"));
    let cohort = cohort.save(&n);
    active(&n, cohort, "云岭");
    plan(&n, &[("开营", 1, Some(1))]);
    apply(&n, cohort).unwrap();
    assert_eq!(list(&n, MilestoneQuery::default())[0].due_on, day("2026-09-16"));
}

#[test]
fn a_plan_that_does_not_fit_is_refused_and_makes_nothing() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    assert_eq!(apply(&n, cohort).unwrap_err().code(), code::NO_PLAN);
    plan(&n, &[("开营", 1, None), ("太晚", 14, None)]);
    let refused = apply(&n, cohort).unwrap_err();
    assert_eq!(refused.code(), code::PLAN_TOO_LONG);
    let mut undated = a_cohort().edition(5, "2027-03-01");
    (undated.draft.starts_on, undated.draft.ends_on) = (None, None);
    assert_eq!(apply(&n, undated.save(&n)).unwrap_err().code(), code::COHORT_UNDATED);
    let empty = a_cohort().edition(6, "2027-03-01");
    let mut empty = empty;
    empty.draft.ends_on = Some(day("2027-12-31"));
    assert_eq!(apply(&n, empty.save(&n)).unwrap_err().code(), code::NO_STARTUPS_YET);
    assert!(list(&n, MilestoneQuery::default()).is_empty());
}

#[test]
fn each_slip_is_kept_whoever_moves_the_day() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let id = save(&n, json!({ "name": "量产", "startup": startup, "due_on": "2026-10-01" })).unwrap();
    let slip = |to: &str, reason: &str| {
        let draft = SlipDraft { milestone: id.cast(), to_on: day(to), reason: reason.into() };
        n.write(op::SLIP_MILESTONE, move |w| ops::slip(w, &draft))
    };
    slip("2026-10-15", "模具返工").unwrap();
    assert_eq!(slip("2026-10-15", "又一次").unwrap_err().code(), code::SAME_DAY);
    assert_eq!(slip("2026-10-20", " ").unwrap_err().field(), Some("reason"));
    save(&n, json!({ "id": id, "name": "量产", "startup": startup, "due_on": "2026-11-01" })).unwrap();
    let slips = list(&n, MilestoneQuery::default()).remove(0).slips;
    let told: Vec<_> = slips.iter().map(|s| (s.from_on, s.to_on, s.reason.as_deref())).collect();
    assert_eq!(
        told,
        [(day("2026-10-01"), day("2026-10-15"), Some("模具返工")), (day("2026-10-15"), day("2026-11-01"), None)]
    );
    n.undo(None).unwrap();
    let held = list(&n, MilestoneQuery::default()).remove(0);
    assert_eq!((held.due_on, held.slips.len()), (day("2026-10-15"), 1));
}

#[test]
fn a_milestone_names_startup_and_owner_by_what_they_are_called() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let owner = a_person().named("王琪").save(&n);
    let named = |name: &str, owner: &str| {
        json!({ "name": "量产", "startup": { "name": name }, "owner": { "name": owner }, "due_on": "2026-12-01" })
    };
    save(&n, named("青禾智能科技有限公司", "王琪")).unwrap();
    let held = list(&n, MilestoneQuery::default()).remove(0);
    assert_eq!((held.startup.id, held.owner.map(|o| o.id)), (startup, Some(owner)));
    let refused = save(&n, named("无此企业", "王琪")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (crate::code::NO_SUCH_STARTUP, Some("startup")));
    a_person().named("王琪").save(&n);
    let refused = save(&n, named("青禾智能", "王琪")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (crate::code::AMBIGUOUS_NAME, Some("owner")));
    let refused = save(&n, json!({ "name": "量产", "startup": RecordId::nobody(), "due_on": "2026-12-01" })).unwrap_err();
    assert_eq!(refused.code(), crate::code::NO_SUCH_STARTUP);
}

#[test]
fn a_milestone_is_done_today_and_no_later_and_goes_with_its_slips() {
    let n = nursery();
    let startup = a_startup().save(&n);
    let id = save(&n, json!({ "name": "量产", "startup": startup, "due_on": "2026-10-01" })).unwrap();
    n.write(op::SETTLE_MILESTONE, move |w| ops::settle(w, &[id.cast()], Some(day("2026-11-23")))).unwrap();
    assert_eq!(list(&n, MilestoneQuery::default())[0].done_on, Some(day("2026-11-23")));
    let late = json!({ "name": "量产", "startup": startup, "due_on": "2026-10-01", "done_on": "2026-11-24" });
    assert_eq!(save(&n, late).unwrap_err().code(), crate::code::IN_THE_FUTURE);
    save(&n, json!({ "id": id, "name": "量产", "startup": startup, "due_on": "2026-11-01" })).unwrap();
    n.write(SLICE.record.as_ref().unwrap().remove, move |w| records::ops::remove(w, &SLICE, &[id])).unwrap();
    assert!(list(&n, MilestoneQuery::default()).is_empty());
    assert!(n.check().unwrap().findings.is_empty());
}
