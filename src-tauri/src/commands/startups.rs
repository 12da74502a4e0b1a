//! Startups.

use miaopu_core::{
    Done,
    kit::Page,
    op,
    people::PersonId,
    startups::{StartupDraft, StartupId, ops},
    views::{
        self,
        startup::StartupPanel,
        startups::{StartupQuery, StartupRow},
    },
    workflows::{self, team::TeamMemberDraft},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_startups(state: State<'_, AppState>, query: StartupQuery) -> ReadReply<Page<StartupRow>> {
    state.read(move |r| views::startups::list(r, &query)).await
}

#[tauri::command]
pub async fn load_startup(state: State<'_, AppState>, id: StartupId) -> ReadReply<StartupPanel> {
    state.read(move |r| views::startup::load(r, id)).await
}

#[tauri::command]
pub async fn save_startup(state: State<'_, AppState>, draft: StartupDraft) -> Reply<Done<StartupId>> {
    state.write(op::SAVE_STARTUP, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_startup(state: State<'_, AppState>, id: StartupId) -> Reply<Done<()>> {
    state.write(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, id)).await
}

#[tauri::command]
pub async fn add_team_member(state: State<'_, AppState>, draft: TeamMemberDraft) -> Reply<Done<PersonId>> {
    state.write(op::SAVE_PERSON, move |w| workflows::team::add_member(w, draft)).await
}
