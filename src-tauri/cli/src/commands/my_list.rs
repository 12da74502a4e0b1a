//! What one person is to do.

use miaopu_core::{
    Refusal, Result, code,
    views::my_list::{MyList, MyListQuery, ops},
};
use serde_json::{Value, json};

use super::who;
use crate::{context::CliContext, say::Speaker};

pub fn tell(context: &CliContext, speaker: &Speaker, of: Option<&str>, everyone: bool) -> Result<()> {
    let list = context.look()?.read(|r| {
        let of = of.map(|typed| who::named(r, typed)).transpose()?;
        if of.is_none() && !everyone && r.author::<()>().is_err() {
            return Err(Refusal::new(code::NO_AUTHOR).into());
        }
        ops::load(r, &MyListQuery { of, everyone })
    })?;
    speaker.tell(&list, || lines(speaker, &list))
}

fn lines(speaker: &Speaker, list: &MyList) -> Vec<String> {
    let parts: [(&str, u32, Vec<String>); 4] = [
        (
            "my-list-steps",
            list.counts.steps,
            list.steps
                .iter()
                .map(|step| {
                    let item = &step.item;
                    row(speaker, step.late, &json!(item.due_on), &[&item.text, &item.about_name], &item.id.to_string())
                })
                .collect(),
        ),
        (
            "my-list-milestones",
            list.counts.milestones,
            list.milestones
                .iter()
                .map(|one| {
                    row(speaker, one.late, &json!(one.due_on), &[&one.name, &one.startup.name], &one.id.to_string())
                })
                .collect(),
        ),
        (
            "my-list-asks",
            list.counts.asks,
            list.asks
                .iter()
                .map(|ask| row(speaker, None, &json!(ask.day), &[&ask.text, &ask.startup.name], &ask.id.to_string()))
                .collect(),
        ),
        (
            "my-list-contacts",
            list.counts.contacts,
            list.contacts
                .iter()
                .map(|one| row(speaker, one.late, &json!(one.next_on), &[&one.person.name], &one.person.id.to_string()))
                .collect(),
        ),
    ];
    if parts.iter().all(|(_, count, _)| *count == 0) {
        return vec![speaker.sentence("my-list-empty", &[])];
    }
    let part = |(key, count, rows): (&str, u32, Vec<String>)| {
        let heading = format!("{}  {} / {count}", speaker.name_of(key), rows.len());
        std::iter::once(heading).chain(rows)
    };
    parts.into_iter().filter(|(_, count, _)| *count > 0).flat_map(part).collect()
}

/// A row: its day, what it is, for how long it is overdue, its id.
fn row(speaker: &Speaker, late: Option<u32>, day: &Value, what: &[&str], id: &str) -> String {
    let late = late.map(|days| speaker.sentence("my-list-late", &[("days", json!(days))]));
    let cells = std::iter::once(day.as_str().unwrap_or("–").to_owned())
        .chain(what.iter().map(|text| (*text).to_owned()))
        .chain(late)
        .chain([id.to_owned()]);
    format!("  {}", cells.collect::<Vec<_>>().join("  "))
}
