//! People.

use miaopu_core::{
    Done,
    kit::Page,
    op,
    people::{PersonDraft, PersonId, ops},
    views::{
        self,
        people::{PeopleQuery, PersonRow},
        person::PersonPanel,
    },
    workflows,
};
use tauri::State;

use crate::{
    app_state::AppState,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_people(state: State<'_, AppState>, query: PeopleQuery) -> ReadReply<Page<PersonRow>> {
    state.read(move |r| views::people::list(r, &query)).await
}

#[tauri::command]
pub async fn load_person(state: State<'_, AppState>, id: PersonId) -> ReadReply<PersonPanel> {
    state.read(move |r| views::person::load(r, id)).await
}

#[tauri::command]
pub async fn save_person(state: State<'_, AppState>, draft: PersonDraft) -> Reply<Done<PersonId>> {
    state.write(op::SAVE_PERSON, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_person(state: State<'_, AppState>, id: PersonId) -> Reply<Done<()>> {
    state.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, id)).await
}
