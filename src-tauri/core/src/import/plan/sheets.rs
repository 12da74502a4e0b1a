//! Takes the rows of a sheet in, one after the other.

use std::sync::Arc;

use super::types::{Plan, PlannedSheet, RefusedRow};
use crate::{
    engine::Read,
    error::{Result, code},
    import::{
        CellFate, NonRecord, SheetRequest,
        account::Ledger,
        fault::Fault,
        formats::Row,
        header::{Header, NO_HEADER},
        memory::SheetMapping,
        proposals,
        reading::{Line, Reader, What},
        retained::RawRows,
        sheet_rows::{Decisions, Seen, SheetRows},
        tables::Tables,
    },
    kit::{watch::Watch, worker::map_on_worker},
};

/// A text that is no record is shown so far.
const SHOWN_LETTERS: usize = 120;

impl Plan {
    /// Reads all rows of a sheet, and enters what came of each.
    pub(super) fn take_sheet(
        &mut self,
        r: &Read<'_>,
        source: &mut Tables,
        at: usize,
        asked: &SheetRequest,
        header: Header,
        watch: &mut Watch<'_>,
    ) -> Result<()> {
        let sheet = u16::try_from(self.sheets.len()).unwrap_or(u16::MAX);
        let about = &source.sheets()[at];
        let titled = proposals::titled(&about.preview, header.first_data_row).map(|title| title.cohort);
        let has_header = header.row_number != NO_HEADER;
        let mapping = has_header.then(|| SheetMapping::of(asked, &header.names, titled.as_deref()));
        let request = Arc::clone(&self.request);
        let rows = Arc::new(SheetRows::new(r, asked, &request.consents, &header, about)?);
        self.sheets.push(PlannedSheet {
            name: asked.name.clone(),
            kind: asked.kind,
            headers: header.names,
            mapping,
            rows: Arc::clone(&rows),
        });
        self.ledgers.push(Ledger::default());
        let decisions = Decisions::of(&request, &asked.name);
        let mut raw = self.retained.is_some().then(RawRows::default);
        // Rows that say less wait for those that say more; startups wait until all names of the roster were heard.
        let mut waiting: Vec<(usize, Line)> = Vec::new();
        // To understand a row takes about as long as to read it from the file and to find whom it means.
        map_on_worker(
            |hand_over| {
                source.rows(at)?.try_for_each(|row| {
                    watch.step()?;
                    let row = row?;
                    raw.iter_mut().for_each(|raw| raw.push(&row));
                    hand_over(row)
                })
            },
            |row| Ok(rows.see(std::mem::replace(row, Row { number: row.number, cells: Vec::new() }), &decisions)),
            |seen| {
                match seen {
                    Seen::Header => {}
                    Seen::Above(row) | Seen::Section(row) => {
                        self.left_out.sections += 1;
                        self.note_non_record(sheet, &row);
                    }
                    Seen::Hidden(row) => {
                        self.left_out.hidden += 1;
                        self.ledgers[usize::from(sheet)].enter_all(&row, CellFate::LeftOut);
                    }
                    Seen::Total(row) => {
                        self.left_out.totals += 1;
                        self.note_non_record(sheet, &row);
                    }
                    Seen::Refused(row, fault) => self.refuse(sheet, &row, fault, &rows.reader),
                    Seen::Line(line) => {
                        if let What::Startup { startup, .. } = &line.what {
                            self.records.startups.announce(&startup.name);
                        }
                        match decisions.turn(&line) {
                            None => self.take_line(r, sheet, *line, &decisions, &rows.reader)?,
                            Some(turn) => waiting.push((turn, *line)),
                        }
                    }
                }
                Ok(())
            },
        )?;
        self.take_waiting(r, sheet, waiting, &decisions, &rows.reader)?;
        if let (Some(retained), Some(raw)) = (&mut self.retained, raw) {
            retained.rows.push(raw);
        }
        Ok(())
    }

    /// Takes in the lines that have waited for the others of their sheet, each in its turn.
    pub(in super::super) fn take_waiting(
        &mut self,
        r: &Read<'_>,
        sheet: u16,
        mut waiting: Vec<(usize, Line)>,
        decisions: &Decisions<'_>,
        reader: &Reader,
    ) -> Result<()> {
        waiting.sort_by_key(|(turn, _)| *turn);
        waiting.into_iter().try_for_each(|(_, line)| self.take_line(r, sheet, line, decisions, reader))
    }

    /// Names a row that is no record.
    pub(super) fn note_non_record(&mut self, sheet: u16, row: &Row) {
        self.ledgers[usize::from(sheet)].enter_all(row, CellFate::NonRecord);
        let texts: Vec<String> = row.filled().map(|(_, cell)| cell.text().trim().to_owned()).collect();
        let mut text: String = texts.join(" ");
        if let Some((end, _)) = text.char_indices().nth(SHOWN_LETTERS) {
            text.truncate(end);
            text.push('…');
        }
        self.non_records.push(NonRecord { sheet: self.sheet(sheet).name.clone(), row: row.number, text });
    }

    pub(in super::super) fn refuse(&mut self, sheet: u16, row: &Row, fault: Fault, reader: &Reader) {
        let whole = if fault.code == code::LEFT_OUT { CellFate::LeftOut } else { CellFate::Refused };
        let fates = row.cells.iter().enumerate().map(|(at, cell)| {
            let fate = if reader.is_left_out(at) { CellFate::LeftOut } else { whole };
            (!cell.is_blank()).then_some(fate)
        });
        self.ledgers[usize::from(sheet)].enter(row.number, fates);
        let cells = row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        let column = fault.field.and_then(|field| reader.header_of(field));
        self.refused.push(RefusedRow { sheet, row: row.number, cells, code: fault.code, args: fault.args, column });
    }
}
