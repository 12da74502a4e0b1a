//! Kinds of records.

use std::sync::LazyLock;

use clap::{ValueEnum, builder::PossibleValue};
use miaopu_core::import::Noun;

/// Kinds of records to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words say it")]
pub enum RecordKind {
    Startups,
    People,
    Mentors,
    Sessions,
    Notes,
    ActionItems,
    Alumni,
    Cohorts,
    Reviews,
    /// A noun that is its fields and no more.
    Plain(Noun),
}

impl ValueEnum for RecordKind {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<RecordKind>> = LazyLock::new(|| {
            use RecordKind::{
                ActionItems, Alumni, Cohorts, Mentors, Notes, People, Plain, Reviews, Sessions, Startups,
            };
            let own = [Startups, People, Mentors, Sessions, Notes, ActionItems, Alumni, Cohorts, Reviews];
            own.into_iter().chain(Noun::all().map(Plain)).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let name = match self {
            Self::Startups => "startups",
            Self::People => "people",
            Self::Mentors => "mentors",
            Self::Sessions => "sessions",
            Self::Notes => "notes",
            Self::ActionItems => "action_items",
            Self::Alumni => "alumni",
            Self::Cohorts => "cohorts",
            Self::Reviews => "reviews",
            Self::Plain(noun) => noun.slice().noun,
        };
        Some(PossibleValue::new(name))
    }
}
