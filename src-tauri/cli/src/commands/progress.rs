//! The progress report of a cohort.

use std::{path::Path, sync::atomic::AtomicBool};

use miaopu_core::{
    Refusal, Result, code, cohorts,
    reports::cohort::{self, CohortReport},
};
use serde_json::json;

use super::filters;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

pub fn report(
    context: &CliContext,
    speaker: &Speaker,
    out: &Path,
    cohort: Option<&str>,
    days: [Option<&str>; 2],
    force: bool,
) -> Result<()> {
    context::free(out, force)?;
    let [from, to] = days.map(|day| day.map(context::day).transpose());
    let nursery = context.open()?;
    let asked = nursery.read(|r| {
        let cohort = match cohort {
            Some(typed) => filters::cohort(r, typed)?,
            None => cohorts::ops::current(r)?.map(|one| one.id).ok_or_else(|| Refusal::new(code::NO_SUCH_COHORT))?,
        };
        Ok(CohortReport { cohort, from: from?, to: to?, language: speaker.words.language() })
    })?;
    let done = cohort::export(&nursery, &asked, out, miaopu_pdf::print, &mut |_, _| {}, &AtomicBool::new(false))
        .map_err(|error| context::about(out, error))?;
    speaker.tell(&done, || {
        let file = done.file.display().to_string();
        vec![speaker.sentence("cli-exported", &[("file", json!(file)), ("count", json!(done.rows))])]
    })
}
