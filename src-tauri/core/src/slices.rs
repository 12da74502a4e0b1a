//! The nouns of the field, in their order: each may use those before it, and names others by their ids alone. What needs
//! both directions is a view or a workflow.

use crate::slice::Slice;

macro_rules! slices {
    ($($noun:ident),* $(,)?) => {
        $(pub mod $noun;)*
        /// All nouns.
        pub const ALL: &[Slice] = &[$($noun::slice::SLICE),*];
    };
}

slices! {
    incubator,
    organisations,
    people,
    startups,
    own_fields,
    cohorts,
    mentors,
    holidays,
    sessions,
    action_items,
    notes,
    alumni,
    exports,
    sites,
    plan_steps,
    evidence,
    milestones,
    check_ins,
    attention,
    wishes,
    mentor_terms,
    conflicts,
    mentor_feedback,
    feedback_rounds,
    availabilities,
    availability_asks,
    absences,
    office_hours,
    reviews,
    criteria,
    reviewers,
    applications,
}
