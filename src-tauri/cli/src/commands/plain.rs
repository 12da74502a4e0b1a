//! Records of plain nouns: made, changed, removed, handed out.

use std::path::Path;

use miaopu_core::{
    Error, Read, Refusal, Result, code,
    import::Noun,
    kit::Page,
    people,
    records::{RecordId, RecordQuery, Row, ops, values},
    reports::records,
    slice::Draft,
};
use serde_json::{Value, json};

use super::filters;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

/// What of a value fits into a line of a list.
const LINE: usize = 40;

/// What `--filter NAME=VALUE` asks of a list; `text` is what records are searched for.
fn query(noun: Noun, filters: &[String]) -> Result<RecordQuery> {
    let mut query = RecordQuery::default();
    for (name, value) in filters.iter().map(|typed| pair(typed)).collect::<Result<Vec<_>>>()? {
        match filters::called(&name) == "text" {
            true => query.text = Some(value),
            false => {
                let field = values::field_called(noun.slice().noun, noun.record(), &name)?;
                query.filters.insert(field.name.to_owned(), value);
            }
        }
    }
    Ok(query)
}

fn pair(typed: &str) -> Result<(String, String)> {
    let (name, value) = typed.split_once('=').ok_or_else(|| Refusal::new(code::NOT_A_PAIR).arg("word", typed))?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

pub fn list(r: &Read<'_>, noun: Noun, filters: &[String], most: u32) -> Result<Page<Row>> {
    ops::list(r, noun.slice(), &RecordQuery { limit: Some(most), ..query(noun, filters)? })
}

/// The values of a record on one line, then its id.
pub fn line(speaker: &Speaker, noun: Noun, row: &Row) -> String {
    let shown = noun.record().fields.iter().filter_map(|field| {
        let text = values::shown(noun.slice().noun, field, row.get(field.name)?, &speaker.words);
        let line: String = text.lines().next().unwrap_or_default().chars().take(LINE).collect();
        (!line.is_empty()).then_some(line)
    });
    let id = row.get("id").and_then(|id| id.as_str()).unwrap_or_default().to_owned();
    shown.chain([id]).collect::<Vec<_>>().join("  ")
}

/// A record with the cells that are kept for it as text.
pub fn show(r: &Read<'_>, noun: Noun, id: &str) -> Result<Value> {
    let id = record_id(noun, id)?;
    let mut row = ops::load(r, noun.slice(), id)?;
    row.insert("keptCells".to_owned(), json!(people::ops::shown_cells(r, id)?));
    Ok(Value::Object(row))
}

/// Makes a record of what is typed, or changes the fields that are typed of the one that is there.
pub fn save(context: &CliContext, speaker: &Speaker, noun: Noun, fields: &[String], id: Option<&str>) -> Result<()> {
    let slice = noun.slice();
    let mut typed = Draft::new();
    for (name, text) in fields.iter().map(|field| pair(field)).collect::<Result<Vec<_>>>()? {
        let field = values::field_called(slice.noun, noun.record(), &name)?;
        let value = values::read(slice.noun, field, &text)
            .map_err(|code| values::refusal(slice.noun, field, field.name, code, &text))?;
        typed.insert(field.name.to_owned(), value);
    }
    let nursery = context.open()?;
    let mut draft = match id {
        None => Draft::new(),
        Some(id) => nursery.read(|r| ops::load(r, slice, record_id(noun, id)?))?,
    };
    draft.extend(typed);
    let done = nursery.perform(noun.record().save, move |w| ops::save(w, slice, draft));
    let done = done.map_err(|refused| about_field(speaker, noun, refused))?;
    speaker.tell(&json!({ "id": done.value, "op": done.op }), || vec![done.value.to_string()])
}

/// Names the field that a refusal is about as people call it.
fn about_field(speaker: &Speaker, noun: Noun, refused: Error) -> Error {
    match refused.field().and_then(|name| noun.record().field(name)) {
        Some(field) => refused.arg("word", speaker.name_of(&field.label(noun.slice().noun))),
        None => refused,
    }
}

pub fn remove(context: &CliContext, speaker: &Speaker, noun: Noun, ids: &[String]) -> Result<()> {
    let ids = ids.iter().map(|id| record_id(noun, id)).collect::<Result<Vec<_>>>()?;
    let count = ids.len();
    let done = context.open()?.perform(noun.record().remove, move |w| ops::remove(w, noun.slice(), &ids))?;
    speaker.tell(&json!({ "removed": count, "op": done.op }), || vec![count.to_string()])
}

pub fn export(
    context: &CliContext,
    speaker: &Speaker,
    noun: Noun,
    out: &Path,
    filters: &[String],
    force: bool,
) -> Result<()> {
    context::free(out, force)?;
    records::ending(out).map_err(|refusal| context::about(out, refusal.into()))?;
    let done = records::export(&*context.look()?, noun.slice(), &query(noun, filters)?, out, speaker.words.language());
    let done = done.map_err(|e| if e.code() == code::FOLDER_MISSING { context::about(out, e) } else { e })?;
    speaker.tell(&done, || vec![format!("{} {}", done.rows, done.file.display())])
}

pub fn record_id(noun: Noun, typed: &str) -> Result<RecordId> {
    typed.parse().map_err(|_| Refusal::new(noun.record().missing).arg("word", typed).into())
}
