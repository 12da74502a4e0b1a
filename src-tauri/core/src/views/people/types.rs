//! What the list of people asks for and shows.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};
use ts_rs::TS;

use crate::{
    kit::{Cursor, Day},
    own_fields::OwnFilter,
    people::PersonId,
};

/// Which people a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, AsRefStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Role {
    #[default]
    All,
    Founders,
    Mentors,
    Alumni,
}

/// What a list of people asks for.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PeopleQuery {
    /// Name, pinyin, initials, company, digits of a phone.
    pub text: Option<String>,
    /// Which people.
    pub role: Role,
    /// City.
    pub city: Option<String>,
    /// Words that the expertise holds.
    pub expertise: Option<String>,
    /// What own fields hold.
    #[ts(optional, as = "Option<_>")]
    pub own: Vec<OwnFilter>,
    /// The place to go on from.
    pub after: Option<Cursor>,
    /// The place to go back from.
    pub before: Option<Cursor>,
    /// Rows a page; 100 where absent.
    pub limit: Option<u32>,
}

/// A row of a list of people.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// 姓名.
    pub name: String,
    /// Present company.
    pub company: Option<String>,
    /// Role there.
    pub role: Option<String>,
    /// City.
    pub city: Option<String>,
    /// What they know.
    pub expertise: Option<String>,
    /// Mobile, as stored.
    pub mobile: Option<String>,
    /// WeChat.
    pub wechat: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Takes part in a cohort with a startup.
    pub is_founder: bool,
    /// Is a mentor.
    pub is_mentor: bool,
    /// Is an alumnus.
    pub is_alumnus: bool,
    /// Startups that they mentor now; absent for others.
    pub mentees: Option<u32>,
    /// Day of the last note that they wrote or, failing that, of the last contact with them.
    pub last_contact: Option<Day>,
}
