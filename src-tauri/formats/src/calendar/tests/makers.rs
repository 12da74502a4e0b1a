//! What the makers of calendars do each in their own way, with made-up data.

use super::*;

#[test]
fn bizmail_floats_with_blank_lines_and_a_zone_that_nobody_uses() {
    let text = "\r\n\r\nBEGIN:VCALENDAR\r\nPRODID:-//Tencent Corporation //Bizmail\r\nMETHOD:REQUEST\r\n\r\nBEGIN:VTIMEZONE\r\n\
        TZID:+8\r\nBEGIN:STANDARD\r\n TZOFFSETFROM: +0800\r\nTZOFFSETTO: +0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\r\n\
        BEGIN:VEVENT\r\nUID:a\r\nORGANIZER;CN=运营:MAILTO:host@example.org\r\nATTENDEE;PARTSTAT=NEED-REQUEST;\
        CN=周晓岚:MAILTO:zhou@example.org\r\nDTSTART:20260305T140000\r\nDTEND:20260305T160000\r\nSUMMARY:第二课\r\n\
        DESCRIPTION:\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let calendar = read(text.as_bytes().to_vec()).unwrap();
    assert_eq!(in_2026(&calendar).occurrences[0].span, timed("2026-03-05 14:00", "2026-03-05 16:00"));
    let event = &calendar.events[0];
    assert_eq!((event.description.as_deref(), event.leftover.len()), (None, 0));
    assert_eq!(event.attendees[0].email.as_deref(), Some("zhou@example.org"));
}

#[test]
fn google_ends_a_whole_day_on_the_day_behind() {
    let found = in_2026(&event("UID:a\nDTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260308"));
    assert_eq!(beginnings(&found), ["2026-03-05 to 2026-03-07"]);
    // No end, the same day, or a length.
    for end in ["X-A:1", "DTEND;VALUE=DATE:20260305", "DURATION:P1D"] {
        let found = in_2026(&event(&format!("UID:a\nDTSTART;VALUE=DATE:20260305\n{end}")));
        assert_eq!(beginnings(&found), ["2026-03-05"], "{end}");
    }
}

#[test]
fn apple_has_an_alarm_with_a_uid_of_its_own_and_places_with_line_breaks() {
    let calendar = event(
        "UID:event\nX-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE=星桥科技\\n三楼:geo:30.2,120.1\n\
         DTSTART;TZID=Asia/Shanghai:20260305T140000\nBEGIN:VALARM\nUID:alarm\nTRIGGER:-PT15M\nEND:VALARM\nSUMMARY:第二课",
    );
    let event = &calendar.events[0];
    assert_eq!((event.uid.as_deref(), event.title.as_deref()), (Some("event"), Some("第二课")));
    let left: Vec<&str> = event.leftover.iter().map(|left| left.property.as_str()).collect();
    assert_eq!(left, ["X-APPLE-STRUCTURED-LOCATION", "VALARM.UID", "VALARM.TRIGGER"]);
    assert_eq!(event.leftover[0].text, ";VALUE=URI;X-APPLE-RADIUS=70;X-TITLE=星桥科技\\n三楼:geo:30.2,120.1");
    assert_eq!(event.leftover.iter().map(Leftover::is_technical).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn feishu_writes_utc() {
    let found = in_2026(&event("UID:a\nDTSTART:20260305T060000Z\nDTEND:20260305T080000Z"));
    assert_eq!(found.occurrences[0].span, timed("2026-03-05 14:00", "2026-03-05 16:00"));
}

#[test]
fn outlook_marks_whole_days_that_have_hours() {
    let found = in_2026(&event(
        "UID:a\nDTSTART;TZID=China Standard Time:20260305T000000\nDTEND;TZID=China Standard Time:20260307T000000\n\
         X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    ));
    assert_eq!(beginnings(&found), ["2026-03-05 to 2026-03-06"]);
}

#[test]
fn an_end_that_is_not_said_is_none() {
    let found = in_2026(&event("UID:a\nDTSTART:20260305T140000"));
    assert!(matches!(found.occurrences[0].span, Span::Timed { ends: None, .. }));
    let found = in_2026(&event("UID:a\nDTSTART:20260305T140000\nDURATION:PT1H30M"));
    assert_eq!(found.occurrences[0].span, timed("2026-03-05 14:00", "2026-03-05 15:30"));
}

#[test]
fn an_invitation_that_is_withdrawn_is_called_off() {
    let withdrawn = calendar("BEGIN:VEVENT\nUID:a\nDTSTART:20260305T140000\nEND:VEVENT\nMETHOD:CANCEL");
    assert_eq!(beginnings(&in_2026(&withdrawn)), ["(2026-03-05 14:00)"]);
    let called_off = event("UID:a\nDTSTART:20260305T140000\nSTATUS:CANCELLED");
    assert_eq!(beginnings(&in_2026(&called_off)), ["(2026-03-05 14:00)"]);
    let tentative = event("UID:a\nDTSTART:20260305T140000\nSTATUS:TENTATIVE");
    assert_eq!(tentative.events[0].leftover[0].property, "STATUS");
}

#[test]
fn an_event_without_an_end_line_spoils_no_other() {
    let calendar = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260305T140000\nBEGIN:VEVENT\nUID:b\nDTSTART:20260306T140000\nEND:VEVENT\n\
         BEGIN:VTODO\nSUMMARY:写报告\nEND:VTODO",
    );
    assert_eq!(beginnings(&in_2026(&calendar)), ["2026-03-05 14:00", "2026-03-06 14:00"]);
    assert_eq!(
        (calendar.leftover[0].property.as_str(), calendar.leftover[0].text.as_str()),
        ("VTODO.SUMMARY", "写报告")
    );
}
