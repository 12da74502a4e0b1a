//! The SQL of applications, besides that of all records.

use rusqlite::Row;

use super::{Admitted, Application, ApplicationState, Reach};
use crate::{
    cohorts::CohortId,
    engine::{Read, Write},
    error::Result,
    kit::{Day, word::word},
    people::PersonId,
    records::RecordId,
    startups::StartupName,
};

const APPLICATION: &str = "SELECT x.id, x.company, x.cohort, x.state, x.contact, x.received_on, x.source, x.one_liner, x.sector,
    x.stage, x.city, x.startup, s.name AS startup_name, x.person, x.decided_on, x.reason
  FROM application x LEFT JOIN startup_row s ON s.startup = x.startup WHERE x.deleted_at IS NULL";

fn application_from_row(row: &Row<'_>) -> rusqlite::Result<Application> {
    let startup: Option<_> = row.get("startup")?;
    let name: Option<String> = row.get("startup_name")?;
    Ok(crate::from_row!(row => Application {
        id, company, cohort, state: word, contact, received_on, source, one_liner, sector, stage, city, person, decided_on, reason,
        startup = startup.zip(name).map(|(id, name)| StartupName { id, name }),
    }))
}

/// The applications for a cohort, in the order in which they came.
pub fn of_cohort(r: &Read<'_>, cohort: CohortId) -> Result<Vec<Application>> {
    let sql = format!("{APPLICATION} AND x.cohort = :cohort ORDER BY ifnull(x.received_on, ''), x.id");
    r.rows(&sql, &[(":cohort", &cohort)], application_from_row)
}

pub fn load(r: &Read<'_>, id: RecordId) -> Result<Option<Application>> {
    r.row(&format!("{APPLICATION} AND x.id = :id"), &[(":id", &id)], application_from_row)
}

/// Another application of this company for this cohort.
pub fn other(r: &Read<'_>, id: RecordId, cohort: &str, company: &str) -> Result<Option<RecordId>> {
    r.row(
        "SELECT id FROM application WHERE cohort = :cohort AND search_key(company) = search_key(:company) AND id <> :id
         AND deleted_at IS NULL LIMIT 1",
        &[(":id", &id), (":cohort", &cohort), (":company", &company)],
        |row| row.get(0),
    )
}

pub fn set_startup(w: &Write<'_>, id: RecordId, startup: RecordId) -> Result<()> {
    w.execute("UPDATE application SET startup = :startup WHERE id = :id", &[(":id", &id), (":startup", &startup)])?;
    Ok(())
}

pub fn set_state(
    w: &Write<'_>,
    id: RecordId,
    state: ApplicationState,
    decided: Option<Day>,
    reason: Option<&str>,
) -> Result<()> {
    w.execute(
        "UPDATE application SET state = :state, decided_on = :decided, reason = :reason WHERE id = :id",
        &[(":id", &id), (":state", &state.as_ref()), (":decided", &decided), (":reason", &reason)],
    )?;
    Ok(())
}

pub fn set_admitted(w: &Write<'_>, done: &Admitted, reason: Option<&str>) -> Result<()> {
    w.execute(
        "UPDATE application SET state = 'admitted', startup = :startup, person = ifnull(:person, person), decided_on = :day,
           reason = :reason WHERE id = :id",
        &[
            (":id", &done.application),
            (":startup", &done.startup),
            (":person", &done.person),
            (":day", &done.day),
            (":reason", &reason),
        ],
    )?;
    Ok(())
}

pub fn reach(r: &Read<'_>, id: RecordId) -> Result<Option<Reach>> {
    r.row(
        "SELECT phone, email, wechat FROM application_private WHERE id = :id AND deleted_at IS NULL",
        &[(":id", &id)],
        |row| Ok(crate::from_row!(row => Reach { phone, email, wechat })),
    )
}

/// Takes the name out of the applications of people (a JSON array of ids).
pub fn empty(w: &Write<'_>, people: &[PersonId]) -> Result<()> {
    w.execute(
        "UPDATE application SET contact = NULL WHERE person IN (SELECT value FROM json_each(:people))",
        &[(":people", &serde_json::to_string(people)?)],
    )?;
    Ok(())
}
