//! Takes a folder into an empty nursery.

use std::{collections::BTreeSet, fs::File, io::BufReader, path::Path};

use rusqlite::{ErrorCode, params_from_iter, types::Value};

use super::{DESCRIPTION, EVIDENCE, Package, Resource, Restored, cells, hash_of, unreleased};
use crate::{
    engine::{self, Read, WordColumn, Write},
    error::{Error, Refusal, Result, code},
    evidence,
    kit::watch::Watch,
    schema::SCHEMA,
    sessions,
};

/// The description of a folder.
pub(super) fn describe(folder: &Path) -> Result<Package> {
    let not_ours = || Refusal::new(code::NOT_AN_ARCHIVE).arg("file", DESCRIPTION);
    let path = folder.join(DESCRIPTION);
    if !path.is_file() {
        return Err(not_ours().into());
    }
    let package: Package = serde_json::from_reader(BufReader::new(File::open(path)?)).map_err(|_| not_ours())?;
    if let Some(version) = package.miaopu.version.filter(|version| *version > SCHEMA.version()) {
        return Err(Error::failure(code::FROM_NEWER_PROGRAM).arg("version", version));
    }
    Ok(package)
}

/// Puts every row of the folder in the place of what the first run made.
pub(super) fn take(w: &mut Write<'_>, folder: &Path, package: &Package, watch: &mut Watch<'_>) -> Result<Restored> {
    if !is_empty(w)? {
        return Err(Refusal::new(code::NOT_EMPTY).into());
    }
    let tables = engine::captured_tables(w.conn())?;
    for table in &tables {
        w.execute(&format!("UPDATE {table} SET deleted_at = :now WHERE deleted_at IS NULL"), &[(":now", &w.now())])?;
    }
    // Tables come in any order; a link into nothing is found at the end.
    w.link_later()?;
    let all: u64 = package.resources.iter().map(|resource| resource.rows).sum();
    watch.expect(u32::try_from(all).unwrap_or(u32::MAX));
    let (mut rows, mut changed) = (0, Vec::new());
    require_tables(&tables, package)?;
    let is_unreleased = package.miaopu.version.is_none();
    for resource in &package.resources {
        rows += take_table(w, folder, resource, is_unreleased, watch)?;
        if resource.hash != hash_of(&folder.join(&resource.path))? {
            changed.push(resource.path.clone());
        }
    }
    require_links(w)?;
    evidence::ops::take_in(w, &folder.join(EVIDENCE))?;
    if is_unreleased {
        sessions::ops::give_days(w)?;
    }
    w.about_many();
    let tables = u32::try_from(package.resources.len()).unwrap_or(u32::MAX);
    Ok(Restored { tables, rows, changed })
}

/// Whether only settings and the person of the first run are there.
pub(super) fn is_empty(r: &Read<'_>) -> Result<bool> {
    let is_work = |table: &String| table != "setting" && !SCHEMA.records.contains(&table.as_str());
    for table in engine::captured_tables(r.conn())?.iter().filter(|table| is_work(table)) {
        let most = u32::from(table == "person");
        if r.count(&format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL"), &[])? > most {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Every table once, each in its own file of this folder; an older program may have had fewer.
fn require_tables(tables: &[String], package: &Package) -> Result<()> {
    let wrong = |file: &str| Refusal::new(code::NOT_AN_ARCHIVE).arg("file", file);
    let mut seen = BTreeSet::new();
    for resource in &package.resources {
        let is_its_own = resource.path == format!("{}.csv", resource.name);
        if !is_its_own || !tables.contains(&resource.name) || !seen.insert(&resource.name) {
            return Err(wrong(&resource.path).into());
        }
    }
    let missing = tables.iter().find(|table| !seen.contains(table));
    match missing.filter(|_| package.miaopu.version == Some(SCHEMA.version())) {
        None => Ok(()),
        Some(table) => Err(wrong(&format!("{table}.csv")).into()),
    }
}

fn take_table(
    w: &Write<'_>,
    folder: &Path,
    resource: &Resource,
    is_unreleased: bool,
    watch: &mut Watch<'_>,
) -> Result<u64> {
    let path = folder.join(&resource.path);
    let wrong = |row: u64| Refusal::new(code::ARCHIVE_ROW).arg("file", &resource.path).arg("row", row);
    // What was chosen is this folder, and nothing beside it.
    let lies_in_it = Path::new(&resource.path).file_name().is_some_and(|name| name == resource.path.as_str());
    if !lies_in_it || !path.is_file() {
        return Err(Refusal::new(code::NOT_AN_ARCHIVE).arg("file", &resource.path).into());
    }
    let mut csv = csv::Reader::from_reader(BufReader::new(File::open(path)?));
    let known = engine::columns(w.conn(), &resource.name)?;
    let header: Vec<String> = csv
        .headers()
        .map_err(|_| wrong(1))?
        .iter()
        .map(|name| name.trim_start_matches('\u{FEFF}').to_owned())
        .collect();
    let mut columns = header.clone();
    if is_unreleased {
        columns.iter_mut().for_each(|name| *name = unreleased::renamed(&resource.name, name).to_owned());
    }
    if columns.first().is_none_or(|first| first != "id") || columns.iter().any(|name| !known.contains(name)) {
        return Err(wrong(1).into());
    }
    let is_number: Vec<bool> = header
        .iter()
        .map(|name| resource.schema.fields.iter().any(|field| &field.name == name && field.kind == "integer"))
        .collect();
    let filled = unreleased::filled(&resource.name, &columns).filter(|_| is_unreleased);
    let words = word_columns(&resource.name, &columns);
    let mut insert = w.conn().prepare(&upsert(&resource.name, &columns, filled))?;
    let mut count = 0;
    for record in csv.records() {
        // As a text editor counts lines, so long as no cell has several.
        let row = count + 2;
        watch.step()?;
        let record = record.map_err(|_| wrong(row))?;
        let values: Option<Vec<Value>> =
            record.iter().zip(&is_number).map(|(cell, number)| cells::read(cell, *number)).collect();
        let values = values.ok_or_else(|| wrong(row))?;
        if words.iter().any(|(at, of)| matches!(values.get(*at), Some(Value::Text(word)) if !of.words.know(word))) {
            return Err(wrong(row).into());
        }
        insert.execute(params_from_iter(values)).map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch) => wrong(row).into(),
            _ => Error::from(error),
        })?;
        count += 1;
    }
    if count != resource.rows {
        return Err(wrong(count + 2).into());
    }
    Ok(count)
}

/// A table's columns of words, each with its place among these columns.
fn word_columns(table: &str, columns: &[String]) -> Vec<(usize, &'static WordColumn)> {
    let place = |column: &str| columns.iter().position(|name| name == column);
    let its_own = SCHEMA.word_columns.iter().filter(|of| of.table == table);
    its_own.filter_map(|of| Some((place(of.column)?, of))).collect()
}

/// A row that is here set aside comes back to life, as after the undo of an earlier import. `filled` is a column that the
/// file does not have, and its text.
fn upsert(table: &str, columns: &[String], filled: Option<(&str, &str)>) -> String {
    let mut names: Vec<&str> = columns.iter().map(String::as_str).collect();
    let mut places = vec!["?".to_owned(); names.len()];
    if let Some((column, text)) = filled {
        names.push(column);
        places.push(format!("'{text}'"));
    }
    let sets: String = names.iter().skip(1).map(|column| format!(", {column} = excluded.{column}")).collect();
    format!(
        "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET deleted_at = NULL{sets}",
        names.join(", "),
        places.join(", ")
    )
}

/// Every link leads to a row that is there.
fn require_links(w: &Write<'_>) -> Result<()> {
    let dangling: Option<String> = w
        .conn()
        .prepare("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")?
        .query_map([], |row| row.get(0))?
        .next()
        .transpose()?;
    let dangling = match dangling {
        None => engine::dangling_loose_link(w.conn(), &SCHEMA)?,
        found => found,
    };
    match dangling {
        None => Ok(()),
        Some(table) => Err(Refusal::new(code::ARCHIVE_LINK).arg("file", format!("{table}.csv")).into()),
    }
}
