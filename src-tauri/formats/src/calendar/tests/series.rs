//! Series: what is taken out, added, moved, cut, and what never ends.

use super::*;

const WEEKLY: &str = "UID:a\nSUMMARY:例会\nDTSTART;TZID=TZ08:20260305T170000\nDTEND;TZID=TZ08:20260305T180000\nRRULE:FREQ=WEEKLY;COUNT=4";

fn with(more: &str) -> Calendar {
    calendar(&format!("BEGIN:VEVENT\n{WEEKLY}\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n{more}\nEND:VEVENT"))
}

#[test]
fn what_is_excluded_is_not_there_and_what_is_added_is() {
    let calendar = event(&format!(
        "{WEEKLY}\nEXDATE:20260312T090000Z\nEXDATE;VALUE=DATE:20260319\nRDATE;TZID=TZ08:20260401T100000\n\
         RDATE;VALUE=PERIOD:20260402T020000Z/PT3H"
    ));
    let found = in_2026(&calendar);
    assert_eq!(beginnings(&found), ["2026-03-05 17:00", "2026-03-26 17:00", "2026-04-01 10:00", "2026-04-02 10:00"]);
    assert_eq!(found.occurrences[2].span, timed("2026-04-01 10:00", "2026-04-01 11:00"));
    assert_eq!(found.occurrences[3].span, timed("2026-04-02 10:00", "2026-04-02 13:00"));
    assert_eq!(calendar.events[0].leftover, []);
}

#[test]
fn a_change_stands_in_the_place_of_the_one_that_it_names() {
    let calendar = with(
        "SUMMARY:改期\nRECURRENCE-ID:20260312T090000Z\nDTSTART;TZID=TZ08:20260313T100000\nDTEND;TZID=TZ08:20260313T110000",
    );
    let found = in_2026(&calendar);
    assert_eq!(beginnings(&found), ["2026-03-05 17:00", "2026-03-13 10:00", "2026-03-19 17:00", "2026-03-26 17:00"]);
    let changed = &found.occurrences[1];
    assert_eq!((changed.event, changed.planned), (1, Some(timed("2026-03-12 17:00", "2026-03-12 18:00"))));
    assert_eq!(found.fates, [EventFate::Placed; 2]);
}

#[test]
fn a_change_of_another_series_at_the_same_hour_changes_nothing_here() {
    let other = WEEKLY.replace("UID:a", "UID:b");
    let calendar = calendar(&format!(
        "BEGIN:VEVENT\n{WEEKLY}\nEND:VEVENT\nBEGIN:VEVENT\n{other}\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nSEQUENCE:7\n\
         RECURRENCE-ID;TZID=TZ08:20260312T170000\nDTSTART;TZID=TZ08:20260312T190000\nEND:VEVENT"
    ));
    let found = in_2026(&calendar);
    let of = |event| found.occurrences.iter().filter(|one| one.event == event).count();
    assert_eq!((of(0), of(1), of(2)), (4, 3, 1));
}

#[test]
fn of_two_changes_of_one_the_higher_sequence_counts() {
    let change = |sequence: u8, hour: u8| {
        format!(
            "BEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\nRECURRENCE-ID;TZID=TZ08:20260312T170000\nDTSTART;TZID=TZ08:20260312T{hour}0000\nEND:VEVENT\n"
        )
    };
    let calendar = calendar(&format!("{}BEGIN:VEVENT\n{WEEKLY}\nEND:VEVENT\n{}", change(9, 10), change(2, 11)));
    let found = in_2026(&calendar);
    assert_eq!(beginnings(&found)[1], "2026-03-12 10:00");
    assert_eq!(found.fates, [EventFate::Placed, EventFate::Placed, EventFate::Superseded { by: 0 }]);
}

#[test]
fn a_change_of_none_of_the_series_is_not_placed() {
    let calendar = with("RECURRENCE-ID;TZID=TZ08:20260402T170000\nDTSTART;TZID=TZ08:20260403T170000");
    let found = in_2026(&calendar);
    assert_eq!(found.occurrences.len(), 4);
    let EventFate::NotOfSeries { span: Some(span), series: 0 } = found.fates[1] else { panic!("{:?}", found.fates) };
    assert_eq!(beginning(span), "2026-04-03 17:00");
}

#[test]
fn a_change_of_a_series_that_the_file_does_not_have_is_a_meeting() {
    let change = |sequence: u8, hour: u8| {
        format!(
            "BEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\nRECURRENCE-ID:20260312T090000Z\nDTSTART:20260313T{hour}0000\nEND:VEVENT\n"
        )
    };
    let found = in_2026(&calendar(&format!("{}{}", change(3, 11), change(2, 10))));
    assert_eq!(beginnings(&found), ["2026-03-13 11:00"]);
    assert_eq!(found.fates, [EventFate::Placed, EventFate::Superseded { by: 0 }]);
    let planned = found.occurrences[0].planned.map(beginning);
    assert_eq!(planned.as_deref(), Some("2026-03-12 17:00"), "by this its maker knows it");
    let before = in_2026(&event("UID:a\nRECURRENCE-ID:20240312T090000Z\nDTSTART:20240313T100000"));
    assert_eq!((before.occurrences.len(), before.fates[0]), (0, EventFate::OutsideWindow));
}

#[test]
fn one_of_a_series_is_called_off() {
    let found =
        in_2026(&with("STATUS:CANCELLED\nRECURRENCE-ID;TZID=TZ08:20260312T170000\nDTSTART;TZID=TZ08:20260312T170000"));
    assert_eq!(beginnings(&found)[1], "(2026-03-12 17:00)");
}

#[test]
fn a_series_that_takes_out_the_one_of_an_older_change_takes_out_the_change() {
    let of = |sequence: u8| {
        let master = format!("{WEEKLY}\nSEQUENCE:3\nEXDATE;TZID=TZ08:20260312T170000");
        let change = "RECURRENCE-ID;TZID=TZ08:20260312T170000\nDTSTART;TZID=TZ08:20260313T170000";
        calendar(&format!(
            "BEGIN:VEVENT\n{master}\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\n{change}\nEND:VEVENT"
        ))
    };
    let older = in_2026(&of(2));
    assert_eq!((older.occurrences.len(), older.fates[1]), (3, EventFate::Superseded { by: 0 }));
    // Exchange takes out the one that it moves.
    let same = in_2026(&of(3));
    assert_eq!((same.occurrences.len(), same.fates[1]), (4, EventFate::Placed));
}

#[test]
fn a_change_of_all_later_ones_moves_them() {
    let found = in_2026(&with(
        "SUMMARY:改到周五\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=TZ08:20260319T170000\nDTSTART;TZID=TZ08:20260320T100000",
    ));
    assert_eq!(beginnings(&found), ["2026-03-05 17:00", "2026-03-12 17:00", "2026-03-20 10:00", "2026-03-27 10:00"]);
    assert_eq!(found.occurrences.iter().map(|one| one.event).collect::<Vec<_>>(), [0, 0, 1, 1]);
}

#[test]
fn a_series_without_end_is_cut_by_the_window_and_counted() {
    let calendar = event("UID:a\nDTSTART;TZID=TZ08:20251204T170000\nRRULE:FREQ=WEEKLY");
    let found = calendar.expand(window("2026-03-01", "2026-03-31"), &Answers::new());
    assert_eq!(beginnings(&found), ["2026-03-05 17:00", "2026-03-12 17:00", "2026-03-19 17:00", "2026-03-26 17:00"]);
    assert_eq!(found.left_out, LeftOut { before: 13, after: 0, endless: 1, uncounted: 0 });
    let ended = event("UID:a\nDTSTART;TZID=TZ08:20260305T170000\nRRULE:FREQ=WEEKLY;COUNT=10");
    let found = ended.expand(window("2026-03-10", "2026-03-20"), &Answers::new());
    assert_eq!((found.occurrences.len(), found.left_out.before, found.left_out.after), (2, 1, 7));
}

#[test]
fn an_old_series_is_walked_through_in_no_time() {
    let calendar = event("UID:a\nDTSTART:00010101T120000Z\nRRULE:FREQ=HOURLY;INTERVAL=5");
    let found = calendar.expand(window("2026-03-05", "2026-03-05"), &Answers::new());
    // 17,752,280 hours after the beginning, and so on.
    assert_eq!(beginnings(&found), ["2026-03-05 04:00", "2026-03-05 09:00", "2026-03-05 14:00", "2026-03-05 19:00"]);
    assert_eq!(found.left_out.uncounted, 1);
}

#[test]
fn a_local_end_and_an_end_on_a_day_count_their_day() {
    for end in ["20260312T170000", "20260312", "20260312T090000Z", "20260312T155959Z"] {
        let found =
            in_2026(&event(&format!("UID:a\nDTSTART;TZID=TZ08:20260305T170000\nRRULE:FREQ=WEEKLY;UNTIL={end}")));
        assert_eq!(beginnings(&found), ["2026-03-05 17:00", "2026-03-12 17:00"], "{end}");
    }
    for end in ["20260312", "20260311T160000Z", "20260312T000000"] {
        let found = in_2026(&event(&format!("UID:a\nDTSTART;VALUE=DATE:20260305\nRRULE:FREQ=WEEKLY;UNTIL={end}")));
        assert_eq!(beginnings(&found), ["2026-03-05", "2026-03-12"], "{end}");
    }
}

#[test]
fn the_beginning_is_there_even_where_the_rule_does_not_give_it() {
    let found = in_2026(&event("UID:a\nDTSTART;TZID=TZ08:20260304T170000\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2"));
    assert_eq!(beginnings(&found), ["2026-03-04 17:00", "2026-03-05 17:00", "2026-03-12 17:00"]);
}

#[test]
fn a_meeting_that_lasts_into_the_window_is_in_it() {
    let calendar = event("UID:a\nDTSTART;VALUE=DATE:20260223\nDTEND;VALUE=DATE:20260303\nRRULE:FREQ=MONTHLY;COUNT=2");
    let found = calendar.expand(window("2026-03-01", "2026-03-31"), &Answers::new());
    assert_eq!(beginnings(&found), ["2026-02-23 to 2026-03-02", "2026-03-23 to 2026-03-30"]);
}

#[test]
fn rules_that_mean_nothing_are_refused_with_their_line() {
    for rule in [
        "FREQ=FORTNIGHTLY",
        "INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=DAILY;UNTIL=morgen",
        "每周",
        "FREQ=WEEKLY;BYDAY=周四",
    ] {
        let calendar = event(&format!("UID:a\nDTSTART:20260305T170000\nRRULE:{rule}"));
        let found = in_2026(&calendar);
        assert_eq!(found.refused[0].why, Why::BadRule { text: rule.to_owned() }, "{rule}");
        assert_eq!((found.refused[0].line, found.fates[0]), (4, EventFate::Refused));
    }
    let never = in_2026(&event("UID:a\nDTSTART:20260305T170000\nRRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z"));
    assert_eq!(never.refused[0].why, Why::EndsFirst);
    let many = in_2026(&event("UID:a\nDTSTART:20260305T170000\nRRULE:FREQ=SECONDLY"));
    assert_eq!(many.refused[0].why, Why::TooMany { most: 10_000 });
}

#[test]
fn events_that_share_a_name_by_mistake_stay_apart() {
    let two = |second: &str| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:a\nSUMMARY:一\nDTSTART:20260305T170000\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n{second}\nEND:VEVENT"
        ))
    };
    assert_eq!(in_2026(&two("SUMMARY:二\nDTSTART:20260306T170000")).occurrences.len(), 2);
    let later = in_2026(&two("SUMMARY:二\nSEQUENCE:1\nDTSTART:20260306T170000"));
    assert_eq!(beginnings(&later), ["2026-03-06 17:00"]);
    assert_eq!(later.fates[0], EventFate::Superseded { by: 1 });
}

#[test]
fn fifty_thousand_events_are_read() {
    let one = |at: usize| {
        let day = at % 28 + 1;
        format!(
            "BEGIN:VEVENT\r\nUID:{at}\r\nSUMMARY:第{at}课\r\nDTSTART;TZID=China Standard Time:202603{day:02}T140000\r\nEND:VEVENT\r\n"
        )
    };
    let calendar = calendar(&(0..50_000).map(one).collect::<String>());
    let found = in_2026(&calendar);
    assert_eq!((calendar.events.len(), found.occurrences.len()), (50_000, 50_000));
}

#[test]
fn a_line_that_says_when_and_cannot_be_read_refuses_its_event() {
    let calendar = event("UID:a\nSUMMARY:第二课\nDTSTART:明天下午");
    assert_eq!(calendar.events, []);
    let refused = &calendar.refused[0];
    assert_eq!((refused.line, refused.title.as_deref()), (5, Some("第二课")));
    assert_eq!(refused.why, Why::NoMoment { text: "DTSTART:明天下午".into() });
    assert_eq!(refused.text, "UID:a\nSUMMARY:第二课\nDTSTART:明天下午");
    assert_eq!(event("UID:a").refused[0].why, Why::NoBeginning);
    let first = in_2026(&event("UID:a\nDTSTART:20260305T140000\nDTEND:20260305T130000"));
    assert_eq!(first.refused[0].why, Why::EndsFirst);
    let cut = read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260305T140000\nSUMM".to_vec()).unwrap();
    assert_eq!(cut.refused[0].why, Why::CutOff);
}

#[test]
fn rules_that_never_match_end_and_spoil_no_weekly_meeting() {
    let of = |at: usize, rule: &str| {
        format!("BEGIN:VEVENT\nUID:{at}\nDTSTART;VALUE=DATE:20260305\nRRULE:{rule}\nEND:VEVENT\n")
    };
    let never: String = (0..20).map(|at| of(at, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).collect();
    let found = in_2026(&calendar(&format!("{never}{}", of(20, "FREQ=WEEKLY;COUNT=3"))));
    // The beginning of a series is always there.
    assert_eq!((found.occurrences.len(), found.refused.len()), (3 + 3, 17));
    assert!(found.refused.iter().all(|refused| refused.why == Why::TooMany { most: 10_000 }));
}
