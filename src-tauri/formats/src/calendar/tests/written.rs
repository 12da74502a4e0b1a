//! What is written reads back equal, and is written as every program reads it.

use chrono_tz::America::New_York;
use proptest::prelude::*;

use super::*;

fn meeting(span: Span) -> Meeting {
    Meeting {
        uid: "m-1@miaopu".into(),
        title: "第四期创业营, 第二课; \"见面\" \\ 𠮷🎉 ".trim().into(),
        description: Some("一、签到\n二、分享".into()),
        location: None,
        span,
        organiser: Some(Party {
            name: Some("运营".into()),
            email: Some("host@example.org".into()),
            ..Party::default()
        }),
        attendees: Vec::new(),
        cancelled: false,
        sequence: 3,
        changed: Instant::from_millis(1_772_000_000_000),
    }
}

/// What was read of a calendar, as meetings to be written.
fn read_back(text: &str, changed: Instant) -> Vec<Meeting> {
    let calendar = read(text.as_bytes().to_vec()).unwrap();
    assert_eq!(calendar.refused, []);
    let found = in_2026(&calendar);
    let mut meetings: Vec<(usize, Meeting)> = Vec::new();
    for one in found.occurrences {
        let event = calendar.events[one.event].clone();
        let meeting = Meeting {
            uid: event.uid.unwrap_or_default(),
            title: event.title.unwrap_or_default(),
            description: event.description,
            location: event.location,
            span: one.span,
            organiser: event.organiser,
            attendees: event.attendees,
            cancelled: one.cancelled,
            sequence: event.sequence,
            changed,
        };
        meetings.push((one.event, meeting));
    }
    meetings.sort_by_key(|(at, _)| *at);
    meetings.into_iter().map(|(_, meeting)| meeting).collect()
}

#[test]
fn hours_stand_in_their_zone_which_is_described() {
    let text = write("第四期", &[meeting(timed("2026-03-05 14:00", "2026-03-05 16:00"))], Shanghai);
    assert!(text.contains("\r\nDTSTART;TZID=Asia/Shanghai:20260305T140000\r\n"), "{text}");
    assert!(text.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n"), "{text}");
    assert!(text.contains("\r\nDTSTAMP:20260225T061320Z\r\n"), "{text}");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn whole_days_end_on_the_day_behind() {
    let text = write("", &[meeting(Span::Days { first: day("2026-03-05"), last: day("2026-03-05") })], Shanghai);
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260306\r\n"), "{text}");
}

#[test]
fn lines_have_75_octets_at_most_and_cut_no_letter() {
    let long = Meeting {
        title: "创业营第二课，𠮷".repeat(30),
        ..meeting(timed("2026-03-05 14:00", "2026-03-05 16:00"))
    };
    let text = write(&long.title.clone(), std::slice::from_ref(&long), Shanghai);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(read_back(&text, long.changed), [long]);
}

#[test]
fn a_quotation_mark_in_a_name_becomes_one_that_every_reader_takes() {
    let guest =
        Party { name: Some("陈一鸣\"小陈\"".into()), email: Some("chen@example.org".into()), ..Party::default() };
    let of = |name: &str| Party { name: Some(name.into()), ..guest.clone() };
    let invited = Meeting {
        attendees: vec![guest.clone(), of("Brandt, Lena; x:y")],
        ..meeting(timed("2026-03-05 14:00", "2026-03-05 16:00"))
    };
    let text = write("", std::slice::from_ref(&invited), Shanghai);
    let back = read_back(&text, invited.changed);
    assert_eq!(back[0].attendees, [of("陈一鸣“小陈”"), of("Brandt, Lena; x:y")]);
}

#[test]
fn an_hour_that_comes_twice_is_written_so_that_it_is_read_as_the_right_one() {
    // 1:30 in New York, the second time.
    let second = Instant::from_millis(1_793_514_600_000);
    assert_eq!(second.local_minute(New_York), "2026-11-01 01:30");
    let night = Meeting {
        span: Span::Timed { starts: second, ends: None },
        ..meeting(timed("2026-03-05 14:00", "2026-03-05 16:00"))
    };
    assert_eq!(read_back(&write("", std::slice::from_ref(&night), New_York), night.changed), [night]);
}

fn texts() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9,;:\\\\\"“”^ 一二课程，。；：🎉𠮷\n\t-]{0,120}".prop_map(|text| text.trim().to_owned())
}

fn parties() -> impl Strategy<Value = Party> {
    let name = "[a-zA-Z一二课,;: ]{0,40}[一二]";
    (name, "[a-z0-9.]{1,30}@example\\.(org|net)", prop::option::of(Just("ACCEPTED".to_owned()))).prop_map(
        |(name, email, answer)| Party {
            name: Some(name.trim().to_owned()),
            email: Some(email),
            answer,
            ..Party::default()
        },
    )
}

fn spans() -> impl Strategy<Value = Span> {
    let first = 20_454_i64..20_818;
    let days = (first.clone(), 0..40_i64).prop_map(|(first, more)| {
        let first = day("1970-01-01").plus(first);
        Span::Days { first, last: first.plus(more) }
    });
    let timed = (first, 0..86_400_i64, prop::option::of(0..200_000_i64)).prop_map(|(day, second, long)| {
        let starts = (day * 86_400 + second) * 1000;
        let ends = long.map(|long| Instant::from_millis(starts + long * 1000));
        Span::Timed { starts: Instant::from_millis(starts), ends }
    });
    prop_oneof![days, timed]
}

prop_compose! {
    fn meetings()(title in texts(), description in texts(), location in texts(), span in spans(), organiser in prop::option::of(parties()),
        attendees in prop::collection::vec(parties(), 0..3), cancelled: bool, sequence in 0..99_i64) -> Meeting {
        let text = |text: String| Some(text).filter(|text| !text.is_empty());
        Meeting { uid: String::new(), title, description: text(description), location: text(location), span, organiser, attendees, cancelled,
            sequence, changed: Instant::from_millis(1_772_000_000_000) }
    }
}

proptest! {
    #[test]
    fn what_was_written_reads_back_equal(mut written in prop::collection::vec(meetings(), 1..5), abroad: bool) {
        written.iter_mut().enumerate().for_each(|(at, meeting)| meeting.uid = format!("{at}@miaopu"));
        let text = write("第四期", &written, if abroad { New_York } else { Shanghai });
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert_eq!(read_back(&text, written[0].changed), written);
    }
}
