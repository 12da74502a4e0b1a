//! Times of one person, counted once.

use proptest::prelude::*;

use super::*;

fn join(from: &str, to: &str) -> Join {
    let on = |clock: &str| at(&format!("2026-03-05 {clock}:00"));
    Join { from: Some(on(from)), to: Leave::At(on(to)), seconds: None }
}

fn attendee(joins: &[Join]) -> Attendee {
    Attendee { joins: joins.to_vec(), ..Attendee::default() }
}

#[test]
fn who_comes_again_is_there_for_the_sum() {
    let presence = attendee(&[join("14:00", "14:30"), join("15:00", "15:10")]).presence(None);
    assert_eq!((presence.minutes(), presence.intervals.len()), (Some(40), 2));
}

#[test]
fn two_machines_at_once_count_once() {
    let presence = attendee(&[join("14:00", "15:00"), join("14:30", "15:30"), join("14:10", "14:20")]).presence(None);
    assert_eq!((presence.minutes(), presence.intervals.len()), (Some(90), 1));
    let sums = |seconds| Total {
        from: Some(at("2026-03-05 14:00:00")),
        to: Leave::At(at("2026-03-05 15:00:00")),
        seconds: Some(seconds),
        times: None,
    };
    let twice = Attendee { totals: vec![sums(3000), sums(3000)], ..Attendee::default() };
    assert_eq!(twice.presence(None).minutes(), Some(60));
}

#[test]
fn who_never_left_was_there_to_the_end() {
    let inside = Join { to: Leave::StillInside, ..join("15:00", "15:00") };
    let presence = attendee(&[inside]).presence(Some(at("2026-03-05 16:00:00")));
    assert_eq!((presence.minutes(), presence.to_the_end), (Some(60), true));
    // Nobody knows when it ended.
    assert_eq!(
        (attendee(&[inside]).presence(None).seconds, attendee(&[inside]).presence(None).first),
        (0, inside.from)
    );
}

#[test]
fn a_length_stands_for_a_moment_that_is_not_told() {
    let without_leave = Join { to: Leave::Unsaid, seconds: Some(600), ..join("14:00", "14:00") };
    let without_join = Join { from: None, seconds: Some(600), ..join("14:00", "14:20") };
    assert_eq!(attendee(&[without_leave, without_join]).presence(None).minutes(), Some(20));
}

#[test]
fn a_meeting_that_broke_off_and_went_on_is_one() {
    let part = |rows: &str| {
        of_text(&format!("会议主题:,第二课\n会议号:,812 3456 7890\n\n用户昵称（入会昵称）,入会时间,退会时间\n{rows}"))
    };
    let first = part("小岚(周晓岚),2026-03-05 14:00:00,--\n王伟,2026-03-05 14:00:00,2026-03-05 14:30:00\n");
    let second = part("小岚(周晓岚),2026-03-05 14:40:00,2026-03-05 15:10:00\n");
    let next_week = part("小岚(周晓岚),2026-03-12 14:40:00,2026-03-12 15:10:00\n");
    assert_eq!(continues(&first, &second), Ok(()));
    assert_eq!([continues(&second, &first), continues(&first, &next_week)], [Err(Apart::Time); 2]);
    let all = combined(&[first, second]);
    assert_eq!(all.len(), 2);
    let presence = all[0].presence(Some(at("2026-03-05 15:10:00")));
    assert_eq!((presence.minutes(), presence.intervals.len()), (Some(60), 2));
}

proptest! {
    #[test]
    fn no_minute_counts_twice_and_none_is_lost(spans in prop::collection::vec((0..180_u32, 0..60_u32), 0..8)) {
        let start = at("2026-03-05 14:00:00");
        let of = |minute: u32| stamp::later(start, minute * 60);
        let joins: Vec<Join> = spans.iter().map(|(from, long)| Join { from: Some(of(*from)), to: Leave::At(of(from + long)), seconds: None }).collect();
        let presence = attendee(&joins).presence(None);
        // Minute by minute.
        let minutes = (0..240).filter(|minute| spans.iter().any(|(from, long)| (*from..from + long).contains(minute))).count();
        prop_assert_eq!(presence.seconds as usize, minutes * 60);
        prop_assert!(presence.intervals.windows(2).all(|pair| pair[0].to < pair[1].from));
    }
}
