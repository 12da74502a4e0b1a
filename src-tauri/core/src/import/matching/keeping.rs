//! Cells that are kept as text with the record that they are about.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::{
    super::Field,
    identity::PersonAt,
    records::Records,
    target::{KeptCell, Target},
};
use crate::{engine::Read, error::Result, kit::id_number, people::ops as people_ops};

impl Records {
    /// Keeps a cell as text with the record that it is about; tells whether it was kept there already.
    ///
    /// # Errors
    /// The file's failures only.
    pub fn keep(
        &mut self,
        r: &Read<'_>,
        target: Target,
        person: Option<PersonAt>,
        field: Field,
        label: &str,
        value: String,
    ) -> Result<bool> {
        let of_the_person = matches!(
            field,
            Field::PersonName
                | Field::Phone
                | Field::Wechat
                | Field::Email
                | Field::Address
                | Field::Role
                | Field::Reading
                | Field::Alias
                | Field::Remark
                | Field::Consent
                | Field::ConsentDirectory
        );
        let is_theirs = of_the_person || id_number::is_in(label, &value);
        let with = person.filter(|_| is_theirs).map_or(target, Target::Person);
        self.keep_with(r, with, label, value)
    }

    /// Keeps a cell as text with this record; tells whether it was kept there already.
    pub(super) fn keep_with(&mut self, r: &Read<'_>, with: Target, label: &str, value: String) -> Result<bool> {
        if self.is_stored(r, with, label, &value)? {
            return Ok(true);
        }
        let label = self.labels.place(label);
        self.kept.push(KeptCell { with, label, value: value.into(), replaces: false });
        Ok(false)
    }

    /// Whether a cell is kept with its record already.
    fn is_stored(&mut self, r: &Read<'_>, with: Target, label: &str, value: &str) -> Result<bool> {
        let Some(id) = self.id(with) else { return Ok(false) };
        if self.scope.is_some() {
            if !self.kept_read.contains(&id) {
                let cells = people_ops::kept_cells_of(r, &id)?;
                let stored = self.stored_kept.get_or_insert_default();
                stored.extend(cells.iter().map(|cell| hash(&id, &cell.label, &cell.value)));
                self.kept_read.insert(id.clone());
            }
        } else if self.stored_kept.is_none() {
            self.stored_kept = Some(people_ops::all_kept_cells(r, hash)?);
        }
        Ok(self.stored_kept.as_ref().is_some_and(|stored| stored.contains(&hash(&id, label, value))))
    }
}

fn hash(id: &str, label: &str, value: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (id, label, value).hash(&mut hasher);
    hasher.finish()
}
