//! A person with everything that their panel shows.

use std::ops::Deref;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    action_items::{self, ActionItem, ActionItemQuery},
    alumni::{self, Consent, Interaction, Membership},
    engine::Read,
    error::Result,
    mentors::{self, MentorCard},
    own_fields::{self, OwnNoun, OwnValue},
    people::{self, Person, PersonId},
    startups::{self, StartupName},
};

/// A person with everything that their panel shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonPanel {
    /// The person.
    #[serde(flatten)]
    pub person: Person,
    /// Startups whose cohort they take part in.
    pub startups: Vec<StartupName>,
    /// What they do as a mentor.
    pub mentor: Option<MentorCard>,
    /// Which cohorts they are alumni of.
    pub memberships: Vec<Membership>,
    /// What they agreed to, the newest answer first.
    pub consents: Vec<Consent>,
    /// Calls, visits, messages, the newest first.
    pub interactions: Vec<Interaction>,
    /// Next steps that are theirs and not done, the first due first.
    pub open_items: Vec<ActionItem>,
    /// The nursery's own fields.
    pub own: Vec<OwnValue>,
}

impl Deref for PersonPanel {
    type Target = Person;
    fn deref(&self) -> &Person {
        &self.person
    }
}

/// What asks for somebody's steps that are not done.
fn open_of(owner: PersonId) -> ActionItemQuery {
    ActionItemQuery { owner: Some(owner), open: true, ..ActionItemQuery::default() }
}

/// A person with everything that their panel shows; of one who was merged into another, that other.
///
/// # Errors
/// `no_such_person`.
pub fn load(r: &Read<'_>, id: PersonId) -> Result<PersonPanel> {
    let person = people::ops::load(r, id)?;
    let id = person.id;
    Ok(PersonPanel {
        startups: startups::ops::of_participant(r, id)?,
        mentor: mentors::ops::card_of(r, id)?,
        memberships: alumni::ops::memberships_of(r, id)?,
        consents: alumni::ops::consents_of(r, id)?,
        interactions: alumni::ops::interactions_of(r, id)?,
        open_items: action_items::ops::list(r, &open_of(id))?,
        own: own_fields::ops::values(r, OwnNoun::People, &person.kept_cells)?,
        person,
    })
}
