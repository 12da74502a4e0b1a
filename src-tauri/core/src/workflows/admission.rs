//! Applications that are admitted: each becomes a startup, its contact a founder, both an enrolment, all as one step.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::{self, EnrolmentDraft, EnrolmentState},
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::{Day, limits, text::typed},
    people::{self, ContactDraft, Person, PersonDraft, PersonId, PersonName},
    records::{self, RecordId},
    slice::Named,
    slices::applications::{self, Admitted, Application, ApplicationState},
    startups::{self, StartupDraft, StartupId, StartupName},
};

/// Applications that are to be admitted.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AdmissionDraft {
    /// Which.
    pub applications: Vec<RecordId>,
    /// When; today where absent.
    #[serde(default)]
    pub day: Option<Day>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
    /// As what the contacts work there: 创始人.
    #[serde(default)]
    pub role: Option<String>,
}

/// What admitting an application would make of it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AdmissionPlan {
    /// Which.
    pub application: RecordId,
    /// The applicant.
    pub company: String,
    /// The startup that it is; absent for one that is made.
    pub startup: Option<StartupName>,
    /// Who applied.
    pub contact: Option<String>,
    /// The person who that is; absent for one who is made, or where nobody is named.
    pub person: Option<PersonName>,
    /// Others of the name, or with the same phone or address: they are left apart, and can be merged later.
    pub likely: Vec<PersonName>,
    /// The startup is enrolled in the cohort already, and stays as it is.
    pub is_enrolled: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AdmissionDone {
    /// Applications that are admitted now.
    pub admitted: u32,
    /// Startups that were made.
    pub startups: u32,
    /// People who were made.
    pub people: u32,
    /// Enrolments that were made.
    pub enrolments: u32,
}

/// What admitting applications would make of them. Nothing is written.
///
/// # Errors
/// `no_such_application`; `ambiguous_name` at `applications` where two startups bear the company's name.
pub fn plan(r: &Read<'_>, applications: &[RecordId]) -> Result<Vec<AdmissionPlan>> {
    let known = people::ops::all(r)?;
    applications.iter().map(|id| plan_one(r, &applications::ops::load(r, *id)?, &known)).collect()
}

fn plan_one(r: &Read<'_>, application: &Application, known: &[Person]) -> Result<AdmissionPlan> {
    let startup = match &application.startup {
        Some(startup) => Some(startup.clone()),
        None => startup_called(r, &application.company)?,
    };
    let is_enrolled = match &startup {
        Some(startup) => cohorts::ops::enrolments_of(r, startup.id)?.iter().any(|one| one.cohort == application.cohort),
        None => false,
    };
    let contacts = applications::rules::contacts(&applications::ops::reach(r, application.id)?);
    let (person, likely) = who(application, &contacts, known);
    Ok(AdmissionPlan {
        application: application.id,
        company: application.company.clone(),
        startup,
        contact: application.contact.clone(),
        person,
        likely,
        is_enrolled,
    })
}

fn startup_called(r: &Read<'_>, company: &str) -> Result<Option<StartupName>> {
    match records::ops::named(r, Named::Startup, company)?.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(startups::ops::name_of(r, one.cast())?)),
        _ => Err(Refusal::field("applications", code::AMBIGUOUS_NAME).arg("word", company).into()),
    }
}

/// Who a contact is, as imports tell: of the same name and with a phone or an address in common, and no other like them.
/// Everybody else who looks like them is named, and left apart.
fn who(
    application: &Application,
    contacts: &[ContactDraft],
    known: &[Person],
) -> (Option<PersonName>, Vec<PersonName>) {
    let Some(name) = application.contact.as_deref().and_then(typed) else { return (None, Vec::new()) };
    let name_of = |person: &Person| PersonName { id: person.id, name: person.name.clone() };
    let shares = |person: &Person| {
        let held = person.contacts.iter().map(people::rules::draft_of_contact);
        held.into_iter().any(|one| contacts.iter().any(|other| people::rules::same_contact(&one, other)))
    };
    let sure: Vec<&Person> = known.iter().filter(|person| person.name == name && shares(person)).collect();
    let likely = known.iter().filter(|person| person.name == name || shares(person));
    match sure.as_slice() {
        [one] => (Some(name_of(one)), Vec::new()),
        _ => (None, likely.map(name_of).collect()),
    }
}

/// Admits applications: the startups are made or found, the contacts made or found and affiliated, and all are enrolled as
/// admitted. What is admitted already stays as it is.
///
/// # Errors
/// `missing` at `applications`; `in_the_future` at `day`; `too_long` at `reason` or `role`; as [`plan`]. Nothing is written
/// then.
pub fn admit(w: &mut Write<'_>, draft: &AdmissionDraft) -> Result<AdmissionDone> {
    if draft.applications.is_empty() {
        return Err(Refusal::field("applications", code::MISSING).into());
    }
    limits::ADMISSION.check_all(&[("reason", &draft.reason), ("role", &draft.role)])?;
    let day = draft.day.unwrap_or_else(|| w.today());
    if day > w.today() {
        return Err(Refusal::field("day", code::IN_THE_FUTURE).arg("today", w.today()).into());
    }
    let mut done = AdmissionDone::default();
    let mut known = people::ops::all(w)?;
    for id in &draft.applications {
        let application = applications::ops::load(w, *id)?;
        if application.state == ApplicationState::Admitted && application.startup.is_some() {
            continue;
        }
        let planned = plan_one(w, &application, &known)?;
        let startup = match &planned.startup {
            Some(startup) => startup.id,
            None => {
                done.startups += 1;
                make_startup(w, &application)?
            }
        };
        let person = founder(w, &application, &planned, startup, draft.role.as_deref(), &mut done)?;
        if let Some(person) = person {
            // A later application may come from the same person.
            known.retain(|one| one.id != person);
            known.push(people::ops::load(w, person)?);
        }
        if !planned.is_enrolled {
            let enrolment = EnrolmentDraft {
                cohort: application.cohort,
                startup,
                state: EnrolmentState::Admitted,
                day: Some(day),
                participants: person.into_iter().collect(),
            };
            cohorts::ops::enrol(w, &enrolment)?;
            done.enrolments += 1;
        }
        let admitted = Admitted { application: application.id, startup, person, day };
        applications::ops::set_admitted(w, &admitted, draft.reason.as_deref().and_then(typed))?;
        w.about(application.id);
        done.admitted += 1;
    }
    if draft.applications.len() > 1 {
        w.about_many();
    }
    Ok(done)
}

fn make_startup(w: &mut Write<'_>, application: &Application) -> Result<StartupId> {
    let draft = StartupDraft {
        name: application.company.clone(),
        city: application.city.clone(),
        sector: application.sector.clone(),
        funding_stage: application.stage.clone(),
        one_liner: application.one_liner.clone(),
        ..StartupDraft::default()
    };
    startups::ops::save(w, draft)
}

/// Makes or finds the contact of an application, says how to reach them, and that they work for the startup.
fn founder(
    w: &mut Write<'_>,
    application: &Application,
    planned: &AdmissionPlan,
    startup: StartupId,
    role: Option<&str>,
    done: &mut AdmissionDone,
) -> Result<Option<PersonId>> {
    let Some(name) = application.contact.as_deref().and_then(typed) else { return Ok(None) };
    let contacts = applications::rules::contacts(&applications::ops::reach(w, application.id)?);
    let person = match &planned.person {
        Some(person) => {
            for contact in &contacts {
                people::ops::ensure_contact(w, person.id, contact)?;
            }
            person.id
        }
        None => {
            done.people += 1;
            people::ops::save(w, PersonDraft { name: name.to_owned(), contacts, ..PersonDraft::default() })?
        }
    };
    let organisation = startups::ops::load(w, startup)?.organisation;
    people::ops::affiliate(w, person, organisation, role.and_then(typed))?;
    Ok(Some(person))
}
