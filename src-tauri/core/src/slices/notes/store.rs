//! The SQL of notes.

use rusqlite::Row;

use super::{NextStep, Note, NoteId, NoteKind, NoteQuery, Told, rules::NewNote};
use crate::{
    action_items,
    cohorts::CohortId,
    engine::{Filter, Read, Write},
    error::Result,
    kit::{Day, Instant, word::word},
    people::{Person, PersonId, PersonName},
    sessions::SessionId,
    startups::{StartupId, StartupName},
};

const NOTE: &str =
    "SELECT n.id, n.startup, s.name AS startup_name, n.session, n.author, a.name AS author_name, n.day, n.written_at,
    n.kind, n.text, n.health, n.visibility, n.answered_on
  FROM note n JOIN startup_row s ON s.startup = n.startup JOIN person a ON a.id = n.author
  WHERE n.deleted_at IS NULL";

/// What the person at this machine may read.
const READABLE: &str = "(n.visibility <> 'mine' OR n.author IS :me)";

/// The row alone: its items are asked apart.
fn note_from_row(row: &Row<'_>, me: Option<PersonId>) -> rusqlite::Result<Note> {
    let author = row.get("author")?;
    Ok(crate::from_row!(row => Note {
        id, session, day, written_at, kind: word, text, health, visibility: word, answered_on,
        startup = StartupName { id: row.get("startup")?, name: row.get("startup_name")? },
        author = PersonName { id: author, name: row.get("author_name")? },
        items = Vec::new(),
        mine = me == Some(author),
    }))
}

/// The author of a note that is there.
pub fn author_of(r: &Read<'_>, id: NoteId) -> Result<Option<PersonId>> {
    r.row("SELECT author FROM note WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| row.get(0))
}

/// What a list of notes is asked for; `words` are all to be in the text.
fn filter(query: &NoteQuery, words: Option<String>, me: Option<PersonId>) -> Filter {
    let mut filter = Filter::default();
    filter.and(READABLE, ":me", me);
    filter.and_some("n.startup = :startup", ":startup", query.startup);
    filter.and_some("n.kind = :kind", ":kind", query.kind.map(|k| k.as_ref().to_owned()));
    filter.and_some(
        "NOT EXISTS (SELECT 1 FROM json_each(:words) w WHERE NOT instr(lower(n.text), w.value))",
        ":words",
        words,
    );
    filter
}

pub fn note(r: &Read<'_>, id: NoteId) -> Result<Option<Note>> {
    let mut filter = filter(&NoteQuery::default(), None, r.author::<Person>().ok());
    filter.and("n.id = :id", ":id", id);
    Ok(notes(r, (format!("{NOTE}{}", filter.sql()), filter))?.pop())
}

/// The statement of one page, the newest first, behind the place `after`, and what fills it.
pub fn page(
    query: &NoteQuery,
    words: Option<String>,
    me: Option<PersonId>,
    after: Option<(Instant, NoteId)>,
    limit: u32,
) -> (String, Filter) {
    let mut filter = filter(query, words, me);
    if let Some((at, id)) = after {
        filter.and("(n.written_at, n.id) < (:at, :id)", ":at", at);
        filter.fill(":id", id);
    }
    filter.fill(":limit", limit);
    (format!("{NOTE}{} ORDER BY n.written_at DESC, n.id DESC LIMIT :limit", filter.sql()), filter)
}

/// The notes that a statement finds, each with what follows from it.
pub fn notes(r: &Read<'_>, (sql, filter): (String, Filter)) -> Result<Vec<Note>> {
    let me = r.author::<Person>().ok();
    let mut notes = r.rows(&sql, &filter.params(), |row| note_from_row(row, me))?;
    for note in &mut notes {
        note.items = action_items::ops::of(r, note.id)?;
    }
    Ok(notes)
}

pub fn count(r: &Read<'_>, query: &NoteQuery, words: Option<String>) -> Result<u32> {
    let filter = filter(query, words, r.author::<Person>().ok());
    r.count(&format!("SELECT count(*) FROM note n WHERE n.deleted_at IS NULL{}", filter.sql()), &filter.params())
}

pub fn insert(w: &mut Write<'_>, note: &NewNote) -> Result<NoteId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO note (id, startup, session, author, day, written_at, kind, text, health, visibility)
         VALUES (:id, :startup, :session, :author, :day, :written_at, :kind, :text, :health, :visibility)",
        &[
            (":id", &id),
            (":startup", &note.startup),
            (":session", &note.session),
            (":author", &note.author),
            (":day", &note.day),
            (":written_at", &w.now()),
            (":kind", &note.kind.as_ref()),
            (":text", &note.text),
            (":health", &note.health),
            (":visibility", &note.visibility.as_ref()),
        ],
    )?;
    Ok(id)
}

/// The note about a startup of a day and a text.
pub fn same(r: &Read<'_>, startup: StartupId, day: Day, text: &str) -> Result<Option<Told>> {
    let found = r.row(
        "SELECT id, author, kind, health, visibility FROM note
         WHERE startup = :startup AND day = :day AND text = :text AND deleted_at IS NULL ORDER BY id LIMIT 1",
        &[(":startup", &startup), (":day", &day), (":text", &text)],
        |row| {
            Ok(crate::from_row!(row => Told { id, author, kind: word, health, visibility: word, items = Vec::new() }))
        },
    )?;
    let Some(note) = found else { return Ok(None) };
    let items = r.rows(
        "SELECT text, due_on FROM action_item WHERE about = :note AND deleted_at IS NULL ORDER BY id",
        &[(":note", &note.id)],
        |row| Ok(crate::from_row!(row => NextStep { text, due_on })),
    )?;
    Ok(Some(Told { items, ..note }))
}

/// Writes over everything but who wrote it and when.
pub fn update(w: &Write<'_>, id: NoteId, note: &NewNote) -> Result<()> {
    w.execute(
        "UPDATE note SET startup = :startup, session = :session, day = :day, kind = :kind, text = :text, health = :health,
           visibility = :visibility WHERE id = :id",
        &[
            (":id", &id),
            (":startup", &note.startup),
            (":session", &note.session),
            (":day", &note.day),
            (":kind", &note.kind.as_ref()),
            (":text", &note.text),
            (":health", &note.health),
            (":visibility", &note.visibility.as_ref()),
        ],
    )?;
    Ok(())
}

/// The startup and the kind of a note that is there.
pub fn about(r: &Read<'_>, id: NoteId) -> Result<Option<(StartupId, NoteKind)>> {
    r.row("SELECT startup, kind FROM note WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| {
        Ok((row.get("startup")?, word(row, "kind")?))
    })
}

/// Says when an ask was answered, or that it is not.
pub fn set_answered(w: &Write<'_>, id: NoteId, answered_on: Option<Day>) -> Result<()> {
    w.execute("UPDATE note SET answered_on = :day WHERE id = :id", &[(":id", &id), (":day", &answered_on)])?;
    Ok(())
}

/// Removes a note with its action items.
pub fn remove(w: &Write<'_>, id: NoteId) -> Result<()> {
    action_items::ops::remove_of(w, id)?;
    w.execute("UPDATE note SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Notes that were taken at a session are of none any more.
pub fn leave_session(w: &Write<'_>, session: SessionId) -> Result<()> {
    w.execute(
        "UPDATE note SET session = NULL WHERE session = :session AND deleted_at IS NULL",
        &[(":session", &session)],
    )?;
    Ok(())
}

/// The notes about a startup that the person at this machine may read.
pub fn count_of(r: &Read<'_>, startup: StartupId) -> Result<u32> {
    let query = NoteQuery { startup: Some(startup), ..NoteQuery::default() };
    count(r, &query, None)
}

/// How many notes about the startups of a cohort were said on each day, as far as the person here may read them.
pub fn count_by_day(r: &Read<'_>, cohort: CohortId) -> Result<Vec<(Day, u32)>> {
    let sql = format!(
        "SELECT n.day, count(*) AS notes FROM enrolment e JOIN note n ON n.startup = e.startup
         WHERE e.cohort = :cohort AND e.deleted_at IS NULL AND n.deleted_at IS NULL AND {READABLE} GROUP BY n.day"
    );
    r.rows(&sql, &[(":cohort", &cohort), (":me", &r.author::<Person>().ok())], |row| {
        Ok((row.get("day")?, row.get("notes")?))
    })
}
