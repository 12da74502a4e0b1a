//! The calendar: what is on between two days, and which of them are off.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    cohorts::CohortId,
    engine::Read,
    error::{Refusal, Result, code},
    holidays::{self, Holidays},
    kit::{Day, names::label_key},
    people::{PersonId, PersonName},
    sessions::{self, Session},
};

/// How many days are looked at at once at most: a year, and the weeks around it.
const MOST_DAYS: i64 = 400;

/// Which days are looked at.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarSpan {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Only sessions of this cohort.
    #[serde(default)]
    pub cohort: Option<CohortId>,
    /// Only sessions in this room, however it is written.
    #[serde(default)]
    pub room: Option<String>,
    /// Only sessions that this person holds.
    #[serde(default)]
    pub host: Option<PersonId>,
}

/// What is on between two days.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarDays {
    /// The sessions in the order of time, also those that began before.
    pub sessions: Vec<Session>,
    /// What is known of the days.
    pub holidays: Holidays,
}

/// By what the calendar can be narrowed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarFilters {
    /// The rooms in which sessions are, by name.
    pub rooms: Vec<String>,
    /// Who holds sessions, by name.
    pub hosts: Vec<PersonName>,
}

/// The rooms and hosts of all sessions.
///
/// # Errors
/// The file's failures only.
pub fn filters(r: &Read<'_>) -> Result<CalendarFilters> {
    let rooms = sessions::rooms::names(r)?;
    Ok(CalendarFilters { rooms, hosts: sessions::ops::all_hosts(r)? })
}

/// What is on between two days.
///
/// # Errors
/// `ends_before_start` and `out_of_range` at `to`.
pub fn load(r: &Read<'_>, span: &CalendarSpan) -> Result<CalendarDays> {
    let days = span.to.since(span.from);
    if days < 0 {
        return Err(Refusal::field("to", code::ENDS_BEFORE_START).arg("starts", span.from).into());
    }
    if days >= MOST_DAYS {
        return Err(Refusal::field("to", code::OUT_OF_RANGE).arg("least", 1).arg("most", MOST_DAYS).into());
    }
    let room = span.room.as_deref().map(label_key);
    let is_asked = |session: &Session| {
        room.as_ref().is_none_or(|room| session.place.as_deref().map(label_key).as_ref() == Some(room))
            && span.host.is_none_or(|asked| session.hosts.iter().any(|host| host.id == asked))
    };
    Ok(CalendarDays {
        sessions: sessions::ops::between(r, span.from, span.to, span.cohort, is_asked)?,
        holidays: holidays::ops::between(r, span.from, span.to)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        builders::{a_cohort, a_person, day, nursery},
        op::SAVE_SESSION,
        sessions::{SessionDraft, SessionKind},
    };

    #[test]
    fn the_calendar_has_what_is_on_of_one_cohort_or_all_and_the_days_off() {
        let n = nursery();
        let cohort = a_cohort().save(&n);
        let host = a_person().named("陈一鸣").save(&n);
        let draft =
            |title: &str, on: &str, last: Option<&str>, starts: Option<&str>, ends: Option<&str>| SessionDraft {
                id: None,
                cohort: None,
                kind: SessionKind::Workshop,
                title: title.into(),
                day: day(on),
                last_day: last.map(day),
                starts: starts.map(Into::into),
                ends: ends.map(Into::into),
                place: None,
                hosts: Vec::new(),
            };
        for draft in [
            draft("过了午夜", "2026-09-30", None, Some("22:00"), Some("+1 01:00")),
            draft("到午夜为止", "2026-09-30", None, Some("22:00"), Some("24:00")),
            draft("训练营", "2026-09-28", Some("2026-10-02"), None, None),
            SessionDraft {
                cohort: Some(cohort),
                place: Some("B座 301".into()),
                hosts: vec![host],
                ..draft("路演", "2026-10-08", None, Some("9:30"), None)
            },
            draft("之后", "2026-10-12", None, None, None),
        ] {
            n.write(SAVE_SESSION, move |w| sessions::ops::save(w, draft)).unwrap();
        }
        let span =
            |cohort| CalendarSpan { from: day("2026-10-01"), to: day("2026-10-11"), cohort, room: None, host: None };
        let shown = |cohort| {
            let found = n.read(|r| load(r, &span(cohort))).unwrap();
            found.sessions.into_iter().map(|session| session.title).collect::<Vec<_>>()
        };
        assert_eq!(shown(None), ["训练营", "过了午夜", "路演"]);
        assert_eq!(shown(Some(cohort)), ["路演"]);
        let days = n.read(|r| load(r, &span(None))).unwrap().holidays.days;
        assert_eq!((days.len(), days[7].date, days[7].is_off_day), (8, day("2026-10-10"), false));
        let asked = |span: CalendarSpan| n.read(|r| load(r, &span)).unwrap().sessions.len();
        assert_eq!(asked(CalendarSpan { room: Some("b座 301".into()), ..span(None) }), 1);
        assert_eq!(asked(CalendarSpan { room: Some("B座 302".into()), ..span(None) }), 0);
        assert_eq!(asked(CalendarSpan { host: Some(host), ..span(None) }), 1);
        let turned = CalendarSpan { from: day("2026-10-11"), to: day("2026-10-01"), ..span(None) };
        assert_eq!(n.read(|r| load(r, &turned)).unwrap_err().code(), code::ENDS_BEFORE_START);
        let long = CalendarSpan { to: day("2028-10-01"), ..span(None) };
        assert_eq!(n.read(|r| load(r, &long)).unwrap_err().code(), code::OUT_OF_RANGE);
    }
}
