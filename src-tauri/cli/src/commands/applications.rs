//! Applications and their review.

use std::path::Path;

use miaopu_core::{
    Read, Refusal, Result, code, op,
    reports::score_sheets,
    slices::applications::{DecisionDraft, ops as applications, slice::op::DECIDE_APPLICATIONS},
    views::review::{CriterionDraft, RankedApplication, RankingQuery, ReviewLine, ops},
    workflows::{
        admission::{self, AdmissionDraft, AdmissionPlan},
        review::{self, ReviewSetupDraft},
        score_sheets::{self as sheets, ScoreSheetOutcome, ScoreSheetPlan, ScoreSheetRow},
    },
};
use serde_json::json;

use super::{filters, who};
use crate::{
    args::Applications,
    context::{self, CliContext},
    say::Speaker,
};

/// The highest score of a criterion where nobody says another.
const TOP: u32 = 10;

pub fn run(context: &CliContext, speaker: &Speaker, asked: Applications) -> Result<()> {
    match asked {
        Applications::Rank { cohort, trimmed } => rank(context, speaker, &cohort, trimmed),
        Applications::SetUp { cohort, criterion, reviewer, each } => {
            set_up(context, speaker, &cohort, &criterion, &reviewer, each)
        }
        Applications::Decide { state, ids, reason } => decide(context, speaker, &state, &ids, reason),
        Applications::Admit { ids, reason, plan } => admit(context, speaker, &ids, reason, plan),
    }
}

fn ids<T: std::str::FromStr>(typed: &[String]) -> Result<Vec<T>> {
    let missing = |typed: &String| Refusal::new(applications::MISSING).arg("word", typed);
    typed.iter().map(|typed| typed.parse().map_err(|_| missing(typed).into())).collect()
}

fn rank(context: &CliContext, speaker: &Speaker, cohort: &str, trimmed: bool) -> Result<()> {
    let found = context.look()?.read(|r| {
        let cohort = filters::cohort(r, cohort)?;
        ops::ranking(r, &RankingQuery { cohort, trimmed })
    })?;
    speaker.tell(&found, || {
        let line = |row: &RankedApplication| {
            let rank = row.rank.map_or("—".to_owned(), |rank| rank.to_string());
            let tied = if row.is_tied { "=" } else { "" };
            let score = match &row.outcome {
                Some(outcome) => format!("{:.2} (±{:.2})", outcome.score, outcome.spread),
                None if row.is_hidden => speaker.name_of("applications-hidden"),
                None => "—".to_owned(),
            };
            let state = row.application.state.as_ref().replace('_', "-");
            let state = speaker.name_of(&format!("applications-state-{state}"));
            let application = &row.application;
            format!(
                "{rank}{tied}  {}  {score}  {}/{}  {state}  {}",
                application.company, row.given, row.asked, application.id
            )
        };
        found.rows.iter().map(line).collect()
    })
}

fn set_up(
    context: &CliContext,
    speaker: &Speaker,
    cohort: &str,
    criteria: &[String],
    reviewers: &[String],
    each: Option<u32>,
) -> Result<()> {
    let nursery = context.open()?;
    let draft = nursery.read(|r| {
        let cohort = filters::cohort(r, cohort)?;
        let held = ops::setup(r, cohort)?;
        let called = |name: &str| held.criteria.iter().find(|one| one.name == name).and_then(|one| one.id);
        let typed = criteria.iter().map(|typed| {
            let draft = criterion(typed)?;
            Ok(CriterionDraft { id: called(&draft.name), ..draft })
        });
        let typed = typed.collect::<Result<Vec<_>>>()?;
        let usual = || {
            let usual = held.usual.iter().map(|one| CriterionDraft {
                id: None,
                name: speaker.name_of(&format!("criteria-usual-{}", one.key)),
                weight: one.weight,
                top: TOP,
                hint: None,
            });
            usual.collect()
        };
        let criteria = match (typed.is_empty(), held.criteria.is_empty()) {
            (false, _) => typed,
            (true, false) => held.criteria.clone(),
            (true, true) => held.earlier.clone().map_or_else(usual, |earlier| earlier.criteria),
        };
        let reviewers = reviewers.iter().map(|typed| who::named(r, typed)).collect::<Result<_>>()?;
        Ok(ReviewSetupDraft { cohort, criteria, reviewers, each })
    })?;
    let done = nursery.perform(op::SET_UP_REVIEW, move |w| review::set_up(w, &draft))?;
    speaker.tell(&json!({ "asked": done.value.asked, "short": done.value.short, "op": done.op }), || {
        let mut lines = vec![speaker.sentence("applications-asked", &[("count", json!(done.value.asked))])];
        if !done.value.short.is_empty() {
            let names = done.value.short.join(", ");
            lines.push(speaker.sentence("applications-short", &[("names", json!(names))]));
        }
        lines
    })
}

/// 团队=30, or 市场=20/5.
fn criterion(typed: &str) -> Result<CriterionDraft> {
    let refuse = || Refusal::new(code::NOT_A_PAIR).arg("word", typed);
    let (name, numbers) = typed.rsplit_once('=').ok_or_else(refuse)?;
    let (weight, top) = numbers.split_once('/').map_or((numbers, None), |(weight, top)| (weight, Some(top)));
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| refuse());
    let top = top.map_or(Ok(TOP), number)?;
    Ok(CriterionDraft { id: None, name: name.trim().to_owned(), weight: number(weight)?, top, hint: None })
}

fn decide(
    context: &CliContext,
    speaker: &Speaker,
    state: &str,
    typed: &[String],
    reason: Option<String>,
) -> Result<()> {
    let unknown = || Refusal::new(code::UNKNOWN_WORD).arg("word", state);
    let state = state.replace('-', "_").parse().map_err(|_| unknown())?;
    let draft = DecisionDraft { applications: ids(typed)?, state, day: None, reason };
    let count = typed.len();
    let done = context.open()?.perform(DECIDE_APPLICATIONS, move |w| applications::decide(w, &draft))?;
    speaker.tell(&json!({ "decided": count, "op": done.op }), || vec![count.to_string()])
}

fn admit(context: &CliContext, speaker: &Speaker, typed: &[String], reason: Option<String>, plan: bool) -> Result<()> {
    let applications = ids(typed)?;
    let nursery = if plan { context.look()? } else { context.open()? };
    let planned = nursery.read(|r| admission::plan(r, &applications))?;
    let role = Some(speaker.name_of("applications-founder"));
    let done = match plan {
        true => None,
        false => {
            let draft = AdmissionDraft { applications, day: None, reason, role };
            Some(nursery.perform(op::ADMIT_APPLICATIONS, move |w| admission::admit(w, &draft))?)
        }
    };
    let document = json!({
        "plan": planned, "done": done.as_ref().map(|done| done.value), "op": done.as_ref().and_then(|done| done.op)
    });
    speaker.tell(&document, || {
        let comma = speaker.sentence("cli-comma", &[]);
        let line = |one: &AdmissionPlan| {
            let startup = if one.startup.is_some() { "applications-plan-known" } else { "applications-plan-new" };
            let likely: Vec<&str> = one.likely.iter().map(|person| person.name.as_str()).collect();
            let likely = match likely.is_empty() {
                true => String::new(),
                false => speaker.sentence("applications-plan-likely", &[("names", json!(likely.join(&comma)))]),
            };
            let contact = one.contact.clone().unwrap_or_default();
            format!("{}  {}  {contact}  {likely}", one.company, speaker.name_of(startup)).trim_end().to_owned()
        };
        planned.iter().map(line).collect()
    })
}

/// Reviews of a cohort as a list.
pub fn reviews(r: &Read<'_>, cohort: Option<miaopu_core::cohorts::CohortId>) -> Result<Vec<ReviewLine>> {
    let current = || miaopu_core::cohorts::ops::current(r);
    let cohort = match cohort {
        Some(cohort) => cohort,
        None => current()?.map(|one| one.id).ok_or_else(|| Refusal::new(code::NO_SUCH_COHORT))?,
    };
    ops::reviews(r, cohort)
}

/// A review on a line.
pub fn line(speaker: &Speaker, line: &ReviewLine) -> String {
    let total = line.total.map(|total| format!("{total:.2}")).unwrap_or_default();
    let recommendation =
        line.review.recommendation.map(|word| speaker.name_of(&format!("reviews-recommendation-{}", word.as_ref())));
    let state = speaker.name_of(&format!("reviews-state-{}", line.review.state.as_ref()));
    let parts =
        [line.company.clone(), line.review.reviewer.name.clone(), state, total, recommendation.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).chain([line.review.id.to_string()]).collect::<Vec<_>>().join("  ")
}

/// Writes score sheets: that of one reviewer into a file, or all into a folder.
pub fn score_sheets(
    context: &CliContext,
    speaker: &Speaker,
    cohort: &str,
    reviewer: Option<&str>,
    out: &Path,
    force: bool,
) -> Result<()> {
    if reviewer.is_some() {
        context::free(out, force)?;
    }
    let nursery = context.look()?;
    let (cohort, reviewer) = nursery.read(|r| {
        let cohort = filters::cohort(r, cohort)?;
        let reviewer = reviewer.map(|typed| review::reviewer_called(r, cohort, typed)).transpose()?;
        Ok((cohort, reviewer.map(|person| person.id)))
    })?;
    let done = score_sheets::export(&nursery, cohort, reviewer, out, speaker.words.language())
        .map_err(|error| context::about(out, error))?;
    speaker.tell(&done, || {
        done.sheets
            .iter()
            .map(|one| format!("{}  {}  {}", one.reviewer.name, one.applications, one.file.display()))
            .collect()
    })
}

/// Takes a filled score sheet in.
pub fn import_sheet(context: &CliContext, speaker: &Speaker, path: &Path, plan: bool) -> Result<()> {
    let request = sheets::ScoreSheetRequest::default();
    let nursery = if plan { context.look()? } else { context.open()? };
    let told = nursery.read(|r| sheets::plan(r, path, &request)).map_err(|error| context::about(path, error))?;
    let changes = told.rows.iter().any(|row| row.outcome.is_written());
    let op = match plan || !changes {
        true => None,
        false => {
            let paths = vec![path.to_owned()];
            nursery.perform(op::IMPORT_SCORE_SHEETS, move |w| sheets::carry_out(w, &paths, &request))?.op
        }
    };
    speaker.tell(&json!({ "sheet": told, "op": op }), || lines(speaker, &told))
}

fn lines(speaker: &Speaker, told: &ScoreSheetPlan) -> Vec<String> {
    let line = |row: &ScoreSheetRow| {
        let outcome = speaker.name_of(&format!("score-sheet-row-{}", row.outcome.as_ref()));
        let why = row.refused.as_ref().filter(|_| row.outcome == ScoreSheetOutcome::Refused).map(|why| {
            let args: Vec<(&str, serde_json::Value)> =
                why.args.iter().map(|(name, value)| (*name, json!(value))).collect();
            speaker.sentence(&format!("error-{}", why.code.name().replace('_', "-")), &args)
        });
        format!("{}  {}  {outcome}  {}", row.row, row.company, why.unwrap_or_default()).trim_end().to_owned()
    };
    let first = format!("{}  {}", told.reviewer.name, told.cohort_name);
    std::iter::once(first).chain(told.rows.iter().map(line)).collect()
}
