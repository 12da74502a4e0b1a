//! The SQL of years of days off.

use super::HolidayYear;
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::Id,
};

/// The years that were taken in.
pub fn years(r: &Read<'_>) -> Result<Vec<HolidayYear>> {
    let found: Vec<(i32, String, String)> =
        r.rows("SELECT year, papers, days FROM holiday_year WHERE deleted_at IS NULL ORDER BY year", &[], |row| {
            Ok((row.get("year")?, row.get("papers")?, row.get("days")?))
        })?;
    let read = |(year, papers, days): (i32, String, String)| {
        Ok(HolidayYear { year, papers: serde_json::from_str(&papers)?, days: serde_json::from_str(&days)? })
    };
    found.into_iter().map(read).collect()
}

/// Puts a year in the place of the one that was known.
pub fn put(w: &mut Write<'_>, year: &HolidayYear) -> Result<()> {
    let id = Id::<HolidayYear>::link("holiday_year", year.year, "");
    w.execute(
        "INSERT INTO holiday_year (id, year, papers, days) VALUES (:id, :year, :papers, :days)
         ON CONFLICT (id) DO UPDATE SET papers = excluded.papers, days = excluded.days, deleted_at = NULL",
        &[
            (":id", &id),
            (":year", &year.year),
            (":papers", &serde_json::to_string(&year.papers)?),
            (":days", &serde_json::to_string(&year.days)?),
        ],
    )?;
    w.about(id);
    Ok(())
}
