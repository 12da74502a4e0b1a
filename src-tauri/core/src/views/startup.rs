//! A startup with everything that its panel shows.

use std::ops::Deref;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    action_items::{self, ActionItem},
    cohorts::{self, Enrolment},
    engine::Read,
    error::Result,
    mentors::{self, Mentorship},
    notes,
    organisations::OrganisationId,
    own_fields::{self, OwnNoun, OwnValue},
    people::{self, ContactKind, PersonId, PersonName},
    sessions::{self, AttendanceCount},
    startups::{self, Startup, StartupId},
};

/// A startup with everything that its panel's summary shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StartupPanel {
    /// The startup.
    #[serde(flatten)]
    pub startup: Startup,
    /// Its cohorts, the newest first.
    pub enrolments: Vec<Enrolment>,
    /// People who belong to it, with their roles.
    pub team: Vec<TeamMember>,
    /// Who mentors it.
    pub mentorships: Vec<Mentorship>,
    /// What is open, the earliest due first.
    pub open_items: Vec<ActionItem>,
    /// Attendance of its participants: marks by kind, over all sessions of its newest cohort.
    pub attendance: AttendanceCount,
    /// Number of its notes.
    pub notes: u32,
    /// The nursery's own fields.
    pub own: Vec<OwnValue>,
}

impl Deref for StartupPanel {
    type Target = Startup;
    fn deref(&self) -> &Startup {
        &self.startup
    }
}

/// A person of the startup.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TeamMember {
    /// The person.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// As what.
    pub role: Option<String>,
    /// Mobile, as stored.
    pub mobile: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// Takes part in its newest cohort.
    pub participates: bool,
}

/// A startup with everything that its panel shows.
///
/// # Errors
/// `no_such_startup`.
pub fn load(r: &Read<'_>, id: StartupId) -> Result<StartupPanel> {
    let startup = startups::ops::load(r, id)?;
    let enrolments = cohorts::ops::enrolments_of(r, id)?;
    Ok(StartupPanel {
        team: team(r, startup.organisation, enrolments.first())?,
        mentorships: mentors::ops::mentorships_of(r, id)?,
        open_items: action_items::ops::open(r, Some(id))?,
        attendance: sessions::ops::attendance_of(r, id)?,
        notes: notes::ops::count_of(r, id)?,
        own: own_fields::ops::values(r, OwnNoun::Startups, &startup.kept_cells)?,
        enrolments,
        startup,
    })
}

/// Who takes part in the newest cohort, then who else works there.
fn team(r: &Read<'_>, organisation: OrganisationId, newest: Option<&Enrolment>) -> Result<Vec<TeamMember>> {
    let staff = people::ops::people_of(r, organisation)?;
    let participants = newest.map(|e| e.participants.as_slice()).unwrap_or_default();
    let role_of = |id| staff.iter().find(|(p, _)| p.id == id).and_then(|(_, role)| role.clone());
    let others = staff.iter().map(|(p, _)| p).filter(|p| !participants.contains(p));
    let mut team: Vec<TeamMember> = Vec::new();
    for (PersonName { id, name }, participates) in
        participants.iter().map(|p| (p, true)).chain(others.map(|p| (p, false)))
    {
        if team.iter().any(|member| member.id == *id) {
            continue;
        }
        let contacts = people::ops::contacts_of(r, *id)?;
        let first = |kind| contacts.iter().find(|c| c.kind == kind).map(|c| c.value.clone());
        team.push(TeamMember {
            id: *id,
            name: name.clone(),
            role: role_of(*id),
            mobile: first(ContactKind::Mobile),
            wechat: first(ContactKind::Wechat),
            participates,
        });
    }
    Ok(team)
}
