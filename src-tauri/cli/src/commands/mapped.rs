//! What the command line says over the guess of a file's columns, and of single rows.

use miaopu_core::{
    Refusal, Result, code,
    import::{
        CellEdit, Choice, ColumnGuess, Field, ImportRequest, Inspection, RowChoice, Settlement, SheetRequest, Stands,
        named_edition as named, ops::Said,
    },
    kit::names::fold,
};

use crate::args::Import;

/// What the command line says of a file before anything of it is judged.
///
/// # Errors
/// `unknown_word` for what is not understood, `unknown_field`.
pub fn said(asked: &Import) -> Result<Said> {
    let mut columns: Vec<(String, Field)> = Vec::new();
    for typed in &asked.column {
        let (header, field) = pair(typed)?;
        if field != "-" {
            columns.push((header.to_owned(), field_named(field)?));
        }
    }
    for typed in &asked.split {
        let (header, fields) = pair(typed)?;
        let (first, second) = fields.split_once('+').ok_or_else(|| unknown(typed))?;
        columns.push((header.to_owned(), field_named(first)?));
        columns.push((header.to_owned(), field_named(second)?));
    }
    for typed in &asked.join {
        let (field, headers) = pair(typed)?;
        let field = field_named(field)?;
        columns.extend(headers.split('+').map(|header| (header.trim().to_owned(), field)));
    }
    Ok(Said { kind: asked.kind, columns })
}

/// Writes over a request what was asked on the command line.
///
/// # Errors
/// `unknown_word` for what is not understood, `unknown_field`, `field_of_other_kind`, `no_such_column`, `no_such_row`.
pub fn apply(request: &mut ImportRequest, inspected: &Inspection, asked: &Import) -> Result<()> {
    for typed in &asked.column {
        let (header, field) = pair(typed)?;
        let field = if field == "-" { None } else { Some(field_named(field)?) };
        each_sheet(request, inspected, &[header], field.as_slice(), |sheet, columns| {
            sheet.splits.remove(&columns[0]);
            sheet.joins.values_mut().for_each(|joined| joined.retain(|column| *column != columns[0]));
            match field {
                Some(field) => {
                    sheet.left_out.remove(&columns[0]);
                    sheet.columns.insert(columns[0], field);
                }
                None => {
                    sheet.columns.remove(&columns[0]);
                    sheet.left_out.insert(columns[0]);
                }
            }
        })?;
    }
    for typed in &asked.split {
        let (header, fields) = pair(typed)?;
        let (first, second) = fields.split_once('+').ok_or_else(|| unknown(typed))?;
        let fields = (field_named(first)?, field_named(second)?);
        each_sheet(request, inspected, &[header], &[fields.0, fields.1], |sheet, columns| {
            sheet.columns.remove(&columns[0]);
            sheet.splits.insert(columns[0], fields);
        })?;
    }
    for typed in &asked.join {
        let (field, headers) = pair(typed)?;
        let field = field_named(field)?;
        let headers: Vec<&str> = headers.split('+').map(str::trim).collect();
        each_sheet(request, inspected, &headers, &[field], |sheet, columns| {
            sheet.columns.retain(|column, held| *held != field && !columns.contains(column));
            sheet.joins.insert(field, columns.to_vec());
        })?;
    }
    for typed in &asked.set {
        let (field, value) = pair(typed)?;
        let field = field_named(field)?;
        let mut set = false;
        for sheet in request.sheets.iter_mut().filter(|sheet| sheet.kind.fields().contains(&field)) {
            sheet.constants.insert(field, value.to_owned());
            set = true;
        }
        if !set && let Some(sheet) = request.sheets.first() {
            return Err(sheet.kind.refuses(field).into());
        }
    }
    cohort(request, asked)?;
    for sheet in &mut request.sheets {
        sheet.leave_hidden = asked.leave_hidden;
    }
    for typed in &asked.differs {
        let settlements = settlements(request, inspected, typed)?;
        request.settled.extend(settlements);
    }
    for typed in &asked.row {
        let (row, choice) = pair(typed)?;
        let (sheet, row) = place_of(request, row)?;
        request.rows.push(RowChoice { sheet, row, choice: choice_of(choice, typed)? });
    }
    for typed in &asked.cell {
        let (at, value) = typed.split_once('=').ok_or_else(|| unknown(typed))?;
        let (row, header) = at.split_once([':', '：']).ok_or_else(|| unknown(typed))?;
        let (sheet, row) = place_of(request, row.trim())?;
        let column = column(inspected, &sheet, header.trim()).ok_or_else(|| no_such_column(header))?;
        request.cells.push(CellEdit { sheet, row, column, value: value.to_owned() });
    }
    Ok(())
}

/// What stands where values differ: `file`, `城市=file`, `17:城市=record`, `名单!17:城市=record`.
fn settlements(request: &ImportRequest, inspected: &Inspection, typed: &str) -> Result<Vec<Settlement>> {
    let (place, stands) = typed.rsplit_once('=').map_or((None, typed), |(place, stands)| (Some(place), stands));
    let stands: Stands = stands.trim().parse().map_err(|_| unknown(typed))?;
    let Some(place_typed) = place else {
        return Ok(vec![Settlement { sheet: None, column: None, row: None, stands }]);
    };
    if let Some((row, header)) = place_typed.split_once([':', '：']) {
        let (sheet, row) = place_of(request, row.trim())?;
        let column = column(inspected, &sheet, header.trim()).ok_or_else(|| no_such_column(header))?;
        return Ok(vec![Settlement { sheet: Some(sheet), column: Some(column), row: Some(row), stands }]);
    }
    let of_sheets = request.sheets.iter().filter_map(|sheet| {
        let column = column(inspected, &sheet.name, place_typed.trim())?;
        Some(Settlement { sheet: Some(sheet.name.clone()), column: Some(column), row: None, stands })
    });
    let settlements: Vec<Settlement> = of_sheets.collect();
    if settlements.is_empty() { Err(no_such_column(place_typed).into()) } else { Ok(settlements) }
}

/// The cohort of all rows, where somebody has named it, with its programme or alone.
fn cohort(request: &mut ImportRequest, asked: &Import) -> Result<()> {
    request.programme.clone_from(&asked.programme);
    let Some(name) = &asked.cohort else { return Ok(()) };
    let mut cohort = name.clone();
    if let Some((Some(programme), edition)) = named(name) {
        request.programme.get_or_insert(programme);
        cohort = edition;
    }
    let of_cohorts = |sheet: &&mut SheetRequest| sheet.kind.is_of_cohort();
    let mut set = false;
    for sheet in request.sheets.iter_mut().filter(of_cohorts) {
        sheet.cohort = Some(cohort.clone());
        set = true;
    }
    match request.sheets.first().filter(|_| !set) {
        Some(sheet) => Err(sheet.kind.refuses(Field::Cohort).into()),
        None => Ok(()),
    }
}

/// Does something to each sheet that has all these columns and is of a kind that has these fields.
///
/// # Errors
/// `no_such_column`; `field_of_other_kind` where no sheet is of such a kind.
fn each_sheet(
    request: &mut ImportRequest,
    inspected: &Inspection,
    headers: &[&str],
    fields: &[Field],
    change: impl Fn(&mut SheetRequest, &[u32]),
) -> Result<()> {
    let mut missing = None;
    let mut changed = false;
    let mut refused = None;
    for sheet in &mut request.sheets {
        if let Some(field) = fields.iter().find(|field| !sheet.kind.fields().contains(field)) {
            refused = refused.or(Some(sheet.kind.refuses(*field)));
            continue;
        }
        let columns: Vec<Option<u32>> = headers.iter().map(|header| column(inspected, &sheet.name, header)).collect();
        match columns.iter().position(Option::is_none) {
            Some(at) => missing = missing.or(Some(headers[at])),
            None => {
                change(sheet, &columns.into_iter().flatten().collect::<Vec<_>>());
                changed = true;
            }
        }
    }
    match (missing.filter(|_| !changed), refused.filter(|_| !changed)) {
        (Some(header), _) => Err(no_such_column(header).into()),
        (None, Some(refused)) => Err(refused.into()),
        (None, None) => Ok(()),
    }
}

/// A column by its header; one that has none by its place, as mappings have it: `#2`.
fn column(inspected: &Inspection, sheet: &str, header: &str) -> Option<u32> {
    let sheet = inspected.sheets.iter().find(|held| held.name == sheet)?;
    let place = header.strip_prefix('#').and_then(|place| place.parse::<u32>().ok());
    let is_meant = |column: &&ColumnGuess| match column.header.as_str() {
        "" => place == Some(column.index + 1),
        name => fold(name) == fold(header),
    };
    sheet.columns.iter().find(is_meant).map(|column| column.index)
}

/// A row as `17` of the first sheet, or `名单!17`.
fn place_of(request: &ImportRequest, typed: &str) -> Result<(String, u32)> {
    let first = request.sheets.first().map(|sheet| sheet.name.as_str()).unwrap_or_default();
    let (sheet, row) = typed.rsplit_once('!').unwrap_or((first, typed));
    let row: u32 = row.parse().map_err(|_| unknown(typed))?;
    if request.sheets.iter().all(|held| held.name != sheet) {
        return Err(Refusal::new(code::NO_SUCH_ROW).arg("sheet", sheet).arg("row", row).into());
    }
    Ok((sheet.to_owned(), row))
}

fn choice_of(choice: &str, typed: &str) -> Result<Choice> {
    match (choice, choice.strip_prefix("same:")) {
        ("new", _) => Ok(Choice::New),
        ("skip", _) => Ok(Choice::LeaveOut),
        (_, Some(row)) if row.parse::<u32>().is_ok() => Ok(Choice::SameRow(row.parse().unwrap_or_default())),
        (_, Some(id)) => {
            id.parse().map(Choice::Same).map_err(|_| Refusal::new(code::NO_SUCH_PERSON).arg("word", id).into())
        }
        _ => Err(unknown(typed).into()),
    }
}

fn field_named(name: &str) -> Result<Field> {
    Field::named(name.trim()).ok_or_else(|| Refusal::new(code::UNKNOWN_FIELD).arg("word", name).into())
}

fn pair(typed: &str) -> Result<(&str, &str)> {
    let (name, value) = typed.split_once('=').ok_or_else(|| unknown(typed))?;
    Ok((name.trim(), value.trim()))
}

fn unknown(typed: &str) -> Refusal {
    Refusal::new(code::UNKNOWN_WORD).arg("word", typed)
}

fn no_such_column(header: &str) -> Refusal {
    Refusal::new(code::NO_SUCH_COLUMN).arg("column", header)
}
