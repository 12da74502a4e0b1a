//! What the rows of a sheet can be, and what its columns can hold.

use std::{str::FromStr, sync::LazyLock};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plain::{Noun, RecordField};
use crate::error::{Refusal, code};

/// What the rows of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, strum::AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Kind {
    /// A roster: companies, each with a founder.
    Startups,
    /// People of whom nothing more is said.
    People,
    /// Mentors.
    Mentors,
    /// Sessions of a programme.
    Sessions,
    /// Members of the alumni community.
    Alumni,
    /// Notes about startups.
    Notes,
    /// Records of another noun, by its declaration.
    #[serde(untagged)]
    #[strum(transparent)]
    Record(Noun),
}

/// What a column holds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    strum::EnumIter,
    strum::EnumString,
    strum::EnumDiscriminants,
)]
#[strum_discriminants(vis(pub(super)), derive(strum::IntoStaticStr), strum(serialize_all = "snake_case"))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names are the fields' own, described by the slices that hold them")]
pub enum Field {
    Company,
    ShortName,
    CreditCode,
    Sector,
    Founded,
    FundingStage,
    OneLiner,
    TeamSize,
    City,
    PersonName,
    Reading,
    Alias,
    Role,
    Phone,
    Wechat,
    Email,
    Address,
    Cohort,
    Organisation,
    Expertise,
    HoursPerMonth,
    Languages,
    Remark,
    Day,
    Time,
    Starts,
    Ends,
    Title,
    SessionKind,
    Hosts,
    Place,
    JoinedOn,
    /// Consent to stand in the alumni directory.
    ConsentDirectory,
    /// Consent to a purpose that the header does not name.
    Consent,
    LastContact,
    HelpsWith,
    Circles,
    /// Being an alumnus, of whatever cohort: what a row says as a whole, and no column.
    Membership,
    /// Being a mentor, likewise.
    Mentoring,
    NoteKind,
    Text,
    Author,
    NextStep,
    Due,
    /// How a startup fares, from 1 to 5.
    Health,
    Visibility,
    /// Something that no record has a place for: kept with it as text, under the column's name.
    Other,
    /// A field of a plain record.
    #[serde(untagged)]
    #[strum(disabled)]
    Of(RecordField),
}

/// The fields of each plain noun, [`Field::Other`] last.
static PLAIN: LazyLock<Vec<Vec<Field>>> =
    LazyLock::new(|| Noun::all().map(|noun| noun.fields().map(Field::Of).chain([Field::Other]).collect()).collect());

impl AsRef<str> for Field {
    fn as_ref(&self) -> &str {
        match self {
            Field::Of(field) => field.as_ref(),
            _ => FieldDiscriminants::from(self).into(),
        }
    }
}

impl Field {
    /// Whether several columns of a sheet may hold it, as with a second phone.
    pub fn may_repeat(self) -> bool {
        matches!(self, Field::Phone | Field::Email | Field::Wechat | Field::Address | Field::Other)
    }

    /// Whether several columns of one name are one text together: 备注 and 备注.
    pub(super) fn is_joined(self) -> bool {
        use Field::*;
        matches!(self, Remark | Expertise | OneLiner | HelpsWith | Circles | Languages | Hosts)
    }

    /// Whether all rows of a sheet may say the same: a city, never a name or a phone.
    pub fn may_be_constant(self) -> bool {
        !self.may_repeat() && !matches!(self, Field::PersonName | Field::Reading | Field::Alias | Field::CreditCode)
    }

    /// The field of this name: `person_name`, `sites.name`.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().or_else(|| name.parse().ok().map(Field::Of))
    }

    /// The key of what it is called.
    pub fn label(self) -> String {
        match self {
            Field::Of(field) => field.field().label(field.noun().as_ref()),
            _ => format!("import-field-{}", self.as_ref()).replace('_', "-"),
        }
    }

    /// A number of its own among all fields that the rows of one kind may have, smaller than [`Field::NUMBERS`].
    pub(in super::super) fn number(self) -> u32 {
        match self {
            Field::Of(field) => Self::PLAIN + u32::try_from(field.place()).unwrap_or(0),
            _ => FieldDiscriminants::from(self) as u32,
        }
    }

    /// Fields of nouns that are no plain records have numbers below this.
    const PLAIN: u32 = FieldDiscriminants::Of as u32;
}

impl FromStr for Kind {
    type Err = strum::ParseError;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::all().find(|kind| kind.as_ref() == name).ok_or(strum::ParseError::VariantNotFound)
    }
}

impl Kind {
    /// The kinds with rules of their own, in the order in which they are offered.
    pub const OWN: [Kind; 6] = [Kind::Startups, Kind::People, Kind::Mentors, Kind::Sessions, Kind::Alumni, Kind::Notes];

    /// All kinds, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Kind> {
        Self::OWN.into_iter().chain(Noun::all().map(Kind::Record))
    }

    /// Whether its rows belong to a cohort, which a person may name for all of them.
    pub fn is_of_cohort(self) -> bool {
        match self {
            Kind::Record(noun) => noun.cohort_field().is_some(),
            _ => self.fields().contains(&Field::Cohort),
        }
    }

    /// The key of what its rows are called.
    pub fn label(self) -> String {
        match self {
            Kind::Record(noun) => format!("{}-title", noun.as_ref()).replace('_', "-"),
            _ => format!("import-kind-{}", self.as_ref()),
        }
    }

    /// The fields that its rows may have.
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Kind::Startups => &[
                Company,
                ShortName,
                CreditCode,
                Sector,
                Founded,
                FundingStage,
                OneLiner,
                TeamSize,
                City,
                PersonName,
                Reading,
                Role,
                Phone,
                Wechat,
                Email,
                Cohort,
                Remark,
                Other,
            ],
            Kind::Mentors => &[
                PersonName,
                Reading,
                Organisation,
                Role,
                Expertise,
                Phone,
                Email,
                Wechat,
                Address,
                HoursPerMonth,
                Languages,
                City,
                Remark,
                Other,
            ],
            Kind::Sessions => &[Day, Time, Starts, Ends, Title, SessionKind, Hosts, Place, Cohort, Remark, Other],
            Kind::Alumni => &[
                PersonName,
                Reading,
                Alias,
                Company,
                Role,
                Phone,
                Wechat,
                Email,
                Address,
                Sector,
                City,
                Cohort,
                JoinedOn,
                ConsentDirectory,
                Consent,
                LastContact,
                HelpsWith,
                Circles,
                Remark,
                Other,
            ],
            Kind::Notes => {
                &[Company, PersonName, Day, NoteKind, Text, Author, NextStep, Due, Health, Visibility, Other]
            }
            Kind::People => &[
                PersonName, Reading, Alias, Company, Role, Phone, Wechat, Email, Address, City, Expertise, Remark,
                Other,
            ],
            Kind::Record(noun) => &PLAIN[noun.place()],
        }
    }

    /// Why a field is not one of this kind: with the fields that are.
    pub fn refuses(self, field: Field) -> Refusal {
        let fields = self.fields().iter().map(|field| field.as_ref()).collect::<Vec<_>>().join(", ");
        let refusal = Refusal::new(code::FIELD_OF_OTHER_KIND).arg("field", field.as_ref());
        refusal.arg("kind", self.as_ref()).arg("fields", fields)
    }

    /// Whether rows with these fields can be of this kind: what makes a record of it is among them.
    pub(in super::super) fn is_told_by(self, has: impl Fn(Field) -> bool) -> bool {
        match self {
            Kind::Notes => has(Field::Text) && (has(Field::Company) || has(Field::PersonName)),
            Kind::Startups => has(Field::Company),
            // A column of phones may hold the names as well.
            Kind::People | Kind::Mentors | Kind::Alumni => has(Field::PersonName) || has(Field::Phone),
            Kind::Sessions => has(Field::Title) && (has(Field::Day) || has(Field::Starts)),
            Kind::Record(noun) => {
                noun.fields().filter(|field| field.field().required).all(|field| has(Field::Of(field)))
            }
        }
    }

    /// How strongly a column of that field speaks for this kind, beyond having it.
    pub(super) fn weight(self, field: Field) -> u32 {
        use Field::*;
        match (self, field) {
            (Kind::Startups, CreditCode | Founded | FundingStage | OneLiner | TeamSize) => 3,
            (Kind::Mentors, HoursPerMonth | Organisation | Expertise) => 2,
            (Kind::Sessions, Title | Hosts | Starts | Ends | SessionKind | Place) => 2,
            (Kind::Alumni, JoinedOn | LastContact | ConsentDirectory | HelpsWith | Circles) => 3,
            (Kind::Notes, Text | NextStep | NoteKind | Author) => 3,
            _ => 0,
        }
    }
}
