//! A row that is a note about a startup.

use super::{cells::Cells, words};
use crate::{
    error::code,
    import::{Field, fault::Fault},
    kit::{Day, Id, limits},
    notes::{NoteKind, Visibility},
    startups::Startup,
};

/// A note, its startup and its author by name, or by id as this program writes its own notes out.
#[derive(Debug)]
pub(in super::super) struct Note {
    /// The startup.
    pub startup: Option<String>,
    /// Somebody who takes part in a startup that the row does not name.
    pub person: Option<String>,
    pub day: Day,
    /// Absent where no cell says one of the known words.
    pub kind: Option<NoteKind>,
    pub text: String,
    pub author: Option<String>,
    pub next: Option<String>,
    pub due: Option<Day>,
    pub health: Option<u8>,
    pub visibility: Option<Visibility>,
}

/// Reads a note.
///
/// # Errors
/// Without a startup, a day that has come or a text there is none.
pub(super) fn note(cells: &mut Cells<'_>, today: Day) -> Result<Note, Fault> {
    let startup = cells.text(Field::Company);
    let person = if startup.is_none() { cells.text(Field::PersonName) } else { None };
    if startup.is_none() && person.is_none() {
        return Err(cells.fault(Field::Company, code::NOTE_ABOUT_NOBODY));
    }
    let day = cells.day(Field::Day).ok_or_else(|| cells.fault(Field::Day, code::NO_SUCH_DAY))?;
    if day > today {
        return Err(Fault::at(Field::Day, code::NOTE_IN_FUTURE).arg("today", today));
    }
    let text = cells.long_text(Field::Text, limits::NOTE);
    let text = text.ok_or_else(|| cells.fault(Field::Text, code::NOTE_EMPTY))?;
    let is_our_own = startup.as_deref().is_some_and(|id| id.parse::<Id<Startup>>().is_ok());
    Ok(Note {
        startup,
        person,
        day,
        kind: cells.text(Field::NoteKind).and_then(|word| words::note_kind(&word)),
        // What the program writes out has a mark before what a spreadsheet would run.
        text: if is_our_own { text.strip_prefix('\\').map_or(text.clone(), str::to_owned) } else { text },
        author: cells.text(Field::Author),
        next: cells.long_text(Field::NextStep, limits::SENTENCE),
        due: cells.day(Field::Due),
        health: cells
            .number(Field::Health)
            .and_then(|health| u8::try_from(health).ok())
            .filter(|h| (1..=5).contains(h)),
        visibility: cells.text(Field::Visibility).and_then(|word| words::visibility(&word)),
    })
}
