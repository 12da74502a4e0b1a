//! People, how to reach them and where they work, and what is typed of them.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Day, Id},
    organisations::OrganisationId,
};

/// Identity of a person.
pub type PersonId = Id<Person>;
/// Identity of an affiliation.
pub type AffiliationId = Id<Affiliation>;
/// Identity of a contact point.
pub type ContactId = Id<Contact>;

/// A person, as lists name them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonName {
    /// Identity.
    pub id: PersonId,
    /// 姓名, surname first, in one field.
    pub name: String,
}

/// A post that a person does not have yet, as a file tells of it.
#[derive(Clone, Copy, Debug)]
pub struct NewPost<'a> {
    /// Whose.
    pub person: PersonId,
    /// Where; absent for those who work for nobody.
    pub organisation: Option<OrganisationId>,
    /// As what.
    pub role: Option<&'a str>,
}

/// How a person can be reached.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum ContactKind {
    Mobile,
    Landline,
    Wechat,
    Email,
    /// Where letters reach them.
    Address,
}

/// One way to reach a person. Personal data: never in a log, never in an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// Which way.
    pub kind: ContactKind,
    /// Phones as stored by `kit::phone` (+86…), the rest as written.
    pub value: String,
    /// The one to use first among those of its kind.
    pub preferred: bool,
}

/// A contact as typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactDraft {
    /// Which way.
    pub kind: ContactKind,
    /// As typed; read by the rules.
    pub value: String,
}

/// Where a person works or worked, as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Affiliation {
    /// Identity.
    pub id: AffiliationId,
    /// Where; absent for those who work for nobody.
    pub organisation: Option<OrganisationId>,
    /// Its name.
    pub organisation_name: Option<String>,
    /// As what: 创始人兼CEO.
    pub role: Option<String>,
    /// Since when.
    pub starts_on: Option<Day>,
    /// Until when; absent while it lasts.
    pub ends_on: Option<Day>,
}

/// A person, with how to reach them and where they work.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Their own pinyin, where it differs from the usual reading.
    pub reading: Option<String>,
    /// English or other name.
    pub alias: Option<String>,
    /// Where they live or work.
    pub city: Option<String>,
    /// The field they work in.
    pub sector: Option<String>,
    /// What they know.
    pub expertise: Option<String>,
    /// Anything else.
    pub remark: Option<String>,
    /// Ways to reach them, the preferred of each kind first.
    pub contacts: Vec<Contact>,
    /// Where they work and worked, the present first.
    pub affiliations: Vec<Affiliation>,
    /// Cells of imported files that could not be read, kept as they stood.
    pub kept_cells: Vec<KeptCell>,
}

/// A cell of an imported file that could not be read as what its column holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct KeptCell {
    /// The column's header in the file.
    pub label: String,
    /// The cell as it stood; of an ID number only its ends, but in a person's own data.
    pub value: String,
}

/// What a person types to make or change a person.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PersonDraft {
    /// Absent for a new one.
    pub id: Option<PersonId>,
    /// 姓名.
    pub name: String,
    /// Own pinyin.
    pub reading: Option<String>,
    /// English or other name.
    pub alias: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Field of work.
    pub sector: Option<String>,
    /// What they know.
    pub expertise: Option<String>,
    /// Anything else.
    pub remark: Option<String>,
    /// Present company; a name, made where it is not there yet. Changing it ends the present affiliation.
    pub company: Option<String>,
    /// Role there.
    pub role: Option<String>,
    /// All ways to reach them: what is not listed any more is removed. The first of each kind is preferred.
    pub contacts: Vec<ContactDraft>,
}
