//! The report as an Excel workbook: startups, milestones, attendance, figures, steps and notes, a sheet each.

use std::path::Path;

use rust_xlsxwriter::Workbook;

use super::{
    facts::Progress,
    paper::{milestone_state, reasons},
};
use crate::{
    check_ins::Answered,
    error::Result,
    kit::Day,
    reports::{
        Cell,
        xlsx::{Column, Style},
    },
    sessions::AttendanceCount,
    words::Words,
};

/// The widths of the first column and of the others, in digits of the standard font.
const WIDTHS: (u8, u8) = (18, 14);

/// Writes the workbook to `path`.
pub fn write(found: &Progress, words: &Words, path: &Path) -> Result<()> {
    let mut book = Workbook::new();
    let style = Style::new(words);
    for (key, heads, rows) in tables(found, words) {
        let last = u16::try_from(heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let columns: Vec<Column> = heads
            .into_iter()
            .enumerate()
            .map(|(at, header)| Column { header, width: if at == 0 { WIDTHS.0 } else { WIDTHS.1 } })
            .collect();
        let sheet = book.add_worksheet().set_name(say(words, key))?.set_freeze_panes(1, 1)?;
        style.heads(sheet, &columns)?;
        for (line, cells) in (1_u32..).zip(&rows) {
            style.line(sheet, line, cells)?;
        }
        sheet.autofilter(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), last)?;
    }
    Ok(book.save(path)?)
}

fn say(words: &Words, key: &str) -> String {
    words.say(&format!("cohort-report-{key}"), &[])
}

type Sheet = (&'static str, Vec<String>, Vec<Vec<Cell>>);

fn heads(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| say(words, key)).collect()
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn number(number: u32) -> Cell {
    Cell::Number(f64::from(number))
}

/// How many of a hundred came; blank where nobody was due.
fn rate(count: &AttendanceCount) -> Cell {
    count.percent().map_or(Cell::Empty, Cell::Percent)
}

fn tables(found: &Progress, words: &Words) -> Vec<Sheet> {
    vec![
        startups(found, words),
        milestones(found, words),
        weeks(found, words),
        figures(found, words),
        steps(found, words),
        notes(found, words),
    ]
}

fn startups(found: &Progress, words: &Words) -> Sheet {
    let keys =
        ["startup", "state", "sector", "founders", "mentors", "milestones-done", "milestones-all", "rate", "why"];
    let rows = found.startups.iter().map(|one| {
        let done = one.milestones.iter().filter(|m| m.done_on.is_some()).count();
        let state = one.row.state.map(|state| words.name_of(&format!("cohorts-state-{}", <&str>::from(state))));
        let mentors: Vec<&str> = one.mentors.iter().map(|(_, name)| name.as_str()).collect();
        vec![
            text(&one.row.name),
            text(state.unwrap_or_default()),
            text(one.row.sector.clone().unwrap_or_default()),
            text(one.row.founders.clone().unwrap_or_default()),
            text(mentors.join("、")),
            number(u32::try_from(done).unwrap_or(u32::MAX)),
            number(u32::try_from(one.milestones.len()).unwrap_or(u32::MAX)),
            rate(&one.attendance),
            text(found.reasons(one.row.id).map(|row| reasons(words, row)).unwrap_or_default()),
        ]
    });
    ("startups", heads(words, &keys), rows.collect())
}

fn milestones(found: &Progress, words: &Words) -> Sheet {
    let keys = ["startup", "milestone", "due", "done-on", "owner", "stands", "slips"];
    let rows = found.startups.iter().flat_map(|one| {
        one.milestones.iter().map(|m| {
            let slips: Vec<String> = m
                .slips
                .iter()
                .map(|slip| format!("{} → {} {}", slip.from_on, slip.to_on, slip.reason.as_deref().unwrap_or_default()))
                .collect();
            vec![
                text(&one.row.name),
                text(&m.name),
                Cell::Day(m.due_on),
                day(m.done_on),
                text(m.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default()),
                text(milestone_state(words, m, found.to)),
                text(slips.join("；")),
            ]
        })
    });
    ("milestones", heads(words, &keys), rows.collect())
}

fn weeks(found: &Progress, words: &Words) -> Sheet {
    let keys = ["startup", "present", "late", "absent", "leave", "rate"];
    let rows = found.startups.iter().map(|one| {
        let AttendanceCount { present, late, absent, leave } = one.attendance;
        vec![text(&one.row.name), number(present), number(late), number(absent), number(leave), rate(&one.attendance)]
    });
    ("attendance", heads(words, &keys), rows.collect())
}

fn figures(found: &Progress, words: &Words) -> Sheet {
    let asked: Vec<_> = found.board.choices.iter().filter(|choice| choice.is_asked).collect();
    let label = |key: &str| words.say(&format!("check-ins-{}", key.replace('_', "-")), &[]);
    let mut names = heads(words, &["startup", "week-head"]);
    names.extend(asked.iter().map(|choice| {
        let unit = if choice.is_money { say(words, "yuan") } else { String::new() };
        label(choice.figure.as_ref()) + &unit
    }));
    let rows = found.board.rows.iter().flat_map(|row| {
        row.check_ins.iter().map(|check_in| {
            let mut cells = vec![text(&row.startup.name), Cell::Day(check_in.week)];
            cells.extend(asked.iter().map(|choice| match check_in.figures.get(&choice.figure) {
                None => Cell::Empty,
                Some(Answered::NotApplicable) => text(words.say("kit-not-applicable", &[])),
                #[expect(clippy::cast_precision_loss, reason = "Excel has no other number")]
                Some(Answered::Value(value)) => {
                    Cell::Number(if choice.is_money { *value as f64 / 100.0 } else { *value as f64 })
                }
            }));
            cells
        })
    });
    ("figures", names, rows.collect())
}

fn steps(found: &Progress, words: &Words) -> Sheet {
    let rows = found.startups.iter().flat_map(|one| {
        one.steps.iter().map(|item| {
            let owner = item.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
            vec![text(&one.row.name), text(&item.text), text(owner), day(item.due_on)]
        })
    });
    ("steps", heads(words, &["startup", "step", "owner", "due"]), rows.collect())
}

fn notes(found: &Progress, words: &Words) -> Sheet {
    let rows = found.startups.iter().flat_map(|one| {
        one.notes
            .iter()
            .map(|note| vec![text(&one.row.name), Cell::Day(note.day), text(&note.author.name), text(&note.text)])
    });
    ("notes", heads(words, &["startup", "day", "author", "note"]), rows.collect())
}
