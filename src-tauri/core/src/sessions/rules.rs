//! What the field knows of sessions. Pure: the time zone comes from outside.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::{Clash, Session, SessionDraft, SessionId, SessionKind};
use crate::{
    cohorts::CohortId,
    error::{Code, Refusal},
    kit::{Day, Instant, limits, text},
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
    /// Begin.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
    /// Room, or a link.
    pub place: Option<String>,
    /// Who holds it, each once.
    pub hosts: Vec<PersonId>,
}

/// Accepts a session as typed, its times as instants in `zone`, or names the field that stops it.
///
/// # Errors
/// `missing`, `too_long`, `not_a_time` and `ends_before_start` at a field.
pub fn accept(draft: SessionDraft, zone: Tz) -> Result<NewSession, Refusal> {
    let title = short("title", &draft.title)?;
    if title.is_empty() {
        return Err(Refusal::field("title", Code::Missing));
    }
    let place = draft.place.as_deref().map(|p| short("place", p)).transpose()?.filter(|p| !p.is_empty());
    let starts_at = at("starts", draft.day, &draft.starts, zone)?;
    let ends_at = at("ends", draft.day, &draft.ends, zone)?;
    if ends_at <= starts_at {
        return Err(Refusal::field("ends", Code::EndsBeforeStart).arg("starts", draft.starts.trim()));
    }
    let mut hosts: Vec<PersonId> = Vec::with_capacity(draft.hosts.len());
    for host in draft.hosts {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    Ok(NewSession { id: draft.id, cohort: draft.cohort, kind: draft.kind, title, starts_at, ends_at, place, hosts })
}

fn short(field: &'static str, typed: &str) -> Result<String, Refusal> {
    let text = typed.trim();
    limits::SESSION.check(field, text)?;
    Ok(text.to_owned())
}

/// `HH:MM` on the wall in `zone`; `9:30` and full-width forms are read too.
fn at(field: &'static str, day: Day, typed: &str, zone: Tz) -> Result<Instant, Refusal> {
    let time =
        NaiveTime::parse_from_str(&text::plain(typed), "%H:%M").map_err(|_| Refusal::field(field, Code::NotATime))?;
    Ok(Instant::local(day.0.and_time(time), zone))
}

/// Whether a place is a link or the like, and no room that one session can take from another.
pub fn is_online(place: &str) -> bool {
    let place = place.to_lowercase();
    ONLINE.iter().any(|word| place.contains(word))
}

/// What a session and `others` want both at the same time: a place, or a host.
pub fn clashes(session: &Session, others: &[Session]) -> Vec<Clash> {
    let overlapping =
        others.iter().filter(|o| o.id != session.id && o.starts_at < session.ends_at && session.starts_at < o.ends_at);
    overlapping.flat_map(|other| wanted_by_both(session, other)).collect()
}

fn wanted_by_both(one: &Session, other: &Session) -> Vec<Clash> {
    let clash = |over: &str| Clash { session: other.id, title: other.title.clone(), over: over.to_owned() };
    let place = one.place.iter().filter(|p| one.place == other.place && !is_online(p)).map(|_| clash("place"));
    let host = |h: &&PersonName| other.hosts.iter().any(|o| o.id == h.id);
    place.chain(one.hosts.iter().filter(host).map(|h| clash(&h.name))).collect()
}
