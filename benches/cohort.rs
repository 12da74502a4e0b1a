//! A programme's years: overview, season and who needs attention, beside their bars (`./dev bench`).
//!
//! 60 startups in the current cohort with 3 years of history (2,000 sessions, 60,000 marks, 50,000 notes), 100 sessions of
//! the cohort; and 600 active startups for attention. Times are on the processor of this machine, of many asked in turn.
//! `KEEP=FILE` keeps the nursery, so that `miaopu-cli --file FILE report cohort` can be timed.

use std::time::{Duration, Instant};

use miaopu_core::{
    Nursery, World,
    cohorts::{self, CohortDraft, CohortId, CohortState, EnrolmentDraft, EnrolmentState},
    incubator,
    kit::{Clock, Day, Instant as Moment},
    notes, op, overview,
    people::{self, PersonDraft, PersonId},
    sessions::{self, Mark, MarkDraft, SessionDraft, SessionId, SessionKind, season},
    startups::{self, StartupDraft, StartupId},
    views::attention,
};
use serde_json::json;

/// Monday 2026-11-23, nine in the morning in Shanghai.
const NOW: Moment = Moment::from_millis(1_795_395_600_000);

fn main() {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let kept = std::env::var("KEEP").map(std::path::PathBuf::from).ok();
    let nursery = made(&kept.unwrap_or_else(|| folder.path().join("years.miaopu")));
    let filling = Instant::now();
    let cohort = years(&nursery);
    println!("made in                                  {:8.1} s", filling.elapsed().as_secs_f64());
    measured("overview, 60 startups of 3 years  p50 p99", 200, 16, || {
        nursery.read(overview::ops::load).expect("an overview");
    });
    measured("earlier cohorts beside it        p50 p99", 200, 16, || {
        nursery.read(overview::earlier::load).expect("cohorts");
    });
    measured("season of 60 × 100               p50 p99", 100, 16, || {
        nursery.read(|r| season::of_cohort(r, cohort)).expect("a season");
    });
    drop(nursery);

    let nursery = made(&folder.path().join("many.miaopu"));
    let cohort = a_cohort(&nursery, "第 9 期", "2026-09-14", CohortState::Running);
    nursery
        .write(op::SAVE_STARTUP, move |w| {
            for at in 0..600 {
                let (startup, _) = a_startup(w, cohort, at)?;
                a_note(w, startup, day("2026-11-01").plus(i64::from(at % 22)))?;
            }
            Ok(())
        })
        .expect("startups");
    measured("attention of 600 active startups p50 p99", 100, 30, || {
        nursery.read(|r| attention::ops::list(r, None)).expect("rows");
    });
}

fn made(path: &std::path::Path) -> Nursery {
    let world = World { clock: Clock::At(NOW), ..World::default() };
    let nursery = Nursery::make(path, world).expect("a new nursery");
    let me = nursery.write(op::START, |w| incubator::ops::start(w, "苗圃", "林若涵")).expect("a first run");
    nursery.set_author(me).expect("somebody at the desk");
    nursery
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn a_cohort(nursery: &Nursery, name: &str, starts: &str, state: CohortState) -> CohortId {
    let starts = day(starts);
    let draft = CohortDraft {
        id: None,
        programme: "原力加速营".into(),
        name: name.into(),
        edition: None,
        starts_on: Some(starts),
        ends_on: Some(starts.plus(7 * 26)),
        demo_day: Some(starts.plus(7 * 25)),
        capacity: None,
        state,
    };
    nursery.write(op::SAVE_COHORT, move |w| cohorts::ops::save(w, draft)).expect("a cohort")
}

fn a_startup(w: &mut miaopu_core::Write<'_>, cohort: CohortId, at: u32) -> miaopu_core::Result<(StartupId, PersonId)> {
    let person = people::ops::save(w, PersonDraft { name: format!("创始人{at}"), ..PersonDraft::default() })?;
    let name = format!("苗苗{at}科技有限公司");
    let startup = startups::ops::save(w, StartupDraft { name, ..StartupDraft::default() })?;
    let state = EnrolmentState::Active;
    let participants = vec![person];
    cohorts::ops::enrol(w, &EnrolmentDraft { cohort, startup, state, day: Some(day("2026-09-14")), participants })?;
    Ok((startup, person))
}

fn a_note(w: &mut miaopu_core::Write<'_>, startup: StartupId, on: Day) -> miaopu_core::Result<()> {
    let draft =
        json!({ "startup": startup, "day": on, "kind": "progress", "text": "和客户谈了第二轮，等合同。", "health": 4 });
    notes::ops::log(w, serde_json::from_value(draft).expect("a note")).map(drop)
}

/// The current cohort with its startups, and three years of sessions, marks and notes about the same startups.
fn years(nursery: &Nursery) -> CohortId {
    let current = a_cohort(nursery, "第 9 期", "2026-09-14", CohortState::Running);
    let earlier: Vec<CohortId> = (0..5)
        .map(|at| {
            let starts = day("2024-01-08").plus(26 * 7 * at).to_string();
            a_cohort(nursery, &format!("第 {} 期", at + 4), &starts, CohortState::Finished)
        })
        .collect();
    let startups: Vec<(StartupId, PersonId)> = nursery
        .write(op::SAVE_STARTUP, move |w| (0..60).map(|at| a_startup(w, current, at)).collect())
        .expect("startups");
    let people: Vec<PersonId> = startups.iter().map(|(_, person)| *person).collect();
    for year in 0..20_i64 {
        let (people, earlier) = (people.clone(), earlier.clone());
        nursery
            .write(op::SAVE_SESSION, move |w| {
                for at in 0..100_i64 {
                    // The last hundred are the current cohort's, from its first day on.
                    let is_current = year == 19;
                    let on = if is_current {
                        day("2026-09-14").plus(at)
                    } else {
                        day("2024-01-08").plus(year * 50 + at / 2)
                    };
                    let cohort = if is_current { current } else { earlier[(year / 4) as usize % earlier.len()] };
                    let session = a_session(w, cohort, on, at)?;
                    if on <= day("2026-11-23") {
                        let some = people.iter().skip((at % 2) as usize).step_by(2).copied().collect();
                        let mark = if at % 9 == 0 { Mark::Late } else { Mark::Present };
                        sessions::ops::mark(w, &MarkDraft { session, people: some, mark: Some(mark), remark: None })?;
                    }
                }
                Ok(())
            })
            .expect("sessions");
    }
    for part in 0..50_i64 {
        let startups: Vec<StartupId> = startups.iter().map(|(startup, _)| *startup).collect();
        nursery
            .write(op::LOG_NOTE, move |w| {
                for at in 0..1000_i64 {
                    a_note(w, startups[(at % 60) as usize], day("2024-01-08").plus((part * 1000 + at) % 1050))?;
                }
                Ok(())
            })
            .expect("notes");
    }
    current
}

fn a_session(w: &mut miaopu_core::Write<'_>, cohort: CohortId, on: Day, at: i64) -> miaopu_core::Result<SessionId> {
    let draft = SessionDraft {
        id: None,
        cohort: Some(cohort),
        kind: SessionKind::Workshop,
        title: format!("第 {at} 课"),
        day: on,
        last_day: None,
        starts: Some("09:30".into()),
        ends: Some("11:30".into()),
        place: Some(format!("{} 室", 300 + at % 8)),
        hosts: Vec::new(),
    };
    sessions::ops::save(w, draft)
}

/// Prints the median and the 99th of a hundred, beside the bar for the latter.
fn measured(what: &str, times: usize, bar_ms: u64, work: impl Fn()) {
    work();
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    let ms = |at: usize| took[at].as_secs_f64() * 1000.0;
    println!("{what} {:8.1} {:8.1} ms   (bar: {bar_ms})", ms(times / 2), ms(times * 99 / 100));
}
