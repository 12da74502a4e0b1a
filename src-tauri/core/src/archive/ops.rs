//! What a person can do with a whole nursery: take it out, and take it in where there is none.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use super::{DESCRIPTION, Restored, Written, reading, writing};
use crate::{
    Nursery,
    engine::{Done, Read, file},
    error::{Error, Refusal, Result, code},
    exports::{self, Content, NewExport},
    kit::watch::Watch,
    op,
};

/// Whether a folder holds a nursery that was written out.
pub fn is_archive(path: &Path) -> bool {
    path.join(DESCRIPTION).is_file()
}

/// Writes the whole nursery into a new folder and enters that in the export log. The folder gets its name when it is
/// whole and on record. `progress` hears how many of how many rows are written.
///
/// # Errors
/// `folder_not_empty` where something lies there; `folder_missing`; `cancelled`; the disk's failures.
pub fn write(
    nursery: &Nursery,
    folder: &Path,
    progress: &mut dyn FnMut(u32, u32),
    cancelled: &AtomicBool,
) -> Result<Written> {
    let folder = std::path::absolute(folder)?;
    let is_taken = folder.exists() && folder.read_dir().map_or(true, |mut entries| entries.next().is_some());
    if is_taken {
        return Err(Refusal::new(code::FOLDER_NOT_EMPTY).into());
    }
    if !folder.parent().is_some_and(Path::is_dir) {
        return Err(Error::failure(code::FOLDER_MISSING));
    }
    let (mut tables, mut id_numbers) = (Vec::new(), 0);
    let (_, export) = exports::ops::recorded(nursery, |enter| {
        file::place_folder(&folder, |part| {
            (tables, id_numbers) = nursery.read(|r| {
                Ok((writing::write(r, part, &mut Watch::new(progress, cancelled, 0))?, writing::id_numbers(r)?))
            })?;
            let left_out = BTreeMap::from([("id_number".to_owned(), id_numbers)]);
            let left_out = left_out.into_iter().filter(|(_, count)| *count > 0).collect();
            enter(entry(&tables, left_out, &folder, exports::ops::hash(&part.join(DESCRIPTION))?)?)
        })
    })?;
    let rows = tables.iter().map(|(_, rows)| rows).sum();
    let tables = u32::try_from(tables.len()).unwrap_or(u32::MAX);
    Ok(Written { folder, tables, rows, id_numbers, sha256: export.sha256 })
}

fn entry(
    tables: &[(String, u64)],
    left_out: BTreeMap<String, u32>,
    folder: &Path,
    sha256: String,
) -> Result<NewExport> {
    let people = tables.iter().find(|(table, _)| table == "person").map_or(0, |(_, rows)| *rows);
    let names: Vec<&str> = tables.iter().map(|(table, _)| table.as_str()).collect();
    Ok(NewExport {
        content: Content::Nursery,
        fields: serde_json::to_string(&names)?,
        filter: "{}".to_owned(),
        full_values: true,
        protected: false,
        people: u32::try_from(people).unwrap_or(u32::MAX),
        roll: Vec::new(),
        left_out,
        path: folder.join(DESCRIPTION),
        sha256,
    })
}

/// Whether nobody has worked in this nursery yet, so that it can take a whole one in.
///
/// # Errors
/// The file's failures only.
pub fn is_empty(r: &Read<'_>) -> Result<bool> {
    reading::is_empty(r)
}

/// Takes a written-out nursery into one in which nobody has worked yet, as one op. Who is at this machine has to be said
/// anew then: whoever began here is not in it, and whoever wrote it out may be somebody else. The folder is open to be worked
/// on: files that were changed since are taken as they are and named in the answer, and an undo takes all of it back.
///
/// # Errors
/// `not_an_archive` with the file that is missing or not understood; `from_newer_program`; `not_empty`; `archive_row`
/// with file and row; `archive_link` with the file; `cancelled`. Nothing has changed after any of them.
pub fn read(
    nursery: &Nursery,
    folder: &Path,
    mut progress: impl FnMut(u32, u32) + Send + 'static,
    cancelled: Arc<AtomicBool>,
) -> Result<Done<Restored>> {
    let package = reading::describe(folder)?;
    let from = folder.to_owned();
    let done = nursery.perform(op::RESTORE, move |w| {
        reading::take(w, &from, &package, &mut Watch::new(&mut progress, &cancelled, 0))
    })?;
    nursery.forget_author()?;
    Ok(done)
}
