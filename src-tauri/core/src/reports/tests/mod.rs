//! The contact report: who is in it, what stands in its files, and what is on record of it.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use proptest::{collection::vec, prelude::*};
use strum::IntoEnumIterator as _;

use super::{
    ContactColumn, ContactReport, Exported, Grouping, ReportFormat,
    contacts::{self, Target},
    csv::guarded,
    printed::{self, Pages},
    saved,
};
use crate::{
    Code, Nursery, Refusal,
    alumni::{self, Answer, ConsentDraft, InteractionDraft, InteractionKind, Purpose, rules},
    builders::{APerson, TestNursery, a_cohort, a_person, as_json, day, nursery},
    code,
    exports::{self, ExportState},
    op,
    people::{ContactKind, PersonId},
    views::alumni::AlumniQuery,
    words::Language,
};

mod files;
mod locked;
mod own;
mod paper;
mod random;
mod recorded;
mod sign_in;

fn report(format: ReportFormat, purpose: Purpose) -> ContactReport {
    ContactReport {
        query: AlumniQuery::default(),
        purpose,
        columns: Vec::new(),
        own: Vec::new(),
        grouping: None,
        full: false,
        format,
        language: Language::Chinese,
    }
}

/// A file without a password; what is printed can be read as JSON.
fn to(path: &Path) -> Target<'_> {
    Target { path, password: None, press: as_json }
}

fn export(n: &Nursery, report: &ContactReport, path: &Path) -> crate::Result<Exported> {
    contacts::export(n, report, &to(path), &mut |_, _| {}, &AtomicBool::new(false))
}

fn answer(n: &Nursery, person: PersonId, purpose: Purpose, answer: Answer) {
    let draft = ConsentDraft { person, purpose, answer, answered_on: None, means: None, expires_on: None };
    n.write(op::RECORD_CONSENT, |w| alumni::ops::record_consent(w, draft)).unwrap();
}

fn someone(name: &str) -> APerson {
    a_person()
        .named(name)
        .in_city("苏州")
        .of("青禾智能", "创始人")
        .reached_by(ContactKind::Mobile, "138 0013 8000")
        .reached_by(ContactKind::Wechat, "wx_zhang")
        .reached_by(ContactKind::Email, "zhang@example.cn")
}

/// 张伟 agreed to invitations, 李雷 refused, nobody asked 韩梅梅; 张伟 was called on 2026-11-20.
fn community() -> TestNursery {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let [zhang, li, _] = ["张伟", "李雷", "韩梅梅"].map(|name| someone(name).save_as_alumnus(&n, cohort));
    answer(&n, zhang, Purpose::Invitations, Answer::Given);
    answer(&n, li, Purpose::Invitations, Answer::Refused);
    let call = InteractionDraft {
        person: zhang,
        kind: InteractionKind::Call,
        day: Some(day("2026-11-20")),
        result: None,
        next_on: None,
    };
    n.write(op::LOG_INTERACTION, |w| alumni::ops::log_interaction(w, call)).unwrap();
    n
}

/// The lines of a file, the headers first, read back by another library than the one that wrote it.
fn lines(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{FEFF}').expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn sheet(path: &Path) -> (String, Vec<Vec<Data>>) {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let name = book.sheet_names().remove(0);
    let range = book.worksheet_range(&name).unwrap();
    (name, range.rows().map(<[Data]>::to_vec).collect())
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let name = |e: std::io::Result<fs::DirEntry>| e.unwrap().file_name().into_string().unwrap();
    fs::read_dir(folder).unwrap().map(name).filter(|n| !n.starts_with("nursery")).collect()
}
