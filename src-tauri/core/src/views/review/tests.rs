//! Reviews from being asked to the rank, on the real schema; scores by a second reckoning.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::{Outcome, RankingQuery, ReviewCriterion, ops, rules};
use crate::{
    Result,
    builders::{TestNursery, a_cohort, a_person, a_record, nursery},
    cohorts::{self, CohortId},
    kit::{Day, Id},
    op,
    people::{PersonId, PersonName},
    records::RecordId,
    reports::score_sheets,
    slices::{
        applications,
        reviews::{
            CriterionScore, Recommendation, Review, ReviewDraft, ReviewState, slice::code, slice::op as review_op,
        },
    },
    words::Language,
    workflows::{
        admission,
        review::{self, ReviewAsked},
        score_sheets as sheets,
    },
};

pub(super) struct Season {
    pub n: TestNursery,
    pub cohort: CohortId,
    pub applications: Vec<RecordId>,
    pub judges: Vec<PersonId>,
}

/// Three applications, three judges, two criteria of 30 and 10 with scales of 10 and 5; all are asked about all.
pub(super) fn season() -> Season {
    let n = nursery();
    let cohort = a_cohort().save(&n);
    let apply = |company: &str| {
        let values = json!({
            "company": company, "cohort": cohort, "contact": format!("{company}的人"), "phone": "13900001234"
        });
        a_record(&n, &applications::slice::SLICE, &values).unwrap()
    };
    let applications = ["云岭科技", "星桥科技", "远山科技"].map(apply).to_vec();
    let judges = ["甲评委", "乙评委", "丙评委"].map(|name| a_person().named(name).save(&n)).to_vec();
    let season = Season { n, cohort, applications, judges };
    let done = set_up(&season, None).unwrap();
    assert_eq!((done.asked, done.short.len()), (9, 0));
    season
}

fn set_up(season: &Season, each: Option<u32>) -> Result<ReviewAsked> {
    let held = season.n.read(|r| ops::setup(r, season.cohort)).unwrap().criteria;
    let criterion = |at: usize, name: &str, weight: u32, top: u32| json!({ "id": held.get(at).and_then(|one| one.id), "name": name, "weight": weight, "top": top });
    let draft = json!({
        "cohort": season.cohort, "each": each, "reviewers": season.judges,
        "criteria": [criterion(0, "团队", 30, 10), criterion(1, "市场", 10, 5)],
    });
    let draft = serde_json::from_value(draft).unwrap();
    season.n.write(op::SET_UP_REVIEW, move |w| review::set_up(w, &draft))
}

fn criteria(season: &Season) -> Vec<ReviewCriterion> {
    season.n.read(|r| ops::facts(r, season.cohort)).unwrap().criteria
}

fn draft(season: &Season, application: usize, judge: usize, scores: &[f64]) -> ReviewDraft {
    let score = |(one, score): (&ReviewCriterion, &f64)| CriterionScore { criterion: one.id, score: *score };
    let all = criteria(season);
    ReviewDraft {
        application: season.applications[application],
        reviewer: Some(season.judges[judge]),
        scores: all.iter().zip(scores).map(score).collect(),
        recommendation: Some(Recommendation::Admit),
        comment: None,
        is_given: scores.len() == all.len(),
    }
}

fn give(season: &Season, application: usize, judge: usize, scores: &[f64]) -> Result<()> {
    let draft = draft(season, application, judge, scores);
    season.n.write(review_op::SAVE_REVIEW, move |w| review::save(w, &draft).map(drop))
}

fn sit_down(season: &Season, judge: usize) {
    season.n.set_author(season.judges[judge]).unwrap();
}

pub(super) fn ranking(season: &Season) -> super::Ranking {
    season.n.read(|r| ops::ranking(r, &RankingQuery { cohort: season.cohort, trimmed: false })).unwrap()
}

#[test]
fn reviews_come_to_a_score_a_spread_and_a_place() {
    let season = season();
    // 云岭: 80 and 100; 星桥: 90 and 90; 远山: nothing.
    for (application, judge, scores) in
        [(0, 0, [8.0, 4.0]), (0, 1, [10.0, 5.0]), (1, 0, [9.0, 4.5]), (1, 1, [9.0, 4.5])]
    {
        give(&season, application, judge, &scores).unwrap();
    }
    let found = ranking(&season);
    assert_eq!((found.weights, found.to_give, found.states["in_review"]), (40, None, 3));
    let told: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.application.company.as_str(), row.rank, row.is_tied, row.given, row.asked))
        .collect();
    assert_eq!(
        told,
        [("云岭科技", Some(1), true, 2, 3), ("星桥科技", Some(1), true, 2, 3), ("远山科技", None, false, 0, 3)]
    );
    let outcome = found.rows[0].outcome.as_ref().unwrap();
    assert_eq!((outcome.score, outcome.spread, outcome.deviation), (90.0, 20.0, 10.0));
    assert_eq!(outcome.recommendations, BTreeMap::from([(Recommendation::Admit, 2)]));
}

#[test]
fn a_reviewer_sees_nothing_of_others_before_their_own_is_given() {
    let season = season();
    give(&season, 0, 0, &[8.0, 4.0]).unwrap();
    sit_down(&season, 1);
    let panel = || season.n.read(|r| ops::panel(r, season.applications[0], false)).unwrap();
    let hidden = panel();
    assert!(hidden.row.is_hidden && hidden.row.outcome.is_none() && hidden.reviews.is_empty());
    assert_eq!((hidden.row.given, ranking(&season).to_give), (1, Some(3)));
    let lines = season.n.read(|r| ops::reviews(r, season.cohort)).unwrap();
    let other = lines.iter().find(|line| line.review.state == ReviewState::Given).unwrap();
    assert!(other.is_hidden && other.total.is_none() && other.review.scores.is_empty());
    assert!(other.review.recommendation.is_none());
    // A draft is no review; neither may they write another's.
    give(&season, 0, 1, &[9.0]).unwrap();
    assert!(panel().row.is_hidden);
    assert_eq!(give(&season, 0, 2, &[9.0, 5.0]).unwrap_err().code(), code::OF_ANOTHER);
    give(&season, 0, 1, &[10.0, 5.0]).unwrap();
    assert_eq!((panel().reviews.len(), panel().row.outcome.unwrap().score), (2, 90.0));
    // Who takes their own back no longer sees.
    let application = season.applications[0];
    season.n.write(review_op::WITHDRAW_REVIEW, move |w| review::withdraw(w, application, None)).unwrap();
    assert!(panel().row.is_hidden);
}

#[test]
fn a_withdrawn_review_stays_and_counts_no_longer() {
    let season = season();
    give(&season, 0, 0, &[8.0, 4.0]).unwrap();
    let (application, judge) = (season.applications[0], season.judges[0]);
    let withdraw =
        || season.n.write(review_op::WITHDRAW_REVIEW, move |w| review::withdraw(w, application, Some(judge)));
    withdraw().unwrap();
    let panel = season.n.read(|r| ops::panel(r, application, false)).unwrap();
    assert_eq!((panel.row.given, panel.row.asked, panel.row.outcome), (0, 2, None));
    assert_eq!((panel.reviews[0].review.state, panel.reviews[0].total), (ReviewState::Withdrawn, Some(80.0)));
    assert_eq!(withdraw().unwrap_err().code(), code::NOT_GIVEN);
    season.n.undo(None).unwrap();
    assert_eq!(ranking(&season).rows[0].given, 1);
}

#[test]
fn who_has_a_conflict_of_interest_is_not_asked_and_not_counted_and_it_is_shown() {
    let season = season();
    give(&season, 0, 0, &[8.0, 4.0]).unwrap();
    let conflict = json!({
        "application": season.applications[0], "reviewer": season.judges[0], "why": "持有该企业股份"
    });
    let conflict = serde_json::from_value(conflict).unwrap();
    season.n.write(review_op::DECLARE_CONFLICT, move |w| review::declare_conflict(w, &conflict)).unwrap();
    let panel = season.n.read(|r| ops::panel(r, season.applications[0], false)).unwrap();
    assert_eq!((panel.row.outcome, panel.row.asked, panel.row.conflicts), (None, 2, 1));
    assert_eq!((panel.conflicts[0].why.as_str(), panel.conflicts[0].is_declared), ("持有该企业股份", true));
    assert_eq!(give(&season, 0, 0, &[8.0, 4.0]).unwrap_err().code(), code::REVIEW_CONFLICT);
    assert_eq!(set_up(&season, None).unwrap().asked, 0);
}

#[test]
fn a_conflict_between_a_mentor_and_a_startup_counts_among_reviewers_too() {
    let season = season();
    give(&season, 1, 0, &[8.0, 4.0]).unwrap();
    let (application, judge) = (season.applications[1], season.judges[0]);
    let draft = serde_json::from_value(json!({ "applications": [application] })).unwrap();
    season.n.write(op::ADMIT_APPLICATIONS, move |w| admission::admit(w, &draft)).unwrap();
    let startup = season.n.read(|r| applications::ops::load(r, application)).unwrap().startup.unwrap().id;
    let values = json!({ "mentor": judge, "startup": startup, "why": "曾任顾问" });
    a_record(&season.n, &crate::slices::conflicts::slice::SLICE, &values).unwrap();
    let panel = season.n.read(|r| ops::panel(r, application, false)).unwrap();
    assert_eq!((panel.row.outcome, panel.row.conflicts, panel.conflicts[0].is_declared), (None, 1, false));
}

#[test]
fn criteria_that_were_scored_stay_and_reviewers_who_go_keep_what_they_said() {
    let season = season();
    give(&season, 0, 0, &[8.0, 4.0]).unwrap();
    let all = criteria(&season);
    let try_setup = |criteria: serde_json::Value, reviewers: &[PersonId]| {
        let draft = json!({ "cohort": season.cohort, "criteria": criteria, "reviewers": reviewers });
        let draft = serde_json::from_value(draft).unwrap();
        season.n.write(op::SET_UP_REVIEW, move |w| review::set_up(w, &draft))
    };
    let team = json!({ "id": all[0].id, "name": "团队", "weight": 1, "top": 10 });
    let low = json!({ "id": all[1].id, "name": "市场", "weight": 1, "top": 3 });
    assert_eq!(try_setup(json!([team]), &season.judges).unwrap_err().code(), code::STILL_SCORED);
    assert_eq!(try_setup(json!([team, low]), &season.judges).unwrap_err().code(), code::STILL_SCORED);
    let high = json!({ "id": all[1].id, "name": "市场", "weight": 1, "top": 8 });
    try_setup(json!([team, high]), &season.judges[1..]).unwrap();
    let found = ranking(&season);
    // The part of each scale, weighted the same: 0.8 and 0.5.
    assert_eq!(found.rows[0].outcome.as_ref().unwrap().score, 65.0);
    let gone = found.reviewers.iter().find(|load| load.person.id == season.judges[0]).unwrap();
    assert_eq!((gone.id, gone.asked, gone.given), (None, 1, 1));
    season.n.undo(None).unwrap();
    assert_eq!(ranking(&season).rows[0].outcome.as_ref().unwrap().score, 80.0);
}

#[test]
fn admitted_applications_become_startups_founders_and_enrolments_and_one_undo_takes_all_back() {
    let season = season();
    let n = &season.n;
    let before = n.check().unwrap().fingerprint;
    let plan = n.read(|r| admission::plan(r, &season.applications[..2])).unwrap();
    assert!(plan[0].startup.is_none() && plan[0].person.is_none() && plan[0].likely.is_empty());
    let draft = json!({ "applications": season.applications[..2], "reason": "团队强", "role": "创始人" });
    let draft: admission::AdmissionDraft = serde_json::from_value(draft).unwrap();
    let again = draft.clone();
    let done = n.write(op::ADMIT_APPLICATIONS, move |w| admission::admit(w, &draft)).unwrap();
    assert_eq!((done.admitted, done.startups, done.people, done.enrolments), (2, 2, 2, 2));
    let held = n.read(|r| applications::ops::load(r, season.applications[0])).unwrap();
    let startup = held.startup.unwrap();
    let enrolments = n.read(|r| cohorts::ops::enrolments_of(r, startup.id)).unwrap();
    assert_eq!((enrolments[0].cohort, enrolments[0].participants.len()), (season.cohort, 1));
    let person = n.read(|r| crate::people::ops::load(r, held.person.unwrap())).unwrap();
    assert_eq!(
        (person.contacts[0].value.as_str(), person.affiliations[0].role.as_deref()),
        ("+8613900001234", Some("创始人"))
    );
    // Admitted again they stay as they are.
    let second = n.write(op::ADMIT_APPLICATIONS, move |w| admission::admit(w, &again)).unwrap();
    assert_eq!(second.admitted, 0);
    n.undo(None).unwrap();
    assert_eq!(n.check().unwrap().fingerprint, before);
}

#[test]
fn a_contact_who_only_looks_like_somebody_is_made_and_left_apart() {
    let season = season();
    let namesake = a_person().named("云岭科技的人").save(&season.n);
    let known = a_person()
        .named("星桥科技的人")
        .reached_by(crate::people::ContactKind::Mobile, "139 0000 1234")
        .save(&season.n);
    let plan = season.n.read(|r| admission::plan(r, &season.applications[..2])).unwrap();
    let likely: Vec<PersonId> = plan[0].likely.iter().map(|one| one.id).collect();
    assert!(plan[0].person.is_none() && likely.contains(&namesake) && likely.contains(&known));
    assert_eq!(plan[1].person.as_ref().map(|one| one.id), Some(known));
}

#[test]
fn a_score_sheet_goes_out_and_comes_back_and_the_same_again_changes_nothing() {
    let season = season();
    let folder = season.n.folder.path().join("sheets");
    std::fs::create_dir(&folder).unwrap();
    let made = score_sheets::export(&season.n, season.cohort, None, &folder, Language::Chinese).unwrap();
    assert_eq!(made.sheets.iter().map(|one| one.applications).collect::<Vec<_>>(), [3, 3, 3]);
    let own = made.sheets.iter().find(|sheet| sheet.reviewer.id == season.judges[0]).unwrap();
    let refused = crate::import::ops::inspect(&own.file).unwrap_err();
    assert_eq!(refused.code(), crate::code::SCORE_SHEET);

    // Filled in by hand: whole, in part with a comment, outside the scale.
    let rows = [["8.5", "4", "录取", ""], ["7", "", "", "还要看"], ["11", "4", "", ""]];
    let filled = fill(&season, &own.file, &rows, None);
    let plan = |season: &Season| {
        let plan = season.n.read(|r| sheets::plan(r, &filled, &Default::default())).unwrap();
        plan.rows.into_iter().map(|row| (row.outcome, row.refused.map(|why| why.code))).collect::<Vec<_>>()
    };
    use sheets::ScoreSheetOutcome::{Draft, New, Refused, Same};
    assert_eq!(plan(&season), [(New, None), (Draft, None), (Refused, Some(code::SCORE_OUTSIDE))]);
    let take = |season: &Season| {
        let paths = vec![filled.clone()];
        season.n.write(op::IMPORT_SCORE_SHEETS, move |w| sheets::carry_out(w, &paths, &Default::default())).unwrap();
    };
    take(&season);
    assert_eq!(plan(&season)[..2], [(Same, None), (Same, None)]);
    let before = season.n.check().unwrap().fingerprint;
    take(&season);
    assert_eq!(season.n.check().unwrap().fingerprint, before);
    assert_eq!(ranking(&season).rows[0].outcome.as_ref().unwrap().score, 83.75);
}

#[test]
fn a_sheet_of_another_or_of_other_criteria_or_with_strange_rows_is_refused_row_by_row() {
    let season = season();
    let path = season.n.folder.path().join("a.xlsx");
    let one = Some(season.judges[0]);
    score_sheets::export(&season.n, season.cohort, one, &path, Language::English).unwrap();
    let rows = [["8", "4", "Perhaps", ""], ["x", "4", "", ""], ["8", "4", "", ""]];
    let filled = fill(&season, &path, &rows, Some("0198aaaa-0000-7000-8000-000000000000"));
    let codes = |request: sheets::ScoreSheetRequest| {
        let plan = season.n.read(|r| sheets::plan(r, &filled, &request))?;
        Ok::<_, crate::Error>(plan.rows.iter().filter_map(|row| Some(row.refused.as_ref()?.code)).collect::<Vec<_>>())
    };
    assert_eq!(
        codes(Default::default()).unwrap(),
        [code::NOT_A_RECOMMENDATION, code::NOT_A_SCORE, code::UNKNOWN_APPLICATION]
    );
    let other = sheets::ScoreSheetRequest { reviewer: Some(season.judges[1]) };
    assert_eq!(codes(other).unwrap_err().code(), code::OF_ANOTHER);
    let held = season.n.read(|r| ops::setup(r, season.cohort)).unwrap().criteria;
    let team = json!({ "id": held[0].id, "name": "团队", "weight": 30, "top": 20 });
    let draft = json!({ "cohort": season.cohort, "criteria": [team], "reviewers": season.judges });
    let draft = serde_json::from_value(draft).unwrap();
    season.n.write(op::SET_UP_REVIEW, move |w| review::set_up(w, &draft)).unwrap();
    assert_eq!(codes(Default::default()).unwrap()[0], code::CRITERIA_CHANGED);
    let roster = season.n.folder.path().join("b.csv");
    std::fs::write(&roster, "企业名称,联系人\n云岭科技,周晓岚\n").unwrap();
    let refused = season.n.read(|r| sheets::plan(r, &roster, &Default::default())).unwrap_err();
    assert_eq!(refused.code(), crate::code::NOT_A_SCORE_SHEET);
}

/// A sheet as a reviewer sends it back, row by row; the last row with another id where that is said.
fn fill(season: &Season, sheet: &std::path::Path, rows: &[[&str; 4]], last: Option<&str>) -> std::path::PathBuf {
    let mut source = miaopu_formats::open(sheet).unwrap();
    let held: Vec<miaopu_formats::Row> = source.rows(0).unwrap().collect::<std::result::Result<_, _>>().unwrap();
    let head =
        held.iter().find(|row| row.filled().any(|(_, cell)| cell.text().starts_with(score_sheets::MARK))).unwrap();
    let width = head.cells.len();
    let mut book = rust_xlsxwriter::Workbook::new();
    let out = book.add_worksheet();
    for (at, cell) in head.cells.iter().enumerate() {
        out.write_string(head.number - 1, at as u16, cell.text()).unwrap();
    }
    for (number, (row, values)) in held.iter().filter(|row| row.number > head.number).zip(rows).enumerate() {
        out.write_string(row.number - 1, 1, row.cell(1).text()).unwrap();
        for (at, value) in values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            let column = (width - 1 - values.len() + at) as u16;
            match value.parse::<f64>() {
                Ok(number) => out.write_number(row.number - 1, column, number),
                Err(_) => out.write_string(row.number - 1, column, *value),
            }
            .unwrap();
        }
        let id = row.cell(width - 1).text().into_owned();
        let id = last.filter(|_| number + 1 == rows.len()).map_or(id, str::to_owned);
        out.write_string(row.number - 1, width as u16 - 1, id).unwrap();
    }
    let path = season.n.folder.path().join("filled.xlsx");
    book.save(&path).unwrap();
    path
}

fn record(number: u128) -> RecordId {
    Id::link("test", number, "")
}

/// The second reckoning: whole numbers, all over one denominator.
fn reckoned(criteria: &[(u32, u32)], tenths: &[Vec<i64>], trimmed: bool) -> (i128, i128, i128) {
    let product: i128 = criteria.iter().map(|(_, top)| i128::from(*top)).product();
    let weights: i128 = criteria.iter().map(|(weight, _)| i128::from(*weight)).sum();
    let mut totals: Vec<i128> = tenths
        .iter()
        .map(|scores| {
            let part = |((weight, top), tenths): (&(u32, u32), &i64)| {
                i128::from(*weight) * i128::from(*tenths) * (product / i128::from(*top))
            };
            criteria.iter().zip(scores).map(part).sum()
        })
        .collect();
    totals.sort_unstable();
    let spread = totals[totals.len() - 1] - totals[0];
    if trimmed && totals.len() >= 5 {
        totals.pop();
        totals.remove(0);
    }
    let count = totals.len() as i128;
    // In ten thousandths of a hundredth: × 100 of 100, / 10 for tenths.
    let one = 10 * product * weights;
    (totals.iter().sum::<i128>() * 1_000_000 / (one * count), spread * 1_000_000 / one, count)
}

proptest! {
    #[test]
    fn scores_agree_with_a_plain_reckoning_in_whole_numbers(
        criteria in proptest::collection::vec((1_u32..100, 1_u32..20), 1..5),
        parts in proptest::collection::vec(proptest::collection::vec(0.0_f64..=1.0, 5), 1..9),
        trimmed: bool,
    ) {
        let known: Vec<ReviewCriterion> = (1_u128..).zip(&criteria).map(|(number, (weight, top))| ReviewCriterion {
            id: record(number), name: String::new(), weight: *weight, top: *top, hint: None,
        }).collect();
        let tenths: Vec<Vec<i64>> = parts.iter().map(|parts| {
            criteria.iter().zip(parts).map(|((_, top), part)| (f64::from(*top) * 10.0 * part).floor() as i64).collect()
        }).collect();
        let reviews: Vec<Review> = tenths.iter().map(|scores| Review {
            id: Id::nobody(), application: record(1), reviewer: PersonName { id: Id::nobody(), name: String::new() },
            state: ReviewState::Given, recommendation: None, comment: None, given_on: None::<Day>, withdrawn_on: None, conflict: None,
            scores: known.iter().zip(scores).map(|(one, tenths)| CriterionScore { criterion: one.id, score: *tenths as f64 / 10.0 }).collect(),
        }).collect();
        let all: Vec<&Review> = reviews.iter().collect();
        let Outcome { score, spread, is_trimmed, .. } = rules::outcome(&known, &all, trimmed).unwrap();
        let (plain, apart, counted) = reckoned(&criteria, &tenths, trimmed);
        prop_assert!((score - plain as f64 / 10_000.0).abs() <= 0.005_1, "{score} {plain}");
        prop_assert!((spread - apart as f64 / 10_000.0).abs() <= 0.005_1, "{spread} {apart}");
        prop_assert_eq!(is_trimmed, counted as usize != reviews.len());
    }
}
