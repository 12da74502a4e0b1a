//! Who looks like whom, among all people of a nursery: a derived table of pairs, kept up by each write.
//!
//! To compare everybody with everybody is out of the question. Who may be one shares a key
//! ([`likeness::Keys`](crate::people::likeness::Keys)): a phone, an address, or the sound of a name with the beginning of
//! a company's. A key of many tells nothing: it is a switchboard, or a common name in a large company. The pairs of few
//! people are found by the words of their keys; those of many by going through all keys at once.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use rusqlite::{Connection, OptionalExtension as _};

use super::{
    pair::{Pair, pair},
    store,
};
use crate::{
    engine::Derived,
    error::Result,
    kit::Id,
    people::{
        PersonId,
        likeness::{Keys, judge},
    },
    search,
};

/// More people under one key are too many to tell anything.
const MOST: usize = 40;

/// The pairs of people who look like one.
pub(crate) const DERIVED: Derived = Derived {
    name: "duplicate_row",
    more: &[],
    sources: Cow::Borrowed(&["person", "contact_private", "affiliation", "organisation", "apart"]),
    refresh: Cow::Borrowed(include_str!("pairs.sql")),
    then: Some(refresh),
};

/// Makes the pairs anew of those whom `pairs.sql` has named.
fn refresh(conn: &Connection) -> Result<()> {
    let stale: Vec<PersonId> = column(conn, "SELECT person FROM temp.stale_twin", [])?;
    if !search::people::are_few(stale.len()) {
        return all(conn);
    }
    let mut stale: BTreeSet<PersonId> = stale.into_iter().collect();
    stale.extend(crowding(conn)?);
    for person in &stale {
        conn.prepare_cached("DELETE FROM duplicate_row WHERE one = ?1")?.execute([person])?;
        conn.prepare_cached("DELETE FROM duplicate_row WHERE other = ?1")?.execute([person])?;
    }
    let mut known = Known { conn, members: HashMap::new(), keys: HashMap::new() };
    let mut pairs = BTreeSet::new();
    for person in stale {
        for other in known.near(person)? {
            pairs.insert(pair(person, other));
        }
    }
    insert(conn, pairs)
}

/// All who stand under a key that has become one of many, or one of few, by this op.
fn crowding(conn: &Connection) -> Result<BTreeSet<PersonId>> {
    let mut moved: BTreeMap<u32, i64> = BTreeMap::new();
    let mut changes = conn.prepare_cached("SELECT keys_before, keys_after FROM temp.changed_keys")?;
    let mut rows = changes.query([])?;
    while let Some(row) = rows.next()? {
        for (at, by) in [(0, -1), (1, 1)] {
            for key in Keys::read(row.get_ref(at)?.as_blob_or_null().map_err(rusqlite::Error::from)?) {
                *moved.entry(key).or_default() += by;
            }
        }
    }
    let mut people = BTreeSet::new();
    for (key, by) in moved.into_iter().filter(|(_, by)| *by != 0) {
        let members = members(conn, key)?;
        let before = i64::try_from(members.len()).unwrap_or(i64::MAX) - by;
        if (before <= MOST as i64) != (members.len() <= MOST) {
            people.extend(members);
        }
    }
    Ok(people)
}

/// Those who stand under a key.
fn members(conn: &Connection, key: u32) -> Result<Vec<PersonId>> {
    column(
        conn,
        "SELECT f.record FROM search_fts w CROSS JOIN search_row f ON f.rid = w.rowid WHERE w.search_fts MATCH ?1",
        [search::people::key_token(key)],
    )
}

/// What has been looked up of people and keys.
struct Known<'c> {
    conn: &'c Connection,
    members: HashMap<u32, Vec<PersonId>>,
    keys: HashMap<PersonId, Keys>,
}

impl Known<'_> {
    /// Those who may be the same as somebody.
    fn near(&mut self, person: PersonId) -> Result<BTreeSet<PersonId>> {
        let own = self.keys(person)?.clone();
        let mut near = BTreeSet::new();
        for key in own.numbers() {
            if !self.members.contains_key(key) {
                self.members.insert(*key, members(self.conn, *key)?);
            }
            let members = self.members[key].clone();
            if members.len() > MOST {
                continue;
            }
            for other in members.into_iter().filter(|other| *other != person) {
                if own.may_meet(*key, self.keys(other)?) {
                    near.insert(other);
                }
            }
        }
        Ok(near)
    }

    fn keys(&mut self, person: PersonId) -> Result<&Keys> {
        if !self.keys.contains_key(&person) {
            let mut row = self.conn.prepare_cached(
                "SELECT l.keys, l.companies FROM search_row f CROSS JOIN likeness_row l ON l.rid = f.rid WHERE f.record = ?1",
            )?;
            let keys = row.query_row([person], |row| Keys::from_row(row, 0)).optional()?;
            self.keys.insert(person, keys.unwrap_or_default());
        }
        Ok(&self.keys[&person])
    }
}

/// Makes all pairs anew.
fn all(conn: &Connection) -> Result<()> {
    let mut people: Vec<(u32, Keys)> = Vec::new();
    let mut under: Vec<(u32, u32)> = Vec::new();
    let mut rows = conn.prepare("SELECT rid, keys, companies FROM likeness_row ORDER BY rid")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let at = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let keys = Keys::from_row(row, 1)?;
        under.extend(keys.numbers().iter().map(|key| (*key, at)));
        people.push((row.get(0)?, keys));
    }
    under.sort_unstable();
    let mut near: Vec<(u32, u32)> = Vec::new();
    for group in under.chunk_by(|one, other| one.0 == other.0).filter(|group| (2..=MOST).contains(&group.len())) {
        for (at, (key, one)) in group.iter().enumerate() {
            let keys = &people[*one as usize].1;
            let others = group[at + 1..].iter().map(|(_, other)| *other);
            near.extend(
                others.filter(|other| keys.may_meet(*key, &people[*other as usize].1)).map(|other| (*one, other)),
            );
        }
    }
    near.sort_unstable();
    near.dedup();
    let mut record = conn.prepare("SELECT record FROM search_row WHERE rid = ?1")?;
    let mut id = |at: u32| -> Result<PersonId> { Ok(record.query_row([people[at as usize].0], |row| row.get(0))?) };
    let mut pairs = BTreeSet::new();
    for (one, other) in near {
        pairs.insert(pair(id(one)?, id(other)?));
    }
    conn.execute("DELETE FROM duplicate_row", [])?;
    insert(conn, pairs)
}

/// Puts in those of the pairs that look like one, and of whom nobody has said that they are two.
fn insert(conn: &Connection, pairs: BTreeSet<Pair>) -> Result<()> {
    let everybody: BTreeSet<PersonId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    let faces = store::faces(|sql| Ok(conn.prepare_cached(sql)?), &everybody.into_iter().collect::<Vec<_>>())?;
    let mut apart = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM apart WHERE id = ?1 AND deleted_at IS NULL)")?;
    let mut insert =
        conn.prepare_cached("INSERT INTO duplicate_row (one, other, score, reasons) VALUES (?1, ?2, ?3, ?4)")?;
    for (one, other) in pairs {
        let likeness = faces.get(&one).zip(faces.get(&other)).and_then(|(one, other)| judge(one, other));
        let Some(likeness) = likeness else { continue };
        if !apart.query_row([Id::<()>::link("apart", one, other)], |row| row.get::<_, bool>(0))? {
            let reasons: Vec<&str> = likeness.reasons.iter().map(AsRef::as_ref).collect();
            insert.execute((one, other, likeness.score, reasons.join(" ")))?;
        }
    }
    Ok(())
}

fn column<T: rusqlite::types::FromSql>(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<T>> {
    Ok(conn.prepare_cached(sql)?.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
