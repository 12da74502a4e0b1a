//! A meeting that broke off and went on: two exports, one session.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeDelta};

use super::types::{Attendee, Export, Join, Leave};

/// A meeting is gone on with within so many minutes.
const GOES_ON_WITHIN: i64 = 60;

impl Export {
    /// When it began: as the file says, else when the first came in.
    pub fn begins(&self) -> Option<NaiveDateTime> {
        let joins = self.attendees.iter().flat_map(|attendee| attendee.joins.iter().filter_map(|join| join.from));
        let totals = self.attendees.iter().flat_map(|attendee| attendee.totals.iter().filter_map(|total| total.from));
        self.held_from.or_else(|| joins.chain(totals).min())
    }

    /// When it ended: as the file says, else when the last left. Who was still inside left no earlier.
    pub fn ends(&self) -> Option<NaiveDateTime> {
        let at = |to| if let Leave::At(at) = to { Some(at) } else { None };
        let joins =
            self.attendees.iter().flat_map(|attendee| attendee.joins.iter().filter_map(move |join| at(join.to)));
        let totals =
            self.attendees.iter().flat_map(|attendee| attendee.totals.iter().filter_map(move |total| at(total.to)));
        self.held_to.or_else(|| joins.chain(totals).max())
    }
}

/// Why one export is not of what went on after the other broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They have another number or, where not both tell one, another title.
    Other,
    /// One does not tell when it was, or there is more than an hour between them.
    Time,
}

/// Looks whether one export is of what went on after the other broke off: nothing that both tell of the meeting differs, and
/// it went on within an hour. Zoom's short list tells neither number nor title.
///
/// # Errors
/// Why it is not.
pub fn continues(before: &Export, after: &Export) -> Result<(), Apart> {
    let digits = |number: &Option<String>| {
        let digits: String = number.iter().flat_map(|text| text.chars()).filter(char::is_ascii_digit).collect();
        Some(digits).filter(|digits| !digits.is_empty())
    };
    let is_same = match (digits(&before.number), digits(&after.number)) {
        (Some(one), Some(other)) => one == other,
        _ => before.title.as_ref().zip(after.title.as_ref()).is_none_or(|(one, other)| one == other),
    };
    if !is_same {
        return Err(Apart::Other);
    }
    match (before.begins(), before.ends(), after.begins()) {
        (Some(begins), Some(ends), Some(goes_on))
            if begins <= goes_on && goes_on <= ends + TimeDelta::minutes(GOES_ON_WITHIN) =>
        {
            Ok(())
        }
        _ => Err(Apart::Time),
    }
}

/// The attendees of all parts of a meeting, each once, with all that they did. Two are one if name and e-mail are the same.
/// Their cells are those of the first part in which they are.
pub fn combined(parts: &[Export]) -> Vec<Attendee> {
    let mut all: Vec<Attendee> = Vec::new();
    let mut places: HashMap<(&str, String), usize> = HashMap::new();
    for part in parts {
        for attendee in &part.attendees {
            let email = attendee.email.as_deref().unwrap_or_default().to_lowercase();
            let next = all.len();
            let place = *places.entry((&attendee.names.shown, email)).or_insert(next);
            if place == next {
                all.push(Attendee { joins: Vec::new(), ..attendee.clone() });
            } else {
                all[place].totals.extend(&attendee.totals);
                all[place].is_backwards |= attendee.is_backwards;
            }
            // Whoever was still inside when a part ended left with it.
            all[place].joins.extend(attendee.joins.iter().map(|join| match (join.to, part.ends()) {
                (Leave::StillInside, Some(end)) if join.seconds.is_none() => Join { to: Leave::At(end), ..*join },
                _ => *join,
            }));
        }
    }
    all
}
