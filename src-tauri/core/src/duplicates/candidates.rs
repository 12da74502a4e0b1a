//! Pairs of people, and how much the two look like one.

use std::collections::HashMap;

use super::store;
use crate::{
    db::Read,
    error::Result,
    people::{
        PersonId,
        likeness::{Face, Likeness, judge},
    },
};

/// Two people, the smaller identity first.
pub type Pair = (PersonId, PersonId);

/// Two people in their order.
pub fn pair(one: PersonId, other: PersonId) -> Pair {
    (one.min(other), one.max(other))
}

/// How much two people look like one; none where they do not.
pub fn of(r: &Read<'_>, one: PersonId, other: PersonId) -> Result<Option<Likeness>> {
    let faces: HashMap<PersonId, Face> = store::faces(r.conn(), &[one, other])?;
    Ok(faces.get(&one).zip(faces.get(&other)).and_then(|(one, other)| judge(one, other)))
}
