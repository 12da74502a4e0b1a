//! The SQL of duplicates: blocks, faces, and what is known of those who were merged.

use std::collections::{HashMap, HashSet};

use rusqlite::{CachedStatement, OptionalExtension as _, Row, ToSql};

use super::{
    Former, Twin,
    pair::{Pair, pair},
    rows::Tally,
};
use crate::{
    alumni::Membership,
    engine::{Read, Write},
    error::Result,
    kit::{Cursor, Id, word::word},
    mentors::MentorRole,
    organisations::rules::core_name,
    people::{
        self, Affiliation, Contact, ContactDraft, PersonDraft, PersonId,
        likeness::{Likeness, MatchFeatures},
    },
};

/// Several identities as a parameter of a statement.
fn ids(people: &[PersonId]) -> Result<String> {
    Ok(serde_json::to_string(people)?)
}

/// The pairs of whom somebody has said that they are two.
pub fn apart(r: &Read<'_>) -> Result<HashSet<Pair>> {
    let pairs = r.rows("SELECT one, other FROM apart WHERE kind = 'person' AND deleted_at IS NULL", &[], |row| {
        Ok(pair(row.get("one")?, row.get("other")?))
    })?;
    Ok(pairs.into_iter().collect())
}

/// What is looked at of these people; `prepare` prepares a statement.
pub fn faces<'c>(
    prepare: impl Fn(&str) -> Result<CachedStatement<'c>>,
    people: &[PersonId],
) -> Result<HashMap<PersonId, MatchFeatures>> {
    let mut faces = HashMap::with_capacity(people.len());
    let mut contacts = prepare("SELECT kind, value FROM contact_private WHERE person = ?1 AND deleted_at IS NULL")?;
    let mut companies = prepare(
        "SELECT o.name FROM affiliation a JOIN organisation o ON o.id = a.organisation
         WHERE a.person = ?1 AND a.deleted_at IS NULL AND o.deleted_at IS NULL",
    )?;
    let mut cells = prepare("SELECT name, reading, city FROM person WHERE id = ?1 AND deleted_at IS NULL")?;
    for person in people {
        let contacts: Vec<ContactDraft> = contacts
            .query_map([person], |row| Ok(ContactDraft { kind: word(row, "kind")?, value: row.get("value")? }))?
            .collect::<rusqlite::Result<_>>()?;
        let companies: Vec<String> = companies
            .query_map([person], |row| Ok(core_name(row.get_ref(0)?.as_str()?)))?
            .collect::<rusqlite::Result<_>>()?;
        let face = cells.query_row([person], |row| {
            let (name, reading, city): (String, Option<String>, Option<String>) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(MatchFeatures::new(&name, reading.as_deref(), &contacts, companies, city.as_deref()))
        });
        faces.extend(face.optional()?.map(|face| (*person, face)));
    }
    Ok(faces)
}

/// A page of pairs, the likest first; of one person where one is named.
pub fn pairs(
    r: &Read<'_>,
    person: Option<PersonId>,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<Vec<(Pair, Likeness)>> {
    let whose = if person.is_some() { OF_PERSON } else { "1" };
    let behind = if after.is_some() { "-score >= :rank AND (-score, one, other) > (:rank, :one, :other)" } else { "1" };
    let sql = format!(
        "SELECT one, other, score, reasons FROM duplicate_row WHERE {whose} AND {behind}
         ORDER BY -score, one, other LIMIT :limit"
    );
    let place = after.map(|after| {
        let (one, other) = after.id.split_once(' ').unwrap_or((&after.id, ""));
        (-after.key.parse::<i64>().unwrap_or_default(), one, other)
    });
    let mut params: Vec<(&str, &dyn ToSql)> = vec![(":limit", &limit)];
    if let Some(person) = &person {
        params.push((":person", person));
    }
    if let Some((rank, one, other)) = &place {
        params.extend([(":rank", rank as &dyn ToSql), (":one", one), (":other", other)]);
    }
    r.rows(&sql, &params, |row| {
        let reasons = row.get_ref("reasons")?.as_str()?.split(' ').filter_map(|reason| reason.parse().ok()).collect();
        Ok(((row.get("one")?, row.get("other")?), Likeness { score: row.get("score")?, reasons }))
    })
}

/// How many pairs there are; of one person where one is named.
pub fn count_pairs(r: &Read<'_>, person: Option<PersonId>) -> Result<u32> {
    match person {
        Some(person) => {
            r.count(&format!("SELECT count(*) FROM duplicate_row WHERE {OF_PERSON}"), &[(":person", &person)])
        }
        None => Ok(*r.kept("pairs".to_owned(), || r.count("SELECT count(*) FROM duplicate_row", &[]))?),
    }
}

const OF_PERSON: &str = "(one = :person OR other = :person)";

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

pub fn insert_merging(w: &Write<'_>, survivor: PersonId, merged: PersonId) -> Result<()> {
    let id = Id::<()>::link("merging", survivor, merged);
    w.execute(
        "INSERT INTO merging (id, kind, survivor, merged) VALUES (:id, 'person', :survivor, :merged)
         ON CONFLICT (id) DO UPDATE SET deleted_at = NULL",
        &[(":id", &id), (":survivor", &survivor), (":merged", &merged)],
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

/// Forgets from whom a person was told apart.
pub fn drop_apart(w: &Write<'_>, merged: PersonId) -> Result<()> {
    w.execute(
        "UPDATE apart SET deleted_at = :now WHERE deleted_at IS NULL AND (one = :merged OR other = :merged)",
        &[(":now", &w.now()), (":merged", &merged)],
    )?;
    Ok(())
}

/// Those who were set aside by a merging that stands.
const FORMER: &str = "(SELECT DISTINCT merged FROM merging WHERE kind = 'person' AND deleted_at IS NULL) m
  CROSS JOIN person p ON p.id = m.merged WHERE p.deleted_at IS NOT NULL";

/// Everybody who was merged into another, as they were.
pub fn former(r: &Read<'_>) -> Result<Vec<Former>> {
    let sql = format!("SELECT p.id, p.name, p.reading, p.alias, p.city, p.sector, p.expertise, p.remark FROM {FORMER}");
    let mut all = r.rows(&sql, &[], former_from_row)?;
    let mut contacts = soft_deleted(r, "contact_private", "kind, value, preferred", |row| {
        Ok(crate::from_row!(row => Contact { id, kind: word, value, preferred }))
    })?;
    let mut posts = soft_deleted(r, "affiliation", "organisation, role, starts_on, ends_on", |row| {
        Ok(
            crate::from_row!(row => Affiliation { id, organisation, organisation_name = None, role, starts_on, ends_on }),
        )
    })?;
    let mut memberships = soft_deleted(r, "membership", "cohort, joined_on, circles, helps_with", |row| {
        Ok(crate::from_row!(row => Membership { id, cohort, cohort_name = None, joined_on, circles, helps_with }))
    })?;
    let mut mentors = soft_deleted(r, "mentor", "hours_per_month, languages, bio", |row| {
        Ok(crate::from_row!(row => MentorRole { hours_per_month, languages, bio }))
    })?;
    for former in &mut all {
        let id = former.id;
        former.now = people::ops::standing(r, id)?;
        let beside = people::ops::kept_cells(r, former.now)?.into_iter();
        former.overflow = beside.filter_map(|cell| Some((cell.label.parse().ok()?, cell.value))).collect();
        former.contacts = contacts.remove(&id).unwrap_or_default();
        former.posts = posts.remove(&id).unwrap_or_default();
        former.memberships = memberships.remove(&id).unwrap_or_default();
        former.mentor = mentors.remove(&id).into_iter().flatten().next();
    }
    Ok(all)
}

/// The rows of a table that went together with those who were merged, by person; not those that were removed before.
fn soft_deleted<T>(
    r: &Read<'_>,
    table: &str,
    columns: &str,
    from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<HashMap<PersonId, Vec<T>>> {
    let sql = format!(
        "SELECT x.person, x.id, {columns} FROM (SELECT p.id AS merged, p.deleted_at AS since FROM {FORMER})
         CROSS JOIN {table} x ON x.person = merged AND x.deleted_at = since ORDER BY x.id"
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
        overflow: Vec::new(),
    })
}
