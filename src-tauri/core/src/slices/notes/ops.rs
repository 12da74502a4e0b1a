//! What a person can do with notes.

use super::{
    NextStep, Note, NoteDraft, NoteId, NoteKind, NoteQuery, Told, rules, slice::code::NOT_AN_ASK,
    store,
};
use crate::{
    action_items::{self, AboutTable},
    cohorts::CohortId,
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Cursor, Day, Instant, PAGE, Page},
    people::{self, PersonId},
    sessions::{self, SessionId},
    startups::{self, StartupId},
};

/// Notes, the newest first. Those that are only their author's are shown to nobody else.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &NoteQuery) -> Result<Page<Note>> {
    let limit = query.limit.unwrap_or(PAGE);
    let words = words(query.text.as_deref())?;
    let after =
        query.after.as_ref().and_then(|c| Some((Instant::from_millis(c.key.parse().ok()?), c.id.parse().ok()?)));
    let total = if after.is_none() { Some(store::count(r, query, words.clone())?) } else { None };
    let found = store::notes(r, store::page(query, words, r.author().ok(), after, limit.saturating_add(1)))?;
    Ok(Page::cut(found, limit, total, |n| Cursor { key: n.written_at.millis().to_string(), id: n.id.to_string() }))
}

/// One note.
///
/// # Errors
/// `no_such_record`, also for another's that is only its author's.
pub fn load(r: &Read<'_>, id: NoteId) -> Result<Note> {
    store::note(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD).into())
}

/// The words of a query as a JSON array; none where nothing was typed.
fn words(text: Option<&str>) -> Result<Option<String>> {
    let words: Vec<String> = text.unwrap_or_default().split_whitespace().map(str::to_ascii_lowercase).collect();
    if words.is_empty() { Ok(None) } else { Ok(Some(serde_json::to_string(&words)?)) }
}

/// How many notes about a startup the person at this machine may read.
///
/// # Errors
/// The file's failures only.
pub fn count_of(r: &Read<'_>, startup: StartupId) -> Result<u32> {
    store::count_of(r, startup)
}

/// How many notes about the startups of a cohort were said on each day.
///
/// # Errors
/// The file's failures only.
pub fn count_by_day(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(Day, u32)>> {
    store::count_by_day(r, cohort)
}

/// Logs a note and opens the action item that follows from it.
///
/// # Errors
/// `no_author`, `no_such_startup`, `no_such_session`, and see [`rules::accept`].
pub fn log(w: &mut Write<'_>, draft: NoteDraft) -> Result<NoteId> {
    let (author, startup) = (w.author()?, draft.startup);
    let id = enter(w, draft, author)?;
    w.about(startup);
    Ok(id)
}

/// Enters a note that a file tells of, as its author wrote it, with the action item that follows from it.
///
/// # Errors
/// `no_such_startup`, `no_such_session`, and see [`rules::accept`].
pub fn enter(w: &mut Write<'_>, draft: NoteDraft, author: PersonId) -> Result<NoteId> {
    let note = rules::accept(draft, author, w.today())?;
    require_ends(w, &note)?;
    let id = store::insert(w, &note)?;
    if let Some(next) = &note.next {
        follow(w, id, next)?;
    }
    Ok(id)
}

/// The note about a startup that was said on this day in these words, also where it is another's own.
///
/// # Errors
/// The file's failures only.
pub fn same(r: &Read<'_>, startup: StartupId, day: Day, text: &str) -> Result<Option<Told>> {
    store::same(r, startup, day, text)
}

/// Opens the action item that follows from a note that is there.
///
/// # Errors
/// The file's failures only.
pub fn follow(w: &mut Write<'_>, note: NoteId, next: &NextStep) -> Result<()> {
    action_items::ops::hang(w, note, AboutTable::Note, &next.text, next.due_on)
}

/// Changes a note: only its author can. What follows from it stays as it was.
///
/// # Errors
/// `no_such_record`, `not_the_author`, `no_such_startup`, `no_such_session`, and see [`rules::accept`].
pub fn edit(w: &mut Write<'_>, draft: NoteDraft) -> Result<NoteId> {
    let id = draft.id.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    let author = require_mine(w, id)?;
    let note = rules::accept(draft, author, w.today())?;
    require_ends(w, &note)?;
    store::update(w, id, &note)?;
    w.about(note.startup);
    Ok(id)
}

/// Removes a note with its action items: only its author can.
///
/// # Errors
/// `no_such_record`, `not_the_author`.
pub fn remove(w: &mut Write<'_>, id: NoteId) -> Result<()> {
    require_mine(w, id)?;
    w.about(id);
    people::ops::drop_kept_cells(w, id)?;
    store::remove(w, id)
}

/// Lets the notes of a session that goes away stand without it.
///
/// # Errors
/// The file's failures only.
pub fn leave_session(w: &Write<'_>, session: SessionId) -> Result<()> {
    store::leave_session(w, session)
}

/// Says that an ask was answered today, or that it is open again. Anybody who may read it can.
///
/// # Errors
/// `no_such_record`; `not_an_ask`.
pub fn answer(w: &mut Write<'_>, id: NoteId, answered: bool) -> Result<()> {
    load(w, id)?;
    let (startup, kind) = store::about(w, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    if kind != NoteKind::Ask {
        return Err(Refusal::new(NOT_AN_ASK).into());
    }
    store::set_answered(w, id, answered.then(|| w.today()))?;
    w.about(startup);
    Ok(())
}

fn require_ends(r: &Read<'_>, note: &rules::NewNote) -> Result<()> {
    startups::ops::require(r, note.startup)?;
    note.session.map_or(Ok(()), |session| sessions::ops::require(r, session).map(drop))
}

/// The author of a note that the person at this machine wrote.
fn require_mine(r: &Read<'_>, id: NoteId) -> Result<PersonId> {
    let author = store::author_of(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?;
    rules::may_change(author, r.author()?)?;
    Ok(author)
}
