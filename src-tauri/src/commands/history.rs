//! What was done, undo, redo; finding; the overview.

use miaopu_core::{
    Done, OpId,
    engine::{
        history::{self, OpRow},
        undo::UndoPlan,
    },
    kit::{Cursor, Page},
    overview::Overview,
    search::Hit,
};
use tauri::State;

use crate::{
    desk::Desk,
    reply::{ReadReply, Reply},
};

/// How many records the palette shows.
const HITS: u32 = 20;

#[tauri::command]
pub async fn overview(desk: State<'_, Desk>) -> ReadReply<Overview> {
    desk.read(miaopu_core::overview::ops::load).await
}

/// Records of all kinds by name, pinyin or digits.
#[tauri::command]
pub async fn search(desk: State<'_, Desk>, text: String) -> ReadReply<Vec<Hit>> {
    desk.read(move |r| miaopu_core::search::ops::search(r, &text, HITS)).await
}

#[tauri::command]
pub async fn list_history(desk: State<'_, Desk>, after: Option<Cursor>) -> ReadReply<Page<OpRow>> {
    desk.read(move |r| history::list(r, after.as_ref(), None)).await
}

/// What undoing would do.
#[tauri::command]
pub async fn plan_undo(desk: State<'_, Desk>, op: OpId) -> Reply<UndoPlan> {
    desk.with(move |n| n.plan_undo(op)).await
}

/// Takes back one op, or the newest.
#[tauri::command]
pub async fn undo(desk: State<'_, Desk>, op: Option<OpId>) -> Reply<Done<UndoPlan>> {
    desk.with(move |n| n.undo(op)).await
}

/// Does again what this undo took back, or the newest.
#[tauri::command]
pub async fn redo(desk: State<'_, Desk>, op: Option<OpId>) -> Reply<Done<UndoPlan>> {
    desk.with(move |n| n.redo(op)).await
}
