//! Sessions that are repeated.

use super::{
    super::{RepeatDraft, RepeatPlan, moving, series::{SERIES_EMPTY, SERIES_TOO_LONG}},
    *,
};
use crate::op::REPEAT_SESSION;

/// Every week on the weekday of the session.
fn weekly(session: SessionId) -> RepeatDraft {
    RepeatDraft { session, weeks: 1, weekday: None, count: None, until: None, skip_holidays: true }
}

fn plan(n: &Nursery, draft: &RepeatDraft) -> RepeatPlan {
    n.read(|r| moving::plan(r, draft)).unwrap()
}

fn repeat(n: &Nursery, draft: RepeatDraft, despite: bool) -> crate::Result<Vec<SessionId>> {
    n.write(REPEAT_SESSION, move |w| moving::repeat(w, &draft, despite))
}

fn days(n: &Nursery) -> Vec<String> {
    let found = n.read(|r| ops::list(r, &SessionQuery::default())).unwrap().rows;
    found.iter().map(|session| session.starts_on.to_string()).collect()
}

/// 9:30 on a day.
fn on(n: &Nursery, text: &str) -> SessionId {
    save(n, SessionDraft { day: day(text), ..draft("财务") })
}

#[test]
fn a_series_is_rows_of_one_step_and_undone_as_one() {
    let n = nursery();
    // A Tuesday.
    let first = on(&n, "2026-11-24");
    let made = repeat(&n, RepeatDraft { count: Some(4), ..weekly(first) }, false).unwrap();
    assert_eq!(days(&n), ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]);
    assert_eq!((made.len(), times(&n, made[2])), (3, ("09:30".to_owned(), "11:30".to_owned())));
    n.undo(None).unwrap();
    assert_eq!(days(&n), ["2026-11-24"]);
}

#[test]
fn days_off_are_left_out_with_their_names_and_do_not_count() {
    let n = nursery();
    // Tuesdays before and after the National Day of 2026, which is off from 10-01 to 10-07.
    let first = on(&n, "2026-09-22");
    let draft = RepeatDraft { count: Some(4), ..weekly(first) };
    let told = plan(&n, &draft);
    let dates: Vec<_> = told.dates.iter().map(|d| (d.day.to_string(), d.holiday.as_deref(), d.left_out)).collect();
    let date = |text: &str, name, left_out| (text.to_owned(), name, left_out);
    assert_eq!(
        dates,
        [
            date("2026-09-29", None, false),
            date("2026-10-06", Some("国庆节"), true),
            date("2026-10-13", None, false),
            date("2026-10-20", None, false),
        ]
    );
    let anyway = plan(&n, &RepeatDraft { skip_holidays: false, ..draft.clone() });
    assert_eq!(anyway.dates.len(), 3);
    assert_eq!((anyway.dates[1].holiday.as_deref(), anyway.dates[1].left_out), (Some("国庆节"), false));
    repeat(&n, draft, false).unwrap();
    assert_eq!(days(&n), ["2026-09-22", "2026-09-29", "2026-10-13", "2026-10-20"]);
}

#[test]
fn a_saturday_on_which_one_works_is_no_day_off_and_a_camp_that_touches_one_is_left_out() {
    let n = nursery();
    let saturday = on(&n, "2026-10-03");
    let told = plan(&n, &RepeatDraft { count: Some(2), ..weekly(saturday) });
    assert_eq!((told.dates[0].day, told.dates[0].left_out), (day("2026-10-10"), false));
    let camp = SessionDraft { starts: None, ends: None, last_day: Some(day("2026-09-23")), day: day("2026-09-22"), ..draft("营") };
    let camp = save(&n, SessionDraft { last_day: Some(day("2026-09-24")), ..camp });
    let told = plan(&n, &RepeatDraft { count: Some(2), ..weekly(camp) });
    let left_out: Vec<_> = told.dates.iter().map(|date| (date.day.to_string(), date.left_out)).collect();
    assert_eq!(left_out, [("2026-09-29".to_owned(), true), ("2026-10-06".to_owned(), true), ("2026-10-13".to_owned(), false)]);
}

#[test]
fn a_year_without_a_paper_is_told_and_its_days_are_taken() {
    let n = nursery();
    let first = on(&n, "2026-12-24");
    let told = plan(&n, &RepeatDraft { until: Some(day("2027-01-07")), ..weekly(first) });
    let dates: Vec<_> = told.dates.iter().map(|d| (d.day.to_string(), d.left_out)).collect();
    let kept = |text: &str| (text.to_owned(), false);
    assert_eq!(dates, [kept("2026-12-31"), kept("2027-01-07")]);
    assert_eq!(told.unknown_years, [2027]);
}

#[test]
fn another_weekday_and_more_weeks_count_from_the_week_of_the_first() {
    let n = nursery();
    // A Monday.
    let first = on(&n, "2026-11-23");
    let of = |weekday, weeks| {
        let told = plan(&n, &RepeatDraft { weekday, weeks, count: Some(3), ..weekly(first) });
        told.dates.iter().map(|date| date.day.to_string()[5..].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of(None, 1), ["11-30", "12-07"]);
    assert_eq!(of(Some(1), 2), ["12-07", "12-21"]);
    assert_eq!(of(Some(3), 2), ["11-25", "12-09"]);
}

#[test]
fn a_series_that_clashes_is_refused_whole_and_made_when_it_is_meant() {
    let n = nursery();
    let first = on(&n, "2026-11-24");
    let other = save(&n, SessionDraft { day: day("2026-12-08"), ..draft("占用") });
    let draft = RepeatDraft { count: Some(4), ..weekly(first) };
    let told = plan(&n, &draft);
    let clashing: Vec<_> = told.dates.iter().map(|date| date.clashes.iter().map(|c| c.session).collect::<Vec<_>>()).collect();
    assert_eq!(clashing, [vec![], vec![other], vec![]]);
    let refused = repeat(&n, draft.clone(), false).unwrap_err();
    assert_eq!((refused.code(), refused.args()["sessions"].as_str()), (code::SESSION_CLASHES, "占用"));
    assert_eq!(days(&n).len(), 2);
    assert_eq!(repeat(&n, draft, true).unwrap().len(), 3);
}

#[test]
fn a_series_that_cannot_be_is_refused_at_its_field() {
    let n = nursery();
    let first = on(&n, "2026-11-24");
    let refused = |change: fn(&mut RepeatDraft)| {
        let mut draft = RepeatDraft { count: Some(3), ..weekly(first) };
        change(&mut draft);
        let e = n.read(|r| moving::plan(r, &draft)).unwrap_err();
        assert_eq!(repeat(&n, draft, true).unwrap_err().code(), e.code());
        (e.code(), e.field())
    };
    assert_eq!(refused(|d| d.count = None), (code::MISSING, Some("count")));
    assert_eq!(refused(|d| d.count = Some(1)), (code::OUT_OF_RANGE, Some("count")));
    assert_eq!(refused(|d| d.count = Some(201)), (code::OUT_OF_RANGE, Some("count")));
    assert_eq!(refused(|d| d.weeks = 0), (code::OUT_OF_RANGE, Some("weeks")));
    assert_eq!(refused(|d| d.weeks = 53), (code::OUT_OF_RANGE, Some("weeks")));
    assert_eq!(refused(|d| d.weekday = Some(8)), (code::OUT_OF_RANGE, Some("weekday")));
    assert_eq!(refused(|d| d.until = Some("2026-11-24".parse().unwrap())), (SERIES_EMPTY, Some("until")));
    let endless = |d: &mut RepeatDraft| {
        d.count = None;
        d.until = Some("2099-12-31".parse().unwrap());
    };
    assert_eq!(refused(endless), (SERIES_TOO_LONG, Some("until")));
    assert_eq!(refused(|d| d.session = Id::nobody()).0, code::NO_SUCH_SESSION);
    assert_eq!(days(&n), ["2026-11-24"]);
}

mod against_a_plain_reckoning {
    use proptest::prelude::*;

    use super::{super::super::series, *};
    use crate::kit::Day;

    proptest! {
        /// Day by day from the first on, instead of week by week.
        #[test]
        fn the_days_are_those_of_a_walk_through_the_calendar(
            offset in 0_i64..800, weeks in 1_u32..6, weekday in 1_u32..=7, count in 2_u32..20, off in 2_i64..9,
        ) {
            let first = day("2026-01-01").plus(offset);
            let is_off = |on: Day| on.since(day("2026-01-01")) % off == 0;
            let draft = RepeatDraft { weekday: Some(weekday), count: Some(count), weeks, ..weekly(Id::nobody()) };
            let mut walked = Vec::new();
            let mut on = first.plus(1);
            while walked.iter().filter(|(_, left_out)| !left_out).count() + 1 < count as usize && walked.len() < 390 {
                let in_week = on.monday().since(first.monday()) / 7 % i64::from(weeks) == 0;
                if in_week && on.since(on.monday()) + 1 == i64::from(weekday) {
                    walked.push((on, is_off(on)));
                }
                on = on.plus(1);
            }
            let found = series::days(first, &draft, is_off);
            // Where every such day is off, none is left.
            match found {
                Ok(days) => prop_assert_eq!(&days[..days.len().min(390)], &walked[..walked.len().min(390)]),
                Err(refusal) => prop_assert!(
                    [SERIES_EMPTY, SERIES_TOO_LONG].contains(&refusal.code) && walked.len() == 390
                ),
            }
        }
    }
}
