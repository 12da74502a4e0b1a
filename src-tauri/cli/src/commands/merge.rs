//! People who are there twice: listing them, making them one, and saying that they are two.

use miaopu_core::{
    Refusal, Result, code,
    merge::{self, Choices, Duplicate, DuplicatesQuery, MergeDraft, MergeField, MergePlan, MergeRow, Take},
    op,
    people::{PersonId, likeness::Likeness},
};
use serde_json::json;

use crate::{context::CliContext, say::Speaker};

pub fn list(context: &CliContext, speaker: &Speaker, limit: u32) -> Result<()> {
    let query = DuplicatesQuery { person: None, after: None, limit: Some(limit) };
    let page = context.look()?.read(|r| merge::ops::list(r, &query))?;
    speaker.tell(&json!({ "total": page.total, "rows": page.rows }), || {
        let counted = format!("{} / {}", page.rows.len(), page.total.unwrap_or_default());
        page.rows.iter().flat_map(|row| pair(speaker, row)).chain([counted]).collect()
    })
}

/// A pair: how much and why they look like one, and below each of the two.
fn pair(speaker: &Speaker, row: &Duplicate) -> Vec<String> {
    let twin = |twin: &merge::Twin| {
        let cells = [Some(twin.id.to_string()), Some(twin.name.clone()), twin.company.clone()];
        format!("  {}", cells.into_iter().flatten().collect::<Vec<_>>().join("  "))
    };
    vec![why(speaker, &row.likeness), twin(&row.survivor), twin(&row.merged)]
}

fn why(speaker: &Speaker, likeness: &Likeness) -> String {
    let score = format!("{:.2}", f64::from(likeness.score) / 100.0);
    speaker.sentence("duplicates-why", &[("score", json!(score)), ("reasons", json!(speaker.reasons(likeness)))])
}

pub fn merge(
    context: &CliContext,
    speaker: &Speaker,
    survivor: &str,
    merged: &str,
    take: &[MergeField],
    only_plan: bool,
) -> Result<()> {
    let choices: Choices = take.iter().map(|field| (*field, Take::Merged)).collect();
    let draft = MergeDraft { survivor: person(survivor)?, merged: person(merged)?, choices, seen: None };
    if only_plan {
        let plan = context.look()?.read(|r| merge::ops::plan(r, &draft))?;
        return speaker.tell(&plan, || planned(speaker, &plan));
    }
    let nursery = context.open()?;
    let done = nursery.perform(op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft))?;
    let name = nursery.read(|r| Ok(miaopu_core::people::ops::name_of(r, done.value.survivor)?.name))?;
    speaker.tell(&json!({ "op": done.op, "survivor": done.value.survivor, "merged": done.value.merged }), || {
        vec![speaker.sentence("duplicates-merged", &[("name", json!(name))])]
    })
}

/// The plan: a line for each field with what A has, what B has, and the result.
fn planned(speaker: &Speaker, plan: &MergePlan) -> Vec<String> {
    let mut lines: Vec<String> = plan.likeness.iter().map(|likeness| why(speaker, likeness)).collect();
    lines.extend(plan.rows.iter().map(|row| line(speaker, row)));
    lines.push(speaker.sentence("cli-import-planned", &[]));
    lines
}

fn line(speaker: &Speaker, row: &MergeRow) -> String {
    let shown = |values: &[String]| {
        let said = values.iter().map(|value| match row.field {
            MergeField::Roles => speaker.name_of(&format!("duplicates-role-{value}")),
            MergeField::Consent => speaker.name_of(&format!("duplicates-basis-{value}")),
            MergeField::Cohorts if value.is_empty() => speaker.sentence("duplicates-cohort-unknown", &[]),
            _ => value.clone(),
        });
        let said = said.collect::<Vec<_>>().join(&speaker.sentence("duplicates-comma", &[]));
        if said.is_empty() { "-".to_owned() } else { said }
    };
    let field = match row.purpose {
        Some(purpose) => {
            let purpose = speaker.name_of(&format!("alumni-purpose-{}", purpose.as_ref()));
            speaker.sentence("duplicates-consent", &[("purpose", json!(purpose))])
        }
        None => speaker.name_of(&format!("duplicates-field-{}", row.field.as_ref())),
    };
    let values = [
        ("field", json!(field)),
        ("a", json!(shown(&row.survivor))),
        ("b", json!(shown(&row.merged))),
        ("result", json!(shown(&row.result))),
    ];
    let overflow = (!row.overflow.is_empty())
        .then(|| speaker.sentence("duplicates-overflow", &[("values", json!(shown(&row.overflow)))]))
        .map(|overflow| format!(" ({overflow})"));
    speaker.sentence("cli-merge-row", &values) + &overflow.unwrap_or_default()
}

pub fn apart(context: &CliContext, speaker: &Speaker, one: &str, other: &str) -> Result<()> {
    let (one, other) = (person(one)?, person(other)?);
    let nursery = context.open()?;
    let done = nursery.perform(op::KEEP_APART, move |w| merge::ops::keep_apart(w, one, other))?;
    let names = nursery.read(|r| {
        let name = |id| Ok::<_, miaopu_core::Error>(miaopu_core::people::ops::name_of(r, id)?.name);
        Ok((name(one)?, name(other)?))
    })?;
    speaker.tell(&json!({ "op": done.op, "one": one, "other": other }), || {
        let values = [("one", json!(names.0)), ("other", json!(names.1))];
        vec![speaker.sentence("duplicates-kept-apart", &values)]
    })
}

fn person(typed: &str) -> Result<PersonId> {
    typed.parse().map_err(|_| Refusal::new(code::NO_SUCH_PERSON).arg("word", typed).into())
}
