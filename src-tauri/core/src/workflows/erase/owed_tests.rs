//! Erasures that are cut short between their op and the sweep of the bytes.

use std::fs;

use super::{
    Erasure, ops, store,
    tests::{bytes, holds},
};
use crate::{
    builders::{TestNursery, a_person, nursery},
    people::{ContactKind, PersonId},
    words::Language,
};

const NAME: &str = "欧阳若曦";
const EMAIL: &str = "ouyang.cut@example.cn";

fn somebody(n: &TestNursery) -> PersonId {
    a_person().named(NAME).reached_by(ContactKind::Email, EMAIL).save(n)
}

fn receipt(n: &TestNursery) -> Erasure {
    n.read(store::receipts).unwrap().remove(0)
}

#[test]
fn what_a_killed_erasure_leaves_behind_goes_when_the_file_is_opened_next() {
    let n = nursery();
    let person = somebody(&n);
    // As if the program were killed behind the op.
    ops::empty(&n, person, NAME).unwrap();
    assert!(n.owes_sweep().unwrap() && !receipt(&n).swept);
    assert!(holds(&bytes(&n), EMAIL), "the log of the file still has it");

    let n = n.opened_again();
    assert!(!n.owes_sweep().unwrap() && receipt(&n).swept);
    let left = bytes(&n);
    assert!(!holds(&left, EMAIL) && !holds(&left, NAME));
    assert!(n.check().unwrap().ok);
}

#[test]
fn a_backup_made_while_a_sweep_is_owed_holds_nothing_of_the_erased() {
    let n = nursery();
    let person = somebody(&n);
    ops::empty(&n, person, NAME).unwrap();
    let backup = n.backup(&n.folder.path().join("backups")).unwrap();
    let copied = fs::read(backup.path).unwrap();
    assert!(!holds(&copied, EMAIL) && !holds(&copied, NAME));
    assert!(n.owes_sweep().unwrap(), "the file itself still owes it");
}

#[test]
fn an_erasure_whose_sweep_fails_says_so_on_its_receipt() {
    let n = nursery();
    let person = somebody(&n);
    let failing = "CREATE TEMP TRIGGER failing BEFORE DELETE ON main.local_owed BEGIN SELECT RAISE(ABORT, 'full'); END";
    n.run_unlogged(move |conn, _| Ok(conn.execute_batch(failing)?)).unwrap();
    let told = ops::erase(&n, person, NAME).unwrap();
    assert!(!told.swept);
    let paper = n.folder.path().join("receipt.txt");
    ops::save_receipt(&n, told.id, &paper, Language::English).unwrap();
    assert!(fs::read_to_string(&paper).unwrap().contains("start the program again"));

    let n = n.opened_again();
    ops::save_receipt(&n, told.id, &paper, Language::English).unwrap();
    assert!(receipt(&n).swept && !fs::read_to_string(&paper).unwrap().contains("start the program again"));
}
