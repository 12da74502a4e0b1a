//! The report on sheets of A4.

use super::facts::{OneStartup, Progress};
use crate::{
    check_ins::{Answered, Runway},
    engine::Read,
    error::Result,
    incubator,
    kit::Day,
    milestones::Milestone,
    people,
    reports::printed::{Part, Seal, Sheets},
    sessions::AttendanceCount,
    views::attention::AttentionRow,
    words::Words,
};

/// Weeks of figures that fit beside each other.
const WEEKS: usize = 6;
/// Next steps on the director's page.
const STEPS: usize = 12;

/// The whole report.
pub fn sheets(r: &Read<'_>, found: &Progress, words: &Words) -> Result<Sheets> {
    let issuer = incubator::ops::settings(r)?.incubator;
    let maker = r.author().ok().map(|author| people::ops::name_of(r, author)).transpose()?;
    let maker = maker.map(|maker| maker.name).unwrap_or_default();
    let mut parts = director(found, words);
    let seal_lines = [("maker", maker), ("issuer", issuer.clone()), ("day", r.now().local_minute(r.zone()))];
    for startup in &found.startups {
        parts.push(Part::NewPage);
        parts.extend(of_startup(found, startup, words));
    }
    Ok(Sheets {
        language: words.language(),
        landscape: false,
        title: words.say("cohort-report-title", &[("cohort", name(found).into())]),
        issuer,
        parts,
        foot: words.say("cohort-report-foot", &[]),
        seal: Some(Seal {
            mark: words.say("contacts-seal", &[]),
            lines: seal_lines.map(|(key, line)| (words.say(&format!("contacts-seal-{key}"), &[]), line)).to_vec(),
        }),
    })
}

fn name(found: &Progress) -> String {
    format!("{}{}", found.cohort.programme_name, found.cohort.name)
}

/// What a key of the report says.
fn say(words: &Words, key: &str) -> String {
    words.say(&format!("cohort-report-{key}"), &[])
}

fn head(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| say(words, key)).collect()
}

fn heading(words: &Words, key: &str, count: Option<usize>) -> Part {
    Part::Heading { text: say(words, key), count: count.and_then(|count| u32::try_from(count).ok()) }
}

/// The director's page.
fn director(found: &Progress, words: &Words) -> Vec<Part> {
    let progress = &found.milestones;
    let states: Vec<String> = found
        .states
        .iter()
        .map(|(state, count)| format!("{} {count}", words.name_of(&format!("cohorts-state-{}", state.as_ref()))))
        .collect();
    let sum = found
        .attendance
        .iter()
        .fold((AttendanceCount::default(), 0), |(count, due), week| (count + week.count, due + week.due));
    let facts = vec![
        (say(words, "span"), format!("{} – {}", found.from, found.to)),
        (say(words, "states"), states.join("  ")),
        (say(words, "milestones"), milestones_line(words, progress.done, progress.count, progress.overdue)),
        (say(words, "attendance"), attendance_line(words, &sum.0, sum.1)),
    ];
    let mut parts = vec![Part::Facts { facts }];
    let behind: Vec<&AttentionRow> = found.attention.iter().filter(|row| !row.reasons.is_empty()).collect();
    parts.push(heading(words, "behind", Some(behind.len())));
    if behind.is_empty() {
        parts.push(Part::Text { text: say(words, "nobody-behind") });
    } else {
        let rows = behind.iter().map(|row| {
            let startup = found.startups.iter().find(|one| one.row.id == row.id);
            let step = startup.and_then(|one| one.steps.first());
            let step = step.map(|item| step_line(&item.text, item.due_on)).unwrap_or_default();
            vec![row.name.clone(), reasons(words, row), step]
        });
        parts.push(Part::Table {
            head: head(words, &["startup", "why", "next"]),
            shares: vec![3, 5, 4],
            rows: rows.collect(),
        });
    }
    let weeks: Vec<Vec<String>> = found
        .attendance
        .iter()
        .filter(|week| week.due > 0 || week.count != AttendanceCount::default())
        .map(|week| {
            let AttendanceCount { present, late, absent, leave } = week.count;
            let marked = week.count.marked();
            vec![
                words.say("cohort-report-week", &[("week", i64::from(week.week).into())]),
                rate(&week.count),
                present.to_string(),
                late.to_string(),
                absent.to_string(),
                leave.to_string(),
                format!("{marked} / {}", week.due.max(marked)),
            ]
        })
        .collect();
    if !weeks.is_empty() {
        parts.push(heading(words, "attendance-by-week", None));
        let heads = head(words, &["week-head", "rate", "present", "late", "absent", "leave", "marked"]);
        parts.push(Part::Table { head: heads, shares: vec![2, 2, 2, 2, 2, 2, 3], rows: weeks });
    }
    let mut steps: Vec<_> =
        found.startups.iter().flat_map(|one| one.steps.iter().map(move |item| (&one.row.name, item))).collect();
    steps.sort_by_key(|(_, item)| (item.due_on.is_none(), item.due_on, item.id));
    if !steps.is_empty() {
        parts.push(heading(words, "steps", Some(steps.len())));
        let rows = steps.iter().take(STEPS).map(|(name, item)| {
            let owner = item.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
            vec![(*name).clone(), item.text.clone(), owner, day(item.due_on)]
        });
        let heads = head(words, &["startup", "step", "owner", "due"]);
        parts.push(Part::Table { head: heads, shares: vec![3, 6, 2, 2], rows: rows.collect() });
    }
    parts
}

/// A startup's page.
fn of_startup(found: &Progress, one: &OneStartup, words: &Words) -> Vec<Part> {
    let state = one.row.state.map(|state| words.name_of(&format!("cohorts-state-{}", <&str>::from(state))));
    let mentors: Vec<&str> = one.mentors.iter().map(|(_, name)| name.as_str()).collect();
    let attendance = &one.attendance;
    let done = one.milestones.iter().filter(|m| m.done_on.is_some()).count();
    let overdue = one.milestones.iter().filter(|m| is_overdue(m, found.to)).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut facts = vec![
        (say(words, "state"), state.unwrap_or_default()),
        (say(words, "sector"), one.row.sector.clone().unwrap_or_default()),
        (say(words, "founders"), one.row.founders.clone().unwrap_or_default()),
        (say(words, "mentors"), if mentors.is_empty() { say(words, "no-mentor") } else { mentors.join("、") }),
        (say(words, "milestones"), milestones_line(words, number(done), number(one.milestones.len()), number(overdue))),
        (say(words, "attendance"), attendance_line(words, attendance, attendance.marked())),
    ];
    if let Some(row) = found.reasons(one.row.id).filter(|row| !row.reasons.is_empty()) {
        facts.push((say(words, "why"), reasons(words, row)));
    }
    facts.retain(|(_, fact)| !fact.is_empty());
    let mut parts = vec![Part::Heading { text: one.row.name.clone(), count: None }, Part::Facts { facts }];
    if !one.milestones.is_empty() {
        parts.push(heading(words, "milestones", None));
        let rows = one.milestones.iter().map(|m| {
            let owner = m.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
            vec![m.name.clone(), day(Some(m.due_on)), owner, milestone_state(words, m, found.to)]
        });
        let heads = head(words, &["milestone", "due", "owner", "stands"]);
        parts.push(Part::Table { head: heads, shares: vec![5, 2, 2, 3], rows: rows.collect() });
    }
    parts.extend(figures(found, one, words));
    if !one.steps.is_empty() {
        parts.push(heading(words, "steps", Some(one.steps.len())));
        let rows = one.steps.iter().map(|item| vec![item.text.clone(), day(item.due_on)]);
        parts.push(Part::Table { head: head(words, &["step", "due"]), shares: vec![8, 2], rows: rows.collect() });
    }
    if !one.notes.is_empty() {
        parts.push(heading(words, "notes", Some(one.notes.len())));
        parts.extend(
            one.notes
                .iter()
                .map(|note| Part::Text { text: format!("{}  {}\n{}", note.day, note.author.name, note.text) }),
        );
    }
    parts
}

/// The figures that the cohort asks for, over the last weeks.
fn figures(found: &Progress, one: &OneStartup, words: &Words) -> Vec<Part> {
    let Some(row) = found.check_ins(one.row.id).filter(|row| !row.check_ins.is_empty()) else { return Vec::new() };
    let weeks: Vec<Day> = found.board.weeks.iter().rev().take(WEEKS).rev().copied().collect();
    let mut heads = vec![say(words, "figure")];
    heads.extend(weeks.iter().map(|week| week.0.format("%m-%d").to_string()));
    let asked = found.board.choices.iter().filter(|choice| choice.is_asked);
    let rows = asked.map(|choice| {
        let key = choice.figure.as_ref().replace('_', "-");
        let label = words.say(&format!("check-ins-{key}"), &[]);
        let unit = if choice.is_money { say(words, "wan") } else { String::new() };
        let cells = weeks.iter().map(|week| {
            let check_in = row.check_ins.iter().find(|one| one.week == *week);
            match check_in.and_then(|one| one.figures.get(&choice.figure)) {
                None => say(words, "unanswered"),
                Some(Answered::NotApplicable) => words.say("kit-not-applicable", &[]),
                Some(Answered::Value(value)) if choice.is_money => wan(*value),
                Some(Answered::Value(value)) => value.to_string(),
            }
        });
        [label + &unit].into_iter().chain(cells).collect()
    });
    let shares: Vec<u8> = [4].into_iter().chain(weeks.iter().map(|_| 2)).collect();
    let table = Part::Table { head: heads, shares, rows: rows.collect() };
    let runway = row.runway.map(|runway| match runway {
        Runway::Months(months) => {
            words.say("cohort-report-runway", &[("months", format!("{:.1}", (months * 10.0).floor() / 10.0).into())])
        }
        Runway::NotBurning => say(words, "not-burning"),
    });
    let mut parts = vec![heading(words, "figures", None), table];
    parts.extend(runway.map(|text| Part::Text { text }));
    parts
}

/// Why a startup needs attention, in words.
pub fn reasons(words: &Words, row: &AttentionRow) -> String {
    row.reasons.iter().map(|reason| reason.said(words)).collect::<Vec<_>>().join("；")
}

pub fn is_overdue(milestone: &Milestone, to: Day) -> bool {
    milestone.done_on.is_none() && milestone.due_on < to
}

/// Where a milestone stands, in words.
pub fn milestone_state(words: &Words, milestone: &Milestone, to: Day) -> String {
    match milestone.done_on {
        Some(done) => words.say("cohort-report-done", &[("day", done.to_string().into())]),
        None if is_overdue(milestone, to) => {
            words.say("cohort-report-overdue", &[("days", to.since(milestone.due_on).into())])
        }
        None => say(words, "open"),
    }
}

fn milestones_line(words: &Words, done: u32, count: u32, overdue: u32) -> String {
    let values = [("done", done.into()), ("count", count.into()), ("overdue", overdue.into())];
    words.say("cohort-report-milestones-line", &values)
}

fn attendance_line(words: &Words, count: &AttendanceCount, due: u32) -> String {
    let values =
        [("rate", rate(count).into()), ("marked", count.marked().into()), ("due", due.max(count.marked()).into())];
    words.say("cohort-report-attendance-line", &values)
}

/// How many of a hundred came; a stroke where nobody was due.
pub fn rate(count: &AttendanceCount) -> String {
    count.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent}%"))
}

/// An amount in 万元 with one decimal at most.
fn wan(fen: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let wan = fen as f64 / 1_000_000.0;
    let text = format!("{wan:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn step_line(text: &str, due_on: Option<Day>) -> String {
    due_on.map_or_else(|| text.to_owned(), |due| format!("{text}（{due}）"))
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
