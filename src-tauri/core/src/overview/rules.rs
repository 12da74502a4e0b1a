//! What the overview makes of the slices' rows. Pure: the day comes from outside.

use super::{Attention, AttentionReason, WeekAttendance};
use crate::{
    cohorts::{self, Cohort, EnrolmentState},
    kit::Day,
    startups::{AttendanceCount, StartupRow},
};

/// Whether a startup is looked after in its cohort now.
pub fn is_inside(startup: &StartupRow) -> bool {
    matches!(startup.state, Some(EnrolmentState::Admitted | EnrolmentState::Active))
}

/// Who needs attention: what is overdue before who is silent, and within a reason the longest first. A startup
/// stands there once for each reason.
pub fn attention(startups: &[StartupRow], today: Day) -> Vec<Attention> {
    let of = |s: &StartupRow, reason, days| Attention { startup: s.id, name: s.name.clone(), reason, days };
    let mut found = Vec::new();
    for startup in startups.iter().filter(|s| is_inside(s)) {
        let overdue = startup.next_due_on.and_then(|due| u32::try_from(today.since(due)).ok()).filter(|days| *days > 0);
        found.extend(overdue.map(|days| of(startup, AttentionReason::Overdue, days)));
        let silent = startup.silent_days.filter(|_| startup.is_silent);
        found.extend(silent.map(|days| of(startup, AttentionReason::Silent, days)));
    }
    found.sort_by_key(|a| (a.reason, std::cmp::Reverse(a.days)));
    found
}

/// The Mondays of the cohort's weeks that have begun, the first week first; none without its dates.
pub fn mondays_begun(cohort: &Cohort, today: Day) -> Vec<Day> {
    let weeks = cohorts::rules::weeks(cohort.starts_on, cohort.ends_on).unwrap_or(0);
    let first = cohort.starts_on.map(Day::monday);
    let mondays = first.into_iter().flat_map(|first| (0..i64::from(weeks)).map(move |week| first.plus(7 * week)));
    mondays.take_while(|monday| *monday <= today).collect()
}

/// Attendance of each week.
pub fn attendance_by_week(mondays: &[Day], days: &[(Day, AttendanceCount)]) -> Vec<WeekAttendance> {
    let count = |monday| {
        days.iter()
            .filter(|(day, _)| day.monday() == monday)
            .fold(AttendanceCount::default(), |sum, (_, c)| plus(sum, *c))
    };
    (1..).zip(mondays).map(|(week, monday)| WeekAttendance { week, monday: *monday, count: count(*monday) }).collect()
}

fn plus(a: AttendanceCount, b: AttendanceCount) -> AttendanceCount {
    AttendanceCount {
        present: a.present + b.present,
        late: a.late + b.late,
        absent: a.absent + b.absent,
        leave: a.leave + b.leave,
    }
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
