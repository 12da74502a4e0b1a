//! Undo is a plan: rows that nothing later touched go back, the others stay and are listed with the reason.
//!
//! A row is as the op left it when, for each cell that a later op changed, the first value that such an op found
//! is the value that stands there now. This asks for values, not for names of ops, so a later op that was itself
//! taken back stands in nobody's way. Nothing is ever removed: an inserted row gets `deleted_at`.
//! Redo is the undo of an undo.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, types::Value};
use serde::Serialize;
use ts_rs::TS;

use miaopu_kit::Id;

use crate::{
    Author, Op, OpId, Read, Refusal, Result, Write, captured_tables,
    change_log::OF_OP,
    code,
    links::{self, Link},
};

/// Why a row stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Reason {
    /// Somebody changed it since.
    EditedSince,
    /// Something that was added later hangs on it.
    InUse,
}

/// A row that stays, and why.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NotUndone {
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// What undoing an op would do.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoPlan {
    /// The op.
    pub op: OpId,
    /// Its kind.
    pub kind: Op,
    /// How many rows go back.
    pub back: u32,
    /// The rows that stay.
    pub not_undone: Vec<NotUndone>,
}

/// Whether the op `o` is taken back at present. Each undo and each redo that leads to it turns this over; the newest
/// counts.
pub const IS_UNDONE: &str = "coalesce((
  WITH RECURSIVE walked (id, rid, steps) AS (
    SELECT id, rid, 1 FROM op WHERE undoes = o.id
    UNION ALL SELECT w.id, w.rid, steps + 1 FROM walked JOIN op w ON w.undoes = walked.id)
  SELECT steps % 2 FROM walked ORDER BY rid DESC LIMIT 1), 0)";

/// What undoing would do, without doing it.
///
/// # Errors
/// `no_such_op`, `not_undoable`, `already_undone`.
pub fn plan(w: &Write<'_>, op: OpId) -> Result<UndoPlan> {
    let (rid, kind) = undoable(w, op)?;
    let not_undone = lay_plan(w, rid)?;
    let back = w.count("SELECT count(*) FROM temp.going", &[])?;
    Ok(UndoPlan { op, kind, back, not_undone })
}

/// Takes an op back.
///
/// # Errors
/// As [`plan`]; `nothing_to_undo` when every row of it stays.
pub fn carry_out(w: &mut Write<'_>, op: OpId) -> Result<UndoPlan> {
    let made = plan(w, op)?;
    if made.back == 0 {
        return Err(Refusal::new(code::NOTHING_TO_UNDO).into());
    }
    let conn = w.conn();
    let about: Option<String> = conn.query_row("SELECT about FROM op WHERE id = ?1", [op], |row| row.get(0))?;
    let rid: i64 = conn.query_row("SELECT rid FROM op WHERE id = ?1", [op], |row| row.get(0))?;
    restore_cells(conn, rid)?;
    withdraw_inserted(w, rid)?;
    if let Some(id) = about.and_then(|id| id.parse().ok()) {
        w.about::<()>(id);
    }
    w.undoes(op);
    Ok(made)
}

/// The newest op of a person, by whichever of their records, that can be taken back and was not.
///
/// # Errors
/// `nothing_to_undo`; `not_undoable` where somebody was erased since, by whomever: who wants that back does not mean what
/// was done before it.
pub fn newest(r: &Read<'_>, authors: &[Id<Author>]) -> Result<OpId> {
    let steps = kinds(r, |op| op.undoable() && !op.walks() || op.is_barrier())?;
    let barriers = kinds(r, Op::is_barrier)?;
    let found = r.row(
        &format!(
            "SELECT o.id, o.kind FROM op o WHERE o.kind IN (SELECT value FROM json_each(:steps)) AND NOT {IS_UNDONE}
           -- Of an op whose rows were all erased nothing is left to take back.
           AND (o.kind IN (SELECT value FROM json_each(:barriers)) OR o.author IN (SELECT value FROM json_each(:authors))
                AND EXISTS (SELECT 1 FROM change_run r CROSS JOIN change c ON c.seq BETWEEN r.first AND r.last WHERE r.op = o.rid))
         ORDER BY o.rid DESC LIMIT 1"
        ),
        &[(":steps", &steps), (":barriers", &barriers), (":authors", &serde_json::to_string(authors)?)],
        |row| Ok((row.get(0)?, row.get::<_, String>(1)?)),
    )?;
    match found {
        None => Err(Refusal::new(code::NOTHING_TO_UNDO).into()),
        Some((_, kind)) if r.schema().op(&kind)?.is_barrier() => Err(Refusal::new(code::NOT_UNDOABLE).into()),
        Some((op, _)) => Ok(op),
    }
}

/// A person's newest undo that was not taken back and after which they did nothing new.
///
/// # Errors
/// `nothing_to_redo`.
pub fn newest_undo(r: &Read<'_>, authors: &[Id<Author>]) -> Result<OpId> {
    let steps = kinds(r, |op| op.undoable() && !op.walks())?;
    r.row(
        "SELECT o.id FROM op o WHERE o.kind = 'undo' AND NOT EXISTS (SELECT 1 FROM op v WHERE v.undoes = o.id)
           AND o.author IN (SELECT value FROM json_each(:authors))
           AND NOT EXISTS (SELECT 1 FROM op n WHERE n.rid > o.rid AND n.kind IN (SELECT value FROM json_each(:steps))
                           AND n.author IN (SELECT value FROM json_each(:authors)))
         ORDER BY o.rid DESC LIMIT 1",
        &[(":steps", &steps), (":authors", &serde_json::to_string(authors)?)],
        |row| row.get(0),
    )?
    .ok_or_else(|| Refusal::new(code::NOTHING_TO_REDO).into())
}

/// The kinds of ops of which something holds, as a JSON array.
fn kinds(r: &Read<'_>, which: impl Fn(Op) -> bool) -> Result<String> {
    Ok(serde_json::to_string(&r.schema().all_ops().filter(|op| which(*op)).collect::<Vec<_>>())?)
}

fn undoable(r: &Read<'_>, op: OpId) -> Result<(i64, Op)> {
    let found: Option<(i64, String, bool)> =
        r.row(&format!("SELECT rid, kind, {IS_UNDONE} FROM op o WHERE id = :id"), &[(":id", &op)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let Some((rid, kind, is_undone)) = found else { return Err(Refusal::new(code::NO_SUCH_OP).into()) };
    let kind = r.schema().op(&kind)?;
    match (kind.undoable(), is_undone) {
        (false, _) => Err(Refusal::new(code::NOT_UNDOABLE).into()),
        (true, true) => Err(Refusal::new(code::ALREADY_UNDONE).into()),
        (true, false) => Ok((rid, kind)),
    }
}

/// Fills `temp.going (tbl, row_id, fate, last)` with the rows that go back and returns those that stay.
/// `fate`: -1 the row leaves, 1 it comes back, 0 only its cells change; `last`: where the op changed the row last.
fn lay_plan(r: &Read<'_>, op: i64) -> Result<Vec<NotUndone>> {
    let conn = r.conn();
    conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS going
           (tbl TEXT, row_id TEXT, fate INTEGER, last INTEGER, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID;
         DELETE FROM temp.going;",
    )?;
    conn.execute(
        &format!(
            "INSERT INTO temp.going SELECT c.tbl, c.row_id,
               CASE WHEN max(c.before IS NULL) THEN -1
                    WHEN max(json_type(c.before, '$.deleted_at') = 'integer') THEN -1
                    WHEN max(json_type(c.before, '$.deleted_at') = 'null') THEN 1 ELSE 0 END, max(c.seq)
             FROM {OF_OP} GROUP BY c.tbl, c.row_id"
        ),
        [op],
    )?;
    let links = links::all(conn, r.schema())?;
    let mut not_undone = edited_since(conn)?;
    lay_pointed(conn, &links, op)?;
    not_undone.extend(in_use(conn, &links)?);
    Ok(not_undone)
}

/// Fills `temp.pointed (tbl, row_id, col, parent)` with the links that go back, and what they point to then: who is
/// pointed away from a row by this very plan does not hold it back.
fn lay_pointed(conn: &Connection, links: &[Link], op: i64) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS found_cells (seq INTEGER PRIMARY KEY, tbl TEXT, row_id TEXT, before TEXT);
         CREATE TEMP TABLE IF NOT EXISTS pointed
           (tbl TEXT, row_id TEXT, col TEXT, parent TEXT, PRIMARY KEY (tbl, row_id, col)) WITHOUT ROWID;
         DELETE FROM temp.found_cells;
         DELETE FROM temp.pointed;",
    )?;
    conn.execute(
        &format!(
            "INSERT INTO temp.found_cells SELECT c.seq, c.tbl, c.row_id, c.before FROM {OF_OP}
             JOIN temp.going g ON g.tbl = c.tbl AND g.row_id = c.row_id WHERE c.before IS NOT NULL"
        ),
        [op],
    )?;
    for Link { child, column, .. } in links {
        // Of a link that the op changed twice, the first change says where it pointed before.
        conn.execute(
            "INSERT OR IGNORE INTO temp.pointed SELECT tbl, row_id, ?2, before ->> ('$.' || ?2) FROM temp.found_cells
             WHERE tbl = ?1 AND json_type(before, '$.' || ?2) IS NOT NULL ORDER BY seq",
            (child, column),
        )?;
    }
    Ok(())
}

/// Takes out of the plan the rows whose cells are no longer as the op left them.
fn edited_since(conn: &Connection) -> Result<Vec<NotUndone>> {
    let mut later = conn.prepare_cached(
        "SELECT c.tbl, c.row_id, c.before FROM change c CROSS JOIN temp.going g ON g.tbl = c.tbl AND g.row_id = c.row_id
         WHERE c.seq > (SELECT min(last) FROM temp.going) AND c.seq > g.last AND c.before IS NOT NULL ORDER BY c.seq",
    )?;
    let mut left: BTreeMap<(String, String), serde_json::Map<String, serde_json::Value>> = BTreeMap::new();
    let mut rows = later.query([])?;
    while let Some(row) = rows.next()? {
        let found: serde_json::Map<_, _> = serde_json::from_str(&row.get::<_, String>(2)?)?;
        let cells = left.entry((row.get(0)?, row.get(1)?)).or_default();
        for (cell, value) in found {
            cells.entry(cell).or_insert(value);
        }
    }
    let mut not_undone = Vec::new();
    for ((table, id), cells) in left {
        if !stands(conn, &table, &id, &cells)? {
            conn.prepare_cached("DELETE FROM temp.going WHERE tbl = ?1 AND row_id = ?2")?.execute((&table, &id))?;
            not_undone.push(NotUndone { table, id, reason: Reason::EditedSince });
        }
    }
    Ok(not_undone)
}

/// Whether the row holds these cells now.
fn stands(
    conn: &Connection,
    table: &str,
    id: &str,
    cells: &serde_json::Map<String, serde_json::Value>,
) -> Result<bool> {
    let same = cells.keys().enumerate().map(|(i, c)| format!("{c} IS ?{}", i + 2)).collect::<Vec<_>>().join(" AND ");
    let values = std::iter::once(Value::Text(id.to_owned())).chain(cells.values().map(sql_value));
    let found: Option<bool> = conn
        .prepare_cached(&format!("SELECT {same} FROM main.{table} WHERE id = ?1"))?
        .query_row(rusqlite::params_from_iter(values), |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or(false))
}

/// Takes out of the plan the rows that would leave others without what they hang on, until none is left:
/// a parent that would leave a live child behind, and a child that would come back to a parent that is gone.
fn in_use(conn: &Connection, links: &[Link]) -> Result<Vec<NotUndone>> {
    let mut not_undone = Vec::new();
    let mut seen = HashSet::new();
    loop {
        let before = not_undone.len();
        for Link { child, column, parent, holds } in links {
            let leaves = format!(
                "SELECT 'x', g.row_id FROM temp.going g WHERE g.tbl = '{parent}' AND g.fate = -1 AND EXISTS
                   (SELECT 1 FROM main.{child} c WHERE c.{column} = g.row_id AND c.deleted_at IS NULL AND {holds}
                      AND NOT EXISTS (SELECT 1 FROM temp.going gc WHERE gc.tbl = '{child}' AND gc.row_id = c.id AND gc.fate = -1)
                      AND NOT EXISTS (SELECT 1 FROM temp.pointed t JOIN temp.going gt ON gt.tbl = t.tbl AND gt.row_id = t.row_id
                                      WHERE t.tbl = '{child}' AND t.row_id = c.id AND t.col = '{column}' AND t.parent IS NOT g.row_id))"
            );
            let returns = format!(
                "SELECT 'x', g.row_id FROM temp.going g JOIN main.{child} c ON c.id = g.row_id JOIN main.{parent} p ON p.id = c.{column}
                 WHERE g.tbl = '{child}' AND g.fate = 1 AND p.deleted_at IS NOT NULL AND {holds}
                   AND NOT EXISTS (SELECT 1 FROM temp.going gp WHERE gp.tbl = '{parent}' AND gp.row_id = p.id AND gp.fate = 1)"
            );
            for (table, sql) in [(parent, leaves), (child, returns)] {
                let ids: Vec<String> =
                    conn.prepare_cached(&sql)?.query_map([], |row| row.get(1))?.collect::<rusqlite::Result<_>>()?;
                for id in ids {
                    conn.prepare_cached("DELETE FROM temp.going WHERE tbl = ?1 AND row_id = ?2")?
                        .execute((table, &id))?;
                    if seen.insert((table.clone(), id.clone())) {
                        not_undone.push(NotUndone { table: table.clone(), id, reason: Reason::InUse });
                    }
                }
            }
        }
        if not_undone.len() == before {
            return Ok(not_undone);
        }
    }
}

/// Puts back the cells that the op changed, many rows at a stroke where they go back to the same values.
fn restore_cells(conn: &Connection, op: i64) -> Result<()> {
    // Newest first: a cell that the op changed twice ends as the first change found it.
    let mut changes = conn.prepare(&format!(
        "SELECT c.tbl, c.before, json_group_array(c.row_id) FROM
           (SELECT c.seq, c.tbl, c.before, c.row_id,
                   row_number() OVER (PARTITION BY c.tbl, c.row_id ORDER BY c.seq DESC) nth
            FROM {OF_OP} JOIN temp.going g ON g.tbl = c.tbl AND g.row_id = c.row_id WHERE c.before IS NOT NULL) c
         GROUP BY c.nth, c.tbl, c.before ORDER BY c.nth"
    ))?;
    let groups: Vec<(String, String, String)> =
        changes.query_map([op], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<rusqlite::Result<_>>()?;
    for (table, before, ids) in groups {
        let cells: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&before)?;
        let sets = cells.keys().enumerate().map(|(i, c)| format!("{c} = ?{}", i + 2)).collect::<Vec<_>>().join(", ");
        let values = std::iter::once(Value::Text(ids)).chain(cells.values().map(sql_value));
        conn.prepare_cached(&format!("UPDATE main.{table} SET {sets} WHERE id IN (SELECT value FROM json_each(?1))"))?
            .execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}

/// Sets `deleted_at` on the rows that the op had inserted.
fn withdraw_inserted(w: &Write<'_>, op: i64) -> Result<()> {
    for table in captured_tables(w.conn())? {
        w.conn().execute(
            &format!(
                "UPDATE main.{table} SET deleted_at = ?2 WHERE deleted_at IS NULL AND id IN
                   (SELECT c.row_id FROM {OF_OP} JOIN temp.going g ON g.tbl = c.tbl AND g.row_id = c.row_id
                    WHERE c.tbl = '{table}' AND c.before IS NULL)"
            ),
            (op, w.now()),
        )?;
    }
    Ok(())
}

fn sql_value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(b) => Value::Integer(i64::from(*b)),
        serde_json::Value::Number(n) => {
            n.as_i64().map_or_else(|| n.as_f64().map_or(Value::Null, Value::Real), Value::Integer)
        }
        other => Value::Text(other.as_str().map_or_else(|| other.to_string(), str::to_owned)),
    }
}
