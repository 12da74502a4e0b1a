//! What a person can do with sessions and attendance.

use std::collections::BTreeSet;

use super::{
    AttendanceSheet, ClashCheck, MarkDraft, RollCall, SeriesId, Session, SessionDraft, SessionId, SessionQuery,
    clashes, in_common, nearby,
    rules::{self, NewSession},
    store,
};
use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Day, Instant, PAGE, Page, limits},
    people::{self, PersonId, PersonName},
    sessions::AttendanceCount,
    startups::StartupId,
};

/// One session, with hosts, numbers and clashes.
///
/// # Errors
/// `no_such_session`.
pub fn require(r: &Read<'_>, id: SessionId) -> Result<Session> {
    whole(r, bare(r, id)?)
}

/// One session with its hosts alone: for deeds that show nobody its numbers and clashes.
///
/// # Errors
/// `no_such_session`.
pub fn bare(r: &Read<'_>, id: SessionId) -> Result<Session> {
    store::session(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_SESSION).into())
}

/// Sessions in the order of time, or from the newest back; of one day those without a time stand before the others.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &SessionQuery) -> Result<Page<Session>> {
    let limit = query.limit.unwrap_or(PAGE);
    let after = query.after.as_ref().and_then(store::Place::of);
    let found = store::sessions(r, store::page(query, after.as_ref(), limit.saturating_add(1)))?;
    let total = if after.is_none() { Some(store::count(r, query)?) } else { None };
    let mut page = Page::cut(found, limit, total, |session| store::Place::at(session).cursor());
    page.rows = page.rows.into_iter().map(|session| whole(r, session)).collect::<Result<_>>()?;
    Ok(page)
}

/// All sessions of a cohort in the order of time, with their hosts alone.
///
/// # Errors
/// The file's failures only.
pub fn of_cohort(r: &Read<'_>, cohort: CohortId) -> Result<Vec<Session>> {
    let query = SessionQuery { cohort: Some(cohort), ..SessionQuery::default() };
    store::sessions(r, store::page(&query, None, u32::MAX))
}

/// A session's sheet: who is expected or was marked.
///
/// # Errors
/// `no_such_session`.
pub fn sheet(r: &Read<'_>, id: SessionId) -> Result<AttendanceSheet> {
    let session = require(r, id)?;
    let lines = store::lines(r, id, session.cohort)?;
    Ok(AttendanceSheet { session, lines })
}

/// The marks of a startup's participants over all sessions of its newest cohort.
///
/// # Errors
/// The file's failures only.
pub fn attendance_of(r: &Read<'_>, startup: StartupId) -> Result<AttendanceCount> {
    store::attendance_of(r, startup)
}

/// Whom a cohort's sessions expect.
///
/// # Errors
/// The file's failures only.
pub fn expected(r: &Read<'_>, cohort: CohortId) -> Result<BTreeSet<PersonId>> {
    store::expected_people(r, cohort)
}

/// As [`attendance_of`], at the sessions of one cohort from a day to another.
///
/// # Errors
/// The file's failures only.
pub fn attendance_between(
    r: &Read<'_>,
    startup: StartupId,
    cohort: CohortId,
    from: Day,
    to: Day,
) -> Result<AttendanceCount> {
    store::attendance_between(r, startup, cohort, from, to)
}

/// What each session of a cohort tells of attendance, in the order of time.
///
/// # Errors
/// The file's failures only.
pub fn roll_calls(r: &Read<'_>, cohort: CohortId) -> Result<Vec<RollCall>> {
    let expected = store::expected(r, cohort)?;
    let by_session = store::attendance_by_session(r, cohort)?;
    let roll_call = |(day, starts_at, count): (Day, Option<Instant>, AttendanceCount)| {
        // Of a session without a time it is known only the day after that it has begun.
        let begun = starts_at.map_or(day < r.today(), |at| at <= r.now());
        RollCall { day, count, due: if begun { expected.max(count.marked()) } else { count.marked() } }
    };
    Ok(by_session.into_iter().map(roll_call).collect())
}

/// The session of this day, title and place that begins then, or of which the begin was not known on one of both sides:
/// what an import takes for the same.
///
/// # Errors
/// The file's failures only.
pub fn same(
    r: &Read<'_>,
    day: Day,
    starts_at: Option<Instant>,
    title: &str,
    place: Option<&str>,
) -> Result<Option<SessionId>> {
    Ok(rules::same(starts_at, &store::alike(r, day, title, place)?))
}

/// Makes or changes a session. Its hosts are exactly those of the draft. Whether it clashes is not asked; see
/// [`super::moving::save`].
///
/// # Errors
/// `no_such_session`, `no_such_cohort`, `no_such_person`, and see [`rules::accept`].
pub fn save(w: &mut Write<'_>, draft: SessionDraft) -> Result<SessionId> {
    let session = rules::accept(draft, w.zone())?;
    if let Some(id) = session.id {
        bare(w, id)?;
    }
    check_names(w, &session)?;
    put(w, &session)
}

/// Refuses a session whose cohort or hosts are not there.
pub(super) fn check_names(r: &Read<'_>, session: &NewSession) -> Result<()> {
    if let Some(cohort) = session.cohort {
        cohorts::ops::require(r, cohort)?;
    }
    for host in &session.hosts {
        people::ops::require(r, *host)?;
    }
    Ok(())
}

/// Makes a session part of a series, unless it is part of one.
///
/// # Errors
/// The file's failures only.
pub fn join(w: &Write<'_>, session: SessionId, series: SeriesId) -> Result<()> {
    in_common::join(w, session, series)
}

/// Writes a session that was accepted.
pub(super) fn put(w: &mut Write<'_>, session: &NewSession) -> Result<SessionId> {
    let id = store::save(w, session)?;
    for gone in store::hosts(w, id)?.iter().filter(|h| !session.hosts.contains(&h.id)) {
        store::remove_host(w, id, gone.id)?;
    }
    for host in &session.hosts {
        store::add_host(w, id, *host)?;
    }
    w.about(id);
    Ok(id)
}

/// Removes a session with its attendance; nothing may name it any more.
///
/// # Errors
/// `no_such_session`.
pub fn remove(w: &mut Write<'_>, id: SessionId) -> Result<()> {
    require(w, id)?;
    store::remove(w, id)?;
    w.about(id);
    Ok(())
}

/// Marks people or takes their marks away, and writes remarks, with a mark or without: one op however many they are.
///
/// # Errors
/// `no_such_session`, `no_such_person`; `too_long` at `remark`.
pub fn mark(w: &mut Write<'_>, draft: &MarkDraft) -> Result<()> {
    limits::MARK.check_all(&[("remark", &draft.remark)])?;
    let session = require(w, draft.session)?.id;
    for person in &draft.people {
        people::ops::require(w, *person)?;
        let remark = match draft.remark.as_deref() {
            Some(typed) => Some(typed.trim().to_owned()).filter(|text| !text.is_empty()),
            None => store::remark(w, session, *person)?,
        };
        store::put_line(w, session, *person, draft.mark, remark.as_deref())?;
    }
    w.about(session);
    Ok(())
}

/// The sessions that are on between two days, of one cohort or all, as far as they are asked for: also those that began
/// before.
///
/// # Errors
/// The file's failures only.
pub fn between(
    r: &Read<'_>,
    from: Day,
    to: Day,
    cohort: Option<CohortId>,
    is_asked: impl Fn(&Session) -> bool,
) -> Result<Vec<Session>> {
    let zone = r.zone();
    let mut found = nearby::between(r, from, to, cohort)?;
    found.retain(|session| session.last_day(zone) >= from && is_asked(session));
    found.into_iter().map(|session| whole(r, session)).collect()
}

/// Who holds sessions, by name.
///
/// # Errors
/// The file's failures only.
pub fn all_hosts(r: &Read<'_>) -> Result<Vec<PersonName>> {
    in_common::all_hosts(r)
}

/// The session with its numbers and clashes.
fn whole(r: &Read<'_>, mut session: Session) -> Result<Session> {
    session.attendance = store::attendance(r, session.id)?;
    session.expected = session.cohort.map_or(Ok(0), |cohort| store::expected(r, cohort))?;
    if let Some(series) = session.series {
        session.in_series = in_common::in_series(r, series, session.id)?;
    }
    if session.starts_at.is_some() {
        session.clashes = clashes_of(r, &session)?.clashes;
    }
    Ok(session)
}

/// What other sessions want that this one wants, too.
pub(super) fn clashes_of(r: &Read<'_>, session: &Session) -> Result<ClashCheck> {
    let (zone, others) = (r.zone(), nearby::about_the_time_of(r, session)?);
    clashes::check(session, &others, |session| session.last_day(zone), |one, other| nearby::shared(r, one, other))
}

/// Takes the remarks off the marks of people who are erased; marks stay for the count, a remark without one goes whole.
///
/// # Errors
/// The file's failures only.
pub fn empty_remarks(w: &Write<'_>, people: &[PersonId]) -> Result<()> {
    store::empty_remarks(w, people)
}

/// Gives the sessions that have a time and no day, as an older program wrote them out, the day of their time.
///
/// # Errors
/// The file's failures only.
pub fn give_days(w: &Write<'_>) -> Result<()> {
    store::give_days(w)
}
