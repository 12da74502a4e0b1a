//! Startups matched with mentors.

use miaopu_core::{
    Refusal, Result, code, op,
    views::matching::{self, LeftWithout, MatchPair, MatchPlan, MatchQuery, Pair},
    workflows::matching::{LeftDraft, MatchDraft, accept},
};
use serde_json::{Value, json};

use super::filters;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

/// What was typed.
pub struct Asked {
    pub cohort: Option<String>,
    pub startup: Option<String>,
    pub starts: Option<String>,
    pub plan: bool,
    pub scores: bool,
}

pub fn run(context: &CliContext, speaker: &Speaker, asked: &Asked) -> Result<()> {
    let nursery = if asked.plan { context.look()? } else { context.open()? };
    let nobody = |typed: &String| Refusal::new(code::NO_SUCH_STARTUP).arg("word", typed);
    let query = MatchQuery {
        cohort: asked.cohort.as_deref().map(|typed| nursery.read(|r| filters::cohort(r, typed))).transpose()?,
        startup: asked.startup.as_ref().map(|typed| typed.parse().map_err(|_| nobody(typed))).transpose()?,
        starts_on: asked.starts.as_deref().map(context::day).transpose()?,
        ..MatchQuery::default()
    };
    let (plan, scores) = nursery.read(|r| matching::ops::plan_with_scores(r, &query))?;
    let is_empty = plan.pairs.is_empty() && plan.left.is_empty();
    let op = if asked.plan || is_empty {
        None
    } else {
        let draft = draft(&query, &plan);
        nursery.perform(op::ACCEPT_MATCH, move |w| accept(w, &draft))?.op
    };
    let mut document = document(speaker, &plan);
    document["op"] = json!(op.map(|op| op.to_string()));
    if asked.scores {
        document["scores"] = serde_json::to_value(scores)?;
    }
    speaker.tell(&document, || lines(speaker, &plan))
}

/// The plan as it is stored.
fn draft(query: &MatchQuery, plan: &MatchPlan) -> MatchDraft {
    let pair = |pair: &MatchPair| Pair { startup: pair.startup.id, mentor: pair.mentor.id };
    MatchDraft {
        cohort: query.cohort,
        startup: query.startup,
        starts_on: Some(plan.starts_on),
        pairs: plan.pairs.iter().map(pair).collect(),
        left: plan.left.iter().map(|left| LeftDraft { startup: left.startup.id, why: left.why }).collect(),
    }
}

/// The plan with its reasons in words as well.
fn document(speaker: &Speaker, plan: &MatchPlan) -> Value {
    let mut document = json!(plan);
    for (told, pair) in document["pairs"].as_array_mut().into_iter().flatten().zip(&plan.pairs) {
        for (told, reason) in told["reasons"].as_array_mut().into_iter().flatten().zip(&pair.reasons) {
            told["said"] = json!(reason.said(&speaker.words));
        }
    }
    for (told, left) in document["left"].as_array_mut().into_iter().flatten().zip(&plan.left) {
        told["said"] = json!(why(speaker, left));
    }
    document
}

fn why(speaker: &Speaker, left: &LeftWithout) -> String {
    speaker.name_of(&format!("matching-why-{}", left.why.as_ref().replace('_', "-")))
}

fn lines(speaker: &Speaker, plan: &MatchPlan) -> Vec<String> {
    if plan.pairs.is_empty() && plan.left.is_empty() {
        return vec![speaker.sentence("cli-match-nobody", &[])];
    }
    let comma = speaker.sentence("cli-comma", &[]);
    let pair = |pair: &MatchPair| {
        let reasons: Vec<String> = pair.reasons.iter().map(|reason| reason.said(&speaker.words)).collect();
        format!("{} → {}  {}  {}", pair.startup.name, pair.mentor.name, pair.score, reasons.join(&comma))
    };
    let left = |left: &LeftWithout| format!("{} —  {}", left.startup.name, why(speaker, left));
    let counts = [("pairs", json!(plan.pairs.len())), ("left", json!(plan.left.len())), ("total", json!(plan.total))];
    let sum = speaker.sentence("cli-match-sum", &counts);
    plan.pairs.iter().map(pair).chain(plan.left.iter().map(left)).chain([sum]).collect()
}
