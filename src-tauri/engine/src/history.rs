//! What was done, by whom and when: read from the op log.

use serde::Serialize;
use ts_rs::TS;

use miaopu_kit::{Cursor, Instant, PAGE, Page};

use crate::{Op, OpId, Read, Result, undo::IS_UNDONE};

/// One op in the history.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpRow {
    /// The op.
    pub op: OpId,
    /// Its kind.
    pub kind: Op,
    /// When.
    pub at: Instant,
    /// Who, by name.
    pub author: Option<String>,
    /// The name of the record that it was about.
    pub about: Option<String>,
    /// How many rows it changed.
    pub touched: u32,
    /// It was taken back, and not done again.
    pub undone: bool,
    /// It can be taken back now.
    pub undoable: bool,
}

/// The number of the newest op. A plan holds as long as no other has come.
///
/// # Errors
/// The file's failures only.
pub fn last(r: &Read<'_>) -> Result<i64> {
    r.newest_op()
}

/// The ops, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, after: Option<&Cursor>, limit: Option<u32>) -> Result<Page<OpRow>> {
    list_about(r, None, after, limit)
}

/// The ops that were mainly about the record of this id, the newest first; all ops where none is named. An op over many
/// records, as an import, is about none of them.
///
/// # Errors
/// The file's failures only.
pub fn list_about(
    r: &Read<'_>,
    about: Option<&str>,
    after: Option<&Cursor>,
    limit: Option<u32>,
) -> Result<Page<OpRow>> {
    let limit = limit.unwrap_or(PAGE);
    let before = after.and_then(|c| c.key.parse::<i64>().ok()).unwrap_or(i64::MAX);
    let of = if about.is_some() { "o.about = :about" } else { ":about IS NULL" };
    let rows = r.rows(&sql(r, of), &[(":about", &about), (":before", &before), (":limit", &(limit + 1))], |row| {
        let kind =
            r.schema().op(row.get_ref("kind")?.as_str()?).map_err(|e| rusqlite::Error::UserFunctionError(e.into()))?;
        let undone: bool = row.get("undone")?;
        Ok((
            row.get::<_, i64>("rid")?,
            OpRow {
                op: row.get("id")?,
                kind,
                at: row.get("at")?,
                author: row.get("author")?,
                about: row.get("about")?,
                touched: row.get("touched")?,
                undone,
                undoable: kind.undoable() && !undone,
            },
        ))
    })?;
    let total = match after {
        None => Some(r.count(&format!("SELECT count(*) FROM op o WHERE {of}"), &[(":about", &about)])?),
        Some(_) => None,
    };
    let page = Page::cut(rows, limit, total, |(rid, row)| Cursor { key: rid.to_string(), id: row.op.to_string() });
    Ok(page.map(|(_, row)| row))
}

fn sql(r: &Read<'_>, of: &str) -> String {
    let (author, record) = (r.schema().author_name, &r.schema().record_name);
    format!(
        "SELECT o.rid, o.id, o.kind, o.at, {author} AS author, {record} AS about,
           coalesce((SELECT sum(r.last - r.first + 1) FROM change_run r WHERE r.op = o.rid), 0) AS touched, {IS_UNDONE} AS undone
         FROM op o WHERE {of} AND o.rid < :before ORDER BY o.rid DESC LIMIT :limit"
    )
}
