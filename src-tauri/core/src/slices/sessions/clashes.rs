//! What two sessions want at the same time. Pure.

use std::collections::BTreeSet;

use serde::Serialize;
use strum::{AsRefStr, EnumIter};
use ts_rs::TS;

use super::{Room, Session, SessionId, SessionKind};
use crate::{
    cohorts::CohortId,
    kit::{Day, Instant, names::label_key},
};

/// What says that a place is no room: any number of sessions can be there at once.
const ONLINE: &[&str] = &["://", "线上", "直播", "腾讯会议", "飞书", "钉钉", "online", "zoom", "teams", "webinar"];

/// What two sessions both want.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, AsRefStr, EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum ClashOver {
    /// A room.
    Place,
    /// Somebody holds both.
    Host,
    /// All startups of one cohort are to be at both.
    Cohort,
    /// Startups of two cohorts are to be at both.
    Startup,
    /// People who are in two startups are to be at both.
    Person,
}

/// Two sessions want the same at the same time. Asked about before it is saved, shown afterwards, never forbidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Clash {
    /// The other session.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// Its day.
    pub starts_on: Day,
    /// Its begin.
    pub starts_at: Option<Instant>,
    /// Its end.
    pub ends_at: Option<Instant>,
    /// What kind of thing both want.
    pub over: ClashOver,
    /// What it is called: the room, the person, the cohort; or all startups or people that are to be at both.
    pub names: Vec<String>,
}

/// What a session that is not saved yet would clash with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClashCheck {
    /// What both want at the same time.
    pub clashes: Vec<Clash>,
    /// What both want on the same day, where one of the two has no time: whether they clash nobody can tell.
    pub untimed: Vec<Clash>,
    /// Where it clashes over a room: free ones in which sessions of its size have been.
    pub free_rooms: Vec<Room>,
}

/// Whom two cohorts both expect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Startups of both.
    pub startups: Vec<String>,
    /// People of both who are not there for a startup of both.
    pub people: Vec<String>,
}

/// Whether a place is a link or the like, and no room that one session can take from another.
pub fn is_online(place: &str) -> bool {
    let place = place.to_lowercase();
    ONLINE.iter().any(|word| place.contains(word))
}

/// Whether each startup comes to such a session at an hour of its own, so that nobody has to be at two at once.
fn is_by_appointment(kind: SessionKind) -> bool {
    matches!(kind, SessionKind::OfficeHours | SessionKind::Visit)
}

/// Whether two sessions are on at one moment. Of one whose end is not known only its beginning counts, and one without
/// a time meets none. One that begins when the other ends does not meet it.
fn meet(one: &Session, other: &Session) -> bool {
    let (Some(a), Some(b)) = (one.starts_at, other.starts_at) else { return false };
    let (first, second) = if a <= b { (one, b) } else { (other, a) };
    a == b || first.ends_at.is_some_and(|ends| second < ends)
}

/// Whether one of two has no time, and both are on a day.
fn share_a_day(one: &Session, other: &Session, last_day: impl Fn(&Session) -> Day) -> bool {
    (one.starts_at.is_none() || other.starts_at.is_none())
        && one.starts_on <= last_day(other)
        && other.starts_on <= last_day(one)
}

/// Those of `others` that are on at the same time, and those of which nobody can tell.
pub fn met<'s>(
    session: &Session,
    others: &'s [Session],
    last_day: impl Fn(&Session) -> Day + Copy,
) -> impl Iterator<Item = &'s Session> {
    let is_met = move |other: &&Session| {
        other.id != session.id && (meet(session, other) || share_a_day(session, other, last_day))
    };
    others.iter().filter(is_met)
}

/// What `session` wants that one of `others` wants, too: at the same time, and on the same day where one has no time.
/// `shared` says whom two cohorts both expect, `last_day` on which day a session ends.
///
/// # Errors
/// Those of `shared`.
pub fn check<E>(
    session: &Session,
    others: &[Session],
    last_day: impl Fn(&Session) -> Day + Copy,
    mut shared: impl FnMut(CohortId, CohortId) -> Result<Shared, E>,
) -> Result<ClashCheck, E> {
    let mut found = ClashCheck::default();
    for other in others.iter().filter(|other| other.id != session.id) {
        let list = if meet(session, other) {
            &mut found.clashes
        } else if share_a_day(session, other, last_day) {
            &mut found.untimed
        } else {
            continue;
        };
        list.extend(wanted_by_both(session, other, &mut shared)?);
    }
    Ok(found)
}

fn wanted_by_both<E>(
    one: &Session,
    other: &Session,
    shared: &mut impl FnMut(CohortId, CohortId) -> Result<Shared, E>,
) -> Result<Vec<Clash>, E> {
    let clash = |over, names: Vec<String>| Clash {
        session: other.id,
        title: other.title.clone(),
        starts_on: other.starts_on,
        starts_at: other.starts_at,
        ends_at: other.ends_at,
        over,
        names,
    };
    let mut found = Vec::new();
    if let (Some(a), Some(b)) = (&one.place, &other.place)
        && label_key(a) == label_key(b)
        && !is_online(a)
    {
        found.push(clash(ClashOver::Place, vec![other.place.clone().unwrap_or_default()]));
    }
    let both = one.hosts.iter().filter(|host| other.hosts.iter().any(|o| o.id == host.id));
    found.extend(both.map(|host| clash(ClashOver::Host, vec![host.name.clone()])));
    let (Some(a), Some(b)) = (one.cohort, other.cohort) else { return Ok(found) };
    if is_by_appointment(one.kind) || is_by_appointment(other.kind) {
        return Ok(found);
    }
    if a == b {
        found.push(clash(ClashOver::Cohort, one.cohort_name.iter().cloned().collect()));
        return Ok(found);
    }
    let Shared { startups, people } = shared(a, b)?;
    let several = [(ClashOver::Startup, startups), (ClashOver::Person, people)];
    found.extend(several.into_iter().filter(|(_, names)| !names.is_empty()).map(|(over, names)| clash(over, names)));
    Ok(found)
}

/// The clashes that were not there before: nobody is asked twice about the same.
pub fn news(now: Vec<Clash>, before: &[Clash]) -> Vec<Clash> {
    let known: BTreeSet<_> = before.iter().map(|clash| (clash.session, clash.over, &clash.names)).collect();
    let mut news = now;
    news.retain(|clash| !known.contains(&(clash.session, clash.over, &clash.names)));
    news
}
