//! The list and the board of startups: pages of the derived rows, in the order of their names.

use std::borrow::Cow;

use rusqlite::Row;

use super::{
    rules,
    types::{StartupQuery, StartupRow},
};
use crate::{
    cohorts::{self, CohortId, EnrolmentState},
    engine::{Derived, Filter, Read},
    error::Result,
    kit::{Cursor, Day, PAGE, Page, Way, text::typed, word::maybe_word},
    mentors::standing,
    own_fields, search, startups,
};

/// What the rows of startups are made from.
const SOURCES: &[&str] = &[
    "startup",
    "organisation",
    "enrolment",
    "enrolment_change",
    "cohort",
    "participant",
    "person",
    "note",
    "milestone",
    "action_item",
    "kept_cell_private",
];

/// The rows of a cohort's board and list.
pub(crate) const ENROLMENTS: Derived = Derived {
    name: "enrolment_row",
    more: &[],
    sources: Cow::Borrowed(SOURCES),
    refresh: Cow::Borrowed(include_str!("enrolment_rows.sql")),
    then: None,
};

/// The rows of the list of startups; made from those of enrolments.
pub(crate) const DERIVED: Derived = Derived {
    name: "startup_row",
    more: &[],
    sources: Cow::Borrowed(SOURCES),
    refresh: Cow::Borrowed(include_str!("rows.sql")),
    then: None,
};

/// A page's columns, in the order of the index that the list walks; backwards where it goes back from a place.
fn page_sql(query: &StartupQuery, filter: &Filter, way: Way<'_>) -> String {
    let of = if query.cohort.is_some() { "e" } else { "r" };
    let (than, down) = if matches!(way, Way::Before(_)) { ("<", " DESC") } else { (">", "") };
    let (stands, later) = (standing::stands(), standing::agreed());
    let lacking = lacking();
    format!(
        "SELECT r.startup, r.sort_key, r.name, r.sector, r.funding_stage, r.city, e.cohort, k.name AS cohort_name, e.enrolment,
           e.state, e.state_since, e.founders, r.last_note_on, r.open_items, r.next_due_on,
           ifnull((SELECT group_concat(name, '、') FROM (SELECT p.name {MENTORED} AND {stands} ORDER BY m.is_primary DESC, m.id)),
             (SELECT group_concat(name, '、') FROM (SELECT p.name {MENTORED} AND {later} ORDER BY m.is_primary DESC, m.id)))
             AS mentors,
           (SELECT CASE WHEN min(ifnull(m.starts_on, '')) > :on THEN min(m.starts_on) END {MENTORED} AND {later}) AS mentored_from,
           {lacking} AS lacks_mentor
         FROM {} AND ({of}.sort_key, {of}.startup) {than} (:key, :id)
         ORDER BY {of}.sort_key{down}, {of}.startup{down} LIMIT :limit",
        from(query, filter)
    )
}

/// The mentorships `m` of a startup `r` with their people.
const MENTORED: &str = "FROM mentorship m JOIN mentor o ON o.id = m.mentor JOIN person p ON p.id = o.person
  WHERE m.startup = r.startup";

/// SQL for that a startup `r` is inside with its enrolment `e`, and has no mentor.
fn lacking() -> String {
    let provides = standing::provides();
    format!("(ifnull(e.state, '') IN ('admitted', 'active') AND NOT EXISTS (SELECT 1 {MENTORED} AND {provides}))")
}

fn total_sql(query: &StartupQuery, filter: &Filter) -> String {
    format!("SELECT count(*) FROM {}", from(query, filter))
}

/// A cohort's startups come with their enrolment in it, all others with the newest they have.
fn from(query: &StartupQuery, filter: &Filter) -> String {
    let rows = match query.cohort {
        Some(_) => "enrolment_row e JOIN startup_row r ON r.startup = e.startup JOIN cohort k ON k.id = e.cohort",
        None => {
            "startup_row r LEFT JOIN enrolment_row e ON e.enrolment = r.enrolment LEFT JOIN cohort k ON k.id = e.cohort"
        }
    };
    format!("{rows} WHERE 1{}", filter.sql())
}

fn filter(r: &Read<'_>, query: &StartupQuery) -> Result<Filter> {
    let mut filter = Filter::default();
    if let Some(text) = query.text.as_deref().and_then(typed) {
        let found = search::ops::matching_startups(r, text)?;
        filter.and("r.startup IN (SELECT value FROM json_each(:found))", ":found", found);
    }
    for own in &query.own {
        if let Some(found) = own_fields::ops::startups_with(r, own)? {
            filter.and_value("r.startup IN (SELECT value FROM json_each({}))", found);
        }
    }
    filter.and_some("e.cohort = :cohort", ":cohort", query.cohort);
    filter.and_some("(r.enrolment IS NULL) = :cohortless", ":cohortless", query.cohortless.then_some(true));
    filter.and_some("e.state = :state", ":state", query.state.map(|s| s.as_ref().to_owned()));
    if query.mentorless {
        filter.and(&lacking(), ":on", r.today());
    }
    filter.and_some("r.sector = :sector", ":sector", query.sector.as_deref().and_then(typed).map(str::to_owned));
    Ok(filter)
}

/// A page of startups.
pub fn list(r: &Read<'_>, query: &StartupQuery) -> Result<Page<StartupRow>> {
    let mut filter = filter(r, query)?;
    let way = Way::of(query.after.as_ref(), query.before.as_ref());
    let total = match way {
        Way::First => Some(r.count(&total_sql(query, &filter), &filter.params())?),
        Way::After(_) | Way::Before(_) => None,
    };
    let limit = query.limit.unwrap_or(PAGE);
    let Cursor { key, id } = way.place().cloned().unwrap_or_default();
    let sql = page_sql(query, &filter, way);
    filter.fill(":key", key);
    filter.fill(":id", id);
    filter.fill(":limit", limit.saturating_add(1));
    if !query.mentorless {
        filter.fill(":on", r.today());
    }
    let silent_days = startups::ops::silent_days(r)?;
    let rows = r.rows(&sql, &filter.params(), |row| placed_from_row(row, r.today(), silent_days))?;
    let cursor = |(key, row): &(String, StartupRow)| Cursor { key: key.clone(), id: row.id.to_string() };
    Ok(Page::found(rows, way, limit, total, cursor).map(|(_, row)| row))
}

/// All startups of a cohort, by name.
pub fn all_of(r: &Read<'_>, cohort: CohortId) -> Result<Vec<StartupRow>> {
    let mut query = StartupQuery { cohort: Some(cohort), ..StartupQuery::default() };
    let mut all = Vec::new();
    loop {
        let Page { rows, next, .. } = list(r, &query)?;
        all.extend(rows);
        if next.is_none() {
            return Ok(all);
        }
        query.after = next;
    }
}

/// A row, and the key by which it is sorted.
fn placed_from_row(row: &Row<'_>, today: Day, silent_days: u32) -> rusqlite::Result<(String, StartupRow)> {
    let state: Option<EnrolmentState> = maybe_word(row, "state")?;
    let last_note_on = row.get("last_note_on")?;
    let silence = rules::silence(state, row.get("state_since")?, last_note_on, today);
    let startup = crate::from_row!(row => StartupRow {
        id: "startup", name, sector, funding_stage, city, cohort, cohort_name, enrolment, founders, mentors, mentored_from,
        lacks_mentor, open_items, next_due_on,
        state = state, next = state.map(cohorts::rules::next_states).unwrap_or_default(),
        last_note_on = last_note_on,
        silent_days = silence, is_silent = silence.is_some_and(|days| days > silent_days),
    });
    Ok((row.get("sort_key")?, startup))
}
