//! The SQL of check-ins and of the figures that cohorts ask for.

use std::collections::BTreeMap;

use rusqlite::{Row, types::ValueRef};

use super::{Answered, CheckIn, CheckInId, figures::Figure};
use crate::{
    cohorts::CohortId,
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, word::word},
    startups::StartupId,
};

fn check_in_from_row(row: &Row<'_>) -> rusqlite::Result<CheckIn> {
    let mut figures = BTreeMap::new();
    for figure in Figure::all() {
        match row.get_ref(figure.as_ref())? {
            ValueRef::Integer(value) => figures.insert(figure, Answered::Value(value)),
            ValueRef::Null => None,
            _ => figures.insert(figure, Answered::NotApplicable),
        };
    }
    Ok(crate::from_row!(row => CheckIn { id, startup, week, mood, shipped, blocked_by, asks, figures = figures }))
}

/// The columns of a check-in `x`.
fn columns() -> String {
    let figures: Vec<String> = Figure::all().map(|figure| format!("x.{}", figure.as_ref())).collect();
    format!("x.id, x.startup, x.week, x.mood, x.shipped, x.blocked_by, x.asks, {}", figures.join(", "))
}

/// The check-ins of these startups from one Monday to another, in the order of their weeks.
pub fn between(r: &Read<'_>, startups: &[StartupId], from: Day, until: Day) -> Result<Vec<CheckIn>> {
    let among = serde_json::to_string(startups)?;
    let sql = format!(
        "SELECT {} FROM json_each(:among) a CROSS JOIN check_in x ON x.startup = a.value
         WHERE x.week BETWEEN :from AND :until AND x.deleted_at IS NULL ORDER BY x.week, x.id",
        columns()
    );
    r.rows(&sql, &[(":among", &among), (":from", &from), (":until", &until)], check_in_from_row)
}

/// The check-in of a startup for a week besides this one.
pub fn other<T>(r: &Read<'_>, id: Id<T>, startup: &str, week: &str) -> Result<Option<CheckInId>> {
    r.row(
        "SELECT id FROM check_in WHERE startup = :startup AND week = :week AND id <> :id AND deleted_at IS NULL LIMIT 1",
        &[(":startup", &startup), (":week", &week), (":id", &id)],
        |row| row.get(0),
    )
}

/// The figures that somebody has chosen for a cohort.
pub fn chosen(r: &Read<'_>, cohort: CohortId) -> Result<Vec<Figure>> {
    r.rows(
        "SELECT figure FROM cohort_figure WHERE cohort = :cohort AND deleted_at IS NULL",
        &[(":cohort", &cohort)],
        |row| word(row, "figure"),
    )
}

/// Asks for a figure, or no longer.
pub fn set_asked(w: &Write<'_>, cohort: CohortId, figure: Figure, is_asked: bool) -> Result<()> {
    let id = Id::<Figure>::link("cohort_figure", cohort, figure.as_ref());
    if is_asked {
        w.execute(
            "INSERT INTO cohort_figure (id, cohort, figure) VALUES (:id, :cohort, :figure)
             ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
            &[(":id", &id), (":cohort", &cohort), (":figure", &figure.as_ref())],
        )?;
    } else {
        w.execute(
            "UPDATE cohort_figure SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
            &[(":id", &id), (":now", &w.now())],
        )?;
    }
    Ok(())
}

/// Startups that are or were in a cohort, and their check-ins of the weeks that begin from one day to another.
pub fn answered(r: &Read<'_>, cohort: CohortId, from: Day, to: Day) -> Result<(u32, u32)> {
    let found = r.row(
        "SELECT count(DISTINCT e.startup) AS startups, count(c.id) AS check_ins FROM enrolment_row e
         LEFT JOIN check_in c ON c.startup = e.startup AND c.week BETWEEN :from AND :to AND c.deleted_at IS NULL
         WHERE e.cohort = :cohort AND e.state IN ('admitted', 'active', 'graduated')",
        &[(":cohort", &cohort), (":from", &from), (":to", &to)],
        |row| Ok((row.get("startups")?, row.get("check_ins")?)),
    )?;
    Ok(found.unwrap_or_default())
}
