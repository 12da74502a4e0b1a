//! The clocks of one series: what its rules give, what is added, what is taken out.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Asia::Shanghai;

use super::event::Event;
use super::moment::Moment;
use super::rule::{Between, Budget, Expanded, MOST_OF_SERIES, Rule, RuleFault};
use super::series::{Frame, Placed, Unplaced};
use super::types::{Span, Why};
use super::zones::{Zone, Zones};

/// The clocks of a series, as its own frame shows them.
#[derive(Default)]
pub(super) struct Clocks {
    /// Those within the window, in their order, and how many are without.
    pub found: Expanded,
    starts: NaiveDateTime,
    rules: Vec<(Rule, Option<NaiveDateTime>)>,
    also: HashMap<NaiveDateTime, Span>,
    not: HashSet<NaiveDateTime>,
}

impl Clocks {
    /// Expands a series between two clocks.
    ///
    /// # Errors
    /// A zone that nobody knows, a rule that nobody can read, or one that gives too many.
    pub(super) fn of(
        event: &Event,
        placed: &Placed,
        between: Between,
        zones: &mut Zones<'_>,
        budget: &mut Budget,
    ) -> Result<Clocks, Unplaced> {
        let mut clocks = Clocks { starts: placed.starts, ..Clocks::default() };
        // One that began before the window may last into it.
        let reach = placed.span(placed.starts).map_or(0, Span::days_long);
        let from = between.from.checked_sub_signed(TimeDelta::days(reach)).unwrap_or(between.from);
        let between = Between { from, ..between };
        let mut not: HashSet<NaiveDateTime> = HashSet::new();
        for text in &event.when.rules {
            let (rule, until, found) = expand(text, placed, between, zones, budget)?;
            clocks.found.add(found);
            clocks.rules.push((rule, until));
        }
        for text in &event.when.exrules {
            not.extend(expand(text, placed, between, zones, budget)?.2.clocks);
        }
        if event.when.rules.is_empty() {
            clocks.found.clocks.push(placed.starts);
        }
        for also in &event.when.also {
            let clock = placed.clock(&also.starts, zones)?;
            clocks.also.insert(clock, placed.span_of(also, clock, zones)?);
            clocks.found.clocks.push(clock);
        }
        for moment in &event.when.not {
            not.insert(placed.clock(moment, zones)?);
        }
        clocks.found.clocks.sort_unstable();
        clocks.found.clocks.dedup();
        clocks.found.clocks.retain(|clock| !not.contains(clock));
        clocks.not = not;
        Ok(clocks)
    }

    /// Whether the one of this clock was taken out.
    pub(super) fn takes_out(&self, clock: NaiveDateTime) -> bool {
        self.not.contains(&clock)
    }

    /// Whether one of the series was ever planned for this clock, within the window or not.
    pub(super) fn gives(&self, clock: NaiveDateTime, budget: &mut Budget) -> bool {
        clock == self.starts
            || self.also.contains_key(&clock)
            || self.found.clocks.binary_search(&clock).is_ok()
            || self.rules.iter().any(|(rule, until)| rule.gives(self.starts, *until, clock, budget))
    }

    /// The times of one that was added with an end of its own.
    pub(super) fn own_span(&self, clock: NaiveDateTime) -> Option<Span> {
        self.also.get(&clock).copied()
    }
}

type OfRule = (Rule, Option<NaiveDateTime>, Expanded);

fn expand(
    text: &str,
    placed: &Placed,
    between: Between,
    zones: &mut Zones<'_>,
    budget: &mut Budget,
) -> Result<OfRule, Unplaced> {
    let bad = || Unplaced::Refused(Why::BadRule { text: text.to_owned() });
    let rule = Rule::read(text).ok_or_else(bad)?;
    let until = rule.until.as_ref().map(|until| last_clock(placed, until, zones)).transpose()?;
    if until.is_some_and(|until| until < placed.starts) {
        return Err(Unplaced::Refused(Why::EndsFirst));
    }
    let found = rule.expand(placed.starts, until, between, budget).map_err(|fault| match fault {
        RuleFault::Unreadable => bad(),
        RuleFault::TooMany => Unplaced::Refused(Why::TooMany { most: MOST_OF_SERIES }),
    })?;
    Ok((rule, until, found))
}

/// The last clock of a series: of an end in UTC what its own clock shows then; a day counts to its end.
fn last_clock(placed: &Placed, until: &Moment, zones: &mut Zones<'_>) -> Result<NaiveDateTime, Unplaced> {
    let end_of = |at: NaiveDateTime| at.date().and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399);
    match (until, placed.frame) {
        (Moment::Day(day), _) => Ok(end_of(day.and_time(NaiveTime::MIN))),
        (Moment::Clock(at, _), Frame::Clock(_)) => Ok(*at),
        (Moment::Clock(at, _), Frame::Days) => Ok(end_of(*at)),
        // Whole days hang in no zone; the hour of the end was meant where the field is.
        (Moment::World(at), Frame::Days) => Ok(end_of(Zone::Named(Shanghai).clock(Zone::world(*at)))),
        (Moment::World(_), Frame::Clock(_)) => placed.clock(until, zones),
    }
}
