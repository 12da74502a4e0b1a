//! Structs from rows.

/// A struct from a row, its fields read by their names. A column that is missing, or that holds what the field cannot,
/// ends the function around it with the row's error.
///
/// ```ignore
/// fn from_row(row: &Row<'_>) -> rusqlite::Result<Note> {
///     Ok(from_row!(row => Note {
///         id,                                    // the column `id`
///         author: "author_name",                 // the column `author_name`
///         kind: word,                            // what `word(row, "kind")` reads
///         items = Vec::new(),                    // no column: this value
///     }))
/// }
/// ```
#[macro_export]
macro_rules! from_row {
    ($row:ident => $struct:ident { $($field:ident $(: $how:tt)? $(= $value:expr)?),* $(,)? }) => {
        $struct { $($field: $crate::from_row!(@ $row $field $(: $how)? $(= $value)?)),* }
    };
    (@ $row:ident $field:ident) => { $row.get(stringify!($field))? };
    (@ $row:ident $field:ident: $column:literal) => { $row.get($column)? };
    (@ $row:ident $field:ident: $read:ident) => { $read($row, stringify!($field))? };
    (@ $row:ident $field:ident = $value:expr) => { $value };
}

#[cfg(test)]
mod tests {
    use rusqlite::{Connection, Row};

    #[derive(Debug, PartialEq)]
    struct Room {
        name: String,
        seats: Option<u32>,
        building: String,
        floor: i64,
        guests: Vec<String>,
    }

    fn doubled(row: &Row<'_>, column: &str) -> rusqlite::Result<i64> {
        Ok(2 * row.get::<_, i64>(column)?)
    }

    fn room(sql: &str) -> rusqlite::Result<Room> {
        let in_memory = Connection::open_in_memory()?;
        in_memory.query_row(sql, [], |row| {
            Ok(crate::from_row!(row => Room { name, seats, building: "house", floor: doubled, guests = Vec::new() }))
        })
    }

    #[test]
    fn fields_are_read_by_their_names_wherever_the_columns_stand() {
        let expected = Room { name: "301".into(), seats: None, building: "B".into(), floor: 6, guests: Vec::new() };
        assert_eq!(
            room("SELECT 3 AS floor, 'B' AS house, 1 AS other, NULL AS seats, '301' AS name").unwrap(),
            expected
        );
    }

    #[test]
    fn a_missing_column_and_another_type_are_errors() {
        assert!(room("SELECT 3 AS floor, 'B' AS house, '301' AS name").is_err());
        assert!(room("SELECT 3 AS floor, 'B' AS house, 'many' AS seats, '301' AS name").is_err());
    }
}
