//! Texts of rows that are rewritten one by one.

use crate::{Result, Write};

/// A table with a title and a text within a JSON value.
pub struct Texts {
    /// The table.
    pub table: &'static str,
    /// The column of its title.
    pub title: &'static str,
    /// The column of JSON.
    pub json: &'static str,
    /// The place of the text in it, as SQLite's JSON functions name it.
    pub place: &'static str,
}

/// Rewrites titles and texts where `rewritten` answers another text, and tells `seen` the ids of the rows.
///
/// # Errors
/// The file's failures, and what `seen` answers.
pub fn rewrite(
    w: &Write<'_>,
    Texts { table, title, json, place }: &Texts,
    rewritten: impl Fn(&str) -> Option<String>,
    mut seen: impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let texts: Vec<(String, String, Option<String>)> = w.rows(
        &format!(
            "SELECT id, {title}, CASE json_type({json}, :place) WHEN 'text' THEN {json} ->> :place END FROM {table}"
        ),
        &[(":place", place)],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (id, held, text) in texts {
        let (new_title, new_text) = (rewritten(&held), text.as_deref().and_then(&rewritten));
        if new_title.is_none() && new_text.is_none() {
            continue;
        }
        seen(&id)?;
        w.execute(
            &format!(
                "UPDATE {table} SET {title} = coalesce(:title, {title}),
                   {json} = CASE WHEN :text IS NULL THEN {json} ELSE json_set({json}, :place, :text) END WHERE id = :id"
            ),
            &[(":title", &new_title), (":text", &new_text), (":place", place), (":id", &id)],
        )?;
    }
    Ok(())
}
