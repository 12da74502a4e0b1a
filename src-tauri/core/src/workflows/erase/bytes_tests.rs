//! What the file holds, byte for byte, of people who were changed often and then erased.

use std::collections::BTreeSet;

use super::{
    ops,
    tests::{bytes, holds},
};
use crate::{
    builders::{TestNursery, nursery},
    op,
    people::{self, ContactDraft, ContactKind, PersonDraft, PersonId},
};

const PEOPLE: u64 = 600;
/// How often each of them was changed.
const VERSIONS: u64 = 3;

/// What nobody else has, and no other version of the same person.
fn mark(person: u64, version: u64) -> u64 {
    10_000_000 + person * VERSIONS + version
}

/// A person as they were once.
fn draft(id: Option<PersonId>, person: u64, version: u64) -> PersonDraft {
    let mark = mark(person, version);
    // Texts of all lengths: the rows move from page to page.
    let remark = format!("r{mark}r{}", "云".repeat((mark % 211) as usize));
    let contacts = [(ContactKind::Mobile, format!("139{mark}")), (ContactKind::Email, format!("e{mark}@example.com"))];
    PersonDraft {
        id,
        name: format!("Nx{mark}"),
        alias: Some(format!("Ay{mark}")),
        expertise: Some(format!("Ez{mark}")),
        remark: Some(remark),
        company: Some(format!("Co{}", mark % 40)),
        contacts: contacts.map(|(kind, value)| ContactDraft { kind, value }).into(),
        ..PersonDraft::default()
    }
}

/// Saves one version of all, in no order.
fn save(n: &TestNursery, ids: &[Option<PersonId>], version: u64) -> Vec<Option<PersonId>> {
    let ids = ids.to_vec();
    n.write(op::SAVE_PERSON, move |w| {
        let mut saved = ids.clone();
        for at in 0..PEOPLE {
            let person = at * 389 % PEOPLE;
            let place = usize::try_from(person).unwrap();
            saved[place] = Some(people::ops::save(w, draft(ids[place], person, version))?);
        }
        Ok(saved)
    })
    .unwrap()
}

#[test]
fn of_the_erased_no_version_is_left_in_the_bytes_and_of_the_others_the_last_is() {
    let n = nursery();
    let mut ids = vec![None; usize::try_from(PEOPLE).unwrap()];
    for version in 0..VERSIONS {
        ids = save(&n, &ids, version);
    }
    let erased: BTreeSet<u64> = [0, 1, 150, 299, 300, 599].into();
    for person in &erased {
        let id = ids[usize::try_from(*person).unwrap()].unwrap();
        ops::erase(&n, id, &draft(None, *person, VERSIONS - 1).name).unwrap();
    }
    let bytes = bytes(&n);
    for person in erased {
        for version in 0..VERSIONS {
            let mark = mark(person, version).to_string();
            assert!(!holds(&bytes, &mark), "{mark} of {person} is still there");
        }
    }
    for person in [2, 298, 598] {
        assert!(holds(&bytes, &format!("e{}@example.com", mark(person, VERSIONS - 1))));
    }
    assert!(n.check().unwrap().ok, "{:?}", n.check().unwrap().findings);
}
