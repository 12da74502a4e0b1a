//! Guesses of what a table holds: where its header is, what its rows are, what each of its columns is.

use std::collections::BTreeSet;

use bolero::{TypeGenerator, check};
use miaopu_core::import::{
    Kind,
    formats::{Cell, Flaw, Merge, Row},
    header::{find_header, header_at},
    mapping::{ColumnGuess, guess, guess_columns, guess_nameless},
};

use crate::prose::{Header, Text, Value};

#[derive(Clone, Debug, TypeGenerator)]
enum Held {
    Text(Value),
    AlsoText(Value),
    Number(i32),
    Share(u16),
    Yes(bool),
    Flawed(Text),
    Nothing,
}

impl Held {
    fn cell(&self) -> Cell {
        match self {
            Self::Text(value) | Self::AlsoText(value) => Cell::of_text(value.say()),
            Self::Number(number) => Cell::Number(f64::from(*number)),
            Self::Share(number) => Cell::Number(f64::from(*number) / 7.0),
            Self::Yes(yes) => Cell::Bool(*yes),
            Self::Flawed(text) => Cell::flawed(Flaw::Damaged, text.say()),
            Self::Nothing => Cell::Empty,
        }
    }
}

#[derive(Clone, Debug, TypeGenerator)]
struct Table {
    #[generator(bolero::produce::<Vec<Header>>().with().len(0_usize..9))]
    headers: Vec<Header>,
    /// With the blank rows above each.
    #[generator(bolero::produce::<Vec<(u8, Vec<Held>)>>().with().len(0_usize..9))]
    rows: Vec<(u8, Vec<Held>)>,
    #[generator(bolero::produce::<Vec<(u8, u8, u8, u8)>>().with().len(0_usize..3))]
    merges: Vec<(u8, u8, u8, u8)>,
    name: Text,
}

impl Table {
    fn headers(&self) -> Vec<String> {
        self.headers.iter().map(Header::say).collect()
    }

    fn rows(&self) -> Vec<Row> {
        let mut number = 0;
        let row = |(blank, cells): &(u8, Vec<Held>)| {
            number += 1 + u32::from(blank % 3);
            Row { number, cells: cells.iter().take(9).map(Held::cell).collect() }
        };
        self.rows.iter().map(row).collect()
    }

    fn merges(&self) -> Vec<Merge> {
        let merge = |(top, height, left, width): &(u8, u8, u8, u8)| Merge {
            top: u32::from(top % 9) + 1,
            bottom: u32::from(top % 9) + 1 + u32::from(*height),
            left: usize::from(left % 9),
            right: usize::from(left % 9) + usize::from(*width),
        };
        self.merges.iter().map(merge).collect()
    }
}

/// Each column is told of once, as a field of the kind, and no field that stands once is told of two that are unlike.
fn are_of(kind: Kind, columns: &[ColumnGuess], headers: &[String], rows: &[Row]) {
    let places: BTreeSet<u32> = columns.iter().map(|column| column.index).collect();
    assert_eq!(places.len(), columns.len(), "a column is told of twice");
    let halves = columns.iter().filter_map(|column| column.halves).flat_map(|(one, other)| [one, other]);
    for field in columns.iter().flat_map(|column| [column.field, column.candidate]).flatten().chain(halves) {
        assert!(kind.fields().contains(&field), "{field:?} is no field of {kind:?}");
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headers.len());
    for index in 0..width {
        let says = headers.get(index).is_some_and(|header| !header.is_empty())
            || rows.iter().any(|row| !row.cell(index).is_empty());
        assert_eq!(places.contains(&u32::try_from(index).unwrap()), says, "column {index}");
    }
}

#[test]
fn each_column_of_a_table_is_guessed_once_as_a_field_of_its_kind() {
    check!().with_type::<Table>().for_each(|drawn| {
        let (headers, rows) = (drawn.headers(), drawn.rows());
        let guessed = guess(&headers, &rows, &drawn.name.say());
        are_of(guessed.kind.unwrap_or(Kind::People), &guessed.columns, &headers, &rows);
        let guessed = guess_nameless(&rows, &drawn.name.say());
        are_of(guessed.kind.unwrap_or(Kind::People), &guessed.columns, &[], &rows);
        for kind in Kind::all() {
            are_of(kind, &guess_columns(kind, &headers, &rows), &headers, &rows);
        }
    });
}

#[test]
fn a_header_is_one_of_the_rows_and_its_data_stand_below_it() {
    check!().with_type::<Table>().for_each(|drawn| {
        let (rows, merges) = (drawn.rows(), drawn.merges());
        let said = rows.iter().filter_map(|row| header_at(&rows, row.number, &merges));
        for header in find_header(&rows, &merges).into_iter().chain(said) {
            assert!(rows.iter().any(|row| row.number == header.row_number));
            assert!(header.first_row <= header.row_number && header.row_number < header.first_data_row, "{header:?}");
        }
    });
}
