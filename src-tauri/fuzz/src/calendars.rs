//! Calendars: events of made-up lines, and the field's own files damaged.

use std::sync::LazyLock;

use bolero::{TypeGenerator, check};
use miaopu_formats::calendar::{Answers, Calendar, EventFate, Meeting, Span, Window, read, write};
use miaopu_kit::Instant;

use crate::{
    edits::{Edit, edited, one_of, pick},
    files::seed,
    prose::Value,
};

/// Lines of an event; `{}` is where a text stands.
const LINES: [&str; 34] = [
    "UID:{}",
    "UID:a",
    "SUMMARY;LANGUAGE=zh-CN:{}",
    "DESCRIPTION:{}\\n\\,",
    "LOCATION;ALTREP=\"{}\":{}",
    "ORGANIZER;CN={}:mailto:host@example.org",
    "ATTENDEE;CN=\"{}\";PARTSTAT=NEED-REQUEST:MAILTO:{}",
    "DTSTART;TZID=TZ08:20260305T170000",
    "DTSTART;TZID={}:20260312T170000",
    "DTSTART;VALUE=DATE:20260305",
    "DTSTART:00010101T000000Z",
    "DTSTART;TZID=Asia/Shanghai:19880417T023000",
    "DTEND;TZID=TZ08:20260305T173000",
    "DTEND:99991231T235959Z",
    "DURATION:P9999999W",
    "DURATION:PT1H30M",
    "RRULE:FREQ=WEEKLY;UNTIL=20260326T155959Z;BYDAY=TH",
    "RRULE:FREQ=DAILY",
    "RRULE:FREQ=SECONDLY;INTERVAL=7",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=1;COUNT=9",
    "RRULE:{}",
    "EXRULE:FREQ=WEEKLY;INTERVAL=2",
    "EXDATE;TZID=TZ08:20260312T170000,{}",
    "RDATE;VALUE=PERIOD:20260312T170000/PT2H,99991231T000000/99991231T235959",
    "RECURRENCE-ID;TZID=TZ08:20260312T170000",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260312T090000Z",
    "SEQUENCE:9223372036854775807",
    "STATUS:CANCELLED",
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "BEGIN:VALARM",
    "END:VALARM",
    "{}",
    " {}",
];
const WORDS: [&str; 14] = [
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VCALENDAR\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VTIMEZONE\r\nTZID:TZ08\r\nTZOFFSETTO:-1200\r\nEND:VTIMEZONE\r\n",
    "METHOD:CANCEL\r\n",
    "\r\n ",
    "\r",
    "T240000",
    ";UNTIL=",
    ";COUNT=",
    ";BYDAY=53MO,-53SU",
    "\"",
    "\u{feff}",
];

#[derive(Clone, Debug, TypeGenerator)]
struct Drawn {
    seed: u8,
    #[generator(bolero::produce::<Vec<Vec<(u8, Value)>>>().with().len(0_usize..4))]
    events: Vec<Vec<(u8, Value)>>,
    #[generator(bolero::produce::<Vec<Edit>>().with().len(0_usize..4))]
    edits: Vec<Edit>,
}

static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let files = ["outlook-china-standard-time.ics", "wecom-tz08-weekly.ics", "xmail-birthday.ics"];
    files.map(|file| seed(&format!("data/field/{file}"))).into_iter().chain([Vec::new()]).collect()
});

impl Drawn {
    fn bytes(&self) -> Vec<u8> {
        let mut text = String::from("BEGIN:VCALENDAR\r\n");
        for event in &self.events {
            text.push_str("BEGIN:VEVENT\r\n");
            for (line, value) in event.iter().take(10) {
                text.push_str(&pick(&LINES, *line).replace("{}", &value.say()));
                text.push_str("\r\n");
            }
            text.push_str("END:VEVENT\r\n");
        }
        text.push_str("END:VCALENDAR\r\n");
        let seed = one_of(&SEEDS, self.seed);
        let whole = [seed.as_slice(), text.as_bytes()].concat();
        edited(&whole, &self.edits, &WORDS)
    }
}

fn window() -> Window {
    let day = |text: &str| text.parse().unwrap();
    Window { from: day("2026-03-01"), to: day("2026-03-31"), zone: miaopu_formats::calendar::SHANGHAI }
}

/// Holds that each event has the fate that the lists bear out, and that nothing ends before it begins.
fn is_accounted_for(calendar: &Calendar) {
    let found = calendar.expand(window(), &Answers::new());
    assert_eq!(found.fates.len(), calendar.events.len());
    for (at, fate) in found.fates.iter().enumerate() {
        assert_eq!(found.occurrences.iter().any(|one| one.event == at), *fate == EventFate::Placed);
        assert_eq!(found.asks.iter().any(|asked| asked.events.contains(&at)), *fate == EventFate::Asked);
        assert!(*fate != EventFate::Refused || found.refused.iter().any(|refused| refused.event == Some(at)));
    }
    for one in &found.occurrences {
        match one.span {
            Span::Days { first, last } => assert!(first <= last),
            Span::Timed { starts, ends } => assert!(ends.is_none_or(|ends| starts <= ends)),
        }
    }
}

#[test]
fn a_calendar_is_read_and_expanded_or_refused() {
    check!().with_type::<Drawn>().for_each(|drawn| {
        if let Ok(calendar) = read(drawn.bytes()) {
            is_accounted_for(&calendar);
        }
    });
}

#[test]
fn what_is_written_is_read_as_it_was() {
    check!().with_type::<(Value, Value, u32, Option<u16>)>().for_each(|(title, location, starts, minutes)| {
        let starts = Instant::from_millis(i64::from(*starts) * 1000);
        let meeting = Meeting {
            uid: "a".into(),
            title: title.say(),
            description: None,
            location: Some(location.say()),
            span: Span::Timed { starts, ends: minutes.map(|minutes| starts.plus_minutes(minutes.into())) },
            organiser: None,
            attendees: Vec::new(),
            cancelled: false,
            sequence: 0,
            changed: starts,
        };
        let text = write("", std::slice::from_ref(&meeting), miaopu_formats::calendar::SHANGHAI);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let calendar = read(text.into_bytes()).expect("it was written by ourselves");
        let found = calendar.expand(window(), &Answers::new());
        assert_eq!(found.occurrences[0].span, meeting.span);
        assert_eq!((calendar.events.len(), calendar.refused.len()), (1, 0));
    });
}
