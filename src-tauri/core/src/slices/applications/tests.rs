//! Applications by form and by table.

use serde_json::{Value, json};

use super::{
    ApplicationState, DecisionDraft, ops,
    slice::{SLICE, code as own, op},
};
use crate::{
    Result,
    builders::{TestNursery, a_cohort, a_record, a_startup, nursery},
    code,
    cohorts::CohortId,
    engine::history,
    import::{self, Kind, ops::default_request},
    records::{self, RecordId},
};

fn save(n: &TestNursery, cohort: CohortId, company: &str) -> Result<RecordId> {
    a_record(n, &SLICE, &json!({
        "company": company, "cohort": cohort, "contact": "周晓岚", "phone": "139 0000 1234", "received_on": "2026-11-20"
    }))
}

fn decide(n: &TestNursery, ids: &[RecordId], state: ApplicationState, reason: Option<&str>) -> Result<()> {
    let draft = DecisionDraft { applications: ids.to_vec(), state, day: None, reason: reason.map(str::to_owned) };
    n.write(op::DECIDE_APPLICATIONS, move |w| ops::decide(w, &draft))
}

#[test]
fn an_application_is_new_of_a_cohort_and_there_once() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let startup = a_startup().save(&n);
    let id = save(&n, cohort, "青禾智能").unwrap();
    let held = n.read(|r| ops::load(r, id)).unwrap();
    assert_eq!((held.state, held.startup.map(|one| one.id)), (ApplicationState::New, Some(startup)));
    let refused = save(&n, cohort, "青禾智能 ").unwrap_err();
    assert_eq!((refused.code(), refused.field()), (own::APPLIED_TWICE, Some("company")));
    let without = a_record(&n, &SLICE, &json!({ "company": "云岭科技" })).unwrap_err();
    assert_eq!((without.code(), without.field()), (own::NO_COHORT_SAID, Some("cohort")));
    let late = json!({ "company": "云岭科技", "cohort": cohort, "received_on": "2027-01-01" });
    assert_eq!(a_record(&n, &SLICE, &late).unwrap_err().code(), code::IN_THE_FUTURE);
}

#[test]
fn how_to_reach_the_contact_stands_apart_and_comes_back_by_undo() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let id = save(&n, cohort, "云岭科技").unwrap();
    let phone = |n: &TestNursery| n.read(|r| records::ops::load(r, &SLICE, id)).map(|row| row["phone"].clone());
    assert_eq!(phone(&n).unwrap(), "139 0000 1234");
    assert_eq!(n.read(|r| r.count("SELECT count(*) FROM application_private WHERE phone IS NOT NULL", &[])).unwrap(), 1);
    n.write(SLICE.record.as_ref().unwrap().remove, move |w| records::ops::remove(w, &SLICE, &[id])).unwrap();
    assert_eq!(phone(&n).unwrap_err().code(), ops::MISSING);
    n.undo(None).unwrap();
    assert_eq!(phone(&n).unwrap(), "139 0000 1234");
    assert!(n.check().unwrap().findings.is_empty());
}

#[test]
fn a_table_that_goes_out_shows_how_to_reach_people_by_its_ends_alone() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    save(&n, cohort, "云岭科技").unwrap();
    let path = n.folder.path().join("out.csv");
    let query = records::RecordQuery::default();
    crate::reports::records::export(&n, &SLICE, &query, &path, crate::words::Language::Chinese).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("139****1234") && !text.contains("0000"), "{text}");
}

#[test]
fn a_decision_that_is_none_for_joy_needs_a_reason_and_one_step_takes_all_back() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let ids = ["云岭科技", "星桥科技"].map(|company| save(&n, cohort, company).unwrap());
    let refused = decide(&n, &ids, ApplicationState::Declined, Some(" ")).unwrap_err();
    assert_eq!((refused.code(), refused.field()), (code::REASON_NEEDED, Some("reason")));
    assert_eq!(decide(&n, &ids, ApplicationState::Admitted, None).unwrap_err().code(), own::BY_ADMITTING);
    assert_eq!(decide(&n, &[], ApplicationState::Shortlisted, None).unwrap_err().code(), code::MISSING);
    decide(&n, &ids, ApplicationState::Declined, Some("赛道不符")).unwrap();
    let held = n.read(|r| ops::load(r, ids[1])).unwrap();
    assert_eq!((held.state, held.reason.as_deref()), (ApplicationState::Declined, Some("赛道不符")));
    let newest = n.read(|r| history::list(r, None, Some(1))).unwrap().rows.remove(0);
    assert_eq!(newest.kind.name(), "decide_applications");
    n.undo(None).unwrap();
    assert_eq!(n.read(|r| ops::load(r, ids[1])).unwrap().state, ApplicationState::New);
}

const FORM: &str = "序号,提交时间（自动）,企业名称,联系人,手机号,您希望获得哪些支持？,申请状态\n\
    1,2026-11-02 10:13,云岭科技,周晓岚,13900001234,场地；融资,\n\
    2,2026-11-03 09:05,星桥科技,何明远,13900001235,导师,\n\
    3,2026-11-04 09:05,云岭科技,周晓岚,13900001299,订单,\n";

#[test]
fn a_form_becomes_applications_with_their_answers_and_no_company_comes_in_twice() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let path = n.folder.path().join("报名.csv");
    std::fs::write(&path, FORM).unwrap();
    let kind = Kind::Record("applications".parse().unwrap());
    let take = |n: &TestNursery| {
        let inspected = import::ops::inspect(&path).unwrap();
        let mut request = default_request(&inspected, Some(kind)).unwrap();
        request.sheets[0].cohort = Some("第 4 期".into());
        let plan = import::ops::plan(n, request, &mut |_, _| {}, &Default::default()).unwrap();
        import::ops::carry_out(n, plan.into(), |_, _| {}, Default::default()).unwrap().value.kinds[&kind]
    };
    let done = take(&n);
    assert_eq!((done.new, done.refused), (2, 1));
    let all = n.read(|r| ops::of_cohort(r, cohort)).unwrap();
    assert_eq!(all.iter().map(|one| one.company.as_str()).collect::<Vec<_>>(), ["云岭科技", "星桥科技"]);
    assert_eq!(all[0].received_on, Some(crate::builders::day("2026-11-02")));
    let answers = n.read(|r| crate::people::ops::shown_cells(r, all[0].id)).unwrap();
    assert_eq!(answers.iter().find(|cell| cell.label.contains("支持")).unwrap().value, "场地；融资");
    assert_eq!(n.read(|r| ops::reach(r, all[0].id)).unwrap().phone.as_deref(), Some("13900001234"));
    let again = take(&n);
    assert_eq!((again.new, again.same), (0, 2));
}

#[test]
fn a_roster_stays_a_roster_unless_somebody_says_that_it_is_of_applications() {
    let kind = |headers: &str| {
        let n = nursery();
        let path = n.folder.path().join("第四期创业营报名表.csv");
        std::fs::write(&path, format!("{headers}\n云岭科技,周晓岚,13900001234,生物医药,天使轮,新申请\n")).unwrap();
        import::ops::inspect(&path).unwrap().sheets[0].kind
    };
    assert_eq!(kind("企业名称,负责人,手机,赛道,融资阶段,状态"), Some(Kind::Startups));
    let applications = Kind::Record("applications".parse().unwrap());
    assert_eq!(kind("申请企业,联系人,手机,赛道,申请渠道,申请状态"), Some(applications));
}

#[test]
fn who_is_erased_leaves_no_name_number_or_answer_in_their_application() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let id = save(&n, cohort, "云岭科技").unwrap();
    n.write(op::DECIDE_APPLICATIONS, move |w| crate::people::ops::keep_cell(w, id, "自我介绍", "我是周晓岚")).unwrap();
    let draft = serde_json::from_value(json!({ "applications": [id] })).unwrap();
    n.write(crate::op::ADMIT_APPLICATIONS, move |w| crate::workflows::admission::admit(w, &draft)).unwrap();
    let person = n.read(|r| ops::load(r, id)).unwrap().person.unwrap();
    crate::erase::ops::erase(&n, person, "周晓岚").unwrap();
    let held = n.read(|r| ops::load(r, id)).unwrap();
    assert_eq!((held.company.as_str(), held.contact, held.state), ("云岭科技", None, ApplicationState::Admitted));
    assert_eq!(n.read(|r| records::ops::load(r, &SLICE, id)).unwrap()["phone"], Value::Null);
    assert!(n.read(|r| crate::people::ops::kept_cells(r, id)).unwrap().is_empty());
    let log = n.read(|r| r.count("SELECT count(*) FROM change_row WHERE instr(before || after, '周晓岚')", &[])).unwrap();
    assert_eq!(log, 0);
    assert!(n.check().unwrap().findings.is_empty());
}
