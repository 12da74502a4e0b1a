//! A row of a plain noun.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::{cells::Cells, line::Record};
use crate::{
    error::{Code, code},
    import::{Field, Noun},
    records::values::read,
    slice::FieldKind,
};

/// What the row says of the noun's fields. A cell that its field cannot hold is kept as text with the reason.
///
/// # Errors
/// `no_name` where the row does not say what every record has, or why it cannot be read.
pub(super) fn record(cells: &mut Cells<'_>, noun: Noun) -> Result<Record, Code> {
    let mut values = Vec::new();
    for known in noun.fields() {
        let (at, field) = (Field::Of(known), known.field());
        let header = cells.label(at);
        let value = match field.kind {
            FieldKind::Day => cells.day(at).map(|day| json!(day)),
            FieldKind::Money => cells.value(at, |text| read(noun.as_ref(), field, &in_unit(text, &header)?)),
            _ => cells.value(at, |text| read(noun.as_ref(), field, text)),
        };
        match value {
            None if field.required => return Err(cells.why_not(at).unwrap_or(code::NO_NAME)),
            None => {}
            Some(value) => values.push((known, value)),
        }
    }
    Ok(Record { noun, values: values.into_iter().filter(|(_, value)| *value != Value::Null).collect() })
}

/// An amount with the unit that its column names: 租金（万元）. Amounts of another currency are no 元.
fn in_unit<'t>(text: &'t str, header: &str) -> Result<Cow<'t, str>, Code> {
    const OTHERS: [&str; 8] = ["美元", "港元", "港币", "欧元", "日元", "USD", "HKD", "EUR"];
    let names = |words: &[&str]| words.iter().any(|word| header.contains(word) || text.contains(word));
    if names(&OTHERS) {
        return Err(code::UNKNOWN_UNIT);
    }
    let unit = ['亿', '万'].into_iter().find(|unit| header.contains(&format!("{unit}元")));
    Ok(match unit.filter(|_| !text.contains(['亿', '万', '元'])) {
        Some(unit) => Cow::Owned(format!("{text}{unit}")),
        None => Cow::Borrowed(text),
    })
}
