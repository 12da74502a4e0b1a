//! Rooms, and which of them are free.

use super::{
    super::{
        ClashCheck, SessionAt, moving,
        rooms::{self, Room, Use},
    },
    *,
};

fn used(place: &str, cohort: Option<CohortId>, sessions: u32, came: u32) -> Use {
    Use { place: place.into(), cohort, sessions, came }
}

fn check(n: &Nursery, draft: SessionDraft) -> ClashCheck {
    n.read(|r| moving::check(r, draft)).unwrap()
}

#[test]
fn what_is_written_in_several_ways_is_one_room_and_a_link_is_none() {
    let cohort: CohortId = Id::link("cohort", "a", "b");
    let found = rooms::of(
        vec![
            used("B座301", None, 1, 4),
            used("b座 301", Some(cohort), 3, 2),
            used("腾讯会议 123", Some(cohort), 9, 40),
            used("路演厅", None, 2, 30),
        ],
        |_| 12,
    );
    let room = |name: &str, sessions, most| Room { name: name.into(), sessions, most };
    assert_eq!(found, [room("b座 301", 4, 12), room("路演厅", 2, 30)]);
}

#[test]
fn the_smallest_room_that_holds_as_many_comes_first_and_a_taken_one_never() {
    let room = |name: &str, sessions, most| Room { name: name.into(), sessions, most };
    let all = vec![room("大厅", 9, 80), room("甲", 1, 20), room("乙", 5, 20), room("小间", 7, 6)];
    let names = |taken: &[&str], size| {
        let taken: Vec<String> = taken.iter().map(|name| (*name).to_owned()).collect();
        rooms::free(all.clone(), &taken, size).into_iter().map(|room| room.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&[], 7), ["乙", "甲", "大厅"]);
    assert_eq!(names(&["乙", "小间"], 0), ["甲", "大厅"]);
    assert_eq!(names(&[], 81), Vec::<String>::new());
}

#[test]
fn a_clash_over_a_room_names_one_that_is_free_and_it_is_taken_with_the_move() {
    let n = nursery();
    let other = save(&n, draft("商业模式"));
    let elsewhere = |place: &str, on: &str| SessionDraft { place: Some(place.into()), day: day(on), ..draft("早先") };
    save(&n, elsewhere("会议室A", "2026-11-16"));
    save(&n, elsewhere("会议室B", "2026-11-17"));
    // One without a time may be in it at that hour.
    save(&n, SessionDraft { starts: None, ends: None, ..elsewhere("会议室A", "2026-11-23") });
    save(&n, elsewhere("线上", "2026-11-18"));
    let found = check(&n, draft("财务"));
    assert_eq!(found.clashes[0].session, other);
    assert_eq!(found.free_rooms.iter().map(|room| room.name.as_str()).collect::<Vec<_>>(), ["会议室B"]);
    assert_eq!(check(&n, SessionDraft { starts: Some("13:00".into()), ends: None, ..draft("财务") }).free_rooms, []);

    let moved = save(&n, SessionDraft { day: day("2026-11-30"), ..draft("财务") });
    let there = SessionAt { session: moved, day: day("2026-11-23"), starts: None, place: None };
    let proposed = n.read(|r| moving::check_at(r, &there, false)).unwrap().free_rooms;
    let with_room = SessionAt { place: Some(proposed[0].name.clone()), ..there };
    n.write(op::MOVE_SESSION, move |w| moving::move_to(w, &with_room, false)).unwrap();
    assert_eq!((load(&n, moved).place.as_deref(), load(&n, moved).starts_on), (Some("会议室B"), day("2026-11-23")));
    n.undo(None).unwrap();
    assert_eq!((load(&n, moved).place.as_deref(), load(&n, moved).starts_on), (Some("路演厅"), day("2026-11-30")));
}

#[test]
fn a_room_is_proposed_only_where_as_many_have_been() {
    let n = nursery();
    let crowd: Vec<PersonId> = (0..3).map(|at| a_person().named(&format!("学员{at}")).save(&n)).collect();
    save(&n, draft("商业模式"));
    let small = save(&n, SessionDraft { place: Some("小间".into()), day: day("2026-11-16"), ..draft("早先") });
    let large = save(&n, SessionDraft { place: Some("大厅".into()), day: day("2026-11-17"), ..draft("早先") });
    mark(&n, small, &crowd[..1], Some(Mark::Present), None);
    mark(&n, large, &crowd, Some(Mark::Late), None);
    let wanted = save(&n, SessionDraft { day: day("2026-11-18"), ..draft("财务") });
    mark(&n, wanted, &crowd[..2], Some(Mark::Present), None);
    let there = SessionAt { session: wanted, day: day("2026-11-23"), starts: None, place: None };
    let proposed = n.read(|r| moving::check_at(r, &there, false)).unwrap().free_rooms;
    assert_eq!(proposed, [Room { name: "大厅".into(), sessions: 1, most: 3 }]);
}
