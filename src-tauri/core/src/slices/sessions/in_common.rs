//! The SQL of what sessions have in common: a series, a room, a host.

use super::{
    InSeries, SeriesId, Session, SessionId,
    rooms::Use,
    store::{SESSION, session_from_row, with_hosts},
};
use crate::{
    engine::{Read, Write},
    error::Result,
    people::PersonName,
};

/// The sessions of a series in the order of time.
pub fn of_series(r: &Read<'_>, series: SeriesId) -> Result<Vec<Session>> {
    let sql = format!("{SESSION} AND s.series = :series ORDER BY s.starts_on, ifnull(s.starts_at, 0), s.id");
    let found = r.rows(&sql, &[(":series", &series)], session_from_row)?;
    with_hosts(r, found)
}

/// Which of its series a session is; none where it is the only one.
pub fn in_series(r: &Read<'_>, series: SeriesId, session: SessionId) -> Result<Option<InSeries>> {
    let ids: Vec<SessionId> = r.rows(
        "SELECT id FROM session WHERE series = :series AND deleted_at IS NULL
         ORDER BY starts_on, ifnull(starts_at, 0), id",
        &[(":series", &series)],
        |row| row.get(0),
    )?;
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let at = ids.iter().position(|id| *id == session).and_then(|at| u32::try_from(at + 1).ok());
    Ok(at.filter(|_| count > 1).map(|at| InSeries { at, count }))
}

/// Makes a session part of a series, unless it is part of one.
pub fn join(w: &Write<'_>, session: SessionId, series: SeriesId) -> Result<()> {
    w.execute(
        "UPDATE session SET series = :series WHERE id = :id AND series IS NULL",
        &[(":id", &session), (":series", &series)],
    )?;
    Ok(())
}

/// Where sessions were, each place as it is written, of each cohort apart.
pub fn places(r: &Read<'_>) -> Result<Vec<Use>> {
    r.rows(
        "SELECT s.place, s.cohort, count(*) AS sessions, max((SELECT count(*) FROM attendance a
             WHERE a.session = s.id AND a.mark IN ('present', 'late') AND a.deleted_at IS NULL)) AS came
         FROM session s WHERE s.place IS NOT NULL AND s.deleted_at IS NULL GROUP BY s.place, s.cohort ORDER BY s.place",
        &[],
        |row| Ok(crate::from_row!(row => Use { place, cohort, sessions, came })),
    )
}

/// Where sessions were, without how many came.
pub fn places_alone(r: &Read<'_>) -> Result<Vec<Use>> {
    r.rows(
        "SELECT place, count(*) AS sessions FROM session
         WHERE place IS NOT NULL AND deleted_at IS NULL GROUP BY place ORDER BY place",
        &[],
        |row| Ok(crate::from_row!(row => Use { place, cohort = None, sessions, came = 0 })),
    )
}

/// Who holds sessions, by name.
pub fn all_hosts(r: &Read<'_>) -> Result<Vec<PersonName>> {
    r.rows(
        "SELECT p.id, p.name FROM person p LEFT JOIN person_row n ON n.person = p.id
         WHERE p.deleted_at IS NULL AND p.id IN (SELECT h.person FROM session_host h JOIN session s ON s.id = h.session
           WHERE h.deleted_at IS NULL AND s.deleted_at IS NULL) ORDER BY n.sort_key, p.id",
        &[],
        |row| Ok(crate::from_row!(row => PersonName { id, name })),
    )
}
