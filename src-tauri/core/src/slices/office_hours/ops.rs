//! What a person can do with office hours.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, Months};

use super::{
    BookDraft, MentorWork, OfficeDays, OfficeHour, OfficeHourId, OfficeQuery, RebookDraft, SettleHourDraft, Slot,
    rules::{self, Stretch},
    slice::code,
    store,
};
use crate::{
    cohorts,
    engine::{Read, Write},
    error::{Refusal, Result},
    kit::{Day, Instant, limits, text::typed},
    people::{PersonId, PersonName},
    startups::{self, StartupId},
};

/// Days that are shown where nobody says how many.
const USUAL_DAYS: u32 = 7;
/// How many days are shown at once.
pub const DAYS: RangeInclusive<u32> = 1..=62;
/// Months of work that are told where no cohort is under way, and the most.
const MONTHS: (u32, u32) = (3, 12);

/// What is booked on some days, and what can be.
///
/// # Errors
/// The file's failures only.
pub fn days(r: &Read<'_>, query: &OfficeQuery) -> Result<OfficeDays> {
    let from = query.from.unwrap_or_else(|| r.today());
    let to = from.plus(i64::from(query.days.unwrap_or(USUAL_DAYS).clamp(*DAYS.start(), *DAYS.end())) - 1);
    let within = Stretch { starts_at: from.starts(r.zone()), ends_at: to.plus(1).starts(r.zone()) };
    let availabilities = store::availabilities(r, query.mentor)?;
    let absences = store::absences(r, query.mentor)?;
    // Another startup's hours take the mentor's time as well.
    let all = store::between(r, &OfficeQuery { startup: None, ..query.clone() }, within)?;
    let mut mentors: Vec<PersonName> = availabilities.iter().map(|one| one.mentor.clone()).collect();
    mentors.dedup_by(|later, one| later.id == one.id);
    let ids: Vec<PersonId> = mentors.iter().map(|mentor| mentor.id).collect();
    let held = store::sessions_of(r, &ids, within)?.into_iter();
    let mut busy: Vec<(PersonId, Stretch)> = held.map(|one| (one.mentor, one.stretch)).collect();
    let taken = all.iter().filter(|hour| hour.state.takes_time()).map(|hour| (hour.mentor.id, stretch_of(hour)));
    busy.extend(taken);
    let offered = rules::offered(&availabilities, &absences, (from, to), r.zone()).into_iter();
    let free = offered.filter(|(_, one, stretch)| {
        stretch.starts_at > r.now() && !busy.iter().any(|(who, other)| *who == one.mentor.id && other.meets(*stretch))
    });
    let slot = |(day, one, stretch): (Day, &rules::Availability, Stretch)| Slot {
        mentor: one.mentor.clone(),
        day,
        starts_at: stretch.starts_at,
        ends_at: stretch.ends_at,
        place: one.place.clone(),
    };
    let free = free.map(slot).collect();
    let hours = all.into_iter().filter(|hour| query.startup.is_none_or(|one| one == hour.startup.id)).collect();
    Ok(OfficeDays { from, to, free, hours, mentors })
}

/// One office hour.
///
/// # Errors
/// `no_such_office_hour`.
pub fn load(r: &Read<'_>, id: OfficeHourId) -> Result<OfficeHour> {
    store::load(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_OFFICE_HOUR).into())
}

/// A mentor's work month by month, from the first month of the cohort under way on.
///
/// # Errors
/// `no_such_mentor`.
pub fn work(r: &Read<'_>, mentor: PersonId) -> Result<MentorWork> {
    let hours_per_month = store::hours_per_month(r, mentor)?.ok_or_else(|| Refusal::new(crate::code::NO_SUCH_MENTOR))?;
    let first_of = |day: Day| Day(day.0.with_day(1).unwrap_or(day.0));
    let present = first_of(r.today());
    let back = |months: u32| Day(present.0 - Months::new(months));
    let season = cohorts::ops::current(r)?.and_then(|cohort| cohort.starts_on).map(first_of);
    let mut at = season.filter(|first| *first <= present).unwrap_or_else(|| back(MONTHS.0 - 1)).max(back(MONTHS.1 - 1));
    let mut months = Vec::new();
    while at <= present {
        let next = Day(at.0 + Months::new(1));
        months.push(store::month(r, mentor, (at, next))?);
        at = next;
    }
    Ok(MentorWork { hours_per_month, months })
}

/// Books an office hour of a mentor for a startup.
///
/// # Errors
/// `no_such_startup`; `too_long` at `topic`; `mentor_not_there` at `startsAt` where no office hour of theirs begins then;
/// `mentor_busy`, `startup_busy` at `startsAt` with what is on at that time.
pub fn book(w: &mut Write<'_>, draft: &BookDraft) -> Result<OfficeHourId> {
    startups::ops::require(w, draft.startup)?;
    let topic = draft.topic.as_deref().and_then(typed).map(str::to_owned);
    limits::BOOKING.check_all(&[("topic", &topic)])?;
    let (when, place) = free_at(w, draft.mentor, draft.startup, draft.starts_at, None)?;
    let id = store::insert(w, draft.mentor, draft.startup, when, place.as_deref(), topic.as_deref())?;
    w.about(draft.startup);
    Ok(id)
}

/// Moves an office hour to another time of its mentor; one that was cancelled is booked again.
///
/// # Errors
/// `no_such_office_hour`; `too_long` at `why`; as [`book`].
pub fn rebook(w: &mut Write<'_>, draft: &RebookDraft) -> Result<()> {
    let hour = load(w, draft.id)?;
    let why = draft.why.as_deref().and_then(typed).map(str::to_owned);
    limits::REBOOKING.check_all(&[("why", &why)])?;
    let (when, place) = free_at(w, hour.mentor.id, hour.startup.id, draft.starts_at, Some(draft.id))?;
    store::move_to(w, draft.id, when, place.as_deref(), why.as_deref())?;
    w.about(hour.startup.id);
    Ok(())
}

/// Says what became of an office hour. One that is booked again must be free still.
///
/// # Errors
/// `no_such_office_hour`, and see [`rules::accept_state`]; as [`book`] for one that is booked again.
pub fn settle(w: &mut Write<'_>, draft: &SettleHourDraft) -> Result<()> {
    let hour = load(w, draft.id)?;
    let why = rules::accept_state(&hour, draft, w.now())?;
    if !hour.state.takes_time() && draft.state.takes_time() {
        free_at(w, hour.mentor.id, hour.startup.id, hour.starts_at, Some(hour.id))?;
    }
    store::settle(w, draft.id, draft.state, why.as_deref())?;
    w.about(hour.startup.id);
    Ok(())
}

fn stretch_of(hour: &OfficeHour) -> Stretch {
    Stretch { starts_at: hour.starts_at, ends_at: hour.ends_at }
}

/// The office hour that a mentor offers at a time, and where, once it is seen that both have the time for it.
fn free_at(
    r: &Read<'_>,
    mentor: PersonId,
    startup: StartupId,
    starts_at: Instant,
    besides: Option<OfficeHourId>,
) -> Result<(Stretch, Option<String>)> {
    let day = starts_at.day(r.zone());
    let (availabilities, absences) = (store::availabilities(r, Some(mentor))?, store::absences(r, Some(mentor))?);
    let offered = rules::offered(&availabilities, &absences, (day, day), r.zone());
    let found = offered.into_iter().find(|(_, _, stretch)| stretch.starts_at == starts_at);
    let refuse = |code| Refusal::field("startsAt", code).arg("when", starts_at.local_minute(r.zone()));
    let (_, one, when) = found.ok_or_else(|| refuse(code::MENTOR_NOT_THERE))?;
    let around = Stretch { starts_at: day.plus(-1).starts(r.zone()), ends_at: day.plus(2).starts(r.zone()) };
    let booked = store::between(r, &OfficeQuery::default(), around)?;
    let meeting = booked
        .iter()
        .filter(|hour| Some(hour.id) != besides && hour.state.takes_time() && stretch_of(hour).meets(when));
    for hour in meeting {
        if hour.mentor.id == mentor {
            return Err(refuse(code::MENTOR_BUSY).arg("with", &hour.startup.name).into());
        }
        if hour.startup.id == startup {
            return Err(refuse(code::STARTUP_BUSY).arg("startup", &hour.startup.name).into());
        }
    }
    match store::sessions_of(r, &[mentor], when)?.first() {
        Some(held) => Err(refuse(code::MENTOR_BUSY).arg("with", &held.title).into()),
        None => Ok((when, one.place.clone())),
    }
}
