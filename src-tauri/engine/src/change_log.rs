//! How the log lies in the file. A change names its table by a number and its row by the 16 bytes of the id, since there
//! is one for each row that people ever entered; the view `change` shows both as text. Which changes are of which op
//! stands in `change_run`, as runs of consecutive numbers. An op that is made here has one run, since the writer does one
//! op after the other; ops that arrive otherwise may have several, with others' changes between.

use rusqlite::{
    Connection,
    functions::FunctionFlags,
    types::{FromSqlResult, Value, ValueRef},
};
use uuid::{Uuid, fmt::Hyphenated};

use crate::{Result, captured_tables};

/// The changes `c` of the op whose `rid` is `?1`; of one under way, those so far.
pub(crate) const OF_OP: &str = "change_run r CROSS JOIN change c ON c.seq BETWEEN r.first AND r.last AND r.op = ?1";

/// Makes `packed_id(id)` and `unpacked_id(packed)` known to a connection.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    // The view may call them also where the schema is not trusted.
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("packed_id", 1, flags, |context| Ok(packed(context.get_raw(0))?))?;
    conn.create_scalar_function("unpacked_id", 1, flags, |context| Ok(unpacked(context.get_raw(0))?))?;
    Ok(())
}

/// A UUID as it is always written becomes its bytes; any other id stays text.
fn packed(id: ValueRef<'_>) -> FromSqlResult<Value> {
    let uuid = id.as_str().ok().and_then(|text| Some((text, Uuid::try_parse(text).ok()?)));
    match uuid {
        Some((text, uuid)) if is_written(uuid, text) => Ok(Value::Blob(uuid.as_bytes().to_vec())),
        _ => Value::try_from(id),
    }
}

fn unpacked(packed: ValueRef<'_>) -> FromSqlResult<Value> {
    let uuid = packed.as_blob().ok().and_then(|bytes| Uuid::from_slice(bytes).ok());
    uuid.map_or_else(|| Value::try_from(packed), |uuid| Ok(Value::Text(uuid.to_string())))
}

fn is_written(uuid: Uuid, text: &str) -> bool {
    uuid.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]) == text
}

/// Gives each captured table a number, where it has none yet.
pub(crate) fn number_tables(conn: &Connection) -> Result<()> {
    let mut insert =
        conn.prepare("INSERT INTO change_table (name) SELECT ?1 WHERE ?1 NOT IN (SELECT name FROM change_table)")?;
    for table in captured_tables(conn)? {
        insert.execute([table])?;
    }
    Ok(())
}

/// The number of a captured table.
pub(crate) fn number_of(conn: &Connection, table: &str) -> Result<i64> {
    Ok(conn.query_row("SELECT rid FROM change_table WHERE name = ?1", [table], |row| row.get(0))?)
}

/// Opens a run for an op under way: whatever is logged until it is closed is this op's.
pub(crate) fn open_run(conn: &Connection, op: i64) -> Result<()> {
    // The newest change is never taken out of the log (an erasure writes its receipt), so no number comes twice.
    conn.prepare_cached(
        "INSERT INTO change_run (first, last, op) VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM change_row), ?2, ?1)",
    )?
    .execute((op, i64::MAX))?;
    Ok(())
}

/// Ends the open run of an op at the newest change; one without changes goes.
pub(crate) fn close_run(conn: &Connection, op: i64) -> Result<()> {
    let newest: i64 =
        conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM change_row")?.query_row([], |row| row.get(0))?;
    conn.prepare_cached("DELETE FROM change_run WHERE op = ?1 AND first > ?2")?.execute((op, newest))?;
    conn.prepare_cached("UPDATE change_run SET last = ?2 WHERE op = ?1 AND last = ?3")?.execute((
        op,
        newest,
        i64::MAX,
    ))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn there_and_back(id: &str) -> (Value, Value) {
        let packed = packed(ValueRef::from(id)).unwrap();
        let back = unpacked(ValueRef::from(&packed)).unwrap();
        (packed, back)
    }

    #[test]
    fn a_uuid_is_sixteen_bytes_and_other_ids_are_their_text() {
        let (packed, back) = there_and_back("01a2068f-8a00-72d7-8941-e2a30b42d7a5");
        assert!(matches!(packed, Value::Blob(bytes) if bytes.len() == 16));
        assert_eq!(back, Value::Text("01a2068f-8a00-72d7-8941-e2a30b42d7a5".into()));
        for id in ["zone", "", "01A2068F-8A00-72D7-8941-E2A30B42D7A5", "01a2068f8a0072d78941e2a30b42d7a5", "林"] {
            assert_eq!(there_and_back(id), (Value::Text(id.into()), Value::Text(id.into())));
        }
    }

    proptest! {
        #[test]
        fn every_id_comes_back(bytes: [u8; 16], text in "\\PC{0,40}") {
            for id in [Uuid::from_bytes(bytes).to_string(), text] {
                prop_assert_eq!(there_and_back(&id).1, Value::Text(id));
            }
        }
    }
}
