//! A change of one session, done to a part of its series. Pure.
//!
//! Only what was changed in the one is changed in the others: each keeps its own day of the week, its own room or its own
//! title where these were not touched. A day is moved by as many days as that of the one.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use strum::AsRefStr;
use ts_rs::TS;

use super::{
    Session, SessionKind,
    rules::{self, NewSession},
};
use crate::{
    cohorts::CohortId,
    error::Refusal,
    kit::{Day, Instant, days::Span},
    people::PersonId,
};

/// Which sessions of a series are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum SeriesPart {
    /// The one alone.
    One,
    /// The one, and those after it.
    Later,
    /// The whole series.
    All,
}

/// Why a session of the part stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StaysBecause {
    /// Somebody was marked at it.
    Marked,
    /// It has begun.
    Begun,
    /// It would be on a day off.
    DayOff,
}

/// The sessions of a part, in the order of time. `series` is in that order, `one` among it.
pub fn of(series: Vec<Session>, one: &Session, part: SeriesPart) -> Vec<Session> {
    let place = |session: &Session| (session.starts_on, session.starts_at.map_or(0, Instant::millis), session.id);
    let from = place(one);
    let is_meant = |session: &Session| match part {
        SeriesPart::One => session.id == one.id,
        SeriesPart::Later => place(session) >= from,
        SeriesPart::All => true,
    };
    series.into_iter().filter(is_meant).collect()
}

/// Why a session is left as it is unless that is meant, too: what was held is not rewritten by planning.
pub fn stays(session: &Session, marks: u32, now: Instant, today: Day) -> Option<StaysBecause> {
    let has_begun = session.starts_at.map_or(session.starts_on < today, |at| at <= now);
    match marks {
        0 if has_begun => Some(StaysBecause::Begun),
        0 => None,
        _ => Some(StaysBecause::Marked),
    }
}

/// What is changed in a session; what is absent is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// By how many days it is moved.
    pub days: i64,
    /// Its begin and end on the wall; none: no time is known.
    span: Option<Option<Span>>,
    /// How many days it goes on after the first.
    length: Option<i64>,
    title: Option<String>,
    kind: Option<SessionKind>,
    cohort: Option<Option<CohortId>>,
    place: Option<Option<String>>,
    hosts: Option<Vec<PersonId>>,
}

impl Change {
    /// What makes `wanted` of a session, its times on the wall of `zone`.
    pub fn between(session: &Session, wanted: &NewSession, zone: Tz) -> Self {
        let span = rules::span_of(wanted.starts_on, wanted.starts_at, wanted.ends_at, zone);
        let length = |first: Day, last: Option<Day>| last.map_or(0, |last| last.since(first));
        let long = length(wanted.starts_on, wanted.ends_on);
        let held: BTreeSet<PersonId> = session.hosts.iter().map(|host| host.id).collect();
        let asked: BTreeSet<PersonId> = wanted.hosts.iter().copied().collect();
        Self {
            days: wanted.starts_on.since(session.starts_on),
            span: (span != session.span(zone)).then_some(span),
            length: (long != length(session.starts_on, session.ends_on)).then_some(long),
            title: (wanted.title != session.title).then(|| wanted.title.clone()),
            kind: (wanted.kind != session.kind).then_some(wanted.kind),
            cohort: (wanted.cohort != session.cohort).then_some(wanted.cohort),
            place: (wanted.place != session.place).then(|| wanted.place.clone()),
            hosts: (asked != held).then(|| wanted.hosts.clone()),
        }
    }

    /// A session with the change.
    ///
    /// # Errors
    /// `skipped_hour`, `not_an_end` and `days_with_time` at a field, where the day of this one does not take the times.
    pub fn of(&self, session: &Session, zone: Tz) -> Result<NewSession, Refusal> {
        let day = session.starts_on.plus(self.days);
        let last = match self.length {
            Some(length) => Some(length).filter(|length| *length > 0).map(|length| day.plus(length)),
            None => session.ends_on.map(|last| last.plus(self.days)),
        };
        let (starts_at, ends_at) = rules::on_the_day(day, self.span.unwrap_or_else(|| session.span(zone)), zone)?;
        Ok(NewSession {
            id: Some(session.id),
            cohort: self.cohort.unwrap_or(session.cohort),
            kind: self.kind.unwrap_or(session.kind),
            title: self.title.clone().unwrap_or_else(|| session.title.clone()),
            starts_on: day,
            ends_on: rules::last_day(day, last, starts_at)?,
            starts_at,
            ends_at,
            place: self.place.clone().unwrap_or_else(|| session.place.clone()),
            hosts: self.hosts.clone().unwrap_or_else(|| session.hosts.iter().map(|host| host.id).collect()),
        })
    }
}
