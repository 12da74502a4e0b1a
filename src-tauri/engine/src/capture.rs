//! Change capture: TEMP triggers on the writing connection, generated from the schema as it is.
//!
//! For an insert the log gets table and id only; for an update the cells that differ, before and after.
//! The triggers are TEMP because no other connection writes.

use rusqlite::Connection;

use crate::{Result, captured_tables, change_log, columns};

/// Lays the triggers over every captured table.
pub fn install(conn: &Connection) -> Result<()> {
    change_log::number_tables(conn)?;
    for table in captured_tables(conn)? {
        let number = change_log::number_of(conn, &table)?;
        conn.execute_batch(&triggers(&table, number, &columns(conn, &table)?))?;
    }
    Ok(())
}

fn triggers(table: &str, number: i64, columns: &[String]) -> String {
    let cells: Vec<&String> = columns.iter().filter(|c| *c != "id").collect();
    let differs = cells.iter().map(|c| format!("OLD.{c} IS NOT NEW.{c}")).collect::<Vec<_>>().join(" OR ");
    let json = |side: &str| {
        let each = cells
            .iter()
            .map(|c| format!("SELECT '{c}' k, {side}.{c} v WHERE OLD.{c} IS NOT NEW.{c}"))
            .collect::<Vec<_>>()
            .join(" UNION ALL ");
        format!("(SELECT json_group_object(k, v) FROM ({each}))")
    };
    format!(
        "CREATE TEMP TRIGGER capture_insert_{table} AFTER INSERT ON main.{table} BEGIN
           INSERT INTO change_row (tbl, row) VALUES ({number}, packed_id(NEW.id));
         END;
         CREATE TEMP TRIGGER capture_update_{table} AFTER UPDATE ON main.{table} WHEN {differs} BEGIN
           INSERT INTO change_row (tbl, row, before, after) VALUES ({number}, packed_id(NEW.id), {}, {});
         END;",
        json("OLD"),
        json("NEW"),
    )
}
