use serde_json::json;

use super::{SeasonDraft, SeasonPlan, ops, rules};
use crate::{
    Nursery,
    builders::{TestNursery, a_cohort, a_person, a_record, a_startup, day, nursery},
    check_ins::{self, FiguresDraft, figures::Figure},
    code,
    cohorts::{self, CohortId, CohortState},
    engine::Read,
    milestones, op,
    sessions::{self, Session, SessionDraft, SessionKind, SessionQuery},
    slices,
};

fn a_session(n: &Nursery, cohort: CohortId, title: &str, day: &str, starts: Option<&str>) {
    let host = a_person().named("陆晓东").save(n);
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: SessionKind::Workshop,
        title: title.into(),
        day: day.parse().unwrap(),
        last_day: None,
        starts: starts.map(str::to_owned),
        ends: starts.map(|_| "+1 00:30".to_owned()),
        place: Some(format!("{title}室")),
        hosts: vec![host],
    };
    n.write(op::SAVE_SESSION, |w| sessions::ops::save(w, draft)).unwrap();
}

fn asked(from: CohortId, starts_on: &str) -> SeasonDraft {
    SeasonDraft { from, name: String::new(), starts_on: Some(day(starts_on)), on_holidays: false }
}

fn plan(n: &Nursery, draft: &SeasonDraft) -> SeasonPlan {
    n.read(|r| ops::plan(r, draft)).unwrap()
}

fn sessions_of(r: &Read<'_>, cohort: CohortId) -> crate::Result<Vec<Session>> {
    Ok(sessions::ops::list(r, &SessionQuery { cohort: Some(cohort), ..SessionQuery::default() })?.rows)
}

/// A cohort of the autumn of 2025 with a Tuesday and a Saturday.
fn last_season() -> (TestNursery, CohortId) {
    let n = nursery();
    let cohort = a_cohort().edition(4, "2025-09-15").save(&n);
    a_session(&n, cohort, "开营", "2025-09-16", Some("23:00"));
    a_session(&n, cohort, "团建", "2025-09-20", None);
    (n, cohort)
}

#[test]
fn the_next_name_counts_on_the_number_or_the_year() {
    for (name, next) in [
        ("第 4 期", "第 5 期"),
        ("第四期", "第5期"),
        ("2026 秋季营", "2027 秋季营"),
        ("2026年第3期", "2026年第4期"),
        ("Cohort 9", "Cohort 10"),
        ("春季", ""),
        ("B12 栋", ""),
    ] {
        assert_eq!(rules::next_name(name), next, "{name}");
    }
}

#[test]
fn a_working_day_is_looked_for_from_the_day_on_and_a_weekend_stays_one() {
    let off = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(day);
    let worked = day("2026-10-10");
    let found = |from: &str| rules::working_day(day(from), |one| off.contains(&one), |one| one == worked).to_string();
    assert_eq!(found("2026-10-06"), "2026-10-08");
    assert_eq!(found("2026-10-03"), "2026-10-03", "a Saturday that is no day off");
    assert_eq!(found("2026-10-02"), "2026-10-08", "no weekend for a Friday");
    assert_eq!(rules::working_day(day("2026-10-09"), |one| one == day("2026-10-09"), |one| one == worked), worked);
}

#[test]
fn a_season_is_made_in_one_step_and_undone_as_one() {
    let (n, from) = last_season();
    let figures = FiguresDraft { cohort: from, figures: vec![Figure::Team, Figure::Cash] };
    n.write(op::SAVE_COHORT, move |w| check_ins::ops::choose(w, &figures)).unwrap();
    let draft = asked(from, "2026-09-14");
    let plan = plan(&n, &draft);
    assert_eq!((plan.edition, plan.figures, plan.steps), (Some(5), 2, 0));
    assert_eq!(plan.ends_on, n.read(|r| cohorts::ops::require(r, from)).unwrap().ends_on.map(|ends| ends.plus(364)));
    assert!(plan.unknown_years.is_empty(), "{:?}", plan.unknown_years);

    let made = n.write(op::COPY_SEASON, move |w| ops::copy(w, &draft)).unwrap();
    let (cohort, sessions) = n.read(|r| Ok((cohorts::ops::require(r, made)?, sessions_of(r, made)?))).unwrap();
    assert_eq!(
        (cohort.name, cohort.starts_on, cohort.state),
        (plan.name, Some(day("2026-09-14")), CohortState::Planned)
    );
    let told: Vec<_> =
        sessions.iter().map(|s| (s.title.as_str(), s.starts_on.to_string(), s.place.as_deref())).collect();
    assert_eq!(
        told,
        [("开营", "2026-09-15".to_owned(), Some("开营室")), ("团建", "2026-09-19".to_owned(), Some("团建室"))]
    );
    let zone = n.read(|r| Ok(r.zone())).unwrap();
    let span = sessions[0].span(zone).unwrap();
    assert_eq!((span.starts.to_string(), span.ends.unwrap().next_day), ("23:00:00".to_owned(), true));
    assert_eq!((sessions[0].hosts.len(), sessions[1].starts_at), (1, None));
    let asked = n.read(|r| check_ins::ops::choices(r, made)).unwrap().into_iter().filter(|choice| choice.is_asked);
    assert_eq!(asked.count(), 2);

    n.undo(None).unwrap();
    assert_eq!(n.read(|r| cohorts::ops::require(r, made)).unwrap_err().code(), code::NO_SUCH_COHORT);
    assert!(n.read(|r| sessions_of(r, made)).unwrap().is_empty());
    assert_eq!(n.read(|r| sessions_of(r, from)).unwrap().len(), 2);
}

#[test]
fn a_session_on_a_day_off_goes_to_the_next_working_day_unless_it_is_to_stay() {
    let (n, from) = last_season();
    // A Tuesday, which comes to lie on 2026-10-06, within 国庆节.
    a_session(&n, from, "复盘", "2025-10-07", Some("10:00"));
    let draft = asked(from, "2026-09-14");
    let at = |plan: SeasonPlan| {
        let found = plan.sessions.into_iter().find(|session| session.title == "复盘").unwrap();
        (found.was_on.to_string(), found.starts_on.to_string(), found.holiday)
    };
    let (was_on, starts_on, holiday) = at(plan(&n, &draft));
    assert_eq!((was_on.as_str(), starts_on.as_str()), ("2025-10-07", "2026-10-08"));
    assert!(holiday.is_some_and(|name| name.contains("国庆")));
    let (_, starts_on, holiday) = at(plan(&n, &SeasonDraft { on_holidays: true, ..draft }));
    assert_eq!(starts_on, "2026-10-06");
    assert!(holiday.is_some());
    let later = SeasonDraft { starts_on: Some(day("2031-09-15")), ..asked(from, "2026-09-14") };
    assert_eq!(plan(&n, &later).unknown_years, [2031], "nothing is guessed of a year without a paper");
}

#[test]
fn what_a_season_would_clash_with_is_told() {
    let (n, from) = last_season();
    let other = a_cohort().edition(1, "2026-09-01").save(&n);
    a_session(&n, other, "开营", "2026-09-15", Some("23:10"));
    let plan = plan(&n, &asked(from, "2026-09-14"));
    assert_eq!(plan.sessions.iter().map(|session| session.clashes.len()).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn a_programme_without_a_plan_gets_one_from_the_milestones_as_they_were_due_first() {
    let (n, from) = last_season();
    let slice = &slices::milestones::slice::SLICE;
    for due in ["2025-09-26", "2025-09-26", "2025-10-24"] {
        let startup = a_startup().in_cohort(from).save(&n);
        let cells = json!({ "name": "首个付费客户", "startup": startup, "cohort": from, "due_on": due, "weight": 3 });
        let id = a_record(&n, slice, &cells).unwrap();
        let slip = json!({ "milestone": id, "toOn": "2025-11-21", "reason": "客户推迟" });
        let slip = serde_json::from_value(slip).unwrap();
        n.write(op::SAVE_COHORT, move |w| milestones::ops::slip(w, &slip)).unwrap();
    }
    let draft = asked(from, "2026-09-14");
    let told = plan(&n, &draft);
    assert_eq!((told.steps, told.steps_are_new), (1, true));
    let programme = told.programme;
    n.write(op::COPY_SEASON, move |w| ops::copy(w, &draft)).unwrap();
    let steps = n.read(|r| milestones::ops::plan(r, &programme)).unwrap();
    let [step] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((step.week, step.weekday, step.weight), (2, Some(5), Some(3)));
    let again = SeasonDraft { name: "再来一期".into(), ..asked(from, "2027-09-13") };
    let told = plan(&n, &again);
    assert_eq!((told.steps, told.steps_are_new), (1, false));
}

#[test]
fn a_name_that_is_there_and_a_cohort_without_days_are_refused() {
    let (n, from) = last_season();
    let name = n.read(|r| cohorts::ops::require(r, from)).unwrap().name;
    let refused = |draft: SeasonDraft| n.read(|r| ops::plan(r, &draft)).unwrap_err();
    assert_eq!(refused(SeasonDraft { name, ..asked(from, "2026-09-14") }).code(), code::COHORT_THERE);
    let blank = serde_json::from_value(json!({ "programme": "训练营", "name": "春季", "state": "planned" })).unwrap();
    let blank = n.write(op::SAVE_COHORT, move |w| cohorts::ops::save(w, blank)).unwrap();
    assert_eq!(refused(asked(blank, "2026-09-14")).code(), code::SEASON_UNDATED);
    a_session(&n, blank, "开营", "2025-09-16", None);
    let unnamed = refused(asked(blank, "2026-09-14"));
    assert_eq!(unnamed.code(), code::MISSING, "a name without a number cannot be counted on");
}

#[test]
fn a_season_that_begins_later_in_the_week_begins_with_its_first_session() {
    let n = nursery();
    let from = a_cohort().edition(4, "2025-09-15").save(&n);
    a_session(&n, from, "开营", "2025-09-15", Some("09:00"));
    a_session(&n, from, "第二课", "2025-09-22", Some("09:00"));
    let days: Vec<_> =
        plan(&n, &asked(from, "2026-09-16")).sessions.iter().map(|one| one.starts_on.to_string()).collect();
    assert_eq!(days, ["2026-09-16", "2026-09-21"]);
}

#[test]
fn sessions_that_a_holiday_moves_onto_one_another_are_told() {
    let n = nursery();
    let from = a_cohort().edition(4, "2025-09-15").save(&n);
    for (title, day) in [("门诊", "2025-10-07"), ("评审", "2025-10-09")] {
        a_session(&n, from, title, day, Some("10:00"));
    }
    let told: Vec<_> = plan(&n, &asked(from, "2026-09-14"))
        .sessions
        .iter()
        .map(|one| (one.starts_on.to_string(), one.clashes.iter().map(|clash| clash.title.clone()).collect::<Vec<_>>()))
        .collect();
    let on = |title: &str| ("2026-10-08".to_owned(), vec![title.to_owned()]);
    assert_eq!(told, [on("评审"), on("门诊")]);
}
