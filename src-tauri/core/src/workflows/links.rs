//! What becomes of the rows that hang on a person or a startup, as each table's declaration says.

use crate::{
    engine::{Read, Write},
    error::Result,
    kit::Id,
    people::PersonId,
    schema,
    slice::{Link, Merged, Parent, Removed, Table},
};

/// How rows of all tables hang on a person, or on a startup.
pub fn to(parent: Parent) -> impl Iterator<Item = (&'static Table, &'static Link)> {
    let links = |table: &'static Table| table.links.iter().map(move |link| (table, link));
    schema::tables().flat_map(links).filter(move |(_, link)| link.to == parent)
}

/// One record, as the parameter of a link's condition.
fn subject<T>(id: Id<T>) -> Result<String> {
    Ok(serde_json::to_string(&[id])?)
}

/// How many rows forbid the removal of what they hang on.
///
/// # Errors
/// The file's failures only.
pub fn forbidding<T>(r: &Read<'_>, parent: Parent, id: Id<T>) -> Result<u32> {
    let subject = subject(id)?;
    let mut count = 0;
    for (table, link) in to(parent).filter(|(_, link)| link.removed == Removed::Forbids) {
        let sql = format!("SELECT count(*) FROM {} WHERE ({}) AND deleted_at IS NULL", table.name, link.condition());
        count += r.count(&sql, &[(":subject", &subject)])?;
    }
    Ok(count)
}

/// Removes the rows that go with what they hang on.
///
/// # Errors
/// The file's failures only.
pub fn remove<T>(w: &Write<'_>, parent: Parent, id: Id<T>) -> Result<()> {
    let subject = subject(id)?;
    for (table, link) in to(parent).filter(|(_, link)| link.removed == Removed::Goes) {
        let (table, rows) = (table.name, link.condition());
        let sql = format!("UPDATE {table} SET deleted_at = :now WHERE ({rows}) AND deleted_at IS NULL");
        w.execute(&sql, &[(":subject", &subject), (":now", &w.now())])?;
    }
    Ok(())
}

/// Lets rows name another person that only name one.
///
/// # Errors
/// The file's failures only.
pub fn point(w: &Write<'_>, from: PersonId, to_person: PersonId) -> Result<()> {
    for (table, link) in to(Parent::Person).filter(|(_, link)| link.merged == Merged::Pointed) {
        let (table, column) = (table.name, link.column);
        let sql = format!("UPDATE {table} SET {column} = :to WHERE {column} = :from AND deleted_at IS NULL");
        w.execute(&sql, &[(":from", &from), (":to", &to_person)])?;
    }
    Ok(())
}
