//! Looking at records, and writing notes.

use miaopu_core::{
    Read, Refusal, Result,
    action_items::{self, ActionItemQuery},
    code, cohorts,
    kit::Page,
    notes::{self, NextStep, NoteDraft, NoteKind, NoteQuery, Visibility},
    op,
    own_fields::OwnNoun,
    search,
    sessions::{self, Session, SessionQuery},
    startups::{self, StartupId},
    views::{
        self,
        alumni::AlumniQuery,
        people::{PeopleQuery, Role},
        startups::StartupQuery,
    },
};
use serde::Serialize;
use serde_json::{Value, json};

use super::{applications, filters::Filters, named, plain, who};
use crate::{
    args::RecordKind,
    context::{self, CliContext},
    say::{Speaker, plain, record},
};

/// Asks for the text of a note on the standard input: a command line holds no long one.
const STDIN: &str = "-";
/// Letters of a cell that a list shows.
const LINE: usize = 80;
/// Startups of like names that are looked through for the one of exactly this name.
const NAMESAKES: u32 = 1_000;

pub fn list(context: &CliContext, speaker: &Speaker, kind: RecordKind, filters: &[String], most: u32) -> Result<()> {
    if let RecordKind::Plain(noun) = kind {
        let page = context.look()?.read(|r| plain::list(r, noun, filters, most))?;
        return speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
            let lines = page.rows.iter().map(|row| plain::line(speaker, noun, row));
            lines.chain([format!("{} / {}", page.rows.len(), page.total.unwrap_or_default())]).collect()
        });
    }
    let mut f = Filters::new(filters)?;
    if kind == RecordKind::Reviews {
        return list_reviews(context, speaker, f, most);
    }
    let limit = Some(most);
    let page = context.look()?.read(|r| {
        let page = match kind {
            RecordKind::Startups => values(views::startups::list(
                r,
                &StartupQuery {
                    text: f.text("text"),
                    cohort: f.cohort(r)?,
                    state: f.word("state")?,
                    sector: f.text("sector"),
                    mentorless: f.is_none("mentor")?,
                    own: f.own(r, OwnNoun::Startups)?,
                    limit,
                    ..StartupQuery::default()
                },
            )?)?,
            RecordKind::People => people_page(r, &mut f, Role::All, limit)?,
            RecordKind::Mentors => people_page(r, &mut f, Role::Mentors, limit)?,
            RecordKind::Sessions => {
                let query = SessionQuery {
                    from: f.day("from")?,
                    to: f.day("to")?,
                    cohort: f.cohort(r)?,
                    text: f.text("text"),
                    limit,
                    ..SessionQuery::default()
                };
                values(with_times(r, sessions::ops::list(r, &query)?)?)?
            }
            RecordKind::Notes => values(notes::ops::list(
                r,
                &NoteQuery {
                    startup: f.word("startup")?,
                    kind: f.word("kind")?,
                    text: f.text("text"),
                    after: None,
                    limit,
                },
            )?)?,
            RecordKind::ActionItems => {
                let query = ActionItemQuery {
                    startup: f.word("startup")?,
                    about: f.word("about")?,
                    owner: f.text("owner").map(|typed| who::named(r, &typed)).transpose()?,
                    open: f.word("open")?.unwrap_or_default(),
                    limit,
                    ..ActionItemQuery::default()
                };
                let total = Some(action_items::ops::count(r, &query)?.0);
                values(Page { rows: action_items::ops::list(r, &query)?, total, next: None, previous: None })?
            }
            RecordKind::Alumni => values(views::alumni::list(r, &alumni_query(r, &mut f, limit)?)?)?,
            RecordKind::Cohorts => {
                let mut rows = cohorts::ops::list(r)?;
                let total = u32::try_from(rows.len()).ok();
                rows.truncate(most as usize);
                values(Page { total, rows, next: None, previous: None })?
            }
            RecordKind::Plain(_) | RecordKind::Reviews => return Err(Refusal::new(code::UNKNOWN_KIND).into()),
        };
        Ok(page)
    })?;
    f.done()?;
    speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
        let line = |row: &Value| {
            if kind == RecordKind::Sessions {
                return session_line(speaker, row);
            }
            let cells = ["id", "name", "company", "city", "day", "dueOn", "doneOn", "kind", "aboutName", "text"]
                .map(|name| first_line(&plain(&row[name])));
            cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
        };
        page.rows
            .iter()
            .map(line)
            .chain([format!("{} / {}", page.rows.len(), page.total.unwrap_or_default())])
            .collect()
    })
}

/// The reviews of a cohort's applications; the present cohort's where none is named.
fn list_reviews(context: &CliContext, speaker: &Speaker, mut f: Filters, most: u32) -> Result<()> {
    let mut rows = context.look()?.read(|r| {
        let cohort = f.cohort(r)?;
        applications::reviews(r, cohort)
    })?;
    f.done()?;
    let total = rows.len();
    rows.truncate(most as usize);
    speaker.tell(&json!({ "total": total, "rows": rows }), || {
        let lines = rows.iter().map(|row| applications::line(speaker, row));
        lines.chain([format!("{} / {total}", rows.len())]).collect()
    })
}

/// Sessions as documents, with the times that clocks in the nursery's zone show.
fn with_times(r: &Read<'_>, page: Page<Session>) -> Result<Page<Value>> {
    let timed = |session: Session| -> Result<Value> {
        let span = session.span(r.zone());
        let mut row = serde_json::to_value(&session)?;
        row["day"] = json!(session.starts_on);
        row["starts"] = json!(span.map(|span| span.starts.format("%H:%M").to_string()));
        row["ends"] = json!(span.and_then(|span| span.ends).map(|end| end.time.format("%H:%M").to_string()));
        let last_day = span.and_then(|span| span.ends).map(|end| end.day(session.starts_on));
        row["endsOn"] = json!(last_day.or(session.ends_on));
        Ok(row)
    };
    Ok(Page {
        rows: page.rows.into_iter().map(timed).collect::<Result<_>>()?,
        total: page.total,
        next: page.next,
        previous: page.previous,
    })
}

/// Day, times, title, place and kind of a session, then its id.
fn session_line(speaker: &Speaker, row: &Value) -> String {
    let [day, starts, ends, ends_on, title, place, id] =
        ["day", "starts", "ends", "endsOn", "title", "place", "id"].map(|name| first_line(&plain(&row[name])));
    let until = match ends.as_str() {
        "" => String::new(),
        _ if ends_on == day => format!("–{ends}"),
        _ => format!("–{}", speaker.sentence("parts-next-day", &[("time", json!(ends))])),
    };
    let times = match (starts.as_str(), ends_on != day) {
        ("", true) if !ends_on.is_empty() => format!("– {ends_on}"),
        ("", _) => speaker.name_of("sessions-no-time"),
        _ => format!("{starts}{until}"),
    };
    let kind = speaker.name_of(&format!("sessions-kind-{}", plain(&row["kind"])));
    let cells = [day, times, title, place, kind, id];
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
}

/// What of a text fits into a line of a list.
fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(LINE).collect()
}

/// The alumni that filters ask for; what an export asks for too.
pub fn alumni_query(r: &Read<'_>, f: &mut Filters, limit: Option<u32>) -> Result<AlumniQuery> {
    Ok(AlumniQuery {
        text: f.text("text"),
        cohort: f.cohort(r)?,
        sector: f.text("sector"),
        city: f.text("city"),
        expertise: f.text("expertise"),
        helps_with: f.text("helps_with"),
        silent_days: f.word("silent_days")?,
        purpose: f.word("purpose")?,
        own: f.own(r, OwnNoun::People)?,
        limit,
        ..AlumniQuery::default()
    })
}

fn people_page(r: &Read<'_>, f: &mut Filters, role: Role, limit: Option<u32>) -> Result<Page<Value>> {
    let role = f.word("role")?.unwrap_or(role);
    values(views::people::list(
        r,
        &PeopleQuery {
            text: f.text("text"),
            role,
            city: f.text("city"),
            expertise: f.text("expertise"),
            own: f.own(r, OwnNoun::People)?,
            after: None,
            before: None,
            limit,
        },
    )?)
}

/// Rows as documents, each with a `name`: a session's is its title, a note's the startup it is about.
fn values<T: Serialize>(page: Page<T>) -> Result<Page<Value>> {
    let named = |row: T| -> Result<Value> {
        let mut row = serde_json::to_value(row)?;
        if row.get("name").is_none() {
            row["name"] = row.get("title").cloned().unwrap_or_else(|| row["startup"]["name"].clone());
        }
        Ok(row)
    };
    Ok(Page {
        rows: page.rows.into_iter().map(named).collect::<Result<_>>()?,
        total: page.total,
        next: page.next,
        previous: page.previous,
    })
}

pub fn show(context: &CliContext, speaker: &Speaker, kind: RecordKind, id: &str) -> Result<()> {
    let unknown = || Refusal::new(code::NO_SUCH_RECORD).arg("word", id);
    let found = context.look()?.read(|r| {
        Ok(match kind {
            RecordKind::Startups => serde_json::to_value(views::startup::load(r, id.parse().map_err(|_| unknown())?)?)?,
            RecordKind::People | RecordKind::Mentors | RecordKind::Alumni => {
                serde_json::to_value(views::person::load(r, id.parse().map_err(|_| unknown())?)?)?
            }
            RecordKind::Sessions => serde_json::to_value(sessions::ops::sheet(r, id.parse().map_err(|_| unknown())?)?)?,
            RecordKind::Notes => serde_json::to_value(notes::ops::load(r, id.parse().map_err(|_| unknown())?)?)?,
            RecordKind::ActionItems => {
                serde_json::to_value(action_items::ops::load(r, id.parse().map_err(|_| unknown())?)?)?
            }
            RecordKind::Plain(noun) => plain::show(r, noun, id)?,
            RecordKind::Reviews => return Err(Refusal::new(code::UNKNOWN_KIND).arg("word", "reviews").into()),
            RecordKind::Cohorts => serde_json::to_value(cohorts::ops::require(r, id.parse().map_err(|_| unknown())?)?)?,
        })
    })?;
    speaker.tell(&found, || record(&found, 0))
}

pub fn search(context: &CliContext, speaker: &Speaker, text: &str, limit: u32) -> Result<()> {
    let hits = context.look()?.read(|r| search::ops::search(r, text, limit))?;
    speaker.tell(&json!({ "total": hits.len(), "rows": hits }), || {
        hits.iter()
            .map(|h| {
                format!(
                    "{}  {}  {}  {}",
                    h.noun.as_deref().unwrap_or(h.kind.as_ref()),
                    h.id,
                    h.name,
                    h.hint.as_deref().unwrap_or("")
                )
            })
            .collect()
    })
}

#[allow(clippy::too_many_arguments, reason = "one argument for each option of the command line")]
pub fn add_note(
    context: &CliContext,
    speaker: &Speaker,
    startup: &str,
    kind: NoteKind,
    text: &str,
    day: Option<&str>,
    next: Option<String>,
    due: Option<&str>,
) -> Result<()> {
    let nursery = context.open()?;
    let startup = nursery.read(|r| startup_named(r, startup))?;
    let due_on = due.map(context::day).transpose()?;
    let next = (next.is_some() || due_on.is_some()).then(|| NextStep { text: next.unwrap_or_default(), due_on });
    let day = day.map(context::day).transpose()?;
    let draft = NoteDraft {
        id: None,
        startup,
        session: None,
        day,
        kind,
        text: if text == STDIN { std::io::read_to_string(std::io::stdin())? } else { text.to_owned() },
        health: None,
        visibility: Visibility::default(),
        next,
    };
    let done = nursery.perform(op::LOG_NOTE, move |w| notes::ops::log(w, draft))?;
    speaker.tell(&json!({ "id": done.value, "op": done.op }), || vec![done.value.to_string()])
}

/// The startup of this id, or the only one of this name.
fn startup_named(r: &Read<'_>, typed: &str) -> Result<StartupId> {
    if let Ok(id) = typed.parse() {
        startups::ops::require(r, id)?;
        return Ok(id);
    }
    let query = StartupQuery { text: Some(typed.to_owned()), limit: Some(NAMESAKES), ..StartupQuery::default() };
    let found = views::startups::list(r, &query)?.rows;
    let exact: Vec<_> = found.iter().filter(|s| s.name == typed).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([one], _) => Ok(one.id),
        ([], [one]) => Ok(one.id),
        ([], []) => {
            let all = StartupQuery { limit: Some(NAMESAKES), ..StartupQuery::default() };
            let all = views::startups::list(r, &all)?.rows;
            Err(named::not_known(code::NO_SUCH_STARTUP, typed, all.iter().map(|one| one.name.as_str())).into())
        }
        _ => Err(Refusal::new(code::AMBIGUOUS_NAME).arg("word", typed).into()),
    }
}
