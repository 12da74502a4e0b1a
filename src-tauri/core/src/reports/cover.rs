//! What a report says of itself: what it is for, whom it was asked for, who made it when, and who is not in it.

use super::{ContactReport, counted::Counted};
use crate::{
    alumni::Purpose,
    cohorts,
    engine::Read,
    error::Result,
    incubator,
    own_fields::{self, OwnFilter},
    people,
    views::alumni::AlumniQuery,
    words::{Value, Words},
};

/// The cover of a report, in its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// What it is.
    pub title: String,
    /// Whose it is.
    pub incubator: String,
    /// Who made it.
    pub maker: String,
    /// When, to the minute.
    pub made: String,
    /// What can be said of it: the name of a fact, and the fact.
    pub facts: Vec<(String, String)>,
    /// How to treat what is in it.
    pub notice: String,
    /// Who is left out: the reason, and how many.
    pub left_out: Vec<(String, u32)>,
}

impl Cover {
    /// Writes the cover of a report of which is known who is in it.
    ///
    /// # Errors
    /// The file's failures only.
    pub(super) fn of(
        r: &Read<'_>,
        words: &Words,
        report: &ContactReport,
        headers: &[String],
        counted: &Counted,
    ) -> Result<Self> {
        let say = |key: &str| words.say(key, &[]);
        let maker = r.author().ok().map(|author| people::ops::name_of(r, author)).transpose()?;
        let maker = maker.map(|maker| maker.name).unwrap_or_default();
        let made = r.now().local_minute(r.zone());
        let values = if report.full { "exports-values-full" } else { "exports-values-masked" };
        let left_out: u32 = counted.left_out.values().sum();
        let facts = [
            ("purpose", purpose(words, report.purpose)),
            ("filter", filter(r, words, &report.query)?),
            ("columns", headers.join(&say("contacts-cover-and"))),
            ("values", say(values)),
            ("people", counted.rows.to_string()),
            ("left-out", left_out.to_string()),
            ("day", made.clone()),
            ("maker", maker.clone()),
        ];
        Ok(Self {
            title: say("contacts-sheet"),
            incubator: incubator::ops::settings(r)?.incubator,
            maker,
            made,
            facts: facts.map(|(key, fact)| (say(&format!("contacts-cover-{key}")), fact)).to_vec(),
            notice: words.say("contacts-cover-notice", &[("purpose", purpose(words, report.purpose).into())]),
            left_out: counted
                .left_out
                .iter()
                .map(|(why, people)| (words.name_of(&format!("exports-why-{why}")), *people))
                .collect(),
        })
    }
}

fn purpose(words: &Words, purpose: Purpose) -> String {
    words.name_of(&format!("alumni-purpose-{}", purpose.as_ref()))
}

/// What alumni were asked for, in words.
fn filter(r: &Read<'_>, words: &Words, query: &AlumniQuery) -> Result<String> {
    let cohort = query.cohort.map(|id| cohorts::ops::require(r, id)).transpose()?;
    let asked: [(&str, Option<Value<'_>>); 8] = [
        ("text", query.text.clone().filter(|text| !text.trim().is_empty()).map(Value::from)),
        ("cohort", cohort.map(|cohort| cohort.name.into())),
        ("sector", query.sector.clone().map(Value::from)),
        ("city", query.city.clone().map(Value::from)),
        ("expertise", query.expertise.clone().map(Value::from)),
        ("helps", query.helps_with.clone().map(Value::from)),
        ("silent", query.silent_days.map(|days| days.to_string().into())),
        ("agreed", query.purpose.map(|wanted| purpose(words, wanted).into())),
    ];
    let mut parts: Vec<String> = asked
        .into_iter()
        .filter_map(|(key, value)| Some(words.say(&format!("contacts-filter-{key}"), &[("value", value?)])))
        .collect();
    for OwnFilter { field, value } in query.own.iter().filter(|own| !own.value.trim().is_empty()) {
        let label = own_fields::ops::require(r, *field)?.label;
        let values = [("label", label.into()), ("value", value.clone().into())];
        parts.push(words.say("contacts-filter-own", &values));
    }
    Ok(if parts.is_empty() {
        words.say("contacts-filter-none", &[])
    } else {
        parts.join(&words.say("contacts-cover-and", &[]))
    })
}
