//! Records of plain nouns: made, changed, removed, handed out.

use std::{collections::BTreeMap, path::Path};

use miaopu_core::{
    Read, Refusal, Result, code,
    import::Noun,
    kit::Page,
    records::{RecordId, RecordQuery, Row, ops, values},
    reports::records,
    slice::Draft,
};
use serde_json::json;

use crate::{
    context::{self, CliContext},
    say::Speaker,
};

/// What of a value fits into a line of a list.
const LINE: usize = 40;

/// What `--filter NAME=VALUE` asks of a list; `text` is what records are searched for.
fn query(filters: &[String]) -> Result<RecordQuery> {
    let mut filters: BTreeMap<String, String> = filters.iter().map(|typed| pair(typed)).collect::<Result<_>>()?;
    Ok(RecordQuery { text: filters.remove("text"), filters, ..RecordQuery::default() })
}

fn pair(typed: &str) -> Result<(String, String)> {
    let (name, value) = typed.split_once('=').ok_or_else(|| Refusal::new(code::UNKNOWN_WORD).arg("word", typed))?;
    Ok((name.trim().replace('-', "_"), value.trim().to_owned()))
}

pub fn list(r: &Read<'_>, noun: Noun, filters: &[String], most: u32) -> Result<Page<Row>> {
    ops::list(r, noun.slice(), &RecordQuery { limit: Some(most), ..query(filters)? })
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

/// Makes a record of what is typed, or changes the fields that are typed of the one that is there.
pub fn save(context: &CliContext, speaker: &Speaker, noun: Noun, fields: &[String], id: Option<&str>) -> Result<()> {
    let slice = noun.slice();
    let mut typed = Draft::new();
    for (name, text) in fields.iter().map(|field| pair(field)).collect::<Result<Vec<_>>>()? {
        let field = noun.record().field(&name).ok_or_else(|| values::no_such_field(noun.record(), &name))?;
        let value = values::read(slice.noun, field, &text)
            .map_err(|code| Refusal::field(field.name, code).arg("word", &text))?;
        typed.insert(name, value);
    }
    let nursery = context.open()?;
    let mut draft = match id {
        None => Draft::new(),
        Some(id) => nursery.read(|r| ops::load(r, slice, record_id(noun, id)?))?,
    };
    draft.extend(typed);
    let done = nursery.perform(noun.record().save, move |w| ops::save(w, slice, draft))?;
    speaker.tell(&json!({ "id": done.value, "op": done.op }), || vec![done.value.to_string()])
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
    let done = records::export(&*context.look()?, noun.slice(), &query(filters)?, out, speaker.words.language())?;
    speaker.tell(&done, || vec![format!("{} {}", done.rows, done.file.display())])
}

pub fn record_id(noun: Noun, typed: &str) -> Result<RecordId> {
    typed.parse().map_err(|_| Refusal::new(noun.record().missing).arg("word", typed).into())
}
