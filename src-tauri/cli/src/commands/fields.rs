//! The nursery's own fields.

use miaopu_core::{Refusal, code};
use miaopu_core::{
    Result, op,
    own_fields::{FilledField, OwnFieldDraft, OwnFieldId, OwnKind, OwnNoun, OwnValueDraft, ops},
    records::RecordId,
};
use serde_json::json;

use crate::{
    args::{FieldName, Fields},
    context::CliContext,
    say::Speaker,
};

pub fn run(context: &CliContext, speaker: &Speaker, fields: Fields) -> Result<()> {
    match fields {
        Fields::List => list(context, speaker),
        Fields::Candidates { noun } => candidates(context, speaker, noun),
        Fields::Add { field, kind } => add(context, speaker, field, kind),
        Fields::Change { field, kind } => {
            let (nursery, id) = opened(context, &field)?;
            let done = nursery.perform(op::SAVE_OWN_FIELD, move |w| ops::change(w, id, kind))?;
            speaker.tell(&json!({ "id": id, "op": done.op }), || vec![id.to_string()])
        }
        Fields::Remove { field } => {
            let (nursery, id) = opened(context, &field)?;
            let done = nursery.perform(op::REMOVE_OWN_FIELD, move |w| ops::remove(w, id))?;
            let values = [("label", json!(field.label))];
            speaker.tell(&json!({ "id": id, "op": done.op }), || vec![speaker.sentence("own-fields-removed", &values)])
        }
        Fields::Set { field, record, value } => {
            let record = record_id(field.noun, &record)?;
            let (nursery, id) = opened(context, &field)?;
            let draft = OwnValueDraft { field: id, record, value };
            let done = nursery.perform(op::SET_OWN_VALUE, move |w| ops::set_value(w, &draft))?;
            let values = [("label", json!(field.label))];
            speaker.tell(&json!({ "id": id, "op": done.op }), || vec![speaker.sentence("own-fields-set", &values)])
        }
    }
}

fn list(context: &CliContext, speaker: &Speaker) -> Result<()> {
    let fields = context.look()?.read(ops::list)?;
    speaker.tell(&json!({ "total": fields.len(), "rows": fields }), || match fields.as_slice() {
        [] => vec![speaker.sentence("cli-fields-none", &[])],
        some => some.iter().map(|field| line(speaker, field)).collect(),
    })
}

fn line(speaker: &Speaker, FilledField { field, filled }: &FilledField) -> String {
    let noun = speaker.name_of(&format!("own-fields-{}", field.noun.as_ref()));
    let kind = speaker.name_of(&format!("own-fields-kind-{}", field.kind.as_ref()));
    let filled = speaker.sentence("own-fields-filled-count", &[("count", json!(filled)), ("shown", json!(filled))]);
    [noun, field.label.clone(), kind, filled, field.id.to_string()].join("  ")
}

fn candidates(context: &CliContext, speaker: &Speaker, noun: OwnNoun) -> Result<()> {
    let found = context.look()?.read(|r| ops::candidates(r, noun))?;
    speaker.tell(&json!({ "total": found.len(), "rows": found }), || {
        let filled = |count: u32| json!(count);
        let line = |label: &str, count| {
            let values = [("count", filled(count)), ("shown", filled(count))];
            format!("{label}  {}", speaker.sentence("own-fields-filled-count", &values))
        };
        found.iter().map(|one| line(&one.label, one.filled)).collect()
    })
}

fn add(context: &CliContext, speaker: &Speaker, FieldName { noun, label }: FieldName, kind: OwnKind) -> Result<()> {
    let draft = OwnFieldDraft { noun, label: label.clone(), kind };
    let done = context.open()?.perform(op::SAVE_OWN_FIELD, move |w| ops::save(w, &draft));
    let done = done.map_err(|refused| refused.arg("word", &label))?;
    speaker.tell(&json!({ "id": done.value, "op": done.op }), || vec![done.value.to_string()])
}

/// The nursery, and the field that is called so.
fn opened(context: &CliContext, field: &FieldName) -> Result<(miaopu_core::Nursery, OwnFieldId)> {
    let nursery = context.open()?;
    let id = nursery.read(|r| ops::named(r, field.noun, &field.label))?.id;
    Ok((nursery, id))
}

fn record_id(noun: OwnNoun, typed: &str) -> Result<RecordId> {
    let code = match noun {
        OwnNoun::People => code::NO_SUCH_PERSON,
        OwnNoun::Startups => code::NO_SUCH_STARTUP,
    };
    typed.parse().map_err(|_| Refusal::new(code).arg("word", typed).into())
}
