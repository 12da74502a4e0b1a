//! Cells under the label of a field that the nursery has made itself. They are kept as text as they stand, since kept cells
//! are the values of such a field, and are accounted for as cells of a field are.

use super::{
    super::{CellFate, Stands},
    own_values::OwnValue,
    records::Records,
    target::{KeptCell, Target},
};
use crate::{
    engine::Read,
    error::{Code, Result},
    own_fields::{self, OwnField, OwnKind, OwnNoun, rules},
    people::ops as people_ops,
};

/// What becomes of a cell of an own field.
pub(in super::super) struct OwnOutcome {
    pub fate: CellFate,
    /// Why the field cannot hold it.
    pub code: Option<Code>,
    /// Where it differs, what the record says.
    pub held: Option<String>,
    /// Whether it was kept with the record already.
    pub is_there: bool,
}

impl Records {
    /// Takes a cell of an own field in; nothing where no field of the target's noun has this label.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn take_own(
        &mut self,
        r: &Read<'_>,
        target: Target,
        label: &str,
        value: &str,
        settled: Option<Stands>,
    ) -> Result<Option<OwnOutcome>> {
        let Some(field) = self.own_field(r, target, label)? else { return Ok(None) };
        let read = match rules::read(field.kind, value) {
            Ok(read) => read,
            Err(refusal) => {
                let is_there = self.keep_with(r, target, &field.label, value.to_owned())?;
                let fate = if is_there { CellFate::Same } else { CellFate::Kept };
                return Ok(Some(OwnOutcome { fate, code: Some(refusal.code), held: None, is_there }));
            }
        };
        let stored = match self.own.values.contains_key(&(target, field.id)) {
            true => None,
            false => self.id(target).map(|id| first_value(r, &id, &field.label)).transpose()?.flatten(),
        };
        let known = self.own.values.entry((target, field.id)).or_insert(OwnValue { held: stored, is_said: false });
        let is_first = !std::mem::replace(&mut known.is_said, true);
        let outcome = |fate, held, is_there| Ok(Some(OwnOutcome { fate, code: None, held, is_there }));
        match &known.held {
            Some(held) if is_same(field.kind, held, value, read.as_deref()) => outcome(CellFate::Same, None, true),
            Some(_) if settled == Some(Stands::Record) => outcome(CellFate::LeftOut, None, true),
            Some(held) if !(is_first && settled == Some(Stands::File)) => {
                let held = held.clone();
                let is_there = self.keep_with(r, target, &field.label, value.to_owned())?;
                outcome(CellFate::Differs, Some(held), is_there)
            }
            held => {
                let replaces = held.is_some();
                known.held = Some(value.to_owned());
                let label = self.labels.place(&field.label);
                self.kept.push(KeptCell { with: target, label, value: value.into(), replaces });
                outcome(CellFate::Stored, None, false)
            }
        }
    }

    /// Forgets what rows have said of these records.
    pub(super) fn forget_own(&mut self, is_gone: impl Fn(Target) -> bool) {
        self.own.values.retain(|(target, _), _| !is_gone(*target));
    }

    fn own_field(&mut self, r: &Read<'_>, target: Target, label: &str) -> Result<Option<OwnField>> {
        let noun = match target {
            Target::Person(_) => OwnNoun::People,
            Target::Startup(_) => OwnNoun::Startups,
            Target::Session(_) | Target::Note(_) | Target::Record(_) => return Ok(None),
        };
        let fields = match &mut self.own.fields {
            Some(fields) => fields,
            fields => fields.insert(own_fields::ops::all(r)?),
        };
        Ok(fields.iter().find(|field| field.noun == noun && rules::is_label(&field.label, label)).cloned())
    }
}

/// The value that a record has of a field: of several cells the first; the others are what files said beside it.
fn first_value(r: &Read<'_>, id: &str, label: &str) -> Result<Option<String>> {
    let cells = people_ops::kept_cells_of(r, id)?;
    Ok(cells.into_iter().find(|cell| rules::is_label(label, &cell.label)).map(|cell| cell.value))
}

/// Whether two values say the same, though they may be written in two ways: 1,200 and 1200.
fn is_same(kind: OwnKind, held: &str, value: &str, read: Option<&str>) -> bool {
    held == value || rules::read_as(kind, held).as_deref() == read
}
