//! What the machine remembers.

use super::{Density, Machine, Theme};
use crate::people::PersonId;

#[test]
fn what_was_remembered_is_known_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let mut machine = Machine { theme: Theme::Dark, density: Density::Compact, ..Machine::default() };
    machine.remember(&home.path().join("n.miaopu"), Some(PersonId::nobody()));
    machine.save(home.path()).unwrap();
    let known = Machine::load(home.path());
    assert_eq!(known, machine);
    assert_eq!(
        known.person(&home.path().join(".").join("n.miaopu")),
        Some(PersonId::nobody()),
        "by whatever way the file is named"
    );
}

#[test]
fn habits_that_cannot_be_read_keep_nobody_from_working() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("machine.json"), "{ not json").unwrap();
    assert_eq!(Machine::load(home.path()), Machine::default());
}
