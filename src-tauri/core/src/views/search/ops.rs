//! What a person can find.

use std::sync::Arc;

use bit_set::BitSet;

use super::{
    Hit, people,
    store::{self, Words},
    typos,
};
use crate::{
    engine::Read,
    error::Result,
    kit::{prose::Wanted, tokens, tokens::Query},
    people::PersonId,
};

/// The longest line by which a note is named, in characters.
const LINE_LENGTH: usize = 80;

/// Merges the indexes of words, so that nothing of a word that was taken out stays in them.
///
/// # Errors
/// The file's failures only.
pub(crate) fn merge_words(conn: &rusqlite::Connection) -> Result<()> {
    conn.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')", [])?;
    conn.execute("INSERT INTO startup_fts (startup_fts) VALUES ('optimize')", [])?;
    conn.execute("INSERT INTO record_fts (record_fts) VALUES ('optimize')", [])?;
    Ok(())
}

/// Startups and people by name, pinyin, initials, company, phone …, the best matches first; then notes by their words.
///
/// # Errors
/// The file's failures only.
pub fn search(r: &Read<'_>, text: &str, limit: u32) -> Result<Vec<Hit>> {
    let mut hits: Vec<Hit> = Vec::new();
    let room = |hits: &[Hit]| limit.saturating_sub(u32::try_from(hits.len()).unwrap_or(u32::MAX));
    find(r, &Query::classify(text), limit, &mut hits)?;
    if hits.is_empty() {
        let mended = Query::mended(text, |word| typos::meant(r, word))?;
        mended.map_or(Ok(()), |query| find(r, &query, limit, &mut hits))?;
    }
    if let Some(wanted) = Wanted::read(text) {
        let notes = store::notes(r, &wanted, r.author().ok(), room(&hits))?;
        hits.extend(notes.into_iter().map(|note| Hit { name: first_line(&note.name), ..note }));
    }
    Ok(hits)
}

/// Adds the startups, people and other records of each tier, until there are as many as wanted.
fn find(r: &Read<'_>, query: &Query, limit: u32, hits: &mut Vec<Hit>) -> Result<()> {
    let limit = limit as usize;
    let mut tables = Vec::new();
    for table in Words::ALL {
        if store::has_words(r, table)? {
            tables.push((table, loads(table)));
        }
    }
    for tier in query.tiers() {
        for (table, load) in &tables {
            if hits.len() >= limit {
                return Ok(());
            }
            // Those of earlier tiers may come again, and are not to take the place of others.
            for id in store::records(r, *table, tier, limit)? {
                if hits.len() < limit && !hits.iter().any(|hit| hit.id == id) {
                    hits.extend(load(r, &id)?);
                }
            }
        }
    }
    Ok(())
}

type Load = fn(&Read<'_>, &str) -> Result<Option<Hit>>;

/// What loads a hit of those whose words lie in a table.
fn loads(table: Words) -> Load {
    match table {
        Words::Startups => store::startup,
        Words::People => store::person,
        Words::Records => store::record,
    }
}

/// The first line of a note that says something, without the marks of a heading or a list.
fn first_line(text: &str) -> String {
    let said = |line: &&str| line.contains(char::is_alphanumeric);
    let line = text.lines().find(said).unwrap_or(text);
    line.trim_start_matches(|c: char| c.is_whitespace() || "#>*-".contains(c)).chars().take(LINE_LENGTH).collect()
}

/// The numbers of all rows that a text finds, of whatever kind: for lists under another order.
///
/// # Errors
/// The file's failures only.
pub fn matching_rows(r: &Read<'_>, text: &str) -> Result<Arc<BitSet>> {
    r.kept(format!("text {text}"), || match Query::classify(text).anywhere() {
        Some(any) => store::rows(r, &any),
        None => Ok(BitSet::new()),
    })
}

/// The numbers of all rows that have a token of [`people`].
///
/// # Errors
/// The file's failures only.
pub fn rows_with(r: &Read<'_>, token: &str) -> Result<BitSet> {
    store::rows(r, token)
}

/// People of this name, and some of another that is compared alike: as many as a name may mean.
///
/// # Errors
/// The file's failures only.
pub fn people_called(r: &Read<'_>, name: &str) -> Result<Vec<PersonId>> {
    match tokens::whole_name(name) {
        Some(token) => store::people(r, &token, None),
        None => store::everybody(r),
    }
}

/// People who stand under a key of likeness, so many at most.
///
/// # Errors
/// The file's failures only.
pub fn people_under(r: &Read<'_>, key: u32, most: usize) -> Result<Vec<PersonId>> {
    store::people(r, &people::key_token(key), Some(most))
}

/// All people whom a text finds.
#[cfg(test)]
pub fn matching_people(r: &Read<'_>, text: &str) -> Result<Vec<PersonId>> {
    Query::classify(text).anywhere().map_or(Ok(Vec::new()), |any| store::people(r, &any, None))
}

/// All startups that a text finds, for a list under another order: their ids as a JSON array, to be bound to
/// `IN (SELECT value FROM json_each(:found))`.
///
/// # Errors
/// The file's failures only.
pub fn matching_startups(r: &Read<'_>, text: &str) -> Result<String> {
    match Query::classify(text).anywhere() {
        Some(any) => store::all(r, Words::Startups, &any),
        None => Ok("[]".to_owned()),
    }
}

/// All records of plain nouns that a text finds, as [`matching_startups`].
///
/// # Errors
/// The file's failures only.
pub fn matching_records(r: &Read<'_>, text: &str) -> Result<String> {
    match Query::classify(text).anywhere() {
        Some(any) => store::all(r, Words::Records, &any),
        None => Ok("[]".to_owned()),
    }
}
