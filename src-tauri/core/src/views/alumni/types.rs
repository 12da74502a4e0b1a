//! What the list of alumni and contact reports ask for and show.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};
use ts_rs::TS;

use crate::{
    alumni::Purpose,
    cohorts::CohortId,
    kit::{Cursor, Day},
    own_fields::OwnFilter,
    people::PersonId,
};

/// By what a list of alumni is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum AlumniOrder {
    /// By pinyin.
    #[default]
    Name,
    /// Those longest without contact first.
    LastContact,
}

/// What a list of alumni, and a contact report, asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct AlumniQuery {
    /// Name, pinyin, initials, company, digits of a phone.
    pub text: Option<String>,
    /// Only of this cohort.
    pub cohort: Option<CohortId>,
    /// Field of work.
    pub sector: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Words that the expertise holds.
    pub expertise: Option<String>,
    /// Words that what they help with holds.
    pub helps_with: Option<String>,
    /// No contact for this many days, or never.
    pub silent_days: Option<u32>,
    /// Only people whose data may be used for this.
    pub purpose: Option<Purpose>,
    /// What own fields hold.
    #[ts(optional, as = "Option<_>")]
    pub own: Vec<OwnFilter>,
    /// Order.
    pub order: AlumniOrder,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// A row of the list of alumni.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AlumnusRow {
    /// The person.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Present company.
    pub company: Option<String>,
    /// Role there.
    pub role: Option<String>,
    /// Names of their cohorts.
    pub cohorts: Option<String>,
    /// Field of work.
    pub sector: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Mobile, as stored.
    pub mobile: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Day of the last contact.
    pub last_contact: Option<Day>,
}

/// What the alumni can be filtered by, with how many there are of each.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Facets {
    /// Alumni in all.
    pub total: u32,
    /// City -> people.
    pub cities: BTreeMap<String, u32>,
    /// Sector -> people.
    pub sectors: BTreeMap<String, u32>,
}
