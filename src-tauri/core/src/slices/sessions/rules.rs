//! What the field knows of sessions. Pure: the time zone comes from outside.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::{Mark, Session, SessionDraft, SessionId, SessionKind};
use crate::{
    cohorts::CohortId,
    error::{Code, Refusal, code},
    kit::{
        Day, Instant,
        days::{End, Span, TimesFault, read_end, read_times},
        limits, text,
    },
    people::PersonId,
};

/// How long a session lasts at most, in minutes. What goes on for days has no time, and a last day.
const LONGEST_MINUTES: i64 = 24 * 60;

/// A session with a time lasts longer than a day.
pub const SESSION_TOO_LONG: Code = Code::new("session_too_long");
/// A session of several days has a time.
pub const DAYS_WITH_TIME: Code = Code::new("days_with_time");

/// A session as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Absent for a new one.
    pub id: Option<SessionId>,
    /// Whose.
    pub cohort: Option<CohortId>,
    /// What kind.
    pub kind: SessionKind,
    /// What about.
    pub title: String,
    /// The day on which it begins.
    pub starts_on: Day,
    /// Of several days the last.
    pub ends_on: Option<Day>,
    /// Begin.
    pub starts_at: Option<Instant>,
    /// End.
    pub ends_at: Option<Instant>,
    /// Room, or a link.
    pub place: Option<String>,
    /// Who holds it, each once.
    pub hosts: Vec<PersonId>,
}

/// Accepts a session as typed, its times as instants in `zone`, or names the field that stops it.
///
/// # Errors
/// `missing`, `too_long`, `not_a_time`, `not_an_end`, `skipped_hour`, `session_too_long`, `ends_before_start` and
/// `days_with_time` at a field.
pub fn accept(draft: SessionDraft, zone: Tz) -> Result<NewSession, Refusal> {
    let title = short("title", &draft.title)?;
    if title.is_empty() {
        return Err(Refusal::field("title", code::MISSING));
    }
    let place = draft.place.as_deref().map(place).transpose()?.flatten();
    let (starts_at, ends_at) = times(draft.day, draft.starts.as_deref(), draft.ends.as_deref(), zone)?;
    let ends_on = last_day(draft.day, draft.last_day, starts_at)?;
    let mut hosts: Vec<PersonId> = Vec::with_capacity(draft.hosts.len());
    for host in draft.hosts {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    Ok(NewSession {
        id: draft.id,
        cohort: draft.cohort,
        kind: draft.kind,
        title,
        starts_on: draft.day,
        ends_on,
        starts_at,
        ends_at,
        place,
        hosts,
    })
}

/// A room or a link as typed; none where nothing is.
///
/// # Errors
/// `too_long` at `place`.
pub fn place(typed: &str) -> Result<Option<String>, Refusal> {
    Ok(Some(short("place", typed)?).filter(|place| !place.is_empty()))
}

fn short(field: &'static str, typed: &str) -> Result<String, Refusal> {
    let text = typed.trim();
    limits::SESSION.check(field, text)?;
    Ok(text.to_owned())
}

/// When a session begins and ends, as far as that is told.
fn times(
    day: Day,
    starts: Option<&str>,
    ends: Option<&str>,
    zone: Tz,
) -> Result<(Option<Instant>, Option<Instant>), Refusal> {
    let ends = ends.and_then(text::typed);
    let Some(starts) = starts.and_then(text::typed) else {
        // An end alone tells nothing of when to come.
        return if ends.is_some() { Err(Refusal::field("starts", code::MISSING)) } else { Ok((None, None)) };
    };
    let begin = read_times(starts).ok().filter(|span| span.ends.is_none()).map(|span| span.starts);
    let begin = begin.ok_or(Refusal::field("starts", code::NOT_A_TIME))?;
    let end = ends.map(|ends| read_end(begin, ends)).transpose();
    let end = end.map_err(|fault| Refusal::field("ends", code_of(fault)))?;
    on_the_day(day, Some(Span { starts: begin, ends: end }), zone)
}

/// When something begins and ends that does so at these times on the wall, on a day.
///
/// # Errors
/// `skipped_hour`, `not_an_end` and `session_too_long` at a field.
pub fn on_the_day(day: Day, span: Option<Span>, zone: Tz) -> Result<(Option<Instant>, Option<Instant>), Refusal> {
    let Some(Span { starts, ends }) = span else { return Ok((None, None)) };
    let starts_at = on_the_clock("starts", day, starts, zone)?;
    let Some(end) = ends else { return Ok((Some(starts_at), None)) };
    let ends_at = on_the_clock("ends", end.day(day), end.time, zone)?;
    if ends_at <= starts_at {
        return Err(Refusal::field("ends", code::NOT_AN_END));
    }
    if is_too_long(starts_at, ends_at) {
        return Err(Refusal::field("ends", SESSION_TOO_LONG));
    }
    Ok((Some(starts_at), Some(ends_at)))
}

/// When something begins and ends on the wall; none: no time is known.
pub fn span_of(day: Day, starts_at: Option<Instant>, ends_at: Option<Instant>, zone: Tz) -> Option<Span> {
    let starts = starts_at?.on_the_wall(zone).time();
    let ends = ends_at.map(|at| at.on_the_wall(zone));
    let ends = ends.map(|at| End { time: at.time(), next_day: Day(at.date()) > day });
    Some(Span { starts, ends })
}

/// Whether a session would last longer than a day.
pub fn is_too_long(starts_at: Instant, ends_at: Instant) -> bool {
    ends_at.millis() - starts_at.millis() > LONGEST_MINUTES * 60_000
}

/// The last day of several; one day has none.
///
/// # Errors
/// `ends_before_start` and `days_with_time` at `lastDay`.
pub fn last_day(first: Day, last: Option<Day>, starts_at: Option<Instant>) -> Result<Option<Day>, Refusal> {
    match last {
        Some(last) if last < first => Err(Refusal::field("lastDay", code::ENDS_BEFORE_START).arg("starts", first)),
        Some(last) if last > first && starts_at.is_some() => Err(Refusal::field("lastDay", DAYS_WITH_TIME)),
        last => Ok(last.filter(|last| *last > first)),
    }
}

/// A session on another day, at another time where one is told, as long as it is. One of several days stays as many.
///
/// # Errors
/// `not_a_time`, `skipped_hour` and `days_with_time` at `starts`.
pub fn moved(session: &Session, day: Day, starts: Option<&str>, zone: Tz) -> Result<NewSession, Refusal> {
    let typed = starts.and_then(text::typed).map(|typed| match read_times(typed) {
        Ok(span) if span.ends.is_none() => Ok(span.starts),
        _ => Err(Refusal::field("starts", code::NOT_A_TIME)),
    });
    let begin = typed.transpose()?.or_else(|| session.starts_at.map(|at| at.on_the_wall(zone).time()));
    let starts_at = begin.map(|begin| on_the_clock("starts", day, begin, zone)).transpose()?;
    if starts_at.is_some() && session.ends_on.is_some() {
        return Err(Refusal::field("starts", DAYS_WITH_TIME));
    }
    let length = session.starts_at.zip(session.ends_at).map(|(from, to)| to.millis() - from.millis());
    Ok(NewSession {
        id: Some(session.id),
        cohort: session.cohort,
        kind: session.kind,
        title: session.title.clone(),
        starts_on: day,
        ends_on: session.ends_on.map(|last| day.plus(last.since(session.starts_on))),
        starts_at,
        ends_at: starts_at.zip(length).map(|(from, length)| Instant::from_millis(from.millis() + length)),
        place: session.place.clone(),
        hosts: session.hosts.iter().map(|host| host.id).collect(),
    })
}

fn on_the_clock(field: &'static str, day: Day, time: NaiveTime, zone: Tz) -> Result<Instant, Refusal> {
    Instant::local(day.0.and_time(time), zone).ok_or(Refusal::field(field, code::SKIPPED_HOUR))
}

/// When a session is on, as somebody would type it: its day, its begin, and its end as [`End`] writes it. None where it ends
/// later than on the next day.
pub fn as_typed(starts: Instant, ends: Option<Instant>, zone: Tz) -> Option<(Day, String, Option<String>)> {
    let day = starts.day(zone);
    let clock = |at: Instant| at.on_the_wall(zone).time();
    let end = match ends.map(|at| (at.day(zone).since(day), clock(at))) {
        None => None,
        Some((0, time)) => Some(End { time, next_day: false }.to_string()),
        Some((1, time)) => Some(End { time, next_day: true }.to_string()),
        Some(_) => return None,
    };
    Some((day, clock(starts).format("%H:%M").to_string(), end))
}

/// Why a text tells no time.
pub fn code_of(fault: TimesFault) -> Code {
    if fault == TimesFault::EndsFirst { code::NOT_AN_END } else { code::NOT_A_TIME }
}

/// Which of the sessions of a day, title and place an import means that tells this begin, or none: the one that begins
/// then, or else the only one of which the begin is known on one side alone.
pub fn same(starts_at: Option<Instant>, alike: &[(SessionId, Option<Instant>)]) -> Option<SessionId> {
    let exact = alike.iter().find(|(_, held)| *held == starts_at);
    let mut open = alike.iter().filter(|(_, held)| held.is_none() || starts_at.is_none());
    let only = match (open.next(), open.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    };
    exact.or(only).map(|(id, _)| *id)
}

/// The mark of a session at which both records were marked: that somebody was there beats that they were not, since
/// nobody misses a duplicate; late beats present, and a leave that was asked for beats an absence, as they tell more.
/// A remark without a mark tells nothing of either.
pub fn mark(one: Option<Mark>, other: Option<Mark>) -> Option<Mark> {
    let tells = |mark| match mark {
        Some(Mark::Late) => 4,
        Some(Mark::Present) => 3,
        Some(Mark::Leave) => 2,
        Some(Mark::Absent) => 1,
        None => 0,
    };
    if tells(other) > tells(one) { other } else { one }
}
