//! What the rows of a table are. A kind is told by a sign of its own: a date alone makes nobody an alumnus.

use super::{Field, Kind, evidence::Evidence, fitting, heads, heads::Head, words, words::Word};
use crate::import::formats::Row;

/// The kind that suits best; none where no column is known.
pub(super) fn guess(headers: &[String], rows: &[Row], sheet_name: &str) -> Option<Kind> {
    let mut best = (None, (false, 0));
    for kind in Kind::all() {
        let known = known(kind, headers, rows);
        let weight: u32 = known.iter().filter(|(_, word)| word.first).map(|(_, word)| kind.weight(word.field)).sum();
        let named = words::named_weight(kind, headers, sheet_name);
        // Where nothing else speaks, people are just people: of equals the plainest kind.
        let points = 2 * (known.len() as u32 + weight + named) + u32::from(kind == Kind::People);
        // A company is no guess where no column could name one, however well the others suit.
        let halves = headers.iter().any(|header| words::halves(header, kind).is_some());
        let told = kind.is_told_by(|wanted| {
            known.iter().any(|(_, word)| word.field == wanted) || (halves && wanted == Field::Company)
        });
        let score = (told && has_sign(kind, &known, named, headers, rows), points);
        if !known.is_empty() && score > best.1 && (told || best.0.is_none()) {
            best = (Some(kind), score);
        }
    }
    best.0
}

/// The columns that are known for a kind, by their places.
fn known(kind: Kind, headers: &[String], rows: &[Row]) -> Vec<(usize, Word)> {
    let word = |(at, header): (usize, &String)| match heads::read(header, kind) {
        Head::Word(word) => {
            let values = Evidence::of(rows, at);
            fitting::fits(word.field, header, word.sure, &values).then_some((at, word))
        }
        _ => None,
    };
    headers.iter().enumerate().filter(|(_, header)| !header.is_empty()).filter_map(word).collect()
}

/// Whether something speaks for this kind that would not stand in a table of another.
fn has_sign(kind: Kind, known: &[(usize, Word)], named: u32, headers: &[String], rows: &[Row]) -> bool {
    use Field::*;
    let has = |fields: &[Field]| known.iter().any(|(_, word)| word.first && fields.contains(&word.field));
    match kind {
        Kind::People | Kind::Sessions => true,
        // Its columns but for these stand in a roster, too: an application, a reviewer.
        Kind::Record(noun) if noun.fields().any(|field| field.field().is_sign) => {
            known.iter().any(|(_, word)| matches!(word.field, Of(field) if field.field().is_sign))
        }
        // A name and a remark stand in any table.
        Kind::Record(_) => named > 0 || known.len() > 2,
        Kind::Alumni => named > 0 || has(&[Cohort, JoinedOn, LastContact, HelpsWith, Circles]),
        Kind::Mentors => named > 0 || has(&[HoursPerMonth]) || (has(&[Expertise]) && has(&[Organisation])),
        // A note is about a day or a next step, or its sheet says so; a table of contacts with notes is of people.
        Kind::Notes => {
            let reaches =
                |header: &String| matches!(heads::read(header, Kind::People), Head::Word(word) if word.is_contact());
            !headers.iter().any(reaches) && has(&[Text]) && (named > 0 || has(&[Day, NextStep, NoteKind, Author]))
        }
        Kind::Startups => {
            let headed =
                known.iter().any(|(at, word)| word.field == PersonName && words::heads_a_company(&headers[*at]));
            let signed = named > 0
                || headed
                || has(&[CreditCode, Founded, FundingStage, OneLiner, TeamSize])
                || !known.iter().any(|(_, word)| word.field == PersonName);
            signed && names_companies(known, rows)
        }
    }
}

/// Whether the rows that name a person mostly name a company, too: a form that asks people for it has blanks there.
fn names_companies(known: &[(usize, Word)], rows: &[Row]) -> bool {
    let column = |field| {
        let of_field = || known.iter().filter(move |(_, word)| word.field == field);
        of_field().find(|(_, word)| word.sure).or_else(|| of_field().next()).map(|(at, _)| *at)
    };
    let (Some(company), Some(person)) = (column(Field::Company), column(Field::PersonName)) else { return true };
    let filled = |row: &Row, at: usize| Evidence::of(std::slice::from_ref(row), at).filled > 0;
    let of_people: Vec<&Row> = rows.iter().filter(|row| filled(row, person)).collect();
    let blank = of_people.iter().filter(|row| !filled(row, company)).count();
    4 * blank < of_people.len().max(1)
}
