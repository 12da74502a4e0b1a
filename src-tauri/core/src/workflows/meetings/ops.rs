//! Taking attendance in from an export.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use miaopu_formats::{
    self as formats,
    meeting::{self, Apart, DayOrder, Export, Hints, LeftCell, Order},
};

use super::{
    MeetingCells, MeetingPerson, MeetingPlan, MeetingRequest, MeetingSession, Seen,
    known::{Known, Who, names_of},
    marking::{self, Hours},
    store,
};
use crate::{
    cohorts,
    engine::{Read, Write},
    error::{Refusal, Result, code},
    incubator,
    kit::{Day, Instant, names::fold},
    people::{PersonId, PersonName},
    sessions::{self, Mark, MarkDraft, Session, SessionDraft, SessionId, SessionKind},
};

/// Reads the exports of a meeting, one for each of its parts where it broke off and went on, and says what would be marked.
/// Nothing is written.
///
/// # Errors
/// What reading a file answers; `not_a_meeting`; `parts_apart`, `parts_far_apart` where one is no part of the same meeting; `day_order_unknown`; `several_sessions` with those that were at the time;
/// `other_meeting` where it is not of the session that is named; `no_such_session`, `no_such_person`.
pub fn plan(r: &Read<'_>, paths: &[PathBuf], asked: &MeetingRequest) -> Result<MeetingPlan> {
    let parts = paths.iter().map(|path| read(r, path, asked)).collect::<Result<Vec<_>>>()?;
    let account = account(&parts);
    let export = whole(parts)?;
    require_in_list(&export, asked)?;
    let session = find_session(r, &export, asked)?;
    if session.is_none() {
        // What would be refused then is refused now; a list without a day waits for its session.
        let planned = session_of(r, None, &export);
        if planned.starts_at.is_some() {
            sessions::rules::accept(draft(r, &planned)?, r.zone())?;
        }
    }
    let hours = hours(r, session.as_ref(), &export);
    let from = incubator::ops::thresholds(r)?;
    let lines = match &session {
        Some(session) => sessions::ops::sheet(r, session.id)?.lines,
        None => Vec::new(),
    };
    let standing: HashMap<PersonId, Mark> = lines.iter().filter_map(|line| Some((line.person, line.mark?))).collect();
    let expected: BTreeMap<PersonId, String> = lines.into_iter().map(|line| (line.person, line.name)).collect();
    let known = Known::read(r, expected_of(r, session.as_ref())?, &asked.names)?;
    let mut people: Vec<MeetingPerson> = Vec::new();
    // Where somebody stands among them, and as which attendees they were there: under two names, before two devices.
    let mut met: BTreeMap<PersonId, (usize, Vec<usize>)> = BTreeMap::new();
    for seen in seen(&export, hours.to) {
        let attendee = &export.attendees[seen.attendee];
        let who = if attendee.names.is_shared() { known.named(&seen.name) } else { known.who(attendee) };
        let (person, candidates) = match who {
            Who::One(id) => (names_of(r, &[id])?.pop(), Vec::new()),
            Who::Several(ids) => (None, names_of(r, &ids)?),
            Who::Nobody => (None, Vec::new()),
        };
        if let Some((place, attendees)) = person.as_ref().and_then(|person| met.get_mut(&person.id)) {
            attendees.push(seen.attendee);
            let whole = together(&export, attendees).presence(export.ends().or(hours.to));
            let held = &mut people[*place];
            held.minutes = whole.minutes();
            held.left_early = marking::left_early(whole.last, hours, &from);
            held.leaves_first &= seen.leaves_first;
            held.mark = (!held.leaves_first).then(|| marking::mark(whole.first, hours, &from));
            held.stands = held.person.as_ref().and_then(|one| standing.get(&one.id).copied());
            held.stands = held.stands.filter(|stands| Some(*stands) != held.mark);
            continue;
        }
        if let Some(person) = &person {
            met.insert(person.id, (people.len(), vec![seen.attendee]));
        }
        let is_marked = person.is_some() && !seen.leaves_first;
        let mark = is_marked.then(|| marking::mark(seen.first, hours, &from));
        let stands =
            person.as_ref().and_then(|person| standing.get(&person.id).copied()).filter(|held| Some(*held) != mark);
        people.push(MeetingPerson {
            left_early: marking::left_early(seen.last, hours, &from),
            name: seen.name,
            minutes: seen.minutes,
            leaves_first: seen.leaves_first,
            mark,
            person,
            stands,
            candidates,
        });
    }
    let missing = expected
        .into_iter()
        .filter(|(id, _)| !met.contains_key(id) && !standing.contains_key(id))
        .map(|(id, name)| PersonName { id, name });
    Ok(MeetingPlan { session: session_of(r, session, &export), people, missing: missing.collect(), account })
}

/// Marks who was there; makes the session where there is none. A mark that stands there already stays.
///
/// # Errors
/// As [`plan`].
pub fn carry_out(w: &mut Write<'_>, paths: &[PathBuf], asked: &MeetingRequest) -> Result<(SessionId, MeetingPlan)> {
    let mut plan = plan(w, paths, asked)?;
    let id = match plan.session.id {
        Some(id) => id,
        None => make(w, &plan.session)?,
    };
    for answer in &asked.names {
        store::remember(w, &answer.name, answer.person)?;
    }
    let mut marks: BTreeMap<Mark, Vec<PersonId>> = BTreeMap::new();
    for person in &plan.people {
        let (Some(mark), Some(name), None) = (person.mark, &person.person, person.stands) else { continue };
        marks.entry(mark).or_default().push(name.id);
    }
    if asked.others_absent {
        marks.entry(Mark::Absent).or_default().extend(plan.missing.iter().map(|person| person.id));
    }
    for (mark, people) in marks.into_iter().filter(|(_, people)| !people.is_empty()) {
        let draft = MarkDraft { session: id, people, mark: Some(mark), remark: None };
        sessions::ops::mark(w, &draft)?;
    }
    plan.session.id = Some(id);
    w.about(id);
    Ok((id, plan))
}

fn read(r: &Read<'_>, path: &Path, asked: &MeetingRequest) -> Result<Export> {
    let mut source = formats::open(path)?;
    let file_name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let session = asked.session.map(|id| sessions::ops::require(r, id)).transpose()?;
    let order = asked.day_first.map(|is_first| if is_first { DayOrder::DayFirst } else { DayOrder::MonthFirst });
    let hints = Hints {
        order,
        file_name: file_name.as_deref(),
        day: session.map(|session| session.starts_on.0),
        today: Some(r.today().0),
    };
    let export = meeting::read(&mut source, &hints, true)?
        .filter(|export| !export.attendees.is_empty())
        .ok_or_else(|| Refusal::new(code::NOT_A_MEETING))?;
    match export.order {
        Order::Asks { day_first, month_first } => {
            Err(Refusal::new(code::DAY_ORDER_UNKNOWN).arg("one", Day(day_first)).arg("other", Day(month_first)).into())
        }
        _ => Ok(export),
    }
}

/// A meeting as one, from its parts in whatever order.
fn whole(mut parts: Vec<Export>) -> Result<Export> {
    parts.sort_by_key(Export::begins);
    parts.windows(2).try_for_each(|pair| meeting::continues(&pair[0], &pair[1])).map_err(|why| {
        Refusal::new(match why {
            Apart::Other => code::PARTS_APART,
            Apart::Time => code::PARTS_FAR_APART,
        })
    })?;
    let attendees = if parts.len() > 1 { Some(meeting::combined(&parts)) } else { None };
    let ends = parts.iter().filter_map(Export::ends).max();
    let mut whole = parts.into_iter().next().ok_or_else(|| Refusal::new(code::NOT_A_MEETING))?;
    if let Some(attendees) = attendees {
        (whole.attendees, whole.held_to) = (attendees, ends);
    }
    Ok(whole)
}

/// The session that is named, or the only one that was at the time.
fn find_session(r: &Read<'_>, export: &Export, asked: &MeetingRequest) -> Result<Option<Session>> {
    let span = span(r, export);
    if let Some(id) = asked.session {
        let session = sessions::ops::require(r, id)?;
        if let Some((day, from, to)) = span
            && !store::at(r, day, from, to)?.iter().any(|(other, _)| *other == id)
        {
            return Err(Refusal::new(code::OTHER_MEETING).arg("title", &session.title).arg("day", day).into());
        }
        return Ok(Some(session));
    }
    let Some((day, from, to)) = span else { return Ok(None) };
    match store::at(r, day, from, to)?.as_slice() {
        [] => Ok(None),
        [(one, _)] => Ok(Some(sessions::ops::require(r, *one)?)),
        several => {
            let told: Vec<String> = several.iter().map(|(id, title)| format!("{title} ({id})")).collect();
            Err(Refusal::new(code::SEVERAL_SESSIONS).arg("sessions", told.join("; ")).into())
        }
    }
}

/// The day of a meeting, and when it began and ended.
fn span(r: &Read<'_>, export: &Export) -> Option<(Day, Instant, Instant)> {
    let begins = export.begins().or(export.planned_from)?;
    let ends = export.ends().or(export.planned_to).unwrap_or(begins);
    let at = |local| Instant::local(local, r.zone());
    let (from, to) = (at(begins)?, at(ends)?);
    Some((Day(begins.date()), from, to.max(from.plus_minutes(1))))
}

/// When it began and ended, by the session where that has hours, else as planned, else as it was.
fn hours(r: &Read<'_>, session: Option<&Session>, export: &Export) -> Hours {
    let of_session = |at: Option<Instant>| at.map(|at| at.on_the_wall(r.zone()));
    let (from, to) = session.map_or((None, None), |one| (of_session(one.starts_at), of_session(one.ends_at)));
    Hours {
        from: from.or(export.planned_from).or(export.held_from),
        to: to.or(export.planned_to).or_else(|| export.ends()),
    }
}

/// Whom the cohort of a session expects, or the current one; who was only marked there tells nothing of others of the name.
fn expected_of(r: &Read<'_>, session: Option<&Session>) -> Result<BTreeSet<PersonId>> {
    let of_session = session.and_then(|session| session.cohort);
    match of_session.map_or_else(|| cohorts::ops::current(r).map(|found| found.map(|one| one.id)), |id| Ok(Some(id)))? {
        Some(cohort) => sessions::ops::expected(r, cohort),
        None => Ok(BTreeSet::new()),
    }
}

/// Refuses an answer about somebody who is not in the list.
fn require_in_list(export: &Export, asked: &MeetingRequest) -> Result<()> {
    let names: BTreeSet<String> = export
        .attendees
        .iter()
        .flat_map(|attendee| attendee.names.people.iter().chain([&attendee.names.shown]))
        .map(|name| fold(name))
        .collect();
    match asked.names.iter().find(|answer| !names.contains(&fold(&answer.name))) {
        None => Ok(()),
        Some(answer) => Err(Refusal::new(code::NOT_IN_LIST).arg("name", &answer.name).into()),
    }
}

/// What one person did as several attendees.
fn together(export: &Export, attendees: &[usize]) -> meeting::Attendee {
    let all = attendees.iter().map(|at| &export.attendees[*at]);
    meeting::Attendee {
        joins: all.clone().flat_map(|one| one.joins.iter().copied()).collect(),
        totals: all.flat_map(|one| one.totals.iter().copied()).collect(),
        ..meeting::Attendee::default()
    }
}

/// Who was there: each attendee, and of one name that is two people's each of them.
fn seen(export: &Export, ends: Option<NaiveDateTime>) -> Vec<Seen> {
    let ends = export.ends().or(ends);
    let of = |(at, attendee): (usize, &meeting::Attendee)| {
        let presence = attendee.presence(ends);
        let names = if attendee.names.is_shared() {
            attendee.names.people.clone()
        } else {
            vec![attendee.names.people.first().unwrap_or(&attendee.names.shown).clone()]
        };
        let one = move |name| Seen {
            name,
            attendee: at,
            minutes: presence.minutes(),
            leaves_first: attendee.is_backwards && presence.first.is_none() && !presence.is_told,
            first: presence.first,
            last: presence.last,
        };
        names.into_iter().map(one).collect::<Vec<_>>()
    };
    export.attendees.iter().enumerate().flat_map(of).collect()
}

fn session_of(r: &Read<'_>, session: Option<Session>, export: &Export) -> MeetingSession {
    if let Some(session) = session {
        let Session { id, title, starts_at, ends_at, .. } = session;
        return MeetingSession { id: Some(id), title, starts_at, ends_at };
    }
    let at = |local: Option<NaiveDateTime>| local.and_then(|local| Instant::local(local, r.zone()));
    MeetingSession {
        id: None,
        title: export.title.clone().unwrap_or_default(),
        starts_at: at(export.planned_from.or_else(|| export.begins())),
        ends_at: at(export.planned_to.or_else(|| export.ends())),
    }
}

/// Makes the session of a meeting that nobody had planned here.
fn make(w: &mut Write<'_>, planned: &MeetingSession) -> Result<SessionId> {
    let draft = draft(w, planned)?;
    sessions::ops::save(w, draft)
}

/// The session of a meeting that nobody had planned here, as somebody would type it.
fn draft(r: &Read<'_>, planned: &MeetingSession) -> Result<SessionDraft> {
    let starts = planned.starts_at.ok_or_else(|| Refusal::new(code::MEETING_WITHOUT_DAY))?;
    let ends = planned.ends_at.filter(|ends| *ends > starts);
    let typed = sessions::rules::as_typed(starts, ends, r.zone());
    let (day, starts, ends) = typed.ok_or_else(|| Refusal::new(sessions::rules::SESSION_TOO_LONG))?;
    let title = Some(planned.title.trim().to_owned()).filter(|title| !title.is_empty());
    Ok(SessionDraft {
        id: None,
        cohort: cohorts::ops::current(r)?.map(|cohort| cohort.id),
        kind: SessionKind::Workshop,
        title: title.unwrap_or_else(|| day.to_string()),
        day,
        last_day: None,
        starts: Some(starts),
        ends,
        place: None,
        hosts: Vec::new(),
    })
}

/// What became of the cells of all parts. A cell is named with its file where there are several.
fn account(parts: &[Export]) -> Vec<MeetingCells> {
    let count = |cells: usize| u32::try_from(cells).unwrap_or(u32::MAX);
    let sum = |fate, cells: usize| MeetingCells { fate, cells: count(cells), at: None, text: None };
    let read = |export: &Export| {
        let claimed: BTreeSet<_> =
            export.claimed.iter().chain(export.attendees.iter().flat_map(|one| &one.cells)).collect();
        claimed.len()
    };
    let left = parts.iter().zip(1..).flat_map(|(export, file): (&Export, u32)| {
        let file = if parts.len() > 1 { format!("{file}:") } else { String::new() };
        let left = |fate| move |cell: &LeftCell| (fate, cell.clone());
        let all = export.backwards.iter().map(left("backwards")).chain(export.leftover.iter().map(left("left")));
        all.map(move |(fate, cell)| MeetingCells {
            fate,
            cells: 1,
            at: Some(format!("{file}{}!{}{}", cell.at.sheet + 1, letters(cell.at.column), cell.at.row)),
            text: Some(match &cell.column {
                Some(column) => format!("{column}: {}", cell.text),
                None => cell.text.clone(),
            }),
        })
    });
    let headers = parts.iter().map(|export| export.headers.len()).sum();
    [sum("read", parts.iter().map(read).sum()), sum("header", headers)].into_iter().chain(left).collect()
}

/// A column as Excel names it.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = String::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}
