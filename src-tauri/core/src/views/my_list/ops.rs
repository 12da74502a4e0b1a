//! What a person asks of their list.

use super::{MyList, MyListQuery, store};
use crate::{
    engine::Read,
    error::Result,
    mentors,
    people::{self, PersonId},
};

/// How many rows of each kind are told.
pub const MOST: u32 = 200;

/// What a person is to do, or everybody; nothing where nobody is known at this machine.
///
/// # Errors
/// `no_such_person`.
pub fn load(r: &Read<'_>, query: &MyListQuery) -> Result<MyList> {
    let of: Option<PersonId> = match query {
        MyListQuery { everyone: true, .. } => None,
        MyListQuery { of: Some(of), .. } => Some(*of),
        _ => match r.author().ok() {
            None => return Ok(MyList::default()),
            me => me,
        },
    };
    let person = of.map(|of| people::ops::name_of(r, of)).transpose()?;
    let is_mentor = of.map(|of| mentors::ops::card_of(r, of)).transpose()?.flatten().is_some();
    let list = store::Asked { r, of, most: MOST };
    Ok(MyList {
        person,
        is_mentor,
        counts: list.counts()?,
        steps: list.steps()?,
        milestones: list.milestones()?,
        asks: list.asks()?,
        contacts: list.contacts()?,
    })
}
