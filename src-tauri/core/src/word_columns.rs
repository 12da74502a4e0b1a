//! Which columns hold words of lists that may grow, and the types that know them. The schema takes any word: what comes
//! from elsewhere is judged by these, and a check names what this program does not know.

use std::str::FromStr;

use crate::{
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
    slices,
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
    words("session", "kind", of::<SessionKind>),
    words("attendance", "mark", of::<Mark>),
    words("note", "kind", of::<NoteKind>),
    words("note", "visibility", of::<Visibility>),
    words("consent", "purpose", of::<Purpose>),
    words("consent", "answer", of::<Answer>),
    words("interaction", "kind", of::<InteractionKind>),
    words("own_field", "noun", of::<OwnNoun>),
    words("own_field", "kind", of::<OwnKind>),
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::{Nursery, World, engine};

    #[test]
    fn every_column_that_is_named_as_one_of_words_is_judged() {
        const NAMES: [&str; 7] = ["kind", "noun", "state", "mark", "answer", "purpose", "visibility"];
        let folder = tempfile::tempdir().unwrap();
        let n = Nursery::make(&folder.path().join("n.miaopu"), World::default()).unwrap();
        let named: BTreeSet<(String, String)> = n
            .read(|r| {
                let mut named = BTreeSet::new();
                for table in engine::captured_tables(r.conn())? {
                    let columns = engine::columns(r.conn(), &table)?.into_iter();
                    named.extend(
                        columns.filter(|name| NAMES.contains(&name.as_str())).map(|name| (table.clone(), name)),
                    );
                }
                Ok(named)
            })
            .unwrap();
        let judged = super::all().iter().map(|of| (of.table.to_owned(), of.column.to_owned())).collect();
        assert_eq!(named, judged);
    }
}
