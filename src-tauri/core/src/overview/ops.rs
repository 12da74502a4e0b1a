//! What the first screen asks.

use super::{Overview, rules};
use crate::{
    cohorts::{self, CohortId},
    db::Read,
    error::Result,
    kit::Page,
    notes,
    sessions::{self, SessionQuery},
    startups::{self, StartupQuery, StartupRow},
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
    let startups = startups_of(r, cohort.id)?;
    let mut items = notes::ops::open_items(r, None)?;
    items.retain(|item| startups.iter().any(|s| s.id == item.startup.id));
    Ok(Overview {
        week: cohorts::rules::week(cohort.starts_on, cohort.ends_on, today),
        weeks: cohorts::rules::weeks(cohort.starts_on, cohort.ends_on),
        weeks_left: rules::weeks_left(cohort.demo_day, today),
        startups: u32::try_from(startups.iter().filter(|s| rules::is_inside(s)).count()).unwrap_or(u32::MAX),
        notes_this_week: rules::notes_of_week(this_monday, &notes),
        notes_last_week: rules::notes_of_week(this_monday.plus(-7), &notes),
        open_items: u32::try_from(items.len()).unwrap_or(u32::MAX),
        overdue_items: u32::try_from(items.iter().filter(|i| i.due_on.is_some_and(|due| due < today)).count())
            .unwrap_or(u32::MAX),
        attendance: rules::attendance_by_week(&mondays, &sessions::ops::attendance_by_day(r, cohort.id)?),
        notes: mondays.iter().map(|monday| rules::notes_of_week(*monday, &notes)).collect(),
        sessions,
        attention: rules::attention(&startups, today),
        cohort: Some(cohort),
    })
}

/// All startups of a cohort, by name.
fn startups_of(r: &Read<'_>, cohort: CohortId) -> Result<Vec<StartupRow>> {
    let mut query = StartupQuery { cohort: Some(cohort), ..StartupQuery::default() };
    let mut all = Vec::new();
    loop {
        let Page { rows, next, .. } = startups::ops::list(r, &query)?;
        all.extend(rows);
        if next.is_none() {
            return Ok(all);
        }
        query.after = next;
    }
}
