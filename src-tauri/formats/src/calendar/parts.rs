//! A calendar's lines by what they belong to: its events, its zones, and all else.

use super::lines::Line;
use super::zones::FileZones;

/// What no part of a plan takes, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Its line in the file, from 1.
    pub line: u32,
    /// The property in capitals, with the parts that it stands in: `X-ALT-DESC`, `VALARM.TRIGGER`. Empty where the line is
    /// no property.
    pub property: String,
    /// What stands behind the name, parameters included, escaped as in the file.
    pub text: String,
}

impl Leftover {
    pub(super) fn of(line: &Line, within: &str) -> Self {
        let at = line.number;
        let Some(parts) = line.parts() else {
            return Leftover { line: at, property: within.to_owned(), text: line.text.clone() };
        };
        let dot = if within.is_empty() { "" } else { "." };
        let property = format!("{within}{dot}{}", parts.name.to_ascii_uppercase());
        let value = parts.value;
        let text = if parts.parameters.is_empty() { value.to_owned() } else { format!("{}:{value}", parts.parameters) };
        Leftover { line: at, property, text }
    }

    /// Whether it is of the file and of programs, and says nothing that a person would miss: `DTSTAMP`, the title of an alarm.
    pub fn is_technical(&self) -> bool {
        const OF_PROGRAMS: [&str; 14] = [
            "DTSTAMP",
            "CREATED",
            "LAST-MODIFIED",
            "TRANSP",
            "CLASS",
            "PRIORITY",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "X-WR-TIMEZONE",
            "X-WR-CALNAME",
            "X-PUBLISHED-TTL",
            "REFRESH-INTERVAL",
        ];
        const BEGINNINGS: [&str; 4] = ["VALARM", "X-MICROSOFT-", "X-MOZ-", "X-APPLE-TRAVEL"];
        OF_PROGRAMS.contains(&self.property.as_str())
            || BEGINNINGS.iter().any(|beginning| self.property.starts_with(beginning))
    }
}

/// The lines of one event.
#[derive(Clone, Debug, Default)]
pub(super) struct RawEvent {
    /// Its first line in the file, from 1.
    pub line: u32,
    /// Its own lines.
    pub lines: Vec<Line>,
    /// Lines of its alarms and other parts.
    pub inner: Vec<Leftover>,
    /// The calendar that it stands in is a message that calls it off.
    pub is_called_off: bool,
    /// The file ends within it.
    pub is_cut: bool,
}

/// A file's lines, taken apart.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub events: Vec<RawEvent>,
    pub zones: FileZones,
    pub leftover: Vec<Leftover>,
    /// A calendar begins somewhere.
    pub is_calendar: bool,
}

const EVENT: &str = "VEVENT";
const ZONE: &str = "VTIMEZONE";
const CALENDAR: &str = "VCALENDAR";
/// Parts that stand directly in a calendar: where one begins, the one before has ended.
const TOP: [&str; 6] = [EVENT, ZONE, "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"];

/// Takes the lines apart. A part without an end is ended by the next one.
pub(super) fn take(lines: Vec<Line>) -> Taken {
    let mut walk = Walk::default();
    for line in lines {
        walk.line(line);
    }
    if let Some(event) = &mut walk.event {
        event.is_cut = true;
    }
    walk.close_top();
    walk.end_calendar();
    walk.taken
}

#[derive(Default)]
struct Walk {
    taken: Taken,
    /// The parts that are open, from the outermost.
    open: Vec<String>,
    event: Option<RawEvent>,
    zone: Vec<Line>,
    /// The first event of the calendar at hand.
    calendar_from: usize,
    calls_off: bool,
}

impl Walk {
    fn line(&mut self, line: Line) {
        match line.parts() {
            Some(parts) if parts.is("BEGIN") => self.begin(parts.value.trim().to_ascii_uppercase(), line.number),
            Some(parts) if parts.is("END") => self.end(&parts.value.trim().to_ascii_uppercase()),
            _ => self.property(line),
        }
    }

    fn begin(&mut self, part: String, number: u32) {
        if part == CALENDAR {
            self.close_top();
            self.end_calendar();
            self.open.clear();
            self.taken.is_calendar = true;
        } else if TOP.contains(&part.as_str()) {
            self.close_top();
            self.open.retain(|open| open == CALENDAR);
        }
        if part == EVENT {
            self.event = Some(RawEvent { line: number, ..RawEvent::default() });
        }
        // Whoever nests deeper means no good.
        if self.open.len() < 16 {
            self.open.push(part);
        }
    }

    fn end(&mut self, part: &str) {
        let Some(at) = self.open.iter().rposition(|open| open == part) else { return };
        self.open.truncate(at);
        if !self.open.iter().any(|open| open == EVENT || open == ZONE) {
            self.close_top();
        }
        if part == CALENDAR {
            self.end_calendar();
        }
    }

    fn property(&mut self, line: Line) {
        if let Some(event) = &mut self.event {
            let at = self.open.iter().position(|open| open == EVENT).map_or(self.open.len(), |at| at + 1);
            let within = self.open.get(at..).unwrap_or_default().join(".");
            if within.is_empty() {
                event.lines.push(line);
            } else {
                event.inner.push(Leftover::of(&line, &within));
            }
        } else if self.open.iter().any(|open| open == ZONE) {
            self.zone.push(line);
        } else {
            let is_method = line.parts().filter(|parts| parts.is("METHOD"));
            self.calls_off |= is_method.is_some_and(|parts| parts.value.trim().eq_ignore_ascii_case("CANCEL"));
            let within: Vec<&str> = self.open.iter().map(String::as_str).filter(|open| *open != CALENDAR).collect();
            self.taken.leftover.push(Leftover::of(&line, &within.join(".")));
        }
    }

    /// Ends the event or the zone that is open.
    fn close_top(&mut self) {
        self.taken.events.extend(self.event.take());
        self.taken.zones.add(&self.zone);
        self.zone.clear();
    }

    /// The method may stand behind the events.
    fn end_calendar(&mut self) {
        let events = self.taken.events.iter_mut().skip(self.calendar_from);
        events.for_each(|event| event.is_called_off = self.calls_off);
        self.calendar_from = self.taken.events.len();
        self.calls_off = false;
    }
}
