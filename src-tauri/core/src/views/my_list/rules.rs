//! When something is late. Pure.

use crate::kit::Day;

/// For how many days something is overdue today; none on the day itself and before it.
pub fn late(due_on: Option<Day>, today: Day) -> Option<u32> {
    let days = today.since(due_on?);
    u32::try_from(days).ok().filter(|days| *days > 0)
}

/// For how many days something has waited; of a day to come none.
pub fn waited(since: Day, today: Day) -> u32 {
    u32::try_from(today.since(since)).unwrap_or_default()
}
