//! The score sheet of a reviewer as a workbook: a row an application, a column a criterion, on A4 across. What belongs to what
//! stands in a hidden last column, so that the sheet comes back right however its rows were sorted.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, FormatAlign, FormatBorder, Workbook, Worksheet};
use serde::Serialize;
use strum::IntoEnumIterator as _;
use ts_rs::TS;

use super::xlsx;
use crate::{
    cohorts::CohortId,
    engine::{Database, file},
    error::{Refusal, Result, code},
    exports,
    kit::excel,
    people::{PersonId, PersonName},
    slices::{
        applications::Application,
        evidence::rules::safe_name,
        reviews::{Recommendation, ReviewState},
    },
    views::review::{
        ReviewCriterion,
        ops::{Facts, facts},
    },
    words::{Language, Words},
};

/// What the hidden cell of the header begins with.
pub const MARK: &str = "miaopu-scores-1";
/// The row of the header, from 0: a title and how to fill it in stand above.
const HEADER: u32 = 2;
/// The widths of the columns, in digits of the standard font: number, company, what they do, score, recommendation, comment.
const WIDTHS: [u8; 6] = [5, 24, 34, 11, 12, 40];

/// Sheets that lie where they were to.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheets {
    /// Each, with how many applications are in it.
    pub sheets: Vec<ScoreSheet>,
}

/// The sheet of a reviewer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheet {
    /// Whose.
    pub reviewer: PersonName,
    /// How many applications are in it.
    pub applications: u32,
    /// Where it lies.
    pub file: PathBuf,
}

/// Writes the sheet of one reviewer to `path`, or those of all into the folder `path`, which is made where there is none.
///
/// # Errors
/// `no_such_cohort`; `missing` at `criteria` where there are none, at `reviewers` where nobody is asked; `no_such_person`;
/// `no_such_ending` for a file that is no `.xlsx`; `folder_missing`, `file_is_folder`; the disk's failures.
pub fn export(
    database: &Database,
    cohort: CohortId,
    reviewer: Option<PersonId>,
    path: &Path,
    language: Language,
) -> Result<ScoreSheets> {
    let words = Words::new(language);
    let (facts, name) = database.read(|r| {
        let cohort = crate::cohorts::ops::require(r, cohort)?;
        Ok((facts(r, cohort.id)?, format!("{}{}", cohort.programme_name, cohort.name)))
    })?;
    if facts.criteria.is_empty() {
        return Err(Refusal::field("criteria", code::MISSING).into());
    }
    let all = facts.reviewers.iter().map(|(_, person)| person);
    let whose: Vec<&PersonName> = match reviewer {
        Some(id) => all.filter(|person| person.id == id).collect(),
        None => all.filter(|person| !asked(&facts, person.id).is_empty()).collect(),
    };
    if whose.is_empty() {
        return Err(match reviewer {
            Some(_) => Refusal::new(code::NO_SUCH_PERSON).into(),
            None => Refusal::field("reviewers", code::MISSING).into(),
        });
    }
    if reviewer.is_none() && !path.is_dir() {
        let path = exports::ops::place_of(path)?;
        let mut made = Vec::new();
        file::place_folder(&path, |folder| {
            made = write_all(folder, true, &words, &facts, (cohort, &name), &whose)?;
            Ok(())
        })?;
        for sheet in &mut made {
            sheet.file = path.join(sheet.file.file_name().unwrap_or_default());
        }
        return Ok(ScoreSheets { sheets: made });
    }
    Ok(ScoreSheets { sheets: write_all(path, reviewer.is_none(), &words, &facts, (cohort, &name), &whose)? })
}

/// Writes the sheets of these reviewers: into the folder `path`, or the one of them to it.
fn write_all(
    path: &Path,
    is_folder: bool,
    words: &Words,
    facts: &Facts,
    (cohort, name): (CohortId, &str),
    whose: &[&PersonName],
) -> Result<Vec<ScoreSheet>> {
    let mut sheets = Vec::with_capacity(whose.len());
    for (at, person) in whose.iter().enumerate() {
        let file = if is_folder {
            let namesake = whose[..at].iter().any(|other| other.name == person.name);
            let number = if namesake { format!("-{}", at + 1) } else { String::new() };
            let called = words.say("score-sheet-title", &[]);
            path.join(safe_name(&format!("{called}-{name}-{}{number}.xlsx", person.name)))
        } else {
            path.to_owned()
        };
        if !file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
            return Err(Refusal::new(code::NO_SUCH_ENDING).arg("endings", ".xlsx").into());
        }
        let file = exports::ops::place_of(&file)?;
        let rows = asked(facts, person.id);
        file::replace(&file, |part| write(part, words, &facts.criteria, cohort, name, person, &rows))?;
        sheets.push(ScoreSheet {
            reviewer: (*person).clone(),
            applications: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            file,
        });
    }
    Ok(sheets)
}

/// The applications that a reviewer judges, in the order in which they came.
fn asked(facts: &Facts, person: PersonId) -> Vec<&Application> {
    let judges = |one: &&Application| {
        !facts.barred(one).contains(&person)
            && facts
                .of(one.id)
                .iter()
                .any(|review| review.reviewer.id == person && review.state != ReviewState::Withdrawn)
    };
    facts.applications.iter().filter(judges).collect()
}

/// What a criterion's column is called: 团队 (0–10, 30 %).
fn head(criterion: &ReviewCriterion, weights: u32) -> String {
    let percent = f64::from(criterion.weight) * 100.0 / f64::from(weights.max(1));
    format!("{}\n0–{}, {percent:.0} %", criterion.name, criterion.top)
}

fn write(
    part: &Path,
    words: &Words,
    criteria: &[ReviewCriterion],
    cohort: CohortId,
    cohort_name: &str,
    reviewer: &PersonName,
    rows: &[&Application],
) -> Result<()> {
    let say = |key: &str| words.say(&format!("score-sheet-{key}"), &[]);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(say("title"))?;
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, format!("{} · {cohort_name} · {}", say("title"), reviewer.name), &title)?;
    sheet.write_string(1, 0, say("how"))?;
    let weights = criteria.iter().map(|criterion| criterion.weight).sum();
    let first = [say("number"), say("company"), say("about")];
    let scores = criteria.iter().map(|criterion| head(criterion, weights));
    let heads: Vec<String> = first.into_iter().chain(scores).chain([say("recommendation"), say("comment")]).collect();
    let widths = [WIDTHS[0], WIDTHS[1], WIDTHS[2]].into_iter().chain(criteria.iter().map(|_| WIDTHS[3]));
    let style = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(xlsx::SHADE)
        .set_border(FormatBorder::Thin);
    for ((at, head), width) in (0..).zip(&heads).zip(widths.chain([WIDTHS[4], WIDTHS[5]])) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(HEADER, at, head, &style)?;
    }
    let last = u16::try_from(heads.len()).unwrap_or(u16::MAX);
    let known: String = criteria.iter().map(|one| format!(" {}={}", one.id, one.top)).collect();
    sheet.write_string(HEADER, last, format!("{MARK} {cohort} {}{known}", reviewer.id))?;
    sheet.set_column_hidden(last)?;
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
    for (line, application) in (HEADER + 1..).zip(rows) {
        sheet.write_number_with_format(line, 0, line - HEADER, &cell)?;
        let cut = words.say("exchange-cell-cut", &[]);
        sheet.write_string_with_format(line, 1, excel::cell(&application.company, &cut), &cell)?;
        sheet.write_string_with_format(line, 2, excel::cell(&about(application), &cut), &cell)?;
        (3..last).try_for_each(|at| sheet.write_blank(line, at, &cell).map(drop))?;
        sheet.write_string(line, last, application.id.to_string())?;
    }
    limit(sheet, words, criteria, HEADER + 1, u32::try_from(rows.len()).unwrap_or(u32::MAX))?;
    sheet.set_freeze_panes(HEADER + 1, 2)?.set_repeat_rows(HEADER, HEADER)?;
    xlsx::print_on_paper(sheet);
    sheet.set_landscape();
    Ok(book.save(part)?)
}

/// What a spreadsheet program lets one type: scores within the scale, one of the recommendations.
fn limit(sheet: &mut Worksheet, words: &Words, criteria: &[ReviewCriterion], first: u32, rows: u32) -> Result<()> {
    if rows == 0 {
        return Ok(());
    }
    let last = first + rows - 1;
    for (at, criterion) in (3..).zip(criteria) {
        let within = DataValidationRule::Between(0.0, f64::from(criterion.top));
        sheet.add_data_validation(first, at, last, at, &DataValidation::new().allow_decimal_number(within))?;
    }
    let at = 3 + u16::try_from(criteria.len()).unwrap_or(u16::MAX);
    let all: Vec<String> = Recommendation::iter()
        .map(|word| words.say(&format!("reviews-recommendation-{}", word.as_ref()), &[]))
        .collect();
    sheet.add_data_validation(first, at, last, at, &DataValidation::new().allow_list_strings(&all)?)?;
    Ok(())
}

/// What an applicant does, in a line.
fn about(application: &Application) -> String {
    let said = [&application.one_liner, &application.sector, &application.stage, &application.city];
    said.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}
