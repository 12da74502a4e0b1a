//! What a person can do with records.

use serde_json::{Value, json};

use super::{RecordId, RecordQuery, Row, store, values};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Page, text::typed},
    people, search,
    slice::{Draft, Field, FieldKind, Named, Record, Slice},
    slices,
};

/// What fields are called that ask for a mentor.
const MENTOR: &str = "mentor";

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
/// As [`values::accept`] and the noun's rules; the noun's own code where there is none of this id; `no_such_startup` and the
/// like, or `ambiguous_name`, at a field that names another record.
pub fn save(w: &mut Write<'_>, slice: &Slice, mut draft: Draft) -> Result<RecordId> {
    let record = record_of(slice)?;
    let held = match draft.remove("id") {
        None | Some(Value::Null) => None,
        Some(id) => {
            let id: RecordId =
                id.as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Refusal::new(record.missing))?;
            Some((id, load(w, slice, id)?))
        }
    };
    find_named(w, record, &mut draft)?;
    let draft = (record.accept)(values::accept(record, draft)?, w.today())?;
    let id = store::save(w, slice, record, held.as_ref().map(|(id, _)| *id), &draft)?;
    if let Some(follow) = slice.follow {
        (follow.saved)(w, id, held.as_ref().map(|(_, row)| row), &draft)?;
    }
    w.about(id);
    Ok(id)
}

/// The records of this name, two at most.
///
/// # Errors
/// The file's failures only.
pub fn named(r: &Read<'_>, named: Named, name: &str) -> Result<Vec<RecordId>> {
    store::named(r, named, name)
}

/// The records that a field means by a name: of several people of one name, the mentors where the field asks for a mentor.
///
/// # Errors
/// The file's failures only.
pub fn meant(r: &Read<'_>, field: &Field, kind: Named, name: &str) -> Result<Vec<RecordId>> {
    let all = store::named(r, kind, name)?;
    if all.len() < 2 || field.name != MENTOR {
        return Ok(all);
    }
    let mentors = store::mentors_named(r, name)?;
    Ok(if mentors.is_empty() { all } else { mentors })
}

/// Writes the ids of the records that a draft names by their names, and sees that all that it names are there.
fn find_named(r: &Read<'_>, record: &Record, draft: &mut Draft) -> Result<()> {
    for field in record.fields {
        let (FieldKind::Names(named), Some(value)) = (field.kind, draft.get_mut(field.name)) else { continue };
        let refuse = |code| Refusal::field(field.name, code);
        match (values::named_id(value), value["name"].as_str()) {
            (Some(id), _) if store::is_there(r, named, &id)? => {}
            (None, Some(name)) => match meant(r, field, named, name)?.as_slice() {
                [one] => *value = json!(one),
                [] => return Err(refuse(values::missing(named)).arg("word", name).into()),
                _ => return Err(refuse(code::AMBIGUOUS_NAME).arg("word", name).into()),
            },
            (None, None) if value.is_null() => {}
            _ => return Err(refuse(values::missing(named)).into()),
        }
    }
    Ok(())
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
    let record = record_of(slice)?;
    for id in ids {
        load(w, slice, *id)?;
        w.about(*id);
        people::ops::drop_kept_cells(w, *id)?;
        if let Some(follow) = slice.follow {
            (follow.removed)(w, *id)?;
        }
        store::remove(w, slice, record, *id)?;
    }
    if ids.len() > 1 {
        w.about_many();
    }
    Ok(())
}
