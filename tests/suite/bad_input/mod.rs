//! Files, names and disks as bad as they come: a clear sentence in both languages, at its place, and nothing half done.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::AtomicBool,
};

use encoding_rs::GBK;
use miaopu_core::{
    Nursery, Result, World,
    alumni::Purpose,
    code,
    exports::{self, ReportFormat},
    import::{ConsentRequest, ConsentSource, Counts, Kind, RowFilter, memory::Mapping, ops},
    kit::Clock,
    notes::{self, NoteDraft, NoteKind, Visibility},
    op,
    reports::{
        ContactReport, Exported,
        contacts::{self, Target},
    },
    search,
    startups::{self, StartupDraft, StartupId},
    views::{self, alumni::AlumniQuery, people::Role, startups::StartupQuery},
    words::{Language, Words},
};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::desk::{Desk, desk};

mod limits;

/// Names that have broken programs before.
const NAMES: [&str; 5] = [
    "👩‍🌾 王小农",
    "O'Brien \"Bob\"",
    "<script>alert(1)</script>",
    "=HYPERLINK(\"http://x.example\",\"点我\")",
    "@cmd|calc",
];

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// A compound file (Office before 2007) whose directory names one part.
fn compound(part: &str) -> Vec<u8> {
    let mut bytes = vec![0; 1536];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[1024..1024 + name.len()].copy_from_slice(&name);
    bytes[1024 + 64] = u8::try_from(name.len() + 2).unwrap();
    bytes[1024 + 66] = 2;
    bytes
}

fn utf16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn names(d: &Desk, role: Role) -> Vec<String> {
    let mut names: Vec<String> = d.people(role).into_iter().map(|p| p.name).collect();
    names.sort();
    names
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

/// A sentence in each language, without a hole in it.
fn said(error: &miaopu_core::Error) -> [String; 2] {
    [Language::Chinese, Language::English].map(|language| {
        let sentence = Words::new(language).error(error.code(), error.args());
        assert!(!sentence.contains(['{', '}']) && sentence.ends_with(['。', '.']), "{sentence}");
        sentence
    })
}

#[test]
fn a_file_that_is_no_roster_is_told_in_both_languages_and_nothing_is_written() {
    let d = desk();
    let before = d.healthy();
    for (name, bytes, code) in [
        ("renamed.xlsx", compound("WordDocument"), code::FILE_IS_DOCUMENT),
        ("secret.xlsx", compound("EncryptedPackage"), code::PASSWORD_PROTECTED),
        ("blank.xlsx", workbook(|_| ()), code::FILE_EMPTY),
        ("nothing.xlsx", Vec::new(), code::FILE_EMPTY),
        ("cut.xlsx", workbook(|_| ())[..400].to_vec(), code::FILE_NOT_READABLE),
        (
            "wide.xlsx",
            workbook(|s| {
                s.write_row(0, 0, 0..600_u16).unwrap();
            }),
            code::TOO_MANY_COLUMNS,
        ),
        ("open.csv", b"a,b\n1,2\n\"3,4\n5,6\n".to_vec(), code::UNCLOSED_QUOTE),
        ("photo.png", b"\x89PNG\r\n\x1a\n".to_vec(), code::UNKNOWN_FORMAT),
    ] {
        let error = ops::inspect(&d.file(name, bytes)).unwrap_err();
        assert_eq!(error.code(), code, "{name}");
        let [chinese, english] = said(&error);
        assert_ne!(chinese, english);
        if code == code::UNCLOSED_QUOTE {
            assert!(chinese.contains("3 行") && english.contains("row 3"), "{english}");
        }
    }
    assert_eq!(d.healthy(), before);
}

#[test]
fn a_table_of_200_columns_goes_in() {
    let d = desk();
    let bytes = workbook(|sheet| {
        for column in 0..200_u16 {
            sheet.write(0, column, format!("备用{column}")).unwrap();
            sheet.write(1, column, format!("值{column}")).unwrap();
        }
        for (column, (header, value)) in
            [("姓名", "王一"), ("手机号码", "13800138001"), ("入会日期", "2020-01-01")].into_iter().enumerate()
        {
            let column = u16::try_from(column).unwrap() * 90;
            sheet.write(0, column, header).unwrap();
            sheet.write(1, column, value).unwrap();
        }
    });
    let done = d.import(&d.file("wide.xlsx", bytes)).value;
    assert_eq!(done.kinds[&Kind::Alumni], Counts { new: 1, ..Counts::default() });
    assert_eq!(d.person("王一").contacts[0].value, "+8613800138001");
    d.healthy();
}

#[test]
fn the_open_nursery_is_neither_read_as_a_roster_nor_written_over() {
    let d = desk();
    d.import(&d.file("a.csv", "姓名,手机\n王一,13800138001\n"));
    let path = d.nursery.path().to_owned();
    assert_eq!(ops::inspect(&path).unwrap_err().code(), code::UNKNOWN_FORMAT);
    assert_eq!(Mapping::load(&path).unwrap_err().code(), code::NOT_A_MAPPING);
    let plan = d.plan(d.request(&d.file("b.csv", "姓名,手机\n,13800138002\n"))).unwrap();
    assert_eq!(ops::save_refused(&plan, &path).unwrap_err().code(), code::ALREADY_EXISTS);
    assert!(d.nursery.check().unwrap().ok);
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_device_are_never_waited_for() {
    let d = desk();
    let pipe = d.folder.path().join("a.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/zero")] {
        assert_eq!(ops::inspect(path).unwrap_err().code(), code::NOT_A_SPREADSHEET);
        assert_eq!(Mapping::load(path).unwrap_err().code(), code::NOT_A_MAPPING);
        assert_eq!(exports::ops::hash(path).unwrap_err().code(), code::FILE_NOT_READABLE);
    }
}

#[test]
fn merged_headers_are_understood() {
    let d = desk();
    let bytes = workbook(|sheet| {
        let format = Format::new();
        sheet.merge_range(0, 0, 0, 3, "校友通讯录", &format).unwrap();
        sheet.merge_range(1, 0, 2, 0, "姓名", &format).unwrap();
        sheet.merge_range(1, 1, 1, 2, "联系方式", &format).unwrap();
        sheet.write(2, 1, "手机号码").unwrap();
        sheet.write(2, 2, "邮箱").unwrap();
        sheet.merge_range(1, 3, 2, 3, "入会日期", &format).unwrap();
        sheet.write_row(3, 0, ["王一", "13800138001", "wang@example.com", "2020-01-01"]).unwrap();
    });
    let done = d.import(&d.file("merged.xlsx", bytes)).value;
    assert_eq!((done.kinds[&Kind::Alumni].new, done.refused.len(), done.unread.len()), (1, 0, 0));
    assert_eq!(d.person("王一").contacts.len(), 2);
    d.healthy();
}

#[test]
fn every_encoding_and_line_end_brings_the_same_people() {
    let text = "姓名,公司,手机号码,城市,入会日期\r\n王一,青禾智能有限公司,13800138001,上海,2020-01-01\r\n李二,\"云岭,生物\",13800138002,苏州,2020-01-01\r\n";
    let mixed = "姓名,公司,手机号码,城市,入会日期\r王一,青禾智能有限公司,13800138001,上海,2020-01-01\n李二,\"云岭,生物\",13800138002,苏州,2020-01-01\r\n";
    for (name, bytes) in [
        ("utf8.csv", text.as_bytes().to_vec()),
        ("gbk.csv", GBK.encode(text).0.into_owned()),
        ("utf16.csv", utf16(text)),
        ("mixed.csv", mixed.as_bytes().to_vec()),
    ] {
        let d = desk();
        let done = d.import(&d.file(name, bytes)).value;
        assert_eq!(done.kinds.get(&Kind::Alumni).map(|c| c.new), Some(2), "{name}: {:?}", done.refused);
        assert_eq!(names(&d, Role::Alumni), ["李二", "王一"], "{name}");
        assert_eq!(d.person("李二").affiliations[0].organisation_name.as_deref(), Some("云岭,生物"), "{name}");
        d.healthy();
    }
}

#[test]
fn the_thirtieth_of_february_is_named_and_kept_as_it_stood() {
    let d = desk();
    let done = d.import(&d.file("m.csv", "姓名,手机号码,入会日期\n王一,13800138001,2026-02-30\n")).value;
    assert_eq!(done.kinds[&Kind::Alumni].new, 1);
    let unread: Vec<_> = done.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(2, "入会日期", code::NO_SUCH_DAY)]);
    assert_eq!(d.person("王一").kept_cells[0].value, "2026-02-30");

    let sessions =
        "日期,时间,主题,类型\n2026-02-30,9:00-11:00,专利布局,工作坊\n2026-02-27,9:00-11:00,财务入门,工作坊\n";
    let done = d.import(&d.file("s.csv", sessions)).value;
    assert_eq!(done.kinds[&Kind::Sessions], Counts { new: 1, refused: 1, ..Counts::default() });
    assert_eq!((done.refused[0].row, done.refused[0].code), (2, Some(code::NO_SUCH_DAY)));
    d.healthy();
}

#[test]
fn two_mentors_of_one_name_stay_two() {
    let d = desk();
    let file =
        d.file("导师.csv", "导师姓名,公司,手机,擅长领域\n王伟,甲公司,13800138001,财务\n王伟,乙公司,13800138002,法务\n");
    let done = d.import(&file).value;
    assert_eq!(done.kinds[&Kind::Mentors], Counts { new: 2, ..Counts::default() });
    assert_eq!(names(&d, Role::Mentors), ["王伟", "王伟"]);
    assert_eq!(d.import(&file).op, None);

    let sessions = d.file("课程.csv", "日期,时间,主题,类型,导师\n2026-02-27,9:00-11:00,财务入门,工作坊,王伟\n");
    let done = d.import(&sessions).value;
    assert_eq!(done.kinds[&Kind::Sessions].new, 1);
    let unread: Vec<_> = done.unread.iter().map(|u| (u.row, u.column.as_str(), u.code)).collect();
    assert_eq!(unread, [(2, "导师", code::AMBIGUOUS_NAME)]);
    assert_eq!(d.people(Role::All).len(), 3);
    d.healthy();
}

fn a_startup(d: &Nursery) -> StartupId {
    let draft = StartupDraft { name: "云岭科技".into(), ..StartupDraft::default() };
    d.write(op::SAVE_STARTUP, |w| startups::ops::save(w, draft)).unwrap()
}

fn log(d: &Nursery, startup: StartupId, text: String) -> miaopu_core::Result<notes::NoteId> {
    let draft = NoteDraft {
        id: None,
        startup,
        session: None,
        day: None,
        kind: NoteKind::Progress,
        text,
        health: None,
        visibility: Visibility::default(),
        next: None,
    };
    d.write(op::LOG_NOTE, move |w| notes::ops::log(w, draft))
}

#[test]
fn a_note_of_100_000_characters_goes_in_whole_and_one_more_is_refused_at_its_field() {
    let d = desk();
    let startup = a_startup(&d.nursery);
    for letter in ["字", "🌱", "a"] {
        let long = letter.repeat(100_000);
        let id = log(&d.nursery, startup, long.clone()).unwrap();
        assert!(d.nursery.read(|r| notes::ops::load(r, id)).unwrap().text == long);
        let error = log(&d.nursery, startup, format!("{long}{letter}")).unwrap_err();
        assert_eq!((error.code(), error.field()), (code::TOO_LONG, Some("text")));
        assert!(said(&error).iter().all(|sentence| sentence.contains("100000")));
    }
    d.healthy();
}

/// Imports a file of alumni who all agreed to stand in the directory.
fn import_agreed(d: &Desk, path: &Path) {
    let mut request = d.request(path);
    let given = ConsentSource::Given;
    request.consents =
        vec![ConsentRequest { purpose: Purpose::Directory, answer: given, answered_on: None, means: None }];
    d.carry_out(d.plan(request).unwrap()).unwrap();
}

/// Writes everybody who agreed to be listed.
fn export(d: &Desk, format: ReportFormat, path: &Path) -> Result<Exported> {
    let report = ContactReport {
        query: AlumniQuery::default(),
        purpose: Purpose::Directory,
        columns: Vec::new(),
        own: Vec::new(),
        grouping: None,
        full: true,
        format,
        language: Language::Chinese,
    };
    let target = Target { path, password: None, press: |_| unreachable!("nothing is printed") };
    contacts::export(&d.nursery, &report, &target, &mut |_, _| {}, &AtomicBool::new(false))
}

#[test]
fn names_that_break_programs_go_in_are_found_go_out_and_come_in_again() {
    let d = desk();
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let rows: String = (1..)
        .zip(NAMES)
        .map(|(n, name)| format!("{},{},1380013800{n},2020-01-01\n", quoted(name), quoted(&format!("{name}公司"))))
        .collect();
    import_agreed(&d, &d.file("names.csv", format!("姓名,公司,手机号码,入会日期\n{rows}")));
    let wanted = sorted(NAMES.map(str::to_owned).to_vec());
    assert_eq!(names(&d, Role::Alumni), wanted);
    for name in NAMES {
        let query = AlumniQuery { text: Some(name.to_owned()), ..AlumniQuery::default() };
        let listed = d.nursery.read(|r| miaopu_core::views::alumni::list(r, &query)).unwrap().rows;
        assert!(listed.iter().any(|row| row.name == name), "{name} is listed");
        let hits = d.nursery.read(|r| search::ops::search(r, name, 20)).unwrap();
        assert!(hits.iter().any(|hit| hit.name == name), "{name} is found");
    }
    for (format, file) in [(ReportFormat::Xlsx, "out.xlsx"), (ReportFormat::Csv, "out.csv")] {
        let path = d.folder.path().join(file);
        export(&d, format, &path).unwrap();
        let other = desk();
        import_agreed(&other, &path);
        assert!(
            NAMES.iter().all(|name| names(&other, Role::All).iter().any(|n| n == name)),
            "{file}: {:?}",
            names(&other, Role::All)
        );
        other.healthy();
    }
    d.healthy();
}

/// A small disk of its own; none where mounts are not allowed.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn at(path: PathBuf) -> Option<Self> {
        std::fs::create_dir(&path).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=4m", "none"]).arg(&path).output();
        let may = mounted.is_ok_and(|done| done.status.success());
        if !may {
            eprintln!("not tested: no mount is allowed here");
        }
        may.then_some(Self(path))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

#[test]
fn a_header_that_stands_there_again_is_nobody() {
    let d = desk();
    let path = d.folder.path().join("pages.csv");
    std::fs::write(&path, "姓名,手机,手机\n王一,13800138001,\n姓名,手机,手机\n李二,13800138002,13900138002\n").unwrap();
    let plan = d.plan(ops::default_request(&ops::inspect(&path).unwrap(), None).unwrap()).unwrap();
    assert_eq!(plan.left_out().sections, 1);
    let names: Vec<String> = d.rows(&plan, RowFilter::All).into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["王一", "李二"]);
}
