//! What a person can do with startups.

use super::{Startup, StartupDraft, StartupId, StartupName, rules, store};
use crate::{
    engine::{Read, Write, setting},
    error::{Refusal, Result, code},
    organisations::{self, OrganisationId},
    people::{self, PersonId},
};

/// Refuses when there is no such startup, or it was removed.
///
/// # Errors
/// `no_such_startup`.
pub fn require(r: &Read<'_>, id: StartupId) -> Result<()> {
    if store::exists(r, id)? { Ok(()) } else { Err(no_such_startup().into()) }
}

/// A startup's name.
///
/// # Errors
/// `no_such_startup`.
pub fn name_of(r: &Read<'_>, id: StartupId) -> Result<StartupName> {
    Ok(store::name(r, id)?.ok_or_else(no_such_startup)?)
}

fn no_such_startup() -> Refusal {
    Refusal::new(code::NO_SUCH_STARTUP)
}

/// After how many days without a note a startup is silent.
///
/// # Errors
/// The file's failures only.
pub fn silent_days(r: &Read<'_>) -> Result<u32> {
    Ok(setting::get(r, setting::SILENT_DAYS)?.unwrap_or(rules::SILENT_DAYS))
}

/// Every startup with its own cells and its organisation's, and nothing else that hangs on it.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Vec<Startup>> {
    store::all(r)
}

/// The startup of this organisation, where it is one.
///
/// # Errors
/// The file's failures only.
pub fn of_organisation(r: &Read<'_>, organisation: OrganisationId) -> Result<Option<StartupId>> {
    store::of_organisation(r, organisation)
}

/// Startups in whose cohorts a person takes part.
///
/// # Errors
/// The file's failures only.
pub fn of_participant(r: &Read<'_>, person: PersonId) -> Result<Vec<StartupName>> {
    store::of_participant(r, person)
}

/// Makes or changes a startup together with its organisation. A new one becomes a role of the organisation of its name
/// or credit code, where that is there and is no startup yet.
///
/// # Errors
/// `no_such_startup`, and see [`rules::accept`]. A doubtful credit code is kept.
pub fn save(w: &mut Write<'_>, draft: StartupDraft) -> Result<StartupId> {
    let draft = rules::accept(draft, w.today())?;
    let base = rules::organisation_of(&draft);
    let organisation = match draft.id {
        Some(id) => {
            let held = store::startup(w, id)?.ok_or_else(no_such_startup)?.organisation;
            organisations::ops::save(w, held, &base)?;
            held
        }
        None => match organisations::ops::find(w, &base)? {
            Some(found) if store::of_organisation(w, found)?.is_none() => {
                organisations::ops::complete(w, found, &base)?;
                found
            }
            _ => organisations::ops::make(w, &base)?,
        },
    };
    let id = store::save(w, &draft, organisation)?;
    w.about(id);
    Ok(id)
}

/// A startup with what its organisation says of it, and the cells that imports kept of it.
///
/// # Errors
/// `no_such_startup`.
pub fn load(r: &Read<'_>, id: StartupId) -> Result<Startup> {
    let startup = store::startup(r, id)?.ok_or_else(no_such_startup)?;
    Ok(Startup { kept_cells: people::ops::shown_cells(r, id)?, ..startup })
}

/// Removes a startup's own row alone.
///
/// # Errors
/// The file's failures only.
pub fn soft_delete(w: &Write<'_>, id: StartupId) -> Result<()> {
    store::soft_delete(w, id)
}
