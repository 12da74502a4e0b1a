//! What would stand in a record's fields, and what stands there now, as texts to be shown side by side.

use super::{
    Change, Field, Kind, RowOutcome,
    matching::{Records, Target, identity::PersonAt, person::PersonRecord, plain::text_of},
};
use crate::{
    alumni::Purpose,
    engine::Read,
    error::Result,
    mentors,
    people::{ContactKind, PersonId},
    records::ops,
    sessions, views,
};

/// What stands in the fields of a stored record.
type Stored = Vec<(Field, Option<String>)>;

/// The fields of a row's record that would change, or, of a new one, that are filled.
pub(super) fn of(r: &Read<'_>, records: &Records, target: Target) -> Result<Vec<Change>> {
    let stored = stored(r, records, target)?;
    let old = |field| stored.iter().find(|(held, _)| *held == field).and_then(|(_, value)| value.clone());
    let changed = match target {
        Target::Record((noun, _)) => records.changed(target).among(Kind::Record(noun).fields()),
        _ => records.changed(target).list(),
    };
    let changes = changed.into_iter().map(|field| {
        let new = value(records, target, field);
        Change { field, old: old(field).filter(|old| Some(old) != new.as_ref()), new }
    });
    // That somebody new becomes an alumnus or a mentor goes without saying.
    let is_new = records.fate(target) == RowOutcome::New;
    Ok(changes.filter(|change| !is_new || change.new.is_some()).collect())
}

fn stored(r: &Read<'_>, records: &Records, target: Target) -> Result<Stored> {
    match target {
        Target::Person(at) => records.people.get(at).id.map_or_else(|| Ok(Vec::new()), |id| of_person(r, id)),
        Target::Startup(at) => {
            let startup = records.startups.get(at);
            let Some(id) = startup.id else { return Ok(Vec::new()) };
            let held = views::startup::load(r, id)?;
            let mut stored = vec![
                (Field::ShortName, held.startup.short_name),
                (Field::CreditCode, held.startup.credit_code),
                (Field::Sector, held.startup.sector),
                (Field::Founded, held.startup.founded_on.map(|day| day.to_string())),
                (Field::FundingStage, held.startup.funding_stage),
                (Field::OneLiner, held.startup.one_liner),
                (Field::TeamSize, held.startup.team_size.map(|size| size.to_string())),
                (Field::City, held.startup.city),
                (Field::Cohort, listed(held.enrolments.iter().map(|enrolment| enrolment.cohort_name.as_str()))),
                (Field::PersonName, listed(held.team.iter().map(|member| member.name.as_str()))),
            ];
            if let [at] = startup.people.as_slice()
                && let Some(id) = records.people.get(*at).id
            {
                stored.extend(of_person(r, id)?);
            }
            Ok(stored)
        }
        // What is written of a note stays as it is.
        Target::Note(_) => Ok(Vec::new()),
        Target::Record(at) => {
            let Some(id) = records.plain.get(at).id else { return Ok(Vec::new()) };
            let held = ops::load(r, at.0.slice(), id)?;
            Ok(at.0.fields().map(|field| (Field::Of(field), held.get(field.field().name).and_then(text_of))).collect())
        }
        Target::Session(at) => {
            let Some(id) = records.sessions.get(at).id else { return Ok(Vec::new()) };
            let held = sessions::ops::require(r, id)?;
            let times = held.span(r.zone());
            Ok(vec![
                (Field::Starts, times.map(|times| times.starts.format("%H:%M").to_string())),
                (Field::Ends, times.and_then(|times| times.ends).map(|end| end.to_string())),
                (Field::Place, held.place),
                (Field::Hosts, listed(held.hosts.iter().map(|host| host.name.as_str()))),
            ])
        }
    }
}

fn of_person(r: &Read<'_>, id: PersonId) -> Result<Stored> {
    let person = views::person::load(r, id)?;
    let ways = |kinds: &[ContactKind]| {
        listed(person.contacts.iter().filter(|held| kinds.contains(&held.kind)).map(|held| held.value.as_str()))
    };
    let post = person.affiliations.first();
    let card = mentors::ops::card_of(r, id)?;
    let memberships = || person.memberships.iter();
    Ok(vec![
        (Field::Phone, ways(&[ContactKind::Mobile, ContactKind::Landline])),
        (Field::Wechat, ways(&[ContactKind::Wechat])),
        (Field::Email, ways(&[ContactKind::Email])),
        (Field::Address, ways(&[ContactKind::Address])),
        (Field::Company, post.and_then(|post| post.organisation_name.clone())),
        (Field::Role, post.and_then(|post| post.role.clone())),
        (Field::HoursPerMonth, card.as_ref().and_then(|card| card.hours_per_month).map(|hours| hours.to_string())),
        (Field::Languages, card.and_then(|card| card.languages)),
        (Field::Cohort, listed(memberships().filter_map(|held| held.cohort_name.as_deref()))),
        (Field::JoinedOn, memberships().find_map(|held| held.joined_on).map(|day| day.to_string())),
        (Field::Circles, listed(memberships().filter_map(|held| held.circles.as_deref()))),
        (Field::HelpsWith, listed(memberships().filter_map(|held| held.helps_with.as_deref()))),
        (Field::Reading, person.person.reading),
        (Field::Alias, person.person.alias),
        (Field::City, person.person.city),
        (Field::Sector, person.person.sector),
        (Field::Expertise, person.person.expertise),
        (Field::Remark, person.person.remark),
    ])
}

/// What the record would say.
pub(super) fn value(records: &Records, target: Target, field: Field) -> Option<String> {
    match target {
        Target::Person(at) => of_record(records, at, field),
        Target::Startup(at) => {
            let startup = records.startups.get(at);
            let organisation = &records.organisations.get(startup.organisation).draft;
            let people = || startup.people.iter();
            match field {
                Field::Company => Some(organisation.name.clone()),
                Field::ShortName => organisation.short_name.clone(),
                Field::CreditCode => organisation.credit_code.clone(),
                Field::City => organisation.city.clone(),
                Field::Sector => startup.draft.sector.clone(),
                Field::Founded => startup.draft.founded_on.map(|day| day.to_string()),
                Field::FundingStage => startup.draft.funding_stage.clone(),
                Field::OneLiner => startup.draft.one_liner.clone(),
                Field::TeamSize => startup.draft.team_size.map(|size| size.to_string()),
                Field::Cohort => {
                    let cohorts = startup.enrolments.iter().flatten().map(|enrolment| enrolment.cohort);
                    listed(cohorts.map(|at| records.cohorts.get(at).name.as_str()))
                }
                Field::PersonName => listed(people().map(|at| records.people.get(*at).draft.name.as_str())),
                _ => people().find_map(|at| of_record(records, *at, field)),
            }
        }
        Target::Note(at) => {
            let note = records.notes.get(at);
            match field {
                Field::Company => Some(records.name(target).to_owned()),
                Field::Day => Some(note.said.day.to_string()),
                Field::Text => Some(note.said.text.clone()),
                Field::Author => note.author.map(|at| records.people.get(at).draft.name.clone()),
                Field::NextStep => note.opens.as_ref().map(|next| next.text.clone()),
                Field::Due => note.opens.as_ref().and_then(|next| next.due_on).map(|day| day.to_string()),
                Field::Health => note.said.health.map(|health| health.to_string()),
                _ => None,
            }
        }
        Target::Record(at) => match field {
            Field::Of(field) => records.plain.get(at).text(field),
            _ => None,
        },
        Target::Session(at) => {
            let session = records.sessions.get(at);
            match field {
                Field::Starts => session.said.times.begin().map(|begin| begin.format("%H:%M").to_string()),
                Field::Ends => session.said.times.end().map(|end| end.to_string()),
                Field::Place => session.said.place.clone(),
                Field::Hosts => listed(session.said.hosts.iter().map(String::as_str)),
                Field::Cohort => session.cohort.map(|at| records.cohorts.get(at).name.clone()),
                _ => None,
            }
        }
    }
}

fn of_record(records: &Records, at: PersonAt, field: Field) -> Option<String> {
    let person = records.people.get(at);
    let draft = &person.draft;
    let ways = |kinds: &[ContactKind]| {
        listed(draft.contacts.iter().filter(|held| kinds.contains(&held.kind)).map(|held| held.value.as_str()))
    };
    let posts = || person.posts.iter();
    let changed = || posts().filter(|post| !post.marks.changed.is_empty());
    let mentor = || person.mentor.as_ref().map(|mentor| &mentor.role);
    let memberships = || person.alumnus.iter().flat_map(|alumnus| &alumnus.memberships);
    match field {
        Field::PersonName => Some(draft.name.clone()),
        Field::Phone => ways(&[ContactKind::Mobile, ContactKind::Landline]),
        Field::Wechat => ways(&[ContactKind::Wechat]),
        Field::Email => ways(&[ContactKind::Email]),
        Field::Address => ways(&[ContactKind::Address]),
        Field::Reading => draft.reading.clone(),
        Field::Alias => draft.alias.clone(),
        Field::City => draft.city.clone(),
        Field::Sector => draft.sector.clone(),
        Field::Expertise => draft.expertise.clone(),
        Field::Remark => draft.remark.clone(),
        Field::Company | Field::Organisation => changed()
            .chain(posts())
            .find_map(|post| post.organisation)
            .map(|at| records.organisations.get(at).draft.name.clone()),
        Field::Role => changed().chain(posts()).find_map(|post| post.role.clone()),
        Field::HoursPerMonth => mentor()?.hours_per_month.map(|hours| hours.to_string()),
        Field::Languages => mentor()?.languages.clone(),
        Field::Cohort => {
            listed(memberships().filter_map(|held| held.cohort).map(|at| records.cohorts.get(at).name.as_str()))
        }
        Field::ConsentDirectory => answers(person, |purpose| purpose == Purpose::Directory),
        Field::Consent => answers(person, |purpose| purpose != Purpose::Directory),
        Field::JoinedOn => memberships().find_map(|held| held.joined_on).map(|day| day.to_string()),
        Field::Circles => listed(memberships().filter_map(|held| held.circles.as_deref())),
        Field::HelpsWith => listed(memberships().filter_map(|held| held.helps_with.as_deref())),
        _ => None,
    }
}

/// What the file says that somebody answered, by the answers' names.
fn answers(person: &PersonRecord, to: impl Fn(Purpose) -> bool) -> Option<String> {
    let said =
        person.alumnus.iter().flat_map(|alumnus| &alumnus.answers).filter(|said| said.is_news && to(said.purpose));
    listed(said.map(|said| said.answer.as_ref()))
}

fn listed<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join("、"))
}
