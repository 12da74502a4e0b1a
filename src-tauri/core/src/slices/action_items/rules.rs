//! What makes an action item. Pure.

use super::ActionItemDraft;
use crate::{
    error::{Refusal, code},
    kit::limits,
};

/// Accepts an action item: what is to be done, tidied.
///
/// # Errors
/// `missing`, `too_long` at `text`.
pub fn accept(draft: ActionItemDraft) -> Result<ActionItemDraft, Refusal> {
    let text = draft.text.trim();
    if text.is_empty() {
        return Err(Refusal::field("text", code::MISSING));
    }
    limits::ACTION_ITEM.check("text", text)?;
    Ok(ActionItemDraft { text: text.to_owned(), ..draft })
}
