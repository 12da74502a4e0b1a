//! The person of a row, and every way to reach them.

use super::{cells::Cells, claims::Claimed, columns::Column};
use crate::{
    error::code,
    import::{Field, fault::Fault, formats::Cell, mapping::split_contact},
    kit::{
        contact::{ContactFault, Email, WeChat},
        limits,
        names::{fold, tidy},
        phone::{Phone, PhoneFault, says_more},
    },
    people::{ContactDraft, ContactKind},
};

impl Cells<'_> {
    /// The person's name, and every way to reach them. A name and a phone in one cell are taken apart.
    pub fn name_and_contacts(&mut self) -> Result<(String, Vec<ContactDraft>), Fault> {
        let mut name = String::new();
        let mut contacts: Vec<ContactDraft> = Vec::new();
        if let Some((column, cell)) = self.cell(Field::PersonName) {
            match split_contact(&cell.text()) {
                Some((said, phone)) => {
                    name = tidy(&said);
                    contacts.extend(Phone::read(&phone).ok().map(|phone| phone_contact(&phone)));
                    if says_more(&cell.text(), &name) {
                        self.keep_whole(column, cell);
                    }
                }
                None => name = tidy(&cell.text()),
            }
            if !name.is_empty() {
                self.claim(column, Claimed::Field(Field::PersonName));
            }
        }
        for (column, cell) in self.cells(Field::Phone) {
            self.phones(column, cell, &mut name, &mut contacts);
        }
        for (column, cell) in self.cells(Field::Wechat) {
            match WeChat::read(&cell.text()) {
                Ok(id) => self.add(column, &mut contacts, ContactKind::Wechat, id.as_str().to_owned()),
                Err(ContactFault::Empty) => {}
                Err(ContactFault::Implausible) => self.set_aside(column, cell, Some(code::NOT_A_WECHAT_ID)),
            }
        }
        for (column, cell) in self.cells(Field::Email) {
            self.emails(column, cell, &mut contacts);
        }
        for (column, cell) in self.cells(Field::Address) {
            match tidy(&cell.text()) {
                line if line.is_empty() => {}
                line if !limits::fits(&line, limits::LINE) => self.set_aside(column, cell, Some(code::TEXT_TOO_LONG)),
                line => self.add(column, &mut contacts, ContactKind::Address, line),
            }
        }
        match name.chars().count() {
            0 => Err(self.fault(Field::PersonName, code::NO_NAME)),
            letters if letters > limits::NAME => Err(Fault::at(Field::PersonName, code::TEXT_TOO_LONG)),
            _ => Ok((name, contacts)),
        }
    }

    fn phones(&mut self, column: &Column, cell: &Cell, name: &mut String, contacts: &mut Vec<ContactDraft>) {
        let text = cell.text();
        match split_contact(&text) {
            Some((said, _)) if name.is_empty() => {
                *name = tidy(&said);
                self.claim(column, Claimed::Field(Field::PersonName));
            }
            // Another one's name, as of an assistant, has no place; it is not lost.
            Some((said, _)) if fold(&said) != fold(name) => self.set_aside(column, cell, None),
            _ => {}
        }
        match Phone::read_all(&text) {
            Ok(phones) => {
                for phone in &phones {
                    let contact = phone_contact(phone);
                    self.add(column, contacts, contact.kind, contact.value);
                }
                if says_more(&text, name) {
                    self.keep_whole(column, cell);
                }
            }
            Err(PhoneFault::Empty) => {}
            Err(PhoneFault::DigitsLost) => self.set_aside(column, cell, Some(code::PHONE_DIGITS_LOST)),
            Err(PhoneFault::Several | PhoneFault::NotAPhone) => self.set_aside(column, cell, Some(code::NOT_A_PHONE)),
        }
    }

    fn emails(&mut self, column: &Column, cell: &Cell, contacts: &mut Vec<ContactDraft>) {
        for piece in cell.text().split([';', '；', ',', '，', '、', '/', '\n']) {
            match Email::read(piece) {
                Ok(email) => self.add(column, contacts, ContactKind::Email, email.as_str().to_owned()),
                Err(ContactFault::Empty) => {}
                Err(ContactFault::Implausible) => self.set_aside(column, cell, Some(code::NOT_AN_EMAIL)),
            }
        }
    }

    /// Adds a way to reach the person; what the row has said in another cell is said already.
    fn add(&mut self, column: &Column, contacts: &mut Vec<ContactDraft>, kind: ContactKind, value: String) {
        if contacts.iter().any(|held| held.kind == kind && held.value.eq_ignore_ascii_case(&value)) {
            self.claim(column, Claimed::Said);
        } else {
            self.claim(column, Claimed::Contact(u16::try_from(contacts.len()).unwrap_or(u16::MAX)));
            contacts.push(ContactDraft { kind, value });
        }
    }
}

/// A phone as it is stored. A number from abroad that may be a landline or a mobile counts as a mobile.
fn phone_contact(phone: &Phone) -> ContactDraft {
    let kind = if phone.is_landline() { ContactKind::Landline } else { ContactKind::Mobile };
    ContactDraft { kind, value: phone.stored() }
}
