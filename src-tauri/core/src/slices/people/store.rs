//! The SQL of people, their contacts and affiliations.

use std::collections::{HashMap, HashSet};

use rusqlite::{Row, ToSql};

use super::{
    Affiliation, Contact, ContactDraft, ContactId, KeptCell, NewPost, Person, PersonDraft, PersonId, PersonName,
    rules::Post,
};
use crate::{
    engine::{Filter, Read, Write},
    error::Result,
    kit::{Id, names::label_key, word::word},
    organisations::OrganisationId,
};

pub fn exists(r: &Read<'_>, id: PersonId) -> Result<bool> {
    Ok(r.count(
        "SELECT count(*) FROM person WHERE id = :id AND deleted_at IS NULL AND erased_at IS NULL",
        &[(":id", &id)],
    )? > 0)
}

pub fn name(r: &Read<'_>, id: PersonId) -> Result<Option<PersonName>> {
    r.row("SELECT id, name FROM person WHERE id = :id AND deleted_at IS NULL", &[(":id", &id)], |row| {
        Ok(crate::from_row!(row => PersonName { id, name }))
    })
}

const PERSON: &str = "SELECT id, name, reading, alias, city, sector, expertise, remark FROM person WHERE deleted_at IS NULL AND erased_at IS NULL";

/// The person's own cells; what hangs on them is left empty.
fn from_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(crate::from_row!(row => Person {
        id, name, reading, alias, city, sector, expertise, remark,
        contacts = Vec::new(), affiliations = Vec::new(), kept_cells = Vec::new(),
    }))
}

pub fn person(r: &Read<'_>, id: PersonId) -> Result<Option<Person>> {
    r.row(&format!("{PERSON} AND id = :id"), &[(":id", &id)], from_row)
}

/// Everybody, or those among `people`, in the order in which they came, with contacts and affiliations as [`contacts`]
/// and [`affiliations`] order them, the latter without names: three walks, whatever their number.
pub fn all(r: &Read<'_>, people: Option<&[PersonId]>) -> Result<Vec<Person>> {
    let among = people.map(serde_json::to_string).transpose()?;
    let filter = |column: &str| {
        let mut filter = Filter::default();
        filter.and_some(&format!("{column} IN (SELECT value FROM json_each(:people))"), ":people", among.clone());
        filter
    };
    let own = filter("id");
    let mut people = r.rows(&format!("{PERSON}{} ORDER BY rowid", own.sql()), &own.params(), from_row)?;
    let places: HashMap<PersonId, usize> = people.iter().enumerate().map(|(at, person)| (person.id, at)).collect();
    let theirs = filter("person");
    let sql = format!(
        "SELECT person, id, kind, value, preferred FROM contact_private WHERE deleted_at IS NULL{}
         ORDER BY preferred DESC, id",
        theirs.sql()
    );
    for (person, contact) in r.rows(&sql, &theirs.params(), |row| Ok((row.get("person")?, contact_from_row(row)?)))? {
        if let Some(at) = places.get(&person) {
            people[*at].contacts.push(contact);
        }
    }
    let sql = format!(
        "SELECT person, id, organisation, NULL AS organisation_name, role, starts_on, ends_on FROM affiliation
         WHERE deleted_at IS NULL{} ORDER BY ends_on IS NOT NULL, ends_on DESC, id DESC",
        theirs.sql()
    );
    let affiliations = r.rows(&sql, &theirs.params(), |row| Ok((row.get("person")?, affiliation_from_row(row)?)))?;
    for (person, affiliation) in affiliations {
        if let Some(at) = places.get(&person) {
            people[*at].affiliations.push(affiliation);
        }
    }
    Ok(people)
}

/// Inserts the draft's person, or writes its cells over the one it names.
pub fn save(w: &mut Write<'_>, draft: &PersonDraft) -> Result<PersonId> {
    let id = draft.id.unwrap_or_else(|| w.new_id());
    w.execute(
        "INSERT INTO person (id, name, reading, alias, city, sector, expertise, remark)
         VALUES (:id, :name, :reading, :alias, :city, :sector, :expertise, :remark)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, reading = excluded.reading, alias = excluded.alias,
           city = excluded.city, sector = excluded.sector, expertise = excluded.expertise, remark = excluded.remark",
        &[
            (":id", &id),
            (":name", &draft.name),
            (":reading", &draft.reading),
            (":alias", &draft.alias),
            (":city", &draft.city),
            (":sector", &draft.sector),
            (":expertise", &draft.expertise),
            (":remark", &draft.remark),
        ],
    )?;
    Ok(id)
}

/// Inserts people who are new, with their contacts.
pub fn insert_all(w: &mut Write<'_>, people: &[(PersonId, &PersonDraft)]) -> Result<()> {
    let rows: Vec<[&dyn ToSql; 8]> = people
        .iter()
        .map(|(id, p)| -> [&dyn ToSql; 8] {
            [id, &p.name, &p.reading, &p.alias, &p.city, &p.sector, &p.expertise, &p.remark]
        })
        .collect();
    w.insert_all(
        "INSERT INTO person (id, name, reading, alias, city, sector, expertise, remark) VALUES {rows}",
        &rows,
    )?;
    let contacts: Vec<(ContactId, PersonId, &str, &ContactDraft, bool)> = people
        .iter()
        .flat_map(|(id, person)| ranked(&person.contacts).map(|(contact, preferred)| (*id, contact, preferred)))
        .map(|(person, contact, preferred)| (w.new_id(), person, contact.kind.as_ref(), contact, preferred))
        .collect();
    let rows: Vec<[&dyn ToSql; 5]> = contacts
        .iter()
        .map(|(id, person, kind, contact, preferred)| -> [&dyn ToSql; 5] {
            [id, person, kind, &contact.value, preferred]
        })
        .collect();
    w.insert_all("INSERT INTO contact_private (id, person, kind, value, preferred) VALUES {rows}", &rows)
}

/// Contacts in their order, each with whether it is the first of its kind, which is the preferred one.
pub fn ranked(contacts: &[ContactDraft]) -> impl Iterator<Item = (&ContactDraft, bool)> {
    contacts.iter().enumerate().map(|(i, contact)| (contact, !contacts[..i].iter().any(|c| c.kind == contact.kind)))
}

/// A person's contacts, the preferred of each kind first.
pub fn contacts(r: &Read<'_>, person: PersonId) -> Result<Vec<Contact>> {
    r.rows(
        "SELECT id, kind, value, preferred FROM contact_private WHERE person = :person AND deleted_at IS NULL
         ORDER BY CASE kind WHEN 'mobile' THEN 0 WHEN 'landline' THEN 1 WHEN 'wechat' THEN 2 ELSE 3 END, preferred DESC, id",
        &[(":person", &person)],
        contact_from_row,
    )
}

/// The postal addresses of all people, the preferred one of each.
pub fn addresses(r: &Read<'_>) -> Result<HashMap<PersonId, String>> {
    // The preferred one comes last and stays.
    let sql = "SELECT person, value FROM contact_private WHERE kind = 'address' AND deleted_at IS NULL
               ORDER BY preferred, id DESC";
    Ok(r.rows(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

fn contact_from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(crate::from_row!(row => Contact { id, kind: word, value, preferred }))
}

pub fn insert_contact(
    w: &mut Write<'_>,
    person: PersonId,
    contact: &ContactDraft,
    preferred: bool,
) -> Result<ContactId> {
    let id = w.new_id();
    w.execute(
        "INSERT INTO contact_private (id, person, kind, value, preferred) VALUES (:id, :person, :kind, :value, :preferred)",
        &[
            (":id", &id),
            (":person", &person),
            (":kind", &contact.kind.as_ref()),
            (":value", &contact.value),
            (":preferred", &preferred),
        ],
    )?;
    Ok(id)
}

pub fn update_contact(w: &Write<'_>, id: ContactId, value: &str, preferred: bool) -> Result<()> {
    w.execute(
        "UPDATE contact_private SET value = :value, preferred = :preferred WHERE id = :id",
        &[(":id", &id), (":value", &value), (":preferred", &preferred)],
    )?;
    Ok(())
}

pub fn remove_contact(w: &Write<'_>, id: ContactId) -> Result<()> {
    w.execute("UPDATE contact_private SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Where a person works and worked, the present first, then the newest.
pub fn affiliations(r: &Read<'_>, person: PersonId) -> Result<Vec<Affiliation>> {
    r.rows(
        "SELECT a.id, a.organisation, o.name AS organisation_name, a.role, a.starts_on, a.ends_on
         FROM affiliation a LEFT JOIN organisation o ON o.id = a.organisation
         WHERE a.person = :person AND a.deleted_at IS NULL ORDER BY a.ends_on IS NOT NULL, a.ends_on DESC, a.id DESC",
        &[(":person", &person)],
        affiliation_from_row,
    )
}

fn affiliation_from_row(row: &Row<'_>) -> rusqlite::Result<Affiliation> {
    Ok(crate::from_row!(row => Affiliation { id, organisation, organisation_name, role, starts_on, ends_on }))
}

pub fn insert_affiliation(
    w: &mut Write<'_>,
    person: PersonId,
    organisation: Option<OrganisationId>,
    post: &Post,
    starts_today: bool,
) -> Result<()> {
    let id = w.new_id::<Affiliation>();
    let starts_on = starts_today.then(|| w.today());
    w.execute(
        "INSERT INTO affiliation (id, person, organisation, role, starts_on)
         VALUES (:id, :person, :organisation, :role, :starts_on)",
        &[
            (":id", &id),
            (":person", &person),
            (":organisation", &organisation),
            (":role", &post.role),
            (":starts_on", &starts_on),
        ],
    )?;
    Ok(())
}

/// Inserts posts that are known to be new, each with whose it is; since when is not known.
pub fn insert_affiliations(w: &mut Write<'_>, posts: &[NewPost<'_>]) -> Result<()> {
    let ids: Vec<Id<Affiliation>> = posts.iter().map(|_| w.new_id()).collect();
    let rows: Vec<[&dyn ToSql; 4]> = posts
        .iter()
        .zip(&ids)
        .map(|(post, id)| -> [&dyn ToSql; 4] { [id, &post.person, &post.organisation, &post.role] })
        .collect();
    w.insert_all("INSERT INTO affiliation (id, person, organisation, role) VALUES {rows}", &rows)
}

pub fn change_role(w: &Write<'_>, affiliation: Id<Affiliation>, role: Option<&str>) -> Result<()> {
    w.execute("UPDATE affiliation SET role = :role WHERE id = :id", &[(":id", &affiliation), (":role", &role)])?;
    Ok(())
}

pub fn end_affiliation(w: &Write<'_>, affiliation: Id<Affiliation>) -> Result<()> {
    w.execute(
        "UPDATE affiliation SET ends_on = :today WHERE id = :id",
        &[(":id", &affiliation), (":today", &w.today())],
    )?;
    Ok(())
}

/// People who work for an organisation, in the order in which they came.
pub fn people_of(r: &Read<'_>, organisation: OrganisationId) -> Result<Vec<(PersonName, Option<String>)>> {
    r.rows(
        "SELECT p.id, p.name, a.role FROM affiliation a JOIN person p ON p.id = a.person
         WHERE a.organisation = :organisation AND a.ends_on IS NULL AND a.deleted_at IS NULL AND p.deleted_at IS NULL
         ORDER BY a.id",
        &[(":organisation", &organisation)],
        |row| Ok((PersonName { id: row.get("id")?, name: row.get("name")? }, row.get("role")?)),
    )
}

/// The cells kept for a record, in the order in which they were.
pub fn kept_cells(r: &Read<'_>, subject: &str) -> Result<Vec<KeptCell>> {
    r.rows(
        "SELECT label, value FROM kept_cell_private WHERE subject = :subject AND deleted_at IS NULL ORDER BY id",
        &[(":subject", &subject)],
        |row| Ok(crate::from_row!(row => KeptCell { label, value })),
    )
}

/// A hash of each cell that is kept for any record.
pub fn all_kept_cells(r: &Read<'_>, hash: impl Fn(&str, &str, &str) -> u64) -> Result<HashSet<u64>> {
    let all = r.rows("SELECT subject, label, value FROM kept_cell_private WHERE deleted_at IS NULL", &[], |row| {
        let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
        Ok(hash(text("subject")?, text("label")?, text("value")?))
    })?;
    Ok(all.into_iter().collect())
}

pub fn insert_kept_cell(w: &mut Write<'_>, subject: &str, cell: &KeptCell) -> Result<()> {
    let id = w.new_id::<KeptCell>();
    w.execute(
        "INSERT INTO kept_cell_private (id, subject, label, value) VALUES (:id, :subject, :label, :value)",
        &[(":id", &id), (":subject", &subject), (":label", &cell.label), (":value", &cell.value)],
    )?;
    Ok(())
}

/// The cells kept for a record under a label in any of its spellings, the oldest first.
pub fn kept_under(r: &Read<'_>, subject: &str, label: &str) -> Result<Vec<Id<KeptCell>>> {
    let cells: Vec<(Id<KeptCell>, String)> = r.rows(
        "SELECT id, label FROM kept_cell_private WHERE subject = :subject AND deleted_at IS NULL ORDER BY id",
        &[(":subject", &subject)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(cells.into_iter().filter(|(_, held)| label_key(held) == label_key(label)).map(|(id, _)| id).collect())
}

/// The labels of kept cells that are written as this one but for width, case and blanks, itself among them, as a JSON array.
/// The index is walked from one label to the next, however many cells each has.
pub fn spellings(r: &Read<'_>, label: &str) -> Result<String> {
    let next = "SELECT min(label) FROM kept_cell_private WHERE label > :last AND deleted_at IS NULL";
    let (mut labels, mut last) = (vec![label.to_owned()], String::new());
    while let Some(held) = r.row(next, &[(":last", &last)], |row| row.get::<_, Option<String>>(0))?.flatten() {
        if held != label && label_key(&held) == label_key(label) {
            labels.push(held.clone());
        }
        last = held;
    }
    Ok(serde_json::to_string(&labels)?)
}

pub fn change_kept_cell(w: &Write<'_>, id: Id<KeptCell>, value: &str) -> Result<()> {
    w.execute("UPDATE kept_cell_private SET value = :value WHERE id = :id", &[(":id", &id), (":value", &value)])?;
    Ok(())
}

pub fn drop_kept_cell(w: &Write<'_>, id: Id<KeptCell>) -> Result<()> {
    w.execute("UPDATE kept_cell_private SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// How many records of a table have a cell under a label.
pub fn keeping(r: &Read<'_>, table: &str, label: &str) -> Result<u32> {
    let sql = format!(
        "SELECT count(DISTINCT k.subject) FROM kept_cell_private k CROSS JOIN {table} x ON x.id = k.subject
         WHERE k.label IN (SELECT value FROM json_each(:labels)) AND k.deleted_at IS NULL AND x.deleted_at IS NULL"
    );
    r.count(&sql, &[(":labels", &spellings(r, label)?)])
}

/// The labels of cells of a table's records with how many have one, but those that hold numbers of identity papers.
pub fn kept_labels(r: &Read<'_>, table: &str) -> Result<Vec<(String, u32)>> {
    let sql = format!(
        "SELECT k.label, count(DISTINCT k.subject) AS records FROM kept_cell_private k CROSS JOIN {table} x ON x.id = k.subject
         WHERE k.deleted_at IS NULL AND x.deleted_at IS NULL
         GROUP BY k.label HAVING NOT max(tells_identity(k.label, k.value)) ORDER BY records DESC, k.label"
    );
    r.rows(&sql, &[], |row| Ok((row.get("label")?, row.get("records")?)))
}

/// Shows `seen` each cell of a table's records under a label, those of a record in the order in which they were kept.
pub fn each_kept(r: &Read<'_>, table: &str, label: &str, mut seen: impl FnMut(&str, &str)) -> Result<()> {
    let sql = format!(
        "SELECT k.subject, k.value FROM kept_cell_private k CROSS JOIN {table} x ON x.id = k.subject
         WHERE k.label IN (SELECT value FROM json_each(:labels)) AND k.deleted_at IS NULL AND x.deleted_at IS NULL
         ORDER BY k.subject, k.id"
    );
    r.each(&sql, &[(":labels", &spellings(r, label)?)], |row| {
        let text = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
        seen(text(0)?, text(1)?);
        Ok(())
    })
}

/// For whom a record stands that is there or was merged: the end of the way that its mergings went.
pub fn standing(r: &Read<'_>, id: PersonId) -> Result<PersonId> {
    let end = r.row(
        "WITH RECURSIVE way (id, step) AS
           (SELECT :id, 0 UNION
            SELECT m.survivor, way.step + 1 FROM way JOIN merging m ON m.merged = way.id
            WHERE m.kind = 'person' AND m.deleted_at IS NULL AND way.step < 100)
         SELECT id FROM way ORDER BY step DESC LIMIT 1",
        &[(":id", &id)],
        |row| row.get(0),
    )?;
    Ok(end.unwrap_or(id))
}

/// A record and those that were merged into it, however often.
pub fn records_of(r: &Read<'_>, id: PersonId) -> Result<Vec<PersonId>> {
    r.rows(
        "WITH RECURSIVE known (id) AS (
           SELECT :id UNION SELECT m.merged FROM merging m JOIN known ON m.survivor = known.id
           WHERE m.kind = 'person' AND m.deleted_at IS NULL)
         SELECT id FROM known",
        &[(":id", &id)],
        |row| row.get(0),
    )
}

/// Removes a person's own row.
pub fn soft_delete(w: &Write<'_>, id: PersonId) -> Result<()> {
    w.execute("UPDATE person SET deleted_at = :now WHERE id = :id", &[(":id", &id), (":now", &w.now())])?;
    Ok(())
}

/// Empties people's own rows.
pub fn empty(w: &Write<'_>, people: &[PersonId]) -> Result<()> {
    w.execute(
        "UPDATE person SET name = '—', reading = NULL, alias = NULL, city = NULL, sector = NULL, expertise = NULL,
           remark = NULL, erased_at = :now WHERE id IN (SELECT value FROM json_each(:people))",
        &[(":people", &serde_json::to_string(people)?), (":now", &w.now())],
    )?;
    Ok(())
}

/// Removes the cells that are kept for a record.
pub fn drop_kept_cells(w: &Write<'_>, subject: &str) -> Result<()> {
    w.execute(
        "UPDATE kept_cell_private SET deleted_at = :now WHERE subject = :subject AND deleted_at IS NULL",
        &[(":subject", &subject), (":now", &w.now())],
    )?;
    Ok(())
}
