//! What a person has typed and not yet saved: kept in the file, outside history, so that a crash loses nothing.

use rusqlite::Connection;

use miaopu_kit::Instant;

use crate::{
    Read, Result, Write,
    texts::{self, Texts},
};

/// The kept draft of a form, where there is one.
///
/// # Errors
/// The file's failures only.
pub fn load(r: &Read<'_>, form: &str) -> Result<Option<String>> {
    r.row("SELECT text FROM local_draft WHERE name = :form", &[(":form", &form)], |row| row.get(0))
}

/// Keeps a form's draft; an empty one is forgotten.
pub fn keep(conn: &Connection, now: Instant, form: &str, text: &str) -> Result<()> {
    if text.is_empty() {
        conn.prepare_cached("DELETE FROM local_draft WHERE name = ?1")?.execute([form])?;
    } else {
        conn.prepare_cached("INSERT INTO local_draft (name, text, at) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET text = excluded.text, at = excluded.at")?
            .execute((form, text, now))?;
    }
    Ok(())
}

/// Takes a name out of the saved views of lists: what they are called, what they search for, what they ask of own fields.
/// `without` answers a text without it, where it has it.
///
/// # Errors
/// The file's failures only.
pub fn unname_views(w: &Write<'_>, without: impl Fn(&str) -> Option<String>) -> Result<()> {
    let texts = Texts {
        table: "local_draft",
        id: "name",
        title: None,
        json: "text",
        places: &["/*/name", "/*/filter/text", "/*/filter/own.*"],
        rows: "x.name LIKE 'views-%'",
    };
    texts::rewrite(w, &texts, without, |_| Ok(()))
}
