//! Writing calendars that every program reads: zones described, lines of at most 75 octets, days with their end outside.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter, ICalendarParameterName,
    ICalendarProperty, ICalendarValue, ICalendarValueType,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use miaopu_kit::{Day, Instant};

use super::property::Party;
use super::types::Span;

/// A meeting to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The same for the same meeting, whenever it is written.
    pub uid: String,
    /// What it is about.
    pub title: String,
    /// More words.
    pub description: Option<String>,
    /// Where it is.
    pub location: Option<String>,
    /// When it is.
    pub span: Span,
    /// Who invites.
    pub organiser: Option<Party>,
    /// Who is invited.
    pub attendees: Vec<Party>,
    /// It does not take place.
    pub cancelled: bool,
    /// How often it was changed.
    pub sequence: i64,
    /// When it was changed last.
    pub changed: Instant,
}

/// Writes meetings as a calendar, their hours as the clocks in `zone` show them. `name` is the calendar's own.
pub fn write(name: &str, meetings: &[Meeting], zone: Tz) -> String {
    let mut whole = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    whole.add_property(ICalendarProperty::Version, value("2.0"));
    whole.add_property(ICalendarProperty::Prodid, value("-//Miaopu//Miaopu//ZH"));
    whole.add_property(ICalendarProperty::Other("X-WR-CALNAME".into()), value(&line_breaks(name)));
    whole.component_ids = (1..).take(meetings.len()).collect();
    let mut components = vec![whole];
    components.extend(meetings.iter().map(|meeting| event(meeting, zone)));
    let mut calendar = ICalendar { components };
    calendar.add_missing_timezones();
    calendar.to_string()
}

fn event(meeting: &Meeting, zone: Tz) -> ICalendarComponent {
    let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
    let mut text = |name, written: Option<&str>| {
        let written = written.map(line_breaks).filter(|written| !written.trim().is_empty());
        if let Some(written) = written {
            event.add_property(name, value(&written));
        }
    };
    text(ICalendarProperty::Uid, Some(&meeting.uid));
    text(ICalendarProperty::Summary, Some(&meeting.title));
    text(ICalendarProperty::Description, meeting.description.as_deref());
    text(ICalendarProperty::Location, meeting.location.as_deref());
    event.entries.push(at(ICalendarProperty::Dtstamp, meeting.changed, Tz::UTC));
    event.add_sequence(meeting.sequence);
    match meeting.span {
        Span::Timed { starts, ends } => {
            event.entries.push(at(ICalendarProperty::Dtstart, starts, zone));
            event.entries.extend(ends.map(|ends| at(ICalendarProperty::Dtend, ends, zone)));
        }
        Span::Days { first, last } => {
            event.entries.push(on(ICalendarProperty::Dtstart, first));
            event.entries.push(on(ICalendarProperty::Dtend, last.plus(1)));
        }
    }
    event.entries.extend(meeting.organiser.as_ref().map(|party| person(ICalendarProperty::Organizer, party)));
    event.entries.extend(meeting.attendees.iter().map(|party| person(ICalendarProperty::Attendee, party)));
    event.add_property(ICalendarProperty::Status, value(if meeting.cancelled { "CANCELLED" } else { "CONFIRMED" }));
    event
}

fn value(text: &str) -> ICalendarValue {
    ICalendarValue::Text(text.to_owned())
}

/// One kind of line break, and no other character that no line can hold.
fn line_breaks(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control()).collect()
}

/// A moment on the clocks of a zone; of an hour that comes twice, and that clocks cannot tell, in UTC.
fn at(name: ICalendarProperty, at: Instant, zone: Tz) -> ICalendarEntry {
    let clock = at.on_the_wall(zone);
    let is_told = zone != Tz::UTC && Instant::local(clock, zone) == Some(at);
    if is_told {
        let parameter = ICalendarParameter::tzid(zone.name().to_owned());
        return ICalendarEntry::new(name).with_param(parameter).with_value(moment(clock, None));
    }
    ICalendarEntry::new(name).with_value(moment(at.on_the_wall(Tz::UTC), Some(0)))
}

fn on(name: ICalendarProperty, day: Day) -> ICalendarEntry {
    let parameter = ICalendarParameter::value(ICalendarValueType::Date);
    ICalendarEntry::new(name).with_param(parameter).with_value(partial(day.0))
}

fn partial(day: NaiveDate) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: small(day.month()),
        day: small(day.day()),
        ..PartialDateTime::default()
    }
}

fn moment(clock: NaiveDateTime, offset: Option<u8>) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        hour: small(clock.hour()),
        minute: small(clock.minute()),
        second: small(clock.second()),
        tz_hour: offset,
        tz_minute: offset,
        ..partial(clock.date())
    }
}

/// Somebody. Who has no address gets one that says so: the line cannot go without.
fn person(name: ICalendarProperty, party: &Party) -> ICalendarEntry {
    let mut entry = ICalendarEntry::new(name);
    let mut add = |name, written: &Option<String>| {
        let written = written.as_deref().map(in_parameter).filter(|written| !written.is_empty());
        entry.params.extend(written.map(|written| ICalendarParameter::new(name, written)));
    };
    add(ICalendarParameterName::Cn, &party.name);
    add(ICalendarParameterName::Role, &party.role);
    add(ICalendarParameterName::Partstat, &party.answer);
    add(ICalendarParameterName::Cutype, &party.kind);
    let address = party.email.as_deref().map(|email| format!("mailto:{}", line_breaks(email).trim()));
    entry.with_value(value(&address.unwrap_or_else(|| "invalid:nomail".to_owned())))
}

/// A parameter holds neither a quotation mark nor a line's end, and what programs make of RFC 6868 differs: `“` and `”`
/// stand in their place, and a blank.
fn in_parameter(text: &str) -> String {
    let mut opens = true;
    let letters = line_breaks(text)
        .chars()
        .map(|letter| match letter {
            '"' => {
                opens = !opens;
                if opens { '”' } else { '“' }
            }
            '\n' | '\t' => ' ',
            '^' => '＾',
            letter => letter,
        })
        .collect::<String>();
    letters.trim().to_owned()
}
