//! The SQL of office hours, and of what they are told from.

use rusqlite::Row;

use super::{
    MentorMonth, OfficeHour, OfficeHourId, OfficeHourState, OfficeQuery,
    rules::{Absence, Availability, Stretch},
};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Instant, word::word},
    people::{PersonId, PersonName},
    slices::availabilities::{
        rules::{USUAL_MINUTES, time_of},
        slice::WEEKDAYS,
    },
    startups::{StartupId, StartupName},
};

/// All availabilities of one mentor, or of all who are mentors, by name.
pub fn availabilities(r: &Read<'_>, mentor: Option<PersonId>) -> Result<Vec<Availability>> {
    let rows = r.rows(
        "SELECT a.mentor, p.name, a.day_of_week, a.starts, a.ends, a.minutes, a.from_on, a.until_on, a.place
         FROM availability a JOIN person p ON p.id = a.mentor
         WHERE a.deleted_at IS NULL AND p.deleted_at IS NULL AND (:mentor IS NULL OR a.mentor = :mentor)
           AND EXISTS (SELECT 1 FROM mentor m WHERE m.person = p.id AND m.deleted_at IS NULL)
         ORDER BY sort_key(p.name, p.reading), p.id, a.starts",
        &[(":mentor", &mentor)],
        |row| {
            let (weekday, starts, ends): (String, String, String) =
                (row.get("day_of_week")?, row.get("starts")?, row.get("ends")?);
            let place = WEEKDAYS.iter().position(|name| *name == weekday);
            let times = time_of(&starts).zip(time_of(&ends));
            let minutes = row.get::<_, Option<u32>>("minutes")?.unwrap_or(USUAL_MINUTES).max(1);
            let mentor = PersonName { id: row.get("mentor")?, name: row.get("name")? };
            let (from_on, until_on, at) = (row.get("from_on")?, row.get("until_on")?, row.get("place")?);
            Ok(place.zip(times).map(|(weekday, (starts, ends))| Availability {
                mentor,
                weekday: u32::try_from(weekday).unwrap_or_default(),
                starts,
                ends,
                minutes,
                from_on,
                until_on,
                place: at,
            }))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}

pub fn absences(r: &Read<'_>, mentor: Option<PersonId>) -> Result<Vec<Absence>> {
    r.rows(
        "SELECT mentor, from_on, ifnull(until_on, from_on) AS until_on FROM absence
         WHERE deleted_at IS NULL AND (:mentor IS NULL OR mentor = :mentor) ORDER BY id",
        &[(":mentor", &mentor)],
        |row| Ok(crate::from_row!(row => Absence { mentor, from_on, until_on })),
    )
}

const HOUR: &str = "SELECT h.id, h.mentor, p.name AS mentor_name, h.startup, s.name AS startup_name, h.starts_at, h.ends_at,
    h.place, h.topic, h.state, h.why
  FROM office_hour h JOIN person p ON p.id = h.mentor JOIN startup_row s ON s.startup = h.startup
  WHERE h.deleted_at IS NULL";

fn hour_from_row(row: &Row<'_>, zone: chrono_tz::Tz) -> rusqlite::Result<OfficeHour> {
    let starts: Instant = row.get("starts_at")?;
    Ok(crate::from_row!(row => OfficeHour {
        id, ends_at, place, topic, state: word, why,
        mentor = PersonName { id: row.get("mentor")?, name: row.get("mentor_name")? },
        startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? },
        day = starts.day(zone), starts_at = starts,
    }))
}

/// Those that begin within a stretch of time, in the order of time.
pub fn between(r: &Read<'_>, query: &OfficeQuery, within: Stretch) -> Result<Vec<OfficeHour>> {
    let sql = format!(
        "{HOUR} AND h.starts_at >= :from AND h.starts_at < :to AND (:mentor IS NULL OR h.mentor = :mentor)
           AND (:startup IS NULL OR h.startup = :startup) ORDER BY h.starts_at, h.id"
    );
    let params: &[(&str, &dyn rusqlite::ToSql)] = &[
        (":from", &within.starts_at),
        (":to", &within.ends_at),
        (":mentor", &query.mentor),
        (":startup", &query.startup),
    ];
    r.rows(&sql, params, |row| hour_from_row(row, r.zone()))
}

pub fn load(r: &Read<'_>, id: OfficeHourId) -> Result<Option<OfficeHour>> {
    r.row(&format!("{HOUR} AND h.id = :id"), &[(":id", &id)], |row| hour_from_row(row, r.zone()))
}

/// A session that a mentor holds.
pub struct Held {
    pub mentor: PersonId,
    pub title: String,
    pub stretch: Stretch,
}

/// Sessions that mentors hold and that meet a stretch of time. What stands in the calendar as
/// office hours is where these are booked, and takes no time from them.
pub fn sessions_of(r: &Read<'_>, mentors: &[PersonId], within: Stretch) -> Result<Vec<Held>> {
    r.rows(
        "SELECT h.person, s.title, s.starts_at, s.ends_at
         FROM json_each(:mentors) j CROSS JOIN session_host h ON h.person = j.value JOIN session s ON s.id = h.session
         WHERE h.deleted_at IS NULL AND s.deleted_at IS NULL AND s.kind <> 'office_hours'
           AND s.ends_at > :from AND s.starts_at < :to ORDER BY s.starts_at",
        &[(":mentors", &serde_json::to_string(mentors)?), (":from", &within.starts_at), (":to", &within.ends_at)],
        |row| {
            Ok(Held {
                mentor: row.get("person")?,
                title: row.get("title")?,
                stretch: crate::from_row!(row => Stretch { starts_at, ends_at }),
            })
        },
    )
}

pub fn insert(
    w: &mut Write<'_>,
    mentor: PersonId,
    startup: StartupId,
    when: Stretch,
    place: Option<&str>,
    topic: Option<&str>,
) -> Result<OfficeHourId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO office_hour (id, mentor, startup, starts_at, ends_at, place, topic, state)
         VALUES (:id, :mentor, :startup, :starts_at, :ends_at, :place, :topic, :state)",
        &[
            (":id", &id),
            (":mentor", &mentor),
            (":startup", &startup),
            (":starts_at", &when.starts_at),
            (":ends_at", &when.ends_at),
            (":place", &place),
            (":topic", &topic),
            (":state", &OfficeHourState::Booked.as_ref()),
        ],
    )?;
    Ok(id)
}

pub fn move_to(w: &Write<'_>, id: OfficeHourId, when: Stretch, place: Option<&str>, why: Option<&str>) -> Result<()> {
    w.execute(
        "UPDATE office_hour SET starts_at = :starts_at, ends_at = :ends_at, place = :place, why = :why, state = :state
         WHERE id = :id",
        &[
            (":id", &id),
            (":starts_at", &when.starts_at),
            (":ends_at", &when.ends_at),
            (":place", &place),
            (":why", &why),
            (":state", &OfficeHourState::Booked.as_ref()),
        ],
    )?;
    Ok(())
}

pub fn settle(w: &Write<'_>, id: OfficeHourId, state: OfficeHourState, why: Option<&str>) -> Result<()> {
    w.execute(
        "UPDATE office_hour SET state = :state, why = :why WHERE id = :id",
        &[(":id", &id), (":state", &state.as_ref()), (":why", &why)],
    )?;
    Ok(())
}

/// What a mentor did in the month that begins with a day, and ends before another.
pub fn month(r: &Read<'_>, mentor: PersonId, (first, next): (Day, Day)) -> Result<MentorMonth> {
    const MINUTE: i64 = 60_000;
    let within = Stretch { starts_at: first.starts(r.zone()), ends_at: next.starts(r.zone()) };
    let month = r.row(
        "SELECT
           (SELECT ifnull(sum(h.ends_at - h.starts_at), 0) / :minute FROM office_hour h WHERE h.mentor = :mentor
              AND h.starts_at >= :from AND h.starts_at < :to AND h.state <> 'cancelled' AND h.deleted_at IS NULL) AS office,
           (SELECT ifnull(sum(s.ends_at - s.starts_at), 0) / :minute FROM session_host x JOIN session s ON s.id = x.session
              WHERE x.person = :mentor AND x.deleted_at IS NULL AND s.deleted_at IS NULL AND s.ends_at IS NOT NULL
              AND s.kind <> 'office_hours' AND s.starts_at >= :from AND s.starts_at < :to) AS sessions,
           (SELECT count(*) FROM note n WHERE n.author = :mentor AND n.day >= :first AND n.day < :next AND n.deleted_at IS NULL)
              AS notes",
        &[
            (":mentor", &mentor),
            (":minute", &MINUTE),
            (":from", &within.starts_at),
            (":to", &within.ends_at),
            (":first", &first),
            (":next", &next),
        ],
        |row| {
            Ok(MentorMonth {
                month: first.0.format("%Y-%m").to_string(),
                office_minutes: row.get("office")?,
                session_minutes: row.get("sessions")?,
                notes: row.get("notes")?,
            })
        },
    )?;
    Ok(month.unwrap_or_else(|| MentorMonth { month: String::new(), office_minutes: 0, session_minutes: 0, notes: 0 }))
}

/// Hours a month that a mentor gives; nothing where they are none.
pub fn hours_per_month(r: &Read<'_>, mentor: PersonId) -> Result<Option<Option<u32>>> {
    r.row(
        "SELECT hours_per_month FROM mentor WHERE person = :mentor AND deleted_at IS NULL ORDER BY id LIMIT 1",
        &[(":mentor", &mentor)],
        |row| row.get("hours_per_month"),
    )
}
