//! Who looks like whom, what becomes of two records that are one, and that nothing is lost and everything goes back.

use std::{
    collections::BTreeSet,
    sync::{Arc, atomic::AtomicBool},
};

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    Choices, Duplicate, DuplicatesQuery, MergeDraft, MergeField, MergePlan, MergeRow, Merged, Take, candidates::pair,
    moving, ops, rules,
};
use crate::{
    Code, Nursery, Op, World,
    alumni::{
        self, Answer, ConsentDraft, EnteredMembership, InteractionDraft, InteractionKind, MembershipCells, Purpose,
        rules::Basis,
    },
    builders::{NOW, TestNursery, a_cohort, a_note, a_person, a_startup, day, nursery},
    db::{self, captured_tables},
    exchange::{self, Choice, ImportRequest, ImportResult, Kind, RowChoice},
    kit::{Clock, Id, Ids, Page},
    mentors::{self, MentorshipDraft, MentorshipState},
    notes::NoteId,
    people::{self, ContactKind, PeopleQuery, Person, PersonId, Role, likeness::LikenessReason},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind},
    startups::StartupId,
};

fn list(n: &Nursery) -> Page<Duplicate> {
    n.read(|r| ops::list(r, &DuplicatesQuery::default())).unwrap()
}

fn pairs(n: &Nursery) -> Vec<(PersonId, PersonId)> {
    list(n).rows.into_iter().map(|row| (row.kept.id, row.gone.id)).collect()
}

pub(super) fn draft(kept: PersonId, gone: PersonId) -> MergeDraft {
    MergeDraft { kept, gone, choices: Choices::new(), seen: None }
}

fn taking(kept: PersonId, gone: PersonId, choices: &[(MergeField, Take)]) -> MergeDraft {
    MergeDraft { choices: choices.iter().copied().collect(), ..draft(kept, gone) }
}

pub(super) fn plan(n: &Nursery, draft: &MergeDraft) -> MergePlan {
    n.read(|r| ops::plan(r, draft)).unwrap()
}

fn row(plan: &MergePlan, field: MergeField) -> &MergeRow {
    plan.rows.iter().find(|row| row.field == field).unwrap()
}

pub(super) fn merge(n: &Nursery, draft: MergeDraft) -> Merged {
    n.write(Op::MergePeople, move |w| ops::merge(w, &draft)).unwrap()
}

fn keep_apart(n: &Nursery, one: PersonId, other: PersonId) {
    n.write(Op::KeepApart, move |w| ops::keep_apart(w, one, other)).unwrap();
}

pub(super) fn load(n: &Nursery, id: PersonId) -> Person {
    n.read(|r| people::ops::load(r, id)).unwrap()
}

pub(super) fn fingerprint(n: &Nursery) -> String {
    let health = n.check().unwrap();
    assert!(health.ok, "{:?}", health.findings);
    health.fingerprint
}

pub(super) fn session(n: &Nursery, title: &str, hosts: Vec<PersonId>) -> SessionId {
    let draft = SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day("2026-11-20"),
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: None,
        hosts,
    };
    n.write(Op::SaveSession, move |w| sessions::ops::save(w, draft)).unwrap()
}

pub(super) fn attend(n: &Nursery, session: SessionId, person: PersonId, mark: Mark, remark: Option<&str>) {
    let remark = remark.map(str::to_owned);
    n.write(Op::MarkAttendance, move |w| {
        sessions::ops::mark(w, &MarkDraft { session, people: vec![person], mark: Some(mark), remark })
    })
    .unwrap();
}

pub(super) fn answer(n: &Nursery, person: PersonId, purpose: Purpose, answer: Answer, on: &str) {
    let draft = ConsentDraft {
        person,
        purpose,
        answer,
        answered_on: Some(day(on)),
        means: Some("form".into()),
        expires_on: None,
    };
    n.write(Op::RecordConsent, move |w| alumni::ops::record_consent(w, draft)).unwrap();
}

pub(super) fn basis(n: &Nursery, person: PersonId, purpose: Purpose) -> Basis {
    n.read(|r| Ok(alumni::rules::basis(&alumni::ops::consents_of(r, person)?, purpose, r.today()))).unwrap()
}

pub(super) fn mentor_of(n: &Nursery, person: PersonId, startup: StartupId, state: MentorshipState, is_primary: bool) {
    let draft = MentorshipDraft { id: None, person, startup, state, is_primary };
    n.write(Op::SaveMentorship, move |w| mentors::ops::save_mentorship(w, &draft)).unwrap();
}

// Who looks like whom

#[test]
fn a_name_alone_makes_no_pair() {
    let n = nursery();
    a_person().save(&n);
    a_person().in_city("上海").save(&n);
    a_person().of("云岭科技有限公司", "创始人").save(&n);
    assert_eq!(list(&n).total, Some(0));
}

#[test]
fn whoever_shares_a_way_or_a_name_with_a_company_is_a_pair_and_the_likest_comes_first() {
    let n = nursery();
    let mobile = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, "13800138000");
    let by_phone = pair(mobile("李娜").save(&n), mobile("王芳").save(&n));
    let with_all = |n: &Nursery| {
        let person = a_person().of("云岭科技有限公司", "创始人").in_city("上海");
        person.reached_by(ContactKind::Email, "wei@example.cn").reached_by(ContactKind::Wechat, "zhangwei88").save(n)
    };
    let same = pair(with_all(&n), with_all(&n));
    let at = |name: &str, company: &str| a_person().named(name).of(company, "经理");
    let by_sound = pair(at("章玮", "上海木石能源有限公司").save(&n), at("张薇", "木石能源").save(&n));
    let by_name =
        pair(at("欧阳若兰", "苏州微光医疗科技有限公司").save(&n), at("欧阳若兰", "微光医疗（苏州）").save(&n));

    let found = list(&n);
    let ids: Vec<_> = found.rows.iter().map(|row| (row.kept.id, row.gone.id)).collect();
    assert_eq!(ids[0], same);
    assert_eq!(found.total, Some(4));
    for pair in [by_phone, by_sound, by_name] {
        assert!(ids.contains(&pair), "{found:?}");
    }
    let scores: Vec<_> = found.rows.iter().map(|row| row.likeness.score).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    let phone = found.rows.iter().find(|row| (row.kept.id, row.gone.id) == by_phone).unwrap();
    assert_eq!(phone.likeness.reasons, [LikenessReason::SamePhone, LikenessReason::OtherName]);
    assert_eq!(found.rows[0].kept.company.as_deref(), Some("云岭科技有限公司"));
}

#[test]
fn the_pairs_of_one_person_are_those_that_everybody_is_compared_for() {
    let n = nursery();
    let at = |name: &str, company: &str| a_person().named(name).of(company, "经理");
    let with = |name: &str, kind, value: &str| a_person().named(name).reached_by(kind, value).save(&n);
    at("章玮", "上海木石能源有限公司").save(&n);
    at("张薇", "木石能源").save(&n);
    at("欧阳若兰", "苏州微光医疗科技有限公司").save(&n);
    at("欧阳若兰", "微光医疗（苏州）").save(&n);
    at("Ada Lovelace", "Green Leaf Ltd").save(&n);
    at("ada lovelace", "Green Leaf").save(&n);
    let own = with("李娜", ContactKind::Mobile, "13800138000");
    let told = with("李娜", ContactKind::Mobile, "+86 138 0013 8000");
    with("王芳", ContactKind::Mobile, "138-0013-8000");
    with("王芳", ContactKind::Landline, "021-60138000");
    with("Chen Siyuan", ContactKind::Email, "Chen.Siyuan@example.com");
    with("陈思远", ContactKind::Email, "chen.siyuan@example.com");
    with("赵四", ContactKind::Wechat, "zhao_si-88");
    with("赵司", ContactKind::Wechat, "Zhao_Si-88");
    a_person().named("钱五").save(&n);
    keep_apart(&n, own, told);

    let all = pairs(&n);
    assert!(all.len() >= 6, "{all:?}");
    let everybody =
        n.read(|r| people::ops::list(r, &PeopleQuery { limit: Some(100), ..PeopleQuery::default() })).unwrap();
    assert!(everybody.rows.len() >= 15);
    for person in everybody.rows {
        let query = DuplicatesQuery { person: Some(person.id), ..DuplicatesQuery::default() };
        let page = n.read(|r| ops::list(r, &query)).unwrap();
        let own: BTreeSet<_> = page.rows.iter().map(|row| (row.kept.id, row.gone.id)).collect();
        let expected: BTreeSet<_> =
            all.iter().copied().filter(|(one, other)| [one, other].contains(&&person.id)).collect();
        assert_eq!(own, expected, "{}", person.name);
        assert_eq!(page.total, Some(u32::try_from(own.len()).unwrap()));
    }
}

#[test]
fn pairs_come_in_pages() {
    let n = nursery();
    for at in 0..5 {
        let way = format!("1380013800{at}");
        let save = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, &way).save(&n);
        save("李娜");
        save("王芳");
    }
    let mut seen = BTreeSet::new();
    let mut after = None;
    loop {
        let query = DuplicatesQuery { person: None, after: after.clone(), limit: Some(2) };
        let page = n.read(|r| ops::list(r, &query)).unwrap();
        assert_eq!(page.total, after.is_none().then_some(5));
        seen.extend(page.rows.iter().map(|row| row.kept.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
}

#[test]
fn a_switchboard_makes_no_pairs() {
    let n = nursery();
    for at in 0..41 {
        a_person().named(&format!("员工{at}")).reached_by(ContactKind::Landline, "021-64850000").save(&n);
    }
    assert_eq!(list(&n).total, Some(0));
}

#[test]
fn pairs_go_when_a_number_becomes_a_switchboards_and_come_back_when_it_is_none_any_more() {
    let n = nursery();
    let save =
        |at: usize| a_person().named(&format!("员工{at}")).reached_by(ContactKind::Landline, "021-64850000").save(&n);
    for at in 0..40 {
        save(at);
    }
    let all = 40 * 39 / 2;
    assert_eq!(list(&n).total, Some(all));
    let last = save(40);
    assert_eq!(list(&n).total, Some(0));
    n.write(Op::RemovePerson, move |w| people::ops::remove(w, last)).unwrap();
    assert_eq!(list(&n).total, Some(all));
    n.undo(None).unwrap();
    assert_eq!(list(&n).total, Some(0));
    assert!(n.check().unwrap().ok, "pairs made anew are the same");
}

/// What a person is told to be anew: name, phone, company.
type Told = (&'static str, Option<&'static str>, Option<&'static str>);

fn told() -> impl Strategy<Value = Told> {
    let names = select(vec!["张伟", "章玮", "李娜", "Ada Lovelace", "欧阳若兰"]);
    let phones = option::of(select(vec!["13800138000", "13900139000", "021-60138000"]));
    let companies = option::of(select(vec!["云岭科技有限公司", "云岭科技（上海）", "云岭咨询", "木石能源"]));
    (names, phones, companies)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The check makes the pairs of all anew and compares them with those that were kept up.
    #[test]
    fn pairs_that_each_write_keeps_up_are_those_of_all(
        first in vec(told(), 1..8), changes in vec((0_usize..8, option::of(told())), 1..8)
    ) {
        let n = nursery();
        let save = |id: Option<PersonId>, (name, phone, company): Told| {
            let contact = phone.map(|phone| people::ContactDraft { kind: ContactKind::Mobile, value: phone.into() });
            let draft = people::PersonDraft {
                id,
                company: company.map(str::to_owned),
                contacts: contact.into_iter().collect(),
                ..a_person().named(name).draft
            };
            n.write(Op::SavePerson, |w| people::ops::save(w, draft)).unwrap()
        };
        let mut all: Vec<PersonId> = first.into_iter().map(|told| save(None, told)).collect();
        for (at, change) in changes {
            if all.is_empty() {
                break;
            }
            let at = at % all.len();
            match change {
                Some(told) => drop(save(Some(all[at]), told)),
                None if all.len() > 1 => {
                    let (kept, gone) = (all[(at + 1) % all.len()], all.remove(at));
                    n.write(Op::MergePeople, move |w| ops::merge(w, &draft(kept, gone))).unwrap();
                }
                None => {
                    let id = all.remove(at);
                    n.write(Op::RemovePerson, move |w| people::ops::remove(w, id)).unwrap();
                }
            }
        }
        prop_assert!(n.check().unwrap().ok);
        while n.undo(None).is_ok() {}
        prop_assert!(n.check().unwrap().ok);
    }
}

#[test]
fn whoever_works_here_stays() {
    let n = nursery();
    let me = n.author;
    n.write(Op::SavePerson, move |w| {
        let contact = people::ContactDraft { kind: ContactKind::Mobile, value: "13800138000".into() };
        people::ops::ensure_contact(w, me, &contact)
    })
    .unwrap();
    let other = a_person().named("沈青").reached_by(ContactKind::Mobile, "13800138000").save(&n);
    assert_eq!(pairs(&n), [(me, other)]);
    let away = n.write(Op::MergePeople, move |w| ops::merge(w, &draft(other, me)));
    assert_eq!(away.unwrap_err().code(), Code::IsAuthor);
    merge(&n, draft(me, other));
    assert_eq!(pairs(&n), []);
}

#[test]
fn whoever_was_told_apart_is_not_asked_about_again() {
    let n = nursery();
    let save = |name: &str| a_person().named(name).reached_by(ContactKind::Mobile, "13800138000").save(&n);
    let (one, other, third) = (save("李娜"), save("王芳"), save("李娜"));
    assert_eq!(list(&n).total, Some(3));
    keep_apart(&n, other, one);
    assert_eq!(list(&n).total, Some(2));
    // Who is told apart from one is told apart from those whom that one becomes.
    merge(&n, draft(third, one));
    assert_eq!(pairs(&n), []);
    n.undo(None).unwrap();
    n.undo(None).unwrap();
    assert_eq!(list(&n).total, Some(3));
}

#[test]
fn what_cannot_be_merged_is_refused() {
    let n = nursery();
    let (one, other) = (a_person().save(&n), a_person().save(&n));
    let nobody = PersonId::nobody();
    let refused = |draft: MergeDraft| n.write(Op::MergePeople, move |w| ops::merge(w, &draft)).unwrap_err().code();
    assert_eq!(refused(draft(one, one)), Code::SameRecord);
    assert_eq!(refused(draft(one, nobody)), Code::NoSuchPerson);
    assert_eq!(refused(draft(nobody, one)), Code::NoSuchPerson);
    let apart = |one, other| n.write(Op::KeepApart, move |w| ops::keep_apart(w, one, other)).unwrap_err().code();
    assert_eq!(apart(one, one), Code::SameRecord);
    assert_eq!(apart(one, nobody), Code::NoSuchPerson);

    let seen = Some(plan(&n, &draft(one, other)).seen);
    a_person().named("李娜").save(&n);
    assert_eq!(refused(MergeDraft { seen, ..draft(one, other) }), Code::PlanStale);
    let seen = Some(plan(&n, &draft(one, other)).seen);
    merge(&n, MergeDraft { seen, ..draft(one, other) });
    assert_eq!(refused(draft(one, other)), Code::NoSuchPerson);
}

// What becomes of two records

#[test]
fn every_value_stands_in_the_result_or_beside_it() {
    let n = nursery();
    let kept =
        a_person().of("云岭科技有限公司", "创始人").in_city("上海").reached_by(ContactKind::Mobile, "13800138000");
    let gone = a_person().named("David Zhang").of("木石能源有限公司", "顾问").in_city("苏州");
    let gone = gone.reached_by(ContactKind::Mobile, "13900139000").reached_by(ContactKind::Email, "wei@example.cn");
    let (mut kept, mut gone) = (kept, gone);
    kept.draft.remark = Some("第一次见面在路演".into());
    gone.draft.remark = Some("会讲德语".into());
    kept.draft.sector = Some("新材料".into());
    gone.draft.expertise = Some("融资".into());
    let (kept, gone) = (kept.save(&n), gone.save(&n));

    let chosen = taking(kept, gone, &[(MergeField::City, Take::Gone), (MergeField::Mobile, Take::Gone)]);
    let planned = plan(&n, &chosen);
    assert_eq!(row(&planned, MergeField::Name).result, ["张伟"]);
    assert_eq!(row(&planned, MergeField::Alias).result, ["David Zhang"]);
    assert_eq!(row(&planned, MergeField::Mobile).result, ["+8613900139000", "+8613800138000"]);
    assert_eq!(row(&planned, MergeField::Company).result, ["云岭科技有限公司 · 创始人", "木石能源有限公司 · 顾问"]);
    let city = row(&planned, MergeField::City);
    assert_eq!(
        (&city.result[..], &city.aside[..], city.take),
        (&["苏州".into()][..], &["上海".into()][..], Some(Take::Gone))
    );
    assert_eq!(row(&planned, MergeField::Remark).result, ["第一次见面在路演\n会讲德语"]);
    assert_eq!(row(&planned, MergeField::Expertise).take, None);

    merge(&n, chosen);
    let person = load(&n, kept);
    assert_eq!((person.name.as_str(), person.alias.as_deref()), ("张伟", Some("David Zhang")));
    assert_eq!((person.city.as_deref(), person.sector.as_deref()), (Some("苏州"), Some("新材料")));
    assert_eq!(person.expertise.as_deref(), Some("融资"));
    let ways: Vec<_> = person.contacts.iter().map(|c| (c.value.as_str(), c.preferred)).collect();
    assert_eq!(ways, [("+8613900139000", true), ("+8613800138000", false), ("wei@example.cn", true)]);
    let posts: Vec<_> = person.affiliations.iter().map(|a| a.role.as_deref().unwrap()).collect();
    assert_eq!(posts, ["创始人", "顾问"]);
    assert_eq!(
        person.kept_cells.iter().map(|c| (c.label.as_str(), c.value.as_str())).collect::<Vec<_>>(),
        [("city", "上海")]
    );
    fingerprint(&n);
}

#[test]
fn a_house_is_shared_and_makes_no_pair_but_goes_along() {
    let n = nursery();
    let save = |name: &str, house: &str| {
        let person = a_person().named(name).reached_by(ContactKind::Address, house);
        person.reached_by(ContactKind::Address, "上海市桂林路 1 号").save(&n)
    };
    let (kept, gone) = (save("李娜", "苏州市星湖街 2 号"), save("王芳", "杭州市文一路 3 号"));
    assert_eq!(list(&n).total, Some(0));
    merge(&n, draft(kept, gone));
    assert_eq!(load(&n, kept).contacts.len(), 3);
}

#[test]
fn the_list_shows_the_company_that_was_taken() {
    let company = |take| {
        let n = nursery();
        let kept = a_person().of("云岭科技有限公司", "创始人").save(&n);
        let gone = a_person().of("木石能源有限公司", "顾问").save(&n);
        merge(&n, taking(kept, gone, &[(MergeField::Company, take)]));
        fingerprint(&n);
        let page = n.read(|r| people::ops::list(r, &people::PeopleQuery::default())).unwrap();
        page.rows.into_iter().find(|row| row.id == kept).unwrap().company.unwrap()
    };
    assert_eq!(company(Take::Kept), "云岭科技有限公司");
    assert_eq!(company(Take::Gone), "木石能源有限公司");
}

#[test]
fn a_reading_goes_with_its_name() {
    let n = nursery();
    let with = |name: &str, reading: &str| {
        let mut person = a_person().named(name);
        person.draft.reading = Some(reading.into());
        person.save(&n)
    };
    let (kept, gone) = (a_person().named("曾柔").save(&n), with("曾荣", "ceng rong"));
    let planned = plan(&n, &draft(kept, gone));
    let reading = row(&planned, MergeField::Reading);
    assert_eq!((reading.result.len(), &reading.aside[..]), (0, &["ceng rong".to_owned()][..]));
    let planned = plan(&n, &taking(kept, gone, &[(MergeField::Name, Take::Gone)]));
    assert_eq!(row(&planned, MergeField::Reading).result, ["ceng rong"]);
    assert_eq!(row(&planned, MergeField::Alias).result, ["曾柔"]);
}

#[test]
fn the_strictest_answer_wins_whatever_its_day() {
    let n = nursery();
    let (kept, gone) = (a_person().save(&n), a_person().save(&n));
    answer(&n, kept, Purpose::Directory, Answer::Refused, "2024-01-01");
    answer(&n, gone, Purpose::Directory, Answer::Given, "2026-01-01");
    answer(&n, gone, Purpose::Invitations, Answer::Given, "2026-01-01");
    answer(&n, kept, Purpose::Publicity, Answer::Given, "2026-01-01");
    answer(&n, gone, Purpose::Publicity, Answer::Given, "2020-01-01");
    n.write(Op::WithdrawConsent, move |w| {
        let old = alumni::ops::consents_of(w, gone)?.into_iter().find(|c| c.purpose == Purpose::Publicity).unwrap();
        w.execute("UPDATE consent SET withdrawn_on = '2021-01-01' WHERE id = :id", &[(":id", &old.id)]).map(|_| ())
    })
    .unwrap();
    let planned = plan(&n, &draft(kept, gone));
    let results: Vec<_> = planned
        .rows
        .iter()
        .filter(|row| row.field == MergeField::Consent && !row.result.is_empty())
        .map(|row| (row.purpose.unwrap(), row.result[0].as_str()))
        .collect();
    assert_eq!(
        results,
        [(Purpose::Directory, "refused"), (Purpose::Invitations, "given"), (Purpose::Publicity, "withdrawn")]
    );
    merge(&n, draft(kept, gone));
    assert_eq!(basis(&n, kept, Purpose::Directory), Basis::Refused);
    assert_eq!(basis(&n, kept, Purpose::Invitations), Basis::Given);
    assert_eq!(basis(&n, kept, Purpose::Publicity), Basis::Withdrawn);
    assert_eq!(basis(&n, kept, Purpose::Introductions), Basis::NoConsent);
    // What was said stays: five answers, and two that were said again.
    assert_eq!(load(&n, kept).consents.len(), 7);
    fingerprint(&n);
}

#[test]
fn of_two_marks_the_one_that_tells_most_stays() {
    for (one, other, stays) in [
        (Some(Mark::Absent), Some(Mark::Present), Some(Mark::Present)),
        (Some(Mark::Late), Some(Mark::Present), Some(Mark::Late)),
        (Some(Mark::Leave), Some(Mark::Absent), Some(Mark::Leave)),
        (None, Some(Mark::Absent), Some(Mark::Absent)),
        (None, None, None),
    ] {
        assert_eq!(rules::mark(one, other), stays);
    }
    let n = nursery();
    let (kept, gone) = (a_person().save(&n), a_person().save(&n));
    let both = session(&n, "路演训练", vec![]);
    let other = session(&n, "股权设计", vec![gone, kept]);
    attend(&n, both, kept, Mark::Absent, Some("没有签到"));
    attend(&n, both, gone, Mark::Late, Some("堵车"));
    attend(&n, other, gone, Mark::Present, None);
    merge(&n, draft(kept, gone));
    let sheet = n.read(|r| sessions::ops::sheet(r, both)).unwrap();
    let lines: Vec<_> = sheet.lines.iter().map(|l| (l.person, l.mark, l.remark.as_deref())).collect();
    assert_eq!(lines, [(kept, Some(Mark::Late), Some("没有签到；堵车"))]);
    let sheet = n.read(|r| sessions::ops::sheet(r, other)).unwrap();
    assert_eq!(sheet.session.hosts.iter().map(|host| host.id).collect::<Vec<_>>(), [kept]);
    fingerprint(&n);
}

#[test]
fn of_one_cohort_there_is_one_membership_with_what_both_knew() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (kept, gone) = (a_person().save(&n), a_person().save(&n));
    n.write(Op::SaveMembership, move |w| {
        let cells = |joined: &str, circles: &str| MembershipCells {
            joined_on: Some(day(joined)),
            circles: Some(circles.into()),
            helps_with: None,
        };
        alumni::ops::enter_all(
            w,
            &[
                EnteredMembership {
                    person: kept, cohort: Some(cohort), cells: cells("2026-03-01", "硬科技、读书会")
                },
                EnteredMembership {
                    person: gone, cohort: Some(cohort), cells: cells("2025-03-01", "读书会、出海")
                },
            ],
        )
    })
    .unwrap();
    merge(&n, draft(kept, gone));
    let [membership] = load(&n, kept).memberships.try_into().unwrap();
    assert_eq!(membership.joined_on, Some(day("2025-03-01")));
    assert_eq!(membership.circles.as_deref(), Some("硬科技、读书会、出海"));
    // The same link made again is the same row.
    n.write(Op::SaveMembership, move |w| alumni::ops::join(w, kept, Some(cohort), None)).unwrap();
    assert_eq!(load(&n, kept).memberships.len(), 1);
}

#[test]
fn whoever_became_a_mentor_by_a_merge_is_none_in_the_lists_after_its_undo() {
    let n = nursery();
    let (kept, gone) = (a_person().save(&n), a_person().save_as_mentor(&n));
    merge(&n, draft(kept, gone));
    n.undo(None).unwrap();
    fingerprint(&n);
    let query = PeopleQuery { role: Role::Mentors, ..PeopleQuery::default() };
    let mentors = n.read(|r| people::ops::list(r, &query)).unwrap().rows;
    assert_eq!(mentors.iter().map(|row| row.id).collect::<Vec<_>>(), [gone]);
}

#[test]
fn of_one_startup_there_is_one_mentorship_under_way_and_what_ended_stays() {
    let n = nursery();
    let (kept, gone) = (a_person().save_as_mentor(&n), a_person().named("张炜").save_as_mentor(&n));
    let (both, other) = (a_startup().save(&n), a_startup().named("木石能源").save(&n));
    mentor_of(&n, kept, both, MentorshipState::Talking, false);
    mentor_of(&n, gone, both, MentorshipState::Confirmed, true);
    mentor_of(&n, gone, other, MentorshipState::Wished, false);
    merge(&n, draft(kept, gone));
    let card = load(&n, kept).mentor.unwrap();
    let held: Vec<_> = card.mentorships.iter().map(|m| (m.startup, m.state, m.is_primary)).collect();
    assert_eq!(held, [(both, MentorshipState::Confirmed, true), (other, MentorshipState::Wished, false)]);
    fingerprint(&n);
}

#[test]
fn whoever_asks_for_one_who_was_merged_finds_the_one_they_are_now() {
    let n = nursery();
    let (one, two, three) = (a_person().save(&n), a_person().save(&n), a_person().save(&n));
    merge(&n, draft(two, one));
    merge(&n, draft(three, two));
    assert_eq!(load(&n, one).id, three);
    assert_eq!(n.read(|r| people::ops::name_of(r, two)).unwrap().id, three);
    n.undo(None).unwrap();
    assert_eq!(load(&n, one).id, two);
    n.undo(None).unwrap();
    assert_eq!(load(&n, one).id, one);
}

#[test]
fn whoever_worked_here_and_was_merged_elsewhere_works_on_as_the_one_they_are_now() {
    let n = nursery();
    let (me, other) = (n.author, a_person().named("沈青").save(&n));
    n.set_author(other).unwrap();
    merge(&n, draft(other, me));
    let folder = n.folder.path().join("elsewhere");
    let copy = db::backup::take_home(&n.backup(&folder).unwrap().path, &folder).unwrap();
    let world = World { clock: Clock::At(NOW), ids: Ids::seeded(2), author: Some(me) };
    let again = Nursery::open(&copy, world).unwrap();
    assert_eq!(again.read(|r| r.author()).unwrap(), other);
}

// Nothing is lost, nothing is left behind, everything goes back

/// Somebody of whom every table of the nursery knows something.
fn somebody(n: &TestNursery, tag: &str) -> PersonId {
    let person = a_person().named(&format!("张{tag}")).of(&format!("{tag}科技有限公司"), "创始人").in_city(tag);
    let mut person = person
        .reached_by(ContactKind::Mobile, &format!("138{:08}", tag.len() * 1_111_111 + usize::from(tag.as_bytes()[2])));
    person.draft.remark = Some(format!("{tag}的备注"));
    let id = person.save_as_mentor(n);
    let cohort = a_cohort().save(n);
    let startup = a_startup().named(&format!("{tag}新创")).in_cohort(cohort).with(id).save(n);
    n.write(Op::SaveMembership, move |w| alumni::ops::join(w, id, Some(cohort), None)).unwrap();
    mentor_of(n, id, startup, MentorshipState::Confirmed, true);
    let held = session(n, &format!("{tag}主讲"), vec![id]);
    attend(n, held, id, Mark::Present, None);
    answer(n, id, Purpose::Directory, Answer::Given, "2026-01-01");
    n.set_author(id).unwrap();
    let note: NoteId = a_note(startup).saying(&format!("{tag}记的")).then("约投资人", "2026-12-01").save(n);
    n.write(Op::LogInteraction, move |w| {
        alumni::ops::log_interaction(
            w,
            InteractionDraft { person: id, kind: InteractionKind::Call, day: None, result: None, next_on: None },
        )
    })
    .unwrap();
    n.set_author(n.author).unwrap();
    let third = a_person().named("第三人").save(n);
    keep_apart(n, id, third);
    let tag = tag.to_owned();
    // What no door makes yet.
    n.write(Op::Import, move |w| {
        people::ops::keep_cell(w, id, "爱好", &format!("{tag}登山"))?;
        let export = w.new_id::<()>();
        let erasure = w.new_id::<()>();
        w.execute("UPDATE action_item SET owner = :id WHERE note = :note", &[(":id", &id), (":note", &note)])?;
        w.execute(
            "INSERT INTO export_log (id, report, format, fields, filter, full_values, people, left_out, author, at, file_name, sha256, state)
             VALUES (:export, 'nursery', 'folder', '[]', '{}', 0, 1, '{}', :id, 1, 'x', 'x', 'done')",
            &[(":export", &export), (":id", &id)],
        )?;
        w.execute("INSERT INTO export_roll (id, people) VALUES (:export, :id)", &[(":export", &export), (":id", &id)])?;
        w.execute(
            "INSERT INTO recall (id, export, person, settled_on) VALUES (:new, :export, :id, '2026-01-01')",
            &[(":new", &Id::<()>::link("recall", export, id)), (":export", &export), (":id", &id)],
        )?;
        w.execute(
            "INSERT INTO erasure (id, at, author, removed, kept) VALUES (:erasure, 1, :id, '{}', '{}')",
            &[(":erasure", &erasure), (":id", &id)],
        )
        .map(|_| ())
    })
    .unwrap();
    id
}

/// The columns of live rows that hold an identity somewhere in their text.
fn columns_naming(n: &Nursery, id: PersonId) -> BTreeSet<(String, String)> {
    n.read(|r| {
        let mut named = BTreeSet::new();
        for table in captured_tables(r.conn())? {
            let columns = crate::db::columns(r.conn(), &table)?;
            for column in columns.into_iter().filter(|column| column != "id") {
                let sql = format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL AND instr({column}, :id)");
                if r.count(&sql, &[(":id", &id)])? > 0 {
                    named.insert((table.clone(), column));
                }
            }
        }
        Ok(named)
    })
    .unwrap()
}

fn owned(columns: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    columns.iter().map(|(table, column)| ((*table).to_owned(), (*column).to_owned())).collect()
}

/// All columns that merging knows.
fn treated() -> BTreeSet<(String, String)> {
    [owned(&moving::POINTED), owned(&moving::ANEW), owned(&moving::LEFT)].into_iter().flatten().collect()
}

#[test]
fn every_column_that_names_a_person_is_moved_or_known_to_stay() {
    let n = nursery();
    // By the links that the schema declares, and by the names that such columns have where it declares none.
    const NAMES: [&str; 10] =
        ["person", "people", "author", "owner", "subject", "kept", "gone", "one", "other", "mentor_person"];
    let named: BTreeSet<_> = n
        .read(|r| {
            let mut named = BTreeSet::new();
            for table in captured_tables(r.conn())? {
                let links: Vec<String> = r.rows(
                    &format!("SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'person'"),
                    &[],
                    |row| row.get(0),
                )?;
                let columns: Vec<(String, String)> =
                    r.rows(&format!("SELECT name, type FROM pragma_table_info('{table}')"), &[], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })?;
                let by_name =
                    columns.into_iter().filter(|(name, kind)| kind == "TEXT" && NAMES.contains(&name.as_str()));
                named.extend(
                    links.into_iter().chain(by_name.map(|(name, _)| name)).map(|column| (table.clone(), column)),
                );
            }
            Ok(named)
        })
        .unwrap();
    // What an erasure kept is a count by table, not a person.
    let named: BTreeSet<_> = named.into_iter().filter(|it| *it != ("erasure".into(), "kept".into())).collect();
    assert_eq!(named, treated(), "a column that names a person is not treated by duplicates/moving.rs");
}

#[test]
fn nothing_names_the_one_who_is_gone_but_what_is_history() {
    let n = nursery();
    let (kept, gone) = (somebody(&n, "甲"), somebody(&n, "乙"));
    let before = columns_naming(&n, gone);
    let mut unknown = treated();
    unknown.retain(|(table, _)| !["merging", "apart"].contains(&table.as_str()));
    unknown.retain(|column| !before.contains(column));
    assert!(unknown.is_empty(), "the test knows nobody named in {unknown:?}");
    assert!(before.iter().any(|(table, _)| table == "apart"));

    let print = fingerprint(&n);
    let (one, other) = (load(&n, kept), load(&n, gone));
    merge(&n, draft(kept, gone));
    let left: BTreeSet<_> = columns_naming(&n, gone);
    assert_eq!(left, owned(&[("merging", "gone"), ("export_roll", "people"), ("recall", "person")]));
    let person = load(&n, kept);
    assert_eq!(person.contacts.len(), one.contacts.len() + other.contacts.len());
    assert_eq!(person.affiliations.len(), 2);
    assert_eq!(person.mentor.as_ref().unwrap().mentorships.len(), 2);
    assert_eq!(person.mentor.as_ref().unwrap().notes, 2);
    assert_eq!((person.memberships.len(), person.interactions.len(), person.startups.len()), (2, 2, 2));
    fingerprint(&n);

    n.undo(None).unwrap();
    assert_eq!(fingerprint(&n), print);
    assert_eq!(columns_naming(&n, gone), before);
    n.redo(None).unwrap();
    assert_eq!(columns_naming(&n, gone), left);
    fingerprint(&n);
}

// Files that tell of those who were merged

fn import(n: &TestNursery, text: &str, rows: Vec<RowChoice>) -> ImportResult {
    let path = n.folder.path().join("people.csv");
    std::fs::write(&path, text).unwrap();
    let inspection = exchange::ops::inspect(&path).unwrap();
    let asked = exchange::ops::default_request(&inspection, Some(Kind::People)).unwrap();
    let request = ImportRequest { rows, ..asked };
    let go_on = AtomicBool::new(false);
    let plan = exchange::ops::plan(n, request, &mut |_, _| {}, &go_on).unwrap();
    exchange::ops::carry_out(n, Arc::new(plan), |_, _| {}, Arc::default()).unwrap().value
}

#[test]
fn a_file_that_tells_of_one_who_was_merged_says_the_same_of_the_one_they_are_now() {
    let n = nursery();
    let file =
        "姓名,手机,公司,职务,城市,备注\nDavid Zhang,13900139000,木石能源有限公司,顾问,苏州,会讲德语\n张三,,,,,\n";
    import(&n, file, Vec::new());
    let found = n.read(|r| people::ops::list(r, &people::PeopleQuery::default())).unwrap().rows;
    let named = |name: &str| found.iter().find(|row| row.name == name).unwrap().id;
    let mut other =
        a_person().of("云岭科技有限公司", "创始人").in_city("上海").reached_by(ContactKind::Mobile, "13800138000");
    other.draft.remark = Some("第一次见面在路演".into());
    let other = other.save(&n);
    let third = a_person().named("李四").reached_by(ContactKind::Mobile, "13700137000").save(&n);
    merge(&n, draft(other, named("David Zhang")));
    merge(&n, draft(third, named("张三")));
    merge(&n, draft(third, other));

    let before = fingerprint(&n);
    let people = || n.read(|r| r.count("SELECT count(*) FROM person WHERE deleted_at IS NULL", &[])).unwrap();
    let count = people();
    let result = import(&n, file, Vec::new());
    let counts = result.kinds.values().next().unwrap();
    assert_eq!((counts.new, counts.changed, counts.same), (0, 0, 2), "{result:?}");
    assert_eq!((people(), fingerprint(&n)), (count, before));
}

#[test]
fn a_row_that_was_called_new_is_told_apart_from_whom_it_looks_like() {
    let n = nursery();
    let there = a_person().named("李娜").reached_by(ContactKind::Mobile, "13800138000").save(&n);
    let file = "姓名,手机\n王芳,13800138000\n";
    let sheet = "people".to_owned();
    import(&n, file, vec![RowChoice { sheet, row: 2, choice: Choice::New }]);
    assert_eq!(list(&n).total, Some(0));
    let apart = n.read(ops::told_apart).unwrap();
    assert!(apart.len() == 1 && (apart[0].0 == there || apart[0].1 == there));
}

#[test]
fn of_two_who_share_name_and_phone_and_were_told_apart_neither_is_guessed() {
    let n = nursery();
    let save = |mail: &str| {
        a_person().reached_by(ContactKind::Mobile, "13800138000").reached_by(ContactKind::Email, mail).save(&n)
    };
    let (one, other) = (save("father@example.cn"), save("son@example.cn"));
    keep_apart(&n, one, other);
    import(&n, "姓名,手机,邮箱,城市\n张伟,13800138000,son@example.cn,苏州\n", Vec::new());
    assert_eq!((load(&n, one).city, load(&n, other).city), (None, Some("苏州".into())));
}
