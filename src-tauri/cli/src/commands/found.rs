//! What a file was taken for, as a plan tells it: its encoding, its sheets, their headers and columns.

use miaopu_core::{
    Refusal, Result, code,
    import::{ColumnGuess, Field, ImportRequest, Inspection, ProposedField, SheetGuess, SheetRequest},
};
use serde_json::{Value, json};

use crate::say::Speaker;

/// Leaves of a file only these sheets, hidden ones too; all where none is named.
///
/// # Errors
/// `no_table` with the name that no sheet has.
pub fn only(inspected: &mut Inspection, names: &[String]) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    if let Some(missing) = names.iter().find(|name| inspected.sheets.iter().all(|sheet| sheet.name != **name)) {
        return Err(Refusal::new(code::NO_TABLE).arg("word", missing).into());
    }
    inspected.sheets.retain(|sheet| names.contains(&sheet.name));
    inspected.sheets.iter_mut().for_each(|sheet| sheet.hidden = false);
    Ok(())
}

/// The fields that a column is read for; none where it is left out.
fn fields_of(asked: &SheetRequest, column: u32) -> Vec<Field> {
    let plain = asked.columns.get(&column).into_iter();
    let split = asked.splits.get(&column).into_iter().flat_map(|(one, other)| [one, other]);
    let joined = asked.joins.iter().filter(|(_, columns)| columns.contains(&column)).map(|(field, _)| field);
    plain.chain(split).chain(joined).copied().collect()
}

fn asked_of<'q>(request: &'q ImportRequest, sheet: &SheetGuess) -> Option<&'q SheetRequest> {
    request.sheets.iter().find(|asked| asked.name == sheet.name)
}

/// The hidden sheets that are not taken, a line each.
pub fn hidden(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let hidden = inspected.sheets.iter().filter(|sheet| sheet.hidden && asked_of(request, sheet).is_none());
    hidden.map(|sheet| speaker.sentence("cli-import-hidden-sheet", &[("sheet", json!(sheet.name))])).collect()
}

/// The tables that are not taken of sheets that hold several, and forms that were turned, a line each.
pub fn tables(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let left = inspected.sheets.iter().filter(|sheet| sheet.area.is_some() && asked_of(request, sheet).is_none());
    let left = left.map(|sheet| {
        let values = [("sheet", json!(sheet.name)), ("count", json!(sheet.rows))];
        speaker.sentence("cli-import-table-left-out", &values)
    });
    let turned = inspected.sheets.iter().filter(|sheet| sheet.turned && asked_of(request, sheet).is_some());
    left.chain(turned.map(|sheet| speaker.sentence("cli-import-turned", &[("sheet", json!(sheet.name))]))).collect()
}

/// The columns that are kept as text because nobody can be sure, a line each, with what to type where they are not.
fn questions(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let taken = inspected.sheets.iter().filter_map(|sheet| Some((sheet, asked_of(request, sheet)?)));
    let asked = taken.flat_map(|(sheet, asked)| {
        let is_text = move |column: &&ColumnGuess| asked.columns.get(&column.index) == Some(&Field::Other);
        let open = sheet.columns.iter().filter(is_text);
        open.filter_map(move |column| {
            Some((sheet, column, column.candidate.filter(|field| asked.kind.fields().contains(field))?))
        })
    });
    let lines = asked.map(|(sheet, column, field)| {
        let place = format!("#{}", column.index + 1);
        let header = if column.header.is_empty() { &place } else { &column.header };
        let values = [
            ("sheet", json!(sheet.name)),
            ("column", json!(header)),
            ("field", json!(speaker.sentence(&field.label(), &[]))),
            ("typed", json!(field.as_ref())),
        ];
        speaker.sentence("cli-import-question", &values)
    });
    lines.collect()
}

/// What the file says of all rows, or the last one with these headers did, and nobody has applied: a line each, with
/// what to type.
pub fn offers(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let taken = inspected.sheets.iter().filter_map(|sheet| Some((sheet, asked_of(request, sheet)?)));
    let mut lines: Vec<String> = Vec::new();
    for (sheet, asked) in taken {
        let takes_cohorts = asked.cohort.is_none() && asked.kind.fields().contains(&Field::Cohort);
        let has_column = asked.columns.values().any(|field| *field == Field::Cohort);
        let cohort = sheet.proposed.iter().find(|held| held.field == ProposedField::Cohort);
        if let Some(cohort) = cohort.filter(|_| takes_cohorts && !has_column) {
            let programme = sheet.proposed.iter().find(|held| held.field == ProposedField::Programme);
            let name = format!("{}{}", programme.map(|held| held.value.as_str()).unwrap_or_default(), cohort.value);
            lines.push(speaker.sentence("cli-import-proposed", &[("value", json!(name))]));
        }
        let set = |field: &Field| asked.constants.contains_key(field) || (*field == Field::Cohort && !takes_cohorts);
        lines.extend(sheet.offered.iter().filter(|(field, _)| !set(field)).map(|(field, value)| {
            let typed =
                if *field == Field::Cohort { "--cohort ".to_owned() } else { format!("--set {}=", field.as_ref()) };
            speaker
                .sentence("cli-import-offered", &[("value", json!(value)), ("typed", json!(format!("{typed}{value}")))])
        }));
    }
    lines.dedup();
    lines
}

/// The same for programs, sheet by sheet.
pub fn proposed(inspected: &Inspection) -> Value {
    let of = |sheet: &SheetGuess| {
        let proposed = sheet
            .proposed
            .iter()
            .map(|held| json!({ "sheet": sheet.name, "field": held.field, "value": held.value, "from": held.from }));
        proposed.collect::<Vec<_>>()
    };
    json!(inspected.sheets.iter().flat_map(of).collect::<Vec<_>>())
}

/// A line for the encoding of a text file, and one for each sheet that is taken.
pub fn lines(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let encoding = request.encoding.as_ref().or(inspected.encoding.as_ref());
    let encoding = encoding.map(|found| speaker.sentence("cli-import-encoding", &[("encoding", json!(found))]));
    let sheets = inspected.sheets.iter().filter_map(|sheet| Some((sheet, asked_of(request, sheet)?)));
    let sheets = sheets.map(|(sheet, asked)| line(speaker, sheet, asked));
    encoding.into_iter().chain(sheets).chain(questions(speaker, inspected, request)).collect()
}

fn line(speaker: &Speaker, sheet: &SheetGuess, asked: &SheetRequest) -> String {
    let columns = sheet.columns.iter().map(|column| {
        let header = match column.header.as_str() {
            "" => format!("#{}", column.index + 1),
            header => header.to_owned(),
        };
        let fields = fields_of(asked, column.index);
        let named = fields.iter().map(|field| speaker.sentence(&field.label(), &[]));
        let named = named.collect::<Vec<_>>().join(" + ");
        let taken = if fields.is_empty() { speaker.sentence("import-left-out", &[]) } else { named };
        format!("{header} → {taken}")
    });
    let values = [
        ("sheet", json!(sheet.name)),
        ("kind", json!(speaker.sentence(&asked.kind.label(), &[]))),
        ("row", json!(asked.header_row)),
        ("columns", json!(columns.collect::<Vec<_>>().join(&speaker.sentence("cli-comma", &[])))),
    ];
    speaker.sentence("cli-import-columns", &values)
}

/// The same for programs.
pub fn document(inspected: &Inspection, request: &ImportRequest) -> Value {
    let sheets = inspected.sheets.iter().map(|sheet| {
        let asked = asked_of(request, sheet);
        let columns = sheet.columns.iter().map(|column| {
            let fields = asked.map(|asked| fields_of(asked, column.index)).unwrap_or_default();
            json!({ "header": column.header, "fields": fields, "sure": column.sure, "candidate": column.candidate })
        });
        json!({
            "name": sheet.name, "hidden": sheet.hidden, "taken": asked.is_some(), "kind": asked.map(|asked| asked.kind),
            "layout": sheet.layout, "area": sheet.area, "turned": sheet.turned, "offered": sheet.offered,
            "headerRow": asked.map_or(sheet.header_row, |asked| Some(asked.header_row)),
            "columns": columns.collect::<Vec<_>>(),
        })
    });
    json!({
        "encoding": request.encoding.as_ref().or(inspected.encoding.as_ref()),
        "sheets": sheets.collect::<Vec<_>>(),
    })
}
