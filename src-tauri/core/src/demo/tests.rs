//! Example data holds together, and is the same for a seed and a day.

use super::{Size, start};
use crate::{
    Nursery, World, cohorts,
    kit::{Clock, Ids, Instant},
    overview,
};

fn made(size: &Size) -> (tempfile::TempDir, Nursery) {
    let folder = tempfile::tempdir().unwrap();
    let world =
        World { clock: Clock::At(Instant::from_millis(1_795_395_600_000)), ids: Ids::seeded(size.seed), author: None };
    let nursery = Nursery::make(&folder.path().join("demo.miaopu"), world).unwrap();
    start(&nursery, size).unwrap();
    (folder, nursery)
}

#[test]
fn the_same_seed_and_day_give_the_same_nursery_and_another_seed_another() {
    let size = Size { startups: 5, alumni: 10, seed: 7 };
    let fingerprint = |size: &Size| made(size).1.check().unwrap().fingerprint;
    assert_eq!(fingerprint(&size), fingerprint(&size));
    assert_ne!(fingerprint(&size), fingerprint(&Size { seed: 8, ..size }));
}

#[test]
fn example_data_is_well_and_tells_of_a_cohort_in_its_seventh_week() {
    let (_folder, nursery) = made(&Size::default());
    let health = nursery.check().unwrap();
    assert!(health.ok, "{:?}", health.findings);
    let seen = nursery.read(overview::ops::load).unwrap();
    assert_eq!((seen.week, seen.weeks), (Some(7), Some(12)));
    assert!(
        seen.startups > 10 && seen.notes_this_week > 5,
        "{} startups, {} notes since Monday",
        seen.startups,
        seen.notes_this_week
    );
    assert!(
        (3..=11).contains(&seen.attention.len()) && (1..=4).contains(&seen.overdue_items) && seen.open_items > 6,
        "some need attention, not everybody: {:?}, {} overdue",
        seen.attention,
        seen.overdue_items
    );
    assert_eq!(nursery.read(cohorts::ops::list).unwrap().len(), 5);
}
