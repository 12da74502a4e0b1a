//! Texts of rows that are rewritten one by one.

use serde_json::Value;

use crate::{Result, Write};

/// A table with a title and texts within a JSON value.
pub struct Texts {
    /// The table.
    pub table: &'static str,
    /// The column of its id.
    pub id: &'static str,
    /// The column of its title, where it has one.
    pub title: Option<&'static str>,
    /// The column of JSON.
    pub json: &'static str,
    /// The places of the texts in it, as JSON pointers; `*` stands for each item of a list, `own.*` for each cell of a record
    /// whose name begins so.
    pub places: &'static [&'static str],
    /// SQL for the rows `x` that are looked at.
    pub rows: &'static str,
}

/// Rewrites titles and texts where `rewritten` answers another text, and tells `seen` the ids of the rows. JSON that cannot
/// be read is left as it is.
///
/// # Errors
/// The file's failures, and what `seen` answers.
pub fn rewrite(
    w: &Write<'_>,
    Texts { table, id, title, json, places, rows }: &Texts,
    rewritten: impl Fn(&str) -> Option<String>,
    mut seen: impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT {id}, {}, {json} FROM {table} x WHERE {rows}", title.unwrap_or("NULL"));
    let held: Vec<(String, Option<String>, String)> =
        w.rows(&sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (row, called, text) in held {
        let new_title = called.as_deref().and_then(&rewritten);
        let mut value: Value = serde_json::from_str(&text).unwrap_or_default();
        // All of them, not only the first.
        let is_new = places.iter().filter(|place| rewrite_at(&mut value, place, &rewritten)).count() > 0;
        if new_title.is_none() && !is_new {
            continue;
        }
        seen(&row)?;
        if let (Some(column), Some(title)) = (title, new_title) {
            w.execute(
                &format!("UPDATE {table} SET {column} = :to WHERE {id} = :row"),
                &[(":to", &title), (":row", &row)],
            )?;
        }
        if is_new {
            let to = value.to_string();
            w.execute(&format!("UPDATE {table} SET {json} = :to WHERE {id} = :row"), &[(":to", &to), (":row", &row)])?;
        }
    }
    Ok(())
}

/// Rewrites the texts at a place; tells whether there was any.
fn rewrite_at(value: &mut Value, place: &str, rewritten: &impl Fn(&str) -> Option<String>) -> bool {
    let Some((step, rest)) = place.strip_prefix('/').map(|path| path.split_at(path.find('/').unwrap_or(path.len())))
    else {
        let new = value.as_str().and_then(rewritten);
        let is_new = new.is_some();
        new.into_iter().for_each(|text| *value = Value::String(text));
        return is_new;
    };
    match value {
        Value::Array(items) if step == "*" => {
            items.iter_mut().filter_map(|item| rewrite_at(item, rest, rewritten).then_some(())).count() > 0
        }
        Value::Object(cells) => match step.strip_suffix('*') {
            None => cells.get_mut(step).is_some_and(|cell| rewrite_at(cell, rest, rewritten)),
            Some(beginning) => {
                let meant = cells.iter_mut().filter(|(name, _)| name.starts_with(beginning));
                meant.filter_map(|(_, cell)| rewrite_at(cell, rest, rewritten).then_some(())).count() > 0
            }
        },
        _ => false,
    }
}
