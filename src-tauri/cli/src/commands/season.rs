//! Seasons made from earlier ones.

use miaopu_core::{
    Result, op,
    workflows::season::{SeasonDraft, SeasonPlan, ops},
};
use serde_json::json;

use super::filters;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

/// What is asked for.
pub struct Asked {
    pub cohort: String,
    pub name: Option<String>,
    pub starts: Option<String>,
    pub on_holidays: bool,
    pub plan: bool,
}

pub fn copy(context: &CliContext, speaker: &Speaker, asked: &Asked) -> Result<()> {
    let starts_on = asked.starts.as_deref().map(context::day).transpose()?;
    let nursery = if asked.plan { context.look()? } else { context.open()? };
    let draft = SeasonDraft {
        from: nursery.read(|r| filters::cohort(r, &asked.cohort))?,
        name: asked.name.clone().unwrap_or_default(),
        starts_on,
        on_holidays: asked.on_holidays,
    };
    let plan = nursery.read(|r| ops::plan(r, &draft))?;
    let done = if asked.plan { None } else { Some(nursery.perform(op::COPY_SEASON, move |w| ops::copy(w, &draft))?) };
    let cohort = done.as_ref().map(|done| done.value);
    speaker.tell(&json!({ "cohort": cohort, "plan": plan, "op": done.and_then(|done| done.op) }), || {
        let first = if asked.plan { "cli-season-planned" } else { "cli-season-copied" };
        let values = [("name", json!(plan.name)), ("sessions", json!(plan.sessions.len()))];
        std::iter::once(speaker.sentence(first, &values)).chain(lines(speaker, &plan)).collect()
    })
}

fn lines(speaker: &Speaker, plan: &SeasonPlan) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .sessions
        .iter()
        .map(|session| {
            let holiday = session.holiday.as_ref().map(|name| format!("  ({name})")).unwrap_or_default();
            let clashes = session.clashes.iter().map(|clash| {
                let values = [("title", json!(clash.title))];
                format!("  {}", speaker.sentence("cohorts-season-clash", &values))
            });
            let clashes: String = clashes.collect();
            format!("{} → {}  {}{holiday}{clashes}", session.was_on, session.starts_on, session.title)
        })
        .collect();
    let years: Vec<String> = plan.unknown_years.iter().map(i32::to_string).collect();
    if !years.is_empty() {
        lines.push(speaker.sentence("cli-season-unknown", &[("years", json!(years.join(", ")))]));
    }
    lines
}
