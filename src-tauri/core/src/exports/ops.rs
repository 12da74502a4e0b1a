//! The export log: written before a file gets its name, settled after it.

use std::{fs::File, io::Read as _, path::Path};

use sha2::{Digest as _, Sha256};

use super::{Export, ExportId, NewExport, store};
use crate::{
    Nursery, Op,
    db::{Read, Write, check::hex},
    error::{Code, Error, Result},
};

/// All exports, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>) -> Result<Vec<Export>> {
    store::exports(r)
}

/// Enters an export that is about to get its name; it is pending until [`finish`] or [`fail`].
///
/// # Errors
/// The file's failures only.
pub fn begin(w: &mut Write<'_>, export: &NewExport) -> Result<ExportId> {
    let id = store::insert(w, export)?;
    w.about(id);
    Ok(id)
}

/// Puts something in its place, on record before it gets its name: `place` calls what it is given as soon as the file
/// is whole.
///
/// # Errors
/// Whatever `place` answers, which then stands in the log as failed; the nursery's failures.
pub fn recorded(
    nursery: &Nursery,
    place: impl FnOnce(&mut dyn FnMut(NewExport) -> Result<()>) -> Result<()>,
) -> Result<(ExportId, NewExport)> {
    let mut entered = None;
    let placed = place(&mut |export| {
        let logged = export.clone();
        let id = nursery.write(Op::Export, move |w| begin(w, &logged))?;
        entered = Some((id, export));
        Ok(())
    });
    match (placed, entered) {
        (Ok(()), Some((id, export))) => {
            nursery.write(Op::Export, move |w| finish(w, id))?;
            Ok((id, export))
        }
        (Err(error), Some((id, _))) => {
            nursery.write(Op::Export, move |w| fail(w, id))?;
            Err(error)
        }
        (Err(error), None) => Err(error),
        (Ok(()), None) => Err(Error::failure(Code::Internal)),
    }
}

/// The file lies where it was to.
///
/// # Errors
/// The file's failures only.
pub fn finish(w: &Write<'_>, id: ExportId) -> Result<()> {
    store::finish(w, id)
}

/// The file never got its name.
///
/// # Errors
/// The file's failures only.
pub fn fail(w: &mut Write<'_>, id: ExportId) -> Result<()> {
    w.about(id);
    store::fail(w, id)
}

/// Settles the exports whose end nobody saw, as after a crash: done where a file of the same hash lies under the
/// name, failed where none does.
///
/// # Errors
/// The nursery's failures only; a file that cannot be read counts as not there.
pub fn settle(nursery: &Nursery) -> Result<()> {
    for (id, path, sha256) in nursery.read(store::pending)? {
        let arrived = hash(&path).is_ok_and(|found| found == sha256);
        nursery.write(Op::Export, move |w| if arrived { finish(w, id) } else { fail(w, id) })?;
    }
    Ok(())
}

/// SHA-256 of a file, in hexadecimal.
///
/// # Errors
/// The disk's failures.
pub fn hash(path: &Path) -> Result<String> {
    let mut file = File::open(path)?;
    let mut digest = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hex(&digest.finalize())),
            read => digest.update(&piece[..read]),
        }
    }
}
