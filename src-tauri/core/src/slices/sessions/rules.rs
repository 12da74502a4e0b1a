//! What the field knows of sessions. Pure: the time zone comes from outside.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::{Clash, Mark, Session, SessionDraft, SessionId, SessionKind};
use crate::{
    cohorts::CohortId,
    error::{Code, Refusal, code},
    kit::{
        Day, Instant,
        days::{TimesFault, read_end, read_times},
        limits, text,
    },
    people::{PersonId, PersonName},
};

/// What says that a place is no room: any number of sessions can be there at once.
const ONLINE: &[&str] = &["://", "线上", "直播", "腾讯会议", "飞书", "钉钉", "online", "zoom", "teams", "webinar"];

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
/// `missing`, `too_long`, `not_a_time`, `not_an_end` and `skipped_hour` at a field.
pub fn accept(draft: SessionDraft, zone: Tz) -> Result<NewSession, Refusal> {
    let title = short("title", &draft.title)?;
    if title.is_empty() {
        return Err(Refusal::field("title", code::MISSING));
    }
    let place = draft.place.as_deref().map(|p| short("place", p)).transpose()?.filter(|p| !p.is_empty());
    let (starts_at, ends_at) = times(draft.day, draft.starts.as_deref(), draft.ends.as_deref(), zone)?;
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
        starts_at,
        ends_at,
        place,
        hosts,
    })
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
    let starts_at = on_the_clock("starts", day, begin, zone)?;
    let Some(ends) = ends else { return Ok((Some(starts_at), None)) };
    let end = read_end(begin, ends).map_err(|fault| Refusal::field("ends", code_of(fault)))?;
    let ends_at = on_the_clock("ends", end.day(day), end.time, zone)?;
    if ends_at <= starts_at {
        return Err(Refusal::field("ends", code::NOT_AN_END));
    }
    Ok((Some(starts_at), Some(ends_at)))
}

fn on_the_clock(field: &'static str, day: Day, time: NaiveTime, zone: Tz) -> Result<Instant, Refusal> {
    Instant::local(day.0.and_time(time), zone).ok_or(Refusal::field(field, code::SKIPPED_HOUR))
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

/// Whether a place is a link or the like, and no room that one session can take from another.
pub fn is_online(place: &str) -> bool {
    let place = place.to_lowercase();
    ONLINE.iter().any(|word| place.contains(word))
}

/// What a session and `others` want both at the same time: a place, or a host.
pub fn clashes(session: &Session, others: &[Session]) -> Vec<Clash> {
    let overlapping = others.iter().filter(|other| other.id != session.id && meet(session, other));
    overlapping.flat_map(|other| wanted_by_both(session, other)).collect()
}

/// Whether two sessions are on at one moment. Of one whose end is not known only its beginning counts, and one without
/// a time meets none.
fn meet(one: &Session, other: &Session) -> bool {
    let (Some(a), Some(b)) = (one.starts_at, other.starts_at) else { return false };
    let (first, second) = if a <= b { (one, b) } else { (other, a) };
    a == b || first.ends_at.is_some_and(|ends| second < ends)
}

fn wanted_by_both(one: &Session, other: &Session) -> Vec<Clash> {
    let clash = |over: &str| Clash { session: other.id, title: other.title.clone(), over: over.to_owned() };
    let place = one.place.iter().filter(|p| one.place == other.place && !is_online(p)).map(|_| clash("place"));
    let host = |h: &&PersonName| other.hosts.iter().any(|o| o.id == h.id);
    place.chain(one.hosts.iter().filter(host).map(|h| clash(&h.name))).collect()
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
