//! The list of people: pages of the derived rows, in the order of their names.

use rusqlite::Row;

use super::types::{PeopleQuery, PersonRow, Role};
use crate::{
    engine::{Derived, Filter, Read},
    error::Result,
    kit::{Cursor, PAGE, Page, text::typed},
    search,
};

/// The rows of the lists of people and alumni.
pub(crate) const DERIVED: Derived = Derived {
    name: "person_row",
    sources: &[
        "person",
        "contact_private",
        "affiliation",
        "organisation",
        "membership",
        "cohort",
        "interaction",
        "mentor",
        "participant",
        "kept_cell_private",
    ],
    refresh: include_str!("rows.sql"),
    then: None,
};

/// A page's columns, in the order of their names. Who writes notes was in touch when they last did.
fn page_sql(query: &PeopleQuery, filter: &Filter) -> String {
    format!(
        "SELECT r.person, r.sort_key, r.name, r.company, r.role, r.city, r.expertise, r.mobile, r.wechat, r.email,
           r.is_founder, r.is_mentor, r.is_alumnus,
           CASE WHEN r.is_mentor THEN (SELECT count(*) FROM mentor m JOIN mentorship s ON s.mentor = m.id
             WHERE m.person = r.person AND m.deleted_at IS NULL AND s.deleted_at IS NULL AND s.state = 'confirmed') END AS mentees,
           coalesce((SELECT n.day FROM note n WHERE n.author = r.person AND n.deleted_at IS NULL ORDER BY n.day DESC LIMIT 1),
             r.last_contact) AS last_contact
         FROM {} AND (r.sort_key, r.person) > (:key, :id) ORDER BY r.sort_key, r.person LIMIT :limit",
        from(query, filter)
    )
}

fn total_sql(query: &PeopleQuery, filter: &Filter) -> String {
    format!("SELECT count(*) FROM {}", from(query, filter))
}

/// The role stands in the SQL, so that its partial index is found.
fn from(query: &PeopleQuery, filter: &Filter) -> String {
    let role = match query.role {
        Role::All => "1",
        Role::Founders => "r.is_founder",
        Role::Mentors => "r.is_mentor",
        Role::Alumni => "r.is_alumnus",
    };
    format!("person_row r WHERE {role}{}", filter.sql())
}

fn filter(r: &Read<'_>, query: &PeopleQuery) -> Result<Filter> {
    let mut filter = Filter::default();
    if let Some(text) = query.text.as_deref().and_then(typed) {
        let found = search::ops::matching_people(r, text)?;
        filter.and("r.person IN (SELECT value FROM json_each(:found))", ":found", found);
    }
    filter.and_some("r.city = :city", ":city", query.city.as_deref().and_then(typed).map(str::to_owned));
    let expertise = query.expertise.as_deref().and_then(typed).map(str::to_lowercase);
    filter.and_some("instr(lower(r.expertise), :expertise)", ":expertise", expertise);
    Ok(filter)
}

/// A page of people.
pub fn list(r: &Read<'_>, query: &PeopleQuery) -> Result<Page<PersonRow>> {
    let mut filter = filter(r, query)?;
    let total = match query.after {
        Some(_) => None,
        None => Some(r.count(&total_sql(query, &filter), &filter.params())?),
    };
    let limit = query.limit.unwrap_or(PAGE);
    let Cursor { key, id } = query.after.clone().unwrap_or_default();
    let sql = page_sql(query, &filter);
    filter.fill(":key", key);
    filter.fill(":id", id);
    filter.fill(":limit", limit.saturating_add(1));
    let rows = r.rows(&sql, &filter.params(), placed_from_row)?;
    Ok(Page::cut(rows, limit, total, |(key, row)| Cursor { key: key.clone(), id: row.id.to_string() })
        .map(|(_, row)| row))
}

/// A row, and the key by which it is sorted.
fn placed_from_row(row: &Row<'_>) -> rusqlite::Result<(String, PersonRow)> {
    let person = crate::from_row!(row => PersonRow {
        id: "person", name, company, role, city, expertise, mobile, wechat, email, is_founder, is_mentor, is_alumnus,
        mentees, last_contact,
    });
    Ok((row.get("sort_key")?, person))
}
