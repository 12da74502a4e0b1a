//! Rooms: the places at which sessions were, as people wrote them, and which of them are free.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::{Session, clashes, in_common, nearby, store};
use crate::{cohorts::CohortId, engine::Read, error::Result, kit::names::label_key};

/// How many rooms are proposed at most.
const MOST_PROPOSED: usize = 3;

/// A room in which sessions were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Room {
    /// As it is written most often.
    pub name: String,
    /// How many sessions were there or are to be.
    pub sessions: u32,
    /// How many people the largest of them had: who came, or who is expected where more are.
    pub most: u32,
}

/// What sessions tell of one place as it is written.
pub struct Use {
    /// As written.
    pub place: String,
    /// Whose sessions.
    pub cohort: Option<CohortId>,
    /// How many sessions.
    pub sessions: u32,
    /// How many came to the one to which most came.
    pub came: u32,
}

/// The rooms of these uses, by name; what is written in several ways is one. `expected` says how many a cohort expects. Pure.
pub fn of(uses: Vec<Use>, expected: impl Fn(CohortId) -> u32) -> Vec<Room> {
    let mut rooms: BTreeMap<String, (Room, u32)> = BTreeMap::new();
    for one in uses.into_iter().filter(|one| !clashes::is_online(&one.place)) {
        let size = one.came.max(one.cohort.map_or(0, &expected));
        let blank = Room { name: String::new(), sessions: 0, most: 0 };
        let (room, often) = rooms.entry(label_key(&one.place)).or_insert((blank, 0));
        room.sessions += one.sessions;
        room.most = room.most.max(size);
        if one.sessions > *often {
            (room.name, *often) = (one.place, one.sessions);
        }
    }
    rooms.into_values().map(|(room, _)| room).collect()
}

/// The rooms that hold `size` people and are none of `taken`: the smallest first, of equal ones the most used. Pure.
pub fn free(rooms: Vec<Room>, taken: &[String], size: u32) -> Vec<Room> {
    let taken: Vec<String> = taken.iter().map(|place| label_key(place)).collect();
    let mut free = rooms;
    free.retain(|room| room.most >= size && !taken.contains(&label_key(&room.name)));
    free.sort_by_key(|room| (room.most, std::cmp::Reverse(room.sessions)));
    free
}

/// The names of all rooms alone, by name.
///
/// # Errors
/// The file's failures only.
pub fn names(r: &Read<'_>) -> Result<Vec<String>> {
    Ok(of(in_common::places_alone(r)?, |_| 0).into_iter().map(|room| room.name).collect())
}

/// All rooms, by name.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<Room>> {
    let uses = in_common::places(r)?;
    let cohorts: BTreeSet<CohortId> = uses.iter().filter_map(|one| one.cohort).collect();
    let expected = cohorts.into_iter().map(|cohort| Ok((cohort, store::expected(r, cohort)?)));
    let expected = expected.collect::<Result<BTreeMap<_, _>>>()?;
    Ok(of(uses, |cohort| expected.get(&cohort).copied().unwrap_or_default()))
}

/// The rooms that are free while a session is on, and in which one of at least its size, and of `people`, has been. One in
/// which something without a time is on the same day is not free: nobody can tell.
///
/// # Errors
/// The file's failures only.
pub fn for_session(r: &Read<'_>, session: &Session, people: u32) -> Result<Vec<Room>> {
    let zone = r.zone();
    let others = nearby::about_the_time_of(r, session)?;
    let met = clashes::met(session, &others, |session| session.last_day(zone));
    let taken: Vec<String> = met.filter_map(|other| other.place.clone()).chain(session.place.clone()).collect();
    let came = store::attendance(r, session.id)?.came();
    let expected = session.cohort.map_or(Ok(0), |cohort| store::expected(r, cohort))?;
    Ok(free(all(r)?, &taken, came.max(expected).max(people)))
}

/// As [`for_session`], the few that are proposed.
///
/// # Errors
/// The file's failures only.
pub fn proposed(r: &Read<'_>, session: &Session) -> Result<Vec<Room>> {
    let mut rooms = for_session(r, session, 0)?;
    rooms.truncate(MOST_PROPOSED);
    Ok(rooms)
}
