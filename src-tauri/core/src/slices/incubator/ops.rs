//! The first run, and the settings of the nursery.

use chrono_tz::Tz;

use super::{IncubatorSettings, NurseryId, SILENT_DAYS, Thresholds, store};
use crate::{
    engine::{Read, Write, setting},
    error::{Refusal, Result, code},
    kit::limits,
    people::{self, PersonDraft, PersonId, PersonName},
};

/// The longest silence that anybody waits for, in days.
const LONGEST_SILENCE: u32 = 365;

/// Whether nobody has begun to work in this nursery yet.
///
/// # Errors
/// The file's failures only.
pub fn is_new(r: &Read<'_>) -> Result<bool> {
    Ok(setting::get::<String>(r, setting::INCUBATOR)?.is_none())
}

/// The nursery's own identity; none before anybody has begun.
///
/// # Errors
/// The file's failures only.
pub fn identity(r: &Read<'_>) -> Result<Option<NurseryId>> {
    match setting::get(r, setting::NURSERY)? {
        Some(id) => Ok(Some(id)),
        // Begun before nurseries were given one: the first thing that was done in it is its own, too.
        None => store::first_op(r),
    }
}

/// Names the incubator and makes the person who works at this machine.
///
/// # Errors
/// `missing` or `too_long` at `incubator` or `name`.
pub fn start(w: &mut Write<'_>, incubator: &str, name: &str) -> Result<PersonId> {
    let incubator = accept_name("incubator", incubator)?;
    let name = accept_name("name", name)?;
    setting::put(w, setting::INCUBATOR, &incubator)?;
    let nursery: NurseryId = w.new_id();
    setting::put(w, setting::NURSERY, &nursery)?;
    introduce(w, &name)
}

/// Makes a person of the incubator, who works at this machine from now on.
///
/// # Errors
/// `missing` or `too_long` at `name`.
pub fn introduce(w: &mut Write<'_>, name: &str) -> Result<PersonId> {
    let name = accept_name("name", name)?;
    let me = people::ops::save(w, PersonDraft { name, ..PersonDraft::default() })?;
    let mut team = team(w)?;
    team.push(me);
    setting::put(w, setting::TEAM, &team)?;
    w.sign(me)?;
    w.about(me);
    Ok(me)
}

fn team(r: &Read<'_>) -> Result<Vec<PersonId>> {
    Ok(setting::get(r, setting::TEAM)?.unwrap_or_default())
}

/// Those of whom one may be at this machine: the incubator's own people, and whoever has written here; those who wrote
/// last come first.
///
/// # Errors
/// The file's failures only.
pub fn colleagues(r: &Read<'_>) -> Result<Vec<PersonName>> {
    let mut found: Vec<PersonName> = Vec::new();
    for id in store::writers(r)?.into_iter().chain(team(r)?) {
        // Whoever was removed or erased does not come back.
        if let Ok(name) = people::ops::name_of(r, id)
            && !name.name.is_empty()
            && !found.contains(&name)
        {
            found.push(name);
        }
    }
    Ok(found)
}

/// The settings as they are.
///
/// # Errors
/// The file's failures only.
pub fn settings(r: &Read<'_>) -> Result<IncubatorSettings> {
    Ok(IncubatorSettings {
        incubator: setting::get(r, setting::INCUBATOR)?.unwrap_or_default(),
        zone: r.zone().name().to_owned(),
        silent_days: silent_days(r)?,
        thresholds: thresholds(r)?,
    })
}

/// After how many days without a note a startup is silent.
///
/// # Errors
/// The file's failures only.
pub fn silent_days(r: &Read<'_>) -> Result<u32> {
    Ok(setting::get(r, setting::SILENT_DAYS)?.unwrap_or(SILENT_DAYS))
}

/// From when on a startup needs attention by its other reasons.
///
/// # Errors
/// The file's failures only.
pub fn thresholds(r: &Read<'_>) -> Result<Thresholds> {
    Ok(setting::get(r, setting::THRESHOLDS)?.unwrap_or_default())
}

/// Changes the settings.
///
/// # Errors
/// `missing`, `too_long` at `incubator`; `unknown_word` at `zone`; `out_of_range` at `silentDays` and the thresholds.
pub fn save_settings(w: &mut Write<'_>, draft: &IncubatorSettings) -> Result<()> {
    let incubator = accept_name("incubator", &draft.incubator)?;
    if draft.zone.parse::<Tz>().is_err() {
        return Err(Refusal::field("zone", code::UNKNOWN_WORD).arg("word", &draft.zone).into());
    }
    if !(1..=LONGEST_SILENCE).contains(&draft.silent_days) {
        return Err(Refusal::field("silentDays", code::OUT_OF_RANGE)
            .arg("least", 1)
            .arg("most", LONGEST_SILENCE)
            .into());
    }
    draft.thresholds.check()?;
    setting::put(w, setting::INCUBATOR, &incubator)?;
    setting::put(w, setting::THRESHOLDS, &draft.thresholds)?;
    setting::put(w, setting::ZONE, &draft.zone)?;
    setting::put(w, setting::SILENT_DAYS, &draft.silent_days)
}

fn accept_name(field: &'static str, typed: &str) -> Result<String, Refusal> {
    let name = typed.trim();
    match name.chars().count() {
        0 => Err(Refusal::field(field, code::MISSING)),
        _ => limits::START.check(field, name).map(|()| name.to_owned()),
    }
}
