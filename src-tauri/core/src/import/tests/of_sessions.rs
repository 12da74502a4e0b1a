//! Sessions out of tables: when they are as far as the table says so, and whose they are only where it does.

use chrono_tz::Asia::Shanghai;

use super::*;
use crate::{
    cohorts::CohortState,
    sessions::{Session, SessionDraft, SessionKind, ops as doors},
};

fn held(n: &TestNursery) -> Vec<Session> {
    n.read(|r| doors::list(r, &SessionQuery::default())).unwrap().rows
}

/// Day, times and kept cells of each session.
fn told(n: &TestNursery) -> Vec<String> {
    let line = |session: Session| {
        let span = session.span(Shanghai);
        let starts = span.map(|span| span.starts.format("%H:%M").to_string()).unwrap_or_default();
        let ends = span.and_then(|span| span.ends).map(|end| format!("-{end}")).unwrap_or_default();
        let kept = n.read(|r| people::ops::kept_cells(r, session.id)).unwrap();
        let kept: String = kept.into_iter().map(|cell| format!(" [{}: {}]", cell.label, cell.value)).collect();
        format!("{} {starts}{ends}{kept}", session.starts_on)
    };
    held(n).into_iter().map(line).collect()
}

fn taken(table: &str) -> Vec<String> {
    let n = nursery();
    n.take_in(Kind::Sessions, table);
    let first = told(&n);
    assert_eq!(n.take_in(Kind::Sessions, table).1.op, None, "the same file says nothing new: {table}");
    first
}

#[test]
fn case_20_a_time_behind_the_day_is_the_begin_and_no_end_is_no_end() {
    assert_eq!(taken("日期,主题\n2026-03-05 14:00,第二课\n"), ["2026-03-05 14:00"]);
    assert_eq!(taken("日期,主题\n2026-03-05,第二课\n"), ["2026-03-05 "]);
    assert_eq!(taken("日期,主题\n2026-03-05 00:00:00,第二课\n"), ["2026-03-05 "]);
    assert_eq!(taken("日期,主题\n2026年3月5日（周四）下午2点到4点,第二课\n"), ["2026-03-05 14:00-16:00"]);
    assert_eq!(taken("日期,时间,主题\n2026-03-05,14:00,第二课\n"), ["2026-03-05 14:00"]);
    assert_eq!(taken("日期,开始时间,主题\n2026-03-05,14:00,第二课\n"), ["2026-03-05 14:00"]);
    assert_eq!(taken("日期,主题\n2026-03-05 晚上,第二课\n"), ["2026-03-05  [日期: 2026-03-05 晚上]"]);
}

#[test]
fn case_21_an_end_before_the_begin_is_one_of_the_next_day() {
    let table = "日期,开始时间,结束时间,主题\n2026-03-05,22:30,00:30,夜谈\n";
    assert_eq!(taken(table), ["2026-03-05 22:30-+1 00:30"]);
    assert_eq!(taken("日期,时间,主题\n2026-03-05,22:30-00:30,夜谈\n"), ["2026-03-05 22:30-+1 00:30"]);
    assert_eq!(taken("日期,时间,主题\n2026-03-05,22:30-次日0:30,夜谈\n"), ["2026-03-05 22:30-+1 00:30"]);
    let dated = "开始时间,结束时间,主题\n2026-03-05 22:30,2026-03-06 00:30,夜谈\n";
    assert_eq!(taken(dated), ["2026-03-05 22:30-+1 00:30"]);
}

#[test]
fn what_says_no_time_or_no_end_is_kept_as_text() {
    let table = "日期,开始时间,结束时间,主题\n2026-03-05,9:00,5:00,课\n";
    assert_eq!(taken(table), ["2026-03-05 09:00 [结束时间: 5:00]"], "5 in the afternoon, or of the next day?");
    let table = "日期,开始时间,结束时间,主题\n2026-03-05,,17:00,课\n";
    assert_eq!(taken(table), ["2026-03-05  [结束时间: 17:00]"]);
    assert_eq!(taken("日期,时间,主题\n2026-03-05,全天,课\n"), ["2026-03-05  [时间: 全天]"]);
    let table = "日期,时间,开始时间,主题\n2026-03-05,9:00-11:00,14:00,课\n";
    assert_eq!(taken(table), ["2026-03-05 09:00-11:00 [开始时间: 14:00]"]);
    let table = "日期,开始时间,结束时间,主题\n2026-03-05,9:00,2026-03-07 12:00,课\n";
    assert_eq!(taken(table), ["2026-03-05 09:00 [结束时间: 2026-03-07 12:00]"]);
}

#[test]
fn case_22_a_row_whose_hour_was_skipped_is_refused_in_the_plan_and_the_rest_goes_in() {
    let n = nursery();
    let table = "日期,开始时间,结束时间,主题\n\
                 1988-04-16,02:30,03:30,前一晚\n1988-04-17,02:30,03:30,夏令时\n1988-04-17,01:30,02:30,也是\n1988-04-17,03:30,,之后\n";
    let inspected = ops::inspect(&n.table(table)).unwrap();
    let plan = n.plan(ops::default_request(&inspected, Some(Kind::Sessions)).unwrap()).unwrap();
    let refused: Vec<_> = plan.preview(1).refused.into_iter().map(|row| (row.row, row.code.unwrap())).collect();
    assert_eq!(refused, [(3, code::SKIPPED_HOUR), (4, code::SKIPPED_HOUR)]);
    n.carry_out(plan);
    assert_eq!(told(&n), ["1988-04-16 02:30-03:30", "1988-04-17 03:30"]);
}

#[test]
fn a_session_belongs_to_a_cohort_only_where_the_file_or_a_person_says_so() {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    assert_eq!(n.read(|r| cohorts::ops::require(r, cohort)).unwrap().state, CohortState::Running);
    let table = "日期,主题\n2026-03-05,第二课\n";
    n.take_in(Kind::Sessions, table);
    assert_eq!(held(&n)[0].cohort, None);
    let inspected = ops::inspect(&n.table(&table.replace("第二课", "第三课"))).unwrap();
    let mut request = ops::default_request(&inspected, Some(Kind::Sessions)).unwrap();
    request.sheets[0].cohort = Some(n.read(|r| cohorts::ops::require(r, cohort)).unwrap().name);
    n.carry_out(n.plan(request).unwrap());
    let third = held(&n).into_iter().find(|session| session.title == "第三课").unwrap();
    assert_eq!(third.cohort, Some(cohort));
}

#[test]
fn times_that_a_later_file_tells_are_added_and_those_that_it_does_not_tell_stay() {
    let n = nursery();
    n.take_in(Kind::Sessions, "日期,主题\n2026-03-05,第二课\n");
    n.take_in(Kind::Sessions, "日期,开始时间,主题\n2026-03-05,14:00,第二课\n");
    assert_eq!(told(&n), ["2026-03-05 14:00"]);
    n.take_in(Kind::Sessions, "日期,时间,主题\n2026-03-05,14:00-16:00,第二课\n");
    assert_eq!(told(&n), ["2026-03-05 14:00-16:00"]);
    assert_eq!(n.take_in(Kind::Sessions, "日期,主题\n2026-03-05,第二课\n").1.op, None);
    assert_eq!(n.take_in(Kind::Sessions, "日期,开始时间,主题\n2026-03-05,14:00,第二课\n").1.op, None);
    assert_eq!(told(&n), ["2026-03-05 14:00-16:00"]);
}

#[test]
fn a_session_that_lasts_over_midnight_stays_so_when_a_file_adds_its_cohort() {
    let n = nursery();
    let draft = SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Other,
        title: "夜谈".into(),
        day: "2026-03-05".parse().unwrap(),
        last_day: None,
        starts: Some("22:30".into()),
        ends: Some("00:30".into()),
        place: None,
        hosts: Vec::new(),
    };
    n.write(crate::op::SAVE_SESSION, |w| doors::save(w, draft)).unwrap();
    n.take_in(Kind::Sessions, "日期,主题,届次\n2026-03-05,夜谈,第 9 期\n");
    assert_eq!(told(&n), ["2026-03-05 22:30-+1 00:30"]);
    assert_eq!(held(&n)[0].cohort_name.as_deref(), Some("第 9 期"));
}

#[test]
fn a_row_that_lasts_longer_than_a_day_is_refused_in_the_plan_and_the_rest_goes_in() {
    let n = nursery();
    let table = "日期,开始时间,结束时间,主题\n\
                 2026-03-05,09:00,次日 15:00,三十小时\n2026-03-05,09:00,次日 09:00,一昼夜\n";
    let inspected = ops::inspect(&n.table(table)).unwrap();
    let plan = n.plan(ops::default_request(&inspected, Some(Kind::Sessions)).unwrap()).unwrap();
    let refused: Vec<_> = plan.preview(1).refused.into_iter().map(|row| (row.row, row.code.unwrap())).collect();
    assert_eq!(refused, [(2, crate::sessions::rules::SESSION_TOO_LONG)]);
    n.carry_out(plan);
    assert_eq!(told(&n), ["2026-03-05 09:00-+1 09:00"]);
}
