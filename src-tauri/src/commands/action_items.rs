//! What is to be done, and by whom.

use miaopu_core::{
    Done,
    action_items::{ActionItem, ActionItemDraft, ActionItemId, ActionItemQuery, ops},
    op,
    views::my_list::{self, MyList, MyListQuery},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_action_items(state: State<'_, AppState>, query: ActionItemQuery) -> ReadReply<Vec<ActionItem>> {
    state.read(move |r| ops::list(r, &query)).await
}

#[tauri::command]
pub async fn my_list(state: State<'_, AppState>, query: MyListQuery) -> ReadReply<MyList> {
    state.read(move |r| my_list::ops::load(r, &query)).await
}

#[tauri::command]
pub async fn save_action_item(state: State<'_, AppState>, draft: ActionItemDraft) -> Reply<Done<ActionItemId>> {
    state.write(op::SAVE_ACTION_ITEM, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn settle_action_item(state: State<'_, AppState>, id: ActionItemId, done: bool) -> Reply<Done<()>> {
    state.write(op::SETTLE_ACTION_ITEM, move |w| ops::settle(w, id, done)).await
}

#[tauri::command]
pub async fn remove_action_item(state: State<'_, AppState>, id: ActionItemId) -> Reply<Done<()>> {
    state.write(op::REMOVE_ACTION_ITEM, move |w| ops::remove(w, id)).await
}
