//! The figures that startups can be asked for, in five groups. Definitions and their sources: `docs/FIGURES.md`.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumIter, EnumString, IntoEnumIterator as _, IntoStaticStr};
use ts_rs::TS;

use crate::slice::Unit;

/// What a startup can be asked for: a column of a check-in of the same name.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, AsRefStr, EnumString, EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
pub enum Figure {
    /// Cash at the end of the month.
    Cash,
    /// Cash out less cash in of a month, without financing.
    NetBurn,
    /// Paying customers.
    Customers,
    /// Those who did the core act in 7 or 30 days.
    ActiveUsers,
    /// Users and customers talked to.
    Interviews,
    /// People who work there.
    Team,
    /// Who came.
    Hires,
    /// Revenue of a month.
    MonthlyRevenue,
    /// Monthly recurring revenue.
    Mrr,
    /// Worth of new contracts.
    NewOrders,
    /// Money of investors that has arrived.
    Raised,
    /// Investors talked to.
    InvestorTalks,
}

/// What figures are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS, AsRefStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the field's own words")]
pub enum FigureGroup {
    Cash,
    Customers,
    People,
    Sales,
    Financing,
}

/// What a cohort asks for where nobody has chosen.
pub const USUAL: [Figure; 6] =
    [Figure::Cash, Figure::NetBurn, Figure::Customers, Figure::Team, Figure::MonthlyRevenue, Figure::Raised];

impl Figure {
    /// All of them, group by group.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// What it is about.
    pub fn group(self) -> FigureGroup {
        match self {
            Self::Cash | Self::NetBurn => FigureGroup::Cash,
            Self::Customers | Self::ActiveUsers | Self::Interviews => FigureGroup::Customers,
            Self::Team | Self::Hires => FigureGroup::People,
            Self::MonthlyRevenue | Self::Mrr | Self::NewOrders => FigureGroup::Sales,
            Self::Raised | Self::InvestorTalks => FigureGroup::Financing,
        }
    }

    /// In what it is counted.
    pub fn unit(self) -> Unit {
        match self {
            Self::Cash | Self::NetBurn | Self::MonthlyRevenue | Self::Mrr | Self::NewOrders | Self::Raised => Unit::Money,
            Self::Customers
            | Self::ActiveUsers
            | Self::Interviews
            | Self::Team
            | Self::Hires
            | Self::InvestorTalks => Unit::Count,
        }
    }
}
