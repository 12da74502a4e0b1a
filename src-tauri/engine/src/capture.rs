//! Change capture: TEMP triggers on the writing connection, generated from the schema as it is.
//!
//! For an insert the log gets table and id only; for an update the cells that differ, before and after.
//! The triggers are TEMP because no other connection writes.

use rusqlite::Connection;

use crate::{Result, captured_tables, columns};

/// Lays the triggers over every captured table.
pub fn install(conn: &Connection) -> Result<()> {
    for table in captured_tables(conn)? {
        conn.execute_batch(&triggers(&table, &columns(conn, &table)?))?;
    }
    Ok(())
}

fn triggers(table: &str, columns: &[String]) -> String {
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
           INSERT INTO change (tbl, row_id) VALUES ('{table}', NEW.id);
         END;
         CREATE TEMP TRIGGER capture_update_{table} AFTER UPDATE ON main.{table} WHEN {differs} BEGIN
           INSERT INTO change (tbl, row_id, before, after) VALUES ('{table}', NEW.id, {}, {});
         END;",
        json("OLD"),
        json("NEW"),
    )
}
