//! Names and days of a season that follows another. Pure.

use chrono::{Datelike as _, Weekday};
use serde_json::json;

use crate::{
    kit::{Day, edition::read_edition},
    milestones::{Milestone, rules::Step},
    slice::Draft,
};

/// A year later on the same weekday.
const YEAR: i64 = 52 * 7;
/// No holiday is longer: the search for a working day ends.
pub const LONGEST_HOLIDAY: i64 = 31;

/// The first day of the season after one that began on `day`, a year later.
pub fn next_start(day: Day) -> Day {
    day.plus(YEAR)
}

/// What the season after `name` is called: its number one higher (第 5 期 after 第 4 期, 第5期 after 第四期), or its year
/// (2027 秋季营 after 2026 秋季营). Blank where it holds neither.
pub fn next_name(name: &str) -> String {
    let read = read_edition(name);
    let Some((digits, at)) = last_number(name) else {
        // Written in Chinese numerals.
        let next = read.number.map(|number| read.label.replacen(&number.to_string(), &(number + 1).to_string(), 1));
        return next.unwrap_or_default();
    };
    let Ok(number) = digits.parse::<u32>() else { return String::new() };
    let is_edition = read.number == Some(number);
    let is_year = digits.len() == 4 && (1980..2100).contains(&number);
    if !is_edition && !is_year {
        return String::new();
    }
    format!("{}{}{}", &name[..at], number + 1, &name[at + digits.len()..])
}

/// The last number in a text, and where it begins.
fn last_number(text: &str) -> Option<(&str, usize)> {
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let start = text[..end].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    Some((&text[start..end], start))
}

/// By how many days a season that begins on `to` lies after one that began on `from`: whole weeks, so that each day keeps its
/// weekday.
pub fn shift(from: Day, to: Day) -> i64 {
    to.monday().since(from.monday())
}

/// The first day from `day` on that is no day off. A session of a weekday is not put on a weekend for it, unless one works
/// on it in exchange; one of a weekend may stay on one.
pub fn working_day(day: Day, is_off: impl Fn(Day) -> bool, is_worked: impl Fn(Day) -> bool) -> Day {
    let on_weekend = |day: Day| matches!(day.0.weekday(), Weekday::Sat | Weekday::Sun);
    let fits = |other: &Day| !is_off(*other) && (on_weekend(day) || !on_weekend(*other) || is_worked(*other));
    (0..LONGEST_HOLIDAY).map(|later| day.plus(later)).find(fits).unwrap_or(day)
}

/// The plan that the milestones of a cohort follow: a step for each name, in the week in which half of them are due or
/// earlier. Weeks count from the Monday of the cohort's first day; milestones before it belong to the first week.
pub fn steps_of(milestones: &[Milestone], starts_on: Day) -> Vec<Step> {
    let mut steps: Vec<(Step, Vec<Day>)> = Vec::new();
    for milestone in milestones {
        // As it was planned, before it was put off.
        let due = milestone.slips.first().map_or(milestone.due_on, |slip| slip.from_on);
        match steps.iter_mut().find(|(step, _)| step.name == milestone.name) {
            Some((_, days)) => days.push(due),
            None => {
                let step = Step {
                    name: milestone.name.clone(),
                    week: 1,
                    weekday: None,
                    weight: Some(milestone.weight).filter(|weight| *weight != 1),
                    wanted: milestone.wanted.clone(),
                };
                steps.push((step, vec![due]));
            }
        }
    }
    for (step, days) in &mut steps {
        days.sort_unstable();
        let half = days[(days.len() - 1) / 2];
        step.week = u32::try_from(half.since(starts_on.monday()) / 7 + 1).unwrap_or(1).max(1);
        step.weekday = Some(half.0.weekday().number_from_monday());
    }
    steps.sort_by_key(|(step, days)| (step.week, days[0]));
    steps.into_iter().map(|(step, _)| step).collect()
}

/// A step as a draft of a programme's plan.
pub fn draft_of(programme: &str, step: &Step) -> Draft {
    let cells = json!({
        "name": step.name, "programme": programme, "week": step.week, "weekday": step.weekday,
        "weight": step.weight, "wanted": step.wanted,
    });
    cells.as_object().cloned().unwrap_or_default()
}
