//! What becomes of two records that are one.

use super::*;
use crate::views;

#[test]
fn what_cannot_be_merged_is_refused() {
    let n = nursery();
    let (one, other) = (a_person().save(&n), a_person().save(&n));
    let nobody = PersonId::nobody();
    let refused = |draft: MergeDraft| n.write(op::MERGE_PEOPLE, move |w| ops::merge(w, &draft)).unwrap_err().code();
    assert_eq!(refused(draft(one, one)), code::SAME_RECORD);
    assert_eq!(refused(draft(one, nobody)), code::NO_SUCH_PERSON);
    assert_eq!(refused(draft(nobody, one)), code::NO_SUCH_PERSON);
    let apart = |one, other| n.write(op::KEEP_APART, move |w| ops::keep_apart(w, one, other)).unwrap_err().code();
    assert_eq!(apart(one, one), code::SAME_RECORD);
    assert_eq!(apart(one, nobody), code::NO_SUCH_PERSON);

    let seen = Some(plan(&n, &draft(one, other)).seen);
    a_person().named("李娜").save(&n);
    assert_eq!(refused(MergeDraft { seen, ..draft(one, other) }), code::PLAN_STALE);
    let seen = Some(plan(&n, &draft(one, other)).seen);
    merge(&n, MergeDraft { seen, ..draft(one, other) });
    assert_eq!(refused(draft(one, other)), code::NO_SUCH_PERSON);
}

#[test]
fn every_value_stands_in_the_result_or_beside_it() {
    let n = nursery();
    let survivor =
        a_person().of("云岭科技有限公司", "创始人").in_city("上海").reached_by(ContactKind::Mobile, "13800138000");
    let merged = a_person().named("David Zhang").of("木石能源有限公司", "顾问").in_city("苏州");
    let merged = merged.reached_by(ContactKind::Mobile, "13900139000").reached_by(ContactKind::Email, "wei@example.cn");
    let (mut survivor, mut merged) = (survivor, merged);
    survivor.draft.remark = Some("第一次见面在路演".into());
    merged.draft.remark = Some("会讲德语".into());
    survivor.draft.sector = Some("新材料".into());
    merged.draft.expertise = Some("融资".into());
    let (survivor, merged) = (survivor.save(&n), merged.save(&n));

    let chosen = taking(survivor, merged, &[(MergeField::City, Take::Merged), (MergeField::Mobile, Take::Merged)]);
    let planned = plan(&n, &chosen);
    assert_eq!(row(&planned, MergeField::Name).result, ["张伟"]);
    assert_eq!(row(&planned, MergeField::Alias).result, ["David Zhang"]);
    assert_eq!(row(&planned, MergeField::Mobile).result, ["+8613900139000", "+8613800138000"]);
    assert_eq!(row(&planned, MergeField::Company).result, ["云岭科技有限公司 · 创始人", "木石能源有限公司 · 顾问"]);
    let city = row(&planned, MergeField::City);
    assert_eq!(
        (&city.result[..], &city.overflow[..], city.take),
        (&["苏州".into()][..], &["上海".into()][..], Some(Take::Merged))
    );
    assert_eq!(row(&planned, MergeField::Remark).result, ["第一次见面在路演\n会讲德语"]);
    assert_eq!(row(&planned, MergeField::Expertise).take, None);

    merge(&n, chosen);
    let person = load(&n, survivor);
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
fn the_list_shows_the_company_that_was_taken() {
    let company = |take| {
        let n = nursery();
        let survivor = a_person().of("云岭科技有限公司", "创始人").save(&n);
        let merged = a_person().of("木石能源有限公司", "顾问").save(&n);
        merge(&n, taking(survivor, merged, &[(MergeField::Company, take)]));
        fingerprint(&n);
        let page = n.read(|r| views::people::list(r, &views::people::PeopleQuery::default())).unwrap();
        page.rows.into_iter().find(|row| row.id == survivor).unwrap().company.unwrap()
    };
    assert_eq!(company(Take::Survivor), "云岭科技有限公司");
    assert_eq!(company(Take::Merged), "木石能源有限公司");
}

#[test]
fn a_reading_goes_with_its_name() {
    let n = nursery();
    let with = |name: &str, reading: &str| {
        let mut person = a_person().named(name);
        person.draft.reading = Some(reading.into());
        person.save(&n)
    };
    let (survivor, merged) = (a_person().named("曾柔").save(&n), with("曾荣", "ceng rong"));
    let planned = plan(&n, &draft(survivor, merged));
    let reading = row(&planned, MergeField::Reading);
    assert_eq!((reading.result.len(), &reading.overflow[..]), (0, &["ceng rong".to_owned()][..]));
    let planned = plan(&n, &taking(survivor, merged, &[(MergeField::Name, Take::Merged)]));
    assert_eq!(row(&planned, MergeField::Reading).result, ["ceng rong"]);
    assert_eq!(row(&planned, MergeField::Alias).result, ["曾柔"]);
}

#[test]
fn the_strictest_answer_wins_whatever_its_day() {
    let n = nursery();
    let (survivor, merged) = (a_person().save(&n), a_person().save(&n));
    answer(&n, survivor, Purpose::Directory, Answer::Refused, "2024-01-01");
    answer(&n, merged, Purpose::Directory, Answer::Given, "2026-01-01");
    answer(&n, merged, Purpose::Invitations, Answer::Given, "2026-01-01");
    answer(&n, survivor, Purpose::Publicity, Answer::Given, "2026-01-01");
    answer(&n, merged, Purpose::Publicity, Answer::Given, "2020-01-01");
    n.write(op::WITHDRAW_CONSENT, move |w| {
        let old = alumni::ops::consents_of(w, merged)?.into_iter().find(|c| c.purpose == Purpose::Publicity).unwrap();
        w.execute("UPDATE consent SET withdrawn_on = '2021-01-01' WHERE id = :id", &[(":id", &old.id)]).map(|_| ())
    })
    .unwrap();
    let planned = plan(&n, &draft(survivor, merged));
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
    merge(&n, draft(survivor, merged));
    assert_eq!(basis(&n, survivor, Purpose::Directory), Basis::Refused);
    assert_eq!(basis(&n, survivor, Purpose::Invitations), Basis::Given);
    assert_eq!(basis(&n, survivor, Purpose::Publicity), Basis::Withdrawn);
    assert_eq!(basis(&n, survivor, Purpose::Introductions), Basis::NoConsent);
    // What was said stays: five answers, and two that were said again.
    assert_eq!(load(&n, survivor).consents.len(), 7);
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
        assert_eq!(crate::sessions::rules::mark(one, other), stays);
    }
    let n = nursery();
    let (survivor, merged) = (a_person().save(&n), a_person().save(&n));
    let both = session(&n, "路演训练", vec![]);
    let other = session(&n, "股权设计", vec![merged, survivor]);
    attend(&n, both, survivor, Mark::Absent, Some("没有签到"));
    attend(&n, both, merged, Mark::Late, Some("堵车"));
    attend(&n, other, merged, Mark::Present, None);
    merge(&n, draft(survivor, merged));
    let sheet = n.read(|r| sessions::ops::sheet(r, both)).unwrap();
    let lines: Vec<_> = sheet.lines.iter().map(|l| (l.person, l.mark, l.remark.as_deref())).collect();
    assert_eq!(lines, [(survivor, Some(Mark::Late), Some("没有签到；堵车"))]);
    let sheet = n.read(|r| sessions::ops::sheet(r, other)).unwrap();
    assert_eq!(sheet.session.hosts.iter().map(|host| host.id).collect::<Vec<_>>(), [survivor]);
    fingerprint(&n);
}

#[test]
fn of_one_cohort_there_is_one_membership_with_what_both_knew() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (survivor, merged) = (a_person().save(&n), a_person().save(&n));
    n.write(op::SAVE_MEMBERSHIP, move |w| {
        let cells = |joined: &str, circles: &str| MembershipCells {
            joined_on: Some(day(joined)),
            circles: Some(circles.into()),
            helps_with: None,
        };
        alumni::ops::enter_all(
            w,
            &[
                EnteredMembership {
                    person: survivor,
                    cohort: Some(cohort),
                    cells: cells("2026-03-01", "硬科技、读书会"),
                },
                EnteredMembership {
                    person: merged, cohort: Some(cohort), cells: cells("2025-03-01", "读书会、出海")
                },
            ],
        )
    })
    .unwrap();
    merge(&n, draft(survivor, merged));
    let [membership] = load(&n, survivor).memberships.try_into().unwrap();
    assert_eq!(membership.joined_on, Some(day("2025-03-01")));
    assert_eq!(membership.circles.as_deref(), Some("硬科技、读书会、出海"));
    // The same link made again is the same row.
    n.write(op::SAVE_MEMBERSHIP, move |w| alumni::ops::join(w, survivor, Some(cohort), None)).unwrap();
    assert_eq!(load(&n, survivor).memberships.len(), 1);
}

#[test]
fn whoever_became_a_mentor_by_a_merge_is_none_in_the_lists_after_its_undo() {
    let n = nursery();
    let (survivor, merged) = (a_person().save(&n), a_person().save_as_mentor(&n));
    merge(&n, draft(survivor, merged));
    n.undo(None).unwrap();
    fingerprint(&n);
    let query = PeopleQuery { role: Role::Mentors, ..PeopleQuery::default() };
    let mentors = n.read(|r| views::people::list(r, &query)).unwrap().rows;
    assert_eq!(mentors.iter().map(|row| row.id).collect::<Vec<_>>(), [merged]);
}

#[test]
fn of_one_startup_there_is_one_mentorship_under_way_and_what_ended_stays() {
    let n = nursery();
    let (survivor, merged) = (a_person().save_as_mentor(&n), a_person().named("张炜").save_as_mentor(&n));
    let (both, other) = (a_startup().save(&n), a_startup().named("木石能源").save(&n));
    mentor_of(&n, survivor, both, MentorshipState::Talking, false);
    mentor_of(&n, merged, both, MentorshipState::Confirmed, true);
    mentor_of(&n, merged, other, MentorshipState::Wished, false);
    merge(&n, draft(survivor, merged));
    let card = load(&n, survivor).mentor.unwrap();
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
    let copy = Nursery::take_home(&n.backup(&folder).unwrap().path, &folder).unwrap();
    let world = World { clock: Clock::At(NOW), ids: Ids::seeded(2), author: Some(me.cast()) };
    let again = Nursery::open(&copy, world).unwrap();
    assert_eq!(again.read(|r| r.author()).unwrap(), other);
}
