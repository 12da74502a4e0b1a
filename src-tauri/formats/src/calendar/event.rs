//! An event as its file writes it.

use super::lines::Line;
use super::moment::{Length, Moment};
use super::parts::{Leftover, RawEvent};
use super::property::{Party, Read, knows_all, party, text};
use super::types::{Refused, Why};
use miaopu_kit::Instant;

/// An event of a calendar: one meeting, a series of them, or a change of one of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its first line in the file, from 1.
    pub line: u32,
    /// What its maker knows it by, for all of a series and its changes.
    pub uid: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// More words.
    pub description: Option<String>,
    /// Where it is.
    pub location: Option<String>,
    /// Who invites.
    pub organiser: Option<Party>,
    /// Who is invited, rooms among them.
    pub attendees: Vec<Party>,
    /// It does not take place.
    pub cancelled: bool,
    /// How often its maker has changed it.
    pub sequence: i64,
    /// When its maker changed it last, where that is told in UTC.
    pub modified: Option<Instant>,
    /// All of it that nothing above holds, nor when it is.
    pub leftover: Vec<Leftover>,
    pub(super) when: When,
}

/// When an event is, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// The line of the beginning, and the moment.
    pub line: u32,
    pub starts: Moment,
    pub ends: End,
    pub rules: Vec<String>,
    pub exrules: Vec<String>,
    pub also: Vec<Also>,
    pub not: Vec<Moment>,
    pub replaces: Option<Replaces>,
    /// Outlook's own mark of an event of whole days.
    pub is_all_day: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    Unsaid,
    At(Moment),
    After(Length),
}

/// One more of a series, with an end of its own where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Also {
    pub starts: Moment,
    pub ends: End,
}

/// Which of a series an event stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Replaces {
    pub at: Moment,
    /// And all that come after it.
    pub and_later: bool,
}

impl Event {
    /// Whether it is a series.
    pub fn repeats(&self) -> bool {
        !self.when.rules.is_empty() || !self.when.also.is_empty()
    }

    /// Whether it stands for one of a series.
    pub fn is_change(&self) -> bool {
        self.when.replaces.is_some()
    }

    /// Reads an event.
    ///
    /// # Errors
    /// Why nobody can say when it is.
    pub(super) fn read(raw: RawEvent) -> Result<Event, Refused> {
        let whole = || {
            let inner = raw.inner.iter().map(|left| format!("{}:{}", left.property, left.text));
            raw.lines.iter().map(|line| line.text.clone()).chain(inner).collect::<Vec<_>>().join("\n")
        };
        let mut reading = Reading::default();
        raw.lines.iter().for_each(|line| reading.line(line));
        let refused = |line, why| Err(Refused { line, title: reading.title.clone(), why, text: whole(), event: None });
        if raw.is_cut {
            return refused(raw.line, Why::CutOff);
        }
        if let Some((line, text)) = reading.no_moment {
            return refused(line, Why::NoMoment { text });
        }
        let Some((line, starts)) = reading.starts else { return refused(raw.line, Why::NoBeginning) };
        let when = When {
            line,
            starts,
            ends: reading.ends.unwrap_or(End::Unsaid),
            rules: reading.rules,
            exrules: reading.exrules,
            also: reading.also,
            not: reading.not,
            replaces: reading.replaces,
            is_all_day: reading.is_all_day,
        };
        let mut leftover = reading.leftover;
        leftover.extend(raw.inner);
        Ok(Event {
            line: raw.line,
            uid: reading.uid,
            title: reading.title,
            description: reading.description,
            location: reading.location,
            organiser: reading.organiser,
            attendees: reading.attendees,
            cancelled: reading.cancelled || raw.is_called_off,
            sequence: reading.sequence.unwrap_or_default(),
            modified: reading.modified,
            leftover,
            when,
        })
    }
}

/// Parameters that say how a moment is written.
const OF_MOMENTS: [&str; 3] = ["TZID", "VALUE", "RANGE"];

#[derive(Default)]
struct Reading {
    uid: Option<String>,
    title: Option<String>,
    description: Option<String>,
    location: Option<String>,
    organiser: Option<Party>,
    attendees: Vec<Party>,
    cancelled: bool,
    sequence: Option<i64>,
    modified: Option<Instant>,
    starts: Option<(u32, Moment)>,
    ends: Option<End>,
    rules: Vec<String>,
    exrules: Vec<String>,
    also: Vec<Also>,
    not: Vec<Moment>,
    replaces: Option<Replaces>,
    is_all_day: bool,
    leftover: Vec<Leftover>,
    /// The first line that decides when it is and cannot be read.
    no_moment: Option<(u32, String)>,
}

impl Reading {
    fn line(&mut self, line: &Line) {
        let is_whole = line.parts().is_some_and(|parts| self.property(&parts.name.to_ascii_uppercase(), line));
        if !is_whole {
            self.leftover.push(Leftover::of(line, ""));
        }
    }

    /// Reads a line; whether nothing of it is left.
    fn property(&mut self, name: &str, line: &Line) -> bool {
        let value = line.parts().map_or("", |parts| parts.value.trim());
        match name {
            "UID" => set(&mut self.uid, text(line)),
            "SUMMARY" => set(&mut self.title, text(line)),
            "DESCRIPTION" => set(&mut self.description, text(line)),
            "LOCATION" => set(&mut self.location, text(line)),
            "ORGANIZER" => set(&mut self.organiser, party(line)),
            "ATTENDEE" => {
                let read = party(line);
                self.attendees.extend(read.value);
                read.is_whole
            }
            "STATUS" => {
                self.cancelled |= value.eq_ignore_ascii_case("CANCELLED");
                self.cancelled || value.eq_ignore_ascii_case("CONFIRMED")
            }
            "SEQUENCE" => {
                let number = value.parse().ok().filter(|_| self.sequence.is_none());
                self.sequence = self.sequence.or(number);
                number.is_some()
            }
            "LAST-MODIFIED" if self.modified.is_none() => {
                if let Some(Moment::World(at)) = moment(line) {
                    self.modified = Some(Instant::from_millis(at.and_utc().timestamp_millis()));
                }
                self.modified.is_some()
            }
            "X-MICROSOFT-CDO-ALLDAYEVENT" => {
                self.is_all_day = value.eq_ignore_ascii_case("TRUE");
                true
            }
            _ => self.when(name, line),
        }
    }

    fn when(&mut self, name: &str, line: &Line) -> bool {
        let knows_all = knows_all(line, &OF_MOMENTS);
        let value = line.parts().map_or("", |parts| parts.value.trim());
        match name {
            "DTSTART" if self.starts.is_none() => match moment(line) {
                Some(moment) => {
                    self.starts = Some((line.number, moment));
                    knows_all
                }
                None => self.has_no_moment(line),
            },
            "RECURRENCE-ID" if self.replaces.is_none() => match moment(line) {
                Some(at) => {
                    let range = line.parts().and_then(|parts| parts.parameter("RANGE")).unwrap_or_default();
                    self.replaces = Some(Replaces { at, and_later: range.eq_ignore_ascii_case("THISANDFUTURE") });
                    knows_all
                }
                None => self.has_no_moment(line),
            },
            "DTEND" | "DURATION" if self.ends.is_none() => {
                let end = if name == "DTEND" { moment(line).map(End::At) } else { Length::read(value).map(End::After) };
                self.ends = end;
                self.ends.is_some() && knows_all
            }
            "RRULE" | "EXRULE" if !value.is_empty() => {
                let rules = if name == "RRULE" { &mut self.rules } else { &mut self.exrules };
                rules.push(value.to_owned());
                knows_all
            }
            "EXDATE" => {
                let read = list(line, Moment::read);
                self.not.extend(read.value);
                read.is_whole && knows_all
            }
            "RDATE" => {
                let read = list(line, also);
                self.also.extend(read.value);
                read.is_whole && knows_all
            }
            _ => false,
        }
    }

    fn has_no_moment(&mut self, line: &Line) -> bool {
        self.no_moment.get_or_insert_with(|| (line.number, line.text.clone()));
        false
    }
}

/// Sets what is not yet set; whether nothing of the line is left.
fn set<T>(place: &mut Option<T>, read: Read<Option<T>>) -> bool {
    if read.value.is_some() && place.is_some() {
        return false;
    }
    if read.value.is_some() {
        *place = read.value;
    }
    read.is_whole
}

/// The moment of a line. A zone that holds a colon and is not quoted ends where the moment begins.
fn moment(line: &Line) -> Option<Moment> {
    let parts = line.parts()?;
    Moment::read(parts.value, parts.parameter("TZID")).or_else(|| {
        let (head, value) = line.text.rsplit_once(':')?;
        let from = head.to_ascii_uppercase().find("TZID=")? + "TZID=".len();
        let zone = head.get(from..)?.split(';').next()?;
        Moment::read(value, Some(zone.trim().trim_matches('"')))
    })
}

fn list<T>(line: &Line, read: impl Fn(&str, Option<&str>) -> Option<T>) -> Read<Vec<T>> {
    let Some(parts) = line.parts() else { return Read { value: Vec::new(), is_whole: false } };
    let zone = parts.parameter("TZID");
    let written = || parts.value.split(',').map(str::trim).filter(|one| !one.is_empty());
    let value: Vec<T> = written().filter_map(|one| read(one, zone)).collect();
    Read { is_whole: value.len() == written().count(), value }
}

/// `20260305T140000`, or with its end or its length: `20260305T140000/PT1H`.
fn also(text: &str, zone: Option<&str>) -> Option<Also> {
    let Some((starts, ends)) = text.split_once('/') else {
        return Some(Also { starts: Moment::read(text, zone)?, ends: End::Unsaid });
    };
    let ends = Moment::read(ends, zone).map(End::At).or_else(|| Length::read(ends).map(End::After))?;
    Some(Also { starts: Moment::read(starts, zone)?, ends })
}
