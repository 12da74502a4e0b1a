//! The SQL of a person's own data and of its erasure.

use std::collections::BTreeMap;

use super::{Attended, Erasure, Written, naming::without};
use crate::{
    engine::{Read, Write, draft, forget},
    error::Result,
    exports,
    import::earlier,
    kit::word::{json, maybe_word, word},
    people::{self, Person, PersonId},
    reports::saved,
    sessions,
    slice::{Erased, Link, Parent},
    slices::applications,
    workflows::links,
};

/// The rows that tell of a person, each table with the condition for them, and how they are emptied.
fn about() -> impl Iterator<Item = (&'static str, String, &'static str)> {
    links::to(Parent::Person).filter_map(|(table, link)| match link.erased {
        Erased::Emptied(cells) => Some((table.name, link.condition(), cells)),
        Erased::Kept | Erased::ByOwner => None,
    })
}

/// The rows that others need and that name the person by an id alone.
fn of_others() -> impl Iterator<Item = (&'static str, String)> {
    let is_kept = |link: &Link| matches!(link.erased, Erased::Kept | Erased::ByOwner);
    links::to(Parent::Person).filter(move |(_, link)| is_kept(link)).map(|(table, link)| (table.name, link.condition()))
}

/// The rows that their owners empty in a way of their own: the person's own row, which others' records name, and marks.
fn by_owner() -> impl Iterator<Item = (&'static str, String)> {
    let by_owner = links::to(Parent::Person).filter(|(_, link)| link.erased == Erased::ByOwner);
    by_owner.map(|(table, link)| (table.name, link.condition())).chain([own_row()])
}

/// The person's own row.
fn own_row() -> (&'static str, String) {
    ("person", Link::about("id", "").condition())
}

/// The columns by which rows above are found, as table and column.
#[cfg(test)]
pub fn treated() -> std::collections::BTreeSet<(&'static str, &'static str)> {
    links::to(Parent::Person).map(|(table, link)| (table.name, link.column)).collect()
}

/// The person's record and those that were merged into it, as a JSON array.
fn subject(r: &Read<'_>, id: PersonId) -> Result<String> {
    Ok(serde_json::to_string(&people::ops::records_of(r, id)?)?)
}

/// Those who were one record with the person until that was taken back: what was copied then was set aside with them.
fn parted(r: &Read<'_>, subject: &str) -> Result<String> {
    let others: Vec<PersonId> = r.rows(
        "SELECT o.value FROM merging m, json_each(json_array(m.survivor, m.merged)) o
         WHERE m.kind = 'person' AND m.deleted_at IS NOT NULL
           AND (m.survivor IN (SELECT value FROM json_each(:subject)) OR m.merged IN (SELECT value FROM json_each(:subject)))
           AND o.value NOT IN (SELECT value FROM json_each(:subject))",
        &[(":subject", &subject)],
        |row| row.get(0),
    )?;
    Ok(serde_json::to_string(&others)?)
}

/// How many live rows each table holds of those that an erasure empties.
pub fn removed(r: &Read<'_>, id: PersonId) -> Result<BTreeMap<String, u32>> {
    counted(r, id, about().map(|(table, rows, _)| (table, rows)).chain([own_row()]))
}

/// How many live rows each table holds of those that stay without a name.
pub fn retained(r: &Read<'_>, id: PersonId) -> Result<BTreeMap<String, u32>> {
    counted(r, id, of_others())
}

fn counted(
    r: &Read<'_>,
    id: PersonId,
    tables: impl Iterator<Item = (&'static str, String)>,
) -> Result<BTreeMap<String, u32>> {
    let subject = subject(r, id)?;
    // A row that hangs on the person by two columns is one row.
    let mut conditions: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (table, rows) in tables {
        conditions.entry(table).or_default().push(format!("({rows})"));
    }
    let mut counts = BTreeMap::new();
    for (table, rows) in conditions {
        let sql = format!("SELECT count(*) FROM {table} WHERE ({}) AND deleted_at IS NULL", rows.join(" OR "));
        let rows = r.count(&sql, &[(":subject", &subject)])?;
        if rows > 0 {
            counts.insert(table.to_owned(), rows);
        }
    }
    Ok(counts)
}

/// How many notes have a name in their text. A name of one character stands in every second text.
pub fn named_in(r: &Read<'_>, name: &str) -> Result<u32> {
    if name.chars().count() < 2 {
        return Ok(0);
    }
    r.count("SELECT count(*) FROM note WHERE instr(text, :name) AND deleted_at IS NULL", &[(":name", &name)])
}

/// Empties every row about a person and names them in `temp.forgotten`, those set aside long ago too.
pub fn empty(w: &Write<'_>, id: PersonId, name: &str) -> Result<()> {
    let records = people::ops::records_of(w, id)?;
    let subject = serde_json::to_string(&records)?;
    forget::begin(w)?;
    for (table, rows) in about().map(|(table, rows, _)| (table, rows)).chain(by_owner()) {
        let sql = format!("INSERT OR IGNORE INTO temp.forgotten SELECT '{table}', id FROM {table} WHERE {rows}");
        w.execute(&sql, &[(":subject", &subject)])?;
    }
    for (table, rows, cells) in about() {
        let cells = if cells.is_empty() { String::new() } else { format!("{cells}, ") };
        let sql = format!("UPDATE {table} SET {cells}deleted_at = coalesce(deleted_at, :now) WHERE {rows}");
        w.execute(&sql, &[(":subject", &subject), (":now", &w.now())])?;
    }
    let parted = parted(w, &subject)?;
    for (table, rows, cells) in about() {
        let dead = format!("({rows}) AND deleted_at IS NOT NULL");
        let forgotten = format!("INSERT OR IGNORE INTO temp.forgotten SELECT '{table}', id FROM {table} WHERE {dead}");
        w.execute(&forgotten, &[(":subject", &parted)])?;
        if !cells.is_empty() {
            w.execute(&format!("UPDATE {table} SET {cells} WHERE {dead}"), &[(":subject", &parted)])?;
        }
    }
    sessions::ops::empty_remarks(w, &records)?;
    applications::ops::empty(w, &records)?;
    people::ops::empty(w, &records)?;
    unname(w, name)
}

/// Takes a name out of what was searched for, also by own fields, and of what files, reports and views were called after. The
/// rest of what a report or a view asks stays as it is, whatever the person was called.
fn unname(w: &Write<'_>, name: &str) -> Result<()> {
    let forget = |table: &str, id: &str| {
        w.execute("INSERT INTO temp.forgotten VALUES (:table, :id)", &[(":table", &table), (":id", &id)]).map(drop)
    };
    exports::ops::unname(w, |text| without(text, name), |id| forget("export_log", id))?;
    saved::unname(w, |text| without(text, name), |id| forget("report_definition", id))?;
    earlier::unname(w, |text| without(text, name))?;
    draft::unname_views(w, |text| without(text, name))
}

/// Writes a receipt.
pub fn insert_receipt(w: &Write<'_>, receipt: &Erasure) -> Result<()> {
    w.execute(
        "INSERT INTO erasure (id, at, author, removed, kept) VALUES (:id, :at, :author, :removed, :kept)",
        &[
            (":id", &receipt.id),
            (":at", &receipt.at),
            (":author", &w.author::<Person>().ok()),
            (":removed", &serde_json::to_string(&receipt.removed)?),
            (":kept", &serde_json::to_string(&receipt.retained)?),
        ],
    )?;
    Ok(())
}

/// All receipts, the newest first.
pub fn receipts(r: &Read<'_>) -> Result<Vec<Erasure>> {
    r.rows(
        "SELECT id, at, removed, kept AS retained,
           NOT EXISTS (SELECT 1 FROM local_owed WHERE what = 'sweep' AND since <= erasure.at) AS swept
         FROM erasure WHERE deleted_at IS NULL ORDER BY at DESC, id DESC",
        &[],
        |row| Ok(crate::from_row!(row => Erasure { id, at, removed: json, retained: json, swept })),
    )
}

/// At which sessions a person was marked, in the order of time.
pub fn attended(r: &Read<'_>, id: PersonId) -> Result<Vec<Attended>> {
    r.rows(
        "SELECT s.starts_on, s.starts_at, s.title, a.mark, a.remark FROM attendance a JOIN session s ON s.id = a.session
         WHERE a.person = :id AND a.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY s.starts_on, ifnull(s.starts_at, 0), s.id",
        &[(":id", &id)],
        |row| {
            Ok(crate::from_row!(row => Attended { starts_on, starts_at, title, mark: maybe_word, remark }))
        },
    )
}

/// What a person wrote, in the order of time.
pub fn written(r: &Read<'_>, id: PersonId) -> Result<Vec<Written>> {
    r.rows(
        "SELECT n.day, o.name, n.kind, n.text FROM note n JOIN startup s ON s.id = n.startup
         JOIN organisation o ON o.id = s.organisation
         WHERE n.author = :id AND n.deleted_at IS NULL ORDER BY n.day, n.id",
        &[(":id", &id)],
        |row| Ok(crate::from_row!(row => Written { day, startup: "name", kind: word, text })),
    )
}
