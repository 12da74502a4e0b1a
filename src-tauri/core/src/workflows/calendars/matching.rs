//! Which session an entry of a calendar is, and what would become of it.

use std::collections::{BTreeSet, HashMap};

use miaopu_formats::calendar::{Event, Occurrence, Span};

use super::{CalendarRequest, CalendarSession, CalendarStep, export::UID_END};
use crate::{
    engine::Read,
    error::{Refusal, Result},
    kit::{Day, Id},
    sessions::{
        self, SeriesId, Session, SessionDraft, SessionId, SessionKind,
        entries::{self, EntryId, KnownEntry, Version},
        rules::{self, NewSession},
    },
};

/// An entry of a calendar as the session that it is to be.
pub struct Match {
    pub entry: EntryId,
    pub uid: String,
    /// The series that the event is; absent: it does not repeat.
    pub series: Option<SeriesId>,
    pub draft: SessionDraft,
    pub step: CalendarStep,
    pub version: Version,
    /// The entry is remembered in this version.
    pub is_remembered: bool,
    pub told: CalendarSession,
}

/// Why an entry cannot be a session.
pub enum Unfit {
    /// It goes on behind the next day.
    TooLong,
    /// A session takes no such text or time.
    Refused(Refusal),
    /// Another entry of the file is the same one.
    Twice,
    /// A newer version of it was taken in before.
    Older,
}

/// What the nursery has, and what of it the file has named already.
pub struct Matching {
    entries: HashMap<EntryId, (SessionId, Version)>,
    /// The oldest version of each event that was taken in: that of the series, since what is changed alone is newer.
    oldest: HashMap<String, Version>,
    by_day: HashMap<(String, Day), Vec<SessionId>>,
    /// Sessions of entries that the file has under the same name still.
    kept: BTreeSet<SessionId>,
    met: BTreeSet<EntryId>,
    claimed: BTreeSet<SessionId>,
    named: BTreeSet<SessionId>,
}

impl Matching {
    pub fn read<'e>(r: &Read<'_>, file: impl Iterator<Item = (&'e Event, &'e Occurrence)>) -> Result<Self> {
        let mut entries: HashMap<EntryId, (SessionId, Version)> = HashMap::new();
        let mut oldest: HashMap<String, Version> = HashMap::new();
        let mut by_day: HashMap<(String, Day), Vec<SessionId>> = HashMap::new();
        for KnownEntry { id, uid, session, starts_on, version } in entries::all(r)? {
            entries.insert(id, (session, version));
            if !version.is_change {
                let held = oldest.entry(uid.clone()).or_insert(version);
                if version.is_older_than(*held) {
                    *held = version;
                }
            }
            by_day.entry((uid, starts_on)).or_default().push(session);
        }
        let named = entries.values().map(|(session, _)| *session).collect();
        let kept = file.filter_map(|(event, occurrence)| {
            let (uid, instance) = name_of(event, occurrence);
            entries.get(&entries::id_of(&uid, &instance)).map(|(session, _)| *session)
        });
        let kept = kept.collect();
        Ok(Self { entries, oldest, by_day, kept, met: BTreeSet::new(), claimed: BTreeSet::new(), named })
    }

    /// The session of one occurrence of an event.
    pub fn one(
        &mut self,
        r: &Read<'_>,
        event: &Event,
        occurrence: &Occurrence,
        asked: &CalendarRequest,
    ) -> Result<std::result::Result<Match, Unfit>> {
        let (uid, instance) = name_of(event, occurrence);
        let entry = entries::id_of(&uid, &instance);
        if !self.met.insert(entry) {
            return Ok(Err(Unfit::Twice));
        }
        let version = version_of(event);
        let known = self.entries.get(&entry).copied();
        let taken = known.map(|(_, version)| version).or_else(|| self.oldest.get(&uid).copied());
        if taken.is_some_and(|taken| version.is_older_than(taken)) {
            self.claimed.extend(known.map(|(session, _)| session));
            return Ok(Err(Unfit::Older));
        }
        let Some(mut draft) = draft(r, event, occurrence.span) else { return Ok(Err(Unfit::TooLong)) };
        draft.cohort = asked.cohort;
        let wanted = match rules::accept(draft.clone(), r.zone()) {
            Ok(wanted) => wanted,
            Err(refusal) => return Ok(Err(Unfit::Refused(refusal))),
        };
        let moved = || self.moved(&uid, wanted.starts_on);
        let held = known.map(|(session, _)| session).or_else(moved);
        let held = held.map_or_else(|| self.unnamed(r, &uid, &wanted), |held| Ok(Some(held)))?;
        let is_remembered = known.is_some_and(|(_, taken)| taken == version);
        let mut step = CalendarStep::New;
        if let Some(id) = held {
            let held = sessions::ops::bare(r, id)?;
            let is_same = (&held.title, held.starts_on, held.ends_on, held.starts_at, held.ends_at, &held.place)
                == (&wanted.title, wanted.starts_on, wanted.ends_on, wanted.starts_at, wanted.ends_at, &wanted.place);
            step = if is_same { CalendarStep::Same } else { CalendarStep::Changed };
            // What no calendar tells stays as people have set it.
            draft.id = Some(id);
            draft.cohort = held.cohort;
            draft.kind = held.kind;
            draft.hosts = held.hosts.into_iter().map(|host| host.id).collect();
            self.claimed.insert(id);
        }
        let told = told(&wanted, occurrence.span);
        let series = occurrence.planned.is_some().then(|| Id::link("series", "calendar", &uid));
        Ok(Ok(Match { entry, uid, series, draft, step, version, is_remembered, told }))
    }

    /// The session of an occurrence that its calendar calls off, unless what was taken in is newer.
    pub fn called_off(&self, r: &Read<'_>, event: &Event, occurrence: &Occurrence) -> Option<Session> {
        let (uid, instance) = name_of(event, occurrence);
        let id = match self.entries.get(&entries::id_of(&uid, &instance)) {
            Some((_, taken)) if version_of(event).is_older_than(*taken) => return None,
            Some((session, _)) => *session,
            None => own_session(&uid)?,
        };
        sessions::ops::bare(r, id).ok()
    }

    /// The session that an occurrence of the same event was on this day, and is no more in the file.
    fn moved(&self, uid: &str, day: Day) -> Option<SessionId> {
        let there = self.by_day.get(&(uid.to_owned(), day))?;
        there.iter().find(|id| !self.kept.contains(id) && !self.claimed.contains(id)).copied()
    }

    /// The session that this program wrote out under such a name, or one that an import takes for the same.
    fn unnamed(&self, r: &Read<'_>, uid: &str, wanted: &NewSession) -> Result<Option<SessionId>> {
        if let Some(id) = own_session(uid)
            && sessions::ops::bare(r, id).is_ok()
        {
            return Ok(Some(id));
        }
        let same = sessions::ops::same(r, wanted.starts_on, wanted.starts_at, &wanted.title, wanted.place.as_deref())?;
        Ok(same.filter(|id| !self.claimed.contains(id) && !self.named.contains(id)))
    }
}

/// The session that this program writes out under a name.
pub fn own_session(uid: &str) -> Option<SessionId> {
    uid.strip_suffix(UID_END)?.parse().ok()
}

fn version_of(event: &Event) -> Version {
    Version { sequence: event.sequence, modified_at: event.modified, is_change: event.is_change() }
}

/// What the maker calls an occurrence: the name of the event, and when one of a series was planned at first. An event
/// without a name is known by what it is about and when it is.
fn name_of(event: &Event, occurrence: &Occurrence) -> (String, String) {
    let written = |span: Span| match span {
        Span::Timed { starts, .. } => starts.millis().to_string(),
        Span::Days { first, .. } => first.to_string(),
    };
    match &event.uid {
        Some(uid) => (uid.clone(), occurrence.planned.map(written).unwrap_or_default()),
        None => (event.title.clone().unwrap_or_default(), written(occurrence.span)),
    }
}

/// The session as somebody would type it; none where it goes on behind the next day.
fn draft(r: &Read<'_>, event: &Event, span: Span) -> Option<SessionDraft> {
    let (day, last_day, starts, ends) = match span {
        Span::Days { first, last } => (first, Some(last.max(first)), None, None),
        Span::Timed { starts, ends } => {
            // An end at once is none.
            let ends = ends.filter(|ends| ends.millis() / 60_000 > starts.millis() / 60_000);
            let (day, starts, ends) = rules::as_typed(starts, ends, r.zone())?;
            (day, None, Some(starts), ends)
        }
    };
    Some(SessionDraft {
        id: None,
        cohort: None,
        kind: SessionKind::Other,
        title: event.title.clone().unwrap_or_else(|| day.to_string()),
        day,
        last_day,
        starts,
        ends,
        place: event.location.clone(),
        hosts: Vec::new(),
    })
}

fn told(wanted: &NewSession, span: Span) -> CalendarSession {
    let days = match span {
        Span::Days { first, last } => Some((first, last)),
        Span::Timed { .. } => None,
    };
    CalendarSession {
        title: wanted.title.clone(),
        starts_at: wanted.starts_at,
        ends_at: wanted.ends_at,
        all_day: days.is_some(),
        starts_on: days.map(|(first, _)| first),
        ends_on: days.map(|(_, last)| last),
    }
}
