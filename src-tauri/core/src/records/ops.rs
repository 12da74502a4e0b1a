//! What a person can do with records.

use serde_json::Value;

use super::{RecordId, RecordQuery, Row, store, values};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Page, text::typed},
    people, search,
    slice::{Draft, Record, Slice},
    slices,
};

/// The plain noun of this name.
///
/// # Errors
/// `unknown_kind`.
pub fn noun(name: &str) -> Result<&'static Slice> {
    let slice = slices::ALL.iter().find(|slice| slice.noun == name && slice.record.is_some());
    slice.ok_or_else(|| Refusal::new(code::UNKNOWN_KIND).arg("word", name).into())
}

/// The fields of a noun.
///
/// # Errors
/// `unknown_kind` for a noun that is no plain record.
pub fn record_of(slice: &Slice) -> Result<&Record> {
    slice.record.as_ref().ok_or_else(|| Refusal::new(code::UNKNOWN_KIND).arg("word", slice.noun).into())
}

/// A page of records.
///
/// # Errors
/// `no_such_field` for a filter or an order by a field that the noun does not have; `not_a_number` and the like at `filter`
/// for a value that the field does not hold.
pub fn list(r: &Read<'_>, slice: &Slice, query: &RecordQuery) -> Result<Page<Row>> {
    let text = query.text.as_deref().and_then(typed);
    let found = text.map(|text| search::ops::matching_records(r, text)).transpose()?;
    store::list(r, slice, record_of(slice)?, query, found)
}

/// One record.
///
/// # Errors
/// The noun's own code where there is none of this id.
pub fn load(r: &Read<'_>, slice: &Slice, id: RecordId) -> Result<Row> {
    let record = record_of(slice)?;
    store::load(r, slice, record, id)?.ok_or_else(|| Refusal::new(record.missing).into())
}

/// All records, the oldest first.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>, slice: &Slice) -> Result<Vec<Row>> {
    store::all(r, slice, record_of(slice)?)
}

/// Makes a record, or changes the one that the draft names by its `id`.
///
/// # Errors
/// As [`values::accept`] and the noun's rules; the noun's own code where there is none of this id.
pub fn save(w: &mut Write<'_>, slice: &Slice, mut draft: Draft) -> Result<RecordId> {
    let record = record_of(slice)?;
    let id = match draft.remove("id") {
        None | Some(Value::Null) => None,
        Some(id) => {
            let id = id.as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Refusal::new(record.missing))?;
            load(w, slice, id)?;
            Some(id)
        }
    };
    let draft = (record.accept)(values::accept(record, draft)?)?;
    let id = store::save(w, slice, record, id, &draft)?;
    w.about(id);
    Ok(id)
}

/// Makes or changes several records as one step.
///
/// # Errors
/// As [`save`]; nothing is written then.
pub fn save_all(w: &mut Write<'_>, slice: &Slice, drafts: Vec<Draft>) -> Result<Vec<RecordId>> {
    let several = drafts.len() > 1;
    let ids = drafts.into_iter().map(|draft| save(w, slice, draft)).collect::<Result<_>>()?;
    if several {
        w.about_many();
    }
    Ok(ids)
}

/// Removes records, with the cells that are kept for them.
///
/// # Errors
/// The noun's own code where there is none of an id.
pub fn remove(w: &mut Write<'_>, slice: &Slice, ids: &[RecordId]) -> Result<()> {
    for id in ids {
        load(w, slice, *id)?;
        w.about(*id);
        people::ops::drop_kept_cells(w, *id)?;
        store::remove(w, slice, *id)?;
    }
    if ids.len() > 1 {
        w.about_many();
    }
    Ok(())
}
