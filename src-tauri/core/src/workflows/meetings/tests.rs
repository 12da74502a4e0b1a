use std::path::PathBuf;

use super::{KnownAs, MeetingPlan, MeetingRequest, ops};
use crate::{
    builders::{TestNursery, a_cohort, a_person, a_startup, day, nursery},
    code,
    cohorts::{CohortId, EnrolmentState},
    op::{IMPORT_ATTENDANCE, SAVE_SESSION},
    people::{ContactKind, PersonId},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
};

const ZOOM: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
陈一鸣,,03/05/2026 01:58:40 PM,03/05/2026 02:40:00 PM,42,Yes\n\
陈一鸣,,03/05/2026 02:50:00 PM,03/05/2026 03:59:00 PM,69,Yes\n\
Lena Brandt,lena@example.org,03/05/2026 02:12:00 PM,03/05/2026 03:30:00 PM,78,No\n\
甲一&乙二,,03/05/2026 02:00:00 PM,03/05/2026 04:00:00 PM,120,Yes\n\
无名氏,,03/05/2026 02:00:00 PM,03/05/2026 02:10:00 PM,10,Yes\n";

struct Course {
    n: TestNursery,
    cohort: CohortId,
    people: Vec<PersonId>,
}

/// A cohort with people, two of them called as in the file, one reached by the address that it has.
fn course() -> Course {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let people: Vec<PersonId> = ["陈一鸣", "甲一", "乙二", "缺席的"].map(|name| a_person().named(name).save(&n)).into();
    let lena = a_person().named("兰兰").reached_by(ContactKind::Email, "lena@example.org").save(&n);
    let people: Vec<PersonId> = people.into_iter().chain([lena]).collect();
    let startup = a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-01-05");
    people.iter().fold(startup, |startup, person| startup.with(*person)).save(&n);
    Course { n, cohort, people }
}

impl Course {
    fn session(&self, title: &str, on: &str, starts: &str, ends: &str) -> SessionId {
        let draft = SessionDraft {
            id: None,
            cohort: Some(self.cohort),
            kind: SessionKind::Workshop,
            title: title.into(),
            day: day(on),
            last_day: None,
            starts: Some(starts.into()),
            ends: Some(ends.into()),
            place: None,
            hosts: Vec::new(),
        };
        self.n.write(SAVE_SESSION, |w| sessions::ops::save(w, draft)).unwrap()
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.n.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn plan(&self, asked: &MeetingRequest) -> Result<MeetingPlan, crate::Error> {
        let path = self.file("zoom.csv", ZOOM);
        self.n.read(|r| ops::plan(r, &[path], asked))
    }

    fn carry_out(&self, asked: MeetingRequest) -> SessionId {
        let path = self.file("zoom.csv", ZOOM);
        self.n.write(IMPORT_ATTENDANCE, move |w| ops::carry_out(w, &[path], &asked)).unwrap().0
    }

    fn marks(&self, session: SessionId) -> Vec<Option<Mark>> {
        let sheet = self.n.read(|r| sessions::ops::sheet(r, session)).unwrap();
        let mark =
            |person: &PersonId| sheet.lines.iter().find(|line| line.person == *person).and_then(|line| line.mark);
        self.people.iter().map(mark).collect()
    }
}

#[test]
fn who_was_there_is_told_with_minutes_mark_and_whether_they_left_early() {
    let course = course();
    let session = course.session("第二课", "2026-03-05", "14:00", "16:00");
    let plan = course.plan(&MeetingRequest::default()).unwrap();
    assert_eq!(plan.session.id, Some(session));
    let told: Vec<_> =
        plan.people.iter().map(|p| (p.name.as_str(), p.minutes, p.person.is_some(), p.mark, p.left_early)).collect();
    assert_eq!(
        told,
        [
            ("陈一鸣", Some(110), true, Some(Mark::Present), false),
            ("Lena Brandt", Some(78), true, Some(Mark::Late), true),
            ("甲一", Some(120), true, Some(Mark::Present), false),
            ("乙二", Some(120), true, Some(Mark::Present), false),
            ("无名氏", Some(10), false, None, true),
        ]
    );
    assert_eq!(plan.missing.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["缺席的"]);
    let filled = ZOOM.lines().flat_map(|line| line.split(',')).filter(|cell| !cell.is_empty()).count();
    assert_eq!(plan.account.iter().map(|one| one.cells as usize).sum::<usize>(), filled);
}

#[test]
fn nobody_is_absent_because_the_file_lacks_them_unless_somebody_says_so() {
    let course = course();
    let session = course.session("第二课", "2026-03-05", "14:00", "16:00");
    assert_eq!(course.carry_out(MeetingRequest::default()), session);
    let there = [Some(Mark::Present), Some(Mark::Present), Some(Mark::Present), None, Some(Mark::Late)];
    assert_eq!(course.marks(session), there);
    course.carry_out(MeetingRequest { others_absent: true, ..MeetingRequest::default() });
    assert_eq!(course.marks(session)[3], Some(Mark::Absent));
    course.n.undo(None).unwrap();
    assert_eq!(course.marks(session), there);
}

#[test]
fn a_mark_that_stands_there_stays_and_is_told() {
    let course = course();
    let session = course.session("第二课", "2026-03-05", "14:00", "16:00");
    let draft = MarkDraft { session, people: vec![course.people[0]], mark: Some(Mark::Leave), remark: None };
    course.n.write(crate::op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
    assert_eq!(course.plan(&MeetingRequest::default()).unwrap().people[0].stands, Some(Mark::Leave));
    let draft = MarkDraft { session, people: vec![course.people[3]], mark: Some(Mark::Leave), remark: None };
    course.n.write(crate::op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft)).unwrap();
    course.carry_out(MeetingRequest { others_absent: true, ..MeetingRequest::default() });
    assert_eq!(course.marks(session)[3], Some(Mark::Leave), "nor is somebody absent who is on leave");
    course.carry_out(MeetingRequest::default());
    assert_eq!(course.marks(session)[0], Some(Mark::Leave));
}

#[test]
fn an_unknown_name_is_asked_once_and_remembered() {
    let course = course();
    course.session("第二课", "2026-03-05", "14:00", "16:00");
    let known = KnownAs { name: "无名氏".into(), person: course.people[3] };
    course.carry_out(MeetingRequest { names: vec![known], ..MeetingRequest::default() });
    let plan = course.plan(&MeetingRequest::default()).unwrap();
    assert_eq!(plan.people[4].person.as_ref().map(|p| p.id), Some(course.people[3]));
    assert!(course.n.check().unwrap().ok);
}

#[test]
fn without_a_session_at_the_time_a_new_one_is_made_and_the_same_file_finds_it() {
    let course = course();
    let made = course.carry_out(MeetingRequest::default());
    let session = course.n.read(|r| sessions::ops::require(r, made)).unwrap();
    assert_eq!((session.starts_on, session.cohort), (day("2026-03-05"), Some(course.cohort)));
    assert_eq!(course.carry_out(MeetingRequest::default()), made);
}

#[test]
fn several_sessions_at_the_time_and_another_meeting_are_refused() {
    let course = course();
    let one = course.session("第二课", "2026-03-05", "14:00", "16:00");
    course.session("门诊", "2026-03-05", "15:00", "17:00");
    let refused = course.plan(&MeetingRequest::default()).unwrap_err();
    assert_eq!(refused.code(), code::SEVERAL_SESSIONS);
    assert!(refused.args()["sessions"].contains("门诊"));
    assert!(course.plan(&MeetingRequest { session: Some(one), ..MeetingRequest::default() }).is_ok());
    let other = course.session("另一天", "2026-03-12", "14:00", "16:00");
    let refused = course.plan(&MeetingRequest { session: Some(other), ..MeetingRequest::default() }).unwrap_err();
    assert_eq!(refused.code(), code::OTHER_MEETING);
}

#[test]
fn what_is_no_list_of_a_meeting_is_refused() {
    let course = course();
    let path = course.file("天气.csv", "天气,温度\n晴,20\n");
    let refused = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap_err();
    assert_eq!(refused.code(), code::NOT_A_MEETING);
}

#[test]
fn a_meeting_that_broke_off_and_went_on_is_one_session_with_all_its_minutes() {
    let course = course();
    let session = course.session("第二课", "2026-03-15", "14:00", "16:00");
    let part = |name: &str, topic: &str, number: &str, from: &str, to: &str, minutes: u32| {
        let meeting = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n";
        let people = "\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";
        let day = "03/15/2026";
        let about = format!("{number},{topic},{day} {from},{day} {to},,{minutes},1\n");
        course.file(name, &format!("{meeting}{about}{people}陈一鸣,,{day} {from},{day} {to},{minutes},Yes\n"))
    };
    let first = part("上半场.csv", "第二课", "123 456 789", "02:00:00 PM", "02:40:00 PM", 40);
    let second = part("下半场.csv", "第二课", "123 456 789", "02:50:00 PM", "04:00:00 PM", 70);
    let other = part("别的.csv", "周会", "987 654 321", "03:00:00 PM", "04:00:00 PM", 60);
    let plan = |paths: &[PathBuf]| course.n.read(|r| ops::plan(r, paths, &MeetingRequest::default()));
    let alone = plan(std::slice::from_ref(&first)).unwrap();
    assert_eq!((alone.people[0].minutes, alone.people[0].left_early), (Some(40), true));
    let both = plan(&[second.clone(), first.clone()]).unwrap();
    assert_eq!((both.session.id, both.people.len()), (Some(session), 1));
    assert_eq!(
        (both.people[0].minutes, both.people[0].mark, both.people[0].left_early),
        (Some(110), Some(Mark::Present), false)
    );
    let cells = |plan: &MeetingPlan| plan.account.iter().map(|cells| cells.cells).sum::<u32>();
    assert_eq!(cells(&both), cells(&alone) + cells(&plan(std::slice::from_ref(&second)).unwrap()));
    assert_eq!(plan(&[first, other]).unwrap_err().code(), code::PARTS_APART);
}

/// A list in Zoom's layout of one day: name, address, from, to, minutes.
fn list(rows: &[(&str, &str, &str, &str, u32)]) -> String {
    let head = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";
    let day = "03/15/2026";
    let row = |(name, email, from, to, minutes): &(&str, &str, &str, &str, u32)| {
        format!("{name},{email},{day} {from},{day} {to},{minutes},Yes\n")
    };
    head.to_owned() + &rows.iter().map(row).collect::<String>()
}

#[test]
fn two_devices_of_one_person_are_one_with_each_minute_once() {
    let course = course();
    let path = course.file(
        "两台.csv",
        &list(&[
            ("Lena Brandt", "lena@example.org", "02:00:00 PM", "03:00:00 PM", 60),
            ("Lena (iPad)", "lena@example.org", "02:30:00 PM", "03:30:00 PM", 60),
            ("陈一鸣", "", "02:00:00 PM", "03:30:00 PM", 90),
        ]),
    );
    let plan = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap();
    let told: Vec<_> = plan.people.iter().map(|one| (one.name.as_str(), one.minutes, one.left_early)).collect();
    assert_eq!(told, [("Lena Brandt", Some(90), false), ("陈一鸣", Some(90), false)]);
}

#[test]
fn an_answer_is_about_a_name_as_the_list_shows_it_and_of_somebody_in_it() {
    let course = course();
    let answered = |name: &str| {
        let known = KnownAs { name: name.into(), person: course.people[3] };
        course.plan(&MeetingRequest { names: vec![known], ..MeetingRequest::default() })
    };
    let plan = answered("无名氏").unwrap();
    let person = plan.people.iter().find(|one| one.name == "无名氏").and_then(|one| one.person.as_ref());
    assert_eq!(person.map(|person| person.id), Some(course.people[3]));
    assert_eq!(answered("谁也不是").unwrap_err().code(), code::NOT_IN_LIST);
}

#[test]
fn of_two_of_one_name_the_one_who_was_marked_there_is_not_taken_for_both() {
    let course = course();
    let twins = ["王伟", "王伟"].map(|name| a_person().named(name).save(&course.n));
    let session = course.session("第二课", "2026-03-15", "14:00", "16:00");
    let mark = MarkDraft { session, people: vec![twins[0]], mark: Some(Mark::Present), remark: None };
    course.n.write(SAVE_SESSION, move |w| sessions::ops::mark(w, &mark)).unwrap();
    let path = course.file("同名.csv", &list(&[("王伟", "", "02:00:00 PM", "04:00:00 PM", 120)]));
    let plan = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap();
    assert_eq!((plan.people[0].person.is_none(), plan.people[0].candidates.len()), (true, 2));
}

#[test]
fn a_meeting_of_two_days_is_refused_before_anything_is_written() {
    let course = course();
    let text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
        陈一鸣,,03/15/2026 02:00:00 PM,03/17/2026 01:00:00 PM,2820,Yes\n";
    let path = course.file("两天.csv", text);
    let refused = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap_err();
    assert_eq!(refused.code(), sessions::rules::SESSION_TOO_LONG);
}

#[test]
fn a_row_that_ends_before_it_begins_marks_nobody_and_is_told() {
    let course = course();
    let path = course.file(
        "倒.csv",
        &list(&[("陈一鸣", "", "03:00:00 PM", "02:00:00 PM", 60), ("甲一", "", "02:00:00 PM", "03:00:00 PM", 60)]),
    );
    let plan = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap();
    let told: Vec<_> = plan.people.iter().map(|one| (one.leaves_first, one.minutes, one.mark)).collect();
    assert_eq!(told, [(true, None, None), (false, Some(60), Some(Mark::Present))]);
    let cells: Vec<&str> =
        plan.account.iter().filter(|one| one.fate == "backwards").filter_map(|one| one.text.as_deref()).collect();
    assert_eq!(cells.len(), 3, "{cells:?}");
    assert!(cells.iter().any(|text| text.starts_with("Leave Time")), "{cells:?}");
}

#[test]
fn who_has_a_row_that_can_be_beside_one_that_cannot_is_marked_by_it() {
    let course = course();
    let path = course.file(
        "一行倒.csv",
        &list(&[("陈一鸣", "", "03:00:00 PM", "02:00:00 PM", 60), ("陈一鸣", "", "02:00:00 PM", "03:30:00 PM", 90)]),
    );
    let plan = course.n.read(|r| ops::plan(r, &[path], &MeetingRequest::default())).unwrap();
    assert_eq!((plan.people[0].leaves_first, plan.people[0].minutes), (false, Some(90)));
    assert_eq!(plan.people[0].mark, Some(Mark::Present));
}

#[test]
fn an_hour_past_midnight_is_of_the_next_day() {
    let course = course();
    let session = course.session("夜谈", "2026-03-05", "22:00", "23:50");
    let path = course.file("夜.csv", "姓名,加入时间,离开时间\n陈一鸣,22:00,00:30\n");
    let asked = MeetingRequest { session: Some(session), ..MeetingRequest::default() };
    let plan = course.n.read(|r| ops::plan(r, &[path], &asked)).unwrap();
    assert_eq!((plan.people[0].leaves_first, plan.people[0].minutes), (false, Some(150)));
}

#[test]
fn a_list_of_names_tells_no_minutes() {
    let course = course();
    let session = course.session("第二课", "2026-03-05", "14:00", "16:00");
    let path = course.file("名单.csv", "姓名\n陈一鸣\n");
    let asked = MeetingRequest { session: Some(session), ..MeetingRequest::default() };
    let plan = course.n.read(|r| ops::plan(r, &[path], &asked)).unwrap();
    assert_eq!((plan.people[0].minutes, plan.people[0].mark), (None, Some(Mark::Present)));
}

#[test]
fn two_short_lists_of_zoom_are_parts_of_one_meeting_unless_too_much_time_lies_between() {
    let course = course();
    course.session("第二课", "2026-03-15", "14:00", "16:00");
    let first = course.file("一.csv", &list(&[("陈一鸣", "", "02:00:00 PM", "02:40:00 PM", 40)]));
    let second = course.file("二.csv", &list(&[("陈一鸣", "", "02:50:00 PM", "04:00:00 PM", 70)]));
    let late = course.file("三.csv", &list(&[("陈一鸣", "", "05:50:00 PM", "06:00:00 PM", 10)]));
    let plan = |paths: &[PathBuf]| course.n.read(|r| ops::plan(r, paths, &MeetingRequest::default()));
    assert_eq!(plan(&[first.clone(), second]).unwrap().people[0].minutes, Some(110));
    assert_eq!(plan(&[first, late]).unwrap_err().code(), code::PARTS_FAR_APART);
}
