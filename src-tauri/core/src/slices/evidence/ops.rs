//! What a person can do with evidence.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{
    CleanedUp, Content, Evidence, EvidenceId, Taken, rules,
    slice::{
        code::{EVIDENCE_ELSEWHERE, EVIDENCE_LOST, EVIDENCE_NOT_OPENED, NO_SUCH_EVIDENCE},
        op,
    },
    store,
};
use crate::{
    Nursery,
    engine::{Read, Write, file, forget, owner},
    error::{Error, Refusal, Result, code},
    exports,
    kit::Id,
    records::RecordId,
};

/// Digits of a SHA-256.
const DIGITS: usize = 64;

/// The evidence of a milestone, or of all.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, milestone: Option<RecordId>) -> Result<Vec<Evidence>> {
    store::list(r, milestone)
}

/// Reads a file that is to be kept. One that is too large is refused by its size, before any of it is read.
///
/// # Errors
/// `evidence_too_large`, `evidence_empty`, `file_is_folder`, `file_not_readable`; the disk's failures.
pub fn read(path: &Path) -> Result<Taken> {
    let (name, size) = look(path)?;
    rules::accept_size(&name, size)?;
    let mut bytes = Vec::new();
    // It may have grown since it was looked at.
    File::open(path)?.take(rules::MOST + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    rules::accept_size(&name, size)?;
    Ok(Taken { name, size, content: Content::Bytes { sha256: sha256(&bytes), bytes } })
}

/// Where a file lies that is not kept here; nothing of it is read.
///
/// # Errors
/// `file_is_folder`, `file_not_readable`; the disk's failures.
pub fn locate(path: &Path) -> Result<Taken> {
    let (name, size) = look(path)?;
    let place = std::path::absolute(path)?.to_string_lossy().into_owned();
    Ok(Taken { name, size, content: Content::Elsewhere(place) })
}

fn look(path: &Path) -> Result<(String, u64)> {
    file::refuse_folder(path)?;
    let told = path.metadata()?;
    // A pipe or a device may never end.
    if !told.is_file() {
        return Err(Error::failure(code::FILE_NOT_READABLE));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((rules::kept_name(&name), told.len()))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Adds a file to a milestone. The same file under the same name is there once.
///
/// # Errors
/// `no_such_record` where the milestone is not there.
pub fn attach(w: &mut Write<'_>, milestone: RecordId, taken: &Taken) -> Result<EvidenceId> {
    require_milestone(w, milestone)?;
    w.about(milestone);
    match store::same(w, milestone, taken)? {
        Some(id) => Ok(id),
        None => store::insert(w, milestone, taken),
    }
}

fn require_milestone(r: &Read<'_>, milestone: RecordId) -> Result<(String, String)> {
    store::names(r, milestone)?.ok_or_else(|| Refusal::new(code::NO_SUCH_RECORD).into())
}

/// Removes a piece of evidence. What it holds stays until a clean-up, so that an undo brings it back.
///
/// # Errors
/// `no_such_evidence`.
pub fn remove(w: &mut Write<'_>, id: EvidenceId) -> Result<()> {
    let (evidence, _) = load(w, id)?;
    w.about(evidence.milestone);
    store::remove(w, id)
}

/// Removes the evidence of a milestone that goes away.
///
/// # Errors
/// The file's failures only.
pub fn remove_of<T>(w: &Write<'_>, milestone: Id<T>) -> Result<()> {
    store::remove_of(w, milestone)
}

fn load(r: &Read<'_>, id: EvidenceId) -> Result<(Evidence, Option<String>)> {
    store::load(r, id)?.ok_or_else(|| Refusal::new(NO_SUCH_EVIDENCE).into())
}

/// What a piece of evidence holds, just as it was taken in.
///
/// # Errors
/// `no_such_evidence`; `evidence_elsewhere` with the place of one that is not kept here; `evidence_lost` where what is kept is
/// not there or not what was taken in.
pub fn content(r: &Read<'_>, id: EvidenceId) -> Result<Vec<u8>> {
    let (evidence, hash) = load(r, id)?;
    let Some(hash) = hash else {
        let place = evidence.place.unwrap_or_default();
        return Err(Refusal::new(EVIDENCE_ELSEWHERE).arg("file", &evidence.name).arg("place", place).into());
    };
    whole(r, &hash)?.ok_or_else(|| Refusal::new(EVIDENCE_LOST).arg("file", &evidence.name).into())
}

/// What is kept under a hash, if it is still that.
fn whole(r: &Read<'_>, hash: &str) -> Result<Option<Vec<u8>>> {
    Ok(store::bytes(r, hash)?.filter(|bytes| sha256(bytes) == hash))
}

/// Saves a piece of evidence as a file.
///
/// # Errors
/// As [`content`]; `folder_missing`, `file_is_folder`; the disk's failures.
pub fn save(nursery: &Nursery, id: EvidenceId, path: &Path) -> Result<PathBuf> {
    let path = exports::ops::place_of(path)?;
    let bytes = nursery.read(|r| content(r, id))?;
    file::replace(&path, |part| Ok(fs::write(part, &bytes)?))?;
    Ok(path)
}

/// Lays a copy of a piece of evidence into a folder of its own inside `folder`, for another program to open; only its
/// owner can read it. Nothing that is changed in the copy comes back.
///
/// # Errors
/// `evidence_not_opened` for a kind that is only saved; as [`content`]; the disk's failures.
pub fn lend(nursery: &Nursery, id: EvidenceId, folder: &Path) -> Result<PathBuf> {
    let (evidence, _) = nursery.read(|r| load(r, id))?;
    if evidence.place.is_none() && !evidence.opens {
        return Err(Refusal::new(EVIDENCE_NOT_OPENED).arg("file", &evidence.name).into());
    }
    let bytes = nursery.read(|r| content(r, id))?;
    owner::create_folder(folder)?;
    // Opened again while it is open, it is another copy.
    let mut copies = (1..).map(|copy| folder.join(format!("{id}-{copy}")));
    let place = loop {
        let Some(place) = copies.next() else { return Err(Error::failure(code::FILE_NOT_READABLE)) };
        match owner::create_new_folder(&place) {
            Ok(()) => break place,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    };
    let path = place.join(&evidence.save_as);
    owner::write(&path, &bytes)?;
    Ok(path)
}

/// Saves the evidence of a milestone, or of all, into a folder: each file under the names of startup and milestone. How many
/// files, and those that are not kept here.
///
/// # Errors
/// `folder_missing` where the folder cannot be made; `evidence_lost`; the disk's failures.
pub fn save_all(nursery: &Nursery, milestone: Option<RecordId>, folder: &Path) -> Result<(u32, Vec<Evidence>)> {
    let all = nursery.read(|r| list(r, milestone))?;
    fs::create_dir_all(folder)?;
    let (mut names, mut saved, mut elsewhere) = (HashSet::new(), 0, Vec::new());
    for evidence in all {
        if evidence.place.is_some() {
            elsewhere.push(evidence);
            continue;
        }
        let (startup, milestone) = nursery.read(|r| require_milestone(r, evidence.milestone))?;
        let name = rules::safe_name(&format!("{startup} - {milestone} - {}", evidence.name));
        // Two names may be one for a system that does not tell capitals apart.
        let name = (1..).map(|n| if n == 1 { name.clone() } else { format!("{n} - {name}") });
        let free = name.filter(|name| names.insert(name.to_lowercase())).find(|name| !folder.join(name).exists());
        save(nursery, evidence.id, &folder.join(free.unwrap_or_default()))?;
        saved += 1;
    }
    Ok((saved, elsewhere))
}

/// How much a clean-up would take away.
///
/// # Errors
/// The file's failures only.
pub fn left_over(r: &Read<'_>) -> Result<CleanedUp> {
    let (pieces, bytes) = store::left_over(r)?;
    Ok(CleanedUp { pieces, bytes })
}

/// Takes away for good what removed pieces hold: none of them comes back by an undo from then on.
///
/// # Errors
/// The file's failures only.
pub fn clean_up(nursery: &Nursery) -> Result<CleanedUp> {
    let cleaned = nursery.write(op::CLEAN_UP_EVIDENCE, |w| {
        let cleaned = left_over(w)?;
        store::clean_up(w)?;
        // No op goes as a whole: a row of a merging is never among these.
        forget::forget(w, "merging")?;
        Ok(cleaned)
    })?;
    // What fails is owed, and done when the file is opened next.
    let _ = nursery.sweep();
    Ok(cleaned)
}

/// Writes what is kept for live pieces into a folder of the whole nursery, each under its hash.
///
/// # Errors
/// `damaged` where what is kept is not what was taken in; the disk's failures.
pub fn write_out(r: &Read<'_>, folder: &Path) -> Result<()> {
    let held = store::held(r)?;
    if held.is_empty() {
        return Ok(());
    }
    owner::create_new_folder(folder)?;
    for hash in held {
        let bytes = whole(r, &hash)?.ok_or_else(|| Error::failure(code::DAMAGED))?;
        owner::write(&folder.join(&hash), &bytes)?;
    }
    Ok(())
}

/// Takes in what a folder of the whole nursery holds for the pieces that were taken in.
///
/// # Errors
/// `archive_link` with the file where one is missing or is not what its name says.
pub fn take_in(w: &Write<'_>, folder: &Path) -> Result<()> {
    for hash in store::held(w)? {
        let missing = || Refusal::new(code::ARCHIVE_LINK).arg("file", "evidence.csv");
        // The name of a file in this folder, and nothing beside it.
        if hash.len() != DIGITS || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(missing().into());
        }
        let taken = read(&folder.join(&hash)).map_err(|_| missing())?;
        match taken.content {
            Content::Bytes { sha256, bytes } if sha256 == hash => store::put_bytes(w, &hash, &bytes)?,
            _ => return Err(missing().into()),
        }
    }
    Ok(())
}
