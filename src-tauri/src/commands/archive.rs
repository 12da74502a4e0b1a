//! The whole nursery, out as a folder and in again.

use miaopu_core::{
    Done,
    archive::{Restored, Written, ops},
};
use tauri::{State, ipc::Channel};

use crate::{
    app_state::AppState,
    granted::{Granted, Read, Write},
    jobs::{Jobs, Progress, tell},
    reply::{ReadReply, Reply},
};

/// Writes everything into an empty folder.
#[tauri::command]
pub async fn export_nursery(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    folder: Granted<Write>,
    progress: Channel<Progress>,
) -> Reply<Written> {
    let cancelled = jobs.begin();
    state.with(move |n| ops::write(n, &folder.path, &mut tell(progress), &cancelled)).await
}

/// Takes such a folder into an empty nursery.
#[tauri::command]
pub async fn import_nursery(
    state: State<'_, AppState>,
    jobs: State<'_, Jobs>,
    folder: Granted<Read>,
    progress: Channel<Progress>,
) -> Reply<Done<Restored>> {
    state.restore(folder.path, tell(progress), jobs.begin()).await
}

/// Whether it could take one in.
#[tauri::command]
pub async fn nursery_is_empty(state: State<'_, AppState>) -> ReadReply<bool> {
    state.read(ops::is_empty).await
}
