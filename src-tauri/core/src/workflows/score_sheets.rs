//! Score sheets that come back filled in.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use miaopu_formats::{self as formats, Cell, Row};
use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator as _;
use ts_rs::TS;

use super::review::{save_as, scales};
use crate::{
    cohorts::{self, CohortId},
    engine::{Read, Write},
    error::{Args, Code, Refusal, Result, code},
    kit::{names::tidy, text::typed},
    people::{self, PersonId, PersonName},
    records::{RecordId, values::decimal},
    reports::score_sheets::MARK,
    slices::{
        applications::Application,
        reviews::{
            CriterionScore, Recommendation, Review, ReviewDraft, ReviewState,
            rules::{self, Scale},
            slice::code as own,
        },
    },
    views::review::ops::{Facts, facts},
    words::{Language, Words},
};

/// What a sheet says, before anything is written. What is in it stays in it: who works here need not see it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheetPlan {
    /// The file.
    pub file: String,
    /// For which cohort.
    pub cohort_name: String,
    /// Whose it is.
    pub reviewer: PersonName,
    /// Its rows, in the order of the file.
    pub rows: Vec<ScoreSheetRow>,
}

/// A row of a sheet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheetRow {
    /// As Excel counts.
    pub row: u32,
    /// The applicant.
    pub company: String,
    /// What becomes of it.
    pub outcome: ScoreSheetOutcome,
    /// Why it is refused.
    pub refused: Option<ScoreSheetRefusal>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[derive(strum::AsRefStr)]
#[strum(serialize_all = "snake_case")]
pub enum ScoreSheetOutcome {
    /// It is given.
    New,
    /// It is given and says something else than before.
    Changed,
    /// Not all is scored: it is kept as a draft.
    Draft,
    /// It says what is there.
    Same,
    /// Nothing stands in it.
    Blank,
    /// It cannot be.
    Refused,
}

impl ScoreSheetOutcome {
    /// Whether something is written for it.
    pub fn is_written(self) -> bool {
        matches!(self, Self::New | Self::Changed | Self::Draft)
    }
}

/// Why a row is refused.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScoreSheetRefusal {
    /// The code, whose sentence stands in the words.
    pub code: Code,
    /// What the sentence needs.
    #[ts(type = "Record<string, string>")]
    pub args: Args,
}

/// What is asked of sheets.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ScoreSheetRequest {
    /// They have to be this reviewer's.
    pub reviewer: Option<PersonId>,
}

/// What a sheet says of itself.
struct Head {
    row: u32,
    column: usize,
    cohort: CohortId,
    reviewer: PersonId,
    /// Criteria with their highest scores, in the order of the columns.
    criteria: Vec<(RecordId, i64)>,
}

impl Head {
    /// In which columns the criteria stand, by what is written over them: whoever fills a sheet in may move columns, and add
    /// some. The cells of one that is a criterion no more are refused one by one.
    fn columns(&self, header: &Row, scales: &[Scale]) -> Result<Vec<usize>> {
        let begin = self.column.checked_sub(self.criteria.len() + 2);
        let begin = begin.ok_or_else(|| Refusal::new(code::NOT_A_SCORE_SHEET))?;
        let column = |(at, (criterion, _)): (usize, &(RecordId, i64))| {
            let Some(scale) = scales.iter().find(|scale| scale.criterion == *criterion) else { return Ok(at) };
            let is_over = |cell: &Cell| cell.text().lines().next().is_some_and(|line| line.trim() == scale.name);
            let found = header.filled().find(|(_, cell)| is_over(cell)).map(|(column, _)| column);
            Ok(found.ok_or_else(|| Refusal::new(own::CRITERION_COLUMN_MISSING).arg("criterion", &scale.name))?)
        };
        (begin..).zip(&self.criteria).map(column).collect()
    }
}

/// A sheet as it is read against what is known.
struct Sheet<'s> {
    head: &'s Head,
    /// The columns of the criteria.
    columns: Vec<usize>,
    scales: Vec<Scale>,
    /// The marks that stand in more than one row: nobody can tell which of them counts.
    twice: BTreeSet<String>,
}

/// A row that can be written.
struct Fit {
    application: Application,
    draft: ReviewDraft,
}

/// Whether a file is a score sheet; one that cannot be read is none.
pub fn is_one(path: &Path) -> bool {
    rows(path).is_ok_and(|rows| head_of(&rows).is_some())
}

fn rows(path: &Path) -> Result<Vec<Row>> {
    let mut source = formats::open(path)?;
    let mut all = Vec::new();
    for sheet in 0..source.sheets().len() {
        let rows = source.rows(sheet)?.collect::<std::result::Result<Vec<Row>, _>>()?;
        if head_of(&rows).is_some() {
            return Ok(rows);
        }
        all.extend(rows);
    }
    Ok(all)
}

fn head_of(rows: &[Row]) -> Option<Head> {
    // It stands at the top; who adds notes above it adds a few.
    const WITHIN: usize = 20;
    rows.iter().take(WITHIN).find_map(|row| {
        let (column, cell) = row.filled().find(|(_, cell)| cell.text().starts_with(MARK))?;
        let text = cell.text();
        let mut parts = text.split_whitespace().skip(1);
        let (cohort, reviewer) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let criterion = |part: &str| {
            let (id, top) = part.split_once('=')?;
            Some((id.parse().ok()?, top.parse().ok()?))
        };
        let criteria = parts.map(criterion).collect::<Option<Vec<_>>>()?;
        Some(Head { row: row.number, column, cohort, reviewer, criteria })
    })
}

/// What a filled sheet says. Nothing is written.
///
/// # Errors
/// What reading a file answers; `not_a_score_sheet`; `no_such_cohort`, `no_such_person`; `review_of_another` where it is not
/// of the reviewer who is named.
pub fn plan(r: &Read<'_>, path: &Path, asked: &ScoreSheetRequest) -> Result<ScoreSheetPlan> {
    Ok(read(r, path, asked)?.0)
}

fn read(r: &Read<'_>, path: &Path, asked: &ScoreSheetRequest) -> Result<(ScoreSheetPlan, Facts, Vec<Fit>)> {
    let rows = rows(path)?;
    let head = head_of(&rows).ok_or_else(|| Refusal::new(code::NOT_A_SCORE_SHEET))?;
    let reviewer = people::ops::name_of(r, head.reviewer)?;
    if asked.reviewer.is_some_and(|wanted| wanted != reviewer.id) {
        return Err(Refusal::new(own::OF_ANOTHER).into());
    }
    let cohort = cohorts::ops::require(r, head.cohort)?;
    let facts = facts(r, cohort.id)?;
    let scales = scales(&facts.criteria);
    let header = rows.iter().find(|row| row.number == head.row).ok_or_else(|| Refusal::new(code::NOT_A_SCORE_SHEET))?;
    let columns = head.columns(header, &scales)?;
    let sheet = Sheet { head: &head, columns, scales, twice: twice(&rows, &head) };
    let (mut told, mut fits) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(|row| row.number > head.row) {
        let id = row.cell(head.column).text().into_owned();
        if id.trim().is_empty() && row.filled().next().is_none() {
            continue;
        }
        let (outcome, company, refused) = match judge(&facts, &sheet, reviewer.id, row, &id) {
            Ok((outcome, fit)) => {
                let company = fit.application.company.clone();
                if outcome.is_written() {
                    fits.push(fit);
                }
                (outcome, company, None)
            }
            Err(refusal) => {
                let why = ScoreSheetRefusal { code: refusal.code, args: refusal.args };
                (ScoreSheetOutcome::Refused, row.cell(1).text().into_owned(), Some(why))
            }
        };
        told.push(ScoreSheetRow { row: row.number, company, outcome, refused });
    }
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let cohort_name = format!("{}{}", cohort.programme_name, cohort.name);
    Ok((ScoreSheetPlan { file, cohort_name, reviewer, rows: told }, facts, fits))
}

/// The marks that stand in more than one row.
fn twice(rows: &[Row], head: &Head) -> BTreeSet<String> {
    let mut once = BTreeSet::new();
    let marks =
        rows.iter().filter(|row| row.number > head.row).map(|row| row.cell(head.column).text().trim().to_owned());
    marks.filter(|mark| !mark.is_empty() && !once.insert(mark.clone())).collect()
}

/// What becomes of a row, and what it says.
fn judge(
    facts: &Facts,
    sheet: &Sheet<'_>,
    reviewer: PersonId,
    row: &Row,
    id: &str,
) -> Result<(ScoreSheetOutcome, Fit), Refusal> {
    let application = facts.applications.iter().find(|one| one.id.to_string() == id.trim());
    let application = application.ok_or_else(|| Refusal::new(own::UNKNOWN_APPLICATION))?;
    if sheet.twice.contains(id.trim()) {
        return Err(Refusal::new(own::SCORED_TWICE).arg("company", &application.company));
    }
    if !row.filled().any(|(_, cell)| tidy(&cell.text()) == tidy(&application.company)) {
        let named = Refusal::new(own::NAMED_OTHERWISE).arg("company", &application.company);
        return Err(named.arg("word", row.cell(1).text()));
    }
    let draft = said(sheet, reviewer, application, row)?;
    let fit = |draft| Fit { application: application.clone(), draft };
    if draft.scores.is_empty() && draft.recommendation.is_none() && draft.comment.is_none() {
        return Ok((ScoreSheetOutcome::Blank, fit(draft)));
    }
    let named = || Refusal::new(own::NOT_ASKED).arg("company", &application.company);
    let held = facts.of(application.id).iter().find(|review| review.reviewer.id == reviewer).ok_or_else(named)?;
    if held.state == ReviewState::Conflict || facts.barred(application).contains(&reviewer) {
        return Err(Refusal::new(own::REVIEW_CONFLICT).arg("company", &application.company));
    }
    let is_there = says_the_same(held, &draft);
    let outcome = match (held.state, draft.is_given) {
        (ReviewState::Given | ReviewState::Withdrawn, true) if is_there => ScoreSheetOutcome::Same,
        (ReviewState::Draft, false) if is_there => ScoreSheetOutcome::Same,
        (ReviewState::Given | ReviewState::Withdrawn, true) => ScoreSheetOutcome::Changed,
        (ReviewState::Given | ReviewState::Withdrawn, false) => {
            let missing = |scale: &&Scale| draft.scores.iter().all(|said| said.criterion != scale.criterion);
            let name = sheet.scales.iter().find(missing).map(|scale| scale.name.clone()).unwrap_or_default();
            return Err(Refusal::new(own::SCORES_MISSING).arg("criterion", name));
        }
        (_, true) => ScoreSheetOutcome::New,
        (_, false) => ScoreSheetOutcome::Draft,
    };
    Ok((outcome, fit(draft)))
}

fn says_the_same(held: &Review, draft: &ReviewDraft) -> bool {
    let score =
        |criterion: RecordId| held.scores.iter().find(|said| said.criterion == criterion).map(|said| said.score);
    held.scores.len() == draft.scores.len()
        && draft.scores.iter().all(|said| score(said.criterion) == Some(said.score))
        && held.recommendation == draft.recommendation
        && held.comment == draft.comment
}

/// What stands in a row.
fn said(
    Sheet { head, columns, scales, .. }: &Sheet<'_>,
    reviewer: PersonId,
    application: &Application,
    row: &Row,
) -> Result<ReviewDraft, Refusal> {
    let mut scores = Vec::new();
    for (at, (criterion, top)) in columns.iter().zip(&head.criteria) {
        let cell = row.cell(*at);
        if cell.is_blank() {
            continue;
        }
        let scale = scales.iter().find(|scale| scale.criterion == *criterion && scale.top == *top);
        let scale = scale.ok_or_else(|| Refusal::new(own::CRITERIA_CHANGED))?;
        let score = points(cell)
            .ok_or_else(|| Refusal::new(own::NOT_A_SCORE).arg("criterion", &scale.name).arg("word", cell.text()))?;
        rules::accept_score(scale, score)?;
        scores.push(CriterionScore { criterion: *criterion, score: (score * rules::PARTS).round() / rules::PARTS });
    }
    let text = |at: usize| typed(&row.cell(at).text()).map(str::to_owned);
    let recommendation = match text(head.column - 2) {
        None => None,
        Some(word) => {
            Some(recommendation(&word).ok_or_else(|| Refusal::new(own::NOT_A_RECOMMENDATION).arg("word", word))?)
        }
    };
    let comment = text(head.column - 1);
    let is_given = !scales.is_empty() && scales.len() == scores.len();
    let draft = ReviewDraft {
        application: application.id,
        reviewer: Some(reviewer),
        scores,
        recommendation,
        comment,
        is_given,
    };
    rules::accept(&draft, scales)?;
    Ok(draft)
}

fn points(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => decimal(text.trim_end_matches(['分', ' '])),
        _ => None,
    }
}

fn recommendation(word: &str) -> Option<Recommendation> {
    let called = |one: &Recommendation, language| {
        Words::new(language).say(&format!("reviews-recommendation-{}", one.as_ref()), &[]).eq_ignore_ascii_case(word)
    };
    Recommendation::iter().find(|one| {
        one.as_ref() == word || [Language::Chinese, Language::English].into_iter().any(|language| called(one, language))
    })
}

/// Takes filled sheets in: what fits is written, the rest is told row by row. The same sheet again changes nothing.
///
/// # Errors
/// As [`plan`]; nothing is written then.
pub fn carry_out(w: &mut Write<'_>, paths: &[PathBuf], asked: &ScoreSheetRequest) -> Result<Vec<ScoreSheetPlan>> {
    let mut plans = Vec::with_capacity(paths.len());
    for path in paths {
        let (plan, facts, fits) = read(w, path, asked)?;
        for Fit { application, draft } in &fits {
            save_as(w, &facts, application, plan.reviewer.id, draft)?;
        }
        if let Some(application) = facts.applications.first() {
            w.about(application.cohort);
        }
        plans.push(plan);
    }
    Ok(plans)
}
