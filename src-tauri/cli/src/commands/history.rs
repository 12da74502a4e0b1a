//! What was done, and taking it back.

use miaopu_core::{
    Code, Done, OpId, Refusal, Result,
    db::{history, undo::UndoPlan},
};
use serde_json::json;

use crate::{desk::Desk, say::Speaker};

pub fn list(desk: &Desk, speaker: &Speaker, limit: u32) -> Result<()> {
    let page = desk.look()?.read(|r| history::list(r, None, Some(limit)))?;
    speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
        let undone = speaker.sentence("cli-undone-mark", &[]);
        let mark = |is_undone| if is_undone { undone.as_str() } else { "" };
        page.rows
            .iter()
            .map(|o| {
                format!(
                    "{}  {}  {}  {}{}",
                    o.op,
                    o.kind.as_ref(),
                    o.touched,
                    o.about.as_deref().unwrap_or(""),
                    mark(o.undone)
                )
            })
            .collect()
    })
}

pub fn undo(desk: &Desk, speaker: &Speaker, op: Option<&str>) -> Result<()> {
    let op: Option<OpId> = op.map(|id| id.parse().map_err(|_| Refusal::new(Code::NoSuchOp))).transpose()?;
    tell(speaker, &desk.open()?.undo(op)?)
}

pub fn redo(desk: &Desk, speaker: &Speaker) -> Result<()> {
    tell(speaker, &desk.open()?.redo(None)?)
}

fn tell(speaker: &Speaker, done: &Done<UndoPlan>) -> Result<()> {
    let plan = &done.value;
    let document = json!({ "op": done.op, "undone": plan.op, "kind": plan.kind, "back": plan.back, "kept": plan.kept });
    speaker.tell(&document, || {
        let kept = plan.kept.iter().map(|k| {
            let values = [("table", json!(k.table)), ("id", json!(k.id)), ("reason", json!(k.reason))];
            speaker.sentence("cli-kept", &values)
        });
        std::iter::once(speaker.sentence("cli-back", &[("count", json!(plan.back))])).chain(kept).collect()
    })
}
