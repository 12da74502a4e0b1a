//! Open documents write equal cells and rows once, with a number of repeats: 100 bytes may stand for
//! a billion cells. The reader spreads them out, so they are counted before.

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek as _},
};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::fault::fault_of;
use super::limits::{MAX_COLUMNS, MAX_HELD_CONTENT, MAX_ROWS};
use super::tags::{self, Events};
use super::{Format, ReadFault};

/// The most cells of all tables together, blank ones included, that are held in memory.
const MAX_CELLS: u64 = 4_000_000;

/// Refuses an open document whose content is larger than it looks. Nothing is held of it; that what comes out is
/// bounded was seen before.
pub(super) fn check(file: &mut File) -> Result<(), ReadFault> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(|error| fault_of(&error, Format::Ods))?;
    let content = archive.by_name("content.xml").map_err(|error| fault_of(&error, Format::Ods))?;
    if content.size() > MAX_HELD_CONTENT {
        return Err(ReadFault::ZipBomb);
    }
    count(BufReader::new(content))?;
    Ok(file.rewind()?)
}

/// Counts the cells of an open document's `content.xml`, spread out. What calamine could not read is damaged here, too:
/// it must not find more than what was counted.
fn count(content: impl BufRead) -> Result<(), ReadFault> {
    let mut table = Table::default();
    let mut cells = 0_u64;
    let mut events = Events::new(content);
    while let Some(event) = events.next().map_err(|error| fault_of(&error, Format::Ods))? {
        match event {
            Event::Start(tag) => match tag.name().as_ref() {
                "table:table-row" => table.row_repeats = Cells::of(&tag, "table:number-rows-repeated")?.repeats,
                "table:table-cell" | "table:covered-table-cell" => {
                    table.cell(Cells::of(&tag, "table:number-columns-repeated")?);
                }
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "table:table-row" => table.end_row(),
                "table:table" => cells = cells.saturating_add(std::mem::take(&mut table).cells()),
                _ => {}
            },
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

/// What the tag of a cell or a row says.
struct Cells {
    repeats: u64,
    has_value: bool,
}

impl Cells {
    fn of(tag: &BytesStart<'_>, repeated: &str) -> Result<Self, ReadFault> {
        let (mut repeats, mut has_value) = (None, false);
        for attribute in tags::attributes(tag) {
            let attribute = attribute.map_err(|error| fault_of(&error, Format::Ods))?;
            let name = attribute.key.as_ref();
            has_value |= name.starts_with("office:") || name == "table:formula";
            if name == repeated && repeats.is_none() {
                repeats = Some(tags::unescaped(attribute.value).parse().unwrap_or(u64::MAX));
            }
        }
        Ok(Cells { repeats: repeats.unwrap_or(1), has_value })
    }
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
    fn cell(&mut self, cells: Cells) {
        if cells.has_value {
            self.width = self.width.saturating_add(self.blank_cells).saturating_add(cells.repeats);
            self.blank_cells = 0;
        } else {
            self.blank_cells = self.blank_cells.saturating_add(cells.repeats);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &str) -> Result<(), ReadFault> {
        count(content.as_bytes())
    }

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
