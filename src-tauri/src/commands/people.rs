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
    desk::Desk,
    reply::{ReadReply, Reply},
};

#[tauri::command]
pub async fn list_people(desk: State<'_, Desk>, query: PeopleQuery) -> ReadReply<Page<PersonRow>> {
    desk.read(move |r| views::people::list(r, &query)).await
}

#[tauri::command]
pub async fn load_person(desk: State<'_, Desk>, id: PersonId) -> ReadReply<PersonPanel> {
    desk.read(move |r| views::person::load(r, id)).await
}

#[tauri::command]
pub async fn save_person(desk: State<'_, Desk>, draft: PersonDraft) -> Reply<Done<PersonId>> {
    desk.write(op::SAVE_PERSON, move |w| ops::save(w, draft)).await
}

#[tauri::command]
pub async fn remove_person(desk: State<'_, Desk>, id: PersonId) -> Reply<Done<()>> {
    desk.write(op::REMOVE_PERSON, move |w| workflows::remove::person(w, id)).await
}
