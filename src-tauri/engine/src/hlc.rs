//! The hybrid logical clock by which ops of several machines have one order (Kulkarni et al., *Logical Physical Clocks*,
//! 2014): the time of the wall where it goes forward, a counter where it stands still or goes back.

use std::fmt;

use miaopu_kit::Instant;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// So many bits of a value count the ops of one millisecond.
const COUNTER_BITS: u32 = 16;
/// The latest millisecond that a value can hold: in the year 6429.
const LATEST: i64 = i64::MAX >> COUNTER_BITS;

/// A moment of the clock: milliseconds UTC since 1970 in the upper 48 bits, a counter in the lower 16, so that the order
/// of the numbers is the order of the clock. A full counter goes over into the milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc(i64);

impl Hlc {
    /// The moment of an op that is written at `now`, later than `self`, the latest that was seen of any machine.
    #[must_use]
    pub fn next(self, now: Instant) -> Self {
        let wall = Self(now.millis().clamp(0, LATEST) << COUNTER_BITS);
        wall.max(Self(self.0.saturating_add(1)))
    }

    /// Its milliseconds UTC: never before the wall clock of the op, after it where that clock went back.
    pub fn millis(self) -> i64 {
        self.0 >> COUNTER_BITS
    }

    /// Which of the ops of its millisecond it is, from 0.
    pub fn counter(self) -> u16 {
        // The lower 16 bits alone.
        (self.0 & i64::from(u16::MAX)) as u16
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}", self.millis(), self.counter())
    }
}

impl ToSql for Hlc {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Hlc {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(millis)
    }

    #[test]
    fn it_is_the_wall_clock_where_that_goes_forward_and_counts_where_it_does_not() {
        let first = Hlc::default().next(at(1_000));
        assert_eq!((first.millis(), first.counter()), (1_000, 0));
        let same = first.next(at(1_000));
        assert_eq!((same.millis(), same.counter()), (1_000, 1));
        let back = same.next(at(400));
        assert_eq!((back.millis(), back.counter()), (1_000, 2));
        let on = back.next(at(1_001));
        assert_eq!((on.millis(), on.counter(), on.to_string()), (1_001, 0, "1001+0".to_owned()));
    }

    #[test]
    fn a_full_counter_and_the_ends_of_time_keep_the_order() {
        let mut clock = Hlc::default().next(at(7));
        for _ in 0..=u16::MAX {
            let next = clock.next(at(7));
            assert!(next > clock);
            clock = next;
        }
        assert_eq!((clock.millis(), clock.counter()), (8, 0));
        assert_eq!(Hlc::default().next(at(-5)), Hlc(1), "before 1970");
        assert_eq!(Hlc::default().next(at(i64::MAX)).millis(), LATEST);
    }

    proptest! {
        /// Whatever the wall clock does, and whatever was seen of others on the way.
        #[test]
        fn each_op_is_later_than_all_that_were_seen_and_not_before_its_wall_clock(
            steps in proptest::collection::vec((0..LATEST, proptest::option::of(0..LATEST << COUNTER_BITS)), 1..60)
        ) {
            let mut latest = Hlc::default();
            for (now, other) in steps {
                latest = latest.max(other.map(Hlc).unwrap_or_default());
                let next = latest.next(at(now));
                prop_assert!(next > latest);
                prop_assert!(next.millis() >= now);
                prop_assert!(next.millis() <= now.max(latest.millis() + 1), "ahead of all clocks by no more than the counter");
                latest = next;
            }
        }
    }
}
