//! The SQL of a person's own data and of its erasure.

use std::collections::BTreeMap;

use super::{Attended, Erasure, Written, naming::without};
use crate::{
    engine::{Read, Write},
    error::Result,
    import::earlier,
    kit::word::{json, maybe_word, word},
    people::{self, Person, PersonId},
};

/// The rows about a person, and how each is emptied. `{subject}` stands for the person's
/// record and those that were merged into it.
const ABOUT: &[(&str, &str, &str)] = &[
    ("contact_private", "person IN {subject}", "value = '', preferred = 0"),
    ("affiliation", "person IN {subject}", "role = NULL, starts_on = NULL, ends_on = NULL"),
    ("kept_cell_private", "subject IN {subject}", "label = '', value = ''"),
    ("action_item", "about IN {subject}", "text = '', owner = NULL, due_on = NULL, done_on = NULL"),
    ("participant", "person IN {subject}", "person = person"),
    (
        "mentor",
        "person IN {subject}",
        "hours_per_month = NULL, languages = NULL, bio = NULL, starts_on = NULL, ends_on = NULL",
    ),
    ("mentorship", "mentor IN (SELECT id FROM mentor WHERE person IN {subject})", "starts_on = NULL, ends_on = NULL"),
    ("session_host", "person IN {subject}", "person = person"),
    ("membership", "person IN {subject}", "joined_on = NULL, circles = NULL, helps_with = NULL"),
    ("consent", "person IN {subject}", "answered_on = NULL, means = NULL, expires_on = NULL, withdrawn_on = NULL"),
    ("interaction", "person IN {subject}", "result = NULL, next_on = NULL"),
    ("recall", "person IN {subject}", "person = person"),
    ("merging", "survivor IN {subject} OR merged IN {subject}", "kind = kind"),
    ("apart", "one IN {subject} OR other IN {subject}", "kind = kind"),
];

/// The person's own row, emptied but kept: others' records name it.
const PERSON: (&str, &str) = ("person", "id IN {subject}");
/// Marks stay for the count, without remarks.
const ATTENDANCE: (&str, &str) = ("attendance", "person IN {subject}");

/// The rows that others need and that name the person by an id alone.
const OF_OTHERS: &[(&str, &str)] = &[
    ATTENDANCE,
    ("note", "author IN {subject}"),
    ("action_item", "owner IN {subject}"),
    ("interaction", "author IN {subject} AND person NOT IN {subject}"),
    ("export_log", "author IN {subject}"),
    ("erasure", "author IN {subject}"),
    ("export_roll", "EXISTS (SELECT 1 FROM json_each(:subject) s WHERE instr(people, s.value))"),
];

/// The columns by which rows above are found, as table and column.
#[cfg(test)]
pub fn treated() -> std::collections::BTreeSet<(&'static str, &'static str)> {
    let first = |whose: &'static str| whose.split(' ').next().unwrap_or_default();
    ABOUT
        .iter()
        .map(|(table, whose, _)| (*table, first(whose)))
        .chain(OF_OTHERS.iter().map(|(t, w)| (*t, first(w))))
        .collect()
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

/// A condition of the tables above, as SQL about `:subject`.
fn of(whose: &str) -> String {
    whose.replace("{subject}", "(SELECT value FROM json_each(:subject))")
}

/// How many live rows each table holds of those that an erasure empties.
pub fn removed(r: &Read<'_>, id: PersonId) -> Result<BTreeMap<String, u32>> {
    let tables = ABOUT.iter().map(|(table, whose, _)| (*table, *whose)).chain([PERSON]);
    counted(r, id, tables)
}

/// How many live rows each table holds of those that stay without a name.
pub fn kept(r: &Read<'_>, id: PersonId) -> Result<BTreeMap<String, u32>> {
    counted(r, id, OF_OTHERS.iter().copied())
}

fn counted<'a>(
    r: &Read<'_>,
    id: PersonId,
    tables: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<BTreeMap<String, u32>> {
    let subject = subject(r, id)?;
    let mut counts = BTreeMap::new();
    for (table, whose) in tables {
        let sql = format!("SELECT count(*) FROM {table} WHERE ({}) AND deleted_at IS NULL", of(whose));
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
    let subject = subject(w, id)?;
    w.conn().execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS forgotten (tbl TEXT, row_id TEXT, PRIMARY KEY (tbl, row_id)) WITHOUT ROWID;
         DELETE FROM temp.forgotten;",
    )?;
    let rows = ABOUT.iter().map(|(table, whose, _)| (*table, *whose));
    for (table, whose) in rows.chain([PERSON, ATTENDANCE]) {
        let sql = format!("INSERT INTO temp.forgotten SELECT '{table}', id FROM {table} WHERE {}", of(whose));
        w.execute(&sql, &[(":subject", &subject)])?;
    }
    for (table, whose, cells) in ABOUT.iter().rev() {
        let sql = format!("UPDATE {table} SET {cells}, deleted_at = coalesce(deleted_at, :now) WHERE {}", of(whose));
        w.execute(&sql, &[(":subject", &subject), (":now", &w.now())])?;
    }
    let parted = parted(w, &subject)?;
    for (table, whose, cells) in ABOUT {
        let dead = format!("({}) AND deleted_at IS NOT NULL", of(whose));
        let forgotten = format!("INSERT OR IGNORE INTO temp.forgotten SELECT '{table}', id FROM {table} WHERE {dead}");
        w.execute(&forgotten, &[(":subject", &parted)])?;
        w.execute(&format!("UPDATE {table} SET {cells} WHERE {dead}"), &[(":subject", &parted)])?;
    }
    w.execute(
        &format!(
            "UPDATE attendance SET remark = NULL, deleted_at = CASE WHEN mark IS NULL THEN coalesce(deleted_at, :now)
               ELSE deleted_at END WHERE {}",
            of(ATTENDANCE.1)
        ),
        &[(":subject", &subject), (":now", &w.now())],
    )?;
    w.execute(
        &format!(
            "UPDATE person SET name = '—', reading = NULL, alias = NULL, city = NULL, sector = NULL, expertise = NULL,
               remark = NULL, erased_at = :now WHERE {}",
            of(PERSON.1)
        ),
        &[(":subject", &subject), (":now", &w.now())],
    )?;
    unname(w, name)
}

/// Takes a name out of what was searched for and what files and reports were called after. The rest of what a report
/// asks stays as it is, whatever the person was called.
fn unname(w: &Write<'_>, name: &str) -> Result<()> {
    for (table, called, asked, place) in
        [("export_log", "file_name", "filter", "$.text"), ("report_definition", "name", "definition", "$.query.text")]
    {
        let texts: Vec<(String, String, Option<String>)> = w.rows(
            &format!("SELECT id, {called}, CASE json_type({asked}, :place) WHEN 'text' THEN {asked} ->> :place END FROM {table}"),
            &[(":place", &place)],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        for (id, title, searched) in texts {
            let (unnamed, found) = (without(&title, name), searched.as_deref().and_then(|text| without(text, name)));
            if unnamed.is_none() && found.is_none() {
                continue;
            }
            w.execute("INSERT INTO temp.forgotten VALUES (:table, :id)", &[(":table", &table), (":id", &id)])?;
            w.execute(
                &format!(
                    "UPDATE {table} SET {called} = coalesce(:unnamed, {called}),
                       {asked} = CASE WHEN :found IS NULL THEN {asked} ELSE json_set({asked}, :place, :found) END
                     WHERE id = :id"
                ),
                &[(":unnamed", &unnamed), (":found", &found), (":place", &place), (":id", &id)],
            )?;
        }
    }
    earlier::unname(w, |text| without(text, name))
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
            (":kept", &serde_json::to_string(&receipt.kept)?),
        ],
    )?;
    Ok(())
}

/// All receipts, the newest first.
pub fn receipts(r: &Read<'_>) -> Result<Vec<Erasure>> {
    r.rows("SELECT id, at, removed, kept FROM erasure WHERE deleted_at IS NULL ORDER BY at DESC, id DESC", &[], |row| {
        Ok(crate::from_row!(row => Erasure { id, at, removed: json, kept: json }))
    })
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
