//! What the field knows of startups, and the doors on the real schema.

use super::{StartupDraft, StartupId, ops};
use crate::{
    Nursery,
    builders::{a_cohort, a_note, a_person, a_startup, day, nursery},
    code,
    cohorts::{self, EnrolmentState, MoveDraft},
    engine::setting,
    kit::credit,
    op,
    people::{ContactKind, PersonDraft},
    views::{
        self,
        startups::{StartupQuery, StartupRow},
    },
    workflows::{self, team::TeamMemberDraft},
};

fn rows(n: &Nursery, query: StartupQuery) -> Vec<StartupRow> {
    n.read(|r| views::startups::list(r, &query)).unwrap().rows
}

fn names(n: &Nursery, query: StartupQuery) -> Vec<String> {
    rows(n, query).into_iter().map(|s| s.name).collect()
}

fn save(n: &Nursery, draft: StartupDraft) -> StartupId {
    n.write(op::SAVE_STARTUP, |w| ops::save(w, draft)).unwrap()
}

#[test]
fn only_admitted_and_active_startups_can_be_silent() {
    let (since, today) = (Some(day("2026-11-01")), day("2026-11-23"));
    for (state, silent) in [
        (EnrolmentState::Applied, None),
        (EnrolmentState::Admitted, Some(22)),
        (EnrolmentState::Active, Some(22)),
        (EnrolmentState::Graduated, None),
        (EnrolmentState::Withdrawn, None),
    ] {
        assert_eq!(views::startups::rules::silence(Some(state), since, None, today), silent, "{state:?}");
    }
    assert_eq!(views::startups::rules::silence(None, None, None, today), None);
}

#[test]
fn a_note_breaks_the_silence() {
    let active = Some(EnrolmentState::Active);
    assert_eq!(
        views::startups::rules::silence(active, Some(day("2026-09-14")), Some(day("2026-11-20")), day("2026-11-23")),
        Some(3)
    );
}

#[test]
fn a_doubtful_credit_code_is_kept_with_a_warning() {
    let n = nursery();
    let right = credit::make_valid("91310000MA1FL0AT5").unwrap().as_str().to_owned();
    let wrong = "91310000MA1FL0AT5I".to_owned();
    for (code, doubtful) in [(Some(right), false), (Some(wrong), true), (None, false)] {
        let id = save(&n, StartupDraft { credit_code: code.clone(), ..a_startup().draft });
        let startup = n.read(|r| views::startup::load(r, id)).unwrap();
        assert_eq!((startup.startup.credit_code, startup.startup.credit_code_doubtful), (code, doubtful));
    }
}

#[test]
fn a_startup_needs_a_name_and_was_founded_by_now() {
    let n = nursery();
    let refused = |draft| n.write(op::SAVE_STARTUP, |w| ops::save(w, draft)).unwrap_err();
    assert_eq!(refused(StartupDraft::default()).field(), Some("name"));
    let unborn = StartupDraft { founded_on: Some(day("2026-11-24").into()), ..a_startup().draft };
    assert_eq!(refused(unborn).code(), code::IN_THE_FUTURE);
    let wordy = StartupDraft { one_liner: Some("话".repeat(501)), ..a_startup().draft };
    assert_eq!(refused(wordy).field(), Some("oneLiner"));
}

#[test]
fn a_startup_becomes_a_role_of_the_company_that_is_there() {
    let n = nursery();
    let person = a_person().of("青禾智能科技有限公司", "CEO").save(&n);
    let id = a_startup().save(&n);
    let startup = n.read(|r| views::startup::load(r, id)).unwrap();
    assert_eq!(startup.team.iter().map(|m| m.id).collect::<Vec<_>>(), [person]);
    assert_eq!(startup.short_name.as_deref(), Some("青禾智能"));
}

#[test]
fn a_second_startup_of_the_same_name_is_another_one() {
    let n = nursery();
    let (one, two) = (a_startup().save(&n), a_startup().save(&n));
    let organisation = |id| n.read(|r| views::startup::load(r, id)).unwrap().organisation;
    assert_ne!(organisation(one), organisation(two));
}

#[test]
fn a_cohort_lists_all_that_ever_were_in_it_each_as_it_stood_there() {
    let n = nursery();
    let third = a_cohort().edition(3, "2025-09-15").save(&n);
    let fourth = a_cohort().save(&n);
    let twice = a_startup().named("青禾").in_cohort(third).standing(EnrolmentState::Withdrawn, "2025-10-01").save(&n);
    a_startup().named("百炼").in_cohort(third).standing(EnrolmentState::Graduated, "2025-12-10").save(&n);
    n.write(op::ENROL_STARTUP, move |w| {
        let again = cohorts::EnrolmentDraft {
            cohort: fourth,
            startup: twice,
            state: EnrolmentState::Active,
            day: None,
            participants: vec![],
        };
        cohorts::ops::enrol(w, &again)
    })
    .unwrap();
    let of = |cohort| {
        let rows = rows(&n, StartupQuery { cohort, ..StartupQuery::default() });
        rows.into_iter().map(|s| (s.name, s.state.unwrap())).collect::<Vec<_>>()
    };
    let (withdrawn, active, graduated) = (EnrolmentState::Withdrawn, EnrolmentState::Active, EnrolmentState::Graduated);
    assert_eq!(of(Some(third)), [("百炼".to_owned(), graduated), ("青禾".to_owned(), withdrawn)]);
    assert_eq!(of(Some(fourth)), [("青禾".to_owned(), active)]);
    assert_eq!(
        of(None),
        [("百炼".to_owned(), graduated), ("青禾".to_owned(), active)],
        "all: as it stands in the newest"
    );
}

#[test]
fn the_list_shows_founders_notes_and_what_is_open() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let (one, other) = (a_person().named("唐悦").save(&n), a_person().named("周明").save(&n));
    let id =
        a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-09-14").with(one).with(other).save(&n);
    a_note(id).on("2026-11-01").then("补材料", "2026-12-01").save(&n);
    a_note(id).on("2026-11-04").then("约客户", "2026-11-25").save(&n);
    let row = rows(&n, StartupQuery::default()).remove(0);
    assert_eq!(row.founders.as_deref(), Some("唐悦、周明"));
    assert_eq!(
        (row.last_note_on, row.open_items, row.next_due_on),
        (Some(day("2026-11-04")), 2, Some(day("2026-11-25")))
    );
    assert_eq!((row.silent_days, row.is_silent), (Some(19), true));
    assert_eq!(row.next, cohorts::rules::next_states(EnrolmentState::Active));
    assert_eq!(row.cohort_name.as_deref(), Some("第 4 期"));
}

#[test]
fn the_setting_says_when_silence_begins() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_startup().in_cohort(cohort).standing(EnrolmentState::Active, "2026-11-09").save(&n);
    let silent = || rows(&n, StartupQuery::default())[0].is_silent;
    assert!(!silent(), "14 days are not more than 14");
    n.write(op::SAVE_SETTINGS, |w| setting::put(w, setting::SILENT_DAYS, &13)).unwrap();
    assert!(silent());
}

#[test]
fn a_move_shows_in_the_list_and_undo_takes_it_back() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_startup().in_cohort(cohort).standing(EnrolmentState::Admitted, "2026-09-01").save(&n);
    let row = || rows(&n, StartupQuery { cohort: Some(cohort), ..StartupQuery::default() }).remove(0);
    let enrolment = row().enrolment.unwrap();
    let moved = n
        .perform(op::MOVE_ENROLMENT, move |w| {
            workflows::graduate::move_enrolment(
                w,
                &MoveDraft { enrolment, state: EnrolmentState::Active, day: None, reason: None },
            )
        })
        .unwrap();
    assert_eq!(row().state, Some(EnrolmentState::Active));
    n.undo(moved.op).unwrap();
    assert_eq!(row().state, Some(EnrolmentState::Admitted));
}

#[test]
fn the_list_is_narrowed_by_state_sector_and_text_and_goes_on_page_by_page() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    for (name, sector, state) in [
        ("青禾智能", "人工智能", EnrolmentState::Active),
        ("百炼材料", "新材料", EnrolmentState::Active),
        ("鹿角医疗", "人工智能", EnrolmentState::Applied),
    ] {
        let mut startup = a_startup().named(name).in_cohort(cohort).standing(state, "2026-11-01");
        startup.draft.sector = Some(sector.into());
        startup.save(&n);
    }
    for cohort in [None, Some(cohort)] {
        let all = || StartupQuery { cohort, ..StartupQuery::default() };
        assert_eq!(names(&n, all()), ["百炼材料", "鹿角医疗", "青禾智能"]);
        assert_eq!(names(&n, StartupQuery { state: Some(EnrolmentState::Active), ..all() }), ["百炼材料", "青禾智能"]);
        assert_eq!(names(&n, StartupQuery { sector: Some("人工智能".into()), ..all() }), ["鹿角医疗", "青禾智能"]);
        for text in ["qinghe", "青禾", "qh", "智能"] {
            assert_eq!(names(&n, StartupQuery { text: Some(text.into()), ..all() }), ["青禾智能"], "{text}");
        }
        let first = n.read(|r| views::startups::list(r, &StartupQuery { limit: Some(2), ..all() })).unwrap();
        assert_eq!((first.rows.len(), first.total), (2, Some(3)));
        assert_eq!(names(&n, StartupQuery { after: first.next, ..all() }), ["青禾智能"]);
    }
}

#[test]
fn a_team_member_is_added_with_role_and_takes_part() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let id = a_startup().in_cohort(cohort).save(&n);
    let add = |person: PersonDraft, participates| {
        let draft = TeamMemberDraft { startup: id, person, role: Some("CTO".into()), participates };
        n.write(op::SAVE_PERSON, |w| workflows::team::add_member(w, draft)).unwrap()
    };
    let new = add(a_person().named("周明").reached_by(ContactKind::Mobile, "13800138000").draft, true);
    let known = a_person().named("唐悦").of("大学", "教授").save(&n);
    add(PersonDraft { id: Some(known), ..PersonDraft::default() }, false);
    let team = n.read(|r| views::startup::load(r, id)).unwrap().team;
    let shown: Vec<_> = team.iter().map(|m| (m.id, m.role.as_deref(), m.participates)).collect();
    assert_eq!(shown, [(new, Some("CTO"), true), (known, Some("CTO"), false)]);
    assert_eq!(team[0].mobile.as_deref(), Some("+8613800138000"));
    let person = n.read(|r| crate::views::person::load(r, known)).unwrap();
    assert_eq!(person.name, "唐悦", "who is there stays as they are");
    assert!(person.affiliations.iter().all(|a| a.ends_on.is_none()), "and keeps what they do elsewhere");
}

#[test]
fn removing_a_startup_takes_its_enrolments_and_undo_brings_them_back() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let founder = a_person().save(&n);
    let id = a_startup().in_cohort(cohort).with(founder).save(&n);
    let before = n.check().unwrap().fingerprint;
    let removed = n.perform(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, id)).unwrap();
    assert!(rows(&n, StartupQuery::default()).is_empty());
    assert!(rows(&n, StartupQuery { cohort: Some(cohort), ..StartupQuery::default() }).is_empty());
    assert!(n.check().unwrap().ok);
    n.undo(removed.op).unwrap();
    assert_eq!(n.check().unwrap().fingerprint, before);
    assert_eq!(rows(&n, StartupQuery::default())[0].founders.as_deref(), Some("张伟"));
}

#[test]
fn a_startup_with_notes_is_not_removed() {
    let n = nursery();
    let id = a_startup().save(&n);
    a_note(id).save(&n);
    assert_eq!(
        n.write(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, id)).unwrap_err().code(),
        code::STILL_IN_USE
    );
}

#[test]
fn doors_about_a_startup_that_is_not_there_refuse() {
    let n = nursery();
    let nobody = StartupId::nobody();
    let save = StartupDraft { id: Some(nobody), ..a_startup().draft };
    let member = TeamMemberDraft { startup: nobody, person: a_person().draft, role: None, participates: false };
    assert_eq!(n.write(op::SAVE_STARTUP, |w| ops::save(w, save)).unwrap_err().code(), code::NO_SUCH_STARTUP);
    assert_eq!(
        n.write(op::SAVE_PERSON, |w| workflows::team::add_member(w, member)).unwrap_err().code(),
        code::NO_SUCH_STARTUP
    );
    assert_eq!(
        n.write(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, nobody)).unwrap_err().code(),
        code::NO_SUCH_STARTUP
    );
    assert_eq!(n.read(|r| ops::name_of(r, nobody)).unwrap_err().code(), code::NO_SUCH_STARTUP);
}

#[test]
fn startups_without_a_cohort_are_found_apart() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    a_startup().named("在期").in_cohort(cohort).save(&n);
    a_startup().named("未入").save(&n);
    let query = StartupQuery { cohortless: true, ..StartupQuery::default() };
    let page = n.read(|r| views::startups::list(r, &query)).unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].name.as_str()), (Some(1), 1, "未入"));
}
