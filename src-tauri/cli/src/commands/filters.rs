//! `--filter NAME=VALUE`, read into the queries of the slices.

use std::str::FromStr;

use miaopu_core::{
    Read, Refusal, Result, code,
    cohorts::{self, CohortId},
    kit::{Day, names::label_key},
    own_fields::{self, OwnFilter, OwnNoun},
    words::{Language, Words},
};

use super::named;
use crate::context;

/// What stands before the name of an own field.
const OWN: &str = "own.";

/// The filters of one command. Each must be used: one that the list does not know is refused, not ignored.
pub struct Filters(Vec<(String, String)>);

impl Filters {
    /// Takes the filters apart.
    ///
    /// # Errors
    /// `not_a_pair` for one without `=`.
    pub fn new(typed: &[String]) -> Result<Self> {
        // The name of an own field is as the nursery has it.
        let name = |typed: &str| if typed.starts_with(OWN) { typed.to_owned() } else { called(typed) };
        let no_pair = |f: &String| Refusal::new(code::NOT_A_PAIR).arg("word", f);
        let pair = |f: &String| {
            f.split_once('=').map(|(n, v)| (name(n.trim()), v.trim().to_owned())).ok_or_else(|| no_pair(f))
        };
        Ok(Self(typed.iter().map(pair).collect::<Result<_, _>>()?))
    }

    /// Takes the value of one filter out.
    pub fn text(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(n, _)| n == name)?;
        Some(self.0.remove(at).1)
    }

    /// Takes the value of one filter out, as a word or number of the field's.
    pub fn word<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let read =
            |typed: String| typed.parse().map_err(|_| unknown(&format!("{name}={typed}").replace('_', "-")).into());
        self.text(name).map(read).transpose()
    }

    /// Takes the value of one filter out, as a day.
    pub fn day(&mut self, name: &str) -> Result<Option<Day>> {
        self.text(name).map(|typed| context::day(&typed)).transpose()
    }

    /// Takes the filters by own fields of a noun out: `own.爱好=登山`.
    ///
    /// # Errors
    /// `no_such_own_field` for a name that is none of them.
    pub fn own(&mut self, r: &Read<'_>, noun: OwnNoun) -> Result<Vec<OwnFilter>> {
        let (own, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.0).into_iter().partition(|(name, _)| name.starts_with(OWN));
        self.0 = others;
        let filter = |(name, value): (String, String)| {
            Ok(OwnFilter { field: own_fields::ops::named(r, noun, &name[OWN.len()..])?.id, value })
        };
        own.into_iter().map(filter).collect()
    }

    /// Takes the cohort out, given by its id, its name, or the number of its edition.
    pub fn cohort(&mut self, r: &Read<'_>) -> Result<Option<CohortId>> {
        self.text("cohort").map(|typed| cohort(r, &typed)).transpose()
    }

    /// Whether a filter asks for those that have none: `none`, or 无.
    ///
    /// # Errors
    /// `unknown_word` for anything else.
    pub fn is_none(&mut self, name: &str) -> Result<bool> {
        match self.text(name).as_deref() {
            None => Ok(false),
            Some("none" | "无") => Ok(true),
            Some(other) => Err(unknown(other).into()),
        }
    }

    /// All filters were used.
    ///
    /// # Errors
    /// `unknown_filter` for the first that the list does not know.
    pub fn done(self) -> Result<()> {
        let unknown = |name: &str| Refusal::new(code::UNKNOWN_FILTER).arg("word", name.replace('_', "-"));
        self.0.first().map_or(Ok(()), |(name, _)| Err(unknown(name).into()))
    }
}

/// The filters of lists of nouns with a life of their own.
const NAMES: [&str; 15] = [
    "text",
    "cohort",
    "state",
    "sector",
    "role",
    "city",
    "expertise",
    "from",
    "to",
    "startup",
    "kind",
    "silent_days",
    "helps_with",
    "purpose",
    "mentor",
];

/// The name of a filter that is typed by its name, or as it is called in either language; what is none stays as it is.
pub fn called(typed: &str) -> String {
    let name = typed.replace('-', "_");
    if NAMES.contains(&name.as_str()) {
        return name;
    }
    let words = [Language::Chinese, Language::English].map(Words::new);
    let is_called = |name: &&&str| {
        let key = format!("cli-filter-{name}").replace('_', "-");
        words.iter().any(|words| label_key(&words.name_of(&key)) == label_key(typed))
    };
    NAMES.iter().find(is_called).map_or(name, ToString::to_string)
}

fn unknown(word: &str) -> Refusal {
    Refusal::new(code::UNKNOWN_WORD).arg("word", word)
}

/// The cohort of this name, number or id.
///
/// # Errors
/// `no_such_cohort`.
pub fn cohort(r: &Read<'_>, typed: &str) -> Result<CohortId> {
    let all = cohorts::ops::list(r)?;
    let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let found = all.iter().find(|c| {
        c.id.to_string() == typed || bare(&c.name) == bare(typed) || c.edition.is_some_and(|e| e.to_string() == typed)
    });
    found.map(|c| c.id).ok_or_else(|| {
        let names = all.iter().map(|c| c.name.as_str());
        named::not_known(code::NO_SUCH_COHORT, typed, names).into()
    })
}

#[cfg(test)]
mod tests {
    use super::Filters;
    use miaopu_core::code;

    #[test]
    fn a_filter_that_the_list_does_not_know_is_refused() {
        let mut filters = Filters::new(&["city=苏州".into(), "colour=green".into()]).unwrap();
        assert_eq!(filters.text("city").as_deref(), Some("苏州"));
        assert_eq!(filters.done().unwrap_err().code(), code::UNKNOWN_FILTER);
    }

    #[test]
    fn a_filter_for_those_that_have_none_takes_no_other_word() {
        let filters = |typed: &str| Filters::new(&[typed.into()]).unwrap();
        assert!(filters("mentor=none").is_none("mentor").unwrap() && filters("导师=无").is_none("mentor").unwrap());
        assert!(!filters("city=苏州").is_none("mentor").unwrap());
        assert_eq!(filters("mentor=何明远").is_none("mentor").unwrap_err().code(), code::UNKNOWN_WORD);
    }

    #[test]
    fn a_filter_without_a_value_is_refused() {
        assert_eq!(Filters::new(&["city".into()]).map(|_| ()).unwrap_err().code(), code::NOT_A_PAIR);
    }

    #[test]
    fn a_filter_may_be_called_as_people_call_it() {
        for typed in ["城市=苏州", "City=苏州", "ｃｉｔｙ=苏州"] {
            let mut filters = Filters::new(&[typed.into()]).unwrap();
            assert_eq!(filters.text("city").as_deref(), Some("苏州"), "{typed}");
        }
        let mut filters = Filters::new(&["未联系天数=180".into()]).unwrap();
        assert_eq!(filters.word::<u32>("silent_days").unwrap(), Some(180));
    }

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_refused_as_one() {
        let mut filters = Filters::new(&["from=2026-02-30".into()]).unwrap();
        assert_eq!(filters.day("from").unwrap_err().code(), code::NO_SUCH_DAY);
    }

    #[test]
    fn a_number_that_is_none_is_refused() {
        let mut filters = Filters::new(&["silent-days=soon".into()]).unwrap();
        assert_eq!(filters.word::<u32>("silent_days").unwrap_err().code(), code::UNKNOWN_WORD);
    }
}
