//! The export log: written before a file gets its name, settled after it.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{Export, ExportId, Holding, NewExport, rules, store};
use crate::{
    alumni::{self, Consent},
    engine::{
        Database, Read, Write,
        check::hex,
        texts::{self, Texts},
    },
    error::{Error, Refusal, Result, code},
    op,
    people::{self, PersonId},
};

/// All exports, the newest first.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>) -> Result<Vec<Export>> {
    store::exports(r)
}

/// The exports that hold a person, by whichever record: theirs, or one that was merged into it; the newest first.
///
/// # Errors
/// `no_such_person`; the file's failures.
pub fn holding(r: &Read<'_>, person: PersonId) -> Result<Vec<Holding>> {
    let name = people::ops::name_of(r, person)?;
    let answers = alumni::ops::consents_of(r, name.id)?;
    let held =
        store::holding(r, &people::ops::records_of(r, name.id)?)?.into_iter().map(|(export, recalled_on)| Holding {
            due: recalled_on.is_none() && rules::is_due(&answers, export.purpose, r.today()),
            person: name.clone(),
            export,
            recalled_on,
        });
    Ok(held.collect())
}

/// Every export that has to be called back, once for each person who asks for it by what they took back.
///
/// # Errors
/// The file's failures only.
pub fn to_recall(r: &Read<'_>) -> Result<Vec<Holding>> {
    let mut withdrawn: HashMap<PersonId, Vec<Consent>> = HashMap::new();
    let mut whose: HashMap<PersonId, PersonId> = HashMap::new();
    for person in store::withdrawn(r)? {
        withdrawn.insert(person, alumni::ops::consents_of(r, person)?);
        whose.extend(people::ops::records_of(r, person)?.into_iter().map(|record| (record, person)));
    }
    if withdrawn.is_empty() {
        return Ok(Vec::new());
    }
    let recalled = store::recalled(r)?.into_iter();
    let recalled: HashSet<(ExportId, PersonId)> =
        recalled.filter_map(|(export, record)| Some((export, *whose.get(&record)?))).collect();
    let mut due = Vec::new();
    store::visit_rolls(r, |export, roll| {
        // A roll may hold two records that became one: one call back for the two of them.
        let records = roll.lines().filter_map(|id| id.parse().ok());
        let people: BTreeSet<PersonId> = records.filter_map(|record| whose.get(&record).copied()).collect();
        for person in people {
            let is_due = withdrawn.get(&person).is_some_and(|said| rules::is_due(said, export.purpose, r.today()));
            if is_due && !recalled.contains(&(export.id, person)) {
                due.push(Holding {
                    export: export.clone(),
                    person: people::ops::name_of(r, person)?,
                    due: true,
                    recalled_on: None,
                });
            }
        }
        Ok(())
    })?;
    Ok(due)
}

/// Notes that the file of an export was called back on a person's account.
///
/// # Errors
/// `no_such_person`; `no_such_record` where that export does not hold them.
pub fn settle_recall(w: &mut Write<'_>, export: ExportId, person: PersonId) -> Result<()> {
    if !holding(w, person)?.iter().any(|held| held.export.id == export) {
        return Err(Refusal::new(code::NO_SUCH_RECORD).into());
    }
    w.about(person);
    store::settle_recall(w, export, person)
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

/// Where a file is to lie, whole.
///
/// # Errors
/// `file_is_folder`, `folder_missing`.
pub fn place_of(path: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(path)?;
    if path.is_dir() {
        return Err(Error::failure(code::FILE_IS_FOLDER));
    }
    if !path.parent().is_some_and(Path::is_dir) {
        return Err(Error::failure(code::FOLDER_MISSING));
    }
    Ok(path)
}

/// Puts something in its place, on record before it gets its name: `place` calls what it is given as soon as the file
/// is whole.
///
/// # Errors
/// Whatever `place` answers, which then stands in the log as failed; the nursery's failures.
pub fn recorded(
    database: &Database,
    place: impl FnOnce(&mut dyn FnMut(NewExport) -> Result<()>) -> Result<()>,
) -> Result<(ExportId, NewExport)> {
    let mut entered = None;
    let placed = place(&mut |export| {
        let logged = export.clone();
        let id = database.write(op::EXPORT, move |w| begin(w, &logged))?;
        entered = Some((id, export));
        Ok(())
    });
    match (placed, entered) {
        (Ok(()), Some((id, export))) => {
            database.write(op::EXPORT, move |w| finish(w, id))?;
            Ok((id, export))
        }
        (Err(error), Some((id, _))) => {
            database.write(op::EXPORT, move |w| fail(w, id))?;
            Err(error)
        }
        (Err(error), None) => Err(error),
        (Ok(()), None) => Err(Error::failure(code::INTERNAL)),
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
pub fn settle(database: &Database) -> Result<()> {
    for (id, path, sha256) in database.read(store::pending)? {
        let arrived = hash(&path).is_ok_and(|found| found == sha256);
        database.write(op::EXPORT, move |w| if arrived { finish(w, id) } else { fail(w, id) })?;
    }
    Ok(())
}

/// SHA-256 of a file, in hexadecimal.
///
/// # Errors
/// The disk's failures.
pub fn hash(path: &Path) -> Result<String> {
    // A pipe or a device may never end.
    if !path.metadata()?.is_file() {
        return Err(Error::failure(code::FILE_NOT_READABLE));
    }
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

/// Takes a name out of what files are called and what was searched for: `without` answers a text without it. `seen` hears of
/// each entry that is changed.
///
/// # Errors
/// The file's failures, and what `seen` answers.
pub fn unname(
    w: &Write<'_>,
    without: impl Fn(&str) -> Option<String>,
    seen: impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let texts = Texts {
        table: "export_log",
        id: "id",
        title: Some("file_name"),
        json: "filter",
        places: &["/text", "/own/*/value"],
        rows: "TRUE",
    };
    texts::rewrite(w, &texts, without, seen)
}
