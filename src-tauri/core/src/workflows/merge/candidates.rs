//! Pairs of people, and how much the two look like one.

use std::collections::HashMap;

use super::store;
use crate::{
    engine::Read,
    error::Result,
    people::{
        PersonId,
        likeness::{Likeness, MatchFeatures, judge},
    },
};

/// How much two people look like one; none where they do not.
pub fn of(r: &Read<'_>, one: PersonId, other: PersonId) -> Result<Option<Likeness>> {
    let faces: HashMap<PersonId, MatchFeatures> = store::faces(|sql| r.statement(sql), &[one, other])?;
    Ok(faces.get(&one).zip(faces.get(&other)).and_then(|(one, other)| judge(one, other)))
}
