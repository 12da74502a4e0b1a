//! Files that prove milestones.

use miaopu_core::{
    Done,
    evidence::{CleanedUp, Evidence, EvidenceId, ops, slice::op},
    records::RecordId,
};
use tauri::{AppHandle, State};

use crate::{
    app_state::AppState,
    granted::{Granted, Read, Write},
    lent,
    reply::{ReadReply, Reply, blocking},
};

#[tauri::command]
pub async fn list_evidence(state: State<'_, AppState>, milestone: RecordId) -> ReadReply<Vec<Evidence>> {
    state.read(move |r| ops::list(r, Some(milestone))).await
}

/// Keeps a file with a milestone; with `only_place` it is kept where it lies.
#[tauri::command]
pub async fn attach_evidence(
    state: State<'_, AppState>,
    milestone: RecordId,
    path: Granted<Read>,
    only_place: bool,
) -> Reply<Done<EvidenceId>> {
    let look = move || Ok(if only_place { ops::locate(&path.path)? } else { ops::read(&path.path)? });
    let taken = blocking(look).await?;
    state.write(op::ATTACH_EVIDENCE, move |w| ops::attach(w, milestone, &taken)).await
}

/// Opens a copy of a piece of evidence in its own program; only of kinds that do nothing.
#[tauri::command]
pub async fn open_evidence(app: AppHandle, state: State<'_, AppState>, id: EvidenceId) -> Reply<()> {
    let folder = lent::folder(&app)?;
    let copy = state.with(move |n| ops::lend(n, id, &folder)).await?;
    blocking(move || lent::open(&app, &copy)).await
}

/// Saves a piece of evidence as a file.
#[tauri::command]
pub async fn save_evidence(state: State<'_, AppState>, id: EvidenceId, path: Granted<Write>) -> Reply<()> {
    state.with(move |n| ops::save(n, id, &path.path).map(drop)).await
}

#[tauri::command]
pub async fn remove_evidence(state: State<'_, AppState>, id: EvidenceId) -> Reply<Done<()>> {
    state.write(op::REMOVE_EVIDENCE, move |w| ops::remove(w, id)).await
}

/// How much a clean-up would take away.
#[tauri::command]
pub async fn evidence_left_over(state: State<'_, AppState>) -> ReadReply<CleanedUp> {
    state.read(ops::left_over).await
}

/// Takes away for good what removed evidence holds; ask first.
#[tauri::command]
pub async fn clean_up_evidence(state: State<'_, AppState>) -> Reply<CleanedUp> {
    state.with(ops::clean_up).await
}
