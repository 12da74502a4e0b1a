//! A row of a plain noun.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::{cells::Cells, line::Record};
use crate::{
    error::code,
    import::{Field, Noun, RecordField, fault::Fault},
    kit::money::{Currency, read_money},
    records::values::{self, read},
    slice::{FieldKind, NOT_APPLICABLE, Unit},
};

/// What the row says of the noun's fields. A cell that its field cannot hold is kept as text with the reason.
///
/// # Errors
/// `no_name` where the row does not say what every record has, or why it cannot be read.
pub(super) fn record(cells: &mut Cells<'_>, noun: Noun) -> Result<Record, Fault> {
    let (mut values, mut also) = (Vec::new(), Vec::new());
    for known in noun.fields() {
        let (at, field) = (Field::Of(known), known.field());
        let header = cells.label(at);
        let value = match field.kind {
            FieldKind::Day => cells.day(at).map(|day| json!(day)),
            FieldKind::Week => cells.day(at).map(|day| json!(day.monday())),
            FieldKind::Figure(_) if cells.not_applicable(at) => Some(json!(NOT_APPLICABLE)),
            FieldKind::Choice(_) if noun.record().known_by.contains(&field.name) => {
                let said = cells.cell(at).map(|(_, cell)| values::read_each(noun.as_ref(), field, &cell.text()));
                let mut several = said.transpose().unwrap_or_default().unwrap_or_default().into_iter();
                let first = several.next();
                also.extend(several.map(|value| (known, value)));
                cells.value(at, |_| first.clone().ok_or(code::UNKNOWN_WORD))
            }
            FieldKind::Number | FieldKind::Figure(Unit::Count) if counts_in_another_unit(&header) => {
                cells.value(at, |_| Err(code::UNKNOWN_UNIT))
            }
            FieldKind::Money | FieldKind::Figure(Unit::Money) => {
                cells.value(at, |text| read(noun.as_ref(), field, &in_unit(text, &header)))
            }
            _ => cells.value(at, |text| read(noun.as_ref(), field, text)),
        };
        match value {
            None if field.required => return Err(missing(cells, noun, known)),
            None => {}
            Some(value) => values.push((known, value)),
        }
    }
    Ok(Record { noun, values: values.into_iter().filter(|(_, value)| *value != Value::Null).collect(), also })
}

/// Why a field that every record of the noun has says nothing; a word that is none of its choices is told with them.
fn missing(cells: &Cells<'_>, noun: Noun, known: RecordField) -> Fault {
    let (at, field) = (Field::Of(known), known.field());
    match cells.why_not(at) {
        Some(code) => Fault::of(noun, values::refusal(noun.as_ref(), field, field.name, code, &cells.label(at))),
        None => Fault::at(at, code::NO_NAME),
    }
}

/// An amount with the unit that its column names: 租金（万元）, Rent (USD).
fn in_unit<'t>(text: &'t str, header: &str) -> Cow<'t, str> {
    let unit = header.split(['(', '（', '[', '【']).nth(1).map(|rest| rest.trim_end_matches([')', '）', ']', '】']));
    let is_bare = text.chars().all(|c| !c.is_alphabetic());
    match unit.filter(|unit| is_bare && read_money(&format!("1{unit}"), Currency::CNY).is_ok()) {
        Some(unit) => Cow::Owned(format!("{text}{unit}")),
        None => Cow::Borrowed(text),
    }
}

/// Whether a column counts in thousands, in 亩 and the like: a whole number of those is another number in the field.
fn counts_in_another_unit(header: &str) -> bool {
    const OTHERS: [&str; 13] =
        ["万", "千", "百", "亿", "亩", "公顷", "%", "％", "ft", "feet", "英尺", "acre", "thousand"];
    let unit = header.split(['(', '（', '[', '【']).nth(1).map(str::to_lowercase);
    unit.is_some_and(|unit| OTHERS.iter().any(|other| unit.contains(other)))
}
