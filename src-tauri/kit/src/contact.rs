//! E-mail addresses and WeChat ids, read as people write them.

use thiserror::Error;

use super::phone::Phone;
use super::text::plain;

/// Why a text is not an e-mail address or WeChat id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContactFault {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Something else is written.
    #[error("not a plausible address")]
    Implausible,
}

/// An e-mail address that could exist.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Reads an address: blanks, full-width forms and `mailto:` taken off, the domain in small letters.
    ///
    /// # Errors
    /// Nothing written, or no address.
    pub fn read(raw: &str) -> Result<Email, ContactFault> {
        let text: String = plain(raw).chars().filter(|c| *c != ' ').collect();
        if text.is_empty() {
            return Err(ContactFault::Empty);
        }
        let address = text.strip_prefix("mailto:").unwrap_or(&text).trim_matches(['<', '>']);
        let (local, domain) = address.rsplit_once('@').ok_or(ContactFault::Implausible)?;
        let domain = domain.to_lowercase();
        if !plausible_local(local) || !plausible_domain(&domain) {
            return Err(ContactFault::Implausible);
        }
        Ok(Email(format!("{local}@{domain}")))
    }

    /// The address to store and show.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two addresses are compared by: no provider that people use tells capitals from small letters.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The form for eyes that need not know it: `z***@example.cn`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let first: String = local.chars().take(1).collect();
        format!("{first}***@{domain}")
    }
}

fn plausible_local(local: &str) -> bool {
    let dots_apart = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    (1..=64).contains(&local.len())
        && dots_apart
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
}

fn plausible_domain(domain: &str) -> bool {
    let plausible_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(plausible_label)
        && top.chars().count() >= 2
        && !top.chars().all(|c| c.is_ascii_digit())
}

/// A WeChat id, or the mobile number by which somebody is found in WeChat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WeChat(String);

impl WeChat {
    /// Reads an id: 6 to 20 letters, digits, `_` and `-`, a letter first; or a mobile number, kept as its 11 digits.
    ///
    /// # Errors
    /// Nothing written, or no id.
    pub fn read(raw: &str) -> Result<WeChat, ContactFault> {
        let text = plain(raw);
        if text.is_empty() {
            return Err(ContactFault::Empty);
        }
        if let Ok(phone) = Phone::read(&text)
            && phone.is_mobile()
            && !text.contains(|c: char| c.is_alphabetic())
        {
            return Ok(WeChat(phone.key().to_owned()));
        }
        let plausible = (6..=20).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if plausible { Ok(WeChat(text)) } else { Err(ContactFault::Implausible) }
    }

    /// The id to store and show.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two ids are compared by: WeChat takes capitals for small letters.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The form for eyes that need not know it: the first two characters and `***`.
    pub fn masked(&self) -> String {
        format!("{}***", &self.0[..2])
    }
}

#[cfg(test)]
#[path = "contact_tests.rs"]
mod tests;
