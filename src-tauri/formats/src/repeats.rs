//! Open documents write equal cells and rows once, with a number of repeats: 100 bytes may stand for
//! a billion cells. The reader spreads them out, so they are counted before.

use super::ReadFault;
use super::limits::{MAX_COLUMNS, MAX_ROWS};

/// The most cells of all tables together, blank ones included, that are held in memory.
const MAX_CELLS: u64 = 4_000_000;

/// Counts the cells of an open document's `content.xml`, spread out.
pub(super) fn check(content: &str) -> Result<(), ReadFault> {
    let mut table = Table::default();
    let mut cells = 0_u64;
    for tag in content.split('<').map(|tag| tag.split('>').next().unwrap_or(tag)) {
        match tag.split([' ', '\t', '\r', '\n', '/']).find(|name| !name.is_empty()).unwrap_or_default() {
            "table:table-row" if tag.starts_with('/') => table.end_row(),
            "table:table-row" => {
                table.row_repeats = repeats(tag, "number-rows-repeated");
                if tag.ends_with('/') {
                    table.end_row();
                }
            }
            "table:table-cell" | "table:covered-table-cell" if !tag.starts_with('/') => table.cell(tag),
            "table:table" if tag.starts_with('/') => cells = cells.saturating_add(std::mem::take(&mut table).cells()),
            _ => {}
        }
        if table.widest.max(table.width) > MAX_COLUMNS as u64 {
            return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
        }
        if table.rows > MAX_ROWS.into() || cells.saturating_add(table.cells()) > MAX_CELLS {
            return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
        }
    }
    Ok(())
}

/// A table as far as it has been read. Blanks at the end of a row or of the table take no room.
#[derive(Default)]
struct Table {
    row_repeats: u64,
    width: u64,
    blank_cells: u64,
    rows: u64,
    blank_rows: u64,
    widest: u64,
}

impl Table {
    fn cell(&mut self, tag: &str) {
        let repeats = repeats(tag, "number-columns-repeated");
        if tag.contains("office:") || tag.contains("table:formula") {
            self.width = self.width.saturating_add(self.blank_cells).saturating_add(repeats);
            self.blank_cells = 0;
        } else {
            self.blank_cells = self.blank_cells.saturating_add(repeats);
        }
    }

    fn end_row(&mut self) {
        if self.width == 0 {
            self.blank_rows = self.blank_rows.saturating_add(self.row_repeats);
        } else {
            self.rows = self.rows.saturating_add(self.blank_rows).saturating_add(self.row_repeats);
            self.blank_rows = 0;
        }
        self.widest = self.widest.max(self.width);
        self.width = 0;
        self.blank_cells = 0;
    }

    fn cells(&self) -> u64 {
        self.rows.saturating_mul(self.widest)
    }
}

fn repeats(tag: &str, attribute: &str) -> u64 {
    let value =
        tag.split_once(attribute).map(|(_, rest)| rest.trim_start_matches(['=', '"', '\'', ' ', '\t', '\n', '\r']));
    value
        .and_then(|value| value.split(|letter: char| !letter.is_ascii_digit()).next())
        .map_or(1, |digits| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &str) -> String {
        format!("<table:table>{rows}</table:table>")
    }

    #[test]
    fn blanks_at_the_ends_take_no_room() {
        let rows = r#"<table:table-row><table:table-cell office:value="1"/><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>"#;
        assert!(check(&table(rows)).is_ok());
    }

    #[test]
    fn repeated_values_and_blanks_before_a_value_count() {
        for cells in [
            r#"<table:table-cell table:number-columns-repeated="16384" office:value="1"/>"#,
            r#"<table:table-cell table:number-columns-repeated = '16384' /><table:table-cell office:value="1"/>"#,
            r#"<table:table-cell table:number-columns-repeated="99999999999999999999999" office:value="1"/>"#,
        ] {
            let rows = format!("<table:table-row>{cells}</table:table-row>");
            assert!(matches!(check(&table(&rows)), Err(ReadFault::TooManyColumns { .. })), "{cells}");
        }
    }

    #[test]
    fn repeated_rows_count_as_far_as_a_value_follows() {
        let wide = r#"<table:table-cell table:number-columns-repeated="500" office:value="1"/>"#;
        let one = r#"<table:table-cell office:value="1"/>"#;
        for rows in [
            format!(r#"<table:table-row table:number-rows-repeated="10000">{wide}</table:table-row>"#),
            format!(
                r#"<table:table-row>{wide}</table:table-row><table:table-row table:number-rows-repeated="10000"/><table:table-row>{one}</table:table-row>"#
            ),
        ] {
            assert!(matches!(check(&table(&rows)), Err(ReadFault::TooManyRows { .. })), "{rows}");
        }
        let many = table(&format!(r#"<table:table-row table:number-rows-repeated="3000">{wide}</table:table-row>"#));
        assert!(check(&many).is_ok());
        assert!(matches!(check(&many.repeat(3)), Err(ReadFault::TooManyRows { .. })));
    }
}
