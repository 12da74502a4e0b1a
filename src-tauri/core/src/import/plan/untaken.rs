//! Sheets of the file that are not taken in. Their cells are counted as well.

use crate::import::{CellFate, ColumnAccount, ImportRequest, RowCounts, formats::Row, header, tables::Tables};

/// The columns and rows of the sheets that are not taken in: left out where they hold a table, else no records.
pub(super) fn untaken(source: &Tables, request: &ImportRequest) -> (Vec<ColumnAccount>, RowCounts) {
    let (mut columns, mut rows) = (Vec::new(), RowCounts::default());
    for sheet in source.sheets().iter().filter(|sheet| request.sheets.iter().all(|asked| asked.name != sheet.name)) {
        let header = header::find_header(&sheet.preview, &sheet.merges);
        let fate = if header.is_some() { CellFate::LeftOut } else { CellFate::NonRecord };
        let is_header = |row: &&Row| {
            header.as_ref().is_some_and(|header| (header.first_row..header.first_data_row).contains(&row.number))
        };
        let headers: Vec<&Row> = sheet.preview.iter().filter(is_header).collect();
        for (at, filled) in sheet.filled.iter().enumerate() {
            let named = header.as_ref().and_then(|header| header.names.get(at)).filter(|name| !name.is_empty());
            let name = named.cloned().unwrap_or_else(|| format!("#{}", at + 1));
            let of_header = headers.iter().filter(|row| !row.cell(at).is_blank()).count();
            let cells = filled.saturating_sub(u32::try_from(of_header).unwrap_or(0));
            if cells > 0 {
                let mut column = ColumnAccount::named(&sheet.name, &name);
                column.add(fate, cells);
                columns.push(column);
            }
        }
        let count = sheet.rows.saturating_sub(u32::try_from(headers.len()).unwrap_or(0));
        *if header.is_some() { &mut rows.left_out } else { &mut rows.non_record } += count;
    }
    (columns, rows)
}
