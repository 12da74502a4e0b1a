//! What the overview makes of the slices' rows. Pure: the day comes from outside.

use super::{Compared, Coverage, MilestoneProgress, Watched, WeekAttendance, WeekMilestones};
use crate::{
    cohorts::{self, Cohort, EnrolmentState},
    kit::Day,
    milestones::Milestone,
    sessions::RollCall,
    views::startups::StartupRow,
};

/// How many there are of a kind.
pub fn count<T>(all: &[T], of: impl Fn(&T) -> bool) -> u32 {
    u32::try_from(all.iter().filter(|one| of(one)).count()).unwrap_or(u32::MAX)
}

/// Whether a startup is looked after in its cohort now.
pub fn is_inside(startup: &StartupRow) -> bool {
    matches!(startup.state, Some(EnrolmentState::Admitted | EnrolmentState::Active))
}

/// Whether somebody has written about a startup lately, so that no news of it is good news.
pub fn is_heard_of(startup: &StartupRow) -> bool {
    is_inside(startup) && startup.last_note_on.is_some() && !startup.is_silent
}

/// How much is known about the startups that are looked after.
pub fn watched(startups: &[StartupRow]) -> Watched {
    match (count(startups, is_inside), count(startups, is_heard_of)) {
        (0, _) => Watched::Nobody,
        (_, 0) => Watched::Nothing,
        (inside, heard_of) if heard_of < inside => Watched::Some,
        _ => Watched::All,
    }
}

/// This week's notes until yesterday beside those of the same days of last week: a week that has just begun is not
/// held against a whole one. None on a Monday, and where nothing was written before this week.
pub fn compared(today: Day, notes: &[(Day, u32)]) -> Option<Compared> {
    let monday = today.monday();
    let begun = notes.iter().any(|(day, notes)| *day < monday && *notes > 0);
    let until = u8::try_from(today.since(monday)).ok().filter(|days| *days > 0 && begun)?;
    let of = |from: Day| {
        let last = from.plus(i64::from(until) - 1);
        notes.iter().filter(|(day, _)| *day >= from && *day <= last).map(|(_, notes)| notes).sum()
    };
    Some(Compared { until, now: of(monday), before: of(monday.plus(-7)) })
}

/// How far milestones are on a day.
pub fn progress(cohort: &Cohort, milestones: &[Milestone], today: Day) -> MilestoneProgress {
    let is_done = |m: &&Milestone| m.done_on.is_some();
    let is_open = |m: &&Milestone| m.done_on.is_none();
    let weight = |which: &dyn Fn(&Milestone) -> bool| milestones.iter().filter(|m| which(m)).map(|m| m.weight).sum();
    let this_week = today.monday()..=today.monday().plus(6);
    let weeks = cohorts::rules::weeks(cohort.starts_on, cohort.ends_on).unwrap_or(0);
    let first = cohort.starts_on.map(Day::monday);
    let of_week = |week: u32| {
        let sunday = first?.plus(7 * i64::from(week) - 1);
        let has_begun = sunday.plus(-6) <= today;
        Some(WeekMilestones {
            week,
            planned: weight(&|m| m.due_on <= sunday),
            done: has_begun.then(|| weight(&|m| m.done_on.is_some_and(|done| done <= sunday))),
        })
    };
    MilestoneProgress {
        count: number(milestones.len()),
        done: number(milestones.iter().filter(is_done).count()),
        overdue: number(milestones.iter().filter(is_open).filter(|m| m.due_on < today).count()),
        due_this_week: number(milestones.iter().filter(is_open).filter(|m| this_week.contains(&m.due_on)).count()),
        weight: weight(&|_| true),
        weight_done: weight(&|m| m.done_on.is_some()),
        weeks: (1..=weeks).filter_map(of_week).collect(),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The Mondays of the cohort's weeks that have begun, the first week first; none without its dates.
pub fn mondays_begun(cohort: &Cohort, today: Day) -> Vec<Day> {
    let weeks = cohorts::rules::weeks(cohort.starts_on, cohort.ends_on).unwrap_or(0);
    let first = cohort.starts_on.map(Day::monday);
    let mondays = first.into_iter().flat_map(|first| (0..i64::from(weeks)).map(move |week| first.plus(7 * week)));
    mondays.take_while(|monday| *monday <= today).collect()
}

/// Attendance over some sessions, with what it covers.
pub fn coverage<'a>(roll_calls: impl IntoIterator<Item = &'a RollCall>) -> Coverage {
    let sum =
        |so_far: Coverage, one: &RollCall| Coverage { count: so_far.count + one.count, due: so_far.due + one.due };
    roll_calls.into_iter().fold(Coverage::default(), sum)
}

/// Attendance of each week.
pub fn attendance_by_week(mondays: &[Day], roll_calls: &[RollCall]) -> Vec<WeekAttendance> {
    let of = |(week, monday): (u32, &Day)| {
        let Coverage { count, due } = coverage(roll_calls.iter().filter(|one| one.day.monday() == *monday));
        WeekAttendance { week, monday: *monday, count, due }
    };
    (1..).zip(mondays).map(of).collect()
}

/// The notes of the week that begins on `monday`.
pub fn notes_of_week(monday: Day, days: &[(Day, u32)]) -> u32 {
    days.iter().filter(|(day, _)| day.monday() == monday).map(|(_, notes)| notes).sum()
}

/// Weeks from this one to that of the demo day; none without one, and none after it.
pub fn weeks_left(demo_day: Option<Day>, today: Day) -> Option<u32> {
    let demo_day = demo_day.filter(|day| *day >= today)?;
    u32::try_from(demo_day.monday().since(today.monday()) / 7).ok()
}
