//! Who looks like whom, among all people of a nursery.
//!
//! To compare everybody with everybody is out of the question at 100,000 people. Who may be one stands in one block:
//! by the last digits of a phone, by an address, or by a name (its sound, or its letters) together with a company.
//! The engine makes the blocks; only who shares one is looked at closely. A block of many tells nothing: it is a
//! switchboard, or a common name in a large company.

use std::collections::{BTreeSet, HashMap, HashSet};

use strsim::jaro_winkler;

use super::{
    pair::{Pair, pair},
    store::{self, Employed},
};
use crate::{
    engine::Read,
    error::Result,
    organisations::{OrganisationId, rules::core_name},
    people::{
        PersonId,
        likeness::{Face, Likeness, NEAR, judge, reading_of},
    },
    search,
};

/// More in one block are too many to tell anything.
const MOST: u32 = 40;

/// All who look like one, the likest first, without those of whom somebody has said that they are two.
pub fn all(r: &Read<'_>) -> Result<Vec<(Pair, Likeness)>> {
    let mut pairs = BTreeSet::new();
    for block in store::shared_contacts(r, MOST)? {
        for (at, one) in block.iter().enumerate() {
            pairs.extend(block[at + 1..].iter().map(|other| pair(*one, *other)));
        }
    }
    pairs.extend(namesakes(&store::employed(r)?));
    judged(r, pairs)
}

/// As [`all`], the pairs of one person. The words by which people are found tell who may be the other, so that nobody
/// else is looked at.
pub fn with(r: &Read<'_>, person: PersonId) -> Result<Vec<(Pair, Likeness)>> {
    let found =
        |word: &str| -> Result<Vec<PersonId>> { Ok(serde_json::from_str(&search::ops::matching_people(r, word)?)?) };
    let mut pairs = BTreeSet::new();
    for sign in store::signs(r, person)? {
        let block = found(&sign)?;
        if block.len() <= MOST as usize {
            pairs.extend(block.into_iter().filter(|other| *other != person).map(|other| pair(person, other)));
        }
    }
    let mut named = Vec::new();
    for word in store::names(r, person)? {
        named.extend(found(&word)?);
    }
    let beside = namesakes(&store::employed_among(r, &named)?).into_iter();
    pairs.extend(beside.filter(|(one, other)| [one, other].contains(&&person)));
    judged(r, pairs)
}

/// The pairs who look like one, the likest first, without those of whom somebody has said that they are two.
fn judged(r: &Read<'_>, mut pairs: BTreeSet<Pair>) -> Result<Vec<(Pair, Likeness)>> {
    for apart in store::apart(r)? {
        pairs.remove(&apart);
    }
    let everybody: BTreeSet<PersonId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    let faces = store::faces(r, &everybody.into_iter().collect::<Vec<_>>())?;
    let judged = pairs.into_iter().filter_map(|(one, other)| {
        let likeness = judge(faces.get(&one)?, faces.get(&other)?)?;
        Some(((one, other), likeness))
    });
    let mut alike: Vec<(Pair, Likeness)> = judged.collect();
    alike.sort_by(|(one, a), (other, b)| b.score.cmp(&a.score).then(one.cmp(other)));
    Ok(alike)
}

/// How much two people look like one; none where they do not.
pub fn of(r: &Read<'_>, one: PersonId, other: PersonId) -> Result<Option<Likeness>> {
    let faces: HashMap<PersonId, Face> = store::faces(r, &[one, other])?;
    Ok(faces.get(&one).zip(faces.get(&other)).and_then(|(one, other)| judge(one, other)))
}

/// People of one name, by sound or by letters, whose companies are alike.
fn namesakes(employed: &[Employed]) -> HashSet<Pair> {
    let mut cores: HashMap<OrganisationId, String> = HashMap::new();
    for post in employed {
        cores.entry(post.organisation).or_insert_with(|| core_name(&post.company));
    }
    let mut by_sound: HashMap<(String, char), Vec<&Employed>> = HashMap::new();
    let mut by_name: HashMap<&str, Vec<&Employed>> = HashMap::new();
    for post in employed {
        let Some(first) = cores.get(&post.organisation).and_then(|core| core.chars().next()) else { continue };
        let reading = reading_of(&post.sort_key);
        if !reading.is_empty() {
            by_sound.entry((reading, first)).or_default().push(post);
        }
        by_name.entry(&post.name).or_default().push(post);
    }
    let alike = |one: &Employed, other: &Employed| {
        let (a, b) = (&cores[&one.organisation], &cores[&other.organisation]);
        one.person != other.person && (a == b || jaro_winkler(a, b) >= NEAR)
    };
    let mut pairs = HashSet::new();
    for block in
        by_sound.into_values().chain(by_name.into_values()).filter(|block| (2..=MOST as usize).contains(&block.len()))
    {
        for (at, one) in block.iter().enumerate() {
            let others = block[at + 1..].iter().filter(|other| alike(one, other));
            pairs.extend(others.map(|other| pair(one.person, other.person)));
        }
    }
    pairs
}
