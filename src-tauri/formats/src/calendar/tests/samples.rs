//! The files of the field, against what is known of them.

use crate::tests::sample;

use super::*;

fn opened(name: &str) -> Calendar {
    open(&sample(&format!("field/{name}"))).unwrap()
}

#[test]
fn an_invitation_of_exchange_is_read() {
    let calendar = opened("outlook-china-standard-time.ics");
    let found = in_2026(&calendar);
    assert_eq!(found.occurrences[0].span, timed("2026-03-05 14:00", "2026-03-05 16:00"));
    let event = &calendar.events[0];
    assert_eq!(event.title.as_deref(), Some("第四期创业营, 第二课"));
    assert_eq!(event.location.as_deref(), Some("A座 301"));
    assert_eq!(event.attendees[0].email.as_deref(), Some("chen.yiming@example.org"));
    assert_eq!(event.organiser.as_ref().unwrap().name.as_deref(), Some("运营"));
    let left: Vec<(u32, &str, &str)> =
        event.leftover.iter().map(|left| (left.line, left.property.as_str(), left.text.as_str())).collect();
    assert_eq!(
        left,
        [(30, "VALARM.TRIGGER", "-PT15M"), (31, "VALARM.ACTION", "DISPLAY"), (32, "VALARM.DESCRIPTION", "REMINDER")]
    );
}

#[test]
fn a_weekly_meeting_of_wecom_is_expanded() {
    let calendar = opened("wecom-tz08-weekly.ics");
    assert_eq!(beginnings(&in_2026(&calendar)), ["2026-03-05 17:00", "2026-03-19 17:00", "2026-03-26 17:00"]);
}

#[test]
fn a_birthday_of_qq_mail_stays_its_day() {
    let found = in_2026(&opened("xmail-birthday.ics"));
    assert_eq!(beginnings(&found), ["2026-03-06"]);
    assert_eq!((found.left_out.before, found.left_out.after, found.left_out.endless), (16, 0, 1));
}
