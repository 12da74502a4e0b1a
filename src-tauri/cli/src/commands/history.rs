//! What was done, and taking it back.

use miaopu_core::{
    Done, OpId, Refusal, Result, code,
    engine::{
        history::{self, OpRow},
        undo::UndoPlan,
    },
};
use serde_json::json;

use crate::{context::CliContext, say::Speaker};

pub fn list(context: &CliContext, speaker: &Speaker, about: Option<&str>, limit: u32) -> Result<()> {
    let (page, zone) = context.look()?.read(|r| Ok((history::list_about(r, about, None, Some(limit))?, r.zone())))?;
    speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
        let undone = speaker.sentence("cli-undone-mark", &[]);
        let line = |o: &OpRow| {
            let when = o.at.local_minute(zone);
            let kind = speaker.name_of(&format!("history-op-{}", o.kind.name()));
            let about = o.about.clone().unwrap_or_default();
            let rows = speaker.sentence("cli-rows", &[("count", json!(o.touched))]);
            let mark = if o.undone { undone.clone() } else { String::new() };
            let cells = [o.op.to_string(), when, kind, about, rows, mark];
            cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
        };
        page.rows.iter().map(line).collect()
    })
}

pub fn undo(context: &CliContext, speaker: &Speaker, op: Option<&str>) -> Result<()> {
    let op = op.map(self::op).transpose()?;
    tell(speaker, &context.open()?.undo(op)?)
}

/// The id of an op, as typed.
pub fn op(typed: &str) -> Result<OpId> {
    typed.parse().map_err(|_| Refusal::new(code::NO_SUCH_OP).arg("word", typed).into())
}

pub fn redo(context: &CliContext, speaker: &Speaker) -> Result<()> {
    tell(speaker, &context.open()?.redo(None)?)
}

fn tell(speaker: &Speaker, done: &Done<UndoPlan>) -> Result<()> {
    let plan = &done.value;
    let document =
        json!({ "op": done.op, "undone": plan.op, "kind": plan.kind, "back": plan.back, "notUndone": plan.not_undone });
    speaker.tell(&document, || {
        let not_undone = plan.not_undone.iter().map(|k| {
            let values = [("table", json!(k.table)), ("id", json!(k.id)), ("reason", json!(k.reason))];
            speaker.sentence("cli-not-undone", &values)
        });
        std::iter::once(speaker.sentence("cli-back", &[("count", json!(plan.back))])).chain(not_undone).collect()
    })
}
