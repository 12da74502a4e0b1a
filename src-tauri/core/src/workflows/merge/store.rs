//! The SQL of duplicates: blocks, faces, and what is known of those who were merged.

use std::collections::{HashMap, HashSet};

use rusqlite::{Row, ToSql};

use super::{
    Former, Twin,
    pair::{Pair, pair},
    rows::Tally,
};
use crate::{
    alumni::Membership,
    engine::{Read, Write},
    error::Result,
    kit::{Id, word::word},
    mentors::MentorRole,
    organisations::{OrganisationId, rules::core_name},
    people::{
        self, Affiliation, Contact, ContactDraft, PersonDraft, PersonId,
        likeness::{Face, reading_of},
    },
};

/// Somebody's post, for comparing names and companies.
#[derive(Debug)]
pub struct Employed {
    pub person: PersonId,
    /// The name as it is compared.
    pub name: String,
    /// The name's place in lists, by which it sounds.
    pub sort_key: String,
    pub organisation: OrganisationId,
    pub company: String,
}

/// Several identities as a parameter of a statement.
fn ids(people: &[PersonId]) -> Result<String> {
    Ok(serde_json::to_string(people)?)
}

/// The last digits of a phone as SQL, without its extension: by them numbers are the same with and without a code.
const LAST_DIGITS: &str =
    "substr(CASE WHEN instr(value, ';') THEN substr(value, 1, instr(value, ';') - 1) ELSE value END, -8)";

/// Groups of people who share a phone's last digits or an electronic address, none of more than `most`.
pub fn shared_contacts(r: &Read<'_>, most: u32) -> Result<Vec<Vec<PersonId>>> {
    let sql = format!(
        "SELECT json_group_array(person) FROM
           (SELECT DISTINCT person,
              CASE WHEN kind IN ('mobile', 'landline')
                THEN 'p' || {LAST_DIGITS}
                ELSE kind || lower(value) END AS sign
            FROM contact_private WHERE deleted_at IS NULL AND kind <> 'address')
         GROUP BY sign HAVING count(*) BETWEEN 2 AND :most"
    );
    let groups: Vec<String> = r.rows(&sql, &[(":most", &most)], |row| row.get(0))?;
    groups.iter().map(|group| Ok(serde_json::from_str(group)?)).collect()
}

/// By what somebody's contacts are found at others: a phone's last digits, an address whole.
pub fn signs(r: &Read<'_>, person: PersonId) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT CASE WHEN kind IN ('mobile', 'landline') THEN {LAST_DIGITS} ELSE value END
         FROM contact_private WHERE person = :person AND deleted_at IS NULL AND kind <> 'address'"
    );
    r.rows(&sql, &[(":person", &person)], |row| row.get(0))
}

/// By what others of somebody's name are found: its letters, and its sound.
pub fn names(r: &Read<'_>, person: PersonId) -> Result<Vec<String>> {
    let name =
        r.row("SELECT name, sort_key FROM person_row WHERE person = :person", &[(":person", &person)], |row| {
            Ok((row.get::<_, String>("name")?, row.get::<_, String>("sort_key")?))
        })?;
    Ok(name.into_iter().flat_map(|(name, key)| [name, reading_of(&key).replace(' ', "")]).collect())
}

/// Everybody who works or worked somewhere, once for each company.
pub fn employed(r: &Read<'_>) -> Result<Vec<Employed>> {
    employed_where(r, "TRUE", &[])
}

/// As [`employed`], of these people.
pub fn employed_among(r: &Read<'_>, people: &[PersonId]) -> Result<Vec<Employed>> {
    employed_where(r, "a.person IN (SELECT value FROM json_each(:ids))", &[(":ids", &ids(people)?)])
}

fn employed_where(r: &Read<'_>, who: &str, params: &[(&str, &dyn ToSql)]) -> Result<Vec<Employed>> {
    let sql = format!(
        "SELECT DISTINCT a.person, fold(p.name) AS name, p.sort_key, a.organisation, o.name AS company
         FROM affiliation a JOIN person_row p ON p.person = a.person JOIN organisation o ON o.id = a.organisation
         WHERE a.deleted_at IS NULL AND o.deleted_at IS NULL AND {who}"
    );
    r.rows(&sql, params, |row| Ok(crate::from_row!(row => Employed { person, name, sort_key, organisation, company })))
}

/// The pairs of whom somebody has said that they are two.
pub fn apart(r: &Read<'_>) -> Result<HashSet<Pair>> {
    let pairs = r.rows("SELECT one, other FROM apart WHERE kind = 'person' AND deleted_at IS NULL", &[], |row| {
        Ok(pair(row.get("one")?, row.get("other")?))
    })?;
    Ok(pairs.into_iter().collect())
}

/// What is looked at of these people.
pub fn faces(r: &Read<'_>, people: &[PersonId]) -> Result<HashMap<PersonId, Face>> {
    let among = ids(people)?;
    let params: &[(&str, &dyn ToSql)] = &[(":ids", &among)];
    let mut contacts: HashMap<PersonId, Vec<ContactDraft>> = HashMap::new();
    let held = r.rows(
        "SELECT person, kind, value FROM contact_private
         WHERE deleted_at IS NULL AND person IN (SELECT value FROM json_each(:ids))",
        params,
        |row| Ok((row.get("person")?, ContactDraft { kind: word(row, "kind")?, value: row.get("value")? })),
    )?;
    for (person, contact) in held {
        contacts.entry(person).or_default().push(contact);
    }
    let mut companies: HashMap<PersonId, Vec<String>> = HashMap::new();
    let posts: Vec<(PersonId, String)> = r.rows(
        "SELECT a.person, o.name FROM affiliation a JOIN organisation o ON o.id = a.organisation
         WHERE a.deleted_at IS NULL AND o.deleted_at IS NULL AND a.person IN (SELECT value FROM json_each(:ids))",
        params,
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (person, company) in posts {
        companies.entry(person).or_default().push(core_name(&company));
    }
    let cells: Vec<(PersonId, String, Option<String>, Option<String>)> = r.rows(
        "SELECT id, name, reading, city FROM person
         WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(:ids))",
        params,
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let faces = cells.into_iter().map(|(id, name, reading, city)| {
        let contacts = contacts.remove(&id).unwrap_or_default();
        let companies = companies.remove(&id).unwrap_or_default();
        (id, Face::new(&name, reading.as_deref(), &contacts, companies, city.as_deref()))
    });
    Ok(faces.collect())
}

/// People as pairs name them.
pub fn twins(r: &Read<'_>, people: &[PersonId]) -> Result<HashMap<PersonId, Twin>> {
    let found = r.rows(
        "SELECT person, name, company FROM person_row WHERE person IN (SELECT value FROM json_each(:ids))",
        &[(":ids", &ids(people)?)],
        |row| Ok(crate::from_row!(row => Twin { id: "person", name, company })),
    )?;
    Ok(found.into_iter().map(|twin| (twin.id, twin)).collect())
}

/// How many records of others name one of these people.
pub fn tally(r: &Read<'_>, people: &[PersonId]) -> Result<Tally> {
    let among = ids(people)?;
    let count = |what: &str, table: &str, column: &str| {
        let sql = format!(
            "SELECT count(DISTINCT {what}) FROM {table}
             WHERE deleted_at IS NULL AND {column} IN (SELECT value FROM json_each(:ids))"
        );
        r.count(&sql, &[(":ids", &among)])
    };
    Ok(Tally {
        notes: count("id", "note", "author")?,
        action_items: count("id", "action_item", "owner")?,
        sessions: count("session", "session_host", "person")?,
        attendance: count("session", "attendance", "person")?,
        interactions: count("id", "interaction", "person")?,
    })
}

pub fn insert_merging(w: &Write<'_>, kept: PersonId, gone: PersonId) -> Result<()> {
    let id = Id::<()>::link("merging", kept, gone);
    w.execute(
        "INSERT INTO merging (id, kind, kept, gone) VALUES (:id, 'person', :kept, :gone)
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":kept", &kept), (":gone", &gone)],
    )?;
    Ok(())
}

pub fn insert_apart(w: &Write<'_>, (one, other): Pair) -> Result<()> {
    let id = Id::<()>::link("apart", one, other);
    w.execute(
        "INSERT INTO apart (id, kind, one, other) VALUES (:id, 'person', :one, :other)
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":one", &one), (":other", &other)],
    )?;
    Ok(())
}

/// Those who were set aside by a merging that stands.
const FORMER: &str = "person p WHERE p.deleted_at IS NOT NULL AND EXISTS
  (SELECT 1 FROM merging m WHERE m.gone = p.id AND m.kind = 'person' AND m.deleted_at IS NULL)";

/// Everybody who was merged into another, as they were.
pub fn former(r: &Read<'_>) -> Result<Vec<Former>> {
    let sql = format!("SELECT p.id, p.name, p.reading, p.alias, p.city, p.sector, p.expertise, p.remark FROM {FORMER}");
    let mut all = r.rows(&sql, &[], former_from_row)?;
    let mut contacts = set_aside(r, "contact_private", "kind, value, preferred", |row| {
        Ok(crate::from_row!(row => Contact { id, kind: word, value, preferred }))
    })?;
    let mut posts = set_aside(r, "affiliation", "organisation, role, starts_on, ends_on", |row| {
        Ok(
            crate::from_row!(row => Affiliation { id, organisation, organisation_name = None, role, starts_on, ends_on }),
        )
    })?;
    let mut memberships = set_aside(r, "membership", "cohort, joined_on, circles, helps_with", |row| {
        Ok(crate::from_row!(row => Membership { id, cohort, cohort_name = None, joined_on, circles, helps_with }))
    })?;
    let mut mentors = set_aside(r, "mentor", "hours_per_month, languages, bio", |row| {
        Ok(crate::from_row!(row => MentorRole { hours_per_month, languages, bio }))
    })?;
    for former in &mut all {
        let id = former.id;
        former.now = people::ops::standing(r, id)?;
        let beside = people::ops::kept_cells(r, former.now)?.into_iter();
        former.aside = beside.filter_map(|cell| Some((cell.label.parse().ok()?, cell.value))).collect();
        former.contacts = contacts.remove(&id).unwrap_or_default();
        former.posts = posts.remove(&id).unwrap_or_default();
        former.memberships = memberships.remove(&id).unwrap_or_default();
        former.mentor = mentors.remove(&id).into_iter().flatten().next();
    }
    Ok(all)
}

/// The rows of a table that went together with those who were merged, by person; not those that were removed before.
fn set_aside<T>(
    r: &Read<'_>,
    table: &str,
    columns: &str,
    from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<HashMap<PersonId, Vec<T>>> {
    let sql = format!(
        "SELECT x.person, x.id, {columns} FROM (SELECT p.id AS gone, p.deleted_at AS since FROM {FORMER})
         CROSS JOIN {table} x ON x.person = gone AND x.deleted_at = since ORDER BY x.id"
    );
    let mut rows: HashMap<PersonId, Vec<T>> = HashMap::new();
    for (person, held) in r.rows(&sql, &[], |row| Ok((row.get("person")?, from_row(row)?)))? {
        rows.entry(person).or_default().push(held);
    }
    Ok(rows)
}

fn former_from_row(row: &Row<'_>) -> rusqlite::Result<Former> {
    let id = row.get("id")?;
    Ok(Former {
        id,
        now: id,
        cells: PersonDraft {
            id: Some(id),
            name: row.get("name")?,
            reading: row.get("reading")?,
            alias: row.get("alias")?,
            city: row.get("city")?,
            sector: row.get("sector")?,
            expertise: row.get("expertise")?,
            remark: row.get("remark")?,
            ..PersonDraft::default()
        },
        contacts: Vec::new(),
        posts: Vec::new(),
        memberships: Vec::new(),
        mentor: None,
        aside: Vec::new(),
    })
}
