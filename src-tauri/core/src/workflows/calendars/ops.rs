//! Taking a calendar in.

use std::path::Path;

use chrono::Months;
use miaopu_formats::calendar::{self, Answers, Span, Window};

use super::{
    CalendarPart, CalendarPlan, CalendarRefused, CalendarRequest, CalendarStep, accounting,
    matching::{Match, Matching, Unfit, own_session},
};
use crate::{
    cohorts,
    engine::{Read, Write},
    error::{Refusal, Result, code},
    kit::Day,
    sessions::{self, entries, rules::SESSION_TOO_LONG},
};

/// How far from today entries are taken where no cohort says from when to when.
const MONTHS: Months = Months::new(12);

/// Reads a calendar, and says which sessions would be made and changed. Nothing is written.
///
/// # Errors
/// What reading the file answers; `zone_unknown` with the zones that a person must name; `no_such_zone` for an answer that
/// is none; `no_such_cohort`.
pub fn plan(r: &Read<'_>, path: &Path, asked: &CalendarRequest) -> Result<CalendarPlan> {
    Ok(read(r, path, asked)?.0)
}

/// Makes and changes the sessions of a calendar. The cohort, the kind and the hosts of one that is there stay.
///
/// # Errors
/// As [`plan`].
pub fn carry_out(w: &mut Write<'_>, path: &Path, asked: &CalendarRequest) -> Result<CalendarPlan> {
    let (plan, matches) = read(w, path, asked)?;
    for Match { entry, uid, series, draft, step, version, is_remembered, .. } in matches {
        let session = match (step, draft.id) {
            (CalendarStep::Same, Some(id)) => id,
            _ => sessions::ops::save(w, draft)?,
        };
        // What this program writes out is known by its own name.
        if step == CalendarStep::New || !is_remembered && own_session(&uid).is_none() {
            entries::remember(w, entry, &uid, session, version)?;
        }
        if let Some(series) = series {
            sessions::ops::join(w, session, series)?;
        }
    }
    Ok(plan)
}

fn read(r: &Read<'_>, path: &Path, asked: &CalendarRequest) -> Result<(CalendarPlan, Vec<Match>)> {
    let calendar = calendar::open(path)?;
    let window = window(r, asked)?;
    let done = calendar.expand(window, &answers(asked)?);
    if !done.asks.is_empty() {
        let names: Vec<&str> = done.asks.iter().map(|ask| ask.name.as_str()).collect();
        let first = names.first().copied().unwrap_or_default().to_owned();
        return Err(Refusal::new(code::ZONE_UNKNOWN).arg("zones", names.join("; ")).arg("zone", first).into());
    }
    let mut plan = CalendarPlan::default();
    plan.refused.extend(calendar.refused.iter().chain(&done.refused).map(accounting::refused));
    let of_file = done.occurrences.iter().map(|occurrence| (&calendar.events[occurrence.event], occurrence));
    let mut matching = Matching::read(r, of_file)?;
    let mut matches: Vec<Match> = Vec::new();
    let (mut outside, mut called_off) = (0, 0);
    let mut told: Vec<CalendarPart> = Vec::new();
    for occurrence in &done.occurrences {
        let event = &calendar.events[occurrence.event];
        if occurrence.cancelled {
            match matching.called_off(r, event, occurrence) {
                Some(session) => told.push(accounting::called_off_here(event, &session)),
                None => called_off += 1,
            }
            continue;
        }
        if !is_within(occurrence.span, window) {
            outside += 1;
            continue;
        }
        match matching.one(r, event, occurrence, asked)? {
            Ok(one) => matches.push(one),
            Err(Unfit::Older) => told.push(accounting::older(event, occurrence.span, window.zone)),
            Err(unfit) => {
                plan.refused.push(CalendarRefused { line: event.line, title: event.title.clone(), why: why(&unfit) });
            }
        }
    }
    for one in &matches {
        match one.step {
            CalendarStep::New => plan.new += 1,
            CalendarStep::Changed => plan.changed += 1,
            CalendarStep::Same => plan.same += 1,
        }
    }
    plan.account = accounting::account(&calendar, &done, matches.len() as u64, outside, called_off);
    plan.account.extend(told);
    plan.sessions = matches.iter().map(|one| one.told.clone()).collect();
    plan.steps = matches.iter().map(|one| one.step).collect();
    Ok((plan, matches))
}

fn why(unfit: &Unfit) -> &'static str {
    match unfit {
        Unfit::TooLong => "lasts_too_long",
        Unfit::Twice => "twice",
        Unfit::Older => "older",
        Unfit::Refused(refusal) if refusal.code == code::TOO_LONG => "text_too_long",
        Unfit::Refused(refusal) if refusal.code == SESSION_TOO_LONG => "lasts_too_long",
        Unfit::Refused(_) => "no_session",
    }
}

/// The days of the cohort, as far as they are known, else a year either side of today.
fn window(r: &Read<'_>, asked: &CalendarRequest) -> Result<Window> {
    let cohort = asked.cohort.map(|id| cohorts::ops::require(r, id)).transpose()?;
    let (from, to) = cohort.map_or((None, None), |cohort| (cohort.starts_on, cohort.ends_on));
    let today = r.today().0;
    let before = today.checked_sub_months(MONTHS).unwrap_or(today);
    let after = today.checked_add_months(MONTHS).unwrap_or(today);
    let from = from.unwrap_or(Day(before));
    Ok(Window { from, to: to.unwrap_or(Day(after)).max(from), zone: r.zone() })
}

fn answers(asked: &CalendarRequest) -> Result<Answers> {
    let one = |(name, zone): &(String, String)| match zone.parse() {
        Ok(zone) => Ok((name.clone(), zone)),
        Err(_) => Err(Refusal::new(code::NO_SUCH_ZONE).arg("word", zone).into()),
    };
    asked.zones.iter().map(one).collect()
}

/// Whether something is on one of the days.
fn is_within(span: Span, window: Window) -> bool {
    let (first, last) = match span {
        Span::Days { first, last } => (first, last),
        Span::Timed { starts, ends } => {
            let day = starts.day(window.zone);
            (day, ends.map_or(day, |ends| ends.day(window.zone)))
        }
    };
    first <= window.to && last >= window.from
}
