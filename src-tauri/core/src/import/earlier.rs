//! Imports that were carried out: what each took from which file, and how much of it is still as it came.
//!
//! What is remembered goes with the op and is no part of what it wrote: an undo leaves it, and an import that wrote
//! nothing has none. It holds no cell of the file, but the file's name and the names of its columns.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Row;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::{ColumnAccount, Counts, ImportResult, Kind, Origin, RowCounts, pasted::Bytes};
use crate::{
    engine::{OpId, Read, Write, history, undo::IS_UNDONE},
    error::{Refusal, Result, code},
    kit::{Cursor, Instant, PAGE, Page, word::json},
};

/// An import that was carried out.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EarlierImport {
    /// The op, by which it can be taken back.
    pub op: OpId,
    /// The first import of the nursery is 1.
    pub number: u32,
    /// The file, or what was pasted is called.
    pub file_name: String,
    /// When.
    pub at: Instant,
    /// Who, by name.
    pub author: Option<String>,
    /// By what the rows mainly were.
    pub kinds: BTreeMap<Kind, Counts>,
    /// What became of the rows.
    pub row_counts: RowCounts,
    /// It was taken back, and not done again.
    pub undone: bool,
}

/// An earlier import, looked into.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenedImport {
    /// What the list says of it.
    pub import: EarlierImport,
    /// What became of the cells, column by column.
    pub account: Vec<ColumnAccount>,
    /// How much of what it wrote is still as it came, table by table.
    pub standing: Vec<Standing>,
}

/// How many rows of a table, of those that an import made or changed, are what it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Standing {
    /// The table.
    pub table: String,
    /// Still as they came; also those that were changed, and changed back.
    pub as_it_came: u32,
    /// Changed since.
    pub changed: u32,
    /// Removed since, by hand, by a merge or by an undo. Of who was erased nothing is known any more.
    pub removed: u32,
}

/// The tables in the order in which people think of them; others follow.
const ORDER: [&str; 14] = [
    "startup",
    "person",
    "mentor",
    "membership",
    "session",
    "note",
    "organisation",
    "contact_private",
    "affiliation",
    "consent",
    "programme",
    "cohort",
    "enrolment",
    "participant",
];

/// Of an import `i` and its op `o`.
const SELECT: &str = "SELECT i.op AS rid, o.id, o.at, a.name AS author, i.file_name, i.kinds, i.row_counts,
  (SELECT count(*) FROM local_import p WHERE p.op <= i.op) AS number,
  {undone} AS undone
  FROM local_import i JOIN op o ON o.rid = i.op LEFT JOIN person a ON a.id = o.author";

fn select(which: &str) -> String {
    format!("{} {which}", SELECT.replace("{undone}", IS_UNDONE))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<EarlierImport> {
    Ok(crate::from_row!(row => EarlierImport {
        op: "id", number, file_name, at, author, kinds: json, row_counts: json, undone,
    }))
}

/// Keeps what the op under way took from which file. Where it turns out to have changed nothing, this goes with it.
pub(super) fn remember(w: &Write<'_>, file_name: &str, bytes: &Bytes, result: &ImportResult) -> Result<()> {
    w.execute(
        "INSERT INTO local_import (op, file_name, bytes, sha256, kinds, row_counts, account)
         VALUES (:op, :file_name, :bytes, :sha256, :kinds, :row_counts, :account)",
        &[
            // The op under way is the newest by now.
            (":op", &history::last(w)?),
            (":file_name", &file_name),
            (":bytes", &i64::try_from(bytes.length).unwrap_or(i64::MAX)),
            (":sha256", &bytes.sha256),
            (":kinds", &serde_json::to_string(&result.kinds)?),
            (":row_counts", &serde_json::to_string(&result.row_counts)?),
            (":account", &serde_json::to_string(&result.account)?),
        ],
    )?;
    Ok(())
}

/// As [`super::ops::earlier`].
pub(super) fn list(r: &Read<'_>, after: Option<&Cursor>, limit: Option<u32>) -> Result<Page<EarlierImport>> {
    let limit = limit.unwrap_or(PAGE);
    let before = after.and_then(|place| place.key.parse::<i64>().ok()).unwrap_or(i64::MAX);
    let sql = select("WHERE i.op < :before ORDER BY i.op DESC LIMIT :limit");
    let rows = r.rows(&sql, &[(":before", &before), (":limit", &limit.saturating_add(1))], |row| {
        Ok((row.get::<_, i64>("rid")?, from_row(row)?))
    })?;
    let total = if after.is_none() { Some(r.count("SELECT count(*) FROM local_import", &[])?) } else { None };
    let page = Page::cut(rows, limit, total, |(rid, row)| Cursor { key: rid.to_string(), id: row.op.to_string() });
    Ok(page.map(|(_, row)| row))
}

/// As [`super::ops::open_earlier`].
pub(super) fn open(r: &Read<'_>, op: OpId) -> Result<OpenedImport> {
    let sql = select("WHERE o.id = :op");
    let found = r.row(&sql, &[(":op", &op)], |row| Ok((row.get::<_, i64>("rid")?, from_row(row)?)))?;
    let (rid, import) = found.ok_or_else(|| Refusal::new(code::NO_SUCH_OP))?;
    let account =
        r.row("SELECT account FROM local_import WHERE op = :op", &[(":op", &rid)], |row| json(row, "account"))?;
    Ok(OpenedImport { import, account: account.unwrap_or_default(), standing: standing(r, rid)? })
}

/// The op of the import of this number.
///
/// # Errors
/// `no_such_op`.
pub fn numbered(r: &Read<'_>, number: u32) -> Result<OpId> {
    let sql = "SELECT o.id FROM local_import i JOIN op o ON o.rid = i.op ORDER BY i.op LIMIT 1 OFFSET :before";
    let Some(before) = number.checked_sub(1) else { return Err(Refusal::new(code::NO_SUCH_OP).into()) };
    r.row(sql, &[(":before", &before)], |row| row.get(0))?.ok_or_else(|| Refusal::new(code::NO_SUCH_OP).into())
}

/// As [`super::ops::taken_before`]. The bytes are read only where an earlier file had as many of them.
pub(super) fn of_same_bytes(r: &Read<'_>, origin: &Origin) -> Result<Option<EarlierImport>> {
    let Some(length) = origin.length().and_then(|length| i64::try_from(length).ok()) else { return Ok(None) };
    if r.count("SELECT count(*) FROM local_import WHERE bytes = :length", &[(":length", &length)])? == 0 {
        return Ok(None);
    }
    let sql = select("WHERE i.bytes = :length AND i.sha256 = :sha256 ORDER BY undone, i.op DESC LIMIT 1");
    r.row(&sql, &[(":length", &length), (":sha256", &origin.bytes()?.sha256)], from_row)
}

/// A row that an op made or changed, by what was done to it since.
#[derive(Default)]
struct Since {
    is_removed: bool,
    /// Each cell that was changed: what the first change found, and what the last one left.
    cells: Vec<(String, Value, Value)>,
}

impl Since {
    fn hear(&mut self, before: Map<String, Value>, mut after: Map<String, Value>) {
        for (cell, found) in before {
            let left = after.remove(&cell).unwrap_or_default();
            if cell == "deleted_at" {
                self.is_removed = !left.is_null();
                continue;
            }
            match self.cells.iter_mut().find(|(held, ..)| *held == cell) {
                Some((_, _, held)) => *held = left,
                None => self.cells.push((cell, found, left)),
            }
        }
    }

    fn is_changed(&self) -> bool {
        self.cells.iter().any(|(_, found, left)| found != left)
    }
}

/// How much of what an op wrote is still as it came: the log is read once, from the op's first change on.
fn standing(r: &Read<'_>, rid: i64) -> Result<Vec<Standing>> {
    let mut log = r.statement(
        "SELECT EXISTS (SELECT 1 FROM change_run r WHERE r.op = ?1 AND c.seq BETWEEN r.first AND r.last),
           c.tbl, c.row_id, c.before, c.after
         FROM change c WHERE c.seq >= (SELECT min(first) FROM change_run WHERE op = ?1) ORDER BY c.seq",
    )?;
    let mut tables: BTreeMap<String, HashMap<String, Since>> = BTreeMap::new();
    let mut changes = log.query([rid])?;
    while let Some(change) = changes.next()? {
        let (is_own, table, id): (bool, String, String) = (change.get(0)?, change.get(1)?, change.get(2)?);
        if is_own {
            tables.entry(table).or_default().entry(id).or_default();
        } else if let Some(row) = tables.get_mut(&table).and_then(|rows| rows.get_mut(&id))
            && let (Some(before), Some(after)) =
                (change.get::<_, Option<String>>(3)?, change.get::<_, Option<String>>(4)?)
        {
            row.hear(serde_json::from_str(&before)?, serde_json::from_str(&after)?);
        }
    }
    let mut standing: Vec<Standing> =
        tables.into_iter().map(|(table, rows)| Standing::of(table, rows.values())).collect();
    standing.sort_by_key(|of| ORDER.iter().position(|table| *table == of.table).unwrap_or(ORDER.len()));
    Ok(standing)
}

impl Standing {
    fn of<'s>(table: String, rows: impl Iterator<Item = &'s Since>) -> Self {
        let mut standing = Self { table, as_it_came: 0, changed: 0, removed: 0 };
        for row in rows {
            *match row {
                Since { is_removed: true, .. } => &mut standing.removed,
                row if row.is_changed() => &mut standing.changed,
                _ => &mut standing.as_it_came,
            } += 1;
        }
        standing
    }
}

/// Takes a name out of what files, sheets and columns were called. `without` answers a text without it, where it has it.
///
/// # Errors
/// The file's failures only.
pub(crate) fn unname(w: &Write<'_>, without: impl Fn(&str) -> Option<String>) -> Result<()> {
    let held: Vec<(i64, String, Vec<ColumnAccount>)> =
        w.rows("SELECT op, file_name, account FROM local_import", &[], |row| {
            Ok((row.get("op")?, row.get("file_name")?, json(row, "account")?))
        })?;
    for (op, mut file_name, mut account) in held {
        let names = account.iter_mut().flat_map(|column| [&mut column.sheet, &mut column.column]);
        let mut is_named = false;
        for name in names.chain([&mut file_name]) {
            if let Some(unnamed) = without(name) {
                *name = unnamed;
                is_named = true;
            }
        }
        if is_named {
            w.execute(
                "UPDATE local_import SET file_name = :file_name, account = :account WHERE op = :op",
                &[(":file_name", &file_name), (":account", &serde_json::to_string(&account)?), (":op", &op)],
            )?;
        }
    }
    Ok(())
}
