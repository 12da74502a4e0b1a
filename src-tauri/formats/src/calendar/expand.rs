//! When the events of a calendar are: series within a window, each change in its place.

use std::collections::HashMap;

use chrono_tz::Tz;
use miaopu_kit::Instant;

use super::event::Event;
use super::expansion::{Answers, Expansion, Group};
use super::reading::Calendar;
use super::types::{Span, Window};
use super::work::Work;

impl Calendar {
    /// Says when the events are. An event that does not repeat is placed wherever it is; of a series only what touches the
    /// window.
    pub fn expand(&self, window: Window, answers: &Answers) -> Expansion {
        let mut work = Work::new(&self.events, &self.zones, window, answers);
        for group in groups(&self.events) {
            work.group(&group);
        }
        let mut done = work.done();
        done.occurrences.sort_by_key(|one| (by_beginning(one.span, window.zone), one.event));
        done
    }
}

fn by_beginning(span: Span, zone: Tz) -> (Instant, bool) {
    match span {
        Span::Days { first, .. } => (first.starts(zone), false),
        Span::Timed { starts, .. } => (starts, true),
    }
}

/// The groups in the order of the file. Who has no name stands alone.
fn groups(events: &[Event]) -> Vec<Group> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let next = groups.len();
        let place = event.uid.as_deref().map_or(next, |uid| *places.entry(uid).or_insert(next));
        if place == next {
            groups.push(Group::default());
        }
        let group = &mut groups[place];
        if event.is_change() { group.changes.push(at) } else { group.masters.push(at) }
    }
    groups
}
