//! What a person may ask for: a copy of what is known of them, and to be erased.

use std::{collections::BTreeMap, path::Path};

use miaopu_core::{Result, erase::ops, exports};
use serde_json::json;

use super::export::id;
use crate::{
    context::{self, CliContext},
    say::Speaker,
};

pub fn hand_out(context: &CliContext, speaker: &Speaker, person: &str, out: &Path, force: bool) -> Result<()> {
    context::free(out, force)?;
    let language = speaker.words.language();
    let written = ops::hand_out(&context.open()?, id(person)?, out, language, miaopu_pdf::print);
    let written = written.map_err(|e| context::about(out, e))?;
    speaker.tell(&written, || vec![written.file.display().to_string()])
}

pub fn plan(context: &CliContext, speaker: &Speaker, person: &str) -> Result<()> {
    let plan = context.open()?.read(|r| ops::plan(r, id(person)?))?;
    speaker.tell(&plan, || {
        let named = speaker.sentence("privacy-named-in", &[("count", json!(plan.named_in))]);
        [vec![plan.person.name.clone()], counts(speaker, "privacy-removed", &plan.removed)]
            .into_iter()
            .chain([counts(speaker, "privacy-retained", &plan.retained)])
            .flatten()
            .chain((plan.named_in > 0).then_some(named))
            .collect()
    })
}

pub fn erase(
    context: &CliContext,
    speaker: &Speaker,
    person: &str,
    name: &str,
    file: Option<&Path>,
    force: bool,
) -> Result<()> {
    // What is erased does not come back for the sake of a better place.
    if let Some(file) = file {
        exports::ops::place_of(file).map_err(|e| context::about(file, e))?;
        context::free(file, force)?;
    }
    let nursery = context.open()?;
    let receipt = ops::erase(&nursery, id(person)?, name)?;
    if let Some(file) = file {
        let language = speaker.words.language();
        ops::save_receipt(&nursery, receipt.id, file, language).map_err(|e| context::about(file, e))?;
    }
    speaker.tell(&receipt, || {
        let head = speaker.sentence("privacy-erased", &[("receipt", json!(receipt.id))]);
        let backups = speaker.sentence("privacy-backups", &[]);
        let rows = counts(speaker, "privacy-removed", &receipt.removed).into_iter();
        std::iter::once(head)
            .chain(rows)
            .chain(counts(speaker, "privacy-retained", &receipt.retained))
            .chain([backups])
            .collect()
    })
}

/// A heading and a line for each table.
fn counts(speaker: &Speaker, heading: &str, tables: &BTreeMap<String, u32>) -> Vec<String> {
    let line =
        |(table, rows): (&String, &u32)| format!("  {} {rows}", speaker.name_of(&format!("privacy-table-{table}")));
    std::iter::once(speaker.sentence(heading, &[])).chain(tables.iter().map(line)).collect()
}
