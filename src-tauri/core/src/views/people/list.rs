//! The list of people: pages of the derived rows, in the order of their names.

use std::borrow::Cow;

use rusqlite::Row;

use super::{
    listing::{self, Listing, Order},
    stale,
    types::{PeopleQuery, PersonRow, Role},
};
use crate::{
    engine::{Derived, Read},
    error::Result,
    kit::{Cursor, PAGE, Page, Way, text::typed},
};

/// The rows of the lists of people and alumni.
pub(crate) const DERIVED: Derived = Derived {
    name: "person_row",
    more: &[],
    sources: Cow::Borrowed(stale::SOURCES),
    refresh: Cow::Borrowed(include_str!("rows.sql")),
    then: None,
};

/// A page's columns. Who writes notes was in touch when they last did.
const COLUMNS: &str = "a.person, a.sort_key, a.name, a.company, a.role, a.city, a.expertise, a.mobile, a.wechat, a.email,
  a.is_founder, a.is_mentor, a.is_alumnus,
  CASE WHEN a.is_mentor THEN (SELECT count(*) FROM mentor m JOIN mentorship s ON s.mentor = m.id
    WHERE m.person = a.person AND m.deleted_at IS NULL AND s.deleted_at IS NULL AND s.state = 'confirmed') END AS mentees,
  coalesce((SELECT n.day FROM note n WHERE n.author = a.person AND n.deleted_at IS NULL ORDER BY n.day DESC LIMIT 1),
    nullif(a.last_contact, '')) AS last_contact";

/// The role stands in the SQL, so that its partial index is found.
fn order(role: Role) -> Order {
    let which = match role {
        Role::All => "1",
        Role::Founders => "a.is_founder",
        Role::Mentors => "a.is_mentor",
        Role::Alumni => "a.is_alumnus",
    };
    Order { which, key: "a.sort_key" }
}

/// The list that a query asks for.
fn listing(r: &Read<'_>, query: &PeopleQuery) -> Result<Listing> {
    let mut list = Listing::new(r, order(query.role))?;
    if let Some(text) = query.text.as_deref().and_then(typed) {
        list.narrow(&*listing::found_by(r, text)?);
    }
    if let Some(city) = query.city.as_deref().and_then(typed) {
        list.narrow(&*listing::in_city(r, city)?);
    }
    if let Some(text) = query.expertise.as_deref().and_then(typed) {
        list.narrow(&*listing::knowing(r, text)?);
    }
    for filter in &query.own {
        if let Some(set) = listing::with_own(r, filter)? {
            list.narrow(&set);
        }
    }
    Ok(list)
}

/// A page of people.
pub fn list(r: &Read<'_>, query: &PeopleQuery) -> Result<Page<PersonRow>> {
    let way = Way::of(query.after.as_ref(), query.before.as_ref());
    let cursor = |(key, row): &(String, PersonRow)| Cursor { key: key.clone(), id: row.id.to_string() };
    let list = listing(r, query)?;
    Ok(list.page(r, way, query.limit.unwrap_or(PAGE), COLUMNS, placed_from_row, cursor)?.map(|(_, row)| row))
}

/// A row, and the key by which it is sorted.
fn placed_from_row(row: &Row<'_>) -> rusqlite::Result<(String, PersonRow)> {
    let person = crate::from_row!(row => PersonRow {
        id: "person", name, company, role, city, expertise, mobile, wechat, email, is_founder, is_mentor, is_alumnus,
        mentees, last_contact,
    });
    Ok((row.get("sort_key")?, person))
}
