//! What the field knows of people and of the ways to reach them. Pure.

use super::{Contact, ContactDraft, ContactKind, Person, PersonDraft};
use crate::{
    error::{Refusal, code},
    kit::{
        contact::{Email, WeChat},
        limits,
        names::tidy,
        phone::{Phone, PhoneFault},
    },
    organisations,
};

/// A person as accepted: tidied, contacts in the form in which they are stored.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    /// The cells of the person.
    pub person: PersonDraft,
    /// Where they work, as what.
    pub post: Post,
}

/// Where a person works now, as what; nothing where neither is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// The name of the organisation; absent for those who work for nobody.
    pub company: Option<String>,
    /// As what.
    pub role: Option<String>,
}

impl Post {
    /// Reads company and role. Words such as 自由职业 in the company's place are no company: they say as what a person
    /// works, where the role does not say it.
    pub fn read(company: Option<&str>, role: Option<&str>) -> Self {
        let (company, role) = (company.and_then(some), role.and_then(some));
        match company {
            Some(name) if organisations::rules::is_company(&name) => Self { company: Some(name), role },
            // 无 and `-` say nothing at all.
            Some(word) => Self {
                company: None,
                role: role.or_else(|| Some(word).filter(|w| organisations::rules::is_calling(w))),
            },
            None => Self { company: None, role },
        }
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// Accepts a person as typed, or names the field that stops it.
///
/// # Errors
/// `missing` and `too_long` at a field; see [`accept_contact`] at `contacts`, with the `index` from 0.
pub fn accept(draft: PersonDraft) -> Result<Accepted, Refusal> {
    let name = tidy(&draft.name);
    if name.is_empty() {
        return Err(Refusal::field("name", code::MISSING));
    }
    limits::PERSON.check("name", &name)?;
    limits::PERSON.check_all(&[
        ("reading", &draft.reading),
        ("alias", &draft.alias),
        ("city", &draft.city),
        ("sector", &draft.sector),
        ("expertise", &draft.expertise),
        ("remark", &draft.remark),
        ("company", &draft.company),
        ("role", &draft.role),
    ])?;
    let mut contacts: Vec<ContactDraft> = Vec::with_capacity(draft.contacts.len());
    for (index, typed) in draft.contacts.iter().enumerate().filter(|(_, c)| !c.value.trim().is_empty()) {
        let contact = accept_contact(typed).map_err(|refusal| refusal.arg("index", index))?;
        if !contacts.iter().any(|c| same_contact(c, &contact)) {
            contacts.push(contact);
        }
    }
    let text = |typed: Option<String>| typed.as_deref().and_then(some);
    Ok(Accepted {
        post: Post::read(draft.company.as_deref(), draft.role.as_deref()),
        person: PersonDraft {
            id: draft.id,
            name,
            reading: text(draft.reading),
            alias: text(draft.alias),
            city: text(draft.city),
            sector: text(draft.sector),
            expertise: text(draft.expertise),
            remark: draft.remark.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty()),
            contacts,
            ..PersonDraft::default()
        },
    })
}

/// Reads a contact as typed into the form that is stored.
///
/// # Errors
/// `missing`, `too_long`, `not_a_phone`, `phone_digits_lost`, `not_an_email`, `not_a_wechat_id`, at `contacts`.
pub fn accept_contact(typed: &ContactDraft) -> Result<ContactDraft, Refusal> {
    if typed.value.trim().is_empty() {
        return Err(Refusal::field("contacts", code::MISSING));
    }
    limits::within("contacts", &typed.value, limits::CONTACT.most("value"))?;
    let value = match typed.kind {
        ContactKind::Mobile | ContactKind::Landline => {
            Phone::read(&typed.value).map(|p| p.stored()).map_err(|fault| match fault {
                PhoneFault::DigitsLost => code::PHONE_DIGITS_LOST,
                PhoneFault::Empty | PhoneFault::Several | PhoneFault::NotAPhone => code::NOT_A_PHONE,
            })
        }
        ContactKind::Wechat => {
            WeChat::read(&typed.value).map(|w| w.as_str().to_owned()).map_err(|_| code::NOT_A_WECHAT_ID)
        }
        ContactKind::Email => Email::read(&typed.value).map(|e| e.as_str().to_owned()).map_err(|_| code::NOT_AN_EMAIL),
        ContactKind::Address => Ok(tidy(&typed.value)),
    };
    value.map(|value| ContactDraft { kind: typed.kind, value }).map_err(|code| Refusal::field("contacts", code))
}

/// Whether two contacts, both as stored, reach the same place. Nobody tells capitals from small letters there.
pub fn same_contact(one: &ContactDraft, other: &ContactDraft) -> bool {
    one.kind == other.kind && one.value.to_lowercase() == other.value.to_lowercase()
}

/// A person as a form shows them, to be changed and saved again.
pub fn draft_of(person: &Person) -> PersonDraft {
    let present = person.affiliations.iter().find(|a| a.ends_on.is_none());
    PersonDraft {
        id: Some(person.id),
        name: person.name.clone(),
        reading: person.reading.clone(),
        alias: person.alias.clone(),
        city: person.city.clone(),
        sector: person.sector.clone(),
        expertise: person.expertise.clone(),
        remark: person.remark.clone(),
        company: present.and_then(|a| a.organisation_name.clone()),
        role: present.and_then(|a| a.role.clone()),
        contacts: person.contacts.iter().map(draft_of_contact).collect(),
    }
}

/// A contact as a form shows it.
pub fn draft_of_contact(contact: &Contact) -> ContactDraft {
    ContactDraft { kind: contact.kind, value: contact.value.clone() }
}

fn some(text: &str) -> Option<String> {
    Some(tidy(text)).filter(|t| !t.is_empty())
}
