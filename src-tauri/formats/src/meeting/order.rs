//! Which of day and month stands first, told by all moments of a file and by what else is known; asked where they do not
//! tell it.

use chrono::{NaiveDate, TimeDelta};

use super::stamp::{DayOrder, Stamp};

/// What is known besides the moments of a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// The order, as a person has said it: nothing else is heard.
    pub order: Option<DayOrder>,
    /// The file's name, with or without its ending: Teams writes `… 3-5-26`, always the month first.
    pub file_name: Option<&'a str>,
    /// The day of the meeting, where it is known.
    pub day: Option<NaiveDate>,
    /// Today: nobody has met after it.
    pub today: Option<NaiveDate>,
}

/// The order of a file whose moments could be two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// None is needed: each moment can be one only.
    Plain,
    /// Told by the file, or by a person.
    Told(DayOrder),
    /// A person must say which day it was.
    Asks {
        /// If the day stands first.
        day_first: NaiveDate,
        /// If the month does.
        month_first: NaiveDate,
    },
}

impl Order {
    pub(super) fn told(self) -> Option<DayOrder> {
        if let Order::Told(order) = self { Some(order) } else { None }
    }
}

/// Decides the order. `usual` is how the maker writes, where it always writes so.
pub(super) fn order(stamps: &[Stamp], hints: &Hints<'_>, usual: Option<DayOrder>) -> Order {
    const BOTH: [DayOrder; 2] = [DayOrder::DayFirst, DayOrder::MonthFirst];
    let open: Vec<Stamp> = stamps.iter().copied().filter(|stamp| matches!(stamp, Stamp::Numbers { .. })).collect();
    let Some(first) = open.first() else { return Order::Plain };
    if let Some(order) = hints.order {
        return Order::Told(order);
    }
    let days = |order| open.iter().map(|stamp| stamp.in_order(order).map(|at| at.date())).collect::<Option<Vec<_>>>();
    let fits = |judge: &dyn Fn(&[NaiveDate]) -> bool| {
        let mut fitting = BOTH.into_iter().filter(|order| days(*order).is_some_and(|days| judge(&days)));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let sure = || stamps.iter().filter_map(|stamp| stamp.moment(None, None)).map(|at| at.date());
    let told = fits(&|_| true)
        .or_else(|| fits(&is_one_meeting))
        .or_else(|| hints.day.and_then(|day| fits(&|days| days.contains(&day))))
        .or_else(|| fits(&|days| sure().any(|day| days.contains(&day))))
        .or_else(|| hints.file_name.and_then(day_of_name).and_then(|day| fits(&|days| days.contains(&day))))
        .or_else(|| hints.today.and_then(|today| fits(&|days| days.iter().all(|day| *day <= today))))
        .or(usual)
        .or_else(|| is_american(&open).then_some(DayOrder::MonthFirst));
    if let Some(order) = told {
        return Order::Told(order);
    }
    let day = |order| first.in_order(order).map(|at| at.date());
    match (day(DayOrder::DayFirst), day(DayOrder::MonthFirst)) {
        (Some(one), Some(other)) if one == other => Order::Told(DayOrder::DayFirst),
        (Some(day_first), Some(month_first)) => Order::Asks { day_first, month_first },
        // Of two orders in one file, each moment that can be one only is read.
        (Some(_), None) => Order::Told(DayOrder::DayFirst),
        (None, _) => Order::Told(DayOrder::MonthFirst),
    }
}

/// Whether all days lie so close together that one meeting can be on them: over midnight.
fn is_one_meeting(days: &[NaiveDate]) -> bool {
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return false };
    last.signed_duration_since(*first) <= TimeDelta::days(2)
}

/// The day of `创业营 - Attendance report 3-5-26`.
fn day_of_name(name: &str) -> Option<NaiveDate> {
    let stem = name
        .rsplit_once('.')
        .filter(|(_, ending)| ending.chars().all(char::is_alphabetic))
        .map_or(name, |(stem, _)| stem);
    let last = stem.split([' ', '_']).rfind(|part| part.starts_with(|letter: char| letter.is_ascii_digit()))?;
    let numbers: Vec<u32> = last.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [month, day, year] = numbers.as_slice() else { return None };
    let year = if *year < 100 { 2000 + year } else { *year };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, *month, *day)
}

fn is_american(stamps: &[Stamp]) -> bool {
    stamps.iter().all(|stamp| matches!(stamp, Stamp::Numbers { look, .. } if look.is_american))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told(texts: &[&str], hints: &Hints<'_>) -> Order {
        let stamps: Vec<Stamp> = texts.iter().map(|text| Stamp::read(text).unwrap()).collect();
        order(&stamps, hints, None)
    }

    const DAY: Order = Order::Told(DayOrder::DayFirst);
    const MONTH: Order = Order::Told(DayOrder::MonthFirst);

    #[test]
    fn one_moment_that_fits_one_order_tells_all() {
        let hints = Hints::default();
        assert_eq!(told(&["05/03/26, 23:50", "13/03/26, 00:10"], &hints), DAY);
        assert_eq!(told(&["3/5/26, 2:00:00 PM", "3/15/26, 2:00:00 PM"], &hints), MONTH);
        assert_eq!(told(&["2026-03-05 14:00"], &hints), Order::Plain);
    }

    #[test]
    fn a_meeting_over_midnight_lasts_no_month() {
        assert_eq!(told(&["05/03/26, 23:50:12", "06/03/26, 00:10:00"], &Hints::default()), DAY);
        assert_eq!(told(&["03/05/26, 23:50:12", "03/06/26, 00:10:00"], &Hints::default()), MONTH);
    }

    #[test]
    fn the_day_the_name_and_today_tell_it() {
        let of = |hints: Hints<'_>| told(&["05/03/26, 13:50:12"], &hints);
        assert_eq!(of(Hints { day: Some(day("2026-03-05")), ..Hints::default() }), DAY);
        assert_eq!(of(Hints { day: Some(day("2026-05-03")), ..Hints::default() }), MONTH);
        assert_eq!(of(Hints { file_name: Some("创业营 - Attendance report 3-5-26.csv"), ..Hints::default() }), DAY);
        assert_eq!(of(Hints { file_name: Some("x - Attendance report 5-3-26"), ..Hints::default() }), MONTH);
        assert_eq!(of(Hints { today: Some(day("2026-03-10")), ..Hints::default() }), DAY);
        assert_eq!(
            of(Hints { order: Some(DayOrder::MonthFirst), today: Some(day("2026-03-10")), ..Hints::default() }),
            MONTH
        );
    }

    #[test]
    fn what_nothing_tells_is_asked() {
        let asks = Order::Asks { day_first: day("2026-03-05"), month_first: day("2026-05-03") };
        assert_eq!(told(&["05/03/26, 13:50:12", "05/03/26, 15:00:00"], &Hints::default()), asks);
        assert_eq!(told(&["05/05/26, 13:50:12"], &Hints::default()), DAY);
        assert_eq!(told(&["7/2/26, 7:00:11 PM"], &Hints::default()), MONTH);
    }
}
