//! What a person can ask for about themselves.

use std::{collections::BTreeMap, path::Path};

use super::{Erasure, ErasureId, ErasurePlan, HandedOut, OwnData, paper, receipt, store};
use crate::{
    Nursery,
    engine::{Read, file, forget},
    error::{Refusal, Result, code},
    exports::{self, Content, NewExport},
    incubator, op,
    people::{self, PersonId},
    reports::{Exported, printed::PdfPrinter},
    views,
    words::{Language, Words},
};

/// Everything that is known of a person.
///
/// # Errors
/// `no_such_person`.
pub fn own_data(r: &Read<'_>, id: PersonId) -> Result<OwnData> {
    let handed_out = exports::ops::holding(r, id)?.into_iter().map(|held| HandedOut {
        at: held.export.at,
        purpose: held.export.purpose,
        file_name: held.export.file_name,
        full_values: held.export.full_values,
    });
    let mut person = views::person::load(r, id)?;
    person.person.kept_cells = people::ops::kept_cells(r, person.id)?;
    Ok(OwnData {
        format: "miaopu-person-data",
        version: 1,
        made_at: r.now(),
        incubator: incubator::ops::settings(r)?.incubator,
        person,
        attendance: store::attended(r, id)?,
        notes: store::written(r, id)?,
        exports: handed_out.collect(),
    })
}

/// Writes everything that is known of a person to a file, for that person, and enters it in the export log: to a `.pdf`
/// in words, printed by `press`, to any other as JSON.
///
/// # Errors
/// `no_such_person`; `folder_missing`, `file_is_folder`; the press's refusals; the disk's failures.
pub fn hand_out(
    nursery: &Nursery,
    id: PersonId,
    path: &Path,
    language: Language,
    press: PdfPrinter,
) -> Result<Exported> {
    let (data, zone) = nursery.read(|r| Ok((own_data(r, id)?, r.zone())))?;
    let path = exports::ops::place_of(path)?;
    let is_paper = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let (export_id, export) = exports::ops::recorded(nursery, |enter| {
        file::replace(&path, |part| {
            let bytes = if is_paper {
                press(&paper::document(&Words::new(language), zone, &data))?
            } else {
                let mut text = serde_json::to_vec_pretty(&data)?;
                text.push(b'\n');
                text
            };
            std::fs::write(part, bytes)?;
            enter(NewExport {
                content: if is_paper { Content::PersonPaper } else { Content::PersonData },
                fields: "[]".to_owned(),
                filter: "{}".to_owned(),
                full_values: true,
                protected: false,
                people: 1,
                roll: vec![id],
                left_out: BTreeMap::new(),
                path: path.clone(),
                sha256: exports::ops::hash(part)?,
            })
        })
    })?;
    Ok(Exported { id: export_id, rows: 1, left_out: BTreeMap::new(), file: path, sha256: export.sha256 })
}

/// What erasing a person would do.
///
/// # Errors
/// `no_such_person`; `works_here` for the person at this machine.
pub fn plan(r: &Read<'_>, id: PersonId) -> Result<ErasurePlan> {
    let person = people::ops::name_of(r, id)?;
    people::ops::require(r, id)?;
    if r.author().ok() == Some(id) {
        return Err(Refusal::new(code::WORKS_HERE).into());
    }
    Ok(ErasurePlan {
        removed: store::removed(r, id)?,
        retained: store::retained(r, id)?,
        named_in: store::named_in(r, &person.name)?,
        person,
    })
}

/// Erases a person for good, from the log and from the bytes of the file too. It cannot be undone. Where the disk fails after
/// the op, the receipt says that the bytes are owed.
///
/// # Errors
/// As [`plan`]; `not_the_name` where `typed` is not the person's name; the disk's failures.
pub fn erase(nursery: &Nursery, id: PersonId, typed: &str) -> Result<Erasure> {
    let receipt = empty(nursery, id, typed)?;
    // Whether it failed, or somebody reads in the log, the file says itself.
    let _ = nursery.sweep();
    Ok(Erasure { swept: !nursery.owes_sweep()?, ..receipt })
}

/// The op of an erasure; the sweep is owed then.
pub(super) fn empty(nursery: &Nursery, id: PersonId, typed: &str) -> Result<Erasure> {
    let typed = typed.trim().to_owned();
    nursery.write(op::ERASE_PERSON, move |w| {
        let plan = plan(w, id)?;
        if plan.person.name != typed {
            return Err(Refusal::field("name", code::NOT_THE_NAME).into());
        }
        store::empty(w, id, &plan.person.name)?;
        forget::forget(w, "merging")?;
        let receipt =
            Erasure { id: w.new_id(), at: w.now(), removed: plan.removed, retained: plan.retained, swept: false };
        store::insert_receipt(w, &receipt)?;
        w.about(receipt.id);
        Ok(receipt)
    })
}

/// Writes the receipt of an erasure to a file, as JSON where its name ends so, else as text in this language. It names
/// nobody, so the export log knows nothing of it.
///
/// # Errors
/// `no_such_record`; `folder_missing`, `file_is_folder`; the disk's failures.
pub fn save_receipt(nursery: &Nursery, id: ErasureId, path: &Path, language: Language) -> Result<()> {
    let path = exports::ops::place_of(path)?;
    nursery.read(|r| {
        let receipt = store::receipts(r)?.into_iter().find(|receipt| receipt.id == id);
        receipt::save(r, &receipt.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD))?, &path, language)
    })
}

/// The receipts of all erasures, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn receipts(r: &Read<'_>) -> Result<Vec<Erasure>> {
    store::receipts(r)
}
