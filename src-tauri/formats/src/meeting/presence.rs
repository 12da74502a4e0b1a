//! How long somebody was there: who came in again, or sat at two machines at once, is counted once.

use chrono::NaiveDateTime;

use super::stamp::later;
use super::types::{Attendee, Join, Leave};

/// A time that somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// When it begins.
    pub from: NaiveDateTime,
    /// When it ends.
    pub to: NaiveDateTime,
}

/// All times that somebody was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// In their order, none touching another. Empty where the file has no moments, or only a sum.
    pub intervals: Vec<Interval>,
    /// How long, in seconds.
    pub seconds: u32,
    /// When they first came in, and when they last left, as far as that is told.
    pub first: Option<NaiveDateTime>,
    /// The last of the leaves.
    pub last: Option<NaiveDateTime>,
    /// Somebody was still there when the file was made: the end is that of the meeting.
    pub to_the_end: bool,
    /// Told by a sum of the file, not by single times: how it was spread is not known.
    pub is_sum: bool,
    /// The file tells how long: nobody knows how long somebody was there of whom it has a name alone.
    pub is_told: bool,
}

impl Presence {
    /// How long, in minutes, rounded to the nearest; nothing where the file does not tell.
    pub fn minutes(&self) -> Option<u32> {
        self.is_told.then_some((self.seconds + 30) / 60)
    }
}

impl Attendee {
    /// Merges what somebody did. `ends` is the end of the meeting, for who was still inside.
    pub fn presence(&self, ends: Option<NaiveDateTime>) -> Presence {
        let of_joins = presence(&self.joins, ends);
        if of_joins.seconds > 0 || self.totals.is_empty() { of_joins } else { self.of_totals(ends) }
    }

    /// The sums of the file. Of several of one person no more counts than lies between the first and the last moment.
    fn of_totals(&self, ends: Option<NaiveDateTime>) -> Presence {
        let sum = self.totals.iter().fold(0_u32, |sum, total| sum.saturating_add(total.seconds.unwrap_or_default()));
        let first = self.totals.iter().filter_map(|total| total.from).min();
        let to_the_end = self.totals.iter().any(|total| total.to == Leave::StillInside);
        let leave = |to: Leave| match to {
            Leave::At(at) => Some(at),
            Leave::StillInside => ends,
            Leave::Unsaid => None,
        };
        let last = self.totals.iter().filter_map(|total| leave(total.to)).max();
        let between = first.zip(last).map(|(first, last)| between(first, last));
        let is_told = self.totals.iter().any(|total| total.seconds.is_some());
        let seconds = match between {
            Some(most) if !is_told => most,
            Some(most) if self.totals.len() > 1 => sum.min(most),
            _ => sum,
        };
        Presence {
            intervals: Vec::new(),
            seconds,
            first,
            last,
            to_the_end,
            is_sum: true,
            is_told: is_told || between.is_some(),
        }
    }
}

/// Merges joins into intervals.
pub(super) fn presence(joins: &[Join], ends: Option<NaiveDateTime>) -> Presence {
    let mut intervals: Vec<Interval> = joins.iter().filter_map(|join| interval(join, ends)).collect();
    intervals.sort_unstable_by_key(|interval| (interval.from, interval.to));
    let mut merged: Vec<Interval> = Vec::new();
    for next in intervals {
        match merged.last_mut() {
            Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
            _ => merged.push(next),
        }
    }
    // Times without a moment are of no interval, and cannot be told apart from those that are.
    let mut loose =
        joins.iter().filter(|join| interval(join, ends).is_none()).filter_map(|join| join.seconds).peekable();
    let is_told = !merged.is_empty() || loose.peek().is_some();
    let known = merged.iter().fold(0_u32, |sum, one| sum.saturating_add(between(one.from, one.to)));
    let is_sum = merged.is_empty();
    let seconds = if is_sum { loose.fold(0, u32::saturating_add) } else { known };
    let starts = joins.iter().filter_map(|join| join.from).min();
    Presence {
        seconds,
        first: merged.first().map(|interval| interval.from).or(starts),
        last: merged.last().map(|interval| interval.to),
        to_the_end: joins.iter().any(|join| join.to == Leave::StillInside),
        is_sum: is_sum && seconds > 0,
        is_told,
        intervals: merged,
    }
}

/// The interval of a join; none where one of its ends is not known, or where it ends first.
fn interval(join: &Join, ends: Option<NaiveDateTime>) -> Option<Interval> {
    let from = match (join.from, join.to, join.seconds) {
        (Some(from), _, _) => from,
        (None, Leave::At(to), Some(seconds)) => to.checked_sub_signed(chrono::TimeDelta::seconds(seconds.into()))?,
        _ => return None,
    };
    let to = match join.to {
        Leave::At(to) => to,
        Leave::StillInside if join.seconds.is_none() => ends?,
        _ => later(from, join.seconds?),
    };
    (from <= to).then_some(Interval { from, to })
}

fn between(from: NaiveDateTime, to: NaiveDateTime) -> u32 {
    u32::try_from(to.signed_duration_since(from).num_seconds()).unwrap_or_default()
}
