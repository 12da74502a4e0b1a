//! The SQL of reviews and their scores.

use std::collections::HashMap;

use rusqlite::Row;

use super::{
    CriterionScore, Review, ReviewId, ReviewState,
    rules::{self, Accepted},
};
use crate::{
    engine::{Read, Write},
    error::Result,
    kit::{Day, Id, word::maybe_word},
    people::{PersonId, PersonName},
    records::RecordId,
};

const REVIEW: &str = "SELECT x.id, x.application, x.reviewer, p.name AS reviewer_name, x.recommendation, x.comment, x.given_on,
    x.withdrawn_on, x.conflict
  FROM review x JOIN person p ON p.id = x.reviewer WHERE x.deleted_at IS NULL";

fn review_from_row(row: &Row<'_>) -> rusqlite::Result<Review> {
    Ok(crate::from_row!(row => Review {
        id, application, recommendation: maybe_word, comment, given_on, withdrawn_on, conflict,
        reviewer = PersonName { id: row.get("reviewer")?, name: row.get("reviewer_name")? },
        state = ReviewState::Asked,
        scores = Vec::new(),
    }))
}

/// All reviews of these applications (a JSON array of ids), by the reviewers' names.
pub fn of(r: &Read<'_>, applications: &str) -> Result<Vec<Review>> {
    let sql = format!(
        "{REVIEW} AND x.application IN (SELECT value FROM json_each(:applications)) ORDER BY sort_key(p.name, p.reading), x.id"
    );
    let mut found = r.rows(&sql, &[(":applications", &applications)], review_from_row)?;
    let mut scores: HashMap<ReviewId, Vec<CriterionScore>> = HashMap::new();
    let all: Vec<(ReviewId, CriterionScore)> = r.rows(
        "SELECT s.review, s.criterion, s.score FROM review_score s JOIN review x ON x.id = s.review
         WHERE s.deleted_at IS NULL AND x.application IN (SELECT value FROM json_each(:applications)) ORDER BY s.criterion",
        &[(":applications", &applications)],
        |row| {
            let tenths: i64 = row.get("score")?;
            #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
            let score = tenths as f64 / rules::PARTS;
            Ok((row.get("review")?, CriterionScore { criterion: row.get("criterion")?, score }))
        },
    )?;
    for (review, score) in all {
        scores.entry(review).or_default().push(score);
    }
    for review in &mut found {
        review.scores = scores.remove(&review.id).unwrap_or_default();
        review.state = rules::state(review);
    }
    Ok(found)
}

/// Makes the row of a reviewer who is asked about an application.
pub fn insert(w: &mut Write<'_>, application: RecordId, reviewer: PersonId) -> Result<ReviewId> {
    let id: ReviewId = w.new_id();
    w.execute(
        "INSERT INTO review (id, application, reviewer) VALUES (:id, :application, :reviewer)",
        &[(":id", &id), (":application", &application), (":reviewer", &reviewer)],
    )?;
    Ok(id)
}

/// Writes what a review says over what it said.
pub fn save(w: &Write<'_>, id: ReviewId, said: &Accepted, given_on: Option<Day>) -> Result<()> {
    w.execute(
        "UPDATE review SET recommendation = :recommendation, comment = :comment, given_on = :given_on, withdrawn_on = NULL
         WHERE id = :id",
        &[
            (":id", &id),
            (":recommendation", &said.recommendation.map(|word| word.as_ref().to_owned())),
            (":comment", &said.comment),
            (":given_on", &given_on),
        ],
    )?;
    let held: Vec<RecordId> = w.rows(
        "SELECT criterion FROM review_score WHERE review = :review AND deleted_at IS NULL",
        &[(":review", &id)],
        |row| row.get(0),
    )?;
    for gone in held.iter().filter(|criterion| !said.scores.iter().any(|(known, _)| known == *criterion)) {
        w.execute(
            "UPDATE review_score SET deleted_at = :now WHERE review = :review AND criterion = :criterion",
            &[(":now", &w.now()), (":review", &id), (":criterion", gone)],
        )?;
    }
    for (criterion, score) in &said.scores {
        let row: Id<CriterionScore> = Id::link("review_score", id, criterion);
        w.execute(
            "INSERT INTO review_score (id, review, criterion, score) VALUES (:id, :review, :criterion, :score)
             ON CONFLICT (id) DO UPDATE SET score = excluded.score, deleted_at = NULL",
            &[(":id", &row), (":review", &id), (":criterion", criterion), (":score", score)],
        )?;
    }
    Ok(())
}

pub fn withdraw(w: &Write<'_>, id: ReviewId, day: Day) -> Result<()> {
    w.execute("UPDATE review SET withdrawn_on = :day WHERE id = :id", &[(":id", &id), (":day", &day)])?;
    Ok(())
}

pub fn set_conflict(w: &Write<'_>, id: ReviewId, why: Option<&str>) -> Result<()> {
    w.execute("UPDATE review SET conflict = :why WHERE id = :id", &[(":id", &id), (":why", &why)])?;
    Ok(())
}

/// Removes a review with its scores.
pub fn remove(w: &Write<'_>, id: ReviewId) -> Result<()> {
    let params: &[(&str, &dyn rusqlite::ToSql)] = &[(":now", &w.now()), (":id", &id)];
    w.execute("UPDATE review_score SET deleted_at = :now WHERE review = :id AND deleted_at IS NULL", params)?;
    w.execute("UPDATE review SET deleted_at = :now WHERE id = :id", params)?;
    Ok(())
}

/// How many live scores a criterion has, and the highest of them in tenths.
pub fn scored(r: &Read<'_>, criterion: RecordId) -> Result<(u32, i64)> {
    let found = r.row(
        "SELECT count(*), ifnull(max(score), 0) FROM review_score WHERE criterion = :criterion AND deleted_at IS NULL",
        &[(":criterion", &criterion)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.unwrap_or_default())
}

/// The reviews of a person for a cohort's applications of which nothing is said.
pub fn silent(r: &Read<'_>, reviewer: PersonId, cohort: &str) -> Result<Vec<ReviewId>> {
    r.rows(
        "SELECT x.id FROM review x JOIN application a ON a.id = x.application
         WHERE x.reviewer = :reviewer AND a.cohort = :cohort AND x.deleted_at IS NULL AND x.given_on IS NULL
           AND x.recommendation IS NULL AND x.comment IS NULL AND x.conflict IS NULL
           AND NOT EXISTS (SELECT 1 FROM review_score s WHERE s.review = x.id AND s.deleted_at IS NULL)",
        &[(":reviewer", &reviewer), (":cohort", &cohort)],
        |row| row.get(0),
    )
}
