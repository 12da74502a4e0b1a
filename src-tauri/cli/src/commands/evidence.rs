//! Files that prove milestones.

use std::path::Path;

use miaopu_core::{
    Refusal, Result, code,
    evidence::{Evidence, ops, slice::op},
    records::RecordId,
};
use serde_json::json;

use crate::{
    context::{self, CliContext},
    say::Speaker,
};

fn milestone_id(typed: &str) -> Result<RecordId> {
    typed.parse().map_err(|_| Refusal::new(code::NO_SUCH_RECORD).arg("word", typed).into())
}

pub fn attach(context: &CliContext, speaker: &Speaker, file: &Path, milestone: &str, place: bool) -> Result<()> {
    let milestone = milestone_id(milestone)?;
    let taken = if place { ops::locate(file) } else { ops::read(file) };
    let taken = taken.map_err(|error| context::about(file, error))?;
    let done = context.open()?.perform(op::ATTACH_EVIDENCE, move |w| ops::attach(w, milestone, &taken))?;
    speaker.tell(&json!({ "id": done.value, "op": done.op }), || vec![done.value.to_string()])
}

pub fn list(context: &CliContext, speaker: &Speaker, milestone: Option<&str>, out: Option<&Path>) -> Result<()> {
    let milestone = milestone.map(milestone_id).transpose()?;
    let nursery = context.look()?;
    let Some(out) = out else {
        let rows = nursery.read(|r| ops::list(r, milestone))?;
        return speaker.tell(&json!({ "total": rows.len(), "rows": rows }), || match rows.as_slice() {
            [] => vec![speaker.sentence("evidence-cli-none", &[])],
            rows => rows.iter().map(line).collect(),
        });
    };
    let (saved, elsewhere) = ops::save_all(&nursery, milestone, out).map_err(|error| context::about(out, error))?;
    speaker.tell(&json!({ "saved": saved, "folder": out, "elsewhere": elsewhere }), || {
        let folder = out.display().to_string();
        let first = speaker.sentence("evidence-cli-saved", &[("count", json!(saved)), ("folder", json!(folder))]);
        let told = |one: &Evidence| {
            speaker.sentence("evidence-cli-elsewhere", &[("name", json!(one.name)), ("place", json!(one.place))])
        };
        std::iter::once(first).chain(elsewhere.iter().map(told)).collect()
    })
}

fn line(one: &Evidence) -> String {
    let place = one.place.as_deref().unwrap_or_default();
    let cells =
        [one.id.to_string(), one.added_on.to_string(), one.name.clone(), one.size.to_string(), place.to_owned()];
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
}

pub fn clean_up(context: &CliContext, speaker: &Speaker) -> Result<()> {
    let cleaned = ops::clean_up(&context.open()?)?;
    speaker.tell(&cleaned, || {
        vec![
            speaker.sentence(
                "evidence-cli-cleaned",
                &[("pieces", json!(cleaned.pieces)), ("bytes", json!(cleaned.bytes))],
            ),
        ]
    })
}
