//! What mentors agree to, who wishes for whom, and how the mentoring went.

use serde_json::json;

use super::{camp::Camper, dice::Dice, progress::save};
use crate::{
    cohorts::CohortId,
    engine::Write,
    error::Result,
    people::PersonId,
    slices::{conflicts, feedback_rounds, mentor_feedback, mentor_terms, wishes},
};

const CONFLICTS: &[&str] = &["持有少量股份", "配偶在该企业任职", "曾任该企业顾问"];
const ROUND: &str = "期中";

/// A round of feedback on mentoring, which ends today.
pub fn round(w: &mut Write<'_>, cohort: CohortId) -> Result<()> {
    let today = w.today();
    let round = json!({
        "name": ROUND, "cohort": cohort, "side": "startup", "from_on": today.plus(-41), "until_on": today,
    });
    save(w, &feedback_rounds::slice::SLICE, round).map(drop)
}

/// Terms of most mentors, some wishes of both sides, a few conflicts of interest, feedback on those who advise already.
pub fn mentoring(w: &mut Write<'_>, dice: &mut Dice, startups: &[Camper], mentors: &[PersonId]) -> Result<()> {
    let today = w.today();
    for mentor in mentors {
        if dice.chance(70) {
            let most = 1 + dice.below(5);
            let terms =
                json!({ "mentor": mentor, "at_least": dice.below(2), "at_most": most, "from_on": today.plus(-60) });
            save(w, &mentor_terms::slice::SLICE, terms)?;
        }
        for _ in 0..dice.below(3) {
            let said = json!({
                "mentor": mentor, "startup": dice.pick(startups).startup, "side": "startup", "rating": 3 + dice.below(3),
                "day": today.plus(-dice.days(7, 40)), "round": ROUND,
            });
            save(w, &mentor_feedback::slice::SLICE, said)?;
        }
    }
    for (at, camper) in startups.iter().enumerate() {
        for rank in 1..=dice.below(3) {
            let wish =
                json!({ "startup": camper.startup, "mentor": dice.pick(mentors), "side": "startup", "rank": rank });
            save(w, &wishes::slice::SLICE, wish)?;
        }
        if dice.chance(20) {
            let wish = json!({ "startup": camper.startup, "mentor": dice.pick(mentors), "side": "mentor" });
            save(w, &wishes::slice::SLICE, wish)?;
        }
        if let (0, Some(why)) = (at % 8, CONFLICTS.get(at / 8 % CONFLICTS.len())) {
            let conflict = json!({ "mentor": dice.pick(mentors), "startup": camper.startup, "why": why, "since_on": today.plus(-30) });
            save(w, &conflicts::slice::SLICE, conflict)?;
        }
    }
    Ok(())
}
