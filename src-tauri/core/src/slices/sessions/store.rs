//! The SQL of sessions, hosts and attendance.

use std::collections::BTreeSet;

use rusqlite::Row;

use super::{AttendanceLine, Mark, Session, SessionId, SessionQuery, rules::NewSession, season::SeasonSession};
use crate::{
    cohorts::CohortId,
    engine::{Filter, Read, Write},
    error::Result,
    kit::{
        Cursor, Day, Id, Instant,
        word::{maybe_word, word},
    },
    people::{PersonId, PersonName},
    sessions::AttendanceCount,
    startups::{StartupId, StartupName},
};

/// A session without its hosts and numbers.
pub const SESSION: &str =
    "SELECT s.id, s.cohort, c.name AS cohort_name, s.kind, s.title, s.starts_on, s.ends_on, s.starts_at, s.ends_at,
    s.place, s.series
  FROM session s LEFT JOIN cohort c ON c.id = s.cohort WHERE s.deleted_at IS NULL";

/// The row alone: hosts, numbers and clashes are asked apart.
pub fn session_from_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(crate::from_row!(row => Session {
        id, cohort, cohort_name, kind: word, title, starts_on, ends_on, starts_at, ends_at, place,
        hosts = Vec::new(), attendance = AttendanceCount::default(), expected = 0, clashes = Vec::new(), series, in_series = None,
    }))
}

pub fn with_hosts(r: &Read<'_>, mut sessions: Vec<Session>) -> Result<Vec<Session>> {
    for session in &mut sessions {
        session.hosts = hosts(r, session.id)?;
    }
    Ok(sessions)
}

pub fn session(r: &Read<'_>, id: SessionId) -> Result<Option<Session>> {
    let found = r.rows(&format!("{SESSION} AND s.id = :id"), &[(":id", &id)], session_from_row)?;
    Ok(with_hosts(r, found)?.pop())
}

/// What a list of sessions is asked for.
fn filter(query: &SessionQuery) -> Filter {
    let mut filter = Filter::default();
    filter.and_some("s.starts_on >= :from", ":from", query.from);
    filter.and_some("s.starts_on <= :to", ":to", query.to);
    filter.and_some("s.cohort = :cohort", ":cohort", query.cohort);
    filter.and_some("instr(lower(s.title), lower(trim(:text)))", ":text", query.text.clone());
    filter
}

/// A place in the order of time.
pub struct Place {
    day: Day,
    /// The begin, or 0.
    at: i64,
    id: SessionId,
}

impl Place {
    /// The place of a session.
    pub fn at(session: &Session) -> Self {
        Self { day: session.starts_on, at: session.starts_at.map_or(0, Instant::millis), id: session.id }
    }

    /// The place that a cursor names.
    pub fn of(cursor: &Cursor) -> Option<Self> {
        let (day, at) = cursor.key.split_once(' ')?;
        Some(Self { day: day.parse().ok()?, at: at.parse().ok()?, id: cursor.id.parse().ok()? })
    }

    /// Its name outside.
    pub fn cursor(&self) -> Cursor {
        Cursor { key: format!("{} {}", self.day, self.at), id: self.id.to_string() }
    }
}

/// The statement of one page in the order of time or back, behind the place `after`, and what fills it.
pub fn page(query: &SessionQuery, after: Option<&Place>, limit: u32) -> (String, Filter) {
    let mut filter = filter(query);
    let (behind, back) = if query.newest_first { ("<", " DESC") } else { (">", "") };
    if let Some(Place { day, at, id }) = after {
        filter.and(&format!("(s.starts_on, ifnull(s.starts_at, 0), s.id) {behind} (:day, :at, :id)"), ":day", *day);
        filter.fill(":at", *at);
        filter.fill(":id", *id);
    }
    filter.fill(":limit", limit);
    let order = format!("ORDER BY s.starts_on{back}, ifnull(s.starts_at, 0){back}, s.id{back} LIMIT :limit");
    (format!("{SESSION}{} {order}", filter.sql()), filter)
}

pub fn sessions(r: &Read<'_>, (sql, filter): (String, Filter)) -> Result<Vec<Session>> {
    let found = r.rows(&sql, &filter.params(), session_from_row)?;
    with_hosts(r, found)
}

pub fn count(r: &Read<'_>, query: &SessionQuery) -> Result<u32> {
    let filter = filter(query);
    r.count(&format!("SELECT count(*) FROM session s WHERE s.deleted_at IS NULL{}", filter.sql()), &filter.params())
}

/// The sessions of this day, title and place, with their begins.
pub fn alike(r: &Read<'_>, day: Day, title: &str, place: Option<&str>) -> Result<Vec<(SessionId, Option<Instant>)>> {
    r.rows(
        "SELECT id, starts_at FROM session
         WHERE starts_on = :day AND title = :title AND place IS :place AND deleted_at IS NULL
         ORDER BY ifnull(starts_at, 0), id",
        &[(":day", &day), (":title", &title), (":place", &place)],
        |row| Ok((row.get("id")?, row.get("starts_at")?)),
    )
}

/// Inserts a session, or writes its cells over the one it names.
pub fn save(w: &mut Write<'_>, session: &NewSession) -> Result<SessionId> {
    let id = session.id.unwrap_or_else(|| w.new_id());
    w.execute(
        "INSERT INTO session (id, cohort, kind, title, starts_on, ends_on, starts_at, ends_at, place)
         VALUES (:id, :cohort, :kind, :title, :starts_on, :ends_on, :starts_at, :ends_at, :place)
         ON CONFLICT (id) DO UPDATE SET cohort = excluded.cohort, kind = excluded.kind, title = excluded.title,
           starts_on = excluded.starts_on, ends_on = excluded.ends_on, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
           place = excluded.place",
        &[
            (":id", &id),
            (":cohort", &session.cohort),
            (":kind", &session.kind.as_ref()),
            (":title", &session.title),
            (":starts_on", &session.starts_on),
            (":ends_on", &session.ends_on),
            (":starts_at", &session.starts_at),
            (":ends_at", &session.ends_at),
            (":place", &session.place),
        ],
    )?;
    Ok(id)
}

/// Removes a session with its hosts, its attendance, and what calendars call it.
pub fn remove(w: &Write<'_>, id: SessionId) -> Result<()> {
    for sql in [
        "UPDATE attendance SET deleted_at = :now WHERE session = :id AND deleted_at IS NULL",
        "UPDATE session_host SET deleted_at = :now WHERE session = :id AND deleted_at IS NULL",
        "UPDATE calendar_entry SET deleted_at = :now WHERE session = :id AND deleted_at IS NULL",
        "UPDATE session SET deleted_at = :now WHERE id = :id",
    ] {
        w.execute(sql, &[(":id", &id), (":now", &w.now())])?;
    }
    Ok(())
}

pub fn hosts(r: &Read<'_>, session: SessionId) -> Result<Vec<PersonName>> {
    r.rows(
        "SELECT p.id, p.name FROM session_host h JOIN person p ON p.id = h.person
         WHERE h.session = :session AND h.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.id",
        &[(":session", &session)],
        |row| Ok(crate::from_row!(row => PersonName { id, name })),
    )
}

/// Links a host; the same link made again is the same row, come back to life.
pub fn add_host(w: &Write<'_>, session: SessionId, person: PersonId) -> Result<()> {
    let id = Id::<()>::link("session_host", session, person);
    w.execute(
        "INSERT INTO session_host (id, session, person) VALUES (:id, :session, :person) ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":session", &session), (":person", &person)],
    )?;
    Ok(())
}

pub fn remove_host(w: &Write<'_>, session: SessionId, person: PersonId) -> Result<()> {
    let id = Id::<()>::link("session_host", session, person);
    w.execute("UPDATE session_host SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// The remark that stands with a person's name on a session's sheet.
pub fn remark(r: &Read<'_>, session: SessionId, person: PersonId) -> Result<Option<String>> {
    let id = Id::<()>::link("attendance", session, person);
    let found =
        r.row("SELECT remark FROM attendance WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| {
            row.get(0)
        })?;
    Ok(found.flatten())
}

/// Writes a person's line of a session's sheet: a mark, a remark, or both. A line without either is taken out.
pub fn put_line(
    w: &Write<'_>,
    session: SessionId,
    person: PersonId,
    mark: Option<Mark>,
    remark: Option<&str>,
) -> Result<()> {
    let id = Id::<()>::link("attendance", session, person);
    if mark.is_none() && remark.is_none() {
        w.execute(
            "UPDATE attendance SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL",
            &[(":id", &id), (":now", &w.now())],
        )?;
        return Ok(());
    }
    w.execute(
        "INSERT INTO attendance (id, session, person, mark, remark) VALUES (:id, :session, :person, :mark, :remark)
         ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, remark = excluded.remark, deleted_at = NULL",
        &[
            (":id", &id),
            (":session", &session),
            (":person", &person),
            (":mark", &mark.as_ref().map(AsRef::as_ref)),
            (":remark", &remark),
        ],
    )?;
    Ok(())
}

const MARKS: &str =
    "count(*) FILTER (WHERE a.mark = 'present') AS present, count(*) FILTER (WHERE a.mark = 'late') AS late,
  count(*) FILTER (WHERE a.mark = 'absent') AS absent, count(*) FILTER (WHERE a.mark = 'leave') AS leave";

fn count_from_row(row: &Row<'_>) -> rusqlite::Result<AttendanceCount> {
    Ok(crate::from_row!(row => AttendanceCount { present, late, absent, leave }))
}

/// The marks of one session.
pub fn attendance(r: &Read<'_>, session: SessionId) -> Result<AttendanceCount> {
    let sql = format!("SELECT {MARKS} FROM attendance a WHERE a.session = :session AND a.deleted_at IS NULL");
    Ok(r.row(&sql, &[(":session", &session)], count_from_row)?.unwrap_or_default())
}

/// The marks of a startup's participants over the sessions of its newest cohort.
pub fn attendance_of(r: &Read<'_>, startup: StartupId) -> Result<AttendanceCount> {
    let sql = format!(
        "SELECT {MARKS} FROM
           (SELECT e.id, e.cohort FROM enrolment e JOIN cohort c ON c.id = e.cohort
            WHERE e.startup = :startup AND e.deleted_at IS NULL
            ORDER BY coalesce(c.starts_on, '') DESC, c.edition DESC, c.id DESC LIMIT 1) e
         JOIN participant t ON t.enrolment = e.id AND t.deleted_at IS NULL
         JOIN session s ON s.cohort = e.cohort AND s.deleted_at IS NULL
         JOIN attendance a ON a.session = s.id AND a.person = t.person AND a.deleted_at IS NULL"
    );
    Ok(r.row(&sql, &[(":startup", &startup)], count_from_row)?.unwrap_or_default())
}

/// As [`attendance_of`], at the sessions of one cohort from a day to another.
pub fn attendance_between(
    r: &Read<'_>,
    startup: StartupId,
    cohort: CohortId,
    from: Day,
    to: Day,
) -> Result<AttendanceCount> {
    let sql = format!(
        "SELECT {MARKS} FROM enrolment e
         JOIN participant t ON t.enrolment = e.id AND t.deleted_at IS NULL
         JOIN session s ON s.cohort = e.cohort AND s.starts_on BETWEEN :from AND :to AND s.deleted_at IS NULL
         JOIN attendance a ON a.session = s.id AND a.person = t.person AND a.deleted_at IS NULL
         WHERE e.startup = :startup AND e.cohort = :cohort AND e.deleted_at IS NULL"
    );
    let asked: [(&str, &dyn rusqlite::ToSql); 4] =
        [(":startup", &startup), (":cohort", &cohort), (":from", &from), (":to", &to)];
    Ok(r.row(&sql, &asked, count_from_row)?.unwrap_or_default())
}

/// The marks of each session of a cohort also where nobody was marked, with its day and begin, in the order of time.
pub fn attendance_by_session(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(Day, Option<Instant>, AttendanceCount)>> {
    let sql = format!(
        "SELECT s.starts_on, s.starts_at, {MARKS}
         FROM session s LEFT JOIN attendance a ON a.session = s.id AND a.mark IS NOT NULL AND a.deleted_at IS NULL
         WHERE s.cohort = :cohort AND s.deleted_at IS NULL GROUP BY s.starts_on, s.id ORDER BY s.starts_on, s.id"
    );
    r.rows(&sql, &[(":cohort", &cohort)], |row| {
        Ok((row.get("starts_on")?, row.get("starts_at")?, count_from_row(row)?))
    })
}

/// The sessions of a cohort in the order of time, without their marks.
pub fn season_sessions(r: &Read<'_>, cohort: CohortId) -> Result<Vec<SeasonSession>> {
    r.rows(
        "SELECT id, title, kind, starts_on, starts_at FROM session
         WHERE cohort = :cohort AND deleted_at IS NULL ORDER BY starts_on, ifnull(starts_at, 0), id",
        &[(":cohort", &cohort)],
        |row| {
            let total = AttendanceCount::default();
            Ok(crate::from_row!(row => SeasonSession { id, title, kind: word, starts_on, starts_at, total = total }))
        },
    )
}

/// The startups whose people a cohort's sessions expect, by name, and how many people each.
pub fn season_startups(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(StartupName, u32)>> {
    let sql = format!(
        "SELECT s.startup AS id, s.name, count(*) AS expected FROM ({}) e JOIN startup_row s ON s.startup = e.startup
         GROUP BY s.startup ORDER BY s.sort_key, s.startup",
        include_str!("expected.sql")
    );
    r.rows(&sql, &[(":cohort", &cohort)], |row| {
        Ok((crate::from_row!(row => StartupName { id, name }), row.get("expected")?))
    })
}

/// The marks of each startup at each session of a cohort where anybody was marked.
pub fn season_marks(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(StartupId, SessionId, AttendanceCount)>> {
    let sql = format!(
        "SELECT e.startup, a.session, {MARKS}
         FROM session s JOIN attendance a ON a.session = s.id AND a.mark IS NOT NULL AND a.deleted_at IS NULL
         JOIN ({}) e ON e.person = a.person
         WHERE s.cohort = :cohort AND s.deleted_at IS NULL GROUP BY e.startup, a.session",
        include_str!("expected.sql")
    );
    r.rows(&sql, &[(":cohort", &cohort)], |row| Ok((row.get("startup")?, row.get("session")?, count_from_row(row)?)))
}

/// How many people a cohort's sessions expect.
pub fn expected(r: &Read<'_>, cohort: CohortId) -> Result<u32> {
    r.count(&format!("SELECT count(DISTINCT person) FROM ({})", include_str!("expected.sql")), &[(":cohort", &cohort)])
}

/// Whom a cohort's sessions expect.
pub fn expected_people(r: &Read<'_>, cohort: CohortId) -> Result<BTreeSet<PersonId>> {
    let sql = format!("SELECT DISTINCT person FROM ({})", include_str!("expected.sql"));
    Ok(r.rows(&sql, &[(":cohort", &cohort)], |row| row.get(0))?.into_iter().collect())
}

/// The lines of a session's sheet: whom its cohort expects and who was marked besides, by startup and name.
pub fn lines(r: &Read<'_>, session: SessionId, cohort: Option<CohortId>) -> Result<Vec<AttendanceLine>> {
    let sql = format!(
        "SELECT p.id AS person, p.name, l.startup, s.name AS startup_name, a.mark, a.remark
         FROM (SELECT person, max(startup) AS startup FROM
                 ({} UNION ALL SELECT person, NULL FROM attendance WHERE session = :session AND deleted_at IS NULL)
               GROUP BY person) l
         JOIN person p ON p.id = l.person AND p.deleted_at IS NULL
         LEFT JOIN person_row n ON n.person = p.id
         LEFT JOIN startup_row s ON s.startup = l.startup
         LEFT JOIN attendance a ON a.session = :session AND a.person = p.id AND a.deleted_at IS NULL
         ORDER BY s.sort_key IS NULL, s.sort_key, s.startup, n.sort_key, p.id",
        include_str!("expected.sql")
    );
    r.rows(&sql, &[(":session", &session), (":cohort", &cohort)], |row| {
        Ok(crate::from_row!(row => AttendanceLine { person, name, startup, startup_name, mark: maybe_word, remark }))
    })
}

/// Takes the remarks off people's marks, and removes those that were a remark alone.
pub fn empty_remarks(w: &Write<'_>, people: &[PersonId]) -> Result<()> {
    w.execute(
        "UPDATE attendance SET remark = NULL,
           deleted_at = CASE WHEN mark IS NULL THEN coalesce(deleted_at, :now) ELSE deleted_at END
         WHERE person IN (SELECT value FROM json_each(:people))",
        &[(":people", &serde_json::to_string(people)?), (":now", &w.now())],
    )?;
    Ok(())
}

/// Gives the sessions without a day that of their time.
pub fn give_days(w: &Write<'_>) -> Result<()> {
    w.execute(
        "UPDATE session SET starts_on = day_of(starts_at,
           (SELECT value ->> '$' FROM setting WHERE id = 'zone' AND deleted_at IS NULL)) WHERE starts_on = ''",
        &[],
    )?;
    Ok(())
}
