//! Expanding: what becomes of each event of a calendar.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDateTime;
use miaopu_kit::Instant;

use super::clocks::Clocks;
use super::event::Event;
use super::expansion::{Answers, EventFate, Expansion, Group, Occurrence, UnknownZone};
use super::rule::{Between, Budget, Expanded, MOST_OF_SERIES};
use super::series::{Placed, Unplaced};
use super::types::{Refused, Span, Why, Window};
use super::zones::{FileZones, Zones};

/// The most of all series of a file together.
const MOST: usize = 250_000;

pub(super) struct Work<'a> {
    events: &'a [Event],
    zones: Zones<'a>,
    days: Window,
    starts: Instant,
    ends: Instant,
    budget: Budget,
    done: Expansion,
    asks: BTreeMap<String, Vec<usize>>,
}

/// A change of one of a series, or of that one and all later ones.
struct Change {
    event: usize,
    placed: Placed,
    /// Which one, by the clock of the series.
    at: NaiveDateTime,
    and_later: bool,
}

impl<'a> Work<'a> {
    pub(super) fn new(events: &'a [Event], zones: &'a FileZones, window: Window, answers: &'a Answers) -> Self {
        Work {
            events,
            zones: Zones::new(zones, answers),
            days: window,
            starts: window.from.starts(window.zone),
            ends: window.to.plus(1).starts(window.zone),
            budget: Budget::new(),
            done: Expansion { fates: vec![EventFate::OutsideWindow; events.len()], ..Expansion::default() },
            asks: BTreeMap::new(),
        }
    }

    pub(super) fn done(self) -> Expansion {
        let asks = self.asks.into_iter().map(|(name, events)| UnknownZone { name, events }).collect();
        Expansion { asks, ..self.done }
    }

    pub(super) fn group(&mut self, group: &Group) {
        let masters = self.latest(&group.masters);
        for master in masters.iter().copied() {
            let is_last = Some(&master) == masters.last();
            self.series(master, if is_last { &group.changes } else { &[] });
        }
        if masters.is_empty() {
            self.without_series(&group.changes);
        }
    }

    /// The events that no later version replaces. Two of one number that differ are two: some makers name all their events
    /// alike.
    fn latest(&mut self, masters: &[usize]) -> Vec<usize> {
        let Some(top) = masters.iter().copied().max_by_key(|at| (self.events[*at].sequence, *at)) else {
            return Vec::new();
        };
        let best = &self.events[top];
        let is_replaced = |one: &Event| {
            let is_same = one.when.starts == best.when.starts && one.when.ends == best.when.ends;
            one.sequence < best.sequence || is_same && one.title == best.title
        };
        let (replaced, left): (Vec<usize>, Vec<usize>) =
            masters.iter().partition(|at| **at != top && is_replaced(&self.events[**at]));
        replaced.into_iter().for_each(|at| self.done.fates[at] = EventFate::Superseded { by: top });
        left
    }

    fn series(&mut self, master: usize, changes: &[usize]) {
        let event = &self.events[master];
        let placed = match Placed::of(event, &mut self.zones) {
            Ok(placed) => placed,
            Err(fault) => return self.unplaced(master, changes, fault),
        };
        let between = Between {
            from: placed.clock_at(self.days.from.0, self.starts),
            to: placed.clock_at(self.days.to.0, self.ends),
        };
        let clocks = match Clocks::of(event, &placed, between, &mut self.zones, &mut self.budget) {
            Ok(clocks) => clocks,
            Err(fault) => return self.unplaced(master, changes, fault),
        };
        if self.done.occurrences.len() + clocks.found.clocks.len() > MOST.max(self.events.len()) {
            return self.unplaced(master, changes, Unplaced::Refused(Why::TooMany { most: MOST_OF_SERIES }));
        }
        self.count(&clocks.found);
        let changes = self.changes(changes, master, &placed, &clocks);
        self.place_series(master, &placed, &clocks, &changes);
    }

    fn count(&mut self, found: &Expanded) {
        let left_out = &mut self.done.left_out;
        left_out.before += found.before;
        left_out.after += found.after;
        left_out.endless += u32::from(found.is_endless);
        left_out.uncounted += u32::from(found.has_more);
    }

    /// Finds which of the series each change is of; of several of one the latest version.
    fn changes(&mut self, changes: &[usize], series: usize, placed: &Placed, clocks: &Clocks) -> Vec<Change> {
        let mut found: BTreeMap<(NaiveDateTime, bool), Change> = BTreeMap::new();
        for event in changes.iter().copied() {
            let Some(replaces) = &self.events[event].when.replaces else { continue };
            let of_series = placed.clock(&replaces.at, &mut self.zones);
            let own = Placed::of(&self.events[event], &mut self.zones);
            let (at, own) = match of_series.and_then(|at| own.map(|own| (at, own))) {
                Ok(both) => both,
                Err(fault) => {
                    self.unplaced(event, &[], fault);
                    continue;
                }
            };
            if !clocks.gives(at, &mut self.budget) {
                self.done.fates[event] = EventFate::NotOfSeries { span: own.span(own.starts).ok(), series };
                continue;
            }
            if clocks.takes_out(at) && self.events[event].sequence < self.events[series].sequence {
                self.done.fates[event] = EventFate::Superseded { by: series };
                continue;
            }
            let change = Change { event, placed: own, at, and_later: replaces.and_later };
            let before = found.remove(&(at, change.and_later));
            let (later, earlier) = match before {
                Some(before) if self.events[before.event].sequence > self.events[event].sequence => {
                    (before, Some(event))
                }
                before => (change, before.map(|before| before.event)),
            };
            if let Some(earlier) = earlier {
                self.done.fates[earlier] = EventFate::Superseded { by: later.event };
            }
            found.insert((at, later.and_later), later);
        }
        found.into_values().collect()
    }

    fn place_series(&mut self, master: usize, placed: &Placed, clocks: &Clocks, changes: &[Change]) {
        let event = &self.events[master];
        let ones: HashMap<NaiveDateTime, &Change> =
            changes.iter().filter(|change| !change.and_later).map(|change| (change.at, change)).collect();
        let later: Vec<&Change> = changes.iter().filter(|change| change.and_later).collect();
        let repeats = event.repeats() || !changes.is_empty();
        for clock in clocks.found.clocks.iter().copied().filter(|clock| !ones.contains_key(clock)) {
            let planned = clocks.own_span(clock).map_or_else(|| placed.span(clock), Ok);
            let from = later.iter().rev().find(|change| change.at <= clock);
            let (at, span) = match from {
                Some(change) => (change.event, change.placed.span(change.placed.starts + (clock - change.at))),
                None => (master, planned.clone()),
            };
            match span {
                Ok(span) if !event.repeats() || self.is_within(span) => {
                    let cancelled = event.cancelled || self.events[at].cancelled;
                    self.place(at, span, planned.ok().filter(|_| repeats), cancelled);
                }
                Ok(_) => self.done.left_out.before += 1,
                Err(why) => self.refuse(at, why),
            }
        }
        for change in ones.into_values() {
            self.place_change(change, placed, clocks, event.cancelled);
        }
    }

    fn place_change(&mut self, change: &Change, series: &Placed, clocks: &Clocks, is_called_off: bool) {
        let planned = clocks.own_span(change.at).or_else(|| series.span(change.at).ok());
        match change.placed.span(change.placed.starts) {
            Ok(span) if self.is_within(span) || planned.is_some_and(|planned| self.is_within(planned)) => {
                let cancelled = is_called_off || self.events[change.event].cancelled;
                self.place(change.event, span, planned.or(Some(span)), cancelled);
            }
            // Its own time lies outside the window, as the one does that it replaces, which is counted.
            Ok(_) => {}
            Err(why) => self.refuse(change.event, why),
        }
    }

    fn is_within(&self, span: Span) -> bool {
        match span {
            Span::Days { first, last } => first <= self.days.to && last >= self.days.from,
            Span::Timed { starts, ends } => {
                starts < self.ends && (starts >= self.starts || ends.is_some_and(|ends| ends > self.starts))
            }
        }
    }

    /// Changes of series that are not in the file, or that nobody can expand: each is one meeting, as in the mail that tells
    /// of one that was moved. Of several of one the latest version counts.
    fn without_series(&mut self, changes: &[usize]) {
        let mut found: BTreeMap<Span, (usize, Span)> = BTreeMap::new();
        for change in changes.iter().copied() {
            let placed = match Placed::of(&self.events[change], &mut self.zones) {
                Ok(placed) => placed,
                Err(fault) => {
                    self.unplaced(change, &[], fault);
                    continue;
                }
            };
            let span = match placed.span(placed.starts) {
                Ok(span) => span,
                Err(why) => {
                    self.refuse(change, why);
                    continue;
                }
            };
            let replaced = self.events[change].when.replaces.as_ref();
            let clock = replaced.and_then(|one| placed.clock(&one.at, &mut self.zones).ok());
            let planned = clock.and_then(|clock| placed.span(clock).ok()).unwrap_or(span);
            let (later, earlier) = match found.remove(&planned) {
                Some(before) if self.events[before.0].sequence > self.events[change].sequence => (before, Some(change)),
                before => ((change, span), before.map(|(event, _)| event)),
            };
            if let Some(earlier) = earlier {
                self.done.fates[earlier] = EventFate::Superseded { by: later.0 };
            }
            found.insert(planned, later);
        }
        for (planned, (change, span)) in found {
            if self.is_within(span) || self.is_within(planned) {
                self.place(change, span, Some(planned), self.events[change].cancelled);
            } else {
                self.done.fates[change] = EventFate::OutsideWindow;
            }
        }
    }

    fn unplaced(&mut self, event: usize, changes: &[usize], fault: Unplaced) {
        match fault {
            Unplaced::Asks(zone) => {
                let all = || [event].into_iter().chain(changes.iter().copied());
                all().for_each(|at| self.done.fates[at] = EventFate::Asked);
                self.asks.entry(zone).or_default().extend(all());
            }
            Unplaced::Refused(why) => {
                self.refuse(event, why);
                self.without_series(changes);
            }
        }
    }

    fn place(&mut self, event: usize, span: Span, planned: Option<Span>, cancelled: bool) {
        self.done.fates[event] = EventFate::Placed;
        self.done.occurrences.push(Occurrence { event, span, planned, cancelled });
    }

    fn refuse(&mut self, at: usize, why: Why) {
        let event = &self.events[at];
        if self.done.fates[at] != EventFate::Placed {
            self.done.fates[at] = EventFate::Refused;
        }
        let title = event.title.clone();
        self.done.refused.push(Refused { line: event.when.line, title, why, text: String::new(), event: Some(at) });
    }
}
