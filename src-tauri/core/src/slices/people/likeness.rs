//! How much two people look like one: by what they share, against what differs. Pure.
//!
//! A likeness is a question, never an answer: on it nobody is merged, and nothing is written. Each sign that the two
//! share leaves less room for chance (the rooms are multiplied); each that differs takes some of the rest away. A name
//! alone is never enough, since people of one name are many.

use rusqlite::Row;
use serde::Serialize;
use strsim::{damerau_levenshtein, jaro_winkler};
use strum::{AsRefStr, EnumString};
use ts_rs::TS;

use super::{ContactDraft, ContactKind};
use crate::kit::{
    names::{fold, sort_key, surname},
    text::is_han,
};

/// The least score, of 100, that is worth a question.
const LEAST: f64 = 0.55;
/// Companies whose names are at least so near are alike.
pub const NEAR: f64 = 0.88;

/// What speaks for or against two people being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum LikenessReason {
    SamePhone,
    SameWechat,
    SameEmail,
    SameName,
    SameReading,
    LikeName,
    SameCompany,
    LikeCompany,
    SameCity,
    OtherName,
    OtherPhone,
}

impl LikenessReason {
    /// How much room it leaves for chance; of what differs, how much it leaves of the score.
    fn leaves(self) -> f64 {
        match self {
            Self::SamePhone => 0.25,
            Self::SameWechat => 0.3,
            Self::SameEmail => 0.4,
            Self::SameName => 0.55,
            Self::SameReading => 0.7,
            Self::LikeName => 0.8,
            Self::SameCompany => 0.55,
            Self::LikeCompany => 0.7,
            Self::SameCity => 0.9,
            Self::OtherName | Self::OtherPhone => 0.8,
        }
    }

    /// Whether it speaks for two people.
    pub fn is_against(self) -> bool {
        matches!(self, Self::OtherName | Self::OtherPhone)
    }
}

/// How much two people look like one, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Likeness {
    /// Of 100.
    pub score: u8,
    /// What speaks for it, the strongest first, and what speaks against it.
    pub reasons: Vec<LikenessReason>,
}

/// What is looked at of a person.
#[derive(Clone, Debug, Default)]
pub struct MatchFeatures {
    name: String,
    reading: String,
    phones: Vec<String>,
    wechats: Vec<String>,
    emails: Vec<String>,
    companies: Vec<String>,
    city: Option<String>,
}

impl MatchFeatures {
    /// Of a person of this name. `companies` are what is left of their names without legal form and place
    /// ([`crate::organisations::rules::core_name`]).
    pub fn new(
        name: &str,
        own_reading: Option<&str>,
        contacts: &[ContactDraft],
        companies: Vec<String>,
        city: Option<&str>,
    ) -> Self {
        let of = |kinds: &[ContactKind]| {
            contacts.iter().filter(|held| kinds.contains(&held.kind)).map(sign_of).collect::<Vec<_>>()
        };
        Self {
            name: fold(name),
            reading: syllables(name, own_reading),
            phones: of(&[ContactKind::Mobile, ContactKind::Landline]),
            wechats: of(&[ContactKind::Wechat]),
            emails: of(&[ContactKind::Email]),
            companies,
            city: city.map(|city| city.trim_end_matches('市').to_owned()),
        }
    }

    /// Under which keys somebody may stand who looks like this: to compare with those only.
    pub fn keys(&self) -> Vec<String> {
        let under = |sign: char, values: &[String]| values.iter().map(|v| format!("{sign}{v}")).collect::<Vec<_>>();
        let firsts = self.companies.iter().filter_map(|company| company.chars().next());
        let read: Vec<String> = firsts.map(|first| format!("{}\n{first}", self.reading)).collect();
        [under('p', &self.phones), under('w', &self.wechats), under('e', &self.emails), under(OF_NAME, &read)].concat()
    }
}

/// The keys of a person as derived rows hold them: a number each, and what is left of the companies' names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    numbers: Vec<u32>,
    companies: String,
}

impl Keys {
    /// The keys of a face. Two that share a number by chance are told apart when they are judged.
    pub fn of(face: &MatchFeatures) -> Self {
        let number = |key: String| crc32fast::hash(key.as_bytes()) & !1 | u32::from(key.starts_with(OF_NAME));
        let mut numbers: Vec<u32> = face.keys().into_iter().map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        Self { numbers, companies: face.companies.join("\n") }
    }

    /// The numbers in order.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Whether two who share a key can be alike enough to ask. By the sound of a name that needs companies whose names
    /// are near: without them, and without a way to reach both, no score is enough.
    pub fn may_meet(&self, key: u32, other: &Self) -> bool {
        let near = |one: &str| other.companies.lines().any(|other| one == other || jaro_winkler(one, other) >= NEAR);
        key & 1 == 0 || self.companies.lines().any(near)
    }

    /// The numbers as a cell, four bytes each.
    pub fn to_cell(&self) -> Vec<u8> {
        self.numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// The companies as a cell, a line each.
    pub fn companies(&self) -> &str {
        &self.companies
    }

    /// The numbers of a cell.
    pub fn read(cell: Option<&[u8]>) -> impl Iterator<Item = u32> {
        let (numbers, _) = cell.unwrap_or_default().as_chunks::<4>();
        numbers.iter().map(|number| u32::from_le_bytes(*number))
    }

    /// From two cells of a row, the numbers first.
    ///
    /// # Errors
    /// Cells of another type.
    pub fn from_row(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self { numbers: Self::read(Some(row.get_ref(at)?.as_blob()?)).collect(), companies: row.get(at + 1)? })
    }
}

/// The first letter of keys by the sound of a name.
const OF_NAME: char = 'r';

/// What two contacts are compared by; of phones the last 11 digits, without the extension.
pub fn sign_of(contact: &ContactDraft) -> String {
    match contact.kind {
        ContactKind::Mobile | ContactKind::Landline => {
            let line = contact.value.split(';').next().unwrap_or_default();
            line.get(line.len().saturating_sub(11)..).unwrap_or(line).to_owned()
        }
        _ => contact.value.to_lowercase(),
    }
}

/// Compares two people; none where they are not alike enough to ask.
pub fn judge(one: &MatchFeatures, other: &MatchFeatures) -> Option<Likeness> {
    let share = |some: &[String], others: &[String]| some.iter().any(|sign| others.contains(sign));
    let mut reasons = Vec::new();
    let mut note = |reason, holds: bool| {
        if holds {
            reasons.push(reason);
        }
        holds
    };
    let phone = note(LikenessReason::SamePhone, share(&one.phones, &other.phones));
    note(LikenessReason::SameWechat, share(&one.wechats, &other.wechats));
    note(LikenessReason::SameEmail, share(&one.emails, &other.emails));
    let named = note(LikenessReason::SameName, one.name == other.name)
        || note(LikenessReason::SameReading, !one.reading.is_empty() && one.reading == other.reading)
        || note(LikenessReason::LikeName, like_names(&one.name, &other.name));
    if !note(LikenessReason::SameCompany, share(&one.companies, &other.companies)) {
        let near = |a: &String| other.companies.iter().any(|b| jaro_winkler(a, b) >= NEAR);
        note(LikenessReason::LikeCompany, one.companies.iter().any(near));
    }
    note(LikenessReason::SameCity, one.city.is_some() && one.city == other.city);
    note(LikenessReason::OtherName, !named);
    note(LikenessReason::OtherPhone, !phone && !one.phones.is_empty() && !other.phones.is_empty());

    let chance: f64 = reasons.iter().filter(|reason| !reason.is_against()).map(|reason| reason.leaves()).product();
    let doubt: f64 = reasons.iter().filter(|reason| reason.is_against()).map(|reason| reason.leaves()).product();
    let score = (1.0 - chance) * doubt;
    (score >= LEAST).then_some(Likeness { score: (score * 100.0).round() as u8, reasons })
}

/// The syllables of a name, without what tells characters of one reading apart.
fn syllables(name: &str, own_reading: Option<&str>) -> String {
    reading_of(&sort_key(name, own_reading))
}

/// The syllables of a name whose place in a list is known.
pub fn reading_of(sort_key: &str) -> String {
    sort_key
        .split(' ')
        .map(|unit| unit.split('.').next().unwrap_or(unit))
        .filter(|unit| *unit != "~")
        .collect::<Vec<_>>()
        .join(" ")
}

/// One character of a Chinese given name of two, or one letter of a longer Latin name, is another.
fn like_names(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.chars().count();
    if damerau_levenshtein(one, other) != 1 {
        return false;
    }
    match one.contains(is_han) || other.contains(is_han) {
        true => letters(one).min(letters(other)) >= 3 && surname(one).0 == surname(other).0,
        false => letters(one).min(letters(other)) >= 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(name: &str, contacts: &[(ContactKind, &str)], company: Option<&str>, city: Option<&str>) -> MatchFeatures {
        let contacts: Vec<ContactDraft> =
            contacts.iter().map(|(kind, value)| ContactDraft { kind: *kind, value: (*value).into() }).collect();
        MatchFeatures::new(name, None, &contacts, company.map(str::to_owned).into_iter().collect(), city)
    }

    fn mobile(number: &str) -> [(ContactKind, &str); 1] {
        [(ContactKind::Mobile, number)]
    }

    #[test]
    fn a_name_alone_asks_nobody() {
        let one = face("张伟", &[], None, None);
        assert_eq!(judge(&one, &one), None);
        assert_eq!(judge(&face("张伟", &[], None, Some("上海")), &face("张伟", &[], None, Some("上海市"))), None);
    }

    #[test]
    fn one_phone_under_two_names_is_asked() {
        let one = face("张伟", &mobile("+8613800138000"), None, None);
        let other = face("李娜", &mobile("+8613800138000"), None, None);
        let likeness = judge(&one, &other).unwrap();
        assert_eq!(likeness.reasons, [LikenessReason::SamePhone, LikenessReason::OtherName]);
        assert_eq!(likeness.score, 60);
    }

    #[test]
    fn a_name_with_a_company_or_its_like_is_asked_and_less_so_where_the_phones_differ() {
        let score = |one: &MatchFeatures, other: &MatchFeatures| judge(one, other).map(|likeness| likeness.score);
        let one = face("张伟", &mobile("+8613800138000"), Some("云岭科技"), None);
        assert_eq!(score(&one, &face("张伟", &[], Some("云岭科技"), None)), Some(70));
        assert_eq!(score(&one, &face("张炜", &[], Some("云岭科技"), None)), Some(62));
        assert_eq!(score(&one, &face("张伟", &mobile("+8613900139000"), Some("云岭科技"), None)), Some(56));
        assert_eq!(score(&one, &face("张伟", &[], Some("木石能源"), None)), None);
        assert_eq!(score(&one, &face("王芳", &[], Some("云岭科技"), None)), None);
    }

    #[test]
    fn names_of_one_reading_are_compared_whatever_their_characters() {
        let likeness = judge(&face("张伟", &[], Some("云岭科技"), None), &face("章玮", &[], Some("云岭科技"), None));
        assert_eq!(likeness.unwrap().reasons, [LikenessReason::SameReading, LikenessReason::SameCompany]);
        assert!(like_names("欧阳小超", "欧阳晓超") && like_names("ada lovelace", "ada lovelce"));
        assert!(!like_names("张伟", "王伟") && !like_names("张伟", "张芳") && !like_names("ann", "anne"));
    }

    #[test]
    fn whoever_is_asked_about_stands_under_a_common_key() {
        let pairs = [
            (face("张伟", &mobile("+8613800138000"), None, None), face("李娜", &mobile("13800138000"), None, None)),
            (face("张伟", &[], Some("云岭科技"), None), face("章玮", &[], Some("云岭科技"), None)),
            (face("张伟", &[], Some("云岭科技"), None), face("张伟", &[], Some("云岭科技园"), None)),
        ];
        for (one, other) in pairs {
            assert!(judge(&one, &other).is_some());
            assert!(one.keys().iter().any(|key| other.keys().contains(key)), "{one:?} {other:?}");
        }
    }
}
