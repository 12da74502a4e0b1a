//! Office hours of mentors.

use miaopu_core::{
    Refusal, Result, code,
    slices::office_hours::{OfficeHour, OfficeQuery, Slot, ops},
};
use serde_json::json;

use super::who;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

pub fn list(
    context: &CliContext,
    speaker: &Speaker,
    from: Option<&str>,
    days: u32,
    mentor: Option<&str>,
) -> Result<()> {
    if !ops::DAYS.contains(&days) {
        let (least, most) = (ops::DAYS.start(), ops::DAYS.end());
        return Err(Refusal::field("days", code::OUT_OF_RANGE).arg("least", least).arg("most", most).into());
    }
    let from = from.map(context::day).transpose()?;
    let (found, zone) = context.look()?.read(|r| {
        let mentor = mentor.map(|typed| who::mentor_named(r, typed)).transpose()?;
        let query = OfficeQuery { from, days: Some(days), mentor, startup: None };
        Ok((ops::days(r, &query)?, r.zone()))
    })?;
    speaker.tell(&found, || {
        let state = |hour: &OfficeHour| {
            speaker.name_of(&format!("office-hours-state-{}", hour.state.as_ref().replace('_', "-")))
        };
        let booked = |hour: &OfficeHour| {
            let topic = hour.topic.clone().unwrap_or_default();
            let when = hour.starts_at.local_minute(zone);
            format!("{when}  {} → {}  {}  {topic}  {}", hour.startup.name, hour.mentor.name, state(hour), hour.id)
        };
        let free = |slot: &Slot| {
            let name = speaker.name_of("cli-office-free");
            format!("{}  {name}  {}", slot.starts_at.local_minute(zone), slot.mentor.name)
        };
        let days = [("from", json!(found.from)), ("to", json!(found.to))];
        let nothing =
            (found.hours.is_empty() && found.free.is_empty()).then(|| speaker.sentence("cli-office-nothing", &days));
        found.hours.iter().map(booked).chain(found.free.iter().map(free)).chain(nothing).collect()
    })
}
