//! When a mentor can be talked to, and what may become of an office hour. Pure: the zone and the moment come from outside.

use chrono::{Datelike as _, Duration, NaiveTime};
use chrono_tz::Tz;

use super::{OfficeHour, OfficeHourState, SettleHourDraft, slice::code};
use crate::{
    error::{Refusal, code as common},
    kit::{Day, Instant, limits, text::typed},
    people::PersonName,
};

/// When a mentor is there, every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// The mentor's person.
    pub mentor: PersonName,
    /// From Monday, 0 to 6.
    pub weekday: u32,
    /// From when.
    pub starts: NaiveTime,
    /// Until when.
    pub ends: NaiveTime,
    /// Minutes of one office hour.
    pub minutes: u32,
    /// The first day.
    pub from_on: Option<Day>,
    /// The last.
    pub until_on: Option<Day>,
    /// Where.
    pub place: Option<String>,
}

/// Days on which a mentor is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The mentor's person.
    pub mentor: crate::people::PersonId,
    /// The first day.
    pub from_on: Day,
    /// The last.
    pub until_on: Day,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its begin.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
}

impl Stretch {
    /// Whether two are on at one moment; what ends as the other begins is not.
    pub fn meets(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

impl Availability {
    fn is_on(&self, day: Day) -> bool {
        day.0.weekday().num_days_from_monday() == self.weekday
            && self.from_on.is_none_or(|from| from <= day)
            && self.until_on.is_none_or(|until| day <= until)
    }

    /// Its office hours on a day, one after the other; what the clock skips is none.
    fn stretches(&self, day: Day, zone: Tz) -> Vec<Stretch> {
        let length = Duration::minutes(i64::from(self.minutes));
        let (mut at, last) = (day.0.and_time(self.starts), day.0.and_time(self.ends));
        let mut found = Vec::new();
        while at + length <= last {
            let (starts, ends) = (Instant::local(at, zone), Instant::local(at + length, zone));
            found.extend(starts.zip(ends).map(|(starts_at, ends_at)| Stretch { starts_at, ends_at }));
            at += length;
        }
        found
    }
}

/// All office hours that mentors are there for on some days, in the order of time, whether booked or not.
pub fn offered<'a>(
    availabilities: &'a [Availability],
    absences: &[Absence],
    (from, to): (Day, Day),
    zone: Tz,
) -> Vec<(Day, &'a Availability, Stretch)> {
    let is_away = |one: &Availability, day: Day| {
        absences.iter().any(|off| off.mentor == one.mentor.id && off.from_on <= day && day <= off.until_on)
    };
    let days = (0..=to.since(from)).map(|after| from.plus(after));
    let mut found: Vec<_> = days
        .flat_map(|day| {
            let there = availabilities.iter().filter(move |one| one.is_on(day) && !is_away(one, day));
            there.flat_map(move |one| one.stretches(day, zone).into_iter().map(move |stretch| (day, one, stretch)))
        })
        .collect();
    found.sort_by_key(|(_, one, stretch)| (stretch.starts_at, one.mentor.name.clone()));
    // Two availabilities of one mentor may overlap.
    found.dedup_by(|later, one| later.1.mentor.id == one.1.mentor.id && later.2.starts_at == one.2.starts_at);
    found
}

/// Accepts what becomes of an office hour: its reason, tidied.
///
/// # Errors
/// `hour_settled` for one that is cancelled and is to be anything but booked again; `hour_to_come` for one that was held, or
/// to which nobody came, before it has begun; `reason_needed` at `why` for one that is cancelled; `too_long` at `why`.
pub fn accept_state(hour: &OfficeHour, draft: &SettleHourDraft, now: Instant) -> Result<Option<String>, Refusal> {
    use OfficeHourState::{Booked, Cancelled, Held, NoShow};
    let why = draft.why.as_deref().and_then(typed).map(str::to_owned);
    limits::OFFICE_HOUR_STATE.check_all(&[("why", &why)])?;
    match draft.state {
        Held | NoShow if hour.state == Cancelled => Err(Refusal::new(code::HOUR_SETTLED)),
        Held | NoShow if hour.starts_at > now => Err(Refusal::field("state", code::HOUR_TO_COME)),
        Cancelled if why.is_none() => Err(Refusal::field("why", common::REASON_NEEDED)),
        Booked | Held | Cancelled | NoShow => Ok(why),
    }
}
