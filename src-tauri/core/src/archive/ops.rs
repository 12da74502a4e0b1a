//! What a person can do with a whole nursery: take it out, and take it in where there is none.

use std::{collections::BTreeMap, path::Path};

use super::{DESCRIPTION, Restored, Written, reading, writing};
use crate::{
    Nursery, Op,
    db::{Done, captured_tables, file},
    error::{Code, Error, Refusal, Result},
    exports::{self, Content, NewExport},
};

/// Whether a folder holds a nursery that was written out.
pub fn is_archive(path: &Path) -> bool {
    path.join(DESCRIPTION).is_file()
}

/// Writes the whole nursery into a new folder and enters that in the export log. The folder gets its name when it is
/// whole and on record.
///
/// # Errors
/// `folder_not_empty` where something lies there; `folder_missing`; the disk's failures.
pub fn write(nursery: &Nursery, folder: &Path) -> Result<Written> {
    let folder = std::path::absolute(folder)?;
    let is_taken = folder.exists() && folder.read_dir().map_or(true, |mut entries| entries.next().is_some());
    if is_taken {
        return Err(Refusal::new(Code::FolderNotEmpty).into());
    }
    if !folder.parent().is_some_and(Path::is_dir) {
        return Err(Error::failure(Code::FolderMissing));
    }
    let mut counted = (0, 0);
    let (_, export) = exports::ops::recorded(nursery, |enter| {
        file::place_folder(&folder, |part| {
            counted = nursery.read(|r| writing::write(r, part))?;
            enter(entry(nursery, &folder, exports::ops::hash(&part.join(DESCRIPTION))?)?)
        })
    })?;
    let (tables, rows) = counted;
    Ok(Written { folder, tables, rows, sha256: export.sha256 })
}

fn entry(nursery: &Nursery, folder: &Path, sha256: String) -> Result<NewExport> {
    let (tables, people) = nursery.read(|r| {
        Ok((captured_tables(r.conn())?, r.count("SELECT count(*) FROM person WHERE deleted_at IS NULL", &[])?))
    })?;
    Ok(NewExport {
        content: Content::Nursery,
        fields: serde_json::to_string(&tables)?,
        filter: "{}".to_owned(),
        full_values: true,
        people,
        left_out: BTreeMap::new(),
        path: folder.join(DESCRIPTION),
        sha256,
    })
}

/// Takes a written-out nursery into one in which nobody has worked yet, as one op. Who wrote it out works here then.
///
/// # Errors
/// `not_an_archive` with the file that is missing or not understood; `from_newer_program`; `not_empty`; `archive_row`
/// with file and row; `archive_link` with the file. Nothing has changed after any of them.
pub fn read(nursery: &Nursery, folder: &Path) -> Result<Done<Restored>> {
    let package = reading::describe(folder)?;
    let from = folder.to_owned();
    let done = nursery.perform(Op::Import, move |w| reading::take(w, &from, &package))?;
    if let Some(author) = done.value.author {
        nursery.set_author(author)?;
    }
    Ok(done)
}
