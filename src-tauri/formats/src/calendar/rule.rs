//! Rules by which events repeat, expanded as what a clock shows, in no zone: the zone makes instants of it afterwards.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use miaopu_kit::panics::catch_panics;
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};

use super::moment::Moment;

/// A rule, read and not yet judged.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    rule: RRule<Unvalidated>,
    /// It surely matches some day: weeks without more, days and months of a year.
    is_plain: bool,
    /// The last moment, as written.
    pub until: Option<Moment>,
}

/// The clocks between which a series is expanded, both included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Between {
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
}

/// What a rule gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Expanded {
    /// The clocks between the two.
    pub clocks: Vec<NaiveDateTime>,
    /// How many come before and after, as far as they were counted.
    pub before: u64,
    pub after: u64,
    /// It never ends.
    pub is_endless: bool,
    /// There are more than were counted.
    pub has_more: bool,
}

/// How much of a file's repetitions is walked through: `left` is used up by every step.
#[derive(Debug)]
pub(super) struct Budget {
    left: u64,
    of_nothing: u8,
}

/// Steps for all rules of a file: some seconds.
const STEPS: u64 = 3_000_000;
/// How many rules of a file may never match: `rrule` takes 100,000 long steps before it believes it of one.
const MOST_OF_NOTHING: u8 = 3;
/// The most of one series between the two clocks.
pub(super) const MOST_OF_SERIES: usize = 10_000;

impl Budget {
    pub(super) fn new() -> Self {
        Budget { left: STEPS, of_nothing: MOST_OF_NOTHING }
    }

    fn take(&mut self, steps: u64) -> bool {
        let is_enough = self.left >= steps;
        self.left = self.left.saturating_sub(steps);
        is_enough
    }
}

/// Why a rule was not expanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuleFault {
    /// No program can say what it means.
    Unreadable,
    /// It gives more than is taken.
    TooMany,
}

impl Rule {
    /// Reads `FREQ=WEEKLY;UNTIL=20260326T155959Z;BYDAY=TH`. A local `UNTIL` is of the series' own zone.
    pub(super) fn read(text: &str) -> Option<Rule> {
        let text = text.trim().to_ascii_uppercase();
        if !text.is_ascii() {
            return None;
        }
        let (ends, others): (Vec<&str>, Vec<&str>) =
            text.split(';').map(str::trim).filter(|part| !part.is_empty()).partition(|part| part.starts_with("UNTIL="));
        let until = match ends.as_slice() {
            [] | ["UNTIL="] => None,
            [end] => Some(Moment::read(end.trim_start_matches("UNTIL="), None)?),
            _ => return None,
        };
        // A count below zero is some maker's word for none.
        let mut others: Vec<&str> = others.into_iter().filter(|part| !part.starts_with("COUNT=-")).collect();
        // Some write a part twice.
        others.sort_unstable();
        others.dedup();
        let others = others.join(";");
        let rule = catch_panics(|| others.parse::<RRule<Unvalidated>>().ok())??;
        let is_plain = is_plain(&rule, &others);
        (rule.get_interval() > 0 && rule.get_count() != Some(0)).then_some(Rule { rule, is_plain, until })
    }

    /// The clocks of a series that begins at `start`, which is always the first of them. `until` is the last one, as a
    /// clock of the series' zone.
    pub(super) fn expand(
        &self,
        start: NaiveDateTime,
        until: Option<NaiveDateTime>,
        between: Between,
        budget: &mut Budget,
    ) -> Result<Expanded, RuleFault> {
        // A library of somebody else's.
        catch_panics(|| self.walk(start, until, between, budget)).unwrap_or(Err(RuleFault::Unreadable))
    }

    fn walk(
        &self,
        start: NaiveDateTime,
        until: Option<NaiveDateTime>,
        between: Between,
        budget: &mut Budget,
    ) -> Result<Expanded, RuleFault> {
        let count = self.rule.get_count();
        if budget.left == 0 || budget.of_nothing == 0 && !self.is_plain {
            return Err(RuleFault::TooMany);
        }
        let mut found = Expanded { is_endless: until.is_none() && count.is_none(), ..Expanded::default() };
        let skipped = self.skipped(start, between.from);
        let is_jumping = !skipped.is_zero() && (budget.left < STEPS / 3 || skipped > TimeDelta::days(40 * 366));
        let origin = if is_jumping { start + skipped } else { start };
        found.has_more = is_jumping;
        let mut clocks = self.clocks(origin, until).ok_or(RuleFault::Unreadable)?.peekable();
        if clocks.peek().is_none() {
            budget.of_nothing = budget.of_nothing.saturating_sub(1);
        }
        // The beginning is one of the series, whether the rule gives it or not; then it is not counted, as other programs
        // have it.
        let others = clocks.skip_while(|clock| *clock == start);
        let first = (!is_jumping).then_some(start).into_iter();
        for clock in first.chain(others) {
            if clock < between.from {
                found.before += 1;
            } else if clock <= between.to {
                found.clocks.push(clock);
            } else if found.is_endless {
                break;
            } else {
                found.after += 1;
            }
            if found.clocks.len() > MOST_OF_SERIES {
                return Err(RuleFault::TooMany);
            }
            if !budget.take(1) {
                if clock < between.to {
                    return Err(RuleFault::TooMany);
                }
                found.has_more = true;
                break;
            }
        }
        Ok(found)
    }

    /// Whether a clock is one of the series.
    pub(super) fn gives(
        &self,
        start: NaiveDateTime,
        until: Option<NaiveDateTime>,
        clock: NaiveDateTime,
        budget: &mut Budget,
    ) -> bool {
        let between = Between { from: clock, to: clock };
        self.expand(start, until, between, budget).is_ok_and(|found| !found.clocks.is_empty())
    }

    fn clocks(
        &self,
        start: NaiveDateTime,
        until: Option<NaiveDateTime>,
    ) -> Option<impl Iterator<Item = NaiveDateTime>> {
        let world =
            |clock: NaiveDateTime| DateTime::<Utc>::from_naive_utc_and_offset(clock, Utc).with_timezone(&Tz::UTC);
        let (start, until) = (world(start), until.map(world));
        let rule = match until {
            Some(until) if until < start => return None,
            Some(until) => self.rule.clone().until(until),
            None => self.rule.clone(),
        };
        let set = RRuleSet::new(start).rrule(rule.validate(start).ok()?).limit();
        Some(set.into_iter().map(|at| at.naive_utc()))
    }

    /// How far the beginning may be moved towards a clock and the rule still gives the same: whole periods only, which are
    /// of one length. One that counts cannot be moved.
    fn skipped(&self, start: NaiveDateTime, towards: NaiveDateTime) -> TimeDelta {
        let unit = match self.rule.get_freq() {
            Frequency::Weekly => 7 * 86_400,
            Frequency::Daily => 86_400,
            Frequency::Hourly => 3600,
            Frequency::Minutely => 60,
            Frequency::Secondly => 1,
            Frequency::Yearly | Frequency::Monthly => return TimeDelta::zero(),
        };
        let period = unit * i64::from(self.rule.get_interval());
        let periods = (towards - start).num_seconds() / period - 1;
        if self.rule.get_count().is_some() || periods <= 0 {
            return TimeDelta::zero();
        }
        TimeDelta::seconds(periods * period)
    }
}

/// Whether a rule surely matches some day, by what it says.
fn is_plain(rule: &RRule<Unvalidated>, text: &str) -> bool {
    let keys = || text.split(';').filter_map(|part| part.split('=').next());
    let is_of_periods = matches!(rule.get_freq(), Frequency::Weekly | Frequency::Monthly | Frequency::Yearly);
    let has_no_numbers = rule.get_by_weekday().iter().all(|day| matches!(day, NWeekday::Every(_)));
    keys().all(|key| match key {
        "FREQ" | "INTERVAL" | "COUNT" | "WKST" => true,
        "BYDAY" => is_of_periods && has_no_numbers,
        _ => false,
    })
}

impl Expanded {
    /// With what another rule of the same series gives.
    pub(super) fn add(&mut self, other: Expanded) {
        self.clocks.extend(other.clocks);
        self.before += other.before;
        self.after += other.after;
        self.is_endless |= other.is_endless;
        self.has_more |= other.has_more;
    }
}
