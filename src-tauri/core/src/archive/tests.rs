//! Out and in again: the same nursery, whatever stands in it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use proptest::prelude::*;

use super::{ops, reading};
use crate::{
    Code, Nursery, World, code,
    demo::{self, Size},
    engine::history,
    exports, incubator,
    kit::{Clock, Day, Ids},
    notes::{self, NoteDraft, NoteKind, NoteQuery, Visibility},
    op,
    people::{self, PersonDraft},
    views::{self, startups::StartupQuery},
};

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }
    fn blank(&self, name: &str) -> Nursery {
        let today: Day = "2026-03-02".parse().unwrap();
        let clock = Clock::At(today.starts(chrono_tz::Asia::Shanghai).plus_minutes(600));
        Nursery::make(&self.path(name), World { clock, ids: Ids::seeded(name.as_bytes()[0].into()), author: None })
            .unwrap()
    }
    /// A nursery in which somebody has begun.
    fn begun(&self, name: &str) -> Nursery {
        let n = self.blank(name);
        let me = n.write(op::START, |w| crate::incubator::ops::start(w, "苗圃", "林青")).unwrap();
        n.set_author(me).unwrap();
        n
    }
    fn example(&self, name: &str, seed: u64) -> Nursery {
        let n = self.begun(name);
        demo::fill(&n, &Size { startups: 4, alumni: 12, seed }).unwrap();
        n
    }
}

fn write_out(n: &Nursery, folder: &Path) -> crate::Result<super::Written> {
    ops::write(n, folder, &mut |_, _| {}, &AtomicBool::new(false))
}

fn take_in(n: &Nursery, folder: &Path) -> crate::Result<crate::Done<super::Restored>> {
    ops::read(n, folder, |_, _| {}, Arc::default())
}

fn fingerprint(n: &Nursery) -> String {
    let health = n.check().unwrap();
    assert_eq!(health.findings, [], "{health:?}");
    health.fingerprint
}

fn named(n: &Nursery, name: &str, remark: &str) {
    let (name, remark) = (name.to_owned(), remark.to_owned());
    n.write(op::SAVE_PERSON, move |w| {
        people::ops::save(w, PersonDraft { name, remark: Some(remark), ..PersonDraft::default() })
    })
    .unwrap();
}

#[test]
fn a_nursery_written_out_and_taken_in_is_the_same() {
    let place = Place::new();
    let n = place.example("a.miaopu", 3);
    named(&n, "=HYPERLINK(\"x\")", "第一行\r\n第二行，\"引号\"\t\u{1f331}");
    named(&n, "\\N", "-3");
    let before = fingerprint(&n);
    let written = write_out(&n, &place.path("out")).unwrap();
    assert_eq!(fingerprint(&n), before, "that it was written out is no change of what people entered");
    assert!(written.tables > 20 && written.rows > 100, "{written:?}");

    let other = place.begun("b.miaopu");
    let restored = take_in(&other, &place.path("out")).unwrap();
    assert_eq!((restored.value.tables, restored.value.rows), (written.tables, written.rows));
    assert_eq!(fingerprint(&other), before);
    assert!(
        other.read(|r| r.author::<people::Person>()).is_err(),
        "whoever began here is not in it, and who wrote it out may be another"
    );
    assert_eq!(other.read(incubator::ops::identity).unwrap(), n.read(incubator::ops::identity).unwrap());
    let writer = n.read(|r| r.author::<people::Person>()).unwrap();
    assert!(other.read(incubator::ops::colleagues).unwrap().iter().any(|one| one.id == writer));
    other.set_author(writer).unwrap();

    other.undo(restored.op).unwrap();
    assert!(other.read(crate::cohorts::ops::list).unwrap().is_empty(), "the whole import goes back");
    take_in(&other, &place.path("out")).unwrap();
    assert_eq!(fingerprint(&other), before, "and comes again");
}

#[test]
fn a_file_that_was_changed_since_is_named() {
    let place = Place::new();
    let n = place.example("a.miaopu", 3);
    named(&n, "王芳", "原来的备注");
    write_out(&n, &place.path("out")).unwrap();
    assert_eq!(take_in(&place.begun("b.miaopu"), &place.path("out")).unwrap().value.changed, Vec::<String>::new());
    let people = fs::read_to_string(place.path("out/person.csv")).unwrap();
    fs::write(place.path("out/person.csv"), people.replace("原来的备注", "改过的备注")).unwrap();
    assert_eq!(take_in(&place.begun("c.miaopu"), &place.path("out")).unwrap().value.changed, ["person.csv"]);
}

#[test]
fn writing_out_is_on_record_and_no_cell_would_run() {
    let place = Place::new();
    let n = place.example("a.miaopu", 5);
    named(&n, "@SUM(1)", "＝1+1");
    let written = write_out(&n, &place.path("苗圃")).unwrap();
    let logged = n.read(exports::ops::list).unwrap();
    assert_eq!((logged[0].file_name.as_str(), logged[0].purpose), ("苗圃", None));
    assert_eq!(logged[0].sha256, written.sha256);
    let people = fs::read_to_string(place.path("苗圃/person.csv")).unwrap();
    assert!(people.starts_with("\u{FEFF}id,name,") && people.contains(",\\@SUM(1),") && people.contains("\\＝1+1"));
    assert!(fs::read_to_string(place.path("苗圃/README.txt")).unwrap().contains("CSV"));
}

#[test]
fn how_far_it_is_is_told_and_whoever_cancels_leaves_nothing_behind() {
    let place = Place::new();
    let n = place.example("a.miaopu", 3);
    let mut steps = Vec::new();
    let out = ops::write(&n, &place.path("out"), &mut |done, all| steps.push((done, all)), &AtomicBool::new(false));
    let rows = u32::try_from(out.unwrap().rows).unwrap();
    assert_eq!(steps.last(), Some(&(rows, rows)));

    fs::create_dir(place.path("empty")).unwrap();
    let exports = n.read(exports::ops::list).unwrap().len();
    let cancelled = AtomicBool::new(false);
    let stopped =
        ops::write(&n, &place.path("empty"), &mut |_, _| cancelled.store(true, Ordering::Relaxed), &cancelled);
    assert_eq!(stopped.unwrap_err().code(), code::CANCELLED);
    assert_eq!(fs::read_dir(place.path("empty")).unwrap().count(), 0);
    assert!(!fs::read_dir(place.0.path()).unwrap().any(|e| e.unwrap().path().extension() == Some("part".as_ref())));
    assert_eq!(n.read(exports::ops::list).unwrap().len(), exports, "what was never made is not on record");

    let other = place.begun("b.miaopu");
    let before = fingerprint(&other);
    let cancelled = Arc::new(AtomicBool::new(false));
    let cancel = Arc::clone(&cancelled);
    let stopped = ops::read(
        &other,
        &place.path("out"),
        move |_, _| cancel.store(true, Ordering::Relaxed),
        Arc::clone(&cancelled),
    );
    assert_eq!((stopped.unwrap_err().code(), fingerprint(&other)), (code::CANCELLED, before));

    let heard = Arc::new(Mutex::new((0, 0)));
    let hear = Arc::clone(&heard);
    ops::read(&other, &place.path("out"), move |done, all| *hear.lock().unwrap() = (done, all), Arc::default())
        .unwrap();
    assert_eq!(*heard.lock().unwrap(), (rows, rows));
}

#[test]
fn a_nursery_is_taken_in_before_anybody_has_begun_in_it() {
    let place = Place::new();
    let n = place.example("a.miaopu", 3);
    write_out(&n, &place.path("out")).unwrap();
    let new = place.blank("b.miaopu");
    assert!(new.read(ops::is_empty).unwrap() && new.read(incubator::ops::is_new).unwrap());
    let done = take_in(&new, &place.path("out")).unwrap();
    assert_eq!(fingerprint(&new), fingerprint(&n));
    assert!(!new.read(incubator::ops::is_new).unwrap() && !new.read(ops::is_empty).unwrap());
    let refused = new.undo(done.op).unwrap_err();
    assert_eq!(refused.code(), code::NO_AUTHOR);
    new.set_author(n.read(|r| r.author::<people::Person>()).unwrap()).unwrap();
    let history = new.read(|r| history::list(r, None, None)).unwrap().rows;
    assert_eq!(
        (history[0].kind, history[0].author.as_deref()),
        (op::RESTORE, Some("林青")),
        "it is on record as theirs"
    );
    new.undo(done.op).unwrap();
    assert!(new.read(incubator::ops::is_new).unwrap(), "taken back, the first run asks again");
}

#[test]
fn nothing_is_written_over_and_no_half_folder_stays() {
    let place = Place::new();
    let n = place.example("a.miaopu", 5);
    fs::create_dir(place.path("full")).unwrap();
    fs::write(place.path("full/mine.txt"), "mine").unwrap();
    assert_eq!(write_out(&n, &place.path("full")).unwrap_err().code(), code::FOLDER_NOT_EMPTY);
    assert_eq!(write_out(&n, &place.path("none/out")).unwrap_err().code(), code::FOLDER_MISSING);
    fs::create_dir(place.path("empty")).unwrap();
    write_out(&n, &place.path("empty")).unwrap();
    let left: Vec<_> = fs::read_dir(place.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}

/// What taking in answers after the folder was changed, and that nothing changed then.
fn refused(change: impl FnOnce(&Path)) -> (Code, Option<String>, Option<String>) {
    let place = Place::new();
    write_out(&place.example("a.miaopu", 5), &place.path("out")).unwrap();
    change(&place.path("out"));
    let n = place.begun("b.miaopu");
    let before = fingerprint(&n);
    let error = take_in(&n, &place.path("out")).unwrap_err();
    assert_eq!(fingerprint(&n), before);
    let arg = |name: &str| error.args().get(name).cloned();
    (error.code(), arg("file"), arg("row"))
}

/// Changes a file's text.
fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} is not in it");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn what_is_wrong_with_a_folder_is_named_with_file_and_row() {
    let file = |name: &str| Some(name.to_owned());
    assert_eq!(
        refused(|folder| fs::remove_file(folder.join("datapackage.json")).unwrap()),
        (code::NOT_AN_ARCHIVE, file("datapackage.json"), None)
    );
    assert_eq!(
        refused(|folder| fs::remove_file(folder.join("note.csv")).unwrap()),
        (code::NOT_AN_ARCHIVE, file("note.csv"), None)
    );
    assert_eq!(
        refused(|folder| edit(&folder.join("cohort.csv"), "running", "walking")),
        (code::ARCHIVE_ROW, file("cohort.csv"), Some("4".to_owned()))
    );
    assert_eq!(
        refused(|folder| edit(&folder.join("person.csv"), "id,name", "id,nom")),
        (code::ARCHIVE_ROW, file("person.csv"), Some("1".to_owned()))
    );
    let cut = |folder: &Path| {
        let text = fs::read_to_string(folder.join("contact_private.csv")).unwrap();
        let kept: String = text.split_inclusive('\n').take(3).collect();
        fs::write(folder.join("contact_private.csv"), kept).unwrap();
    };
    assert_eq!(refused(cut), (code::ARCHIVE_ROW, file("contact_private.csv"), Some("4".to_owned())));
    let unlinked = |folder: &Path| edit(&folder.join("organisation.csv"), "\r\n0", "\r\nf");
    assert_eq!(refused(unlinked).0, code::ARCHIVE_LINK);
    let elsewhere = |folder: &Path| {
        fs::copy(folder.join("note.csv"), folder.with_file_name("note.csv")).unwrap();
        edit(&folder.join("datapackage.json"), "\"note.csv\"", "\"../note.csv\"");
    };
    assert_eq!(refused(elsewhere), (code::NOT_AN_ARCHIVE, file("../note.csv"), None));
    let fewer = |folder: &Path| {
        let path = folder.join("datapackage.json");
        let mut package: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        package["resources"].as_array_mut().unwrap().retain(|one| one["name"] != "consent");
        fs::write(&path, package.to_string()).unwrap();
    };
    assert_eq!(refused(fewer), (code::NOT_AN_ARCHIVE, file("consent.csv"), None));
    let newer = |folder: &Path| {
        let version = crate::schema::SCHEMA.version();
        edit(&folder.join("datapackage.json"), &format!("\"version\": {version}"), "\"version\": 999");
    };
    assert_eq!(refused(newer).0, code::FROM_NEWER_PROGRAM);
}

#[test]
fn only_an_empty_nursery_takes_a_whole_one_in() {
    let place = Place::new();
    write_out(&place.example("a.miaopu", 5), &place.path("out")).unwrap();
    let n = place.begun("b.miaopu");
    assert!(n.read(ops::is_empty).unwrap(), "who has only begun may still take one in");
    named(&n, "何明远", "");
    assert!(!n.read(ops::is_empty).unwrap());
    assert_eq!(take_in(&n, &place.path("out")).unwrap_err().code(), code::NOT_EMPTY);
    assert!(reading::describe(place.0.path()).is_err());
}

#[test]
fn id_numbers_stay_here_and_are_counted() {
    let place = Place::new();
    let n = place.begun("a.miaopu");
    for (label, value) in [("身份证号", "110101199003070018"), ("入会日期", "2020年13月")] {
        n.write(op::IMPORT, move |w| crate::people::ops::keep_cell(w, crate::kit::Id::<()>::nobody(), label, value))
            .unwrap();
    }
    let written = write_out(&n, &place.path("out")).unwrap();
    assert_eq!(written.id_numbers, 1);
    let cells = fs::read_to_string(place.path("out").join("kept_cell_private.csv")).unwrap();
    assert!(cells.contains("2020年13月") && !cells.contains("身份证号") && !cells.contains("1101"), "{cells}");
    let logged = n.read(crate::exports::ops::list).unwrap();
    assert_eq!(logged[0].left_out, std::collections::BTreeMap::from([("id_number".to_owned(), 1)]));
    take_in(&place.begun("b.miaopu"), &place.path("out")).unwrap();
}

/// A folder that a program of before the first release has written, with the nursery that it was written from.
fn unreleased(place: &Place) -> std::path::PathBuf {
    let frozen = fs::File::open("../../tests/data/nursery-unreleased.zip").unwrap();
    zip::ZipArchive::new(frozen).unwrap().extract(place.path("unreleased")).unwrap();
    place.path("unreleased/archive")
}

/// The cells of a CSV's column by the ids of its rows.
fn column(path: &Path, name: &str) -> BTreeMap<String, String> {
    let mut csv = csv::Reader::from_path(path).unwrap();
    let at = csv.headers().unwrap().iter().position(|header| header == name).unwrap();
    csv.records().map(|row| row.unwrap()).map(|row| (row[0].to_owned(), row[at].to_owned())).collect()
}

#[test]
fn a_folder_of_before_the_first_release_is_taken_in_whole() {
    let place = Place::new();
    let older = unreleased(&place);
    let n = place.begun("b.miaopu");
    let restored = take_in(&n, &older).unwrap().value;
    assert_eq!((restored.tables, restored.rows), (29, 227));
    fingerprint(&n);
    n.set_author(n.read(incubator::ops::colleagues).unwrap()[0].id).unwrap();
    write_out(&n, &place.path("out")).unwrap();
    for file in fs::read_dir(&older).unwrap().map(|entry| entry.unwrap().file_name()) {
        let (before, after) = (older.join(&file), place.path("out").join(&file));
        if before.extension().is_none_or(|ending| ending != "csv") || file == "export_log.csv" || file == "setting.csv"
        {
            continue;
        }
        let header = csv::Reader::from_path(&before).unwrap().headers().unwrap().clone();
        for name in header.iter().map(|name| name.trim_start_matches('\u{feff}')).skip(1) {
            let now = super::unreleased::renamed(file.to_str().unwrap().trim_end_matches(".csv"), name);
            assert_eq!(column(&before, name), column(&after, now), "{file:?}, {name}");
        }
    }
    let about = column(&place.path("out/action_item.csv"), "about_table");
    assert!(about.len() == 4 && about.values().all(|table| table == "note"), "{about:?}");
}

#[test]
fn a_folder_of_a_program_that_knew_sessions_by_their_times_alone_gets_their_days() {
    let place = Place::new();
    let path = unreleased(&place).join("session.csv");
    let days = column(&path, "starts_on");
    assert!(!days.is_empty());
    let mut csv = csv::Reader::from_path(&path).unwrap();
    let at = csv.headers().unwrap().iter().position(|name| name == "starts_on").unwrap();
    let mut older = csv::Writer::from_path(place.path("session.csv")).unwrap();
    let without = |row: &csv::StringRecord| -> csv::StringRecord {
        row.iter().enumerate().filter(|(column, _)| *column != at).map(|(_, cell)| cell).collect()
    };
    older.write_record(&without(csv.headers().unwrap())).unwrap();
    csv.records().for_each(|row| older.write_record(&without(&row.unwrap())).unwrap());
    older.flush().unwrap();
    fs::rename(place.path("session.csv"), &path).unwrap();
    let n = place.begun("b.miaopu");
    take_in(&n, path.parent().unwrap()).unwrap();
    n.set_author(n.read(incubator::ops::colleagues).unwrap()[0].id).unwrap();
    write_out(&n, &place.path("out")).unwrap();
    assert_eq!(column(&place.path("out/session.csv"), "starts_on"), days);
}

#[test]
fn an_action_item_leads_to_a_record_of_a_table_that_has_them() {
    let linked = |cells: &str| {
        let cells = cells.to_owned();
        refused(move |folder| {
            let path = folder.join("action_item.csv");
            let text = fs::read_to_string(&path).unwrap();
            let row: Vec<&str> = text.lines().nth(1).unwrap().splitn(4, ',').collect();
            fs::write(&path, text.replacen(&format!("{},{}", row[1], row[2]), &cells, 1)).unwrap();
        })
    };
    let file = Some("action_item.csv".to_owned());
    assert_eq!(linked("0198f000-0000-7000-8000-000000000001,note"), (code::ARCHIVE_LINK, file.clone(), None));
    // A word that is none of the tables with items is refused with its row.
    let row = Some("2".to_owned());
    assert_eq!(linked("0198f000-0000-7000-8000-000000000001,moon"), (code::ARCHIVE_ROW, file, row));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn every_text_comes_back_as_it_was(texts in prop::collection::vec("[ \\\\=+@'\"\r\n\t,;\u{0}\u{feff}a-c王\u{1f331}-]{1,8}x", 1..8)) {
        let place = Place::new();
        let n = place.begun("a.miaopu");
        texts.iter().for_each(|text| {
            let text = text.clone();
            n.write(op::SAVE_SETTINGS, move |w| {
                w.execute("INSERT INTO kept_cell_private (id, subject, label, value) VALUES (hex(randomblob(8)), 's', :t, :t)", &[(":t", &text)])
            }).unwrap();
        });
        write_out(&n, &place.path("out")).unwrap();
        let other = place.begun("b.miaopu");
        take_in(&other, &place.path("out")).unwrap();
        prop_assert_eq!(fingerprint(&other), fingerprint(&n));
    }
}

#[test]
fn in_a_restored_nursery_somebody_who_is_new_writes_a_note_under_their_name() {
    let place = Place::new();
    write_out(&place.example("a.miaopu", 3), &place.path("out")).unwrap();
    let n = place.blank("b.miaopu");
    take_in(&n, &place.path("out")).unwrap();
    let startup = n.read(|r| views::startups::list(r, &StartupQuery::default())).unwrap().rows[0].id;
    let draft = move || NoteDraft {
        id: None,
        startup,
        session: None,
        day: None,
        kind: NoteKind::Progress,
        text: "样机交付了".into(),
        health: None,
        visibility: Visibility::Team,
        next: None,
    };
    let refused = n.write(op::LOG_NOTE, move |w| notes::ops::log(w, draft())).unwrap_err();
    assert_eq!(refused.code(), code::NO_AUTHOR);

    let me = n.write(op::INTRODUCE, |w| incubator::ops::introduce(w, "何明远")).unwrap();
    n.set_author(me).unwrap();
    let id = n.write(op::LOG_NOTE, move |w| notes::ops::log(w, draft())).unwrap();
    let notes = n.read(|r| notes::ops::list(r, &NoteQuery::default())).unwrap().rows;
    assert_eq!(notes.iter().find(|note| note.id == id).unwrap().author.name, "何明远");
    assert_eq!(n.check().unwrap().findings, []);
}
