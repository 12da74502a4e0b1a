//! The SQL of milestones and their slips.

use std::collections::HashMap;

use rusqlite::Row;

use super::{Milestone, MilestoneId, MilestoneQuery, Slip, rules::Step};
use crate::{
    cohorts::CohortId,
    engine::{Filter, Read, Write},
    error::Result,
    kit::{Day, Id},
    people::PersonName,
    startups::{StartupId, StartupName},
};

const MILESTONE: &str =
    "SELECT x.id, x.name, x.startup, s.name AS startup_name, x.cohort, x.due_on, ifnull(x.weight, 1) AS weight, x.owner,
    o.name AS owner_name, x.wanted, x.done_on
  FROM milestone x JOIN startup_row s ON s.startup = x.startup LEFT JOIN person o ON o.id = x.owner
  WHERE x.deleted_at IS NULL";

fn milestone_from_row(row: &Row<'_>) -> rusqlite::Result<Milestone> {
    let owner: Option<_> = row.get("owner")?;
    let owner_name: Option<String> = row.get("owner_name")?;
    Ok(crate::from_row!(row => Milestone {
        id, name, cohort, due_on, weight, wanted, done_on,
        startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? },
        owner = owner.map(|id| PersonName { id, name: owner_name.unwrap_or_default() }),
        slips = Vec::new(),
    }))
}

/// Milestones, the earliest due first, each with its slips.
pub fn list(r: &Read<'_>, query: &MilestoneQuery) -> Result<Vec<Milestone>> {
    let mut filter = Filter::default();
    filter.and_some(
        "x.startup IN (SELECT e.startup FROM enrolment e WHERE e.cohort = :of AND e.deleted_at IS NULL)",
        ":of",
        query.cohort,
    );
    filter.and_some("ifnull(x.cohort, :cohort) = :cohort", ":cohort", query.cohort);
    filter.and_some("x.startup = :startup", ":startup", query.startup);
    filter.and_some("(x.done_on IS NULL) = :open", ":open", query.open.then_some(true));
    let sql = format!("{MILESTONE}{} ORDER BY x.due_on, x.id", filter.sql());
    let mut found = r.rows(&sql, &filter.params(), milestone_from_row)?;
    let mut slips = slips(r, query)?;
    for milestone in &mut found {
        milestone.slips = slips.remove(&milestone.id).unwrap_or_default();
    }
    Ok(found)
}

/// All slips of the milestones that are asked for, or of more of them; the oldest first.
fn slips(r: &Read<'_>, query: &MilestoneQuery) -> Result<HashMap<MilestoneId, Vec<Slip>>> {
    let all = r.rows(
        "SELECT l.milestone, l.from_on, l.to_on, l.reason, l.day FROM milestone_slip l JOIN milestone x ON x.id = l.milestone
         WHERE l.deleted_at IS NULL AND (:startup IS NULL OR x.startup = :startup) ORDER BY l.day, l.id",
        &[(":startup", &query.startup)],
        |row| Ok((row.get("milestone")?, crate::from_row!(row => Slip { from_on, to_on, reason, day }))),
    )?;
    let mut of: HashMap<MilestoneId, Vec<Slip>> = HashMap::new();
    for (milestone, slip) in all {
        of.entry(milestone).or_default().push(slip);
    }
    Ok(of)
}

/// When a milestone is due.
pub fn due_on(r: &Read<'_>, id: MilestoneId) -> Result<Option<Day>> {
    r.row("SELECT due_on FROM milestone WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| row.get(0))
}

/// The steps of a programme's plan, in their order.
pub fn steps(r: &Read<'_>, programme: &str) -> Result<Vec<Step>> {
    r.rows(
        "SELECT name, week, weekday, weight, wanted FROM plan_step
         WHERE search_key(programme) = search_key(:programme) AND deleted_at IS NULL ORDER BY week, weekday, id",
        &[(":programme", &programme)],
        |row| Ok(crate::from_row!(row => Step { name, week, weekday, weight, wanted })),
    )
}

/// Makes a milestone; false where the startup has one of this name in the cohort.
pub fn insert(w: &mut Write<'_>, cohort: CohortId, startup: StartupId, step: &Step, due_on: Day) -> Result<bool> {
    let is_there = w.row(
        "SELECT 1 FROM milestone WHERE startup = :startup AND name = :name AND ifnull(cohort, :cohort) = :cohort
         AND deleted_at IS NULL",
        &[(":startup", &startup), (":name", &step.name), (":cohort", &cohort)],
        |_| Ok(()),
    )?;
    if is_there.is_some() {
        return Ok(false);
    }
    let id: MilestoneId = w.new_id();
    w.execute(
        "INSERT INTO milestone (id, name, startup, cohort, due_on, weight, wanted)
         VALUES (:id, :name, :startup, :cohort, :due_on, :weight, :wanted)",
        &[
            (":id", &id),
            (":name", &step.name),
            (":startup", &startup),
            (":cohort", &cohort),
            (":due_on", &due_on),
            (":weight", &step.weight),
            (":wanted", &step.wanted),
        ],
    )?;
    Ok(true)
}

/// Writes another day over that on which a milestone is due.
pub fn set_due(w: &Write<'_>, id: MilestoneId, due_on: Day) -> Result<()> {
    w.execute("UPDATE milestone SET due_on = :due_on WHERE id = :id", &[(":id", &id), (":due_on", &due_on)])?;
    Ok(())
}

/// Says when a milestone was reached, or that it is not.
pub fn set_done(w: &Write<'_>, id: MilestoneId, done_on: Option<Day>) -> Result<()> {
    w.execute("UPDATE milestone SET done_on = :done_on WHERE id = :id", &[(":id", &id), (":done_on", &done_on)])?;
    Ok(())
}

pub fn insert_slip<T>(w: &mut Write<'_>, milestone: Id<T>, slip: &Slip) -> Result<()> {
    let id = w.new_id::<Slip>();
    w.execute(
        "INSERT INTO milestone_slip (id, milestone, from_on, to_on, reason, day)
         VALUES (:id, :milestone, :from_on, :to_on, :reason, :day)",
        &[
            (":id", &id),
            (":milestone", &milestone),
            (":from_on", &slip.from_on),
            (":to_on", &slip.to_on),
            (":reason", &slip.reason),
            (":day", &slip.day),
        ],
    )?;
    Ok(())
}

/// Removes the slips of a milestone that goes away.
pub fn remove_slips<T>(w: &Write<'_>, milestone: Id<T>) -> Result<()> {
    w.execute(
        "UPDATE milestone_slip SET deleted_at = :now WHERE milestone = :milestone AND deleted_at IS NULL",
        &[(":milestone", &milestone), (":now", &w.now())],
    )?;
    Ok(())
}
