//! What was done, by whom and when: read from the op log.

use serde::Serialize;
use ts_rs::TS;

use super::{Op, OpId, Read, undo::IS_UNDONE};
use crate::{
    error::Result,
    kit::{Cursor, Instant, PAGE, Page},
};

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
    Ok(r.row("SELECT coalesce(max(rid), 0) FROM op", &[], |row| row.get(0))?.unwrap_or_default())
}

/// The ops, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, after: Option<&Cursor>, limit: Option<u32>) -> Result<Page<OpRow>> {
    let limit = limit.unwrap_or(PAGE);
    let before = after.and_then(|c| c.key.parse::<i64>().ok()).unwrap_or(i64::MAX);
    let sql = include_str!("history.sql").replace("{undone}", IS_UNDONE);
    let rows = r.rows(&sql, &[(":before", &before), (":limit", &(limit + 1))], |row| {
        let (kind, undone): (Op, bool) = (row.get("kind")?, row.get("undone")?);
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
    let total = if after.is_none() { Some(r.count("SELECT count(*) FROM op", &[])?) } else { None };
    let page = Page::cut(rows, limit, total, |(rid, row)| Cursor { key: rid.to_string(), id: row.op.to_string() });
    Ok(page.map(|(_, row)| row))
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::{
        Nursery, Op,
        builders::{a_note, a_person, a_startup, nursery},
        notes, people, startups,
    };

    /// What each op was about, the newest first.
    fn titles(n: &Nursery) -> Vec<(Op, Option<String>)> {
        let rows = n.read(|r| list(r, None, None)).unwrap().rows;
        rows.into_iter().map(|row| (row.kind, row.about)).collect()
    }

    #[test]
    fn what_was_removed_keeps_its_name_in_history_and_a_note_has_its_startups() {
        let n = nursery();
        let person = a_person().named("陈一鸣").save(&n);
        let startup = a_startup().named("星桥科技有限公司").save(&n);
        let note = a_note(startup).save(&n);
        n.write(Op::RemoveNote, move |w| notes::ops::remove(w, note)).unwrap();
        n.write(Op::RemovePerson, move |w| people::ops::remove(w, person)).unwrap();
        n.write(Op::RemoveStartup, move |w| startups::ops::remove(w, startup)).unwrap();
        n.undo(None).unwrap();
        let named = |name: &str| Some(name.to_owned());
        assert_eq!(
            titles(&n)[..7],
            [
                (Op::Undo, named("星桥科技有限公司")),
                (Op::RemoveStartup, named("星桥科技有限公司")),
                (Op::RemovePerson, named("陈一鸣")),
                (Op::RemoveNote, named("星桥科技有限公司")),
                (Op::LogNote, named("星桥科技有限公司")),
                (Op::SaveStartup, named("星桥科技有限公司")),
                (Op::SavePerson, named("陈一鸣")),
            ]
        );
    }
}
