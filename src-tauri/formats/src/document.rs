//! What an open document's `content.xml` says and calamine does not: merged cells, hidden rows, formulas without a
//! result, texts in cells of no known type, and numbers as they are seen.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::{
    Cell, Flaw, HiddenRows, Merge,
    limits::{MAX_COLUMNS, MAX_ROWS},
    look::says_more,
    tags::{self, Events, raw, value},
};

/// What a table says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Table {
    pub merges: Vec<Merge>,
    pub hidden: HiddenRows,
    /// Cells that calamine takes for blank ones, by row (as Excel counts) and column.
    pub passed_over: Vec<((u32, usize), Cell)>,
    /// What is seen of numbers, where it says something else, likewise.
    pub seen: Vec<((u32, usize), String)>,
}

/// Types of numbers.
const NUMBERS: [&str; 3] = ["float", "percentage", "currency"];
/// What the value of a cell may be.
const TYPES: [&str; 7] = ["string", "float", "percentage", "currency", "date", "time", "boolean"];

/// The tables in their order, as far as the content can be read: calamine stops at the same fault.
pub(super) fn tables(content: impl BufRead) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let (mut row, mut rows, mut column, mut inside) = (1_u32, 1_u32, 0_usize, false);
    let mut loose: Option<Loose> = None;
    let mut events = Events::new(content);
    while let Ok(Some(event)) = events.next() {
        if let Event::Start(tag) = &event
            && tag.name().as_ref() == "table:table"
        {
            tables.push(Table::default());
            (row, column, inside) = (1, 0, true);
        }
        let Some(table) = tables.last_mut().filter(|_| inside) else { continue };
        match &event {
            Event::Start(tag) => match tag.name().as_ref() {
                "table:table-row" => {
                    rows = count(tag, "table:number-rows-repeated").min(MAX_ROWS);
                    column = 0;
                    table.hide(tag, row, rows);
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    table.cell(tag, row, column);
                    loose = Loose::begin(tag, row, rows, column);
                    column = column.saturating_add(count(tag, "table:number-columns-repeated") as usize);
                }
                name => loose.iter_mut().for_each(|loose| loose.start(name)),
            },
            Event::End(tag) => match tag.name().as_ref() {
                "table:table" => inside = false,
                "table:table-row" => row = row.saturating_add(rows),
                "table:table-cell" | "table:covered-table-cell" => {
                    loose.take().into_iter().for_each(|loose| loose.end(table));
                }
                "office:annotation" => loose.iter_mut().for_each(|loose| loose.in_note = false),
                _ => {}
            },
            event => loose.iter_mut().for_each(|loose| loose.text(event)),
        }
    }
    tables
}

/// The text of a cell that is a number, or of no type that is known.
struct Loose {
    at: (u32, usize),
    /// So many rows and columns hold the cell.
    repeated: (u32, usize),
    /// Its value, where it is a number.
    number: Option<f64>,
    text: String,
    in_note: bool,
}

impl Loose {
    fn begin(tag: &BytesStart<'_>, row: u32, rows: u32, column: usize) -> Option<Self> {
        let kind = value(tag, "office:value-type");
        let is_number = kind.as_deref().is_some_and(|kind| NUMBERS.contains(&kind));
        let digits = value(tag, "office:value").filter(|_| is_number);
        let number = digits.and_then(|digits| digits.parse().ok());
        let is_known = kind.is_some_and(|kind| TYPES.contains(&&*kind)) || raw(tag, "table:formula").is_some();
        let is_passed = is_known && number.is_none();
        let has_place = row <= MAX_ROWS && column < MAX_COLUMNS;
        let columns = (count(tag, "table:number-columns-repeated") as usize).min(MAX_COLUMNS);
        let begun = Loose { at: (row, column), repeated: (rows, columns), number, text: String::new(), in_note: false };
        (!is_passed && has_place).then_some(begun)
    }

    fn start(&mut self, name: &str) {
        match name {
            "office:annotation" => self.in_note = true,
            "text:p" if !self.in_note && !self.text.is_empty() => self.text.push('\n'),
            _ => {}
        }
    }

    fn text(&mut self, event: &Event<'_>) {
        if !self.in_note {
            self.text.push_str(&tags::text(event).unwrap_or_default());
        }
    }

    fn end(self, table: &mut Table) {
        let ((row, column), (rows, columns)) = (self.at, self.repeated);
        if let Some(number) = self.number {
            let text = in_our_marks(&self.text, number);
            if !says_more(&text) {
                return;
            }
            let places =
                (row..row.saturating_add(rows)).flat_map(|row| (column..column + columns).map(move |c| (row, c)));
            table.seen.extend(places.map(|place| (place, text.clone())));
        } else if !self.text.trim().is_empty() {
            table.passed_over.push((self.at, Cell::of_text(self.text)));
        }
    }
}

/// What is seen of a number with a point before its decimals: the document may be of a country that writes `10.000,50`.
fn in_our_marks(seen: &str, number: f64) -> String {
    let swapped: String = seen
        .chars()
        .map(|mark| {
            if mark == ',' {
                '.'
            } else if mark == '.' {
                ','
            } else {
                mark
            }
        })
        .collect();
    if !says(seen, number) && says(&swapped, number) { swapped } else { seen.to_owned() }
}

/// Whether the digits of a text are those of the number, as far as they go.
fn says(seen: &str, number: f64) -> bool {
    let digits: String = seen.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let wanted = number.abs() * if seen.contains('%') { 100.0 } else { 1.0 };
    let step = 10_f64.powi(-i32::try_from(decimals).unwrap_or(i32::MAX));
    digits.parse::<f64>().is_ok_and(|said| (said - wanted).abs() <= step / 2.0 + 1e-9)
}

impl Table {
    fn hide(&mut self, tag: &BytesStart<'_>, row: u32, rows: u32) {
        let how = value(tag, "table:visibility");
        if matches!(how.as_deref(), Some("collapse" | "filter")) && row <= MAX_ROWS {
            self.hidden.add(row, row.saturating_add(rows - 1).min(MAX_ROWS));
            self.hidden.filtered |= how.as_deref() == Some("filter");
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>, row: u32, column: usize) {
        if row > MAX_ROWS || column >= MAX_COLUMNS {
            return;
        }
        let down = count(tag, "table:number-rows-spanned");
        let across = count(tag, "table:number-columns-spanned");
        if down > 1 || across > 1 {
            let (bottom, right) = (row.saturating_add(down - 1), column.saturating_add(across as usize - 1));
            self.merges.push(Merge { top: row, bottom, left: column, right });
        }
        if let (Some(formula), None) = (value(tag, "table:formula"), raw(tag, "office:value-type")) {
            let formula = formula.split_once(":=").map_or(&*formula, |(_, formula)| formula);
            let formula = format!("={}", formula.trim_start_matches('='));
            self.passed_over.push(((row, column), Cell::flawed(Flaw::NotComputed, formula)));
        }
    }
}

/// A count, at least one.
fn count(tag: &BytesStart<'_>, attribute: &str) -> u32 {
    value(tag, attribute).map_or(1, |digits| digits.parse().unwrap_or(MAX_ROWS)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merges_hidden_rows_and_formulas_without_a_result_are_told() {
        let rows = r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-rows-spanned="3" table:number-columns-spanned="1"/><table:table-cell table:formula="of:=[.A1]&amp;&quot;x&quot;"/></table:table-row><table:table-row table:visibility="filter" table:number-rows-repeated="4"/><table:table-row table:visibility="collapse"></table:table-row></table:table><table:table/>"#;
        let found = tables(rows.as_bytes());
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].merges, [Merge { top: 3, bottom: 5, left: 2, right: 2 }]);
        assert_eq!(found[0].passed_over, [((3, 3), Cell::flawed(Flaw::NotComputed, "=[.A1]&\"x\""))]);
        let hidden = |row: &u32| found[0].hidden.contains(*row);
        assert_eq!((1..=10).filter(hidden).collect::<Vec<_>>(), [4, 5, 6, 7, 8]);
        assert!(found[0].hidden.filtered && found[1] == Table::default());
    }

    #[test]
    fn the_text_of_a_cell_of_no_known_type_is_told_without_its_note() {
        let row = r#"<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type="unknown"><office:annotation><text:p>note</text:p></office:annotation><text:p>b<text:span>&amp;c</text:span></text:p><text:p>d</text:p></table:table-cell></table:table-row></table:table>"#;
        assert_eq!(tables(row.as_bytes())[0].passed_over, [((1, 1), Cell::of_text("b&c\nd"))]);
    }

    #[test]
    fn what_is_seen_of_a_number_is_told_where_it_says_more() {
        let row = r#"<table:table><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="301" table:number-columns-repeated="2"><text:p>0301</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35%</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200"><text:p>1,200</text:p></table:table-cell></table:table-row></table:table>"#;
        let seen = |row, column, text: &str| ((row, column), text.to_owned());
        let expected = [
            seen(1, 0, "0301"),
            seen(1, 1, "0301"),
            seen(2, 0, "0301"),
            seen(2, 1, "0301"),
            seen(1, 2, "35%"),
            seen(2, 2, "35%"),
        ];
        assert_eq!(tables(row.as_bytes())[0].seen, expected);
    }

    #[test]
    fn decimals_stand_behind_a_point_whatever_the_country_writes() {
        for (seen, number, ours) in [
            ("200,00%", 2.0, "200.00%"),
            ("-£10.000", -10_000.0, "-£10,000"),
            ("¥1,200.00", 1200.0, "¥1,200.00"),
            ("1.234,5 €", 1234.5, "1,234.5 €"),
            ("0301", 301.0, "0301"),
            ("1 1/4", 1.25, "1 1/4"),
        ] {
            assert_eq!(in_our_marks(seen, number), ours, "{seen}");
        }
    }
}
