//! What the first screen asks.

use super::{Overview, rules};
use crate::{
    action_items, cohorts,
    engine::Read,
    error::Result,
    milestones::{self, MilestoneQuery},
    notes,
    sessions::{self, SessionQuery},
    startups,
    views::{self, attention},
};

/// How the current cohort does, this week's sessions, and who needs attention.
///
/// # Errors
/// The file's failures only.
pub fn load(r: &Read<'_>) -> Result<Overview> {
    let today = r.today();
    let this_monday = today.monday();
    let week = SessionQuery { from: Some(this_monday), to: Some(this_monday.plus(6)), ..SessionQuery::default() };
    let sessions = sessions::ops::list(r, &week)?.rows;
    let Some(cohort) = cohorts::ops::current(r)? else {
        return Ok(Overview { sessions, ..Overview::default() });
    };
    let mondays = rules::mondays_begun(&cohort, today);
    let notes = notes::ops::count_by_day(r, cohort.id)?;
    let roll_calls = sessions::ops::roll_calls(r, cohort.id)?;
    let startups = views::startups::all_of(r, cohort.id)?;
    let of_cohort = MilestoneQuery { cohort: Some(cohort.id), ..MilestoneQuery::default() };
    let milestones = milestones::ops::list(r, &of_cohort)?;
    let (needing, changes) = attention::ops::with_changes(r, Some(cohort.id))?;
    let mut items = action_items::ops::open(r, None)?;
    items.retain(|item| startups.iter().any(|s| item.startup.as_ref().is_some_and(|of| of.id == s.id)));
    Ok(Overview {
        week: cohorts::rules::week(cohort.starts_on, cohort.ends_on, today),
        weeks: cohorts::rules::weeks(cohort.starts_on, cohort.ends_on),
        weeks_left: rules::weeks_left(cohort.demo_day, today),
        startups: rules::count(&startups, rules::is_inside),
        notes_in_all: notes.iter().map(|(_, notes)| notes).sum(),
        notes_this_week: rules::notes_of_week(this_monday, &notes),
        notes_last_week: rules::notes_of_week(this_monday.plus(-7), &notes),
        notes_compared: rules::compared(today, &notes),
        open_items: rules::count(&items, |_| true),
        overdue_items: rules::count(&items, |i| i.due_on.is_some_and(|due| due < today)),
        undated_items: rules::count(&items, |i| i.due_on.is_none()),
        attended: rules::coverage(&roll_calls),
        attendance: rules::attendance_by_week(&mondays, &roll_calls),
        notes: mondays.iter().map(|monday| rules::notes_of_week(*monday, &notes)).collect(),
        sessions,
        attention: needing,
        changes: Some(changes),
        milestones: rules::progress(&cohort, &milestones, today),
        watched: rules::watched(&startups),
        heard_of: rules::count(&startups, rules::is_heard_of),
        silent_days: startups::ops::silent_days(r)?,
        cohort: Some(cohort),
    })
}
