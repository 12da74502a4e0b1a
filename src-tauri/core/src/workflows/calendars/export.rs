//! Writing sessions out as a calendar.

use std::path::Path;

use miaopu_formats::calendar::{self, Meeting, Span};

use super::CalendarQuery;
use crate::{
    cohorts,
    engine::{Read, file},
    error::Result,
    people,
    sessions::{self, Session, SessionQuery},
};

/// How the name ends under which this program writes a session out; before it stands the session's identity.
pub const UID_END: &str = "@miaopu";

/// Writes sessions as a calendar, and answers how many. Nobody stands in it: neither who holds a session nor who came.
///
/// # Errors
/// `no_such_cohort`, `no_such_person`; the disk's failures.
pub fn write(r: &Read<'_>, path: &Path, asked: &CalendarQuery) -> Result<u32> {
    let name = match asked.cohort {
        Some(id) => {
            let cohort = cohorts::ops::require(r, id)?;
            format!("{} {}", cohort.programme_name, cohort.name)
        }
        None => String::from("苗圃"),
    };
    let mentor = asked.mentor.map(|id| people::ops::known(r, id)).transpose()?;
    let query = SessionQuery { cohort: asked.cohort, limit: Some(u32::MAX), ..SessionQuery::default() };
    let mut found = sessions::ops::list(r, &query)?.rows;
    found.retain(|session| mentor.is_none_or(|id| session.hosts.iter().any(|host| host.id == id)));
    let meetings: Vec<Meeting> = found.iter().map(|session| meeting(r, session)).collect();
    let text = calendar::write(&name, &meetings, r.zone());
    file::replace(path, |part| Ok(std::fs::write(part, &text)?))?;
    Ok(u32::try_from(meetings.len()).unwrap_or(u32::MAX))
}

fn meeting(r: &Read<'_>, session: &Session) -> Meeting {
    let first = session.starts_on;
    let span = match session.starts_at {
        Some(starts) => Span::Timed { starts, ends: session.ends_at },
        None => Span::Days { first, last: session.ends_on.unwrap_or(first) },
    };
    Meeting {
        uid: format!("{}{UID_END}", session.id),
        title: session.title.clone(),
        description: None,
        location: session.place.clone(),
        span,
        organiser: None,
        attendees: Vec::new(),
        cancelled: false,
        sequence: 0,
        changed: r.now(),
    }
}
