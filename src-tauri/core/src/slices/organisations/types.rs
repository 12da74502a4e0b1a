//! Organisations, and what is typed of them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString};
use ts_rs::TS;

use crate::{engine::Derived, kit::Id};

/// Identity of an organisation.
pub type OrganisationId = Id<Organisation>;

/// The names by which organisations are found again.
pub(crate) const DERIVED: Derived = Derived {
    name: "organisation_row",
    more: &[],
    sources: Cow::Borrowed(&["organisation"]),
    refresh: Cow::Borrowed(include_str!("rows.sql")),
    then: None,
};

/// What an organisation mainly is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum OrganisationKind {
    Startup,
    Investor,
    Corporate,
    University,
    LawFirm,
    Bank,
    Government,
    Media,
    #[default]
    Other,
}

/// A company or other body.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码, kept as written also when its check character is wrong.
    pub credit_code: Option<String>,
    /// Where it sits.
    pub city: Option<String>,
    /// What it mainly is.
    pub kind: OrganisationKind,
}

/// What is known of an organisation when a record that belongs to it is saved.
#[derive(Clone, Debug, Default)]
pub struct OrganisationDraft {
    /// As registered.
    pub name: String,
    /// As spoken of.
    pub short_name: Option<String>,
    /// 统一社会信用代码.
    pub credit_code: Option<String>,
    /// Where it sits.
    pub city: Option<String>,
    /// What it mainly is.
    pub kind: OrganisationKind,
}
