//! What a person can do with own fields.

use std::collections::HashMap;

use super::{
    FieldCandidate, FilledField, OwnField, OwnFieldDraft, OwnFieldId, OwnFilter, OwnKind, OwnNoun, OwnValue, OwnValueDraft,
    rules::{self, Wanted, is_label},
    store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Id, id_number, limits, names::label_key, text::typed},
    people::{self, KeptCell, PersonId},
    startups::{self, StartupId},
};

/// The fields of a noun, in the order of their names.
///
/// # Errors
/// The file's failures only.
pub fn of(r: &Read<'_>, noun: OwnNoun) -> Result<Vec<OwnField>> {
    Ok(store::all(r)?.into_iter().filter(|field| field.noun == noun).collect())
}

/// All fields, in the order of their names.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<OwnField>> {
    store::all(r)
}

/// One field.
///
/// # Errors
/// `no_such_own_field`.
pub fn require(r: &Read<'_>, id: OwnFieldId) -> Result<OwnField> {
    store::field(r, id)?.ok_or_else(|| Refusal::new(code::NO_SUCH_OWN_FIELD).into())
}

/// The field of a noun that is called so, however width, case and blanks are typed.
///
/// # Errors
/// `no_such_own_field`, with the `word` that was typed.
pub fn named(r: &Read<'_>, noun: OwnNoun, label: &str) -> Result<OwnField> {
    let found = of(r, noun)?.into_iter().find(|field| is_label(&field.label, label));
    found.ok_or_else(|| Refusal::new(code::NO_SUCH_OWN_FIELD).arg("word", label).into())
}

/// All fields, each with how many records have a value.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>) -> Result<Vec<FilledField>> {
    let filled = |field: OwnField| {
        Ok(FilledField { filled: people::ops::keeping(r, rules::table(field.noun), &field.label)?, field })
    };
    store::all(r)?.into_iter().map(filled).collect()
}

/// Labels of kept cells that may be made fields of a noun, the most frequent first. What holds the numbers of identity
/// papers may not.
///
/// # Errors
/// The file's failures only.
pub fn candidates(r: &Read<'_>, noun: OwnNoun) -> Result<Vec<FieldCandidate>> {
    let fields = of(r, noun)?;
    let labels = people::ops::kept_labels(r, rules::table(noun))?.into_iter();
    Ok(labels
        .filter(|(label, _)| typed(label).is_some() && !fields.iter().any(|field| is_label(&field.label, label)))
        .map(|(label, filled)| FieldCandidate { label, filled })
        .collect())
}

/// Makes a field of a label.
///
/// # Errors
/// At `label`: `missing`, `too_long`, `field_is_there`, and `field_of_id_numbers` where a cell of this label holds one.
pub fn save(w: &mut Write<'_>, draft: &OwnFieldDraft) -> Result<OwnFieldId> {
    let refuse = |code| Err(Refusal::field("label", code).into());
    if typed(&draft.label).is_none() {
        return refuse(code::MISSING);
    }
    limits::OWN_FIELD.check("label", &draft.label)?;
    if of(w, draft.noun)?.iter().any(|field| is_label(&field.label, &draft.label)) {
        return refuse(code::FIELD_IS_THERE);
    }
    let id: OwnFieldId = Id::link("own_field", draft.noun.as_ref(), label_key(&draft.label));
    let mut has_numbers = false;
    people::ops::each_kept(w, rules::table(draft.noun), &draft.label, |_, value| {
        has_numbers |= id_number::is_in(&draft.label, value);
    })?;
    if has_numbers {
        return refuse(code::FIELD_OF_ID_NUMBERS);
    }
    store::save(w, id, draft)?;
    w.about(id);
    Ok(id)
}

/// Makes what a field holds something else; its values stay as they stand.
///
/// # Errors
/// `no_such_own_field`.
pub fn change(w: &mut Write<'_>, id: OwnFieldId, kind: OwnKind) -> Result<()> {
    let OwnField { noun, label, .. } = require(w, id)?;
    w.about(id);
    store::save(w, id, &OwnFieldDraft { noun, label, kind })
}

/// Removes a field; its values stay kept cells.
///
/// # Errors
/// `no_such_own_field`.
pub fn remove(w: &mut Write<'_>, id: OwnFieldId) -> Result<()> {
    require(w, id)?;
    w.about(id);
    store::remove(w, id)
}

/// Makes the value of one record what is typed, in the place of all its cells of this label.
///
/// # Errors
/// `no_such_own_field`; `no_such_person`, `no_such_startup`; at `value` as [`rules::accept`], and `field_of_id_numbers` where one
/// stands there.
pub fn set_value(w: &mut Write<'_>, draft: &OwnValueDraft) -> Result<()> {
    let field = require(w, draft.field)?;
    let record = match field.noun {
        OwnNoun::People => people::ops::known(w, draft.record.cast())?.cast(),
        OwnNoun::Startups => {
            let startup: StartupId = draft.record.cast();
            startups::ops::require(w, startup)?;
            draft.record
        }
    };
    let value = rules::accept(&field.label, field.kind, &draft.value)?;
    // Such a number is shown by its ends alone: who changes what is shown would write over the whole one.
    let is_number = |cell: &KeptCell| is_label(&field.label, &cell.label) && id_number::is_in(&cell.label, &cell.value);
    if people::ops::kept_cells(w, record)?.iter().any(is_number) {
        return Err(Refusal::field("value", code::FIELD_OF_ID_NUMBERS).into());
    }
    w.about(record);
    people::ops::set_kept(w, record, &field.label, value.as_deref())
}

/// The fields of a noun as they stand in one record, whose kept cells these are.
///
/// # Errors
/// The file's failures only.
pub fn values(r: &Read<'_>, noun: OwnNoun, cells: &[KeptCell]) -> Result<Vec<OwnValue>> {
    let value = |OwnField { id, label, kind, .. }: OwnField| {
        let value = rules::joined(cells.iter().filter(|cell| is_label(&label, &cell.label)).map(|cell| cell.value.as_str()));
        let read = value.as_deref().and_then(|value| rules::read_as(kind, value));
        OwnValue { field: id, label, kind, value, read }
    };
    Ok(of(r, noun)?.into_iter().map(value).collect())
}

/// A filter as its field understands it: the field's label, and what is wanted. Nothing where it is blank.
///
/// # Errors
/// `no_such_own_field`; at `filter` why the field cannot hold what is typed.
pub fn wanted(r: &Read<'_>, filter: &OwnFilter) -> Result<Option<(String, Wanted)>> {
    let field = require(r, filter.field)?;
    Ok(Wanted::read(field.kind, &filter.value)?.map(|wanted| (field.label, wanted)))
}

/// The startups that a filter finds, as a JSON array of their ids; nothing where it is blank.
///
/// # Errors
/// As [`wanted`].
pub fn startups_with(r: &Read<'_>, filter: &OwnFilter) -> Result<Option<String>> {
    let Some((label, wanted)) = wanted(r, filter)? else { return Ok(None) };
    let mut found = Vec::new();
    people::ops::each_kept(r, rules::table(OwnNoun::Startups), &label, |subject, value| {
        if wanted.takes(&label, value) {
            found.push(subject.to_owned());
        }
    })?;
    Ok(Some(serde_json::to_string(&found)?))
}

/// What everybody has of a field, in the order in which it was kept; numbers of identity papers are left out.
///
/// # Errors
/// The file's failures only.
pub fn of_everybody(r: &Read<'_>, field: &OwnField) -> Result<HashMap<PersonId, Vec<String>>> {
    let mut values: HashMap<PersonId, Vec<String>> = HashMap::new();
    people::ops::each_kept(r, rules::table(OwnNoun::People), &field.label, |subject, value| {
        if let (Ok(person), false) = (subject.parse(), id_number::is_in(&field.label, value)) {
            values.entry(person).or_default().push(value.to_owned());
        }
    })?;
    Ok(values)
}
