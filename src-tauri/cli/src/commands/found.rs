//! What a file was taken for, as a plan tells it: its encoding, its sheets, their headers and columns.

use miaopu_core::{
    Code, Refusal, Result,
    exchange::{Field, ImportRequest, Inspection, SheetGuess, SheetRequest},
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
        return Err(Refusal::new(Code::NoTable).arg("word", missing).into());
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

/// A line for the encoding of a text file, and one for each sheet that is taken.
pub fn lines(speaker: &Speaker, inspected: &Inspection, request: &ImportRequest) -> Vec<String> {
    let encoding = request.encoding.as_ref().or(inspected.encoding.as_ref());
    let encoding = encoding.map(|found| speaker.sentence("cli-import-encoding", &[("encoding", json!(found))]));
    let sheets = inspected.sheets.iter().filter_map(|sheet| Some((sheet, asked_of(request, sheet)?)));
    encoding.into_iter().chain(sheets.map(|(sheet, asked)| line(speaker, sheet, asked))).collect()
}

fn line(speaker: &Speaker, sheet: &SheetGuess, asked: &SheetRequest) -> String {
    let columns = sheet.columns.iter().map(|column| {
        let header = match column.header.as_str() {
            "" => format!("#{}", column.index + 1),
            header => header.to_owned(),
        };
        let fields = fields_of(asked, column.index);
        let named = fields.iter().map(|field| speaker.name_of(&format!("import-field-{}", field.as_ref())));
        let named = named.collect::<Vec<_>>().join(" + ");
        let taken = if fields.is_empty() { speaker.sentence("import-left-out", &[]) } else { named };
        format!("{header} → {taken}")
    });
    let values = [
        ("sheet", json!(sheet.name)),
        ("kind", json!(speaker.name_of(&format!("import-kind-{}", asked.kind.as_ref())))),
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
            json!({ "header": column.header, "fields": fields, "sure": column.sure })
        });
        json!({
            "name": sheet.name, "hidden": sheet.hidden, "taken": asked.is_some(), "kind": asked.map(|asked| asked.kind),
            "headerRow": asked.map_or(sheet.header_row, |asked| Some(asked.header_row)),
            "columns": columns.collect::<Vec<_>>(),
        })
    });
    json!({
        "encoding": request.encoding.as_ref().or(inspected.encoding.as_ref()),
        "sheets": sheets.collect::<Vec<_>>(),
    })
}
