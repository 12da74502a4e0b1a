//! The report as contacts for a phone: vCard 3.0, which every phone reads, or 4.0. `calcard` writes the lines.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use calcard::vcard::{VCard, VCardEntry, VCardParameter, VCardProperty, VCardType, VCardValue, VCardVersion};

use super::{Cell, ContactColumn};
use crate::{
    error::{Error, Result, code},
    kit::names::surname,
};

/// Contacts under way.
pub struct Table {
    file: BufWriter<File>,
    version: VCardVersion,
    columns: Vec<ContactColumn>,
    headers: Vec<String>,
    /// Masked numbers and addresses are none that a phone could use: they stay out.
    full: bool,
}

impl Table {
    /// Begins a file; `headers` name what a contact has no field for.
    pub fn begin(
        path: &Path,
        version: VCardVersion,
        columns: &[ContactColumn],
        headers: Vec<String>,
        full: bool,
    ) -> Result<Self> {
        let file = BufWriter::new(File::create(path)?);
        Ok(Self { file, version, columns: columns.to_vec(), headers, full })
    }

    /// Adds a person.
    pub fn add(&mut self, cells: &[Cell]) -> Result<()> {
        let mut card = VCard { entries: Vec::new() };
        let mut notes = Vec::new();
        let (mut street, mut city) = (String::new(), String::new());
        for ((column, header), cell) in self.columns.iter().zip(&self.headers).zip(cells) {
            let text = cell.to_string();
            let whole = || self.full.then(|| text.clone());
            match column {
                _ if text.is_empty() => {}
                ContactColumn::Name => card.entries.extend(named(&text)),
                ContactColumn::Company => card.entries.push(entry(VCardProperty::Org, text)),
                ContactColumn::Role => card.entries.push(entry(VCardProperty::Title, text)),
                ContactColumn::City => city = text,
                ContactColumn::Address => street = whole().unwrap_or_default(),
                ContactColumn::Mobile => {
                    card.entries.extend(whole().map(|number| {
                        entry(VCardProperty::Tel, number).with_param(VCardParameter::typ(VCardType::Cell))
                    }))
                }
                ContactColumn::Email => {
                    card.entries.extend(whole().map(|address| entry(VCardProperty::Email, address)))
                }
                ContactColumn::Wechat => {
                    card.entries.extend(whole().map(|id| entry(VCardProperty::Other("X-WECHAT".to_owned()), id)))
                }
                ContactColumn::Cohorts | ContactColumn::Sector | ContactColumn::LastContact => {
                    notes.push(format!("{header}: {text}"));
                }
            }
        }
        if !(street.is_empty() && city.is_empty()) {
            card.entries.push(address(&street, &city));
        }
        if !notes.is_empty() {
            card.entries.push(entry(VCardProperty::Note, notes.join("\n")));
        }
        let mut lines = String::new();
        card.write_to(&mut lines, self.version).map_err(|_| Error::failure(code::INTERNAL))?;
        Ok(self.file.write_all(lines.as_bytes())?)
    }

    /// Writes what is left.
    pub fn end(mut self) -> Result<()> {
        Ok(self.file.flush()?)
    }
}

fn entry(property: VCardProperty, text: String) -> VCardEntry {
    VCardEntry::new(property).with_value(VCardValue::Text(text))
}

/// The name as it is said, and in parts: surname; given name. Latin names have the surname last.
fn named(name: &str) -> [VCardEntry; 2] {
    let (family, given) = match name.rsplit_once(' ') {
        Some((given, family)) if name.is_ascii() => (family, given),
        _ => surname(name),
    };
    let parts = [family, given, "", "", ""].map(|part| VCardValue::Text(part.to_owned()));
    [entry(VCardProperty::Fn, name.to_owned()), VCardEntry::new(VCardProperty::N).with_values(parts.to_vec())]
}

/// An address as far as it is known.
fn address(street: &str, city: &str) -> VCardEntry {
    let parts = ["", "", street, city, "", "", ""].map(|part| VCardValue::Text(part.to_owned()));
    VCardEntry::new(VCardProperty::Adr).with_values(parts.to_vec())
}
