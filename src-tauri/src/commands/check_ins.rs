//! Check-ins, besides what all records have.

use miaopu_core::{
    Done,
    check_ins::{CheckInBoard, CheckInQuery, FiguresDraft, ops, slice::op},
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn check_in_board(state: State<'_, AppState>, query: CheckInQuery) -> ReadReply<CheckInBoard> {
    state.read(move |r| ops::board(r, &query)).await
}

#[tauri::command]
pub async fn choose_figures(state: State<'_, AppState>, draft: FiguresDraft) -> Reply<Done<()>> {
    state.write(op::CHOOSE_FIGURES, move |w| ops::choose(w, &draft)).await
}
