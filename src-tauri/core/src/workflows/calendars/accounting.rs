//! What became of the parts of a calendar that are no session. Pure.

use chrono_tz::Tz;
use miaopu_formats::calendar::{Calendar, Event, EventFate, Expansion, Leftover, Refused, Span, Why};

use super::{CalendarPart, CalendarRefused};
use crate::sessions::Session;

/// What expanding counts, and what no session holds. `outside`: single events that are not within the window.
pub fn account(calendar: &Calendar, done: &Expansion, taken: u64, outside: u64, called_off: u64) -> Vec<CalendarPart> {
    let fates = |is: fn(&EventFate) -> bool| done.fates.iter().filter(|fate| is(fate)).count() as u64;
    let left_out = done.left_out;
    let technical = leftover(calendar).filter(|left| left.is_technical()).count() as u64;
    let counts = [
        ("taken", taken),
        ("outside", outside + left_out.before + left_out.after),
        ("endless", left_out.endless.into()),
        ("uncounted", left_out.uncounted.into()),
        ("called_off", called_off),
        ("superseded", fates(|fate| matches!(fate, EventFate::Superseded { .. }))),
        ("no_series", fates(|fate| matches!(fate, EventFate::NotOfSeries { .. }))),
        ("technical", technical),
    ];
    let sums = counts.into_iter().filter(|(_, count)| *count > 0);
    let sums = sums.map(|(fate, count)| CalendarPart { fate, count, line: None, text: None });
    let lines = leftover(calendar).filter(|left| !left.is_technical()).map(|line| {
        let text =
            if line.property.is_empty() { line.text.clone() } else { format!("{}: {}", line.property, line.text) };
        left(line.line, text)
    });
    sums.chain(lines).chain(calendar.events.iter().flat_map(not_held)).collect()
}

fn leftover(calendar: &Calendar) -> impl Iterator<Item = &Leftover> {
    calendar.leftover.iter().chain(calendar.events.iter().flat_map(|event| &event.leftover))
}

/// A session that its calendar calls off, which is here still: a person takes it away, or leaves it.
pub fn called_off_here(event: &Event, session: &Session) -> CalendarPart {
    let text = format!("{} {}", session.starts_on, session.title);
    CalendarPart { fate: "called_off_here", count: 1, line: Some(event.line), text: Some(text) }
}

/// An entry of which a newer version was taken in before.
pub fn older(event: &Event, span: Span, zone: Tz) -> CalendarPart {
    let day = match span {
        Span::Days { first, .. } => first,
        Span::Timed { starts, .. } => starts.day(zone),
    };
    let text = format!("{day} {}", event.title.as_deref().unwrap_or_default());
    CalendarPart { fate: "older", count: 1, line: Some(event.line), text: Some(text) }
}

fn left(line: u32, text: String) -> CalendarPart {
    CalendarPart { fate: "left", count: 1, line: Some(line), text: Some(text) }
}

/// What an event tells that a session has no field for.
fn not_held(event: &Event) -> Vec<CalendarPart> {
    let description = event.description.iter().map(|text| format!("DESCRIPTION: {text}"));
    let people = event.organiser.iter().map(|party| ("ORGANIZER", party));
    let people = people.chain(event.attendees.iter().map(|party| ("ATTENDEE", party))).map(|(property, party)| {
        let known = [&party.name, &party.email].into_iter().flatten().cloned().collect::<Vec<_>>();
        format!("{property}: {}", known.join(" "))
    });
    description.chain(people).map(|text| left(event.line, text)).collect()
}

/// Why an event is not taken, as a word.
pub fn refused(refused: &Refused) -> CalendarRefused {
    let why = match &refused.why {
        Why::CutOff => "cut_off",
        Why::NoBeginning => "no_beginning",
        Why::NoMoment { .. } => "no_moment",
        Why::EndsFirst => "ends_first",
        Why::SkippedHour { .. } => "skipped_hour",
        Why::BadRule { .. } => "bad_rule",
        Why::TooMany { .. } => "too_many",
    };
    CalendarRefused { line: refused.line, title: refused.title.clone(), why }
}
