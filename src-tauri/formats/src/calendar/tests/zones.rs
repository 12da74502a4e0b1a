//! Zones: asked about, never guessed.

use chrono_tz::Asia::Tokyo;

use super::*;

#[test]
fn a_zone_that_nobody_knows_is_asked_about_and_taken_as_answered() {
    let calendar = event("UID:a\nDTSTART;TZID=火星时间:20260305T140000\nDTEND;TZID=火星时间:20260305T150000");
    let found = in_2026(&calendar);
    assert_eq!(found.occurrences, []);
    assert_eq!(found.asks, [UnknownZone { name: "火星时间".into(), events: vec![0] }]);
    assert_eq!(found.fates, [EventFate::Asked]);
    let answers = Answers::from([("火星时间".to_owned(), Tokyo)]);
    let found = calendar.expand(window("2026-01-01", "2026-12-31"), &answers);
    assert_eq!(found.occurrences[0].span, timed("2026-03-05 13:00", "2026-03-05 14:00"));
    assert_eq!(found.asks, []);
}

#[test]
fn a_zone_with_a_colon_that_is_not_quoted_is_read() {
    let found =
        in_2026(&event("UID:a\nDTSTART;TZID=(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi:20260305T140000"));
    assert_eq!((beginnings(&found), found.asks.len()), (vec!["2026-03-05 14:00".to_owned()], 0));
}

#[test]
fn an_hour_that_was_skipped_is_refused_with_its_line() {
    // Summer time of 1988.
    let calendar = event("UID:a\nSUMMARY:夜谈\nDTSTART;TZID=Asia/Shanghai:19880417T023000");
    let found = in_2026(&calendar);
    let why = Why::SkippedHour { clock: clock("1988-04-17 02:30"), zone: "Asia/Shanghai".into() };
    let refused = &found.refused[0];
    assert_eq!((refused.line, refused.title.as_deref(), &refused.why), (5, Some("夜谈"), &why));
    assert_eq!(found.fates, [EventFate::Refused]);
    // One of a series only.
    let calendar = event("UID:a\nDTSTART;TZID=America/New_York:20260307T023000\nRRULE:FREQ=DAILY;COUNT=3");
    let found = in_2026(&calendar);
    assert_eq!((found.occurrences.len(), found.refused.len(), found.fates), (2, 1, vec![EventFate::Placed]));
}

#[test]
fn a_series_keeps_its_hour_when_clocks_are_set() {
    let found = in_2026(&event(
        "UID:a\nDTSTART;TZID=America/New_York:20260301T200000\nRRULE:FREQ=WEEKLY;UNTIL=20260316T000000Z",
    ));
    assert_eq!(beginnings(&found), ["2026-03-02 09:00", "2026-03-09 08:00", "2026-03-16 08:00"]);
}

#[test]
fn the_end_may_be_told_in_another_zone() {
    let found =
        in_2026(&event("UID:a\nDTSTART;TZID=Asia/Shanghai:20260305T140000\nDTEND;TZID=Asia/Tokyo:20260305T160000"));
    assert_eq!(found.occurrences[0].span, timed("2026-03-05 14:00", "2026-03-05 15:00"));
}

#[test]
fn a_day_taken_out_without_a_zone_is_of_the_zone_of_the_series() {
    let found = in_2026(&event(
        "UID:a\nDTSTART;TZID=America/New_York:20260302T200000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260309T200000",
    ));
    assert_eq!(beginnings(&found), ["2026-03-03 09:00", "2026-03-17 08:00"]);
}
