//! Taking in the sample files, as a person would: look, plan, carry out, again, undo, redo.

use std::sync::{Arc, atomic::AtomicBool};

use miaopu_core::{
    alumni::{self, Answer, Purpose},
    code,
    cohorts::{self, EnrolmentState},
    import::{Counts, Field, Kind, ops},
    op,
    people::{self, ContactKind, PersonDraft},
    sessions::{self, SessionKind, SessionQuery},
    views::{self, alumni::AlumniQuery, people::Role, startups::StartupQuery},
};
use serde_json::Value;

use crate::desk::{data, desk};

fn truth(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&std::fs::read(data("truth.json")).unwrap()).unwrap();
    all[name].clone()
}

const ROSTER: &str = "cohort-4-roster.xlsx";
const ALUMNI: &str = "alumni-gbk.csv";
const MENTORS: &str = "mentors-and-sessions.xlsx";

fn counts(new: u32, changed: u32, same: u32, refused: u32) -> Counts {
    Counts { new, changed, same, refused, differs: 0 }
}

#[test]
fn the_alumni_of_the_sample_go_in_as_its_truth_says() {
    let d = desk();
    let truth = truth(ALUMNI);
    let done = d.import(&data(ALUMNI)).value;

    let (new, twice) =
        (truth["people_new"].as_u64().unwrap() as u32, truth["same_person_twice"].as_u64().unwrap() as u32);
    // The second rows of 40 people say more, or something else, than the first ones.
    let rows = done.kinds[&Kind::Alumni];
    assert_eq!((rows.new, rows.changed + rows.differs + rows.same, rows.refused), (new, twice, 1));
    assert_eq!(done.refused.iter().map(|r| (r.row, r.code)).collect::<Vec<_>>(), [(102, Some(code::NO_NAME))]);
    let unread: Vec<_> = done.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(
        unread,
        [
            (302, "手机号码", code::NOT_A_PHONE),
            (302, "E-mail", code::NOT_AN_EMAIL),
            (302, "入会日期", code::NO_SUCH_DAY)
        ]
    );

    assert_eq!(d.people(Role::Alumni).len() as u32, new);
    let kept = d.person("张三丰").person.kept_cells;
    assert_eq!(
        kept.iter().map(|k| k.value.as_str()).collect::<std::collections::BTreeSet<_>>(),
        ["2020年13月45日", "not-a-phone", "not-an-email"].into()
    );
    assert!(d.nursery.read(cohorts::ops::list).unwrap().iter().all(|c| c.programme_name == "加速营"));
    d.healthy();
}

#[test]
fn the_contacts_of_a_phone_are_25_people_all_known_from_the_alumni() {
    let d = desk();
    let contacts = data("phone-contacts.vcf");
    let truth = truth("phone-contacts.vcf");
    let people = truth["people"].as_u64().unwrap() as u32;
    assert_eq!(d.import(&contacts).value.kinds[&Kind::People], counts(people, 0, 0, 0));
    d.nursery.undo(None).unwrap();

    d.import(&data(ALUMNI));
    let known = &d.import(&contacts).value.kinds[&Kind::People];
    assert_eq!(u64::from(known.changed + known.same), truth["already_in_alumni_gbk_csv"].as_u64().unwrap());
    assert_eq!((known.new, known.refused), (0, 0));
    d.healthy();
}

#[test]
fn formulas_tags_and_line_breaks_are_names_like_any_other() {
    let d = desk();
    d.import(&data(ALUMNI));
    let names: Vec<String> = d.people(Role::Alumni).into_iter().map(|p| p.name).collect();
    for name in ["=HYPERLINK(\"http://example.com\",\"点我\")", "<img src=x onerror=alert(1)>", "多行姓名"] {
        assert!(names.iter().any(|n| n == name), "{name}");
    }
    assert_eq!(d.person("多行姓名").affiliations[0].organisation_name.as_deref(), Some("换行,\"引号\"公司"));
}

#[test]
fn the_roster_of_the_sample_goes_in_as_its_truth_says() {
    let d = desk();
    let truth = truth(ROSTER);
    let plan = d.plan(d.request(&data(ROSTER))).unwrap();
    let preview = plan.preview(1);
    assert_eq!((preview.totals_left_out, preview.cohorts.as_slice()), (1, ["第 4 期".to_owned()].as_slice()));
    let done = d.carry_out(plan).unwrap().value;
    assert_eq!(done.kinds[&Kind::Startups], counts(24, 0, 0, 0));
    assert_eq!((done.refused.len(), done.unread.as_slice()), (0, [].as_slice()));

    let all = StartupQuery { limit: Some(100), ..StartupQuery::default() };
    let rows = d.nursery.read(|r| views::startups::list(r, &all)).unwrap().rows;
    assert_eq!(rows.len() as u64, truth["startups"].as_u64().unwrap());
    let mut founded = Vec::new();
    let mut sizes = Vec::new();
    for row in &rows {
        let startup = d.nursery.read(|r| views::startup::load(r, row.id)).unwrap();
        let enrolment = &startup.enrolments[0];
        assert_eq!((enrolment.cohort_name.as_str(), enrolment.state), ("第 4 期", EnrolmentState::Active));
        assert_eq!(enrolment.participants.len(), 1);
        assert!(startup.team[0].role.is_some());
        founded.push(startup.founded_on.unwrap().to_string());
        sizes.push(startup.team_size.unwrap());
    }
    assert_eq!(sorted(founded), sorted(strings(&truth["founded"])));
    assert!(sizes.contains(&50) && sizes.contains(&30), "约50 and 30人 are read");

    let founders = d.people(Role::Founders);
    let phones = founders.iter().map(|p| p.mobile.as_deref().unwrap().trim_start_matches("+86").to_owned()).collect();
    assert_eq!(sorted(phones), sorted(strings(&truth["phones"])));
    let split = strings(&truth["row_7_splits_into"]);
    let seventh = founders.iter().find(|p| p.name == split[0]).unwrap();
    assert_eq!(seventh.mobile.as_deref(), Some(format!("+86{}", split[1]).as_str()));
    let cohort = &d.nursery.read(cohorts::ops::list).unwrap()[0];
    assert_eq!((cohort.programme_name.as_str(), cohort.edition), ("原力加速营", Some(4)));
    d.healthy();
}

#[test]
fn sessions_of_which_the_file_does_not_say_whose_belong_to_no_cohort() {
    let d = desk();
    d.import(&data(ROSTER));
    d.import(&data(MENTORS));
    let query = SessionQuery { limit: Some(100), ..SessionQuery::default() };
    let found = d.nursery.read(|r| sessions::ops::list(r, &query)).unwrap().rows;
    assert_eq!(found.len(), 25);
    assert!(found.iter().all(|s| s.cohort.is_none()), "a cohort is under way, and nobody has said that it is theirs");
    assert_eq!(d.import(&data(MENTORS)).op, None, "once more adds nothing");
}

#[test]
fn the_mentors_and_sessions_of_the_sample_go_in_as_its_truth_says() {
    let d = desk();
    let truth = truth(MENTORS);
    let done = d.import(&data(MENTORS)).value;
    assert_eq!(done.kinds[&Kind::Mentors], counts(18, 0, 0, 0));
    assert_eq!(done.kinds[&Kind::Sessions], counts(25, 0, 0, 0));
    assert_eq!(d.people(Role::Mentors).len() as u64, truth["mentors"].as_u64().unwrap());

    let query = SessionQuery { limit: Some(100), ..SessionQuery::default() };
    let found = d.nursery.read(|r| sessions::ops::list(r, &query)).unwrap().rows;
    let of = |kind| found.iter().filter(|s| s.kind == kind).count() as u64;
    for (kind, name) in [
        (SessionKind::Workshop, "workshops"),
        (SessionKind::OfficeHours, "office_hours"),
        (SessionKind::DemoDay, "demo_days"),
    ] {
        assert_eq!(of(kind), truth[name].as_u64().unwrap(), "{name}");
    }
    assert_eq!(found.len() as u64, truth["sessions"].as_u64().unwrap());
    assert_eq!(found.iter().filter(|s| s.hosts.len() == 1).count(), 24);
    // Every host is one of the mentors; nobody was made twice.
    assert_eq!(d.people(Role::All).len(), 18 + 1);
    d.healthy();
}

#[test]
fn the_same_file_again_changes_nothing_and_undo_and_redo_take_all_of_it() {
    for order in [[ROSTER, ALUMNI, MENTORS], [MENTORS, ALUMNI, ROSTER]] {
        let d = desk();
        let mut prints = vec![d.healthy()];
        for name in order {
            assert!(d.import(&data(name)).op.is_some());
            prints.push(d.healthy());
        }
        let ops = d.ops();
        for name in order {
            let again = d.import(&data(name));
            assert_eq!(again.op, None, "{name}");
            assert!(
                again.value.kinds.values().all(|c| c.new == 0 && c.changed == 0),
                "{name}: {:?}",
                again.value.kinds
            );
        }
        assert_eq!((d.ops(), d.healthy()), (ops, prints[3].clone()));
        for print in prints.iter().rev().skip(1) {
            assert!(d.nursery.undo(None).unwrap().value.not_undone.is_empty());
            assert_eq!(d.healthy(), *print);
        }
        for print in &prints[1..] {
            assert!(d.nursery.redo(None).unwrap().value.not_undone.is_empty());
            assert_eq!(d.healthy(), *print);
        }
    }
}

#[test]
fn a_refusal_counts_more_than_an_assent_and_an_assent_more_than_a_blank() {
    let d = desk();
    let file = d.file(
        "members.csv",
        "姓名,手机号码,入会日期,是否同意公开联系方式\n\
         王一,13800138001,2020-01-01,同意\n王 一,138 0013 8001,,不同意\n\
         李二,13800138002,2020-01-01,\n李二,13800138002,,同意\n\
         赵三,13800138003,2020-01-01,\n",
    );
    d.import(&file);
    let answers = |name: &str| d.person(name).consents.iter().map(|c| (c.purpose, c.answer)).collect::<Vec<_>>();
    assert_eq!(answers("王一"), [(Purpose::Directory, Answer::Refused)]);
    assert_eq!(answers("李二"), [(Purpose::Directory, Answer::Given)]);
    assert_eq!(answers("赵三"), []);
    assert_eq!(d.person("李二").consents[0].means.as_deref(), Some("members.csv"));
}

#[test]
fn what_was_taken_back_is_not_given_again_by_the_same_file() {
    let d = desk();
    let file = d.file("members.csv", "姓名,手机号码,入会日期,是否同意公开联系方式\n王一,13800138001,2020-01-01,同意\n");
    d.import(&file);
    let consent = d.person("王一").consents[0].id;
    d.nursery.write(op::WITHDRAW_CONSENT, move |w| alumni::ops::withdraw_consent(w, consent)).unwrap();
    assert_eq!(d.import(&file).op, None);
    let query = AlumniQuery { purpose: Some(Purpose::Directory), ..AlumniQuery::default() };
    assert_eq!(d.nursery.read(|r| views::alumni::list(r, &query)).unwrap().rows.len(), 0);
}

#[test]
fn a_plan_does_not_outlive_the_next_change() {
    let d = desk();
    let plan = d.plan(d.request(&data(ROSTER))).unwrap();
    d.nursery
        .write(op::SAVE_PERSON, |w| people::ops::save(w, PersonDraft { name: "新人".into(), ..PersonDraft::default() }))
        .unwrap();
    assert_eq!(d.carry_out(plan).unwrap_err().code(), code::PLAN_STALE);
    assert_eq!(d.people(Role::Founders).len(), 0);
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let d = desk();
    let before = d.healthy();
    let plan = d.plan(d.request(&data(ALUMNI))).unwrap();
    let cancelled = Arc::new(AtomicBool::new(true));
    let e = ops::carry_out(&d.nursery, Arc::new(plan), |_, _| {}, cancelled).unwrap_err();
    assert_eq!((e.code(), d.healthy()), (code::CANCELLED, before));
    let e = ops::plan(&d.nursery, d.request(&data(ALUMNI)), &mut |_, _| {}, &AtomicBool::new(true)).unwrap_err();
    assert_eq!(e.code(), code::CANCELLED);
}

#[test]
fn an_edited_row_stays_when_its_import_is_undone() {
    let d = desk();
    let op = d.import(&data(MENTORS)).op.unwrap();
    let mentor = d.people(Role::Mentors).remove(0);
    let person = d.nursery.read(|r| views::person::load(r, mentor.id)).unwrap();
    let draft = PersonDraft { remark: Some("改过".into()), ..people::rules::draft_of(&person) };
    d.nursery.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft)).unwrap();
    let undone = d.nursery.undo(Some(op)).unwrap().value;
    assert!(undone.not_undone.iter().any(|k| k.table == "person" && k.id == mentor.id.to_string()));
    assert!(d.people(Role::All).iter().any(|p| p.id == mentor.id));
    d.healthy();
}

#[test]
fn rows_that_were_left_out_are_mended_and_fed_in_again() {
    let d = desk();
    let plan = d.plan(d.request(&data(ALUMNI))).unwrap();
    let path = d.folder.path().join("refused.csv");
    assert_eq!(ops::save_refused(&plan, &path).unwrap(), 1);
    d.carry_out(plan).unwrap();

    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with('\u{feff}') && text.contains("这一行没有姓名") | text.contains("没有"), "{text}");
    let mended = d.file("mended.csv", text.replace(",无名公司", "无名氏,无名公司"));
    let done = d.import(&mended).value;
    assert_eq!(done.kinds[&Kind::Alumni], counts(1, 0, 0, 0));
    let person = d.person("无名氏");
    assert_eq!(person.contacts[0].kind, ContactKind::Mobile);
    assert_eq!(person.consents.len(), 1);
}

#[test]
fn a_later_file_adds_what_it_says_and_overwrites_nothing() {
    let d = desk();
    let first = d.file(
        "a.csv",
        "姓名,公司,职务,手机,城市,行业,入会日期\n王一,青禾智能有限公司,CTO,13800138001,上海,人工智能,2020-01-01\n",
    );
    d.import(&first);
    let second = d.file("b.csv", "姓名,公司,手机,邮箱,城市,行业,入会日期\n王一,云岭生物有限公司,13800138001、13900139001,wang@example.com,苏州,,\n");
    let plan = d.plan(d.request(&second)).unwrap();
    let fields: Vec<Field> = plan.preview(1).rows[0].changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::Company, Field::Phone, Field::Email]);
    let done = d.carry_out(plan).unwrap().value;
    assert_eq!(done.kinds.values().next(), Some(&Counts { differs: 1, ..counts(0, 0, 0, 0) }));
    let person = d.person("王一");
    assert_eq!((person.city.as_deref(), person.sector.as_deref()), (Some("上海"), Some("人工智能")));
    assert_eq!(person.kept_cells.iter().map(|cell| cell.value.as_str()).collect::<Vec<_>>(), ["苏州"]);
    assert_eq!(person.contacts.len(), 3);
    assert_eq!(person.affiliations.len(), 2);
    assert_eq!(d.import(&second).op, None);
    d.healthy();
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
}

fn sorted(mut all: Vec<String>) -> Vec<String> {
    all.sort();
    all
}
