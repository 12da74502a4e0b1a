//! The table is held against the drafts, and written out for the page.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use proptest::prelude::*;
use regex_lite::Regex;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    Error, Nursery, Result, action_items, alumni, attention,
    builders::{TestNursery, a_cohort, a_person, a_record, a_startup, nursery},
    code, cohorts, incubator,
    kit::limits::{ALL, LINE, PERSON, fits, within},
    mentors, milestones, notes, op,
    organisations::{self, OrganisationDraft},
    own_fields, people, records,
    reports::saved,
    sessions, slices,
    slices::office_hours,
    startups, workflows,
};

/// Fields that are read as something else, or belong to a file, whose cells have limits of their own.
const READ_OTHERWISE: &[&str] = &[
    // a time, a time zone
    "SessionDraft.starts",
    "SessionDraft.ends",
    "IncubatorSettings.zone",
    // a cell that is mended
    "CellEdit.sheet",
    "CellEdit.value",
];

/// `Draft.field` of each field with text in what people fill, as the sources have it.
fn text_fields() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let shell = source.join("../../src/commands/program.rs");
    let draft = Regex::new(r"(?s)pub struct (\w*(?:Draft|NextStep|Settings|Edit)) \{(.*?)\n\}").unwrap();
    let field = Regex::new(r"(?m)^\s*(?:pub )?(\w+): (?:Option<|Vec<)?String\b").unwrap();
    let (mut files, mut folders) = (vec![shell], vec![source]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { &mut folders } else { &mut files }.push(path);
        }
    }
    let mut found = BTreeSet::new();
    for text in files.iter().filter_map(|file| fs::read_to_string(file).ok()) {
        for one in draft.captures_iter(&text) {
            found.extend(field.captures_iter(&one[2]).map(|name| format!("{}.{}", &one[1], camel(&name[1]))));
        }
    }
    found
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |so_far, word| so_far + &word[..1].to_uppercase() + &word[1..])
}

#[test]
fn every_text_field_that_people_fill_has_a_limit() {
    let limited: BTreeSet<String> =
        ALL.iter().flat_map(|form| form.fields.iter().map(|(field, _)| format!("{}.{field}", form.form))).collect();
    let fields = text_fields();
    assert!(fields.len() > 30, "{fields:?}");
    let without: Vec<_> =
        fields.iter().filter(|field| !limited.contains(*field) && !READ_OTHERWISE.contains(&field.as_str())).collect();
    assert!(without.is_empty(), "these take any length: {without:?}");
    let gone: Vec<_> = limited.difference(&fields).filter(|field| *field != "SavedReport.name").collect();
    assert!(gone.is_empty(), "no draft has these: {gone:?}");
}

/// A draft of these cells, and of one more.
fn draft<T: DeserializeOwned>(mut cells: Value, field: &str, text: &str) -> T {
    cells[field] = json!(text);
    serde_json::from_value(cells).unwrap()
}

fn write<T: Send + 'static>(
    n: &Nursery,
    deed: impl FnOnce(&mut crate::Write<'_>) -> Result<T> + Send + 'static,
) -> Result<()> {
    n.write(op::SAVE_PERSON, deed).map(drop)
}

/// What the program answers to a form with this text in one of its fields.
fn fill(n: &TestNursery, form: &str, field: &'static str, text: &str) -> Result<()> {
    let person = a_person().named("陈一鸣").save(n);
    match form {
        "PersonDraft" => {
            let draft = draft(json!({ "name": "陈一鸣" }), field, text);
            write(n, move |w| people::ops::save(w, draft))
        }
        "ContactDraft" => {
            let contact = json!({ "kind": "address", "value": text });
            let draft = serde_json::from_value(json!({ "name": "陈一鸣", "contacts": [contact] })).unwrap();
            write(n, move |w| people::ops::save(w, draft))
        }
        "TeamMemberDraft" => {
            let startup = a_startup().save(n);
            let draft = draft(json!({ "startup": startup, "person": { "id": person, "name": "" } }), field, text);
            write(n, move |w| workflows::team::add_member(w, draft))
        }
        "MentorDraft" => {
            let draft = draft(json!({ "person": { "name": "陈一鸣" } }), field, text);
            write(n, move |w| mentors::ops::save(w, draft))
        }
        "OrganisationDraft" => {
            let mut draft =
                OrganisationDraft { name: "星桥科技有限公司".into(), ..OrganisationDraft::default() };
            let text = text.to_owned();
            match field {
                "name" => draft.name = text,
                "shortName" => draft.short_name = Some(text),
                "creditCode" => draft.credit_code = Some(text),
                "city" => draft.city = Some(text),
                _ => panic!("{field}"),
            }
            organisations::rules::accept(&draft).map(drop).map_err(Error::from)
        }
        "StartupDraft" => {
            let draft = draft(json!({ "name": "星桥科技有限公司" }), field, text);
            write(n, move |w| startups::ops::save(w, draft))
        }
        "CohortDraft" => {
            let cells = json!({ "programme": "原力加速营", "name": "第四期", "state": "planned" });
            let draft = draft(cells, field, text);
            write(n, move |w| cohorts::ops::save(w, draft))
        }
        "MoveDraft" => {
            let cohort = a_cohort().save(n);
            let startup = a_startup().in_cohort(cohort).save(n);
            let enrolment = n.read(|r| cohorts::ops::enrolments_of(r, startup)).unwrap()[0].id;
            let draft = draft(json!({ "enrolment": enrolment, "state": "withdrawn" }), field, text);
            write(n, move |w| workflows::graduate::move_enrolment(w, &draft))
        }
        "SessionDraft" => {
            let cells = json!({
                "kind": "workshop", "title": "融资课", "day": "2026-11-20", "starts": "09:00", "ends": "10:00", "hosts": []
            });
            let draft = draft(cells, field, text);
            write(n, move |w| sessions::ops::save(w, draft))
        }
        "MarkDraft" => {
            let session = person.to_string();
            let draft = draft(json!({ "session": session, "people": [], "mark": "present" }), field, text);
            write(n, move |w| sessions::ops::mark(w, &draft))
        }
        "NoteDraft" | "NextStep" => {
            let startup = a_startup().save(n);
            let mut cells = json!({ "startup": startup, "kind": "progress", "text": "谈了合同" });
            match form {
                "NoteDraft" => cells[field] = json!(text),
                _ => cells["next"] = json!({ "text": text }),
            }
            let draft = serde_json::from_value(cells).unwrap();
            write(n, move |w| notes::ops::log(w, draft))
        }
        "ActionItemDraft" => {
            let draft = draft(json!({ "about": person, "aboutTable": "person" }), field, text);
            write(n, move |w| action_items::ops::save(w, draft))
        }
        "ConsentDraft" => {
            let draft = draft(json!({ "person": person, "purpose": "invitations", "answer": "given" }), field, text);
            write(n, move |w| alumni::ops::record_consent(w, draft))
        }
        "InteractionDraft" => {
            let draft = draft(json!({ "person": person, "kind": "call" }), field, text);
            write(n, move |w| alumni::ops::log_interaction(w, draft))
        }
        "StartDraft" => {
            let text = text.to_owned();
            let [incubator, name] =
                ["incubator", "name"].map(|one| if one == field { text.clone() } else { "苗".into() });
            write(n, move |w| incubator::ops::start(w, &incubator, &name))
        }
        "IncubatorSettings" => {
            let cells = json!({ "incubator": "听涛孵化器", "zone": "Asia/Shanghai", "silentDays": 14 });
            let draft = draft(cells, field, text);
            write(n, move |w| incubator::ops::save_settings(w, &draft))
        }
        "SavedReport" => {
            let report = json!({ "query": {}, "purpose": "invitations", "format": "csv", "language": "zh-CN" });
            let (name, report) = (text.to_owned(), serde_json::from_value(report).unwrap());
            write(n, move |w| saved::save(w, &name, report))
        }
        "OwnFieldDraft" => {
            let draft = draft(json!({ "noun": "people", "kind": "text" }), field, text);
            write(n, move |w| own_fields::ops::save(w, &draft))
        }
        "OwnValueDraft" => {
            let hobby = json!({ "noun": "people", "label": "爱好", "kind": "text" });
            let hobby = serde_json::from_value(hobby).unwrap();
            // Only the first time: the field is there then.
            let _ = write(n, move |w| own_fields::ops::save(w, &hobby));
            let hobby = n.read(own_fields::ops::list).unwrap().remove(0).field.id;
            let draft = draft(json!({ "field": hobby, "record": person }), field, text);
            write(n, move |w| own_fields::ops::set_value(w, &draft))
        }
        "PlanDraft" => {
            let cohort = a_cohort().save(n);
            let slice = &slices::plan_steps::slice::SLICE;
            let step = json!({ "name": "开营", "programme": "字".repeat(text.chars().count()), "week": 1 });
            let step = step.as_object().cloned().unwrap();
            let _ = write(n, move |w| records::ops::save(w, slice, step));
            a_startup().in_cohort(cohort).save(n);
            let draft = draft(json!({ "cohort": cohort }), field, text);
            write(n, move |w| milestones::ops::apply_plan(w, &draft))
        }
        "SeasonDraft" => {
            let from = a_cohort().save(n);
            let draft = draft(json!({ "from": from }), field, text);
            write(n, move |w| workflows::season::ops::copy(w, &draft))
        }
        "SlipDraft" => {
            let startup = a_startup().save(n);
            let slice = &slices::milestones::slice::SLICE;
            let milestone = json!({ "name": "开营", "startup": startup, "due_on": "2026-11-01" });
            let milestone = milestone.as_object().cloned().unwrap();
            let id = n.write(op::SAVE_PERSON, move |w| records::ops::save(w, slice, milestone))?;
            let draft = draft(json!({ "milestone": id, "toOn": "2026-12-01" }), field, text);
            write(n, move |w| milestones::ops::slip(w, &draft))
        }
        "SnoozeDraft" => {
            let startup = a_startup().save(n);
            let cells = json!({ "startup": startup, "reason": "silent", "untilOn": "2026-12-01" });
            let draft = draft(cells, field, text);
            write(n, move |w| attention::ops::snooze(w, &draft))
        }
        "BookDraft" => {
            let startup = a_startup().save(n);
            let draft = draft(json!({ "mentor": person, "startup": startup, "startsAt": 0 }), field, text);
            write(n, move |w| office_hours::ops::book(w, &draft))
        }
        "RebookDraft" => {
            let id = office_hours::tests::an_hour(n);
            let draft = draft(json!({ "id": id, "startsAt": 0 }), field, text);
            write(n, move |w| office_hours::ops::rebook(w, &draft))
        }
        "SettleHourDraft" => {
            let id = office_hours::tests::an_hour(n);
            let draft = draft(json!({ "id": id, "state": "cancelled" }), field, text);
            write(n, move |w| office_hours::ops::settle(w, &draft))
        }
        "ReviewDraft" | "ReviewConflictDraft" | "CriterionDraft" | "DecisionDraft" | "AdmissionDraft" => {
            fill_review(n, form, field, text, person)
        }
        other => panic!("{other} is filled by nobody"),
    }
}

/// As [`fill`], of the forms by which applications are judged.
fn fill_review(n: &TestNursery, form: &str, field: &'static str, text: &str, person: people::PersonId) -> Result<()> {
    let cohort = a_cohort().save(n);
    let values = json!({ "company": format!("星桥科技 {form}"), "cohort": cohort });
    let application = a_record(n, &slices::applications::slice::SLICE, &values)?;
    let criterion = json!({ "name": "团队", "weight": 1, "top": 10 });
    let mut setup = json!({ "cohort": cohort, "criteria": [criterion], "reviewers": [person] });
    match form {
        "CriterionDraft" => {
            setup["criteria"][0][field] = json!(text);
            let draft = serde_json::from_value(setup).unwrap();
            write(n, move |w| workflows::review::set_up(w, &draft))
        }
        "ReviewDraft" => {
            let setup = serde_json::from_value(setup).unwrap();
            write(n, move |w| workflows::review::set_up(w, &setup))?;
            let cells = json!({ "application": application, "reviewer": person, "scores": [], "isGiven": false });
            let draft = draft(cells, field, text);
            write(n, move |w| workflows::review::save(w, &draft))
        }
        "ReviewConflictDraft" => {
            let draft = draft(json!({ "application": application, "reviewer": person }), field, text);
            write(n, move |w| workflows::review::declare_conflict(w, &draft))
        }
        "DecisionDraft" => {
            let draft = draft(json!({ "applications": [application], "state": "declined" }), field, text);
            write(n, move |w| slices::applications::ops::decide(w, &draft))
        }
        _ => {
            let draft = draft(json!({ "applications": [application] }), field, text);
            write(n, move |w| workflows::admission::admit(w, &draft))
        }
    }
}

#[test]
fn every_form_takes_a_text_up_to_its_limit_and_refuses_a_longer_one_at_its_field() {
    let n = nursery();
    for form in ALL {
        for (field, most) in form.fields {
            let what = format!("{}.{field}", form.form);
            let refused = fill(&n, form.form, field, &"字".repeat(most + 1)).expect_err(&what);
            assert_eq!(
                (refused.code(), refused.args().get("most")),
                (code::TOO_LONG, Some(&most.to_string())),
                "{what}"
            );
            let shown = match form.form {
                "ContactDraft" => "contacts",
                "NextStep" => "next",
                _ => field,
            };
            assert_eq!(refused.field(), Some(shown), "{what}");
            if let Err(refused) = fill(&n, form.form, field, &"字".repeat(*most)) {
                assert_ne!(refused.code(), code::TOO_LONG, "{what}");
            }
        }
    }
}

#[test]
fn a_limit_counts_characters_and_not_bytes() {
    assert!(fits(&"字".repeat(LINE), LINE) && !fits(&"字".repeat(LINE + 1), LINE));
    let refusal = PERSON.check("alias", &"a".repeat(LINE + 1)).unwrap_err();
    assert_eq!((refusal.code, refusal.field, refusal.args["most"].as_str()), (code::TOO_LONG, Some("alias"), "200"));
}

proptest! {
    #[test]
    fn a_text_is_taken_up_to_its_limit_and_not_beyond(text in "\\PC{0,40}", most in 0_usize..40) {
        prop_assert_eq!(within("name", &text, most).is_ok(), text.chars().count() <= most);
    }
}

/// Runs with the types of the page (`./dev gen types`), into the same folder.
#[test]
fn export_bindings_limits() {
    let mut text =
        String::from("// How many characters a field takes. Made by core/src/kit/limits.rs: ./dev gen types\n");
    text.push_str("/** @type {Record<string, Record<string, number>>} */\nexport const LIMITS = {\n");
    for form in ALL {
        let fields: Vec<String> = form.fields.iter().map(|(field, most)| format!("{field}: {most}")).collect();
        writeln!(text, "  {}: {{ {} }},", form.form, fields.join(", ")).unwrap();
    }
    text.push_str("};\n");
    let folder = std::env::var_os("TS_RS_EXPORT_DIR").map_or_else(std::env::temp_dir, Into::into);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("limits.js"), text).unwrap();
}
