//! Nothing is lost: each line of an event is read or handed out, each event has its fate.

use proptest::prelude::*;

use super::*;

/// Lines, each of which is read or left over, whatever else is in the event.
const LINES: [&str; 24] = [
    "SUMMARY:课",
    "SUMMARY;LANGUAGE=zh-CN:课2",
    "DESCRIPTION:说明",
    "LOCATION:A座",
    "STATUS:CONFIRMED",
    "STATUS:TENTATIVE",
    "SEQUENCE:2",
    "SEQUENCE:x",
    "EXDATE:20260312T170000",
    "EXDATE:没有",
    "RDATE:20260313T170000",
    "RRULE:FREQ=DAILY;COUNT=3",
    "DTEND:20260305T180000",
    "DTEND:以后",
    "DURATION:PT1H",
    "ATTENDEE;CN=陈一鸣:mailto:a@example.org",
    "ATTENDEE;X-A=1;CN=周晓岚:mailto:b@example.org",
    "ORGANIZER:invalid:nomail",
    "X-WR-ALARMUID:1",
    "CATEGORIES:创业营,第四期",
    "URL:https://example.org",
    "没有名字的一行",
    "DTSTAMP:20260303T154436Z",
    "COMMENT:带伞",
];

proptest! {
    #[test]
    fn each_line_is_read_or_handed_out(lines in proptest::collection::vec(0..LINES.len(), 0..12)) {
        let written: Vec<&str> = lines.iter().map(|at| LINES[*at]).collect();
        let calendar = event(&format!("UID:a\nDTSTART:20260305T170000\n{}", written.join("\n")));
        let event = &calendar.events[0];
        for (at, line) in written.iter().enumerate() {
            let number = u32::try_from(at).unwrap() + 5;
            let value = line.rsplit(':').next().unwrap();
            let held = format!("{:?}", (&event.title, &event.description, &event.location, &event.attendees, event.sequence, &event.when));
            let is_left = event.leftover.iter().any(|left| left.line == number && left.text.contains(value));
            let is_read = held.contains(value) || line.contains("CONFIRMED") || line.contains("202603") || line.contains("PT1H") || line.contains("@example.org");
            prop_assert!(is_left || is_read, "{line} is neither");
        }
    }

    #[test]
    fn each_event_has_a_fate_that_the_lists_bear_out(text in texts()) {
        let calendar = calendar(&text);
        let found = in_2026(&calendar);
        prop_assert_eq!(found.fates.len(), calendar.events.len());
        for (at, fate) in found.fates.iter().enumerate() {
            let is_placed = found.occurrences.iter().any(|one| one.event == at);
            let is_refused = found.refused.iter().any(|refused| refused.event == Some(at));
            let is_asked = found.asks.iter().any(|asked| asked.events.contains(&at));
            prop_assert_eq!(is_placed, *fate == EventFate::Placed);
            prop_assert_eq!(is_asked, *fate == EventFate::Asked);
            prop_assert!(is_refused || *fate != EventFate::Refused);
        }
    }
}

/// Some events of few names, in and around few weeks.
fn texts() -> impl Strategy<Value = String> {
    let moment = || {
        (1..=2_u8, 1..=28_u8, 0..=23_u8).prop_map(|(month, day, hour)| format!("2026{month:02}{day:02}T{hour:02}0000"))
    };
    let zone = prop::sample::select(vec!["", ";TZID=TZ08", ";TZID=火星", ";TZID=America/New_York"]);
    let rule = prop::sample::select(vec![
        "",
        "RRULE:FREQ=DAILY;COUNT=5",
        "RRULE:FREQ=WEEKLY",
        "RRULE:FREQ=NEVER",
        "RRULE:FREQ=WEEKLY;UNTIL=20260120T000000Z",
    ]);
    let replaces = prop::option::of(moment());
    let one =
        (0..3_u8, 0..3_u8, moment(), zone, rule, replaces).prop_map(|(uid, sequence, starts, zone, rule, replaces)| {
            let replaces = replaces.map_or(String::new(), |at| format!("RECURRENCE-ID{zone}:{at}"));
            format!(
                "BEGIN:VEVENT\nUID:{uid}\nSEQUENCE:{sequence}\nDTSTART{zone}:{starts}\n{rule}\n{replaces}\nEND:VEVENT\n"
            )
        });
    proptest::collection::vec(one, 0..6).prop_map(|all| all.concat())
}
