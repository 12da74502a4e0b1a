//! One event in its zone: where a clock stands when it begins, and what times come of it.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use miaopu_kit::{Day, Instant};

use super::event::{Also, End, Event};
use super::moment::{Length, Moment};
use super::types::{Span, Why};
use super::zones::{Zone, Zones};

/// Where the clock of a series hangs; all that it is compared with is told as this clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// Whole days, in no zone: the clock shows midnight.
    Days,
    Clock(Zone),
}

/// How long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    Unsaid,
    /// Milliseconds.
    Exactly(i64),
    Length(Length),
    /// So many days, the last included.
    Days(u64),
}

/// An event whose zones are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub frame: Frame,
    /// The beginning, as its clock shows it.
    pub starts: NaiveDateTime,
    takes: Takes,
}

/// Why an event has no times yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unplaced {
    /// A person must say what this zone is.
    Asks(String),
    Refused(Why),
}

impl Placed {
    /// Finds an event's frame.
    ///
    /// # Errors
    /// The zone that nobody knows; an end before the beginning.
    pub(super) fn of(event: &Event, zones: &mut Zones<'_>) -> Result<Placed, Unplaced> {
        let (mut frame, mut starts) = clock(&event.when.starts, zones)?;
        let mut takes = takes(frame, starts, &event.when.ends, zones)?;
        if event.when.is_all_day
            && let Some(days) = whole_days(starts, takes)
        {
            (frame, starts, takes) = (Frame::Days, starts, Takes::Days(days));
        }
        Ok(Placed { frame, starts, takes })
    }

    /// The times of one that begins when the clock shows `at`.
    ///
    /// # Errors
    /// An hour that was skipped.
    pub(super) fn span(&self, at: NaiveDateTime) -> Result<Span, Why> {
        span(self.frame, at, self.takes)
    }

    /// As [`Placed::span`], of one more that may have an end of its own.
    pub(super) fn span_of(&self, also: &Also, at: NaiveDateTime, zones: &mut Zones<'_>) -> Result<Span, Unplaced> {
        let takes = match also.ends {
            End::Unsaid => self.takes,
            _ => takes(self.frame, at, &also.ends, zones)?,
        };
        span(self.frame, at, takes).map_err(Unplaced::Refused)
    }

    /// What the clock of this series shows at a moment; of a whole day, the hour of the series on it.
    pub(super) fn clock(&self, moment: &Moment, zones: &mut Zones<'_>) -> Result<NaiveDateTime, Unplaced> {
        if let Moment::Day(day) = moment {
            return Ok(day.and_time(self.starts.time()));
        }
        // Makers leave the zone out where it is the one of the series.
        if let (Moment::Clock(at, None), Frame::Clock(_)) = (moment, self.frame) {
            return Ok(*at);
        }
        let (frame, at) = clock(moment, zones)?;
        Ok(match (frame, self.frame) {
            (Frame::Clock(from), Frame::Clock(to)) if from != to => {
                let instant = from.instant(at).ok_or_else(|| Unplaced::Refused(skipped(at, from)))?;
                to.clock(instant)
            }
            (_, Frame::Days) => at.date().and_time(NaiveTime::MIN),
            _ => at,
        })
    }

    /// The clock at an instant or on a day that a window gives.
    pub(super) fn clock_at(&self, day: NaiveDate, at: Instant) -> NaiveDateTime {
        match self.frame {
            Frame::Days => day.and_time(NaiveTime::MIN),
            Frame::Clock(zone) => zone.clock(at),
        }
    }
}

fn clock(moment: &Moment, zones: &mut Zones<'_>) -> Result<(Frame, NaiveDateTime), Unplaced> {
    match moment {
        Moment::Day(day) => Ok((Frame::Days, day.and_time(NaiveTime::MIN))),
        Moment::World(at) => Ok((Frame::Clock(Zone::WORLD), *at)),
        Moment::Clock(at, name) => match zones.of(name.as_deref()) {
            Some(zone) => Ok((Frame::Clock(zone), *at)),
            None => Err(Unplaced::Asks(name.clone().unwrap_or_default())),
        },
    }
}

fn takes(frame: Frame, starts: NaiveDateTime, ends: &End, zones: &mut Zones<'_>) -> Result<Takes, Unplaced> {
    let ends_first = || Unplaced::Refused(Why::EndsFirst);
    match (frame, ends) {
        (Frame::Days, End::Unsaid) => Ok(Takes::Days(1)),
        (Frame::Days, End::After(length)) => Ok(Takes::Days(u64::from(length.days.max(1)))),
        (Frame::Days, End::At(end)) => {
            // Makers write the same day as the end of a day, though the end is the day behind.
            let (_, end) = clock(end, zones)?;
            let days = end.date().signed_duration_since(starts.date()).num_days();
            u64::try_from(days).map(|days| Takes::Days(days.max(1))).map_err(|_| ends_first())
        }
        (Frame::Clock(_), End::Unsaid) => Ok(Takes::Unsaid),
        (Frame::Clock(_), End::After(length)) => Ok(Takes::Length(*length)),
        (Frame::Clock(zone), End::At(end)) => {
            let (end_frame, end) = match end {
                // An end on a day, of what begins at an hour: the day's beginning.
                Moment::Day(day) => (frame, day.and_time(NaiveTime::MIN)),
                other => clock(other, zones)?,
            };
            let Frame::Clock(end_zone) = end_frame else { return Ok(Takes::Unsaid) };
            let from = zone.instant(starts).ok_or_else(|| Unplaced::Refused(skipped(starts, zone)))?;
            let to = end_zone.instant(end).ok_or_else(|| Unplaced::Refused(skipped(end, end_zone)))?;
            let millis = to.millis().saturating_sub(from.millis());
            if millis < 0 { Err(ends_first()) } else { Ok(Takes::Exactly(millis)) }
        }
    }
}

fn span(frame: Frame, at: NaiveDateTime, takes: Takes) -> Result<Span, Why> {
    let zone = match frame {
        Frame::Days => {
            let days = if let Takes::Days(days) = takes { days.max(1) - 1 } else { 0 };
            let last = at.date().checked_add_days(Days::new(days)).unwrap_or(at.date());
            return Ok(Span::Days { first: Day(at.date()), last: Day(last) });
        }
        Frame::Clock(zone) => zone,
    };
    let starts = zone.instant(at).ok_or_else(|| skipped(at, zone))?;
    let ends = match takes {
        Takes::Unsaid | Takes::Days(_) => None,
        Takes::Exactly(millis) => Some(Instant::from_millis(starts.millis().saturating_add(millis))),
        Takes::Length(length) => {
            let end = length.after(at).ok_or(Why::EndsFirst)?;
            Some(zone.instant(end).ok_or_else(|| skipped(end, zone))?)
        }
    };
    Ok(Span::Timed { starts, ends })
}

fn skipped(clock: NaiveDateTime, zone: Zone) -> Why {
    Why::SkippedHour { clock, zone: zone.name() }
}

/// How many days something takes that begins at midnight and ends at midnight.
fn whole_days(starts: NaiveDateTime, takes: Takes) -> Option<u64> {
    const DAY: i64 = 86_400_000;
    let millis = match takes {
        Takes::Exactly(millis) => millis,
        Takes::Length(length) if length.seconds == 0 => i64::from(length.days) * DAY,
        _ => return None,
    };
    (starts.time() == NaiveTime::MIN && millis % DAY == 0).then(|| u64::try_from(millis / DAY).unwrap_or(0).max(1))
}
