//! Office hours of mentors.

use miaopu_core::{
    Refusal, Result, code,
    slices::office_hours::{OfficeHour, OfficeQuery, Slot, ops},
};

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
    let nobody = |typed: &str| Refusal::new(code::NO_SUCH_PERSON).arg("word", typed);
    let query = OfficeQuery {
        from: from.map(context::day).transpose()?,
        days: Some(days),
        mentor: mentor.map(|typed| typed.parse().map_err(|_| nobody(typed))).transpose()?,
        startup: None,
    };
    let (found, zone) = context.look()?.read(|r| Ok((ops::days(r, &query)?, r.zone())))?;
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
        found.hours.iter().map(booked).chain(found.free.iter().map(free)).collect()
    })
}
