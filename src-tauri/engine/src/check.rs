//! Is all well with the file? The engine's own check, links to rows that are gone, and derived rows.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use crate::{
    Error, Result, Schema, WordColumn, World, captured_tables, code, columns, derive,
    links::{self, Link},
    read::Readers,
};

/// Something that is not as it should be. Codes and ids, never contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Finding {
    /// `engine`, `dangling_link`, `deleted_parent`, `unknown_word`, `stale_derived`.
    pub code: &'static str,
    /// The table.
    pub table: String,
    /// The row, or what the engine said.
    pub detail: String,
}

/// What a check found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Health {
    /// Nothing was found.
    pub ok: bool,
    /// What was found.
    pub findings: Vec<Finding>,
    /// SHA-256 over all that people entered: the live rows of captured tables, every column in the schema's
    /// order, rows by id; of tables without rows nothing. Independent of the op log, of what the program records of exports, of derived rows and of
    /// the file's layout.
    pub fingerprint: String,
}

/// Looks through the whole file as it is now, on a connection of its own: whoever writes meanwhile does not wait.
///
/// # Errors
/// The file's failures only; what is wrong with the contents is a finding.
pub(crate) fn run(readers: &Readers, schema: &Schema) -> Result<Health> {
    let conn = readers.open()?;
    // Derived rows are made anew in temporary tables; the file itself is open for reading only.
    conn.pragma_update(None, "query_only", false)?;
    conn.pragma_update(None, "temp_store", "FILE")?;
    let snapshot = conn.unchecked_transaction()?;
    let mut findings = engine(&snapshot)?;
    findings.extend(broken_links(&snapshot, schema)?);
    let unknown = unknown_words(&snapshot, schema)?;
    let fingerprint = fingerprint(&snapshot, schema)?;
    // From words that it does not know the program can make nothing.
    if unknown.is_empty() {
        findings.extend(derived(&snapshot, schema)?);
    }
    findings.extend(unknown);
    snapshot.rollback()?;
    Ok(Health { ok: findings.is_empty(), findings, fingerprint })
}

/// As [`run`], on a file that only is looked at, maybe made by a program that derives other rows: they are not compared.
pub(crate) fn look(readers: &Readers, world: &World) -> Result<Health> {
    readers.read(world, |r| {
        let mut findings = engine(r.conn())?;
        findings.extend(broken_links(r.conn(), r.schema())?);
        findings.extend(unknown_words(r.conn(), r.schema())?);
        Ok(Health { ok: findings.is_empty(), findings, fingerprint: fingerprint(r.conn(), r.schema())? })
    })
}

/// How long the look at a file that is opened may take.
const AT_START: Duration = Duration::from_millis(80);
/// Steps of SQLite's machine between two looks at the clock.
const STEPS: i32 = 10_000;

/// Looks at the structure of a file that is opened, as long as nobody notices: of a large file at a part.
///
/// # Errors
/// `damaged`; the file's failures.
pub(crate) fn at_start(conn: &mut Connection) -> Result<()> {
    let began = Instant::now();
    conn.progress_handler(STEPS, Some(move || began.elapsed() > AT_START))?;
    let found = sound(conn, "PRAGMA quick_check(1)");
    conn.progress_handler(STEPS, None::<fn() -> bool>)?;
    // Its time is over, and nothing was found so far.
    found.or_else(|error| if error.code() == code::CANCELLED { Ok(()) } else { Err(error) })
}

/// Looks at the whole structure of a file, its indexes too.
///
/// # Errors
/// `damaged`; the file's failures.
pub(crate) fn whole(conn: &Connection) -> Result<()> {
    sound(conn, "PRAGMA integrity_check(1)")
}

fn sound(conn: &Connection, check: &str) -> Result<()> {
    let answer: String = conn.query_row(check, [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::failure(code::DAMAGED)) }
}

fn engine(conn: &Connection) -> Result<Vec<Finding>> {
    let answers: Vec<String> = conn
        .prepare("PRAGMA integrity_check(20)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(answers
        .into_iter()
        .filter(|a| a != "ok")
        .map(|detail| Finding { code: "engine", table: String::new(), detail })
        .collect())
}

/// Links into nothing, and live rows that hang on deleted ones (which foreign keys do not see).
fn broken_links(conn: &Connection, schema: &Schema) -> Result<Vec<Finding>> {
    let elsewhere = links::to_other_tables(conn, schema)?.into_iter();
    let mut findings: Vec<_> =
        elsewhere.map(|(table, detail)| Finding { code: "dangling_link", table, detail }).collect();
    for Link { child, column, parent, holds } in links::all(conn, schema)? {
        let sql = format!(
            "SELECT c.id, p.id IS NULL FROM {child} c LEFT JOIN {parent} p ON p.id = c.{column}
             WHERE c.deleted_at IS NULL AND c.{column} IS NOT NULL AND {holds} AND (p.id IS NULL OR p.deleted_at IS NOT NULL) LIMIT 20"
        );
        let mut rows = conn.prepare(&sql)?;
        for row in rows.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))? {
            let (detail, nowhere) = row?;
            findings.push(Finding {
                code: if nowhere { "dangling_link" } else { "deleted_parent" },
                table: child.clone(),
                detail,
            });
        }
    }
    Ok(findings)
}

/// Live rows with a word that this program does not know.
fn unknown_words(conn: &Connection, schema: &Schema) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for WordColumn { table, column, words: known } in &schema.word_columns {
        let words: Vec<String> = conn
            .prepare(&format!(
                "SELECT DISTINCT {column} FROM {table} WHERE deleted_at IS NULL AND {column} IS NOT NULL"
            ))?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut rows =
            conn.prepare(&format!("SELECT id FROM {table} WHERE deleted_at IS NULL AND {column} = ?1 LIMIT 20"))?;
        for word in words.iter().filter(|word| !known.know(word)) {
            for id in rows.query_map([word], |row| row.get(0))? {
                findings.push(Finding { code: "unknown_word", table: (*table).to_owned(), detail: id? });
            }
        }
    }
    Ok(findings)
}

/// Derived rows are what a rebuild makes: made anew in temporary tables, which hide those of the file, and compared.
fn derived(conn: &Connection, schema: &Schema) -> Result<Vec<Finding>> {
    let tables: BTreeSet<&str> = schema.derived.iter().map(|derived| derived.name).collect();
    let digests = |place: &str| -> Result<Vec<Vec<u8>>> {
        tables.iter().map(|table| digest(conn, &format!("{place}.{table}"), table, "1")).collect()
    };
    let stored = digests("main")?;
    derive::shadow(conn, schema)?;
    derive::rebuild(conn, schema)?;
    let made = digests("temp")?;
    let stale = tables.iter().zip(stored.iter().zip(&made)).filter(|(_, (stored, made))| stored != made);
    let finding = |table: &str| Finding { code: "stale_derived", table: table.to_owned(), detail: String::new() };
    Ok(stale.map(|(table, _)| finding(table)).collect())
}

fn fingerprint(conn: &Connection, schema: &Schema) -> Result<String> {
    let mut all = Sha256::new();
    for table in captured_tables(conn)?.into_iter().filter(|table| !schema.records.contains(&table.as_str())) {
        // A table in which nothing stands says nothing: a later program may have more of them.
        let sql = format!("SELECT NOT EXISTS (SELECT 1 FROM {table} WHERE deleted_at IS NULL)");
        if conn.query_row(&sql, [], |row| row.get(0))? {
            continue;
        }
        all.update(table.as_bytes());
        all.update(digest(conn, &table, &table, "deleted_at IS NULL")?);
    }
    Ok(hex(&all.finalize()))
}

/// A digest of a table's rows in the order of its first column, every cell with its type and length; `place` names the
/// table with its schema.
fn digest(conn: &Connection, place: &str, table: &str, which: &str) -> Result<Vec<u8>> {
    let columns: Vec<String> = columns(conn, table)?.into_iter().filter(|c| c != "rid" && c != "deleted_at").collect();
    let Some(first) = columns.first() else { return Ok(Vec::new()) };
    let mut statement =
        conn.prepare(&format!("SELECT {} FROM {place} WHERE {which} ORDER BY {first}", columns.join(", ")))?;
    let mut hash = Sha256::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for i in 0..columns.len() {
            let cell = row.get_ref(i)?;
            let text = match cell {
                rusqlite::types::ValueRef::Null => None,
                rusqlite::types::ValueRef::Integer(n) => Some(n.to_string().into_bytes()),
                rusqlite::types::ValueRef::Real(f) => Some(f.to_string().into_bytes()),
                rusqlite::types::ValueRef::Text(t) | rusqlite::types::ValueRef::Blob(t) => Some(t.to_vec()),
            };
            match text {
                None => hash.update([0]),
                Some(t) => {
                    hash.update([1]);
                    hash.update((t.len() as u64).to_le_bytes());
                    hash.update(t);
                }
            }
        }
    }
    Ok(hash.finalize().to_vec())
}

/// Bytes in hexadecimal, as hashes are shown.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{b:02x}");
        out
    })
}
