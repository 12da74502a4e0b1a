//! Derived rows: what the wide lists sort and show, and the words that search finds.
//!
//! Each is a batch of SQL that rewrites the rows which `temp.touched (tbl, row_id)` concerns. It runs at the end
//! of every write, in its transaction: undo, redo, import and merge keep the lists true without a line of their own.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::Stretch;
use crate::error::{Code, Error, Result};

/// One derived table.
pub struct Derived {
    /// Its table, or the first of them.
    pub name: &'static str,
    /// The captured tables that it is made from.
    pub sources: &'static [&'static str],
    /// Rewrites the rows that `temp.touched` concerns.
    pub refresh: &'static str,
    /// What more there is to do after that than SQL alone does well.
    pub then: Option<fn(&Connection) -> Result<()>>,
}

/// Grows with each change to how derived rows are made: folding, sort keys, search words. A file whose rows were made by
/// another version gets them anew when it is opened.
const VERSION: u32 = 3;

/// Rewrites everything where the file's derived rows were made otherwise than this program makes them.
pub(super) fn bring_up_to_date(conn: &mut Connection) -> Result<()> {
    let made_by: Option<u32> = conn.query_row("SELECT version FROM local_derived", [], |row| row.get(0)).optional()?;
    if made_by == Some(VERSION) {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    rebuild(&tx)?;
    tx.execute("INSERT OR REPLACE INTO local_derived (one, version) VALUES (1, ?1)", [VERSION])?;
    tx.execute("DELETE FROM temp.touched", [])?;
    Ok(tx.commit()?)
}

/// Rewrites what the op touched.
pub(super) fn refresh(conn: &Connection, stretch: Stretch) -> Result<()> {
    let mut tables = conn.prepare_cached("SELECT DISTINCT tbl FROM change WHERE seq BETWEEN ?1 AND ?2")?;
    let touched: Vec<String> = tables.query_map(stretch.ends(), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let stale: Vec<&Derived> =
        crate::DERIVED.iter().filter(|d| d.sources.iter().any(|s| touched.iter().any(|t| t == s))).collect();
    if stale.is_empty() {
        return Ok(());
    }
    lay_table(conn)?;
    let sources: Vec<&str> = stale.iter().flat_map(|derived| derived.sources).copied().collect();
    conn.prepare_cached(
        "INSERT OR IGNORE INTO temp.touched SELECT tbl, row_id FROM change
         WHERE seq BETWEEN ?1 AND ?2 AND tbl IN (SELECT value FROM json_each(?3))",
    )?
    .execute((stretch.first, stretch.last, serde_json::to_string(&sources)?))?;
    // Whose a row was before counts as touched, too: of the row itself only its present owner can be read.
    conn.prepare_cached(
        "INSERT OR IGNORE INTO temp.touched SELECT was.key, was.value FROM change, json_each(before) was
         WHERE seq BETWEEN ?1 AND ?2 AND before IS NOT NULL
           AND was.key IN ('person', 'startup', 'organisation') AND was.value IS NOT NULL",
    )?
    .execute(stretch.ends())?;
    // A kept cell names its record without saying of which table it is.
    for table in ["person", "startup"] {
        conn.prepare_cached(&format!(
            "INSERT OR IGNORE INTO temp.touched SELECT '{table}', r.id FROM change c CROSS JOIN {table} r ON r.id = c.before ->> '$.subject'
             WHERE c.seq BETWEEN ?1 AND ?2 AND c.tbl = 'kept_cell_private' AND c.before IS NOT NULL"
        ))?
        .execute(stretch.ends())?;
    }
    run(conn, &stale)
}

/// Rewrites everything, as after a restore of a file whose derived rows are not to be trusted.
pub(crate) fn rebuild(conn: &Connection) -> Result<()> {
    lay_table(conn)?;
    let mut sources: Vec<&str> = crate::DERIVED.iter().flat_map(|d| d.sources.iter().copied()).collect();
    sources.sort_unstable();
    sources.dedup();
    for table in sources {
        conn.execute(&format!("INSERT INTO temp.touched SELECT '{table}', id FROM main.{table}"), [])?;
    }
    run(conn, &crate::DERIVED.iter().collect::<Vec<_>>())
}

/// The derived tables, in which a rebuild writes.
const TABLES: [&str; 9] = [
    "organisation_row",
    "person_row",
    "enrolment_row",
    "startup_row",
    "found",
    "word",
    "startup_word",
    "likeness_row",
    "duplicate_row",
];

/// Makes empty temporary tables of the same names and indexes: what rebuilds or reads derived rows on this connection then
/// works on them, and the file stays as it is.
pub(super) fn shadow(conn: &Connection) -> Result<()> {
    let mut made = conn.prepare(
        "SELECT sql FROM main.sqlite_schema WHERE tbl_name = ?1 AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )?;
    for table in TABLES {
        for sql in made.query_map([table], |row| row.get::<_, String>(0))? {
            let sql = sql?;
            // `CREATE [VIRTUAL | UNIQUE] TABLE | INDEX name …`
            let (what, rest) = ["TABLE ", "INDEX "]
                .iter()
                .find_map(|what| sql.split_once(what).map(|(before, rest)| (format!("{before}{what}"), rest)))
                .ok_or_else(|| Error::failure(Code::Internal))?;
            conn.execute_batch(&format!("{what}temp.{rest}"))?;
        }
    }
    Ok(())
}

fn lay_table(conn: &Connection) -> Result<()> {
    conn.execute_batch("CREATE TEMP TABLE IF NOT EXISTS touched (tbl TEXT, row_id TEXT, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID; DELETE FROM temp.touched;")?;
    Ok(())
}

fn run(conn: &Connection, stale: &[&Derived]) -> Result<()> {
    for derived in stale {
        conn.execute_batch(derived.refresh)?;
        derived.then.map_or(Ok(()), |then| then(conn))?;
    }
    Ok(())
}
