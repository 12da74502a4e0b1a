//! What fields name and count.

/// What a field can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A startup.
    Startup,
    /// A person.
    Person,
    /// A cohort.
    Cohort,
}

/// In what a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Heads, pieces.
    Count,
    /// 分.
    Money,
}

/// The value of a figure that does not apply to whom it was asked of.
pub const NOT_APPLICABLE: &str = "na";
