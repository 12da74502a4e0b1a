//! The SQL of finding: the words, and from the slices' rows what a hit shows.

use bit_set::BitSet;
use rusqlite::Row;

use super::{Hit, HitKind};
use crate::{engine::Read, error::Result, kit::prose::Wanted, people::PersonId, slices};

/// Whose words are searched.
#[derive(Clone, Copy, Debug)]
pub enum Words {
    /// Those of startups.
    Startups,
    /// Those of people and of notes, under tags of their own.
    People,
    /// Those of records of other nouns.
    Records,
}

impl Words {
    /// All tables of words, those first whose records come first.
    pub const ALL: [Self; 3] = [Self::Startups, Self::People, Self::Records];
}

/// Whether there are any words in a table: to ask an empty one for each tier costs as much as to ask a full one.
pub fn has_words(r: &Read<'_>, words: Words) -> Result<bool> {
    let sql = match words {
        Words::Startups => "SELECT rowid FROM startup_fts LIMIT 1",
        Words::People => "SELECT rowid FROM search_fts LIMIT 1",
        Words::Records => "SELECT rowid FROM record_fts LIMIT 1",
    };
    Ok(r.row(sql, &[], |_| Ok(()))?.is_some())
}

/// Records that meet an FTS5 expression, the newest first.
pub fn records(r: &Read<'_>, words: Words, expression: &str, limit: usize) -> Result<Vec<String>> {
    let sql = match words {
        Words::Startups => {
            "SELECT f.record FROM startup_fts w CROSS JOIN search_row f ON f.rid = w.rowid
             WHERE w.startup_fts MATCH :expression ORDER BY w.rowid DESC LIMIT :limit"
        }
        Words::People => {
            "SELECT f.record FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid
             WHERE w.search_fts MATCH :expression ORDER BY w.rowid DESC LIMIT :limit"
        }
        Words::Records => {
            "SELECT f.record FROM record_fts w CROSS JOIN search_row f ON f.rid = w.rowid
             WHERE w.record_fts MATCH :expression ORDER BY w.rowid DESC LIMIT :limit"
        }
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    r.rows(sql, &[(":expression", &expression), (":limit", &limit)], |row| row.get("record"))
}

/// The numbers of all rows that meet an FTS5 expression.
pub fn rows(r: &Read<'_>, expression: &str) -> Result<BitSet> {
    r.numbers("SELECT rowid FROM search_fts WHERE search_fts MATCH :expression", &[(":expression", &expression)])
}

/// People who meet an FTS5 expression, so many at most where a number is given.
pub fn people(r: &Read<'_>, expression: &str, most: Option<usize>) -> Result<Vec<PersonId>> {
    let most = most.and_then(|most| i64::try_from(most).ok()).unwrap_or(-1);
    r.rows(
        "SELECT f.record FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid
         WHERE w.search_fts MATCH :expression AND f.kind = 'person' LIMIT :most",
        &[(":expression", &expression), (":most", &most)],
        |row| row.get("record"),
    )
}

/// All people.
pub fn everybody(r: &Read<'_>) -> Result<Vec<PersonId>> {
    r.rows("SELECT person FROM person_row", &[], |row| row.get("person"))
}

/// All startups, or all records of other nouns, that meet an FTS5 expression, as a JSON array.
pub fn all(r: &Read<'_>, words: Words, expression: &str) -> Result<String> {
    let table = match words {
        Words::Startups => "startup_fts",
        Words::People => "search_fts",
        Words::Records => "record_fts",
    };
    let sql = format!(
        "SELECT json_group_array(f.record) AS records FROM {table} w CROSS JOIN search_row f ON f.rid = w.rowid
         WHERE w.{table} MATCH :expression"
    );
    let found = r.row(&sql, &[(":expression", &expression)], |row| row.get("records"))?;
    Ok(found.unwrap_or_else(|| "[]".to_owned()))
}

/// Words of the search table that begin so.
pub fn terms(r: &Read<'_>, words: Words, start: &str) -> Result<Vec<String>> {
    let sql = match words {
        Words::Startups => "SELECT term FROM startup_fts_term WHERE term >= :start AND term < :end",
        Words::Records => "SELECT term FROM record_fts_term WHERE term >= :start AND term < :end",
        Words::People => "SELECT term FROM search_fts_term WHERE term >= :start AND term < :end",
    };
    let end = format!("{start}{}", char::MAX);
    r.rows(sql, &[(":start", &start), (":end", &end)], |row| row.get(0))
}

pub fn person(r: &Read<'_>, id: &str) -> Result<Option<Hit>> {
    r.row("SELECT person AS id, name, company AS hint FROM person_row WHERE person = :id", &[(":id", &id)], |row| {
        hit_from_row(row, HitKind::Person)
    })
}

pub fn startup(r: &Read<'_>, id: &str) -> Result<Option<Hit>> {
    r.row("SELECT startup AS id, name, sector AS hint FROM startup_row WHERE startup = :id", &[(":id", &id)], |row| {
        hit_from_row(row, HitKind::Startup)
    })
}

/// A record of a noun that is its fields and no more.
pub fn record(r: &Read<'_>, id: &str) -> Result<Option<Hit>> {
    let noun: Option<String> =
        r.row("SELECT kind FROM search_row WHERE record = :id", &[(":id", &id)], |row| row.get("kind"))?;
    let slice = slices::ALL.iter().find(|slice| noun.as_deref() == Some(slice.noun));
    let Some((slice, record)) = slice.and_then(|slice| Some((slice, slice.record.as_ref()?))) else { return Ok(None) };
    let (table, title) = (slice.tables[0].name, record.title().name);
    let sql = format!("SELECT id, {title} AS name, NULL AS hint FROM {table} WHERE id = :id");
    let hit = r.row(&sql, &[(":id", &id)], |row| hit_from_row(row, HitKind::Record))?;
    Ok(hit.map(|hit| Hit { noun: Some(slice.noun.to_owned()), ..hit }))
}

/// Notes that hold what is wanted and that `reader` may read, the newest first; named by their whole text.
pub fn notes(r: &Read<'_>, wanted: &Wanted, reader: Option<PersonId>, limit: u32) -> Result<Vec<Hit>> {
    r.rows(
        "SELECT n.id, n.text AS name, s.name AS hint
         FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid CROSS JOIN note n ON n.id = f.record
           JOIN startup_row s ON s.startup = n.startup
         WHERE w.search_fts MATCH :expression AND (n.visibility <> 'mine' OR n.author IS :reader)
           AND NOT EXISTS (SELECT 1 FROM json_each(:words) j WHERE NOT instr(search_key(n.text), j.value))
         ORDER BY w.rowid DESC LIMIT :limit",
        &[
            (":expression", &wanted.expression),
            (":words", &serde_json::to_string(&wanted.words)?),
            (":reader", &reader),
            (":limit", &limit),
        ],
        |row| hit_from_row(row, HitKind::Note),
    )
}

fn hit_from_row(row: &Row<'_>, kind: HitKind) -> rusqlite::Result<Hit> {
    Ok(crate::from_row!(row => Hit { kind = kind, id, name, hint, noun = None }))
}
