//! The commands of the page, answered by the core's doors as the shell answers them: arguments by their names, a reply
//! or a refusal as JSON.

use std::{fs, path::PathBuf, sync::atomic::AtomicBool};

use miaopu_core::{
    Error, Nursery, Op, Read, Result, Write, action_items, alumni, archive, attention, check_ins, cohorts,
    engine::{history, setting},
    erase, exports, incubator,
    machine::{Density, ProgramState, Theme},
    mentors, merge, notes, op, overview, own_fields, people,
    reports::{
        contacts::{self, Target},
        saved,
    },
    search, sessions,
    slices::reviews::slice::op as review_op,
    views,
    words::Language,
    workflows,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::world;

/// How many records the palette shows.
const HITS: u32 = 20;

/// What a command answers, and the tables that it was read from where it tells them.
struct Reply {
    value: Value,
    tables: Option<Vec<String>>,
}

impl From<Value> for Reply {
    fn from(value: Value) -> Self {
        Self { value, tables: None }
    }
}

/// `{reply}`, with `{tables}` where it was read from the file; or `{refused}` as the page hears of it.
pub fn answer(n: &Nursery, command: &str, args: &Value) -> Value {
    match reply(n, command, &Args(args)) {
        Ok(Reply { value, tables: None }) => json!({ "reply": value }),
        Ok(Reply { value, tables: Some(tables) }) => json!({ "reply": value, "tables": tables.join(" ") }),
        Err(error) => json!({ "refused": refusal(&error) }),
    }
}

fn refusal(error: &Error) -> Value {
    let args: serde_json::Map<_, _> =
        error.args().iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    json!({ "code": error.code(), "args": args, "field": error.field() })
}

struct Args<'a>(&'a Value);

impl Args<'_> {
    /// An argument as the door takes it; what is absent is null.
    fn of<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_value(self.0[name].clone()).unwrap_or_else(|error| panic!("{name} of {}: {error}", self.0))
    }
}

fn read<T: Serialize>(n: &Nursery, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<Reply> {
    let (answer, tables) = n.read_tracked(look)?;
    Ok(Reply { value: json!(answer), tables: Some(tables) })
}

fn write<T: Serialize + Send + 'static>(
    n: &Nursery,
    op: Op,
    deed: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
) -> Result<Value> {
    Ok(json!(n.perform(op, deed)?))
}

fn reply(n: &Nursery, command: &str, args: &Args<'_>) -> Result<Reply> {
    match command {
        "program_state" => program_state(n),
        "load_settings" => read(n, incubator::ops::settings),
        "list_colleagues" => read(n, incubator::ops::colleagues),
        "overview" => read(n, overview::ops::load),
        "earlier_cohorts" => read(n, overview::earlier::load),
        "nursery_is_empty" => read(n, archive::ops::is_empty),
        "search" => read(n, |r| search::ops::search(r, &args.of::<String>("text"), HITS)),
        "list_history" => {
            let (about, after) = (args.of::<Option<String>>("about"), args.of::<Option<_>>("after"));
            read(n, |r| history::list_about(r, about.as_deref(), after.as_ref(), None))
        }
        "plan_undo" => Ok(json!(n.plan_undo(args.of("op"))?).into()),
        "list_cohorts" => read(n, cohorts::ops::list),
        "list_startups" => read(n, |r| views::startups::list(r, &args.of("query"))),
        "load_startup" => read(n, |r| views::startup::load(r, args.of("id"))),
        "list_people" => read(n, |r| views::people::list(r, &args.of("query"))),
        "load_person" => read(n, |r| views::person::load(r, args.of("id"))),
        "list_duplicates" => read(n, |r| merge::ops::list(r, &args.of("query"))),
        "plan_merge" => read(n, |r| merge::ops::plan(r, &args.of("draft"))),
        "list_sessions" => read(n, |r| sessions::ops::list(r, &args.of("query"))),
        "load_calendar" => read(n, |r| views::calendar::load(r, &args.of("span"))),
        "check_session" => read(n, |r| sessions::moving::check(r, args.of("draft"))),
        "check_session_at" => read(n, |r| sessions::moving::check_at(r, &args.of("draft"), args.of("copy"))),
        "calendar_filters" => read(n, views::calendar::filters),
        "plan_series" => read(n, |r| sessions::changing::plan(r, &args.of("draft"))),
        "plan_repeat" => read(n, |r| sessions::moving::plan(r, &args.of("draft"))),
        "load_sheet" => read(n, |r| sessions::ops::sheet(r, args.of("session"))),
        "season_matrix" => read(n, |r| sessions::season::of_cohort(r, args.of("cohort"))),
        "list_notes" => read(n, |r| notes::ops::list(r, &args.of("query"))),
        "plan_match" => read(n, |r| views::matching::ops::plan(r, &args.of("query"))),
        "rank_applications" => read(n, |r| views::review::ops::ranking(r, &args.of("query"))),
        "open_application" => read(n, |r| views::review::ops::panel(r, args.of("id"), args.of("trimmed"))),
        "review_setup" => read(n, |r| views::review::ops::setup(r, args.of("cohort"))),
        "plan_admission" => read(n, |r| {
            let ids: Vec<miaopu_core::records::RecordId> = args.of("ids");
            workflows::admission::plan(r, &ids)
        }),
        "match_choices" => read(n, |r| views::matching::ops::choices(r, &args.of("query"), args.of("startup"))),
        "list_action_items" => read(n, |r| action_items::ops::list(r, &args.of("query"))),
        "my_list" => read(n, |r| views::my_list::ops::load(r, &args.of("query"))),
        "list_attention" => read(n, |r| views::attention::ops::list(r, args.of("cohort"))),
        "check_in_board" => read(n, |r| check_ins::ops::board(r, &args.of("query"))),
        "list_alumni" => read(n, |r| views::alumni::list(r, &args.of("query"))),
        "alumni_facets" => read(n, |r| views::alumni::facets(r, &args.of("query"))),
        "preview_contacts" => read(n, |r| contacts::preview(r, &args.of("report"))),
        "list_reports" => read(n, saved::list),
        "list_exports" => read(n, exports::ops::list),
        "exports_holding" => read(n, |r| exports::ops::holding(r, args.of("person"))),
        "exports_to_recall" => read(n, exports::ops::to_recall),
        "own_fields" => read(n, |r| own_fields::ops::of(r, args.of("noun"))),
        "check_nursery" => Ok(json!(n.check()?).into()),
        "plan_erasure" => read(n, |r| erase::ops::plan(r, args.of("person"))),
        _ => Ok(change(n, command, args)?.into()),
    }
}

fn change(n: &Nursery, command: &str, args: &Args<'_>) -> Result<Value> {
    match command {
        "undo" => Ok(json!(n.undo(args.of("op"))?)),
        "redo" => Ok(json!(n.redo(args.of("op"))?)),
        "save_settings" => {
            let draft = args.of("draft");
            write(n, op::SAVE_SETTINGS, move |w| incubator::ops::save_settings(w, &draft))
        }
        "merge_people" => {
            let draft = args.of("draft");
            write(n, op::MERGE_PEOPLE, move |w| merge::ops::merge(w, &draft))
        }
        "keep_apart" => {
            let (one, other) = (args.of("one"), args.of("other"));
            write(n, op::KEEP_APART, move |w| merge::ops::keep_apart(w, one, other))
        }
        "save_session" => {
            let (draft, despite): (_, Option<bool>) = (args.of("draft"), args.of("despite"));
            write(n, op::SAVE_SESSION, move |w| sessions::moving::save(w, draft, despite.unwrap_or_default()))
        }
        "move_session" => {
            let (draft, despite): (_, Option<bool>) = (args.of("draft"), args.of("despite"));
            write(n, op::MOVE_SESSION, move |w| sessions::moving::move_to(w, &draft, despite.unwrap_or_default()))
        }
        "duplicate_session" => {
            let (draft, despite): (_, Option<bool>) = (args.of("draft"), args.of("despite"));
            write(n, op::DUPLICATE_SESSION, move |w| {
                sessions::moving::duplicate(w, &draft, despite.unwrap_or_default())
            })
        }
        "repeat_session" => {
            let (draft, despite): (_, Option<bool>) = (args.of("draft"), args.of("despite"));
            write(n, op::REPEAT_SESSION, move |w| sessions::moving::repeat(w, &draft, despite.unwrap_or_default()))
        }
        "change_series" => {
            let (draft, despite): (_, Option<bool>) = (args.of("draft"), args.of("despite"));
            write(n, op::CHANGE_SERIES, move |w| sessions::changing::change(w, &draft, despite.unwrap_or_default()))
        }
        "remove_session" => {
            let id = args.of("id");
            write(n, op::REMOVE_SESSION, move |w| workflows::remove::session(w, id))
        }
        "mark_attendance" => {
            let draft = args.of("draft");
            write(n, op::MARK_ATTENDANCE, move |w| sessions::ops::mark(w, &draft))
        }
        "log_note" => {
            let draft = args.of("draft");
            write(n, op::LOG_NOTE, move |w| notes::ops::log(w, draft))
        }
        "edit_note" => {
            let draft = args.of("draft");
            write(n, op::EDIT_NOTE, move |w| notes::ops::edit(w, draft))
        }
        "remove_note" => {
            let id = args.of("id");
            write(n, op::REMOVE_NOTE, move |w| notes::ops::remove(w, id))
        }
        "settle_action_item" => {
            let (id, done) = (args.of("id"), args.of("done"));
            write(n, op::SETTLE_ACTION_ITEM, move |w| action_items::ops::settle(w, id, done))
        }
        "save_action_item" => {
            let draft = args.of("draft");
            write(n, op::SAVE_ACTION_ITEM, move |w| action_items::ops::save(w, draft))
        }
        "remove_action_item" => {
            let id = args.of("id");
            write(n, op::REMOVE_ACTION_ITEM, move |w| action_items::ops::remove(w, id))
        }
        "answer_ask" => {
            let (id, answered) = (args.of("id"), args.of("answered"));
            write(n, notes::slice::op::ANSWER_ASK, move |w| notes::ops::answer(w, id, answered))
        }
        "accept_match" => {
            let draft = args.of("draft");
            write(n, op::ACCEPT_MATCH, move |w| workflows::matching::accept(w, &draft))
        }
        "save_review" => {
            let draft = args.of("draft");
            write(n, review_op::SAVE_REVIEW, move |w| workflows::review::save(w, &draft))
        }
        "admit_applications" => {
            let draft = args.of("draft");
            write(n, op::ADMIT_APPLICATIONS, move |w| workflows::admission::admit(w, &draft))
        }
        "snooze" => {
            let draft = args.of("draft");
            write(n, attention::slice::op::SNOOZE, move |w| attention::ops::snooze(w, &draft))
        }
        "wake" => {
            let (startup, reason) = (args.of("startup"), args.of("reason"));
            write(n, attention::slice::op::WAKE, move |w| attention::ops::wake(w, startup, reason))
        }
        "save_person" => {
            let draft = args.of("draft");
            write(n, op::SAVE_PERSON, move |w| people::ops::save(w, draft))
        }
        "record_consent" => {
            let draft = args.of("draft");
            write(n, op::RECORD_CONSENT, move |w| alumni::ops::record_consent(w, draft))
        }
        "save_mentor" => {
            let draft = args.of("draft");
            write(n, op::SAVE_MENTOR, move |w| mentors::ops::save(w, draft))
        }
        "save_report" => {
            let (name, report) = (args.of::<String>("name"), args.of("report"));
            write(n, op::SAVE_REPORT, move |w| saved::save(w, &name, report))
        }
        "remove_report" => {
            let id = args.of("id");
            write(n, op::REMOVE_REPORT, move |w| saved::remove(w, id))
        }
        "settle_recall" => {
            let (export, person) = (args.of("export"), args.of("person"));
            write(n, op::SETTLE_RECALL, move |w| exports::ops::settle_recall(w, export, person))
        }
        "export_contacts" => {
            let (path, password) = (args.of::<String>("path"), args.of::<Option<String>>("password"));
            let path = beside(n, &path);
            let target = Target { path: &path, password: password.as_deref(), press: |_| Ok(Vec::new()) };
            Ok(json!(contacts::export(n, &args.of("report"), &target, &mut |_, _| {}, &AtomicBool::new(false))?))
        }
        "export_nursery" => {
            let folder = beside(n, &args.of::<String>("folder"));
            fs::create_dir(&folder)?;
            Ok(json!(archive::ops::write(n, &folder, &mut |_, _| {}, &AtomicBool::new(false))?))
        }
        other => panic!("{other} is not among the recorded commands"),
    }
}

/// A path that the page names, in the folder where the nursery lies.
fn beside(n: &Nursery, path: &str) -> PathBuf {
    n.path().with_file_name(path.rsplit('/').next().unwrap_or_default())
}

/// What the shell puts together of the machine and the nursery.
fn program_state(n: &Nursery) -> Result<Reply> {
    read(n, |r| {
        Ok(ProgramState {
            version: "0.1.0".to_owned(),
            file: format!("{}/nursery.miaopu", world::FOLDER),
            open: true,
            read_only: n.is_read_only(),
            first_run: incubator::ops::is_new(r)?,
            incubator: setting::get(r, setting::INCUBATOR)?,
            me: r.author().ok().and_then(|me| people::ops::name_of(r, me).ok()),
            language: Language::default(),
            theme: Theme::default(),
            density: Density::default(),
            zone: r.zone().name().to_owned(),
            today: Some(r.today()),
            cohort: cohorts::ops::current(r)?,
            last_backup: Some(world::moment("09:12")),
            copied_from: None,
            log_set_aside: None,
            problem: None,
            problem_args: std::collections::BTreeMap::new(),
        })
    })
}
