//! The words of people, made on a thread of their own while others are put in.

use rusqlite::{Connection, Row};

use crate::{
    error::Result,
    kit::{
        tokens::{PersonText, tokens_of_person},
        worker::map_on_worker,
    },
    organisations::rules::core_name,
    people::{
        ContactDraft, ContactKind,
        likeness::{Keys, MatchFeatures},
    },
};

/// What the words of those in `temp.stale_person` are made from; companies and contacts a line each. Of what is said of
/// them, the numbers of identity papers are left out.
pub(crate) const TEXTS: &str = "
    SELECT f.rid, p.name, p.reading, p.alias,
      (SELECT group_concat(o.name, char(10)) FROM affiliation a JOIN organisation o ON o.id = a.organisation
       WHERE a.person = p.id AND a.ends_on IS NULL AND a.deleted_at IS NULL) AS companies,
      (SELECT group_concat(c.kind || ' ' || c.value, char(10)) FROM contact_private c
       WHERE c.person = p.id AND c.deleted_at IS NULL) AS contacts,
      concat_ws(char(10), p.city, p.expertise) AS place_and_expertise,
      (SELECT group_concat(m.helps_with, char(10)) FROM membership m
       WHERE m.person = p.id AND m.deleted_at IS NULL) AS helps_with,
      (SELECT group_concat(substr(k.value, 1, 1000), char(10)) FROM kept_cell_private k
       WHERE k.subject = p.id AND k.deleted_at IS NULL AND NOT tells_identity(k.label, k.value)) AS kept,
      (SELECT group_concat(m.cohort, char(10)) FROM membership m
       WHERE m.person = p.id AND m.deleted_at IS NULL) AS cohorts,
      (SELECT group_concat(iif(is_plain, 'v', 'y') || purpose, ' ') FROM
         (SELECT k.purpose, min(k.answer = 'given' AND k.withdrawn_on IS NULL AND k.expires_on IS NULL) AS is_plain,
            max(k.answer = 'given' AND k.withdrawn_on IS NULL) AS is_given
          FROM consent k WHERE k.person = p.id AND k.deleted_at IS NULL GROUP BY k.purpose)
       WHERE is_given) AS purposes,
      (SELECT group_concat(o.name, char(10)) FROM affiliation a JOIN organisation o ON o.id = a.organisation
       WHERE a.person = p.id AND a.deleted_at IS NULL AND o.deleted_at IS NULL) AS employers
    FROM temp.stale_person s CROSS JOIN search_row f ON f.record = s.person CROSS JOIN person p ON p.id = s.person";

/// The token of those who are alumni of a cohort.
pub(crate) fn cohort_token(cohort: &str) -> String {
    format!("m{}", cohort.replace('-', ""))
}

/// The tokens of those who agreed to a purpose and have said nothing else of it, and of those of whom it hangs on the
/// day or on more than one answer.
pub(crate) fn purpose_tokens(purpose: &str) -> [String; 2] {
    [format!("v{purpose}"), format!("y{purpose}")]
}

/// The token of those who stand under a key of likeness.
pub(crate) fn key_token(key: u32) -> String {
    format!("q{key:08x}")
}

/// Of more people than this the pairs of likely duplicates are found by going through all keys.
const FEW: usize = 200;

/// Whether the keys of so many people are to be compared with what they were.
pub(crate) fn are_few(people: usize) -> bool {
    people <= FEW
}

/// Puts in the words of those whom `people/stale.sql` has named in `temp.stale_person`, and their keys of likeness, of
/// which the words tell.
pub fn put_words_in(conn: &Connection) -> Result<()> {
    let stale: usize =
        conn.query_row("SELECT count(*) FROM temp.stale_person", [], |row| row.get::<_, u32>(0))? as usize;
    let mut texts = conn.prepare_cached(TEXTS)?;
    let mut insert = conn.prepare_cached("INSERT INTO search_fts (rowid, t) VALUES (?1, ?2)")?;
    let mut keep =
        conn.prepare_cached("INSERT OR REPLACE INTO likeness_row (rid, keys, companies) VALUES (?1, ?2, ?3)")?;
    let mut tell = conn
        .prepare_cached("INSERT INTO temp.changed_keys VALUES ((SELECT keys FROM likeness_row WHERE rid = ?1), ?2)")?;
    map_on_worker(
        |hand_over| {
            let mut rows = texts.query([])?;
            while let Some(row) = rows.next()? {
                hand_over(Texts::from_row(row)?)?;
            }
            Ok(())
        },
        |texts| {
            let keys = texts.keys();
            Ok((texts.rid, texts.all_words(&keys), keys.to_cell(), keys.companies().to_owned()))
        },
        |(rid, words, keys, companies)| {
            insert.execute((rid, words))?;
            if are_few(stale) {
                tell.execute((rid, &keys))?;
            }
            keep.execute((rid, keys, companies)).map(drop).map_err(Into::into)
        },
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
    /// Identities of their cohorts, a line each.
    cohorts: String,
    /// Tokens of what they agreed to.
    purposes: String,
    /// Names of all companies for which they work or worked.
    employers: String,
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
            cohorts: row.get::<_, Option<String>>(9)?.unwrap_or_default(),
            purposes: row.get::<_, Option<String>>(10)?.unwrap_or_default(),
            employers: row.get::<_, Option<String>>(11)?.unwrap_or_default(),
        })
    }

    fn all_words(&self, keys: &Keys) -> String {
        let cohorts: Vec<String> = self.cohorts.lines().map(cohort_token).collect();
        let keys: Vec<String> = keys.numbers().iter().map(|key| key_token(*key)).collect();
        [self.words(), cohorts.join(" "), self.purposes.clone(), keys.join(" ")].join(" ")
    }

    fn keys(&self) -> Keys {
        let contacts = self.contacts.lines().filter_map(|line| {
            let (kind, value) = line.split_once(' ')?;
            Some(ContactDraft { kind: kind.parse().ok()?, value: value.to_owned() })
        });
        let companies = self.employers.lines().map(core_name).collect();
        Keys::of(&MatchFeatures::new(
            &self.name,
            self.reading.as_deref(),
            &contacts.collect::<Vec<_>>(),
            companies,
            None,
        ))
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
