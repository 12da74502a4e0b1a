//! The SQL of action items.

use rusqlite::Row;

use super::{AboutTable, ActionItem, ActionItemDraft, ActionItemId, ActionItemQuery};
use crate::{
    engine::{Filter, Read, Write},
    error::Result,
    kit::{Day, Id, word::word},
    people::{Person, PersonId, PersonName},
    records::RecordId,
    startups::{StartupId, StartupName},
};

/// An item with what it hangs on.
const ITEM: &str =
    "SELECT i.id, i.about, i.about_table, i.text, i.owner, o.name AS owner_name, i.due_on, i.done_on, s.startup, s.name AS startup_name,
    coalesce(m.name, e.title, p.name, s.name, '') AS about_name
  FROM action_item i LEFT JOIN note n ON n.id = i.about LEFT JOIN milestone m ON m.id = i.about
    LEFT JOIN session e ON e.id = i.about LEFT JOIN person p ON p.id = i.about
    LEFT JOIN startup_row s ON s.startup = coalesce(n.startup, m.startup, i.about)
    LEFT JOIN person o ON o.id = i.owner";
/// Items that are there; those on another's own note are nobody else's.
const READABLE: &str = " WHERE i.deleted_at IS NULL AND (n.visibility IS NOT 'mine' OR n.author IS :me)";

fn item_from_row(row: &Row<'_>) -> rusqlite::Result<ActionItem> {
    let startup: Option<StartupId> = row.get("startup")?;
    let startup_name: Option<String> = row.get("startup_name")?;
    let owner: Option<PersonId> = row.get("owner")?;
    let owner_name: Option<String> = row.get("owner_name")?;
    Ok(crate::from_row!(row => ActionItem {
        id, about, about_table: word, about_name, text, due_on, done_on,
        startup = startup.zip(startup_name).map(|(id, name)| StartupName { id, name }),
        owner = owner.zip(owner_name).map(|(id, name)| PersonName { id, name }),
    }))
}

fn filter(r: &Read<'_>, query: &ActionItemQuery) -> Filter {
    let mut filter = Filter::default();
    filter.fill(":me", r.author::<Person>().ok());
    filter.and_some("i.about = :about", ":about", query.about);
    filter.and_some(
        "i.about IN (SELECT :startup UNION ALL SELECT id FROM note WHERE startup = :startup
           UNION ALL SELECT id FROM milestone WHERE startup = :startup)",
        ":startup",
        query.startup,
    );
    filter.and_some(
        "(i.done_on IS NULL OR i.done_on > :open_on) AND (n.day IS NULL OR n.day <= :open_on)",
        ":open_on",
        query.open_on,
    );
    filter.and_some("i.owner = :owner", ":owner", query.owner);
    filter.and_some("(i.owner = :mine OR i.owner IS NULL AND n.author = :mine)", ":mine", query.mine);
    filter
}

/// What a query keeps of the items, as SQL behind the tables.
fn kept(query: &ActionItemQuery, filter: &Filter) -> String {
    let open = if query.open { " AND i.done_on IS NULL" } else { "" };
    format!("{READABLE}{open}{}", filter.sql())
}

/// Action items, the earliest due first, those without a day last.
pub fn list(r: &Read<'_>, query: &ActionItemQuery) -> Result<Vec<ActionItem>> {
    let mut filter = filter(r, query);
    let kept = kept(query, &filter);
    filter.fill(":limit", query.limit.map_or(-1, i64::from));
    let sql = format!("{ITEM}{kept} ORDER BY i.due_on IS NULL, i.due_on, i.id LIMIT :limit");
    r.rows(&sql, &filter.params(), item_from_row)
}

/// How many there are, and how many of them are overdue today.
pub fn count(r: &Read<'_>, query: &ActionItemQuery) -> Result<(u32, u32)> {
    let mut filter = filter(r, query);
    let kept = kept(query, &filter);
    filter.fill(":today", r.today());
    let sql = format!(
        "SELECT count(*), count(CASE WHEN i.due_on < :today AND i.done_on IS NULL THEN 1 END)
         FROM action_item i LEFT JOIN note n ON n.id = i.about{kept}"
    );
    Ok(r.row(&sql, &filter.params(), |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or_default())
}

/// One item.
pub fn load(r: &Read<'_>, id: ActionItemId) -> Result<Option<ActionItem>> {
    let me = r.author::<Person>().ok();
    r.row(&format!("{ITEM}{READABLE} AND i.id = :id"), &[(":me", &me), (":id", &id)], item_from_row)
}

/// Whether a record of this table is there, and may be read here.
pub fn is_there(r: &Read<'_>, table: AboutTable, id: RecordId) -> Result<bool> {
    let readable = if table == AboutTable::Note { " AND (x.visibility <> 'mine' OR x.author IS :me)" } else { "" };
    let sql = format!("SELECT 1 FROM {} x WHERE x.id = :id AND x.deleted_at IS NULL{readable}", table.as_ref());
    let me = r.author::<Person>().ok();
    let mut params: Vec<(&str, &dyn rusqlite::ToSql)> = vec![(":id", &id)];
    if table == AboutTable::Note {
        params.push((":me", &me));
    }
    Ok(r.row(&sql, &params, |_| Ok(()))?.is_some())
}

pub fn insert(w: &mut Write<'_>, item: &ActionItemDraft) -> Result<ActionItemId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO action_item (id, about, about_table, text, owner, due_on)
         VALUES (:id, :about, :about_table, :text, :owner, :due_on)",
        &[
            (":id", &id),
            (":about", &item.about),
            (":about_table", &item.about_table.as_ref()),
            (":text", &item.text),
            (":owner", &item.owner),
            (":due_on", &item.due_on),
        ],
    )?;
    Ok(id)
}

pub fn update(w: &Write<'_>, id: ActionItemId, item: &ActionItemDraft) -> Result<()> {
    w.execute(
        "UPDATE action_item SET text = :text, owner = :owner, due_on = :due_on WHERE id = :id",
        &[(":id", &id), (":text", &item.text), (":owner", &item.owner), (":due_on", &item.due_on)],
    )?;
    Ok(())
}

/// Settles an item on a day, or opens it again; one that was settled before keeps its day.
pub fn settle(w: &Write<'_>, item: ActionItemId, done_on: Option<Day>) -> Result<()> {
    w.execute(
        "UPDATE action_item SET done_on = :done_on WHERE id = :id AND (done_on IS NULL) <> (:done_on IS NULL)",
        &[(":id", &item), (":done_on", &done_on)],
    )?;
    Ok(())
}

pub fn remove(w: &Write<'_>, item: ActionItemId) -> Result<()> {
    w.execute("UPDATE action_item SET deleted_at = :now WHERE id = :id", &[(":id", &item), (":now", &w.now())])?;
    Ok(())
}

/// Removes the action items that hang on a record.
pub fn remove_of<T>(w: &Write<'_>, about: Id<T>) -> Result<()> {
    w.execute(
        "UPDATE action_item SET deleted_at = :now WHERE about = :about AND deleted_at IS NULL",
        &[(":about", &about), (":now", &w.now())],
    )?;
    Ok(())
}
