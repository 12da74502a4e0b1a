//! Who needs attention, and plans of milestones.

use miaopu_core::{
    Result,
    milestones::{self, PlanDraft, slice::op},
    views::attention::{self, AttentionRow},
};
use serde_json::json;

use super::filters;
use crate::{context::CliContext, say::Speaker};

pub fn list(context: &CliContext, speaker: &Speaker, cohort: Option<&str>) -> Result<()> {
    let mut rows = context.look()?.read(|r| {
        let cohort = cohort.map(|typed| filters::cohort(r, typed)).transpose()?;
        attention::ops::list(r, cohort)
    })?;
    rows.retain(|row| !row.reasons.is_empty());
    speaker.tell(&json!({ "rows": rows }), || match rows.as_slice() {
        [] => vec![speaker.sentence("cli-attention-nobody", &[])],
        rows => rows.iter().map(|row| line(speaker, row)).collect(),
    })
}

fn line(speaker: &Speaker, row: &AttentionRow) -> String {
    let reasons: Vec<String> = row.reasons.iter().map(|reason| reason.said(&speaker.words)).collect();
    format!("{}  {}  {}", row.name, reasons.join(&speaker.sentence("cli-comma", &[])), row.id)
}

pub fn apply_plan(context: &CliContext, speaker: &Speaker, cohort: &str, programme: Option<String>) -> Result<()> {
    let nursery = context.open()?;
    let cohort = nursery.read(|r| filters::cohort(r, cohort))?;
    let done =
        nursery.perform(op::APPLY_PLAN, move |w| milestones::ops::apply_plan(w, &PlanDraft { cohort, programme }))?;
    let (made, there) = (done.value.made, done.value.there);
    speaker.tell(&json!({ "made": made, "there": there, "op": done.op }), || {
        vec![speaker.sentence("cli-plan-applied", &[("made", json!(made)), ("there", json!(there))])]
    })
}
