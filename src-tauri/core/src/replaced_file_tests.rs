//! Files that are replaced, removed or named twice while they are open, and logs that are of another file.
#![cfg(unix)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Nursery,
    builders::{TestNursery, a_person, nursery},
    code,
    engine::{World, beside},
    op,
    people::{self, PersonDraft},
    views::{self, people::PeopleQuery},
};

fn file(n: &TestNursery) -> PathBuf {
    n.path().to_owned()
}

fn names(n: &Nursery) -> Vec<String> {
    let everybody = n.read(|r| views::people::list(r, &PeopleQuery::default())).unwrap();
    everybody.rows.into_iter().map(|row| row.name).collect()
}

fn save(n: &Nursery, name: &str) -> crate::Result<people::PersonId> {
    let draft = PersonDraft { name: name.into(), ..PersonDraft::default() };
    n.write(op::SAVE_PERSON, move |w| people::ops::save(w, draft))
}

/// A file that is left by a killed program: the file and its log as they were while it ran.
struct Killed {
    main: Vec<u8>,
    log: Vec<u8>,
}

impl Killed {
    fn of(n: &TestNursery) -> Self {
        Self { main: fs::read(file(n)).unwrap(), log: fs::read(beside(&file(n), "-wal")).unwrap() }
    }
    fn put_back(&self, path: &Path, main: Option<&[u8]>) {
        fs::write(path, main.unwrap_or(&self.main)).unwrap();
        fs::write(beside(path, "-wal"), &self.log).unwrap();
    }
}

#[test]
fn a_backup_copied_over_the_file_of_a_killed_program_is_opened_as_it_is() {
    let n = nursery();
    a_person().named("备份里的人").save(&n);
    let backup = fs::read(n.backup(&n.folder.path().join("backups")).unwrap().path).unwrap();
    for number in 0..40 {
        save(&n, &format!("后来的人{number}")).unwrap();
    }
    let killed = Killed::of(&n);
    assert!(!killed.log.is_empty());

    let n = n.opened_again_after(|path| {
        killed.put_back(path, Some(&backup));
        let looked_at = Nursery::look(path, World::default()).unwrap();
        assert_eq!(names(&looked_at), ["备份里的人", "沈青"]);
    });
    assert_eq!(names(&n), ["备份里的人", "沈青"]);
    let aside = n.log_set_aside().unwrap().to_owned();
    assert_eq!(fs::read(&aside).unwrap(), killed.log, "what it holds is not lost");
    assert!(n.check().unwrap().ok);
    let n = n.opened_again();
    assert_eq!((n.log_set_aside(), aside.exists()), (None, true));
}

#[test]
fn the_own_log_of_a_killed_program_is_played_in() {
    let n = nursery();
    for number in 0..40 {
        save(&n, &format!("后来的人{number}")).unwrap();
    }
    let killed = Killed::of(&n);
    let n = n.opened_again_after(|path| killed.put_back(path, None));
    assert_eq!((names(&n).len(), n.log_set_aside()), (41, None));
}

#[test]
fn nothing_more_is_saved_when_another_file_lies_in_the_place_of_the_open_one_and_a_backup_still_is_made() {
    for is_replaced in [true, false] {
        let n = nursery();
        save(&n, "还在的人").unwrap();
        if is_replaced {
            let other = n.folder.path().join("other");
            fs::copy(file(&n), &other).unwrap();
            fs::rename(other, file(&n)).unwrap();
        } else {
            fs::remove_file(file(&n)).unwrap();
        }
        assert_eq!(save(&n, "不会丢的人").unwrap_err().code(), code::FILE_REPLACED);
        let backup = n.backup(&n.folder.path().join("backups")).unwrap();
        let home = Nursery::take_home(&backup.path, &n.folder.path().join("home")).unwrap();
        let copy = Nursery::look(&home, World::default()).unwrap();
        assert_eq!(names(&copy), ["还在的人", "沈青"]);
    }
}

#[test]
fn a_file_is_locked_by_its_own_name_and_has_only_one() {
    let n = nursery();
    let link = n.folder.path().join("link.miaopu");
    std::os::unix::fs::symlink(file(&n), &link).unwrap();
    let refusal = |path: &Path| Nursery::open(path, World::default()).map(drop).unwrap_err().code();
    assert_eq!(refusal(&link), code::LOCKED);
    let second = n.folder.path().join("second.miaopu");
    fs::hard_link(file(&n), &second).unwrap();
    assert_eq!(refusal(&second), code::SECOND_NAME);
    fs::remove_file(second).unwrap();
    save(&n, "张伟").unwrap();
}
