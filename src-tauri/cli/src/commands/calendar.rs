//! Calendars in and out.

use std::path::{Path, PathBuf};

use miaopu_core::{
    Refusal, Result, code,
    holidays::{self, HolidayYear},
    op,
    sessions::{Room, SessionDraft, SessionKind, moving},
    workflows::calendars::{CalendarPlan, CalendarQuery, CalendarRequest, CalendarSession, export, ops},
};
use serde_json::json;

use super::filters;
use crate::{
    args::Calendar,
    context::{self, CliContext},
    say::Speaker,
};

pub fn run(context: &CliContext, speaker: &Speaker, asked: Calendar) -> Result<()> {
    match asked {
        Calendar::Import { path, plan, cohort, zone } => {
            let zones = zone.iter().map(|typed| answer(typed)).collect::<Result<_>>()?;
            import(context, speaker, &path, plan, cohort.as_deref(), zones)
        }
        Calendar::Holidays { path } => days_off(context, speaker, path),
        Calendar::Rooms { day, starts, ends, people } => {
            let day = context::day(&day)?;
            let draft = SessionDraft {
                id: None,
                cohort: None,
                kind: SessionKind::Other,
                title: day.to_string(),
                day,
                last_day: None,
                starts: Some(starts),
                ends,
                place: None,
                hosts: Vec::new(),
            };
            rooms(speaker, &context.look()?.read(|r| moving::free_rooms(r, draft, people))?)
        }
        Calendar::Export { out, cohort, mentor, force } => {
            write(context, speaker, &out, cohort.as_deref(), mentor.as_deref(), force)
        }
    }
}

fn import(
    context: &CliContext,
    speaker: &Speaker,
    path: &Path,
    is_plan: bool,
    cohort: Option<&str>,
    zones: Vec<(String, String)>,
) -> Result<()> {
    let nursery = if is_plan { context.look()? } else { context.open()? };
    let cohort = cohort.map(|typed| nursery.read(|r| filters::cohort(r, typed))).transpose()?;
    let request = CalendarRequest { cohort, zones };
    if is_plan {
        let plan = nursery.read(|r| ops::plan(r, path, &request)).map_err(|e| context::about(path, e))?;
        return tell(speaker, &nursery.read(|r| Ok(r.zone()))?, &plan, None);
    }
    let zone = nursery.read(|r| Ok(r.zone()))?;
    let file = path.to_owned();
    let done = nursery.perform(op::IMPORT_CALENDAR, move |w| ops::carry_out(w, &file, &request));
    let done = done.map_err(|e| context::about(path, e))?;
    tell(speaker, &zone, &done.value, done.op.map(|op| op.to_string()))
}

fn days_off(context: &CliContext, speaker: &Speaker, path: Option<PathBuf>) -> Result<()> {
    let (years, op) = match path {
        None => (context.look()?.read(holidays::ops::all)?.0.into_values().collect(), None),
        Some(path) => {
            let file = path.clone();
            let done = context.open()?.perform(op::IMPORT_HOLIDAYS, move |w| holidays::ops::import(w, &file));
            let done = done.map_err(|e| context::about(&path, e))?;
            (vec![done.value], done.op.map(|op| op.to_string()))
        }
    };
    speaker.tell(&json!({ "years": years, "op": op }), || years.iter().map(|year| told(speaker, year)).collect())
}

fn rooms(speaker: &Speaker, free: &[Room]) -> Result<()> {
    speaker.tell(&json!({ "rooms": free }), || {
        let told = |room: &Room| {
            let args = [("name", json!(room.name)), ("most", json!(room.most)), ("sessions", json!(room.sessions))];
            speaker.sentence("cli-calendar-room", &args)
        };
        if free.is_empty() {
            return vec![speaker.sentence("cli-calendar-no-room", &[])];
        }
        free.iter().map(told).collect()
    })
}

fn told(speaker: &Speaker, year: &HolidayYear) -> String {
    let off = year.days.iter().filter(|day| day.is_off_day).count();
    let paper = year.papers.first().cloned().unwrap_or_else(|| speaker.name_of("cli-holidays-no-paper"));
    let counts = [
        ("year", json!(year.year.to_string())),
        ("off", json!(off)),
        ("work", json!(year.days.len() - off)),
        ("paper", json!(paper)),
    ];
    speaker.sentence("cli-holidays-year", &counts)
}

fn write(
    context: &CliContext,
    speaker: &Speaker,
    out: &Path,
    cohort: Option<&str>,
    mentor: Option<&str>,
    force: bool,
) -> Result<()> {
    context::free(out, force)?;
    let nobody = |typed: &str| Refusal::new(code::NO_SUCH_PERSON).arg("word", typed);
    let mentor = mentor.map(|typed| typed.parse().map_err(|_| nobody(typed))).transpose()?;
    let count = context.look()?.read(|r| {
        let cohort = cohort.map(|typed| filters::cohort(r, typed)).transpose()?;
        export::write(r, out, &CalendarQuery { cohort, mentor }).map_err(|e| context::about(out, e))
    })?;
    let file = out.display().to_string();
    speaker.tell(&json!({ "file": file, "sessions": count }), || {
        vec![speaker.sentence("cli-calendar-exported", &[("file", json!(file)), ("count", json!(count))])]
    })
}

/// What a zone of the file is, as typed.
fn answer(typed: &str) -> Result<(String, String)> {
    let (name, zone) = typed.rsplit_once('=').ok_or_else(|| Refusal::new(code::UNKNOWN_WORD).arg("word", typed))?;
    Ok((name.trim().to_owned(), zone.trim().to_owned()))
}

fn tell(speaker: &Speaker, zone: &chrono_tz::Tz, plan: &CalendarPlan, op: Option<String>) -> Result<()> {
    let mut document = serde_json::to_value(plan)?;
    document["op"] = json!(op);
    speaker.tell(&document, || {
        let counts = [("new", json!(plan.new)), ("changed", json!(plan.changed)), ("same", json!(plan.same))];
        let sum = speaker.sentence("cli-calendar-sum", &counts);
        let sessions = plan.sessions.iter().map(|one| line(one, *zone));
        let refused = plan.refused.iter().map(|one| {
            let why = speaker.name_of(&format!("calendar-refused-{}", one.why.replace('_', "-")));
            let title = one.title.clone().unwrap_or_default();
            let told = [("line", json!(one.line)), ("title", json!(title)), ("why", json!(why))];
            speaker.sentence("cli-calendar-refused", &told)
        });
        let account = plan.account.iter().filter(|part| part.fate != "taken").map(|part| {
            let fate = speaker.name_of(&format!("calendar-fate-{}", part.fate.replace('_', "-")));
            match (&part.line, &part.text) {
                (Some(line), Some(text)) => format!("{fate}  {line}  {text}"),
                _ => format!("{fate}  {}", part.count),
            }
        });
        std::iter::once(sum).chain(sessions).chain(refused).chain(account).collect()
    })
}

fn line(one: &CalendarSession, zone: chrono_tz::Tz) -> String {
    let when = match (one.starts_at, one.starts_on, one.ends_on) {
        (Some(starts), _, _) => starts.local_minute(zone),
        (_, Some(first), Some(last)) if last > first => format!("{first} – {last}"),
        (_, Some(first), _) => first.to_string(),
        _ => String::new(),
    };
    format!("{when}  {}", one.title)
}
