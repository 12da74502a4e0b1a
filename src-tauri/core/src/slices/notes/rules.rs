//! What the field knows of notes. Pure: the author and the day come from outside.

use super::{NextStep, NoteDraft, NoteKind, Visibility};
use crate::{
    error::{Refusal, code},
    kit::{Day, limits},
    people::PersonId,
    sessions::SessionId,
    startups::StartupId,
};

/// From ill to thriving.
const HEALTH: std::ops::RangeInclusive<u8> = 1..=5;

/// A note as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// About whom.
    pub startup: StartupId,
    /// At which session.
    pub session: Option<SessionId>,
    /// Who wrote it.
    pub author: PersonId,
    /// When it was said.
    pub day: Day,
    /// What kind.
    pub kind: NoteKind,
    /// Markdown.
    pub text: String,
    /// 1 to 5.
    pub health: Option<u8>,
    /// Who may read it.
    pub visibility: Visibility,
    /// What follows, in words.
    pub next: Option<NextStep>,
}

/// Turns what a person typed into a note, or names the field that stops it.
///
/// # Errors
/// `note_empty`, `too_long`, `note_in_future`, `out_of_range` at a field.
pub fn accept(draft: NoteDraft, author: PersonId, today: Day) -> Result<NewNote, Refusal> {
    let text = draft.text.trim();
    if text.is_empty() {
        return Err(Refusal::field("text", code::NOTE_EMPTY));
    }
    limits::NOTE_FORM.check("text", text)?;
    let day = draft.day.unwrap_or(today);
    if day > today {
        return Err(Refusal::field("day", code::NOTE_IN_FUTURE).arg("today", today));
    }
    if draft.health.is_some_and(|h| !HEALTH.contains(&h)) {
        return Err(Refusal::field("health", code::OUT_OF_RANGE)
            .arg("least", HEALTH.start())
            .arg("most", HEALTH.end()));
    }
    let next = draft.next.map(|next| accept_next(next, text)).transpose()?;
    Ok(NewNote {
        startup: draft.startup,
        session: draft.session,
        author,
        day,
        kind: draft.kind,
        text: text.to_owned(),
        health: draft.health,
        visibility: draft.visibility,
        next,
    })
}

/// The next step in words: where none were typed, the first line of the note.
fn accept_next(next: NextStep, note: &str) -> Result<NextStep, Refusal> {
    let typed = next.text.trim();
    limits::within("next", typed, limits::NEXT_STEP.most("text"))?;
    let text = if typed.is_empty() { first_line(note) } else { typed.to_owned() };
    Ok(NextStep { text, due_on: next.due_on })
}

/// The first line of a note that says something, without the marks of Markdown before it, cut to an item's length.
pub fn first_line(note: &str) -> String {
    let bare = |line: &str| line.trim_start_matches(['#', '>', '-', '*', '+', ' ', '\t']).trim_end().to_owned();
    let line = note.lines().map(bare).find(|line| !line.is_empty()).unwrap_or_else(|| note.trim().to_owned());
    line.chars().take(limits::SENTENCE).collect()
}

/// Only the author changes a note; others may read it.
///
/// # Errors
/// `not_the_author`.
pub fn may_change(author: PersonId, who: PersonId) -> Result<(), Refusal> {
    if author == who { Ok(()) } else { Err(Refusal::new(code::NOT_THE_AUTHOR)) }
}
