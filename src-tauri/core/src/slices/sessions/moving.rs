//! Sessions that are put somewhere: saved, moved, copied, repeated. Each is refused where it would clash with another, until
//! a person says that it is meant (`despite`); before that anybody can ask what it would clash with.

use std::collections::BTreeSet;

use super::{
    Clash, ClashCheck, ClashOver, RepeatDate, RepeatDraft, RepeatPlan, Room, Session, SessionAt, SessionDraft,
    SessionId, clashes, ops, rooms,
    rules::{self, NewSession},
    series,
};
use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    holidays,
    kit::{Day, Id},
    people,
};

/// Makes or changes a session. What it clashed with already is not asked about again.
///
/// # Errors
/// `session_clashes` unless `despite`; and see [`ops::save`].
pub fn save(w: &mut Write<'_>, draft: SessionDraft, despite: bool) -> Result<SessionId> {
    if !despite {
        refuse(&check(w, draft.clone())?.clashes)?;
    }
    ops::save(w, draft)
}

/// What a session as typed would clash with that it does not clash with now.
///
/// # Errors
/// See [`ops::save`].
pub fn check(r: &Read<'_>, draft: SessionDraft) -> Result<ClashCheck> {
    let session = rules::accept(draft, r.zone())?;
    check_with_rooms(r, &session)
}

/// The rooms that would be free for a session as typed, and in which as many people have been.
///
/// # Errors
/// See [`ops::save`].
pub fn free_rooms(r: &Read<'_>, draft: SessionDraft, people: u32) -> Result<Vec<Room>> {
    let session = rules::accept(draft, r.zone())?;
    rooms::for_session(r, &as_stored(r, &session)?, people)
}

/// Puts a session on another day or time; it stays as long as it is.
///
/// # Errors
/// `session_clashes` unless `despite`; `no_such_session`, and see [`rules::moved`].
pub fn move_to(w: &mut Write<'_>, asked: &SessionAt, despite: bool) -> Result<SessionId> {
    put(w, asked, false, despite)
}

/// Makes the same session once more on another day or time: its marks and notes stay with the first.
///
/// # Errors
/// As [`move_to`].
pub fn duplicate(w: &mut Write<'_>, asked: &SessionAt, despite: bool) -> Result<SessionId> {
    put(w, asked, true, despite)
}

/// What a session would clash with at another day or time, moved there or (`copy`) once more.
///
/// # Errors
/// As [`move_to`].
pub fn check_at(r: &Read<'_>, asked: &SessionAt, copy: bool) -> Result<ClashCheck> {
    check_with_rooms(r, &at(r, asked, copy)?)
}

/// The days of a series with what each would clash with. Nothing is written.
///
/// # Errors
/// `no_such_session`, and see [`series::days`].
pub fn plan(r: &Read<'_>, draft: &RepeatDraft) -> Result<RepeatPlan> {
    let session = ops::bare(r, draft.session)?;
    let held = planned(r, &session, draft)?;
    let last = held.last().map_or(session.starts_on, |(day, _)| *day);
    let off = holidays::ops::between(r, session.starts_on, last)?;
    let date = |(day, left_out): (Day, bool)| -> Result<RepeatDate> {
        let holiday = off.name_of_day_off(day).map(str::to_owned);
        let ClashCheck { clashes, untimed, .. } = match left_out {
            true => ClashCheck::default(),
            false => check_new(r, &once_more(r, &session, day)?)?,
        };
        Ok(RepeatDate { day, holiday, left_out, clashes, untimed })
    };
    let dates = held.into_iter().map(date).collect::<Result<_>>()?;
    Ok(RepeatPlan { dates, unknown_years: off.unknown_years })
}

/// Makes the sessions of a series, all in one step; the first stays as it is, and belongs to the same series.
///
/// # Errors
/// `session_clashes` unless `despite`, and as [`plan`].
pub fn repeat(w: &mut Write<'_>, draft: &RepeatDraft, despite: bool) -> Result<Vec<SessionId>> {
    let session = ops::bare(w, draft.session)?;
    let days = planned(w, &session, draft)?.into_iter().filter(|(_, left_out)| !left_out).map(|(day, _)| day);
    let wanted = days.map(|day| once_more(w, &session, day)).collect::<Result<Vec<_>>>()?;
    if !despite {
        let mut found = Vec::new();
        for one in &wanted {
            found.extend(check_new(w, one)?.clashes);
        }
        refuse(&found)?;
    }
    let made = wanted.iter().map(|one| ops::put(w, one)).collect::<Result<Vec<_>>>()?;
    let series = session.series.unwrap_or_else(|| w.new_id());
    for one in std::iter::once(&session.id).chain(&made) {
        ops::join(w, *one, series)?;
    }
    w.about(session.id);
    Ok(made)
}

/// Makes the same session in another cohort on another day, whether or not it clashes there. Those of one series are one
/// there, too.
///
/// # Errors
/// `skipped_hour` at `starts` where the day has no such hour; the file's failures.
pub fn copy_into(w: &mut Write<'_>, session: &Session, cohort: CohortId, day: Day) -> Result<SessionId> {
    let copy = NewSession { cohort: Some(cohort), ..once_more(w, session, day)? };
    let made = ops::put(w, &copy)?;
    if let Some(series) = session.series {
        ops::join(w, made, Id::link("series", series, cohort))?;
    }
    Ok(made)
}

/// Sessions once more on these days, in a cohort that is not there yet: each as it would be, and what it would clash with,
/// among themselves and with those that are there.
///
/// # Errors
/// As [`copy_into`].
pub fn copies(r: &Read<'_>, copies: &[(Session, Day)]) -> Result<Vec<(Session, Vec<Clash>)>> {
    let copy = |(session, day): &(Session, Day)| as_stored(r, &rules::moved(session, *day, None, r.zone())?);
    let copies = copies.iter().map(copy).collect::<Result<Vec<_>>>()?;
    let last_day = |session: &Session| session.last_day(r.zone());
    let clashes = |one: &Session| -> Result<Vec<Clash>> {
        let near = copies.iter().filter(|other| other.starts_on.since(one.starts_on).abs() <= 1).cloned();
        let near: Vec<Session> = near.collect();
        let shared = |_, _| -> Result<clashes::Shared> { Ok(clashes::Shared::default()) };
        let among = clashes::check(one, &near, last_day, shared)?;
        // Of whom the new cohort expects nothing is known; rooms and hosts are.
        let alone = Session { id: Id::nobody(), cohort: None, cohort_name: None, ..one.clone() };
        let mut found = ops::clashes_of(r, &alone)?.clashes;
        found.extend(among.clashes);
        Ok(found)
    };
    let found = copies.iter().map(clashes).collect::<Result<Vec<_>>>()?;
    Ok(copies.into_iter().zip(found).collect())
}

fn planned(r: &Read<'_>, session: &Session, draft: &RepeatDraft) -> Result<Vec<(Day, bool)>> {
    let length = session.last_day(r.zone()).since(session.starts_on);
    let known = holidays::ops::all(r)?;
    let is_off = |day: Day| (0..=length).any(|later| known.day_off(day.plus(later)).is_some());
    Ok(series::days(session.starts_on, draft, is_off)?)
}

fn once_more(r: &Read<'_>, session: &Session, day: Day) -> Result<NewSession> {
    Ok(NewSession { id: None, ..rules::moved(session, day, None, r.zone())? })
}

/// The session that is asked for, at its other day or time.
pub(super) fn at(r: &Read<'_>, asked: &SessionAt, copy: bool) -> Result<NewSession> {
    let session = ops::bare(r, asked.session)?;
    let moved = rules::moved(&session, asked.day, asked.starts.as_deref(), r.zone())?;
    let place = asked.place.as_deref().map(rules::place).transpose()?;
    let moved = NewSession { place: place.unwrap_or(moved.place), ..moved };
    Ok(if copy { NewSession { id: None, ..moved } } else { moved })
}

fn put(w: &mut Write<'_>, asked: &SessionAt, copy: bool, despite: bool) -> Result<SessionId> {
    let session = at(w, asked, copy)?;
    if !despite {
        refuse(&check_new(w, &session)?.clashes)?;
    }
    ops::put(w, &session)
}

/// What a session would clash with that it does not clash with as it is stored.
fn check_new(r: &Read<'_>, wanted: &NewSession) -> Result<ClashCheck> {
    let stored = wanted.id.map(|id| ops::bare(r, id)).transpose()?;
    let mut found = ops::clashes_of(r, &as_stored(r, wanted)?)?;
    if let Some(stored) = stored {
        let before = ops::clashes_of(r, &stored)?;
        found.clashes = clashes::news(found.clashes, &before.clashes);
        found.untimed = clashes::news(found.untimed, &before.untimed);
    }
    Ok(found)
}

/// As [`check_new`], with rooms that are free where it clashes over one.
fn check_with_rooms(r: &Read<'_>, wanted: &NewSession) -> Result<ClashCheck> {
    let mut found = check_new(r, wanted)?;
    if found.clashes.iter().any(|clash| clash.over == ClashOver::Place) {
        found.free_rooms = rooms::proposed(r, &as_stored(r, wanted)?)?;
    }
    Ok(found)
}

/// The session as it would be read after it was saved; one that is new has the id of nobody.
pub(super) fn as_stored(r: &Read<'_>, wanted: &NewSession) -> Result<Session> {
    let cohort_name = wanted.cohort.map(|cohort| cohorts::ops::require(r, cohort)).transpose()?.map(|c| c.name);
    Ok(Session {
        id: wanted.id.unwrap_or_else(Id::nobody),
        cohort: wanted.cohort,
        cohort_name,
        kind: wanted.kind,
        title: wanted.title.clone(),
        starts_on: wanted.starts_on,
        ends_on: wanted.ends_on,
        starts_at: wanted.starts_at,
        ends_at: wanted.ends_at,
        place: wanted.place.clone(),
        hosts: wanted.hosts.iter().map(|host| people::ops::name_of(r, *host)).collect::<Result<_>>()?,
        attendance: super::AttendanceCount::default(),
        expected: 0,
        clashes: Vec::new(),
        series: None,
        in_series: None,
    })
}

/// Refuses what clashes, with the titles of the sessions that it clashes with, each once.
pub(super) fn refuse(found: &[Clash]) -> Result<()> {
    let mut met = BTreeSet::new();
    let titles: Vec<&str> =
        found.iter().filter(|clash| met.insert(clash.session)).map(|clash| clash.title.as_str()).collect();
    if titles.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(code::SESSION_CLASHES).arg("count", titles.len()).arg("sessions", titles.join("; ")).into())
}
