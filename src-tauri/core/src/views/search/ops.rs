//! What a person can find.

use super::{Hit, store};
use crate::{
    engine::Read,
    error::Result,
    kit::{prose::Wanted, tokens::Query},
};

/// A row of startups.
const STARTUP: &str = "\"zstartup\"";
/// A row of people.
const PERSON: &str = "\"zperson\"";
/// The longest line by which a note is named, in characters.
const LINE_LENGTH: usize = 80;

/// Merges the index of words, so that nothing of a word that was taken out stays in it.
///
/// # Errors
/// The file's failures only.
pub(crate) fn optimize(conn: &rusqlite::Connection) -> Result<()> {
    conn.execute("INSERT INTO word (word) VALUES ('optimize')", [])?;
    Ok(())
}

/// Startups and people by name, pinyin, initials, company, phone …, the best matches first; then notes by their words.
///
/// # Errors
/// The file's failures only.
pub fn search(r: &Read<'_>, text: &str, limit: u32) -> Result<Vec<Hit>> {
    let mut hits: Vec<Hit> = Vec::new();
    let room = |hits: &[Hit]| limit.saturating_sub(u32::try_from(hits.len()).unwrap_or(u32::MAX));
    for tier in Query::classify(text).tiers() {
        for (kind, load) in [(STARTUP, store::startup as Load), (PERSON, store::person as Load)] {
            if room(&hits) == 0 {
                return Ok(hits);
            }
            // Those of earlier tiers may come again, and are not to take the place of others.
            for id in store::records(r, &format!("({tier}) AND {kind}"), limit)? {
                if room(&hits) > 0 && !hits.iter().any(|hit| hit.id == id) {
                    hits.extend(load(r, &id)?);
                }
            }
        }
    }
    if let Some(wanted) = Wanted::read(text) {
        let notes = store::notes(r, &wanted, r.author().ok(), room(&hits))?;
        hits.extend(notes.into_iter().map(|note| Hit { name: first_line(&note.name), ..note }));
    }
    Ok(hits)
}

type Load = fn(&Read<'_>, &str) -> Result<Option<Hit>>;

/// The first line of a note that says something, without the marks of a heading or a list.
fn first_line(text: &str) -> String {
    let said = |line: &&str| line.contains(char::is_alphanumeric);
    let line = text.lines().find(said).unwrap_or(text);
    line.trim_start_matches(|c: char| c.is_whitespace() || "#>*-".contains(c)).chars().take(LINE_LENGTH).collect()
}

/// All people whom a text finds, for a list under another order: their ids as a JSON array, to be bound to
/// `IN (SELECT value FROM json_each(:found))`.
///
/// # Errors
/// The file's failures only.
pub fn matching_people(r: &Read<'_>, text: &str) -> Result<String> {
    matching(r, text, PERSON)
}

/// As [`matching_people`], startups.
///
/// # Errors
/// The file's failures only.
pub fn matching_startups(r: &Read<'_>, text: &str) -> Result<String> {
    matching(r, text, STARTUP)
}

fn matching(r: &Read<'_>, text: &str, kind: &str) -> Result<String> {
    match Query::classify(text).anywhere() {
        Some(any) => store::all_records(r, &format!("({any}) AND {kind}")),
        None => Ok("[]".to_owned()),
    }
}
