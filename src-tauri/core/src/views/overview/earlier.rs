//! A cohort beside earlier ones of its programme, each as it stood at the same day of its own.

use serde::Serialize;
use ts_rs::TS;

use super::{Coverage, MilestoneProgress, rules};
use crate::{
    check_ins,
    cohorts::{self, Cohort, CohortId},
    engine::Read,
    error::Result,
    kit::Day,
    milestones, notes, sessions,
};

/// So many earlier cohorts are told of.
const EARLIER: usize = 3;

/// A cohort on a day of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CohortThen {
    /// The cohort.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// The day: as many days after its first Monday as today is after that of the current one.
    pub day: Day,
    /// Startups that are or were in it: admitted, active or graduated.
    pub startups: u32,
    /// Milestones as they stood; those that were reached later are open.
    pub milestones: MilestoneProgress,
    /// Attendance until then.
    pub attended: Coverage,
    /// Notes about its startups until then.
    pub notes: u32,
    /// Check-ins of its weeks until then.
    pub check_ins: u32,
    /// How many there would be if each startup had answered each week.
    pub check_ins_due: u32,
}

impl CohortThen {
    fn has_anything(&self) -> bool {
        self.milestones.count > 0 || self.attended.due > 0 || self.notes > 0 || self.check_ins > 0
    }
}

/// The current cohort as it stands, and those of its programme that began before it, the newest first, of which anything
/// is known. Empty where there is no current cohort or it has no first day.
///
/// # Errors
/// The file's failures only.
pub fn load(r: &Read<'_>) -> Result<Vec<CohortThen>> {
    let Some(current) = cohorts::ops::current(r)? else { return Ok(Vec::new()) };
    let Some(first) = current.starts_on.filter(|first| *first <= r.today()) else { return Ok(Vec::new()) };
    let days = r.today().since(first.monday());
    let mut earlier: Vec<(Day, Cohort)> = cohorts::ops::list(r)?
        .into_iter()
        .filter(|one| one.programme == current.programme)
        .filter_map(|one| Some((one.starts_on.filter(|starts| *starts < first)?, one)))
        .collect();
    earlier.sort_by_key(|(starts, one)| (std::cmp::Reverse(*starts), one.id));
    let mut all = vec![then(r, current, first, r.today())?];
    for (starts, cohort) in earlier {
        if all.len() > EARLIER {
            break;
        }
        let found = then(r, cohort, starts, starts.monday().plus(days))?;
        all.extend(Some(found).filter(CohortThen::has_anything));
    }
    Ok(all)
}

fn then(r: &Read<'_>, cohort: Cohort, starts: Day, day: Day) -> Result<CohortThen> {
    let milestones = milestones::ops::as_of(r, cohort.id, day)?;
    let roll_calls = sessions::ops::roll_calls(r, cohort.id)?;
    let notes = notes::ops::count_by_day(r, cohort.id)?;
    let (startups, check_ins) = check_ins::ops::answered(r, cohort.id, starts.monday(), day)?;
    let weeks = u32::try_from(day.since(starts.monday()) / 7 + 1).unwrap_or_default();
    Ok(CohortThen {
        milestones: rules::progress(&cohort, &milestones, day),
        attended: rules::coverage(roll_calls.iter().filter(|one| one.day <= day)),
        notes: notes.iter().filter(|(on, _)| *on <= day).map(|(_, notes)| notes).sum(),
        check_ins_due: startups * weeks,
        id: cohort.id,
        name: cohort.name,
        day,
        startups,
        check_ins,
    })
}
