//! The sign-in sheet (签到表) of a session: who is expected, with room for a signature each and for guests.

use std::path::Path;

use super::{
    Exported,
    printed::{Document, Part, PdfPrinter, Sheets},
};
use crate::{
    alumni::Purpose,
    engine::{Database, Read, file},
    error::{Refusal, Result, code},
    exports::{self, Content, NewExport},
    incubator,
    people::PersonId,
    sessions::{self, AttendanceSheet, Session, SessionId},
    words::{Language, Words},
};

/// Blank lines for those who come besides.
const GUESTS: usize = 5;

/// The sheet as it would stand on paper.
///
/// # Errors
/// `no_such_session`.
pub fn preview(r: &Read<'_>, session: SessionId, language: Language) -> Result<Sheets> {
    sheets(r, &sessions::ops::sheet(r, session)?, &Words::new(language))
}

/// Writes the sheet as a PDF; it stands in the export log.
///
/// # Errors
/// `no_such_session`; `no_such_ending` for a file that is no `.pdf`; `folder_missing`, `file_is_folder`; `font_missing`;
/// the disk's failures.
pub fn export(
    database: &Database,
    session: SessionId,
    language: Language,
    path: &Path,
    press: PdfPrinter,
) -> Result<Exported> {
    let path = exports::ops::place_of(path)?;
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return Err(Refusal::new(code::NO_SUCH_ENDING).arg("endings", ".pdf").into());
    }
    let (id, export) = exports::ops::recorded(database, |enter| {
        file::replace(&path, |part| {
            let (sheet, paper) = database.read(|r| {
                let sheet = sessions::ops::sheet(r, session)?;
                let paper = sheets(r, &sheet, &Words::new(language))?;
                Ok((sheet, paper))
            })?;
            std::fs::write(part, press(&Document::Sheets(paper))?)?;
            let roll: Vec<PersonId> = sheet.lines.iter().map(|line| line.person).collect();
            enter(NewExport {
                content: Content::SignIn(Purpose::Programme),
                fields: "[]".to_owned(),
                filter: serde_json::json!({ "session": session }).to_string(),
                full_values: false,
                protected: false,
                people: u32::try_from(roll.len()).unwrap_or(u32::MAX),
                roll,
                left_out: Default::default(),
                path: path.clone(),
                sha256: exports::ops::hash(part)?,
            })
        })
    })?;
    Ok(Exported::of(id, export))
}

fn sheets(r: &Read<'_>, sheet: &AttendanceSheet, words: &Words) -> Result<Sheets> {
    let say = |key: &str| words.say(&format!("sign-in-{key}"), &[]);
    let session = &sheet.session;
    let hosts: Vec<&str> = session.hosts.iter().map(|host| host.name.as_str()).collect();
    let mut facts = vec![
        (say("when"), when(r, session)),
        (say("place"), session.place.clone().unwrap_or_default()),
        (say("hosts"), hosts.join("、")),
        (say("cohort"), session.cohort_name.clone().unwrap_or_default()),
        (say("expected"), sheet.lines.len().to_string()),
    ];
    facts.retain(|(_, fact)| !fact.is_empty());
    let people = sheet.lines.iter().map(|line| (line.startup_name.clone().unwrap_or_default(), line.name.clone()));
    let guests = std::iter::repeat_n((String::new(), String::new()), GUESTS);
    let rows = people.chain(guests).zip(1..).map(|((startup, name), number): (_, u32)| {
        vec![number.to_string(), startup, name, String::new(), String::new()]
    });
    Ok(Sheets {
        language: words.language(),
        landscape: false,
        title: words.say("sign-in-title", &[("session", session.title.as_str().into())]),
        issuer: incubator::ops::settings(r)?.incubator,
        parts: vec![
            Part::Facts { facts },
            Part::Form {
                head: ["number", "startup", "name", "signature", "remark"].map(say).to_vec(),
                shares: vec![2, 7, 5, 7, 4],
                rows: rows.collect(),
            },
        ],
        foot: say("foot"),
        seal: None,
    })
}

/// Day and time of a session, as far as they are known: 2026-11-23 09:30–11:30.
fn when(r: &Read<'_>, session: &Session) -> String {
    let Some(span) = session.span(r.zone()) else { return session.starts_on.to_string() };
    let end = span.ends.map(|end| format!("–{end}"));
    format!("{} {}{}", session.starts_on, span.starts.format("%H:%M"), end.unwrap_or_default())
}
