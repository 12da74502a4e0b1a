//! What the machine remembers.

use super::{Density, Machine, Theme};
use crate::{incubator::NurseryId, people::PersonId};

#[test]
fn what_was_remembered_is_known_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let mut machine = Machine { theme: Theme::Dark, density: Density::Compact, ..Machine::default() };
    let nursery = NurseryId::nobody();
    machine.remember_file(&home.path().join(".").join("n.miaopu"));
    machine.remember_author(nursery, PersonId::nobody());
    machine.save(home.path()).unwrap();
    let known = Machine::load(home.path());
    assert_eq!(known, machine);
    assert_eq!(known.author(nursery), Some(PersonId::nobody()));
    let file = home.path().canonicalize().unwrap().join("n.miaopu");
    assert_eq!(known.file_or(home.path()), file, "by whatever way the file is named");
}

#[test]
fn habits_that_cannot_be_read_keep_nobody_from_working() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("machine.json"), "{ not json").unwrap();
    assert_eq!(Machine::load(home.path()), Machine::default());
}
