//! The SQL of finding: the words, and from the slices' rows what a hit shows.

use rusqlite::Row;

use super::{Hit, HitKind};
use crate::{engine::Read, error::Result, kit::prose::Wanted, people::PersonId};

/// Records that meet an FTS5 expression, the newest first.
pub fn records(r: &Read<'_>, expression: &str, limit: u32) -> Result<Vec<String>> {
    r.rows(
        "SELECT f.record FROM word w CROSS JOIN found f ON f.rid = w.rowid WHERE w.word MATCH :expression
         ORDER BY w.rowid DESC LIMIT :limit",
        &[(":expression", &expression), (":limit", &limit)],
        |row| row.get("record"),
    )
}

/// All records that meet an FTS5 expression, as a JSON array.
pub fn all_records(r: &Read<'_>, expression: &str) -> Result<String> {
    let found = r.row(
        "SELECT json_group_array(f.record) AS records FROM word w CROSS JOIN found f ON f.rid = w.rowid
         WHERE w.word MATCH :expression",
        &[(":expression", &expression)],
        |row| row.get("records"),
    )?;
    Ok(found.unwrap_or_else(|| "[]".to_owned()))
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

/// Notes that hold what is wanted and that `reader` may read, the newest first; named by their whole text.
pub fn notes(r: &Read<'_>, wanted: &Wanted, reader: Option<PersonId>, limit: u32) -> Result<Vec<Hit>> {
    r.rows(
        "SELECT n.id, n.text AS name, s.name AS hint
         FROM word w CROSS JOIN found f ON f.rid = w.rowid CROSS JOIN note n ON n.id = f.record
           JOIN startup_row s ON s.startup = n.startup
         WHERE w.word MATCH :expression AND (n.visibility <> 'mine' OR n.author IS :reader)
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
    Ok(crate::from_row!(row => Hit { kind = kind, id, name, hint }))
}
