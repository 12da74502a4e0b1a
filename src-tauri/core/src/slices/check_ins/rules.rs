//! What the field knows of check-ins. Pure.

use serde_json::Value;

use super::{CheckIn, Runway, figures::Figure, slice::code};
use crate::{
    error::Refusal,
    kit::Day,
    slice::Draft,
    slices::plan_steps::rules::within,
};

/// How many months the burn is taken over: net burn is told of single months, which jump. `services.md` 11: the cash at a
/// month's end by the mean net burn of three months.
const BURN_OVER: usize = 3;

/// A check-in as it is stored.
///
/// # Errors
/// `out_of_range` at `mood`; `in_the_future` at `week`; `negative_figure` at a figure that cannot be below nought.
pub fn accept(draft: Draft, today: Day) -> Result<Draft, Refusal> {
    within(&draft, "mood", 1..=5)?;
    for figure in Figure::all().filter(|figure| *figure != Figure::NetBurn) {
        if draft.get(figure.as_ref()).and_then(Value::as_i64).is_some_and(|value| value < 0) {
            return Err(Refusal::field(column(figure), code::NEGATIVE_FIGURE));
        }
    }
    let week = draft.get("week").and_then(Value::as_str).and_then(|day| day.parse::<Day>().ok());
    match week {
        Some(week) if week > today => {
            Err(Refusal::field("week", crate::code::IN_THE_FUTURE).arg("today", today))
        }
        _ => Ok(draft),
    }
}

fn column(figure: Figure) -> &'static str {
    figure.into()
}

/// For how long the cash of a startup lasts by what it last said of it and by the mean of its last burns. Check-ins stand
/// in the order of their weeks; of several in a month the last counts. None where cash or burn were never told.
pub fn runway(check_ins: &[CheckIn]) -> Option<Runway> {
    let said = |figure: Figure, one: &CheckIn| one.figures.get(&figure).and_then(|answer| answer.value());
    let cash = check_ins.iter().rev().find_map(|one| said(Figure::Cash, one))?;
    let mut burns: Vec<(String, i64)> = Vec::new();
    for one in check_ins.iter().rev() {
        let month = one.week.0.format("%Y-%m").to_string();
        if let Some(burn) = said(Figure::NetBurn, one)
            && burns.last().is_none_or(|(held, _)| *held != month)
        {
            burns.push((month, burn));
        }
        if burns.len() == BURN_OVER {
            break;
        }
    }
    let sum: i64 = burns.iter().map(|(_, burn)| burn).sum();
    match burns.len() {
        0 => None,
        _ if sum <= 0 => Some(Runway::NotBurning),
        #[expect(clippy::cast_precision_loss, reason = "months with one decimal")]
        months => Some(Runway::Months(cash as f64 * months as f64 / sum as f64)),
    }
}
