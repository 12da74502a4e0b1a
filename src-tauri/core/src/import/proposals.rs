//! What a file says of all its rows without a column for it: the programme and the edition in the title above the header,
//! in the sheet's name and in the file's. It is proposed, and applied only when a person says so.

use serde::Serialize;
use ts_rs::TS;

use super::{formats::Row, matching::cohorts::shown};
use crate::kit::edition::read_edition;

/// A constant that the file proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Proposed {
    /// What it is.
    pub field: ProposedField,
    /// 第 4 期; 原力加速营.
    pub value: String,
    /// Where it stands.
    pub from: ProposedFrom,
    /// The row of the title, as Excel counts.
    pub row: Option<u32>,
}

/// What can be proposed of all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ProposedField {
    /// The cohort of all rows.
    Cohort,
    /// The programme of that cohort.
    Programme,
}

/// Where a proposal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ProposedFrom {
    /// A title above the header.
    TitleRow,
    /// The file's name.
    FileName,
    /// The sheet's name.
    SheetName,
}

/// What is proposed for a table: of each field what the title says, else the sheet's name, else the file's.
pub(super) fn of(rows: &[Row], first_data_row: u32, sheet_name: &str, file_name: &str) -> Vec<Proposed> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let title = titled(rows, first_data_row);
    let row = title.as_ref().map(|title| title.row);
    let told = [
        (title.map(|title| (title.programme, title.cohort)), ProposedFrom::TitleRow, row),
        (named(sheet_name), ProposedFrom::SheetName, None),
        (named(stem), ProposedFrom::FileName, None),
    ];
    let mut proposed: Vec<Proposed> = Vec::new();
    for (told, from, row) in told {
        let Some((programme, cohort)) = told else { continue };
        let values = [(ProposedField::Cohort, Some(cohort)), (ProposedField::Programme, programme)];
        for (field, value) in values {
            if let Some(value) = value
                && proposed.iter().all(|held| held.field != field)
            {
                proposed.push(Proposed { field, value, from, row });
            }
        }
    }
    proposed
}

/// What a title names, and where it stands.
pub(super) struct Title {
    /// Its row, as Excel counts.
    pub row: u32,
    /// 原力加速营.
    pub programme: Option<String>,
    /// 第 4 期.
    pub cohort: String,
}

/// The programme and the cohort that a title above the first row of data names.
pub(super) fn titled(rows: &[Row], first_data_row: u32) -> Option<Title> {
    rows.iter().take_while(|row| row.number < first_data_row).find_map(|row| {
        let mut filled = row.filled();
        let (_, cell) = filled.next()?;
        // A title stands alone.
        if filled.next().is_some() {
            return None;
        }
        let (programme, cohort) = named(&cell.text())?;
        Some(Title { row: row.number, programme, cohort })
    })
}

/// The programme and the cohort that a text names: `原力加速营第四期学员名册` names 原力加速营 and 第 4 期.
pub fn named(text: &str) -> Option<(Option<String>, String)> {
    let edition = read_edition(text);
    edition.number?;
    // A bare number is a date or a page.
    let says_so = ["期", "届", "cohort", "batch", "class", "season", "edition"];
    let lower = text.to_lowercase();
    if !says_so.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let before = text.split_once('第').map(|(before, _)| before.trim());
    let programme = before.filter(|name| (2..=20).contains(&name.chars().count()));
    let named = programme.filter(|name| !name.contains(|c: char| c.is_ascii_digit()));
    Some((named.map(str::to_owned), shown(&edition.label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_and_names_propose_the_edition_and_the_programme() {
        assert_eq!(named("原力加速营第四期学员名册"), Some((Some("原力加速营".into()), "第 4 期".into())));
        assert_eq!(named("cohort-4-roster").map(|(_, cohort)| cohort).as_deref(), Some("Cohort 4"));
        assert_eq!(named("名单 2026"), None);
        assert_eq!(named("Sheet1"), None);
    }
}
