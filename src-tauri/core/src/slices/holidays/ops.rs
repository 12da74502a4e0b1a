//! What a person can do with days off.

use std::path::Path;

use super::{
    HolidayYear, Holidays,
    rules::{self, NOT_A_YEAR_FILE, Years},
    store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result},
    kit::Day,
};

/// 国务院办公厅关于2026年部分节假日安排的通知 (国办发明电〔2025〕7号), with its address; the form is that of
/// NateScarlet/holiday-cn.
const OF_2026: &str = include_str!("2026.json");
/// A file of a year has some 5 KB.
const MOST_BYTES: u64 = 1 << 20;

/// All years that are known: those that come with the program, and in their place those that were taken in.
///
/// # Errors
/// The file's failures only.
pub fn all(r: &Read<'_>) -> Result<Years> {
    let shipped = rules::read(OF_2026)?;
    let years = std::iter::once(shipped).chain(store::years(r)?);
    Ok(Years(years.map(|year| (year.year, year)).collect()))
}

/// What is known of the days from one to another.
///
/// # Errors
/// The file's failures only.
pub fn between(r: &Read<'_>, from: Day, to: Day) -> Result<Holidays> {
    Ok(all(r)?.between(from, to))
}

/// Takes in the file of a year; it stands in the place of what was known of it.
///
/// # Errors
/// `not_a_year_file`, `holidays_not_announced`; the disk's failures.
pub fn import(w: &mut Write<'_>, path: &Path) -> Result<HolidayYear> {
    if std::fs::metadata(path)?.len() > MOST_BYTES {
        return Err(Refusal::new(NOT_A_YEAR_FILE).into());
    }
    let text = String::from_utf8(std::fs::read(path)?).map_err(|_| Refusal::new(NOT_A_YEAR_FILE))?;
    let year = rules::read(&text)?;
    store::put(w, &year)?;
    Ok(year)
}
