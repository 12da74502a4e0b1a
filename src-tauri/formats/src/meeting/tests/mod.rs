use chrono::NaiveDateTime;

use super::*;
use crate::tests::{file, sample};

mod law;
mod makers;
mod merged;
mod samples;

pub(super) fn of_file(name: &str, bytes: &[u8], hints: &Hints<'_>) -> Option<Export> {
    let (_folder, path) = file(name, bytes);
    read(&mut crate::open(&path).unwrap(), hints, true).unwrap()
}

pub(super) fn of_text(text: &str) -> Export {
    of_file("a.csv", text.as_bytes(), &Hints::default()).unwrap()
}

pub(super) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
}

/// Somebody, as shown.
pub(super) fn who<'a>(export: &'a Export, shown: &str) -> &'a Attendee {
    export.attendees.iter().find(|attendee| attendee.names.shown == shown).unwrap()
}

/// How long, in tenths of minutes.
pub(super) fn tenths(export: &Export, shown: &str) -> u32 {
    (who(export, shown).presence(export.ends()).seconds + 3) / 6
}
