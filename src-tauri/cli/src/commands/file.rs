//! The file itself: make, fill, copy, look through.

use std::path::PathBuf;

use miaopu_core::{Error, Nursery, Result, code, demo, incubator, kit::Ids, op};
use serde_json::json;

use crate::{
    context::{self, CliContext},
    say::Speaker,
};

pub fn init(context: &mut CliContext, speaker: &Speaker, incubator: String, name: String) -> Result<()> {
    let start = move |nursery: &Nursery| nursery.write(op::START, move |w| incubator::ops::start(w, &incubator, &name));
    let me = context.make(None, start)?;
    context.remember(me)?;
    let file = context.file.display().to_string();
    speaker.tell(&json!({ "file": file, "person": me }), || vec![file.clone()])
}

pub fn demo(context: &mut CliContext, speaker: &Speaker, startups: u32, alumni: u32, seed: u64) -> Result<()> {
    let size = demo::Size { startups, alumni, seed };
    let me = context.make(Some(Ids::seeded(seed)), |nursery| demo::start(nursery, &size))?;
    context.remember(me)?;
    let file = context.file.display().to_string();
    speaker.tell(&json!({ "file": file, "startups": startups, "alumni": alumni, "seed": seed }), || vec![file.clone()])
}

pub fn backup(context: &CliContext, speaker: &Speaker, to: Option<PathBuf>) -> Result<()> {
    let made = context.open()?.backup(&to.unwrap_or_else(|| context.backup_folder()))?;
    let path = made.path.display().to_string();
    speaker.tell(&json!({ "file": path, "at": made.at, "bytes": made.bytes }), || vec![path.clone()])
}

/// Tells whether all is well. With a writer where it can be had, so that derived rows are compared as well.
pub fn check(context: &CliContext, speaker: &Speaker) -> Result<bool> {
    let nursery = match context.open() {
        Err(error) if matches!(error.code(), code::LOCKED | code::READ_ONLY | code::IS_BACKUP) => context.look()?,
        opened => opened?,
    };
    let health = nursery.check()?;
    speaker.tell(&health, || {
        let findings = health.findings.iter().map(|f| {
            let values = [("code", json!(f.code)), ("table", json!(f.table)), ("detail", json!(f.detail))];
            speaker.sentence("cli-found", &values)
        });
        let well = health.ok.then(|| speaker.sentence("cli-well", &[]));
        well.into_iter().chain(findings).chain([health.fingerprint.clone()]).collect()
    })?;
    if !health.ok {
        // The document of findings is the answer; a second one would be no JSON any more.
        speaker.remark(&context::about(&context.file, Error::failure(code::DAMAGED)));
    }
    Ok(health.ok)
}
