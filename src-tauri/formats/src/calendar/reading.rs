//! A calendar file as its events.

use std::io::Read as _;
use std::path::Path;

use super::event::Event;
use super::parts::Leftover;
use super::types::Refused;
use super::zones::FileZones;
use super::{lines, parts};
use crate::{Format, ReadFault, open_file};

/// The most bytes of a calendar, in MB.
const MAX_MB: u64 = 64;
/// The most events of a calendar.
pub const MAX_EVENTS: u32 = 200_000;

/// A calendar file, taken apart.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its events in the order of the file.
    pub events: Vec<Event>,
    /// Events of which nobody can say when they are.
    pub refused: Vec<Refused>,
    /// What belongs to no event: of the calendar itself, of tasks and the like.
    pub leftover: Vec<Leftover>,
    pub(super) zones: FileZones,
}

/// Reads a calendar file.
///
/// # Errors
/// That the file cannot be read, is too large, or is no calendar.
pub fn open(path: &Path) -> Result<Calendar, ReadFault> {
    let (file, _) = open_file(path)?;
    let mut bytes = Vec::new();
    file.take((MAX_MB << 20) + 1).read_to_end(&mut bytes)?;
    read(bytes)
}

/// Reads a calendar from its bytes, in whatever encoding.
///
/// # Errors
/// As [`open`].
pub fn read(bytes: Vec<u8>) -> Result<Calendar, ReadFault> {
    if bytes.is_empty() {
        return Err(ReadFault::Empty);
    }
    if bytes.len() as u64 > MAX_MB << 20 {
        return Err(ReadFault::TooLarge { limit_mb: MAX_MB });
    }
    let taken = parts::take(lines::lines(bytes)?);
    if !taken.is_calendar && taken.events.is_empty() {
        return Err(ReadFault::Broken { format: Format::Csv });
    }
    if taken.events.len() > MAX_EVENTS as usize {
        return Err(ReadFault::TooManyRows { limit: MAX_EVENTS });
    }
    let mut calendar =
        Calendar { events: Vec::new(), refused: Vec::new(), leftover: taken.leftover, zones: taken.zones };
    for raw in taken.events {
        match Event::read(raw) {
            Ok(event) => calendar.events.push(event),
            Err(refused) => calendar.refused.push(refused),
        }
    }
    Ok(calendar)
}

/// Whether bytes begin as a calendar does, in whatever encoding.
pub fn begins(head: &[u8]) -> bool {
    const BEGIN: &[u8] = b"BEGIN:VCALENDAR";
    let text: Vec<u8> = head.iter().copied().filter(u8::is_ascii_graphic).take(BEGIN.len()).collect();
    text.eq_ignore_ascii_case(BEGIN)
}
