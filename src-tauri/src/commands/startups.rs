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
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_startups(desk: State<'_, Desk>, query: StartupQuery) -> ReadReply<Page<StartupRow>> {
    desk.read(move |r| views::startups::list(r, &query)).await
}

#[tauri::command]
pub async fn load_startup(desk: State<'_, Desk>, id: StartupId) -> ReadReply<StartupPanel> {
    desk.read(move |r| views::startup::load(r, id)).await
}

#[tauri::command]
pub async fn save_startup(desk: State<'_, Desk>, draft: StartupDraft) -> Reply<Done<StartupId>> {
    desk.write(op::SAVE_STARTUP, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_startup(desk: State<'_, Desk>, id: StartupId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_STARTUP, move |w| workflows::remove::startup(w, id)).await
}

#[tauri::command]
pub async fn add_team_member(desk: State<'_, Desk>, draft: TeamMemberDraft) -> Reply<Done<PersonId>> {
    desk.write(op::SAVE_PERSON, move |w| workflows::team::add_member(w, draft)).await
}
