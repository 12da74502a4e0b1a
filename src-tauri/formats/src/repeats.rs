//! Open documents write equal cells and rows once, with a number of repeats, and blanks in a text likewise: 100 bytes
//! may stand for a billion cells. The reader spreads them out, so they are counted before, with the text in them.

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek as _},
};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::fault::fault_of;
use super::limits::{MAX_COLUMNS, MAX_HELD_CONTENT, MAX_HELD_MB, MAX_ROWS, MB};
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
/// it must not find more than what was counted. So is an element without an end, for which it would wait for ever.
fn count(content: impl BufRead) -> Result<(), ReadFault> {
    let mut table = Table::default();
    let (mut cells, mut bytes, mut depth) = (0_u64, 0_u64, 0_u32);
    let mut events = Events::new(content).checking_ends();
    while let Some(event) = events.next().map_err(|error| fault_of(&error, Format::Ods))? {
        match event {
            Event::Start(tag) => {
                depth += 1;
                match tag.name().as_ref() {
                    "table:table-row" => table.row_repeats = Cells::of(&tag, "table:number-rows-repeated")?.repeats,
                    "table:table-cell" | "table:covered-table-cell" => {
                        table.cell(Cells::of(&tag, "table:number-columns-repeated")?);
                    }
                    "text:s" => table.text(Cells::of(&tag, "text:c")?.repeats),
                    "text:p" => table.text(1),
                    _ => {}
                }
            }
            Event::End(tag) => {
                depth -= 1;
                match tag.name().as_ref() {
                    "table:table-row" => table.end_row(),
                    "table:table" => {
                        let table = std::mem::take(&mut table);
                        cells = cells.saturating_add(table.cells());
                        bytes = bytes.saturating_add(table.bytes);
                    }
                    _ => {}
                }
            }
            event => table.text(tags::text(&event).map_or(0, |text| text.len() as u64)),
        }
        if table.widest.max(table.width) > MAX_COLUMNS as u64 {
            return Err(ReadFault::TooManyColumns { limit: MAX_COLUMNS });
        }
        if table.rows > MAX_ROWS.into() || cells.saturating_add(table.cells()) > MAX_CELLS {
            return Err(ReadFault::TooManyRows { limit: MAX_ROWS });
        }
        if bytes.saturating_add(table.bytes) > MAX_HELD_MB * MB {
            return Err(ReadFault::TooMuch { cells: MAX_CELLS, mb: MAX_HELD_MB });
        }
    }
    if depth == 0 { Ok(()) } else { Err(ReadFault::Broken { format: Format::Ods }) }
}

/// What the tag of a cell or a row says.
#[derive(Default)]
struct Cells {
    repeats: u64,
    has_value: bool,
    /// The bytes of what the reader holds of one of them.
    bytes: u64,
}

impl Cells {
    fn of(tag: &BytesStart<'_>, repeated: &str) -> Result<Self, ReadFault> {
        let (mut repeats, mut has_value, mut bytes) = (None, false, 0);
        for attribute in tags::attributes(tag) {
            let attribute = attribute.map_err(|error| fault_of(&error, Format::Ods))?;
            let name = attribute.key.as_ref();
            if name.starts_with("office:") || name == "table:formula" {
                has_value = true;
                bytes += attribute.value.len() as u64;
            }
            if name == repeated && repeats.is_none() {
                repeats = Some(tags::unescaped(attribute.value).parse().unwrap_or(u64::MAX));
            }
        }
        Ok(Cells { repeats: repeats.unwrap_or(1), has_value, bytes })
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
    /// The cells that were read last.
    last: Cells,
    /// The bytes of text in the cells of the row before them, and in the rows before it.
    row_bytes: u64,
    bytes: u64,
}

impl Table {
    fn cell(&mut self, cells: Cells) {
        self.end_cell();
        if cells.has_value {
            self.width = self.width.saturating_add(self.blank_cells).saturating_add(cells.repeats);
            self.blank_cells = 0;
        } else {
            self.blank_cells = self.blank_cells.saturating_add(cells.repeats);
        }
        self.last = cells;
    }

    /// Counts bytes of text in the cells that were read last.
    fn text(&mut self, bytes: u64) {
        self.last.bytes = self.last.bytes.saturating_add(bytes);
    }

    fn end_cell(&mut self) {
        let last = std::mem::take(&mut self.last);
        if last.has_value {
            self.row_bytes = self.row_bytes.saturating_add(last.bytes.saturating_mul(last.repeats));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let bytes = std::mem::take(&mut self.row_bytes);
        self.bytes = self.bytes.saturating_add(bytes.saturating_mul(self.row_repeats));
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
    fn text_counts_in_every_cell_that_repeats_it_and_so_do_blanks() {
        let cell = |repeats: u32, text: &str| {
            let number = format!(r#"table:number-columns-repeated="{repeats}""#);
            format!(
                r#"<table:table-cell office:value-type="string" {number}><text:p>{text}</text:p></table:table-cell>"#
            )
        };
        let rows = |repeats: u32, cells: &str| {
            table(&format!(r#"<table:table-row table:number-rows-repeated="{repeats}">{cells}</table:table-row>"#))
        };
        let refused = |content: &str| matches!(check(content), Err(ReadFault::TooMuch { mb: 512, .. }));
        assert!(refused(&rows(1_000, &cell(500, &"a".repeat(2_000)))));
        assert!(refused(&rows(1, &cell(1, r#"<text:s text:c="4294967295"/>"#))));
        assert!(refused(&rows(1, &cell(1, r#"<text:s text:c="99999999999999999999999"/>"#))));
        assert!(check(&rows(1_000, &cell(500, &"a".repeat(500)))).is_ok());
        assert!(check(&rows(1, &cell(1, r#"a<text:s text:c="8"/>b"#))).is_ok());
    }

    #[test]
    fn an_element_without_its_end_is_damage() {
        let row = r#"<table:table-row><table:table-cell office:value="1"/></table:table-row>"#;
        let note = r#"<table:table-row><table:table-cell office:value-type="string"><office:annotation></table:table-cell></table:table-row>"#;
        for content in [format!("<table:table>{row}"), format!("<table:table>{row}</t:table>"), table(note)] {
            assert!(matches!(check(&content), Err(ReadFault::Broken { format: Format::Ods })), "{content}");
        }
        assert!(check(&table(row)).is_ok());
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
