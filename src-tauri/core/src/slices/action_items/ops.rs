//! What a person can do with action items.

use super::{
    AboutTable, ActionItem, ActionItemDraft, ActionItemId, ActionItemQuery, rules, slice::code::NO_SUCH_ACTION_ITEM, store,
};
use crate::{
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Day, Id},
    people,
    startups::StartupId,
};

/// Action items, the earliest due first. Those on a note that is only its author's are shown to nobody else.
///
/// # Errors
/// The file's failures only.
pub fn list(r: &Read<'_>, query: &ActionItemQuery) -> Result<Vec<ActionItem>> {
    store::list(r, query)
}

/// How many there are, whatever the query's limit, and how many of them are overdue today.
///
/// # Errors
/// The file's failures only.
pub fn count(r: &Read<'_>, query: &ActionItemQuery) -> Result<(u32, u32)> {
    store::count(r, query)
}

/// Those that are open, of one startup or of all.
///
/// # Errors
/// The file's failures only.
pub fn open(r: &Read<'_>, startup: Option<StartupId>) -> Result<Vec<ActionItem>> {
    store::list(r, &ActionItemQuery { startup, open: true, ..ActionItemQuery::default() })
}

/// Those that were open on a day, of one startup.
///
/// # Errors
/// The file's failures only.
pub fn open_on(r: &Read<'_>, startup: StartupId, on: Day) -> Result<Vec<ActionItem>> {
    store::list(r, &ActionItemQuery { startup: Some(startup), open_on: Some(on), ..ActionItemQuery::default() })
}

/// Those that hang on a record, settled or not.
///
/// # Errors
/// The file's failures only.
pub fn of<T>(r: &Read<'_>, about: Id<T>) -> Result<Vec<ActionItem>> {
    store::list(r, &ActionItemQuery { about: Some(about.cast()), ..ActionItemQuery::default() })
}

/// One action item.
///
/// # Errors
/// `no_such_action_item`.
pub fn load(r: &Read<'_>, id: ActionItemId) -> Result<ActionItem> {
    store::load(r, id)?.ok_or_else(|| Refusal::new(NO_SUCH_ACTION_ITEM).into())
}

/// Makes an action item on a record, or changes one.
///
/// # Errors
/// `no_such_record` where the record is not there, `no_such_action_item`, `no_such_person` at `owner`, and see
/// [`rules::accept`].
pub fn save(w: &mut Write<'_>, draft: ActionItemDraft) -> Result<ActionItemId> {
    let draft = rules::accept(draft)?;
    if let Some(owner) = draft.owner {
        people::ops::require(w, owner).map_err(|_| Refusal::field("owner", code::NO_SUCH_PERSON))?;
    }
    let id = match draft.id {
        Some(id) => {
            load(w, id)?;
            store::update(w, id, &draft)?;
            id
        }
        None if store::is_there(w, draft.about_table, draft.about)? => store::insert(w, &draft)?,
        None => return Err(Refusal::new(code::NO_SUCH_RECORD).into()),
    };
    about(w, &load(w, id)?);
    Ok(id)
}

/// Opens an action item that follows from what is written just now.
///
/// # Errors
/// The file's failures only.
pub fn hang<T>(w: &mut Write<'_>, about: Id<T>, about_table: AboutTable, text: &str, due_on: Option<Day>) -> Result<()> {
    let item = ActionItemDraft { id: None, about: about.cast(), about_table, text: text.to_owned(), owner: None, due_on };
    store::insert(w, &item).map(drop)
}

/// Settles an action item today, or opens it again.
///
/// # Errors
/// `no_such_action_item`.
pub fn settle(w: &mut Write<'_>, id: ActionItemId, done: bool) -> Result<()> {
    let item = load(w, id)?;
    store::settle(w, id, done.then(|| w.today()))?;
    about(w, &item);
    Ok(())
}

/// Removes an action item.
///
/// # Errors
/// `no_such_action_item`.
pub fn remove(w: &mut Write<'_>, id: ActionItemId) -> Result<()> {
    let item = load(w, id)?;
    about(w, &item);
    store::remove(w, id)
}

/// Removes the action items that hang on a record that goes away.
///
/// # Errors
/// The file's failures only.
pub fn remove_of<T>(w: &Write<'_>, about: Id<T>) -> Result<()> {
    store::remove_of(w, about)
}

/// History tells of the startup; where there is none, of the record on which the item hangs.
fn about(w: &mut Write<'_>, item: &ActionItem) {
    match &item.startup {
        Some(startup) => w.about(startup.id),
        None => w.about(item.about),
    }
}
