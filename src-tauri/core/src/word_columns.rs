//! Which columns hold words of lists that may grow, and the types that know them. The schema takes any word: what comes
//! from elsewhere is judged by these, and a check names what this program does not know.

use std::str::FromStr;

use crate::{
    action_items::AboutTable,
    alumni::{Answer, InteractionKind, Purpose},
    cohorts::{CohortState, EnrolmentState},
    engine::{WordColumn, Words},
    exports::ExportState,
    mentors::MentorshipState,
    notes::{NoteKind, Visibility},
    organisations::OrganisationKind,
    own_fields::{OwnKind, OwnNoun},
    people::ContactKind,
    sessions::{Mark, SessionKind},
    slice::FieldKind,
    slices::{self, office_hours::OfficeHourState, reviews::Recommendation},
};

const fn words(table: &'static str, column: &'static str, knows: fn(&str) -> bool) -> WordColumn {
    WordColumn { table, column, words: Words::Of(knows) }
}

fn of<T: FromStr>(word: &str) -> bool {
    word.parse::<T>().is_ok()
}

/// Those of nouns that are more than their fields.
const OF_TYPES: &[WordColumn] = &[
    words("organisation", "kind", of::<OrganisationKind>),
    words("contact_private", "kind", of::<ContactKind>),
    words("merging", "kind", is_merged),
    words("apart", "kind", is_merged),
    words("cohort", "state", of::<CohortState>),
    words("enrolment_change", "state", of::<EnrolmentState>),
    words("mentorship", "state", of::<MentorshipState>),
    words("office_hour", "state", of::<OfficeHourState>),
    words("session", "kind", of::<SessionKind>),
    words("attendance", "mark", of::<Mark>),
    words("action_item", "about_table", of::<AboutTable>),
    words("note", "kind", of::<NoteKind>),
    words("note", "visibility", of::<Visibility>),
    words("consent", "purpose", of::<Purpose>),
    words("consent", "answer", of::<Answer>),
    words("interaction", "kind", of::<InteractionKind>),
    words("own_field", "noun", of::<OwnNoun>),
    words("own_field", "kind", of::<OwnKind>),
    words("review", "recommendation", of::<Recommendation>),
    words("export_log", "purpose", of::<Purpose>),
    words("export_log", "state", of::<ExportState>),
];

/// All such columns: of a plain noun they are its choices.
pub fn all() -> Vec<WordColumn> {
    let of_records = slices::ALL.iter().filter_map(|slice| Some((slice.tables.first()?, slice.record.as_ref()?)));
    let choices = of_records.flat_map(|(table, record)| {
        record.fields.iter().filter_map(|field| match field.kind {
            FieldKind::Choice(words) => {
                Some(WordColumn { table: table.name, column: field.name, words: Words::These(words) })
            }
            _ => None,
        })
    });
    OF_TYPES.iter().copied().chain(choices).collect()
}

/// Of which kinds two records may become one.
fn is_merged(kind: &str) -> bool {
    kind == "person"
}
