//! What is known of a person, for that person to read: the same as the JSON, in words, on paper.

use chrono_tz::Tz;

use super::OwnData;
use crate::{
    kit::Day,
    reports::printed::{Document, Part, Sheets},
    views::person::PersonPanel,
    words::{Value, Words},
};

/// The document that a person gets.
pub fn document(words: &Words, zone: Tz, data: &OwnData) -> Document {
    let person = &data.person;
    let parts = [
        facts(words, person),
        ways(words, person),
        posts(words, person),
        as_mentor(words, person),
        memberships(words, person),
        consents(words, person),
        interactions(words, person),
        attendance(words, zone, data),
        notes(words, data),
        exports(words, zone, data),
        kept_cells(words, person),
    ];
    Document::Sheets(Sheets {
        language: words.language(),
        landscape: false,
        title: words.say("privacy-paper-title", &[("name", Value::from(person.name.as_str()))]),
        issuer: data.incubator.clone(),
        parts: parts.into_iter().flatten().collect(),
        foot: words.say("privacy-paper-foot", &[("made", data.made_at.local_minute(zone).into())]),
        seal: None,
    })
}

fn facts(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let known = [
        ("people-name", Some(person.name.clone())),
        ("people-reading", person.reading.clone()),
        ("people-alias", person.alias.clone()),
        ("people-city", person.city.clone()),
        ("people-sector", person.sector.clone()),
        ("people-expertise", person.expertise.clone()),
        ("people-remark", person.remark.clone()),
        ("people-startups", joined(person.startups.iter().map(|startup| startup.name.clone()))),
    ];
    let facts = known.into_iter().filter_map(|(key, fact)| Some((words.say(key, &[]), fact?)));
    vec![Part::Facts { facts: facts.collect() }]
}

fn ways(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let facts = person
        .contacts
        .iter()
        .map(|contact| (words.name_of(&format!("people-contact-{}", contact.kind.as_ref())), contact.value.clone()));
    headed(words.say("privacy-table-contact-private", &[]), facts.collect())
}

fn posts(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let rows = person
        .affiliations
        .iter()
        .map(|post| vec![text(&post.organisation_name), text(&post.role), day(post.starts_on), day(post.ends_on)]);
    let head = ["people-company", "people-role", "privacy-paper-since", "privacy-paper-until"];
    table(words, "privacy-table-affiliation", &head, &[40, 30, 15, 15], rows.collect())
}

fn as_mentor(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let Some(card) = &person.mentor else { return Vec::new() };
    let known = [
        ("mentors-hours", card.hours_per_month.map(|hours| hours.to_string())),
        ("mentors-languages", card.languages.clone()),
        ("mentors-bio", card.bio.clone()),
        ("mentors-mentorships", joined(card.mentorships.iter().map(|one| one.startup_name.clone()))),
        ("privacy-paper-since", card.starts_on.map(|day| day.to_string())),
        ("privacy-paper-until", card.ends_on.map(|day| day.to_string())),
    ];
    let facts = known.into_iter().filter_map(|(key, fact)| Some((words.say(key, &[]), fact?)));
    headed(words.say("mentors-card", &[]), facts.collect())
}

fn memberships(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let rows = person.memberships.iter().map(|member| {
        let cohort = member.cohort_name.clone().unwrap_or_else(|| words.say("people-cohort-unknown", &[]));
        vec![cohort, day(member.joined_on), text(&member.circles), text(&member.helps_with)]
    });
    let head = ["alumni-cohort", "privacy-paper-since", "people-circles", "people-helps-with"];
    table(words, "privacy-table-membership", &head, &[30, 15, 25, 30], rows.collect())
}

fn consents(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let rows = person.consents.iter().map(|consent| {
        let answer = if consent.withdrawn_on.is_some() { "withdrawn" } else { consent.answer.as_ref() };
        vec![
            words.name_of(&format!("alumni-purpose-{}", consent.purpose.as_ref())),
            words.name_of(&format!("alumni-standing-{answer}")),
            day(consent.answered_on),
            text(&consent.means),
            day(consent.withdrawn_on.or(consent.expires_on)),
        ]
    });
    let head = [
        "alumni-purpose",
        "alumni-consent-answer",
        "alumni-consent-day",
        "alumni-consent-means",
        "privacy-paper-until",
    ];
    table(words, "privacy-table-consent", &head, &[22, 16, 18, 28, 16], rows.collect())
}

fn interactions(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let rows = person.interactions.iter().map(|contact| {
        vec![
            contact.day.to_string(),
            words.name_of(&format!("alumni-interaction-{}", contact.kind.as_ref())),
            contact.author.name.clone(),
            text(&contact.result),
        ]
    });
    let head = ["alumni-interaction-day", "alumni-interaction-kind", "privacy-paper-by", "alumni-interaction-result"];
    table(words, "privacy-table-interaction", &head, &[15, 12, 18, 55], rows.collect())
}

fn attendance(words: &Words, zone: Tz, data: &OwnData) -> Vec<Part> {
    let rows = data.attendance.iter().map(|marked| {
        vec![
            marked.starts_at.map_or_else(|| marked.starts_on.to_string(), |at| at.local_minute(zone)),
            marked.title.clone(),
            words.name_of(
                &marked
                    .mark
                    .as_ref()
                    .map_or_else(|| "attendance-unmarked".to_owned(), |mark| format!("attendance-{}", mark.as_ref())),
            ),
            text(&marked.remark),
        ]
    });
    let head = ["privacy-paper-when", "privacy-paper-session", "privacy-paper-mark", "people-remark"];
    table(words, "privacy-paper-attendance", &head, &[20, 40, 14, 26], rows.collect())
}

fn notes(words: &Words, data: &OwnData) -> Vec<Part> {
    let rows = data.notes.iter().map(|note| {
        vec![
            note.day.to_string(),
            note.startup.clone(),
            words.name_of(&format!("notes-kind-{}", note.kind.as_ref())),
            note.text.clone(),
        ]
    });
    let head = ["privacy-paper-when", "privacy-paper-startup", "notes-kind", "privacy-paper-text"];
    table(words, "privacy-paper-notes", &head, &[14, 20, 12, 54], rows.collect())
}

fn exports(words: &Words, zone: Tz, data: &OwnData) -> Vec<Part> {
    let rows = data.exports.iter().map(|export| {
        let purpose = export.purpose.map(|purpose| words.name_of(&format!("alumni-purpose-{}", purpose.as_ref())));
        let values = if export.full_values { "exports-values-full" } else { "exports-values-masked" };
        vec![export.at.local_minute(zone), text(&purpose), export.file_name.clone(), words.say(values, &[])]
    });
    let head = ["privacy-paper-when", "alumni-purpose", "privacy-paper-file", "contacts-cover-values"];
    table(words, "privacy-table-export-roll", &head, &[20, 20, 40, 20], rows.collect())
}

fn kept_cells(words: &Words, person: &PersonPanel) -> Vec<Part> {
    let facts = person.kept_cells.iter().map(|cell| (cell.label.clone(), cell.value.clone()));
    headed(words.say("people-kept", &[]), facts.collect())
}

/// Facts under a heading; nothing where there are none.
fn headed(heading: String, facts: Vec<(String, String)>) -> Vec<Part> {
    if facts.is_empty() {
        return Vec::new();
    }
    vec![Part::Heading { text: heading, count: None }, Part::Facts { facts }]
}

/// A table under a heading; nothing where it has no rows.
fn table(words: &Words, heading: &str, head: &[&str], shares: &[u8], rows: Vec<Vec<String>>) -> Vec<Part> {
    if rows.is_empty() {
        return Vec::new();
    }
    let count = u32::try_from(rows.len()).ok();
    let head = head.iter().map(|key| words.say(key, &[])).collect();
    vec![Part::Heading { text: words.say(heading, &[]), count }, Part::Table { head, shares: shares.to_vec(), rows }]
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn day(value: Option<Day>) -> String {
    value.map(|day| day.to_string()).unwrap_or_default()
}

/// Names in a row; absent where there are none.
fn joined(names: impl Iterator<Item = String>) -> Option<String> {
    Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}
