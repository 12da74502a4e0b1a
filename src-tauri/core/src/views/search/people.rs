//! The words of people, made on a thread of their own while others are put in.

use rusqlite::{Connection, Row};

use crate::{
    error::Result,
    kit::{
        relay::relay,
        tokens::{PersonText, tokens_of_person},
    },
    people::ContactKind,
};

/// What the words of those in `temp.stale_person` are made from; companies and contacts a line each. Of what is said of
/// them, the numbers of identity papers are left out.
pub(crate) const TEXTS: &str = "
    SELECT f.rid, p.name, p.reading, p.alias,
      (SELECT group_concat(o.name, char(10)) FROM affiliation a JOIN organisation o ON o.id = a.organisation
       WHERE a.person = p.id AND a.ends_on IS NULL AND a.deleted_at IS NULL) AS companies,
      (SELECT group_concat(c.kind || ' ' || c.value, char(10)) FROM contact_private c
       WHERE c.person = p.id AND c.deleted_at IS NULL) AS contacts,
      p.expertise,
      (SELECT group_concat(m.helps_with, char(10)) FROM membership m
       WHERE m.person = p.id AND m.deleted_at IS NULL) AS helps_with,
      (SELECT group_concat(substr(k.value, 1, 1000), char(10)) FROM kept_cell_private k
       WHERE k.subject = p.id AND k.deleted_at IS NULL AND NOT tells_identity(k.label, k.value)) AS kept
    FROM temp.stale_person s CROSS JOIN found f ON f.record = s.person CROSS JOIN person p ON p.id = s.person";

/// Puts in the words of those whom `people/rows.sql` has named in `temp.stale_person`.
pub fn put_words_in(conn: &Connection) -> Result<()> {
    let mut texts = conn.prepare_cached(TEXTS)?;
    let mut insert = conn.prepare_cached("INSERT INTO word (rowid, t) VALUES (?1, ?2)")?;
    relay(
        |hand_over| {
            let mut rows = texts.query([])?;
            while let Some(row) = rows.next()? {
                hand_over(Texts::from_row(row)?)?;
            }
            Ok(())
        },
        |texts| Ok((texts.rid, format!("zperson {}", texts.words()))),
        |word| insert.execute(word).map(drop).map_err(Into::into),
    )
}

/// One person's texts.
struct Texts {
    rid: i64,
    name: String,
    reading: Option<String>,
    alias: Option<String>,
    companies: String,
    contacts: String,
    said: [Option<String>; 3],
}

impl Texts {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            rid: row.get(0)?,
            name: row.get(1)?,
            reading: row.get(2)?,
            alias: row.get(3)?,
            companies: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            contacts: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
            said: [row.get(6)?, row.get(7)?, row.get(8)?],
        })
    }

    fn words(&self) -> String {
        let values = |kinds: &[ContactKind]| {
            let split = self.contacts.lines().filter_map(|line| line.split_once(' '));
            split.filter(|(kind, _)| kinds.iter().any(|k| k.as_ref() == *kind)).map(|(_, value)| value).collect()
        };
        tokens_of_person(&PersonText {
            name: &self.name,
            reading: self.reading.as_deref(),
            alias: self.alias.as_deref(),
            companies: self.companies.lines().collect(),
            phones: values(&[ContactKind::Mobile, ContactKind::Landline]),
            emails: values(&[ContactKind::Email]),
            wechats: values(&[ContactKind::Wechat]),
            said: self.said.iter().flatten().map(String::as_str).collect(),
        })
    }
}
