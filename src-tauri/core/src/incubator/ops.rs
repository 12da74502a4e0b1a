//! The first run, and the settings of the nursery.

use chrono_tz::Tz;

use super::{IncubatorSettings, SILENT_DAYS};
use crate::{
    db::{Read, Write, setting},
    error::{Code, Refusal, Result},
    kit::limits,
    people::{self, PersonDraft, PersonId},
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

/// Names the incubator and makes the person who works at this machine.
///
/// # Errors
/// `missing` or `too_long` at `incubator` or `name`.
pub fn start(w: &mut Write<'_>, incubator: &str, name: &str) -> Result<PersonId> {
    let incubator = accept_name("incubator", incubator)?;
    let name = accept_name("name", name)?;
    setting::put(w, setting::INCUBATOR, &incubator)?;
    let me = people::ops::save(w, PersonDraft { name, ..PersonDraft::default() })?;
    w.about(me);
    Ok(me)
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
    })
}

/// After how many days without a note a startup is silent.
///
/// # Errors
/// The file's failures only.
pub fn silent_days(r: &Read<'_>) -> Result<u32> {
    Ok(setting::get(r, setting::SILENT_DAYS)?.unwrap_or(SILENT_DAYS))
}

/// Changes the settings.
///
/// # Errors
/// `missing`, `too_long` at `incubator`; `unknown_word` at `zone`; `not_a_number` at `silentDays`.
pub fn save_settings(w: &mut Write<'_>, draft: &IncubatorSettings) -> Result<()> {
    let incubator = accept_name("incubator", &draft.incubator)?;
    if draft.zone.parse::<Tz>().is_err() {
        return Err(Refusal::field("zone", Code::UnknownWord).arg("word", &draft.zone).into());
    }
    if !(1..=LONGEST_SILENCE).contains(&draft.silent_days) {
        return Err(Refusal::field("silentDays", Code::NotANumber).arg("least", 1).arg("most", LONGEST_SILENCE).into());
    }
    setting::put(w, setting::INCUBATOR, &incubator)?;
    setting::put(w, setting::ZONE, &draft.zone)?;
    setting::put(w, setting::SILENT_DAYS, &draft.silent_days)
}

fn accept_name(field: &'static str, typed: &str) -> Result<String, Refusal> {
    let name = typed.trim();
    match name.chars().count() {
        0 => Err(Refusal::field(field, Code::Missing)),
        _ => limits::START.check(field, name).map(|()| name.to_owned()),
    }
}
