//! Changing, moving and removing a part of a series, all in one step. Sessions that have begun or where somebody was marked
//! are told and left as they are unless they are meant, too; so is one that would be on a day off, as where a session is
//! repeated.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Clash, ClashCheck, Session, SessionAt, SessionDraft, SessionId, clashes, in_common, moving, nearby, ops,
    part::{self, Change, SeriesPart, StaysBecause},
    rules::{self, NewSession},
    store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    holidays::{self, rules::Years},
    kit::{Day, Instant},
};

/// What is done to one session of a series, and to which part of it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeriesDraft {
    /// What is done to the one.
    pub deed: SeriesDeed,
    /// To which sessions it is done.
    pub part: SeriesPart,
    /// Also to those that have begun or where somebody was marked.
    #[serde(default)]
    pub held: bool,
    /// One that would be on a day off stays as it is.
    #[serde(default)]
    pub skip_holidays: bool,
}

/// What is done to one session of a series.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SeriesDeed {
    /// It is saved as typed.
    Save(SessionDraft),
    /// It is put on another day or time.
    Move(SessionAt),
    /// It is removed.
    Remove(SessionId),
}

impl SeriesDeed {
    /// To which session it is done by hand.
    ///
    /// # Errors
    /// `no_such_session` where one that is new is saved.
    pub fn session(&self) -> Result<SessionId, Refusal> {
        match self {
            Self::Save(draft) => draft.id.ok_or(Refusal::new(code::NO_SUCH_SESSION)),
            Self::Move(at) => Ok(at.session),
            Self::Remove(id) => Ok(*id),
        }
    }
}

/// What would become of a part of a series.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeriesPlan {
    /// Its sessions in the order of time, also those that stay as they are.
    pub sessions: Vec<SeriesStep>,
    /// Years in which they would be, and of which no paper says what is off.
    pub unknown_years: Vec<i32>,
}

/// What would become of one session.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SeriesStep {
    /// Which.
    pub session: SessionId,
    /// Its day now.
    pub was_on: Day,
    /// The day on which it would be; of one that is removed its own.
    pub starts_on: Day,
    /// When it would begin.
    pub starts_at: Option<Instant>,
    /// How many people were marked at it.
    pub marks: u32,
    /// As what its new day is off; absent: it is not.
    pub holiday: Option<String>,
    /// Why it stays as it is; absent: it does not.
    pub stays: Option<StaysBecause>,
    /// What it would clash with that it does not clash with now.
    pub clashes: Vec<Clash>,
    /// What it would share its day with, where nobody can tell whether they clash.
    pub untimed: Vec<Clash>,
}

/// What would become of a part of a series. Nothing is written.
///
/// # Errors
/// `no_such_session`, and see [`rules::accept`] and [`rules::moved`].
pub fn plan(r: &Read<'_>, draft: &SeriesDraft) -> Result<SeriesPlan> {
    let found = Meant::read(r, draft)?;
    let wanted = found.wanted(r)?;
    let tell = |(step, after): (&Step, &Option<Session>)| -> Result<SeriesStep> {
        let ClashCheck { clashes, untimed, .. } = match after {
            Some(after) => news(r, &step.session, after, &wanted)?,
            None => ClashCheck::default(),
        };
        Ok(SeriesStep {
            session: step.session.id,
            was_on: step.session.starts_on,
            starts_on: step.day(),
            starts_at: step.after.as_ref().map_or(step.session.starts_at, |after| after.starts_at),
            marks: step.marks,
            holiday: step.holiday.clone(),
            stays: step.stays,
            clashes,
            untimed,
        })
    };
    let sessions = found.steps.iter().zip(&wanted).map(tell).collect::<Result<_>>()?;
    Ok(SeriesPlan { sessions, unknown_years: found.unknown_years })
}

/// Changes or moves a part of a series, and answers how many sessions; none where the deed is a removal, which is the
/// workflow's.
///
/// # Errors
/// `session_clashes` unless `despite`, and as [`plan`].
pub fn change(w: &mut Write<'_>, draft: &SeriesDraft, despite: bool) -> Result<usize> {
    let found = Meant::read(w, draft)?;
    if !despite {
        let wanted = found.wanted(w)?;
        let mut clashes = Vec::new();
        for (step, after) in found.steps.iter().zip(&wanted) {
            if let Some(after) = after {
                clashes.extend(news(w, &step.session, after, &wanted)?.clashes);
            }
        }
        moving::refuse(&clashes)?;
    }
    let mut changed = 0;
    for after in found.steps.iter().filter(|step| step.stays.is_none()).filter_map(|step| step.after.as_ref()) {
        ops::put(w, after)?;
        changed += 1;
    }
    w.about(found.one);
    Ok(changed)
}

/// The sessions that a removal means.
///
/// # Errors
/// `no_such_session`.
pub fn to_remove(r: &Read<'_>, draft: &SeriesDraft) -> Result<Vec<SessionId>> {
    let steps = Meant::read(r, draft)?.steps.into_iter();
    Ok(steps.filter(|step| step.stays.is_none()).map(|step| step.session.id).collect())
}

/// The part of a series that is meant.
struct Meant {
    /// The session that is changed by hand.
    one: SessionId,
    steps: Vec<Step>,
    unknown_years: Vec<i32>,
}

/// One session of the part.
struct Step {
    session: Session,
    marks: u32,
    /// As it would be stored; absent: it is removed.
    after: Option<NewSession>,
    holiday: Option<String>,
    stays: Option<StaysBecause>,
}

impl Step {
    fn day(&self) -> Day {
        self.after.as_ref().map_or(self.session.starts_on, |after| after.starts_on)
    }
}

impl Meant {
    fn read(r: &Read<'_>, draft: &SeriesDraft) -> Result<Self> {
        let (one, change) = asked(r, &draft.deed)?;
        let series = match one.series {
            Some(series) => in_common::of_series(r, series)?,
            None => vec![one.clone()],
        };
        let known = holidays::ops::all(r)?;
        let mut steps = Vec::new();
        for session in part::of(series, &one, draft.part) {
            let marks = store::attendance(r, session.id)?.marked();
            let after = change.as_ref().map(|change| change.of(&session, r.zone())).transpose()?;
            let moves = after.as_ref().filter(|after| after.starts_on != session.starts_on);
            let holiday = moves.and_then(|after| day_off(&known, &session, after, r.zone())).map(str::to_owned);
            let held = part::stays(&session, marks, r.now(), r.today()).filter(|_| !draft.held);
            let off = holiday.as_ref().filter(|_| draft.skip_holidays).map(|_| StaysBecause::DayOff);
            // The one is changed by hand: what becomes of it is meant.
            let stays = held.or(off).filter(|_| session.id != one.id);
            steps.push(Step { session, marks, after, holiday, stays });
        }
        let years = steps.iter().filter(|step| step.day() != step.session.starts_on).map(|step| step.day().0.year());
        let unknown_years =
            years.collect::<BTreeSet<_>>().into_iter().filter(|year| !known.0.contains_key(year)).collect();
        Ok(Self { one: one.id, steps, unknown_years })
    }

    /// The sessions as they would be read afterwards; none where one stays as it is or is removed.
    fn wanted(&self, r: &Read<'_>) -> Result<Vec<Option<Session>>> {
        let after = |step: &Step| match (&step.after, step.stays) {
            (Some(after), None) => moving::as_stored(r, after).map(Some),
            _ => Ok(None),
        };
        self.steps.iter().map(after).collect()
    }
}

/// The session that is changed by hand, and what is changed in it; no change removes it.
fn asked(r: &Read<'_>, deed: &SeriesDeed) -> Result<(Session, Option<Change>)> {
    let one = ops::bare(r, deed.session()?)?;
    let wanted = match deed {
        SeriesDeed::Save(draft) => {
            let wanted = rules::accept(draft.clone(), r.zone())?;
            ops::check_names(r, &wanted)?;
            Some(wanted)
        }
        SeriesDeed::Move(at) => Some(moving::at(r, at, false)?),
        SeriesDeed::Remove(_) => None,
    };
    let change = wanted.map(|wanted| Change::between(&one, &wanted, r.zone()));
    Ok((one, change))
}

/// As what one of the days of a session is off, where it would be.
fn day_off<'k>(known: &'k Years, session: &Session, after: &NewSession, zone: Tz) -> Option<&'k str> {
    let NewSession { starts_on, ends_on, ends_at, .. } = *after;
    let there = Session { starts_on, ends_on, ends_at, ..session.clone() };
    (0..=there.last_day(zone).since(starts_on)).find_map(|later| known.day_off(starts_on.plus(later)))
}

/// What a session would clash with that it does not clash with now, the others of its part standing where they would be.
fn news(r: &Read<'_>, before: &Session, after: &Session, wanted: &[Option<Session>]) -> Result<ClashCheck> {
    let moved: BTreeSet<SessionId> = wanted.iter().flatten().map(|session| session.id).collect();
    let mut others = nearby::about_the_time_of(r, after)?;
    others.retain(|other| !moved.contains(&other.id));
    others.extend(wanted.iter().flatten().cloned());
    let zone = r.zone();
    let shared = |one, other| nearby::shared(r, one, other);
    let mut found = clashes::check(after, &others, |session| session.last_day(zone), shared)?;
    let known = ops::clashes_of(r, before)?;
    found.clashes = clashes::news(found.clashes, &known.clashes);
    found.untimed = clashes::news(found.untimed, &known.untimed);
    Ok(found)
}
