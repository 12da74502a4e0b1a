//! Files that are not to be opened stay as they are, and files that are made are their owner's alone.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{Code, Nursery, World, code, engine, incubator, op, people::PersonId};

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    fn file(&self) -> PathBuf {
        self.0.path().join("n.miaopu")
    }
    /// What lies in the folder, with its bytes.
    fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }
    /// What opening and looking answer, after which every file is as it was and no other lies beside it.
    fn refused(&self) -> Code {
        let before = self.contents();
        let opened = Nursery::open(&self.file(), World::default()).map(drop).unwrap_err().code();
        let looked = Nursery::look(&self.file(), World::default()).map(drop).unwrap_err().code();
        assert_eq!(opened, looked);
        assert_eq!(self.contents().keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
        assert!(self.contents() == before, "byte for byte");
        opened
    }
}

fn begun(path: &Path) -> Nursery {
    let n = Nursery::make(path, World::default()).unwrap();
    let me: PersonId = n.write(op::START, |w| incubator::ops::start(w, "漕河泾", "沈青")).unwrap();
    n.set_author(me).unwrap();
    n
}

#[test]
fn a_file_without_contents_is_refused_and_gets_no_nursery() {
    for contents in [vec![], vec![0; 3], vec![0; 8192]] {
        let place = Place::new();
        fs::write(place.file(), contents).unwrap();
        assert_eq!(place.refused(), code::FILE_BLANK);
    }
}

#[test]
fn what_is_no_database_is_refused_as_it_is() {
    let place = Place::new();
    for contents in ["客户名单，不是数据库".repeat(500).as_bytes(), b"SQLite format 3\0 but no more", b"x"] {
        fs::write(place.file(), contents).unwrap();
        assert_eq!(place.refused(), code::NOT_A_DATABASE);
    }
}

#[test]
fn another_programs_database_is_refused_as_it_is_in_either_way_of_writing() {
    for mode in ["DELETE", "WAL"] {
        let place = Place::new();
        let other = Connection::open(place.file()).unwrap();
        other.pragma_update(None, "journal_mode", mode).unwrap();
        other.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);").unwrap();
        drop(other);
        assert_eq!(place.refused(), code::NOT_OURS, "{mode}");
    }
}

#[test]
fn an_empty_database_of_another_program_is_not_taken_for_a_new_nursery() {
    let place = Place::new();
    Connection::open(place.file()).unwrap().execute_batch("VACUUM; PRAGMA user_version = 0;").unwrap();
    let other = Connection::open(place.file()).unwrap();
    other.execute_batch("CREATE TABLE t (x); DROP TABLE t;").unwrap();
    drop(other);
    assert_eq!(place.refused(), code::NOT_OURS);
}

#[test]
fn a_newer_nursery_is_refused_as_it_is_also_where_only_its_log_says_so() {
    let place = Place::new();
    drop(begun(&place.file()));
    let newer = Connection::open(place.file()).unwrap();
    newer.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    let log = engine::beside(&place.file(), "-wal");
    let (file, written) = (fs::read(place.file()).unwrap(), fs::read(&log).unwrap());
    drop(newer);
    assert_eq!(place.refused(), code::FROM_NEWER_PROGRAM, "folded into the file");

    fs::write(place.file(), file).unwrap();
    fs::write(&log, written).unwrap();
    assert_eq!(place.refused(), code::FROM_NEWER_PROGRAM, "as a killed program leaves it");
}

#[test]
fn a_nursery_of_before_the_first_release_is_refused_as_it_is() {
    for mode in ["WAL", "DELETE"] {
        let place = Place::new();
        let frozen = fs::File::open("../../tests/data/nursery-unreleased.zip").unwrap();
        zip::ZipArchive::new(frozen).unwrap().extract(place.0.path()).unwrap();
        let file = Connection::open(place.file()).unwrap();
        file.pragma_update(None, "journal_mode", mode).unwrap();
        drop(file);
        assert_eq!(place.refused(), code::FILE_UNRELEASED, "{mode}");
        let before = place.contents();
        let home = place.0.path().join("home");
        let refused = Nursery::take_home(&place.file(), &home).unwrap_err();
        assert_eq!((refused.code(), home.exists()), (code::FILE_UNRELEASED, false));
        assert!(place.contents() == before);
    }
}

#[test]
fn a_missing_file_and_a_folder_are_refused_and_nothing_is_made() {
    let place = Place::new();
    assert_eq!(place.refused(), code::FILE_NOT_FOUND);
    fs::create_dir(place.file()).unwrap();
    assert_eq!(place.refused(), code::FILE_IS_FOLDER);
}

#[test]
fn a_nursery_is_made_only_where_nothing_lies() {
    let place = Place::new();
    fs::write(place.file(), "").unwrap();
    let refused = Nursery::make(&place.file(), World::default()).map(drop).unwrap_err();
    assert_eq!((refused.code(), fs::read(place.file()).unwrap().len()), (code::ALREADY_EXISTS, 0));
}

#[test]
fn what_was_written_before_a_kill_is_known_by_its_log() {
    let place = Place::new();
    let n = begun(&place.file());
    let copy = Place::new();
    for ending in ["", "-wal"] {
        fs::copy(engine::beside(&place.file(), ending), engine::beside(&copy.file(), ending)).unwrap();
    }
    drop(n);
    let again = Nursery::open(&copy.file(), World::default()).unwrap();
    assert_eq!(again.read(incubator::ops::settings).unwrap().incubator, "漕河泾");
}

#[test]
fn a_backup_is_worked_in_as_a_copy_that_lies_elsewhere() {
    let place = Place::new();
    let n = begun(&place.file());
    let made = n.backup(&place.0.path().join("backups")).unwrap().path;
    let before = fs::read(&made).unwrap();
    assert_eq!(Nursery::open(&made, World::default()).map(drop).unwrap_err().code(), code::IS_BACKUP);
    let home = place.0.path().join("home");
    let places = [1, 2].map(|_| Nursery::take_home(&made, &home).unwrap());
    assert_ne!(places[0], places[1], "no copy takes the place of another");
    let copy = Nursery::open(&places[0], World::default()).unwrap();
    assert_eq!(copy.check().unwrap().fingerprint, n.check().unwrap().fingerprint);
    copy.write(op::INTRODUCE, |w| incubator::ops::introduce(w, "何明远")).unwrap();
    drop(copy);
    assert!(fs::read(&made).unwrap() == before);
    assert_eq!(fs::read_dir(place.0.path().join("backups")).unwrap().count(), 1, "nothing beside it");
    fs::write(&made, "").unwrap();
    assert_eq!(Nursery::take_home(&made, &home).unwrap_err().code(), code::FILE_BLANK);
}

#[test]
fn a_backup_is_known_by_its_name_or_its_folder() {
    let is = |path: &str| engine::backup::is_backup(Path::new(path));
    assert!(
        is("/a/n-2026-11-23-090000.miaopu-backup") && is("/a/n.miaopu.before-v4.backup") && is("/a/Backups/n.miaopu")
    );
    assert!(!is("/a/n.miaopu") && !is("/backups/a/n.miaopu") && !is("/a/backups.miaopu"));
}

#[cfg(unix)]
mod permissions {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::{archive, erase, words::Language};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    /// Every file and folder below this one that others could open.
    fn open_to_others(folder: &Path) -> Vec<(PathBuf, u32)> {
        let mut found = Vec::new();
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if mode(&path) & 0o077 != 0 {
                found.push((path.clone(), mode(&path)));
            }
            if path.is_dir() {
                found.extend(open_to_others(&path));
            }
        }
        found
    }

    #[test]
    fn a_nursery_with_its_log_its_backups_and_what_is_handed_out_are_their_owners_alone() {
        let place = Place::new();
        let n = begun(&place.file());
        assert!(engine::beside(&place.file(), "-wal").exists() && engine::beside(&place.file(), "-shm").exists());
        n.backup(&place.0.path().join("backups")).unwrap();
        archive::ops::write(&n, &place.0.path().join("out"), &mut |_, _| {}, &Default::default()).unwrap();
        let me = n.read(|r| r.author()).unwrap();
        let own = place.0.path().join("own.json");
        erase::ops::hand_out(&n, me, &own, Language::English, |_| Ok(Vec::new())).unwrap();
        assert!(own.is_file());
        assert_eq!(open_to_others(place.0.path()), []);
        assert_eq!((mode(&place.file()), mode(&place.0.path().join("out"))), (0o600, 0o700));
    }

    #[test]
    fn a_part_is_its_owners_alone_before_its_first_byte_and_so_is_what_takes_the_place_of_an_open_file() {
        let place = Place::new();
        let report = place.0.path().join("report.csv");
        fs::write(&report, "old").unwrap();
        fs::set_permissions(&report, fs::Permissions::from_mode(0o644)).unwrap();
        engine::file::replace(&report, |part| {
            assert_eq!((mode(part), fs::metadata(part)?.len()), (0o600, 0));
            Ok(fs::write(part, "new")?)
        })
        .unwrap();
        assert_eq!((mode(&report), fs::read_to_string(&report).unwrap().as_str()), (0o600, "new"));
    }
}
